"""The picture of a heat map: each cell where its step and layer are, and only new columns written."""

import numpy as np
import pytest

from gradgui.engine.store import Series
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.heat_picture import Heat, HeatPicture, joined, rows_of
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.drawing.value_colors import LEVELS, NoNumber, palette
from gradgui.ui.theme import LIGHT

HEAT = Heat(Scale(log=True), (-8.0, 0.0), gradient=True)


def picture(depth: int, width: int, height: int, steps: float, layers: tuple[int, ...] = ()) -> HeatPicture:
    """Return an empty picture of all layers and a number of steps."""
    view = Mapping(-0.5, steps - 0.5, 0.5, depth + 0.5, width, height)
    return HeatPicture(view, 1.0, layers or tuple(range(1, depth + 1)), HEAT, LIGHT)


def recorded(values: np.ndarray, first: int = 0, bin_size: int = 1) -> Columns:
    """Return columns of values (steps, layers)."""
    columns = Columns(values.shape[1], bin_size)
    columns.extend(Series(np.arange(first, first + len(values)), values))
    return columns


def test_that_each_cell_lies_at_its_step_and_layer() -> None:
    """The input at the bottom, step 0 at the left; an independent walk over all cells agrees."""
    values = 10.0 ** np.random.default_rng(0).uniform(-8, 0, (10, 4))
    made = picture(4, 50, 20, steps=10)
    made.paint(recorded(values), 0)
    for step in range(10):
        for layer in range(1, 5):
            share = (np.log10(values[step, layer - 1]) + 8) / 8
            wanted = palette(LIGHT)[1 + int(share * LEVELS)]
            top = 20 - layer * 5
            assert (made._pixels[top : top + 5, step * 5 : step * 5 + 5] == wanted).all()


def test_that_only_new_columns_are_written() -> None:
    """What was painted before stays, pixel for pixel."""
    values = 10.0 ** np.random.default_rng(1).uniform(-8, 0, (40, 3))
    made = picture(3, 80, 30, steps=40)
    columns = recorded(values[:30])
    made.paint(columns, 0)
    made._pixels[:, :50] = 7
    columns.extend(Series(np.arange(30, 40), values[30:]))
    made.paint(columns, 30)
    assert (made._pixels[:, :50] == 7).all()
    assert (made._pixels[:, 60:] != 0).all()


def test_that_painting_in_pieces_gives_the_same_picture() -> None:
    """However many steps come at a time, and with bins that fill slowly."""
    values = 10.0 ** np.random.default_rng(2).uniform(-8, 0, (200, 5))
    whole, pieces = picture(5, 70, 40, steps=200), picture(5, 70, 40, steps=200)
    whole.paint(recorded(values, bin_size=3), 0)
    columns = Columns(5, 3)
    for first in range(0, 200, 7):
        before = columns.count
        part = values[first : first + 7]
        columns.extend(Series(np.arange(first, first + len(part)), part))
        pieces.paint(columns, before)
    assert np.array_equal(whole._pixels, pieces._pixels)


def test_that_steps_and_layers_without_values_stay_empty() -> None:
    """A gap of steps and a layer that lacks the metric show the ground."""
    made = picture(4, 40, 40, steps=40, layers=(1, 2, 4))
    columns = recorded(np.full((10, 3), 1e-3))
    columns.extend(Series(np.arange(20, 30), np.full((10, 3), 1e-3)))
    made.paint(columns, 0)
    assert (made._pixels[:10, :10] != 0).all()
    assert (made._pixels[10:20] == 0).all()
    assert (made._pixels[:, 10:20] == 0).all()
    assert (made._pixels[:, 30:] == 0).all()


@pytest.mark.parametrize("value", (0.0, float("nan"), float("inf")))
def test_that_what_is_no_number_is_seen_among_many_layers(value: float) -> None:
    """With eight layers to a row of pixels one such layer still shows."""
    values = np.full((10, 160), 1e-3)
    values[:, 40] = value
    plain, marked = picture(160, 20, 20, steps=10), picture(160, 20, 20, steps=10)
    plain.paint(recorded(np.full((10, 160), 1e-3)), 0)
    marked.paint(recorded(values), 0)
    rows = np.flatnonzero((plain._pixels != marked._pixels).any(1))
    assert rows.tolist() == [20 - 1 - 40 // 8]
    assert len(marked.kinds) == 1


def test_that_every_layer_has_its_part_of_a_row() -> None:
    """Of more layers than pixels none is left out: the groups hold all of them, once."""
    view = Mapping(0.0, 1.0, 0.5, 1000.5, 10, 300)
    rows = rows_of(view, tuple(range(1, 1001)))
    assert rows is not None
    assert rows.groups is not None
    sizes = np.diff(np.append(rows.groups, 1000))
    assert len(rows.groups) == 300
    assert sizes.sum() == 1000
    assert set(rows.places.tolist()) == set(range(300))


def test_that_layers_on_one_pixel_have_their_mean_color() -> None:
    """Or what is no number among them."""
    codes = np.array([[10, 20, 30, NoNumber.NAN]], np.uint8)
    assert joined(codes, np.array([0, 2])).tolist() == [[15, NoNumber.NAN]]


def test_that_bins_on_one_pixel_are_joined() -> None:
    """The smallest and the largest of both count, so a lone zero is not lost."""
    values = np.full((40, 1), 1e-3)
    values[20] = 0.0
    made = picture(1, 20, 4, steps=40)
    made.paint(recorded(values), 0)
    assert NoNumber.ZERO in made.kinds
