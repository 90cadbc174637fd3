"""What the pages of cases (complaints, tickets) have in common: the list, a case, an answer, and who may see them.

A kind of case is a `Desk`: where it lives, and three calls into the back office. `CasePages.routes` makes its pages.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Annotated, ClassVar, Generic, Protocol, TypeAlias, TypeVar

from fastapi import APIRouter, Form, HTTPException, Path, Request
from fastapi.responses import RedirectResponse, Response

from backoffice.agents import AgentInfo
from backoffice.errors import NotFound, Refusal
from backoffice.ids import new_id
from backoffice.office import Office
from backoffice.values import Value
from bot.console.session import Sessions, require_own_page
from bot.console.template_pages import Templates, language_of
from bot.replies.render import Replies
from bot.replies.values import text_of

_ID, _STEP = r"^[0-9a-f]{32}$", r"^[a-z_]{0,20}$"
CaseId: TypeAlias = Annotated[str, Path(pattern=_ID)]
_LONGEST_TYPED = 8000

Shown: TypeAlias = Callable[[Value], str]
"""A value as the sentences show it, in the agent's language; nothing for None."""


class Case(Protocol):
    """What every kind of case has."""

    @property
    def id(self) -> str: ...

    @property
    def provider(self) -> str: ...


CaseT = TypeVar("CaseT", bound=Case)


@dataclass(frozen=True, slots=True)
class Row:
    """A case in the list; `mark` is what needs attention about it, `kind` what it is. Both are keys of the words."""

    title: str
    about: str
    due: str
    mark: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is known of a case: a key of the words, and what it is."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What was written by an agent of that name (the customer has none), with addresses and names of files."""

    who: str | None
    when: str
    text: str
    files: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A case's page; `link` leads to a paper about it, and `kind`, a key of the words, says what it is.

    With `steps`, keys of the words, one of them is taken instead of writing an answer, with a reason or without.
    """

    title: str
    parts: Sequence[Part]
    can_write: bool
    entries: Sequence[Entry] = ()
    link: str = ""
    steps: Sequence[str] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What an agent sent from a case's page. The page's `name` is the same when it is sent twice."""

    name: str
    text: str
    step: str = ""


class Desk(ABC, Generic[CaseT]):
    """One kind of case. `title` is a key of the words, `address` where its pages are."""

    title: ClassVar[str]
    address: ClassVar[str]

    def __init__(self, office: Office) -> None:
        self.office = office

    @abstractmethod
    async def list(self, agent_id: str) -> Sequence[CaseT]:
        """What waits for the agent."""

    @abstractmethod
    async def read(self, agent_id: str, case_id: str) -> CaseT:
        """That case. Raises NotFound for one of another provider."""

    @abstractmethod
    async def answer(self, agent_id: str, case_id: str, written: Written) -> object:
        """Write to the customer, or take that step. A Refusal is shown."""

    @abstractmethod
    def row(self, case: CaseT, shown: Shown) -> Row:
        """The case in the list."""

    @abstractmethod
    def view(self, case: CaseT, shown: Shown) -> View:
        """The case on its page."""


class CasePages:
    """Pages for agents. Changes are taken from our own pages only; the cookie does not travel from others."""

    def __init__(self, office: Office, replies: Replies, templates: Templates, sessions: Sessions) -> None:
        self.office = office
        self.replies = replies
        self._templates = templates
        self._sessions = sessions

    def routes(self, desk: Desk[CaseT]) -> APIRouter:
        """The desk's list, its cases, and answers to them. The lists of all desks lead to each other."""
        self.lead_to(desk.address, desk.title)
        router = APIRouter(prefix=desk.address, include_in_schema=False)

        @router.get("")
        async def waiting(request: Request) -> Response:
            agent = await self.agent(request)
            rows = [
                {"href": f"{desk.address}/{case.id}", **asdict(desk.row(case, self.shown(request, case)))}
                for case in await desk.list(agent.id)
            ]
            return self.plain(request, "cases.html", topic=desk.title, rows=rows)

        @router.get("/{case_id}")
        async def case(request: Request, case_id: CaseId) -> Response:
            return await self._page(request, desk, case_id)

        @router.post("/{case_id}")
        async def answer(
            request: Request,
            case_id: CaseId,
            name: Annotated[str, Form(pattern=_ID)],
            text: Annotated[str, Form(max_length=_LONGEST_TYPED)] = "",
            step: Annotated[str, Form(pattern=_STEP)] = "",
        ) -> Response:
            agent = await self.agent(request)
            try:
                await desk.answer(agent.id, case_id, Written(name, text, step))
            except NotFound as error:
                raise not_here(error) from error
            except Refusal as refusal:
                return await self._page(request, desk, case_id, refusal, text)
            return RedirectResponse(f"{desk.address}/{case_id}", 303)

        return router

    def lead_to(self, address: str, title: str) -> None:
        """Let the console and all desks lead to that page; `title` is a key of the words."""
        self._templates.desks.append((address, title))

    async def agent(self, request: Request) -> AgentInfo:
        """Who asks. Sends whoever is not logged in to do that, and refuses changes from elsewhere."""
        if request.method != "GET":
            require_own_page(request)
        agent = await self._sessions.agent_of(request)
        if agent is None:
            raise HTTPException(303, headers={"Location": "/console/login"})
        return agent

    async def found(self, request: Request, desk: Desk[CaseT], case_id: str) -> CaseT:
        """The case, for the agent who asks; 404 where it is not theirs."""
        agent = await self.agent(request)
        try:
            return await desk.read(agent.id, case_id)
        except NotFound as error:
            raise not_here(error) from error

    async def _page(
        self, request: Request, desk: Desk[CaseT], case_id: str, refusal: Refusal | None = None, text: str = ""
    ) -> Response:
        case = await self.found(request, desk, case_id)
        view = desk.view(case, self.shown(request, case))
        problem = self.why(request, refusal, case.provider) if refusal else ""
        return self._templates.page(
            request,
            "case.html",
            409 if problem else 200,
            view=view,
            parts=[part for part in view.parts if part.text],
            back=desk.address,
            name=new_id(),
            problem=problem,
            text=text,
        )

    def plain(self, request: Request, template: str, status: int = 200, **values: object) -> Response:
        """That template, which is no case."""
        return self._templates.page(request, template, status, **values)

    def why(self, request: Request, refusal: Refusal, provider: str) -> str:
        """The refusal in the agent's language."""
        return self.replies.sentence(
            refusal.reply, refusal.args_, language_of(request), self.office.providers[provider]
        )

    def shown(self, request: Request, case: Case) -> Shown:
        """How values of that case are shown."""
        language, provider = language_of(request), self.office.providers[case.provider]
        return lambda value: "" if value is None else text_of(value, language, provider)


def not_here(error: NotFound) -> HTTPException:
    """Nothing that this agent may see."""
    return HTTPException(404, error.reply)
