"""Rows: medians, spreads, goals; what stands in the JSON."""

import json

import pytest

from gradgui.bench.names import NAMES
from gradgui.bench.row import Row, geometric_mean, of_rounds, table


def test_that_a_row_has_the_median_of_the_ratios() -> None:
    """Not the ratio of the medians: each round compares what ran side by side."""
    row = of_rounds("speed", "net", [10.0, 20.0, 60.0], [10.0, 10.0, 20.0], "steps/s", 2.0)
    assert (row.ours, row.theirs, row.ratio, row.low, row.high) == (20.0, 10.0, 2.0, 1.0, 3.0)
    assert row.met is True
    assert (row.ours_spread, row.theirs_spread) == ((10.0, 60.0), (10.0, 20.0))


@pytest.mark.parametrize(
    ("ratio", "goal", "at_most", "met"),
    ((1.3, 1.2, True, False), (1.1, 1.2, True, True), (1.1, 1.2, False, False), (1.1, None, False, None)),
)
def test_that_goals_are_floors_or_ceilings(
    ratio: float, goal: float | None, at_most: bool, met: object
) -> None:
    row = Row("a", "b", ratio, 1.0, "µs", ratio, ratio, ratio, goal, at_most)
    assert row.met is met


def test_that_the_mean_is_geometric() -> None:
    rows = [of_rounds("a", str(each), [each], [1.0], "steps/s", 1.0, cpu_ratio=each) for each in (1.0, 4.0)]
    row = geometric_mean("a", rows, 1.25)
    assert (row.ratio, row.cpu_ratio, row.met) == (2.0, 2.0, True)


def test_that_the_json_holds_what_the_contract_names() -> None:
    row = of_rounds("a", "b", [1.0], [2.0], "s", cpu_ratio=float("nan"))
    data = json.loads(json.dumps(row.data(), allow_nan=False))
    names = {"what", "case", "ours", "theirs", "unit", "ratio", "low", "high", "goal", "met"}
    assert names <= data.keys()
    assert data["cpu_ratio"] is None


def test_that_the_table_shows_both_sides_with_their_spread() -> None:
    text = table([of_rounds("speed", "net", [1000.0, 3000.0], [500.0, 700.0], "steps/s", 1.25)])
    assert "2,000 (1,000–3,000)" in text and "600 (500–700)" in text and "≥ 1.25" in text


def test_that_every_part_has_its_name() -> None:
    from gradgui.bench.measures import MEASURES

    assert tuple(MEASURES) == NAMES
