"""A pytest plugin for the tests that need no window: every import of Qt fails.

Used as ``python -m pytest -p no:pytest-qt -p tests.no_qt``.
"""

import sys
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

BLOCKED = ("PySide6", "shiboken6", "pyqtgraph")


class QtBlocker(MetaPathFinder):
    """Refuses to find Qt's packages."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Raise ImportError for a blocked package, leave every other to the next finder."""
        if name.partition(".")[0] in BLOCKED:
            raise ImportError(f"{name} is blocked in these tests")
        return None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Block Qt, and accept the settings of pytest-qt, which is not loaded here."""
    sys.meta_path.insert(0, QtBlocker())
    for setting in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
        parser.addini(setting, "read by pytest-qt")


@pytest.fixture(scope="session", autouse=True)
def no_qt_was_loaded() -> Iterator[None]:
    """Fail when a Qt module is loaded after all."""
    yield
    loaded = [name for name in sys.modules if name.partition(".")[0] in BLOCKED]
    assert not loaded, f"loaded in a process without a window: {loaded}"
