"""The phase diagram against fixed points one by one, closed forms, and the edge of the literature."""

import math

import numpy as np
import pytest

from gradgui.engine.specs.activation import (
    ACTIVATION_SPECS,
    GELU,
    ActivationSpec,
    Identity,
    LeakyReLU,
    ReLU,
    Sigmoid,
    Tanh,
)
from gradgui.engine.theory.mean_field import chi, critical_weight_variance, depth_scale, fixed_point
from gradgui.engine.theory.mean_field_table import kept_table, mean_field_table
from gradgui.engine.theory.phase_diagram import edge_of_chaos, phase_diagram, usual_range
from gradgui.engine.theory.stopping import StoppedError


@pytest.mark.parametrize("kind", list(ACTIVATION_SPECS))
def test_that_the_diagram_is_the_same_theory(kind: str) -> None:
    """A cell of the grid is χ at its own fixed point, which is found there by iteration."""
    activation = ACTIVATION_SPECS[kind]()
    weights, biases = np.array([0.5, 1.5, 3.0, 40.0]), np.array([0.0, 0.02, 0.5])
    found = phase_diagram(activation, weights, biases)
    for row, bias in enumerate(biases.tolist()):
        for column, weight in enumerate(weights.tolist()):
            q = fixed_point(activation, weight, bias)
            assert math.isfinite(found.q[row, column]) == math.isfinite(q)
            expected = chi(activation, weight, q if math.isfinite(q) else 1e8)
            assert found.chi[row, column] == pytest.approx(expected, rel=1e-3)


def test_that_the_diagram_shows_what_grows_without_end() -> None:
    """ReLU above σ_w² = 2 has no fixed point; χ is half of σ_w² everywhere."""
    found = phase_diagram(ReLU(), np.array([1.0, 3.0]), np.array([0.1]))
    assert found.q[0, 0] == pytest.approx(0.2, rel=1e-3)
    assert math.isinf(found.q[0, 1])
    assert found.chi[0] == pytest.approx([0.5, 1.5], rel=1e-6)


@pytest.mark.parametrize("bias", (0.0, 0.05, 0.4))
def test_that_the_edge_is_where_bisection_finds_it(bias: float) -> None:
    """Of tanh, point by point; at σ_b² = 0.05 the literature's 1.76095."""
    found = edge_of_chaos(mean_field_table(Tanh()), np.array([bias]))[0]
    assert found == pytest.approx(critical_weight_variance(Tanh(), bias), rel=1e-3)
    if bias == 0.05:
        assert found == pytest.approx(1.76095, rel=2e-4)


@pytest.mark.parametrize(
    ("activation", "expected"),
    ((Identity(), 1.0), (ReLU(), 2.0), (LeakyReLU(slope=0.3), 2 / 1.09), (Sigmoid(), 103.0)),
)
def test_that_edges_have_their_closed_forms(activation: ActivationSpec, expected: float) -> None:
    """He's 2 for ReLU; N(0, 1) weights at width 103 for sigmoid."""
    assert edge_of_chaos(mean_field_table(activation), np.zeros(1))[0] == pytest.approx(expected, rel=1e-3)


def test_that_the_reach_of_a_depth_is_where_the_gradient_keeps_a_factor_e() -> None:
    """ξ = ±20 at its own fixed points; for ReLU σ_w² = 2 e^∓1/20 at every σ_b²."""
    weights, biases = np.linspace(0.5, 4.0, 8), np.linspace(0.01, 0.5, 6)
    found = phase_diagram(Tanh(), weights, biases, 20)
    for reach, layers in zip(found.reach, (20.0, -20.0), strict=True):
        for weight, bias in zip(reach[::9].tolist(), found.edge_biases[::9].tolist(), strict=True):
            factor = chi(Tanh(), weight, fixed_point(Tanh(), weight, bias))
            assert depth_scale(factor) == pytest.approx(layers, rel=2e-2)
    relu = phase_diagram(ReLU(), weights, biases, 20).reach
    assert relu[0] == pytest.approx(2 * math.exp(-1 / 20), rel=1e-3)
    assert relu[1] == pytest.approx(2 * math.exp(1 / 20), rel=1e-3)
    assert phase_diagram(Tanh(), weights, biases).reach == ()


def test_that_a_jump_is_an_edge_too() -> None:
    """GELU without biases goes from a q that shrinks to one that grows without end, near σ_w² = 2.385."""
    edge = float(edge_of_chaos(mean_field_table(GELU()), np.zeros(1))[0])
    assert chi(GELU(), 0.999 * edge, fixed_point(GELU(), 0.999 * edge, 0.0)) < 1
    assert math.isinf(fixed_point(GELU(), 1.001 * edge, 0.0))


@pytest.mark.parametrize("kind", list(ACTIVATION_SPECS))
def test_that_the_range_shows_network_and_edge(kind: str) -> None:
    """A network far out is inside as well; the axes begin at 0."""
    activation = ACTIVATION_SPECS[kind]()
    for weight, bias in ((1.0, 0.0), (900.0, 7.0)):
        shown = usual_range(activation, weight, bias)
        assert shown.left == shown.low == 0.0
        assert shown.right > weight and shown.high > bias
        edge = edge_of_chaos(mean_field_table(activation), np.zeros(1))[0]
        assert shown.right > edge


def test_that_a_table_is_computed_once_and_can_be_stopped() -> None:
    """A stopped one is not kept; another slope is another table."""
    with pytest.raises(StoppedError):
        mean_field_table(LeakyReLU(slope=0.123), lambda: False)
    assert kept_table(LeakyReLU(slope=0.123)) is None
    table = mean_field_table(LeakyReLU(slope=0.123))
    assert mean_field_table(LeakyReLU(slope=0.123), lambda: False) is table
    assert mean_field_table(LeakyReLU(slope=0.5)) is not table
    assert table.at(1.0, 0.2)[1] == pytest.approx((1 + 0.123**2) / 2)
