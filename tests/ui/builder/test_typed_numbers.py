"""What people type as numbers, key by key, in eight locales: the value meant, or a refusal in words."""

import math
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gradgui.engine.experiment import Experiment
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.field_cell import FieldCell
from gradgui.ui.document_controller import DocumentController
from tests.ui.keys import type_instead

LOCALES = ("C", "en_US", "de_DE", "fr_FR", "zh_CN", "ar_EG", "hi_IN", "pt_BR")

REFUSED = None
"""The text is not taken; the number that was there holds."""

NUMBERS: dict[str, float | None] = {
    "1e-3": 1e-3,
    "1E-3": 1e-3,
    "0.001": 1e-3,
    "0,001": 1e-3,
    "00,25": 0.25,
    "1e-3 ": 1e-3,
    " 0.5": 0.5,
    "\t0.5": 0.5,
    "1,5e-3": 1.5e-3,
    "1.5E+2": 150.0,
    "+.5": 0.5,
    "+0,5": 0.5,
    ".5": 0.5,
    ",5": 0.5,
    "5.": 5.0,
    "5,": 5.0,
    "0": 0.0,
    "0e5": 0.0,
    "-0": 0.0,
    "1e3": 1000.0,
    "0.10000000000000001": 0.1,
    "123456789": 123456789.0,
    "5e-324": 5e-324,
    "1\N{MINUS SIGN}2": REFUSED,
    "\N{MINUS SIGN}5": REFUSED,
    "-5": REFUSED,
    "1e\N{MINUS SIGN}3": 1e-3,
    "1.000,5": REFUSED,
    "1,000.5": REFUSED,
    "1,000": REFUSED,
    "1 000": REFUSED,
    "1\N{NO-BREAK SPACE}000": REFUSED,
    "1\N{NARROW NO-BREAK SPACE}000": REFUSED,
    "1\N{RIGHT SINGLE QUOTATION MARK}000": REFUSED,
    "1'000": REFUSED,
    "1_000": REFUSED,
    "12,34,567": REFUSED,
    "\N{ARABIC-INDIC DIGIT THREE}": REFUSED,
    "\N{ARABIC-INDIC DIGIT ONE}": REFUSED,
    "1\N{ARABIC DECIMAL SEPARATOR}5": REFUSED,
    "\N{DEVANAGARI DIGIT FIVE}": REFUSED,
    "\N{FULLWIDTH DIGIT ONE}e\N{MINUS SIGN}3": REFUSED,
    "1e999": REFUSED,
    "1e-999": REFUSED,
    "nan": REFUSED,
    "NaN": REFUSED,
    "inf": REFUSED,
    "-inf": REFUSED,
    "infinity": REFUSED,
    "0x10": REFUSED,
    "0b1": REFUSED,
    "\N{VULGAR FRACTION ONE HALF}": REFUSED,
    "1/3": REFUSED,
    "50%": REFUSED,
    "1..2": REFUSED,
    "1,,2": REFUSED,
    "1.2.3": REFUSED,
    "": REFUSED,
    " ": REFUSED,
    ".": REFUSED,
    "1e": REFUSED,
    "1e+": REFUSED,
    "e5": REFUSED,
    "1e5.5": REFUSED,
    "1 e3": REFUSED,
    "--1": REFUSED,
    "1-": REFUSED,
    "1·10\N{SUPERSCRIPT MINUS}\N{SUPERSCRIPT THREE}": REFUSED,
    "1*10^-3": REFUSED,
    "1d3": REFUSED,
    "0.1f": REFUSED,
    "1 2": REFUSED,
    "abc": REFUSED,
    "$1": REFUSED,
}
"""What is typed for a learning rate (≥ 0, ≤ 1e12): the value, or REFUSED."""

WHOLE: dict[str, int | None] = {
    "128": 128,
    "+7": 7,
    " 16 ": 16,
    "1e3": 1000,
    "1E2": 100,
    "007": 7,
    "1.0": REFUSED,
    "1,000": REFUSED,
    "1.000": REFUSED,
    "1 000": REFUSED,
    "1e-3": REFUSED,
    "1.5": REFUSED,
    "0": REFUSED,
    "-4": REFUSED,
    "65537": REFUSED,
    "1e999": REFUSED,
    "1e9999": REFUSED,
    "nan": REFUSED,
    "inf": REFUSED,
    "0x10": REFUSED,
    "\N{ARABIC-INDIC DIGIT THREE}": REFUSED,
    "\N{SUPERSCRIPT TWO}": REFUSED,
    "": REFUSED,
    "2.": REFUSED,
}
"""What is typed for the units of a layer (1 to 65,536)."""


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    """Make another locale Qt's default one."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.fixture
def located_panel(locale: str, panel: BuilderPanel) -> BuilderPanel:
    """Return the builder, made in that locale."""
    return panel


def cell_of(panel: BuilderPanel, path: str) -> FieldCell:
    """Return the visible cell of a field."""
    return next(cell for cell in panel.findChildren(FieldCell) if cell.path == path and not cell.isHidden())


def outcomes(
    panel: BuilderPanel, controller: DocumentController, path: str, expected: dict[str, float | None]
) -> list[str]:
    """Type each text and press Enter; return a line for each that does not do as expected."""
    wrong = []
    for text, meant in expected.items():
        before = held(controller.experiment, path)
        cell = cell_of(panel, path)
        field = cell.editor
        assert isinstance(field, QLineEdit)
        type_instead(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        now, problem = held(controller.experiment, path), cell.problem
        told = problem.isVisibleTo(panel) and len(problem.text()) > 2
        if meant is REFUSED and not (now == before and told):
            wrong.append(f"{text!r} gave {now!r} (before {before!r}), message {problem.text()!r}")
        elif meant is not REFUSED and (now != meant or told or type(meant)(field.text()) != meant):
            wrong.append(f"{text!r} gave {now!r} instead of {meant!r}, shown {field.text()!r}")
        QTest.keyClick(field, Qt.Key.Key_Escape)
    return wrong


def held(experiment: Experiment, path: str) -> float:
    """Return the number that the experiment has at a field; `units` is that of the first layer."""
    here: Any = experiment.to_data()
    for key in path.split(".") if path != "units" else ("network", "layers", 0, "units"):
        here = here[key]
    return here


def test_that_a_learning_rate_is_what_was_typed(
    located_panel: BuilderPanel, controller: DocumentController
) -> None:
    """Or is refused with a message; never another number."""
    assert outcomes(located_panel, controller, "training.optimizer.lr", NUMBERS) == []


def test_that_units_are_what_was_typed(located_panel: BuilderPanel, controller: DocumentController) -> None:
    """For whole numbers within their range."""
    assert outcomes(located_panel, controller, "units", dict(WHOLE)) == []


def test_that_noise_is_what_was_typed(located_panel: BuilderPanel, controller: DocumentController) -> None:
    """Noise has the same manners as the learning rate."""
    small = {text: value for text, value in NUMBERS.items() if value is REFUSED or value <= 1.0}
    assert outcomes(located_panel, controller, "dataset.noise", small) == []


def test_that_a_seed_is_kept_to_the_last_digit(
    located_panel: BuilderPanel, controller: DocumentController
) -> None:
    """Whole numbers that no float has."""
    seeds = {"9007199254740993": 2**53 + 1, str(2**63 - 1): 2**63 - 1, str(2**63): REFUSED, "1e18": 10**18}
    assert outcomes(located_panel, controller, "seed", seeds) == []


def test_that_the_tables_are_long_enough() -> None:
    """At least forty texts, each a value that a float can be."""
    assert len(NUMBERS) >= 40
    assert all(value is REFUSED or math.isfinite(value) for value in NUMBERS.values())
