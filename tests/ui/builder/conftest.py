"""What the builder's tests share: an experiment, a controller, and a panel on the screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment
from gradgui.ui.builder.builder_panel import BuilderPanel, PresetEntry
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.selection import LayerSelection

PRESETS = [
    PresetEntry("Sigmoid, ten layers", "vanishes", Path("sigmoid.json")),
    PresetEntry("He and ReLU", "trains", Path("he.json")),
]


def experiment_data() -> dict[str, Any]:
    """Return the data of ten layers: one, a group of eight, the output."""
    sigmoid = {"kind": "dense", "units": 32, "activation": {"kind": "sigmoid"}}
    return {
        "gradgui": 1,
        "name": "Sigmoid, ten layers",
        "dataset": {"kind": "two_spirals"},
        "network": {"layers": [sigmoid, {"kind": "group", "repeat": 8, "layers": [sigmoid]}]},
    }


def color_of(number: int, depth: int) -> QColor:
    """Return grey by depth."""
    return QColor.fromHsvF(0.5, 1.0, number / depth)


@pytest.fixture
def experiment() -> Experiment:
    """Return the experiment of `experiment_data`."""
    return experiment_file.validate(experiment_data())


@pytest.fixture
def controller(qapp: object, experiment: Experiment) -> DocumentController:
    """Return a controller of that experiment."""
    return DocumentController(experiment)


@pytest.fixture
def selection(qapp: object) -> LayerSelection:
    """Return a selection of no layer."""
    return LayerSelection()


@pytest.fixture
def panel(qtbot: QtBot, controller: DocumentController, selection: LayerSelection) -> Iterator[BuilderPanel]:
    """Return the panel, shown."""
    panel = BuilderPanel(controller, selection, color_of, PRESETS)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
