"""Live curves: a metric of every layer, as curves over the steps, as a heat map, or against depth."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from gradgui.ui.metric_plot import MetricPlot
from gradgui.ui.plot import PLOTS, PlotContext
from gradgui.ui.smoothing_slider import SmoothingSlider
from gradgui.ui.views.curves_view import MOST_CURVES, CurvesView
from gradgui.ui.views.depth_view import DepthView
from gradgui.ui.views.heat_view import HeatView
from gradgui.ui.views.metric_view import MetricView

CURVES, HEAT, DEPTH = "curves", "heat", "depth"
AUTOMATIC = "automatic"
"""The choice to let the number of layers decide."""


class LiveCurves(MetricPlot):
    """How it draws follows the number of layers until the user chooses."""

    name = "live_curves"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.selector.setAccessibleName(self.tr("Metric of the live curves"))
        self.curves = CurvesView(context)
        self.area = self.curves.area
        self._set_views({CURVES: self.curves, HEAT: HeatView(context), DEPTH: DepthView(context)})
        self.chosen_display = AUTOMATIC
        self.display_choice = self._make_display_choice()
        self.smoothing = SmoothingSlider()
        self.smoothing.window_changed.connect(self.area.set_smoothing)
        place = self._header.indexOf(self.readout) + 1
        self._header.insertWidget(place, self.display_choice)
        self._header.insertWidget(place, self.smoothing)
        self.set_theme(context.theme)

    def title(self) -> str:
        """Return the chosen metric in words and with its symbol, and that it is shown for each layer."""
        return self.tr("{metric}, layer by layer").format(metric=self.metric_words())

    def _make_display_choice(self) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName("display")
        choice.setItemDelegate(QStyledItemDelegate(choice))
        choice.setFrame(False)
        for name, text in (
            (AUTOMATIC, self.tr("Automatic")),
            (CURVES, self.tr("Curves")),
            (HEAT, self.tr("Heat map")),
            (DEPTH, self.tr("Depth")),
        ):
            choice.addItem(text, name)
        choice.setAccessibleName(self.tr("How the metric is drawn"))
        self._tell_display(choice)
        choice.activated.connect(self._on_display_chosen)
        return choice

    def _tell_display(self, choice: QComboBox) -> None:
        """Have the tooltip say what is chosen, which may be cut, and what there is."""
        tip = self.tr(
            "As curves, as a heat map, or against depth. "
            "Automatic: curves up to {count} layers, a heat map beyond"
        ).format(count=MOST_CURVES)
        choice.setToolTip(f"{choice.currentText()}\n{tip}")

    def _on_display_chosen(self, place: int) -> None:
        self.choose_display(self.display_choice.itemData(place))
        self.graphics.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_display(self, name: str) -> None:
        """Draw in another way, or let the number of layers decide; an unknown name changes nothing."""
        place = self.display_choice.findData(name)
        if place >= 0:
            self.chosen_display = name
            self.display_choice.setCurrentIndex(place)
            self._tell_display(self.display_choice)
            self._show_display(self._wanted_display())

    def _wanted_display(self) -> str:
        if self.chosen_display != AUTOMATIC:
            return self.chosen_display
        return HEAT if self.run is not None and self.run.depth > MOST_CURVES else CURVES

    def choices(self) -> dict[str, object]:
        """Return metric and scale, how the metric is drawn, and how much curves are smoothed."""
        smoothing = self.smoothing.slider.value()
        return {**super().choices(), "display": self.chosen_display, "smoothing": smoothing}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Choose again what was kept; what makes no sense changes nothing."""
        super().take_choices(choices)
        self.choose_display(str(choices.get("display", "")))
        self.smoothing.take(choices.get("smoothing"))

    def _show_display(self, name: str) -> None:
        if name == self.display:
            return
        self.pointer_left()
        self.display = name
        self.smoothing.setVisible(name == CURVES)
        self._connect(keep=True)
        self.stale.emit()

    def _make_view(self) -> MetricView:
        view = super()._make_view()
        if isinstance(view, CurvesView):
            view.area.set_smoothing(self.smoothing.columns())
            self.smoothing.window_changed.connect(view.area.set_smoothing)
        return view

    def _on_run_set(self, goes_on: bool) -> None:
        if self.run is not None:
            self._show_display(self._wanted_display())
        super()._on_run_set(goes_on)

    def drawn_steps(self) -> int:
        """Return how many steps from step 0 on are drawn; where depth is shown, up to which step."""
        areas = [view.area for view in self._time_views()]
        return areas[0].drawn_steps() if areas else self.view.shown_steps()[1] + 1

    def _time_views(self) -> list[CurvesView | HeatView]:
        return [view for view in (self.view,) if isinstance(view, CurvesView | HeatView)]

    def set_message(self, text: str, hint: str = "") -> None:
        """Write a line into the empty plot."""
        for view in self.views.values():
            view.area.message, view.area.hint = text, hint
            view.area.update()

    @property
    def has_message(self) -> bool:
        """Whether a line is written into the plot."""
        return bool(self.area.message)


PLOTS.add(LiveCurves.name, LiveCurves)
