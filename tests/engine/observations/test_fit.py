"""The fit: the network's own curve, or predicted against true numbers."""

from pathlib import Path

import numpy as np
import torch

from gradgui.engine.observation import OBSERVATIONS
from gradgui.engine.observations.fit import FitData
from gradgui.engine.trainer import Trainer
from tests.engine.experiments import experiment
from tests.engine.plain_net import PlainNet


def observed(trainer: Trainer) -> FitData:
    look = OBSERVATIONS["fit"].look(trainer, None)
    assert look is not None
    data = look(True)
    assert isinstance(data, FitData)
    return data


def test_that_the_curve_is_the_networks() -> None:
    """From end to end of the data, in order."""
    trainer = Trainer(experiment(dataset={"kind": "sine"}, training__loss="mse", precision="float64"))
    for _ in range(10):
        trainer.step()
    data = observed(trainer)
    net = PlainNet(trainer, torch.float64).eval()
    np.testing.assert_allclose(data.outputs, net(torch.tensor(data.x[:, None])).detach().numpy()[:, 0])
    assert data.is_curve and (np.diff(data.x) > 0).all()
    assert data.x[0] < data.split.train_inputs.min() and data.x[-1] > data.split.train_inputs.max()


def test_that_several_features_give_predicted_against_true_of_the_test_part(tmp_path: Path) -> None:
    rows = "\n".join(f"{i * 0.1},{(i * 7) % 5},{i * 0.5}" for i in range(30))
    (tmp_path / "numbers.csv").write_text(f"a,b,target\n{rows}\n", encoding="utf-8")
    dataset = {"kind": "csv", "path": "numbers.csv", "target": "target", "test_fraction": 0.2}
    trainer = Trainer(experiment(dataset=dataset, training__loss="mse", precision="float64"), tmp_path)
    data = observed(trainer)
    net = PlainNet(trainer, torch.float64).eval()
    wanted = net(torch.tensor(data.split.test_inputs)).detach().numpy()[:, 0]
    assert not data.is_curve and len(data.x) == 6
    np.testing.assert_allclose(data.x, data.split.test_targets)
    np.testing.assert_allclose(data.outputs, wanted)


def test_that_classes_have_no_fit() -> None:
    assert OBSERVATIONS["fit"].look(Trainer(experiment()), None) is None
