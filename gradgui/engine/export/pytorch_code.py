"""PyTorch code: an experiment as a script that needs torch alone and prints the numbers of `run --csv`.

The script's functions stand, as they are, in resources/pytorch_code; this module writes what differs from
experiment to experiment: the constants, the list of layers, and a table's rows.
"""

from collections.abc import Iterator
from pathlib import Path
from pprint import pformat
from typing import Any

import gradgui.engine.metrics  # noqa: F401  fills METRICS
from gradgui import __version__
from gradgui.engine.dataset import Dataset, DatasetError, DatasetShape, size_of_test_part
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.metric import METRICS
from gradgui.engine.sampled import SampledSpec
from gradgui.engine.specs.layer import DenseSpec, GroupSpec
from gradgui.paths import resource_dir

BLOCKS = ("draws", "data", "split", "initialise", "network", "measure", "train")
OPTIMIZERS = {"sgd": "SGD", "adam": "Adam", "adamw": "AdamW", "rmsprop": "RMSprop"}
HIDDEN_NUMBERS = frozenset({"kind", "place", "scale_init"})
WIDTH = 100


def pytorch_script(experiment: Experiment, base_dir: Path) -> str:
    """Return the script's text; raises ExperimentError where the data cannot be had.

    Synthetic data are drawn by the script, by the same calls; tables stand in it.
    """
    table = None if isinstance(experiment.dataset, SampledSpec) else _read(experiment, base_dir)
    data_block = "table" if table is not None else experiment.dataset.kind
    shape = _shape(experiment, base_dir, table)
    parts = [_head(experiment), _constants(experiment, shape), _layers(experiment, shape.outputs)]
    if table is not None:
        parts.append(f'TABLE = """\\\n{_rows(table)}"""')
    for name in BLOCKS:
        parts.append(block(f"data/{data_block}" if name == "data" else name))
    return "\n\n".join(part.rstrip() + "\n" for part in parts)


def block(name: str) -> str:
    """Return one of the script's parts."""
    path = resource_dir() / "pytorch_code" / f"{name}.py"
    return path.read_text(encoding="utf-8")


def _read(experiment: Experiment, base_dir: Path) -> Dataset:
    from gradgui.engine.random import TorchDraws, generator

    draws = TorchDraws(generator(experiment.seed, "data", 0))
    try:
        return experiment.dataset.build(draws, experiment.training.loss, base_dir)
    except DatasetError as error:
        raise ExperimentError([error.fault]) from None


def _shape(experiment: Experiment, base_dir: Path, table: Dataset | None) -> DatasetShape:
    """Return the sizes of the data; a table that is read already is not read again."""
    try:
        if table is None:
            return experiment.dataset.describe(experiment.training.loss, base_dir)
        size_of_test_part(len(table.inputs), experiment.dataset.test_fraction)
    except DatasetError as error:
        raise ExperimentError([error.fault]) from None
    samples, features = table.inputs.shape
    return DatasetShape(samples, features, max(1, len(table.classes)))


def _rows(table: Dataset) -> str:
    """Return a row a line: the features, then the target, each as it reads back exactly."""
    rows = zip(table.inputs.tolist(), table.targets.tolist(), strict=True)
    return "\n".join(" ".join(_cell(value) for value in (*inputs, target)) for inputs, target in rows)


def _cell(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


def _head(experiment: Experiment) -> str:
    title = " ".join(experiment.name.split()).replace("\\", "/").replace('"', "'")
    return (
        f'"""{title}: written by GradGUI {__version__}; needs PyTorch alone.\n\n'
        "Prints step,layer,metric,value of every step, as `run --csv` does; an argument gives the steps.\n"
        '"""\n\nimport hashlib\nimport math\nimport sys\n\nimport torch\nfrom torch import nn'
    )


def _constants(experiment: Experiment, shape: DatasetShape) -> str:
    training = experiment.training
    data = experiment.dataset.model_dump(exclude={"kind", "test_fraction", "path", "target"})
    options = training.optimizer.model_dump(exclude={"kind"})
    values = {
        "SEED": experiment.seed,
        "DATA": data,
        "CLASSES": shape.outputs if shape.outputs > 1 else 0,
        "TEST_SIZE": size_of_test_part(shape.samples, experiment.dataset.test_fraction),
        "STEPS": training.steps,
        "TEST_EVERY": training.test_every,
        "BATCH_SIZE": training.batch_size,
        "LOSS": training.loss,
        "L1": training.regularization.l1,
        "L2": training.regularization.l2,
        "CLIPPING": training.clipping.kind,
        "THRESHOLD": training.clipping.threshold,
        "OPTIONS": options,
    }
    lines = [f"{name} = {pformat(value, width=WIDTH, sort_dicts=False)}" for name, value in values.items()]
    lines.insert(1, f"DTYPE = torch.{experiment.precision}")
    lines.append(f"OPTIMIZER = torch.optim.{OPTIMIZERS[training.optimizer.kind]}")
    lines.append(f"METRICS = {pformat(tuple(METRICS), width=WIDTH, compact=True)}")
    return "\n".join(lines)


def _layers(experiment: Experiment, outputs: int) -> str:
    """Return the list of layers in the experiment's own order, groups as repeated lists."""
    rule = experiment.network.initialization.model_dump()
    lines = [f"INITIALIZATION = {rule!r}", "LAYERS = ["]
    lines += _lines(experiment.network.layers, "    ")
    output = _layer(
        DenseSpec.model_validate({"units": outputs, "activation": {"kind": "identity"}}), hidden=False
    )
    return "\n".join([*lines, f"    {output},", "]"])


def _lines(layers: tuple[DenseSpec | GroupSpec, ...], indent: str) -> Iterator[str]:
    for layer in layers:
        if isinstance(layer, GroupSpec):
            yield f"{indent}*{layer.repeat} * ["
            yield from _lines(layer.layers, indent + "    ")
            yield f"{indent}],"
        else:
            yield f"{indent}{_layer(layer)},"


def _layer(layer: DenseSpec, hidden: bool = True) -> str:
    norm, skip, own = layer.normalization, layer.skip, layer.initialization
    normalization = None
    if norm.kind != "none":
        normalization = {"kind": norm.kind, "place": norm.place, "scale_init": norm.scale_init}
        normalization["numbers"] = norm.model_dump(exclude=set(HIDDEN_NUMBERS))
    activation = {"kind": layer.activation.kind, "numbers": layer.activation.model_dump(exclude={"kind"})}
    values: dict[str, Any] = {
        "units": layer.units,
        "activation": activation,
        "bias": layer.has_bias,
        "normalization": normalization,
        "skip": None if skip is None else skip.model_dump(by_alias=True),
        "trainable": layer.trainable,
        "hidden": hidden,
    }
    rule = "INITIALIZATION" if own is None else repr(own.model_dump())
    return (
        "{"
        + ", ".join(f"{key!r}: {value!r}" for key, value in values.items())
        + f", 'initialization': {rule}}}"
    )
