"""Starts the window: switches, log, signals, and one way out."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from gradgui import __version__
from gradgui.arguments import BAD_INPUT, OneLineParser, core_count
from gradgui.engine import experiment_file
from gradgui.engine import presets as preset_files
from gradgui.engine.document_file import is_document
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.opened_document import open_document
from gradgui.paths import user_dirs
from gradgui.torch_before_qt import load_base_library

THEMES = ("light", "dark", "system", "contrast", "contrast_light")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    size = int(width), int(height)
    if not all(300 <= side <= 16_384 for side in size):
        raise ValueError
    return size


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds <= 1e6:
        raise ValueError
    return seconds


def _steps(text: str) -> int:
    steps = int(text)
    if not 0 <= steps <= 10**9:
        raise ValueError
    return steps


_size.__name__, _seconds.__name__, _steps.__name__ = "size (WxH)", "number of seconds", "number of steps"


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the window's switches; a bad one is named on stderr and ends the program with 2."""
    parser = OneLineParser(
        prog="gradgui", description="Watch gradients vanish or explode, layer by layer, live."
    )
    parser.add_argument("file", nargs="?", metavar="FILE", type=Path, help="experiment or document to open")
    parser.add_argument("--preset", metavar="NAME", help="preset to open")
    parser.add_argument("--basedir", metavar="DIR", type=Path, help="keep settings and logs below DIR")
    parser.add_argument("--autorun", action="store_true", help="start training at once")
    parser.add_argument("--exit-after", metavar="SECONDS", type=_seconds, help="close the window by itself")
    parser.add_argument("--screenshot", metavar="OUT.png", type=Path, help="save a picture and exit")
    parser.add_argument("--steps", metavar="N", type=_steps, default=200, help="steps before the picture")
    parser.add_argument("--size", metavar="WxH", type=_size, help="size of the window")
    parser.add_argument("--theme", choices=THEMES, default="")
    parser.add_argument("--lang", metavar="CODE", default="", help="language, such as en or zh_CN")
    parser.add_argument("--threads", metavar="N", type=core_count, help="cores an operation may take")
    parser.add_argument("--self-test", action="store_true", help="train a few steps, check, exit")
    parser.add_argument(
        "--reset-settings", action="store_true", help="start with default settings; keep the old file"
    )
    parser.add_argument(
        "--safe-mode", action="store_true", help="start plainly: read and keep no settings, restore nothing"
    )
    parser.add_argument("--debug", action="store_true", help="log more, and have a menu to test errors")
    parser.add_argument("--version", action="version", version=f"GradGUI {__version__}")
    return parser.parse_args(arguments)


def opening_experiment(options: argparse.Namespace) -> tuple[Experiment, Path | None]:
    """Return the experiment to open, and its file where it has one.

    Raises ExperimentError or OSError where that cannot be read.
    """
    if options.file is not None and options.preset is not None:
        raise ValueError("FILE and --preset exclude each other")
    if options.file is not None:
        path = options.file.resolve()
        return experiment_file.read(path), path
    name = options.preset if options.preset is not None else preset_files.OPENING
    preset = preset_files.find(name)
    if preset is None:
        known = ", ".join(each.name for each in preset_files.presets())
        raise ValueError(f"no preset {name!r}; there are {known}")
    return preset.read(), None


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window; return the program's exit code."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    dirs = user_dirs(options.basedir)
    opened = None
    try:
        if options.file is not None and options.preset is None and is_document(options.file):
            opened = open_document(options.file, dirs.recovery)
            experiment, path = opened.experiment, opened.document.path
        else:
            experiment, path = opening_experiment(options)
    except ExperimentError as error:
        for fault in error.faults:
            print(f"gradgui: {options.file or options.preset}: {fault}", file=sys.stderr)
        return BAD_INPUT
    except OSError as error:
        print(f"gradgui: {options.file}: {error.strerror or error}", file=sys.stderr)
        return BAD_INPUT
    except ValueError as error:
        print(f"gradgui: {error}", file=sys.stderr)
        return BAD_INPUT
    gc.disable()  # imports leave nothing to free, looking takes 6 % of the start; ui/garbage.py takes over
    load_base_library()
    from gradgui.ui.program import run_window

    return run_window(options, experiment, path, dirs, opened)
