"""The people at the console: their accounts and passwords. Only argon2 hashes are kept."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select

from backoffice.ids import new_id
from backoffice.models.agents import Agent
from backoffice.office import Office

_HASHER = PasswordHasher()
# Checked when there is no such login, so that the answer takes as long as for a wrong password.
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$oGzQDrPtpEgLmqAZ9xYgfw$7+NHBGIGN5XNzpI4NFkPDTMoRdxC9Ag1MpiMtum1aX8"
_SHORTEST = 10


class LoginTaken(ValueError):
    """Another agent has that login."""


class WeakPassword(ValueError):
    """It is too short."""


class UnknownProvider(ValueError):
    """There is no pack of that name."""


@dataclass(frozen=True, slots=True)
class AgentInfo:
    """A person at the console. `providers` are the names of the packs whose queue they serve."""

    id: str
    login: str
    name: str
    providers: tuple[str, ...]


async def add_agent(office: Office, login: str, name: str, password: str, providers: Sequence[str]) -> AgentInfo:
    """Make an account. Raises LoginTaken, WeakPassword or UnknownProvider, each with a sentence for the operator."""
    if len(password) < _SHORTEST:
        raise WeakPassword(f"A password has at least {_SHORTEST} characters.")
    unknown = [provider for provider in providers if provider not in office.providers]
    if unknown:
        raise UnknownProvider(f"There is no provider {unknown[0]!r}; there are {', '.join(office.providers)}.")
    password_hash = await asyncio.to_thread(_HASHER.hash, password)
    async with office.store.transaction() as tx:
        if await tx.scalar(select(Agent.id).where(Agent.login == login)):
            raise LoginTaken(f"There is an agent {login!r} already.")
        row = Agent(
            id=new_id(),
            login=login,
            name=name,
            password_hash=password_hash,
            providers=list(providers),
            active=True,
        )
        tx.add(row)
        return _info(row)


async def verify_agent(office: Office, login: str, password: str) -> AgentInfo | None:
    """The active agent of that login and password, or None. Takes the same time for an unknown login."""
    async with office.store.snapshot() as tx:
        row = await tx.scalar(select(Agent).where(Agent.login == login, Agent.active.is_(True)))
    fits = await asyncio.to_thread(_fits, row.password_hash if row else _NOBODY, password)
    return _info(row) if row and fits else None


async def find_agent(office: Office, agent_id: str) -> AgentInfo | None:
    """The active agent of that id."""
    async with office.store.snapshot() as tx:
        row = await tx.get(Agent, agent_id)
        return _info(row) if row and row.active else None


def _fits(password_hash: str, password: str) -> bool:
    try:
        return _HASHER.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def _info(row: Agent) -> AgentInfo:
    return AgentInfo(row.id, row.login, row.name, tuple(row.providers))
