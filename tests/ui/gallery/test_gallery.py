"""The gallery: every preset has a card with a picture, found by typing, walked and opened by keys."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from gradgui.engine.thumbnail import CURVES, PROFILE, Thumbnail, load
from gradgui.paths import resource_dir
from gradgui.ui.gallery.card_delegate import WRAPPED, words_place
from gradgui.ui.gallery.gallery_dialog import GalleryDialog
from gradgui.ui.gallery.groups import GROUPS, group_of
from gradgui.ui.gallery.picture import draw_picture
from gradgui.ui.gallery.preset_cards import Role
from gradgui.ui.numbers import with_powers
from gradgui.ui.program import preset_entries
from gradgui.ui.theme import DARK, LIGHT, State, Theme, font_metrics, layer_colors

INF = float("inf")


@pytest.fixture
def gallery(qtbot: QtBot) -> Iterator[GalleryDialog]:
    """Return the gallery of all presets, shown."""
    dialog = GalleryDialog(
        preset_entries(), load(resource_dir() / "thumbnails.json"), LIGHT, layer_colors(LIGHT)
    )
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    yield dialog
    dialog.close()


def names(gallery: GalleryDialog) -> list[str]:
    return [str(gallery.cards.index(row).data()) for row in range(gallery.cards.rowCount())]


def paths(gallery: GalleryDialog) -> list[Path]:
    return [gallery.cards.index(row).data(Role.PATH) for row in range(gallery.cards.rowCount())]


def test_that_all_presets_have_cards_in_teaching_order(gallery: GalleryDialog) -> None:
    """Each with a picture and an accessible text of name and line."""
    entries = preset_entries()
    assert names(gallery) == [entry.name for entry in entries]
    assert paths(gallery) == sorted(entry.path for entry in entries)
    for row, entry in enumerate(entries):
        assert isinstance(gallery.cards.index(row).data(Role.PICTURE), Thumbnail)
        text = gallery.cards.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        assert entry.name in text and with_powers(entry.description) in text and "e-6" not in text


def test_that_typing_filters_names_and_lines(gallery: GalleryDialog, qtbot: QtBot) -> None:
    """All words must be there, in any order, in any case; what is typed goes to the search at once."""
    assert gallery.search.hasFocus()
    qtbot.keyClicks(gallery.search, "SPIRALS relu")
    assert names(gallery) == ["Healthy, six layers"]
    gallery.search.clear()
    assert len(names(gallery)) == len(preset_entries())


def test_that_what_matches_nothing_is_said(gallery: GalleryDialog, qtbot: QtBot) -> None:
    """And nothing can be opened."""
    qtbot.keyClicks(gallery.search, "zebra")
    assert gallery.stack.currentWidget() is gallery.nothing
    assert "zebra" in gallery.nothing.text()
    assert not gallery.open_button.isEnabled()
    with qtbot.assertNotEmitted(gallery.chosen):
        qtbot.keyClick(gallery.search, Qt.Key.Key_Return)


def test_that_enter_opens_the_first_match(gallery: GalleryDialog, qtbot: QtBot) -> None:
    """The dialog is gone after it."""
    qtbot.keyClicks(gallery.search, "orthogonal")
    with qtbot.waitSignal(gallery.chosen) as chosen:
        qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert chosen.args[0].stem == "18_tanh_orthogonal"
    assert not gallery.isVisible()


def test_that_arrow_keys_walk_from_the_search_to_the_cards(gallery: GalleryDialog, qtbot: QtBot) -> None:
    """Down, then right and Enter."""
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    assert gallery.view.hasFocus()
    qtbot.keyClick(gallery.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(gallery.chosen) as chosen:
        qtbot.keyClick(gallery.view, Qt.Key.Key_Return)
    assert chosen.args == [paths(gallery)[1]]


def test_that_a_double_click_opens_a_card_once(gallery: GalleryDialog, qtbot: QtBot) -> None:
    """One click only chooses."""
    place = gallery.view.visualRect(gallery.cards.index(1)).center()
    opened: list[Path] = []
    gallery.chosen.connect(opened.append)
    qtbot.mouseClick(gallery.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert gallery.view.currentIndex().row() == 1
    assert gallery.isVisible()
    qtbot.mouseDClick(gallery.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [paths(gallery)[1]]


def test_that_a_group_shows_its_presets_alone(gallery: GalleryDialog) -> None:
    """The groups cut the teaching order into pieces, none of them empty."""
    counts = []
    for row in range(1, gallery.groups.count()):
        gallery.groups.setCurrentRow(row)
        counts.append(gallery.cards.rowCount())
        assert {group_of(path.stem) for path in paths(gallery)} == {row - 1}
    assert min(counts) > 0
    assert sum(counts) == len(preset_entries())


def test_that_every_group_begins_with_a_preset() -> None:
    """A renamed preset is renamed in the table too."""
    stems = {entry.path.stem for entry in preset_entries()}
    assert {first for first, _ in GROUPS} <= stems


def test_that_name_and_line_of_every_preset_fit_their_card(gallery: GalleryDialog) -> None:
    """Nothing is cut off."""
    index = gallery.cards.index(0)
    size = gallery.view.itemDelegate().sizeHint(QStyleOptionViewItem(), index)
    place = words_place(QRectF(QPoint(0, 0), size).adjusted(4, 4, -4, -4))
    for entry in preset_entries():
        name = font_metrics(strong=True).boundingRect(place, WRAPPED, entry.name).height()
        line = font_metrics().boundingRect(place, WRAPPED, entry.description).height()
        assert name + 2 + line <= place.height(), entry.name


def drawn(picture: Thumbnail, theme: Theme) -> QImage:
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.ground))
    painter = QPainter(image)
    draw_picture(painter, QRectF(0, 0, 300, 120), picture, theme, layer_colors(theme))
    painter.end()
    return image


def pixels_of(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3]


def colourful_rows(image: QImage) -> np.ndarray:
    """Return the rows that have more than grey over half of the picture."""
    colours = pixels_of(image).astype(int)
    return np.flatnonzero((colours.max(2) - colours.min(2) > 20).mean(1) > 0.5)


def rows_of(image: QImage, color: QColor) -> list[int]:
    """Return the rows in which an image has a colour, with a little tolerance."""
    wanted = np.array([color.blue(), color.green(), color.red()])
    near = np.abs(pixels_of(image).astype(int) - wanted).max(2) < 8
    return [int(row) for row in np.flatnonzero(near.sum(1) > 3)]


@pytest.mark.parametrize("theme", (LIGHT, DARK))
def test_that_a_smaller_gradient_lies_lower(theme: Theme) -> None:
    """Layer 1 at 1e-6 below layer 2 at 1e-1, by five ninths of the height between the labels."""
    picture = Thumbnail(CURVES, "", 2, (1, 2), (0, 5), ((-6.0, -1.0), (-6.0, -1.0)), None)
    image = drawn(picture, theme)
    rows = colourful_rows(image)
    high, low = (part.mean() for part in np.split(rows, np.flatnonzero(np.diff(rows) > 5) + 1))
    height = image.height() - font_metrics().height()
    assert low - high == pytest.approx(5 / 9 * height, abs=1)


def test_that_a_zero_is_a_mark_and_no_curve() -> None:
    """An exact zero has no logarithm: a triangle at the floor."""
    picture = Thumbnail(CURVES, "", 2, (1, 2), (0, 5), ((-INF, -1.0), (-INF, -1.0)), None)
    rows = rows_of(drawn(picture, LIGHT), layer_colors(LIGHT)(1, 2))
    assert rows and min(rows) > 100


@pytest.mark.parametrize("theme", (LIGHT, DARK))
def test_that_the_end_of_a_run_is_named(theme: Theme) -> None:
    """In the colour of an error; a run that goes on says nothing."""
    error = theme.state_color(State.ERROR)
    ended = Thumbnail(PROFILE, "", 3, (1, 2, 3), (0,), ((3.0, 1.0, -1.0),), 1)
    going = Thumbnail(PROFILE, "", 3, (1, 2, 3), (0,), ((3.0, 1.0, -1.0),), None)
    assert rows_of(drawn(ended, theme), error)
    assert not rows_of(drawn(going, theme), error)


def test_that_a_missing_picture_file_leaves_the_cards(qtbot: QtBot, tmp_path: Path) -> None:
    """Cards then say that there is no picture."""
    dialog = GalleryDialog(preset_entries(), load(tmp_path / "none.json"), DARK, layer_colors(DARK))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.cards.index(0).data(Role.PICTURE) is None
    assert not dialog.grab().isNull()
    dialog.close()
