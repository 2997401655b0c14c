"""An orthogonal start: W turns and does not stretch."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import RECTIFIERS, STRAIGHT_AT_ZERO, activation_kinds, with_initialization
from gradgui.engine.specs.initialization import Orthogonal


@register
class OrthogonalStart(Remedy):
    """No direction grows or shrinks."""

    name = "orthogonal"
    label = Phrase("Orthogonal")
    treats = ("vanishing", "exploding", "saturated", "nonfinite")
    why = Phrase(
        "Orthogonal weights turn a signal and do not stretch it: no direction grows or shrinks with depth."
    )
    reference = "Saxe, McClelland & Ganguli 2014"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether one gain is right for every φ."""
        kinds = activation_kinds(experiment)
        return kinds <= RECTIFIERS or kinds <= STRAIGHT_AT_ZERO

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this start in all layers."""
        return with_initialization(
            experiment, Orthogonal(gain=2**0.5 if activation_kinds(experiment) <= RECTIFIERS else 1.0)
        )
