"""Heat map: a metric of every layer over the steps, as colours."""

from PySide6.QtWidgets import QWidget

from gradgui.ui.drawing.marks import Mark
from gradgui.ui.metric_plot import MetricPlot
from gradgui.ui.plot import PLOTS, PlotContext
from gradgui.ui.views.heat_view import HeatView


class HeatMap(MetricPlot):
    """Layer by step, with the choice of the metric as its title."""

    name = "heat_map"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.selector.setAccessibleName(self.tr("Metric of the heat map"))
        self.heat = HeatView(context)
        self._set_views({"heat": self.heat})
        self.set_theme(context.theme)

    def title(self) -> str:
        """Return the chosen metric in words and with its symbol, and that it is shown by layer and step."""
        return self.tr("{metric}, layer by step").format(metric=self.metric_words())

    def short_title(self) -> str:
        """Return the kind of plot in few words."""
        return self.tr("Heat map")

    def file_words(self) -> str:
        """Return what a file's name can say of the plot."""
        return f"heat map {super().file_words()}"

    def add_mark(self, step: int, words: str, cut: bool = False) -> None:
        """Mark a step; the words stand in the live curves."""
        self.heat.area.add_mark(Mark(step, "", cut))


PLOTS.add(HeatMap.name, HeatMap)
