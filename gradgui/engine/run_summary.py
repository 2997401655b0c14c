"""RunSummary: a recorded run in a few numbers: what it was, how far it came, what was found of it."""

import math
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np

from gradgui.engine.contents import Contents, RecordedRun
from gradgui.engine.document_error import damaged
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.json_reader import read_json
from gradgui.engine.phrase import Phrase
from gradgui.engine.recorded_branch import Recorded


@dataclass(frozen=True)
class WorstGain:
    """The gain that is farthest from 1 at the last step, as a factor, and the layer that passes it on."""

    layer: int
    value: float


@dataclass(frozen=True)
class NotedFinding:
    """What was found of a run: its kind, how grave it is, in a sentence."""

    kind: str
    severity: str
    text: str


@dataclass(frozen=True)
class RunEdit:
    """An edit while it ran: what it was before, and from ``step`` on."""

    step: int
    before: Experiment
    after: Experiment


@dataclass(frozen=True)
class RunSummary:
    """A run. begun, lasting: its experiment at its start and with all later edits.

    The numbers are those of the last step that has them, None where they were not recorded; of the batch, but
    for test_loss and test_accuracy.
    """

    run: RecordedRun
    begun: Experiment
    lasting: Experiment
    edits: tuple[RunEdit, ...]
    last_step: int
    loss: float | None
    accuracy: float | None
    test_loss: float | None
    test_accuracy: float | None
    worst_gain: WorstGain | None
    findings: tuple[NotedFinding, ...]


def summaries(
    contents: Contents, known: Sequence[RunSummary] = (), live: Set[int] = frozenset()
) -> list[RunSummary]:
    """Return every run of which a step is recorded, oldest first; DocumentError. It reads from the disk.

    known: what was returned before; of that nothing is read again but of runs in ``live``, which may have
    made steps since.
    """
    before = {each.run: each for each in known if each.run.id not in live}
    found = (before.get(run) or summary_of(contents, run) for run in contents.runs())
    return [each for each in found if each is not None]


def summary_of(contents: Contents, run: RecordedRun) -> RunSummary | None:
    """Return the summary of a run; None where no step of it is recorded."""
    if contents.store(run.id).last_step < 0:
        return None
    record = contents.record(run.id)
    begun = contents.experiment(run.experiment)
    edits = tuple(_edits(contents, run, begun, record.last_step))
    return RunSummary(
        run,
        begun,
        edits[-1].after if edits else begun,
        edits,
        record.last_step,
        _last_number(record, "loss"),
        _last_number(record, "accuracy"),
        _last_number(record, "test_loss"),
        _last_number(record, "test_accuracy"),
        _worst_gain(record),
        tuple(_findings(run)),
    )


def _edits(contents: Contents, run: RecordedRun, begun: Experiment, last_step: int) -> Iterator[RunEdit]:
    """Yield the edits with which the run has made a step."""
    before = begun
    for each in contents.edits(run.id):
        if each.effect != "restart" and each.step <= last_step:
            after = contents.experiment(each.experiment)
            yield RunEdit(each.step, before, after)
            before = after


def _last_number(record: Recorded, metric: str) -> float | None:
    if metric not in record.metrics():
        return None
    _, values = record.last(metric)
    return float(values[0]) if values.size else None


def _worst_gain(record: Recorded) -> WorstGain | None:
    """Return the worst gain, as recorded or from the gradients of neighbouring layers."""
    known = record.metrics()
    if "gain" in known:
        layers, gains = known["gain"], record.last("gain")[1]
    elif "signal_grad_norm" in known:
        norms = record.last("signal_grad_norm")[1]
        with np.errstate(all="ignore"):
            layers, gains = known["signal_grad_norm"][:-1], norms[:-1] / norms[1:]
    else:
        return None
    distances = [_distance_from_one(float(gain)) for gain in gains]
    if not distances or max(distances) < 0:
        return None
    worst = int(np.argmax(distances))
    return WorstGain(layers[worst], float(gains[worst]))


def _distance_from_one(gain: float) -> float:
    if math.isnan(gain):
        return -1.0
    return abs(math.log(gain)) if 0 < gain < math.inf else math.inf


def _findings(run: RecordedRun) -> Iterator[NotedFinding]:
    if not run.findings:
        return
    try:
        data = read_json(run.findings)
        for each in data:
            yield NotedFinding(str(each["kind"]), str(each["severity"]), str(each["text"]))
    except (ExperimentError, KeyError, TypeError):
        raise damaged(f"run.{run.id}.findings", Phrase("no list of findings")) from None
