"""`madad parse`: what a text is taken for, outside any conversation."""

import json
from collections.abc import Iterable
from typing import Any

import typer

from bot.commands.errors import CannotDo
from bot.companions import dialogue_for
from bot.config import Settings
from bot.dialogue import DialogueDown, Parsed

_SHOWN = 5  # of the ranking


async def run_parse(settings: Settings, texts: Iterable[str], *, as_json: bool) -> None:
    """Print what each text is taken for. Raises CannotDo, or ServerFailed."""
    async with dialogue_for(settings, say=lambda line: typer.echo(line, err=True)) as dialogue:
        for text in texts:
            try:
                parsed = await dialogue.parse(text)
            except DialogueDown as down:
                raise CannotDo(f"The dialogue server did not answer ({down.reason}).") from down
            typer.echo(json.dumps(to_json(parsed), ensure_ascii=False) if as_json else in_words(parsed))


def to_json(parsed: Parsed) -> dict[str, Any]:
    understood = parsed.understood
    return {
        "text": parsed.text,
        "folded": parsed.folded,
        "intent": understood.intent,
        "confidence": understood.confidence,
        "ranking": [{"name": name, "confidence": confidence} for name, confidence in understood.ranking],
        "entities": [
            {**entity, "text": parsed.text[entity["start"] : entity["end"]]} for entity in understood.entities
        ],
        "language": understood.language,
        "also": dict(understood.also) if understood.also else None,
    }


def in_words(parsed: Parsed) -> str:
    understood = parsed.understood
    ranking = ", ".join(f"{name} {confidence:.2f}" for name, confidence in understood.ranking[:_SHOWN])
    entities = ", ".join(f"{entity.get('entity')}={entity.get('value')}" for entity in understood.entities)
    return "\n".join(
        (
            parsed.text,
            f"  intent    {understood.intent} {understood.confidence:.2f}",
            f"  ranking   {ranking}",
            f"  also      {understood.also['intent'] if understood.also else 'nothing'}",
            f"  entities  {entities or 'none'}",
            f"  language  {understood.language or 'cannot tell'}",
            f"  folded    {parsed.folded}",
        )
    )
