"""The composition root: here, and only here, the parts of the program are made and put together."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext, suppress
from dataclasses import replace

import httpx
import typer
from fastapi import FastAPI
from prometheus_client import CollectorRegistry
from redis.asyncio import Redis

from actions.registry import all_actions
from backoffice.agents import LoginTaken, add_agent
from backoffice.clock import SystemClock
from backoffice.demo import load_demo
from backoffice.migrate import migrate
from backoffice.office import Office
from backoffice.providers import load_providers
from backoffice.store import Store
from backoffice.systems.choose import provider_systems
from bot.account_pages.routes import install_account_pages
from bot.actions_route import actions_router
from bot.channels.telegram import telegram_channel
from bot.channels.web import install_web, web_desk
from bot.checkout.gateways import Webhook
from bot.checkout.routes import Cashier, install_checkout
from bot.config import Settings
from bot.console.pages import install_console
from bot.conversation import Conversations
from bot.dialogue import RasaDialogue
from bot.ebill.broker import open_broker
from bot.ebill.desk import Ebill
from bot.ebill.post import EbillPost
from bot.ebill.work import EbillWork
from bot.gateways import mail_gateway, payment_gateway, sms_gateway
from bot.handoff import Handoff
from bot.lapses import Lapses
from bot.locks import LocalLocks, Locks, RedisLocks
from bot.metrics import Metrics
from bot.operations import operations_router
from bot.ordered_papers import OrderedPapers
from bot.outbox import Outbox
from bot.pace import Pace
from bot.papers.maker import Papers
from bot.papers.shelf import Shelf
from bot.replies.render import Replies
from bot.resume import Resume
from bot.schedule import Schedule
from bot.signals import LocalSignals, RedisSignals, Signals
from bot.speech import Speech
from bot.tasks import tasks_of
from bot.ticket_page.routes import install_ticket_page
from bot.turns import Turns
from bot.uploads import Uploads
from bot.ways_out import WaysOut
from bot.wiring import App

SERVED = frozenset({"telegram", "web"})
"""The channels that the app serves; a terminal serves its own."""

DEMO_AGENT = ("demo", "ليلى", "demo-madad")
"""Login, name and password of the demo's agent, who serves every provider."""

_PUSHED = frozenset({"telegram"})
_LAST_WORDS_SECONDS = 5.0
_SYSTEM_CONNECTIONS = httpx.Limits(max_connections=100, max_keepalive_connections=20)
_DIALOGUE_CONNECTIONS = httpx.Limits(max_connections=200, max_keepalive_connections=50)


def assemble(settings: Settings, *, channels: frozenset[str] = SERVED, show: Callable[[str], None] = typer.echo) -> App:
    """All parts, connected to nothing yet. `show` puts the demo's SMS on the screen. Raises BadPack or BadToken."""
    metrics = Metrics(CollectorRegistry())
    behind = httpx.AsyncClient(limits=_SYSTEM_CONNECTIONS)
    office = _connected(open_office(settings), settings, behind, metrics)
    replies = Replies.load()
    redis = Redis.from_url(settings.redis_url.get_secret_value()) if settings.redis_url else None
    signals: Signals = RedisSignals(redis) if redis else LocalSignals()
    locks: Locks = RedisLocks(redis) if redis else LocalLocks()
    http = httpx.AsyncClient(timeout=10)
    asking = dialogue_client(settings)
    dialogue = RasaDialogue(asking, settings.dialogue_timeout_seconds)
    speech = Speech(office, replies, _PUSHED)
    shelf = Shelf(office, settings.data_dir / "files")
    papers = Papers(office, shelf, replies)
    turns = Turns(
        office=office, dialogue=dialogue, speech=speech, papers=papers, signals=signals, locks=locks, metrics=metrics
    )
    conversations = Conversations(
        office=office,
        turns=turns,
        signals=signals,
        pace=Pace(office.clock) if channels >= SERVED else None,  # a terminal's program serves nobody else
        metrics=metrics,
        default_provider=settings.default_provider,
    )
    telegram = (
        telegram_channel(settings, conversations, replies, office.providers, files=shelf, uploads=Uploads(office))
        if "telegram" in channels
        else None
    )
    reached = channels if telegram else channels - {"telegram"}
    ways = WaysOut(
        senders={"telegram": telegram.sender} if telegram else {},
        sms=sms_gateway(settings, http, show),
        mail=mail_gateway(settings, show),
        replies=replies,
        speech=speech,
    )
    lapses = Lapses(office=office, turns=turns, locks=locks)
    ebill = None
    if channels >= SERVED:
        redis_url = settings.redis_url.get_secret_value() if settings.redis_url else None
        post = EbillPost(office=office, ways=ways, pushed=_PUSHED, signals=signals, metrics=metrics)
        ebill = Ebill(EbillWork(office, open_broker(redis_url), signals, _PUSHED), post)
    return App(
        settings=settings,
        office=office,
        replies=replies,
        dialogue=dialogue,
        conversations=conversations,
        handoff=Handoff(office, speech, signals),
        outbox=Outbox(office=office, ways=ways, signals=signals, metrics=metrics, channels=reached),
        resume=Resume(office=office, dialogue=dialogue, turns=turns, locks=locks, channels=reached),
        schedule=Schedule(
            office,
            (
                *tasks_of(office, lapses, OrderedPapers(office, papers, speech, signals), shelf, settings.file_days),
                *(ebill.tasks if ebill else ()),
            ),
        ),
        ebill=ebill,
        signals=signals,
        metrics=metrics,
        telegram=telegram,
        clients=(http, asking, behind),
        redis=redis,
    )


def open_office(settings: Settings) -> Office:
    """The back office alone, as commands without a conversation need it. Raises BadPack."""
    return Office(
        store=Store.open(settings.store_url),
        clock=SystemClock(),
        providers=load_providers(settings.providers_dir),
        key=settings.secret_key.get_secret_value().encode(),
        public_url=settings.public_url,
    )


def _connected(office: Office, settings: Settings, http: httpx.AsyncClient, metrics: Metrics) -> Office:
    """The office, with the providers' own systems behind it where their packs say so."""
    systems = provider_systems(
        office.providers,
        office.store,
        office.clock,
        http,
        tokens={name: token.get_secret_value() for name, token in settings.tmf_tokens.items()},
        watch=lambda provider, state: metrics.system_breaker.labels(provider).set(state),
    )
    return replace(office, systems=systems)


@asynccontextmanager
async def running(app: App) -> AsyncIterator[App]:
    """Everything that works by itself runs within the block: delivery, resuming, Telegram. Then all is closed.

    Customers stop being let in first; what they were answered still leaves.
    """
    async with _closing(app), _in_background(app), app.telegram.running() if app.telegram else nullcontext():
        yield app


@asynccontextmanager
async def _closing(app: App) -> AsyncIterator[None]:
    """All connections are closed at the end of the block."""
    async with AsyncExitStack() as stack:
        stack.push_async_callback(app.office.store.close)
        if app.redis:
            stack.push_async_callback(app.redis.aclose)
        for client in app.clients:
            stack.push_async_callback(client.aclose)
        if app.telegram:
            stack.push_async_callback(app.telegram.close)
        yield


async def work_on_ebill(app: App) -> None:
    """Be one more worker for the e-bill, and nothing else, until cancelled."""
    if app.ebill is None:
        raise ValueError("an app without the channels that it sends to")
    async with _closing(app), asyncio.TaskGroup() as tasks:
        tasks.create_task(app.ebill.run())
        tasks.create_task(Schedule(app.office, app.ebill.tasks).run())
        if isinstance(app.signals, RedisSignals):
            tasks.create_task(app.signals.run())


@asynccontextmanager
async def build(settings: Settings) -> AsyncIterator[App]:
    """The program without its web server, running."""
    async with running(assemble(settings)) as app:
        yield app


def create_app(settings: Settings) -> FastAPI:
    """The program as a web application; it runs for as long as the server does."""
    return serve(assemble(settings))


def serve(app: App) -> FastAPI:
    """The web application of parts that were made already."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with running(app):
            yield

    web = FastAPI(title="Madad", lifespan=lifespan, docs_url=None, redoc_url=None)
    secret = _secret(app.settings)
    web.include_router(actions_router(all_actions(app.office), secret))
    web.include_router(operations_router(app, secret))
    install_web(web, web_desk(app.settings, app.office, app.conversations, app.signals), app.settings)
    install_console(
        web,
        app.office,
        handoff=app.handoff,
        signals=app.signals,
        replies=app.replies,
        settings=app.settings,
    )
    install_checkout(web, _cashier(app))
    install_ticket_page(web, app.office, app.replies)
    install_account_pages(web, app.office, app.replies)
    if app.telegram:
        web.include_router(app.telegram.router)
    return web


async def prepare_database(settings: Settings) -> None:
    """Bring the database to this version's tables."""
    store = Store.open(settings.store_url)
    try:
        await migrate(store)
    finally:
        await store.close()


async def prepare_demo(settings: Settings) -> int:
    """The database, with the demo's people and an agent in it. How many customers were new."""
    await prepare_database(settings)
    async with office_alone(settings) as office:
        with suppress(LoginTaken):
            await add_agent(office, *DEMO_AGENT, tuple(office.providers))
        return await load_demo(office.store, office.clock, office.providers)


async def create_agent(settings: Settings, login: str, name: str, password: str, providers: Sequence[str]) -> None:
    """Add an agent to the database. Raises what `add_agent` does."""
    async with office_alone(settings) as office:
        await add_agent(office, login, name, password, providers)


@asynccontextmanager
async def office_alone(settings: Settings) -> AsyncIterator[Office]:
    """The back office for the length of the block. Raises BadPack."""
    office = open_office(settings)
    try:
        yield office
    finally:
        await office.store.close()


def _secret(settings: Settings) -> str | None:
    return settings.action_secret.get_secret_value() if settings.action_secret else None


def dialogue_client(settings: Settings) -> httpx.AsyncClient:
    """Connections to the dialogue server, to be closed by the caller."""
    secret = _secret(settings)
    return httpx.AsyncClient(
        base_url=settings.dialogue_url,
        headers={"Authorization": f"Bearer {secret}"} if secret else {},
        limits=_DIALOGUE_CONNECTIONS,
        timeout=settings.dialogue_timeout_seconds,
    )


def _cashier(app: App) -> Cashier:
    settings = app.settings
    secret = settings.payment_secret.get_secret_value().encode() if settings.payment_secret else app.office.key
    return Cashier(
        office=app.office,
        gateway=payment_gateway(settings, app.clients[0]),
        webhook=Webhook(secret, app.office.clock),
        replies=app.replies,
        signals=app.signals,
    )


@asynccontextmanager
async def _in_background(app: App) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        loops = [app.resume.run(alone=app.redis is None), app.schedule.run()]
        if isinstance(app.signals, RedisSignals):
            loops.append(app.signals.run())
        if app.ebill:
            loops.append(app.ebill.run())
        delivering = tasks.create_task(app.outbox.run())
        others = [tasks.create_task(loop) for loop in loops]
        try:
            yield
        finally:
            app.outbox.stop()
            await asyncio.wait([delivering], timeout=_LAST_WORDS_SECONDS)
            for task in (delivering, *others):
                task.cancel()
