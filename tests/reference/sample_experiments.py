"""Tiny experiments that together use everything of the contract; each is seeded by its own name."""

import itertools
import random
import zlib
from typing import Any

from tests.reference.reference_spec import Json

ACTIVATIONS: tuple[Json, ...] = (
    {"kind": "identity"},
    {"kind": "sigmoid"},
    {"kind": "tanh"},
    {"kind": "relu"},
    {"kind": "leaky_relu", "slope": 0.15},
    {"kind": "prelu", "slope": 0.3},
    {"kind": "elu", "alpha": 0.7},
    {"kind": "selu"},
    {"kind": "gelu"},
    {"kind": "silu"},
    {"kind": "softplus"},
    {"kind": "hardtanh"},
)
NORMALIZATIONS: tuple[Json, ...] = (
    {"kind": "none"},
    *({"kind": kind, "place": place} for kind in ("batch", "layer", "rms") for place in ("before", "after")),
)
SKIPS = ("none", "plain_before", "plain_after", "projected_before", "projected_after")
TASKS = (
    ("gaussian_blobs", "cross_entropy"),
    ("sine", "mse"),
    ("two_spirals", "mse"),
    ("iris", "cross_entropy"),
    ("gaussian_blobs", "mse"),
)
INITIALIZATIONS: tuple[Json, ...] = (
    {"kind": "constant"},
    {"kind": "constant", "value": 0.3},
    {"kind": "normal"},
    {"kind": "normal", "std": 0.4},
    {"kind": "uniform"},
    {"kind": "uniform", "bound": 0.6},
    {"kind": "xavier_normal"},
    {"kind": "xavier_uniform"},
    {"kind": "kaiming_normal"},
    {"kind": "kaiming_uniform"},
    {"kind": "lecun_normal"},
    {"kind": "orthogonal"},
    {"kind": "orthogonal", "gain": 1.3},
    {"kind": "variance"},
    {"kind": "variance", "weight_variance": 1.7, "bias_variance": 0.2},
    {"kind": "torch_default"},
)
OPTIMIZERS: tuple[Json, ...] = (
    {"kind": "sgd"},
    {"kind": "sgd", "lr": 0.0},
    {"kind": "sgd", "lr": 0.05, "momentum": 0.9},
    {"kind": "sgd", "lr": 0.05, "momentum": 0.8, "dampening": 0.3},
    {"kind": "sgd", "lr": 0.05, "momentum": 0.8, "nesterov": True},
    {"kind": "adam"},
    {"kind": "adam", "lr": 0.02, "betas": [0.8, 0.95], "eps": 1e-6},
    {"kind": "adamw"},
    {"kind": "adamw", "lr": 0.02, "weight_decay": 0.3},
    {"kind": "rmsprop"},
    {"kind": "rmsprop", "lr": 0.01, "alpha": 0.9, "eps": 1e-6, "momentum": 0.5},
)
CLIPPINGS: tuple[Json, ...] = (
    {"kind": "none", "threshold": 0.01},
    {"kind": "value", "threshold": 0.02},
    {"kind": "norm", "threshold": 0.1},
    {"kind": "norm", "threshold": 100.0},
    {"kind": "norm_per_layer", "threshold": 0.1},
    {"kind": "norm_per_layer", "threshold": 100.0},
)
PENALTIES: tuple[Json, ...] = ({}, {"l1": 0.01}, {"l2": 0.02}, {"l1": 0.005, "l2": 0.03})


def dense(units: int, kind: str = "tanh", **more: Any) -> Json:
    """Return one dense layer."""
    return {"kind": "dense", "units": units, "activation": {"kind": kind}, **more}


def group(repeat: int, *layers: Json) -> Json:
    """Return a group."""
    return {"kind": "group", "repeat": repeat, "layers": list(layers)}


def dataset_of(kind: str) -> Json:
    """Return a small dataset."""
    return {"kind": kind} if kind == "iris" else {"kind": kind, "samples": 33, "test_fraction": 0.3}


def experiment_of(name: str, layers: list[Json], task: int = 0, **more: Any) -> Json:
    """Return a float64 experiment; `more` goes into `training`, its `initialization` into `network`."""
    kind, loss = TASKS[task % len(TASKS)]
    seed = zlib.crc32(name.encode())
    start = more.pop("initialization", {"kind": "variance", "weight_variance": 1.5, "bias_variance": 0.1})
    training = {"steps": 5, "test_every": 2, "loss": loss, "batch_size": 7 + seed % 10, **more}
    return {
        "gradgui": 1,
        "name": name,
        "seed": seed,
        "precision": "float64",
        "dataset": dataset_of(kind),
        "network": {"layers": layers, "initialization": start},
        "training": training,
    }


def with_skip(layer: Json, skip: str, number: int, chance: random.Random) -> Json:
    """Return the layer with a skip of this sort, from a random place before it."""
    if skip == "none" or number == 1:
        return layer
    scales = {"scale": chance.choice([1.0, 0.6, -0.5]), "branch_scale": chance.choice([1.0, 0.4])}
    reach = chance.randint(1, number - 1 if skip.startswith("plain") else number)
    return layer | {"skip": {"from": reach, "join": skip.split("_")[1], **scales}}


def grid_layers(activation: Json, normalization: Json, skip: str, chance: random.Random) -> list[Json]:
    """Return three or four alike layers, of equal widths where the skips are to be plain."""
    depth, alike = chance.randint(3, 4), chance.randint(3, 6)
    widths = [alike if skip.startswith("plain") else 3 + (alike + i) % 4 for i in range(depth)]
    both = {"activation": activation, "normalization": normalization}
    layers = [{"kind": "dense", "units": units, **both} for units in widths]
    return [with_skip(layer, skip, number, chance) for number, layer in enumerate(layers, 1)]


def grid() -> list[Json]:
    """Return every activation × normalisation and place × sort of skip."""
    found = []
    for index, (phi, norm, skip) in enumerate(itertools.product(ACTIVATIONS, NORMALIZATIONS, SKIPS)):
        name = "-".join([phi["kind"], norm["kind"], norm.get("place", ""), skip])
        layers = grid_layers(phi, norm, skip, random.Random(name))
        found.append(
            experiment_of(name, layers, task=index + index // 5, optimizer={"lr": 0.02, "momentum": 0.5})
        )
    return found


def plain_layers() -> list[Json]:
    """Return three layers of unlike activations, one with normalisation, one with a projected skip."""
    return [
        dense(5, "tanh"),
        dense(4, "prelu", normalization={"kind": "layer"}),
        dense(3, "gelu", skip={"from": 2, "scale": 0.5}),
    ]


def one_thing_at_a_time() -> list[Json]:
    """Return every initialiser, optimiser, clipping and penalty on one small net."""
    found = []
    tables = {"initialization": INITIALIZATIONS, "optimizer": OPTIMIZERS, "clipping": CLIPPINGS}
    for what, table in (tables | {"regularization": PENALTIES}).items():
        for index, spec in enumerate(table):
            name = f"{what}-{index}-{spec.get('kind', '')}"
            found.append(experiment_of(name, plain_layers(), task=index, **{what: spec}))
    return found


def random_layer(number: int, chance: random.Random) -> Json:
    """Return a layer with everything drawn."""
    layer = {
        "kind": "dense",
        "units": chance.randint(3, 6),
        "activation": chance.choice(ACTIVATIONS),
        "bias": chance.random() < 0.8,
        "trainable": chance.random() < 0.8,
        "normalization": chance.choice(NORMALIZATIONS) | {"scale_init": chance.choice([1.0, 0.5])},
    }
    if chance.random() < 0.3:
        layer["initialization"] = chance.choice(INITIALIZATIONS[2:])
    if chance.random() < 0.5:
        join, reach = chance.choice(["before", "after"]), chance.randint(1, number)
        layer["skip"] = {"from": reach, "join": join, "scale": 0.8, "branch_scale": 0.9}
    return layer


def damped(optimizer: Json) -> Json:
    """Return the optimiser with an eps that keeps rounding noise small.

    A bias under a batch normalisation has gradient zero but for rounding; over an eps of 1e-8 that noise
    becomes a visible step, another one in each implementation.
    """
    return optimizer | ({} if optimizer["kind"] == "sgd" else {"eps": 1e-4})


def mixed(count: int) -> list[Json]:
    """Return experiments with everything drawn at once."""
    found = []
    for index in range(count):
        name = f"mixed-{index}"
        chance = random.Random(name)
        layers = [random_layer(number, chance) for number in range(1, chance.randint(2, 5) + 1)]
        tables = {"initialization": INITIALIZATIONS[2:], "optimizer": OPTIMIZERS, "clipping": CLIPPINGS}
        drawn = {what: chance.choice(table) for what, table in tables.items()}
        drawn["optimizer"] = damped(drawn["optimizer"])
        drawn["regularization"] = chance.choice(PENALTIES)
        found.append(experiment_of(name, layers, task=index, **drawn))
    return found


def group_cases() -> dict[str, list[Json]]:
    """Return networks with groups, nested and with skips that leave their group."""
    block = dense(4, "relu", skip={"from": 2})
    return {
        "group": [dense(4), group(3, dense(4, "sigmoid"))],
        "group-of-two": [group(2, dense(4, "silu"), dense(3, "elu"))],
        "group-skips": [dense(4), dense(5), group(3, block, dense(4, "gelu"))],
        "nested-group": [group(2, dense(3, "tanh"), group(2, dense(4, "selu")), dense(3, "prelu"))],
    }


def frozen_cases() -> dict[str, list[Json]]:
    """Return networks with frozen layers of every sort of parameter."""
    frozen = {"trainable": False}
    norm = {"normalization": {"kind": "batch"}}
    return {
        "frozen-first": [dense(4, "tanh", **frozen), dense(4, "relu")],
        "frozen-middle": [dense(4), dense(4, "prelu", **frozen, **norm), dense(4)],
        "frozen-projection": [dense(4), dense(3, "gelu", **frozen, skip={"from": 2}), dense(4)],
        "frozen-all-hidden": [dense(4, "sigmoid", **frozen), dense(5, "softplus", **frozen)],
    }


def edge_cases() -> dict[str, list[Json]]:
    """Return no hidden layer, one unit, no bias, skips from the input, scales of zero, own numbers."""
    from_input = {"skip": {"from": 1}}
    batch = {"kind": "batch", "eps": 0.01, "momentum": 0.3, "place": "after", "scale_init": 0.5}
    return {
        "no-hidden-layer": [],
        "one-unit": [dense(1, "sigmoid") for _ in range(4)],
        "no-bias": [dense(4, "relu", bias=False) for _ in range(3)],
        "first-layer-skip": [dense(2, "tanh", **from_input), dense(3, "tanh", **from_input)],
        "reaches-input": [dense(3), dense(4), dense(2, "elu", skip={"from": 3, "join": "before"})],
        "zero-branch": [dense(4), dense(4, "tanh", skip={"branch_scale": 0.0}), dense(4)],
        "zero-skip": [dense(4), dense(3, "tanh", skip={"scale": 0.0, "from": 2}), dense(4)],
        "zero-start-residual": [
            dense(4),
            dense(4, "identity", normalization={"kind": "batch", "scale_init": 0.0}, skip={"from": 1}),
            dense(4, "identity", initialization={"kind": "constant"}, skip={"from": 1}),
        ],
        "two-skips-from-one": [dense(4), dense(4, skip={"from": 1}), dense(4, "silu", skip={"from": 2})],
        "own-numbers": [dense(4, "relu", normalization=batch), dense(4, "gelu", normalization=batch)],
        "batch-has-no-bias": [dense(4, "relu", bias=True, normalization={"kind": "batch"})],
        "dead": [dense(4, "relu", initialization={"kind": "constant", "value": -9.0}, bias=False)] * 2,
    }


def shaped() -> list[Json]:
    """Return the group, frozen and edge networks, each with a classification and a regression."""
    cases = group_cases() | frozen_cases() | edge_cases()
    return [
        experiment_of(
            f"{name}-{TASKS[task][0]}", layers, task=task, clipping={"kind": clip, "threshold": 0.1}
        )
        for name, layers in cases.items()
        for task, clip in ((0, "none"), (1, "norm"), (3, "norm_per_layer"))
    ]


def extreme(std: float, depth: int, task: int, precision: str) -> Json:
    """Return a network of N(0, std²) weights that is measured without training."""
    layers = [group(depth // 2, dense(4, "leaky_relu"), dense(5, "identity")), dense(4, "relu")]
    start, still = {"kind": "normal", "std": std}, {"kind": "sgd", "lr": 0.0}
    name = f"extreme-{std}-{TASKS[task][0]}-{precision}"
    found = experiment_of(name, layers, task=task, initialization=start, optimizer=still)
    return found | {"precision": precision}


def extremes() -> list[Json]:
    """Return networks whose gradients overflow and underflow when their entries are squared."""
    double = ((1e-50, 3, 1), (1e-50, 3, 3), (1e6, 20, 1), (1e6, 40, 3))
    return [extreme(*numbers, "float64") for numbers in double]


def float32_extremes() -> list[Json]:
    """Return networks whose gradients overflow and underflow float32 when their entries are squared."""
    single = ((1e-9, 3, 1), (1e-9, 3, 3), (1e3, 4, 1), (1e3, 6, 3))
    return [extreme(*numbers, "float32") for numbers in single]


def diverging() -> list[Json]:
    """Return a network that goes from numbers over infinities to NaN."""
    layers = [dense(4, "relu"), dense(4, "leaky_relu"), dense(4, "prelu"), dense(4, "silu")]
    start, wild = {"kind": "normal", "std": 1e6}, {"kind": "sgd", "lr": 1e12}
    return [
        experiment_of(
            f"diverging-{task}-{clip}",
            layers,
            task=task,
            initialization=start,
            optimizer=wild,
            clipping={"kind": clip, "threshold": 1e250},
        )
        for task in (0, 1)
        for clip in ("none", "value", "norm", "norm_per_layer")
    ]


def full_batches() -> list[Json]:
    """Return batch sizes at and above the training part, one that leaves samples out, and no test part."""
    exact = [
        experiment_of(f"batch-{size}", plain_layers(), batch_size=size) for size in (11, 22, 23, 24, 500)
    ]
    untested = experiment_of("no-test-part", plain_layers())
    untested["dataset"]["test_fraction"] = 0
    return [*exact, untested]


def defaults() -> list[Json]:
    """Return experiments that leave to the defaults what has one."""
    layers = [{"kind": "dense", "units": 4}, {"kind": "dense", "units": 4, "skip": {}}]
    bare = {"gradgui": 1, "dataset": dataset_of("two_moons"), "network": {"layers": layers}}
    return [bare | {"name": "bare", "precision": "float64"}]


def float32_cases() -> list[Json]:
    """Return a few experiments in single precision."""
    chosen = [*grid()[::41], *mixed(6), *one_thing_at_a_time()[::7]]
    return [
        experiment | {"name": f"float32-{experiment['name']}", "precision": "float32"}
        for experiment in chosen
    ]
