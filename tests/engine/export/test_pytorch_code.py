"""The exported script: runs without GradGUI, by nn modules and autograd, and gives the same numbers."""

import ast
import contextlib
import io
import json
import math
import runpy
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from gradgui.cli import main
from gradgui.engine.dataset import DATASETS
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse, write
from gradgui.engine.export.pytorch_code import pytorch_script
from gradgui.engine.headless import run
from gradgui.engine.presets import Preset, presets
from tests.reference import sample_experiments as samples
from tests.reference.agreement import DOUBLE, differences
from tests.reference.reference_metrics import Row
from tests.reference.reference_spec import Json

STEPS = 20
NUDGE = 1 + 1e-12
"""Noise and a learning rate this much larger show what becomes of a rounding error."""

LEFT_TO_CHAOS = 1e3
"""How much more than that nudge the two may differ."""

CHAOTIC = {"deep_batchnorm", "deep_skips_batchnorm", "tanh_normal_saturates"}
"""Presets in which a rounding error grows to the size of the number within the steps compared."""

LOST = 0.1
"""From this relative difference on there is nothing left to compare."""

CLASSES = "height,kind\n1.5,b\n2,a\n-0.25,b\n1e-7,c\n3,a\n4.5,c\n"
NUMBERS = "a,height\n1.5,0.1\n2,3e-9\n-0.25,7\n1e-7,8\n3,-2\n4.5,5\n"


def printed(experiment: Experiment, folder: Path, steps: int) -> str:
    """Return what the exported script prints, run in this process."""
    script = folder / "script.py"
    script.write_text(pytorch_script(experiment, folder), encoding="utf-8")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        runpy.run_path(str(script))["main"](steps)
    return out.getvalue()


def recorded(experiment: Experiment, folder: Path, steps: int) -> str:
    """Return the CSV of a headless run."""
    out = io.StringIO()
    run(experiment, folder, steps, out)
    return out.getvalue()


def by_step(text: str) -> list[Row]:
    """Return the rows of each step by metric and layer."""
    steps: dict[int, Row] = defaultdict(dict)
    for line in text.splitlines()[1:]:
        step, layer, metric, value = line.split(",")
        steps[int(step)][metric, int(layer) if layer else None] = float(value)
    return [steps[step] for step in sorted(steps)]


def assert_same(experiment: Experiment, folder: Path, steps: int) -> None:
    """Fail at the first step of which a number differs."""
    script, csv = printed(experiment, folder, steps), recorded(experiment, folder, steps)
    assert keys(script) == keys(csv)
    for step, (theirs, ours) in enumerate(zip(by_step(script), by_step(csv), strict=True)):
        found = differences(step, theirs, ours, DOUBLE)
        assert not found, "\n".join(found)


def keys(text: str) -> list[str]:
    """Return the rows without their values: their order is part of the format."""
    return [line.rpartition(",")[0] for line in text.splitlines()]


def named(experiments: list[Json]) -> list[object]:
    """Return the experiments as parameters with their names."""
    return [pytest.param(experiment, id=experiment["name"]) for experiment in experiments]


@pytest.mark.parametrize(
    "experiment",
    named(
        [
            *samples.grid()[::9],
            *samples.one_thing_at_a_time(),
            *samples.shaped(),
            *samples.full_batches(),
            *samples.defaults(),
            *samples.mixed(30),
        ]
    ),
)
def test_that_the_script_prints_the_numbers_of_a_run(experiment: Json, tmp_path: Path) -> None:
    """Every layer, loss, optimiser, clipping, penalty and edge, five steps in float64."""
    assert_same(parse(json.dumps(experiment)), tmp_path, 5)


def in_float64(preset: Preset, nudged: bool = False) -> Experiment:
    """Return a preset in double precision, nudged if asked."""
    data = preset.read().to_data()
    data["precision"] = "float64"
    if nudged:
        data["training"]["optimizer"]["lr"] *= NUDGE
        if "noise" in data["dataset"]:
            data["dataset"]["noise"] *= NUDGE
    return parse(json.dumps(data))


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_that_every_preset_comes_out_the_same(preset: Preset, tmp_path: Path) -> None:
    """Twenty steps, for as long as the net itself does not make a rounding error the size of the number."""
    script, csv = printed(in_float64(preset), tmp_path, STEPS), recorded(in_float64(preset), tmp_path, STEPS)
    nudged = by_step(recorded(in_float64(preset, nudged=True), tmp_path, STEPS))
    assert keys(script) == keys(csv)
    for step, (theirs, ours, other) in enumerate(zip(by_step(script), by_step(csv), nudged, strict=True)):
        relative = max(DOUBLE[0], LEFT_TO_CHAOS * distance(ours, other))
        if relative > LOST:
            assert preset.name in CHAOTIC
            return
        found = differences(step, theirs, ours, (relative, DOUBLE[1]))
        assert not found, "\n".join(found)


def distance(first: Row, second: Row) -> float:
    """Return how far two runs are apart: the largest relative difference of a norm."""
    norms = [(first[key], second[key]) for key in first if key[0].endswith("grad_norm")]
    finite = [(a, b) for a, b in norms if a != b and math.isfinite(a) and math.isfinite(b)]
    return max((abs(a - b) / max(abs(a), abs(b)) for a, b in finite), default=0.0)


def test_that_single_precision_agrees_at_the_start(tmp_path: Path) -> None:
    """Before rounding errors have grown."""
    for preset in presets():
        theirs = by_step(printed(preset.read(), tmp_path, 1))[0]
        ours = by_step(recorded(preset.read(), tmp_path, 1))[0]
        assert not (found := differences(0, theirs, ours, (1e-4, 1e-6))), f"{preset.name}: {found[:5]}"


@pytest.mark.parametrize("kind", [kind for kind in DATASETS if kind != "csv"])
def test_that_every_dataset_is_in_the_script(kind: str, tmp_path: Path) -> None:
    """Drawn by the same calls, or written into it; a new dataset without code fails here."""
    loss = "mse" if kind == "sine" else "cross_entropy"
    experiment = {"gradgui": 1, "precision": "float64", "dataset": {"kind": kind}, "network": {"layers": []}}
    assert_same(parse(json.dumps({**experiment, "training": {"loss": loss}})), tmp_path, 2)


@pytest.mark.parametrize("loss", ("cross_entropy", "mse"))
def test_that_a_csv_is_in_the_script(loss: str, tmp_path: Path) -> None:
    """Classes and numbers, also where the file is gone."""
    target = "kind" if loss == "cross_entropy" else "height"
    table = CLASSES if loss == "cross_entropy" else NUMBERS
    (tmp_path / "table.csv").write_text(table, encoding="utf-8")
    dataset = {"kind": "csv", "path": "table.csv", "target": target}
    experiment = {"gradgui": 1, "precision": "float64", "dataset": dataset, "network": {"layers": []}}
    assert_same(parse(json.dumps({**experiment, "training": {"loss": loss}})), tmp_path, 3)


def test_that_the_verb_writes_a_script_that_stands_alone(tmp_path: Path) -> None:
    """It imports torch and the standard library, and runs in an empty folder for the steps of the file."""
    file, script = tmp_path / "experiment.json", tmp_path / "script.py"
    data = presets()[1].read().to_data()
    data["training"]["steps"] = 3
    data["name"] = 'quotes """ and \\ backslash'
    write(parse(json.dumps(data)), file)
    assert main(["export-code", str(file), "--out", str(script)]) == 0
    assert imported(script) <= {"torch", "hashlib", "math", "sys"}
    done = subprocess.run(
        [sys.executable, "-I", str(script)], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert keys(done.stdout) == keys(recorded(parse(json.dumps(data)), tmp_path, 3))


def imported(script: Path) -> set[str]:
    """Return the packages that a script imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(str(node.module).partition(".")[0])
    return names


@pytest.mark.parametrize("kind", ("two_moons", "iris"))
def test_that_data_that_cannot_be_split_is_bad_input(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, the place named, nothing written; for drawn data and for a table."""
    file, script = tmp_path / "experiment.json", tmp_path / "script.py"
    dataset = {"kind": kind, "test_fraction": 0.9999}
    write(parse(json.dumps({"gradgui": 1, "dataset": dataset, "network": {"layers": []}})), file)
    assert main(["export-code", str(file), "--out", str(script)]) == 2
    assert "dataset.test_fraction" in capsys.readouterr().err
    assert not script.exists()


def test_that_the_experiment_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, the switch named, the file as it was."""
    file = tmp_path / "experiment.json"
    write(presets()[0].read(), file)
    before = file.read_bytes()
    assert main(["export-code", str(file), "--out", str(file)]) == 2
    assert "--out" in capsys.readouterr().err
    assert file.read_bytes() == before
