"""A pack chooses what stands behind it, and the settings hold the keys to it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
import yaml
from prometheus_client import generate_latest
from structlog.testing import capture_logs

from backoffice.billing import check_bill
from backoffice.ids import new_id
from backoffice.office import Caller, Office
from backoffice.ports import System, SystemDown
from backoffice.providers import BadPack, Provider, load_provider
from backoffice.systems.choose import provider_systems
from backoffice.systems.store_bills import StoreBills
from backoffice.systems.tmf_balances import TmfBalances
from backoffice.systems.tmf_bills import TmfBills
from backoffice.systems.tmf_inventory import TmfInventory
from backoffice.systems.tmf_orders import TmfOrders
from bot.app import assemble
from bot.config import Settings
from tests.backoffice.systems.conftest import apis
from tests.backoffice.systems.server import TOKEN, TmfServer
from tests.conftest import PROVIDERS
from tests.people import SALEM, chat_of

PLAIN = ("bills", "complaints", "balance")
BALANCE = "system: {kind: tmf, balance: https://stc.example/prepayBalanceManagement/v4}"
SERVICES = (
    "system: {kind: tmf, products: https://stc.example/productInventory/v4, "
    "orders: https://stc.example/serviceOrdering/v4}"
)
BILLS = "system: {kind: tmf, bills: https://stc.example/customerBillManagement/v4/}"


def pack(folder: Path, system: str, *, features: Sequence[str] = PLAIN) -> Path:
    """stc's pack with that system, offering only what then makes sense."""
    raw = yaml.safe_load(Path("providers/stc.yml").read_text(encoding="utf-8"))
    dropped = {*raw["features"], "ebill"} - set(features)
    kept = {part: rules for part, rules in raw.items() if part not in dropped}
    path = folder / "stc.yml"
    offered = [one for one in features if one in raw["features"]]
    rest = yaml.safe_dump({**kept, "features": offered}, allow_unicode=True, sort_keys=False)
    path.write_text(f"{rest}{system}\n", encoding="utf-8")
    return path


def test_a_pack_without_a_word_lives_in_our_store(office: Office) -> None:
    assert {one.system.kind for one in PROVIDERS.values()} == {"store"}
    caller = Caller("stc", new_id(), new_id())
    assert isinstance(office.system(caller).bills, StoreBills)


def test_a_pack_with_an_address_is_asked_there(tmp_path: Path, office: Office) -> None:
    provider = load_provider(pack(tmp_path, BILLS))
    systems = _systems(office, provider, PROVIDERS["sec"])
    assert systems.keys() == {"stc"}
    assert isinstance(systems["stc"].bills, TmfBills)


@pytest.mark.parametrize(
    ("system", "wrong"),
    [
        ("system: {kind: tmf}", "no address of any API"),
        ("system: {kind: tmf, products: https://stc.example/v4}", "products and orders go together"),
        ("system: {kind: tmf, bills: http://stc.example/v4}", "must begin with https://"),
        ("system: {kind: tmf, bills: https://stc.example/v4, token: secret}", "Extra inputs are not permitted"),
        ("system: cloud", "Input tag 'cloud' found"),
    ],
)
def test_a_system_that_cannot_be_is_refused(tmp_path: Path, system: str, wrong: str) -> None:
    with pytest.raises(BadPack, match=wrong):
        load_provider(pack(tmp_path, system))


@pytest.mark.parametrize(
    ("system", "offered", "wrong"),
    [
        (BILLS, ("bills", "payments"), "payments works on our own bills only"),
        (BILLS, ("bills", "services"), "services works on our own bills only"),
        (BILLS, ("bills", "installments"), "installments works on our own bills only"),
        (BILLS, ("bills", "tariff_changes"), "tariff_changes works on our own bills only"),
        (BALANCE, ("balance", "promises"), "promises works on our own balance only"),
        (BALANCE, ("balance", "services"), "services works on our own balance only"),
        (SERVICES, ("services", "tariff_changes"), "tariff_changes works on our own orders only"),
        (SERVICES, ("services", "balance"), "balance works on our own orders only"),
    ],
)
def test_what_works_on_our_own_tables_is_not_offered_over_theirs(
    tmp_path: Path, system: str, offered: Sequence[str], wrong: str
) -> None:
    with pytest.raises(BadPack, match=wrong):
        load_provider(pack(tmp_path, system, features=offered))


def test_services_bills_and_balance_may_be_theirs_together(tmp_path: Path, office: Office) -> None:
    urls = [one.removeprefix("system: {kind: tmf, ").removesuffix("}") for one in (BILLS, BALANCE, SERVICES)]
    every = f"system: {{kind: tmf, {', '.join(urls)}}}"
    system = _systems(office, load_provider(pack(tmp_path, every, features=(*PLAIN, "services"))))["stc"]
    assert isinstance(system.inventory, TmfInventory)
    assert isinstance(system.orders, TmfOrders)
    assert isinstance(system.bills, TmfBills)
    assert isinstance(system.balances, TmfBalances)


def test_bills_that_the_provider_makes_are_not_made_by_us(tmp_path: Path) -> None:
    with pytest.raises(BadPack, match="ebill works on our own bills only"):
        load_provider(pack(tmp_path, BILLS, features=(*PLAIN, "notices", "ebill")))


def test_a_balance_may_be_theirs_and_the_bills_ours(tmp_path: Path, office: Office) -> None:
    provider = load_provider(pack(tmp_path, BALANCE, features=("bills", "complaints", "balance")))
    system = _systems(office, provider)["stc"]
    assert isinstance(system.bills, StoreBills)
    assert isinstance(system.balances, TmfBalances)


@pytest.mark.parametrize("token", ["another", None])
async def test_a_wrong_token_gets_nothing(provided: Office, server: TmfServer, token: str | None) -> None:
    async with httpx.AsyncClient() as http:
        caller = await chat_of(provided, SALEM)
        assert (await check_bill(_with_token(provided, server, http, TOKEN), caller)).accounts
        with pytest.raises(SystemDown), capture_logs() as logs:
            await check_bill(_with_token(provided, server, http, token), caller)
    assert [(log["event"], log["status"]) for log in logs] == [("system_refused", 401)]


def test_a_breaker_stands_in_the_metrics(tmp_path: Path) -> None:
    pack(tmp_path, BILLS)
    app = assemble(Settings(_env_file=None, data_dir=tmp_path, providers_dir=tmp_path, tmf_tokens={"stc": "a secret"}))
    assert 'madad_system_breaker{provider="stc"} 0.0' in generate_latest(app.metrics.registry).decode()
    assert "a secret" not in repr(app)


def _systems(office: Office, *providers: Provider) -> dict[str, System]:
    return provider_systems(
        {one.name: one for one in providers},
        office.store,
        office.clock,
        httpx.AsyncClient(),
        tokens={},
        watch=lambda name, state: None,
    )


def _with_token(office: Office, server: TmfServer, http: httpx.AsyncClient, token: str | None) -> Office:
    provider = PROVIDERS["stc"].model_copy(update={"system": apis(server)})
    systems = provider_systems(
        {"stc": provider},
        office.store,
        office.clock,
        http,
        tokens={"stc": token} if token else {},
        watch=lambda name, state: None,
    )
    return replace(office, systems=systems)
