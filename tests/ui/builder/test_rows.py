"""The rows of the list say what the network is."""

from typing import Any

import pytest

from gradgui.engine import experiment_file
from gradgui.engine.dataset import DatasetShape
from gradgui.ui.builder.rows import Row, Sort, range_text, rows_of

SHAPE = DatasetShape(1000, 2, 2)


def rows(*layers: dict[str, Any]) -> list[Row]:
    data = {"gradgui": 1, "dataset": {"kind": "xor"}, "network": {"layers": list(layers)}}
    return rows_of(experiment_file.validate(data), SHAPE)


def numbers(found: list[Row]) -> list[tuple[int, ...]]:
    return [row.numbers for row in found if row.sort is Sort.LAYER]


def test_that_no_layers_leave_input_and_output() -> None:
    assert [(row.sort, row.numbers) for row in rows()] == [(Sort.INPUT, ()), (Sort.OUTPUT, (1,))]


def test_that_a_shallow_group_is_unfolded() -> None:
    found = rows({"units": 3}, {"kind": "group", "repeat": 2, "layers": [{"units": 4}, {"units": 5}]})
    assert numbers(found) == [(1,), (2,), (3,), (4,), (5,)]
    assert [row.text for row in found if row.sort is Sort.GROUP] == ["group × 2"]
    assert found[-1].numbers == (6,)
    assert [row.indent for row in found] == [0, 0, 0, 1, 1, 1, 1, 0]


def test_that_a_deep_group_is_folded() -> None:
    found = rows({}, {"kind": "group", "repeat": 100, "layers": [{}, {}]}, {})
    assert len(found) == 7
    assert [row.number_text for row in found if row.sort is Sort.LAYER] == [
        "1",
        "2, 4 … 200",
        "3, 5 … 201",
        "202",
    ]


@pytest.mark.parametrize("repeat", [2, 40])
def test_that_every_layer_stands_in_one_row(repeat: int) -> None:
    inner = {"kind": "group", "repeat": 3, "layers": [{"units": 2}, {"units": 3}]}
    found = rows({}, {"kind": "group", "repeat": repeat, "layers": [{}, inner, {}]}, {}, inner)
    covered = sorted(number for entry in numbers(found) for number in entry)
    assert covered == list(range(1, 1 + repeat * 8 + 1 + 6 + 1))
    assert found[-1].numbers == (len(covered) + 1,)


def test_that_a_row_reads_like_a_sentence() -> None:
    row = rows(
        {},
        {
            "units": 64,
            "activation": {"kind": "leaky_relu", "slope": 0.3},
            "normalization": {"kind": "batch", "place": "after"},
            "skip": {"from": 2, "branch_scale": 0.1, "join": "before"},
            "bias": False,
            "trainable": False,
        },
    )[2]
    assert (
        row.text == "64 · LeakyReLU 0.3 · BatchNorm after φ · ↺ from 2 before β 0.1 into φ · no bias · frozen"
    )


@pytest.mark.parametrize(
    ("layers", "text"), [((), ""), ((3,), "3"), ((2, 3, 4), "2–4"), ((2, 4), "2, 4"), ((2, 4, 6), "2, 4 … 6")]
)
def test_that_numbers_are_written_short(layers: tuple[int, ...], text: str) -> None:
    assert range_text(layers) == text


def test_that_unknown_data_are_no_error() -> None:
    data = {"gradgui": 1, "dataset": {"kind": "csv"}, "network": {"layers": []}}
    assert [row.text for row in rows_of(experiment_file.validate(data), None)] == ["input", "output"]
