"""A table has every recorded value that is still held, and says where it is a mean."""

import numpy as np
import pytest

from gradgui.engine.store import MetricStore
from gradgui.ui.recorded_rows import HEADER, recorded_rows, recorded_table


def filled(steps: int, recent: int = 64) -> MetricStore:
    """Return a store in which layer l of step s has s + l / 10."""
    store = MetricStore(recent)
    store.declare("gain", (1, 2, 5))
    store.declare("loss", ())
    for step in range(steps):
        store.append(step, {"gain": step + np.array([0.1, 0.2, 0.5]), "loss": float(step)})
    return store


def test_that_all_values_in_view_are_there() -> None:
    """In the order of steps, then layers."""
    rows = recorded_rows(filled(40), "gain", 10, 12, shown=(1, 5))
    steps = [(10, 1), (10, 5), (11, 1), (11, 5), (12, 1), (12, 5)]
    assert [row[:2] for row in rows] == steps
    assert [row[3] for row in rows] == pytest.approx([step + layer / 10 for step, layer in steps])
    assert {row[4] for row in rows} == {1}


def test_that_one_number_a_step_has_no_layer() -> None:
    """As in the file that the command line writes."""
    assert recorded_rows(filled(3), "loss", 0, 5) == [(s, None, "loss", float(s), 1) for s in range(3)]


def test_that_old_steps_are_means_and_say_so() -> None:
    """Every step is counted once, and the newest ones are the recorded values."""
    rows = recorded_rows(filled(1000), "loss", 0, 999)
    assert sum(int(str(row[4])) for row in rows) == 1000
    for step, _, _, value, count in rows:
        assert value == pytest.approx(step + (count - 1) / 2)  # type: ignore[operator]
    assert [row[0] for row in rows[-30:]] == list(range(970, 1000))
    assert len(rows) < 500


def test_that_nothing_recorded_is_no_row() -> None:
    """Of an unknown metric."""
    assert recorded_rows(filled(5), "weight_norm", 0, 9) == []


def test_that_means_have_a_column_of_their_own() -> None:
    """Where there is none the columns are those of the file that the command line writes."""
    header, rows = recorded_table(recorded_rows(filled(5), "loss", 1, 2))
    assert header == ("step", "layer", "metric", "value")
    assert rows == [(1, None, "loss", 1.0), (2, None, "loss", 2.0)]
    means = recorded_rows(filled(1000), "loss", 0, 999)
    assert recorded_table(means) == (HEADER, means)
