"""WhatIfDialog: the present gradient beside that under each remedy, as small multiples."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gradgui.engine.what_if import WhatIf
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.theme import GRID, TITLE, Theme, font, font_metrics
from gradgui.ui.what_if.card import OutcomeCard, heading
from gradgui.ui.what_if.profile_view import shared_ends
from gradgui.ui.what_if.words import circumstances, present_text

CARD_LINES = 17.5
"""Width of a card at least, in heights of a line."""

USUAL = QSize(1080, 720)
PATIENCE = 300
"""Milliseconds after which the dialog says that it computes."""


class WhatIfDialog(QDialog):
    """Stands beside the window, which goes on. tried: a candidate to be made; asked: compute again."""

    tried = Signal(object)
    asked = Signal()

    def __init__(self, theme: Theme, layer_color: LayerColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("what_if")
        self.setWindowTitle(self.tr("What if …"))
        self.setModal(False)
        self._theme, self._layer_color = theme, layer_color
        self.answer: WhatIf | None = None
        self.cards: list[OutcomeCard] = []
        self._columns = 0
        self.sentence, self.details = heading(), heading()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._on_patience_ends)
        self._make_area()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.sentence)
        layout.addWidget(self.details)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._make_buttons())
        self.again_button.setDefault(True)
        self.resize(USUAL.boundedTo(self.screen().availableSize() * 0.9))
        self.set_theme(theme)

    def _make_area(self) -> None:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Remedies, the most even gradient first"))
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, GRID, 0)
        self._grid.setSpacing(GRID)
        self.area.setWidget(self._inside)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.again_button = buttons.addButton(
            self.tr("Compute &again"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.again_button.setToolTip(self.tr("Compute with the newest batch and parameters"))
        self.again_button.clicked.connect(self.asked)
        buttons.rejected.connect(self.close)
        return buttons

    def wait(self) -> None:
        """Say that it computes, once that takes long."""
        if not self._patience.isActive():
            self._patience.start()

    @Slot()
    def _on_patience_ends(self) -> None:
        self.sentence.setText(self.tr("Computing each remedy on the present batch …"))
        self.details.setText(self.tr("The run is left as it is."))

    def show_result(self, result: WhatIf) -> None:
        """Show an answer."""
        self._patience.stop()
        self.answer = result
        self.sentence.setText(present_text(result))
        self.details.setText(circumstances(result))
        self._fill(result)

    def show_problem(self, words: str, hint: str = "") -> None:
        """Say why there is no answer."""
        self._patience.stop()
        self.answer = None
        self.sentence.setText(words)
        self.details.setText(hint)
        self._clear()

    def _fill(self, result: WhatIf) -> None:
        had_focus = self.isVisible() and self._inside.isAncestorOf(self.focusWidget() or self)
        self._clear()
        ranked = result.ranked()
        shown = [each.profile.values[each.metric] for each in ranked if each.profile is not None]
        ends = shared_ends([*shown, *(result.present.values[each.metric] for each in ranked)])
        for outcome in ranked:
            card = OutcomeCard(outcome, result, ends, self._theme, self._layer_color)
            card.tried.connect(self.tried)
            self.cards.append(card)
        self._arrange()
        if had_focus and self.cards:
            self.cards[0].button.setFocus()
        self.area.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        self.again_button.setFocus()
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        self._columns = 0

    def _arrange(self) -> None:
        width = self.area.viewport().width()
        columns = max(1, int(width / (CARD_LINES * font_metrics().height())))
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))
        rows = -(-len(self.cards) // columns)
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, int(row == rows))

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours and type."""
        self._theme = theme
        self.sentence.setFont(font(TITLE))
        self.area.setStyleSheet(
            f"QScrollArea, QScrollArea > QWidget > QWidget {{ background: {theme.window} }}"
            f"QFrame#outcome_card {{ background: {theme.ground} }}"
        )
        if self.answer is not None:
            self.show_result(self.answer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many cards side by side as there is room for (called by Qt)."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait no more (called by Qt)."""
        super().hideEvent(event)
        self._patience.stop()
