"""Files that were made for a chat: who may have them. Their content lies in the data folder (`bot/papers/shelf.py`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, select

from backoffice.errors import NotFound
from backoffice.ids import new_id
from backoffice.models.files import StoredFile
from backoffice.office import Office


@dataclass(frozen=True, slots=True)
class FileInfo:
    """`name` is what it is called when it is saved; `id` is random and says nothing."""

    id: str
    conversation_id: str
    name: str
    media_type: str


async def register_file(office: Office, conversation_id: str, name: str, media_type: str, size: int) -> FileInfo:
    """Note down a file of `size` bytes for that chat."""
    row = StoredFile(
        id=new_id(),
        conversation_id=conversation_id,
        name=name,
        media_type=media_type,
        size=size,
        created_at=office.clock.now(),
    )
    async with office.store.transaction() as tx:
        tx.add(row)
    return FileInfo(row.id, conversation_id, name, media_type)


async def old_files(office: Office, age: timedelta, limit: int) -> list[str]:
    """Ids of up to `limit` files that are older than that, the oldest first."""
    async with office.store.snapshot() as tx:
        found = await tx.scalars(
            select(StoredFile.id)
            .where(StoredFile.created_at < office.clock.now() - age)
            .order_by(StoredFile.created_at)
            .limit(limit)
        )
        return list(found)


async def forget_files(office: Office, file_ids: Sequence[str]) -> None:
    """Strike them off; their content is gone."""
    async with office.store.transaction() as tx:
        await tx.execute(delete(StoredFile).where(StoredFile.id.in_(file_ids)))


async def find_file(office: Office, conversation_id: str, file_id: str) -> FileInfo:
    """That chat's file of that id; NotFound for anybody else's."""
    async with office.store.snapshot() as tx:
        row = await tx.get(StoredFile, file_id)
        if row is None or row.conversation_id != conversation_id:
            raise NotFound
        return FileInfo(row.id, row.conversation_id, row.name, row.media_type)
