"""Heat map: a metric of every layer over the steps, as colours."""

from PySide6.QtWidgets import QWidget

from gradgui.ui.drawing.marks import Mark
from gradgui.ui.lane_modes import LaneMode
from gradgui.ui.metric_plot import DEFAULT_METRIC, MetricPlot
from gradgui.ui.plot import PLOTS, PlotContext
from gradgui.ui.views.curves_view import MOST_CURVES
from gradgui.ui.views.heat_view import HeatView

FOR_MANY_LAYERS = "weight_grad_norm"
"""What is shown until something is chosen, where the live plot has the usual metric as a heat map itself."""


class HeatMap(MetricPlot):
    """Layer by step, with the choice of the metric as its title."""

    name = "heat_map"
    lane_modes = (LaneMode.SIDE, LaneMode.ALONE, LaneMode.RATIO)

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.selector.setAccessibleName(self.tr("Metric of the heat map"))
        self._is_chosen = False
        self.heat = HeatView(context)
        self._set_views({"heat": self.heat})
        self.set_theme(context.theme)

    def title(self) -> str:
        """Return the chosen metric in words and with its symbol, and that it is shown by layer and step."""
        return self.tr("{metric}, layer by step").format(metric=self.metric_words())

    def short_title(self) -> str:
        """Return the kind of plot in few words."""
        return self.tr("Heat map")

    def choices(self) -> dict[str, object]:
        """Return the scale, and the metric if it was chosen."""
        kept = super().choices()
        return kept if self._is_chosen else {name: kept[name] for name in kept if name != "metric"}

    def choose_metric(self, name: str) -> None:
        """Show another per-layer metric, and keep it for every run; an unknown name changes nothing."""
        self._is_chosen = self._is_chosen or self.selector.findData(name) >= 0
        super().choose_metric(name)

    def _on_run_set(self, goes_on: bool) -> None:
        if self.run is not None and not self._is_chosen:
            super().choose_metric(FOR_MANY_LAYERS if self.run.depth > MOST_CURVES else DEFAULT_METRIC)
        super()._on_run_set(goes_on)

    def file_words(self) -> str:
        """Return what a file's name can say of the plot."""
        return f"heat map {super().file_words()}"

    def add_mark(self, mark: Mark) -> None:
        """Mark a step; long words stand in the live curves."""
        super().add_mark(mark.in_passing())


PLOTS.add(HeatMap.name, HeatMap)
