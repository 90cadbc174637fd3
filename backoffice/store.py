"""The database: one engine, one way to open a transaction. SQLite on one machine, PostgreSQL for many workers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, DateTime, Dialect, event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.types import TypeDecorator

from backoffice.sqlite_driver import Driver

Transaction = AsyncSession

_READ_ONLY = "madad_read_only"


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite forgets the zone; here it is put back, and a naive datetime is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Store:
    """Holds the connection pool. Opened by whoever composes the program, closed by the same."""

    def __init__(self, engine: AsyncEngine, *, one_writer: bool) -> None:
        self.engine = engine
        self._reading = engine.execution_options(**{_READ_ONLY: True}, postgresql_readonly=True)
        # SQLite lets one write at a time and has the others ask again and again; here they stand in line.
        self._writing = asyncio.Lock() if one_writer else nullcontext()

    @classmethod
    def open(cls, url: str) -> Self:
        """A store at that URL (`sqlite+aiosqlite:///…` or `postgresql+asyncpg://…`). Does not connect yet."""
        parsed = make_url(url)
        if parsed.get_backend_name() != "sqlite":
            engine = create_async_engine(parsed, pool_size=10, max_overflow=20, pool_pre_ping=True)
            return cls(engine, one_writer=False)
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        # A connection beyond the pool's is closed when it comes back, and a new one costs as much as many statements.
        kept = {"pool_size": 8, "max_overflow": 0} if parsed.database not in {None, "", ":memory:"} else {}
        engine = create_async_engine(parsed, module=Driver(), connect_args={"timeout": 15}, **kept)
        event.listen(engine.sync_engine, "connect", _tune_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return cls(engine, one_writer=True)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """One transaction: committed at the end of the block, rolled back when it raises. Never one inside another."""
        async with self._writing, AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Transaction]:
        """A transaction that only reads: it sees what was committed before it began, and waits for no writer."""
        async with AsyncSession(self._reading, expire_on_commit=False) as session, session.begin():
            yield session

    async def close(self) -> None:
        await self.engine.dispose()


def _tune_sqlite(connection: Any, _record: Any) -> None:
    # pysqlite's own idea of when a transaction begins breaks SERIALIZABLE; SQLAlchemy's documented remedy.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes the lock first: that turns "database is locked" half-way into waiting at the door.
    read_only = connection.get_execution_options().get(_READ_ONLY)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
