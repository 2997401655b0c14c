"""FileDrop: an experiment or a document, as a file or as text, that is dragged onto the window is opened."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsView, QWidget

from gradgui.ui.paste import may_be_experiment
from gradgui.ui.soon import Soon
from gradgui.ui.theme import GRID, LARGE, font

SUFFIXES = (".gradgui", ".json")
ENTERING = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class DropHint(QWidget):
    """Lies over the whole window while a file is dragged over it, and says what a drop does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("drop_hint")
        self.setAcceptDrops(True)
        self.text = ""
        self.is_warning = False
        self.hide()

    def say(self, text: str, is_warning: bool) -> None:
        """Cover the window with a text."""
        self.text, self.is_warning = text, is_warning
        self.setAccessibleName(text)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a veil, a frame, and the text in the middle."""
        colors = self.palette()
        veil = QColor(colors.window().color())
        veil.setAlphaF(0.88)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), veil)
        frame = colors.placeholderText().color() if self.is_warning else colors.highlight().color()
        painter.setPen(QPen(frame, 2, Qt.PenStyle.DashLine))
        inside = QRectF(self.rect()).adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
        painter.drawRoundedRect(inside, GRID, GRID)
        painter.setPen(colors.windowText().color())
        painter.setFont(font(LARGE))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text)
        painter.end()


class FileDrop(QObject):
    """Watches a window for dragged files and experiments; other text is left to the fields."""

    dropped = Signal(object)
    """The path of the file to open."""
    text_dropped = Signal(str)
    """The text of an experiment, which may be wrong."""
    refused = Signal(str)
    """Why what was dropped cannot be opened."""

    def __init__(self, window: QWidget) -> None:
        """Plots that exist by now leave dragged files to the window."""
        super().__init__(window)
        self.hint = DropHint(window)
        window.setAcceptDrops(True)
        for view in window.findChildren(QGraphicsView):
            view.setAcceptDrops(False)
            view.viewport().setAcceptDrops(False)
        for watched in (window, self.hint):
            watched.installEventFilter(self)
        self._path = Path()
        self._why = self._text = ""
        self._tell_soon = Soon(self._tell, self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the hint over the window while a file is over it."""
        kind = event.type()
        if isinstance(event, QDropEvent) and self._wants(event):
            if kind in ENTERING:
                self._on_entered(event)
            else:
                self._on_dropped(event)
            return True
        if kind is QEvent.Type.DragLeave:
            self.hint.hide()
        return super().eventFilter(watched, event)

    def _wants(self, event: QDropEvent) -> bool:
        """Tell whether a drag is of a file or of an experiment; text is read once, when it comes in."""
        data = event.mimeData()
        if data.hasUrls():
            self._text = ""
        elif event.type() is QEvent.Type.DragEnter or not self.hint.isVisible():
            text = data.text()
            self._text = text if may_be_experiment(text) else ""
        return data.hasUrls() or bool(self._text)

    def _on_entered(self, event: QDropEvent) -> None:
        self._look_at(event.mimeData())
        text = self._why or self.tr("Drop to open {name}").format(name=self._path.name)
        if self._text:
            text = self.tr("Drop to open the experiment")
        self.hint.say(text, is_warning=bool(self._why))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _on_dropped(self, event: QDropEvent) -> None:
        self._look_at(event.mimeData())
        self.hint.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._tell_soon.start()

    @Slot()
    def _tell(self) -> None:
        """Report once the drag is over: a question may follow."""
        self.hint.window().activateWindow()
        if self._text:
            self.text_dropped.emit(self._text)
        elif self._why:
            self.refused.emit(self._why)
        else:
            self.dropped.emit(self._path)

    def _look_at(self, data: QMimeData) -> None:
        """Find the file, or why there is none; another program may give less than it has promised."""
        self._why = ""
        if self._text:
            return
        urls = data.urls()
        self._path = Path(urls[0].toLocalFile()) if urls else Path()
        if len(urls) != 1:
            self._why = self.tr("{count} files: drop one").format(count=len(urls))
        elif not urls[0].isLocalFile():
            self._why = self.tr("Not a file on this computer")
        elif self._path.suffix.lower() not in SUFFIXES:
            words = self.tr("{name} is no experiment and no document; GradGUI opens {kinds} files")
            self._why = words.format(name=self._path.name, kinds=" ".join(f"*{each}" for each in SUFFIXES))
