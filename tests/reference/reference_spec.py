"""The experiment file as plain dicts: the contract's defaults filled in, groups unrolled."""

from typing import Any

Json = dict[str, Any]

ACTIVATION_DEFAULTS: dict[str, Json] = {
    "leaky_relu": {"slope": 0.01},
    "prelu": {"slope": 0.25},
    "elu": {"alpha": 1.0},
}
NORMALIZATION_DEFAULTS: dict[str, Json] = {
    "none": {"place": "before", "scale_init": 1.0},
    "batch": {"place": "before", "scale_init": 1.0, "eps": 1e-5, "momentum": 0.1},
    "layer": {"place": "before", "scale_init": 1.0, "eps": 1e-5},
    "rms": {"place": "before", "scale_init": 1.0, "eps": 1e-6},
}
SKIP_DEFAULTS: Json = {"from": 1, "scale": 1.0, "branch_scale": 1.0, "join": "after"}
INITIALIZATION_DEFAULTS: dict[str, Json] = {
    "constant": {"value": 0.0},
    "normal": {"std": 1.0},
    "uniform": {"bound": 1.0},
    "orthogonal": {"gain": 1.0},
    "variance": {"weight_variance": 1.0, "bias_variance": 0.0},
}
OPTIMIZER_DEFAULTS: dict[str, Json] = {
    "sgd": {"lr": 0.1, "momentum": 0.0, "dampening": 0.0, "nesterov": False},
    "adam": {"lr": 0.001, "betas": [0.9, 0.999], "eps": 1e-8},
    "adamw": {"lr": 0.001, "betas": [0.9, 0.999], "eps": 1e-8, "weight_decay": 0.01},
    "rmsprop": {"lr": 0.001, "alpha": 0.99, "eps": 1e-8, "momentum": 0.0},
}
TRAINING_DEFAULTS: Json = {"steps": 1000, "test_every": 50, "loss": "cross_entropy", "batch_size": 128}


def by_kind(given: Json, default_kind: str, defaults: dict[str, Json]) -> Json:
    """Return a spec with a `kind`, its own kind's defaults filled in."""
    kind = given.get("kind", default_kind)
    return {"kind": kind, **defaults.get(kind, {}), **given}


def filled_layer(given: Json, initialization: Json) -> Json:
    """Return one dense layer with every default filled in; `skip` is None where there is none."""
    own = given.get("initialization")
    skip = given.get("skip")
    return {
        "units": given.get("units", 32),
        "activation": by_kind(given.get("activation", {}), "relu", ACTIVATION_DEFAULTS),
        "bias": given.get("bias", True),
        "trainable": given.get("trainable", True),
        "normalization": by_kind(given.get("normalization", {}), "none", NORMALIZATION_DEFAULTS),
        "skip": None if skip is None else {**SKIP_DEFAULTS, **skip},
        "initialization": initialization if own is None else filled_initialization(own),
    }


def filled_initialization(given: Json) -> Json:
    """Return an initialisation with the defaults of its kind; He's normal one where nothing is said."""
    return by_kind(given, "kaiming_normal", INITIALIZATION_DEFAULTS)


def unrolled(layers: list[Json]) -> list[Json]:
    """Return the dense layers with every group, nested ones too, written out `repeat` times."""
    flat: list[Json] = []
    for layer in layers:
        if layer["kind"] == "group":
            flat += unrolled(layer["layers"]) * int(layer.get("repeat", 8))
        else:
            flat.append(layer)
    return flat


def output_layer(outputs: int, initialization: Json) -> Json:
    """Return the layer that is not listed: dense, with bias, no activation, no normalisation."""
    return filled_layer({"units": outputs, "activation": {"kind": "identity"}}, initialization)


def flat_layers(experiment: Json, outputs: int) -> list[Json]:
    """Return layers 1 … L of the experiment, the output layer last."""
    network = experiment["network"]
    initialization = filled_initialization(network.get("initialization", {}))
    hidden = [filled_layer(layer, initialization) for layer in unrolled(network["layers"])]
    return [*hidden, output_layer(outputs, initialization)]


def filled_training(experiment: Json) -> Json:
    """Return the `training` part with every default filled in."""
    given = experiment.get("training", {})
    return {
        **TRAINING_DEFAULTS,
        **given,
        "optimizer": by_kind(given.get("optimizer", {}), "sgd", OPTIMIZER_DEFAULTS),
        "regularization": {"l1": 0.0, "l2": 0.0, **given.get("regularization", {})},
        "clipping": {"kind": "none", "threshold": 1.0, **given.get("clipping", {})},
    }
