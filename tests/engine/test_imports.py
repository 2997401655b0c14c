"""What may be loaded when: no Qt for the command line, no torch before an experiment is trained."""

import subprocess
import sys

import pytest

TORCH_FREE = (
    "gradgui.cli",
    "gradgui.paths",
    "gradgui.engine.claim",
    "gradgui.engine.claims",
    "gradgui.engine.dataset",
    "gradgui.engine.datasets",
    "gradgui.engine.edit",
    "gradgui.engine.events",
    "gradgui.engine.experiment",
    "gradgui.engine.experiment_file",
    "gradgui.engine.metric",
    "gradgui.engine.metrics",
    "gradgui.engine.store",
    "gradgui.engine.training_thread",
)
QT = {"PySide6", "shiboken6", "pyqtgraph"}


def loaded_by(statement: str) -> set[str]:
    """Return the top-level packages in memory after `statement` in a fresh Python."""
    program = f"{statement}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", TORCH_FREE)
def test_that_describing_an_experiment_loads_no_torch(module: str) -> None:
    """The window opens before torch is in memory."""
    assert not loaded_by(f"import {module}") & ({"torch"} | QT)


def test_that_the_engine_loads_no_qt() -> None:
    """Training works where no window can be opened."""
    loaded = loaded_by("import gradgui.engine.trainer")
    assert "torch" in loaded
    assert not loaded & QT
