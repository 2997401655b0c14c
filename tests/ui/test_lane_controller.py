"""RunController with lanes: one is shown, and all signals are of that one."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from gradgui.engine.events import (
    FindingsChanged,
    LaneEnded,
    LaneRefused,
    NonFiniteFound,
    ObservationMade,
    RunStarted,
    SpecChanged,
)
from gradgui.engine.finding import Finding
from gradgui.engine.observed import Request
from gradgui.engine.store import MetricStore
from gradgui.ui.run_controller import RunController
from tests.ui.bench import experiment
from tests.ui.fake_training import FakeThread


class Bench:
    """A controller on a fake thread with two lanes, and everything that it told."""

    def __init__(self, qapp: QApplication) -> None:
        self.app = qapp
        self.controller = RunController(self._make)
        self.told: list[tuple[str, Any]] = []
        for name in (
            "run_started",
            "spec_changed",
            "nonfinite_found",
            "observation_made",
            "findings_changed",
        ):
            getattr(self.controller, name).connect(lambda event, name=name: self.told.append((name, event)))
        self.controller.lane_shown.connect(lambda number: self.told.append(("lane_shown", number)))
        self.controller.judge(True)
        self.controller.begin(experiment(3), Path())
        self.thread.answer()
        self.deliver()
        self.told.clear()

    def _make(self, on_event: Any) -> FakeThread:
        self.thread = FakeThread(on_event)
        return self.thread

    def deliver(self, *events: Any) -> None:
        for event in events:
            self.thread.send(event)
        self.app.processEvents()

    def branch(self, step: int = 5) -> RunStarted:
        """Branch, as the training thread answers it."""
        self.controller.branch(experiment(4))
        event = RunStarted(1, experiment(4), MetricStore(), step, 5, lane=1, branched_from=0)
        self.deliver(event)
        return event

    def names(self) -> list[str]:
        names = [name for name, _ in self.told]
        self.told.clear()
        return names


@pytest.fixture
def bench(qapp: QApplication) -> Bench:
    """Return a controller with a run of one lane."""
    return Bench(qapp)


def test_that_a_branch_is_shown_when_it_is_there(bench: Bench) -> None:
    event = bench.branch()
    assert bench.thread.commands[-1] == "observe" or "branch 0" in bench.thread.commands
    assert bench.controller.shown_lane == 1 and bench.controller.run_event is event
    assert bench.controller.store is event.store
    assert bench.names() == ["run_started", "findings_changed", "lane_shown"]
    assert list(bench.controller.lanes) == [0, 1]
    assert bench.controller.lanes[1].branched_from == 0


def test_that_a_lane_knows_what_its_network_was_at_the_start(bench: Bench) -> None:
    """Its own, or its parent's where it branched later; what carries a lane on changes nothing of it."""
    bench.branch(step=5)
    assert bench.controller.started == experiment(3)
    store = bench.controller.lanes[0].store
    bench.controller.show_lane(0)
    bench.deliver(RunStarted(1, experiment(6), store, 7, 7))
    assert bench.controller.started == experiment(3)
    bench.deliver(RunStarted(1, experiment(6), MetricStore(), 0, 7))
    assert bench.controller.started == experiment(6)


def test_that_a_branch_at_step_0_starts_as_it_is(bench: Bench) -> None:
    bench.branch(step=0)
    assert bench.controller.started == experiment(4)


def test_that_signals_are_of_the_shown_lane_alone(bench: Bench) -> None:
    """What the other one tells is kept, and told when it is shown."""
    bench.branch()
    bench.names()
    finding = Finding("stuck", "error", (), 1, {}, "stuck", ())
    bench.deliver(
        SpecChanged(1, 7, "live", "lr", lane=0),
        NonFiniteFound(1, 9, 2, "Z", lane=0),
        FindingsChanged(1, (finding,), lane=0),
        ObservationMade(1, 9, Request("boundary", lane=0), None),
    )
    assert bench.names() == [] and bench.controller.findings == () and bench.controller.trouble is None
    bench.controller.show_lane(0)
    assert bench.names() == [
        "run_started",
        "spec_changed",
        "nonfinite_found",
        "findings_changed",
        "lane_shown",
    ]
    assert bench.controller.findings == (finding,)
    bench.controller.show_lane(0)
    bench.controller.show_lane(3)
    assert bench.names() == []


def test_that_commands_go_to_the_shown_lane(bench: Bench) -> None:
    bench.controller.observe(frozenset({Request("boundary")}))
    bench.branch()
    assert bench.thread.observed == {Request("boundary", lane=1)}
    bench.controller.change(experiment(5))
    assert bench.thread.commands[-1] == "change 1"
    assert bench.controller.lanes[1].experiment == experiment(5)
    bench.names()
    bench.deliver(ObservationMade(1, 9, Request("boundary", lane=1), None))
    ((name, event),) = bench.told
    assert name == "observation_made" and event.request == Request("boundary")


def test_that_a_shown_lane_which_ends_gives_way(bench: Bench) -> None:
    bench.branch()
    bench.names()
    bench.deliver(LaneEnded(1, 1))
    assert bench.controller.shown_lane == 0 and list(bench.controller.lanes) == [0]
    assert "lane_shown" in bench.names()


def test_that_the_shown_lane_stays_where_another_one_ends(bench: Bench) -> None:
    bench.branch()
    bench.deliver(RunStarted(1, experiment(4), MetricStore(), 5, 5, lane=2, branched_from=0))
    bench.names()
    bench.deliver(LaneEnded(1, 0))
    assert bench.controller.shown_lane == 1 and list(bench.controller.lanes) == [1, 2]
    assert "lane_shown" not in bench.names()


def test_that_a_refused_branch_leaves_everything(bench: Bench) -> None:
    """Also the next lane that comes from elsewhere is not shown by itself."""
    seen: list[LaneRefused] = []
    bench.controller.lane_refused.connect(seen.append)
    bench.controller.branch(experiment(4))
    bench.deliver(LaneRefused(1, "all lanes have the same data"))
    assert len(seen) == 1 and bench.controller.shown_lane == 0
    bench.deliver(RunStarted(1, experiment(4), MetricStore(), 5, 5, lane=1, branched_from=0))
    assert bench.controller.shown_lane == 0 and list(bench.controller.lanes) == [0, 1]


def test_that_a_new_run_has_none_of_the_lanes_before(bench: Bench) -> None:
    bench.branch()
    bench.controller.begin(experiment(3), Path(), (experiment(4),))
    assert bench.thread.commands[-1] == "begin and 1"
    bench.thread.answer()
    bench.deliver()
    assert list(bench.controller.lanes) == [0] and bench.controller.shown_lane == 0


def test_that_a_paired_run_forgets_what_was_told_before(bench: Bench) -> None:
    bench.branch()
    bench.deliver(SpecChanged(1, 7, "live", "lr", lane=0))
    bench.controller.branch(experiment(6))
    for lane, parent in ((0, None), (1, None), (2, 1)):
        bench.deliver(RunStarted(1, experiment(6), MetricStore(), 0, 7, lane=lane, branched_from=parent))
    assert bench.controller.lanes[0].changes == [] and bench.controller.shown_lane == 2
