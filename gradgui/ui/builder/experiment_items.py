"""The builder's forms as data: which fields each shows for an experiment, and what an edit of one sets."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import DATASETS
from gradgui.engine.experiment import Experiment
from gradgui.engine.spec import Spec
from gradgui.engine.specs.initialization import INITIALIZATION_SPECS
from gradgui.engine.specs.training import OPTIMIZER_SPECS, Clipping, Training
from gradgui.ui.builder.field_description import choices_of, describe_field
from gradgui.ui.builder.form import Item, choice_item, spec_items
from gradgui.ui.builder.kinds import changed_kind
from gradgui.ui.builder.problem import fault_words
from gradgui.ui.builder.words import kind_choices
from gradgui.ui.data_shape import data_problem

ItemsOf: TypeAlias = Callable[[Experiment, Path], list[Item]]
_TABLES: dict[str, Any] = {
    "dataset.kind": DATASETS,
    "network.initialization.kind": INITIALIZATION_SPECS,
    "training.optimizer.kind": OPTIMIZER_SPECS,
}


def data_items(experiment: Experiment, base_dir: Path) -> list[Item]:
    """Return the fields of the data; what is wrong with a file stands beside the field it is about."""
    dataset = experiment.dataset
    kind = _kind_item("dataset.kind", _tr("Data"), _tr("what the network learns"), dataset, labelled=False)
    fields = spec_items([dataset], "dataset")
    fields.sort(key=_is_test_fraction)
    problem = data_problem(experiment, base_dir)
    if problem is None:
        return [kind, *fields]
    place = problem.path if any(item.path == problem.path for item in fields) else "dataset.path"
    words, details = fault_words([problem.fault]), str(problem.fault)
    return [kind, *(_with_problem(item, place, words, details) for item in fields)]


def start_items(experiment: Experiment, base_dir: Path) -> list[Item]:
    """Return the fields of how the network starts."""
    start = experiment.network.initialization
    path = "network.initialization"
    kind = _kind_item(
        f"{path}.kind", _tr("Weights"), _tr("how the weights are drawn at the start"), start, labelled=False
    )
    return [
        kind,
        *spec_items([start], path),
        Item("seed", describe_field(Experiment, "seed"), experiment.seed),
        Item("precision", describe_field(Experiment, "precision"), experiment.precision),
    ]


def training_items(experiment: Experiment, base_dir: Path) -> list[Item]:
    """Return the fields of the training."""
    training = experiment.training
    tip = _tr("how gradients become updates")
    return [
        _kind_item("training.optimizer.kind", _tr("Optimiser"), tip, training.optimizer),
        *_optimizer_items(training),
        _training_item(training, "loss").starting_row(),
        _training_item(training, "batch_size"),
        *_clipping_items(training.clipping),
        *spec_items([training.regularization], "training.regularization"),
        _training_item(training, "test_every"),
        _training_item(training, "steps"),
    ]


def values_for(experiment: Experiment, path: str, value: object) -> dict[str, Any]:
    """Return what an edit of a field sets in the experiment: a kind takes its whole part along."""
    if path not in _TABLES:
        return {path: value}
    part = path.removesuffix(".kind")
    old: Any = experiment
    for name in part.split("."):
        old = getattr(old, name)
    kind = str(value)
    values: dict[str, Any] = {part: changed_kind(old, kind, _TABLES[path][kind])}
    if path == "dataset.kind":
        values |= _loss_for(str(old.kind), kind)
    return values


def _loss_for(old: str, new: str) -> dict[str, Any]:
    """Return the loss that goes with other data: sine is a regression, the rest are classes."""
    if new == "sine":
        return {"training.loss": "mse"}
    return {"training.loss": "cross_entropy"} if old == "sine" and new != "csv" else {}


def _kind_item(path: str, title: str, tip: str, spec: Spec, labelled: bool = True) -> Item:
    value = getattr(spec, "kind", None)
    return choice_item(path, title, tip, kind_choices(_TABLES[path].items()), value, labelled)


def _optimizer_items(training: Training) -> list[Item]:
    items = spec_items([training.optimizer], "training.optimizer")
    items.sort(key=_is_switch)
    return items


def _clipping_items(clipping: Clipping) -> list[Item]:
    choices = choices_of(Clipping.model_fields["kind"].annotation)
    path, on = "training.clipping", clipping.kind != "none"
    tip = _tr("keeps the gradient below a threshold before the update")
    threshold = describe_field(Clipping, "threshold")
    return [
        choice_item(f"{path}.kind", _tr("Clipping"), tip, choices, clipping.kind).starting_row(),
        Item(f"{path}.threshold", threshold, clipping.threshold, enabled=on),
    ]


def _training_item(training: Training, name: str) -> Item:
    return Item(f"training.{name}", describe_field(Training, name), getattr(training, name))


def _with_problem(item: Item, path: str, words: str, details: str) -> Item:
    if item.path != path:
        return item
    return replace(item, problem=words, details=details)


def _is_test_fraction(item: Item) -> bool:
    return item.path == "dataset.test_fraction"


def _is_switch(item: Item) -> bool:
    return item.description.sort == "bool"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
