"""Every metric of the contract, computed straight from its definition, in float64."""

import math

import torch
from torch import Tensor

from tests.reference.reference_net import LayerTrace, ReferenceLayer, activate
from tests.reference.reference_training import StepRecord, gradient_of, norm_of

Row = dict[tuple[str, int | None], float]

LARGEST_DERIVATIVE = {"sigmoid": 0.25, "tanh": 1.0, "hardtanh": 1.0}
DYING = ("relu", "leaky_relu", "prelu")


def quotient(above: float, below: float) -> float:
    """Return above / below for norms: 0/0 is nan, x/0 is inf."""
    if below == 0.0:
        return math.nan if above == 0.0 or math.isnan(above) else math.inf
    return above / below


def size(value: Tensor) -> float:
    """Return the L2 norm over all entries."""
    return norm_of([value.detach()])


def deviation(value: Tensor) -> float:
    """Return the population deviation over all entries."""
    return size(value.detach().double() - mean(value)) / math.sqrt(value.numel())


def mean(value: Tensor) -> float:
    """Return the mean over all entries."""
    return float(value.detach().double().mean())


def derivative(layer: ReferenceLayer, trace: LayerTrace, slope: Tensor | None) -> Tensor:
    """Return φ'(v) for every entry, by autograd of φ at v; `slope` is PReLU's before the update."""
    v = trace.v.detach().double().requires_grad_()
    value = activate(layer.spec["activation"], v, None if slope is None else slope.double())
    return torch.autograd.grad(value.sum(), v)[0]


def saturated_fraction(kind: str, slopes: Tensor) -> float:
    """Return the share of entries whose |φ'| is below a twentieth of its largest value."""
    return mean(slopes.abs() < 0.05 * LARGEST_DERIVATIVE[kind])


def dead_fraction(kind: str, v: Tensor) -> float:
    """Return the share of units shut (hardtanh: clamped) for every sample of the batch."""
    shut = v.abs() >= 1 if kind == "hardtanh" else v <= 0
    return mean(shut.all(0))


def activation_metrics(record: StepRecord, index: int) -> dict[str, float]:
    """Return what only hidden layers have."""
    layer, trace = record.layers[index], record.traces[index]
    kind = layer.spec["activation"]["kind"]
    slopes = derivative(layer, trace, record.parameters[index].get("slope"))
    found = {
        "activation_mean": mean(trace.y),
        "activation_std": deviation(trace.y),
        "derivative_rms": size(slopes) / math.sqrt(slopes.numel()),
    }
    if kind in LARGEST_DERIVATIVE:
        found["saturated_fraction"] = saturated_fraction(kind, slopes)
    if kind in DYING or kind == "hardtanh":
        found["dead_fraction"] = dead_fraction(kind, trace.v)
    return found


def gradient_metrics(record: StepRecord, index: int) -> dict[str, float]:
    """Return the gradient norms of one layer."""
    trace, gradients = record.traces[index], record.gradients[index]
    signal = size(gradient_of(trace.z))
    found = {
        "weight_grad_norm": size(gradients["weight"]),
        "signal_grad_norm": signal,
        "output_grad_norm": size(gradient_of(trace.y)),
    }
    if "bias" in gradients:
        found["bias_grad_norm"] = size(gradients["bias"])
    if index + 1 < len(record.traces):
        found["gain"] = quotient(signal, size(gradient_of(record.traces[index + 1].z)))
    before = norm_of(list(gradients.values()))
    after = norm_of(list(record.clipped[index].values()))
    found["clip_factor"] = 1.0 if before == 0.0 and after == 0.0 else quotient(after, before)
    return found


def weight_metrics(record: StepRecord, index: int) -> dict[str, float]:
    """Return what is measured on one layer's W alone."""
    weight, start = record.parameters[index]["weight"].double(), record.initial[index].double()
    change = record.weights_after[index].double() - weight
    return {
        "weight_norm": size(weight),
        "update_ratio": quotient(size(change), size(weight)),
        "distance_from_init": quotient(size(weight - start), size(start)),
    }


def forward_metrics(trace: LayerTrace) -> dict[str, float]:
    """Return what is measured on a layer's input and pre-activation."""
    return {
        "input_norm": size(trace.x),
        "preactivation_mean": mean(trace.z),
        "preactivation_std": deviation(trace.z),
    }


def step_metrics(record: StepRecord) -> dict[str, float]:
    """Return the metrics that belong to no layer."""
    counted = zip(record.layers, record.gradients, strict=True)
    moving = [tensor for layer, own in counted if layer.spec["trainable"] for tensor in own.values()]
    found = {
        "loss": record.loss,
        "data_loss": record.data_loss,
        "grad_norm": norm_of(moving),
        "lr": record.lr,
    }
    if record.accuracy is not None:
        found["accuracy"] = record.accuracy
    if record.test is not None:
        found["test_loss"] = record.test[0]
        if record.test[1] is not None:
            found["test_accuracy"] = record.test[1]
    return found


def measured(record: StepRecord) -> Row:
    """Return {(metric, layer from 1, or None): value} of one step."""
    row: Row = {(metric, None): value for metric, value in step_metrics(record).items()}
    for index, (layer, trace) in enumerate(zip(record.layers, record.traces, strict=True)):
        found = gradient_metrics(record, index) | weight_metrics(record, index) | forward_metrics(trace)
        if layer.number < len(record.layers):
            found |= activation_metrics(record, index)
        row |= {(metric, layer.number): value for metric, value in found.items()}
    return row
