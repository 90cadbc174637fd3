"""Rasa with nothing sent home, one worker, and silent about what is none of the operator's business."""

import importlib
import os
import sys
import warnings

_ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SANIC_WORKERS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "LOG_LEVEL": "WARNING",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "RASA_MAX_CACHE_SIZE": "0",  # its training cache does not notice changes outside a component's own file
}


def prepare() -> None:
    """What Rasa and TensorFlow read when they are imported; call it before. What is set already stays."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    # TensorFlow Lite loads jax where it is installed: 2.4 s and 65 MB for nothing. None makes it "not installed".
    sys.modules.setdefault("jax", None)  # type: ignore[arg-type]
    importlib.import_module("sanic.app")  # it switches deprecation warnings on when imported: then rather now
    warnings.simplefilter("ignore")


def quieten() -> None:
    """Logging of warnings and errors alone; call it after Rasa is imported, which undoes what was said before."""
    from rasa.utils.common import configure_logging_and_warnings
    from rasa.utils.log_utils import configure_structlog

    configure_structlog()
    configure_logging_and_warnings(warn_only_once=True, filter_repeated_logs=False)
    warnings.simplefilter("ignore", DeprecationWarning)
