"""The boundary: the same probabilities as plain torch gives on the same grid."""

import numpy as np
import pytest
import torch

from gradgui.engine.observation import OBSERVATIONS
from gradgui.engine.observations.boundary import LEAST_SIDE, MOST_SIDE, BoundaryData
from gradgui.engine.trainer import Trainer
from tests.engine.experiments import Json, dense, experiment
from tests.engine.plain_net import PlainNet


def observed(at_rest: bool = True, **changes: object) -> tuple[Trainer, BoundaryData]:
    trainer = Trainer(experiment(**changes))
    for _ in range(20):
        trainer.step()
    look = OBSERVATIONS["boundary"].look(trainer, None)
    assert look is not None
    data = look(at_rest)
    assert isinstance(data, BoundaryData)
    return trainer, data


NORMALIZED: list[Json] = [dense("tanh", normalization={"kind": "batch"}), dense("relu")]


@pytest.mark.parametrize("layers", [[dense("tanh"), dense("relu")], NORMALIZED])
def test_that_probabilities_are_those_of_plain_torch(layers: list[Json]) -> None:
    """In evaluation mode, each at the middle of its cell."""
    trainer, data = observed(network__layers=layers, precision="float64")
    side = len(data.outputs)
    net = PlainNet(trainer, torch.float64).eval()
    for row, column in ((0, 0), (3, side - 1), (side // 2, side // 3)):
        x = data.left + (column + 0.5) * data.span / side
        y = data.low + (row + 0.5) * data.span / side
        wanted = net(torch.tensor([[x, y]], dtype=torch.float64)).softmax(1)[0].detach().numpy()
        np.testing.assert_allclose(data.outputs[row, column], wanted, rtol=1e-9)
    assert data.are_probabilities


def test_that_a_squared_loss_shows_plain_outputs() -> None:
    trainer, data = observed(training__loss="mse", precision="float64")
    corner = torch.tensor([[data.left, data.low]], dtype=torch.float64) + 0.5 * data.span / len(data.outputs)
    wanted = PlainNet(trainer, torch.float64).eval()(corner)[0].detach().numpy()
    np.testing.assert_allclose(data.outputs[0, 0], wanted, rtol=1e-9)
    assert not data.are_probabilities


def test_that_the_square_holds_all_points() -> None:
    _, data = observed()
    for points in (data.split.train_inputs, data.split.test_inputs):
        assert (points > [data.left, data.low]).all()
        assert (points < [data.left + data.span, data.low + data.span]).all()


def test_that_a_large_network_gets_a_coarser_grid() -> None:
    """So that an observation between two steps stays short; at rest there is time."""
    wide: Json = {"network__layers": [dense("relu", units=256)] * 6}
    assert len(observed(**wide, at_rest=False)[1].outputs) < len(observed(**wide)[1].outputs)
    assert len(observed(at_rest=False)[1].outputs) == MOST_SIDE
    huge: Json = {"network__layers": [dense("relu", units=1024)] * 3}
    assert len(observed(**huge, at_rest=False)[1].outputs) == LEAST_SIDE


def test_that_only_classes_of_two_features_have_it() -> None:
    for dataset in ({"kind": "iris"}, {"kind": "sine"}):
        changes = {"training__loss": "mse"} if dataset["kind"] == "sine" else {}
        trainer = Trainer(experiment(dataset=dataset, **changes))
        assert OBSERVATIONS["boundary"].look(trainer, None) is None
