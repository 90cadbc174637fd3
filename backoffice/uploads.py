"""Files that customers send in a chat: kept until a form uses them, or for a day. The dialogue sees their ids alone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import Select, delete, func, select

from backoffice.attachments import CheckedFile, FileNotTaken, FileTooLarge, TooManyFiles, check_file
from backoffice.conversations import locked_row
from backoffice.errors import NotFound
from backoffice.ids import new_id
from backoffice.models.uploads import ChatUpload
from backoffice.office import Caller, Office
from backoffice.store import Transaction
from backoffice.transcript import open_offers

LARGEST_MEGABYTES = 10
"""What any form may take; its own limit may be lower."""

ASKS: Final = "file"
"""The kind of the button that stands under a question for files."""

_MOST_KEPT = 20
_KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it is kept; `size` is in bytes."""

    id: str
    name: str
    media_type: str
    size: int


async def asks_for_file(office: Office, conversation_id: str) -> bool:
    """Whether the last question in the chat takes files."""
    async with office.store.snapshot() as tx:
        _, offered = await open_offers(tx, conversation_id)
    return any(button.kind == ASKS for button in offered)


async def was_sent(office: Office, conversation_id: str, sending: str) -> bool:
    """Whether the chat has sent that before, and it is kept still."""
    async with office.store.snapshot() as tx:
        return await tx.scalar(_of(conversation_id).where(ChatUpload.sending == sending)) is not None


async def keep_upload(office: Office, conversation_id: str, sending: str, name: str, content: bytes) -> Upload:
    """Keep a file that the chat sent. The same `sending` again is the same file.

    Raises FileTooLarge, FileNotTaken, TooManyFiles (of files that no form has used), NotFound.
    """
    checked = check_file(name, content, LARGEST_MEGABYTES)
    async with office.store.transaction() as tx:
        await locked_row(tx, conversation_id)  # two at once take turns
        known = await tx.scalar(_of(conversation_id).where(ChatUpload.sending == sending))
        if known is not None:
            return _shown(known)
        waiting = await tx.scalar(
            select(func.count())
            .select_from(ChatUpload)
            .where(ChatUpload.conversation_id == conversation_id, ChatUpload.used_at.is_(None))
        )
        if (waiting or 0) >= _MOST_KEPT:
            raise TooManyFiles(most=_MOST_KEPT)
        row = ChatUpload(
            id=new_id(),
            conversation_id=conversation_id,
            sending=sending,
            name=checked.name,
            media_type=checked.media_type,
            size=len(content),
            content=content,
            sent_at=office.clock.now(),
        )
        tx.add(row)
        return _shown(row)


async def check_upload(
    office: Office, caller: Caller, upload_id: str, *, media_types: Collection[str], most_megabytes: int
) -> Upload:
    """The caller's file, if it is one of those types and not larger. Raises FileNotTaken, FileTooLarge, NotFound."""
    async with office.store.snapshot() as tx:
        found = await tx.scalar(_of(caller.conversation_id).where(ChatUpload.id == upload_id))
    if found is None:
        raise NotFound
    if found.media_type not in media_types:
        raise FileNotTaken
    if found.size > most_megabytes * 1024 * 1024:
        raise FileTooLarge(megabytes=most_megabytes)
    return _shown(found)


async def is_kept(tx: Transaction, caller: Caller, upload: str) -> bool:
    """Whether the caller's file is there still."""
    return bool(await _owned(tx, caller, [upload]))


async def take_uploads(tx: Transaction, caller: Caller, uploads: Sequence[str]) -> list[CheckedFile]:
    """A step of the caller's transaction: the content of their files, which are another's to keep from now on.

    Raises NotFound for a file that is not this chat's, or is kept no longer.
    """
    rows = {row.id: row for row in await _owned(tx, caller, uploads)}
    taken = []
    for upload in dict.fromkeys(uploads):
        content = await tx.scalar(select(ChatUpload.content).where(ChatUpload.id == upload))
        if upload not in rows or content is None:
            raise NotFound
        taken.append(CheckedFile(rows[upload].name, rows[upload].media_type, content))
    await tx.execute(delete(ChatUpload).where(ChatUpload.id.in_(rows)))
    return taken


async def use_upload(tx: Transaction, office: Office, caller: Caller, upload: str) -> str:
    """A step of the caller's transaction: keep that file where it is. Its id, or NotFound for another chat's."""
    for row in await _owned(tx, caller, [upload]):
        row.used_at = office.clock.now()
        return row.id
    raise NotFound


async def drop_unused(office: Office) -> int:
    """Throw away what no form has used for a day. How many files that was."""
    async with office.store.transaction() as tx:
        gone = await tx.execute(
            delete(ChatUpload)
            .where(ChatUpload.used_at.is_(None), ChatUpload.sent_at < office.clock.now() - _KEPT)
            .returning(ChatUpload.id)
        )
        return len(gone.all())


async def _owned(tx: Transaction, caller: Caller, uploads: Sequence[str]) -> list[ChatUpload]:
    found = await tx.scalars(
        select(ChatUpload).where(ChatUpload.conversation_id == caller.conversation_id, ChatUpload.id.in_(uploads))
    )
    return list(found)


def _of(conversation_id: str) -> Select[ChatUpload]:
    return select(ChatUpload).where(ChatUpload.conversation_id == conversation_id)


def _shown(row: ChatUpload) -> Upload:
    return Upload(row.id, row.name, row.media_type, row.size)
