"""Clipping by each layer's own norm."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import with_clipping


@register
class ClipPerLayer(Remedy):
    """Limits each layer by itself."""

    name = "clip_per_layer"
    label = Phrase("Clip by layer")
    treats = ("diverging", "nonfinite", "rate_high")
    why = Phrase(
        "Each layer's gradient is scaled down to norm 1 by itself: one that explodes does not shrink others."
    )
    reference = "You, Gitman & Ginsburg 2017"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether nothing is clipped so far."""
        return experiment.training.clipping.kind == "none"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this clipping."""
        return with_clipping(experiment, kind="norm_per_layer", threshold=1.0)
