"""The network of the experiment file, built with autograd: layers, skips, normalisations, statistics."""

from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.nn import functional

from tests.reference.reference_draws import generator_of, initial_bias, initial_weight
from tests.reference.reference_spec import Json, flat_layers

DTYPES = {"float32": torch.float32, "float64": torch.float64}


def watched(value: Tensor) -> Tensor:
    """Return the tensor; its gradient is kept by backward if it has one."""
    if value.requires_grad:
        value.retain_grad()
    return value


def use_of(value: Tensor) -> Tensor:
    """Return a copy that stands for one use of the tensor, so that this path's gradient is kept alone."""
    return watched(value.clone())


@dataclass
class LayerTrace:
    """One layer's tensors in one forward pass, (batch, units); `path` before scale and projection."""

    x: Tensor
    z: Tensor
    v: Tensor
    a: Tensor
    y: Tensor
    path: Tensor | None


def activate(spec: Json, v: Tensor, slope: Tensor | None) -> Tensor:
    """Return φ(v), written out; `slope` is PReLU's learned one."""
    kind = spec["kind"]
    if kind == "identity":
        return v.clone()
    if kind == "sigmoid":
        return torch.sigmoid(v)
    if kind == "tanh":
        return torch.tanh(v)
    if kind == "leaky_relu":
        return torch.where(v > 0, v, spec["slope"] * v)
    if kind == "prelu":
        assert slope is not None
        return torch.where(v > 0, v, slope * v)
    if kind == "elu":
        return functional.elu(v, alpha=spec["alpha"])
    if kind == "gelu":
        return 0.5 * v * (1.0 + torch.erf(v / 2.0**0.5))
    if kind == "silu":
        return v * torch.sigmoid(v)
    plain = {
        "relu": torch.relu,
        "selu": torch.selu,
        "softplus": functional.softplus,
        "hardtanh": functional.hardtanh,
    }
    return plain[kind](v)


@dataclass
class RunningStatistics:
    """Batch normalisation's stored mean and (unbiased) variance, each (units,)."""

    mean: Tensor
    variance: Tensor

    def update(self, value: Tensor, momentum: float) -> None:
        """Move by the share `momentum` towards the mean and the unbiased variance of one batch."""
        with torch.no_grad():
            self.mean = (1 - momentum) * self.mean + momentum * value.mean(0)
            self.variance = (1 - momentum) * self.variance + momentum * value.var(0, correction=1)


def normalize(spec: Json, value: Tensor, stored: RunningStatistics | None, training: bool) -> Tensor:
    """Return the normalised tensor without scale and shift; in training `stored` is brought up to date."""
    kind, eps = spec["kind"], float(spec["eps"])
    if kind == "rms":
        return value / torch.sqrt((value**2).mean(1, keepdim=True) + eps)
    if kind == "layer":
        mean, variance = value.mean(1, keepdim=True), value.var(1, correction=0, keepdim=True)
        return (value - mean) / torch.sqrt(variance + eps)
    assert stored is not None
    if not training:
        return (value - stored.mean) / torch.sqrt(stored.variance + eps)
    stored.update(value, spec["momentum"])
    return (value - value.mean(0)) / torch.sqrt(value.var(0, correction=0) + eps)


@dataclass
class ReferenceLayer:
    """One dense layer: its filled-in spec, its number from 1, and its parameters by role."""

    spec: Json
    number: int
    parameters: dict[str, Tensor]
    stored: RunningStatistics | None = field(default=None)

    def forward(self, outputs: list[Tensor], training: bool) -> LayerTrace:
        """Return the layer's tensors, given the network's input and the outputs of the layers before."""
        x = use_of(outputs[-1])
        z = watched(self.affine(x))
        path = None if self.spec["skip"] is None else use_of(outputs[self.number - self.spec["skip"]["from"]])
        v = watched(self.joined("before", self.normalized("before", z, training), path))
        a = watched(activate(self.spec["activation"], v, self.parameters.get("slope")))
        y = watched(self.joined("after", self.normalized("after", a, training), path))
        return LayerTrace(x, z, v, a, y, path)

    def affine(self, x: Tensor) -> Tensor:
        """Return Z = X W + b."""
        z = x @ self.parameters["weight"]
        return z + self.parameters["bias"] if "bias" in self.parameters else z

    def normalized(self, place: str, value: Tensor, training: bool) -> Tensor:
        """Return the value, normalised, scaled and shifted if the normalisation stands at this place."""
        spec = self.spec["normalization"]
        if spec["kind"] == "none" or spec["place"] != place:
            return value.clone()
        result = normalize(spec, value, self.stored, training) * self.parameters["scale"]
        return result + self.parameters["shift"] if "shift" in self.parameters else result

    def joined(self, place: str, value: Tensor, path: Tensor | None) -> Tensor:
        """Return β·value + s·path if the skip joins at this place, else the value."""
        if path is None or self.spec["skip"]["join"] != place:
            return value.clone()
        if "projection" in self.parameters:
            path = path @ self.parameters["projection"]
        return float(self.spec["skip"]["branch_scale"]) * value + float(self.spec["skip"]["scale"]) * path


def has_bias(spec: Json) -> bool:
    """Say whether the layer has a bias: batch normalisation before φ takes its place."""
    normalization = spec["normalization"]
    return bool(spec["bias"]) and (normalization["kind"], normalization["place"]) != ("batch", "before")


def drawn_parameters(
    spec: Json, n_in: int, n_skip: int | None, seed: int, place: int | str
) -> dict[str, Tensor]:
    """Return a layer's initial parameters in float64; `n_skip` is the width where its skip starts."""
    n_out, kind, start = spec["units"], spec["normalization"]["kind"], spec["initialization"]
    drawn = {"weight": initial_weight(start, n_in, n_out, generator_of(seed, "weights", place))}
    if has_bias(spec):
        drawn["bias"] = initial_bias(start, n_in, n_out, generator_of(seed, "biases", place))
    if n_skip is not None and n_skip != n_out:
        drawn["projection"] = initial_weight(start, n_skip, n_out, generator_of(seed, "projection", place))
    if kind != "none":
        drawn["scale"] = torch.full((n_out,), float(spec["normalization"]["scale_init"]), dtype=torch.float64)
    if kind in ("batch", "layer"):
        drawn["shift"] = torch.zeros(n_out, dtype=torch.float64)
    if spec["activation"]["kind"] == "prelu":
        drawn["slope"] = torch.tensor(float(spec["activation"]["slope"]), dtype=torch.float64)
    return drawn


class ReferenceNet:
    """The whole network; `layers[0]` is layer 1, `layers[-1]` the output layer."""

    def __init__(self, experiment: Json, features: int, outputs: int) -> None:
        """Draw the initial parameters for data of so many features and a loss that needs so many outputs."""
        self.dtype = DTYPES[experiment.get("precision", "float32")]
        self.seed = int(experiment.get("seed", 0))
        specs = flat_layers(experiment, outputs)
        widths = [features, *(int(spec["units"]) for spec in specs)]
        self.layers = [self.layer_of(spec, number, widths) for number, spec in enumerate(specs, 1)]

    def layer_of(self, spec: Json, number: int, widths: list[int]) -> ReferenceLayer:
        """Return layer `number`; `widths` are of the input and of each layer."""
        place = "output" if number == len(widths) - 1 else number
        n_skip = None if spec["skip"] is None else widths[number - spec["skip"]["from"]]
        drawn = drawn_parameters(spec, widths[number - 1], n_skip, self.seed, place)
        parameters = {role: value.to(self.dtype).requires_grad_() for role, value in drawn.items()}
        return ReferenceLayer(spec, number, parameters, self.statistics_of(spec))

    def statistics_of(self, spec: Json) -> RunningStatistics | None:
        """Return fresh running statistics (mean 0, variance 1) where the layer has batch normalisation."""
        if spec["normalization"]["kind"] != "batch":
            return None
        units = int(spec["units"])
        return RunningStatistics(torch.zeros(units, dtype=self.dtype), torch.ones(units, dtype=self.dtype))

    def forward(self, inputs: Tensor, training: bool) -> list[LayerTrace]:
        """Return the traces of all layers for a batch of shape (samples, features)."""
        outputs, traces = [inputs.to(self.dtype)], []
        for layer in self.layers:
            traces.append(layer.forward(outputs, training))
            outputs.append(traces[-1].y)
        return traces
