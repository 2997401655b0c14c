"""ClaimPage: one claim: what is said, what was measured, what is really true, and where to see it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.claims.claim_table import Progress, Row, state_of_row
from gradgui.ui.claims.claim_words import number_words, verdict_words
from gradgui.ui.engine_words import preset_line, preset_text, said
from gradgui.ui.theme import GRID, LARGE, TITLE, State, Theme, font


class ClaimPage(QScrollArea):
    """Shows a row of the table of claims. What is true is shown once it is measured or asked for."""

    measure_asked = Signal(str)
    """A claim's id."""
    preset_chosen = Signal(object)
    """The path of the preset to open."""

    def __init__(
        self, entries: Mapping[str, PresetEntry], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`entries`: the presets by the names that claims use."""
        super().__init__(parent)
        self._entries = entries
        self._theme = theme
        self._row: Row | None = None
        self._may_measure = True
        self.title, self.verdict, self.number, self.sentence = (_label() for _ in range(4))
        self.truth = _label()
        self.heads = [_label() for _ in range(3)]
        self.measure_button = _button()
        _keep_room(self.measure_button)
        self.truth_button = _button(self.tr("&Show it without measuring"))
        self.openers = QWidget()
        self._open_buttons: list[tuple[QPushButton, Path]] = []
        self._lines: list[QLabel] = []
        self.measure_button.clicked.connect(self._on_measure)
        self.truth_button.clicked.connect(self._on_truth)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        for head, words in zip(
            self.heads,
            (self.tr("Measured"), self.tr("What is really true"), self.tr("See it yourself")),
            strict=True,
        ):
            head.setText(words)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GRID, 0, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        parts = (
            (self.verdict, self.number, self.sentence, self.measure_button),
            (self.truth, self.truth_button),
            (self.openers,),
        )
        for head, widgets in zip(self.heads, parts, strict=True):
            column.addSpacing(GRID)
            column.addWidget(head)
            for widget in widgets:
                column.addWidget(widget)
        column.addStretch(1)
        QVBoxLayout(self.openers).setContentsMargins(0, 0, 0, 0)
        self.setWidget(page)
        self.setAccessibleName(self.tr("The selected claim"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_theme(self, theme: Theme) -> None:
        """Use a theme's colours and the present size of type."""
        self._theme = theme
        self.title.setFont(font(LARGE))
        self.verdict.setFont(font(TITLE, strong=True))
        self.number.setFont(font(TITLE, tabular=True))
        for label in (self.sentence, self.truth, *self._lines):
            label.setFont(font())
        for head in self.heads:
            head.setFont(font(strong=True))
        for label in (*self.heads, *self._lines):
            _set_color(label, QColor(theme.quiet))
        if self._row is not None:
            self.refresh()

    def show_row(self, row: Row) -> None:
        """Show another claim."""
        self._row = row
        self._make_openers(row)
        self.verticalScrollBar().setValue(0)
        self.refresh()

    def set_may_measure(self, may: bool) -> None:
        """Offer to measure, or not: one measuring at a time."""
        self._may_measure = may
        self.refresh()

    def refresh(self) -> None:
        """Show what is known by now."""
        row = self._row
        if row is None:
            return
        self.title.setText(said(row.claim.title))
        is_busy = row.progress in (Progress.RUNNING, Progress.WAITING)
        outcome = row.outcome if row.progress is Progress.DONE else None
        self.verdict.setText(self._verdict(row))
        state = state_of_row(row)
        _set_color(self.verdict, self._theme.state_color(state) if state else QColor(self._theme.quiet))
        self.number.setVisible(outcome is not None)
        self.number.setText(number_words(outcome) if outcome is not None else "")
        self.sentence.setText(self._sentence(row))
        self.measure_button.setText(self.tr("&Measure again") if row.outcome else self.tr("&Measure"))
        self.measure_button.setVisible(not is_busy)
        self.measure_button.setEnabled(self._may_measure)
        shows_truth = outcome is not None or row.told
        self.truth.setText(said(row.claim.truth) if shows_truth else self._not_yet())
        loses_focus = shows_truth and self.window().focusWidget() is self.truth_button
        self.truth_button.setVisible(not shows_truth)
        if loses_focus:
            next(iter(self.open_buttons), self.measure_button).setFocus()

    def _verdict(self, row: Row) -> str:
        words = self.tr("{shape} {words}")
        if row.progress is Progress.RUNNING:
            return self.tr("Measuring…")
        if row.progress is Progress.WAITING:
            return self.tr("Waiting for its turn")
        if row.progress is Progress.FAILED:
            return words.format(shape=State.WARNING.shape, words=self.tr("not measured"))
        if row.outcome is None:
            return self.tr("Not measured yet")
        state = state_of_row(row) or State.INFO
        return words.format(shape=state.shape, words=verdict_words(row.outcome))

    def _sentence(self, row: Row) -> str:
        if row.progress is Progress.DONE and row.outcome is not None:
            return said(row.outcome.text)
        if row.progress is Progress.FAILED:
            words = self.tr("It could not be measured: {why}. Measure it again, or open a preset below.")
            return words.format(why=row.problem)
        words = self.tr("Networks are trained for it, in about {seconds} s, beside the run in the window.")
        return words.format(seconds=max(3, round(row.claim.seconds * 2)))

    def _not_yet(self) -> str:
        return self.tr("Is the claim right? Make up your mind, then measure.")

    def _make_openers(self, row: Row) -> None:
        column = self.openers.layout()
        assert column is not None
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._open_buttons, self._lines = [], []
        before = self.truth_button
        for entry in (self._entries[name] for name in row.claim.presets if name in self._entries):
            button, line = _button(), _label()
            name = preset_text(entry.name)
            button.setText(self.tr("Open “{preset}”").format(preset=name.replace("&", "&&")))
            button.setToolTip(self.tr("Open this preset in the window"))
            button.clicked.connect(self._on_open)
            line.setText(preset_line(entry.description))
            line.setFont(font())
            _set_color(line, QColor(self._theme.quiet))
            column.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
            column.addWidget(line)
            self._open_buttons.append((button, entry.path))
            self._lines.append(line)

    @property
    def open_buttons(self) -> list[QPushButton]:
        """The buttons that open the claim's presets."""
        return [button for button, _ in self._open_buttons]

    @Slot()
    def _on_open(self) -> None:
        path = next((path for button, path in self._open_buttons if button is self.sender()), None)
        if path is not None:
            self.preset_chosen.emit(path)

    @Slot()
    def _on_measure(self) -> None:
        if self._row is not None:
            self.measure_asked.emit(self._row.claim.id)

    @Slot()
    def _on_truth(self) -> None:
        if self._row is not None:
            self._row.told = True
            self.refresh()


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label


def _button(text: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def _keep_room(widget: QWidget) -> None:
    """Let nothing move where a widget is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def _set_color(label: QLabel, color: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, color)
    label.setPalette(palette)
