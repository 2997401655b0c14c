"""The ledger as the window gets it: the contract's rows, by autograd; nothing before a step; no torch."""

import json

import numpy as np
import pytest

from gradgui.engine.experiment_file import parse
from gradgui.engine.ledger import LedgerReader
from gradgui.engine.observation import OBSERVATIONS
from gradgui.engine.observations.ledger import LedgerData
from gradgui.engine.trainer import Trainer
from tests.engine.test_against_reference import data_of
from tests.reference import sample_experiments as samples
from tests.reference.reference_ledger import ledger_row, path_shares
from tests.reference.reference_spec import Json
from tests.reference.reference_training import ReferenceTraining


def net_with_everything() -> Json:
    """Return layers with a skip joined after and one joined before, BatchNorm before and after."""
    tanh, batch = {"kind": "tanh"}, {"kind": "batch"}
    layers = [
        {"kind": "dense", "units": 6, "activation": tanh},
        {"kind": "dense", "units": 6, "normalization": batch, "skip": {"from": 1, "branch_scale": 0.7}},
        {"kind": "dense", "units": 6, "activation": tanh, "normalization": {**batch, "place": "after"}},
        {
            "kind": "dense",
            "units": 4,
            "activation": tanh,
            "skip": {"from": 2, "join": "before", "scale": 0.5},
        },
        {"kind": "dense", "units": 4, "activation": tanh},
    ]
    return {**samples.experiment_of("everything", layers), "precision": "float64"}


def observed(trainer: Trainer) -> LedgerData:
    """Return the ledger of a trainer's last step."""
    look = OBSERVATIONS["ledger"].look(trainer, None)
    assert look is not None
    data = look(False)
    assert isinstance(data, LedgerData)
    return data


def test_that_rows_are_those_of_the_definition() -> None:
    """Every factor, the product, and each path's share."""
    experiment = net_with_everything()
    trainer = Trainer(parse(json.dumps(experiment)))
    reference = ReferenceTraining(experiment, data_of(trainer, experiment))
    trainer.step()
    record, data = reference.step(), observed(trainer)
    for layer in range(1, 6):
        row, index = ledger_row(record, layer), layer - 1
        ours = (data.weights, data.skips, data.after, data.derivative, data.before)
        theirs = (row.weights, row.skips, row.after_activation, row.derivative, row.before_activation)
        assert [float(each[index]) for each in ours] == pytest.approx(theirs, rel=1e-9)
        assert data.gains[index] == pytest.approx(row.product, rel=1e-9)
        shares = [part.share for part in data.parts if part.layer == layer]
        assert sorted(shares) == pytest.approx(sorted(path_shares(record, layer)), rel=1e-8, abs=1e-12)
        assert sum(shares) == pytest.approx(1.0)
    assert np.prod(data.gains) == pytest.approx(data.signal[0] / data.signal[-1], rel=1e-10)
    assert data.running[0] == pytest.approx(data.signal[0] / data.signal[-1], rel=1e-12)


def test_that_there_is_nothing_before_a_step_or_without_hidden_layers() -> None:
    """An empty ledger, and none at all."""
    trainer = Trainer(parse(json.dumps(net_with_everything())))
    assert observed(trainer).signal.size == 0
    bare = Trainer(parse(json.dumps(samples.experiment_of("bare", []))))
    assert OBSERVATIONS["ledger"].look(bare, None) is None


def test_that_a_layer_that_lets_nothing_through_has_a_gain_of_zero() -> None:
    """As it is measured, though the factors behind the zero are 0/0; further down no gradient arrives."""
    start = {"kind": "variance", "weight_variance": 1.0, "bias_variance": 400.0}
    for seed in range(20):
        net = samples.experiment_of("dead", [{"kind": "dense", "units": 2}] * 3)
        net["network"]["initialization"], net["seed"] = start, seed
        trainer = Trainer(parse(json.dumps(net)), metrics=("gain",))
        trainer.step()
        measured = np.asarray(trainer.values["gain"])
        if (measured == 0).any():
            break
    assert (measured == 0).any()
    data = observed(trainer)
    known = ~data.no_gradient
    assert data.gains[known] == pytest.approx(measured[known], rel=1e-6)
    assert LedgerReader(trainer.measurement)().gains[known] == pytest.approx(measured[known], rel=1e-6)


def test_that_looking_changes_nothing() -> None:
    """The same weights with and without, bit for bit."""
    first, second = (Trainer(parse(json.dumps(net_with_everything()))) for _ in range(2))
    for _ in range(3):
        first.step()
        observed(first)
        second.step()
    assert (first.parameters.values == second.parameters.values).all()
