"""The check of layouts finds each sort of fault, and none where there is none."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.layout_check import layout_faults

WORDS = "A sentence of some length"


def label(parent: QWidget) -> QWidget:
    """Return a label with a text."""
    return QLabel(WORDS, parent)


def wrapped(parent: QWidget) -> QWidget:
    """Return a label that breaks its text into lines."""
    made = QLabel(WORDS, parent)
    made.setWordWrap(True)
    return made


def button(parent: QWidget) -> QWidget:
    """Return a button with a text."""
    return QPushButton(WORDS, parent)


def box(parent: QWidget) -> QWidget:
    """Return a box that shows a text."""
    made = QComboBox(parent)
    made.addItem(WORDS)
    return made


def field(parent: QWidget) -> QWidget:
    """Return a field that asks for something."""
    made = QLineEdit(parent)
    made.setPlaceholderText(WORDS)
    return made


def menus(parent: QWidget) -> QWidget:
    """Return a bar of menus."""
    made = QMenuBar(parent)
    made.addMenu(WORDS)
    return made


def tabs(parent: QWidget) -> QWidget:
    """Return a bar of one tab."""
    made = QTabBar(parent)
    made.addTab(WORDS)
    return made


@pytest.mark.parametrize("make", [label, wrapped, button, box, field, menus, tabs])
def test_that_cut_text_is_found(qtbot: QtBot, make: Callable[[QWidget], QWidget]) -> None:
    """In each sort of widget; with room enough there is no fault."""
    window = QWidget()
    qtbot.addWidget(window)
    widget = make(window)
    window.resize(600, 200)
    widget.setGeometry(10, 10, 500, 60)
    window.show()
    assert layout_faults(window) == []
    widget.setGeometry(10, 10, 60, 20)
    assert len(layout_faults(window)) == 1
    if not isinstance(widget, QMenuBar | QTabBar):
        widget.setToolTip(WORDS)
        assert layout_faults(window) == []


def test_that_overlap_and_sticking_out_are_found(qtbot: QtBot) -> None:
    """Siblings over each other, and a child beyond its parent's edge."""
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QLabel("a", window), QLabel("b", window)
    window.resize(200, 100)
    window.show()
    first.setGeometry(0, 0, 50, 50)
    second.setGeometry(50, 0, 50, 50)
    assert layout_faults(window) == []
    second.setGeometry(40, 0, 50, 50)
    assert [fault for fault in layout_faults(window) if "lies over" in fault]
    second.setGeometry(180, 0, 50, 50)
    assert [fault for fault in layout_faults(window) if "sticks out" in fault]


def test_that_a_layout_with_room_has_no_fault(qtbot: QtBot) -> None:
    """Whatever is in it, at the size it asks for."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for make in (label, wrapped, button, box, tabs):
        row.addWidget(make(window))
    window.resize(window.sizeHint() + QSize(100, 0))
    window.show()
    assert layout_faults(window) == []
