"""Remedy: an edit of an experiment that treats what rules find, and the table of all of them."""

from abc import ABC, abstractmethod
from functools import lru_cache
from typing import ClassVar

from gradgui.engine import experiment_file
from gradgui.engine.checks import semantic_faults
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.registry import Registry

REMEDIES: Registry["Remedy"] = Registry("remedy")


class Remedy(ABC):
    """What may help against some kinds of findings, as one edit.

    label: for a button. treats: the kinds of findings that it takes away or lessens, each checked by number.
    why: one sentence in plain words. reference: authors and year.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    treats: ClassVar[tuple[str, ...]]
    why: ClassVar[str]
    reference: ClassVar[str]

    @abstractmethod
    def changed(self, experiment: Experiment) -> Experiment:
        """Return the experiment with the change, not validated; the same where there is nothing to change."""

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether the change is a cure for such a network at all."""
        return True

    def applies(self, experiment: Experiment) -> bool:
        """Tell whether the edit can be made, changes something and fits the network."""
        if not self.fits(experiment):
            return False
        changed = self.changed(experiment)
        return changed != experiment and not semantic_faults(changed)

    def edit(self, experiment: Experiment) -> Experiment:
        """Return the edited experiment; raises ExperimentError where that is none."""
        return experiment_file.validate(self.changed(experiment).to_data())


def register(cls: type[Remedy]) -> type[Remedy]:
    """Put a remedy into the table."""
    REMEDIES.add(cls.name, cls())
    return cls


@lru_cache(maxsize=8)
def applying(experiment: Experiment) -> frozenset[str]:
    """Return the names of all remedies that apply to an experiment."""
    return frozenset(name for name, remedy in REMEDIES.items() if remedy.applies(experiment))


def remedies_for(finding: Finding, experiment: Experiment) -> tuple[str, ...]:
    """Return the names of what treats a finding and applies: first what its rule names, then all others."""
    names = dict.fromkeys((*finding.remedies, *REMEDIES))
    known = applying(experiment)
    return tuple(name for name in names if name in known and finding.kind in REMEDIES[name].treats)
