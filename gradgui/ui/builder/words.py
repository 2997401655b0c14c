"""The words that the builder uses for the engine's choices."""

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from gradgui.engine.experiment import Experiment
from gradgui.engine.spec import Spec


def _choices() -> dict[str, tuple[str, str]]:
    return {
        "before": (_tr("Before φ"), _tr("before the activation")),
        "after": (_tr("After φ"), _tr("after the activation")),
        "cross_entropy": (_tr("Cross-entropy"), _tr("softmax and log-likelihood, mean over the batch")),
        "mse": (_tr("Squared error"), _tr("mean squared error over batch and outputs")),
        "float32": ("float32", _tr("7 digits, down to 1e-38")),
        "float64": ("float64", _tr("16 digits, down to 1e-308: tells underflow from zero")),
        "none": (_tr("None"), ""),
        "value": (_tr("By value"), _tr("each entry of the gradient is cut to [−t, t]")),
        "norm": (_tr("By norm"), _tr("the whole gradient is scaled down to norm t")),
        "norm_per_layer": (_tr("By layer"), _tr("each layer's own gradient is scaled down to norm t")),
    }


KindChoice: TypeAlias = tuple[str, str, str]


def choice_words(key: object) -> tuple[str, str]:
    """Return the label and the explanation of a choice of the experiment file."""
    return _choices().get(str(key), (str(key), ""))


def kind_choices(table: Iterable[tuple[str, type[Spec]]]) -> tuple[KindChoice, ...]:
    """Return (kind, label, explanation) of each spec class of a table."""
    return tuple((kind, kind_label(spec_class), _explanation(spec_class)) for kind, spec_class in table)


def kind_label(spec: Spec | type[Spec]) -> str:
    """Return the name of a kind as a person reads it."""
    return QCoreApplication.translate("Spec", str(getattr(spec, "label", "")))


def _explanation(spec_class: type[Spec]) -> str:
    formula = getattr(spec_class, "formula", "")
    first_line = (spec_class.__doc__ or "").partition("\n")[0]
    return QCoreApplication.translate("Spec", formula or first_line)


def depth_words(experiment: Experiment) -> str:
    """Return the number of layers in words, the output layer included."""
    depth = experiment.network.depth() + 1
    return _tr("1 layer") if depth == 1 else _tr("{} layers").format(depth)


def hidden_words(experiment: Experiment) -> str:
    """Return what the number of layers counts."""
    depth = experiment.network.depth()
    if depth == 1:
        return _tr("1 hidden layer and the output layer")
    return _tr("{} hidden layers and the output layer").format(depth)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
