"""The window's modules load no torch: the window is up before torch is in memory."""

import subprocess
import sys

PROGRAM = """
import gradgui.app, gradgui.ui.main_window, sys
print("torch" in sys.modules, "pyqtgraph" in sys.modules)
"""


def test_that_the_window_loads_no_torch() -> None:
    """All that the window imports at once is free of torch."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "True"]
