"""The accounts of agents."""

import pytest

from backoffice.agents import LoginTaken, UnknownProvider, WeakPassword, add_agent, find_agent, verify_agent
from backoffice.models.agents import Agent
from backoffice.office import Office


async def test_an_agent_logs_in_with_their_password(office: Office) -> None:
    layla = await add_agent(office, "layla", "ليلى", "long enough", ["stc", "sec"])
    assert await verify_agent(office, "layla", "long enough") == layla == await find_agent(office, layla.id)
    assert layla.providers == ("stc", "sec")


async def test_anything_else_is_nobody(office: Office) -> None:
    await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    assert await verify_agent(office, "layla", "long enouhg") is None
    assert await verify_agent(office, "nobody", "long enough") is None
    assert await find_agent(office, "nobody") is None


async def test_an_agent_who_left_is_nobody(office: Office) -> None:
    layla = await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    async with office.store.transaction() as tx:
        row = await tx.get(Agent, layla.id)
        assert row is not None
        row.active = False
    assert await verify_agent(office, "layla", "long enough") is None
    assert await find_agent(office, layla.id) is None


async def test_passwords_are_kept_as_hashes_only(office: Office) -> None:
    layla = await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    async with office.store.transaction() as tx:
        row = await tx.get(Agent, layla.id)
    assert row is not None
    assert row.password_hash.startswith("$argon2id$")


async def test_accounts_that_make_no_sense_are_refused(office: Office) -> None:
    await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    with pytest.raises(LoginTaken):
        await add_agent(office, "layla", "ليلى", "long enough", ["stc"])
    with pytest.raises(WeakPassword):
        await add_agent(office, "omar", "عمر", "short", ["stc"])
    with pytest.raises(UnknownProvider):
        await add_agent(office, "omar", "عمر", "long enough", ["nobody"])
