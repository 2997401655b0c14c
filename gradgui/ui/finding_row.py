"""FindingRow: one finding: how grave, what is wrong, where, since when, and what can be tried."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gradgui.engine.finding import Finding
from gradgui.ui.finding_words import STATES, evidence_words, layer_words, sentence, since_words
from gradgui.ui.remedy_buttons import RemedyButtons
from gradgui.ui.theme import GRID, State, Theme, font

ROOM_FOR_BUTTONS = ((880, 3), (700, 2), (NARROW := 560, 1), (0, 0))
"""Pixels of a row, in type of the usual size, from which there is room for so many remedies.

A row without room for any has them all in the menu, its layers and first step among the evidence.
"""


class FindingRow(QFrame):
    """Shows a finding; another one of the same kind takes its place without a flicker."""

    remedy_chosen = Signal(str)
    branch_chosen = Signal(str)
    layer_chosen = Signal(int)
    step_chosen = Signal(int)
    changed_height = Signal()
    changed_buttons = Signal()
    menu_closed = Signal()

    def __init__(self, finding: Finding, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self._theme = theme
        self._next_layer = 0
        self._is_narrow = self.is_gone = False
        self.shape = QLabel()
        self.shape.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.sentence = _text()
        self.evidence = _text()
        self.evidence.hide()
        self.layers = _link()
        self.layers.setToolTip(self.tr("Select the layer; again for the next one"))
        self.since = _link()
        self.since.setToolTip(self.tr("Show this step in the plots"))
        self.disclosure = _link()
        self.disclosure.setCheckable(True)
        self.disclosure.setToolTip(self.tr("The numbers behind it"))
        self.disclosure.setAccessibleName(self.tr("The numbers behind it"))
        self.remedies = RemedyButtons()
        self._lay_out()
        self.layers.clicked.connect(self._on_layers)
        self.since.clicked.connect(self._on_since)
        self.disclosure.toggled.connect(self._on_disclosed)
        self.remedies.chosen.connect(self.remedy_chosen)
        self.remedies.branch_chosen.connect(self.branch_chosen)
        self.remedies.changed.connect(self.changed_buttons)
        self.remedies.menu_closed.connect(self.menu_closed)
        self._show_arrow()
        self.set_theme(theme)
        self.show_finding(finding)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.sentence)
        words.addWidget(self.evidence)
        words.addStretch(1)
        place = QVBoxLayout()
        place.setSpacing(0)
        place.addWidget(self.layers)
        place.addWidget(self.since)
        place.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 4)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.shape, 0, 0, top)
        grid.addLayout(words, 0, 1)
        grid.addWidget(self.disclosure, 0, 2, top)
        grid.addLayout(place, 0, 3)
        grid.addWidget(self.remedies, 0, 4, top)
        grid.setColumnStretch(1, 1)

    def show_finding(self, finding: Finding) -> None:
        """Show a finding of the same kind in its present numbers."""
        if finding.layers != self.finding.layers:
            self._next_layer = 0
        self.finding = finding
        self.is_gone = False
        self.setMinimumHeight(0)
        state = STATES[finding.severity]
        self.shape.setText(state.shape)
        self.shape.setStyleSheet(f"color: {self._theme.state_color(state).name()}")
        _set_text(self.sentence, sentence(finding))
        self._show_evidence()
        self.layers.setText(layer_words(finding.layers) if finding.layers else "")
        self._show_place()
        self.since.setText(since_words(finding))
        self.remedies.set_remedies(finding.remedies)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.shape.setFont(font(strong=True))
        self.shape.setAccessibleName(self.severity_words())
        self.shape.setStyleSheet(f"color: {theme.state_color(STATES[self.finding.severity]).name()}")

    def controls(self) -> list[QWidget]:
        """Return what can be pressed, in reading order."""
        return [self.disclosure, self.layers, self.since, *self.remedies.buttons, self.remedies.more]

    def show_gone(self) -> None:
        """Say that it is no longer found, in the room that the row has."""
        self.is_gone = True
        self.setMinimumHeight(self.height())
        self.shape.setText(State.FINE.shape)
        self.shape.setStyleSheet(f"color: {self._theme.state_color(State.FINE).name()}")
        _set_text(self.sentence, self.tr("This is not found any more."))

    def severity_words(self) -> str:
        """Return how grave it is, for screen readers."""
        return {
            "error": self.tr("Error"),
            "warning": self.tr("Warning"),
            "info": self.tr("Information"),
        }[self.finding.severity]

    def fit(self, width: float) -> None:
        """Have so many pixels, counted in type of the usual size."""
        self.remedies.set_most(next(count for least, count in ROOM_FOR_BUTTONS if width >= least))
        self._is_narrow = width < NARROW
        self._show_place()
        self._show_evidence()

    def _show_place(self) -> None:
        """Show layers and step, which stand in the evidence where the row is narrow."""
        self.since.setVisible(not self._is_narrow)
        self.layers.setVisible(bool(self.finding.layers) and not self._is_narrow)

    def _show_evidence(self) -> None:
        self.sentence.setToolTip(self.sentence.text() if self._is_narrow else "")
        layers = [layer_words(self.finding.layers)] if self.finding.layers else []
        parts = [*layers, since_words(self.finding)] if self._is_narrow else []
        _set_text(self.evidence, " · ".join(part for part in (*parts, evidence_words(self.finding)) if part))

    def height_at(self, width: int) -> int:
        """Return the pixels of height that it needs in ``width``."""
        layout = self.layout()
        assert layout is not None
        return max(layout.heightForWidth(width), layout.minimumSize().height())

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do (called by Qt)."""
        return QSize(0, super().minimumSizeHint().height())

    def _on_layers(self) -> None:
        layers = self.finding.layers
        if layers:
            self.layer_chosen.emit(layers[self._next_layer % len(layers)])
            self._next_layer += 1

    def _on_since(self) -> None:
        self.step_chosen.emit(self.finding.since_step)

    def _on_disclosed(self, shown: bool) -> None:
        self.evidence.setVisible(shown)
        self._show_arrow()
        self.changed_height.emit()

    def _show_arrow(self) -> None:
        arrow = Qt.ArrowType.DownArrow if self.disclosure.isChecked() else Qt.ArrowType.RightArrow
        self.disclosure.setArrowType(arrow)


def _text() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _set_text(label: QLabel, text: str) -> None:
    if text != label.text():
        label.setText(text)


def _link() -> QToolButton:
    button = QToolButton()
    button.setObjectName("link")
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
