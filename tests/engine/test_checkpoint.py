"""A run that goes on from a checkpoint is the run that was never stopped, bit for bit."""

import random
from pathlib import Path
from typing import Any

import pytest
import torch

from gradgui.engine.checkpoint import restore, take
from gradgui.engine.document import Document
from gradgui.engine.document_error import DocumentError
from gradgui.engine.trainer import Trainer
from tests.engine.documents import new_document
from tests.engine.experiments import dense, experiment
from tests.engine.measured import measurements

OPTIMIZERS: list[dict[str, Any]] = [
    {"kind": "sgd", "lr": 0.05},
    {"kind": "sgd", "lr": 0.05, "momentum": 0.9, "nesterov": True},
    {"kind": "adam", "lr": 0.01},
    {"kind": "adamw", "lr": 0.01, "weight_decay": 0.1},
    {"kind": "rmsprop", "lr": 0.01, "momentum": 0.5},
]
METRICS = ("loss", "weight_grad_norm", "update_ratio", "distance_from_init", "test_loss")


def spec(optimizer: dict[str, Any], **changes: Any) -> Any:
    layers = [
        dense("relu", normalization={"kind": "batch"}),
        dense({"kind": "prelu"}, skip={"from": 1}),
        dense("tanh", 9, normalization={"kind": "batch", "place": "after"}),
        dense("tanh", 6, trainable=False),
    ]
    return experiment(network={"layers": layers}, training__optimizer=optimizer, **changes)


def steps(trainer: Trainer, count: int) -> list[str]:
    """Train; return every measured number, exactly."""
    result = []
    for _ in range(count):
        trainer.step()
        result.append(repr(measurements(trainer)))
    return result


@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda value: str(list(value.values())))
def test_that_a_run_goes_on_bit_for_bit(optimizer: dict[str, Any], precision: str, tmp_path: Path) -> None:
    """20 steps, a document on the disk, 20 steps more, in the middle of an epoch: as 40 in one go."""
    described = spec(optimizer, precision=precision)
    whole = Trainer(described, metrics=METRICS)
    expected = steps(whole, 41)

    first = Trainer(described, metrics=METRICS)
    assert steps(first, 20) == expected[:20]
    document = new_document(tmp_path)
    run = document.start_run(1, 3)
    document.add_checkpoint(run, first.global_step, 1, take(first))
    document.save(tmp_path / "a.gradgui")
    document.close()
    assert first.order.position < first.order.epoch_steps
    assert steps(first, 1) == expected[20:21]

    again = Document.open(tmp_path / "a.gradgui", tmp_path / "recovery")
    (kept,) = again.checkpoints(run)
    second = Trainer(described, metrics=METRICS)
    steps(second, 3)
    restore(second, again.checkpoint_bytes(kept.id))
    again.close()
    assert second.global_step == kept.step == 20
    assert steps(second, 21) == expected[20:]
    for one, two in (
        (whole.parameters.values, second.parameters.values),
        *zip(whole.network.state().values(), second.network.state().values(), strict=True),
    ):
        assert torch.equal(one, two)


def test_that_a_carried_optimiser_goes_on_too() -> None:
    """Whose parameters have seen different numbers of updates."""
    described = spec(OPTIMIZERS[2])
    data = described.to_data()
    data["network"]["layers"][0]["normalization"] = {"kind": "none"}
    changed = type(described).model_validate(data)

    def carried() -> Trainer:
        trainer = Trainer(described, metrics=METRICS)
        steps(trainer, 7)
        return trainer.carried(changed)

    one = carried()
    assert one.optimizer.ages is not None
    content = take(one)
    expected = steps(one, 15)
    two = Trainer(changed, metrics=METRICS)
    restore(two, content)
    assert steps(two, 15) == expected


def test_that_taking_one_changes_nothing() -> None:
    described = spec(OPTIMIZERS[1])
    one, two = Trainer(described, metrics=METRICS), Trainer(described, metrics=METRICS)
    steps(one, 5)
    steps(two, 5)
    before = take(one)
    assert take(one) == before
    assert steps(one, 5) == steps(two, 5)


def test_that_another_network_is_refused() -> None:
    """And the trainer stays as it was."""
    content = take(Trainer(spec(OPTIMIZERS[0]), metrics=METRICS))
    other = Trainer(experiment(), metrics=METRICS)
    before = take(other)
    with pytest.raises(DocumentError, match="another network"):
        restore(other, content)
    assert take(other) == before


def test_that_damaged_bytes_are_refused_or_fit() -> None:
    """No other error, whatever is in them; each bit is covered by the document's SHA-256 besides."""
    trainer = Trainer(spec(OPTIMIZERS[2]), metrics=METRICS)
    steps(trainer, 3)
    content = take(trainer)
    draw = random.Random(1)
    for _ in range(300):
        data = bytearray(content)
        kind = draw.randrange(3)
        if kind == 0:
            del data[draw.randrange(len(data)) :]
        elif kind == 1:
            data[draw.randrange(min(len(data), 2000))] = draw.randrange(256)
        else:
            data[draw.randrange(8)] = draw.randrange(256)
        try:
            restore(trainer, bytes(data))
        except DocumentError:
            continue
