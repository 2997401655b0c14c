"""The experiment file: the contract's defaults, round trips, settings, and the schema's ranges."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gradgui.engine import experiment_file
from gradgui.engine.dataset import DATASETS
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import dump, json_schema, parse, read, write
from gradgui.engine.fault import ExperimentError
from gradgui.engine.presets import presets
from gradgui.engine.specs.activation import ACTIVATION_SPECS
from gradgui.engine.specs.initialization import INITIALIZATION_SPECS
from gradgui.engine.specs.normalization import NORMALIZATION_SPECS
from gradgui.engine.specs.training import OPTIMIZER_SPECS
from tests.engine.experiments import SMALL, Json, dense, experiment, leaves, small, value_at

LEAST: Json = {"gradgui": 1, "dataset": {"kind": "two_spirals"}, "network": {"layers": []}}

DEFAULTS: Json = {
    "seed": 0,
    "precision": "float32",
    "dataset.samples": 1000,
    "dataset.noise": 0.05,
    "dataset.test_fraction": 0.2,
    "network.layers": [],
    "network.initialization": {"kind": "kaiming_normal"},
    "training.steps": 1000,
    "training.test_every": 50,
    "training.loss": "cross_entropy",
    "training.batch_size": 128,
    "training.optimizer.kind": "sgd",
    "training.optimizer.lr": 0.1,
    "training.optimizer.momentum": 0.0,
    "training.regularization": {"l1": 0.0, "l2": 0.0},
    "training.clipping": {"kind": "none", "threshold": 1.0},
}

CONTRACT_EXAMPLE = """
{
  "gradgui": 1,
  "name": "Sigmoid, ten layers",
  "seed": 0,
  "precision": "float32",
  "dataset": {"kind": "two_spirals", "samples": 1000, "noise": 0.05, "test_fraction": 0.2},
  "network": {
    "layers": [
      {"kind": "dense", "units": 32, "activation": {"kind": "sigmoid"}},
      {"kind": "group", "repeat": 8, "layers": [
        {"kind": "dense", "units": 32, "activation": {"kind": "sigmoid"}, "bias": true, "trainable": true,
         "normalization": {"kind": "none", "place": "before", "scale_init": 1.0},
         "skip": {"from": 1, "scale": 1.0, "branch_scale": 1.0, "join": "after"}}
      ]}
    ],
    "initialization": {"kind": "variance", "weight_variance": 1.0, "bias_variance": 0.0}
  },
  "training": {
    "steps": 1000, "test_every": 50,
    "loss": "cross_entropy", "batch_size": 128,
    "optimizer": {"kind": "sgd", "lr": 0.1, "momentum": 0.0},
    "regularization": {"l1": 0.0, "l2": 0.0},
    "clipping": {"kind": "none", "threshold": 1.0}
  }
}
"""


def filled(data: Json) -> Json:
    return parse(json.dumps(data)).to_data()


@pytest.mark.parametrize("path", DEFAULTS)
def test_that_what_is_left_out_has_the_contracts_default(path: str) -> None:
    assert value_at(filled(LEAST), path) == DEFAULTS[path]


def test_that_the_contracts_example_is_accepted() -> None:
    spec = parse(CONTRACT_EXAMPLE)
    assert [layer.number for layer in spec.hidden_layers()] == list(range(1, 10))
    assert [layer.path for layer in spec.hidden_layers()][:3] == [
        "network.layers.0",
        "network.layers.1.layers.0",
        "network.layers.1.layers.0",
    ]
    assert spec.network.depth() == 9


def test_that_a_layer_has_the_contracts_defaults() -> None:
    (layer,) = filled(LEAST | {"network": {"layers": [{}]}})["network"]["layers"]
    assert layer == {
        "kind": "dense",
        "units": 32,
        "activation": {"kind": "relu"},
        "bias": True,
        "trainable": True,
        "normalization": {"kind": "none", "place": "before", "scale_init": 1.0},
    }
    (skipped,) = filled(LEAST | {"network": {"layers": [{"skip": {}}]}})["network"]["layers"]
    assert skipped["skip"] == {"from": 1, "scale": 1.0, "branch_scale": 1.0, "join": "after"}


KIND_DEFAULTS: list[tuple[str, Json]] = [
    ("activation", {"kind": "leaky_relu", "slope": 0.01}),
    ("activation", {"kind": "prelu", "slope": 0.25}),
    ("activation", {"kind": "elu", "alpha": 1.0}),
    ("normalization", {"kind": "batch", "place": "before", "scale_init": 1.0, "eps": 1e-5, "momentum": 0.1}),
    ("normalization", {"kind": "layer", "place": "before", "scale_init": 1.0, "eps": 1e-5}),
    ("normalization", {"kind": "rms", "place": "before", "scale_init": 1.0, "eps": 1e-6}),
    ("initialization", {"kind": "constant", "value": 0.0}),
    ("initialization", {"kind": "normal", "std": 1.0}),
    ("initialization", {"kind": "uniform", "bound": 1.0}),
    ("initialization", {"kind": "orthogonal", "gain": 1.0}),
    ("initialization", {"kind": "variance", "weight_variance": 1.0, "bias_variance": 0.0}),
    *(("initialization", {"kind": kind}) for kind in ("xavier_normal", "xavier_uniform", "kaiming_normal")),
    *(("initialization", {"kind": kind}) for kind in ("kaiming_uniform", "lecun_normal", "torch_default")),
]
OPTIMIZERS: list[Json] = [
    {"kind": "sgd", "lr": 0.1, "momentum": 0.0, "dampening": 0.0, "nesterov": False},
    {"kind": "adam", "lr": 0.001, "betas": [0.9, 0.999], "eps": 1e-8},
    {"kind": "adamw", "lr": 0.001, "betas": [0.9, 0.999], "eps": 1e-8, "weight_decay": 0.01},
    {"kind": "rmsprop", "lr": 0.001, "alpha": 0.99, "eps": 1e-8, "momentum": 0.0},
]


@pytest.mark.parametrize(("role", "wanted"), KIND_DEFAULTS, ids=lambda part: str(part)[:40])
def test_that_a_kind_has_the_contracts_numbers(role: str, wanted: Json) -> None:
    layer = {role: {"kind": wanted["kind"]}}
    assert filled(LEAST | {"network": {"layers": [layer]}})["network"]["layers"][0][role] == wanted


@pytest.mark.parametrize("wanted", OPTIMIZERS, ids=lambda wanted: wanted["kind"])
def test_that_an_optimizer_has_torchs_numbers(wanted: Json) -> None:
    training = {"optimizer": {"kind": wanted["kind"]}}
    assert filled(LEAST | {"training": training})["training"]["optimizer"] == wanted


def test_that_the_lists_of_kinds_are_the_contracts() -> None:
    assert list(ACTIVATION_SPECS) and set(ACTIVATION_SPECS) == {
        *("identity", "sigmoid", "tanh", "relu", "leaky_relu", "prelu"),
        *("elu", "selu", "gelu", "silu", "softplus", "hardtanh"),
    }
    assert set(NORMALIZATION_SPECS) == {"none", "batch", "layer", "rms"}
    assert set(OPTIMIZER_SPECS) == {"sgd", "adam", "adamw", "rmsprop"}
    assert set(INITIALIZATION_SPECS) == {
        *("constant", "normal", "uniform", "xavier_normal", "xavier_uniform", "kaiming_normal"),
        *("kaiming_uniform", "lecun_normal", "orthogonal", "variance", "torch_default"),
    }
    assert set(DATASETS) == {
        *("two_spirals", "two_moons", "circles", "xor", "gaussian_blobs", "sine"),
        *("digits", "iris", "wine", "breast_cancer", "csv"),
    }


def full() -> Experiment:
    """Return an experiment in which everything stands."""
    skip = {"from": 1, "scale": -0.5, "branch_scale": 0.25, "join": "before"}
    norm = {"kind": "batch", "place": "after", "scale_init": 0.5, "eps": 1e-3, "momentum": 0.2}
    layer = dense({"kind": "prelu", "slope": 0.5}, 7, skip=skip, normalization=norm, bias=False)
    layer |= {"trainable": False, "initialization": {"kind": "orthogonal", "gain": 2.0}}
    nested = {
        "kind": "group",
        "repeat": 2,
        "layers": [layer, {"kind": "group", "repeat": 3, "layers": [layer]}],
    }
    return experiment(
        name='ψ «Größe» 网络 \u2028 \x00 \\ " \U0001f600',
        seed=2**63 - 1,
        precision="float64",
        network__layers=[layer, nested],
        training__optimizer={"kind": "adamw", "lr": 1e-300, "betas": [0.1, 0.2], "eps": 0.0},
    )


@pytest.mark.parametrize("spec", [full(), experiment(), parse(json.dumps(LEAST)), parse(CONTRACT_EXAMPLE)])
def test_that_what_is_written_reads_back_the_same(spec: Experiment, tmp_path: Path) -> None:
    assert parse(dump(spec)) == spec
    assert dump(parse(dump(spec))) == dump(spec)
    write(spec, tmp_path / "größe.json")
    assert read(tmp_path / "größe.json") == spec
    assert [path.name for path in tmp_path.iterdir()] == ["größe.json"]
    assert (tmp_path / "größe.json").read_bytes() == dump(spec).encode()


def test_that_numbers_are_kept_exactly() -> None:
    for lr in (0.1, 1e-300, 5e-324, 1 / 3, 1e12, 123456789.123456789):
        spec = experiment(training__optimizer__lr=lr)
        assert value_at(parse(dump(spec)).to_data(), "training.optimizer.lr") == lr


def test_that_writing_fails_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that was there stays, and nothing is left beside it."""
    write(experiment(), tmp_path / "e.json")
    before = (tmp_path / "e.json").read_bytes()

    def full_disk(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        write(experiment(seed=9), tmp_path / "e.json")
    assert (tmp_path / "e.json").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["e.json"]


def test_that_a_short_write_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(experiment(), tmp_path / "e.json")
    before = (tmp_path / "e.json").read_bytes()
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"short")
    with pytest.raises(OSError, match="did not keep"):
        write(experiment(seed=9), tmp_path / "e.json")
    monkeypatch.undo()
    assert (tmp_path / "e.json").read_bytes() == before


def test_that_an_experiment_cannot_be_changed() -> None:
    spec: Any = experiment()
    for change in (lambda: setattr(spec, "seed", 1), lambda: setattr(spec.network.layers[0], "units", 1)):
        with pytest.raises(ValueError, match="frozen"):
            change()


SETTINGS: list[tuple[str, str, Any]] = [
    ("training.optimizer.lr=0.01", "training.optimizer.lr", 0.01),
    ("training.optimizer.lr=1e-3", "training.optimizer.lr", 0.001),
    ("training.optimizer.lr=0", "training.optimizer.lr", 0.0),
    ("network.layers.1.repeat=5", "network.layers.1.repeat", 5),
    ("network.layers.0.units=64", "network.layers.0.units", 64),
    ("network.layers.0.activation.kind=gelu", "network.layers.0.activation.kind", "gelu"),
    ('network.layers.0.activation.kind="gelu"', "network.layers.0.activation.kind", "gelu"),
    ('network.layers.0.activation={"kind":"elu","alpha":2}', "network.layers.0.activation.alpha", 2.0),
    ('network.layers.0.skip={"from":1}', "network.layers.0.skip.join", "after"),
    ("network.layers.0.skip.from=1", "network.layers.0.skip.from", 1),
    ("network.layers=[]", "network.layers", []),
    ("network.layers.0.bias=false", "network.layers.0.bias", False),
    ("name=a=b", "name", "a=b"),
    ("name=", "name", ""),
    ("name=Größe", "name", "Größe"),
    ('name="5"', "name", "5"),
    ("precision=float64", "precision", "float64"),
    ("training.clipping.kind=norm", "training.clipping.kind", "norm"),
    ("network.initialization.kind=lecun_normal", "network.initialization.kind", "lecun_normal"),
]


@pytest.mark.parametrize(("setting", "path", "value"), SETTINGS, ids=lambda part: str(part)[:40])
def test_that_a_setting_is_json_or_else_text(setting: str, path: str, value: Any) -> None:
    found = value_at(parse(json.dumps(SMALL), [setting]).to_data(), path)
    assert found == value and type(found) is type(value)


def test_that_settings_hold_in_order_and_make_missing_objects() -> None:
    spec = parse(
        json.dumps(LEAST), ["training.optimizer.kind=adam", "training.optimizer.lr=1", "seed=1", "seed=2"]
    )
    assert spec.seed == 2
    assert value_at(spec.to_data(), "training.optimizer.lr") == 1.0


def test_that_a_setting_may_mend_a_file() -> None:
    assert parse(json.dumps(small(seed=-1)), ["seed=5"]).seed == 5


def branches(schema: Json, node: Any) -> Iterator[Json]:
    """Return the schemas that a node may be: references followed, unions opened."""
    if "$ref" in node:
        yield from branches(schema, schema["$defs"][node["$ref"].rsplit("/", 1)[1]])
    elif "oneOf" in node or "anyOf" in node:
        for part in node.get("oneOf", node.get("anyOf")):
            yield from branches(schema, part)
    else:
        yield node


def number_fields(schema: Json) -> Iterator[tuple[str, Json]]:
    """Return every number of the schema with its owner."""
    for name, model in [("Experiment", schema), *schema["$defs"].items()]:
        for field, node in model.get("properties", {}).items():
            for branch in branches(schema, node):
                if branch.get("type") in ("number", "integer"):
                    yield f"{name}.{field}", branch
                for item in branch.get("prefixItems", ()):
                    yield f"{name}.{field}", item


def test_that_the_schema_states_every_range() -> None:
    schema = dict(json_schema())
    fields = dict(number_fields(schema))
    assert len(fields) > 40
    for name, node in fields.items():
        if "const" in node or "enum" in node:
            continue
        assert "minimum" in node or "exclusiveMinimum" in node, name
        assert "maximum" in node or "exclusiveMaximum" in node, name


def test_that_the_schema_is_strict_and_lists_every_kind() -> None:
    schema = dict(json_schema())
    json.dumps(schema, allow_nan=False)
    for name, model in [("Experiment", schema), *schema["$defs"].items()]:
        if model.get("type") == "object":
            assert model["additionalProperties"] is False, name
            assert all(
                "title" in node or "$ref" in node or "const" in node for node in model["properties"].values()
            )
    kinds = {
        str(model["properties"]["kind"].get("const"))
        for model in schema["$defs"].values()
        if "kind" in model.get("properties", {})
    }
    for table in (ACTIVATION_SPECS, NORMALIZATION_SPECS, INITIALIZATION_SPECS, OPTIMIZER_SPECS, DATASETS):
        assert set(table) <= kinds
    assert set(schema["required"]) == {"gradgui", "dataset", "network"}


def accepts(schema: Json, node: Json, value: Any) -> bool:
    """Check a value by the few words of JSON Schema that ours uses."""
    if "$ref" in node:
        return accepts(schema, schema["$defs"][node["$ref"].rsplit("/", 1)[1]], value)
    for union in ("oneOf", "anyOf"):
        if union in node:
            return any(accepts(schema, part, value) for part in node[union])
    if "const" in node:
        return bool(value == node["const"])
    if "enum" in node:
        return value in node["enum"]
    types = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
    kind = node.get("type")
    if kind in types:
        fits = isinstance(value, types[kind])
    else:
        fits = isinstance(value, (int, float) if kind == "number" else int) and not isinstance(value, bool)
    if not fits:
        return False
    if kind == "object":
        properties = node["properties"]
        return set(node.get("required", ())) <= set(value) <= set(properties) and all(
            accepts(schema, properties[key], item) for key, item in value.items()
        )
    if kind == "array" and "items" in node and isinstance(node["items"], dict):
        return all(accepts(schema, node["items"], item) for item in value)
    if kind in ("number", "integer"):
        return in_range(node, value)
    return True


def in_range(node: Json, value: float) -> bool:
    return (
        value >= node.get("minimum", value)
        and value <= node.get("maximum", value)
        and ("exclusiveMinimum" not in node or value > node["exclusiveMinimum"])
        and ("exclusiveMaximum" not in node or value < node["exclusiveMaximum"])
    )


@pytest.mark.parametrize(
    "data",
    [SMALL, full().to_data(), json.loads(CONTRACT_EXAMPLE), LEAST],
    ids=["small", "full", "contract", "least"],
)
def test_that_the_schema_accepts_what_the_reader_accepts(data: Json) -> None:
    schema = dict(json_schema())
    assert accepts(schema, schema, data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("seed", -1),
        ("network.layers.0.units", 0),
        ("network.layers.0.units", 65_537),
        ("training.optimizer.lr", -0.1),
        ("training.clipping.threshold", 0),
        ("extra", 1),
        ("network.layers.0.activation.kind", "swish"),
    ],
)
def test_that_the_schema_refuses_what_the_reader_refuses(path: str, value: Any) -> None:
    data = small(**{path.replace(".", "__"): value})
    schema = dict(json_schema())
    assert not accepts(schema, schema, data)
    with pytest.raises(ExperimentError):
        parse(json.dumps(data))


def bounds() -> Iterator[Any]:
    """Return for each number of a full file its least and largest values with their neighbours outside."""
    schema = dict(json_schema())
    data = full().to_data()
    for path in leaves(data):
        if path.split(".")[-1].isdigit() and "layers" not in path.split(".")[-2]:
            continue
        value = value_at(data, path)
        if isinstance(value, bool) or not isinstance(value, int | float) or path == "gradgui":
            continue
        node = node_at(schema, data, path)
        for key, step in (("minimum", -1), ("maximum", 1)):
            if key in node:
                yield pytest.param(path, node[key], step, id=f"{path} {key}")


def node_at(schema: Json, data: Any, path: str) -> Json:
    node: Json = schema
    here = data
    for key in path.split("."):
        for branch in branches(schema, node):
            properties = branch.get("properties", {})
            if isinstance(here, list) and branch.get("type") == "array":
                node = branch["items"]
                break
            kind = properties.get("kind", {}).get("const")
            if key in properties and (kind is None or not isinstance(here, dict) or here.get("kind") == kind):
                node = properties[key]
                break
        here = here[int(key)] if isinstance(here, list) else here[key]
    return next(branches(schema, node))


@pytest.mark.parametrize(("path", "bound", "outside"), list(bounds()))
def test_that_each_bound_of_the_schema_is_the_readers(path: str, bound: float, outside: int) -> None:
    """The bound itself passes the field; the next number outside is refused there."""

    def faults(value: float) -> list[str]:
        text = json.dumps(full().to_data())
        try:
            parse(text, [f"{path}={json.dumps(value)}"])
        except ExperimentError as error:
            return [fault.path for fault in error.faults]
        return []

    beyond = bound + outside if isinstance(bound, int) else bound + outside * max(1e-6, abs(bound) * 1e-6)
    assert path in faults(beyond)
    within = [fault for fault in faults(bound) if fault == path]
    assert not within or path.endswith(("from", "repeat", "samples", "batch_size"))


def test_that_every_preset_is_read_and_written_back() -> None:
    for preset in presets():
        spec = preset.read()
        assert parse(dump(spec)) == spec and preset.line and "\n" not in preset.line


def test_that_a_file_of_a_newer_program_is_refused_by_its_number() -> None:
    with pytest.raises(ExperimentError, match=r"gradgui: found version 7, of a newer GradGUI; allowed: 1"):
        parse(json.dumps(small(gradgui=7)))


def test_that_1000_layers_fit_into_a_file() -> None:
    """Written out in full, every field of every layer."""
    spec = experiment(network__layers=[full().to_data()["network"]["layers"][0]] * 1000)
    text = dump(spec)
    assert len(text) < experiment_file.MAX_BYTES
    assert parse(text).network.depth() == 1000
