"""The same network as a trainer's, as torch modules with autograd, in any precision."""

import torch
from torch import Tensor, nn

from gradgui.engine.trainer import Trainer

ACTIVATIONS: dict[str, type[nn.Module]] = {
    "sigmoid": nn.Sigmoid,
    "tanh": nn.Tanh,
    "relu": nn.ReLU,
}


class PlainNet(nn.Module):
    """Dense layers, with batch normalisation before the activation where the experiment has it."""

    def __init__(self, trainer: Trainer, dtype: torch.dtype) -> None:
        super().__init__()
        self.blocks = nn.ModuleList()
        for number, spec in enumerate([layer.spec for layer in trainer.network.hidden] + [None], start=1):
            parts = nn.ModuleDict({"affine": _linear(trainer, number, dtype)})
            if spec is not None and spec.normalization.kind == "batch":
                parts["norm"] = _batch_norm(trainer, number, dtype)
            if spec is not None:
                parts["activation"] = ACTIVATIONS[spec.activation.kind]()
            self.blocks.append(parts)
        self.z: list[Tensor] = []
        self.y: list[Tensor] = []

    def forward(self, x: Tensor) -> Tensor:
        """Return the output; keep Z and Y of every layer with their gradients."""
        self.z, self.y = [], []
        for parts in self.blocks:
            z = x = parts["affine"](x)
            for name in ("norm", "activation"):
                if name in parts:
                    x = parts[name](x)
            self.z.append(z)
            self.y.append(x)
            for tensor in (z, x):
                if tensor.requires_grad:
                    tensor.retain_grad()
        return x

    def weights(self) -> list[Tensor]:
        """Return the weights of the layers 1 … L, (n_out, n_in)."""
        return [parts["affine"].weight for parts in self.blocks]


def _linear(trainer: Trainer, number: int, dtype: torch.dtype) -> nn.Linear:
    weight, bias = trainer.parameters[number, "weight"], trainer.parameters.get(number, "bias")
    linear = nn.Linear(*weight.value.shape, bias=bias is not None, dtype=dtype)
    with torch.no_grad():
        linear.weight.copy_(weight.value.t())
        if bias is not None:
            linear.bias.copy_(bias.value)
    return linear


def _batch_norm(trainer: Trainer, number: int, dtype: torch.dtype) -> nn.BatchNorm1d:
    scale, shift = (trainer.parameters[number, role].value for role in ("scale", "shift"))
    norm = nn.BatchNorm1d(len(scale), dtype=dtype)
    kept = trainer.network.state()
    with torch.no_grad():
        norm.weight.copy_(scale)
        norm.bias.copy_(shift)
        norm.running_mean.copy_(kept[f"{number}.running_mean"])
        norm.running_var.copy_(kept[f"{number}.running_var"])
    return norm
