"""The website's channel: visitors' sessions, their messages by socket or by long polling, and the widget's files.

A token is never in an address: it comes in the socket's first frame, or in the Authorization header.
"""

from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query, Request, Response, WebSocket
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, Field

from backoffice.attachments import FileTooLarge
from backoffice.errors import NotFound, Refusal
from backoffice.office import Office
from bot.channels.tokens import LIFETIME, TokenExpired, TokenInvalid, Visitor, VisitorTokens
from bot.channels.web_desk import Desk, Door, start_of
from bot.channels.web_frames import ClientId, Said, Seq, ack, is_shown, message
from bot.channels.web_guard import Origins, address_of, guard_web
from bot.channels.web_site import install_site
from bot.channels.web_socket import talk
from bot.config import Settings
from bot.messages import Outbound
from bot.pace import Pace
from bot.papers.shelf import Shelf
from bot.signals import Signals
from bot.uploads import Uploads

_WIDGET = Path(__file__).parent / "widget"
_LONGEST_WAIT = 30
_NEWCOMERS = 30  # sessions at once from one address, and as many again each ten minutes
_NEWCOMERS_SECONDS = 600


class SessionRequest(BaseModel):
    """What the page's `<madad-chat>` element says of itself."""

    provider: Annotated[str, Field(max_length=40)]
    lang: Annotated[str, Field(max_length=35)] = ""


class Session(BaseModel):
    """`expires_in` is in seconds; `title` is the provider's name in the visitor's language."""

    token: str
    expires_in: int
    title: str


def web_desk(settings: Settings, office: Office, door: Door, signals: Signals) -> Desk:
    """The desk as it is set up."""
    return Desk(
        door=door,
        signals=signals,
        providers=office.providers,
        tokens=VisitorTokens(office.key, office.clock),
        origins=Origins((*settings.widget_origins, settings.public_url)),
        shelf=Shelf(office, settings.data_dir / "files"),
        uploads=Uploads(office),
        newcomers=Pace(office.clock, burst=_NEWCOMERS, seconds=_NEWCOMERS_SECONDS),
    )


def install_web(app: FastAPI, desk: Desk, settings: Settings) -> None:
    """Give the app the website's guard, routes and widget files; in the demo, a site that shows them too."""
    guard_web(app, settings.widget_origins)
    app.include_router(web_router(desk))
    app.include_router(files_router(desk))
    if settings.env == "demo":
        install_site(app, desk.providers, settings.default_provider)
    app.mount("/widget", StaticFiles(directory=_WIDGET), name="widget")


def web_router(desk: Desk) -> APIRouter:
    """The routes under `/web`."""
    router = APIRouter(prefix="/web", tags=["web"])
    from_our_pages = [Depends(desk.origins.require)]

    def require_visitor(authorization: Annotated[str, Header(max_length=2100)] = "") -> Visitor:
        return _visitor(desk, authorization)

    @router.post("/session", dependencies=from_our_pages, responses=_errors(401, 403, 404, 429))
    async def open_session(
        asked: SessionRequest, request: Request, authorization: Annotated[str, Header(max_length=2100)] = ""
    ) -> Session:
        """A token for a new visitor, or a new one for the visitor whose token is sent along."""
        visitor = _returning(desk, authorization) if authorization else _newcomer(desk, asked, request)
        return Session(
            token=desk.tokens.issue(visitor),
            expires_in=int(LIFETIME.total_seconds()),
            title=desk.providers[visitor.provider].title.in_(visitor.language),
        )

    @router.post("/messages", dependencies=from_our_pages, responses=_errors(401, 403))
    async def take_message(said: Said, visitor: Annotated[Visitor, Depends(require_visitor)]) -> dict[str, Any]:
        """Say something, or press a button. Answers when it was answered; the answer itself is fetched."""
        return ack(said.id, await desk.take(said.inbound(visitor)))

    @router.get("/messages", dependencies=from_our_pages, responses=_errors(401, 403, 410))
    async def new_messages(
        visitor: Annotated[Visitor, Depends(require_visitor)],
        after: Annotated[Seq, Query()] = 0,
        wait: Annotated[int, Query(ge=0, le=_LONGEST_WAIT, description="seconds to wait for a line")] = 0,
    ) -> dict[str, Any]:
        """The lines after that number, as soon as there are any."""
        chat = await desk.open_chat(visitor)
        start = start_of(chat, after)
        if start is None:
            raise HTTPException(410, "chat_lost")
        return _batch(await _wait_for_lines(desk, chat.id, start, wait), start)

    @router.websocket("/socket")
    async def socket(socket: WebSocket) -> None:
        if desk.origins.allow(socket):
            await talk(socket, desk)
        else:
            await socket.close(1008)

    return router


def files_router(desk: Desk) -> APIRouter:
    """Files: those that were made for a chat, for its own visitor, and those that the visitor was asked for."""
    router = APIRouter(prefix="/web", tags=["web"])

    @router.post("/uploads", dependencies=[Depends(desk.origins.require)], responses=_errors(401, 403, 404, 413, 415))
    async def upload(
        request: Request,
        client_id: Annotated[ClientId, Query(alias="id")],
        name: Annotated[str, Query(max_length=255)] = "",
        authorization: Annotated[str, Header(max_length=2100)] = "",
    ) -> dict[str, Any]:
        """A file as the body, when the last line asked for one. Safe to send again under the same id."""
        visitor = _visitor(desk, authorization)
        try:
            return ack(client_id, await desk.give(visitor, client_id, name, await request.body()))
        except NotFound as error:
            raise HTTPException(404, "file_not_asked") from error
        except Refusal as refusal:
            raise HTTPException(413 if isinstance(refusal, FileTooLarge) else 415, refusal.reply) from refusal

    @router.get("/files/{file_id}", dependencies=[Depends(desk.origins.require)], responses=_errors(401, 403, 404))
    async def file(file_id: str, authorization: Annotated[str, Header(max_length=2100)] = "") -> Response:
        """A file, to be saved."""
        try:
            info, content = await desk.file(_visitor(desk, authorization), file_id)
        except NotFound as error:
            raise HTTPException(404, "unknown_file") from error
        named = f"attachment; filename*=UTF-8''{quote(info.name)}"
        headers = {"Content-Disposition": named, "Cache-Control": "private, no-store"}
        return Response(content, media_type=info.media_type, headers=headers)

    return router


def _visitor(desk: Desk, authorization: str) -> Visitor:
    try:
        return desk.visitor(authorization.removeprefix("Bearer "))
    except TokenExpired as error:
        raise HTTPException(401, "token_expired") from error
    except TokenInvalid as error:
        raise HTTPException(401, "token_invalid") from error


def _returning(desk: Desk, authorization: str) -> Visitor:
    try:
        return desk.returning(authorization.removeprefix("Bearer "))
    except TokenInvalid as error:
        raise HTTPException(401, "token_invalid") from error


def _newcomer(desk: Desk, asked: SessionRequest, request: Request) -> Visitor:
    if desk.newcomers.admit(address_of(request)) != "go":
        raise HTTPException(429, "too_many_sessions", headers={"Retry-After": "60"})
    try:
        return desk.newcomer(asked.provider, asked.lang[:2].lower())
    except KeyError as error:
        raise HTTPException(404, "unknown_provider") from error


async def _wait_for_lines(desk: Desk, conversation_id: str, after: int, seconds: int) -> list[Outbound]:
    async with desk.news(conversation_id) as news:
        lines = await desk.since(conversation_id, after)
        if not lines and seconds:
            await news.wait(seconds)
            lines = await desk.since(conversation_id, after)
    return lines


def _batch(lines: list[Outbound], start: int) -> dict[str, Any]:
    return {
        "messages": [message(line) for line in lines if is_shown(line)],
        "cursor": lines[-1].seq if lines else start,
        "more": bool(lines),
    }


def _errors(*codes: int) -> dict[int | str, dict[str, Any]]:
    return {code: {"description": "refused; `detail` says why"} for code in codes}
