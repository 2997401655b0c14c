"""What holds for every dataset, and the split."""

import time
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from gradgui.engine import datasets
from gradgui.engine.dataset import (
    DATASETS,
    Dataset,
    DatasetError,
    DatasetSpec,
    FloatArray,
    Loss,
    Split,
    size_of_test_part,
    split_and_standardise,
)
from gradgui.engine.random import TorchDraws, generator
from gradgui.engine.sampled import SampledSpec

CSV_TEXT = "a,b,kind\n" + "".join(f"{i},{i * i % 7},{'xyz'[i % 3]}\n" for i in range(30))


@pytest.fixture
def base_dir(tmp_path: Path) -> Path:
    (tmp_path / "table.csv").write_text(CSV_TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture(params=list(DATASETS))
def spec(request: pytest.FixtureRequest) -> DatasetSpec:
    fields = {"path": "table.csv"} if request.param == "csv" else {}
    return DATASETS[request.param].model_validate(fields)


def loss_of(spec: DatasetSpec) -> Loss:
    return "mse" if spec.kind == "sine" else "cross_entropy"


def build(spec: DatasetSpec, base_dir: Path, seed: int = 0) -> Dataset:
    return spec.build(TorchDraws(generator(seed, "data", 0)), loss_of(spec), base_dir)


def split(dataset: Dataset, fraction: float, seed: int = 0) -> Split:
    return split_and_standardise(dataset, fraction, TorchDraws(generator(seed, "split", 0)))


def dataset_of(inputs: FloatArray) -> Dataset:
    return Dataset(inputs, np.arange(len(inputs)), tuple(map(str, range(len(inputs)))), ("a",))


def test_that_every_file_in_the_folder_is_registered() -> None:
    files = {path.stem for path in Path(datasets.__file__).parent.glob("*.py")} - {"__init__"}
    assert files == {spec.__module__.rpartition(".")[2] for spec in DATASETS.values()}


def test_that_the_contract_s_kinds_are_all_there() -> None:
    assert list(DATASETS) == [
        "two_spirals", "two_moons", "circles", "xor", "gaussian_blobs", "sine",
        "digits", "iris", "wine", "breast_cancer", "csv",
    ]  # fmt: skip


def test_that_a_kind_is_its_registered_name_and_required_by_the_schema() -> None:
    for name, spec in DATASETS.items():
        assert spec().kind == name and spec.label and spec.__doc__
        schema = spec.model_json_schema()
        assert schema["required"] == ["kind"] and schema["additionalProperties"] is False


def test_that_every_field_has_a_title_a_description_and_a_range() -> None:
    for spec in DATASETS.values():
        for name, field in spec.model_json_schema()["properties"].items():
            if name != "kind":
                assert field["title"] and field["description"] and "default" in field
                assert field["type"] == "string" or {"minimum", "maximum", "exclusiveMaximum"} & set(field)


@pytest.mark.parametrize("seed", [0, 1, 2**40])
def test_that_every_dataset_builds_as_described(spec: DatasetSpec, seed: int, base_dir: Path) -> None:
    dataset = build(spec, base_dir, seed)
    shape = spec.describe(loss_of(spec), base_dir)
    assert (
        dataset.inputs.shape
        == (shape.samples, shape.features)
        == (len(dataset.targets), len(dataset.features))
    )
    assert dataset.inputs.dtype == np.float64 and np.isfinite(dataset.inputs).all()
    if dataset.classes:
        assert dataset.targets.dtype == np.int64 and shape.outputs == len(dataset.classes) >= 2
        assert np.array_equal(np.unique(dataset.targets), np.arange(shape.outputs))
    else:
        assert dataset.targets.dtype == np.float64 and shape.outputs == 1


def test_that_the_same_seed_gives_the_same_data(spec: DatasetSpec, base_dir: Path) -> None:
    one, two = build(spec, base_dir, 7), build(spec, base_dir, 7)
    assert np.array_equal(one.inputs, two.inputs) and np.array_equal(one.targets, two.targets)


def test_that_another_seed_gives_other_samples_where_they_are_drawn(
    spec: DatasetSpec, base_dir: Path
) -> None:
    same = np.array_equal(build(spec, base_dir, 0).inputs, build(spec, base_dir, 1).inputs)
    assert same is not isinstance(spec, SampledSpec)


def test_that_describing_is_cheap(spec: DatasetSpec, base_dir: Path) -> None:
    start = time.perf_counter()
    for _ in range(10):
        spec.describe(loss_of(spec), base_dir)
    assert (time.perf_counter() - start) / 10 < 0.05


def test_that_classes_are_sorted(spec: DatasetSpec, base_dir: Path) -> None:
    classes = build(spec, base_dir).classes
    numeric = all(name.isdecimal() for name in classes)
    assert list(classes) == sorted(classes, key=int if numeric else None)


@pytest.mark.parametrize(
    ("samples", "fraction", "size"), [(1000, 0.2, 200), (150, 0.25, 38), (7, 0.0, 0), (4, 0.7, 3)]
)
def test_that_the_test_part_has_the_rounded_size(samples: int, fraction: float, size: int) -> None:
    parts = split(dataset_of(np.arange(samples, dtype=float)[:, None]), fraction)
    assert len(parts.test_inputs) == len(parts.test_targets) == size
    assert len(parts.train_inputs) == len(parts.train_targets) == samples - size


def test_that_the_parts_are_a_partition_and_keep_inputs_with_targets(
    spec: DatasetSpec, base_dir: Path
) -> None:
    dataset = build(spec, base_dir)
    parts = split(dataset, spec.test_fraction)
    inputs = np.concatenate([parts.test_inputs, parts.train_inputs]) * parts.deviation + parts.mean
    targets = np.concatenate([parts.test_targets, parts.train_targets])
    order = TorchDraws(generator(0, "split", 0)).permutation(len(targets))
    assert np.allclose(inputs, dataset.inputs[order]) and np.array_equal(targets, dataset.targets[order])


def test_that_the_training_part_has_mean_0_and_deviation_1(spec: DatasetSpec, base_dir: Path) -> None:
    parts = split(build(spec, base_dir), 0.3)
    assert np.abs(parts.train_inputs.mean(axis=0)).max() < 1e-9
    deviation = np.sqrt((parts.train_inputs**2).mean(axis=0))
    constant = np.ptp(parts.train_inputs, axis=0) == 0
    assert np.allclose(deviation[~constant], 1) and (deviation[constant] == 0).all()
    assert spec.kind == "digits" or not constant.any()


@pytest.mark.parametrize("value", [0.1, -3e7, 1e300, 5e-324])
def test_that_a_constant_feature_is_only_centred(value: float) -> None:
    parts = split(dataset_of(np.full((9, 1), value)), 0.3)
    assert parts.mean == value and parts.deviation == 1
    assert not parts.train_inputs.any() and not parts.test_inputs.any()


@pytest.mark.parametrize("scale", [1e-300, 1e-200, 1e-9, 1e9, 1e200, 1e299])
def test_that_standardising_does_not_depend_on_the_unit(scale: float) -> None:
    raw = TorchDraws(generator(3, "data", 0)).normal(50, 2) + 0.5
    assert np.allclose(
        split(dataset_of(raw * scale), 0.2).test_inputs, split(dataset_of(raw), 0.2).test_inputs
    )


def test_that_one_training_sample_must_remain() -> None:
    assert size_of_test_part(4, 0.8) == 3
    with pytest.raises(
        DatasetError, match=r"dataset\.test_fraction: found 0\.9, .*; allowed: less than 0\.875"
    ):
        size_of_test_part(4, 0.9)


def test_that_describe_refuses_an_empty_training_part(spec: DatasetSpec, base_dir: Path) -> None:
    greedy = type(spec).model_validate(spec.model_dump() | {"test_fraction": 0.9999999})
    with pytest.raises(DatasetError, match=r"^dataset\.test_fraction: "):
        greedy.describe(loss_of(spec), base_dir)


@pytest.mark.parametrize(
    "fields",
    [
        {"test_fraction": 1.0},
        {"test_fraction": -0.1},
        {"test_fraction": float("nan")},
        {"test_fraction": "0.2"},
        {"test_fraction": True},
        {"colour": 1},
        {"kind": "other"},
    ],
)
def test_that_a_spec_is_strict(spec: DatasetSpec, fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        type(spec).model_validate(fields)


@pytest.mark.parametrize(
    "fields", [{"samples": 3}, {"samples": 1_000_001}, {"samples": 10.0}, {"noise": -0.01}]
)
def test_that_drawn_data_is_strict_about_its_numbers(fields: dict[str, object]) -> None:
    for spec in DATASETS.values():
        if issubclass(spec, SampledSpec):
            with pytest.raises(ValidationError):
                spec.model_validate(fields)


def test_that_an_error_stays_on_one_line() -> None:
    error = DatasetError("dataset.path", "a\nb\x1b[31m", "c\u2028d")
    assert str(error) == "dataset.path: found a\\nb\\x1b[31m; allowed: c\\u2028d"
    assert (error.path, error.fault.path) == ("dataset.path", "dataset.path")
