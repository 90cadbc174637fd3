import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import PATIENCE_MS, PERSON, Customer, Service

expect.set_options(timeout=PATIENCE_MS)
XSS = "<img src=x onerror=\"document.title='owned'\">"


async def ask_for_person(customer: Customer) -> None:
    await customer.open()
    await customer.say(PERSON)
    await expect(customer.lines).to_have_count(3)


async def test_an_agent_takes_over_and_gives_back(customer: Customer, agent: Page, service: Service) -> None:
    await ask_for_person(customer)
    await agent.locator("#waiting button").click()
    await expect(agent.locator("#log .line.customer .bubble")).to_have_text(PERSON)
    await expect(agent.locator("#reply")).to_be_hidden()
    await agent.get_by_role("button", name="استلام").click()
    await agent.locator("#text").fill("أهلًا، معك سارة")
    await agent.locator("#text").press("Enter")
    await expect(customer.page.locator("madad-chat .agent .bubble")).to_have_text("أهلًا، معك سارة")
    await expect(customer.page.locator("madad-chat header p")).to_have_text("سارة العتيبي")
    await expect(agent.locator("#log .line.agent")).to_have_count(1)
    await customer.say("شكرًا سارة")
    await expect(agent.locator("#log .line.customer").last).to_contain_text("شكرًا سارة")
    await agent.get_by_role("button", name="إرجاع إلى المساعد").click()
    await expect(agent.locator("#mine .nobody")).to_be_visible()
    await customer.say("مرحبا")
    await expect(customer.lines.last).to_contain_text("ما فهمت قصدك")
    assert "شكرًا سارة" not in service.dialogue.texts


async def test_what_customers_write_stays_text(customer: Customer, agent: Page, service: Service) -> None:
    await ask_for_person(customer)
    await customer.say(XSS)
    await agent.locator("#waiting button").click()
    await expect(agent.locator("#log .line.customer .bubble").last).to_have_text(XSS)
    await expect(agent.locator("#waiting .last")).to_have_text(XSS)
    assert await agent.locator("#log img, #waiting img").count() == 0
    assert "owned" not in await agent.title()


async def test_a_reply_that_did_not_arrive_is_sent_again_once(
    customer: Customer, agent: Page, service: Service
) -> None:
    await ask_for_person(customer)
    await agent.locator("#waiting button").click()
    await agent.get_by_role("button", name="استلام").click()
    await expect(agent.locator("#reply")).to_be_visible()
    await service.stop()
    await agent.locator("#text").fill("وصلت؟")
    await agent.locator("#text").press("Enter")
    again = agent.get_by_role("button", name="أعد المحاولة")
    await expect(again).to_be_visible()
    await expect(agent.locator("#offline")).to_be_visible()
    await service.start()
    await again.click()
    await expect(customer.page.locator("madad-chat .agent .bubble")).to_have_text("وصلت؟")
    await expect(agent.locator("#log .line.agent")).to_have_count(1)
    await expect(agent.locator("#offline")).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 390])
async def test_nothing_sticks_out(customer: Customer, agent: Page, service: Service, width: int) -> None:
    await ask_for_person(customer)
    await agent.set_viewport_size({"width": width, "height": 844})
    assert await agent.evaluate("document.documentElement.scrollWidth") == width
    await agent.locator("#waiting button").click()
    await expect(agent.locator("#log")).to_be_visible()
    assert await agent.evaluate("document.documentElement.scrollWidth") == width
    if width == 390:
        await agent.get_by_role("button", name="إلى القائمة").click()
        await expect(agent.locator("#waiting button")).to_be_visible()
