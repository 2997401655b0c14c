"""The table of named things."""

import pytest

from gradgui.engine.registry import Registry


def test_that_things_are_found_by_name_in_the_order_of_adding() -> None:
    table: Registry[int] = Registry("number")
    assert table.add("two", 2) == 2
    table.add("one", 1)
    assert (list(table), list(table.values()), list(table.items())) == (
        ["two", "one"],
        [2, 1],
        [("two", 2), ("one", 1)],
    )
    assert "one" in table and "three" not in table and len(table) == 2 and table["one"] == 1


def test_that_a_double_name_is_refused_and_changes_nothing() -> None:
    table: Registry[int] = Registry("number")
    table.add("one", 1)
    with pytest.raises(ValueError, match="already a number named 'one'"):
        table.add("one", 2)
    assert table["one"] == 1


def test_that_an_unknown_name_is_answered_with_the_known_ones() -> None:
    table: Registry[int] = Registry("number")
    table.add("one", 1)
    with pytest.raises(KeyError, match="no number named 'two'; known: one"):
        table["two"]
