"""Tells what an edit of the experiment does to a run that is on: live, carried or restart."""

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

from gradgui.engine.choices import choice_label
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase, listed
from gradgui.engine.spec import Spec
from gradgui.engine.specs.activation import PReLU
from gradgui.engine.specs.layer import DenseSpec
from gradgui.engine.specs.training import Training
from gradgui.engine.titles import title_of

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
    """Return what an edit changed in a few words, such as ``Learning rate 0.1 → 0.01``."""
    texts = list(dict.fromkeys(text for text, _ in changes(old, new)))
    first = listed(texts[:3])
    return Phrase("{changes} …", changes=first) if len(texts) > 3 else first


def _plain_changes(old: Experiment, new: Experiment) -> Iterator[tuple[str, Effect]]:
    for name in ("seed", "precision"):
        for text in _field_change(old, new, name):
            yield text, "restart"
    if old.dataset != new.dataset:
        yield Phrase("data"), "restart"
    for text in _field_change(old.network, new.network, "initialization"):
        yield text, "restart"


def _training_changes(old: Experiment, new: Experiment) -> Iterator[tuple[str, Effect]]:
    effects: dict[str, Effect] = {"batch_size": "restart", "loss": "restart", "steps": "none"}
    for name in Training.model_fields:
        for text in _field_change(old.training, new.training, name):
            yield text, effects.get(name, "live")


def _field_change(old: Spec, new: Spec, name: str, titled: bool = True) -> Iterator[str]:
    """Yield what differs in one field; where that is a part of the same kind, in each of its fields."""
    before, after = getattr(old, name), getattr(new, name)
    if before == after:
        return
    title = title_of(type(new), name)
    if isinstance(after, bool):
        yield Phrase("{field} on", field=title) if after else Phrase("{field} off", field=title)
    elif isinstance(before, Spec) and type(before) is type(after):
        for inner in type(after).model_fields:
            yield from _field_change(before, after, inner)
    elif titled:
        yield Phrase("{field} {before} → {after}", field=title, before=_short(before), after=_short(after))
    else:
        yield Phrase("{before} → {after}", before=_short(before), after=_short(after))


def _short(value: Any) -> str:
    if isinstance(value, Spec):
        return Phrase(getattr(value, "label", ""))
    return f"{value:g}" if isinstance(value, float) else choice_label(value)


def _layer_changes(old: Experiment, new: Experiment) -> Iterator[tuple[str, Effect]]:
    before, after = ([layer.spec for layer in experiment.hidden_layers()] for experiment in (old, new))
    if len(before) != len(after):
        yield Phrase("layers {before} → {after}", before=len(before) + 1, after=len(after) + 1), "restart"
        return
    for first, second in zip(before, after, strict=True):
        if first != second:
            yield from _spec_changes(first, second)


def _spec_changes(old: DenseSpec, new: DenseSpec) -> Iterator[tuple[str, Effect]]:
    for text in _field_change(old, new, "units"):
        yield text, "restart"
    if old.initialization != new.initialization:
        yield Phrase("a layer's initialisation"), "restart"
    for name in ("activation", "normalization"):
        before, after = getattr(old, name), getattr(new, name)
        effect: Effect = "restart" if _start_differs(before, after) else "carried"
        for text in _field_change(old, new, name, titled=name != "activation"):
            yield text, effect
    for name in ("bias", "trainable"):
        for text in _field_change(old, new, name):
            yield text, "carried"
    if old.skip != new.skip:
        effect = "live" if _same_path(old, new) else "carried"
        for text in _skip_change(old, new):
            yield text, effect


def _skip_change(old: DenseSpec, new: DenseSpec) -> Iterator[str]:
    title = title_of(DenseSpec, "skip")
    if new.skip is None:
        yield Phrase("{field} off", field=title)
    elif old.skip is None:
        yield Phrase("{field} on", field=title)
    else:
        yield from _field_change(old, new, "skip")


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
