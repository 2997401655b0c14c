"""Frames come evenly, for a share of the time, and make room for what is late."""

import pytest

from gradgui.ui.frame_governor import LONGEST, SHARE, SHORTEST, FrameGovernor


def paced(cost: float, frames: int = 60) -> FrameGovernor:
    governor = FrameGovernor()
    for _ in range(frames):
        governor.begin(governor.interval / 1000)
        governor.end(cost)
    return governor


@pytest.mark.parametrize("cost", (0.003, 0.006, 0.011))
def test_that_frames_keep_their_share(cost: float) -> None:
    governor = paced(cost)
    assert cost / (governor.interval / 1000) == pytest.approx(SHARE, rel=0.05)


def test_that_frames_are_never_too_often_or_too_seldom() -> None:
    assert paced(1e-5).interval == SHORTEST
    assert paced(1.0).interval == LONGEST


def test_that_one_dear_frame_hardly_delays_the_next() -> None:
    governor = paced(0.004)
    usual = governor.interval
    governor.begin(usual / 1000)
    assert governor.end(0.012) < 1.6 * usual
    assert abs(paced(0.004).interval - usual) <= 1


def test_that_a_late_frame_makes_room() -> None:
    governor = paced(0.004)
    usual = governor.interval
    governor.begin(usual / 1000 + 0.05)
    assert governor.is_late
    assert governor.end(0.004) == pytest.approx(1.5 * usual, rel=0.05)
    governor.begin(governor.interval / 1000)
    assert not governor.is_late
    assert governor.end(0.004) == pytest.approx(usual, abs=1)


def test_that_fewer_frames_can_be_asked_for() -> None:
    governor = FrameGovernor()
    governor.shortest = 100
    governor.begin(0.1)
    assert governor.end(0.001) == 100
