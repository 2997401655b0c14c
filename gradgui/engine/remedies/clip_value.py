"""Clipping entry by entry."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import with_clipping


@register
class ClipValue(Remedy):
    """Limits each weight's update."""

    name = "clip_value"
    label = Phrase("Clip by value")
    treats = ("diverging", "nonfinite")
    why = Phrase("Each entry of the gradient is cut to ±0.1, so that no single weight jumps.")
    reference = "Mikolov 2012"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether nothing is clipped so far."""
        return experiment.training.clipping.kind == "none"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this clipping."""
        return with_clipping(experiment, kind="value", threshold=0.1)
