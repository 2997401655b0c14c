"""The drawing of the network: its boxes, and that it selects and hovers with the rest of the window."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment
from gradgui.ui.builder.activation_glyphs import activation_glyph
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.folds import Fold
from gradgui.ui.builder.rows import rows_of
from gradgui.ui.builder.schematic_cells import CellArc, arcs_of, cells_of, edges_of, heights_of
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.selection import LayerSelection
from tests.ui.builder.pointing import LEFT, NONE

GROUP = {"kind": "group", "repeat": 3, "layers": [{"units": 4}, {"units": 8, "skip": {"from": 1}}]}


def experiment_of(*layers: dict[str, Any]) -> Experiment:
    data = {"gradgui": 1, "dataset": {"kind": "xor"}, "network": {"layers": list(layers)}}
    return experiment_file.validate(data)


def test_that_every_layer_has_a_box_and_a_closed_group_one() -> None:
    experiment = experiment_of({}, GROUP, {})
    cells = cells_of(experiment, rows_of(experiment, None), 2, 2)
    assert [cell.numbers for cell in cells] == [(), *[(number,) for number in range(1, 10)]]
    closed = cells_of(experiment, rows_of(experiment, None, {"network.layers.1": Fold.CLOSED}), 2, 2)
    assert [cell.numbers for cell in closed] == [(), (1,), (2, 3, 4, 5, 6, 7), (8,), (9,)]
    assert (closed[2].repeat, closed[2].units) == (3, 8)


def test_that_a_group_closed_inside_an_open_one_has_a_box_in_each_copy() -> None:
    experiment = experiment_of({"kind": "group", "repeat": 2, "layers": [{}, GROUP]})
    folds = {"network.layers.0": Fold.ONCE, "network.layers.0.layers.1": Fold.CLOSED}
    cells = cells_of(experiment, rows_of(experiment, None, folds), 2, 2)
    assert [len(cell.numbers) for cell in cells] == [0, 1, 6, 1, 6, 1]


def test_that_skips_join_boxes_and_stay_hidden_inside_one() -> None:
    experiment = experiment_of(GROUP)
    assert arcs_of(experiment, cells_of(experiment, rows_of(experiment, None), 2, 2)) == [
        CellArc(1, 2),
        CellArc(3, 4),
        CellArc(5, 6),
    ]
    closed = cells_of(experiment, rows_of(experiment, None, {"network.layers.0": Fold.CLOSED}), 2, 2)
    assert arcs_of(experiment, closed) == []


def test_that_heights_grow_with_the_logarithm() -> None:
    experiment = experiment_of({"units": 1}, {"units": 3}, {"units": 255})
    heights = heights_of(cells_of(experiment, rows_of(experiment, None), 2, 2))
    assert heights[1:4] == [1 / 8, 2 / 8, 1.0]


@pytest.mark.parametrize("count", [0, 3, 499])
def test_that_boxes_fill_the_length_in_order(count: int) -> None:
    experiment = experiment_of(*[{"units": 4}] * count)
    edges = edges_of(cells_of(experiment, rows_of(experiment, None), 2, 2), 300.0)
    assert len(edges) == count + 3
    assert edges == sorted(edges)
    assert edges[-1] == pytest.approx(300.0)


@pytest.mark.parametrize("kind", ["sigmoid", "tanh", "relu", "unheard_of"])
def test_that_a_glyph_rises_within_its_rectangle(kind: str) -> None:
    points = activation_glyph(kind, QRectF(0, 0, 10, 8)).toList()
    assert (points[0].x(), points[-1].x()) == (0, 10)
    assert (points[0].y(), points[-1].y()) == (pytest.approx(8), pytest.approx(0))


def test_that_a_click_on_a_box_selects_the_layer(panel: BuilderPanel, selection: LayerSelection) -> None:
    drawing = panel.schematic
    QTest.mouseClick(drawing, LEFT, NONE, drawing.box(4).center().toPoint())
    assert selection.selected == 4
    assert panel.editor.heading.text() == "Layer 4"
    QTest.mouseMove(drawing, drawing.box(7).center().toPoint())
    assert selection.hovered == 7
    QTest.mouseClick(drawing, LEFT, NONE, drawing.box(0).center().toPoint())
    assert selection.selected is None


def test_that_a_closed_group_is_selected_by_its_box(panel: BuilderPanel) -> None:
    panel.layers.set_fold("network.layers.1", Fold.CLOSED)
    drawing = panel.schematic
    assert len(drawing.cells) == 4
    QTest.mouseClick(drawing, LEFT, NONE, drawing.box(2).center().toPoint())
    assert [row.path for row in panel.layers.view.selected_rows()] == ["network.layers.1"]


def test_that_arrow_keys_walk_along_the_boxes(panel: BuilderPanel, selection: LayerSelection) -> None:
    keys = [Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home]
    found = []
    for key in keys:
        QTest.keyClick(panel.schematic, key)
        found.append(selection.selected)
    assert found == [1, 2, 10, 9, 1]


def test_that_the_drawing_can_be_put_away(panel: BuilderPanel) -> None:
    QTest.mouseClick(panel.drawing_button, LEFT, NONE, QPoint(5, 5))
    assert not panel.schematic.isVisibleTo(panel)
    QTest.mouseClick(panel.drawing_button, LEFT, NONE, QPoint(5, 5))
    assert panel.schematic.isVisibleTo(panel)


def test_that_five_hundred_layers_are_all_there(panel: BuilderPanel, controller: DocumentController) -> None:
    controller.replace(experiment_of(*[{"units": 4}] * 499))
    drawing = panel.schematic
    assert len(drawing.cells) == 501
    assert drawing.cell_at(drawing.box(250).center().x()) == drawing.cells[250]
    assert not drawing.grab().isNull()
