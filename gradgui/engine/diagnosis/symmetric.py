"""Symmetric: units of a layer that start alike stay alike."""

from collections.abc import Iterator

from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records


@rule("symmetric")
def symmetric(records: Records) -> Iterator[Finding]:
    """Constant weights: every unit of such a layer gets the same gradient, for ever, so it counts as one.

    A branch that a skip goes around may start at a constant: its input is not alike.
    """
    experiment = records.experiment
    network = experiment.network
    layers = tuple(
        layer.number
        for layer in experiment.hidden_layers()
        if network.initialization_of(layer.spec).kind == "constant"
        and layer.spec.units > 1
        and layer.spec.skip is None
    )
    if layers:
        yield Finding(
            "symmetric",
            "error",
            layers,
            0,
            {"layers": len(layers)},
            Phrase(
                "Symmetric: all units of {count} layers start with the same weights and stay alike.",
                count=len(layers),
            ),
            ("kaiming_normal", "xavier_normal"),
        )
