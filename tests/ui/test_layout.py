"""Everything fits: no text is cut, nothing lies over anything, in every size, theme, language and state."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine import presets
from gradgui.engine.events import FindingsChanged, NonFiniteFound, RunFailed, RunState
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import Fault
from gradgui.engine.finding import Finding
from gradgui.engine.phrase import Phrase
from gradgui.ui.actions import THEMES
from gradgui.ui.languages import Translations
from gradgui.ui.theme import font
from tests.ui.bench import Bench
from tests.ui.layout_check import layout_faults
from tests.ui.plot_check import EndLabels, plot_faults
from tests.ui.plots.recording import experiment

SIZES = {
    "1366×768 at 125 %": (1093, 614),
    "1366×768": (1366, 768),
    "1440×900": (1440, 900),
    "4K": (3840, 2160),
}
LANGUAGES = ("en", "zh_CN", "en_XA")
THEME_NAMES = [name for name, _ in THEMES if name != "system"]
LONG_RUN = 12_345_678
STATES = ("ready", "running", "findings", "selected", "nan", "failed")

FINDINGS = (
    Finding(
        "vanishing",
        "error",
        (1, 2, 3),
        0,
        {"ratio": 1.9e-6, "factor_per_layer": 0.23},
        Phrase("Vanishing: layer 1 receives {ratio} of layer {last}'s gradient.", ratio="2e-6", last=10),
        ("relu_kaiming", "batch_normalization", "skip_connections", "xavier_normal"),
    ),
    Finding("rate_low", "warning", (), LONG_RUN, {}, Phrase("Learning rate high."), ("raise_rate",)),
)


def shown_experiments() -> list[Experiment]:
    """Return networks of 3, 20 and 200 layers, and presets with many fields and with a long name."""
    names = ("deep_skips_scaled", "sigmoid_batchnorm", "sigmoid_underflow", "digits_he")
    named = [presets.find(name) for name in names]
    return [
        experiment(3),
        experiment(20),
        experiment(200),
        *(each.read() for each in named if each is not None),
    ]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Install a language's texts."""
    translations = Translations(qapp)
    translations.use(request.param)
    yield request.param
    translations.remove()


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str) -> Iterator[Bench]:
    """Return a window in that language, in the type that the program starts with."""
    qapp.setFont(font())
    made = Bench(tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.window.files.close_unasked()
    QApplication.processEvents()


def settle(bench: Bench) -> None:
    """Let typesetting, layouts, plots and paint events come to rest."""
    bench.window.lens_panel.typesetter.wait()
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()
        bench.window.refresher.draw_all()


def bring_about(bench: Bench, state: str) -> None:
    """Put the window into a state that a run can be in."""
    if state == "running":
        bench.thread.tell(RunState.RUNNING)
        ladder(bench)
        bench.window.run_bar.show_progress(LONG_RUN, lambda: 60.0, at_once=True)
        bench.window.run_bar.rate.setText(bench.window.run_bar.tr("{rate} steps/s").format(rate="12,345"))
    elif state == "findings":
        bench.deliver(FindingsChanged(bench.thread.runs, FINDINGS))
    elif state == "selected":
        bench.thread.tell(RunState.PAUSED)
        bench.window.selection.select(2)
    elif state == "nan":
        bench.deliver(NonFiniteFound(bench.thread.runs, LONG_RUN, 3, "∂L/∂Z"))
    elif state == "failed":
        bench.thread.tell(RunState.FAILED)
        fault = Fault("network.layers.0.layers.1.units", "65536, which needs 123.4 GB", "at most 16.0 GB")
        bench.deliver(RunFailed(bench.thread.runs, "too large", (fault,)))


def ladder(bench: Bench) -> None:
    """Record 60 steps in which each layer has a tenth of the next one's numbers, down to zero."""
    for step in range(60):
        values: dict[str, object] = {
            name: 10.0 ** (np.arange(len(layers)) - len(layers) + 0.01 * step) if layers else 0.7
            for name, layers in bench.thread.store.metrics().items()
        }
        bench.thread.store.append(step, values)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
def test_that_everything_fits(
    bench: Bench, language: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every theme, with networks of every depth, in every state of a run.

    A network in a state is looked at in every size, in one language; and so in every language, in a size.
    """
    shift = list(SIZES.values()).index(size) + LANGUAGES.index(language)
    window, end_labels, faults = bench.window, EndLabels(monkeypatch), []
    window.setMinimumSize(0, 0)
    window.resize(*size)
    for number, shown in enumerate(shown_experiments()):
        window.looks.choose_theme(THEME_NAMES[number % len(THEME_NAMES)])
        window.beginnings.open(shown, None)
        window.reset_layout()
        bench.ready()
        for stage, state in enumerate(STATES):
            bring_about(bench, state)
            if (number + stage + shift) % len(LANGUAGES):
                continue
            settle(bench)
            found = [*layout_faults(window), *end_labels.faults]
            found += [fault for plot in window.plots.values() for fault in plot_faults(plot)]
            faults += [f"{shown.name}, {window.looks.theme_name}, {state}: {fault}" for fault in found]
            end_labels.faults.clear()
    assert window.size().toTuple() == size
    assert not faults, "\n".join(dict.fromkeys(faults))
