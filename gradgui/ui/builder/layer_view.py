"""LayerView: the list of layers, its selection and hovering shared with the plots."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gradgui.ui.builder.layer_delegate import LayerColor, LayerDelegate
from gradgui.ui.builder.layer_model import MIME_TYPE, LayerModel
from gradgui.ui.builder.rows import Row, Sort
from gradgui.ui.builder.skip_arcs import GUTTER, Arc, arc_path, arcs_of
from gradgui.ui.selection import LayerSelection

MAX_VISIBLE_ROWS = 16
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class LayerView(QListView):
    """Shows rows; what is selected here is selected everywhere."""

    rows_selected = Signal()
    """The selection, or what its rows stand for, changed."""
    edit_asked = Signal()
    """Enter, F2 or a double click on a row."""
    row_dropped = Signal(str, object, bool)
    """Place of the dragged layer or group, the Row it was dropped on, whether on that row's lower half."""

    def __init__(
        self, selection: LayerSelection, layer_color: LayerColor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._syncing = False
        self._arcs: list[Arc] = []
        self._rows_model = LayerModel(self)
        self._rows_delegate = LayerDelegate(layer_color, self)
        self.setModel(self._rows_model)
        self.setItemDelegate(self._rows_delegate)
        self._set_manners()
        self.selectionModel().selectionChanged.connect(self._on_view_selection_changed)
        self.entered.connect(self._on_entered)
        self.doubleClicked.connect(self._on_double_clicked)
        selection.selected_changed.connect(self._on_selected_changed)
        selection.hovered_changed.connect(self._on_hovered_changed)

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, from the top."""
        return self._rows_model.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, keeping the selection where it was."""
        if self._rows_model.show_rows(rows):
            self._arcs = arcs_of(self.rows)
            self._rows_delegate.set_gutter(GUTTER if self._arcs else 0)
            self.scheduleDelayedItemsLayout()
            self._fit_height()
        self.rows_selected.emit()

    def selected_rows(self) -> list[Row]:
        """Return the selected rows from the top."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows[place] for place in places]

    def current_row(self) -> Row | None:
        """Return the row of the cursor if it is selected, else the first selected one, else None."""
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isSelected(current):
            return self.rows[current.row()]
        return next(iter(self.selected_rows()), None)

    def select_path(self, path: str) -> None:
        """Select the row of a place in the file; of several the one nearest to the cursor."""
        places = self._rows_model.rows_of_path(path)
        if places:
            before = self.currentIndex().row()
            self._select_place(min(places, key=_Distance(before)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for editing by Enter and F2, clear the selection by Escape; space is the window's."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
        elif key == Qt.Key.Key_Escape:
            self.clearSelection()
        elif key == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the skips as arcs beside them."""
        super().paintEvent(event)
        if self._arcs:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_arcs(painter)

    def _paint_arcs(self, painter: QPainter) -> None:
        """Paint the arcs that are in view, those of selected rows in the accent's colour."""
        top = self.indexAt(QPoint(1, 1)).row()
        bottom = self.indexAt(QPoint(1, self.viewport().height() - 2)).row()
        last = bottom if bottom >= 0 else len(self.rows) - 1
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        palette = self.palette()
        for arc in self._arcs:
            if arc.end >= top and arc.start <= last:
                accented = arc.end in chosen
                role = QPalette.ColorRole.Highlight if accented else QPalette.ColorRole.PlaceholderText
                painter.setPen(QPen(palette.color(role), 1))
                painter.drawPath(
                    arc_path(self._edge(arc.start), self._edge(arc.end), abs(arc.end - arc.start))
                )

    def _edge(self, place: int) -> QPointF:
        rect = self.visualRect(self._rows_model.index(place))
        return self._rows_delegate.chip_edge(self.rows[place], rect, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew where the width changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._rows_delegate.set_width(self.viewport().width())
            self.scheduleDelayedItemsLayout()
            self._fit_height()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the layer under the pointer."""
        super().leaveEvent(event)
        self._selection.hover(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Report what was dropped where; the list follows when the experiment has changed."""
        path = bytes(event.mimeData().data(MIME_TYPE).data()).decode()
        index = self.indexAt(event.position().toPoint())
        place = index.row() if index.isValid() else len(self.rows) - 1
        middle = self.visualRect(self._rows_model.index(place)).center().y()
        lower = event.position().y() > middle
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if path:
            self.row_dropped.emit(path, self.rows[place], lower)

    def _set_manners(self) -> None:
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Layers"))
        self.setAccessibleDescription(self.tr("From the input on top to the output at the bottom"))

    def _fit_height(self) -> None:
        """Be as high as the rows, up to a limit; beyond it the list scrolls."""
        limit = MAX_VISIBLE_ROWS * max(1, self.sizeHintForRow(0))
        count = min(MAX_VISIBLE_ROWS, self._rows_model.rowCount())
        height = sum(self.sizeHintForRow(place) for place in range(count))
        self.setFixedHeight(min(limit, height))

    def _select_place(self, place: int) -> None:
        index = self._rows_model.index(place)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)

    def _on_view_selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if not self._syncing:
            self._syncing = True
            self._selection.select(self._layer_of(self.current_row()))
            self._syncing = False
        self.rows_selected.emit()

    def _layer_of(self, row: Row | None) -> int | None:
        """Return the layer that a row selects: the one selected already, if the row stands for it."""
        if row is None or row.sort not in (Sort.LAYER, Sort.OUTPUT):
            return None
        return self._selection.selected if self._selection.selected in row.numbers else row.numbers[0]

    def _on_selected_changed(self, number: int | None) -> None:
        if self._syncing:
            return
        place = self._rows_model.row_of_layer(number)
        self._syncing = True
        if place is None:
            self.clearSelection()
        else:
            self._select_place(place)
        self._syncing = False

    def _on_hovered_changed(self, number: int | None) -> None:
        self._rows_delegate.hovered = number
        self.viewport().update()

    def _on_entered(self, index: QModelIndex) -> None:
        row = self.rows[index.row()]
        single = row.sort in (Sort.LAYER, Sort.OUTPUT)
        self._selection.hover(row.numbers[0] if single else None)

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.edit_asked.emit()


class _Distance:
    """Ranks places by their distance from one."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __call__(self, other: int) -> int:
        return abs(other - self._place)
