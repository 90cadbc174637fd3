"""What shows a number or an identity to be one's own, on the way to become a customer."""

from collections.abc import Awaitable
from typing import Any, ClassVar, Protocol

from actions._base import Ask
from actions._codes import SentCode
from actions._fields import Values
from actions._registration_answers import values_of
from backoffice.errors import Refusal
from backoffice.new_customer import RegisteredAlready
from backoffice.office import Caller, Office
from backoffice.pack_registration import Answered
from backoffice.registration import answer_step
from backoffice.registration_draft import Progress
from backoffice.registration_proof import give_mobile_code, give_owner_code, send_mobile_code, send_owner_code


class Send(Protocol):
    """A use case that sends the code of a step."""

    def __call__(self, office: Office, caller: Caller, *, anew: bool) -> Awaitable[None]: ...


class Give(Protocol):
    """A use case that takes it."""

    def __call__(self, office: Office, caller: Caller, code_digest: str) -> Awaitable[Progress]: ...


class StepCode(SentCode):
    """The code of a step, which leaves as soon as it is asked for. It proves the answer to the step `number`."""

    number: ClassVar[Answered]
    sending: ClassVar[Send]
    giving: ClassVar[Give]
    final: ClassVar[tuple[type[Refusal], ...]] = (RegisteredAlready,)

    async def ask_code(self, ask: Ask, values: Values) -> str:
        await self.sending(ask.office, ask.caller, anew=False)
        return f"ask_{self.slot}"

    async def send(self, ask: Ask, values: Values, typed: str) -> dict[str, Any]:
        progress = await answer_step(ask.office, ask.caller, self.number, typed)
        await self.sending(ask.office, ask.caller, anew=True)
        return values_of(progress)

    async def give(self, ask: Ask, code_digest: str) -> dict[str, Any]:
        return values_of(await self.giving(ask.office, ask.caller, code_digest))


class MobileCode(StepCode):
    """It goes to the number that was entered."""

    slot = "mobile_code"
    number = "mobile"
    sending = staticmethod(send_mobile_code)
    giving = staticmethod(give_mobile_code)


class OwnerCode(StepCode):
    """It goes to the phone on record of whoever has the identity number."""

    slot = "owner_code"
    number = "id_number"
    sending = staticmethod(send_owner_code)
    giving = staticmethod(give_owner_code)
