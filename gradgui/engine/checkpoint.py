"""Checkpoints: all that a run needs to go on bit for bit, as safetensors bytes."""

import json
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor

from gradgui.engine.document_error import damaged
from gradgui.engine.fault import ExperimentError
from gradgui.engine.json_reader import read_json
from gradgui.engine.phrase import Phrase
from gradgui.engine.trainer import Trainer

_NUMBERS = ("global_step", "optimizer_steps", "position")


def take(trainer: Trainer) -> bytes:
    """Return a run's state between two steps.

    Parameters and their start values, the optimiser's buffers and counts, running statistics, the order of
    the batches with its generator, and the number of the next step.
    """
    tensors = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in _tensors(trainer).items()}
    optimizer, order = trainer.optimizer, trainer.order
    tensors.update({f"optimizer.{name}": buffer.cpu().clone() for name, buffer in optimizer.buffers.items()})
    if optimizer.ages is not None:
        tensors["ages"] = optimizer.ages.cpu().clone()
    tensors["order"] = order.order.cpu().clone()
    tensors["generator"] = order.generator.get_state()
    numbers = (trainer.global_step, optimizer.steps, order.position)
    tensors["numbers"] = _packed(dict(zip(_NUMBERS, numbers, strict=True)))
    return save(tensors)


def restore(trainer: Trainer, content: bytes) -> None:
    """Put a trainer of the same experiment into the state that ``take`` returned.

    DocumentError if the content is not of such a run; the trainer is then as it was.
    """
    try:
        tensors = load(content)
    except (SafetensorError, ValueError, RuntimeError, KeyError) as error:
        raise damaged("checkpoint", str(error)) from None
    numbers = _unpacked(tensors.pop("numbers", None))
    own = _tensors(trainer)
    fresh = trainer.optimizer.values
    expected = {name: (tensor.shape, tensor.dtype) for name, tensor in own.items()}
    expected |= {name: (fresh.shape, fresh.dtype) for name in tensors if name.startswith("optimizer.")}
    expected |= {name: (fresh.shape, fresh.dtype) for name in tensors if name == "ages"}
    order, generator = tensors.pop("order", None), tensors.pop("generator", None)
    found = {name: (tensor.shape, tensor.dtype) for name, tensor in tensors.items()}
    if found != expected or not _fits(trainer, order, generator, numbers):
        raise damaged("checkpoint", Phrase("the state of another network"))
    assert order is not None and generator is not None
    for name, tensor in own.items():
        tensor.copy_(tensors[name])
    _restore_optimizer(trainer, tensors, numbers["optimizer_steps"])
    trainer.global_step = numbers["global_step"]
    trainer.order.order = order.to(trainer.device)
    trainer.order.generator.set_state(generator)
    trainer.order.position = numbers["position"]


def _tensors(trainer: Trainer) -> dict[str, Tensor]:
    """Return the tensors whose shapes the network decides."""
    parameters = trainer.parameters
    result = {"values": parameters.values, "starts": parameters.starts}
    return result | {f"state.{name}": tensor for name, tensor in trainer.network.state().items()}


def _restore_optimizer(trainer: Trainer, tensors: dict[str, Tensor], steps: int) -> None:
    optimizer = trainer.optimizer
    optimizer.steps = steps
    optimizer.ages = tensors["ages"].to(trainer.device) if "ages" in tensors else None
    optimizer.buffers.clear()
    for name, tensor in tensors.items():
        if name.startswith("optimizer."):
            optimizer.buffer(name.removeprefix("optimizer.")).copy_(tensor)


def _fits(trainer: Trainer, order: Tensor | None, generator: Tensor | None, numbers: dict[str, int]) -> bool:
    """Tell whether order, generator and counts are such as the run's own could be."""
    own = trainer.order
    if order is None or generator is None or set(numbers) != set(_NUMBERS):
        return False
    if generator.dtype != torch.uint8 or generator.shape != own.generator.get_state().shape:
        return False
    if order.dtype != torch.int64 or order.dim() != 1 or numbers["position"] > own.epoch_steps:
        return False
    if not len(order):
        return numbers["position"] == own.epoch_steps
    return torch.equal(order.sort().values, torch.arange(own.samples))


def _packed(numbers: dict[str, int]) -> Tensor:
    return torch.frombuffer(bytearray(json.dumps(numbers).encode()), dtype=torch.uint8)


def _unpacked(tensor: Tensor | None) -> dict[str, int]:
    if tensor is None or tensor.dtype != torch.uint8 or tensor.numel() > 1000:
        raise damaged("checkpoint", Phrase("no counts"))
    try:
        data: Any = read_json(bytes(tensor.tolist()).decode())
    except (ExperimentError, UnicodeDecodeError):
        raise damaged("checkpoint", Phrase("no counts")) from None
    if not isinstance(data, dict) or not all(type(v) is int and 0 <= v < 2**62 for v in data.values()):
        raise damaged("checkpoint", Phrase("no counts"))
    return data
