"""The blacklist: numbers that cannot call a line, for as long as the service is on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from backoffice import audit
from backoffice.access import account_numbered, accounts_of
from backoffice.accounts import AccountSummary, describe_account, which_account
from backoffice.catalog import ServiceOffer, offer
from backoffice.charges import Cost
from backoffice.errors import NotFound, NotOffered, Refusal
from backoffice.ids import new_id
from backoffice.models.accounts import BillingAccount
from backoffice.models.blacklist import BlockedNumber
from backoffice.office import Caller, Office, require_offer
from backoffice.pack_services import BlacklistRules, Service
from backoffice.phones import account_key, as_dialled, parse_number
from backoffice.providers import Provider
from backoffice.service_choice import check_switch
from backoffice.service_orders import carry_out, on_of, products_on, recorded
from backoffice.store import Transaction
from backoffice.values import Code
from nlu.text import only_digits

_LAST_DIGITS = 4
"""So many digits at its end are enough to name a number of one's own list."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """A number on the list: E.164, as it is dialled, and since when."""

    number: str
    shown: Code
    since: datetime


@dataclass(frozen=True, slots=True)
class Blacklist:
    """An account's list, oldest first; it works while `on`. At most `most` numbers go on it."""

    account: AccountSummary
    numbers: tuple[Blocked, ...]
    on: bool
    most: int


@dataclass(frozen=True, slots=True)
class BlockPlan:
    """What blocking would be. `switch_on` is the service that has to be switched on for it, at `cost`."""

    account: AccountSummary
    shown: Code
    switch_on: ServiceOffer | None
    cost: Cost | None


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The number is (or would be) off that account's list."""

    account: AccountSummary
    number: str
    shown: Code


class OwnNumber(Refusal):
    """Nobody blocks themselves."""

    reply = "block_own_number"


class AlreadyBlocked(Refusal):
    """Values: number (Code), since (datetime), account (Code)."""

    reply = "number_already_blocked"


class BlacklistFull(Refusal):
    """Values: most (int), account (Code)."""

    reply = "blacklist_full"


class NotBlocked(Refusal):
    """No such number is on the list (or on any). Values: account (Code) of the only list, else None."""

    reply = "number_not_blocked"


async def list_blocked(office: Office, caller: Caller, account: str | None = None) -> tuple[Blacklist, ...]:
    """The lists of the accounts that can have one. Raises NotLinked, NotFound, NotOffered."""
    provider, rules, service = _rules(office, caller)
    async with office.store.snapshot() as tx:
        accounts = _able(provider, service, await accounts_of(tx, caller), account)
        return tuple([await _list(tx, provider, rules, one) for one in accounts])


async def preview_block(office: Office, caller: Caller, number: str, account: str | None = None) -> BlockPlan:
    """What blocking that number, however it is written, would be.

    Raises BadPhone, OwnNumber, AlreadyBlocked, BlacklistFull, WhichAccount, NotLinked, NotFound, NotOffered, and where
    the service is off what switching it on does.
    """
    provider, rules, service = _rules(office, caller)
    async with office.store.snapshot() as tx:
        accounts = await accounts_of(tx, caller)
        chosen = _pick(provider, _able(provider, service, accounts, account))
        phone = await _check(tx, provider, rules, accounts, chosen, number=number)
        switch = await _missing(tx, provider, chosen, service)
        return BlockPlan(
            account=describe_account(provider, chosen),
            shown=as_dialled(provider, phone),
            switch_on=offer(provider, service) if switch else None,
            cost=switch,
        )


async def block_number(office: Office, caller: Caller, number: str, account: str | None = None) -> BlockPlan:
    """Block it, and switch the service on where it is off. Once a message; raises as `preview_block`."""
    provider, rules, service = _rules(office, caller)
    async with office.store.transaction() as tx:
        accounts = await accounts_of(tx, caller, lock=True)
        chosen = _pick(provider, _able(provider, service, accounts, account))
        done = await audit.already_done(tx, caller, "block_number")
        if done is not None:
            row = await tx.get_one(BlockedNumber, done)
            return BlockPlan(describe_account(provider, chosen), as_dialled(provider, row.number), None, None)
        phone = await _check(tx, provider, rules, accounts, chosen, number=number)
        now = office.clock.now()
        switch = await _missing(tx, provider, chosen, service)
        if switch is not None:
            await carry_out(tx, provider, chosen, service, now)
        row = BlockedNumber(id=new_id(), account_id=chosen.id, number=phone, blocked_at=now)
        tx.add(row)
        audit.record(
            tx,
            caller,
            "block_number",
            subject_id=row.id,
            actor_id=chosen.customer_id,
            at=now,
            account=chosen.number,
            number=phone,
            switched_on=switch is not None,
        )
        return BlockPlan(
            account=describe_account(provider, chosen),
            shown=as_dialled(provider, phone),
            switch_on=offer(provider, service) if switch else None,
            cost=switch,
        )


async def find_blocked(office: Office, caller: Caller, number: str, account: str | None = None) -> Unblocked:
    """The number on the caller's lists that is meant: any writing of it, or its last digits.

    Raises NotBlocked, WhichAccount, NotLinked, NotFound, NotOffered.
    """
    provider, _, service = _rules(office, caller)
    async with office.store.snapshot() as tx:
        accounts = _able(provider, service, await accounts_of(tx, caller), account)
        chosen, row = await _blocked(tx, provider, accounts, number)
        return Unblocked(describe_account(provider, chosen), row.number, as_dialled(provider, row.number))


async def unblock_number(office: Office, caller: Caller, number: str, account: str | None = None) -> Unblocked:
    """Take it off the list, once a message. Raises as `find_blocked`."""
    provider, _, service = _rules(office, caller)
    async with office.store.transaction() as tx:
        accounts = _able(provider, service, await accounts_of(tx, caller, lock=True), account)
        done = await audit.already_done(tx, caller, "unblock_number")
        if done is not None:
            row = await tx.get_one(BlockedNumber, done)
            chosen = next(one for one in accounts if one.id == row.account_id)
        else:
            chosen, row = await _blocked(tx, provider, accounts, number)
            row.ended_at = office.clock.now()
            audit.record(
                tx,
                caller,
                "unblock_number",
                subject_id=row.id,
                actor_id=chosen.customer_id,
                at=row.ended_at,
                account=chosen.number,
                number=row.number,
            )
        return Unblocked(describe_account(provider, chosen), row.number, as_dialled(provider, row.number))


def _rules(office: Office, caller: Caller) -> tuple[Provider, BlacklistRules, Service]:
    provider = office.provider(caller)
    require_offer(provider, "blacklist")
    rules = provider.blacklist
    service = provider.service(rules.service) if rules else None
    if rules is None or service is None:
        raise NotOffered(provider=provider.title)
    return provider, rules, service


def _able(
    provider: Provider, service: Service, accounts: list[BillingAccount], number: str | None
) -> list[BillingAccount]:
    """The accounts whose kind can have the list; only the named one where one is named."""
    named = accounts if number is None else [account_numbered(provider, accounts, number)]
    able = [one for one in named if one.kind in service.kinds]
    if not able:
        raise NotFound
    return able


def _pick(provider: Provider, able: list[BillingAccount]) -> BillingAccount:
    if len(able) > 1:
        raise which_account(provider, able)
    return able[0]


async def _check(
    tx: Transaction,
    provider: Provider,
    rules: BlacklistRules,
    accounts: Sequence[BillingAccount],
    chosen: BillingAccount,
    *,
    number: str,
) -> str:
    """The number as E.164, if it may go on the list."""
    phone = parse_number(provider, number)
    if phone in {account_key(provider, one.number) for one in accounts}:
        raise OwnNumber
    rows = await _rows(tx, [chosen])
    for row in rows:
        if row.number == phone:
            shown, account = as_dialled(provider, phone), Code(chosen.number)
            raise AlreadyBlocked(number=shown, since=row.blocked_at, account=account)
    if len(rows) >= rules.most:
        raise BlacklistFull(most=rules.most, account=Code(chosen.number))
    return phone


async def _missing(tx: Transaction, provider: Provider, account: BillingAccount, service: Service) -> Cost | None:
    """What switching the service on would cost; None where it is on."""
    products = recorded(await products_on(tx, [account]))
    if service.code in on_of(products, account):
        return None
    return check_switch(provider, account, service, products)


async def _blocked(
    tx: Transaction, provider: Provider, accounts: list[BillingAccount], number: str
) -> tuple[BillingAccount, BlockedNumber]:
    rows = await _rows(tx, accounts)
    wanted, digits = account_key(provider, number), only_digits(number)
    found = [row for row in rows if row.number == wanted]
    if not found and len(digits) >= _LAST_DIGITS:
        found = [row for row in rows if row.number.endswith(digits)]
    of_accounts = [one for one in accounts if one.id in {row.account_id for row in found}]
    if not found or len({row.number for row in found}) > 1:
        raise NotBlocked(account=Code(accounts[0].number) if len(accounts) == 1 else None)
    if len(of_accounts) > 1:
        raise which_account(provider, of_accounts)
    return of_accounts[0], found[0]


async def _list(tx: Transaction, provider: Provider, rules: BlacklistRules, account: BillingAccount) -> Blacklist:
    return Blacklist(
        account=describe_account(provider, account),
        numbers=tuple(
            Blocked(row.number, as_dialled(provider, row.number), row.blocked_at) for row in await _rows(tx, [account])
        ),
        on=rules.service in on_of(await products_on(tx, [account]), account),
        most=rules.most,
    )


async def _rows(tx: Transaction, accounts: Sequence[BillingAccount]) -> list[BlockedNumber]:
    found = await tx.scalars(
        select(BlockedNumber)
        .where(BlockedNumber.account_id.in_([one.id for one in accounts]), BlockedNumber.ended_at.is_(None))
        .order_by(BlockedNumber.blocked_at, BlockedNumber.number)
    )
    return list(found)
