"""What the pages of cases (complaints, tickets) have in common: who is asking, values in their language, refusals."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import HTTPException, Request
from fastapi.responses import Response

from backoffice.agents import AgentInfo
from backoffice.errors import NotFound, Refusal
from backoffice.office import Office
from backoffice.values import Value
from bot.console.session import Sessions, require_own_page
from bot.console.template_pages import Templates, language_of
from bot.replies.render import Replies
from bot.replies.values import text_of


@dataclass(frozen=True, slots=True)
class Row:
    """A case in the list; `mark` is what needs attention about it."""

    href: str
    title: str
    about: str
    due: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is known of a case: a key of the words, and what it is."""

    label: str
    text: str


class CasePages:
    """Pages for agents. Changes are taken from our own pages only; the cookie does not travel from others."""

    def __init__(self, office: Office, replies: Replies, templates: Templates, sessions: Sessions) -> None:
        self.office = office
        self.replies = replies
        self._templates = templates
        self._sessions = sessions

    async def agent(self, request: Request) -> AgentInfo:
        """Who asks. Sends whoever is not logged in to do that, and refuses changes from elsewhere."""
        if request.method != "GET":
            require_own_page(request)
        agent = await self._sessions.agent_of(request)
        if agent is None:
            raise HTTPException(303, headers={"Location": "/console/login"})
        return agent

    def shown(self, request: Request, value: Value, provider: str) -> str:
        """The value as the sentences show it; nothing for None."""
        if value is None:
            return ""
        return text_of(value, language_of(request), self.office.providers[provider])

    def list(self, request: Request, agent: AgentInfo, title: str, rows: Sequence[Row]) -> Response:
        """What waits for staff; `title` is a key of the words."""
        return self._templates.page(request, "cases.html", 200, agent=agent, topic=title, rows=rows)

    def case(self, request: Request, agent: AgentInfo, title: str, parts: Sequence[Part], **values: object) -> Response:
        """A case with what can be done about it; `values` are the template's."""
        refusal = values.pop("refusal", None)
        problem, status = "", 200
        if isinstance(refusal, Refusal):
            provider = self.office.providers[str(values["provider"])]
            problem = self.replies.sentence(refusal.reply, refusal.args_, language_of(request), provider)
            status = 409
        known = [part for part in parts if part.text]
        values = {"problem": problem, **values}
        return self._templates.page(request, "case.html", status, agent=agent, title=title, parts=known, **values)

    def plain(self, request: Request, template: str, **values: object) -> Response:
        """That template, which is no case."""
        return self._templates.page(request, template, 200, **values)


def not_here(error: NotFound) -> HTTPException:
    """Nothing that this agent may see."""
    return HTTPException(404, error.reply)
