"""The loops that a user would write: without measuring, with hooks, with TensorBoard."""

import importlib.util
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from gradgui.bench.nets import BATCH, LEARNING_RATE, Net
from gradgui.engine.run_data import load

Step = Callable[[], None]

_ACTIVATIONS: dict[str, type[nn.Module]] = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh}


class Block(nn.Module):
    """x + φ(BatchNorm(W x))."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.linear = nn.Linear(width, width, bias=False)
        self.norm = nn.BatchNorm1d(width)

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output."""
        return x + torch.relu(self.norm(self.linear(x)))


def module(net: Net, features: int, outputs: int) -> nn.Sequential:
    """Return a reference net in torch's own modules, with He weights and biases of 0."""
    activation = _ACTIVATIONS[net.activation]
    layers: list[nn.Module] = [nn.Linear(features, net.width), activation()]
    for _ in range(net.depth - 2):
        layers += [Block(net.width)] if net.blocks else [nn.Linear(net.width, net.width), activation()]
    made = nn.Sequential(*layers, nn.Linear(net.width, outputs))
    for part in made.modules():
        if isinstance(part, nn.Linear):
            nn.init.kaiming_normal_(part.weight)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
    return made


def batches(inputs: Tensor, labels: Tensor) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield batches without end, without replacement in each epoch."""
    while True:
        order = torch.randperm(len(inputs))
        for begin in range(0, len(inputs) - BATCH + 1, BATCH):
            chosen = order[begin : begin + BATCH]
            yield inputs[chosen], labels[chosen]


class Loop:
    """A net in training by torch's modules and optimiser; one call is one step."""

    def __init__(self, net: Net) -> None:
        data = load(net.experiment(), Path.cwd(), torch.device("cpu"))
        assert data.train_labels is not None
        self.net = module(net, data.train_inputs.shape[1], data.outputs)
        self._optimizer = torch.optim.SGD(self.net.parameters(), lr=LEARNING_RATE)
        self._loss = nn.CrossEntropyLoss()
        self._batches = batches(data.train_inputs, data.train_labels)

    def __call__(self) -> None:
        """Make a step and read its loss."""
        inputs, labels = next(self._batches)
        self._optimizer.zero_grad()
        loss = self._loss(self.net(inputs), labels)
        loss.backward()
        self._optimizer.step()
        self.after(loss.item())

    def after(self, loss: float) -> None:
        """Do what is done with a step's numbers: nothing."""


class HookLoop(Loop):
    """With the norms of every layer's output and its gradient by hooks, and of its weights' gradient."""

    def __init__(self, net: Net) -> None:
        super().__init__(net)
        self.norms: dict[str, float] = {}
        for name, part in self.net.named_modules():
            if isinstance(part, nn.Linear):
                part.register_forward_hook(self._forward_hook(name))
                part.register_full_backward_hook(self._backward_hook(name))

    def _forward_hook(self, name: str) -> Callable[[Any, Any, Tensor], None]:
        def read(_module: Any, _inputs: Any, output: Tensor) -> None:
            self.norms[f"{name}.output"] = output.norm().item()

        return read

    def _backward_hook(self, name: str) -> Callable[[Any, Any, tuple[Tensor, ...]], None]:
        def read(_module: Any, _inputs: Any, outputs: tuple[Tensor, ...]) -> None:
            self.norms[f"{name}.grad"] = outputs[0].norm().item()

        return read

    def after(self, loss: float) -> None:
        """Read the norms of the weights' gradients."""
        for name, parameter in self.net.named_parameters():
            if parameter.grad is not None:
                self.norms[name] = parameter.grad.norm().item()


class TensorBoardLoop(Loop):
    """With the loss, and of every parameter the gradient's norm and histogram, written at each step."""

    def __init__(self, net: Net) -> None:
        super().__init__(net)
        from tensorboardX import SummaryWriter

        self._folder = tempfile.TemporaryDirectory()
        self._writer = SummaryWriter(self._folder.name)
        self._steps = 0

    def after(self, loss: float) -> None:
        """Write what there is of this step."""
        self._writer.add_scalar("loss", loss, self._steps)
        for name, parameter in self.net.named_parameters():
            if parameter.grad is not None:
                self._writer.add_scalar(f"norm/{name}", parameter.grad.norm().item(), self._steps)
                self._writer.add_histogram(f"grad/{name}", parameter.grad, self._steps)
        self._steps += 1

    def close(self) -> None:
        """Drop what was written."""
        self._writer.close()
        self._folder.cleanup()


LOOPS: dict[str, type[Loop]] = {"plain": Loop, "hooks": HookLoop, "tensorboard": TensorBoardLoop}


def has_tensorboard() -> bool:
    """Tell whether tensorboardX is installed."""
    return importlib.util.find_spec("tensorboardX") is not None
