"""What an edit of a field does to a run that is on, found by trying one on a small experiment."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from gradgui.engine.edit import Effect, effect_of
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import set_value
from gradgui.engine.fault import ExperimentError
from gradgui.engine.specs.layer import DenseSpec
from gradgui.ui.builder import experiment_items, layer_items
from gradgui.ui.builder.field_cell import EffectWords
from gradgui.ui.builder.field_description import FieldDescription
from gradgui.ui.builder.form import Item
from gradgui.ui.builder.targets import Targets

_PLACE = "network.layers.1"


def effect_of_field(experiment: Experiment, item: Item) -> Effect:
    """Return what an edit of a field of data, start or training does."""
    return _tried(_small(experiment, None), "", item.path, item.description)


def effect_of_layer_field(experiment: Experiment, layer: DenseSpec | None, item: Item) -> Effect:
    """Return what an edit of a layer's field does; `layer` is one that has the field, None for a group's."""
    if layer is None or item.path == layer_items.REPEAT:
        return "restart"
    return _tried(_small(experiment, layer), _PLACE, item.path, item.description)


def common_effect(effects: Iterable[Effect]) -> Effect:
    """Return the effect that is found most often, of equally many the first."""
    counts = Counter(effects)
    return counts.most_common(1)[0][0] if counts else "none"


def effect_words(effect: Effect) -> EffectWords:
    """Return what is said of an effect."""
    table: dict[Effect, EffectWords] = {
        "none": EffectWords(_tr("no effect"), "–", _tr("An edit leaves the run as it is")),
        "live": EffectWords(_tr("live"), "●", _tr("Live: an edit holds from the next step on")),
        "carried": EffectWords(
            _tr("carried"),
            "→",
            _tr("Carried: a new run at the same step, with the parameters that still fit"),
        ),
        "restart": EffectWords(_tr("restart"), "⇤", _tr("Restart: an edit begins the run again at step 0")),
    }
    return table[effect]


def _small(experiment: Experiment, layer: DenseSpec | None) -> Experiment:
    """Return the experiment with at most two layers, so that trying is quick."""
    layers = () if layer is None else (DenseSpec(), layer)
    network = experiment.network.model_copy(update={"layers": layers})
    return experiment.model_copy(update={"network": network, "name": ""})


@lru_cache(maxsize=512)
def _tried(experiment: Experiment, place: str, path: str, description: FieldDescription) -> Effect:
    for value in _other_values(description):
        data = experiment.to_data()
        try:
            for target, new in _edit(experiment, place, path, value).items():
                set_value(data, target, new)
            effect = effect_of(experiment, Experiment.model_validate(data))
        except (ValidationError, ExperimentError):
            continue
        if effect != "none":
            return effect
    return "none"


def _edit(experiment: Experiment, place: str, path: str, value: object) -> dict[str, Any]:
    if not place:
        return experiment_items.values_for(experiment, path, value)
    layer = experiment.network.layers[1]
    layers = {place: layer} if isinstance(layer, DenseSpec) else {}
    return layer_items.values_for(Targets(layers, None, 1, False), path, value)


def _other_values(description: FieldDescription) -> list[Any]:
    """Return a few values of which at least one is another than any that holds."""
    match description.sort:
        case "bool":
            return [True, False]
        case "choice":
            return [key for key, _, _ in description.choices]
        case "int":
            return [2, 3, 4, 1]
        case "float":
            return [0.5, 0.25, 1.5]
        case "pair":
            return [[0.5, 0.5], [0.25, 0.25]]
        case "text" | "path":
            return ["a", "b"]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
