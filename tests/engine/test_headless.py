"""A run without a window: the exact form of its CSV, what is recorded when, and how it ends."""

import io
import math
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gradgui.engine.experiment import Experiment
from gradgui.engine.headless import CSV_HEADER, RunResult, run
from gradgui.engine.metric import METRICS
from gradgui.engine.trainer import ALL_METRICS, Trainer, prepare_thread
from tests.engine.experiments import Json, dense, experiment
from tests.engine.measured import measurements

ROW = re.compile(r"(\d+),(\d*),([a-z_]+),(-?inf|nan|-?\d+(?:\.\d+)?(?:e[-+]\d+)?)")
HERE = Path()


def csv_of(spec: Experiment, steps: int, **options: Any) -> tuple[RunResult, str]:
    out = io.StringIO()
    return run(spec, HERE, steps, out, **options), out.getvalue()


def rows_of(text: str) -> list[tuple[int, int | None, str, float]]:
    """Return the rows of a CSV after checking its form."""
    header, *lines = text.split("\n")
    assert header + "\n" == CSV_HEADER == "step,layer,metric,value\n"
    assert lines.pop() == ""
    rows = []
    for line in lines:
        match = ROW.fullmatch(line)
        assert match, line
        step, layer, metric, value = match.groups()
        rows.append((int(step), int(layer) if layer else None, metric, float(value)))
    return rows


def steps_of(text: str, metric: str) -> list[int]:
    return [step for step, _, name, _ in rows_of(text) if name == metric]


NETS: dict[str, Json] = {
    "small": {},
    "double": {"precision": "float64", "network__layers": [dense("sigmoid", 3)] * 30},
    "regression": {"dataset": {"kind": "sine", "samples": 40}, "training__loss": "mse"},
    "no hidden layer": {"network__layers": []},
}


@pytest.mark.parametrize("name", NETS)
def test_that_the_csv_holds_the_trainers_numbers_to_the_last_bit(name: str) -> None:
    spec = experiment(**NETS[name])
    result, text = csv_of(spec, 7)
    prepare_thread()
    trainer = Trainer(spec, metrics=ALL_METRICS)
    wanted = []
    for step in range(7):
        trainer.step(test=trainer.test_due() or step == 6)
        wanted += [(step, layer, metric, value) for (metric, layer), value in measurements(trainer).items()]
    found, wanted = (sorted(rows, key=lambda row: str(row[:3])) for rows in (rows_of(text), wanted))
    assert [row[:3] for row in found] == [row[:3] for row in wanted]
    np.testing.assert_array_equal([row[3] for row in found], [row[3] for row in wanted])
    assert result == RunResult(7, trainer.measurement.data_loss, None)


def test_that_numbers_are_as_short_as_they_can_be() -> None:
    """The shortest text that reads back exactly."""
    _, text = csv_of(experiment(precision="float64"), 5)
    for line in text.splitlines()[1:]:
        value = line.rsplit(",", 1)[1]
        assert value == repr(float(value))


def test_that_nan_and_infinity_are_written_as_such() -> None:
    """Zero weights give 0/0; a step of zero weights that move gives x/0."""
    spec = experiment(network__initialization={"kind": "constant"}, network__layers=[dense("sigmoid", 3)] * 2)
    _, text = csv_of(spec, 2)
    values = {line.rsplit(",", 1)[1] for line in text.splitlines()[1:]}
    assert {"nan", "inf"} <= values
    assert "0,1,gain,nan\n" in text
    assert not re.search(r"NaN|Inf|infinity", text)


def test_that_rows_are_in_the_order_of_steps_metrics_and_layers() -> None:
    _, text = csv_of(experiment(), 12)
    order = list(METRICS)
    keys = [(step, order.index(metric), layer or 0) for step, layer, metric, _ in rows_of(text)]
    assert keys == sorted(keys) and len(set(keys)) == len(keys)


def test_that_per_step_metrics_have_no_layer_and_others_all_of_theirs() -> None:
    _, text = csv_of(experiment(), 1)
    layers: dict[str, list[int | None]] = defaultdict(list)
    for _, layer, metric, _ in rows_of(text):
        layers[metric].append(layer)
    for name, metric in METRICS.items():
        assert (layers[name] == [None]) == (not metric.per_layer), name
    assert layers["signal_grad_norm"] == [1, 2, 3, 4]
    assert layers["gain"] == layers["activation_mean"] == [1, 2, 3]
    assert layers["dead_fraction"] == [2, 3] and layers["saturated_fraction"] == [1]


@pytest.mark.parametrize("every", [1, 2, 3, 7, 100])
def test_that_every_nth_step_is_recorded_and_none_is_changed_by_it(every: int) -> None:
    whole = rows_of(csv_of(experiment(), 20)[1])
    _, text = csv_of(experiment(), 20, every=every)
    part = [row for row in whole if row[0] % every == 0]
    assert rows_of(text) == part


@pytest.mark.parametrize(
    ("steps", "every", "wanted"), [(12, 5, [0, 5, 10, 11]), (11, 5, [0, 5, 10]), (1, 5, [0])]
)
def test_that_the_test_part_is_measured_at_its_steps_and_the_last(
    steps: int, every: int, wanted: list[int]
) -> None:
    _, text = csv_of(experiment(training__test_every=every), steps)
    assert steps_of(text, "test_loss") == steps_of(text, "test_accuracy") == wanted
    assert steps_of(text, "loss") == list(range(steps))


def test_that_an_empty_test_part_has_no_test_metrics() -> None:
    _, text = csv_of(experiment(dataset__test_fraction=0), 3)
    assert steps_of(text, "test_loss") == [] and steps_of(text, "loss") == [0, 1, 2]


def test_that_chosen_metrics_alone_are_written() -> None:
    whole = rows_of(csv_of(experiment(), 6)[1])
    _, text = csv_of(experiment(), 6, metrics=("gain", "test_loss", "lr"))
    assert rows_of(text) == [row for row in whole if row[2] in ("gain", "test_loss", "lr")]


def test_that_no_step_at_all_is_a_run() -> None:
    result, text = csv_of(experiment(), 0)
    assert text == CSV_HEADER and result.steps == 0 and result.nonfinite_step is None


def test_that_recording_or_not_gives_the_same_loss() -> None:
    silent = run(experiment(), HERE, 20)
    assert silent == csv_of(experiment(), 20)[0]


EXPLODING: Json = {
    "network__layers": [dense("relu", 32)] * 10,
    "network__initialization": {"kind": "normal"},
    "training__optimizer": {"kind": "sgd", "lr": 1e4},
}


def test_that_a_loss_which_is_not_finite_ends_the_run_after_its_rows() -> None:
    result, text = csv_of(experiment(**EXPLODING), 50)
    assert result.nonfinite_step is not None
    last = result.nonfinite_step
    assert result.steps == last + 1 < 50 and not math.isfinite(result.loss)
    losses = {step: value for step, _, metric, value in rows_of(text) if metric == "data_loss"}
    assert list(losses) == list(range(last + 1))
    assert all(math.isfinite(loss) for step, loss in losses.items() if step < last)
    assert not math.isfinite(losses[last])
    names = {metric for step, _, metric, _ in rows_of(text) if step == last}
    assert {"weight_norm", "update_ratio", "clip_factor", "gain"} <= names
    assert run(experiment(**EXPLODING), HERE, 50).nonfinite_step == last


def test_that_a_penalty_which_is_not_finite_ends_the_run_too() -> None:
    """The loss is the data loss with its penalties."""
    spec = experiment(
        precision="float64",
        network__layers=[dense("tanh", 4)],
        network__initialization={"kind": "normal", "std": 1e6},
        training__regularization={"l1": 1e12, "l2": 1e12},
        training__optimizer={"kind": "sgd", "lr": 1e12},
    )
    result, text = csv_of(spec, 40)
    assert result.nonfinite_step is not None
    losses = [value for _, _, metric, value in rows_of(text) if metric == "loss"]
    assert all(math.isfinite(loss) for loss in losses[:-1]) and not math.isfinite(losses[-1])


def test_that_lr_0_measures_without_training() -> None:
    """Full batches, so that every step sees the same samples."""
    spec = experiment(training__optimizer__lr=0, training__batch_size=1000)
    rows = rows_of(csv_of(spec, 3)[1])
    for metric in ("weight_norm", "distance_from_init", "update_ratio"):
        by_step = [[row[3] for row in rows if row[0] == step and row[2] == metric] for step in range(3)]
        assert by_step[0] == by_step[1] == by_step[2]
    assert all(row[3] == 0 for row in rows if row[2] in ("update_ratio", "distance_from_init", "lr"))
    losses = [row[3] for row in rows if row[2] == "loss"]
    assert losses == pytest.approx([losses[0]] * 3, rel=1e-6)


def test_that_the_same_file_gives_the_same_bytes() -> None:
    assert csv_of(experiment(), 20)[1] == csv_of(experiment(), 20)[1]
