"""Numbers are written so that nothing small reads as zero and nothing broken as a number."""

import math

import pytest

from gradgui.ui.numbers import decade_text, decimals_of, fixed_text, power_text, step_text, value_text


@pytest.mark.parametrize(
    ("value", "text"),
    (
        (2e-7, "2·10⁻⁷"),
        (1e-7, "10⁻⁷"),
        (2.34e-7, "2.3·10⁻⁷"),
        (-2e-7, "−2·10⁻⁷"),
        (0.23, "0.23"),
        (0.0, "0"),
        (1240.0, "1,240"),
        (3e38, "3·10³⁸"),
        (math.nan, "NaN"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (5e-324, "4.9·10⁻³²⁴"),
    ),
)
def test_that_powers_are_written_out(value: float, text: str) -> None:
    """Never as 0.000000."""
    assert power_text(value) == text


def test_that_decades_are_short() -> None:
    """1 and 10 in full, the others as powers."""
    assert [decade_text(n) for n in (-7, 0, 1, 12)] == ["10⁻⁷", "1", "10", "10¹²"]


def test_that_steps_have_separators() -> None:
    """Thousands are set apart."""
    assert step_text(1240) == "1,240"


@pytest.mark.parametrize(
    ("value", "nearest", "text"),
    (
        (0.0, 1e-3, "0: no gradient"),
        (0.0, 3e-37, "underflow (below 1.2e-38)"),
        (0.0, math.nan, "0: no gradient"),
        (math.nan, 1.0, "NaN"),
        (math.inf, 1.0, "infinite"),
        (2e-7, 1.0, "2·10⁻⁷"),
    ),
)
def test_that_what_is_no_number_is_named(value: float, nearest: float, text: str) -> None:
    """Zero, underflow, NaN and infinity have words of their own."""
    assert value_text(value, is_gradient=True, nearest=nearest) == text


def test_that_a_zero_of_another_metric_is_a_zero() -> None:
    """A dead fraction of zero is good news."""
    assert value_text(0.0, is_gradient=False) == "0"


def test_that_the_numbers_of_a_column_align() -> None:
    """The smallest has the digits that are wanted; zero, powers and what is none are written as elsewhere."""
    assert decimals_of([0.2, 1.0, 30.0, 0.0, 1e-9]) == 2
    assert decimals_of([12.0, 13.5]) == 0
    assert decimals_of([0.0, math.nan, math.inf]) == 0
    column = [0.2, 1.0, 123.4, -0.5, 0.0, 1e-9, 12345.0, math.nan]
    texts = ["0.20", "1.00", "123.40", "−0.50", "0", "10⁻⁹", "12,345", "NaN"]
    assert [fixed_text(value, 2) for value in column] == texts
