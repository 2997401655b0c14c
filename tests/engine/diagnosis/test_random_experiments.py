"""The rules on random experiments, against what 2,000 steps of training do: four minutes of one core."""

import logging

import pytest

from gradgui.engine.experiment import Experiment
from tests.engine.diagnosis.labels import LABELS
from tests.engine.diagnosis.random_experiments import (
    random_experiment,
    textbook_experiment,
    troubled_experiment,
)
from tests.engine.diagnosis.tally import Tally, report, tally
from tests.engine.diagnosis.training_outcome import train

LOG = logging.getLogger(__name__)

ALLOWED = 1
"""Misses, and false alarms, of a kind."""


def experiments() -> list[Experiment]:
    """Return the experiments of the verdict; the rules' limits were found on seeds below 22,000."""
    return [
        *(random_experiment(seed) for seed in range(22000, 22070)),
        *(textbook_experiment(seed) for seed in range(22000, 22040)),
        *(troubled_experiment(seed) for seed in range(22000, 22040)),
    ]


@pytest.fixture(scope="module")
def table() -> dict[str, Tally]:
    """Train every experiment once and count."""
    counts: dict[str, Tally] = {}
    for experiment in experiments():
        tally(train(experiment), counts)
        LOG.info("%s is counted", experiment.name)
    LOG.info("\n%s", report(counts))
    return counts


OPEN = {
    "exploding": "nets whose signal grows and comes back within twenty steps, and learn nothing then",
}
"""Kinds whose rule is not that good yet, and on what."""


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(
    "kind",
    [pytest.param(k, marks=pytest.mark.xfail(reason=OPEN[k])) if k in OPEN else k for k in LABELS],
)
def test_that_the_findings_are_what_training_shows(kind: str, table: dict[str, Tally]) -> None:
    """At most one miss and one false alarm a kind, over 150 experiments."""
    worst = max(len(table[kind].misses), len(table[kind].false_alarms))
    assert worst <= ALLOWED, "\n" + report(table)
