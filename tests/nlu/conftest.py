"""Which of these tests can run here: the ones that learn need the libraries of the dialogue environment."""

from importlib.util import find_spec

from hypothesis import settings

_LEARNING = [f"test_{name}.py" for name in ("classifier", "components", "examples", "features", "regression")]

if find_spec("rasa"):
    from rasa_server import lean

    lean.prepare()
    settings.register_profile("unhurried", deadline=None)  # a busy machine is no failure
    settings.load_profile("unhurried")

collect_ignore_glob = [] if find_spec("rasa") else _LEARNING
