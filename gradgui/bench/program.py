"""The verb ``bench``: measures what the design promises, and prints both sides' figures."""

import argparse
import json
import os
import platform as machine_facts
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil

from gradgui import __version__
from gradgui.arguments import OneLineParser, core_count

THOROUGH = {"rounds": 7, "seconds": 0.5, "long_steps": 1_000_000}
QUICK = {"rounds": 3, "seconds": 0.2, "long_steps": 100_000}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code: 0 where everything was measured, 1 otherwise."""
    options = _parser().parse_args((sys.argv[1:] if arguments is None else arguments)[1:])
    if options.side:
        return _be_side(options)
    from gradgui.bench.side import SideError

    try:
        return _measure(options)
    except (SideError, OSError, MemoryError, RuntimeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    from gradgui.bench.names import NAMES

    parser = OneLineParser(
        prog="main.py bench", description="Measure the program beside plain PyTorch loops."
    )
    parser.add_argument("--json", action="store_true", help="print machine and rows as JSON")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, a shorter past")
    parser.add_argument("--only", choices=NAMES, action="append", help="measure this alone; may be repeated")
    parser.add_argument("--rounds", type=_count, help="how often each side is read")
    parser.add_argument(
        "--threads", metavar="N", type=core_count, default=1, help="cores an operation may take (default: 1)"
    )
    parser.add_argument("--side", choices=("window", "steps", "torch"), help=argparse.SUPPRESS)
    parser.add_argument("--basedir", type=Path, help=argparse.SUPPRESS)
    return parser


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 1024:
        raise ValueError
    return number


_count.__name__ = "number from 1 to 1024"


def _be_side(options: argparse.Namespace) -> int:
    if options.side == "window":
        from gradgui.torch_before_qt import load_base_library

        load_base_library()
        from gradgui.bench.window_side import run as run_window

        return run_window(options.basedir)
    import torch

    if options.side == "steps":
        from gradgui.bench.step_side import run

        torch.set_num_threads(options.threads)
        return run(options.threads)
    return 0


def _measure(options: argparse.Namespace) -> int:
    from gradgui.bench.measures import MEASURES, Plan, recommended_threads
    from gradgui.bench.row import Row, table

    begin = time.perf_counter()
    size: dict[str, Any] = QUICK if options.quick else THOROUGH
    size = {**size, **({"rounds": options.rounds} if options.rounds else {})}
    platform = _platform()

    def say(text: str) -> None:
        print(f"[{time.perf_counter() - begin:5.0f} s] {text}", file=sys.stderr, flush=True)

    rows: list[Row] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        plan = Plan(**size, base_dir=Path(folder), threads=options.threads, platform=platform, say=say)
        for name, measure in MEASURES.items():
            if not options.only or name in options.only:
                rows += measure(plan)
    facts = machine(platform, options.threads)
    facts["seconds"] = round(time.perf_counter() - begin)
    if any(row.what == "threads" for row in rows):
        facts["recommended_threads"] = recommended_threads(rows)
    if options.json:
        print(
            json.dumps({"machine": facts, "rows": [row.data() for row in rows]}, indent=2, ensure_ascii=False)
        )
    else:
        print("\n".join(f"{key}: {value}" for key, value in facts.items()))
        print(table(rows))
    return 0


def _platform() -> str:
    """Return Qt's platform to ask for: none where there is a screen, else the one without."""
    if "QT_QPA_PLATFORM" in os.environ or sys.platform in ("win32", "darwin"):
        return os.environ.get("QT_QPA_PLATFORM", "")
    return "" if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") else "offscreen"


def machine(platform: str, threads: int) -> dict[str, Any]:
    """Return what the figures depend on: processor, memory, versions, load, where the window is drawn."""
    import numpy
    import PySide6
    import torch

    screen = platform or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or "screen"
    return {
        "system": machine_facts.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "load": [round(each, 2) for each in psutil.getloadavg()],
        "python": machine_facts.python_version(),
        "torch": torch.__version__,
        "numpy": numpy.__version__,
        "qt": PySide6.__version__,
        "gradgui": __version__,
        "threads": threads,
        "drawn_on": screen,
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return machine_facts.processor() or machine_facts.machine()
