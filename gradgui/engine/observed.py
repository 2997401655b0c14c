"""What can be asked to be observed, and what comes of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    """An observation that somebody looks at; layer: of which layer, None where it is of the network."""

    name: str
    layer: int | None = None
    lane: int = 0


@dataclass(frozen=True, eq=False)
class ObservationData:
    """What was observed: numbers and numpy arrays, no tensor."""
