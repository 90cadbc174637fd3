"""The log: what it tells, and what it never does."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.log import set_up_logging

TOKEN = "123456789:AAH-abcdefghijklmnopqrstuvwxyz012345"


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_an_event_is_one_json_object_with_what_it_belongs_to(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("json")
    with structlog.contextvars.bound_contextvars(conversation="c1"):
        structlog.get_logger("x").info("turn_taken", ms=12)
    event = json.loads(capsys.readouterr().err)
    assert (event["event"], event["conversation"], event["ms"], event["level"]) == ("turn_taken", "c1", 12, "info")


def test_libraries_log_in_the_same_form(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("json")
    logging.getLogger("some.library").warning("it is %s", "late")
    assert json.loads(capsys.readouterr().err)["event"] == "it is late"


@pytest.mark.parametrize("form", ["json", "text"])
def test_secrets_are_blacked_out(capsys: pytest.CaptureFixture[str], form: str) -> None:
    set_up_logging("json" if form == "json" else "text")
    log = structlog.get_logger("x")
    log.info(f"POST https://api.telegram.org/bot{TOKEN}/sendMessage", database="postgresql://madad:hunter22@db/madad")
    log.info("in", password="hunter22", code_digest="hunter22")
    try:
        raise OSError(f"cannot reach {TOKEN} as redis://:hunter22@cache")
    except OSError:
        log.exception("failed")
    logged = capsys.readouterr().err
    assert "AAH-abc" not in logged
    assert "hunter22" not in logged
