"""Files that were made for a chat: who may have them. Their content lies in the data folder (`bot/papers/shelf.py`)."""

from dataclasses import dataclass

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


async def find_file(office: Office, conversation_id: str, file_id: str) -> FileInfo:
    """That chat's file of that id; NotFound for anybody else's."""
    async with office.store.snapshot() as tx:
        row = await tx.get(StoredFile, file_id)
        if row is None or row.conversation_id != conversation_id:
            raise NotFound
        return FileInfo(row.id, row.conversation_id, row.name, row.media_type)
