"""The files a model is made from: found, checked with errors that name the place, and fingerprinted."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

_DATA = ("config.yml", "domain.yml", "nlu/**/*.yml", "stories/**/*.yml", "providers/*.yml")
_LEARNERS = (
    "nlu/asks.py",
    "nlu/catalogue.py",
    "nlu/components.py",
    "nlu/classifier.py",
    "nlu/concept*.py",
    "nlu/dialect*.py",
    "nlu/features.py",
    "nlu/matching.py",
    "nlu/skeleton.py",
    "nlu/text.py",
)  # code that a model bakes in

_MARKED = re.compile(r"\[[^][]+\](?:\((\w+)\)|\{\s*\"entity\":\s*\"(\w+)\"[^{}]*\})")
_BRACKET = re.compile(r"[][]")


@dataclass(frozen=True)
class Example:
    """One training message, with the place it stands at."""

    text: str
    intent: str
    file: Path
    line: int


class BadTrainingFile(Exception):
    """A file that cannot be learned from. The message names file, line and, where there is one, the intent."""

    def __init__(self, file: Path, line: int, intent: str | None, problem: str) -> None:
        super().__init__(f"{file}:{line}: {f'intent {intent}: ' if intent else ''}{problem}")


def sources(root: Path) -> list[Path]:
    """Everything a model depends on, in a fixed order."""
    return sorted({file for pattern in _DATA + _LEARNERS for file in root.glob(pattern) if file.is_file()})


def fingerprint(root: Path) -> str:
    """A digest of the contents of all sources: the same exactly when a training would give the same."""
    digest = hashlib.sha256()
    for file in sources(root):
        digest.update(f"{file.relative_to(root)}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def read_all(root: Path) -> list[Example]:
    """Every training message under `nlu/`; raises BadTrainingFile at the first flaw."""
    examples: list[Example] = []
    owners: dict[str, Example] = {}
    intents = _names(root / "domain.yml", "intents")
    entities = _names(root / "domain.yml", "entities")
    for file in sorted(root.glob("nlu/*/*.yml")):
        for example in read_examples(file):
            other = owners.setdefault(example.text, example)
            flaw = _doubled(example, other) or _unknown(example, intents) or _badly_marked(example, entities)
            if flaw:
                raise BadTrainingFile(file, example.line, example.intent, flaw)
            examples.append(example)
    if not examples:
        raise BadTrainingFile(root / "nlu", 1, None, "no training examples found")
    return examples


def _doubled(example: Example, other: Example) -> str | None:
    if other is example or (other.intent == example.intent and other.file != example.file):
        return None  # «login» is said in both languages
    of = "this intent" if other.intent == example.intent else other.intent
    return f"{example.text!r} is also an example of {of} ({other.file}:{other.line})"


def _unknown(example: Example, intents: set[str] | None) -> str | None:
    return None if intents is None or example.intent in intents else "is not among the intents of domain.yml"


def _badly_marked(example: Example, entities: set[str] | None) -> str | None:
    """What is wrong with brackets that mark an entity: `[fifty](amount)`, or `[fifty]{"entity": "amount"}`."""
    marked = [match[1] or match[2] for match in _MARKED.finditer(example.text)]
    if _BRACKET.search(_MARKED.sub("", example.text)):
        return f"{example.text!r} has brackets that mark no entity: write '[words](entity)', or none"
    unknown = [name for name in marked if entities is not None and name not in entities]
    return f"{unknown[0]!r} is not among the entities of domain.yml" if unknown else None


def _names(domain: Path, kind: str) -> set[str] | None:
    """The intents or entities of the domain; None without a domain, which is complained of elsewhere."""
    if not domain.is_file():
        return None
    named = _fields(_composed(domain)).get(kind)
    items = named.value if isinstance(named, yaml.SequenceNode) else []
    return {item.value if isinstance(item, yaml.ScalarNode) else item.value[0][0].value for item in items}


def read_examples(file: Path) -> Iterator[Example]:
    """The training messages of one file, in order."""
    for block in _blocks(file):
        fields = _fields(block)
        intent = _intent(file, block, fields)
        if len(fields) < len(block.value):
            raise BadTrainingFile(file, _line(block), intent, "has a field twice")
        examples = fields.get("examples")
        if not isinstance(examples, yaml.ScalarNode) or examples.style != "|":
            raise BadTrainingFile(file, _line(block), intent, "needs 'examples: |' with one '- message' a line")
        if not examples.value.strip():
            raise BadTrainingFile(file, _line(block), intent, "has no examples")
        yield from _lines(file, intent, examples)


def _blocks(file: Path) -> list[yaml.MappingNode]:
    blocks = _fields(_composed(file)).get("nlu")
    if not isinstance(blocks, yaml.SequenceNode):
        raise BadTrainingFile(file, 1, None, "needs a list under 'nlu:'")
    for block in blocks.value:
        if not isinstance(block, yaml.MappingNode):
            raise BadTrainingFile(file, _line(block), None, "needs '- intent: name' with its examples")
    return list(blocks.value)


def _composed(file: Path) -> yaml.Node | None:
    try:
        return yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise BadTrainingFile(file, line, None, f"is not UTF-8 ({error.reason} at byte {error.start})") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadTrainingFile(file, line, None, f"is not YAML: {error.problem}") from error
    except yaml.YAMLError as error:  # a character that no YAML may have
        raise BadTrainingFile(file, 1, None, f"is not YAML: {error}") from error


def _fields(node: yaml.Node | None) -> dict[str, yaml.Node]:
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def _intent(file: Path, block: yaml.MappingNode, fields: dict[str, yaml.Node]) -> str:
    intent = fields.get("intent")
    if not isinstance(intent, yaml.ScalarNode) or not intent.value.isidentifier():
        raise BadTrainingFile(file, _line(block), None, "needs 'intent:' with a name of letters and underscores")
    return str(intent.value)


def _lines(file: Path, intent: str, examples: yaml.ScalarNode) -> Iterator[Example]:
    first = _line(examples) + 1
    for number, line in enumerate(examples.value.splitlines(), start=first):
        if not line.strip():
            continue
        text = line.removeprefix("- ").strip()
        if not line.startswith("- ") or not text:
            raise BadTrainingFile(file, number, intent, f"{line.strip()!r} is not of the form '- message'")
        yield Example(text, intent, file, number)


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
