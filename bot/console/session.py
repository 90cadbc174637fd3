"""Who is at the console: a signed cookie that scripts cannot read and other sites cannot send."""

from datetime import timedelta

from fastapi import HTTPException, Request
from starlette.requests import HTTPConnection
from starlette.responses import Response

from backoffice.agents import AgentInfo, find_agent, verify_agent
from backoffice.office import Office
from bot.channels.tokens import Seal, TokenExpired, TokenInvalid
from bot.channels.web_guard import address_of, is_same_origin
from bot.pace import Pace

COOKIE = "madad_agent"
LIFETIME = timedelta(hours=12)
PROOF = "x-madad-console"
"""A header that only a script of our own page can add: forms cannot, and other sites' scripts are not let to."""

_TRIES = 10  # at once, by address and by login; as many again each five minutes
_TRIES_SECONDS = 300


class TooManyTries(Exception):
    """Nobody is let in from there, or by that login, for a while."""


class Sessions:
    """Lets agents in and knows them again. `secure` is for sites that are reached by HTTPS."""

    def __init__(self, office: Office, *, secure: bool) -> None:
        self._office = office
        self._secure = secure
        self._seal = Seal(office.key, office.clock, "agent")
        self._tries = Pace(office.clock, burst=_TRIES, seconds=_TRIES_SECONDS)

    async def log_in(self, request: Request, login: str, password: str) -> AgentInfo | None:
        """The agent of that login and password, or None. Raises TooManyTries."""
        admitted = [self._tries.admit(key) for key in (f"from {address_of(request)}", f"as {login}")]
        if any(verdict != "go" for verdict in admitted):
            raise TooManyTries
        return await verify_agent(self._office, login, password)

    async def agent_of(self, connection: HTTPConnection) -> AgentInfo | None:
        """Whose cookie the browser shows; None without one, with an old one, or once the account is switched off."""
        try:
            content = self._seal.open(connection.cookies.get(COOKIE, ""), LIFETIME)
        except (TokenExpired, TokenInvalid):
            return None
        return await find_agent(self._office, content["agent"])

    async def require(self, request: Request) -> AgentInfo:
        """The agent who asks, or 401; 403 for a change that does not come from our own page."""
        if request.method not in {"GET", "HEAD"}:
            require_own_page(request)
            if PROOF not in request.headers:
                raise HTTPException(403, "not_from_console")
        agent = await self.agent_of(request)
        if agent is None:
            raise HTTPException(401, "log_in_first")
        return agent

    def remember(self, response: Response, agent: AgentInfo) -> None:
        response.set_cookie(
            COOKIE,
            self._seal.close({"agent": agent.id}),
            max_age=int(LIFETIME.total_seconds()),
            path="/console",
            secure=self._secure,
            httponly=True,
            samesite="strict",
        )

    def forget(self, response: Response) -> None:
        response.delete_cookie(COOKIE, path="/console", secure=self._secure, httponly=True, samesite="strict")


def require_own_page(request: Request) -> None:
    """Raise 403 unless the browser says that one of our pages makes the request."""
    if not is_same_origin(request):
        raise HTTPException(403, "origin_not_allowed")
