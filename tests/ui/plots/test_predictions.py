"""The predictions: one picture by the data, true to its numbers."""

import json
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gradgui.engine.events import ObservationMade
from gradgui.engine.experiment_file import parse
from gradgui.ui.class_colors import soft_colors
from gradgui.ui.contrast import contrast
from gradgui.ui.drawing.confusion_picture import ConfusionPicture, legible
from gradgui.ui.plot import Plot
from gradgui.ui.plots.predictions import Predictions
from gradgui.ui.shown_run import Run
from gradgui.ui.theme import DARK, LIGHT, Theme
from tests.ui.plots.observed import COUNTS, boundary, confusion, fit, made, part, split
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], Predictions]


@pytest.fixture
def plot(show: Show) -> Predictions:
    """Return the plot on a run that has not been observed yet."""
    return show(Predictions, Recording(3, steps=30))


def take(plot: Predictions, event: ObservationMade) -> None:
    """Deliver an observation and let it be drawn."""
    plot.take(event)
    assert plot.refresh()


def hover(plot: Predictions, x: float, y: float) -> str:
    """Point at a place of the axes; return what is read out."""
    mapping = plot.area.mapping()
    plot.pointer_moved(plot.area.mapToScene(QPointF(mapping.x(x), mapping.y(y))))
    return plot.readout.text()


def pixel(plot: Predictions, x: float, y: float) -> QColor:
    """Return the colour at a place of the axes."""
    mapping = plot.area.mapping()
    scene = plot.area.mapToScene(QPointF(mapping.x(x), mapping.y(y)))
    place: QPoint = plot.graphics.mapFromScene(scene)
    return plot.graphics.grab().toImage().pixelColor(place)


def test_that_the_empty_plot_says_what_will_come(plot: Predictions) -> None:
    assert plot.area.message == "Nothing to show yet" and plot.area.picture is None
    assert plot.title() == plot.windowTitle() == "Decision boundary" and plot.table()[1] == []
    assert plot.state_words() == "No prediction is shown."


@pytest.mark.parametrize(
    ("dataset", "loss", "title"),
    [
        ({"kind": "two_moons"}, "cross_entropy", "Decision boundary"),
        ({"kind": "sine"}, "mse", "Fit"),
        ({"kind": "iris"}, "cross_entropy", "Confusion matrix"),
        ({"kind": "csv", "path": "a.csv", "target": "b"}, "mse", "Predictions"),
    ],
)
def test_that_the_title_is_known_with_the_run(
    plot: Predictions, dataset: dict[str, object], loss: str, title: str
) -> None:
    """Also behind a tab, where nothing is observed."""
    layers = [{"kind": "dense", "units": 4}]
    data = {"gradgui": 1, "dataset": dataset, "network": {"layers": layers}, "training": {"loss": loss}}
    plot.set_run(Run(parse(json.dumps(data)), Recording(2).store, 2))
    assert plot.title() == plot.windowTitle() == title


def test_that_the_data_decides_the_picture(plot: Predictions) -> None:
    for data, name, title in (
        (boundary(), "boundary", "Decision boundary"),
        (confusion(), "confusion", "Confusion matrix"),
        (fit(), "fit", "Fit"),
    ):
        plot.set_run(plot.run)
        take(plot, made(data, name))
        assert plot.title() == plot.windowTitle() == plot.graphics.accessibleName() == title
        assert plot.state_words().startswith(f"{title}. At step 10: ")


def test_that_each_place_has_the_colour_of_its_class(plot: Predictions) -> None:
    """In light and dark, the surer the fuller; where classes tie there is hardly any colour."""
    outputs = boundary().outputs.copy()
    outputs[:5] = 0.5
    take(plot, made(boundary(outputs=outputs), "boundary"))
    for theme in (LIGHT, DARK):
        plot.set_theme(theme)
        plot.refresh()
        for x, y, number, sure in ((-1.5, 1.5, 0, 1.0), (1.5, 1.5, 1, 1.0), (-1.5, -1.7, 0, 0.0)):
            wanted = soft_colors(np.array([number]), np.array([sure]), 2, theme)[0].tolist()
            assert pixel(plot, x, y).getRgb()[:3] == pytest.approx(wanted, abs=2)


def test_that_both_axes_have_one_unit(plot: Predictions) -> None:
    take(plot, made(boundary(), "boundary"))
    for width in (800, 400):
        plot.resize(width, 400)
        mapping = plot.area.mapping()
        assert mapping.x(1.0) - mapping.x(0.0) == pytest.approx(mapping.y(0.0) - mapping.y(1.0), rel=1e-3)
        assert mapping.left <= -2 and mapping.right >= 2 and mapping.low <= -2 and mapping.high >= 2


def test_that_the_pointer_reads_class_and_probability(plot: Predictions) -> None:
    outputs = boundary().outputs.copy()
    outputs[:, 10:] = (0.25, 0.75)
    take(plot, made(boundary(outputs=outputs), "boundary"))
    assert hover(plot, 1.0, 0.5) == "x1 1 · x2 0.5 · class blue: p = 0.75"
    assert hover(plot, 3.0, 0.5) == ""
    plot.pointer_left()
    assert plot.readout.text() == ""


def test_that_an_output_that_is_no_number_is_named(plot: Predictions) -> None:
    outputs = boundary().outputs.copy()
    outputs[:, :10] = np.nan
    take(plot, made(boundary(outputs=outputs), "boundary"))
    assert hover(plot, -1.0, 0.5).endswith("the output is not a finite number")
    assert pixel(plot, -1.5, 1.5).name() == LIGHT.line
    outputs[:] = np.nan
    take(plot, made(boundary(outputs=outputs), "boundary"))
    assert "not finite" in plot.state_words()


def test_that_a_squared_loss_reads_outputs(plot: Predictions) -> None:
    take(plot, made(boundary(are_probabilities=False), "boundary"))
    assert hover(plot, 1.0, 0.5).endswith("class blue: output 1")


def test_that_the_boundary_is_a_tidy_table(plot: Predictions) -> None:
    take(plot, made(boundary(side=4), "boundary", step=-1))
    header, rows = plot.table()
    assert header == ("x1", "x2", "class", "probability") and len(rows) == 32
    assert rows[:2] == [(-1.5, -1.5, "red", 1.0), (-1.5, -1.5, "blue", 0.0)]
    assert "50% to class red, 50% to class blue" in plot.state_words()
    assert "Before the first step" in plot.state_words()


def test_that_the_confusion_matrix_says_counts_and_recall(plot: Predictions) -> None:
    take(plot, made(confusion(), "confusion"))
    assert hover(plot, 1.0, 2.0) == "true ant · predicted bee · 2"
    assert hover(plot, 0.0, 0.0) == "true cat · predicted ant · 3"
    assert hover(plot, 3.35, 0.0) == "true cat · 1 of 4 recognised"
    assert "Of 24 samples of the test part 18 are recognised" in plot.state_words()
    assert "25%, of class cat" in plot.state_words()
    header, rows = plot.table()
    assert header == ("part", "true", "predicted", "count")
    assert [row[3] for row in rows] == COUNTS.ravel().tolist()


def test_that_the_training_part_is_one_click_away(plot: Predictions, qtbot: QtBot) -> None:
    """The button is there only where there are two parts."""
    take(plot, made(confusion(), "confusion"))
    assert plot._caption.text().startswith("test part: 24 samples")
    plot._training_button.click()
    assert plot.refresh()
    assert plot._caption.text().startswith("training part: 48 samples")
    assert plot.table()[1][0] == ("training", "ant", "ant", 16)
    take(plot, made(confusion(test=None), "confusion"))
    assert not plot._training_button.isVisible() and "no test part" in plot._caption.text()
    take(plot, made(boundary(), "boundary", step=11))
    assert plot._caption.isHidden()


def test_that_what_is_in_no_cell_is_said(plot: Predictions) -> None:
    take(plot, made(confusion(test=part(undecided=5, samples=100)), "confusion"))
    caption = plot._caption.text()
    assert "the first 29 of 100 samples" in caption and "5 without a finite output" in caption
    assert hover(plot, 3.35, 2.0) == "true ant · 8 of 15 recognised · 5 without a finite output"


@pytest.mark.parametrize("classes", [2, 10, 60])
def test_that_any_number_of_classes_is_drawn(plot: Predictions, classes: int) -> None:
    """The names never overlap: there are fewer where there is no room."""
    names = tuple(f"a rather long name {number}" for number in range(classes))
    counts = part(np.eye(classes, dtype=int) * 7)
    take(plot, made(confusion(classes=names, training=counts, test=None), "confusion"))
    assert not plot.grab().isNull()
    ticks = plot.area.picture.left_ticks(-0.5, classes - 0.5, 12)  # type: ignore[union-attr]
    assert 1 < len(ticks) <= 20


def test_that_a_class_without_samples_has_no_recall(plot: Predictions) -> None:
    counts = part(np.array([[4, 0], [0, 0]]))
    take(plot, made(confusion(classes=("a", "b"), training=counts, test=None), "confusion"))
    assert np.isnan(plot.area.picture.recall[1])  # type: ignore[union-attr]
    assert not plot.grab().isNull()


def test_that_the_fit_reads_the_curve(plot: Predictions) -> None:
    take(plot, made(fit(), "fit"))
    assert hover(plot, 0.52, 0.0) == "x 0.5 · output 1"
    header, rows = plot.table()
    assert header == ("x", "output") and rows[0] == (-1.0, -2.0) and len(rows) == 21
    assert "The outputs run from −2 to 2, the targets from −1 to 1." in plot.state_words()


def test_that_several_features_show_predicted_against_true(plot: Predictions) -> None:
    take(plot, made(fit(is_curve=False), "fit"))
    assert hover(plot, 0.5, 0.0) == "true 0.5 · predicted 1"
    assert plot.table()[0] == ("true", "predicted")
    assert not plot.grab().isNull()


def test_that_a_failure_is_said(plot: Predictions) -> None:
    take(plot, made(None, "boundary", problem="RuntimeError: not enough memory"))
    assert plot.area.message == "This cannot be shown"
    assert plot.area.hint == "RuntimeError: not enough memory"
    assert not plot.grab().isNull()


def test_that_only_a_new_observation_is_drawn(plot: Predictions) -> None:
    take(plot, made(boundary(), "boundary"))
    assert not plot.refresh()
    take(plot, made(boundary(), "boundary", step=11))


def test_that_another_run_begins_empty(plot: Predictions) -> None:
    """One that goes on with a changed network keeps what is shown until there is something newer."""
    take(plot, made(boundary(), "boundary"))
    plot.set_run(Recording(3, steps=30).run, goes_on=True)
    plot.refresh()
    assert plot.area.picture is not None
    plot.set_run(Recording(3).run)
    plot.refresh()
    assert plot.area.picture is None


def test_that_many_samples_and_classes_are_drawn(plot: Predictions) -> None:
    """Also with fewer colours than classes, and without a test part."""
    names = tuple(str(number) for number in range(11))
    outputs = np.full((24, 24, 11), 1 / 11)
    data = boundary(split=split(classes=names, test=0), outputs=outputs)
    take(plot, made(data, "boundary"))
    assert not plot.grab().isNull()


def test_that_what_is_newer_than_the_records_waits(plot: Predictions) -> None:
    """As a plot whose records stand still shows nothing that came after them."""
    take(plot, made(fit(), "fit"))
    plot.take(made(boundary(), "boundary", step=31))
    plot.refresh()
    assert plot.title() == "Fit"
    plot.set_run(Recording(3, steps=32).run, goes_on=True)
    plot.refresh()
    assert plot.title() == "Decision boundary"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_every_count_can_be_read(theme: Theme) -> None:
    """On and off the diagonal, from an empty cell to one with its whole row."""
    picture = ConfusionPicture(("a", "b"), part(np.eye(2, dtype=int)))
    for place in ((0, 0), (0, 1)):
        for share in np.linspace(0.0, 1.0, 21).tolist():
            color = picture._color(place, share, theme)
            assert contrast(legible(color), color) >= 4.5


def test_that_a_paused_plot_keeps_its_picture(plot: Predictions) -> None:
    """What was observed meanwhile is there once it goes on."""
    store = plot.run.store  # type: ignore[union-attr]
    store.append(10, {})
    take(plot, made(confusion(), "confusion", step=10))
    plot.action("pause").trigger()
    plot.refresh()
    store.append(20, {})
    plot.take(made(confusion(), "confusion", step=20))
    plot.stale.emit()
    plot.refresh()
    assert "At step 10" in plot.state_words()
    plot.action("pause").trigger()
    assert plot.refresh()
    assert "At step 20" in plot.state_words()


def test_that_a_plot_without_an_axis_offers_no_scale(plot: Predictions) -> None:
    """Neither as a button nor by a key, and nothing of it is kept."""
    assert plot._log_button.isHidden()
    assert not plot.action("log").isVisible()
    assert plot.choices() == {}
    plot.take_choices({"log": False})
    assert plot.action("log").isChecked()
