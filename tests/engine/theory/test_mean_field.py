"""Mean-field theory against the values of the literature, closed forms and sums of another sort."""

import math

import numpy as np
import pytest

from gradgui.engine.specs.activation import (
    ACTIVATION_SPECS,
    ActivationSpec,
    HardTanh,
    Identity,
    LeakyReLU,
    ReLU,
    Sigmoid,
    Tanh,
)
from gradgui.engine.theory.activation_function import ACTIVATION_FUNCTIONS, activation_function, normal_cdf
from gradgui.engine.theory.batch_norm import batch_factor, large_batch_factor
from gradgui.engine.theory.gaussian import nodes
from gradgui.engine.theory.mean_field import (
    chi,
    critical_weight_variance,
    depth_scale,
    fixed_point,
    mean_square,
    mean_square_derivative,
    next_q,
)
from gradgui.engine.theory.moments import moments, moments_of


@pytest.mark.parametrize(
    ("activation", "weight_variance", "bias_variance", "q", "expected"),
    (
        (Tanh(), 1.0, 0.05, 0.19359, 0.75903),
        (Tanh(), 2.0, 0.05, 0.72176, 1.04767),
        (Tanh(), 4.0, 0.05, 2.19549, 1.34240),
        (Tanh(), (5 / 3) ** 2, 0.0, None, 1.20983),
        (Sigmoid(), 1.0, 0.0, 0.26469, 0.05572),
    ),
)
def test_that_fixed_point_and_chi_are_those_of_the_literature(
    activation: ActivationSpec, weight_variance: float, bias_variance: float, q: float | None, expected: float
) -> None:
    """To the digits given."""
    found = fixed_point(activation, weight_variance, bias_variance)
    if q is not None:
        assert found == pytest.approx(q, abs=1e-5)
    assert chi(activation, weight_variance, found) == pytest.approx(expected, abs=1e-5)


def test_that_the_critical_variance_of_tanh_is_found() -> None:
    """At σ_b² = 0.05 it is 1.76095."""
    assert critical_weight_variance(Tanh(), 0.05) == pytest.approx(1.76095, abs=1e-4)


def test_that_sigmoid_with_unit_weights_turns_at_width_103() -> None:
    """N(0, 1) weights at width n are σ_w² = n: below 103 the gradient vanishes, above it explodes."""
    below, above = (chi(Sigmoid(), n, fixed_point(Sigmoid(), n, 0.0)) for n in (102.9, 103.1))
    assert below < 1 < above


@pytest.mark.parametrize("q", (1e-6, 0.3, 1.0, 1e4))
def test_that_piecewise_linear_activations_have_their_closed_forms(q: float) -> None:
    """ReLU halves, LeakyReLU adds a², hard tanh is an error function; also where the rule sees a step."""
    assert mean_square(ReLU(), q) == pytest.approx(q / 2, rel=1e-11)
    assert mean_square_derivative(ReLU(), q) == pytest.approx(0.5, rel=1e-11)
    assert mean_square_derivative(LeakyReLU(slope=0.3), q) == pytest.approx((1 + 0.09) / 2, rel=1e-11)
    inside = math.erf(1 / math.sqrt(2 * q))
    assert mean_square_derivative(HardTanh(), q) == pytest.approx(inside, rel=1e-9)
    assert moments(ReLU(), q).slope_spread == pytest.approx(2.0)
    assert moments(Identity(), q).slope_spread == pytest.approx(1.0)


@pytest.mark.parametrize("kind", list(ACTIVATION_SPECS))
@pytest.mark.parametrize("q", (1e-3, 1.0, 30.0))
def test_that_expectations_agree_with_a_fine_sum(kind: str, q: float) -> None:
    """A trapezoid sum over two million points knows nothing of pieces and kinks."""
    spec = ACTIVATION_SPECS[kind]()
    z = np.linspace(-12, 12, 2_000_001)
    density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi) * (z[1] - z[0])
    phi = activation_function(spec)
    for function, found in (
        (phi.value, mean_square(spec, q)),
        (phi.derivative, mean_square_derivative(spec, q)),
    ):
        plain = float((density * function(math.sqrt(q) * z) ** 2).sum())
        assert found == pytest.approx(plain, rel=1e-5, abs=1e-12)


@pytest.mark.parametrize("kind", list(ACTIVATION_SPECS))
def test_that_every_activation_has_its_derivative(kind: str) -> None:
    """φ′ is the slope of φ, by central differences away from kinks; a new activation without one fails."""
    assert kind in ACTIVATION_FUNCTIONS
    phi = activation_function(ACTIVATION_SPECS[kind]())
    v = np.linspace(-6, 6, 1201) + 0.00321
    away = (
        np.array([abs(v - kink) > 1e-3 for kink in phi.kinks]).all(0) if phi.kinks else np.full(v.shape, True)
    )
    slope = (phi.value(v + 1e-5) - phi.value(v - 1e-5)) / 2e-5
    assert slope[away] == pytest.approx(phi.derivative(v)[away], abs=1e-8)


def test_that_the_nodes_weigh_one() -> None:
    """At any q, zero included."""
    for q in (0.0, 1e-12, 1.0, 1e12):
        assert nodes(math.sqrt(q))[1].sum() == pytest.approx(1.0, abs=1e-12)


def test_that_batchnorm_with_relu_grows_by_the_known_factor() -> None:
    """E[φ′²] / Var[φ] = π/(π − 1) a layer in squared norm (Yang et al. 2019)."""
    assert large_batch_factor(ReLU()) == pytest.approx(math.pi / (math.pi - 1))


def test_that_the_depth_scale_has_its_limits() -> None:
    """Positive where the gradient vanishes, infinite at the edge, negative where it explodes."""
    assert depth_scale(math.exp(-0.25)) == pytest.approx(4.0)
    assert depth_scale(1.0) == math.inf
    assert depth_scale(math.exp(0.5)) == pytest.approx(-2.0)
    assert depth_scale(0.0) == 0.0


@pytest.mark.parametrize("kind", list(ACTIVATION_SPECS))
@pytest.mark.parametrize("weight_variance", (0.6, 1.7, 3.0))
def test_that_the_fixed_point_is_where_plain_iteration_ends(kind: str, weight_variance: float) -> None:
    """Also where a leap would end at a fixed point that q runs away from, as with GELU at σ_w² = 3."""
    spec, q = ACTIVATION_SPECS[kind](), 1.0
    for _ in range(400):
        q = min(next_q(spec, q, weight_variance, 0.0), 1e13)
    found = fixed_point(spec, weight_variance, 0.0)
    assert found == (math.inf if q > 1e12 else pytest.approx(q, rel=1e-6, abs=1e-6))


@pytest.mark.parametrize(("batch", "factor"), ((8, 1.788), (32, 1.522), (128, 1.480)))
def test_that_batchnorm_has_its_factor_at_small_batches(batch: int, factor: float) -> None:
    """As recomputed from Yang et al. 2019, squared; linear nets (B − 2)/(B − 3); the large batch's limit."""
    assert batch_factor(ReLU(), batch) == pytest.approx(factor, abs=5e-4)
    assert batch_factor(Identity(), batch) == pytest.approx((batch - 2) / (batch - 3), rel=1e-12)
    assert batch_factor(LeakyReLU(slope=0.3), 10**7) == pytest.approx(
        large_batch_factor(LeakyReLU(slope=0.3)), rel=1e-5
    )
    assert batch_factor(ReLU(), 3) == math.inf


@pytest.mark.parametrize("activation", (ReLU(), LeakyReLU(slope=0.2), Identity()))
def test_that_closed_forms_are_the_quadrature(activation: ActivationSpec) -> None:
    """Every moment of a piecewise linear activation against a fine sum."""
    z = np.linspace(-12, 12, 2_000_001)
    density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi) * (z[1] - z[0])
    phi = activation_function(activation)
    v = math.sqrt(1.7) * z
    summed = moments_of(v, phi.value(v), phi.derivative(v), density)
    for name, found in vars(moments(activation, 1.7)).items():
        assert found == pytest.approx(getattr(summed, name), rel=1e-5, abs=1e-5), name


def test_that_the_normal_distribution_is_exact() -> None:
    """GELU's Φ against the error function, to 1e-15."""
    v = np.linspace(-12, 12, 4001)
    expected = [0.5 * math.erfc(-each / math.sqrt(2)) for each in v]
    assert normal_cdf(v) == pytest.approx(np.array(expected), abs=1e-15)
