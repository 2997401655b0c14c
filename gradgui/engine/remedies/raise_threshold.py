"""A threshold of clipping ten times as high."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import with_clipping


@register
class HigherThreshold(Remedy):
    """Lets usual gradients through unclipped."""

    name = "raise_threshold"
    label = Phrase("Threshold × 10")
    treats = ("always_clipped",)
    why = Phrase(
        "A threshold above the usual gradient cuts off outliers alone, and leaves the steps their size."
    )
    reference = "Pascanu, Mikolov & Bengio 2013"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether anything is clipped."""
        return experiment.training.clipping.kind != "none"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with the higher threshold."""
        return with_clipping(experiment, threshold=10 * experiment.training.clipping.threshold)
