"""LiveDiagnosis: lets the rules judge a run that is on, for a small share of the training thread's time."""

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from gradgui.engine.data_facts import data_facts
from gradgui.engine.diagnose import METRICS_NEEDED, diagnose
from gradgui.engine.finding import Finding
from gradgui.engine.records import FIRST, Records

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer

log = logging.getLogger(__name__)

SHARE = 0.015
"""Part of the training thread's time that measuring for the rules takes, and as much for the rules."""

AFTER_CHANGE = 12
"""Steps that are measured one after the other when something was changed: rules judge the last ten."""

SHORTEST = 0.25
"""Seconds between two judgements, at least."""

SAME_FINDINGS = 1.0
"""Seconds between two reports in which nothing but numbers differ."""

_SMOOTHING = 0.1


class LiveDiagnosis:
    """Has the first steps measured in full, later ones spaced out by what they cost; tells what is new.

    The first verdict on a network is told even where nothing is found.

    Nothing is measured for it, and nothing judged, while it is off. sharers: how many share the time.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._trainer: Trainer | None = None
        self._records: Records | None = None
        self.is_on = False
        self.sharers = 1
        self._in_a_row = 0
        self._begun_at = self._usual = 0.0
        self._was_due = True
        self._measure_at = self._judge_at = self._told_at = 0.0
        self._is_judged = True
        self._told: tuple[Finding, ...] | None = None

    @property
    def metrics(self) -> tuple[str, ...]:
        """What has to be measured in a thorough step."""
        return METRICS_NEEDED if self.is_on else ()

    def choose(self, is_on: bool) -> None:
        """Judge from now on, or not any more."""
        if is_on and not self.is_on:
            self._measure_next(AFTER_CHANGE)
            self._is_judged = False
        self.is_on = is_on
        if not is_on:
            self._told = None

    def watch(self, trainer: "Trainer | None") -> None:
        """Judge a new run from its first step on, or none; nothing is found of it yet."""
        self._trainer = trainer
        self._records = None if trainer is None else _records_of(trainer)
        self._told = None
        self._usual = 0.0
        self._measure_next(FIRST)
        self._is_judged = False

    def carry_on(self, trainer: "Trainer") -> None:
        """Judge the network that carries a run on, by its own steps."""
        self._trainer = trainer
        self._change(layers_of(trainer))

    def branch(self, trainer: "Trainer", is_live: bool) -> "LiveDiagnosis":
        """Return what judges a branch of the run; is_live: its network is of the same build."""
        twin = LiveDiagnosis(self._clock)
        twin.is_on, twin._trainer = self.is_on, trainer
        twin._records = None if self._records is None else self._records.branch()
        twin._change(None if is_live else layers_of(trainer))
        return twin

    def take_change(self) -> None:
        """Judge anew after something was changed between two steps."""
        self._change(None)

    def take_metrics(self) -> None:
        """Take note that other metrics are measured."""
        if self._trainer is not None and self._records is not None:
            self._records.layers.update(layers_of(self._trainer))

    def _change(self, layers: dict[str, tuple[int, ...]] | None) -> None:
        if self._trainer is not None and self._records is not None:
            self._records.change(self._trainer.experiment, layers)
        self._measure_next(AFTER_CHANGE)
        self._is_judged = False

    def _measure_next(self, steps: int) -> None:
        self._in_a_row = max(self._in_a_row, steps)

    def is_due(self, is_last: bool) -> bool:
        """Tell whether the step that begins now is to be thorough; is_last: the run pauses after it."""
        if not self.is_on:
            return False
        self._begun_at = self._clock()
        self._was_due = is_last or self._in_a_row > 0 or self._begun_at >= self._measure_at
        return self._was_due

    def take(self, step: int) -> None:
        """Take over the numbers of the step that has ended."""
        trainer, records = self._trainer, self._records
        if trainer is None or records is None:
            return
        if self.is_on:
            self._count_time(self._clock())
        if trainer.was_thorough if self.is_on else records.count < FIRST:
            records.append(step, {**trainer.values, **trainer.seldom_values})
            self._in_a_row = max(0, self._in_a_row - 1)
            self._is_judged = False

    def _count_time(self, now: float) -> None:
        """Space thorough steps out by what they take beyond a usual one."""
        spent = now - self._begun_at
        if self._was_due:
            self._measure_at = now + self._pause(spent - (self._usual or spent / 2))
        elif self._usual:
            self._usual += _SMOOTHING * (min(spent, 2 * self._usual) - self._usual)
        else:
            self._usual = spent

    def _pause(self, cost: float) -> float:
        return max(0.0, cost) * (self.sharers / SHARE - 1)

    def when_due(self) -> tuple[Finding, ...] | None:
        """Judge if it is time; return what is found where that is news."""
        if not self.is_on or self._is_judged or self._in_a_row or self._clock() < self._judge_at:
            return None
        return self._judge(is_at_rest=False)

    def at_rest(self) -> tuple[Finding, ...] | None:
        """Judge what has not been judged yet; return what is found where that is news."""
        if not self.is_on or self._is_judged:
            return None
        return self._judge(is_at_rest=True)

    def _judge(self, is_at_rest: bool) -> tuple[Finding, ...] | None:
        if self._records is None or not self._records.count:
            return self._take_back()
        begin = self._clock()
        found = self._found(self._records)
        self._is_judged = True
        end = self._clock()
        self._judge_at = end + max(SHORTEST, self._pause(end - begin))
        if self._told is not None:
            is_news = _outlines(found) != _outlines(self._told)
            may_tell = is_news or is_at_rest or end >= self._told_at + SAME_FINDINGS
            if not may_tell or _data(found) == _data(self._told):
                return None
        self._told, self._told_at = found, end
        return found

    def _take_back(self) -> tuple[Finding, ...] | None:
        """Find nothing of a network that has made no step; that is no verdict."""
        told, self._told = self._told, None
        return () if told else None

    def _found(self, records: Records) -> tuple[Finding, ...]:
        """Ask the rules; one that fails ends no run."""
        try:
            return tuple(diagnose(records))
        except Exception:
            log.exception("the rules failed")
            return self._told or ()


def _records_of(trainer: "Trainer") -> Records:
    facts = data_facts(trainer.data.split, trainer.experiment.training.loss)
    return Records(trainer.experiment, layers_of(trainer), facts)


def layers_of(trainer: "Trainer") -> dict[str, tuple[int, ...]]:
    """Return the layers of all metrics that a trainer measures."""
    return {**trainer.layers, **trainer.seldom_layers}


def _outlines(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    """Return what of findings is no number."""
    return [(each.kind, each.severity, each.remedies) for each in findings]


def _data(findings: tuple[Finding, ...]) -> list[dict[str, object]]:
    return [each.to_data() for each in findings]
