"""What a trainer's last measured step gave, as a flat dictionary that tests compare."""

from gradgui.engine.trainer import Trainer


def measurements(trainer: Trainer) -> dict[tuple[str, int | None], float]:
    """Return the numbers by metric and layer (None for numbers of the step)."""
    result: dict[tuple[str, int | None], float] = {}
    for name, value in trainer.values.items():
        if isinstance(value, float):
            result[name, None] = value
        else:
            result.update({(name, n): float(v) for n, v in zip(trainer.layers[name], value, strict=True)})
    return result
