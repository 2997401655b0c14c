"""OutcomeCard: one candidate's profile, its number, what it does to the run, and a button to try it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gradgui.engine.what_if import Outcome, WhatIf
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.engine_words import said
from gradgui.ui.plot_header import plain_label
from gradgui.ui.theme import GRID, TITLE, State, Theme, font
from gradgui.ui.what_if.profile_view import Drawn, ProfileView
from gradgui.ui.what_if.words import SYMBOLS, change_text, effect_text, note_text


class OutcomeCard(QFrame):
    """`tried` tells that the user wants the edit to be made."""

    tried = Signal(object)
    """The Candidate."""

    def __init__(
        self,
        outcome: Outcome,
        result: WhatIf,
        ends: tuple[float, float],
        theme: Theme,
        layer_color: LayerColor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.outcome = outcome
        self.setObjectName("outcome_card")
        label = said(outcome.candidate.label)
        self.title, self.number = plain_label(label), plain_label(change_text(outcome, result.present))
        self.effect, self.note = plain_label(effect_text(outcome.effect)), plain_label()
        self.title.setToolTip(said(outcome.candidate.why))
        self.title.setFont(font(TITLE, strong=True))
        self.number.setFont(font(TITLE, tabular=True))
        self.effect.setStyleSheet(f"color: {theme.quiet}")
        self.number.setToolTip(
            self.tr("{symbol} of layer 1 over the output layer's, now → then").format(
                symbol=SYMBOLS[outcome.metric]
            )
        )
        self.button = QPushButton(self.tr("Try"))
        self.button.setAccessibleName(self.tr("Try {remedy}").format(remedy=label))
        self.button.setToolTip(self.tr("Make this edit; it can be undone"))
        self.button.setAutoDefault(True)
        self.button.setEnabled(outcome.profile is not None)
        self.button.clicked.connect(self._on_try)
        self._lay_out()
        self._show_profile(outcome, result, ends, theme, layer_color)
        self._show_note(note_text(outcome, result.present), theme)

    def _lay_out(self) -> None:
        head, foot, self.column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self.column.setContentsMargins(GRID, GRID, GRID, GRID)
        self.column.setSpacing(GRID // 2)
        head.addWidget(self.title, 1)
        head.addWidget(self.number)
        foot.addWidget(self.effect, 1)
        foot.addWidget(self.button)
        self.column.addLayout(head)
        for label in (self.effect, self.note):
            label.setWordWrap(True)
        self.column.addWidget(self.note)
        self.column.addStretch(1)
        self.column.addLayout(foot)

    def _show_profile(
        self,
        outcome: Outcome,
        result: WhatIf,
        ends: tuple[float, float],
        theme: Theme,
        layer_color: LayerColor,
    ) -> None:
        self.view: ProfileView | None = None
        if outcome.profile is None:
            return
        values, present = outcome.profile.values[outcome.metric], result.present.values[outcome.metric]
        self.view = ProfileView(Drawn(present, values, SYMBOLS[outcome.metric], ends), theme, layer_color)
        words = self.tr("{remedy}: {numbers}").format(remedy=self.title.text(), numbers=self.number.text())
        self.view.setAccessibleName(words)
        self.column.insertWidget(1, self.view)

    def _show_note(self, text: str, theme: Theme) -> None:
        profile = self.outcome.profile
        is_bad = profile is None or profile.nonfinite is not None
        state = State.ERROR if is_bad else State.INFO
        self.note.setText(f"{state.shape} {text}" if text else "")
        self.note.setStyleSheet(f"color: {theme.state_color(state).name()}" if is_bad else "")
        self.note.setVisible(bool(text))

    @Slot()
    def _on_try(self) -> None:
        self.tried.emit(self.outcome.candidate)


def heading() -> QLabel:
    """Return a line that wraps and can be selected, as dialogs have them at the top."""
    label = plain_label()
    label.setWordWrap(True)
    return label
