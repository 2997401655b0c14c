"""CommandPalette: type a few letters, press Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPalette,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gradgui.ui.command_list import Command
from gradgui.ui.theme import GRID, TITLE, font, scaled

MOST_SHOWN = 120
WIDTH, HEIGHT = 640, 440
COMMAND_ROLE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """A field over a list of commands; it closes when one is run, by Escape, or when left."""

    def __init__(self, commands: Sequence[Command], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Find a command"))
        self.setAccessibleName(self.windowTitle())
        self._commands = list(commands)
        self.field = PaletteField(self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Commands that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.empty = QLabel(self.tr("Nothing is called like that"), self)
        self.empty.setMargin(GRID)
        self._lay_out(window)
        self.field.textChanged.connect(self.show_fitting)
        self.field.moved.connect(self._on_moved)
        self.field.returnPressed.connect(self._on_enter)
        self.list.clicked.connect(self._on_clicked)
        self.show_fitting("")

    def _lay_out(self, window: QWidget) -> None:
        self.setObjectName("command_palette")
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        for widget in (self.field, self.list, self.empty):
            column.addWidget(widget, 1 if widget is self.list else 0)
        room = window.size() - QSize(4 * GRID, 12 * GRID)
        self.resize(QSize(scaled(WIDTH), scaled(HEIGHT)).boundedTo(room))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + 6 * GRID)

    def show_fitting(self, query: str) -> None:
        """Show the commands that fit what was typed, the best on top."""
        ranked = [(fits, each) for each in self._commands if (fits := each.rank(query)) is not None]
        ranked.sort(key=_goodness, reverse=True)
        self._model.clear()
        for _, command in ranked[:MOST_SHOWN]:
            self._model.appendRow(_item(command))
        self.list.setVisible(bool(ranked))
        self.empty.setVisible(not ranked)
        self._choose(0)

    def chosen(self) -> Command | None:
        """Return the command that Enter runs."""
        command = self.list.currentIndex().data(COMMAND_ROLE)
        return command if isinstance(command, Command) else None

    def _choose(self, row: int) -> None:
        index = self._model.index(min(max(row, 0), self._model.rowCount() - 1), 0)
        self.list.setCurrentIndex(index)
        self.field.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def _on_moved(self, rows: int) -> None:
        self._choose(self.list.currentIndex().row() + rows)

    def _on_clicked(self, _index: QModelIndex) -> None:
        self._on_enter()

    def _on_enter(self) -> None:
        command = self.chosen()
        if command is not None and command.enabled:
            self.close()
            command.run()

    def changeEvent(self, event: QEvent) -> None:
        """Close when another window is used."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.close()


class PaletteField(QLineEdit):
    """The field one types in; the arrow keys move in the list below."""

    moved = Signal(int)
    """By how many rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(font(TITLE))
        self.setPlaceholderText(self.tr("What to do: a command, a preset, a layer, a metric"))
        self.setAccessibleName(self.tr("Command"))
        self.setToolTip(self.tr("Up and Down choose, Enter runs, Esc closes"))
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list by the arrow keys."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            sign = -1 if key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
            self.moved.emit(sign * (1 if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) else 8))
        else:
            super().keyPressEvent(event)


class CommandDelegate(QStyledItemDelegate):
    """Paints a command: its words, then quietly where it is found or why not, and its keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one line with room around it."""
        return QSize(0, option.fontMetrics.height() + scaled(10))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        command: Command = index.data(COMMAND_ROLE)
        palette: QPalette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(option.font)
        if selected:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        ink = palette.color(QPalette.ColorRole.Text) if command.enabled else quiet
        if selected:
            ink = quiet = palette.color(QPalette.ColorRole.HighlightedText)
        self._paint_texts(painter, option, command, (ink, quiet))
        painter.restore()

    def _paint_texts(
        self, painter: QPainter, option: QStyleOptionViewItem, command: Command, colors: tuple[QColor, QColor]
    ) -> None:
        metrics = option.fontMetrics
        box: QRect = option.rect.adjusted(GRID, 0, -GRID, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colors[1])
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, command.keys)
        room = box.width() - (metrics.horizontalAdvance(command.keys) + 2 * GRID if command.keys else 0)
        text = metrics.elidedText(command.text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colors[0])
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, text)
        left = metrics.horizontalAdvance(text) + 2 * GRID
        if room - left > 4 * GRID:
            beside = metrics.elidedText(beside_text(command), Qt.TextElideMode.ElideRight, room - left)
            painter.setPen(colors[1])
            painter.drawText(box.adjusted(left, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, beside)


def beside_text(command: Command) -> str:
    """Return where a command is found, or why it cannot be run."""
    return command.path if command.enabled or not command.why_not else command.why_not


def _item(command: Command) -> QStandardItem:
    item = QStandardItem(command.text)
    item.setData(command, COMMAND_ROLE)
    item.setToolTip(command.tip)
    words = [command.text, beside_text(command), command.keys]
    item.setData(", ".join(word for word in words if word), Qt.ItemDataRole.AccessibleTextRole)
    return item


def _goodness(ranked: tuple[float, Command]) -> float:
    return ranked[0]
