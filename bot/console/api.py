"""What the console's page asks for, as JSON. Agents find chats of their own providers only."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any, TypeAlias

from fastapi import APIRouter, Depends, HTTPException, Path, Query, Response
from pydantic import BaseModel, Field

from backoffice.agents import AgentInfo
from backoffice.clock import Clock
from backoffice.errors import NotFound, Refusal
from backoffice.handoff import QueuedChat
from bot.channels.web_frames import ClientId, Seq, is_shown
from bot.console.session import Sessions
from bot.handoff import LONGEST, BadReply, Handoff
from bot.messages import Outbound

ChatId: TypeAlias = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]
_REFUSED: dict[int | str, dict[str, Any]] = {
    code: {"description": "refused; `detail` says why"} for code in (401, 403, 404, 409)
}


class AgentReply(BaseModel):
    """What an agent says. `id` is the page's own name for it: sent twice, it is said once."""

    id: ClientId
    text: Annotated[str, Field(min_length=1, max_length=LONGEST)]


def api_router(handoff: Handoff, sessions: Sessions, clock: Clock) -> APIRouter:
    """The routes under `/console/api`."""
    router = APIRouter(prefix="/console/api", tags=["console"], responses=_REFUSED)
    Agent: TypeAlias = Annotated[AgentInfo, Depends(sessions.require)]

    @router.get("/queue")
    async def queue(agent: Agent) -> dict[str, Any]:
        """The chats that wait, longest first, and the agent's own; `now` is the server's clock."""
        chats = await handoff.queue(agent)
        return {
            "waiting": [_chat(chat) for chat in chats.waiting],
            "mine": [_chat(chat) for chat in chats.mine],
            "now": clock.now().isoformat(),
        }

    @router.get("/chats/{chat_id}/messages")
    async def transcript(agent: Agent, chat_id: ChatId, after: Annotated[Seq, Query()] = 0) -> dict[str, Any]:
        """The next lines after that number, at most a hundred; `cursor` is where to go on."""
        with _refusals():
            lines = await handoff.transcript(agent, chat_id, after)
        return {
            "messages": [_line(line) for line in lines if is_shown(line)],
            "cursor": lines[-1].seq if lines else after,
        }

    @router.post("/chats/{chat_id}/messages")
    async def reply(agent: Agent, chat_id: ChatId, said: AgentReply) -> dict[str, Any]:
        with _refusals():
            return _line(await handoff.reply(agent, chat_id, said.text, said.id))

    @router.post("/chats/{chat_id}/take", status_code=204)
    async def take(agent: Agent, chat_id: ChatId) -> None:
        with _refusals():
            await handoff.take(agent, chat_id)

    @router.post("/chats/{chat_id}/return", status_code=204)
    async def give_back(agent: Agent, chat_id: ChatId) -> None:
        """Let the bot go on."""
        with _refusals():
            await handoff.give_back(agent, chat_id)

    @router.post("/chats/{chat_id}/close", status_code=204)
    async def close(agent: Agent, chat_id: ChatId) -> None:
        with _refusals():
            await handoff.close(agent, chat_id)

    @router.post("/logout", status_code=204)
    async def log_out(agent: Agent, response: Response) -> None:
        sessions.forget(response)

    return router


@contextmanager
def _refusals() -> Iterator[None]:
    """The one place where a refusal becomes a status: 404 for what is not the agent's, 409 for what came too late."""
    try:
        yield
    except BadReply as error:
        raise HTTPException(422, "bad_reply") from error
    except NotFound as error:
        raise HTTPException(404, error.reply) from error
    except Refusal as error:
        raise HTTPException(409, error.reply) from error


def _chat(chat: QueuedChat) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(chat).items()}


def _line(line: Outbound) -> dict[str, Any]:
    return {
        "seq": line.seq,
        "author": line.author,
        "agent": line.agent_name,
        "text": line.text,
        "at": line.at.isoformat(),
        "buttons": [label.text for label in line.buttons],
    }
