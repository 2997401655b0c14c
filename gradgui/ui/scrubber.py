"""Scrubber: the bar under the plots: drag to any recorded step, play, go on or branch from there."""

from time import perf_counter

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
)

from gradgui.ui.actions import CONTEXT, PLAY_BACK
from gradgui.ui.icons import ICON_SIZE, icon
from gradgui.ui.menus import plain
from gradgui.ui.numbers import step_text
from gradgui.ui.plot_header import menu_button
from gradgui.ui.run_views import RunViews
from gradgui.ui.step_slider import StepSlider
from gradgui.ui.theme import GRID, Theme, font, font_metrics, scaled
from gradgui.ui.time_travel import SPEEDS, USUAL_SPEED, TimeTravel

SECONDS_BETWEEN_UPDATES = 0.2
WIDEST = 888_888
SLIDER_WIDTH = 24 * GRID

FROM_HERE = ("present", "go_back", "branch_from_past")
"""What can be done at a past step."""

SHARE = 0.78
"""Part of the window's width that the bar takes at most; the message beside it has the rest."""


class Scrubber(QWidget):
    """Shows where one looks. The slider keeps its place; what can be done at a past step stands before it."""

    def __init__(
        self,
        travel: TimeTravel,
        views: RunViews,
        actions: dict[str, QAction],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._travel, self._views, self._actions = travel, views, actions
        self._updated, self._dropped, self._width, self._beside = 0.0, 0, 0, 0
        self.setAccessibleName(self.tr("Recorded steps"))
        self.buttons = [self._make_button(name) for name in FROM_HERE]
        menu = QMenu(self)
        menu.addActions([actions[name] for name in FROM_HERE])
        self.more = menu_button(menu, self.tr("What can be done at this step"))
        self.play = self._make_button("play_back")
        self.play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.speed = self._make_speed()
        self.slider = StepSlider(theme)
        self.slider.setAccessibleName(self.tr("Recorded step to look at"))
        self.slider.valueChanged.connect(travel.look_at)
        self.field = self._make_field()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(GRID // 2)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for widget in (*self.buttons, self.more, self.play, self.speed, self.slider, self.field, self.words):
            row.addWidget(widget)
        travel.changed.connect(self.show_place)
        self.set_theme(theme)
        self.show_place()

    def _make_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setDefaultAction(self._actions[name])
        button.setObjectName(name)
        return button

    def _make_speed(self) -> QComboBox:
        speed = QComboBox()
        for steps in SPEEDS:
            speed.addItem(self.tr("{count} steps/s").format(count=steps), steps)
        speed.setCurrentIndex(SPEEDS.index(USUAL_SPEED))
        speed.setAccessibleName(self.tr("Speed of playing"))
        speed.setToolTip(self.tr("How many steps are played in a second"))
        speed.currentIndexChanged.connect(self._on_speed_chosen)
        return speed

    def _make_field(self) -> QSpinBox:
        field = QSpinBox()
        field.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        field.setGroupSeparatorShown(True)
        field.setKeyboardTracking(False)
        field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setAccessibleName(self.tr("Step to look at"))
        field.setToolTip(self.tr("The step that is shown; type another one to see it"))
        field.valueChanged.connect(self._travel.look_at)
        return field

    def minimumSizeHint(self) -> QSize:
        """Return no width at all: the window may be as narrow as it likes (called by Qt)."""
        return QSize(0, super().minimumSizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours, in type as large as it now is."""
        faint = QColor(theme.quiet)
        faint.setAlphaF(0.5)
        self._play_icons = tuple(icon(name, QColor(theme.ink), faint) for name in ("run", "pause"))
        self.play.setIconSize(QSize(scaled(ICON_SIZE), scaled(ICON_SIZE)))
        self.more.setIcon(icon("more", QColor(theme.quiet)))
        self.slider.set_theme(theme)
        self.slider.setFixedWidth(scaled(SLIDER_WIDTH))
        for widget in (self.field, self.field.lineEdit(), self.words):
            widget.setFont(font(tabular=True))
        metrics = font_metrics()
        self.field.setFixedWidth(round(metrics.horizontalAdvance(step_text(WIDEST))) + 3 * GRID)
        widest = self.tr("of {last}: looking back").format(last=step_text(WIDEST))
        self.words.setFixedWidth(round(metrics.horizontalAdvance(widest)) + GRID)
        self._accent, self._quiet = theme.accent, theme.quiet
        self.show_place()
        self.fit(self._width, self._beside)

    def fit(self, width: int, beside: int = 0) -> None:
        """Leave out what has no room in a window of some width: the buttons for a menu, then the speed.

        beside: the width that the message beside it asks for.
        """
        self._width, self._beside = width, beside
        room = min(SHARE * width, width - beside)
        wide = sum(button.sizeHint().width() + GRID for button in self.buttons)
        optional = (wide, self.speed.sizeHint().width(), self.words.width(), self.field.width())
        needed = sum(optional) + self.play.sizeHint().width() + self.slider.width() + 6 * GRID
        self._dropped = 0
        while needed > room and self._dropped < len(optional):
            needed -= optional[self._dropped] + GRID // 2
            self._dropped += 1
        self._show_parts()

    def _show_parts(self) -> None:
        is_past = self._travel.is_past
        for button in self.buttons:
            button.setVisible(is_past and self._dropped == 0)
        self.more.setVisible(is_past and self._dropped > 0)
        for number, widget in enumerate((self.speed, self.words, self.field), start=2):
            widget.setVisible(self._dropped < number)

    @Slot(int)
    def _on_speed_chosen(self, place: int) -> None:
        self._travel.set_speed(int(self.speed.itemData(place)))

    @Slot()
    def follow(self) -> None:
        """Follow the run, a few times a second."""
        if perf_counter() - self._updated >= SECONDS_BETWEEN_UPDATES:
            self.show_place()

    @Slot()
    def show_place(self) -> None:
        """Show which step is looked at, of how many."""
        self._updated = perf_counter()
        travel = self._travel
        last, step = travel.last_step, max(0, travel.step)
        with QSignalBlocker(self.slider), QSignalBlocker(self.field):
            for widget in (self.slider, self.field):
                widget.setEnabled(last > 0)
                widget.setMaximum(max(0, last))
            self.slider.setPageStep(max(1, last // 20))
            if not self.slider.isSliderDown():
                self.slider.setValue(step)
            self.field.setValue(step)
        self.slider.set_marks(self._views.marked_steps)
        self._show_words(last)
        self._show_actions(last)
        self._show_parts()

    def _show_words(self, last: int) -> None:
        travel = self._travel
        shown = step_text(max(0, last))
        if travel.is_past and travel.is_late:
            words = self.tr("of {last}: computing, {done}").format(last=shown, done=f"{travel.done:.0%}")
        elif travel.is_past:
            words = self.tr("of {last}: looking back").format(last=shown)
        elif last >= 0:
            words = self.tr("of {last}: newest").format(last=shown)
        else:
            words = self.tr("no step yet")
        self.words.setText(words)
        self.words.setStyleSheet(f"color: {self._accent if travel.is_past else self._quiet}")
        step = self.tr("Step {step} {words}").format(step=step_text(max(0, travel.step)), words=words)
        self.slider.setToolTip(step)
        self.slider.setAccessibleDescription(step)

    def _show_actions(self, last: int) -> None:
        for name in FROM_HERE:
            self._actions[name].setEnabled(self._travel.is_past)
        for name in ("play_back", "step_back", "step_forward"):
            self._actions[name].setEnabled(last > 0 and (name != "step_forward" or self._travel.is_past))
        action, is_playing = self._actions["play_back"], self._travel.is_playing
        action.setIcon(self._play_icons[is_playing])
        text = self.tr("Stop playing") if is_playing else QCoreApplication.translate(CONTEXT, PLAY_BACK.text)
        if text != action.text():
            action.setText(text)
        for button in (*self.buttons, self.play):
            button.setText(plain(button.defaultAction().text()))
            button.setAccessibleName(button.text())
