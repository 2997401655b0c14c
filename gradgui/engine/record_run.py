"""Recording a run without a window into a document."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gradgui.engine.checkpoint_log import CheckpointLog
from gradgui.engine.document import Document
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.recorder import Recorder
from gradgui.engine.store import MetricStore


@dataclass(eq=False)
class RunRecord:
    """What a run without a window fills: its numbers, the states in which it was.

    findings: what is found in the end; None where nobody looked.
    """

    store: MetricStore
    checkpoints: CheckpointLog
    findings: Sequence[Finding] | None = None


@contextlib.contextmanager
def recording(path: Path, experiment: Experiment, base_dir: Path, recovery: Path) -> Iterator[RunRecord]:
    """Give what is a document at ``path`` in the end; DocumentError if that fails.

    If the run ends early, what was recorded until then is left to recovery.
    """
    document = Document.create(experiment, base_dir, recovery)
    saved = False
    try:
        run = document.start_run(document.set_experiment(experiment, base_dir), experiment.seed)
        record = RunRecord(MetricStore(), CheckpointLog.begin(experiment, base_dir))
        recorder = Recorder(document, run, record.store, checkpoints=record.checkpoints)
        recorder.start()
        try:
            yield record
        finally:
            recorder.finish()
        if record.findings is not None:
            document.set_findings(run, record.findings)
        document.save(path)
        saved = True
    finally:
        document.close(keep=not saved)
