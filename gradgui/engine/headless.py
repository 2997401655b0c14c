"""A run without a window: trains and writes the recorded numbers as CSV."""

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TextIO

from gradgui.engine.checkpoint import take
from gradgui.engine.data_facts import data_facts
from gradgui.engine.diagnose import METRICS_NEEDED, diagnose
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.record_run import RunRecord
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
    threads: int = 1,
    record: RunRecord | None = None,
) -> RunResult:
    """Train steps 0 … steps−1 and write every ``every``-th of them to ``out``; ends at a non-finite loss.

    diagnosed: whether the rules look at every step too. threads: cores that an operation may take.
    record: what gets the same numbers as ``out``, and checkpoints.
    """
    prepare_thread(threads)
    store = record.store if record is not None else None
    writes = out is not None or store is not None
    written = frozenset(metrics if writes else ())
    trainer = Trainer(experiment, base_dir, written.union(METRICS_NEEDED if diagnosed else ()), device)
    records = Records(experiment, trainer.layers, data_facts(trainer.data.split, experiment.training.loss))
    if out is not None:
        out.write(CSV_HEADER)
    if store is not None:
        for metric in sorted(written.intersection(trainer.layers)):
            store.declare(metric, trainer.layers[metric])
    for step in range(steps):
        if record is not None and record.checkpoints.is_due(step):
            record.checkpoints.take(step, experiment, partial(take, trainer))
        recorded = writes and step % every == 0
        trainer.step(measure=recorded or diagnosed, test=trainer.test_due() or step == steps - 1)
        finite = math.isfinite(trainer.measurement.loss)
        if diagnosed:
            records.append(step, trainer.values)
        if trainer.values and (recorded or not finite):
            if out is not None:
                out.writelines(csv_rows(trainer, step, written))
            if store is not None:
                store.append(step, {name: trainer.values[name] for name in written & trainer.values.keys()})
        if not finite:
            steps = step + 1
            break
    if record is not None:
        record.checkpoints.rest(steps, experiment, partial(take, trainer))
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
