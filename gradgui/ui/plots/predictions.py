"""Predictions: what the network says of the data: decision boundary, confusion matrix or fit."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from gradgui.engine.observed import Request
from gradgui.ui.caption import Caption
from gradgui.ui.drawing.picture_area import PictureArea
from gradgui.ui.engine_words import said
from gradgui.ui.numbers import step_text
from gradgui.ui.observing_plot import ObservingPlot
from gradgui.ui.plot import PLOTS, PlotContext
from gradgui.ui.plots.prediction_views import PredictionView, Table, expected_title, view_of
from gradgui.ui.theme import Theme

REQUESTS = frozenset({Request("boundary"), Request("confusion"), Request("fit")})
"""Of these a run has one, by its data."""

EMPTY = ("x1", "x2", "class", "probability")
"""The columns of the table as long as nothing is known of the data."""


class Predictions(ObservingPlot):
    """One picture, by the data: classes of two features, other classes, or a regression."""

    name = "predictions"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        self._view: PredictionView | None = None
        super().__init__(context, parent)
        self.area = PictureArea(context.clock)
        self.add_area(self.area)
        self._caption = Caption()
        self._caption.hide()
        self._header.insertWidget(1, self._caption)
        self.training_action, self._training_button = self._make_training_button()
        self._header.insertWidget(self._header.indexOf(self.more_button), self._training_button)
        self.set_theme(context.theme)
        self.show_newest()

    def requests(self) -> frozenset[Request]:
        """Return all three; a run has one of them."""
        return REQUESTS

    def title(self) -> str:
        """Return what is shown, which the data decides."""
        if self._view is not None:
            return self._view.title
        return self.tr("Predictions") if self.run is None else expected_title(self.run.experiment.dataset)

    def _show_waiting(self) -> None:
        if self._view is None and not self.newest:
            self.show_newest()

    def _on_run_set(self, goes_on: bool) -> None:
        if not goes_on:
            self._view = None
        super()._on_run_set(goes_on)
        self._show_header()

    def _make_training_button(self) -> tuple[QAction, QToolButton]:
        action = QAction(self.tr("Training part"), self)
        action.setCheckable(True)
        action.setToolTip(self.tr("Count the samples that it is trained on instead of the test part"))
        action.toggled.connect(self._on_part_chosen)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("Training part instead of the test part"))
        button.hide()
        return action, button

    def _on_part_chosen(self, _training: bool) -> None:
        self._is_new = True
        self.stale.emit()

    def show_newest(self) -> None:
        """Draw what was observed last, or say why there is nothing to draw."""
        events = sorted(self.newest.values(), key=lambda event: event.step)
        event = events[-1] if events else None
        data = event.data if event is not None else None
        self._view = view_of(data, self.training_action.isChecked()) if data is not None else None
        self.area.show_picture(self._view.picture() if self._view is not None else None)
        if event is not None and self._view is None:
            self.area.say(self.tr("This cannot be shown"), said(event.problem))
        else:
            self.area.say(self.tr("Nothing to show yet"), self._waiting or self.tr("It comes with the run"))
        self._show_header()

    def _show_header(self) -> None:
        if isinstance(self._title, QLabel) and self._title.text() != self.title():
            self._title.setText(self.title())
            self.setWindowTitle(self.title())
            self.graphics.setAccessibleName(self.title())
        caption = self._view.caption if self._view is not None else ""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._training_button.setVisible(self._view is not None and self._view.has_two_parts)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        super().set_theme(theme)
        colors = self._caption.palette()
        colors.setColor(self._caption.foregroundRole(), QColor(theme.quiet))
        self._caption.setPalette(colors)
        self._is_new = True

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out what the network says of the place under the pointer."""
        picture = self.area.picture
        if picture is None or not self.area.has_inside(scene_place):
            self.pointer_left()
            return
        place = self.area.from_scene(scene_place)
        mapping = self.area.mapping()
        words = picture.words_at(mapping.x_place(place.x()), mapping.y_place(place.y()))
        self._caption.setVisible(not words and bool(self._caption.text()))
        self.set_readout(words)

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.set_readout("")
        self._caption.setVisible(bool(self._caption.text()))

    def menu_actions(self) -> list[QAction]:
        """Return what the context menu offers."""
        actions = super().menu_actions()
        shown = self._view is not None and self._view.has_two_parts
        return [*actions, self.training_action] if shown else actions

    def table(self) -> Table:
        """Return the numbers of the picture."""
        return self._view.table() if self._view is not None else (EMPTY, [])

    def state_words(self) -> str:
        """Return what the picture shows, and at which step."""
        if self._view is None:
            return self.tr("No prediction is shown.")
        step = max(event.step for event in self.newest.values())
        when = self.tr("At step {step}").format(step=step_text(step))
        if step < 0:
            when = self.tr("Before the first step")
        return f"{self._view.title}. {when}: {self._view.words()}"


PLOTS.add(Predictions.name, Predictions)
