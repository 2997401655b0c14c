"""RMSNorm in every hidden layer, before φ."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import RECTIFIERS, STRAIGHT_AT_ZERO, activation_kinds, with_normalization
from gradgui.engine.specs.normalization import RMSNormalization


@register
class RMSNorm(Remedy):
    """Brings every sample's units to one size, without a shift."""

    name = "rms_normalization"
    label = Phrase("RMSNorm")
    treats = ("exploding", "nonfinite", "saturated")
    why = Phrase("Each sample's units are divided by their root mean square, whatever the weights do.")
    reference = "Zhang & Sennrich 2019"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether no φ has a slope far below 1 at zero, for which it does nothing."""
        return activation_kinds(experiment) <= RECTIFIERS | STRAIGHT_AT_ZERO

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this normalisation in the hidden layers that have none."""
        return with_normalization(experiment, RMSNormalization())
