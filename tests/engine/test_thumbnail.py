"""The gallery's numbers: one run a preset, still what the trainer gives."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.presets import find, presets
from gradgui.engine.thumbnail import CURVES, FILE_NAME, PROFILE, Thumbnail, decades, fingerprint, load
from gradgui.engine.trainer import Trainer, prepare_thread
from gradgui.paths import resource_dir

FILE = resource_dir() / FILE_NAME
TOLERANCE = 0.1
"""Decades between processors, at the start of a run."""


def test_that_every_preset_has_a_thumbnail_of_what_it_is_now() -> None:
    """Run ``make thumbnails`` after a preset was changed."""
    pictures = load(FILE)
    now = {preset.name: fingerprint(preset.read()) for preset in presets()}
    assert {name: picture.experiment for name, picture in pictures.items()} == now


def test_that_the_file_is_small_and_says_how_it_is_made() -> None:
    """It is a resource, not a recording."""
    assert FILE.stat().st_size < 200_000
    assert "packaging/thumbnails.py" in json.loads(FILE.read_text(encoding="utf-8"))["note"]


@pytest.mark.parametrize(
    "name", ("sigmoid_ten_layers", "relu_normal_explodes", "hidden_by_weights", "symmetric_start")
)
def test_that_a_thumbnail_is_what_the_trainer_gives(name: str) -> None:
    """At steps 0 and 5, in every layer that is drawn, to a tenth of a decade."""
    preset = find(name)
    assert preset is not None
    picture = load(FILE)[name]
    prepare_thread()
    trainer = Trainer(preset.read(), preset.path.parent, ("signal_grad_norm",))
    assert picture.depth == len(trainer.layers["signal_grad_norm"])
    for step in range(6):
        trainer.step(measure=True, test=False)
        if step in picture.steps:
            norms = trainer.values["signal_grad_norm"]
            assert isinstance(norms, np.ndarray)
            expected = decades(norms[[layer - 1 for layer in picture.layers]].tolist())
            shown = picture.rows[picture.steps.index(step)]
            np.testing.assert_allclose(shown, expected, rtol=0, atol=TOLERANCE)


def test_that_runs_that_end_at_once_are_profiles() -> None:
    """All layers at step 0; the others' curves go to step 200."""
    for name, picture in load(FILE).items():
        if picture.kind == PROFILE:
            assert picture.ended is not None and picture.ended < 10, name
            assert picture.layers == tuple(range(1, picture.depth + 1))
        else:
            assert picture.kind == CURVES
            assert picture.steps[-1] == 200 or picture.ended is not None


def test_that_zero_and_what_is_not_finite_come_back(tmp_path: Path) -> None:
    """They are no numbers in JSON."""
    rows = (decades((0.0, 1e-3, math.inf, math.nan)),)
    picture = Thumbnail(PROFILE, "ab", 4, (1, 2, 3, 4), (0,), rows, 1)
    path = tmp_path / FILE_NAME
    path.write_text(json.dumps({"thumbnails": {"one": picture.to_data()}}, allow_nan=False), encoding="utf-8")
    again = load(path)["one"].rows[0]
    np.testing.assert_array_equal(again, (-math.inf, -3.0, math.inf, math.nan))


@pytest.mark.parametrize(
    "text", ("", "[]", '{"thumbnails": {"one": {}}}', '{"thumbnails": {"a": {"rows": [[1]], "steps": []}}}')
)
def test_that_a_damaged_file_gives_no_pictures(text: str, tmp_path: Path) -> None:
    """The gallery then shows cards without."""
    path = tmp_path / FILE_NAME
    path.write_text(text, encoding="utf-8")
    assert load(path) == {}
