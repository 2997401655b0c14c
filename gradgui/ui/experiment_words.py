"""An experiment in words, for a caption: its network from input to output, and all of its settings."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import DatasetShape
from gradgui.engine.experiment import Experiment
from gradgui.engine.spec import Spec
from gradgui.engine.specs.layer import GroupSpec
from gradgui.engine.titles import title_of
from gradgui.ui.builder.number_text import format_number
from gradgui.ui.builder.rows import closed_text, layer_text
from gradgui.ui.builder.words import choice_words, depth_words, kind_label
from gradgui.ui.engine_words import said

MOST_LAYERS = 12
"""Entries of the list of layers that are written out."""


def network_words(experiment: Experiment, shape: DatasetShape | None = None) -> str:
    """Return the network from input to output, such as ``10 layers: 2 → 32 · Sigmoid · × 9 → 2``."""
    layers = experiment.network.layers
    parts = [closed_text(each) if isinstance(each, GroupSpec) else layer_text(each) for each in layers]
    if len(parts) > MOST_LAYERS:
        parts = [*parts[: MOST_LAYERS - 1], "…", parts[-1]]
    ends = (_tr("input"), _tr("output")) if shape is None else (str(shape.features), str(shape.outputs))
    text = _tr("{depth}: {layers}")
    return text.format(depth=depth_words(experiment), layers=" → ".join([ends[0], *parts, ends[1]]))


def setting_lines(experiment: Experiment) -> list[str]:
    """Return every setting but the layers': the data, the start, the training, the numbers."""
    training = experiment.training
    kept = (*_fields(training, leave_out=("optimizer", "regularization", "clipping", "steps", "test_every")),)
    clipping = choice_words(training.clipping.kind)[0]
    if training.clipping.kind != "none":
        clipping += f" {format_number(training.clipping.threshold)}"
    numbers = [_field(experiment, name) for name in ("seed", "precision")]
    return [
        _named(experiment, "dataset", spec_words(experiment.dataset)),
        _named(experiment.network, "initialization", spec_words(experiment.network.initialization)),
        _named(training, "optimizer", spec_words(training.optimizer)),
        " · ".join(
            [
                *kept,
                _named(training, "regularization", ", ".join(_fields(training.regularization))),
                _named(training, "clipping", clipping),
                *numbers,
            ]
        ),
    ]


def spec_words(spec: Spec) -> str:
    """Return a part of an experiment by its kind and all of its fields."""
    fields = ", ".join(_fields(spec))
    return f"{kind_label(spec)} ({fields})" if fields else kind_label(spec)


def _fields(spec: Spec, leave_out: tuple[str, ...] = ()) -> Iterator[str]:
    for name in type(spec).model_fields:
        if name != "kind" and name not in leave_out:
            yield _field(spec, name)


def _field(spec: Spec, name: str) -> str:
    return f"{said(title_of(type(spec), name))} {_value(getattr(spec, name))}"


def _named(spec: Spec, name: str, words: str) -> str:
    return _tr("{title}: {words}").format(title=said(title_of(type(spec), name)), words=words)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return _tr("on") if value else _tr("off")
    if isinstance(value, tuple):
        return ", ".join(map(_value, value))
    return format_number(value) if isinstance(value, float) else choice_words(value)[0]


def _tr(text: str) -> str:
    return QCoreApplication.translate("experiment_words", text)
