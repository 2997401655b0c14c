"""What is said of several lanes: the column of their names, and a sentence for each."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from gradgui.engine.edit import words
from gradgui.ui.engine_words import said
from gradgui.ui.recorded_rows import Row, recorded_table
from gradgui.ui.shown_run import Run

LANE = "lane"
"""The name of the column that tells rows of several lanes apart."""


def lanes_table(lanes: Sequence[tuple[str, list[Row]]]) -> tuple[tuple[str, ...], list[Row]]:
    """Return the rows of all lanes, each with its lane's name in front, which is empty where there is one."""
    pairs = [(name, row) for name, rows in lanes for row in rows]
    header, rows = recorded_table([row for _, row in pairs])
    if not any(name for name, _ in lanes):
        return header, rows
    return (LANE, *header), [(name, *row) for (name, _), row in zip(pairs, rows, strict=True)]


def names_of(lanes: Sequence[Run]) -> list[str]:
    """Return what lanes are called; nothing where there is one."""
    return [lane.lane_name if len(lanes) > 1 else "" for lane in lanes]


def lane_key(lanes: Sequence[Run]) -> list[tuple[str, int]]:
    """Return names and numbers of lanes for the key to their lines; nothing where there is one."""
    return [(lane.lane_name, lane.lane) for lane in lanes] if len(lanes) > 1 else []


def lane_heading(lane: Run, first: Run) -> str:
    """Return a lane's name, and what it has other than the first."""
    difference = said(words(first.experiment, lane.experiment))
    return f"{lane.lane_name} · {difference}" if difference else lane.lane_name


def of_lane(lane: str, text: str) -> str:
    """Return words after those for the lane that they tell of, if there are several."""
    return _tr("{lane}: {words}").format(lane=lane, words=text) if lane else text


def lane_words(lane: Run) -> str:
    """Return a lane in words."""
    return _tr("lane {lane}").format(lane=lane.lane_name)


def signature(lanes: Iterable[Run]) -> tuple[object, ...]:
    """Return what changes when other lanes are there, or one of them begins anew or stops."""
    return tuple((lane.lane, id(lane.store), lane.since, lane.ended, lane.depth) for lane in lanes)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LaneWords", text)
