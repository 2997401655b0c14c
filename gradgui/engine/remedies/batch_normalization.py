"""BatchNorm in every hidden layer, before φ."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import RECTIFIERS, with_normalization
from gradgui.engine.specs.normalization import BatchNormalization

MOST_LAYERS = 50
"""ReLU layers; at the start each multiplies the gradient by 1.2, thirty train, a hundred do not."""


@register
class BatchNorm(Remedy):
    """Pulls every layer's pre-activations to where φ has its slope."""

    name = "batch_normalization"
    label = Phrase("BatchNorm")
    treats = ("vanishing", "exploding", "saturated", "dead", "stuck", "no_progress", "nonfinite", "underflow")
    why = Phrase(
        "Each unit is brought to mean 0 and deviation 1 over the batch, where the activation has its slope."
    )
    reference = "Ioffe & Szegedy 2015"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether there are not so many ReLU layers without skips that they explode with it."""
        layers = experiment.hidden_layers()
        bare = sum(layer.spec.skip is None and layer.spec.activation.kind in RECTIFIERS for layer in layers)
        return bare <= MOST_LAYERS

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this normalisation in the hidden layers that have none."""
        return with_normalization(experiment, BatchNormalization())
