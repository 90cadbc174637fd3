"""Real workers, `madad ebill work`: killed in the middle and started again, and several at once."""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web
from sqlalchemy import select, update

from backoffice.clock import SystemClock
from backoffice.ebill import Progress, list_runs
from backoffice.models.accounts import BillingAccount
from backoffice.models.billing import CustomerBill
from backoffice.models.ebill import EbillNotice, EbillPart
from backoffice.office import Office
from backoffice.providers import load_providers
from backoffice.store import Store
from bot.servers import free_port
from tests.bot.redis_server import redis_server
from tests.crowd import crowd

ROOT = Path(__file__).resolve().parents[3]
PEOPLE = 700
PATIENCE_SECONDS = 300


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Phones:
    """An SMS gateway: keeps what every phone got, and under which names."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.got: list[tuple[str, str]] = []
        self._changed = asyncio.Condition()

    async def take(self, request: web.Request) -> web.Response:
        async with self._changed:
            self.got.append(((await request.json())["to"], request.headers["Idempotency-Key"]))
            self._changed.notify_all()
        return web.Response(status=202)

    async def reached(self, phones: int) -> None:
        """Return when so many phones have got something."""
        async with asyncio.timeout(PATIENCE_SECONDS), self._changed:
            await self._changed.wait_for(lambda: len({phone for phone, _ in self.got}) >= phones)

    @property
    def once(self) -> bool:
        """Whether no phone got two notices; a second copy under the same name is one that a gateway drops."""
        names = Counter(phone for phone, _ in set(self.got))
        return set(names.values()) == {1}


@dataclass(frozen=True)
class Town:
    """A database with a crowd in it whose bills are due by the clock, at any hour of any day."""

    office: Office
    phones: Phones
    environment: dict[str, str]

    @asynccontextmanager
    async def worker(self, **more: str) -> AsyncIterator[asyncio.subprocess.Process]:
        """A worker's process, ended in order at the end of the block unless it was killed."""
        command = (sys.executable, "-c", "from bot.cli import main; main()", "ebill", "work")
        process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env={**self.environment, **more})
        try:
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
                await process.wait()

    async def progress(self) -> Progress:
        [run] = await list_runs(self.office, ["sec"])
        return run

    async def leases_end(self) -> None:
        """The time passes that dead workers' claims hold."""
        now = self.office.clock.now()
        async with self.office.store.transaction() as tx:
            await tx.execute(update(EbillNotice).where(EbillNotice.state == "due").values(not_before=now))
            await tx.execute(update(EbillPart).values(handed_at=None))

    async def made(self) -> tuple[Counter[str], Counter[str]]:
        """How many bills and notices each account has."""
        async with self.office.store.snapshot() as tx:
            bills = Counter(await tx.scalars(select(CustomerBill.account_id)))
            return bills, Counter(await tx.scalars(select(EbillNotice.account_id)))

    async def accounts(self) -> Counter[str]:
        async with self.office.store.snapshot() as tx:
            return Counter(await tx.scalars(select(BillingAccount.id)))


@pytest.fixture
async def phones() -> AsyncIterator[Phones]:
    port = free_port()
    phones = Phones(f"http://127.0.0.1:{port}/sms")
    application = web.Application()
    application.router.add_post("/sms", phones.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield phones
    await runner.cleanup()


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """Our pack of the electricity company, with its day on the first, and bills that leave at night too."""
    pack = (ROOT / "providers" / "sec.yml").read_text(encoding="utf-8")
    pack = pack.replace("day: 28", "day: 1").replace("- code: bill\n", "- code: bill\n      waits: false\n")
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "sec.yml").write_text(pack, encoding="utf-8")
    return tmp_path / "packs"


@pytest.fixture
async def town(database_url: str, tmp_path: Path, packs: Path, phones: Phones) -> AsyncIterator[Town]:
    settings = {
        "MADAD_DATA_DIR": str(tmp_path),
        "MADAD_PROVIDERS_DIR": str(packs),
        "MADAD_DEFAULT_PROVIDER": "sec",
        "MADAD_SMS_GATEWAY": "http",
        "MADAD_SMS_URL": phones.url,
    }
    if "postgresql" in database_url:
        settings["MADAD_DATABASE_URL"] = database_url.replace("+asyncpg", "")
    ours = {name: value for name, value in os.environ.items() if not name.startswith("MADAD_")}
    store = Store.open(database_url)
    office = Office(store=store, clock=SystemClock(), providers=load_providers(packs), key=b"a key of the tests")
    await crowd(office, PEOPLE)
    yield Town(office, phones, {**ours, **settings})
    await store.close()


@pytest.fixture(scope="module")
def redis() -> Iterator[str]:
    with redis_server() as url:
        yield url


async def test_killed_in_the_middle_and_started_again_everyone_gets_one_notice(town: Town) -> None:
    async with town.worker() as worker:
        await town.phones.reached(PEOPLE // 2)
        worker.kill()
        assert await worker.wait() == -signal.SIGKILL
    assert len(town.phones.got) < PEOPLE
    await town.leases_end()
    async with town.worker():
        await town.phones.reached(PEOPLE)
    assert town.phones.once
    assert await town.made() == (await town.accounts(), await town.accounts())
    assert (await town.progress()).state == "done"


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
async def test_workers_on_one_queue_share_the_work_and_send_nothing_twice(town: Town, redis: str) -> None:
    async with town.worker(MADAD_REDIS_URL=redis), town.worker(MADAD_REDIS_URL=redis):
        await town.phones.reached(PEOPLE)
    assert len(town.phones.got) == PEOPLE
    assert await town.made() == (await town.accounts(), await town.accounts())
    assert (await town.progress()).state == "done"


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_worker_that_is_asked_to_end_notes_what_it_sent(town: Town) -> None:
    async with town.worker():
        await town.phones.reached(50)
    sent = len(town.phones.got)
    assert (await town.progress()).sent == sent < PEOPLE
    await town.leases_end()
    async with town.worker():
        await town.phones.reached(PEOPLE)
    assert len(town.phones.got) == PEOPLE
