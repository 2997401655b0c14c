"""What the rules make of the same gradient under plain descent and under optimisers that divide by it."""

import json

import numpy as np
import pytest

from gradgui.engine.data_facts import DataFacts
from gradgui.engine.diagnose import diagnose
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse
from gradgui.engine.learning import learning
from gradgui.engine.metric import FloatArray
from gradgui.engine.records import Records
from tests.engine.diagnosis.test_diagnosis import FLAT, kinds, plain, recorded

SIX = np.arange(6)
VANISHED, EXPLODED = 0.2 ** SIX[::-1], 10.0 ** SIX[::-1]
"""‖δ‖ of six layers: each passes on 0.2, or multiplies by ten."""


def net(activation: str, optimizer: str, loss: str = "cross_entropy") -> Experiment:
    """Return five hidden layers."""
    layer = {"kind": "dense", "units": 8, "activation": {"kind": activation}}
    return parse(
        json.dumps(
            {
                "gradgui": 1,
                "dataset": {"kind": "two_moons"},
                "network": {"layers": [{"kind": "group", "repeat": 5, "layers": [layer]}]},
                "training": {"loss": loss, "optimizer": {"kind": optimizer}},
            }
        )
    )


@pytest.mark.parametrize(
    ("activation", "optimizer", "travel", "severity"),
    (
        ("sigmoid", "adam", 0.5, "error"),
        ("sigmoid", "rmsprop", 0.5, "error"),
        ("sigmoid", "adam", 3.0, None),
        ("sigmoid", "sgd", 0.5, None),
        ("sigmoid", "sgd", 0.02, "error"),
        ("relu", "adam", 0.5, None),
    ),
)
def test_that_weights_have_to_grow_by_what_the_factor_lacks(
    activation: str, optimizer: str, travel: float, severity: str | None
) -> None:
    """Five times where each layer passes on 0.2: an adaptive optimiser has to bring a good part of it."""
    pace = {"update_ratio": np.full(6, travel / 2000)}
    made = recorded(net(activation, optimizer), 20, signal_grad_norm=VANISHED, **pace, **FLAT)
    assert kinds(made).get("vanishing") == severity


def coming_down(times: float) -> dict[str, object]:
    """Return a loss of 10,000 that is so many times as large at each step."""
    return {name: (lambda step: 1e4 * times**step) for name in ("loss", "data_loss")}


@pytest.mark.parametrize(
    ("optimizer", "loss", "times", "severity"),
    (
        ("adam", "cross_entropy", 0.9, None),
        ("adam", "cross_entropy", 0.98, "error"),
        ("sgd", "cross_entropy", 0.9, "error"),
        ("adam", "mse", 0.85, None),
        ("adam", "mse", 0.9, "error"),
    ),
)
def test_that_an_adaptive_optimiser_may_take_back_an_exploding_start(
    optimizer: str, loss: str, times: float, severity: str | None
) -> None:
    """At the pace at which the loss comes down; squared errors have to come down faster."""
    small = {"signal_grad_norm": EXPLODED * 10, "update_ratio": np.full(6, 1e-6)}
    made = recorded(net("tanh", optimizer, loss), 20, **small, **coming_down(times))
    made.data = DataFacts(2, 2, 0.69)
    assert kinds(made).get("exploding") == severity


@pytest.mark.parametrize(("ratio", "severity"), ((1e-5, None), (1e-4, "error")))
def test_that_small_updates_throw_a_chaotic_net(ratio: float, severity: str | None) -> None:
    """What grows by 10⁵ on its way through the layers does so forward too."""
    paced = {"signal_grad_norm": EXPLODED, "update_ratio": np.full(6, ratio)}
    made = recorded(net("tanh", "adam"), 20, **paced, **coming_down(0.9))
    made.data = DataFacts(2, 2, 0.69)
    assert kinds(made).get("exploding") == severity


def test_that_what_training_makes_is_not_exploding() -> None:
    """A start without it tells that the rate is to blame."""
    made = recorded(
        plain(6), 60, signal_grad_norm=lambda step: EXPLODED * 100 if step else np.ones(6), **FLAT
    )
    assert "exploding" not in kinds(made)


@pytest.mark.parametrize(("largest", "found"), ((0.3, True), (0.05, False)))
def test_that_an_overflow_after_learning_tells_of_a_large_update(largest: float, found: bool) -> None:
    """Of one layer, at one step."""
    ratios = {"update_ratio": lambda step: np.array([1e-3] * 5 + [largest if step == 30 else 1e-3])}
    losses = {name: (lambda step: np.nan if step == 59 else 1 / (1 + step)) for name in ("loss", "data_loss")}
    assert ("rate_high" in kinds(recorded(plain(6), 60, **ratios, **losses))) == found


@pytest.mark.parametrize(("ratio", "found"), ((0.05, True), (0.01, False)))
def test_that_a_net_that_is_changed_by_each_late_update_cannot_settle(ratio: float, found: bool) -> None:
    """A twentieth a layer is a third of what six layers compute."""
    half = {name: (lambda step: 1.0 if step < 10 else 0.7) for name in ("loss", "data_loss")}
    made = recorded(plain(6), 600, update_ratio=np.full(6, ratio), **half)
    assert ("rate_high" in kinds(made)) == found


def test_that_the_loss_before_is_that_of_the_second_quarter() -> None:
    """By the steps, however many of them are recorded; what is recorded instead, where none of it is."""
    records = Records(plain(3), {"data_loss": ()})
    for step in (*range(100), *range(100, 2000, 50)):
        records.append(step, {"data_loss": float(step)})
    assert learning(records).before == 725
    sparse = Records(plain(3), {"data_loss": ()})
    for step in (0, 1, 2, 3, 1990, 1991, 1992, 1993):
        sparse.append(step, {"data_loss": float(step)})
    assert learning(sparse).before == 2.5


@pytest.mark.parametrize(("lowest", "found"), ((0.5, True), (0.8, False)))
def test_that_what_was_learned_and_lost_tells_of_a_high_rate(lowest: float, found: bool) -> None:
    """Though no update was large, and however long ago it was."""
    losses = {
        name: (lambda step: lowest if 200 <= step < 220 else 1.3 if step > 220 else 1.0)
        for name in ("loss", "data_loss")
    }
    made = recorded(plain(6), 1200, **losses)
    made.data = DataFacts(2, 2, 1.0)
    texts = [str(each.text) for each in diagnose(made) if each.kind == "rate_high"]
    assert len(texts) == found and all("what was learned is lost" in text for text in texts)


@pytest.mark.parametrize(("ends", "found"), ((1e-5, True), (1e-3, False)))
def test_that_a_gradient_that_training_has_lost_tells_of_a_high_rate(ends: float, found: bool) -> None:
    """Of a usual size at the start and gone since: it was updates that have taken the net there."""

    def signal(step: int) -> FloatArray:
        return np.ones(6) if step < 10 else np.geomspace(ends, 1, 6)

    made = recorded(plain(6), 600, signal_grad_norm=signal, **FLAT)
    assert ("rate_high" in kinds(made)) == found


@pytest.mark.parametrize(
    ("rate", "falls", "found"), ((3e-4, 0.999, True), (3e-4, 1.0, False), (2e-3, 0.999, False))
)
def test_that_a_net_on_its_way_is_slow_by_less_than_the_usual_rate(
    rate: float, falls: float, found: bool
) -> None:
    """Whose loss is still falling after a thousand steps of an adaptive optimiser."""
    experiment = net("tanh", "adam")
    optimizer = experiment.training.optimizer.model_copy(update={"lr": rate})
    training = experiment.training.model_copy(update={"optimizer": optimizer})
    losses = {name: (lambda step: 0.8 * falls ** (step - 800)) for name in ("loss", "data_loss")}
    made = recorded(experiment.model_copy(update={"training": training}), 1100, **losses)
    made.data = DataFacts(2, 2, 1.0)
    assert ("rate_low" in kinds(made)) == found


def test_that_equal_units_are_slow_for_their_own_reason() -> None:
    """The same small updates tell of a low rate where units differ, and of nothing where they are alike."""
    pace = {"update_ratio": np.full(6, 1e-5), "distance_from_init": np.full(6, 1e-4)}
    made = net("tanh", "sgd")
    assert "rate_low" in kinds(recorded(made, 60, **pace, **FLAT))
    data = made.to_data()
    data["network"]["initialization"] = {"kind": "constant", "value": 0.1}
    assert "rate_low" not in kinds(recorded(Experiment.model_validate(data), 60, **pace, **FLAT))


@pytest.mark.parametrize(
    ("optimizer", "first", "loss", "severity"),
    (
        ("sgd", 3e-4, 1.0, "error"),
        ("sgd", 3e-3, 1.0, "warning"),
        ("adam", 1e-5, 1.0, "warning"),
        ("adam", 1e-7, 1.0, "error"),
        ("adam", 1e-5, 100.0, "error"),
    ),
)
def test_that_equal_units_are_judged_by_what_moves_them(
    optimizer: str, first: float, loss: float, severity: str
) -> None:
    """Adam moves layers by what little arrives; a net thrown far out of place does not get to use that."""
    made = net("tanh", optimizer).to_data()
    made["network"]["initialization"] = {"kind": "constant", "value": 0.1}
    signal = {"signal_grad_norm": np.geomspace(first, 1, 6), "loss": loss, "data_loss": loss}
    records = recorded(Experiment.model_validate(made), 20, **signal)
    records.data = DataFacts(2, 2, 1.0, 0.7)
    assert kinds(records)["symmetric"] == severity


def test_that_what_noise_undoes_leads_nowhere() -> None:
    """A layer whose updates cancel each other is where it was, whatever their path."""
    pace = {"update_ratio": np.full(6, 0.5 / 2000), "distance_from_init": np.full(6, 1e-4)}
    for steps, severity in ((20, "error"), (190, "error"), (20, None)):
        if severity is None:
            pace["distance_from_init"] = np.full(6, 0.5 * 20 / 2000)
        made = recorded(net("sigmoid", "sgd"), steps, signal_grad_norm=VANISHED, **pace, **FLAT)
        assert kinds(made).get("vanishing") == severity


def test_that_a_normalised_net_is_held_as_a_bounded_one_is() -> None:
    """Growing weights let no more through: what is enough for a plain ReLU net is not."""
    layer = {"kind": "dense", "units": 8, "activation": {"kind": "relu"}}
    normalised = {**layer, "normalization": {"kind": "layer"}}
    for layers, severity in (([layer] * 5, None), ([normalised] * 5, "error")):
        spec = parse(json.dumps({**net("relu", "sgd").to_data(), "network": {"layers": layers}}))
        pace = {"update_ratio": np.full(6, 0.02 / 2000), "distance_from_init": np.full(6, 0.02 * 20 / 2000)}
        made = recorded(spec, 20, signal_grad_norm=VANISHED, **pace, **FLAT)
        assert kinds(made).get("vanishing") == severity


@pytest.mark.parametrize(("times", "severity"), ((0.98, None), (1.0, "error")))
def test_that_a_bounded_net_that_comes_down_is_on_its_way(times: float, severity: str | None) -> None:
    """From where its exploding start has put it, which is never far off."""
    losses = {name: (lambda step: 3 * times**step) for name in ("loss", "data_loss")}
    made = recorded(net("tanh", "sgd"), 40, signal_grad_norm=EXPLODED, **losses)
    made.data = DataFacts(2, 2, 0.69)
    assert kinds(made).get("exploding") == severity


def test_that_a_bounded_net_that_stays_high_is_ruined() -> None:
    """Its gradient has settled since, and its loss has not."""
    high = {name: (lambda step: 3.0) for name in ("loss", "data_loss")}
    norms = {"signal_grad_norm": lambda step: np.geomspace(200 if step < 5 else 1, 1, 6)}
    found = []
    for constant in (0.69, 2.9):
        made = recorded(net("tanh", "sgd"), 40, **norms, **high)
        made.data = DataFacts(2, 2, constant)
        found.append(kinds(made).get("exploding"))
    assert found == ["error", "info"]


def test_that_records_know_the_present_and_the_lowest_loss() -> None:
    """The last quarter of the run, of 100 to 500 steps; the lowest loss also where its step is not kept."""
    records = Records(plain(3), {"data_loss": (), "dead_fraction": (1,)})
    loss = np.abs(np.arange(4000.0) - 2000) + 7
    for step in range(4000):
        records.append(step, {"data_loss": loss[step], "dead_fraction": float(step)})
        if step + 1 in (30, 200, 1000, 4000):
            begin = {30: 0, 200: 100, 1000: 750, 4000: 3500}[step + 1]
            assert records.lately("dead_fraction")[:, 0].tolist() == list(range(begin, step + 1))
    assert records.lowest == np.median(loss[2000:2010])
    assert records.branch().lowest == records.lowest
    records.change(plain(4), {"data_loss": ()})
    assert records.lowest == np.inf
