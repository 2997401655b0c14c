"""Paths: where the program's own files lie, and where it may write the user's."""

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_NAME = "GradGUI"


def resource_dir() -> Path:
    """Return the folder `resources`, in a source tree or in a frozen program."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return root / "resources"


def program_dir() -> Path:
    """Return the folder that holds `resources` and the licences."""
    return resource_dir().parent


def own_command() -> tuple[str, ...]:
    """Return what starts this program: itself where it is frozen, else Python with main.py."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return sys.executable, str(program_dir() / "main.py")


@dataclass(frozen=True)
class UserDirs:
    """The folders that the program writes to; they need not exist yet."""

    settings: Path
    recovery: Path
    logs: Path


def user_dirs(base_dir: Path | None = None) -> UserDirs:
    """Return the user's folders, all below `base_dir` where one is given."""
    if base_dir is not None:
        return UserDirs(base_dir / "settings", base_dir / "recovery", base_dir / "logs")
    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False, roaming=False)
    return UserDirs(dirs.user_config_path, dirs.user_data_path / "recovery", dirs.user_log_path)
