"""A learning rate ten times lower."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import with_lr


@register
class LowerRate(Remedy):
    """Steps that stay in the valley."""

    name = "lower_rate"
    label = Phrase("Learning rate ÷ 10")
    treats = ("rate_high", "diverging", "nonfinite", "dead")
    why = Phrase("A step too long leaps over the valley of the loss; one ten times shorter stays in it.")
    reference = "LeCun, Bottou, Orr & Müller 1998"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with the lower rate."""
        return with_lr(experiment, 0.1)
