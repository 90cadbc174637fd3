"""SQLAlchemy gets from our driver what it gets from its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from backoffice.sqlite_driver import Driver


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    engine = create_async_engine(f"sqlite+aiosqlite:///{tmp_path / 'x.sqlite'}", module=Driver())
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE word (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"))
        yield connection
    await engine.dispose()


async def _put(database: AsyncConnection, *names: str) -> None:
    await database.execute(text("INSERT INTO word (name) VALUES (:name)"), [{"name": name} for name in names])


async def test_rows_come_with_their_columns(database: AsyncConnection) -> None:
    await _put(database, "مدد", "کمک")
    found = await database.execute(text("SELECT name, length(name) AS letters FROM word ORDER BY id"))
    assert list(found.keys()) == ["name", "letters"]
    assert found.all() == [("مدد", 3), ("کمک", 3)]


async def test_what_a_change_did_is_told(database: AsyncConnection) -> None:
    await _put(database, "a", "b", "c")
    changed = await database.execute(text("UPDATE word SET name = name || '!' WHERE id > 1"))
    assert changed.rowcount == 2
    added = await database.execute(text("INSERT INTO word (name) VALUES ('d')"))
    assert added.lastrowid == 4
    assert (await database.scalar(text("INSERT INTO word (name) VALUES ('e') RETURNING id"))) == 5


async def test_a_refused_statement_leaves_the_connection_usable(database: AsyncConnection) -> None:
    await _put(database, "a")
    with pytest.raises(IntegrityError):
        await _put(database, "a")
    with pytest.raises(OperationalError):
        await database.execute(text("SELECT nothing FROM nowhere"))
    assert await database.scalar(text("SELECT count(*) FROM word")) == 1


async def test_long_results_are_streamed(database: AsyncConnection) -> None:
    await _put(database, *map(str, range(500)))
    async with database.stream(text("SELECT name FROM word ORDER BY id")) as rows:
        assert [row.name async for row in rows] == list(map(str, range(500)))
