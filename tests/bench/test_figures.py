"""The arithmetic of the bench, and the shape in which it hands its figures on."""

import json
from pathlib import Path

import pytest

from bench.figures import Load, Long, Side, percentile, write_json


@pytest.mark.parametrize(("percent", "expected"), [(50, 50), (95, 95), (99, 99), (100, 100), (0.5, 1)])
def test_a_percentile_is_the_nearest_rank(percent: float, expected: float) -> None:
    assert percentile(range(100, 0, -1), percent) == expected


def test_the_percentile_of_few_values_is_one_of_them() -> None:
    assert percentile([3.0, 1.0], 50) == 1.0
    assert percentile([3.0, 1.0], 95) == 3.0


def test_no_values_have_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 50)


def test_messages_a_second_count_the_whole_load() -> None:
    assert Load(ms=(10.0,) * 30, seconds=1.5).per_second == 20


def test_a_side_names_every_load_in_every_figure(tmp_path: Path) -> None:
    loads = {n: Load(ms=(1.04, 2.0, 3.0), seconds=1.5) for n in (1, 8, 32)}
    side = Side(loads=loads, train_s=12.34, start_s=5.67, rss_mb=512.4, model_mb=3.21, cpu_ms=9.87, app_cpu_ms=6.54)
    write_json(tmp_path / "out" / "dialogue.json", {"ours": side.to_json()})
    read = json.loads((tmp_path / "out" / "dialogue.json").read_text(encoding="utf-8"))
    assert read["ours"] == {
        "msg_s": {"1": 2.0, "8": 2.0, "32": 2.0},
        "p50_ms": {"1": 2.0, "8": 2.0, "32": 2.0},
        "p95_ms": {"1": 3.0, "8": 3.0, "32": 3.0},
        "p99_ms": {"1": 3.0, "8": 3.0, "32": 3.0},
        "train_s": 12.3,
        "start_s": 5.7,
        "rss_mb": 512,
        "model_mb": 3.2,
        "cpu_ms": 9.9,
        "app_cpu_ms": 6.5,
    }


def test_the_end_of_a_long_conversation_is_held_against_short_ones() -> None:
    length = Long(long=(10.0,) * 70 + (30.0,) * 10, short=(9.0, 10.0, 11.0))
    assert length.ratio == 3.0
    assert length.to_json() == {"messages": 80, "short_p50_ms": 10.0, "ratio": 3.0}
