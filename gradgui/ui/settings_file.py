"""The file behind the settings: opened, or replaced by nothing where it cannot or should not be used."""

from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings

FILE_NAME = "gradgui.ini"
BACKUP = "gradgui.backup-{number}.ini"
VERSION_KEY, VERSION = "version", 1
MAX_BYTES = 4 * 2**20


class Trouble(Enum):
    """Why the settings are not those of the last time."""

    NONE = auto()
    DAMAGED = auto()
    NEWER = auto()
    NOT_KEPT = auto()
    SAFE_MODE = auto()


class Store(Protocol):
    """Keys and values, as QSettings has them."""

    def value(self, key: str, default: object = None) -> object: ...
    def setValue(self, key: str, value: object) -> None: ...
    def sync(self) -> None: ...


class MemoryStore:
    """Keeps nothing beyond the end of the program."""

    def __init__(self) -> None:
        self._values: dict[str, object] = {}

    def value(self, key: str, default: object = None) -> object:
        """Return what was set, or the default."""
        return self._values.get(key, default)

    def setValue(self, key: str, value: object) -> None:
        """Set a value."""
        self._values[key] = value

    def sync(self) -> None:
        """Write nothing."""


def open_store(folder: Path) -> tuple[Store, Trouble]:
    """Return the settings of a folder, and what is wrong with them. A damaged file is put aside."""
    path = folder / FILE_NAME
    try:
        damaged = path.exists() and not _is_whole(path)
        if damaged:
            put_aside(folder)
    except OSError:
        return MemoryStore(), Trouble.NOT_KEPT
    file = QSettings(str(path), QSettings.Format.IniFormat)
    if not _is_known(file.value(VERSION_KEY, VERSION)):
        return MemoryStore(), Trouble.NEWER
    file.setValue(VERSION_KEY, VERSION)
    file.sync()
    kept = file.status() is QSettings.Status.NoError
    return file, Trouble.DAMAGED if damaged else Trouble.NONE if kept else Trouble.NOT_KEPT


def put_aside(folder: Path) -> Path | None:
    """Rename the settings' file, so that the defaults hold; return its new place, None if there was none."""
    path = folder / FILE_NAME
    if not path.exists():
        return None
    number = 1
    while (backup := folder / BACKUP.format(number=number)).exists():
        number += 1
    return path.rename(backup)


def _is_whole(path: Path) -> bool:
    """Say whether a file looks like what QSettings writes, which reads anything without complaint."""
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    try:
        lines = content.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return False
    return len(content) <= MAX_BYTES and all(_is_line(line.strip()) for line in lines)


def _is_line(line: str) -> bool:
    whole = not line or line[0] in ";#" or (line[0] == "[" and line[-1] == "]") or "=" in line
    return whole and "\0" not in line


def _is_known(version: object) -> bool:
    text = str(version)
    return not text.isdecimal() or int(text[:9]) <= VERSION
