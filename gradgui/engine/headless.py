"""A run without a window: trains and writes the recorded numbers as CSV."""

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from gradgui.engine.diagnose import METRICS_NEEDED, diagnose
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.records import Records
from gradgui.engine.trainer import ALL_METRICS, Trainer, prepare_thread

CSV_HEADER = "step,layer,metric,value\n"


@dataclass(frozen=True)
class RunResult:
    """How a run ended: steps made, the last loss, the step whose loss was not finite, if one was.

    findings: what the rules say of it, where they were asked.
    """

    steps: int
    loss: float
    nonfinite_step: int | None
    findings: tuple[Finding, ...] = ()


def run(
    experiment: Experiment,
    base_dir: Path,
    steps: int,
    out: TextIO | None = None,
    metrics: Iterable[str] = ALL_METRICS,
    every: int = 1,
    device: str = "cpu",
    diagnosed: bool = False,
) -> RunResult:
    """Train steps 0 … steps−1 and write every ``every``-th of them to ``out``; ends at a non-finite loss.

    diagnosed: whether the rules look at every step too.
    """
    prepare_thread()
    written = frozenset(metrics if out is not None else ())
    trainer = Trainer(experiment, base_dir, written.union(METRICS_NEEDED if diagnosed else ()), device)
    records = Records(experiment, trainer.layers)
    if out is not None:
        out.write(CSV_HEADER)
    for step in range(steps):
        recorded = out is not None and step % every == 0
        trainer.step(measure=recorded or diagnosed, test=trainer.test_due() or step == steps - 1)
        finite = math.isfinite(trainer.measurement.loss)
        if diagnosed:
            records.append(step, trainer.values)
        if trainer.values and out is not None and (recorded or not finite):
            out.writelines(csv_rows(trainer, step, written))
        if not finite:
            steps = step + 1
            break
    loss = trainer.measurement.loss
    ended = None if not steps or math.isfinite(loss) else steps - 1
    return RunResult(steps, loss, ended, tuple(diagnose(records)))


def csv_rows(trainer: Trainer, step: int, metrics: Collection[str] = ALL_METRICS) -> Iterable[str]:
    """Return the last measured step's rows, metrics in the order of their table, layers ascending."""
    for metric in (name for name in ALL_METRICS if name in metrics):
        value = trainer.values.get(metric)
        if isinstance(value, float):
            yield f"{step},,{metric},{value!r}\n"
        elif value is not None:
            for layer, number in zip(trainer.layers[metric], value.tolist(), strict=True):
                yield f"{step},{layer},{metric},{number!r}\n"
