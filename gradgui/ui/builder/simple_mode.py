"""Which fields the simple builder shows."""

from collections.abc import Sequence

from gradgui.ui.builder.form import Item

_SIMPLE = frozenset(
    {
        "repeat",
        "units",
        "activation.kind",
        "normalization.kind",
        "initialization.kind",
        "skip",
        "skip.from",
        "dataset.kind",
        "dataset.path",
        "dataset.target",
        "dataset.samples",
        "dataset.noise",
        "network.initialization.kind",
        "network.initialization.weight_variance",
        "network.initialization.std",
        "network.initialization.bound",
        "network.initialization.value",
        "training.optimizer.kind",
        "training.optimizer.lr",
        "training.batch_size",
        "training.clipping.kind",
        "training.clipping.threshold",
        "training.regularization.l1",
        "training.regularization.l2",
    }
)


def shown_items(items: Sequence[Item], advanced: bool) -> list[Item]:
    """Return the fields to show: all, or the simple ones and those that are not at their usual value."""
    return [item for item in items if advanced or item.path in _SIMPLE or is_unusual(item)]


def is_unusual(item: Item) -> bool:
    """Whether a field has a problem, several values, or another value than the usual one."""
    if item.problem or item.value is None:
        return True
    usual = item.description.usual
    return usual is not None and item.value != usual
