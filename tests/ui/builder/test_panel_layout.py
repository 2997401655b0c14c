"""Where the builder's parts are after a change: everything in its place at once, and what matters in view."""

from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.selection import LayerSelection
from tests.ui.layout_check import layout_faults


def test_that_the_form_of_a_layer_selected_in_a_plot_comes_into_view(
    panel: BuilderPanel, selection: LayerSelection
) -> None:
    """On a low screen too: the list shrinks, so that both are in view."""
    panel.resize(320, 560)
    selection.select(3)
    port = panel.scroll_area.viewport()
    in_view = [path for path in panel.editor.form.paths() if is_in_view(panel.editor.form.cell(path), port)]
    assert in_view[:5] == ["repeat", "units", "activation.kind", "normalization.kind", "initialization.kind"]
    row = panel.layers.view.visualRect(panel.layers.view.currentIndex())
    assert panel.layers.view.viewport().rect().contains(row)
    assert is_in_view(panel.layers.view, port)


def is_in_view(widget: QWidget, port: QWidget) -> bool:
    """Tell whether the whole of a widget can be seen in a scroll area's viewport."""
    return port.rect().contains(QRect(widget.mapTo(port, QPoint()), widget.size()))


def test_that_nothing_is_laid_out_late(
    panel: BuilderPanel, controller: DocumentController, selection: LayerSelection
) -> None:
    """Right after a change every field has its size and its place: no event is needed for that."""
    QApplication.processEvents()
    for change in (
        partial(selection.select, 3),
        partial(panel.set_run_is_on, True),
        panel.layers.add_layer,
        partial(panel.layers.show_problem, "words " * 30),
        partial(selection.select, None),
        partial(controller.set_value, "dataset.noise", 0.2),
        partial(selection.select, controller.experiment.network.depth() + 1),
        partial(panel.presets.advanced_button.setChecked, False),
    ):
        change()
        assert layout_faults(panel) == []


def test_that_an_edit_of_the_list_is_shown_once(panel: BuilderPanel) -> None:
    """Though it changes the rows and the selection."""
    told: list[object] = []
    panel.layers.rows_selected.connect(partial(told.append, None))
    panel.layers.add_layer()
    assert len(told) == 1
