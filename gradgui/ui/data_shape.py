"""The sizes of an experiment's data, and whether data and memory allow an edit."""

from functools import lru_cache
from pathlib import Path

from gradgui.engine.dataset import DatasetError, DatasetShape, DatasetSpec, Loss, size_of_test_part
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.memory import check_memory


def shape_of(experiment: Experiment, base_dir: Path) -> DatasetShape:
    """Return the sizes of the experiment's data; raises DatasetError."""
    return _shape(experiment.dataset, experiment.training.loss, base_dir)


@lru_cache(maxsize=8)
def _shape(dataset: DatasetSpec, loss: Loss, base_dir: Path) -> DatasetShape:
    return dataset.describe(loss, base_dir)


def data_problem(experiment: Experiment, base_dir: Path) -> DatasetError | None:
    """Return what is wrong with the data, or None."""
    try:
        shape_of(experiment, base_dir)
    except DatasetError as error:
        return error
    return None


def epoch_steps(experiment: Experiment, base_dir: Path) -> int | None:
    """Return how many steps make an epoch; None where the data cannot be read."""
    try:
        samples = shape_of(experiment, base_dir).samples
    except DatasetError:
        return None
    part = samples - size_of_test_part(samples, experiment.dataset.test_fraction)
    return part // min(experiment.training.batch_size, part)


def check(experiment: Experiment, base_dir: Path) -> None:
    """Raise ExperimentError where data or memory forbid the experiment.

    A CSV file that cannot be read (yet) is no reason: its fields are filled one after the other.
    """
    try:
        shape = shape_of(experiment, base_dir)
    except DatasetError as error:
        if experiment.dataset.kind == "csv":
            return
        raise ExperimentError([error.fault]) from None
    check_memory(experiment, shape)
