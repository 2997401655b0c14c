"""Skips around every layer, with BatchNorm at the branch's end."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import has_skips, scaled_down, with_normalization, with_skips
from gradgui.engine.specs.normalization import BatchNormalization


@register
class SkipConnections(Remedy):
    """Bare skips explode, branches add with one sign; centred and times 1/√L they add up to variance 1."""

    name = "skip_connections"
    label = Phrase("Skips + BN")
    treats = ("vanishing", "exploding", "dead", "stuck", "no_progress", "nonfinite", "underflow")
    why = Phrase(
        "A path around each layer passes the gradient on with factor 1. BatchNorm, where nothing is "
        "normalised yet, and a scale of 1/√L on each branch keep what is added small."
    )
    reference = "He, Zhang, Ren & Sun 2016"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether there is no skip, and more than one hidden layer."""
        return not has_skips(experiment) and experiment.network.depth() > 1

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with skips, branches times 1/√L, and BatchNorm where there is no normalisation."""
        normalized = with_normalization(experiment, BatchNormalization(place="after"))
        return scaled_down(with_skips(normalized), power=0.5)
