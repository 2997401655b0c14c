"""A run without a window: trains and writes the recorded numbers as CSV."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from gradgui.engine.experiment import Experiment
from gradgui.engine.trainer import ALL_METRICS, Trainer, prepare_thread

CSV_HEADER = "step,layer,metric,value\n"


@dataclass(frozen=True)
class RunResult:
    """How a run ended: steps made, the last loss, and the step whose loss was not finite, if one was."""

    steps: int
    loss: float
    nonfinite_step: int | None


def run(
    experiment: Experiment,
    base_dir: Path,
    steps: int,
    out: TextIO | None = None,
    metrics: Iterable[str] = ALL_METRICS,
    every: int = 1,
    device: str = "cpu",
) -> RunResult:
    """Train steps 0 … steps−1 and write every ``every``-th of them to ``out``; ends at a non-finite loss."""
    prepare_thread()
    trainer = Trainer(experiment, base_dir, metrics if out is not None else (), device)
    if out is not None:
        out.write(CSV_HEADER)
    for step in range(steps):
        recorded = out is not None and step % every == 0
        trainer.step(measure=recorded, test=trainer.test_due() or step == steps - 1)
        if trainer.values and out is not None:
            out.writelines(csv_rows(trainer, step))
        if not math.isfinite(trainer.measurement.loss):
            return RunResult(step + 1, trainer.measurement.loss, step)
    return RunResult(steps, trainer.measurement.loss, None)


def csv_rows(trainer: Trainer, step: int) -> Iterable[str]:
    """Return the last measured step's rows, metrics in the order of their table, layers ascending."""
    for metric in ALL_METRICS:
        value = trainer.values.get(metric)
        if isinstance(value, float):
            yield f"{step},,{metric},{value!r}\n"
        elif value is not None:
            for layer, number in zip(trainer.layers[metric], value.tolist(), strict=True):
                yield f"{step},{layer},{metric},{number!r}\n"
