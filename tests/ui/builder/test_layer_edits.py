"""Adding and moving in the plain data, one layer and many."""

from typing import Any

import pytest

from gradgui.ui.builder import layer_edits, many_edits

ROOT = layer_edits.ROOT


def data_of(*layers: Any) -> dict[str, Any]:
    return {"network": {"layers": [expand(layer) for layer in layers]}}


def expand(layer: Any) -> dict[str, Any]:
    if isinstance(layer, list):
        return {"kind": "group", "repeat": 2, "layers": [expand(inner) for inner in layer]}
    return {"kind": "dense", "units": layer}


def short(data: dict[str, Any]) -> list[Any]:
    return [_short(layer) for layer in data["network"]["layers"]]


def _short(layer: dict[str, Any]) -> Any:
    return layer["units"] if layer["kind"] == "dense" else [_short(inner) for inner in layer["layers"]]


@pytest.mark.parametrize(
    ("path", "down", "result", "place"),
    [
        ("0", True, [[1, 2, 3], 4], "0.layers.0"),
        ("0", False, [1, [2, 3], 4], "0"),
        ("1", True, [1, 4, [2, 3]], "2"),
        ("1", False, [[2, 3], 1, 4], "0"),
        ("1.layers.0", False, [1, 2, [3], 4], "1"),
        ("1.layers.0", True, [1, [3, 2], 4], "1.layers.1"),
        ("1.layers.1", True, [1, [2], 3, 4], "2"),
        ("2", False, [1, [2, 3, 4]], "1.layers.2"),
        ("2", True, [1, [2, 3], 4], "2"),
    ],
)
def test_that_layers_move_into_and_out_of_groups(
    path: str, down: bool, result: list[Any], place: str
) -> None:
    data = data_of(1, [2, 3], 4)
    assert layer_edits.move(data, f"{ROOT}.{path}", down) == f"{ROOT}.{place}"
    assert short(data) == result


@pytest.mark.parametrize(
    ("path", "target", "after", "result", "place"),
    [
        ("0", "2", True, [[2, 3], 4, 1], "2"),
        ("0", "1", False, [1, [2, 3], 4], "0"),
        ("2", "0", False, [4, 1, [2, 3]], "0"),
        ("0", "1.layers.0", True, [[2, 1, 3], 4], "0.layers.1"),
        ("1.layers.1", "0", False, [3, 1, [2], 4], "0"),
        ("1.layers.0", "1.layers.1", True, [1, [3, 2], 4], "1.layers.1"),
        ("1", "1.layers.0", False, [1, [2, 3], 4], "1"),
        ("1", "0", False, [[2, 3], 1, 4], "0"),
        ("2", "2", True, [1, [2, 3], 4], "2"),
    ],
)
def test_that_layers_move_beside_any_other(
    path: str, target: str, after: bool, result: list[Any], place: str
) -> None:
    data = data_of(1, [2, 3], 4)
    found = layer_edits.move_beside(data, f"{ROOT}.{path}", f"{ROOT}.{target}", after)
    assert short(data) == result
    assert found == f"{ROOT}.{place}"


def once(layer: Any) -> dict[str, Any]:
    return {**expand([layer]), "repeat": 1}


def test_that_dragging_the_last_layer_out_takes_the_group_away() -> None:
    data = data_of(3)
    data["network"]["layers"].insert(0, {**once(7), "layers": [once(2)]})
    layer_edits.move_beside(data, f"{ROOT}.0.layers.0.layers.0", f"{ROOT}.1", True)
    assert short(data) == [3, 2]


@pytest.mark.parametrize("down", [True, False])
def test_that_a_group_left_empty_goes(down: bool) -> None:
    data = data_of(1, 3)
    data["network"]["layers"].insert(1, once(2))
    assert layer_edits.move(data, f"{ROOT}.1.layers.0", down) == f"{ROOT}.1"
    assert short(data) == [1, 2, 3]


@pytest.mark.parametrize(("down", "result"), [(True, [1, [2], 2, 3]), (False, [1, 2, [2], 3])])
def test_that_of_a_groups_only_layer_one_copy_leaves(down: bool, result: list[Any]) -> None:
    data = data_of(1, [2], 3)
    place = layer_edits.move(data, f"{ROOT}.1.layers.0", down)
    assert short(data) == result
    assert layer_edits.layer_at(data, place) == expand(2)
    assert [layer["repeat"] for layer in data["network"]["layers"] if "repeat" in layer] == [1]


@pytest.mark.parametrize(
    ("paths", "down", "result"),
    [
        (["0", "1"], True, [4, 1, [2, 3]]),
        (["1.layers.1", "2"], True, [1, [2], 3, 4]),
        (["0", "2"], False, [1, [2, 3, 4]]),
    ],
)
def test_that_several_move_in_their_order(paths: list[str], down: bool, result: list[Any]) -> None:
    data = data_of(1, [2, 3], 4)
    many_edits.move_all(data, [f"{ROOT}.{path}" for path in paths], down)
    assert short(data) == result


def test_that_several_are_dragged_as_they_stand() -> None:
    data = data_of(1, [2, 3], 4, 5)
    places = many_edits.move_all_beside(data, [f"{ROOT}.3", f"{ROOT}.0"], f"{ROOT}.1.layers.0", True)
    assert short(data) == [[2, 1, 5, 3], 4]
    assert places == [f"{ROOT}.0.layers.1", f"{ROOT}.0.layers.2"]


def test_that_neighbours_are_copied_as_a_block() -> None:
    data = data_of(1, 2, 3, [4])
    places = many_edits.duplicate_all(data, [f"{ROOT}.{index}" for index in (0, 1, 3)])
    assert short(data) == [1, 2, 1, 2, 3, [4], [4]]
    assert places == [f"{ROOT}.2", f"{ROOT}.3", f"{ROOT}.6"]
    data["network"]["layers"][2]["units"] = 9
    assert short(data)[0] == 1


def test_that_adding_works_at_every_place() -> None:
    data = data_of(1, [2])
    assert layer_edits.add(data, ROOT, expand(7)) == f"{ROOT}.0"
    assert layer_edits.add(data, f"{ROOT}.2.layers.0", expand(8)) == f"{ROOT}.2.layers.1"
    assert short(data) == [7, 1, [2, 8]]


def test_that_a_new_layer_has_no_skip() -> None:
    made = layer_edits.new_layer({"kind": "dense", "units": 5, "skip": {"from": 1}})
    assert made == {"kind": "dense", "units": 5}
