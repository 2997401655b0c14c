"""A recorded run in a few numbers."""

import math
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.document import Document
from gradgui.engine.document_error import DocumentError
from gradgui.engine.finding import Finding
from gradgui.engine.recorder import Recorder
from gradgui.engine.run_summary import RunEdit, WorstGain, summaries
from gradgui.engine.store import MetricStore
from tests.engine.documents import new_document
from tests.engine.experiments import experiment


def recorded(document: Document, run: int, steps: int, **numbers: float | list[float]) -> None:
    """Record steps of a run, with the same numbers at each; a list is one number a layer."""
    store = MetricStore()
    for name, value in numbers.items():
        store.declare(name, tuple(range(1, len(value) + 1)) if isinstance(value, list) else ())
    recorder = Recorder(document, run, store)
    recorder.start()
    for step in range(steps):
        store.append(step, {name: np.array(v) if isinstance(v, list) else v for name, v in numbers.items()})
    recorder.finish()


def test_that_each_run_is_summed_up(tmp_path: Path) -> None:
    """A run of which no step is recorded is left out, and so is an edit after the last step."""
    document = new_document(tmp_path)
    first = document.start_run(1, 3)
    recorded(document, first, 20, loss=0.7, accuracy=0.5, test_accuracy=0.4, gain=[0.5, 0.1, 3.0])
    edited = experiment(training__optimizer={"kind": "sgd", "lr": 0.5})
    document.add_edit(first, 7, "live", "Learning rate 0.1 → 0.5", edited, tmp_path)
    document.add_edit(first, 20, "live", "seed", experiment(training__test_every=9), tmp_path)
    document.set_findings(first, [Finding("vanishing", "error", (1,), 3, {"ratio": math.inf}, "It vanishes")])
    document.set_run_note(first, "too flat")
    document.start_run(1, 3)
    document.start_run(1, 3, parent=first, branch_step=9)
    second = document.start_run(2, 3, lane=1)
    recorded(document, second, 5, signal_grad_norm=[8.0, 2.0, 1.0], loss=math.nan)
    path = tmp_path / "D.gradgui"
    document.save(path)
    document.close()

    again = Document.open(path, tmp_path / "recovery")
    one, two = summaries(again)
    again.close()
    assert (one.run.id, one.last_step, one.loss, one.accuracy, one.test_accuracy) == (1, 19, 0.7, 0.5, 0.4)
    assert one.test_loss is None and one.worst_gain == WorstGain(2, 0.1)
    assert one.begun == experiment() and one.lasting == edited
    assert one.edits == (RunEdit(7, experiment(), edited),)
    assert [(each.kind, each.severity, each.text) for each in one.findings] == [
        ("vanishing", "error", "It vanishes")
    ]
    assert one.run.note == "too flat"
    assert two.run.id == second and two.last_step == 4 and math.isnan(two.loss or 0.0)
    assert two.worst_gain == WorstGain(1, 4.0) and two.findings == () and two.run.note == ""


@pytest.mark.parametrize(
    ("gains", "worst"),
    (
        ([1.0, 0.0, 0.5], WorstGain(2, 0.0)),
        ([math.nan, 2.0], WorstGain(2, 2.0)),
        ([0.25, 5.0, 1.0], WorstGain(2, 5.0)),
        ([math.nan, math.nan], None),
    ),
)
def test_that_the_worst_gain_is_the_farthest_factor_from_one(
    gains: list[float], worst: WorstGain | None, tmp_path: Path
) -> None:
    """0 is farther than any; NaN is no gain."""
    document = new_document(tmp_path)
    recorded(document, document.start_run(1, 3), 3, gain=gains)
    (summary,) = summaries(document)
    document.close()
    assert summary.worst_gain == worst


@pytest.mark.parametrize("text", ("{", "[1]", '[{"kind": 1}]', "7"))
def test_that_damaged_findings_name_their_run(text: str, tmp_path: Path) -> None:
    document = new_document(tmp_path)
    recorded(document, document.start_run(1, 3), 3, loss=0.1)
    document._put_run(1, findings=text)
    with pytest.raises(DocumentError, match=r"run\.1\.findings"):
        summaries(document)
    document.close()


def test_that_only_what_may_be_other_is_read_again(tmp_path: Path) -> None:
    """A run that goes on, and one whose note or findings are other; the others are what was known of them."""
    document = new_document(tmp_path)
    for _ in range(3):
        recorded(document, document.start_run(1, 3), 3, loss=0.5)
    known = summaries(document)
    document.set_run_note(2, "better")
    again = summaries(document, known, {3})
    document.close()
    assert again[0] is known[0] and again[2] is not known[2] and again[2] == known[2]
    assert again[1].run.note == "better"
