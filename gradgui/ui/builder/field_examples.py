"""What a field does, by an example: the last line of its tooltip."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def example_of(spec_class: str, name: str) -> str:
    """Return an example of the effect of a field, empty where there is none."""
    examples = _examples()
    return examples.get(f"{spec_class}.{name}", examples.get(name, ""))


def _examples() -> Mapping[str, str]:
    return {
        "units": _tr("Under N(0, 1) weights 4 units make the gradient vanish, 256 make it explode"),
        "repeat": _tr("8 Sigmoid layers pass on about 0.23 each: 0.23⁸ ≈ 8·10⁻⁶ of the gradient"),
        "bias": _tr("z = x W + b; the shift of BatchNorm takes the place of b"),
        "trainable": _tr("Off, the layer keeps its start; its gradient is still measured"),
        "scale_init": _tr("0 starts a residual branch at nothing: the skip alone carries the signal"),
        "distance": _tr("2: y = branch + output of the layer two before, as in residual networks"),
        "scale": _tr("1 passes the gradient on unchanged, 0 cuts the path"),
        "branch_scale": _tr(
            "1/√L keeps 200 blocks that end linear from exploding, 1/L those that end in ReLU"
        ),
        "join": _tr("After φ the path stays linear; before φ the sum goes through the activation"),
        "place": _tr("Before φ it pulls pre-activations out of saturation"),
        "lr": _tr("W ← W − η ∂L/∂W: ten times the rate, ten times the step"),
        "SGD.momentum": _tr("0.9 averages about the last ten gradients"),
        "RMSprop.momentum": _tr("0.9 averages about the last ten gradients"),
        "batch_size": _tr("‖∂L/∂Z‖ falls as 1/√batch: compare runs of one batch size only"),
        "threshold": _tr("1 by norm scales a gradient of norm 50 by 1/50"),
        "l1": _tr("1e-4 drives small weights to zero"),
        "l2": _tr("1e-3 pulls weights towards zero and keeps them small"),
        "weight_variance": _tr("1 keeps Tanh at the edge of vanishing, 2 is He's for ReLU"),
        "std": _tr("1 explodes in wide layers: the gain grows as √units"),
        "noise": _tr("More noise: harder to learn, easier to learn by heart"),
        "test_fraction": _tr("0.2 keeps every fifth sample for testing"),
        "seed": _tr("Another seed draws other weights, data and batches; the same seed the same"),
        "precision": _tr("float64 shows gradients down to 1e-308 where float32 flushes at 1e-38"),
        "slope": _tr("0.01 lets a hundredth of the gradient through where z < 0"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("FieldExamples", text)
