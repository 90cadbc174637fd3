"""The names of the providers' catalogues as training data: lookup tables, one for each service, tariff and bundle."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from rasa_server.training_files import BadTrainingFile

_PARTS = {"services": "service", "tariffs": "tariff", "bundles": "bundle"}


def write_lookups(root: Path, folder: Path) -> list[Path]:
    """Writes what `providers/*.yml` under `root` sell into the folder, one file for a provider.

    A table's name is `<kind>.<provider>.<code>`. Raises BadTrainingFile.
    """
    return [_write(pack, folder) for pack in sorted(root.glob("providers/*.yml"))]


def _write(pack: Path, folder: Path) -> Path:
    try:
        sold = yaml.safe_load(pack.read_text(encoding="utf-8"))
        tables = [{"lookup": name, "examples": _lines(names)} for name, names in _named(pack.stem, sold)]
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadTrainingFile(pack, 1, None, f"is not a provider's pack: {error}") from error
    except (AttributeError, KeyError, TypeError) as error:
        raise BadTrainingFile(pack, 1, None, "is not a provider's pack: something sold has no code or name") from error
    written = folder / f"{pack.stem}.yml"
    written.write_text(yaml.safe_dump({"version": "3.1", "nlu": tables}, allow_unicode=True), encoding="utf-8")
    return written


def _named(provider: str, sold: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    for part, kind in _PARTS.items():
        for item in sold.get(part) or ():
            names = [*item["name"].values(), *item.get("aliases", ()), item["code"].replace("_", " ")]
            yield f"{kind}.{provider}.{item['code']}", list(dict.fromkeys(map(str, names)))


def _lines(names: list[str]) -> str:
    return "".join(f"- {name}\n" for name in names)
