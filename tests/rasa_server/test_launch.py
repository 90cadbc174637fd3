"""The server as it runs: a process of its own, over HTTP."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.rasa_server.bot import action_server
from tests.rasa_server.conftest import ROOT

Post = Callable[..., tuple[int, Any]]
SECRET = "a secret between the two"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def action_port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def server(model: Path, project: Path, port: int, action_port: int) -> Iterator[subprocess.Popen[bytes]]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MADAD_ACTION_SECRET": SECRET, "MADAD_DATA_DIR": "var"}
    environment.pop("MADAD_REDIS_URL", None)
    command = [sys.executable, "-m", "rasa_server.launch", "--model", str(model), "--port", str(port)]
    command += ["--action-url", f"http://127.0.0.1:{action_port}/actions"]
    log = (project / "server.log").open("wb")
    with log, subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log) as process:
        wait_for(f"http://127.0.0.1:{port}/", process)
        yield process
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while not answers(url):
        assert process.poll() is None, "the server ended"
        assert time.monotonic() < deadline, "the server did not start"
        time.sleep(0.2)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except OSError:
        return False


@pytest.fixture
def post(server: subprocess.Popen[bytes], port: int) -> Post:
    def send(path: str, body: object, secret: str | None = SECRET) -> tuple[int, Any]:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {secret}"} if secret is not None else {}
        request = urllib.request.Request(f"http://127.0.0.1:{port}/webhooks/madad/{path}", data, headers)
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    return send


def test_a_message_is_answered_with_what_to_say_and_how_it_was_understood(post: Post) -> None:
    status, answer = post("webhook", {"sender": "sara", "message": "صباح الخير", "metadata": {"message_id": "1"}})
    assert status == 200
    assert answer["replies"] == [{"reply": "greet"}]
    assert (answer["intent"], answer["language"], answer["entities"]) == ("greet", "ar", [])
    assert answer["ranking"][0] == {"name": "greet", "confidence": answer["confidence"]}


def test_parsing_says_nothing_and_remembers_nothing(post: Post) -> None:
    status, answer = post("parse", {"text": "حول ٥٠ ريال"})
    assert status == 200
    assert answer["text"] == "حول ٥٠ ريال"
    assert answer["folded"] == "حول 50 ریال"
    assert [(e["entity"], e["value"], e["unit"]) for e in answer["entities"]] == [("amount", "50", "SAR")]
    assert answer["language"] == "ar"


def test_an_answer_is_said_again_to_whoever_asks_for_it(post: Post) -> None:
    first = post("webhook", {"sender": "huda", "message": "سلام", "metadata": {"message_id": "h1"}})[1]
    post("webhook", {"sender": "huda", "message": "سلام", "metadata": {"message_id": "h2"}})
    assert post("recall", {"sender": "huda", "message_id": "h1"})[1] == {"heard": True, **first}
    assert first["replies"]


@pytest.mark.parametrize("sender", ["huda", "somebody who never wrote"])
def test_what_never_came_is_known_for_that(post: Post, sender: str) -> None:
    assert post("recall", {"sender": sender, "message_id": "h9"})[1] == {"heard": False}


def test_a_bare_datum_and_a_pressed_button_are_known_for_what_they_are(post: Post) -> None:
    assert post("parse", {"text": "0501234567"})[1]["intent"] == "inform"
    button = post("parse", {"text": '/register{"city": "الرياض"}'})[1]
    assert (button["intent"], button["confidence"]) == ("register", 1.0)
    assert post("parse", {"text": ""})[1]["intent"] == "nlu_fallback"


def test_a_stranger_is_turned_away(post: Post) -> None:
    for secret in (None, "", "guess"):
        assert post("webhook", {"sender": "a", "message": "/greet"}, secret)[0] == 401
        assert post("parse", {"text": "سلام"}, secret)[0] == 401


@pytest.mark.parametrize("body", [b"not json", b"", b"[]", {"sender": "sara"}, {"sender": 1, "message": "x"}])
def test_a_malformed_request_is_refused(post: Post, body: object) -> None:
    status, answer = post("webhook", body)
    assert status == 400
    assert "needs text in" in answer["error"]


@pytest.mark.parametrize("text", ["👍" * 3000, "ا" * 10_000, "<b>'; DROP TABLE", "\u202e\u200b\x00", "/nonsense", "/"])
def test_odd_messages_are_answered_like_any_other(post: Post, text: str) -> None:
    assert post("webhook", {"sender": "odd", "message": text})[0] == 200


async def test_the_app_is_asked_with_the_secret_and_told_who_and_how(post: Post, action_port: int) -> None:
    body = {"sender": "sara", "message": "كم فاتورتي", "metadata": {"message_id": "7"}}
    assert (await asyncio.to_thread(post, "webhook", body))[1]["replies"] == []
    async with action_server(action_port) as app:
        answer = (await asyncio.to_thread(post, "webhook", body))[1]
    assert answer["replies"] == [{"reply": "bill"}]
    assert app.headers[0]["Authorization"] == f"Bearer {SECRET}"
    assert app.asked[0]["sender_id"] == "sara"
    assert "domain" not in app.asked[0]  # no action reads it, and it would be most of the call
    latest = app.asked[0]["tracker"]["latest_message"]
    assert (latest["language"], latest["metadata"]["message_id"]) == ("ar", "7")


def test_without_a_model_it_says_what_to_do(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "rasa_server.launch", "--model", str(tmp_path), "--action-url", "http://unused"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"No model in {tmp_path}: run make train.\n"
