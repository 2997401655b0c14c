"""Makes resources/thumbnails.json: a short run of every preset with the program's own trainer."""

import json
import math
from pathlib import Path

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.presets import Preset, presets
from gradgui.engine.thumbnail import CURVES, FILE_NAME, PROFILE, Thumbnail, decades, fingerprint
from gradgui.engine.trainer import Trainer, prepare_thread
from gradgui.paths import resource_dir

METRIC = "signal_grad_norm"
STEPS, EVERY = 200, 5
MOST_CURVES = 10
FEWEST_STEPS = 10
"""A run that ends earlier is shown by its profile at step 0."""

NOTE = (
    "Made by packaging/thumbnails.py (make thumbnails). "
    "log10 of signal_grad_norm in hundredths, a row a step, a column a layer."
)


def record(preset: Preset) -> Thumbnail:
    """Run a preset and return what its gradients did."""
    experiment = preset.read()
    trainer = Trainer(experiment, preset.path.parent, (METRIC,))
    rows, ended = _train(trainer)
    layers = trainer.layers[METRIC]
    if ended is not None and ended < FEWEST_STEPS:
        kind, chosen, steps = PROFILE, np.arange(len(layers)), [0]
    else:
        kind, chosen, steps = CURVES, _spread(len(layers)), list(range(0, STEPS + 1, EVERY))[: len(rows)]
    return Thumbnail(
        kind=kind,
        experiment=fingerprint(experiment),
        depth=len(layers),
        layers=tuple(layers[place] for place in chosen),
        steps=tuple(steps),
        rows=tuple(decades(row[chosen].tolist()) for row in rows[: len(steps)]),
        ended=ended,
    )


def _train(trainer: Trainer) -> tuple[list[FloatArray], int | None]:
    """Return every fifth step's norms, and the step whose loss is not finite."""
    rows: list[FloatArray] = []
    for step in range(STEPS + 1):
        measured = step % EVERY == 0
        trainer.step(measure=measured, test=False)
        if not math.isfinite(trainer.measurement.loss):
            return rows, step
        if measured:
            rows.append(np.array(trainer.values[METRIC], dtype=np.float64))
    return rows, None


def _spread(count: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return up to MOST_CURVES places among ``count``, first and last among them."""
    return np.unique(np.linspace(0, count - 1, min(count, MOST_CURVES)).round().astype(np.int64))


def write(path: Path) -> None:
    """Write the thumbnails of all presets, a line a preset."""
    prepare_thread()
    entries = [
        f"{json.dumps(preset.name)}: {json.dumps(record(preset).to_data(), separators=(',', ':'))}"
        for preset in presets()
    ]
    text = f'{{"note": {json.dumps(NOTE)},\n"thumbnails": {{\n' + ",\n".join(entries) + "\n}}\n"
    path.write_text(text, encoding="utf-8")
    print(f"{path.name}: {len(entries)} presets, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    write(resource_dir() / FILE_NAME)
