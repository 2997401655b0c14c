"""Numbers are read and written alike in every locale."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradgui.ui.builder.number_text import (
    NumberError,
    format_number,
    next_in_series,
    next_in_steps,
    parse_number,
    parse_whole,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.001", 0.001),
        ("0,001", 0.001),
        ("1e-3", 1e-3),
        ("1E-3", 1e-3),
        ("1,5e2", 150.0),
        (".5", 0.5),
        (",5", 0.5),
        ("5.", 5.0),
        (" 2 ", 2.0),
        ("+3", 3.0),
        ("-0.5", -0.5),
        ("\N{MINUS SIGN}0,5", -0.5),
    ],
)
def test_that_point_comma_and_exponent_are_taken(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "1,000.5",
        "1.000,5",
        "1 000",
        "1'000",
        "1\u00a0000",
        "1\u202f000",
        "1_000",
        "",
        " ",
        "abc",
        "1e",
        "e3",
        "--1",
        "nan",
        "inf",
        "-inf",
        "1e999",
        "1e-999",
        "0x10",
        "٣",
        "1.2.3",
        "1,2,3",
        "1e3.5",
        "½",
    ],
)
def test_that_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NumberError) as error:
        parse_number(text)
    assert str(error.value)


@pytest.mark.parametrize(("text", "value"), [("128", 128), ("1e3", 1000), ("-4", -4), (str(2**63), 2**63)])
def test_that_whole_numbers_are_taken_exactly(text: str, value: int) -> None:
    found = parse_whole(text)
    assert found == value
    assert type(found) is int


@pytest.mark.parametrize("text", ["1.5", "1,000", "1.000", "1e-3", "1 000", "", "1e9999", "2."])
def test_that_whole_numbers_have_no_separators(text: str) -> None:
    with pytest.raises(NumberError):
        parse_whole(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_what_is_shown_reads_back_exactly(value: float) -> None:
    assert parse_number(format_number(value)) == value


@pytest.mark.parametrize(
    ("value", "text"), [(0.1, "0.1"), (1e-5, "1e-5"), (1.0, "1"), (1e300, "1e300"), (32, "32"), (0.0, "0")]
)
def test_that_numbers_are_shown_in_c_notation(value: float, text: str) -> None:
    assert format_number(value) == text


def test_that_steps_go_through_1_2_5() -> None:
    walked = [0.05]
    for _ in range(6):
        walked.append(next_in_series(walked[-1], up=True))
    assert walked == [0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0]
    assert next_in_series(0.3, up=True) == 0.5
    assert next_in_series(0.3, up=False) == 0.2


@given(st.floats(1e-11, 1e300))
def test_that_a_step_up_and_down_come_near(value: float) -> None:
    up, down = next_in_series(value, True), next_in_series(value, False)
    assert down < value < up
    assert up / down < 10.1


def test_that_zero_is_left_and_reached() -> None:
    assert next_in_series(0.0, up=True) == 1e-3
    assert next_in_series(1e-12, up=False) == 0.0


def test_that_linear_steps_do_not_gather_rounding() -> None:
    value = 0.0
    for _ in range(3):
        value = next_in_steps(value, 0.1, up=True)
    assert value == 0.3
    assert math.isclose(next_in_steps(-0.1, 0.1, up=True), 0.0)
