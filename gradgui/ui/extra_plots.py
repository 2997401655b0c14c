"""ExtraPlots: further plots that the user opens, of any metric, and closes for good."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gradgui.engine.metric import METRICS
from gradgui.ui.dock import Dock
from gradgui.ui.docks import Docks
from gradgui.ui.engine_words import engine_text, metric_name
from gradgui.ui.menus import IN_ENGLISH
from gradgui.ui.plot import PlotContext
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.refresher import Refresher
from gradgui.ui.run_views import RunViews
from gradgui.ui.stage import Stage

PREFIX = "more_curves_"
MOST = 32


class ExtraPlots(QObject):
    """Each is a plot like the live curves with a metric of its own, in a dock of its own."""

    def __init__(
        self, context: PlotContext, docks: Docks, views: RunViews, refresher: Refresher, stage: Stage
    ) -> None:
        super().__init__(docks)
        self._context = context
        self._docks, self._views, self._refresher, self._stage = docks, views, refresher, stage
        self._plots: dict[str, LiveCurves] = {}

    @property
    def plots(self) -> Mapping[str, LiveCurves]:
        """The plots by the names of their docks."""
        return self._plots

    def fill_menu(self, menu: QMenu) -> None:
        """Offer a plot of every per-layer metric."""
        for metric in METRICS.values():
            if metric.per_layer:
                action = menu.addAction(metric_name(metric, " " * 2))
                action.setData(metric.name)
                action.setProperty(IN_ENGLISH, metric.label)
                action.setToolTip(engine_text(metric.definition))
        menu.setToolTipsVisible(True)
        menu.triggered.connect(self._on_metric_chosen)

    @Slot(QAction)
    def _on_metric_chosen(self, action: QAction) -> None:
        plot = self.open({"metric": action.data(), "log": METRICS[action.data()].log_scale})
        if plot is not None:
            plot.graphics.setFocus()

    def open(self, choices: Mapping[str, object], name: str = "") -> LiveCurves | None:
        """Open a plot with these choices; None where there are too many."""
        if len(self._plots) >= MOST:
            return None
        self._stage.restore()
        name = name or self._free_name()
        plot = LiveCurves(self._context)
        plot.take_choices(choices)
        dock = self._docks.add(name, plot)
        dock.toggleViewAction().setVisible(False)
        dock.set_close_tip(self.tr("Close this plot"))
        dock.closed.connect(self._on_closed)
        plot.needs_changed.connect(self._on_metric_changed)
        self._plots[name] = plot
        self._refresher.add(plot)
        self._views.add(name, plot, dock)
        return plot

    def _free_name(self) -> str:
        return next(name for n in range(1, MOST + 2) if (name := f"{PREFIX}{n}") not in self._plots)

    def close_all(self) -> None:
        """Close every plot."""
        for plot in list(self._plots.values()):
            if (dock := self._docks.dock_of(plot)) is not None:
                self._remove(dock)

    @Slot(object)
    def _on_closed(self, dock: Dock) -> None:
        self._remove(dock)

    def _remove(self, dock: Dock) -> None:
        plot = self._plots.pop(dock.objectName(), None)
        if plot is None:
            return
        self._stage.restore()
        self._refresher.remove(plot)
        self._docks.remove(dock)
        self._views.remove(dock.objectName())

    @Slot()
    def _on_metric_changed(self) -> None:
        """Let tabs say which metric is shown now."""
        for plot in self._plots.values():
            if (dock := self._docks.dock_of(plot)) is not None:
                dock.set_title(plot.short_title())

    def state(self) -> list[dict[str, object]]:
        """Return the plots and their choices as plain data."""
        return [{"name": name, **plot.choices()} for name, plot in self._plots.items()]

    def restore(self, state: Sequence[Mapping[str, object]]) -> None:
        """Open the plots of an earlier time, under the names that their places are kept with."""
        self.close_all()
        for choices in state:
            name = str(choices.get("name", ""))
            if name.startswith(PREFIX) and name not in self._plots:
                self.open(choices, name)
