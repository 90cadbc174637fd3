"""Notices: which way each customer wants to be told what, and when it is too late in the evening for it.

Whoever has something to tell asks `ways_to` (or `way_to`), and hands each way to `tell`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from backoffice import audit
from backoffice.access import customer_of
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.models.accounts import ChatLink, Customer
from backoffice.models.conversations import Conversation
from backoffice.models.notifications import NotificationChoice
from backoffice.office import Caller, Office
from backoffice.outbox import add_email, add_notice, add_sms, said
from backoffice.pack_notices import Channel, NoticeKind, NoticeRules
from backoffice.providers import Provider
from backoffice.store import Transaction
from backoffice.values import Language, Name, Value


@dataclass(frozen=True, slots=True)
class Way:
    """How a customer is told of something. `to` is a conversation's id, a phone number (E.164) or an e-mail address.

    Nothing may leave before `at`: it is quiet until then.
    """

    customer_id: str
    channel: Channel
    to: str
    language: Language
    at: datetime


@dataclass(frozen=True, slots=True)
class Setting:
    """How the caller is told of one kind; `channel` is None where they want none of it. `channels` are those it has."""

    kind: str
    name: Name
    channel: Channel | None
    channels: tuple[Channel, ...]


class ChannelNotOffered(Refusal):
    """That kind does not go that way. Values: kind (Name), way (str: chat, sms or email)."""

    reply = "notice_way_not_offered"


class EmailMissing(Refusal):
    """There is no e-mail address on record."""

    reply = "notice_email_missing"


class AlreadySo(Refusal):
    """It is set so already. Values: kind (Name), way (str: off, chat, sms or email)."""

    reply = "notice_already_so"


def rules_of(provider: Provider) -> NoticeRules:
    """The provider's rules of notices, or NotOffered."""
    if provider.notices is None:
        raise NotOffered(provider=provider.title)
    return provider.notices


def free_at(provider: Provider, kind: str, now: datetime) -> datetime:
    """When a notice of that kind may leave: `now`, or the end of the quiet hours. Raises NotFound, NotOffered."""
    rules = rules_of(provider)
    local = now.astimezone(ZoneInfo(provider.time_zone))
    if not _known(rules, kind).waits or not rules.quiet.covers(local.hour):
        return now
    morning = local.replace(hour=rules.quiet.end, minute=0, second=0, microsecond=0)
    return (morning if morning > local else morning + timedelta(days=1)).astimezone(now.tzinfo)


async def ways_to(
    tx: Transaction,
    provider: Provider,
    kind: str,
    customers: Collection[str],
    now: datetime,
    *,
    without: Collection[Channel] = (),
) -> dict[str, Way]:
    """How each of those customers (ids) is told of that kind; who wants none of it is left out.

    Where the chosen way leads nowhere (no address, a chat that ended) the kind's other channels are tried in order;
    those in `without` were tried in vain already.
    Three queries for any number of customers; a few hundred at a time are wise. Raises NotFound, NotOffered.
    """
    rule, at = _known(rules_of(provider), kind), free_at(provider, kind, now)
    people = list(await tx.scalars(select(Customer).where(Customer.id.in_(customers))))
    chosen = await _chosen(tx, kind, customers)
    wanted = {person.id: _in_order(rule, chosen.get(person.id, rule.channels[0])) for person in people}
    chats = await _chats(tx, [customer_id for customer_id, channels in wanted.items() if "chat" in channels])
    ways = {}
    for person in people:
        addresses: Mapping[Channel, str | None] = {
            "chat": chats.get(person.id),
            "sms": person.phone,
            "email": person.email,
        }
        open_ = (one for one in wanted[person.id] if addresses[one] and one not in without)
        channel = next(open_, None)
        if channel is not None:
            ways[person.id] = Way(person.id, channel, addresses[channel] or "", person.language, at)
    return ways


async def way_to(tx: Transaction, provider: Provider, kind: str, customer_id: str, now: datetime) -> Way | None:
    """How that customer is told of that kind, or None where they want none of it. Raises NotFound, NotOffered."""
    return (await ways_to(tx, provider, kind, [customer_id], now)).get(customer_id)


def tell(tx: Transaction, provider: Provider, way: Way, notice: str, args: Mapping[str, Value]) -> None:
    """Let a notice leave by that way: the sentence `notice` in a chat, `sms_<notice>` or `email_<notice>` elsewhere.

    The latter two have the provider's name as `$provider`, and an e-mail's has a `.subject`.
    """
    if way.channel == "chat":
        add_notice(tx, way.to, said(notice, args), provider=provider.name, at=way.at)
        return
    signed: dict[str, Value] = {**args, "provider": provider.title}
    if way.channel == "email":
        add_email(
            tx,
            to=way.to,
            reply=f"email_{notice}",
            args=signed,
            language=way.language,
            provider=provider.name,
            at=way.at,
        )
        return
    add_sms(
        tx,
        to=way.to,
        reply=f"sms_{notice}",
        args=signed,
        language=way.language,
        provider=provider.name,
        conversation_id=None,
        at=way.at,
    )


async def list_settings(office: Office, caller: Caller) -> tuple[Setting, ...]:
    """How the caller is told of each kind, in the pack's order. Raises NotLinked, NotOffered."""
    rules = rules_of(office.provider(caller))
    async with office.store.snapshot() as tx:
        customer = await customer_of(tx, caller)
        chosen = await _choices(tx, customer.id)
    return tuple(_setting(kind, chosen) for kind in rules.kinds)


async def change_setting(office: Office, caller: Caller, kind: str, channel: Channel | None) -> Setting:
    """Have notices of that kind sent that way from now on, or none (None); once a message. Answers how it is now.

    Raises AlreadySo, ChannelNotOffered, EmailMissing, NotFound, NotLinked, NotOffered.
    """
    rule, now = _known(rules_of(office.provider(caller)), kind), office.clock.now()
    async with office.store.transaction() as tx:
        customer = await customer_of(tx, caller, lock=True)
        if await audit.already_done(tx, caller, "change_notice"):
            return _setting(rule, await _choices(tx, customer.id))
        was = _setting(rule, await _choices(tx, customer.id)).channel
        _check(rule, was, channel, customer)
        await tx.merge(NotificationChoice(customer_id=customer.id, kind=kind, channel=channel, changed_at=now))
        audit.record(
            tx,
            caller,
            "change_notice",
            subject_id=customer.id,
            actor_id=customer.id,
            at=now,
            kind=kind,
            channel=channel,
            was=was,
        )
        return _setting(rule, {kind: channel})


def _check(rule: NoticeKind, was: Channel | None, channel: Channel | None, customer: Customer) -> None:
    if channel == was:
        raise AlreadySo(kind=rule.name, way=channel or "off")
    if channel is not None and channel not in rule.channels:
        raise ChannelNotOffered(kind=rule.name, way=channel)
    if channel == "email" and not customer.email:
        raise EmailMissing


def _known(rules: NoticeRules, kind: str) -> NoticeKind:
    rule = rules.kind(kind)
    if rule is None:
        raise NotFound
    return rule


def _in_order(rule: NoticeKind, chosen: Channel | None) -> tuple[Channel, ...]:
    """The ways to be tried; none where the customer wants none."""
    return () if chosen is None else (chosen, *(channel for channel in rule.channels if channel != chosen))


def _setting(kind: NoticeKind, chosen: Mapping[str, Channel | None]) -> Setting:
    return Setting(kind.code, kind.name, chosen.get(kind.code, kind.channels[0]), kind.channels)


async def _choices(tx: Transaction, customer_id: str) -> dict[str, Channel | None]:
    """The customer's choices by kind."""
    found = await tx.scalars(select(NotificationChoice).where(NotificationChoice.customer_id == customer_id))
    return {choice.kind: choice.channel for choice in found}


async def _chosen(tx: Transaction, kind: str, customers: Collection[str]) -> dict[str, Channel | None]:
    """What was chosen for that kind, by customer."""
    found = await tx.scalars(
        select(NotificationChoice).where(NotificationChoice.kind == kind, NotificationChoice.customer_id.in_(customers))
    )
    return {choice.customer_id: choice.channel for choice in found}


async def _chats(tx: Transaction, customers: Iterable[str]) -> dict[str, str]:
    """The chat that each customer linked last, where it can be reached."""
    found = await tx.scalars(
        select(ChatLink)
        .join(Conversation, Conversation.id == ChatLink.conversation_id)
        .where(ChatLink.customer_id.in_(list(customers)), ChatLink.ended_at.is_(None), Conversation.reachable)
        .order_by(ChatLink.linked_at, ChatLink.id)
    )
    return {link.customer_id: link.conversation_id for link in found}
