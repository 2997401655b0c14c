"""LayerNorm in every hidden layer, before φ."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import RECTIFIERS, STRAIGHT_AT_ZERO, activation_kinds, with_normalization
from gradgui.engine.specs.normalization import LayerNormalization


@register
class LayerNorm(Remedy):
    """Brings every sample's units to one size."""

    name = "layer_normalization"
    label = Phrase("LayerNorm")
    treats = ("exploding", "nonfinite", "saturated")
    why = Phrase("Each sample's units are brought to mean 0 and deviation 1, whatever the weights do.")
    reference = "Ba, Kiros & Hinton 2016"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether no φ has a slope far below 1 at zero, for which it does nothing."""
        return activation_kinds(experiment) <= RECTIFIERS | STRAIGHT_AT_ZERO

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this normalisation in the hidden layers that have none."""
        return with_normalization(experiment, LayerNormalization())
