"""The lens: its numbers are autograd's, of one and the same step."""

import gc
import json
import math
from typing import Any

import numpy as np
import pytest
import torch

from gradgui.engine.experiment_file import parse
from gradgui.engine.observation import OBSERVATIONS, Look
from gradgui.engine.observations.histograms import count
from gradgui.engine.observations.lens import LensData
from gradgui.engine.specs.activation import ACTIVATION_SPECS, PReLU
from gradgui.engine.theory.activation_function import activation_function, largest_slope
from gradgui.engine.trainer import Trainer
from tests.engine.experiments import dense, experiment
from tests.engine.test_against_reference import data_of, named
from tests.reference import sample_experiments as samples
from tests.reference.reference_ledger import ledger_row
from tests.reference.reference_metrics import derivative, size
from tests.reference.reference_spec import Json
from tests.reference.reference_training import ReferenceTraining, StepRecord, gradient_of, norm_of

PENALTIES = {"l1": 0.003, "l2": 0.02}
EXACT = {"rel": 1e-10, "abs": 1e-13, "nan_ok": True}


def look_of(trainer: Trainer, layer: int) -> Look:
    look = OBSERVATIONS["lens"].look(trainer, layer)
    assert look is not None
    return look


def seen(look: Look) -> LensData:
    data = look(False)
    assert isinstance(data, LensData)
    return data


def check_norms(data: LensData, record: StepRecord) -> None:
    trace, norms = record.traces[data.layer - 1], data.norms
    assert norms is not None and not norms.is_late
    weight = record.parameters[data.layer - 1]["weight"]
    delta = gradient_of(trace.z)
    penalty = PENALTIES["l1"] * weight.sign() + 2 * PENALTIES["l2"] * weight
    assert (norms.back is None) == (data.layer == 1)
    if norms.back is not None:
        assert norms.back == pytest.approx(size(delta @ weight.t()), **EXACT)
    assert norms.signal == pytest.approx(size(delta), **EXACT)
    assert norms.weight == pytest.approx(size(weight), **EXACT)
    assert norms.input == pytest.approx(size(trace.x), **EXACT)
    assert norms.data_part == pytest.approx(size(trace.x.t() @ delta), **EXACT)
    assert norms.penalty_part == pytest.approx(size(penalty), **EXACT)
    assert norms.weight_grad == pytest.approx(size(record.gradients[data.layer - 1]["weight"]), **EXACT)


def check_passing(data: LensData, record: StepRecord) -> None:
    layer, trace, passing = record.layers[data.layer - 1], record.traces[data.layer - 1], data.passing
    assert passing is not None
    slope = record.parameters[data.layer - 1].get("slope")
    slopes = derivative(layer, trace, slope).detach().double()
    assert passing.mean == pytest.approx(slopes.mean().item(), **EXACT)
    assert passing.largest == pytest.approx(slopes.max().item(), **EXACT)
    assert passing.rms == pytest.approx((slopes**2).mean().sqrt().item(), **EXACT)
    assert (passing.slope is None) == (slope is None)
    if slope is not None:
        assert passing.slope == pytest.approx(slope.item(), **EXACT)
    for histogram, values in ((passing.preactivation, trace.z), (passing.received, trace.v)):
        theirs = count(values.detach().numpy(), log=False)
        assert histogram.entries == theirs.entries == values.numel()
        assert histogram.edges[-1] == theirs.edges[-1]
        assert np.abs(histogram.counts - theirs.counts).sum() <= 2


def check_factors(data: LensData, record: StepRecord) -> None:
    factors = data.factors
    assert factors is not None
    if factors.joined or factors.no_gradient:
        return
    row = ledger_row(record, data.layer)
    theirs = (row.weights, row.skips, row.after_activation, row.derivative, row.before_activation)
    ours = (factors.weights, factors.skips, factors.after, factors.derivative, factors.before)
    assert ours == pytest.approx(theirs, **EXACT)
    own, above = (size(gradient_of(record.traces[place].z)) for place in (data.layer - 1, data.layer))
    assert factors.gain == pytest.approx(own / above, **EXACT)


def check_clipped(data: LensData, record: StepRecord) -> None:
    place, clipped = data.layer - 1, data.clipped
    if clipped is None or not record.layers[place].spec["trainable"]:
        return
    assert clipped.before == pytest.approx(norm_of(list(record.gradients[place].values())), **EXACT)
    assert clipped.after == pytest.approx(norm_of(list(record.clipped[place].values())), **EXACT)
    assert (clipped.entries is not None) == (clipped.spec.kind == "value")


CASES = [*samples.grid()[::9], *samples.mixed(20), *samples.shaped()]


@pytest.mark.parametrize("sample", named(CASES))
@pytest.mark.parametrize("clipping", ["none", "value", "norm", "norm_per_layer"])
def test_that_every_number_is_autograds_of_the_same_step(sample: Json, clipping: str) -> None:
    """With both penalties, after the update, in every layer of every sort of network."""
    training = {
        **sample.get("training", {}),
        "regularization": PENALTIES,
        "clipping": {"kind": clipping, "threshold": 0.05},
    }
    sample = {**sample, "precision": "float64", "training": training}
    trainer = Trainer(parse(json.dumps(sample)))
    reference = ReferenceTraining(sample, data_of(trainer, sample))
    depth = len(trainer.network.layers)
    looks = [look_of(trainer, number) for number in range(1, depth + 1)]
    for _ in range(2):
        trainer.step()
        record = reference.step()
        for look in looks:
            data = seen(look)
            check_norms(data, record)
            check_clipped(data, record)
            if data.layer < depth:
                check_passing(data, record)
                check_factors(data, record)
            else:
                assert data.passing is None and data.factors is None


def two_layers(**changes: Any) -> Trainer:
    layers = [dense("sigmoid", units=5), dense({"kind": "prelu", "slope": 0.2}, units=7)]
    return Trainer(experiment(**{"network__layers": layers, "precision": "float64", **changes}))


def test_that_a_late_look_says_so() -> None:
    """W is that after the update then; everything else is of the step all the same."""
    early, late = two_layers(), two_layers()
    look = look_of(early, 2)
    early.step()
    late.step()
    ours, theirs = seen(look_of(late, 2)).norms, seen(look).norms
    assert ours is not None and theirs is not None
    assert ours.is_late and not theirs.is_late
    assert ours.weight == float(late.parameters[2, "weight"].value.norm())
    assert ours.weight != theirs.weight
    assert (ours.back, ours.signal, ours.input) == (theirs.back, theirs.signal, theirs.input)
    assert ours.weight_grad == pytest.approx(theirs.weight_grad, rel=1e-12)
    late.step()


def test_that_nothing_is_kept_for_a_lens_that_is_closed() -> None:
    """The copies end with the look."""
    trainer = two_layers()
    look = look_of(trainer, 1)
    assert len(trainer._kept) == 1
    del look
    gc.collect()
    assert len(trainer._kept) == 0


def test_that_before_the_first_step_there_is_nothing() -> None:
    trainer = two_layers()
    data = seen(look_of(trainer, 2))
    assert data.layer == 2
    assert (data.norms, data.passing, data.factors, data.clipped) == (None, None, None, None)
    assert OBSERVATIONS["lens"].look(trainer, 4) is None


def test_that_an_underflow_shows_in_what_stands_above() -> None:
    """A flushed zero beside a tiny gradient, and an exact one beside a usual one."""
    layers = [{"kind": "group", "repeat": 200, "layers": [dense("sigmoid", units=4)]}]
    trainer = Trainer(experiment(network__layers=layers, network__initialization={"kind": "normal"}))
    torch.set_flush_denormal(True)
    looks = [look_of(trainer, number) for number in range(1, 201)]
    trainer.step()
    torch.set_flush_denormal(False)
    zero = [norms for look in looks if (norms := seen(look).norms) is not None and norms.signal == 0]
    assert zero and all(0 < norms.above < 1e-30 for norms in zero)


def test_that_a_diverged_layer_is_nan_and_no_number() -> None:
    layers = [dense("relu", units=5), dense("relu", units=7)]
    steep = {"kind": "sgd", "lr": 1e12}
    trainer = Trainer(
        experiment(network__layers=layers, training__optimizer=steep, training__regularization={"l2": 1e6})
    )
    look = look_of(trainer, 2)
    for _ in range(6):
        trainer.step()
    data = seen(look)
    assert data.norms is not None and data.passing is not None and data.factors is not None
    assert math.isnan(data.norms.weight) and math.isnan(data.factors.gain)
    passing = data.passing
    assert all(map(math.isnan, (passing.mean, passing.largest, passing.rms, passing.flat)))


@pytest.mark.parametrize("kind", ACTIVATION_SPECS)
def test_that_no_slope_is_above_the_largest(kind: str) -> None:
    """Held against autograd on random places, near zero and far out."""
    spec = ACTIVATION_SPECS[kind]()
    function = activation_function(spec)
    places = np.concatenate((np.random.default_rng(1).normal(size=20_000) * 3, np.linspace(-1e-3, 1e-3, 99)))
    reached = np.abs(function.derivative(places)).max()
    assert reached <= largest_slope(function) * (1 + 1e-5)
    assert reached == pytest.approx(largest_slope(function), rel=2e-3)


def test_that_known_largest_slopes_are_found() -> None:
    known = {"sigmoid": 0.25, "tanh": 1.0, "relu": 1.0, "hardtanh": 1.0, "softplus": 1.0, "gelu": 1.12890}
    for kind, value in known.items():
        assert largest_slope(activation_function(ACTIVATION_SPECS[kind]())) == pytest.approx(value, rel=1e-5)
    assert largest_slope(activation_function(PReLU(slope=-3.0))) == 3.0
