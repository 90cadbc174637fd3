"""When something happened, as the customer says it."""

from datetime import date

from backoffice.errors import Refusal
from backoffice.office import Caller, Office
from backoffice.values import Language
from nlu.dates import NotADate, read_date


class BadDate(Refusal):
    """No date can be read in it, or there is no such day."""

    reply = "bad_date"


def read_event_date(office: Office, caller: Caller, text: str, language: Language) -> date:
    """The day in the text, in any of the three calendars, or reckoned from today where the provider is."""
    try:
        return read_date(text, office.today(caller), language)
    except NotADate as error:
        raise BadDate from error
