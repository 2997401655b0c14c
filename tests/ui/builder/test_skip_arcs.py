"""Skips are drawn from the row where they start to the row where they end."""

from typing import Any

import pytest

from gradgui.engine import experiment_file
from gradgui.ui.builder.rows import rows_of
from gradgui.ui.builder.skip_arcs import Arc, arcs_of

SKIP_2 = {"skip": {"from": 2}}


@pytest.mark.parametrize(
    ("layers", "arcs"),
    [
        ([{}, {}], []),
        ([{}, {}, SKIP_2], [Arc(1, 3)]),
        ([{}, SKIP_2], [Arc(0, 2)]),
        ([{}, {}, {"kind": "group", "repeat": 2, "layers": [SKIP_2]}], [Arc(1, 4), Arc(2, 5)]),
        ([{}, {"kind": "group", "repeat": 50, "layers": [SKIP_2, {}]}], [Arc(3, 3)]),
    ],
)
def test_that_arcs_join_the_rows(layers: list[dict[str, Any]], arcs: list[Arc]) -> None:
    data = {"gradgui": 1, "dataset": {"kind": "xor"}, "network": {"layers": layers}}
    assert arcs_of(rows_of(experiment_file.validate(data), None)) == arcs
