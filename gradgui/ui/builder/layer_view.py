"""LayerView: the list of layers, its selection and hovering shared with the plots."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gradgui.ui.builder.layer_delegate import LayerColor, LayerDelegate
from gradgui.ui.builder.layer_model import MIME_TYPE, LayerModel
from gradgui.ui.builder.rows import Row, Sort
from gradgui.ui.builder.skip_pointer import SkipPointer
from gradgui.ui.selection import LayerSelection

MAX_VISIBLE_ROWS = 16
MIN_VISIBLE_ROWS = 5
QWIDGETSIZE_MAX = (1 << 24) - 1
_FLAG = QItemSelectionModel.SelectionFlag


class LayerView(QListView):
    """Shows rows; what is selected here is selected everywhere.

    It changes nothing itself: each key it knows of and each gesture is a signal.
    """

    rows_selected = Signal()
    """The selection, or what its rows stand for, changed."""
    layer_followed = Signal()
    """A layer was selected in another view or by a key, not by the pointer here."""
    edit_asked = Signal()
    """A double click on a row."""
    rows_dropped = Signal(list, object, bool)
    """The dragged Rows, the Row they were dropped on, whether on that row's lower half."""
    command_asked = Signal(str)
    """The name of a command whose key was pressed."""
    fold_toggled = Signal(object)
    """The Row of a group whose triangle was clicked."""

    def __init__(
        self, selection: LayerSelection, layer_color: LayerColor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._syncing = False
        self._held = self._changed_while_held = False
        self._room = QWIDGETSIZE_MAX
        self._keys: Mapping[str, str] = {}
        self._rows_model = LayerModel(self)
        self._rows_delegate = LayerDelegate(layer_color, self)
        self.setModel(self._rows_model)
        self.setItemDelegate(self._rows_delegate)
        self.skips = SkipPointer(self._edge, self._place_at, self)
        self._set_manners()
        self.selectionModel().selectionChanged.connect(self._on_view_selection_changed)
        self.entered.connect(self._on_entered)
        self.doubleClicked.connect(self._on_double_clicked)
        self.skips.changed.connect(self.viewport().update)
        self.skips.row_clicked.connect(self._on_gutter_clicked)
        selection.selected_changed.connect(self._on_selected_changed)
        selection.hovered_changed.connect(self._on_hovered_changed)

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, from the top."""
        return self._rows_model.rows

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Take these keys, such as ``Ctrl+C``, as commands of these names."""
        self._keys = keys

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, keeping the selection where it was."""
        if self._rows_model.show_rows(rows):
            self.skips.show_rows(self.rows)
            self.scheduleDelayedItemsLayout()
            self._fit_height()
        self._tell_selection()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Tell of the selection once at the end: an edit shows other rows, then selects some of them."""
        self._held, self._changed_while_held = True, False
        try:
            yield
        finally:
            self._held = False
            if self._changed_while_held:
                self.rows_selected.emit()

    def selected_rows(self) -> list[Row]:
        """Return the selected rows from the top."""
        return [self.rows[place] for place in sorted(self._selected_places())]

    def current_row(self) -> Row | None:
        """Return the row of the cursor if it is selected, else the first selected one, else None."""
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isSelected(current):
            return self.rows[current.row()]
        return next(iter(self.selected_rows()), None)

    def row_rect(self, row: Row) -> QRect:
        """Return where a row's sentence stands, in the viewport."""
        rect = self.visualRect(self._rows_model.index(list(self.rows).index(row)))
        return self._rows_delegate.text_rect(row, rect)

    def select_path(self, path: str) -> None:
        """Select the row of a place in the file; of several the one nearest to the cursor."""
        self.select_paths([path])

    def select_paths(self, paths: Sequence[str]) -> None:
        """Select the rows of places in the file; of several for one the one nearest to the cursor."""
        nearest = _Distance(self.currentIndex().row())
        found = (self._rows_model.rows_of_path(path) for path in paths)
        self._select_places([min(places, key=nearest) for places in found if places])

    def select_layers(self, numbers: frozenset[int]) -> None:
        """Select the rows that stand for these layers and no others."""
        self._select_places(self._rows_model.rows_within(numbers))

    def event(self, event: QEvent) -> bool:
        """Take the keys of the list before the window's shortcuts get them."""
        asks = event.type() is QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and (self._command_of(event) or self._escapes(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what a key stands for; Escape ends a gesture or the selection; space is the window's."""
        command = self._command_of(event)
        if self._escapes(event):
            self.skips.cancel()
            self.skips.choose(None)
        elif command:
            self.command_asked.emit(command)
        elif event.key() == Qt.Key.Key_Escape:
            self.clearSelection()
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)
            if self.selected_rows():
                self.layer_followed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a skip beside a chip, fold a group by its triangle, or select."""
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif self._is_on_triangle(point):
            self.fold_toggled.emit(self.rows[self._place_at(point)])
        elif not self.skips.press(point):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a row, but by its triangle and beside its chip press once more."""
        point = event.position().toPoint()
        if self._is_on_triangle(point) or self.skips.is_handle(point):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw a skip if one was begun; else select and drag."""
        point = event.position().toPoint()
        if self.skips.move(point):
            if self.skips.is_dragging:
                self._scroll_along(point)
        else:
            handle = self.skips.is_handle(point)
            self.viewport().setCursor(Qt.CursorShape.CrossCursor if handle else Qt.CursorShape.ArrowCursor)
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop a skip if one was begun."""
        if not self.skips.release(event.position().toPoint()):
            super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the skips beside them."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self._place_at(QPoint(1, self.viewport().height() - 2))
        last = bottom if bottom >= 0 else len(self.rows) - 1
        chosen = set(self._selected_places())
        self.skips.paint(painter, self.palette(), self._place_at(QPoint(1, 1)), last, chosen)
        painter.end()

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
        self.skips.leave()
        self._selection.hover(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Report what was dropped where; the list follows when the experiment has changed."""
        dragged = self._rows_model.dragged_rows(event.mimeData())
        place = self._place_at(event.position().toPoint())
        place = place if place >= 0 else len(self.rows) - 1
        middle = self.visualRect(self._rows_model.index(place)).center().y()
        lower = event.position().y() > middle
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if event.mimeData().hasFormat(MIME_TYPE) and dragged:
            self.rows_dropped.emit(dragged, self.rows[place], lower)

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

    def _command_of(self, event: QKeyEvent) -> str:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(int(modifiers.value) | event.key())
        return self._keys.get(pressed.toString(QKeySequence.SequenceFormat.PortableText), "")

    def _escapes(self, event: QKeyEvent) -> bool:
        """Whether a key ends the drawing of a skip or the choice of an arc."""
        busy = self.skips.is_dragging or self.skips.chosen is not None
        return busy and event.key() == Qt.Key.Key_Escape

    def _is_on_triangle(self, point: QPoint) -> bool:
        place = self._place_at(point)
        if place < 0 or self.rows[place].sort is not Sort.GROUP:
            return False
        rect = self.visualRect(self._rows_model.index(place))
        return self._rows_delegate.triangle_rect(self.rows[place], rect).contains(point)

    def _scroll_along(self, point: QPoint) -> None:
        """Keep the end of a skip that is being drawn in view."""
        index = self._rows_model.index(self._place_at(point))
        if index.isValid():
            self.scrollTo(index)

    def _place_at(self, point: QPoint) -> int:
        return self.indexAt(point).row()

    def _edge(self, place: int) -> QPointF:
        rect = self.visualRect(self._rows_model.index(place))
        return self._rows_delegate.chip_edge(self.rows[place], rect, self.fontMetrics().height())

    def set_room(self, room: int) -> None:
        """Be at most so many pixels high, as long as a few rows are in view."""
        if room != self._room:
            self._room = room
            self._fit_height()

    def _fit_height(self) -> None:
        """Be as high as the rows, up to a limit; beyond it the list scrolls."""
        row = max(1, self.sizeHintForRow(0))
        limit = min(MAX_VISIBLE_ROWS * row, max(MIN_VISIBLE_ROWS * row, self._room))
        count = min(MAX_VISIBLE_ROWS, self._rows_model.rowCount())
        height = sum(self.sizeHintForRow(place) for place in range(count))
        self.setFixedHeight(min(limit, height))

    def _selected_places(self) -> list[int]:
        """Return the places of the selected rows, in the order of selection."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        return [place for found in ranges for place in range(found.top(), found.bottom() + 1)]

    def _select_places(self, places: Sequence[int]) -> None:
        """Select rows, the cursor on the first of them."""
        if not places:
            return
        first = self._rows_model.index(places[0])
        self.selectionModel().setCurrentIndex(first, _FLAG.NoUpdate)
        chosen = QItemSelection()
        for place in places:
            index = self._rows_model.index(place)
            chosen.select(index, index)
        self.selectionModel().select(chosen, _FLAG.ClearAndSelect)
        self.scrollTo(first)

    def _on_view_selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.skips.choose(None)
        if not self._syncing:
            self._syncing = True
            self._selection.select(self._layer_of(self.current_row()))
            self._syncing = False
        self._tell_selection()

    def _tell_selection(self) -> None:
        if self._held:
            self._changed_while_held = True
        else:
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
            self._select_places([place])
            self.layer_followed.emit()
        self._syncing = False

    def _on_hovered_changed(self, number: int | None) -> None:
        self._rows_delegate.hovered = number
        self.viewport().update()

    def _on_entered(self, index: QModelIndex) -> None:
        row = self.rows[index.row()]
        single = row.sort in (Sort.LAYER, Sort.OUTPUT)
        self._selection.hover(row.numbers[0] if single else None)

    def _on_gutter_clicked(self, place: int) -> None:
        self._select_places([place])

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.edit_asked.emit()


class _Distance:
    """Ranks places by their distance from one."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __call__(self, other: int) -> int:
        return abs(other - self._place)
