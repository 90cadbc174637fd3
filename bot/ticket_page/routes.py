"""A ticket's own page, for whoever was sent its address: what was said, the files, and a form to reply."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, TypeAlias

from fastapi import APIRouter, FastAPI, File, Form, HTTPException, Request, UploadFile
from fastapi import Path as InPath
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles

from backoffice.attachments import CheckedFile
from backoffice.errors import NotFound, Refusal
from backoffice.ids import new_id
from backoffice.office import Office
from backoffice.ticket_log import TicketInfo
from backoffice.tickets import read_page, read_page_file, reply_on_page
from backoffice.values import Code, Value
from bot.channels.web_guard import is_same_origin
from bot.customer_page.pages import CustomerPages
from bot.pace import Pace
from bot.replies.render import Replies
from bot.replies.values import text_of

Token: TypeAlias = Annotated[str, InPath(pattern=r"^[0-9a-f]{32}\.[0-9a-f]{32}$")]
FileId: TypeAlias = Annotated[str, InPath(pattern=r"^[0-9a-f]{32}$")]

_FOLDER = Path(__file__).parent
_LABELS = ("you", "staff", "write", "files", "send", "status_open", "status_answered", "status_closed")


def install_ticket_page(app: FastAPI, office: Office, replies: Replies) -> None:
    """Give the app the tickets' pages and their style."""
    app.include_router(ticket_router(office, replies))
    app.mount("/ticket-page", StaticFiles(directory=_FOLDER / "static"), name="ticket-page")


def ticket_router(office: Office, replies: Replies) -> APIRouter:
    """The routes under `/tickets`."""
    router = APIRouter(prefix="/tickets", include_in_schema=False)
    pages = _Pages(office, replies)

    @router.get("/{token}")
    async def page(token: Token) -> Response:
        return pages.ticket(await _found(office, token))

    @router.post("/{token}")
    async def reply(
        request: Request,
        token: Token,
        name: Annotated[str, Form(pattern=r"^[0-9a-f]{32}$")],
        text: Annotated[str, Form(max_length=8000)] = "",
        files: Annotated[Sequence[UploadFile], File()] = (),
    ) -> Response:
        if not is_same_origin(request):
            raise HTTPException(403, "origin_not_allowed")
        ticket = await _found(office, token)
        if pages.pace.admit(ticket.id) != "go":
            raise HTTPException(429, "slow_down")
        try:
            read = await _read(office, ticket, files)
            await reply_on_page(office, token, name=name, text=text, files=read)
        except Refusal as refusal:
            return pages.ticket(ticket, refusal, text)
        return RedirectResponse(f"/tickets/{token}", 303)

    @router.get("/{token}/files/{file_id}")
    async def file(token: Token, file_id: FileId) -> Response:
        try:
            return download(await read_page_file(office, token, file_id))
        except NotFound as error:
            raise HTTPException(404, error.reply) from error

    return router


def download(file: CheckedFile) -> Response:
    """The file to be saved: never shown in our place, never taken for something else."""
    quoted = "".join(f"%{byte:02X}" for byte in file.name.encode())
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quoted}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
    }
    return Response(file.content, media_type=file.media_type, headers=headers)


class _Pages:
    def __init__(self, office: Office, replies: Replies) -> None:
        self._office = office
        self._replies = replies
        self._files = CustomerPages(_FOLDER)
        self.pace = Pace(office.clock)

    def ticket(self, ticket: TicketInfo, refusal: Refusal | None = None, text: str = "") -> HTMLResponse:
        provider = self._office.providers[ticket.provider]
        language = ticket.language

        def words(key: str, **args: Value) -> str:
            return self._replies.sentence(key, args, language, provider)

        return self._files.page(
            "ticket.html",
            409 if refusal else 200,
            lang=language,
            ticket=ticket,
            name=new_id(),
            title=words("ticket_page_title", reference=Code(ticket.reference), provider=provider.title),
            labels={label: words(f"ticket_page_{label}") for label in _LABELS},
            when=lambda at: text_of(at, language, provider),
            problem=words(refusal.reply, **refusal.args_) if refusal else "",
            text=text,
        )


async def _found(office: Office, token: str) -> TicketInfo:
    try:
        return await read_page(office, token)
    except NotFound as error:
        raise HTTPException(404, error.reply) from error


async def _read(office: Office, ticket: TicketInfo, files: Sequence[UploadFile]) -> list[tuple[str, bytes]]:
    """The files' content, of none more than a little above what is allowed."""
    rules = office.providers[ticket.provider].tickets
    most = (rules.file_megabytes if rules else 0) * 1024 * 1024 + 1
    return [(file.filename or "file", await file.read(most)) for file in files if file.filename]
