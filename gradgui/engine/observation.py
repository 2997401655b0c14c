"""Observation: what is looked at now and then rather than at every step, and the table of all of them."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from gradgui.engine.observed import ObservationData
from gradgui.engine.registry import Registry

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer


Look: TypeAlias = Callable[[bool], ObservationData]
"""Observes the run as it stands between two steps; told whether it may take its time (the run rests)."""

OBSERVATIONS: Registry["Observation"] = Registry("observation")


class Observation(ABC):
    """Something to be observed. Importing one loads no torch, so that the window can name it."""

    name: ClassVar[str]

    @abstractmethod
    def look(self, trainer: "Trainer", layer: int | None) -> Look | None:
        """Return what observes this run and changes nothing in it; None where it has no such thing."""


def register(cls: type[Observation]) -> type[Observation]:
    """Put an observation into the table."""
    OBSERVATIONS.add(cls.name, cls())
    return cls
