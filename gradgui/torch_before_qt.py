"""On Windows torch's base library must be loaded before Qt's, or torch fails to load (WinError 1114)."""

import ctypes
import importlib.util
import os
import sys
from pathlib import Path


def load_base_library() -> None:
    """Load torch's c10.dll on Windows, without importing torch; elsewhere do nothing."""
    if sys.platform == "win32":
        spec = importlib.util.find_spec("torch")
        folder = Path(spec.origin).parent / "lib" if spec is not None and spec.origin else Path()
        if (folder / "c10.dll").is_file():
            os.add_dll_directory(str(folder))
            ctypes.CDLL(str(folder / "c10.dll"))
