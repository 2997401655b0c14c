"""Which edits are asked about: the remedies that change the gradient, or what clipping leaves of it."""

import gradgui.engine.remedies  # noqa: F401  fills REMEDIES
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.remedy import REMEDIES, Remedy
from gradgui.engine.what_if import Candidate


def candidates(experiment: Experiment) -> list[Candidate]:
    """Return the remedies that apply to an experiment, without those that change only the steps made."""
    found = [_candidate(remedy, experiment) for remedy in REMEDIES.values() if remedy.applies(experiment)]
    return [each for each in found if each is not None and _matters(experiment, each.experiment)]


def _candidate(remedy: Remedy, experiment: Experiment) -> Candidate | None:
    try:
        return Candidate(remedy.name, remedy.label, remedy.edit(experiment), remedy.why)
    except ExperimentError:
        return None


def _matters(old: Experiment, new: Experiment) -> bool:
    return old.network != new.network or old.training.clipping != new.training.clipping
