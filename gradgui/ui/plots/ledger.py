"""Ledger of gains: which layer lost or gained how much of the gradient, and to what; steps or table."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPointF, Qt, Slot
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.engine.events import ObservationMade
from gradgui.engine.observations.ledger import LedgerData
from gradgui.engine.observed import Request
from gradgui.ui.drawing.waterfall_area import WaterfallArea
from gradgui.ui.engine_words import said
from gradgui.ui.ledger_model import LedgerModel
from gradgui.ui.ledger_reading import LedgerReading
from gradgui.ui.numbers import step_text
from gradgui.ui.observing_plot import ObservingPlot
from gradgui.ui.plot import PLOTS, PlotContext, Table
from gradgui.ui.plot_header import TitleLabel, flat_button
from gradgui.ui.theme import GRID, Theme, font, font_metrics

REQUEST = Request("ledger")

COLUMNS = (
    "step",
    "layer",
    "gain",
    "weights",
    "skips",
    "after",
    "derivative",
    "before",
    "running",
    "state",
    "paths",
)


class LedgerOfGains(ObservingPlot):
    """Steps from the output down to ‖δ_1‖ / ‖δ_L‖, or the same numbers in a table that can be sorted."""

    name = "ledger"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.area = WaterfallArea(context.clock)
        self.area.corner.text = self.tr("layer")
        self.add_area(self.area)
        self.reading: LedgerReading | None = None
        self.model = LedgerModel(self)
        self.table_view = self._make_table()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.table_view)
        self.table_action = QAction(self.tr("Table"), self)
        self.table_action.setCheckable(True)
        self.table_action.setToolTip(self.tr("Show the numbers, one row a layer, to be sorted by any column"))
        self.table_action.toggled.connect(self._on_table_chosen)
        button = flat_button(self.table_action, self.tr("Ledger as a table"))
        self._header.insertWidget(self._header.indexOf(self.more_button), button)
        self.set_theme(context.theme)
        self.show_newest()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setResizeContentsPrecision(0)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setMouseTracking(True)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setAccessibleName(self.tr("Ledger of gains, one row a layer"))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu_wanted)
        table.addActions(self._actions)
        table.entered.connect(self._on_row_entered)
        table.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        table.hide()
        return table

    def requests(self) -> frozenset[Request]:
        """Return the ledger of the whole network."""
        return frozenset({REQUEST})

    def title(self) -> str:
        """Return what the plot shows."""
        return self.tr("Ledger of gains ‖δ‖: what each layer passes on")

    def short_title(self) -> str:
        """Return the title in few words."""
        return self.tr("Ledger of gains")

    def _make_title(self) -> QWidget:
        tip = self.tr(
            "From the output layer at the left to layer 1: each layer multiplies ‖∂L/∂Z‖ by its weights, "
            "skips, normalisation and φ′; the product is the measured ratio"
        )
        return TitleLabel(self.title(), self.short_title(), tip)

    def promises(self) -> list[str]:
        """Return what will be here."""
        return [self.tr("Which layer loses how much of the gradient, and to what")]

    def choices(self) -> dict[str, object]:
        """Return whether the table is shown."""
        return {**super().choices(), "table": self.table_action.isChecked()}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Show table or steps as they were."""
        super().take_choices(choices)
        if isinstance(shown := choices.get("table"), bool):
            self.table_action.setChecked(shown)

    def menu_actions(self) -> list[QAction]:
        """Return what the context menu offers."""
        return [*super().menu_actions(), self.table_action]

    def is_shown(self) -> bool:
        """Tell whether the steps or the table can be seen."""
        seen = not self.table_view.viewport().visibleRegion().isEmpty()
        return super().is_shown() or (self.isVisible() and seen)

    @Slot(bool)
    def _on_table_chosen(self, _table: bool) -> None:
        self._show_view()
        self._is_new = True
        self.needs_changed.emit()
        self.stale.emit()

    def _show_view(self) -> None:
        """Show the table where it is chosen and has rows, else the steps, which say why there are none."""
        table = self.table_action.isChecked() and self.reading is not None
        if table == self.table_view.isVisibleTo(self):
            return
        had_focus = self.graphics.hasFocus() or self.table_view.hasFocus()
        self.graphics.setVisible(not table)
        self.table_view.setVisible(table)
        if had_focus:
            (self.table_view if table else self.graphics).setFocus()

    def _on_run_set(self, goes_on: bool) -> None:
        super()._on_run_set(goes_on)
        if not goes_on:
            self.show_newest()

    def _show_waiting(self) -> None:
        super()._show_waiting()
        if self.reading is None:
            self.show_newest()

    def _event(self) -> ObservationMade | None:
        return self.newest.get(REQUEST)

    def show_newest(self) -> None:
        """Draw the ledger that came last, or say why there is none."""
        event = self._event()
        data = event.data if event is not None else None
        known = isinstance(data, LedgerData) and len(data.signal) > 1
        self.reading = LedgerReading(data) if known and isinstance(data, LedgerData) else None
        colors = self._colors()
        self.area.show_reading(self.reading, colors)
        if self.table_action.isChecked():
            self.model.show_reading(self.reading, colors)
            self._fit_columns()
        self._show_view()
        if self.reading is None:
            self._say_why(said(event.problem) if event is not None else "")
        self._mark_row()

    def _say_why(self, problem: str) -> None:
        if problem:
            self.area.set_absence(problem)
        elif self.run is not None and self.run.depth < 2:
            self.area.set_absence(self.tr("There is no hidden layer that could pass anything on"))
        else:
            self.area.set_absence(self.promises()[0], self._waiting)

    def _fit_columns(self) -> None:
        header = self.table_view.horizontalHeader()
        for column in range(self.model.columnCount()):
            needed = max(self.table_view.sizeHintForColumn(column), header.sectionSizeHint(column))
            if needed > header.sectionSize(column) or header.sectionSize(column) > 2 * needed:
                header.resizeSection(column, needed + 8)

    def _colors(self) -> list[QColor]:
        depth = self.reading.depth if self.reading is not None else 0
        return [self.context.layer_color(number, depth) for number in range(1, depth + 1)]

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        super().set_theme(theme)
        self.table_view.setFont(font(tabular=True))
        self.table_view.verticalHeader().setDefaultSectionSize(round(font_metrics().height()) + GRID // 2)
        self._is_new = True

    def stops(self) -> FloatArray:
        """Return the layers' places."""
        return np.arange(float(len(self.area.colors)))

    def _on_layer_chosen(self, _number: int | None) -> None:
        self.area.choose(self.context.selection.selected, self.context.selection.hovered)
        self._mark_row()

    def _mark_row(self) -> None:
        """Show the selected layer's row as the current one."""
        chosen = self.context.selection.selected
        selection = self.table_view.selectionModel()
        row = self.model.row_of(chosen) if chosen is not None else None
        if row is None:
            selection.clearSelection()
        elif not selection.isRowSelected(row, QModelIndex()):
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(self.model.index(row, 0), flags.ClearAndSelect | flags.Rows)

    @Slot(QModelIndex, QModelIndex)
    def _on_row_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and self.table_view.hasFocus():
            self.context.selection.select(self.model.layer_at(current.row()))

    @Slot(QModelIndex)
    def _on_row_entered(self, index: QModelIndex) -> None:
        self._point_at(self.model.layer_at(index.row()))

    def _point_at(self, layer: int | None) -> None:
        self.context.selection.hover(layer)
        words: tuple[str, ...] = ("",)
        if self.reading is not None and layer is not None and layer <= self.reading.depth:
            words = self.reading.words(layer)
        self.set_readout(words[0], words[1:])

    def _on_menu_wanted(self, place: object) -> None:
        self._menu.clear()
        self._menu.addActions(self.menu_actions())
        self._menu.popup(self.table_view.viewport().mapToGlobal(place))  # type: ignore[call-overload]

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out all factors of the layer under the pointer."""
        inside = self.area.has_inside(scene_place)
        self._point_at(self.area.layer_at(self.area.from_scene(scene_place)) if inside else None)

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self._point_at(None)

    def pointer_clicked(self, scene_place: QPointF) -> None:
        """Select the layer that was clicked."""
        if self.area.has_inside(scene_place):
            layer = self.area.layer_at(self.area.from_scene(scene_place))
            if layer is not None:
                self.context.selection.select(layer)

    def table(self) -> Table:
        """Return every layer's factors; paths: whose weights or skip, and the share of each."""
        event, reading = self._event(), self.reading
        if event is None or reading is None:
            return COLUMNS, []
        return COLUMNS, [self._row(event.step, reading, layer) for layer in range(1, reading.depth + 1)]

    def _row(self, step: int, reading: LedgerReading, layer: int) -> tuple[object, ...]:
        running, state = float(reading.running[layer - 1]), reading.state(layer).name.lower()
        if layer == reading.depth:
            return (step, layer, *(None,) * 6, running, state, "")
        data, index = reading.data, layer - 1
        factors = (data.weights, data.skips, data.after, data.derivative, data.before)
        numbers: list[float | None] = [float(each[index]) for each in (reading.gains, *factors)]
        if data.no_gradient[index]:
            numbers = [None] * len(numbers)
        elif data.joined[index]:
            numbers[2] = None
        kinds = {True: "skip", False: "weights"}
        parts = (f"{kinds[each.is_skip]} {each.reader}: {each.share!r}" for each in reading.parts_of(layer))
        return (step, layer, *numbers, running, state, "; ".join(parts))

    def state_words(self) -> str:
        """Return the ratio that the steps end at, and the worst layer."""
        event, reading = self._event(), self.reading
        if event is None or reading is None:
            return self.tr("No ledger is shown.")
        text = self.tr(
            "Ledger of gains at step {step}: layer 1 receives {value} of layer {depth}'s gradient; {worst}."
        )
        return text.format(
            step=step_text(event.step),
            value=reading.running_text(1),
            depth=reading.depth,
            worst=reading.verdict(),
        )


PLOTS.add(LedgerOfGains.name, LedgerOfGains)
