"""Forms that need to know no more than which account is meant."""

from abc import abstractmethod
from typing import Any, ClassVar

from actions._accounts import Account, named_account
from actions._base import Ask
from actions._fields import Field, Values
from actions._forms import Form
from backoffice.accounts import WhichAccount


class OfAccount(Form):
    """Asks for the account where several would do. `pick` answers its number, or raises WhichAccount."""

    resumable: ClassVar[bool] = False

    @staticmethod
    @abstractmethod
    async def pick(ask: Ask, values: Values, account: str | None) -> str:
        """The account's number, of the named one or of the only one."""

    @property
    def fields(self) -> tuple[Field, ...]:
        return (Account(self.pick),)

    async def start(self, ask: Ask) -> dict[str, Any]:
        try:
            return {"account": await self.pick(ask, {}, named_account(ask))}
        except WhichAccount:
            return {"account": None}
