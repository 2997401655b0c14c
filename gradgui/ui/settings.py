"""Settings: what the window remembers from one start to the next."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication

from gradgui.engine.chunk_table import DEFAULT_SIZE_CAP
from gradgui.ui.languages import LANGUAGES, SYSTEM
from gradgui.ui.layer_colors import LAYER_MAPS
from gradgui.ui.settings_file import FILE_NAME, MemoryStore, Store, Trouble, open_store
from gradgui.ui.theme import THEME_NAMES

LAYOUT_VERSION = 2
ASK_BEFORE_CLOSING = ("edited", "always", "never")
FONT_PERCENTS = (70, 250)
FRAMES = (10, 50)
SIZE_CAPS = tuple(2**power for power in (28, 29, 30, 31, 32, 33, 35))
MOST_THREADS = 64


class Settings:
    """An ini file in the user's folder; what cannot be read counts as not set.

    trouble: why they are not those of the last time.
    """

    def __init__(self, folder: Path, safe_mode: bool = False) -> None:
        """In safe mode nothing is read or written."""
        self._folder = folder
        self._file: Store
        if safe_mode:
            self._file, self.trouble = MemoryStore(), Trouble.SAFE_MODE
        else:
            self._file, self.trouble = open_store(folder)

    @property
    def is_safe_mode(self) -> bool:
        """Whether nothing is read or written."""
        return self.trouble is Trouble.SAFE_MODE

    @property
    def place(self) -> str:
        """Where the settings are kept."""
        in_memory = isinstance(self._file, MemoryStore)
        return _tr("not kept") if in_memory else str(self._folder / FILE_NAME)

    @property
    def trouble_words(self) -> str:
        """What to tell the user of the settings; empty where nothing is wrong."""
        words = {
            Trouble.NONE: "",
            Trouble.DAMAGED: _tr(
                "The settings were damaged: the defaults hold. The old file stays in {place}."
            ),
            Trouble.NEWER: _tr("The settings in {place} are of a newer GradGUI and stay as they are."),
            Trouble.NOT_KEPT: _tr("The settings cannot be written to {place}: they are lost at the end."),
            Trouble.SAFE_MODE: _tr("Safe mode: the settings are the defaults, and none is kept."),
        }
        return words[self.trouble].format(place=self._folder)

    def _choice(self, key: str, allowed: Sequence[str]) -> str:
        """Return one of the allowed words; the first where nothing, or nothing of use, is kept."""
        kept = str(self._file.value(key, ""))
        return kept if kept in allowed else allowed[0]

    def _number(self, key: str, low: int, high: int, usual: int) -> int:
        """Return a whole number of a range."""
        try:
            kept = int(str(self._file.value(key, usual)))
        except ValueError:
            return usual
        return kept if low <= kept <= high else usual

    @property
    def theme(self) -> str:
        """system, light, dark, contrast (light on dark) or contrast_light (dark on light)."""
        return self._choice("theme", THEME_NAMES)

    @theme.setter
    def theme(self, name: str) -> None:
        self._file.setValue("theme", name)

    @property
    def font_percent(self) -> int:
        """How large type is, in percent of its usual size."""
        return self._number("font_percent", *FONT_PERCENTS, 100)

    @font_percent.setter
    def font_percent(self, percent: int) -> None:
        self._file.setValue("font_percent", percent)

    @property
    def language(self) -> str:
        """The code of a language, or system."""
        return self._choice("language", (SYSTEM, *(code for code, _, _ in LANGUAGES)))

    @language.setter
    def language(self, name: str) -> None:
        self._file.setValue("language", name)

    @property
    def layer_map(self) -> str:
        """The map of the layers' colours: viridis or cividis."""
        return self._choice("layer_map", LAYER_MAPS)

    @layer_map.setter
    def layer_map(self, name: str) -> None:
        self._file.setValue("layer_map", name)

    @property
    def most_frames(self) -> int:
        """How many frames a second are drawn at most."""
        return self._number("most_frames", *FRAMES, 50)

    @most_frames.setter
    def most_frames(self, frames: int) -> None:
        self._file.setValue("most_frames", frames)

    @property
    def threads(self) -> int:
        """How many cores an operation of a run may take; as many as there are at most."""
        return min(self._number("threads", 1, MOST_THREADS, 1), os.cpu_count() or 1)

    @threads.setter
    def threads(self, count: int) -> None:
        self._file.setValue("threads", count)

    @property
    def size_cap(self) -> int:
        """How many bytes of recorded numbers a new document keeps."""
        return self._number("size_cap", SIZE_CAPS[0], SIZE_CAPS[-1], DEFAULT_SIZE_CAP)

    @size_cap.setter
    def size_cap(self, size: int) -> None:
        self._file.setValue("size_cap", str(size))

    @property
    def ask_before_closing(self) -> str:
        """edited (ask where changes are not saved), always, or never."""
        return self._choice("ask_before_closing", ASK_BEFORE_CLOSING)

    @ask_before_closing.setter
    def ask_before_closing(self, when: str) -> None:
        self._file.setValue("ask_before_closing", when)

    @property
    def metric(self) -> str:
        """The metric of the live curves; empty where none was chosen."""
        return str(self._file.value("metric", ""))

    @metric.setter
    def metric(self, name: str) -> None:
        self._file.setValue("metric", name)

    @property
    def plots(self) -> str:
        """What plots show and which further ones there are, as JSON; empty where nothing was kept."""
        return str(self._file.value("layout/plots", ""))

    @plots.setter
    def plots(self, text: str) -> None:
        self._file.setValue("layout/plots", text)

    @property
    def recent(self) -> list[str]:
        """The paths of the files opened last, newest first."""
        kept = self._file.value("recent", [])
        paths = kept if isinstance(kept, list) else [kept]
        return [each for each in paths if isinstance(each, str) and each]

    @recent.setter
    def recent(self, paths: list[str]) -> None:
        self._file.setValue("recent", paths)

    @property
    def lens_opens(self) -> bool:
        """Whether selecting a layer opens the lens."""
        return str(self._file.value("lens/opens", "true")) == "true"

    @lens_opens.setter
    def lens_opens(self, on: bool) -> None:
        self._file.setValue("lens/opens", "true" if on else "false")

    @property
    def lens_closed(self) -> bool:
        """Whether the user has closed the lens, so that it stays closed until it is asked for."""
        return str(self._file.value("lens/closed", "false")) == "true"

    @lens_closed.setter
    def lens_closed(self, closed: bool) -> None:
        self._file.setValue("lens/closed", "true" if closed else "false")

    @property
    def advanced(self) -> bool:
        """Whether the builder shows every field."""
        return str(self._file.value("advanced", "false")) == "true"

    @advanced.setter
    def advanced(self, on: bool) -> None:
        self._file.setValue("advanced", "true" if on else "false")

    @property
    def findings(self) -> bool:
        """Whether the window shows what is wrong with a run."""
        return str(self._file.value("findings", "true")) != "false"

    @findings.setter
    def findings(self, on: bool) -> None:
        self._file.setValue("findings", "true" if on else "false")

    def layout(self) -> tuple[QByteArray, QByteArray] | None:
        """Return the window's geometry and the docks' state; None where there are none of this version."""
        if str(self._file.value("layout/version", "")) != str(LAYOUT_VERSION):
            return None
        geometry, state = self._file.value("layout/geometry"), self._file.value("layout/state")
        if isinstance(geometry, QByteArray) and isinstance(state, QByteArray):
            return geometry, state
        return None

    def keep_layout(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember the window's geometry and the docks' state."""
        self._file.setValue("layout/version", LAYOUT_VERSION)
        self._file.setValue("layout/geometry", geometry)
        self._file.setValue("layout/state", state)

    def sync(self) -> None:
        """Write the file now."""
        self._file.sync()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
