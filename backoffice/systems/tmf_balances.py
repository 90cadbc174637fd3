"""Prepaid balances by TMF654, Prepay Balance Management: `bucket` and, for what was paid in, `topupBalance`."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic import AwareDatetime, Field

from backoffice.models.accounts import BillingAccount
from backoffice.ports import Spent, TopUp
from backoffice.systems.tmf_http import TmfClient
from backoffice.systems.tmf_parts import Amount, Quantity, Ref, Resource, any_of
from backoffice.values import Money


class Bucket(Resource):
    account: Ref = Field(alias="partyAccount")
    kind: str = Field(alias="usageType")
    status: str
    remaining: Amount | Quantity = Field(alias="remainingValue")


class TopupBalance(Resource):
    account: Ref = Field(alias="partyAccount")
    kind: str = Field("monetary", alias="usageType")
    status: str
    amount: Amount | Quantity
    confirmed: AwareDatetime | None = Field(None, alias="confirmationDate")


class TmfBalances:
    """See `ports.Balances`. What was spent stands in another API than this one and is not told."""

    def __init__(self, client: TmfClient, url: str) -> None:
        self._client = client
        self._url = url

    async def of(self, accounts: Sequence[BillingAccount]) -> Mapping[str, Money]:
        if not accounts:
            return {}
        found = await self._client.find(
            Bucket, f"{self._url}/bucket", partyAccount__id=_numbers(accounts), usageType="monetary"
        )
        # Minutes and megabytes are buckets too, and one that is over counts no more.
        counting = [one for one in found if one.kind == "monetary" and one.status == "active"]
        return {account.number: self._sum(account, counting) for account in accounts}

    async def spent(self, accounts: Sequence[BillingAccount], *, day: datetime, month: datetime) -> Mapping[str, Spent]:
        return {}

    async def last_top_ups(self, accounts: Sequence[BillingAccount]) -> Mapping[str, TopUp]:
        if not accounts:
            return {}
        found = await self._client.find(
            TopupBalance,
            f"{self._url}/topupBalance",
            partyAccount__id=_numbers(accounts),
            status="completed",
            sort="-confirmationDate",
        )
        newest: dict[str, TopUp] = {}
        for account in accounts:
            for one in found:
                if one.account.id != account.number or one.kind != "monetary" or one.status != "completed":
                    continue
                if one.confirmed is None or not isinstance(one.amount, Money):
                    raise self._client.nonsense("topupBalance")
                if account.number not in newest or one.confirmed > newest[account.number].at:
                    newest[account.number] = TopUp(one.amount, one.confirmed)
        return newest

    def _sum(self, account: BillingAccount, buckets: Sequence[Bucket]) -> Money:
        """What the account's buckets hold together. No bucket is not the same as nothing left."""
        amounts = [one.remaining for one in buckets if one.account.id == account.number]
        total = 0
        for amount in amounts:
            if not isinstance(amount, Money) or amount.currency != account.currency:
                raise self._client.nonsense("bucket")
            total += amount.minor
        if not amounts:
            raise self._client.nonsense("bucket")
        return Money(total, account.currency)


def _numbers(accounts: Sequence[BillingAccount]) -> str:
    return any_of(account.number for account in accounts)
