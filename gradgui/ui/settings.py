"""Settings: what the window remembers from one start to the next."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

FILE_NAME = "gradgui.ini"
LAYOUT_VERSION = 1


class Settings:
    """An ini file in the user's folder; what cannot be read counts as not set."""

    def __init__(self, folder: Path) -> None:
        self._file = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """light, dark or system."""
        name = str(self._file.value("theme", "system"))
        return name if name in ("light", "dark", "system") else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._file.setValue("theme", name)

    @property
    def metric(self) -> str:
        """The metric of the live curves; empty where none was chosen."""
        return str(self._file.value("metric", ""))

    @metric.setter
    def metric(self, name: str) -> None:
        self._file.setValue("metric", name)

    @property
    def advanced(self) -> bool:
        """Whether the builder shows every field."""
        return str(self._file.value("advanced", "false")) == "true"

    @advanced.setter
    def advanced(self, on: bool) -> None:
        self._file.setValue("advanced", "true" if on else "false")

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
