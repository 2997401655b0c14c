"""Other experiments beside a first one: what they must share with it, and how they are given it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gradgui.engine import experiment_file
from gradgui.engine.dataset import DatasetError, DatasetSpec
from gradgui.engine.datasets.csv_file import CsvFile
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_source import open_experiment
from gradgui.engine.fault import ExperimentError, Fault, one_line
from gradgui.engine.memory import check_data_and_memory
from gradgui.engine.phrase import Phrase
from gradgui.engine.sharing import with_batches_of


@dataclass(frozen=True)
class Opened:
    """An experiment. digest: the SHA-256 of the file that its data come from; empty where they are drawn."""

    experiment: Experiment
    digest: bytes = b""


def opened(experiment: Experiment, base_dir: Path) -> Opened:
    """Return an experiment with the digest of its data; raises ExperimentError where there are none."""
    dataset = experiment.dataset
    if not isinstance(dataset, CsvFile):
        return Opened(experiment)
    try:
        return Opened(experiment, hashlib.sha256(dataset.read(base_dir)).digest())
    except DatasetError as error:
        raise ExperimentError([error.fault]) from None


def open_file(path: Path) -> Opened:
    """Return the experiment of a file, or the current one of a document; raises ExperimentError."""
    with open_experiment(path) as (experiment, base_dir):
        return opened(experiment, base_dir)


def shared_faults(first: Opened, other: Opened) -> list[Fault]:
    """Return a fault for each field that has to be as in the first: of the data, the seed, the batch size."""
    faults = list(_data_faults(first, other))
    if first.experiment.seed != other.experiment.seed:
        faults.append(_fault("seed", other.experiment.seed, first.experiment.seed))
    sizes = [each.experiment.training.batch_size for each in (other, first)]
    if sizes[0] != sizes[1]:
        faults.append(_fault("training.batch_size", *sizes))
    return faults


def beside(first: Opened, other: Opened, base_dir: Path, adapted: bool = False) -> Experiment:
    """Return the other experiment as it can train beside the first; raises ExperimentError with every fault.

    adapted: with the first's data, seed and batch size, whatever its own are. base_dir: of the first.
    """
    faults = shared_faults(first, other)
    if faults and not adapted:
        raise ExperimentError(faults)
    fitting = with_batches_of(first.experiment, other.experiment, with_data=True)
    fitting = experiment_file.validate(fitting.to_data())
    check_data_and_memory(fitting, base_dir)
    return fitting


def _data_faults(first: Opened, other: Opened) -> Iterator[Fault]:
    wanted, found = first.experiment.dataset, other.experiment.dataset
    if type(wanted) is not type(found):
        yield _fault("dataset.kind", _label(found), _label(wanted))
        return
    for name in type(found).model_fields:
        values = getattr(found, name), getattr(wanted, name)
        if name == "path" and first.digest:
            if first.digest != other.digest:
                yield Fault("dataset.path", one_line(str(values[0])), Phrase("the file of the first lane"))
        elif values[0] != values[1]:
            yield _fault(f"dataset.{name}", *values)


def _label(dataset: DatasetSpec) -> Phrase:
    return Phrase(dataset.label)


def _fault(path: str, found: object, wanted: object) -> Fault:
    values = [value if isinstance(value, Phrase) else one_line(str(value), 40) for value in (found, wanted)]
    return Fault(path, values[0], Phrase("{value}, as in the first lane", value=values[1]))
