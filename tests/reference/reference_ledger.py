"""The ledger of gains by definition: norms of consecutive gradients along the branch, shares of paths."""

from dataclasses import dataclass

from torch import Tensor

from tests.reference.reference_metrics import quotient, size
from tests.reference.reference_training import StepRecord, gradient_of


@dataclass(frozen=True)
class LedgerRow:
    """The factors of one hidden layer; their product is its gain."""

    weights: float
    skips: float
    after_activation: float
    derivative: float
    before_activation: float

    @property
    def product(self) -> float:
        """The five factors together."""
        return self.weights * self.skips * self.after_activation * self.derivative * self.before_activation


def ledger_row(record: StepRecord, layer: int) -> LedgerRow:
    """Return the factors of hidden layer `layer` (from 1)."""
    trace, above = record.traces[layer - 1], record.traces[layer]
    signals = [gradient_of(t) for t in (above.z, above.x, trace.y, trace.a, trace.v, trace.z)]
    norms = [size(signal) for signal in signals]
    return LedgerRow(*(quotient(norms[i + 1], norms[i]) for i in range(5)))


def paths_into(record: StepRecord, layer: int) -> dict[int, list[Tensor]]:
    """Return {layer reached: gradients that come back from there} of everything that reads Y of `layer`."""
    found: dict[int, list[Tensor]] = {layer + 1: [gradient_of(record.traces[layer].x)]}
    for reader, trace in zip(record.layers, record.traces, strict=True):
        if trace.path is not None and reader.number - reader.spec["skip"]["from"] == layer:
            found.setdefault(reader.number, []).append(gradient_of(trace.path))
    return found


def path_shares(record: StepRecord, layer: int) -> list[float]:
    """Return ⟨path, G⟩ / ‖G‖² of each path: the next layer's weights first, then the skips."""
    total = gradient_of(record.traces[layer - 1].y).double()
    paths = [path for own in paths_into(record, layer).values() for path in own]
    return [quotient(float((path.double() * total).sum()), float((total**2).sum())) for path in paths]
