"""The pseudo-language: what the window shows in plain English is not translated, what does not fit is cut."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gradgui.engine.events import NonFiniteFound, RunState, SpecChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import validate
from gradgui.engine.fault import Fault
from gradgui.engine.phrase import Phrase
from gradgui.ui.builder.builder_panel import USUAL_WIDTH
from gradgui.ui.dialogs.faults_dialog import FaultsDialog
from gradgui.ui.engine_words import said
from gradgui.ui.languages import CHINESE
from gradgui.ui.plot import Plot
from gradgui.ui.pseudo import CODE, pseudo
from gradgui.ui.title_choice import TitleChoice
from tests.ui.layout_check import layout_faults, name_of, text_faults
from tests.ui.window_bench import LanguageBench

PLAIN = re.compile(r"[A-Za-z]{3,}")
KEY = r"(?:F\d+|Space|Esc|Ins|Del|End|Up|Down|Left|Right|Home|Return|Enter|[A-Z0-9])\b"
KEYS = re.compile(rf"\b(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:{KEY}|(?<=\+)[-+,=/])")
ENDINGS = re.compile(r"\*\.[a-z]+")
NAMES = frozenset(
    {"GradGUI", "float32", "float64", "qt_toolbar_ext_button", "English", "inf", "NaN", "Viridis", "Cividis"}
)
"""What stays as it is in every language."""


FORMS: tuple[dict[str, object], ...] = (
    {"network.initialization": {"kind": "variance"}},
    {"training.optimizer": {"kind": "adamw"}, "dataset": {"kind": "csv"}},
    {"training.optimizer": {"kind": "rmsprop"}, "dataset": {"kind": "gaussian_blobs"}},
    {"training.clipping": {"kind": "norm"}, "dataset": {"kind": "circles"}},
    {"training.loss": "mse", "dataset": {"kind": "sine"}, "network.layers.0.activation": {"kind": "prelu"}},
)
"""Edits that show other fields."""


def every_kind() -> Experiment:
    """Return an experiment with a group, a skip, normalisations and an own initialisation."""
    inner = {
        "units": 8,
        "activation": {"kind": "leaky_relu", "slope": 0.2},
        "normalization": {"kind": "batch", "place": "after"},
        "skip": {"from": 1, "scale": 0.5, "branch_scale": 0.1, "join": "before"},
        "trainable": False,
        "bias": False,
        "initialization": {"kind": "orthogonal"},
    }
    layers = [{"units": 8}, {"kind": "group", "repeat": 3, "layers": [inner]}]
    return validate({"gradgui": 1, "name": "", "dataset": {"kind": "xor"}, "network": {"layers": layers}})


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[LanguageBench]:
    """Return a window in the pseudo-language with a run that has begun."""
    made = LanguageBench(qapp, tmp_path, every_kind(), CODE)
    made.window.builder.layers.view.setFocus()
    made.show(1366, 768)
    made.record(30)
    made.thread.tell(RunState.PAUSED)
    QApplication.processEvents()
    made.window.refresher.draw_all()
    yield made
    made.end()


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield what a widget shows or tells."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QDockWidget):
        yield widget.windowTitle()
    if isinstance(widget, QComboBox):
        for number in range(widget.count()):
            yield widget.itemText(number)
            yield str(widget.itemData(number, Qt.ItemDataRole.ToolTipRole) or "")
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _items(widget)
    if isinstance(widget, Plot):
        yield from _painted(widget)


def _items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount(QModelIndex())):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            value = model.data(model.index(row, 0), role)
            yield value if isinstance(value, str) else str(getattr(value, "text", ""))


def _painted(plot: Plot) -> Iterator[str]:
    yield plot.title()
    for area in plot.areas:
        yield from (area.corner.text, area.left.words, area.bottom.words)
        yield from (getattr(area, "message", ""), getattr(area, "hint", ""))
        for trace in getattr(area, "traces", ()):
            yield from (curve.label for curve in trace.curves)
        yield from (signal.label for signal in getattr(area, "signals", ()))


def untranslated(text: str) -> bool:
    """Tell whether a text has a word in plain letters that is no name, number, key or ending of files."""
    words = PLAIN.findall(ENDINGS.sub(" ", KEYS.sub(" ", text)))
    return any(word not in NAMES and word not in _pieces() for word in words)


def _pieces() -> frozenset[str]:
    return frozenset(part for name in NAMES for part in PLAIN.findall(name))


def test_that_no_text_of_the_window_is_plain_english(bench: LanguageBench) -> None:
    """Labels, buttons, lists, tooltips, names for screen readers, menus, plots."""
    window = bench.window
    found = {f"{type(each).__name__}: {text}" for each in _widgets(bench) for text in texts_of(each)}
    actions = {f"action: {each.text()} {each.toolTip()}" for each in window.findChildren(QAction)}
    plain = sorted(text for text in found | actions if untranslated(text.partition(": ")[2]))
    assert not plain, "\n".join(plain)
    assert len(found) > 100


DIALOGS = ("gallery", "find_command", "shortcuts", "preferences", "about", "claims", "compare", "runs")


@pytest.mark.parametrize("action", DIALOGS)
def test_that_no_text_of_a_dialog_is_plain_english(qtbot: QtBot, bench: LanguageBench, action: str) -> None:
    """And nothing of it is cut once it has its size, which it may take some rounds of events to get."""
    bench.window.actions_by_name[action].trigger()
    for _ in range(3):
        QApplication.processEvents()
    beside = bench.window.runs.dialog if action == "runs" else bench.window.claims.dialog
    dialog = QApplication.activeModalWidget() or beside
    assert isinstance(dialog, QDialog)
    texts = {text for each in dialog.findChildren(QWidget) for text in texts_of(each)}
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not layout_faults(dialog), timeout=2000)
    faults = layout_faults(dialog)
    dialog.close()
    assert not [text for text in texts if untranslated(text)]
    assert not faults, "\n".join(faults)
    assert len(texts) > 5


def test_that_faults_are_told_in_the_language(bench: LanguageBench, tmp_path: Path) -> None:
    """In the strip with the place in the file, in the table of all faults, and in what is copied of it."""
    bad = tmp_path / "a.json"
    bad.write_text(
        '{"gradgui": 1, "name": "", "dataset": {"kind": "xor", "samples": 1}, "seed": -1}', "utf-8"
    )
    bench.window.files.open(bad)
    assert "(seed)" in bench.window.strip.text
    bench.window.strip.action_chosen.emit("details")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FaultsDialog)
    dialog.copy_button.click()
    copied = QApplication.clipboard().text()
    told = [dialog.table.item(row, 2).text() for row in range(dialog.table.rowCount())]
    dialog.close()
    assert len(told) > 1
    assert not [text for text in told if untranslated(text)]
    assert copied.count("\n") == len(told) + 1
    assert "allowed" not in copied


def test_that_no_message_is_plain_english(bench: LanguageBench) -> None:
    """Of edits, of a number that is not finite, of what is refused."""
    messages = []
    words = Phrase("{field} on", field=Phrase("Bias"))
    for effect in ("live", "carried", "restart"):
        bench.deliver(SpecChanged(1, 12, effect, words))  # type: ignore[arg-type]
        messages.append(bench.window.strip.text)
    bench.deliver(NonFiniteFound(1, 29, 2, Phrase("the weight")))
    messages.append(bench.window.strip.text)
    bench.document.set_value("training.batch_size", 0)
    messages.append(bench.window.strip.text)
    bench.document.set_value("network.layers.0.units", 10**9)
    messages.append(bench.window.strip.text)
    assert len(set(messages)) == len(messages)
    assert not [text for text in messages if untranslated(text)]


def test_that_every_label_and_button_fits(bench: LanguageBench) -> None:
    """At 1366 × 768, with texts 40 % longer than in English, whichever fields are shown."""
    give_the_builder_its_width(bench)
    find_no_cut_text(bench)


def test_that_chinese_fits(qapp: QApplication, tmp_path: Path) -> None:
    """The same in the language that is there for use, with all its docks."""
    bench = LanguageBench(qapp, tmp_path, every_kind(), CHINESE)
    bench.show(1366, 768)
    find_no_cut_text(bench)
    bench.end()


def find_no_cut_text(bench: LanguageBench) -> None:
    """Show many fields, one form after the other; fail where a text is cut."""
    cut = set()
    for values in FORMS:
        assert bench.document.set_values(values) == ()
        for number in (None, 1, 3, bench.document.experiment.network.depth() + 1):
            bench.window.selection.select(number)
            QApplication.processEvents()
            bench.window.lens_panel.typesetter.wait()
            QApplication.processEvents()
            shown = [each for each in _widgets(bench) if not _gives_way(bench, each)]
            cut |= {f"{name_of(each)}: {fault}" for each in shown for fault in text_faults(each)}
    assert not cut, "\n".join(sorted(cut))


def _gives_way(bench: LanguageBench, widget: QWidget) -> bool:
    """Tell whether it is a plot's title beside the open lens, which ends in dots there by design."""
    return isinstance(widget, TitleChoice) and not bench.window.docks.lens.isHidden()


def give_the_builder_its_width(bench: LanguageBench) -> None:
    """Close plots that leave the builder less than its usual width."""
    for dock in reversed(bench.window.docks.below):
        if bench.window.docks.builder.width() < USUAL_WIDTH:
            dock.close()
            bench.window.resizeDocks([bench.window.docks.builder], [USUAL_WIDTH], Qt.Orientation.Horizontal)
            QApplication.processEvents()


def _widgets(bench: LanguageBench) -> list[QWidget]:
    """Return the widgets that are shown, those scrolled out of view included."""
    every = bench.window.findChildren(QWidget)
    return [
        each for each in every if each.isVisibleTo(bench.window) and not each.inherits("QAbstractSpinBox")
    ]


def test_that_the_pseudo_language_keeps_places_and_grows() -> None:
    """Forty per cent, brackets included; what is filled in stays."""
    assert pseudo("Close {panel}") == "[Çļöšé {panel} ··]"
    assert pseudo("Run") == "[Ŕûñ]"
    assert len(pseudo("Logarithmic axis")) == round(1.4 * len("Logarithmic axis"))
    assert "*.json" in pseudo("Experiments (*.json)")


def test_that_values_from_a_file_are_not_translated(bench: LanguageBench) -> None:
    """Only the engine's own words are."""
    assert said(Fault("name", "'abc'", "text").found) == "'abc'"
    assert said(Phrase("no file {file}", file="'abc'")) == "[ñö ƒîļé 'abc' ···]"
