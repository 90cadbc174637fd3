"""Makes the model: `python -m rasa_server.train`. Does nothing when the model is as new as what it is made from."""

import argparse
import fcntl
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rasa_server import lean
from rasa_server.catalogue_files import write_lookups
from rasa_server.training_files import BadTrainingFile, fingerprint, read_all

_NAME = "madad"
_TICK_SECONDS = 5


def main(arguments: list[str] | None = None) -> None:
    """Trains into `--output`; SystemExit with one sentence when the data are flawed or the training fails."""
    parser = argparse.ArgumentParser(prog="rasa_server.train", description="Train the dialogue model.")
    parser.add_argument(
        "--root", type=Path, default=Path(), help="the folder with config.yml, domain.yml, nlu/, stories/"
    )
    parser.add_argument("--output", type=Path, default=Path("models"), help="where the model goes")
    parser.add_argument("--force", action="store_true", help="train even when nothing has changed")
    asked = parser.parse_args(arguments)
    with _alone(asked.output):
        _train_when_due(asked.root, asked.output, force=asked.force)


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """One training at a time in that folder: who comes second waits, and finds the model."""
    output.mkdir(parents=True, exist_ok=True)
    with (output / f"{_NAME}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _train_when_due(root: Path, output: Path, *, force: bool) -> None:
    mark = output / f"{_NAME}.fingerprint"
    model = output / f"{_NAME}.tar.gz"
    now = fingerprint(root)
    if not force and model.is_file() and mark.is_file() and mark.read_text() == now:
        _say("The model is up to date.")
        return
    _check(root)
    with tempfile.TemporaryDirectory() as folder, _progress("Training"):
        lookups = _named_in(root, Path(folder))
        _train(root, output, lookups)
    mark.write_text(now)
    _say(f"Wrote {model} ({model.stat().st_size / 1e6:.1f} MB).")


def _check(root: Path) -> None:
    try:
        examples = read_all(root)
    except BadTrainingFile as flaw:
        sys.exit(str(flaw))
    _say(f"Read {len(examples)} examples of {len(Counter(e.intent for e in examples))} intents.")


def _named_in(root: Path, folder: Path) -> list[Path]:
    try:
        return write_lookups(root, folder)
    except BadTrainingFile as flaw:
        sys.exit(str(flaw))


def _train(root: Path, output: Path, lookups: Sequence[Path]) -> None:
    lean.prepare()
    from rasa.engine.exceptions import GraphSchemaValidationException
    from rasa.model_training import train
    from rasa.shared.exceptions import RasaException

    lean.quieten()
    warnings.filterwarnings("ignore", ".*lookup tables", UserWarning)  # it looks for Rasa's own readers of them alone
    try:
        result = train(
            domain=str(root / "domain.yml"),
            config=str(root / "config.yml"),
            training_files=[str(root / "nlu"), str(root / "stories"), *map(str, lookups)],
            output=str(output),
            fixed_model_name=_NAME,
            force_training=True,
        )
    except (RasaException, GraphSchemaValidationException) as error:
        sys.exit(f"Training failed: {error}")
    if result.code != 0 or result.model is None:
        sys.exit("Training failed: see above.")


@contextmanager
def _progress(what: str) -> Iterator[None]:
    """Says every few seconds that it still goes on, and at the end how long it took."""
    started = time.monotonic()
    done = threading.Event()

    def tick() -> None:
        while not done.wait(_TICK_SECONDS):
            _say(f"{what} … {time.monotonic() - started:.0f} s")

    ticking = threading.Thread(target=tick, daemon=True)
    ticking.start()
    try:
        yield
    finally:
        done.set()
        ticking.join()
    _say(f"{what} took {time.monotonic() - started:.0f} s.")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
