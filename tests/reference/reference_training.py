"""Training of the reference network with torch.optim: loss, penalties, clipping, frozen layers, batches."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from tests.reference.reference_draws import batches
from tests.reference.reference_net import LayerTrace, ReferenceLayer, ReferenceNet
from tests.reference.reference_spec import Json, filled_training

ByRole = list[dict[str, Tensor]]


@dataclass(frozen=True)
class ReferenceData:
    """Standardised arrays; targets are int64 class indices, or floats where `classes` is 0."""

    train_inputs: Tensor
    train_targets: Tensor
    test_inputs: Tensor
    test_targets: Tensor
    classes: int

    @property
    def outputs(self) -> int:
        """The width of the output layer: one a class, one for a regression."""
        return self.classes or 1


@dataclass(frozen=True)
class StepRecord:
    """All that one step showed: tensors and parameters before its update, and the weights after it."""

    step: int
    lr: float
    layers: list[ReferenceLayer]
    traces: list[LayerTrace]
    loss: float
    data_loss: float
    accuracy: float | None
    gradients: ByRole
    clipped: ByRole
    initial: list[Tensor]
    parameters: ByRole
    weights_after: list[Tensor]
    test: tuple[float, float | None] | None


def data_loss_of(kind: str, logits: Tensor, targets: Tensor, classes: int) -> Tensor:
    """Return the mean loss; under mse class targets are one-hot and the mean is over all entries."""
    if kind == "cross_entropy":
        return functional.cross_entropy(logits, targets)
    wanted = functional.one_hot(targets, classes) if classes else targets.unsqueeze(1)
    return ((logits - wanted.to(logits.dtype)) ** 2).mean()


def accuracy_of(logits: Tensor, targets: Tensor, classes: int) -> float | None:
    """Return the share of right classes, None for a regression."""
    return (logits.argmax(1) == targets).double().mean().item() if classes else None


def penalty_of(net: ReferenceNet, l1: float, l2: float) -> Tensor:
    """Return l1 · Σ|W| + l2 · Σ W² over weights and projections."""
    total = torch.zeros((), dtype=net.dtype)
    for layer in net.layers:
        for role in ("weight", "projection"):
            if role in layer.parameters:
                weight = layer.parameters[role]
                total = total + l1 * weight.abs().sum() + l2 * (weight**2).sum()
    return total


def norm_of(tensors: list[Tensor]) -> float:
    """Return the L2 norm over all entries of all tensors, in float64; no square overflows or underflows."""
    entries = [float(entry) for tensor in tensors for entry in tensor.detach().double().flatten().tolist()]
    return math.nan if any(map(math.isnan, entries)) else math.hypot(*entries)


def shortened(gradients: dict[str, Tensor], norm: float, threshold: float) -> dict[str, Tensor]:
    """Return the gradients times min(1, t / (‖g‖ + 1e-6)); nan where the norm is nan."""
    factor = math.nan if math.isnan(norm) else min(1.0, threshold / (norm + 1e-6))
    return {role: gradient * factor for role, gradient in gradients.items()}


def clipped_gradients(kind: str, threshold: float, gradients: ByRole, trainable: list[bool]) -> ByRole:
    """Return the clipped gradients of trainable layers; those of frozen layers are left alone, uncounted."""
    moving = [
        tensor
        for layer, moves in zip(gradients, trainable, strict=True)
        if moves
        for tensor in layer.values()
    ]
    result = []
    for layer, moves in zip(gradients, trainable, strict=True):
        if kind == "none" or not moves:
            result.append(dict(layer))
        elif kind == "value":
            result.append({role: gradient.clamp(-threshold, threshold) for role, gradient in layer.items()})
        else:
            norm = norm_of(moving if kind == "norm" else list(layer.values()))
            result.append(shortened(layer, norm, threshold))
    return result


def optimizer_of(spec: Json, parameters: list[Tensor]) -> torch.optim.Optimizer:
    """Return torch's own optimiser for the spec."""
    numbers = {name: value for name, value in spec.items() if name != "kind"}
    if "betas" in numbers:
        numbers["betas"] = tuple(numbers["betas"])
    kinds: dict[str, type[torch.optim.Optimizer]] = {
        "sgd": torch.optim.SGD,
        "adam": torch.optim.Adam,
        "adamw": torch.optim.AdamW,
        "rmsprop": torch.optim.RMSprop,
    }
    return kinds[spec["kind"]](parameters, **numbers)


class ReferenceTraining:
    """One run of an experiment, given as the JSON of the contract, on given arrays."""

    def __init__(self, experiment: Json, data: ReferenceData) -> None:
        """Build the network, its optimiser and the order of the batches."""
        self.data = data
        self.spec = filled_training(experiment)
        self.net = ReferenceNet(experiment, data.train_inputs.shape[1], data.outputs)
        self.trainable = [bool(layer.spec["trainable"]) for layer in self.net.layers]
        self.initial = self.weights()
        self.batches = batches(self.net.seed, len(data.train_inputs), int(self.spec["batch_size"]))
        moving = [
            p for layer in self.net.layers if layer.spec["trainable"] for p in layer.parameters.values()
        ]
        self.optimizer = optimizer_of(self.spec["optimizer"], moving)
        self.next_step = 0

    def parameters(self) -> ByRole:
        """Return copies of all parameters, by layer and role."""
        return [
            {role: parameter.detach().clone() for role, parameter in layer.parameters.items()}
            for layer in self.net.layers
        ]

    def weights(self) -> list[Tensor]:
        """Return copies of all W."""
        return [own["weight"] for own in self.parameters()]

    def step(self) -> StepRecord:
        """Do one step on the next batch and return what it showed."""
        chosen = next(self.batches)
        targets = self.data.train_targets[chosen]
        traces = self.net.forward(self.data.train_inputs[chosen], training=True)
        data_loss, loss = self.losses(traces[-1].y, targets)
        gradients = self.backward(loss)
        test, parameters = self.tested(), self.parameters()
        clipped = self.update(gradients)
        self.next_step += 1
        return StepRecord(
            step=self.next_step - 1,
            lr=float(self.spec["optimizer"]["lr"]),
            layers=self.net.layers,
            traces=traces,
            loss=loss.item(),
            data_loss=data_loss.item(),
            accuracy=accuracy_of(traces[-1].y, targets, self.data.classes),
            gradients=gradients,
            clipped=clipped,
            initial=self.initial,
            parameters=parameters,
            weights_after=self.weights(),
            test=test,
        )

    def losses(self, logits: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        """Return the data loss and the loss with the penalties."""
        data_loss = data_loss_of(self.spec["loss"], logits, targets, self.data.classes)
        regularization = self.spec["regularization"]
        return data_loss, data_loss + penalty_of(self.net, regularization["l1"], regularization["l2"])

    def backward(self, loss: Tensor) -> ByRole:
        """Return the gradients of the loss with penalties at every parameter, frozen ones too."""
        for layer in self.net.layers:
            for parameter in layer.parameters.values():
                parameter.grad = None
        loss.backward()  # type: ignore[no-untyped-call]
        return [
            {role: gradient_of(parameter).clone() for role, parameter in layer.parameters.items()}
            for layer in self.net.layers
        ]

    def update(self, gradients: ByRole) -> ByRole:
        """Clip, let the optimiser step, and return the gradients it was given."""
        clipping = self.spec["clipping"]
        clipped = clipped_gradients(clipping["kind"], clipping["threshold"], gradients, self.trainable)
        for layer, given in zip(self.net.layers, clipped, strict=True):
            for role, parameter in layer.parameters.items():
                parameter.grad = given[role].clone()
        self.optimizer.step()
        return clipped

    def tested(self) -> tuple[float, float | None] | None:
        """Return loss and accuracy of the test part where this step is due for it, in evaluation mode."""
        due = self.next_step % self.spec["test_every"] == 0 or self.next_step == self.spec["steps"] - 1
        if not due or len(self.data.test_inputs) == 0:
            return None
        with torch.no_grad():
            logits = self.net.forward(self.data.test_inputs, training=False)[-1].y
        loss = data_loss_of(self.spec["loss"], logits, self.data.test_targets, self.data.classes)
        return loss.item(), accuracy_of(logits, self.data.test_targets, self.data.classes)


def gradient_of(value: Tensor) -> Tensor:
    """Return the gradient that backward left; zero where nothing depends on the tensor."""
    return torch.zeros_like(value) if value.grad is None else value.grad
