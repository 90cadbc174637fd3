"""Where files lie: in the data folder, out of the web's reach, under names that say nothing."""

import asyncio
import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from backoffice.errors import NotFound
from backoffice.files import FileInfo, find_file, forget_files, old_files, register_file
from backoffice.office import Office
from bot.messages import File

_AT_ONCE = 500
_ID = re.compile(r"[0-9a-f]{32}")


class Shelf:
    """The files of all chats."""

    def __init__(self, office: Office, folder: Path) -> None:
        self._office = office
        self._folder = folder

    async def put(self, conversation_id: str, name: str, media_type: str, content: bytes) -> File:
        """Keep the content for that chat."""
        info = await register_file(self._office, conversation_id, name, media_type, len(content))
        await asyncio.to_thread(self._write, self.path(info.id), content)
        return File(info.id, info.name, info.media_type)

    async def get(self, conversation_id: str, file_id: str) -> tuple[FileInfo, bytes]:
        """That chat's file. NotFound for another's, and for one whose content is gone."""
        info = await find_file(self._office, conversation_id, file_id)
        return info, await self.read(info.id)

    async def read(self, file_id: str) -> bytes:
        """The content of a file that the caller knows to be the chat's. Raises NotFound."""
        try:
            return await asyncio.to_thread(self.path(file_id).read_bytes)
        except FileNotFoundError as error:
            raise NotFound from error

    async def clear(self, age: timedelta) -> int:
        """Delete what is older than that: the content first, so that none is left that nobody knows of. How many."""
        cleared = 0
        while ids := await old_files(self._office, age, _AT_ONCE):
            await asyncio.to_thread(self._unlink, [self.path(file_id) for file_id in ids])
            await forget_files(self._office, ids)
            cleared += len(ids)
        return cleared

    def path(self, file_id: str) -> Path:
        """Where the file of that id lies. Raises NotFound for what is no id."""
        if not _ID.fullmatch(file_id):
            raise NotFound
        return self._folder / file_id[:2] / file_id

    def _unlink(self, paths: Sequence[Path]) -> None:
        for path in paths:
            path.unlink(missing_ok=True)

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".half")
        half.write_bytes(content)
        half.replace(path)
