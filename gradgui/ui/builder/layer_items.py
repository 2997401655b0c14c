"""The layer editor's form as data: fields of the selected layers, and what an edit of one sets."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gradgui.engine.registry import Registry
from gradgui.engine.spec import Spec
from gradgui.engine.specs.activation import ACTIVATION_SPECS
from gradgui.engine.specs.initialization import INITIALIZATION_SPECS
from gradgui.engine.specs.layer import DenseSpec, GroupSpec
from gradgui.engine.specs.normalization import NORMALIZATION_SPECS
from gradgui.ui.builder.field_description import FieldDescription, describe_field
from gradgui.ui.builder.form import Item, choice_item, common, spec_items
from gradgui.ui.builder.kinds import changed_kind
from gradgui.ui.builder.targets import Targets
from gradgui.ui.builder.words import kind_choices

AS_NETWORK = ""
REPEAT = "repeat"
_TABLES: dict[str, Registry[Any]] = {
    "activation": ACTIVATION_SPECS,
    "normalization": NORMALIZATION_SPECS,
    "initialization": INITIALIZATION_SPECS,
}


def layer_items(targets: Targets) -> list[Item]:
    """Return the fields of the layers that are edited; values that differ are None."""
    layers = list(targets.layers.values())
    items = [*_group_items(targets)]
    if not layers:
        return items
    items += [
        _plain(layers, "units"),
        *_part_items(layers, "activation", _tr("Activation"), _tr("φ, from pre-activation to output")),
        *_in_pairs(
            _part_items(layers, "normalization", _tr("Normalisation"), _tr("N, before or after φ")),
            _initialization_items(layers),
        ),
        _bias_item(layers).starting_row(),
        _plain(layers, "trainable"),
        *_skip_items(layers),
    ]
    return items


def values_for(targets: Targets, path: str, value: object) -> dict[str, Any]:
    """Return what an edit of a field sets in the experiment, for each layer that is edited."""
    if path == REPEAT:
        return {f"{targets.group}.repeat": value}
    values: dict[str, Any] = {}
    for place, layer in targets.layers.items():
        part, _, rest = path.partition(".")
        if rest == "kind":
            values[f"{place}.{part}"] = _of_kind(layer, part, str(value))
        elif path == "skip":
            values[f"{place}.skip"] = {} if value else None
        else:
            values[f"{place}.{path}"] = value
    return values


def _of_kind(layer: DenseSpec, part: str, kind: str) -> dict[str, Any] | None:
    if kind == AS_NETWORK:
        return None
    return changed_kind(getattr(layer, part), kind, _TABLES[part][kind])


def _group_items(targets: Targets) -> list[Item]:
    if targets.group is None:
        return []
    description = describe_field(GroupSpec, "repeat")
    return [Item(REPEAT, description, targets.repeat)]


def _plain(layers: Sequence[DenseSpec], name: str) -> Item:
    return Item(name, describe_field(DenseSpec, name), common([getattr(layer, name) for layer in layers]))


def _part_items(layers: Sequence[DenseSpec], part: str, title: str, tip: str) -> list[Item]:
    specs: list[Spec] = [getattr(layer, part) for layer in layers]
    kind = common([getattr(spec, "kind", None) for spec in specs])
    choice = choice_item(f"{part}.kind", title, tip, kind_choices(_TABLES[part].items()), kind)
    return [choice] if kind == "none" else [choice, *spec_items(specs, part, _rarely_set(part))]


def _in_pairs(first: list[Item], second: list[Item]) -> list[Item]:
    """Return two choices beside each other, with the fields of either below."""
    return [first[0].starting_row(), second[0], *first[1:], *second[1:]]


def _rarely_set(part: str) -> frozenset[str]:
    return frozenset({"eps", "momentum"}) if part == "normalization" else frozenset()


def _skip_items(layers: Sequence[DenseSpec]) -> list[Item]:
    title = _tr("Skip connection")
    tip = f"{title}\n" + _tr("adds an earlier layer's output to this one's: y = β · branch + s · path")
    switch = FieldDescription("skip", "skip", "bool", title, tip, usual=False)
    on = common([layer.skip is not None for layer in layers])
    specs = [layer.skip for layer in layers if layer.skip is not None]
    fields = spec_items(specs, "skip") if on else []
    return [Item("skip", switch, on, wide=True), *_in_order(fields)]


def _in_order(fields: list[Item]) -> list[Item]:
    order = {name: place for place, name in enumerate(("from", "join", "scale", "branch_scale"))}
    names = {field.path.rpartition(".")[2]: field for field in fields}
    return [names[name] for name in sorted(names, key=order.__getitem__)]


def _initialization_items(layers: Sequence[DenseSpec]) -> list[Item]:
    own = [layer.initialization for layer in layers]
    kind = common([AS_NETWORK if spec is None else spec.kind for spec in own])
    as_network = (AS_NETWORK, _tr("As the network"), _tr("drawn as the network's other weights"))
    choices = (as_network, *kind_choices(INITIALIZATION_SPECS.items()))
    tip = _tr("how this layer's weights are drawn at the start")
    specs = [spec for spec in own if spec is not None]
    fields = spec_items(specs, "initialization") if kind not in (None, AS_NETWORK) else []
    return [choice_item("initialization.kind", _tr("Initialisation"), tip, choices, kind), *fields]


def _bias_item(layers: Sequence[DenseSpec]) -> Item:
    item = _plain(layers, "bias")
    replaced = all(layer.bias and not layer.has_bias for layer in layers)
    return Item(item.path, item.description, item.value, enabled=not replaced)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
