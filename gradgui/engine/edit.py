"""Tells what an edit of the experiment does to a run that is on: live, carried or restart."""

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

from gradgui.engine.experiment import Experiment
from gradgui.engine.spec import Spec
from gradgui.engine.specs.activation import PReLU
from gradgui.engine.specs.layer import DenseSpec

Effect: TypeAlias = Literal["none", "live", "carried", "restart"]
_STRENGTH: tuple[Effect, ...] = ("none", "live", "carried", "restart")

_LIVE_SCALES = ("scale", "branch_scale")


def effect_of(old: Experiment, new: Experiment) -> Effect:
    """Return the strongest effect of all that differs between two experiments."""
    return max((effect for _, effect in changes(old, new)), key=_STRENGTH.index, default="none")


def changes(old: Experiment, new: Experiment) -> list[tuple[str, Effect]]:
    """Return what differs, as a few words each, with its effect; groups are compared unrolled."""
    return [*_plain_changes(old, new), *_training_changes(old, new), *_layer_changes(old, new)]


def words(old: Experiment, new: Experiment) -> str:
    """Return what an edit changed in a few words, such as ``lr 0.1 → 0.01``."""
    texts = list(dict.fromkeys(text for text, _ in changes(old, new)))
    return ", ".join(texts[:3]) + (" …" if len(texts) > 3 else "")


def _plain_changes(old: Experiment, new: Experiment) -> Iterator[tuple[str, Effect]]:
    for name in ("seed", "precision"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"{name} {before} → {after}", "restart"
    if old.dataset != new.dataset:
        yield "data", "restart"
    if old.network.initialization != new.network.initialization:
        kinds = old.network.initialization.kind, new.network.initialization.kind
        yield "initialization" + (f" {kinds[0]} → {kinds[1]}" if kinds[0] != kinds[1] else ""), "restart"


def _training_changes(old: Experiment, new: Experiment) -> Iterator[tuple[str, Effect]]:
    effects: dict[str, Effect] = {"batch_size": "restart", "loss": "restart", "steps": "none"}
    before, after = (experiment.training.model_dump() for experiment in (old, new))
    for name, value in after.items():
        if before[name] != value:
            for text in _value_changes(name, before[name], value):
                yield text, effects.get(name, "live")


def _value_changes(name: str, before: Any, after: Any) -> Iterator[str]:
    if not isinstance(after, dict):
        yield f"{name} {_short(before)} → {_short(after)}"
    elif before.get("kind") != after.get("kind"):
        yield f"{name} {before['kind']} → {after['kind']}"
    else:
        yield from (
            f"{key} {_short(before[key])} → {_short(after[key])}"
            for key in after
            if before[key] != after[key]
        )


def _short(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _layer_changes(old: Experiment, new: Experiment) -> Iterator[tuple[str, Effect]]:
    before, after = ([layer.spec for layer in experiment.hidden_layers()] for experiment in (old, new))
    if len(before) != len(after):
        yield f"layers {len(before)} → {len(after)}", "restart"
        return
    for first, second in zip(before, after, strict=True):
        if first != second:
            yield from _spec_changes(first, second)


def _spec_changes(old: DenseSpec, new: DenseSpec) -> Iterator[tuple[str, Effect]]:
    if old.units != new.units:
        yield f"units {old.units} → {new.units}", "restart"
    if old.initialization != new.initialization:
        yield "a layer's initialization", "restart"
    for name in ("activation", "normalization"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            effect: Effect = "restart" if _start_differs(before, after) else "carried"
            for text in _value_changes(name, before.model_dump(), after.model_dump()):
                yield text.removeprefix("activation "), effect
    for name in ("bias", "trainable"):
        if getattr(old, name) != getattr(new, name):
            yield f"{name} {'on' if getattr(new, name) else 'off'}", "carried"
    if old.skip != new.skip:
        yield "skip", "live" if _same_path(old, new) else "carried"


def _start_differs(old: Spec, new: Spec) -> bool:
    """Tell whether a learned parameter that both have starts at another value."""
    names = {"slope"} if isinstance(new, PReLU) else {"scale_init"}
    kept = type(old) is type(new) and getattr(new, "kind", "none") != "none"
    return kept and any(getattr(old, name, None) != getattr(new, name, None) for name in names)


def _same_path(old: DenseSpec, new: DenseSpec) -> bool:
    if old.skip is None or new.skip is None:
        return False
    update = {name: getattr(new.skip, name) for name in _LIVE_SCALES}
    return old.skip.model_copy(update=update) == new.skip
