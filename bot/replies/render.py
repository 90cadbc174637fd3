"""Sentence keys become words: `ar.ftl`, `fa.ftl` and `en.ftl` hold every sentence that a customer reads."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import structlog
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, Pattern, ResolverEnvironment

from backoffice.providers import Provider
from backoffice.values import LANGUAGES, Language, Value
from bot.messages import Label, Reply
from bot.replies.values import Shown, day, month, show, weekday

_log = structlog.get_logger(__name__)
_FOLDER = Path(__file__).parent
_INTENT = "intent_"  # how the keys of intents' labels begin
_NO_SENTENCE = "went_wrong"
_RIGHT_TO_LEFT = ("ar", "fa")
_RIGHT_TO_LEFT_MARK = "\u200f"
_STRONG = ("L", "R", "AL")
_ISOLATED = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
_NO_ISOLATES = dict.fromkeys((0x2066, 0x2068, 0x2069))  # some mail programs draw them


class _OwnName(Shown):
    """What the provider itself calls what an intent asks for."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A reply in words: the text, and the buttons under it."""

    text: str
    buttons: tuple[Label, ...]


class Replies:
    """The sentences of every language, read once."""

    def __init__(self, bundles: Mapping[Language, FluentBundle]) -> None:
        self._bundles = bundles

    @classmethod
    def load(cls, folder: Path = _FOLDER) -> "Replies":
        """The sentences in the folder's `.ftl` files."""
        return cls({language: _bundle(folder, language) for language in LANGUAGES})

    def render(self, reply: Reply, language: Language, provider: Provider) -> Rendered:
        """The reply in that language: its sentence, a line for each item, and its `.after` if there is one."""
        lines = [self._say(reply.reply, reply.args, language, provider)]
        lines += [self._say(item.reply, item.args, language, provider) for item in reply.items]
        if self._has(reply.reply, "after", language):
            lines.append(self._say(reply.reply, reply.args, language, provider, attribute="after"))
        buttons = tuple(
            Label(self._say(button.reply, button.args, language, provider), button.payload, button.kind)
            for button in reply.buttons
        )
        return Rendered(_turned("\n".join(lines), language), buttons)

    def subject(self, reply: Reply, language: Language, provider: Provider) -> str:
        """What an e-mail with that reply is about: its sentence's `.subject`, in one line."""
        return self._say(reply.reply, reply.args, language, provider, attribute="subject").translate(_NO_ISOLATES)

    def sentence(self, key: str, args: Mapping[str, Value], language: Language, provider: Provider) -> str:
        """One sentence alone, as an SMS needs it."""
        return _turned(self._say(key, args, language, provider), language)

    def _has(self, key: str, attribute: str, language: Language) -> bool:
        bundle = self._bundles[language]
        return bundle.has_message(key) and attribute in bundle.get_message(key).attributes

    def _say(
        self,
        key: str,
        args: Mapping[str, Value],
        language: Language,
        provider: Provider,
        attribute: str | None = None,
    ) -> str:
        bundle = self._bundles[language]
        if not bundle.has_message(key):
            _log.error("no_sentence", key=key, language=language)
            key = _NO_SENTENCE
        own = provider.own_name(key.removeprefix(_INTENT)) if key.startswith(_INTENT) else None
        if own is not None:
            return own.in_(language)
        message = bundle.get_message(key)
        pattern = message.attributes[attribute] if attribute else message.value
        shown = {name: show(value, language, provider) for name, value in args.items()}
        own = provider.own_name(str(args.get("intent")))
        if own is not None:
            shown["intent"] = _OwnName(own.in_(language))
        return _fill(bundle, pattern, shown, key)


def _turned(text: str, language: Language) -> str:
    """The text with every line running the language's way.

    A line whose first letter is Latin, or that is made of isolated values alone, would run left to right in an Arabic
    or Persian text; a mark that nobody sees turns it.
    """
    if language not in _RIGHT_TO_LEFT:
        return text
    return "\n".join(line if _runs_right_to_left(line) else _RIGHT_TO_LEFT_MARK + line for line in text.split("\n"))


def _runs_right_to_left(line: str) -> bool:
    bare = _ISOLATED.sub("", line)
    strong = (kind for c in bare if (kind := unicodedata.bidirectional(c)) in _STRONG)
    return next(strong, "L" if bare else "R") != "L"


def _bundle(folder: Path, language: Language) -> FluentBundle:
    def label(intent: object) -> Shown:
        """The sentences' `LABEL($intent)`: what the button for that intent says."""
        if isinstance(intent, _OwnName):
            return intent
        name = intent.key if isinstance(intent, Shown) else str(intent)
        return Shown(_fill(bundle, bundle.get_message(f"intent_{name}").value, {}, name))

    bundle = FluentBundle(
        [language], functions={"DAY": day, "MONTH": month, "WEEKDAY": weekday, "LABEL": label}, use_isolating=False
    )
    bundle.add_resource(FluentResource((folder / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


def _fill(bundle: FluentBundle, pattern: Pattern | None, args: Mapping[str, object], key: str) -> str:
    # Not `format_pattern`: it would turn our own number type, which knows its digits, into the library's.
    if pattern is None:
        raise ValueError(f"{key} has no sentence of its own")
    errors: list[Exception] = []
    text = str(pattern(ResolverEnvironment(bundle, errors, current=CurrentEnvironment(args=dict(args)))))
    if errors:
        _log.error("sentence_incomplete", key=key, errors=[str(error) for error in errors])
    # A clause that says nothing this time leaves no empty line behind.
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip())
