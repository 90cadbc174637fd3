"""What the links of a registration lead to: a page that takes the password, and one that makes the customer."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from argon2 import PasswordHasher

from backoffice.conversations import locked_row
from backoffice.errors import NotFound, Refusal
from backoffice.models.conversations import Conversation
from backoffice.models.registration import Registration
from backoffice.new_customer import application
from backoffice.office import Caller, Office
from backoffice.outbox import add_notice, said
from backoffice.registration import complete
from backoffice.registration_draft import Unfinished, find_draft, missing, progress_of, rules_of
from backoffice.signed_links import read_signed, sign
from backoffice.store import Transaction
from backoffice.values import Language

Purpose: TypeAlias = Literal["activate", "password"]

SHORTEST, LONGEST = 10, 200
_PASSWORD_LINK = timedelta(minutes=30)
_HASHER = PasswordHasher()


@dataclass(frozen=True, slots=True)
class LinkPage:
    """What a link's page is about, in the language of the chat that it came from. `open` is whether it still counts."""

    provider: str
    language: Language
    open: bool


class LinkOver(Refusal):
    """The link was used, or its time is over."""

    reply = "link_over"


class WeakPassword(Refusal):
    """Too short, or too plain. Values: least (int) characters."""

    reply = "weak_password"


class PasswordsDiffer(Refusal):
    """It was not typed the same twice."""

    reply = "passwords_differ"


async def password_link(office: Office, caller: Caller) -> str:
    """The address of the page that takes the password. Raises Unfinished where nothing was entered yet."""
    async with office.store.snapshot() as tx:
        draft = await find_draft(tx, caller)
    if draft is None:
        raise Unfinished
    token = sign(office, "password", draft.id, office.clock.now() + _PASSWORD_LINK)
    return f"{office.public_url}/account/password/{token}"


async def read_page(office: Office, purpose: Purpose, token: str) -> LinkPage:
    """What that link leads to, or NotFound where it is not ours."""
    draft_id, until = _read(office, purpose, token)
    async with office.store.snapshot() as tx:
        draft = await tx.get(Registration, draft_id)
        if draft is None:
            raise NotFound
        chat = await tx.get_one(Conversation, draft.conversation_id)
        return LinkPage(draft.provider, chat.language, _counts(office, draft, purpose, until))


async def set_password(office: Office, token: str, password: str, repeated: str) -> None:
    """Keep the password for the account to be, as an argon2 hash; the link counts once.

    Raises LinkOver, WeakPassword, PasswordsDiffer, NotFound.
    """
    draft_id, until = _read(office, "password", token)
    if password != repeated:
        raise PasswordsDiffer
    if not SHORTEST <= len(password) <= LONGEST or len(set(password)) < SHORTEST // 2:
        raise WeakPassword(least=SHORTEST)
    hashed = await asyncio.to_thread(_HASHER.hash, password)
    async with office.store.transaction() as tx:
        draft = await _locked(tx, draft_id)
        if not _counts(office, draft, "password", until):
            raise LinkOver
        draft.password_hash = hashed


async def activate(office: Office, token: str) -> None:
    """Make the customer and link their chat, which is told; a second time changes nothing.

    Raises LinkOver, NotFound, and what stands against a new customer by now, as `registration.register` does.
    """
    draft_id, until = _read(office, "activate", token)
    async with office.store.transaction() as tx:
        draft = await _locked(tx, draft_id)
        if draft.state == "done":
            return
        if not _counts(office, draft, "activate", until):
            raise LinkOver
        # The page has no message of its own; the draft's id makes it happen once.
        caller, now = Caller(draft.provider, draft.conversation_id, draft.id), office.clock.now()
        provider, rules = rules_of(office, caller)
        wish = application(provider, rules, draft, (await locked_row(tx, draft.conversation_id)).language)
        if missing(wish.kind, rules, progress_of(draft, rules).answers):
            raise LinkOver
        customer = await complete(tx, caller, draft, wish, now)
        told = said("registered", {"name": customer.name, "provider": provider.title})
        add_notice(tx, draft.conversation_id, told, provider=provider.name, at=now)


def _counts(office: Office, draft: Registration, purpose: Purpose, until: datetime) -> bool:
    if until <= office.clock.now():
        return False
    if purpose == "activate":
        return draft.state == "activating"
    return draft.state == "open" and draft.password_hash is None


def _read(office: Office, purpose: Purpose, token: str) -> tuple[str, datetime]:
    found = read_signed(office, purpose, token)
    if found is None:
        raise NotFound
    return found


async def _locked(tx: Transaction, draft_id: str) -> Registration:
    draft = await tx.get(Registration, draft_id)
    if draft is None:
        raise NotFound
    await locked_row(tx, draft.conversation_id)  # the chat first, as everybody does, or two could wait for each other
    await tx.refresh(draft, with_for_update=True)
    return draft
