"""Other experiments beside a first one: what is refused and by which name, and how they are adapted."""

from pathlib import Path

import pytest

from gradgui.engine import experiment_file
from gradgui.engine.beside import Opened, beside, open_file, opened, shared_faults
from gradgui.engine.document import Document
from gradgui.engine.fault import ExperimentError
from gradgui.engine.sharing import not_shared
from tests.engine.experiments import experiment

CSV = {"kind": "csv", "path": "data.csv"}
TABLE = "a,b,target\n" + "".join(f"{n},{n * n % 7},{n % 2}\n" for n in range(40))


def faults(first: Opened, other: Opened) -> dict[str, tuple[str, str]]:
    """Return what was found and what is allowed, by place."""
    return {each.path: (each.found, each.allowed) for each in shared_faults(first, other)}


def test_that_what_must_be_shared_is_named_by_its_field(tmp_path: Path) -> None:
    """With what was found and what is allowed; without leave nothing is adapted."""
    first = opened(experiment(), tmp_path)
    other = opened(
        experiment(seed=4, training__batch_size=8, dataset__noise=0.3, training__optimizer__lr=0.5), tmp_path
    )
    assert faults(first, other) == {
        "dataset.noise": ("0.3", "0.1, as in the first lane"),
        "seed": ("4", "3, as in the first lane"),
        "training.batch_size": ("8", "16, as in the first lane"),
    }
    with pytest.raises(ExperimentError) as refused:
        beside(first, other, tmp_path)
    assert [each.path for each in refused.value.faults] == ["dataset.noise", "seed", "training.batch_size"]


def test_that_another_kind_of_data_is_named(tmp_path: Path) -> None:
    first = opened(experiment(), tmp_path)
    other = opened(experiment(dataset={"kind": "two_moons"}), tmp_path)
    assert faults(first, other) == {"dataset.kind": ("Two moons", "XOR, as in the first lane")}


def test_that_an_adapted_experiment_keeps_its_network_and_training(tmp_path: Path) -> None:
    """It shares data, seed and batch size; nothing else is changed."""
    first = opened(experiment(), tmp_path)
    own = experiment(seed=9, dataset={"kind": "digits"}, training__optimizer__lr=0.5)
    fitting = beside(first, opened(own, tmp_path), tmp_path, adapted=True)
    assert not_shared(first.experiment, fitting) == ""
    assert fitting.network == own.network
    assert fitting.training.optimizer == own.training.optimizer


def test_that_what_cannot_be_adapted_is_refused(tmp_path: Path) -> None:
    """By the rules of every experiment: sine is no data for cross-entropy, one sample none for BatchNorm."""
    sine = experiment(dataset={"kind": "sine"}, training__loss="mse")
    with pytest.raises(ExperimentError) as refused:
        beside(opened(sine, tmp_path), opened(experiment(), tmp_path), tmp_path, adapted=True)
    assert [each.path for each in refused.value.faults] == ["training.loss"]


def test_that_the_same_table_in_another_folder_is_the_same_data(tmp_path: Path) -> None:
    """Found by its content, also inside of a document; another table under the same name is refused."""
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
        (folder / "data.csv").write_text(TABLE)
    own = experiment(dataset=CSV)
    first = opened(own, here)
    renamed = experiment(dataset={**CSV, "path": "../there/data.csv"}, training__optimizer__lr=0.5)
    experiment_file.write(renamed, there / "other.json")
    document = Document.create(renamed, there, tmp_path / "recovery")
    document.save(there / "other.gradgui")
    document.close()
    for name in ("other.json", "other.gradgui"):
        fitting = beside(first, open_file(there / name), here)
        assert fitting.dataset == own.dataset and fitting.training.optimizer.lr == 0.5
    (there / "data.csv").write_text(TABLE + "1,2,0\n")
    assert faults(first, open_file(there / "other.json")) == {
        "dataset.path": ("../there/data.csv", "the file of the first lane")
    }
    (there / "data.csv").unlink()
    with pytest.raises(ExperimentError) as missing:
        open_file(there / "other.json")
    assert [each.path for each in missing.value.faults] == ["dataset.path"]
