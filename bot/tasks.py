"""What the program does by the clock. A topic's own tasks are added here."""

from datetime import timedelta
from functools import partial

from backoffice.agreements import expire_requests
from backoffice.complaint_reminders import remind_staff
from backoffice.installment_clock import keep_plans
from backoffice.office import Office
from backoffice.open_forms import remind_of_forms
from backoffice.outage_notices import tell_of_outages
from backoffice.promise_clock import keep_promises
from backoffice.renewal_clock import renew_services
from backoffice.tariff_changes import begin_due_changes
from backoffice.ticket_desk import end_quiet_tickets
from backoffice.uploads import drop_unused
from bot.lapses import Lapses
from bot.ordered_papers import OrderedPapers
from bot.papers.shelf import Shelf
from bot.schedule import Task

_SOON = timedelta(seconds=30)
_OFTEN, _SOMETIMES, _HOURLY = timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=1)


def tasks_of(office: Office, lapses: Lapses, ordered: OrderedPapers, shelf: Shelf, file_days: int) -> tuple[Task, ...]:
    """All tasks of the schedule."""
    return (
        Task("remind_staff_of_complaints", _SOMETIMES, partial(remind_staff, office)),
        Task("begin_tariff_changes", _OFTEN, partial(begin_due_changes, office)),
        Task("keep_promised_payments", _SOMETIMES, partial(keep_promises, office)),
        Task("renew_services", _SOMETIMES, partial(renew_services, office)),
        Task("keep_installment_plans", _HOURLY, partial(keep_plans, office)),
        Task("tell_of_outages", _SOON, partial(tell_of_outages, office)),
        Task("expire_requests", _OFTEN, partial(expire_requests, office)),
        Task("drop_unused_uploads", _HOURLY, partial(drop_unused, office)),
        Task("end_quiet_tickets", _SOMETIMES, partial(end_quiet_tickets, office)),
        Task("remind_of_forms", _OFTEN, partial(remind_of_forms, office)),
        Task("make_ordered_papers", _SOON, ordered.make_due),
        Task("clear_old_files", _HOURLY, partial(shelf.clear, timedelta(days=file_days))),
        Task("end_silent_forms", _OFTEN, lapses.end_silent_forms),
    )
