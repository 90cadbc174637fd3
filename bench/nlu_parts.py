"""What each part of the understanding costs and buys: time by stage, the encoder, and all of it inside Rasa."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bench.home import ROOT
from nlu.asks import two_wishes
from nlu.catalogue import Catalogue, Item
from nlu.classifier import IntentModel, Settings
from nlu.entities import extract
from nlu.language import detect
from nlu.text import fold
from rasa_server import lean
from rasa_server.catalogue_files import write_lookups
from rasa_server.training_files import Example

_MODEL = ROOT / "models" / "madad.tar.gz"


def measure_parts(
    examples: Sequence[Example], model: IntentModel, asked: Sequence[tuple[str, str]], tell: Callable[[str], None]
) -> dict[str, Any]:
    """`stages_us`: the median of each stage; `encoder`: share that is right and median time with sentence vectors.

    `rasa_p50_ms` is what a message takes in the trained model of this folder, when there is one. `asked` are messages
    with their intents.
    """
    texts = [text for text, _ in asked]
    names, today = _catalogue(examples), date.today()  # noqa: DTZ011
    stages: dict[str, Callable[[str], object]] = {
        "folding and language": lambda text: (fold(text), detect(text)),
        "data": lambda text: extract(text, today),
        "intent": model.rank,
        "a second wish": lambda text: two_wishes(text, model.rank(text), model.rank),
        "catalogue": names.find,
    }
    figures: dict[str, Any] = {"stages_us": {name: _median_us(stage, texts) for name, stage in stages.items()}}
    for name, spent in figures["stages_us"].items():
        tell(f"  {name:22} {spent:6.0f} µs a message")
    figures["encoder"] = _with_encoder(examples, asked)
    vectors = figures["encoder"]
    tell(f"  intents with sentence vectors: top-1 {vectors['top_1']:.4f}, {vectors['us']:.0f} µs a message")
    if _MODEL.is_file():
        figures["rasa_p50_ms"] = asyncio.run(_in_rasa(texts))
        tell(f"  all of it inside Rasa: {figures['rasa_p50_ms']:.1f} ms a message")
    return figures


def _median_us(stage: Callable[[str], object], texts: Sequence[str]) -> float:
    stage(texts[0])
    return statistics.median(_seconds(stage, text) for text in texts) * 1e6


def _seconds(stage: Callable[[str], object], text: str) -> float:
    started = time.perf_counter()
    stage(text)
    return time.perf_counter() - started


def _catalogue(examples: Sequence[Example]) -> Catalogue:
    with tempfile.TemporaryDirectory() as folder:
        files = write_lookups(ROOT, Path(folder))
        tables = [table for file in files for table in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]]
    items = (
        Item(*table["lookup"].split("."), tuple(line.removeprefix("- ") for line in table["examples"].splitlines()))
        for table in tables
    )
    return Catalogue.of(items, (example.text for example in examples))


def _with_encoder(examples: Sequence[Example], asked: Sequence[tuple[str, str]]) -> dict[str, float]:
    settings = Settings(folds=1, encoder=True)
    model = IntentModel.train([e.text for e in examples], [e.intent for e in examples], settings)
    right = sum(model.rank(text)[0][0] == intent for text, intent in asked)
    return {"top_1": right / len(asked), "us": _median_us(model.rank, [text for text, _ in asked])}


async def _in_rasa(texts: Sequence[str]) -> float:
    lean.prepare()
    from rasa.core.agent import load_agent

    from rasa_server.graph_runs import run_in_order

    lean.quieten()
    run_in_order()
    agent = await load_agent(str(_MODEL))
    spent = []
    for text in [texts[0], *texts]:
        started = time.perf_counter()
        await agent.parse_message(text)
        spent.append(time.perf_counter() - started)
    return statistics.median(spent[1:]) * 1e3
