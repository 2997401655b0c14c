"""What if: the profiles of fresh trainers and of autograd, a run left alone, quick answers."""

import math
import time
from typing import Any

import numpy as np
import pytest
import torch

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import validate
from gradgui.engine.trainer import Trainer, prepare_thread
from gradgui.engine.what_if import PER_LAYER, Candidate, WhatIf, telling_metric
from gradgui.engine.what_if_work import WhatIfWork
from tests.engine.experiments import Json, dense, experiment
from tests.engine.measured import measurements
from tests.engine.plain_net import PlainNet

SIGMOID: list[Json] = [dense("sigmoid")] * 5
NORMED: list[Json] = [dense("sigmoid", normalization={"kind": "batch"})] * 5


def trained(steps: int, **changes: Any) -> Trainer:
    trainer = Trainer(experiment(**changes))
    for _ in range(steps):
        trainer.step()
    return trainer


def asked(trainer: Trainer, *experiments: Experiment) -> WhatIf:
    """Return the answer about some experiments, one slice after the other."""
    work = WhatIfWork(trainer, [Candidate(f"{n}", f"{n}", each) for n, each in enumerate(experiments)])
    for _ in range(1 + len(experiments)):
        if (result := work.advance()) is not None:
            return result
    raise AssertionError("no answer")


def autograd_norms(trainer: Trainer, chosen: torch.Tensor) -> dict[str, list[float]]:
    """Return norms of a batch by torch's modules and autograd, from the trainer's parameters."""
    net = PlainNet(trainer, torch.float32)
    loss = torch.nn.functional.cross_entropy(
        net(trainer.data.train_inputs[chosen]), trainer.data.train_labels[chosen]
    )
    loss.backward()
    return {
        "signal_grad_norm": [float(z.grad.double().norm()) for z in net.z],
        "output_grad_norm": [float(y.grad.double().norm()) for y in net.y],
        "weight_grad_norm": [float(w.grad.double().norm()) for w in net.weights()],
    }


@pytest.mark.parametrize("steps", (0, 7))
def test_that_a_restart_is_a_fresh_trainer_on_the_present_batch(steps: int) -> None:
    """Another start: to the bit the numbers of a trainer of the edited experiment."""
    edited = experiment(network__layers=SIGMOID, network__initialization={"kind": "orthogonal", "gain": 3.0})
    result = asked(trained(steps, network__layers=SIGMOID), edited)
    fresh = Trainer(edited, metrics=PER_LAYER)
    for _ in range(steps - 1):
        fresh.order.next()
    fresh.step()
    outcome = result.outcomes[0]
    assert outcome.effect == "restart" and outcome.profile is not None
    assert result.step == steps - 1
    for name in PER_LAYER:
        assert np.array_equal(outcome.profile.values[name], fresh.values[name])
    assert outcome.profile.loss == fresh.measurement.loss


@pytest.mark.parametrize("steps", (0, 7))
def test_that_the_present_profile_is_that_of_autograd(steps: int) -> None:
    """The last batch with the parameters after its update; before any step the first batch."""
    trainer = trained(steps, network__layers=SIGMOID)
    present = asked(trainer).present
    chosen = trainer.order.last() if steps else Trainer(trainer.experiment).order.next()
    for name, expected in autograd_norms(trainer, chosen).items():
        assert present.values[name] == pytest.approx(expected, rel=1e-4)


def test_that_a_carried_candidate_keeps_the_parameters_of_the_run() -> None:
    """BatchNorm put in after some steps: autograd on the run's own weights, with a scale of 1."""
    trainer = trained(9, network__layers=SIGMOID)
    edited = experiment(network__layers=NORMED)
    outcome = asked(trainer, edited).outcomes[0]
    assert outcome.effect == "carried" and outcome.profile is not None
    wanted = autograd_norms(trainer.carried(edited), trainer.order.last())
    for name, expected in wanted.items():
        assert outcome.profile.values[name] == pytest.approx(expected, rel=1e-3)


def test_that_clipping_leaves_the_gradient_and_shortens_the_update() -> None:
    """The norm of SGD's update is the learning rate times the threshold; one factor for all layers."""
    changes: dict[str, Any] = {"network__layers": SIGMOID, "precision": "float64"}
    trainer = trained(3, **changes)
    clipping = {"kind": "norm", "threshold": 1e-3}
    result = asked(trainer, experiment(training__clipping=clipping, **changes))
    outcome, present = result.outcomes[0], result.present
    assert outcome.effect == "live" and outcome.profile is not None
    assert np.array_equal(outcome.profile.values["signal_grad_norm"], present.values["signal_grad_norm"])
    factors = outcome.profile.values["clip_factor"]
    assert factors == pytest.approx(np.full(6, factors[0]), rel=1e-5)
    assert factors[0] < 0.1
    ratios = outcome.profile.values["update_ratio"] / present.values["update_ratio"]
    assert ratios == pytest.approx(factors, rel=1e-6)


@pytest.mark.parametrize("optimizer", ({"kind": "sgd", "lr": 0.1, "momentum": 0.9}, {"kind": "adam"}))
def test_that_the_run_is_left_as_it_is(optimizer: Json) -> None:
    """Asked in the middle, at the beginning and between the slices of an answer: the same bits."""
    changes: dict[str, Any] = {"network__layers": NORMED, "training__optimizer": optimizer}
    alone, watched = Trainer(experiment(**changes)), Trainer(experiment(**changes))
    edits = [experiment(network__layers=SIGMOID), experiment(network__initialization={"kind": "normal"})]
    for step in range(12):
        if step in (0, 5):
            work = WhatIfWork(watched, [Candidate(str(n), "", each) for n, each in enumerate(edits)])
        work.advance() if step % 5 < 3 else None
        alone.step()
        watched.step()
    assert torch.equal(watched.parameters.values, alone.parameters.values)
    assert measurements(watched) == measurements(alone)
    assert all(torch.equal(t, alone.network.state()[k]) for k, t in watched.network.state().items())


def test_that_an_answer_is_of_one_moment() -> None:
    """The run goes on between two slices; all profiles are of the state at the question."""
    still, moving = (trained(4, network__layers=SIGMOID) for _ in range(2))
    edited = experiment(network__layers=NORMED)
    work = WhatIfWork(moving, [Candidate("", "", edited)])
    moving.step()
    assert work.advance() is None
    moving.step()
    result, expected = work.advance(), asked(still, edited)
    assert result is not None and result.step == 3
    for one, other in ((result.present, expected.present), (result.outcomes[0], expected.outcomes[0])):
        one, other = getattr(one, "profile", one), getattr(other, "profile", other)
        assert all(np.array_equal(one.values[name], other.values[name]) for name in PER_LAYER)


def test_that_what_is_not_finite_comes_last_with_its_place() -> None:
    """A start that overflows float32 is named by layer; the flattest finite profile is first."""
    layers = [dense("relu", units=64)] * 25
    trainer = trained(2, network__layers=layers)
    explodes = experiment(network__layers=layers, network__initialization={"kind": "normal", "std": 1e3})
    vanishes = experiment(network__layers=layers, network__initialization={"kind": "lecun_normal"})
    he = experiment(network__layers=layers, network__initialization={"kind": "kaiming_normal"})
    ranked = asked(trainer, explodes, vanishes, he).ranked()
    assert [outcome.candidate.name for outcome in ranked] == ["2", "1", "0"]
    last = ranked[-1].profile
    assert last is not None and last.nonfinite is not None and last.nonfinite[0] is not None
    assert math.isinf(ranked[-1].distance)


def test_that_a_run_with_nan_is_asked_about_before_its_update() -> None:
    """Afterwards every parameter is NaN, and no remedy that keeps them would show anything."""
    diverging = {"kind": "sgd", "lr": 1e12}
    relu = [dense("relu")] * 5
    trainer = Trainer(experiment(network__layers=relu, training__optimizer=diverging))
    trainer.watches_nonfinite = True
    for _ in range(20):
        if trainer.nonfinite is None:
            trainer.step()
    assert trainer.nonfinite is not None
    assert not trainer.parameters.values.isfinite().all()
    edited = experiment(network__layers=relu, network__initialization={"kind": "constant", "value": 0.1})
    answer = asked(trainer, edited)
    assert answer.before_update and answer.present.nonfinite is not None
    step, read = answer.step, answer.present.values["input_norm"][0]
    trainer.step()
    trainer.step()
    later = asked(trainer, edited)
    assert later.before_update and later.step == step == trainer.global_step - 3
    assert later.present.values["input_norm"][0] == read
    normed = [dense("relu", normalization={"kind": "layer"})] * 5
    finite = asked(trainer, experiment(network__layers=normed)).outcomes[0].profile
    assert finite is not None and np.isfinite(finite.values["input_norm"]).all()


def test_that_skips_are_judged_by_the_gradient_of_the_output() -> None:
    """δ of a branch can be 0 beside a healthy gradient on the path."""
    plain = experiment(network__layers=SIGMOID)
    skips = experiment(network__layers=[dense("sigmoid"), *[dense("sigmoid", skip={"from": 1})] * 4])
    assert telling_metric(plain, plain) == "signal_grad_norm"
    outcome = asked(trained(1, network__layers=SIGMOID), skips).outcomes[0]
    assert outcome.metric == "output_grad_norm" and outcome.profile is not None
    values = outcome.profile.values["output_grad_norm"]
    assert outcome.ratio == values[0] / values[-1]


def test_that_what_changes_nothing_is_not_computed() -> None:
    """Nor is the same edit computed twice."""
    trainer, edited = trained(1, network__layers=SIGMOID), experiment(network__layers=NORMED)
    assert len(asked(trainer, trainer.experiment, edited, edited).outcomes) == 1


def test_that_a_candidate_that_does_not_fit_has_a_problem() -> None:
    """Too much memory for one is no reason to say nothing of the others."""
    trainer = trained(1, network__layers=SIGMOID)
    huge = experiment(network__layers=[dense("sigmoid", units=65_536)] * 40)
    outcomes = asked(trainer, huge, experiment(network__layers=NORMED)).outcomes
    assert outcomes[0].profile is None and "GiB" in outcomes[0].problem
    assert outcomes[1].profile is not None


def test_that_fifty_layers_are_answered_in_a_second() -> None:
    """Twelve candidates, restarts and carried ones: the time of this thread alone."""
    prepare_thread()

    def net(kind: str, init: str, norm: str) -> Experiment:
        layer = {
            "kind": "dense",
            "units": 32,
            "activation": {"kind": kind},
            "normalization": {"kind": norm},
        }
        network = {"layers": [{"kind": "group", "repeat": 49, "layers": [layer]}]}
        network["initialization"] = {"kind": init}  # type: ignore[assignment]
        return validate({"gradgui": 1, "dataset": {"kind": "two_spirals"}, "network": network})

    trainer = Trainer(net("sigmoid", "xavier_normal", "none"))
    trainer.step()
    starts, norms = ("xavier_normal", "kaiming_normal", "orthogonal"), ("none", "batch")
    edits = [net(kind, init, norm) for kind in ("tanh", "relu") for init in starts for norm in norms]
    seconds = []
    for _ in range(3):
        begin = time.thread_time()
        result = asked(trainer, *edits)
        seconds.append(time.thread_time() - begin)
    print(f"50 layers, 12 candidates: {min(seconds):.2f} s")
    assert len(result.outcomes) == len(edits) == 12
    assert min(seconds) < 1.0
