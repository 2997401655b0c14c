"""The words that the builder uses for the engine's choices."""

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from gradgui.engine.choices import CHOICES
from gradgui.engine.experiment import Experiment
from gradgui.engine.spec import Spec
from gradgui.ui.engine_words import engine_text, said

KindChoice: TypeAlias = tuple[str, str, str]


def choice_words(key: object) -> tuple[str, str]:
    """Return the label and the explanation of a choice of the experiment file."""
    label, meaning = CHOICES.get(str(key), (str(key), ""))
    return said(label), said(meaning)


def kind_choices(table: Iterable[tuple[str, type[Spec]]]) -> tuple[KindChoice, ...]:
    """Return (kind, label, explanation) of each spec class of a table."""
    return tuple((kind, kind_label(spec_class), _explanation(spec_class)) for kind, spec_class in table)


def kind_label(spec: Spec | type[Spec]) -> str:
    """Return the name of a kind as a person reads it."""
    return engine_text(str(getattr(spec, "label", "")))


def _explanation(spec_class: type[Spec]) -> str:
    formula = getattr(spec_class, "formula", "")
    return engine_text(formula or (spec_class.__doc__ or "").partition("\n")[0])


def depth_words(experiment: Experiment) -> str:
    """Return the number of layers in words, the output layer included."""
    depth = experiment.network.depth() + 1
    return _tr("1 layer") if depth == 1 else _tr("{depth} layers").format(depth=depth)


def hidden_words(experiment: Experiment) -> str:
    """Return what the number of layers counts."""
    depth = experiment.network.depth()
    if depth == 1:
        return _tr("1 hidden layer and the output layer")
    return _tr("{} hidden layers and the output layer").format(depth)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
