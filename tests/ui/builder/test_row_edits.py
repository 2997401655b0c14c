"""What the list's commands make of the network, copy by copy."""

import copy
from typing import Any

import pytest

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment
from gradgui.ui.builder import row_edits
from gradgui.ui.builder.chosen import choices_of
from gradgui.ui.builder.folds import Fold, Folds
from gradgui.ui.builder.grouping import GroupingError
from gradgui.ui.builder.row_edits import ListEdit
from gradgui.ui.builder.rows import Row, Sort, rows_of

ROOT = "network.layers"


def experiment_of(*layers: Any) -> Experiment:
    plain = [expand(layer) for layer in layers]
    data = {"gradgui": 1, "dataset": {"kind": "xor"}, "network": {"layers": plain}}
    return experiment_file.validate(data)


def expand(layer: Any) -> dict[str, Any]:
    """Return a layer of so many units, or a group of (repeat, layers …)."""
    if isinstance(layer, tuple):
        return {"kind": "group", "repeat": layer[0], "layers": [expand(inner) for inner in layer[1:]]}
    return {"kind": "dense", "units": layer}


def short(layers: list[dict[str, Any]]) -> list[Any]:
    return [
        (layer["repeat"], *short(layer["layers"])) if layer["kind"] == "group" else layer["units"]
        for layer in layers
    ]


def units_of(edit: ListEdit) -> list[int]:
    """Return the widths of all layers of the network, groups unrolled."""
    return [layer.spec.units for layer in experiment_file.validate(edit.data).hidden_layers()]


def chosen(experiment: Experiment, *numbers: int, folds: Folds | None = None) -> list[Row]:
    rows = rows_of(experiment, None, folds)
    return [row for row in rows if row.sort is Sort.LAYER and set(row.numbers) & set(numbers)]


@pytest.mark.parametrize(
    ("layers", "numbers", "left"),
    [
        ((1, (8, 2)), (5,), [1, (7, 2)]),
        ((1, (8, 2)), (5, 6, 7), [1, (5, 2)]),
        ((1, (2, 2)), (2, 3), [1]),
        (((4, 1, 2),), (3,), [(1, 1, 2), 2, (2, 1, 2)]),
        (((4, 1, 2),), (3, 4), [(3, 1, 2)]),
        (((2, (3, 1)),), (2,), [(2, 1), (3, 1)]),
        ((1, 2, 3), (1, 3), [2]),
    ],
)
def test_that_removing_takes_out_those_layers_alone(
    layers: tuple[Any, ...], numbers: tuple[int, ...], left: list[Any]
) -> None:
    experiment = experiment_of(*layers)
    before = [layer.spec.units for layer in experiment.hidden_layers()]
    edit = row_edits.remove(experiment.to_data(), choices_of(chosen(experiment, *numbers)))
    expected = [units for number, units in enumerate(before, start=1) if number not in numbers]
    assert units_of(edit) == expected
    if layers != ((4, 1, 2),) or numbers == (3, 4):
        assert short(edit.data["network"]["layers"]) == left


def test_that_a_row_for_all_copies_removes_all_of_them() -> None:
    experiment = experiment_of((50, 1, 2))
    edit = row_edits.remove(experiment.to_data(), choices_of(chosen(experiment, 2)))
    assert short(edit.data["network"]["layers"]) == [(50, 1)]


@pytest.mark.parametrize("layers", [(1, (8, 2)), ((4, 1, 2),), ((2, 1, (3, 2)),)])
@pytest.mark.parametrize("number", [1, 3, 5])
def test_that_a_copy_follows_the_layer_and_is_selected(layers: tuple[Any, ...], number: int) -> None:
    experiment = experiment_of(*layers)
    before = [layer.spec.units for layer in experiment.hidden_layers()]
    edit = row_edits.duplicate(experiment.to_data(), choices_of(chosen(experiment, number)))
    assert units_of(edit) == [*before[:number], before[number - 1], *before[number:]]
    if not edit.paths:
        assert edit.numbers == {number + 1}


@pytest.mark.parametrize("layers", [(1, (8, 2)), ((4, 1, 2),), ((2, 1, (3, 2)),)])
def test_that_splitting_off_leaves_the_network_alone(layers: tuple[Any, ...]) -> None:
    experiment = experiment_of(*layers)
    edit = row_edits.isolate(experiment.to_data(), choices_of(chosen(experiment, 4, 6)))
    split = experiment_file.validate(edit.data)
    assert [one.spec for one in split.hidden_layers()] == [one.spec for one in experiment.hidden_layers()]
    alone = {layer.number for layer in split.hidden_layers() if layer.path in edit.paths}
    assert alone == {4, 6}


@pytest.mark.parametrize(
    ("layers", "numbers", "grouped"),
    [
        ((1, 1, 1, 2), (1, 2, 3), [(3, 1), 2]),
        ((1, 2, 1, 2, 3), (1, 2, 3, 4), [(2, 1, 2), 3]),
        ((1, 2, 3), (2, 3), [1, (1, 2, 3)]),
        ((1, (4, 2)), (3, 4), [1, 2, (2, 2), 2]),
    ],
)
def test_that_grouping_writes_equal_layers_as_repeats(
    layers: tuple[Any, ...], numbers: tuple[int, ...], grouped: list[Any]
) -> None:
    experiment = experiment_of(*layers)
    edit = row_edits.group(experiment.to_data(), choices_of(chosen(experiment, *numbers)))
    assert short(edit.data["network"]["layers"]) == grouped
    assert units_of(edit) == [layer.spec.units for layer in experiment.hidden_layers()]


def test_that_layers_apart_are_not_grouped() -> None:
    experiment = experiment_of(1, 2, 3)
    with pytest.raises(GroupingError):
        row_edits.group(experiment.to_data(), choices_of(chosen(experiment, 1, 3)))


def test_that_ungrouping_writes_out_every_copy() -> None:
    edit = row_edits.ungroup(experiment_of(1, (2, 3, (2, 4))).to_data(), f"{ROOT}.1")
    assert short(edit.data["network"]["layers"]) == [1, 3, (2, 4), 3, (2, 4)]


def test_that_a_layer_is_inserted_after_one_copy_alone() -> None:
    experiment = experiment_of((3, 1, 2))
    row = chosen(experiment, 3)[0]
    edit = row_edits.insert(experiment.to_data(), row, [expand(9), expand(8)])
    assert units_of(edit) == [1, 2, 1, 9, 8, 2, 1, 2]
    assert edit.numbers == {4, 5}


def test_that_all_copies_move_as_their_group() -> None:
    experiment = experiment_of(1, (3, 2), 4)
    edit = row_edits.move(experiment.to_data(), choices_of(chosen(experiment, 2, 3, 4)), down=True)
    assert short(edit.data["network"]["layers"]) == [1, 4, (3, 2)]


def test_that_what_a_chosen_group_holds_is_not_chosen_again() -> None:
    experiment = experiment_of((2, 1, (3, 2)))
    rows = rows_of(experiment, None)
    inner = next(row for row in rows if row.sort is Sort.GROUP and row.indent)
    inside = [row for row in rows if row.indent == 2]
    choices = choices_of([inner, *inside])
    assert [choice.copies for choice in choices] == [(0,), (1, 0), (1, 1), (1, 2)]
    edit = row_edits.remove(experiment.to_data(), choices)
    assert units_of(edit) == [1, 1]


def test_that_the_data_given_elsewhere_stay_untouched() -> None:
    experiment = experiment_of(1, (8, 2))
    data = experiment.to_data()
    kept = copy.deepcopy(data)
    row_edits.layers_of(data, choices_of(chosen(experiment, 1, 3)))[0]["units"] = 77
    assert data == kept


def test_that_a_closed_group_is_dropped_beside_not_into() -> None:
    experiment = experiment_of(1, (3, 2))
    rows = rows_of(experiment, None, {f"{ROOT}.1": Fold.CLOSED})
    edit = row_edits.move_beside(experiment.to_data(), choices_of([rows[1]]), rows[2], lower=True)
    assert short(edit.data["network"]["layers"]) == [(3, 2), 1]


def test_that_all_layers_of_a_group_move_as_their_group() -> None:
    experiment = experiment_of(1, (3, 2, 5), 4)
    edit = row_edits.move(experiment.to_data(), choices_of(chosen(experiment, 2, 3)), down=True)
    assert short(edit.data["network"]["layers"]) == [1, 4, (3, 2, 5)]
