"""LayoutMemory: keeps the arrangement from one start to the next, with further plots and what plots show."""

import json
from collections.abc import Mapping

from PySide6.QtWidgets import QMainWindow

from gradgui.ui.docks import Docks
from gradgui.ui.extra_plots import ExtraPlots
from gradgui.ui.plot import Plot
from gradgui.ui.settings import Settings
from gradgui.ui.stage import Stage


class LayoutMemory:
    """Writes to and reads from the settings; a maximised plot is not kept as such."""

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        plots: Mapping[str, Plot],
        extra: ExtraPlots,
        stage: Stage,
        docks: Docks,
    ) -> None:
        self._docks = docks
        self._window, self._settings = window, settings
        self._plots, self._extra, self._stage = plots, extra, stage

    def keep(self) -> None:
        """Remember where everything is and what it shows."""
        self._stage.restore()
        choices = {name: plot.choices() for name, plot in self._plots.items()}
        kept = {"choices": choices, "more": self._extra.state(), "usual": self._docks.is_usual}
        self._settings.plots = json.dumps(kept)
        with self._docks.moving():
            self._settings.keep_layout(self._window.saveGeometry(), self._window.saveState())

    def restore(self) -> None:
        """Put everything where it was; what cannot be read is left as it is."""
        self._stage.restore()
        layout = self._settings.layout()
        if layout is None:
            return
        kept = _parsed(self._settings.plots)
        self._restore_plots(kept)
        self._window.restoreGeometry(layout[0])
        with self._docks.moving():
            self._window.restoreState(layout[1])
        self._docks.is_usual = kept.get("usual") is True

    def _restore_plots(self, kept: Mapping[str, object]) -> None:
        choices = kept.get("choices")
        for name, each in choices.items() if isinstance(choices, dict) else ():
            if name in self._plots and isinstance(each, dict):
                self._plots[name].take_choices(each)
        more = kept.get("more")
        self._extra.restore(
            [each for each in more if isinstance(each, dict)] if isinstance(more, list) else []
        )


def _parsed(text: str) -> Mapping[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
