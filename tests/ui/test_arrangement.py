"""Where plots stand: from a table, whichever of its plots there are."""

from gradgui.ui.arrangement import COLUMN_NEEDS, ROW_NEEDS, stacked, tiled, usual

ALL = ["depth_profile", "loss_curves", "heat_map", "predictions", "histograms"]
TALL, LOW = 2 * ROW_NEEDS, 2 * ROW_NEEDS - 2
WIDE, NARROW = 3 * COLUMN_NEEDS, 3 * COLUMN_NEEDS - 1


def test_that_there_is_a_grid_where_there_is_room() -> None:
    """Depth profile beside heat map, loss beside predictions, histograms behind those."""
    assert usual(ALL, NARROW, TALL) == (
        (("depth_profile",), ("heat_map",)),
        (("loss_curves",), ("predictions", "histograms")),
    )


def test_that_three_cells_stand_side_by_side_where_it_is_low_and_wide() -> None:
    """The heat map stays in sight; what was the second row are tabs."""
    cells = (("depth_profile",), ("heat_map",), ("loss_curves", "predictions", "histograms"))
    assert usual(ALL, WIDE, LOW) == (cells,)


def test_that_rows_become_tabs_where_it_is_low_and_narrow() -> None:
    """Side by side, one cell for each row of the grid."""
    cells = (("depth_profile", "heat_map"), ("loss_curves", "predictions", "histograms"))
    assert usual(ALL, NARROW, LOW) == (cells,)


def test_that_missing_plots_leave_no_hole() -> None:
    """Two plots of one column stand side by side."""
    assert usual(["loss_curves", "depth_profile"], NARROW, TALL) == ((("depth_profile",), ("loss_curves",)),)
    assert usual([], NARROW, TALL) == ()


def test_that_a_plot_that_the_table_does_not_name_has_a_place() -> None:
    """Behind the others of the last cell."""
    rows = usual([*ALL, "new_one"], NARROW, TALL)
    assert rows[1][1] == ("predictions", "histograms", "new_one")


def test_that_tiles_are_two_rows_as_far_as_they_fit() -> None:
    """Five plots are three and two; in a narrow window fewer in a row."""
    assert [len(row) for row in tiled(ALL, 1100)] == [3, 2]
    assert [len(row) for row in tiled(ALL, 700)] == [2, 2, 1]
    assert [len(row) for row in tiled(ALL, 100)] == [1] * 5
    assert tiled([], 1100) == ()


def test_that_a_stack_is_one_cell() -> None:
    """With all plots as tabs."""
    assert stacked(ALL) == ((tuple(ALL),),)
    assert stacked([]) == ()
