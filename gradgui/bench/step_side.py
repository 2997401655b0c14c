"""The side without a window: the loops that a user would write, and the bare trainer."""

import json
import sys
import time
import warnings
from collections.abc import Callable, Mapping

import torch

from gradgui.bench.nets import by_name
from gradgui.bench.plain import LOOPS
from gradgui.bench.side import Message, answer
from gradgui.engine.store import MetricStore
from gradgui.engine.trainer import ALL_METRICS, DEFAULT_METRICS, Trainer, prepare_thread

WARM_UP = 0.1
"""Part of the time for steps that do not count."""

_METRICS: Mapping[str, tuple[str, ...]] = {
    "bare": (),
    "default metrics": DEFAULT_METRICS,
    "all metrics": ALL_METRICS,
}


def run(threads: int) -> int:
    """Obey until standard input ends."""
    warnings.filterwarnings("ignore", message="Full backward hook is firing")
    steps: dict[tuple[str, str], Callable[[], None]] = {}
    for line in sys.stdin:
        order = json.loads(line)
        key = order["loop"], order["net"]
        if key not in steps:
            steps[key] = _make(*key)
        torch.set_num_threads(int(order.get("threads", threads)))
        torch.set_flush_denormal(key[0] in _METRICS)
        answer(_timed(steps[key], float(order["seconds"])))
    return 0


def _make(loop: str, net: str) -> Callable[[], None]:
    if loop in LOOPS:
        return LOOPS[loop](by_name(net))
    prepare_thread(torch.get_num_threads())
    trainer = Trainer(by_name(net).experiment(), metrics=_METRICS[loop])
    store = MetricStore()
    for metric, layers in trainer.layers.items():
        store.declare(metric, layers)

    def step() -> None:
        number = trainer.global_step
        trainer.step()
        store.append(number, trainer.values)

    return step


def _timed(step: Callable[[], None], seconds: float) -> Message:
    """Make steps for some seconds; return how many, in how many seconds, of the wall and of this thread."""
    now = time.perf_counter()
    warm_until = now + WARM_UP * seconds
    while time.perf_counter() < warm_until:
        step()
    count, begin, cpu = 0, time.perf_counter(), time.thread_time()
    end = begin + seconds
    while (now := time.perf_counter()) < end or count < 2:
        step()
        count += 1
    return {"steps": count, "seconds": now - begin, "cpu": time.thread_time() - cpu}
