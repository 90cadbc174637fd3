"""Bills by TMF678, Customer Bill Management: `customerBill` and, for its lines, `appliedCustomerBillingRate`."""

from collections.abc import Mapping, Sequence

from pydantic import AwareDatetime, Field

from backoffice.models.accounts import BillingAccount
from backoffice.ports import BillItem, BillRecord
from backoffice.systems.tmf_http import TmfClient
from backoffice.systems.tmf_parts import Amount, Ref, Resource, TimePeriod, any_of, day_in
from backoffice.values import LANGUAGES, Name


class CustomerBill(Resource):
    id: str
    number: str | None = Field(None, alias="billNo")
    account: Ref = Field(alias="billingAccount")
    issued: AwareDatetime = Field(alias="billDate")
    due: AwareDatetime = Field(alias="paymentDueDate")
    period: TimePeriod = Field(alias="billingPeriod")
    amount: Amount = Field(alias="taxIncludedAmount")
    remaining: Amount = Field(alias="remainingAmount")


class AppliedRate(Resource):
    name: str
    amount: Amount = Field(alias="taxIncludedAmount")


class TmfBills:
    """See `ports.Bills`. What they call an account's id is its number here."""

    def __init__(self, client: TmfClient, url: str, time_zone: str) -> None:
        self._client = client
        self._url = url
        self._time_zone = time_zone

    async def of(self, accounts: Sequence[BillingAccount]) -> Mapping[str, Sequence[BillRecord]]:
        numbers = [account.number for account in accounts]
        by_account: dict[str, list[BillRecord]] = {number: [] for number in numbers}
        if not numbers:
            return by_account
        found = await self._client.find(CustomerBill, f"{self._url}/customerBill", billingAccount__id=any_of(numbers))
        for bill in sorted(found, key=lambda one: one.period.start, reverse=True):
            # A system that does not know the filter answers with everybody's.
            if bill.account.id in by_account:
                by_account[bill.account.id].append(self._record(bill))
        return by_account

    async def items(self, bill: BillRecord) -> Sequence[BillItem]:
        rates = await self._client.find(AppliedRate, f"{self._url}/appliedCustomerBillingRate", bill__id=bill.id)
        # They have one name for a line, in whatever language.
        return [BillItem(Name(dict.fromkeys(LANGUAGES, rate.name)), rate.amount) for rate in rates]

    def _record(self, bill: CustomerBill) -> BillRecord:
        return BillRecord(
            id=bill.id,
            number=bill.number or bill.id,
            period_start=day_in(self._time_zone, bill.period.start),
            period_end=day_in(self._time_zone, bill.period.end),
            issued_on=day_in(self._time_zone, bill.issued),
            due_on=day_in(self._time_zone, bill.due),
            amount=bill.amount,
            remaining=bill.remaining,
        )
