"""A learning rate ten times higher."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import with_lr


@register
class HigherRate(Remedy):
    """Steps that get somewhere."""

    name = "raise_rate"
    label = Phrase("Learning rate × 10")
    treats = ("rate_low", "no_progress")
    why = Phrase("Updates this small change next to nothing; ten times larger ones get somewhere.")
    reference = "Bengio 2012"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with the higher rate."""
        return with_lr(experiment, 10.0)
