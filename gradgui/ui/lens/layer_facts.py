"""LayerFacts: what the experiment says of one layer."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gradgui.engine.experiment import Experiment
from gradgui.engine.specs.activation import Identity
from gradgui.engine.specs.layer import DenseSpec
from gradgui.ui.builder.rows import layer_text


@dataclass(frozen=True)
class LayerFacts:
    """A layer's number from 1, the network's depth, and its spec; None for the output layer.

    has_arrivals: whether skips start at its output, so that gradients arrive there beside the next layer's.
    """

    number: int
    depth: int
    spec: DenseSpec | None
    has_arrivals: bool

    @property
    def title(self) -> str:
        """Its number, in words."""
        return _tr("Layer {number} of {depth}").format(number=self.number, depth=self.depth)

    @property
    def sentence(self) -> str:
        """What it is, as its row in the builder says it."""
        return _tr("output layer, no activation") if self.spec is None else layer_text(self.spec)

    @property
    def activates(self) -> bool:
        """Whether φ does anything."""
        return self.spec is not None and not isinstance(self.spec.activation, Identity)


def facts_of(experiment: Experiment, number: int) -> LayerFacts:
    """Return the facts of a layer, the output layer being the last."""
    hidden = experiment.hidden_layers()
    starts = {each.number - each.spec.skip.distance for each in hidden if each.spec.skip is not None}
    spec = hidden[number - 1].spec if number <= len(hidden) else None
    return LayerFacts(number, len(hidden) + 1, spec, number in starts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lens", text)
