"""Who answers: the bot, nobody yet, an agent; and what happens at the seams."""

import asyncio

import pytest

from backoffice.agents import AgentInfo, add_agent
from backoffice.errors import NotFound
from backoffice.handoff import ChatTaken, NotYourChat, request
from backoffice.office import Caller, Office
from bot.dialogue import DialogueDown
from bot.handoff import BadReply, Handoff
from bot.messages import Reply
from tests.bot.conftest import Chat, keys
from tests.fakes import FakeDialogue

REFUSED = DialogueDown("refused", heard=False)


@pytest.fixture
async def layla(office: Office) -> AgentInfo:
    return await add_agent(office, "layla", "ليلى", "long enough", ["stc", "tele2"])


@pytest.fixture
async def omar(office: Office) -> AgentInfo:
    return await add_agent(office, "omar", "عمر", "long enough", ["stc"])


@pytest.fixture
async def sara(office: Office) -> AgentInfo:
    return await add_agent(office, "sara", "سارا", "long enough", ["sec"])


async def queued(chat: Chat, office: Office) -> str:
    """The chat, after its customer asked for an agent."""
    turn = await chat.says("hello")
    await request(office, Caller("stc", turn.conversation_id, "asked"))
    return turn.conversation_id


async def test_the_bot_is_silent_while_the_customer_waits(chat: Chat, office: Office, dialogue: FakeDialogue) -> None:
    await queued(chat, office)
    assert keys(await chat.says("my line is dead")) == []
    assert dialogue.texts == ["hello"]


@pytest.mark.parametrize("typed", ["لا أريد موظفًا", "never mind"])
async def test_a_customer_who_changes_their_mind_gets_the_bot_back(
    chat: Chat, office: Office, dialogue: FakeDialogue, typed: str
) -> None:
    await queued(chat, office)
    dialogue.answers("لا أريد موظفًا", intent="cancel_handoff")
    dialogue.answers("never mind", intent="cancel")
    dialogue.answers("/cancel_handoff", Reply("handoff_cancelled"), intent="cancel_handoff")
    assert keys(await chat.says(typed)) == ["handoff_cancelled"]


async def test_an_unsure_wish_to_cancel_leaves_the_customer_in_the_queue(
    chat: Chat, office: Office, dialogue: FakeDialogue
) -> None:
    await queued(chat, office)
    dialogue.answers("hmm", intent="cancel_handoff", confidence=0.3)
    assert keys(await chat.says("hmm")) == []


async def test_without_a_dialogue_the_queue_can_still_be_entered_and_left(
    chat: Chat, office: Office, dialogue: FakeDialogue, handoff: Handoff, layla: AgentInfo
) -> None:
    dialogue.down = REFUSED
    sorry = (await chat.says("hello")).replies[0]
    entered = await chat.says(sorry.buttons[0].text)
    assert keys(entered) == ["handoff_waiting"]
    assert [chat.conversation_id for chat in (await handoff.queue(layla)).waiting] == [entered.conversation_id]
    assert keys(await chat.says(entered.replies[0].buttons[0].text)) == ["handoff_cancelled"]
    assert (await handoff.queue(layla)).waiting == ()


async def test_an_agent_answers_and_gives_back(
    chat: Chat, office: Office, dialogue: FakeDialogue, handoff: Handoff, layla: AgentInfo
) -> None:
    conversation_id = await queued(chat, office)
    await handoff.take(layla, conversation_id)
    await handoff.reply(layla, conversation_id, "كيف أساعدك؟", "r1")
    assert keys(await chat.says("my line is dead")) == []
    assert keys(await chat.says(attachment="photo")) == []
    await handoff.give_back(layla, conversation_id)
    assert keys(await chat.says("thanks")) == ["not_understood"]
    lines = await handoff.transcript(layla, conversation_id)
    assert [(line.author, line.key or line.text) for line in lines[2:]] == [
        ("system", "agent_joined"),
        ("agent", "كيف أساعدك؟"),
        ("customer", "my line is dead"),
        ("customer", "[photo]"),
        ("system", "agent_left"),
        ("customer", "thanks"),
        ("bot", "not_understood"),
    ]
    assert lines[3].agent_name == "ليلى"
    assert dialogue.texts == ["hello", "thanks"]


async def test_a_closed_chat_opens_again_with_the_bot(
    chat: Chat, office: Office, handoff: Handoff, layla: AgentInfo
) -> None:
    conversation_id = await queued(chat, office)
    await handoff.take(layla, conversation_id)
    closed = await handoff.close(layla, conversation_id)
    assert closed.owner == "closed"
    assert keys(await chat.says("hello again")) == ["not_understood"]


async def test_the_bots_answer_is_dropped_when_an_agent_took_the_chat_meanwhile(
    chat: Chat, office: Office, dialogue: FakeDialogue, handoff: Handoff, layla: AgentInfo
) -> None:
    await chat.says("hello")
    dialogue.meanwhile = asyncio.Event()
    dialogue.reached.clear()
    turn = asyncio.create_task(chat.says("how much do I owe?"))
    await dialogue.reached.wait()
    conversation_id = await chat.id()
    await request(office, Caller("stc", conversation_id, "asked"))
    await handoff.take(layla, conversation_id)
    dialogue.meanwhile.set()
    assert keys(await turn) == []
    assert [line.key for line in await chat.log() if line.author == "bot"] == ["not_understood"]


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_one_of_two_agents_gets_the_chat(
    chat: Chat, office: Office, handoff: Handoff, layla: AgentInfo, omar: AgentInfo
) -> None:
    conversation_id = await queued(chat, office)
    outcomes = await asyncio.gather(
        handoff.take(layla, conversation_id), handoff.take(omar, conversation_id), return_exceptions=True
    )
    assert sorted(isinstance(outcome, ChatTaken) for outcome in outcomes) == [False, True]
    assert [line.key for line in await chat.log()].count("agent_joined") == 1


async def test_taking_ones_own_chat_again_changes_nothing(
    chat: Chat, office: Office, handoff: Handoff, layla: AgentInfo
) -> None:
    conversation_id = await queued(chat, office)
    await handoff.take(layla, conversation_id)
    await handoff.take(layla, conversation_id)
    assert [line.key for line in await chat.log()].count("agent_joined") == 1


async def test_only_the_holder_acts_on_a_chat(
    chat: Chat, office: Office, handoff: Handoff, layla: AgentInfo, omar: AgentInfo
) -> None:
    conversation_id = await queued(chat, office)
    await handoff.take(layla, conversation_id)
    for attempt in (
        handoff.reply(omar, conversation_id, "hi", "r1"),
        handoff.give_back(omar, conversation_id),
        handoff.close(omar, conversation_id),
    ):
        with pytest.raises(NotYourChat):
            await attempt


async def test_an_agent_of_another_provider_finds_nothing(
    chat: Chat, office: Office, handoff: Handoff, sara: AgentInfo
) -> None:
    conversation_id = await queued(chat, office)
    assert (await handoff.queue(sara)).waiting == ()
    for attempt in (handoff.take(sara, conversation_id), handoff.transcript(sara, conversation_id)):
        with pytest.raises(NotFound):
            await attempt


async def test_a_reply_that_is_sent_twice_is_said_once(
    chat: Chat, office: Office, handoff: Handoff, layla: AgentInfo
) -> None:
    conversation_id = await queued(chat, office)
    await handoff.take(layla, conversation_id)
    first = await handoff.reply(layla, conversation_id, "hi", "r1")
    assert await handoff.reply(layla, conversation_id, "hi", "r1") == first
    assert [line.text for line in await chat.log()].count("hi") == 1


@pytest.mark.parametrize(("text", "client_id"), [(" \x00 ", "r"), ("x" * 4001, "r"), ("hi", ""), ("hi", "r" * 65)])
async def test_a_reply_that_says_nothing_or_too_much_is_refused(
    handoff: Handoff, layla: AgentInfo, text: str, client_id: str
) -> None:
    with pytest.raises(BadReply):
        await handoff.reply(layla, "any chat", text, client_id)
