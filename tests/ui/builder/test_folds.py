"""How far groups are unfolded, and that it lives through edits."""

from typing import Any

import pytest

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment
from gradgui.ui.builder.folds import Fold, kept_folds, stepped
from gradgui.ui.builder.rows import Sort, rows_of

ROOT = "network.layers"


def experiment_of(*layers: dict[str, Any]) -> Experiment:
    data = {"gradgui": 1, "dataset": {"kind": "xor"}, "network": {"layers": list(layers)}}
    return experiment_file.validate(data)


def group(repeat: int, *layers: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "group", "repeat": repeat, "layers": list(layers)}


def test_that_a_closed_group_is_one_line() -> None:
    experiment = experiment_of({}, group(8, {"units": 5, "activation": {"kind": "tanh"}}))
    rows = rows_of(experiment, None, {f"{ROOT}.1": Fold.CLOSED})
    assert [row.text for row in rows] == ["input", "32 · ReLU", "5 · Tanh · × 8", "output"]
    assert rows[2].number_text == "2–9"


def test_that_a_closed_group_of_several_tells_how_many() -> None:
    rows = rows_of(experiment_of(group(3, {}, group(2, {}))), None, {f"{ROOT}.0": Fold.CLOSED})
    assert rows[1].text == "group × 3 · 3 layers each"


@pytest.mark.parametrize(
    ("fold", "places"), [(Fold.CLOSED, []), (Fold.ONCE, [range(1, 201)]), (Fold.ALL, range(1, 201))]
)
def test_that_a_deep_group_shows_what_was_chosen(fold: Fold, places: Any) -> None:
    rows = rows_of(experiment_of(group(200, {})), None, {f"{ROOT}.0": fold})
    found = [row.numbers for row in rows if row.sort is Sort.LAYER]
    assert found == [tuple(place) if isinstance(place, range) else (place,) for place in places]


def test_that_copies_of_several_layers_are_numbered() -> None:
    rows = rows_of(experiment_of(group(2, {}, {})), None)
    assert [row.side_text for row in rows if row.sort is Sort.LAYER] == ["copy 1   1", "2", "copy 2   3", "4"]
    assert [row.copies for row in rows if row.sort is Sort.LAYER] == [(0,), (0,), (1,), (1,)]


def test_that_steps_end_at_both_ends() -> None:
    assert stepped(Fold.CLOSED, more=False, repeat=8) is Fold.CLOSED
    assert [stepped(fold, more=True, repeat=8) for fold in Fold] == [Fold.ONCE, Fold.ALL, Fold.ALL]
    assert stepped(Fold.CLOSED, more=True, repeat=1) is Fold.ALL


@pytest.mark.parametrize(
    ("new", "kept"),
    [
        ([{}, {}, group(8, {})], {f"{ROOT}.2": Fold.CLOSED}),
        ([group(8, {})], {f"{ROOT}.0": Fold.CLOSED}),
        ([{}, group(9, {})], {f"{ROOT}.1": Fold.CLOSED}),
        ([{"units": 3}, group(8, {"units": 3})], {f"{ROOT}.1": Fold.CLOSED}),
        ([{}, {}], {}),
    ],
)
def test_that_a_group_stays_folded_wherever_it_goes(new: list[dict[str, Any]], kept: dict[str, Fold]) -> None:
    old = experiment_of({}, group(8, {})).network.layers
    folds = {f"{ROOT}.1": Fold.CLOSED}
    assert kept_folds(old, experiment_of(*new).network.layers, folds) == kept


def test_that_inner_groups_keep_their_own() -> None:
    old = experiment_of(group(2, {}, group(3, {}))).network.layers
    new = experiment_of({}, group(5, {}, {}, group(3, {}))).network.layers
    folds = {f"{ROOT}.0": Fold.ONCE, f"{ROOT}.0.layers.1": Fold.CLOSED}
    assert kept_folds(old, new, folds) == {f"{ROOT}.1": Fold.ONCE, f"{ROOT}.1.layers.2": Fold.CLOSED}
