"""The script packaging/translations.py as a module: the folder is no package."""

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "translations.py"


def load() -> ModuleType:
    """Return the script's module."""
    spec = importlib.util.spec_from_file_location("translation_script", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
