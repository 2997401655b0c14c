"""What a phase diagram asks its background for, and what comes of it; the newest answers are kept."""

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np

from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.theory.phase_diagram import PhaseDiagram, PhaseRange, phase_diagram, usual_range
from gradgui.engine.theory.stopping import GoOn

COLUMNS, ROWS = 120, 80
MOST_KEPT = 24

_KEPT: "OrderedDict[tuple[ActivationSpec, PhaseRange, int], PhaseDiagram]" = OrderedDict()


@dataclass(frozen=True, eq=False)
class PhaseAnswer:
    """χ of an activation over what is in view. range: what shows network and edge."""

    activation: ActivationSpec
    range: PhaseRange
    diagram: PhaseDiagram

    def fits(self, question: "PhaseQuestion") -> bool:
        """Tell whether this may be shown until the question is answered."""
        return self.activation == question.activation


@dataclass(frozen=True)
class PhaseQuestion:
    """What is wanted of an activation.

    dot: σ_w² and σ_b² of the network, where the usual range is to be found. range: the usual one if known.
    view: what is in view instead of it. depth: of the network.
    """

    activation: ActivationSpec
    dot: tuple[float, float] | None
    range: PhaseRange | None = None
    view: PhaseRange | None = None
    depth: int = 0

    def answer(self, go_on: GoOn) -> PhaseAnswer:
        """Compute the diagram, on any thread; raises StoppedError."""
        usual = self.range or usual_range(self.activation, *(self.dot or (1.0, 0.0)), go_on)
        shown = self.view or usual
        key = self.activation, shown, self.depth
        diagram = _KEPT.get(key)
        if diagram is None:
            weights = np.linspace(shown.left, shown.right, COLUMNS)
            biases = np.linspace(shown.low, shown.high, ROWS)
            diagram = phase_diagram(self.activation, weights, biases, self.depth, go_on)
            _KEPT[key] = diagram
            while len(_KEPT) > MOST_KEPT:
                _KEPT.popitem(last=False)
        return PhaseAnswer(self.activation, usual, diagram)
