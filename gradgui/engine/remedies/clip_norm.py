"""Clipping by one global norm."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import with_clipping


@register
class ClipNorm(Remedy):
    """Keeps the direction of an update and limits its size."""

    name = "clip_norm"
    label = Phrase("Clip by norm")
    treats = ("diverging", "nonfinite", "rate_high")
    why = Phrase(
        "One factor scales the whole gradient down to norm 1: the direction stays, no step is too long."
    )
    reference = "Pascanu, Mikolov & Bengio 2013"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether nothing is clipped so far."""
        return experiment.training.clipping.kind == "none"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this clipping."""
        return with_clipping(experiment, kind="norm", threshold=1.0)
