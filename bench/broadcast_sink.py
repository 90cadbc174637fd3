"""Where the notices of the bench go: a process that takes each one, answers it, and counts who got how many.

A notice is a line of JSON over TCP; the answer is one byte, when it is taken. `python -m bench.broadcast_sink PORT`.
"""

import asyncio
import json
import sys
from collections import deque
from typing import Any

COUNTS = b"?"


class _Taking(asyncio.Protocol):
    """One connection. What was taken is shared by all of them: names, and how many lines came."""

    def __init__(self, names: set[str], lines: list[int]) -> None:
        self._names = names
        self._lines = lines
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport

    def data_received(self, data: bytes) -> None:
        *lines, self._rest = (self._rest + data).split(b"\n")
        if lines == [COUNTS]:
            self._transport.write(json.dumps([self._lines[0], len(self._names)]).encode() + b"\n")
            return
        for line in lines:
            self._names.add(json.loads(line)["name"])
        self._lines[0] += len(lines)
        self._transport.write(b"." * len(lines))


class Line(asyncio.Protocol):
    """A worker's connection to the sink. Everything that it sends is answered in order."""

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._unsent: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport

    def data_received(self, data: bytes) -> None:
        for _ in data:
            self._waiting.popleft().set_result(None)

    async def put(self, name: str, **notice: str) -> None:
        """Return when the sink has taken it. What is put at the same moment travels together."""
        loop = asyncio.get_running_loop()
        taken = loop.create_future()
        self._waiting.append(taken)
        if not self._unsent:
            loop.call_soon(self._flush)
        self._unsent.append(json.dumps({"name": name, **notice}, ensure_ascii=False).encode() + b"\n")
        await taken

    def _flush(self) -> None:
        self._transport.write(b"".join(self._unsent))
        self._unsent.clear()


async def counted(port: int) -> tuple[int, int]:
    """How many notices the sink has taken, and of how many names."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(COUNTS + b"\n")
    lines, names = json.loads(await reader.readline())
    writer.close()
    return lines, names


async def serve(port: int) -> None:
    """Take notices until the process is ended."""
    names: set[str] = set()
    lines = [0]
    server = await asyncio.get_running_loop().create_server(lambda: _Taking(names, lines), "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
