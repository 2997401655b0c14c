"""The confusion matrix: counted again sample by sample."""

import numpy as np
import pytest
import torch

from gradgui.engine import evaluation
from gradgui.engine.observation import OBSERVATIONS
from gradgui.engine.observations.confusion import ConfusionData
from gradgui.engine.trainer import Trainer
from tests.engine.experiments import experiment
from tests.engine.plain_net import PlainNet


def observed(trainer: Trainer, at_rest: bool = True) -> ConfusionData:
    look = OBSERVATIONS["confusion"].look(trainer, None)
    assert look is not None
    data = look(at_rest)
    assert isinstance(data, ConfusionData)
    return data


def trained(steps: int = 30, **changes: object) -> Trainer:
    trainer = Trainer(experiment(**{"dataset": {"kind": "iris", "test_fraction": 0.3}, **changes}))
    for _ in range(steps):
        trainer.step()
    return trainer


def test_that_every_sample_is_in_the_cell_of_its_class_and_prediction() -> None:
    trainer = trained()
    data = observed(trainer)
    net = PlainNet(trainer, torch.float32).eval()
    assert data.test is not None
    split = trainer.data.split
    for part, inputs, targets in (
        (data.test, split.test_inputs, split.test_targets),
        (data.training, split.train_inputs, split.train_targets),
    ):
        wanted = np.zeros((3, 3), int)
        for x, true in zip(inputs, targets, strict=True):
            outputs = net(torch.tensor(x[None], dtype=torch.float32))
            wanted[int(true), int(outputs.argmax())] += 1
        np.testing.assert_array_equal(part.counts, wanted)
        assert part.counts.sum() == part.counted == part.samples == len(inputs)
    assert data.test.samples == 45 and len(set(np.flatnonzero(data.test.counts))) > 2


def test_that_samples_without_a_finite_output_are_counted_apart() -> None:
    trainer = trained(0)
    trainer.parameters[1, "weight"].value.fill_(float("nan"))
    part = observed(trainer).training
    assert part.counts.sum() == 0 and part.undecided.sum() == part.samples == 105


def test_that_there_may_be_no_test_part() -> None:
    trainer = trained(0, dataset={"kind": "iris", "test_fraction": 0.0})
    data = observed(trainer)
    assert data.test is None and data.training.samples == 150


def test_that_while_running_a_part_is_counted_if_all_would_take_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And it says of how many."""
    trainer = trained()
    monkeypatch.setattr(evaluation, "RUNNING_WORK", 50.0 * trainer.parameters.values.numel())
    part = observed(trainer, at_rest=False).training
    assert 0 < part.counted == part.counts.sum() < part.samples == 105
    assert observed(trainer).training.counted == 105
