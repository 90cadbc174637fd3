import json
import re

import pytest
from playwright.async_api import Browser, WebSocketRoute, expect

from bot.messages import Button, Reply
from tests.browser.conftest import PATIENCE_MS, Customer, Service
from tests.fakes import PNG

expect.set_options(timeout=PATIENCE_MS)
XSS = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"


async def test_a_question_is_answered(customer: Customer, service: Service) -> None:
    await customer.open()
    await customer.say("مرحبا")
    await expect(customer.lines.last).to_contain_text("ما فهمت قصدك")
    assert await customer.page.locator("madad-chat .root").get_attribute("dir") == "rtl"
    assert await customer.page.locator("madad-chat .bot .bubble").last.get_attribute("dir") == "rtl"
    assert service.dialogue.texts == ["/greet", "مرحبا"]


async def test_a_button_is_pressed_once(customer: Customer, service: Service) -> None:
    buttons = (Button("intent_affirm", payload="/affirm"), Button("intent_deny", payload="/deny"))
    service.dialogue.answers("أكمل", Reply("confirm_unclear", buttons=buttons))
    service.dialogue.answers("/affirm", Reply("thanks"))
    await customer.open()
    await customer.say("أكمل")
    yes = customer.page.locator("madad-chat .chip").first
    label = await yes.inner_text()
    await yes.click()
    await expect(customer.lines.last).to_contain_text("العفو")
    await expect(customer.page.locator("madad-chat .customer .bubble").last).to_have_text(label)
    await expect(customer.page.locator("madad-chat .chip:disabled")).to_have_count(2)
    await expect(yes).to_have_class("chip chosen")


async def test_markup_is_shown_as_text(customer: Customer, service: Service) -> None:
    await customer.open()
    await customer.say(f"{XSS} https://example.com/a?b=1. javascript:alert(1)")
    bubble = customer.page.locator("madad-chat .customer.sent .bubble")
    await expect(bubble).to_contain_text(XSS)
    assert await bubble.locator("img, script").count() == 0
    assert await bubble.locator("a").all_inner_texts() == ["https://example.com/a?b=1"]
    await customer.page.reload()
    await expect(bubble).to_contain_text(XSS)
    assert await customer.page.title() == "stc"


async def test_what_is_typed_while_the_server_is_away_arrives_once(customer: Customer, service: Service) -> None:
    await customer.open()
    await customer.say("قبل الانقطاع")
    await expect(customer.lines.last).to_contain_text("ما فهمت قصدك")
    await service.stop()
    await expect(customer.page.locator("madad-chat .notice")).to_be_visible()
    await customer.say("بعد الانقطاع")
    await expect(customer.page.locator("madad-chat .customer").last).to_have_class("line customer sending")
    await service.start()
    await expect(customer.page.locator("madad-chat .customer").last).to_have_class("line customer sent")
    await expect(customer.page.locator("madad-chat .notice")).to_be_hidden()
    await expect(customer.lines.last).to_contain_text("ما فهمت قصدك")
    said = await customer.page.locator("madad-chat .customer .bubble").all_inner_texts()
    assert said == ["قبل الانقطاع", "بعد الانقطاع"]
    assert service.dialogue.texts == ["/greet", "قبل الانقطاع", "بعد الانقطاع"]


async def test_what_was_typed_offline_survives_a_reload(customer: Customer, service: Service) -> None:
    await customer.open()
    await customer.context.set_offline(True)
    await service.stop()
    await customer.say("قبل إعادة التحميل")
    await service.start()
    await customer.context.set_offline(False)
    await customer.page.reload()
    await expect(customer.page.locator("madad-chat .customer.sent .bubble")).to_have_text("قبل إعادة التحميل")
    await expect(customer.lines.last).to_contain_text("ما فهمت قصدك")
    assert service.dialogue.texts.count("قبل إعادة التحميل") == 1


async def test_a_reload_restores_the_chat_and_leaves_it_open(customer: Customer) -> None:
    await customer.open()
    await customer.say("مرحبا")
    await expect(customer.lines).to_have_count(3)
    before = await customer.page.locator("madad-chat .bubble").all_inner_texts()
    await customer.page.reload()
    await expect(customer.lines).to_have_count(3)
    assert await customer.page.locator("madad-chat .bubble").all_inner_texts() == before
    await expect(customer.page.locator("madad-chat .panel")).to_be_visible()


async def test_without_sockets_it_polls(customer: Customer, service: Service) -> None:
    await customer.context.route_web_socket("**/web/socket", lambda socket: socket.close())
    await customer.page.reload()
    await customer.open()
    await customer.say("مرحبا")
    await expect(customer.lines.last).to_contain_text("ما فهمت قصدك")
    await expect(customer.page.locator("madad-chat .customer")).to_have_class("line customer sent")
    await expect(customer.page.locator("madad-chat .customer")).to_have_count(1)


async def test_a_refused_message_can_be_sent_again(customer: Customer, service: Service) -> None:
    refused: list[str] = []

    def refuse_first(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()

        def pass_on(raw: str | bytes) -> None:
            frame = json.loads(raw)
            if frame["type"] == "say" and not refused:
                refused.append(frame["id"])
                socket.send(json.dumps({"type": "error", "code": "try_again", "id": frame["id"]}))
            else:
                server.send(raw)

        socket.on_message(pass_on)

    await customer.context.route_web_socket("**/web/socket", refuse_first)
    await customer.page.reload()
    await customer.open()
    await customer.say("مرحبا")
    await customer.page.get_by_role("button", name="أعد المحاولة").click()
    await expect(customer.page.locator("madad-chat .customer")).to_have_class("line customer sent")
    assert service.dialogue.texts == ["/greet", "مرحبا"]


async def test_a_session_that_the_server_forgot_begins_again(customer: Customer, service: Service) -> None:
    await customer.open()
    await customer.page.evaluate("localStorage.setItem('madad:stc:token', 'not.a.token')")
    await customer.page.reload()
    await customer.say("مرحبا")
    await expect(customer.lines.last).to_contain_text("ما فهمت قصدك")
    await expect(customer.lines).to_have_count(3)


async def test_the_keyboard_is_enough(customer: Customer) -> None:
    page = customer.page
    launcher = page.locator("madad-chat .launcher")
    await launcher.focus()
    await page.keyboard.press("Enter")
    await expect(launcher).to_have_attribute("aria-expanded", "true")
    await expect(page.locator("madad-chat textarea")).to_be_focused()
    await page.keyboard.type("سطر")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("وسطر")
    await page.keyboard.press("Enter")
    await expect(page.locator("madad-chat .customer .bubble")).to_have_text("سطر\nوسطر")
    await page.keyboard.press("Escape")
    await expect(page.locator("madad-chat .panel")).to_be_hidden()
    await expect(launcher).to_be_focused()
    await expect(launcher).to_have_attribute("aria-expanded", "false")


async def test_a_screen_reader_finds_its_way(customer: Customer) -> None:
    await customer.open()
    dialog = customer.page.get_by_role("dialog", name="stc")
    await expect(dialog.get_by_role("log", name="الرسائل")).to_have_attribute("aria-live", "polite")
    await expect(dialog.get_by_role("log")).to_have_attribute("aria-busy", "false")
    await expect(dialog.get_by_role("textbox", name="اكتب رسالتك هنا…")).to_be_visible()
    await expect(dialog.get_by_role("button", name="أرسل")).to_be_disabled()
    await expect(dialog.locator(".line .who").first).to_have_text("المساعد الآلي")


async def test_on_a_phone_the_chat_is_the_page(chromium: Browser, service: Service) -> None:
    context = await chromium.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = await context.new_page()
    await page.goto(f"{service.url}/site/tele2")
    await page.get_by_role("button", name="باز کردن گفت‌وگو").tap()
    panel = page.locator("madad-chat .panel")
    await panel.evaluate("panel => Promise.all(panel.getAnimations().map(one => one.finished))")
    box = await panel.bounding_box()
    assert box is not None
    assert {side: round(size) for side, size in box.items()} == {"x": 0, "y": 0, "width": 390, "height": 844}
    await expect(panel).to_have_attribute("aria-modal", "true")
    for _ in range(6):
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.localName") == "madad-chat"
    await context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_what_is_read_stands_out(chromium: Browser, service: Service, scheme: str) -> None:
    """WCAG AA: 4.5 to 1 between every text and what it stands on."""
    context = await chromium.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 800})  # type: ignore[arg-type]
    page = await context.new_page()
    customer = Customer(page, context)
    await page.goto(f"{service.url}/site/stc")
    await customer.open()
    await customer.say("مرحبا")
    await expect(customer.lines).to_have_count(3)
    assert await page.evaluate(LOW_CONTRAST) == []
    await context.close()


async def test_the_end_stays_in_sight_unless_the_customer_scrolled_away(customer: Customer) -> None:
    await customer.open()
    for number in range(6):
        await customer.say(f"رسالة {number}")
        await expect(customer.lines).to_have_count(3 + 2 * number)
        await expect(customer.lines.last).to_be_in_viewport(ratio=1)
    newer = customer.page.get_by_role("button", name="رسائل أحدث")
    await expect(newer).to_be_hidden()
    await customer.page.locator("madad-chat .log").evaluate("log => log.scrollTo(0, 0)")
    await newer.click()
    await expect(customer.lines.last).to_be_in_viewport(ratio=1)


async def test_two_tabs_are_one_conversation(customer: Customer, service: Service) -> None:
    await customer.open()
    other = Customer(await customer.context.new_page(), customer.context)
    await other.page.goto(f"{service.url}/site/stc")
    await other.open()
    await customer.say("من التبويب الأول")
    await expect(other.page.locator("madad-chat .customer .bubble")).to_have_text("من التبويب الأول")
    await expect(other.lines).to_have_count(3)


LOW_CONTRAST = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const linear = (v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = rgba(colour).map((v) => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (rgba(backgroundColor)[3] > 250) return backgroundColor;
    }
    return "white";
  };
  const low = [];
  for (const element of document.querySelector("madad-chat").shadowRoot.querySelectorAll(".panel *, .badge")) {
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!words || element.closest(".unseen") || !element.checkVisibility()) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(ground(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) low.push(`${element.className} ${element.textContent} ${ratio.toFixed(2)}`);
  }
  return low;
}
"""


async def test_a_file_is_chosen_where_one_is_asked_for(customer: Customer, service: Service) -> None:
    choose = (Button("file_choose", kind="file"), Button("files_none", payload='/inform{"files": "-"}'))
    service.dialogue.answers("تذكرة", Reply("ask_ticket_files", {"count": 0, "most": 5}, buttons=choose))
    await customer.open()
    await customer.say("تذكرة")
    chip = customer.page.locator("madad-chat .chip").first
    async with customer.page.expect_file_chooser() as chosen:
        await chip.click()
    await (await chosen.value).set_files({"name": "لقطة.png", "mimeType": "image/png", "buffer": PNG})
    await expect(customer.page.locator("madad-chat .customer.sent .bubble").last).to_have_text("📎 لقطة.png")
    await expect(customer.lines.last).to_contain_text("ما فهمت قصدك")
    assert re.fullmatch(r'/inform\{"files": "[0-9a-f]{32}"\}', service.dialogue.texts[-1])


async def test_a_file_that_is_not_taken_is_said_to_be_so(customer: Customer, service: Service) -> None:
    service.dialogue.answers("تذكرة", Reply("ask_outage_photo", buttons=(Button("file_choose", kind="file"),)))
    await customer.open()
    await customer.say("تذكرة")
    await customer.page.locator("madad-chat .chip").first.wait_for()
    await customer.page.locator("madad-chat input[type=file]").set_input_files(
        {"name": "a.png", "mimeType": "image/png", "buffer": b"MZ a program"}
    )
    await expect(customer.page.locator("madad-chat .refused .state")).to_have_text("لم يُقبل الملف")
    assert service.dialogue.texts[-1] == "تذكرة"
