"""The drawing of φ: its range follows what φ gets without trembling, and what is flat is flat."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gradgui.engine.specs.activation import ACTIVATION_SPECS, PReLU, ReLU, Sigmoid
from gradgui.ui.lens.activation_view import ActivationView
from gradgui.ui.lens.slope_picture import LEAST_REACH, extent, picture_of, present_spec, reach_of
from gradgui.ui.theme import LIGHT
from tests.ui.lens.lens_data import DRAWS, passing


def test_that_the_axis_holds_all_that_phi_gets() -> None:
    for scale in (0.01, 1.0, 7.0, 1e5, 1e30):
        made = passing(DRAWS * scale)
        assert reach_of(made) >= max(LEAST_REACH, extent(made.received))
        assert reach_of(made) <= 3 * max(LEAST_REACH, np.abs(DRAWS).max() * scale)


def test_that_it_stays_while_it_is_about_right() -> None:
    known = reach_of(passing(DRAWS * 7))
    assert reach_of(passing(DRAWS * 6), known) == known
    assert reach_of(passing(DRAWS), known) < known
    assert reach_of(None) == LEAST_REACH


def test_that_a_far_z_does_not_squeeze_what_phi_gets() -> None:
    """Before a normalisation Z may be anywhere."""
    assert reach_of(passing(DRAWS, DRAWS * 1000)) == reach_of(passing(DRAWS))
    near = passing(DRAWS, DRAWS * 2)
    assert reach_of(near) >= extent(near.preactivation)


@pytest.mark.parametrize("kind", ACTIVATION_SPECS)
def test_that_curves_are_in_the_picture(kind: str) -> None:
    picture = picture_of(ACTIVATION_SPECS[kind](), 5.0, 401)
    assert picture.low <= picture.derivative.min() and picture.derivative.max() <= picture.high
    assert (picture.flat == (np.abs(picture.derivative) < 0.05 * picture.largest)).all()
    assert np.isfinite(picture.value).all()


def test_that_the_learned_slope_is_drawn() -> None:
    assert picture_of(present_spec(PReLU(), 0.5), 4.0, 9).derivative[0] == 0.5
    assert present_spec(ReLU(), 0.5) == ReLU()


def colors(image: QImage, x: int) -> set[str]:
    return {image.pixelColor(x, y).name() for y in range(image.height() // 2, image.height() - 30)}


def test_that_entries_are_drawn_where_they_lie(qtbot: QtBot) -> None:
    """All between 1 and 2: nothing of the layer's colour left of zero."""
    view = ActivationView(LIGHT)
    qtbot.addWidget(view)
    view.resize(400, view.height())
    view.show_layer(Sigmoid(), QColor("#ff0000"), "")
    view.show_passing(passing(np.full(100, 1.5)))
    image = view.grab().toImage()
    box = view._box()

    def x(v: float) -> int:
        return round(box.left() + (v + view.reach) / (2 * view.reach) * box.width())

    def reddish(place: int) -> bool:
        return any((c := QColor(n)).red() - c.green() > 60 for n in colors(image, place))

    assert reddish(x(1.52)) and not reddish(x(-1.5)) and not reddish(x(3.0))
    assert "φ = 0.82" in view.words_at(x(1.5)) and "100 of 100" in view.words_at(x(1.52))
    assert view.words_at(0.0) == ""
