"""The pages that the links of a registration lead to: for the password, and to activate the account.

Nothing happens by opening one: mail programs follow links by themselves. A button does it.
"""

from pathlib import Path
from typing import Annotated, TypeAlias

from fastapi import APIRouter, FastAPI, Form, HTTPException, Request
from fastapi import Path as InPath
from fastapi.responses import HTMLResponse, Response
from fastapi.staticfiles import StaticFiles

from backoffice.account_links import LinkOver, Purpose, activate, read_page, set_password
from backoffice.errors import NotFound, Refusal
from backoffice.office import Office
from backoffice.signed_links import PATTERN
from backoffice.values import Value
from bot.channels.web_guard import is_same_origin
from bot.customer_page.pages import CustomerPages
from bot.pace import Pace
from bot.replies.render import Replies

Token: TypeAlias = Annotated[str, InPath(pattern=PATTERN)]
Secret: TypeAlias = Annotated[str, Form(max_length=1000)]

_FOLDER = Path(__file__).parent


def install_account_pages(app: FastAPI, office: Office, replies: Replies) -> None:
    """Give the app the pages and their style."""
    app.include_router(account_router(office, replies))
    app.mount("/account-page", StaticFiles(directory=_FOLDER / "static"), name="account-page")


def account_router(office: Office, replies: Replies) -> APIRouter:
    """The routes under `/account`."""
    router = APIRouter(prefix="/account", include_in_schema=False)
    pages = _Pages(office, replies)

    @router.get("/{purpose}/{token}")
    async def page(purpose: Purpose, token: Token) -> Response:
        return await pages.show(purpose, token)

    @router.post("/activate/{token}")
    async def make_active(request: Request, token: Token) -> Response:
        pages.admit(request, token)
        try:
            await activate(office, token)
        except Refusal as refusal:
            return await pages.show("activate", token, refusal=refusal)
        return await pages.show("activate", token, done=True)

    @router.post("/password/{token}")
    async def keep_password(request: Request, token: Token, password: Secret = "", repeated: Secret = "") -> Response:
        pages.admit(request, token)
        try:
            await set_password(office, token, password, repeated)
        except Refusal as refusal:
            return await pages.show("password", token, refusal=refusal)
        return await pages.show("password", token, done=True)

    return router


class _Pages:
    def __init__(self, office: Office, replies: Replies) -> None:
        self._office = office
        self._replies = replies
        self._files = CustomerPages(_FOLDER)
        self._pace = Pace(office.clock)

    def admit(self, request: Request, token: str) -> None:
        """Let our own pages in, and nobody who hurries."""
        if not is_same_origin(request):
            raise HTTPException(403, "origin_not_allowed")
        if self._pace.admit(token) != "go":
            raise HTTPException(429, "slow_down")

    async def show(
        self, purpose: Purpose, token: str, *, refusal: Refusal | None = None, done: bool = False
    ) -> HTMLResponse:
        """The page as it is now."""
        try:
            link = await read_page(self._office, purpose, token)
        except NotFound as error:
            raise HTTPException(404, error.reply) from error
        provider = self._office.providers[link.provider]

        def words(key: str, **args: Value) -> str:
            return self._replies.sentence(key, args, link.language, provider)

        why = refusal or (None if link.open or done else LinkOver())
        return self._files.page(
            "page.html",
            409 if why else 200,
            lang=link.language,
            title=words(f"account_page_{purpose}", provider=provider.title),
            problem=words(why.reply, **why.args_) if why else "",
            done=words(f"account_page_{purpose}_done") if done else "",
            form=link.open,
            ask=words(f"account_page_{purpose}_ask"),
            again=words("account_page_password_again") if purpose == "password" else "",
            button=words(f"account_page_{purpose}_button"),
        )
