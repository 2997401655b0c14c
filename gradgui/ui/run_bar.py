"""RunBar: the tool bar: run, pause, step, reset, and how far and how fast the run is."""

from collections import deque
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QWidget

from gradgui.engine.events import RunState
from gradgui.ui.actions import CONTEXT, TOOLBAR
from gradgui.ui.icons import ICON_SIZE, icon
from gradgui.ui.numbers import step_text
from gradgui.ui.theme import TITLE, Theme, font, scaled

SECONDS_BETWEEN_UPDATES = 0.2
_SECONDS_OF_RATE = 1.0
_MANY = "88,888,888"


class RunBar(QToolBar):
    """Four buttons at the left, the step and how fast it goes at the right."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_bar")
        self.setWindowTitle(self.tr("Run"))
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions = actions
        for spec in TOOLBAR:
            self.addAction(actions[spec.name])
            button = self.widgetForAction(actions[spec.name])
            button.setObjectName(spec.name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(QCoreApplication.translate(CONTEXT, spec.text))
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        self.note = QLabel()
        self.step, self.rate = QLabel(), QLabel()
        for label in (self.note, self.step, self.rate):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            place = self.addWidget(label)
        self.rate.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._place_of_rate = place
        self._size_figures()
        self.step.setAccessibleName(self.tr("Step"))
        self._samples: deque[tuple[float, int]] = deque(maxlen=64)
        self._updated = 0.0
        self.show_progress(-1, lambda: 0.0, at_once=True)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.setIconSize(QSize(scaled(ICON_SIZE), scaled(ICON_SIZE)))
        self._size_figures()
        faint = QColor(theme.quiet)
        faint.setAlphaF(0.5)
        for spec in TOOLBAR:
            ink = theme.on_accent if spec.name == "run" else theme.ink
            self._actions[spec.name].setIcon(icon(spec.icon, QColor(ink), faint))
        for label in (self.note, self.rate):
            label.setStyleSheet(f"color: {theme.quiet}")

    def _size_figures(self) -> None:
        """Give each figure its type and the room of its widest text, so that nothing moves."""
        _size(self.step, font(TITLE, strong=True, tabular=True), self.tr("step {step}").format(step=_MANY))
        _size(self.rate, font(tabular=True), self._rate_words("88,888", 60))

    def _rate_words(self, steps: str, frames: int) -> str:
        parts = (self.tr("{rate} steps/s").format(rate=steps), self.tr("{rate} frames/s").format(rate=frames))
        return "".join(f"· {part} " for part in parts).rstrip()

    def show_state(self, state: RunState, will_run: bool) -> None:
        """Enable what can be done in a state."""
        failed = state is RunState.FAILED
        self._actions["run"].setEnabled(not will_run and not failed)
        self._actions["pause"].setEnabled(will_run)
        self._actions["step"].setEnabled(not will_run and not failed)
        if not will_run:
            self._samples.clear()

    def show_progress(self, last_step: int, frames: Callable[[], float], at_once: bool = False) -> None:
        """Show how many steps are done, a few times a second; frames: tells how many a second are drawn."""
        now = perf_counter()
        if not at_once and now - self._updated < SECONDS_BETWEEN_UPDATES:
            return
        self._updated = now
        if self._samples and self._samples[-1][1] > last_step:
            self._samples.clear()
        self._samples.append((now, last_step))
        while len(self._samples) > 2 and now - self._samples[0][0] > _SECONDS_OF_RATE:
            self._samples.popleft()
        (begin, first), (end, last) = self._samples[0], self._samples[-1]
        rate = (last - first) / (end - begin) if end > begin else 0.0
        self.step.setText(self.tr("step {step}").format(step=step_text(last_step + 1)))
        self.rate.setText(self._rate_words(step_text(rate), round(frames())) if rate else "")
        self._place_of_rate.setVisible(bool(rate))


def _size(label: QLabel, type_: QFont, widest: str) -> None:
    label.setFont(type_)
    label.setMinimumWidth(QFontMetrics(type_).horizontalAdvance(widest) + scaled(12))
