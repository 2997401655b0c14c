"""The number field: typing, refusing, stepping."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gradgui.ui.builder.number_field import NumberField, NumberRange
from gradgui.ui.builder.problem import problem_color


@pytest.fixture(params=["C", "de_DE", "fr_FR", "en_IN", "ar_EG"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    """Make another locale Qt's default one."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[NumberField]:
    """Yield a learning rate's field, shown beside another field."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field = NumberField(allowed=NumberRange(0.0, 1e12), parent=window)
    other = QLineEdit(window)
    other.setObjectName("other")
    column.addWidget(field)
    column.addWidget(other)
    field.set_value(0.1)
    window.show()
    window.activateWindow()
    field.setFocus()
    yield field


def type_in(field: NumberField, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def is_marked(field: NumberField) -> bool:
    palette = field.palette()
    return palette.color(QPalette.ColorRole.Text) == problem_color(palette)


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [("0.001", 0.001, "0.001"), ("0,001", 0.001, "0.001"), ("1e-3", 1e-3, "0.001"), ("2e-7", 2e-7, "2e-7")],
)
def test_that_a_number_means_the_same_in_every_locale(
    qtbot: QtBot, field: NumberField, locale: str, text: str, value: float, shown: str
) -> None:
    type_in(field, text)
    with qtbot.waitSignal(field.value_committed) as signal:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == [value]
    assert field.text() == shown


@pytest.mark.parametrize("text", ["1,000.5", "1.000,5", "1 000", "abc", "-1", "1e13", ""])
def test_that_a_wrong_text_is_refused_visibly(
    qtbot: QtBot, field: NumberField, locale: str, text: str
) -> None:
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, text)
    assert is_marked(field)
    with qtbot.assertNotEmitted(field.value_committed), qtbot.waitSignal(field.refused) as refused:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert refused.args[0]
    assert field.text() == text
    assert is_marked(field)


def test_that_leaving_brings_back_what_holds(qtbot: QtBot, field: NumberField) -> None:
    type_in(field, "1 000")
    with qtbot.assertNotEmitted(field.value_committed):
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "0.1"
    assert not is_marked(field)


def test_that_leaving_commits(qtbot: QtBot, field: NumberField) -> None:
    type_in(field, "0,5")
    with qtbot.waitSignal(field.value_committed) as signal:
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert signal.args == [0.5]


def test_that_escape_restores(qtbot: QtBot, field: NumberField) -> None:
    type_in(field, "77")
    with qtbot.assertNotEmitted(field.value_committed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "0.1"


def test_that_the_same_number_is_no_edit(qtbot: QtBot, field: NumberField) -> None:
    type_in(field, "0,10")
    with qtbot.assertNotEmitted(field.value_committed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "0.1"


def test_that_arrow_keys_step(field: NumberField) -> None:
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value == 0.2
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value == 0.05


def test_that_steps_stay_in_range(qtbot: QtBot) -> None:
    field = NumberField(whole=True, allowed=NumberRange(1, 3))
    qtbot.addWidget(field)
    field.set_value(2)
    field.step_by(10)
    assert field.value == 3
    field.step_by(-10)
    assert field.value == 1
    assert type(field.value) is int


@pytest.mark.parametrize(
    ("allowed", "text"),
    [
        (NumberRange(0, 1e12), "≥ 0, ≤ 1e12"),
        (NumberRange(0, 1, True, True), "> 0, < 1"),
        (NumberRange(), ""),
        (NumberRange(4, 65_536), "≥ 4, ≤ 65536"),
    ],
)
def test_that_a_range_reads_in_signs(allowed: NumberRange, text: str) -> None:
    assert str(allowed) == text
