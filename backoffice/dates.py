"""The day a customer names, as of the provider's today."""

from datetime import date

from backoffice.errors import Refusal
from backoffice.office import Caller, Office
from backoffice.values import Language
from nlu import dates, periods
from nlu.date_text import find_dates
from nlu.text import fold


class BadDate(Refusal):
    """No day can be read from it, or there is no such day. Values: today (date), to show how one is written."""

    reply = "bad_date"


def read_date(office: Office, caller: Caller, text: str, language: Language) -> date:
    """The day in the text: in figures or words, Gregorian, Hijri or Jalali, or reckoned from today. Raises BadDate."""
    today = office.today(caller)
    try:
        return dates.read_date(text, today, language)
    except dates.NotADate as error:
        raise BadDate(today=today) from error


def read_days(office: Office, caller: Caller, text: str, language: Language) -> tuple[date, date]:
    """The first and the last day of what the text names: a day, or a month, a week, a year. Raises BadDate."""
    today = office.today(caller)
    named = next(find_dates(fold(text)), None)
    try:
        return periods.read_days(named[0] if named else text, today, language)
    except dates.NotADate as error:
        raise BadDate(today=today) from error
