"""Skips around every layer, with the branch scaled down instead of normalised."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import has_skips, scaled_down, with_skips


@register
class ScaledSkips(Remedy):
    """Branch scale 1/L: with L layers the sum stays of the size of the path."""

    name = "scaled_skips"
    label = Phrase("Scaled skips")
    treats = ("vanishing", "exploding", "stuck", "no_progress", "nonfinite", "underflow")
    why = Phrase(
        "A path around each of L layers passes the gradient on with factor 1; branches times 1/L add little."
    )
    reference = "Zhang, Dauphin & Ma 2019"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether there is more than one hidden layer, and no branch is normalised."""
        return experiment.network.depth() > 1 and all(
            layer.spec.normalization.kind == "none" for layer in experiment.hidden_layers()
        )

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with skips where there are none, all branches scaled by 1/L."""
        return scaled_down(experiment if has_skips(experiment) else with_skips(experiment), power=1.0)
