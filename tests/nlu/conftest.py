"""Which of these tests can run here: the ones that learn need the libraries of the dialogue environment."""

from importlib.util import find_spec

collect_ignore_glob = (
    []
    if find_spec("sklearn")
    else ["test_classifier.py", "test_components.py", "test_examples.py", "test_regression.py"]
)
