"""The ledger of gains against the contract's definition, computed by autograd."""

import json
import math

import numpy as np
import pytest

from gradgui.engine.experiment_file import parse
from gradgui.engine.ledger import LedgerReader
from gradgui.engine.trainer import Trainer
from tests.engine.test_against_reference import data_of, named
from tests.reference import sample_experiments as samples
from tests.reference.reference_ledger import ledger_row, path_shares
from tests.reference.reference_spec import Json
from tests.reference.reference_training import ReferenceTraining

FACTORS = ("weights", "skips", "after", "derivative", "before")
REFERENCE_FACTORS = ("weights", "skips", "after_activation", "derivative", "before_activation")


@pytest.mark.parametrize("experiment", named([*samples.grid()[::5], *samples.mixed(40), *samples.shaped()]))
def test_that_factors_and_shares_are_those_of_the_definition(experiment: Json) -> None:
    """Every sort of network, three steps; where a gradient is zero the row says so."""
    trainer = Trainer(parse(json.dumps(experiment)))
    reference = ReferenceTraining(experiment, data_of(trainer, experiment))
    read = LedgerReader(trainer.measurement)
    for _ in range(3):
        trainer.step()
        ledger, record = read(), reference.step()
        for index in range(len(record.traces) - 1):
            row = ledger_row(record, index + 1)
            if ledger.no_gradient[index] or ledger.joined[index]:
                assert row.weights == 0 or math.isnan(row.weights)
                continue
            for ours, theirs in zip(FACTORS, REFERENCE_FACTORS, strict=True):
                expected = getattr(row, theirs)
                assert getattr(ledger, ours)[index] == pytest.approx(expected, rel=1e-9, nan_ok=True), ours
            shares = [share.share for share in ledger.shares if share.layer == index + 1]
            expected = path_shares(record, index + 1)
            assert sorted(shares) == pytest.approx(sorted(expected), rel=1e-8, abs=1e-10, nan_ok=True)


@pytest.mark.parametrize("experiment", named([*samples.grid()[::3], *samples.mixed(60)]))
def test_that_the_product_is_the_measured_ratio(experiment: Json) -> None:
    """To 1e-10 in float64, wherever no gradient is zero or not finite."""
    made = {**experiment, "precision": "float64"}
    trainer = Trainer(parse(json.dumps(made)), metrics=("signal_grad_norm", "gain"))
    read = LedgerReader(trainer.measurement)
    trainer.step()
    ledger, norms = read(), np.array(trainer.values["signal_grad_norm"])
    if not (np.isfinite(norms) & (norms > 0)).all():
        assert ledger.no_gradient.any() or not np.isfinite(ledger.running).all() or norms[0] == 0
        return
    assert ledger.gains == pytest.approx(np.array(trainer.values["gain"]), rel=1e-10)
    assert np.prod(ledger.gains) == pytest.approx(norms[0] / norms[-1], rel=1e-10)
    assert ledger.running[0] == pytest.approx(norms[0] / norms[-1], rel=1e-12)


def skipping(start: str, zero_weights: bool) -> Json:
    """Return three layers; the third's skip brings layer 1's output past the second."""
    second = {"kind": "dense", "units": 4, "activation": {"kind": "identity"}, "skip": {"from": 1}}
    if zero_weights:
        second["initialization"] = {"kind": "constant", "value": 0.0}
    layers = [
        {"kind": "dense", "units": 4},
        second,
        {"kind": "dense", "units": 4, "activation": {"kind": "tanh"}},
    ]
    return samples.experiment_of(start, layers)


def test_that_weights_which_let_nothing_through_are_joined_with_the_skip() -> None:
    """A zero start of the branch: r = 0 and G is not, so one factor stands for both."""
    trainer = Trainer(parse(json.dumps(skipping("zero-start", zero_weights=True))))
    read = LedgerReader(trainer.measurement)
    trainer.step()
    ledger = read()
    assert ledger.joined.tolist() == [True, False, False]
    norms = [float(layer.y.grad.norm()) for layer in trainer.network.layers if layer.y.grad is not None]
    deltas = [float(layer.z.grad.norm()) for layer in trainer.network.layers if layer.z.grad is not None]
    assert ledger.weights[0] == pytest.approx(norms[0] / deltas[1], rel=1e-6)
    assert ledger.gains[0] == pytest.approx(deltas[0] / deltas[1], rel=1e-6)
    shares = {(share.reader, share.is_skip): share.share for share in ledger.shares if share.layer == 1}
    assert shares == {(2, False): pytest.approx(0.0), (2, True): pytest.approx(1.0)}


def test_that_no_gradient_is_said_where_nothing_comes_back() -> None:
    """Dead units above: the row of the layer below has no factor."""
    dead = {"kind": "dense", "units": 4, "initialization": {"kind": "constant", "value": -9.0}, "bias": False}
    layers = [
        {"kind": "dense", "units": 4, "activation": {"kind": "sigmoid"}},
        dead,
        {"kind": "dense", "units": 4},
    ]
    trainer = Trainer(parse(json.dumps(samples.experiment_of("dead-above", layers))))
    read = LedgerReader(trainer.measurement)
    trainer.step()
    assert read().no_gradient[0]
