"""Double precision."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import updated


@register
class DoublePrecision(Remedy):
    """Shows what underflows in float32; it learns no better."""

    name = "float64"
    label = Phrase("float64")
    treats = ("underflow",)
    why = Phrase("float64 reaches down to 1e-308: what was flushed to zero is a number again.")
    reference = "IEEE 754-2019"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it in double precision."""
        return updated(experiment, precision="float64")
