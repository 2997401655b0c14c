"""What each preset's sentence says, as numbers with wide margins: float32 runs differ between processors."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from gradgui.engine.trial import Trial
from tests.engine.preset_run import run_preset

CHANCE = math.log(2)
"""The loss of two classes while nothing is learned."""


@dataclass(frozen=True)
class Claim:
    """A preset's sentence: after how many steps it is judged, and how."""

    steps: int
    check: Callable[[Trial], None]


CLAIMS: dict[str, Claim] = {}


def claim(name: str, steps: int) -> Callable[[Callable[[Trial], None]], Callable[[Trial], None]]:
    """Register a function as the check of a preset's sentence."""

    def register(check: Callable[[Trial], None]) -> Callable[[Trial], None]:
        assert name not in CLAIMS, f"two claims about {name}"
        CLAIMS[name] = Claim(steps, check)
        return check

    return register


def assert_stuck(run: Trial) -> None:
    """The loss of two classes is where it was: at chance."""
    assert abs(run.final_loss() - CHANCE) < 0.03


@claim("sigmoid_ten_layers", steps=300)
def _(run: Trial) -> None:
    assert 5e-7 < run.ratio() < 6e-6
    assert_stuck(run)


@claim("four_layer_chain", steps=400)
def _(run: Trial) -> None:
    for step in run.records:
        first, _, third, *_ = run.at("bias_grad_norm", step)
        assert 0 < first < third / 16


@claim("healthy_six_layers", steps=1000)
def _(run: Trial) -> None:
    assert run.spread() < 3
    assert run.final_accuracy() > 0.95


@claim("one_wide_layer", steps=1000)
def _(run: Trial) -> None:
    assert run.final_loss() > 10 * run_preset("healthy_six_layers", 1000).final_loss()
    assert run.final_loss() > 0.2


@claim("tanh_ten_layers", steps=1000)
def _(run: Trial) -> None:
    assert run.ratio() > 0.1
    assert run.final_loss() < 0.3


@claim("sigmoid_underflow", steps=20)
def _(run: Trial) -> None:
    for step in run.records:
        gradients = run.at("signal_grad_norm", step)
        assert not gradients[:5].any()
        assert gradients[-1] > 1e-3


@claim("sigmoid_float64", steps=20)
def _(run: Trial) -> None:
    assert (run.at("signal_grad_norm") > 0).all()
    assert run.ratio() < 1e-40


@claim("hidden_by_weights", steps=20)
def _(run: Trial) -> None:
    assert 1e-23 < run.ratio() < 1e-17
    assert 1e-3 < run.ratio("weight_grad_norm") < 1e3


@claim("normal_width_4", steps=20)
def _(run: Trial) -> None:
    assert 0 < run.ratio() < 1e-3


@claim("normal_width_256", steps=20)
def _(run: Trial) -> None:
    assert 10 < run.ratio() < 40


@claim("relu_normal_explodes", steps=5)
def _(run: Trial) -> None:
    assert run.ratio() > 1e10
    assert run.nonfinite_step() == 1


@claim("relu_he", steps=800)
def _(run: Trial) -> None:
    assert run.spread() < 10
    assert run.final_loss() < 0.3


@claim("relu_xavier", steps=20)
def _(run: Trial) -> None:
    assert 2e-4 < run.ratio() < 5e-3


@claim("relu_one_over_n", steps=20)
def _(run: Trial) -> None:
    assert 2e-4 < run.ratio() < 5e-3


@claim("digits_he", steps=800)
def _(run: Trial) -> None:
    assert run.final_accuracy() > 0.45
    assert run.final_loss() < 1


@claim("digits_xavier", steps=800)
def _(run: Trial) -> None:
    assert run.final_accuracy() < 0.35
    assert run.final_loss() > 2


@claim("tanh_pytorch_default", steps=20)
def _(run: Trial) -> None:
    assert 2e-6 < run.ratio() < 5e-5


@claim("tanh_orthogonal", steps=1000)
def _(run: Trial) -> None:
    assert run.ratio() > 1 / 3
    assert run.final_loss() < 0.55


@claim("tanh_normal_saturates", steps=20)
def _(run: Trial) -> None:
    assert run.at("saturated_fraction").mean() > 0.5
    assert run.ratio() > 1e4


@claim("symmetric_start", steps=200)
def _(run: Trial) -> None:
    for layer in (1, 2, 3):
        weights = run.weights[layer]
        assert weights.std(dim=1).max() < 1e-4 * weights.abs().max()
    assert run.at("distance_from_init", -1).min() > 1e-3


@claim("dead_relu", steps=400)
def _(run: Trial) -> None:
    assert run.at("dead_fraction", -1).max() > 0.85
    assert run.final_accuracy() < 0.4


@claim("relu_low_rate", steps=400)
def _(run: Trial) -> None:
    assert run.at("dead_fraction", -1).max() < 0.3
    assert run.final_accuracy() > 0.85


@claim("leaky_relu", steps=400)
def _(run: Trial) -> None:
    assert run.at("dead_fraction", -1).max() < 0.6
    assert run.final_accuracy() > 0.75


@claim("prelu", steps=400)
def _(run: Trial) -> None:
    """What ReLU stays below; from nine seeds 0.47 to 0.95, with ReLU 0.06 to 0.36."""
    assert run.final_accuracy() > 0.4


@claim("sigmoid_batchnorm", steps=1000)
def _(run: Trial) -> None:
    assert run.ratio() > 3
    assert run.final_loss() < 0.5


@claim("sigmoid_layernorm", steps=300)
def _(run: Trial) -> None:
    assert 0 < run.ratio() < 1e-3
    assert_stuck(run)


@claim("sigmoid_adam", steps=1000)
def _(run: Trial) -> None:
    assert run.ratio() < 1e-5
    assert run.at("distance_from_init", -1)[0] > 0.01
    assert run_preset("sigmoid_ten_layers", 1000).at("distance_from_init", -1)[0] < 1e-4


@claim("diverging", steps=50)
def _(run: Trial) -> None:
    assert run.nonfinite_step() < 10


@claim("clipping", steps=600)
def _(run: Trial) -> None:
    assert run.at("clip_factor").max() < 0.5
    assert run.final_loss() < 0.25


@claim("clipping_no_cure", steps=200)
def _(run: Trial) -> None:
    assert run.nonfinite_step() == math.inf
    assert run.final_loss() > 1e6
    for step in run.records:
        assert run.ratio(step=step) > 1e10


@claim("overfitting", steps=2000)
def _(run: Trial) -> None:
    assert run.final_loss() < 0.15
    assert run.number("test_loss") > 1.5 * min(run.at("test_loss", step)[0] for step in run.records)


@claim("l2", steps=2000)
def _(run: Trial) -> None:
    without = run_preset("overfitting", 2000)
    assert run.weight_norm() < without.weight_norm() / 2
    assert run.number("test_loss") < 0.7 * without.number("test_loss")


@claim("deep_plain", steps=100)
def _(run: Trial) -> None:
    assert_stuck(run)


@claim("deep_batchnorm", steps=5)
def _(run: Trial) -> None:
    assert run.ratio() > 1e10
    assert run.nonfinite_step() == 1


@claim("deep_bare_skips", steps=5)
def _(run: Trial) -> None:
    assert run.losses[0] > 1e8
    assert run.ratio() > 1e8
    assert run.nonfinite_step() == 1


@claim("deep_skips_batchnorm", steps=150)
def _(run: Trial) -> None:
    assert run.final_loss() < 0.4


@claim("deep_skips_scaled", steps=400)
def _(run: Trial) -> None:
    assert run.final_loss() < 0.4


@claim("sigmoid_wide", steps=800)
def _(run: Trial) -> None:
    assert 1 < run.spread() < 30
    assert run.final_accuracy() > 0.9


@claim("relu_skips_thirty", steps=5)
def _(run: Trial) -> None:
    assert run.losses[0] > 1e4
    assert run.ratio() > 1e4
    assert run.nonfinite_step() == 1


@claim("six_layers_batchnorm", steps=150)
def _(run: Trial) -> None:
    assert run.final_accuracy() > 0.95
    assert run_preset("healthy_six_layers", 150).final_accuracy() < 0.9


@claim("digits_relu", steps=150)
def _(run: Trial) -> None:
    assert run.final_accuracy() > 0.9


@claim("digits_sigmoid", steps=600)
def _(run: Trial) -> None:
    assert run.final_accuracy() < 0.3


@claim("digits_one_layer", steps=800)
def _(run: Trial) -> None:
    assert run.final_accuracy() > run_preset("digits_relu", 800).final_accuracy() - 0.02
