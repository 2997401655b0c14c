"""GalleryDialog: all presets as cards, to search, to walk with the arrow keys, to open."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gradgui.engine.thumbnail import Thumbnail
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.engine_words import preset_text
from gradgui.ui.gallery.card_delegate import CardDelegate, card_size
from gradgui.ui.gallery.groups import group_titles
from gradgui.ui.gallery.preset_cards import PresetCards, Role
from gradgui.ui.theme import GRID, Theme, font

COLUMNS, ROWS = 3, 2.5
AROUND = QSize(9 * GRID, 16 * GRID)
WALKING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class GalleryDialog(QDialog):
    """Reports the choice of a preset by its path, and closes."""

    chosen = Signal(object)
    """The path of the preset to open."""

    def __init__(
        self,
        entries: Sequence[PresetEntry],
        pictures: Mapping[str, Thumbnail],
        theme: Theme,
        layer_color: LayerColor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("gallery")
        self.setWindowTitle(self.tr("Presets"))
        self.cards = PresetCards(entries, pictures, self)
        self.search = self._make_search()
        self.groups = self._make_groups()
        self.view = self._make_view(CardDelegate(theme, layer_color, self), theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.nothing = QLabel()
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.stack.addWidget(self.nothing)
        self.buttons = self._make_buttons()
        self._lay_out()
        self._refresh()
        self.search.setFocus()

    def _make_search(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Search names and descriptions"))
        field.setAccessibleName(self.tr("Search presets"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._refresh)
        field.installEventFilter(self)
        return field

    def _make_groups(self) -> QListWidget:
        groups = QListWidget()
        groups.setAccessibleName(self.tr("Groups of presets"))
        groups.addItems([self.tr("All presets"), *group_titles()])
        groups.setCurrentRow(0)
        groups.setFrameShape(QListWidget.Shape.NoFrame)
        groups.setStyleSheet(f"QListWidget::item {{ padding: 6px {GRID}px }}")
        groups.currentRowChanged.connect(self._refresh)
        return groups

    def _make_view(self, delegate: CardDelegate, theme: Theme) -> QListView:
        view = QListView()
        view.setAccessibleName(self.tr("Presets"))
        view.setModel(self.cards)
        view.setItemDelegate(delegate)
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setMovement(QListView.Movement.Static)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setStyleSheet(f"QListView {{ background: {theme.window} }}")
        view.activated.connect(self._on_activated)
        view.selectionModel().currentChanged.connect(self._on_current_changed)
        return view

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.open_button = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_button.setDefault(True)
        self.open_button.setToolTip(self.tr("Open the chosen preset (Enter)"))
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setToolTip(self.tr("Close the gallery (Esc)"))
        buttons.accepted.connect(self._on_open)
        buttons.rejected.connect(self.reject)
        return buttons

    def _lay_out(self) -> None:
        note = QLabel(
            self.tr(
                "Each picture is a real run: the gradient ‖∂L/∂Z‖ of its layers over the first 200 steps; "
                "by depth at step 0 where the run ends at once."
            )
        )
        note.setWordWrap(True)
        middle, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        middle.addWidget(self.groups)
        middle.addWidget(self.stack, 1)
        foot.addWidget(note, 1)
        foot.addWidget(self.buttons)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.search)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        for widget in (self.search, self.groups, note):
            widget.setFont(font())
        self.groups.setFixedWidth(self.groups.sizeHintForColumn(0) + 2 * GRID)
        card = card_size()
        usual = QSize(self.groups.width() + COLUMNS * card.width(), round(ROWS * card.height())) + AROUND
        self.resize(usual.boundedTo(self.screen().availableSize() * 0.92))
        self.setTabOrder(self.search, self.groups)
        self.setTabOrder(self.groups, self.view)

    def select(self, name: str) -> None:
        """Make the preset of a name the current one."""
        for row in range(self.cards.rowCount()):
            if self.cards.index(row).data() == preset_text(name):
                self.view.setCurrentIndex(self.cards.index(row))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the search field's arrow keys walk through the cards."""
        key = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() is QEvent.Type.KeyPress and key in WALKING and self.cards.rowCount():
            self.view.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _refresh(self, _change: object = None) -> None:
        group = self.groups.currentRow() - 1
        self.cards.show_matches(self.search.text(), group if group >= 0 else None)
        found = self.cards.rowCount()
        if found:
            self.view.setCurrentIndex(self.cards.index(0))
        text = self.tr("No preset has “{words}” in its name or description.")
        if group >= 0:
            text = self.tr("No preset of this group has “{words}” in its name or description.")
        self.nothing.setText(text.format(words=self.search.text()))
        self.stack.setCurrentIndex(0 if found else 1)
        self.open_button.setEnabled(bool(found))

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.open_button.setEnabled(current.isValid())

    def _on_activated(self, index: QModelIndex) -> None:
        path = index.data(Role.PATH)
        if isinstance(path, Path):
            self.accept()
            self.chosen.emit(path)

    def _on_open(self) -> None:
        self._on_activated(self.view.currentIndex())
