"""The clip lens: what the records say of a threshold, and a button that sets one."""

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gradgui.engine.events import ObservationMade
from gradgui.engine.observations.histograms import count
from gradgui.engine.observations.lens import ClippedLayer
from gradgui.engine.observed import Request
from gradgui.engine.specs.training import Clipping
from gradgui.engine.store import MetricStore
from gradgui.ui.lens.clip_numbers import RECENT, clipped_share, norm_record
from gradgui.ui.lens.clip_section import ClipSection
from gradgui.ui.lens.norm_view import spread_of
from tests.ui.bench import Bench
from tests.ui.lens.lens_data import lens


def store_of(norms: Sequence[float], factors: np.ndarray | None = None) -> MetricStore:
    """Return a store of gradient norms, and of two layers' factors."""
    store = MetricStore()
    store.declare("grad_norm", ())
    store.declare("clip_factor", (1, 2))
    for step, norm in enumerate(norms):
        values: dict[str, np.ndarray | float] = {"grad_norm": norm}
        if factors is not None:
            values["clip_factor"] = factors[step]
        store.append(step, values)
    return store


def test_that_share_and_suggestion_are_those_of_the_last_steps() -> None:
    """Older steps do not count; 0.5 to 10 times the mean, after Pascanu et al. 2013."""
    norms = np.random.default_rng(3).lognormal(0.0, 0.5, 900)
    norms[: 900 - RECENT] = 1e6
    record = norm_record(store_of(norms.tolist()), "grad_norm")
    late = norms[-RECENT:]
    assert record.steps == RECENT and record.newest == norms[-1]
    assert record.share_above(1.2) == pytest.approx((late > 1.2).mean())
    found = record.suggestion()
    assert found is not None
    assert (found[0], found[2]) == pytest.approx((0.5 * late.mean(), 10 * late.mean()))
    assert found[1] == float(f"{late.mean():.2g}")


def test_that_what_is_not_finite_counts_as_clipped_and_in_no_mean() -> None:
    record = norm_record(store_of([1.0, float("nan"), 3.0, float("inf")]), "grad_norm")
    assert record.nonfinite == 2 and record.typical == 2.0
    assert record.share_above(100.0) == 0.5


def test_that_a_few_towering_steps_do_not_decide() -> None:
    record = norm_record(store_of([1.0] * 20 + [1e12]), "grad_norm")
    assert record.is_towered and record.typical == 1.0


def test_that_without_a_gradient_nothing_is_suggested() -> None:
    for norms in ([], [0.0, 0.0], [float("nan")]):
        assert norm_record(store_of(norms), "grad_norm").suggestion() is None
    assert norm_record(store_of([1.0]), "weight_grad_norm", 3).suggestion() is None


def test_that_clipped_steps_are_counted_of_any_layer_or_of_one() -> None:
    factors = np.array([[1.0, 1.0], [0.5, 1.0], [1.0, 0.9], [1.0, 1.0]])
    store = store_of([1.0] * 4, factors)
    assert clipped_share(store) == 0.5
    assert clipped_share(store, 1) == 0.25
    assert np.isnan(clipped_share(store_of([1.0])))


def test_that_every_norm_but_zero_is_in_a_bin() -> None:
    norms = np.array([0.0, 0.1, 0.1, 30.0, 1e-20])
    assert spread_of(norms, 1.0, None).counts.sum() == 4
    assert spread_of(np.full(5, 2.0), None, None).counts.sum() == 5
    assert not spread_of(np.zeros(3), None, None).counts.any()


def section_of(bench: Bench, norm: float = 0.5) -> ClipSection:
    """Open the lens for layer 2 in a run with one norm, and unfold the section."""
    bench.ready()
    bench.record(20)
    bench.thread.store.append(20, {"grad_norm": norm})
    bench.window.selection.select(2)
    bench.settle()
    section = bench.window.lens_panel.clipping
    section.set_folded(False)
    return section


def deliver(bench: Bench, clipped: ClippedLayer | None) -> None:
    data = lens(clipped=clipped)
    bench.deliver(ObservationMade(bench.thread.runs, 20, Request("lens", 2), data))


@pytest.fixture
def bench(bench: Bench) -> Bench:
    """Return a window whose run always records the gradient's norm, as the training thread does."""
    want = bench.thread.want
    bench.thread.want = lambda metrics: want({*metrics, "grad_norm"})  # type: ignore[method-assign, assignment]
    bench.window.views.tell_needs()
    return bench


def test_that_it_is_folded_while_clipping_is_off(bench: Bench) -> None:
    bench.ready()
    bench.window.selection.select(2)
    bench.settle()
    section = bench.window.lens_panel.clipping
    assert not section.body.isVisible()
    bench.document.set_value("training.clipping.kind", "norm")
    assert section.body.isVisible()


def press(bench: Bench, section: ClipSection) -> None:
    assert section.button.isVisible()
    QTest.mouseClick(section.button, Qt.MouseButton.LeftButton)
    bench.settle()


def test_that_the_offer_turns_clipping_on_as_one_undo_step(bench: Bench) -> None:
    section = section_of(bench)
    assert "Clipping is off" in section.words.text()
    assert section.button.text() == "Clip by norm at 0.12"
    press(bench, section)
    clipping = bench.document.experiment.training.clipping
    assert (clipping.kind, clipping.threshold) == ("norm", 0.12)
    assert not section.button.isVisible()
    bench.document.undo()
    assert bench.document.experiment.training.clipping.kind == "none"


def test_that_the_threshold_is_set_by_the_button(bench: Bench) -> None:
    bench.document.set_values({"training.clipping.kind": "norm", "training.clipping.threshold": 0.25})
    section = section_of(bench)
    assert section.terms.words() == "norm before 0.5 after 0.25 steps clipped 5 %"
    assert "cut to 0.25" in section.words.text() and "Last 21 steps" in section.words.text()
    assert "0.5 to 10 times the mean norm" in section.advice.text()
    assert section.button.text() == "Use 0.12"
    press(bench, section)
    assert bench.document.experiment.training.clipping.threshold == 0.12


def test_that_by_value_the_entries_are_compared(bench: Bench) -> None:
    """No norm is suggested; the picture is of |∂L/∂W|."""
    bench.document.set_value("training.clipping.kind", "value")
    section = section_of(bench)
    entries = count(np.array([0.1, 0.2, 30.0]), log=True)
    deliver(bench, ClippedLayer(Clipping(kind="value"), 3.0, 1.5, entries))
    assert "Each entry" in section.words.text()
    assert section.terms.words().startswith("norm before 3 after 1.5 steps clipped")
    assert not section.button.isVisible() and not section.advice.isVisible()
    assert section.norms.isVisible()


def test_that_by_layer_this_layers_norm_is_compared(bench: Bench) -> None:
    bench.document.set_value("training.clipping.kind", "norm_per_layer")
    section = section_of(bench)
    deliver(bench, ClippedLayer(Clipping(kind="norm_per_layer"), 3.0, 1.0, None))
    assert section.terms.words().startswith("norm before 3 after 1 steps clipped")
    assert "layer 2’s" in section.words.text()
    assert bench.thread.wanted >= {"clip_factor", "weight_grad_norm"}


def test_that_factors_are_recorded_only_while_they_are_shown(bench: Bench) -> None:
    bench.document.set_value("training.clipping.kind", "value")
    section = section_of(bench)
    assert "clip_factor" in bench.thread.wanted
    section.set_folded(True)
    assert "clip_factor" not in bench.thread.wanted
    section.set_folded(False)
    bench.window.docks.lens.close()
    bench.settle()
    assert "clip_factor" not in bench.thread.wanted
