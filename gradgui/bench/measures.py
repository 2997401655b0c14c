"""What the benchmark measures: one function a part, and the table of all of them."""

import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from gradgui.bench.nets import DENORMAL, DEPTHS, LONG, REFERENCE, Net
from gradgui.bench.plain import has_tensorboard
from gradgui.bench.row import Row, geometric_mean, of_rounds
from gradgui.bench.side import Side, SideError
from gradgui.paths import own_command

T = TypeVar("T")

FRAME_AT_60_HZ = 1000 / 60
UNIT = "steps/s"
DEFAULT = "window open and drawing, default metrics recorded"
EVERY = "window open and drawing, every metric recorded"


@dataclass(frozen=True)
class Plan:
    """How thoroughly to measure: rounds, seconds of a reading, steps of a long run; on how many threads.

    platform: Qt's, empty for the usual one. say: tells how far it is.
    """

    rounds: int
    seconds: float
    long_steps: int
    base_dir: Path
    threads: int
    platform: str
    say: Callable[[str], None]

    def window(self) -> Side:
        """Start the side with the window."""
        return Side("window", self.base_dir, self.threads, self.platform)

    def steps(self) -> Side:
        """Start the side without one."""
        return Side("steps", self.base_dir, self.threads)


@dataclass(frozen=True)
class Rate:
    """Steps made, by the seconds of the wall and by those of the thread that made them."""

    wall: float
    cpu: float


def _rounds(plan: Plan, readings: Mapping[str, Callable[[], T]]) -> dict[str, list[T]]:
    """Read all in turn, forwards and backwards."""
    found: dict[str, list[T]] = {name: [] for name in readings}
    for number in range(plan.rounds):
        names = list(readings)
        for name in names if number % 2 == 0 else reversed(names):
            found[name].append(readings[name]())
    return found


def _rate(side: Side, plan: Plan, **details: Any) -> Rate:
    answer = side.ask("run", seconds=plan.seconds, **details)
    steps, cpu = float(answer["steps"]), float(answer["cpu"])
    return Rate(steps / float(answer["seconds"]), steps / cpu if cpu else math.nan)


def _row(what: str, case: str, ours: list[Rate], theirs: list[Rate], goal: float | None = None) -> Row:
    ratios = [a.cpu / b.cpu for a, b in zip(ours, theirs, strict=True)]
    walls = [rate.wall for rate in ours], [rate.wall for rate in theirs]
    return of_rounds(what, case, *walls, UNIT, goal, cpu_ratio=statistics.median(ratios))


def _net_rounds(
    plan: Plan, window: Side, loops: Side, net: Net, more: tuple[str, ...]
) -> dict[str, list[Rate]]:
    window.ask("open", net=net.name)
    readings: dict[str, Callable[[], Rate]] = {
        "default": lambda: _rate(window, plan, metrics="default"),
        "plain": lambda: _rate(loops, plan, loop="plain", net=net.name),
        "all": lambda: _rate(window, plan, metrics="all"),
    }
    for loop in more:
        readings[loop] = partial(_rate, loops, plan, loop=loop, net=net.name)
    return _rounds(plan, readings)


def steps(plan: Plan) -> Iterator[Row]:
    """Compare steps a second with the plain loop's, with hooks and with TensorBoard."""
    ways = {"hooks": "forward and backward hooks, .norm().item() a layer"}
    if has_tensorboard():
        ways["tensorboard"] = "TensorBoard, norm and histogram a parameter"
    else:
        plan.say("tensorboardX is not installed: its rows are left out")
    rows: dict[str, list[Row]] = {name: [] for name in ("default", "all", *ways)}
    with plan.window() as window, plan.steps() as loops:
        for net in REFERENCE:
            plan.say(f"steps/s of {net.name}")
            found = _net_rounds(plan, window, loops, net, tuple(ways))
            plain = found["plain"]
            rows["default"].append(_row(DEFAULT, net.name, found["default"], plain, 1.0))
            rows["all"].append(_row(EVERY, net.name, found["all"], plain, 0.5))
            for way, words in ways.items():
                rows[way].append(_row(f"against {words}", net.name, found["default"], found[way]))
    yield geometric_mean(DEFAULT, rows["default"], 1.25)
    yield from rows["default"]
    yield geometric_mean(EVERY, rows["all"], 0.7)
    yield from rows["all"]
    for way in ways:
        yield from rows[way]


def explain(plan: Plan) -> Iterator[Row]:
    """Compare the window with the lens and the ledger open with the window without them."""
    what, rows = "lens and ledger open, against closed", []
    with plan.window() as window:
        for net in REFERENCE:
            plan.say(f"steps/s of {net.name} with the lens and the ledger open")
            window.ask("open", net=net.name)
            rate = partial(_rate, window, plan, metrics="default")
            found = _rounds(
                plan, {"open": partial(rate, explained=True), "closed": partial(rate, explained=False)}
            )
            rows.append(_row(what, net.name, found["open"], found["closed"], 0.85))
    yield geometric_mean(what, rows, 0.85)
    yield from rows


def child(plan: Plan) -> Iterator[Row]:
    """Estimate what training in a process of its own would reach, the window fed with what it measures.

    The trainer works without a window while the window draws a run that grows as fast as that one. What it
    costs to hand the numbers over is left out.
    """
    what, rows, gaps = "training in a child process (an estimate)", [], []
    with plan.window() as window, plan.steps() as loops, ThreadPoolExecutor(1) as beside:
        for net in REFERENCE:
            plan.say(f"steps/s of {net.name} in a child process")
            window.ask("open", net=net.name)
            plain = partial(_rate, loops, plan, loop="plain", net=net.name)
            alone = partial(_rate, loops, plan, loop="default metrics", net=net.name)
            fed = alone().wall

            def both(fed: float = fed, alone: Callable[[], Rate] = alone) -> Rate:
                shown = beside.submit(window.ask, "run", seconds=plan.seconds, metrics="default", fed=fed)
                rate = alone()
                gaps.extend(shown.result()["gaps"])
                return rate

            readings: dict[str, Callable[[], Rate]] = {"child": both, "plain": plain}
            found = _rounds(plan, readings)
            rows.append(_row(what, net.name, found["child"], found["plain"]))
    yield geometric_mean(what, rows, None)
    yield from rows
    yield _against_frames("interval between frames meanwhile, p99", "all nets", gaps, 33.0)


def denormal(plan: Plan) -> Iterator[Row]:
    """Compare nets whose gradients become denormal numbers."""
    with plan.window() as window, plan.steps() as loops:
        for net in DENORMAL:
            plan.say(f"steps/s of {net.name}")
            window.ask("open", net=net.name)
            ours = partial(_rate, window, plan, metrics="default")
            plain = partial(_rate, loops, plan, loop="plain", net=net.name)
            found = _rounds(plan, {"ours": ours, "plain": plain})
            yield _row("steps/s where gradients vanish", net.name, found["ours"], found["plain"], 3.0)


def engine(plan: Plan) -> Iterator[Row]:
    """Compare the trainer without a window: what the step, and what measuring costs."""
    with plan.steps() as side:
        for net in REFERENCE:
            plan.say(f"the trainer alone, {net.name}")
            loops = ("bare", "default metrics", "plain", "all metrics")
            readings = {loop: partial(_rate, side, plan, loop=loop, net=net.name) for loop in loops}
            found = _rounds(plan, readings)
            for loop in (each for each in loops if each != "plain"):
                yield _row(f"no window, {loop}", net.name, found[loop], found["plain"])


def depth(plan: Plan) -> Iterator[Row]:
    """Compare what a step costs a layer in deep nets and in the shallow one."""
    few, *more = DEPTHS
    with plan.steps() as side:
        plan.say("cost of a step a layer")

        names = {layers: Net(layers, 32).name for layers in DEPTHS}
        readings = {
            name: partial(_rate, side, plan, loop="default metrics", net=name) for name in names.values()
        }
        found = _rounds(plan, readings)
    costs = {layers: [1e6 / layers / rate.wall for rate in found[name]] for layers, name in names.items()}
    cpu = {layers: [1e6 / layers / rate.cpu for rate in found[name]] for layers, name in names.items()}
    for layers in more:
        case = f"{layers:,} layers against {few}"
        ratio = statistics.median(a / b for a, b in zip(cpu[layers], cpu[few], strict=True))
        yield of_rounds("cost of a step a layer", case, costs[layers], costs[few], "µs", 1.2, True, ratio)


def long_run(plan: Plan) -> Iterator[Row]:
    """Measure frames, reactions and memory after many recorded steps of many layers."""
    few, many, further = 10_000, plan.long_steps, plan.long_steps * 5 // 4
    case = f"{LONG.depth} layers, {many:,} recorded steps"
    seconds = max(4.0, 6 * plan.seconds)
    with plan.window() as window:
        window.ask("open", net=LONG.name)
        plan.say(f"recording {few:,} steps")
        window.ask("fill", steps=few)
        early = window.ask("run", seconds=2.0, metrics="default")
        plan.say(f"recording {many:,} steps")
        window.ask("fill", steps=many)
        watched = window.ask("run", seconds=seconds, metrics="default")
        moved = window.ask("run", seconds=seconds, metrics="default", input=True)
        plan.say(f"recording {further:,} steps")
        window.ask("fill", steps=further)
        late = window.ask("run", seconds=2.0, metrics="default")
    yield _against_frames("interval between frames, p99", case, watched["gaps"], 33.0)
    yield _against_frames("the same while panned and zoomed, p99", case, moved["gaps"], 33.0)
    yield _against_frames("input to reaction, p99", case, moved["waits"], 50.0)
    yield _memory(f"memory after {many:,} steps", early, moved)
    yield _memory(f"memory after {further:,} steps", moved, late, 30.0)


def _against_frames(what: str, case: str, milliseconds: list[float], limit: float) -> Row:
    if not milliseconds:
        raise SideError(f"{what}: nothing was drawn")
    low, middle, worst = np.percentile(milliseconds, (5, 99, 100)).tolist()
    ratio, least, most = (value / FRAME_AT_60_HZ for value in (middle, low, worst))
    goal, spread = limit / FRAME_AT_60_HZ, (low, worst)
    return Row(what, case, middle, FRAME_AT_60_HZ, "ms", ratio, least, most, goal, True, spread)


def _memory(what: str, before: dict[str, Any], after: dict[str, Any], more: float = 300.0) -> Row:
    ours, theirs = after["memory"] / 1e6, before["memory"] / 1e6
    ratio = ours / theirs
    return Row(
        what, f"at most {more:.0f} MB more", ours, theirs, "MB", ratio, ratio, ratio, 1 + more / theirs, True
    )


def startup(plan: Plan) -> Iterator[Row]:
    """Compare the time to a usable window with that of importing torch."""
    plan.say("time to a usable window")
    found = _rounds(plan, {"window": lambda: _seconds_to_window(plan), "torch": _seconds_to_torch})
    yield of_rounds(
        "time to a usable window", "python -c 'import torch'", found["window"], found["torch"], "s", 1.0, True
    )


def _seconds_to_torch() -> float:
    begin = time.perf_counter()
    if getattr(sys, "frozen", False):
        subprocess.run([*own_command(), "bench", "--side", "torch"], check=True)
    else:
        subprocess.run([sys.executable, "-c", "import torch"], check=True)
    return time.perf_counter() - begin


def _seconds_to_window(plan: Plan) -> float:
    """Start the real program and read from its log when its window was painted."""
    from gradgui.paths import user_dirs
    from gradgui.ui.logs import LOG_NAME
    from gradgui.ui.program import PAINTED

    with tempfile.TemporaryDirectory(dir=plan.base_dir) as folder:
        start = [*own_command(), "--basedir", folder, "--exit-after", "0.5", "--debug"]
        subprocess.run(start, check=True, env=plan_environment(plan), stdout=subprocess.DEVNULL)
        text = (user_dirs(Path(folder)).logs / LOG_NAME).read_text(encoding="utf-8")
    lines = [line.split(PAINTED)[1] for line in text.splitlines() if PAINTED in line]
    if not lines:
        raise SideError("the window was not painted")
    return float(lines[0].split()[0])


def plan_environment(plan: Plan) -> dict[str, str]:
    """Return the environment of a program on the plan's platform; its bytecode is kept, as when installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **({"QT_QPA_PLATFORM": plan.platform} if plan.platform else {})}


def threads(plan: Plan) -> Iterator[Row]:
    """Compare the step on more threads with the step on one."""
    most = max(1, (os.cpu_count() or 1))
    counts = [count for count in (2, 4, 8, 16) if count <= most]
    with plan.steps() as side:
        for net in (Net(20, 64), Net(20, 256)):
            for count in counts:
                plan.say(f"{count} threads, {net.name}")

                rate = partial(_rate, side, plan, loop="default metrics", net=net.name)
                found = _rounds(plan, {"more": partial(rate, threads=count), "one": partial(rate, threads=1)})
                yield _row("threads", f"{net.name}, {count} threads against 1", found["more"], found["one"])


def recommended_threads(rows: list[Row]) -> int:
    """Return the smallest number of threads that gains at least a fifth on the median net, else 1."""
    gains: dict[int, list[float]] = {}
    for row in rows:
        if row.what == "threads":
            gains.setdefault(int(row.case.split(", ")[1].split()[0]), []).append(row.ratio)
    worth = [count for count, ratios in gains.items() if statistics.median(ratios) >= 1.2]
    return min(worth, default=1)


MEASURES: dict[str, Callable[[Plan], Iterator[Row]]] = {
    "steps": steps,
    "child": child,
    "explain": explain,
    "denormal": denormal,
    "engine": engine,
    "depth": depth,
    "threads": threads,
    "startup": startup,
    "long": long_run,
}
"""The parts by name, in the order in which they run."""
