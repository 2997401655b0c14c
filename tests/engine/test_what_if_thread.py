"""What if on the training thread: answered at rest and between steps, with no trace in the run."""

from collections.abc import Iterator

import pytest

from gradgui.engine.events import RunState, WhatIfMade
from gradgui.engine.trainer import ALL_METRICS
from gradgui.engine.what_if import Candidate
from tests.engine.experiments import dense, experiment
from tests.engine.test_training_thread import Watched, assert_rows, headless_rows

NORMED = Candidate(
    "batch", "BatchNorm", experiment(network__layers=[dense(normalization={"kind": "batch"})] * 3)
)
HE = Candidate("he", "He", experiment(network__initialization={"kind": "kaiming_normal"}))


@pytest.fixture
def bench() -> Iterator[Watched]:
    bench = Watched()
    bench.thread.start()
    bench.thread.want(ALL_METRICS)
    bench.wait_for(lambda: bench.thread.state is RunState.READY)
    yield bench
    bench.thread.shutdown(5)
    assert not bench.thread.is_alive()
    assert not bench.foreign


def answers(bench: Watched) -> list[WhatIfMade]:
    return bench.of(WhatIfMade)


def test_that_without_a_run_it_says_so(bench: Watched) -> None:
    bench.thread.what_if([HE])
    bench.wait_for(lambda: answers(bench))
    assert answers(bench)[-1].result is None
    assert answers(bench)[-1].problem == "there is no run"


def test_that_it_is_answered_before_the_first_step_and_at_rest(bench: Watched) -> None:
    run_id = bench.begin(experiment())
    for step in (-1, 3):
        bench.thread.what_if([HE, NORMED])
        bench.wait_for(lambda: answers(bench))
        answer = answers(bench)[-1]
        assert answer.run_id == run_id and answer.result is not None
        assert answer.result.step == step
        assert {outcome.candidate.name for outcome in answer.result.outcomes} == {"he", "batch"}
        bench.events.clear()
        bench.steps(4)


def test_that_it_is_answered_between_the_steps_of_a_run_that_goes_on(bench: Watched) -> None:
    """Bit for bit the numbers of a headless run that nobody asked."""
    bench.begin(experiment())
    bench.thread.resume(40)
    for count in (1, 2):
        bench.thread.what_if([HE, NORMED])
        bench.wait_for(lambda: len(answers(bench)) >= count)  # noqa: B023  waited for at once
    bench.wait_for(lambda: bench.thread.state is RunState.PAUSED)
    assert all(answer.result is not None for answer in answers(bench))
    assert_rows(bench.started.store, headless_rows(experiment(), 40))


def test_that_another_run_ends_the_question(bench: Watched) -> None:
    """No answer about the run before it arrives after the new one has begun."""
    bench.begin(experiment())
    bench.thread.what_if([HE, NORMED])
    run_id = bench.begin(experiment(seed=9))
    bench.thread.what_if([HE])
    bench.wait_for(lambda: answers(bench) and answers(bench)[-1].run_id == run_id)
    assert answers(bench)[-1].result is not None
