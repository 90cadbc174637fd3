"""The notice of a bill as it is said in a chat, an SMS and an e-mail."""

import json

from backoffice.ebill_post import Notice
from backoffice.providers import Provider
from backoffice.values import Code, Value
from bot.messages import Button, Reply

_STEPS = ("bill_details", "bill_document")


def chat_reply(notice: Notice) -> Reply:
    """With buttons for the details, the PDF and, where something is owed, paying; each about this very account."""
    intents = _STEPS if notice.paid else (*_STEPS, "pay_bill")
    tail = json.dumps({"account_number": notice.account}, ensure_ascii=False)
    buttons = tuple(Button(f"intent_{intent}", {}, f"/{intent}{tail}") for intent in intents)
    return Reply("ebill", _values(notice), buttons=buttons)


def signed_reply(key: str, notice: Notice, provider: Provider) -> Reply:
    """The same outside a chat, where it has to say who writes. `key` is the sentence's."""
    return Reply(key, {**_values(notice), "provider": provider.title})


def _values(notice: Notice) -> dict[str, Value]:
    return {
        "kind": notice.kind,
        "account": Code(notice.account),
        "amount": notice.amount,
        "start": notice.period_start,
        "end": notice.period_end,
        "due": notice.due_on,
        "paid": notice.paid,
    }
