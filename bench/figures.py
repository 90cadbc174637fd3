"""What the samples come to: percentiles, and the shape in which a bench hands its figures on."""

import json
import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Load:
    """What one load gave: milliseconds of each message, and the seconds from the first to the last."""

    ms: tuple[float, ...]
    seconds: float

    @property
    def per_second(self) -> float:
        return len(self.ms) / self.seconds


@dataclass(frozen=True)
class Long:
    """Milliseconds of the messages in one long conversation, and of those in short ones."""

    long: tuple[float, ...]
    short: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """What a message costs at the end of the long conversation (its last eighth), against one in a short one."""
        last = self.long[-max(1, len(self.long) // 8) :]
        return statistics.median(last) / statistics.median(self.short)

    def to_json(self) -> dict[str, Any]:
        """The figures by name; `messages` is how long the long conversation was."""
        return {
            "messages": len(self.long),
            "short_p50_ms": round(statistics.median(self.short), 1),
            "ratio": round(self.ratio, 2),
        }


@dataclass(frozen=True)
class Side:
    """Everything measured of one server. `loads` goes by the number of customers at once, `cpu_ms` is its processor
    time for a message, `app_cpu_ms` that of the app which runs the actions.
    """

    loads: Mapping[int, Load]
    train_s: float
    start_s: float
    rss_mb: float
    model_mb: float
    cpu_ms: float
    app_cpu_ms: float

    def to_json(self) -> dict[str, Any]:
        """The figures by name, the loads' by the number at once (a string, as JSON wants)."""
        return {
            "msg_s": {str(n): round(load.per_second, 1) for n, load in self.loads.items()},
            "p50_ms": self._percentiles(50),
            "p95_ms": self._percentiles(95),
            "p99_ms": self._percentiles(99),
            "train_s": round(self.train_s, 1),
            "start_s": round(self.start_s, 1),
            "rss_mb": round(self.rss_mb),
            "model_mb": round(self.model_mb, 1),
            "cpu_ms": round(self.cpu_ms, 1),
            "app_cpu_ms": round(self.app_cpu_ms, 1),
        }

    def _percentiles(self, percent: float) -> dict[str, float]:
        return {str(n): round(percentile(load.ms, percent), 1) for n, load in self.loads.items()}


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that is not below `percent` of them (nearest rank). Raises ValueError when there are none."""
    if not values:
        raise ValueError("no values, no percentile")
    ordered = sorted(values)
    return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]


def write_json(path: Path, figures: Mapping[str, Any]) -> None:
    """Write the figures, readable, in place of those of the last run."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
