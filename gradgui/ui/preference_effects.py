"""PreferenceEffects: what a changed preference does to the window."""

from PySide6.QtCore import QObject, Signal, Slot

from gradgui.ui.appearance import Appearance
from gradgui.ui.metric_plot import DEFAULT_METRIC
from gradgui.ui.plot import Plot
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.recording import Recording
from gradgui.ui.refresher import Refresher
from gradgui.ui.settings import Settings


class PreferenceEffects(QObject):
    """Applies settings to the parts of a window."""

    language_chosen = Signal(str)
    """The code of a language, or system: the window must be made anew."""

    def __init__(
        self,
        settings: Settings,
        looks: Appearance,
        refresher: Refresher,
        live: Plot,
        recording: Recording,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._recording = recording
        self._settings = settings
        self._looks = looks
        self._refresher = refresher
        self._live = live
        refresher.limit_frames(settings.most_frames)
        recording.choose_size_cap(settings.size_cap)

    @Slot(str)
    def apply(self, name: str) -> None:
        """Apply the setting of a name."""
        if name == "theme":
            self._looks.choose_theme(self._settings.theme)
        elif name in ("font_percent", "layer_map"):
            self._looks.dress()
        elif name == "lens_opens":
            self._settings.lens_closed = False
        elif name == "most_frames":
            self._refresher.limit_frames(self._settings.most_frames)
        elif name == "metric" and isinstance(self._live, LiveCurves):
            self._live.choose_metric(self._settings.metric or DEFAULT_METRIC)
        elif name == "size_cap":
            self._recording.choose_size_cap(self._settings.size_cap)
        elif name == "language":
            self.language_chosen.emit(self._settings.language)
