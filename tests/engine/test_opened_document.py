"""What is shown of a document that is opened: the run of its current experiment."""

from pathlib import Path

import pytest

from gradgui.engine.experiment import Experiment
from gradgui.engine.opened_document import open_document
from tests.engine.documents import new_document, record
from tests.engine.experiments import experiment


def with_rate(lr: float) -> Experiment:
    return experiment(training__optimizer={"kind": "sgd", "lr": lr})


@pytest.mark.parametrize(("lr", "shown"), ((0.1, 1), (0.5, 2), (0.25, 3), (0.9, 3)))
def test_that_the_run_of_the_current_experiment_is_shown(lr: float, shown: int, tmp_path: Path) -> None:
    """Of several lanes that which was shown, whatever it was edited to; of none the newest run."""
    document = new_document(tmp_path)
    for rate in (0.1, 0.5, 0.2):
        record(document, range(5), document.set_experiment(with_rate(rate), tmp_path))
    document.add_edit(3, 2, "live", "lr", with_rate(0.25), tmp_path)
    document.set_experiment(with_rate(lr), tmp_path)
    document.save(tmp_path / "D.gradgui")
    document.close()
    opened = open_document(tmp_path / "D.gradgui", tmp_path / "recovery")
    last = opened.last_run
    opened.document.close()
    assert last is not None and last.run.id == shown
    assert opened.experiment == with_rate(lr)
