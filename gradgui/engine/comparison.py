"""Comparison: up to four lanes that train in lock-step, with the same seed and batches."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gradgui.engine.checkpoint_log import CheckpointLog
from gradgui.engine.edit import Effect, effect_of, words
from gradgui.engine.events import (
    Event,
    FindingsChanged,
    LaneEnded,
    LaneRefused,
    NonFiniteFound,
    RunStarted,
    SpecChanged,
)
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.lane import Lane, lane_after
from gradgui.engine.live_diagnosis import LiveDiagnosis
from gradgui.engine.observer import Observer
from gradgui.engine.past_store import Readable
from gradgui.engine.phrase import Phrase
from gradgui.engine.sharing import not_shared, with_batches_of
from gradgui.engine.store import MetricStore
from gradgui.engine.timeline import Timeline

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer

MOST_LANES = 4


class Comparison:
    """The lanes of the present run, by number; a run of one lane is one too.

    Lanes that are not stopped are at the same step, or on their way there from a past one. What all share
    (data, seed, batch size) is changed in all at once; an edit that makes one begin anew makes all do so.
    """

    def __init__(self, observer: Observer, tell: Callable[[Event], None], device: str, threads: int) -> None:
        self.run_id = 0
        self.base_dir: Path | None = None
        self._lanes: dict[int, Lane] = {}
        self._observer, self._tell, self._device = observer, tell, device
        self._threads = threads
        self._wanted: frozenset[str] = frozenset()
        self._is_judged = False

    def __iter__(self) -> Iterator[Lane]:
        """Iterate over the lanes in the order of their numbers."""
        return iter(sorted(self._lanes.values(), key=lambda lane: lane.number))

    def lane(self, number: int) -> Lane | None:
        """Return a lane; None if there is no such one."""
        return self._lanes.get(number)

    @property
    def has_lanes(self) -> bool:
        """Whether there is anything to train."""
        return bool(self._lanes)

    @property
    def is_alive(self) -> bool:
        """Whether any lane is not stopped."""
        return any(not lane.is_stopped for lane in self._lanes.values())

    @property
    def next_step(self) -> int:
        """The number of the step to come of the lanes that came furthest."""
        return max((lane.next_step for lane in self._lanes.values()), default=0)

    def want(self, metrics: Iterable[str]) -> None:
        """Record these metrics of every lane from now on."""
        wanted = frozenset(metrics)
        if wanted != self._wanted:
            self._wanted = wanted
            self._choose_metrics()

    def judge(self, wanted: bool) -> None:
        """Let the rules judge every lane from now on, or not any more."""
        if wanted != self._is_judged:
            self._is_judged = wanted
            for lane in self:
                lane.diagnosis.choose(wanted)
            self._choose_metrics()

    def _choose_metrics(self) -> None:
        for lane in self:
            lane.choose_metrics(self._wanted)

    def begin(self, experiment: Experiment, others: Sequence[Experiment], base_dir: Path) -> None:
        """Begin at step 0; the others get the first's seed and batch size, and are refused other data."""
        self.base_dir = base_dir
        self.dismiss()
        experiments = {0: experiment}
        for other in others:
            fitting = with_batches_of(experiment, other)
            reason = _reason_against(len(experiments), experiment, fitting)
            if reason:
                self._tell(LaneRefused(self.run_id, reason))
            else:
                experiments[len(experiments)] = fitting
        self._install(self._make_trainers(experiments))

    def dismiss(self) -> None:
        """Have no lane."""
        for number in list(self._lanes):
            self._remove(number)

    def drop(self, number: int) -> None:
        """End a lane and free its memory; the last one stays."""
        if number in self._lanes and len(self._lanes) > 1:
            self._remove(number)
            self._share_time()
            self._tell(LaneEnded(self.run_id, number))

    def _remove(self, number: int) -> None:
        self._observer.watch(None, number)
        del self._lanes[number]

    def change(self, experiment: Experiment, number: int) -> Effect:
        """Take over an edited experiment of a lane, as its edit needs; what is shared, in all lanes."""
        lane = self._lanes.get(number)
        if lane is None:
            return "none"
        old, step = lane.experiment, lane.next_step
        effect = effect_of(old, experiment)
        if effect == "restart":
            fitting = {each.number: with_batches_of(experiment, each.experiment, True) for each in self}
            del lane
            self.dismiss()
            self._install(self._make_trainers({**fitting, number: experiment}))
        else:
            self._go_on(lane, experiment)
        if effect != "none":
            self._tell(SpecChanged(self.run_id, step, effect, words(old, experiment), number, experiment))
        return effect

    def _go_on(self, lane: Lane, experiment: Experiment) -> None:
        trainer = lane.trainer
        lane.change(experiment)
        if lane.trainer is trainer:
            self._observer.outdate()
        else:
            self._show(lane)

    def branch(self, experiment: Experiment, number: int) -> bool:
        """Add a lane with another experiment beside one; return whether all lanes begin anew for that.

        They do where the difference needs it, and where there are no finite numbers to go on from. Where
        the lane cannot be, that is told, and nothing has changed.
        """
        try:
            return self._branch(experiment, number)
        except (ExperimentError, RuntimeError, MemoryError) as error:
            faults = error.faults if isinstance(error, ExperimentError) else ()
            self._tell(LaneRefused(self.run_id, str(error), faults))
            return False

    def _branch(self, experiment: Experiment, number: int) -> bool:
        parent = self._lanes.get(number)
        free = min(set(range(MOST_LANES + 1)) - set(self._lanes))
        reason: str = Phrase("there is no run")
        if parent is not None:
            reason = _reason_against(free, parent.experiment, experiment)
        if parent is None or reason:
            self._tell(LaneRefused(self.run_id, reason))
            return False
        if parent.is_finite and effect_of(parent.experiment, experiment) != "restart":
            self._add(parent.branch(free, experiment), number)
            return False
        experiments = {lane.number: lane.experiment for lane in self}
        known = [lane.trainer for lane in self]
        trainers = self._make_trainers({**experiments, free: experiment}, known)
        self.dismiss()
        self._install(trainers, {free: number})
        return True

    def _make_trainers(
        self, experiments: Mapping[int, Experiment], known: Iterable["Trainer"] = ()
    ) -> dict[int, "Trainer"]:
        """Return a trainer at step 0 for each; those with the same data, and those known, share it."""
        from gradgui.engine.run_data import same_data
        from gradgui.engine.trainer import Trainer

        trainers: dict[int, Trainer] = {}
        for number, experiment in experiments.items():
            there = [*trainers.values(), *known]
            same = (each.data for each in there if same_data(each.experiment, experiment))
            trainers[number] = Trainer(experiment, self.base_dir, (), self._device, next(same, None))
        return trainers

    def _install(self, trainers: Mapping[int, "Trainer"], parents: Mapping[int, int] | None = None) -> None:
        """Have a lane at step 0 for each trainer. parents: from which lane each new one is branched."""
        for number, trainer in trainers.items():
            diagnosis = LiveDiagnosis()
            diagnosis.choose(self._is_judged)
            diagnosis.watch(trainer)
            log = CheckpointLog.begin(trainer.experiment, trainer.base_dir)
            self._add(Lane(number, trainer, MetricStore(), diagnosis, log), (parents or {}).get(number))

    def go_back(self, number: int, trainer: "Trainer") -> None:
        """Let a lane go on from a past step of its own, after which a trainer stands."""
        self._add_past(self._lanes[number].back(number, trainer))

    def take_up(self, runs: Sequence[tuple[Timeline, Readable]]) -> None:
        """Have a lane for each run, which goes on after its record's last step.

        ExperimentError, DocumentError if one cannot.
        """
        from gradgui.engine.replay import Replay
        from gradgui.engine.run_data import same_data

        trainers: list[Trainer] = []
        for timeline, record in runs:
            same = (each.data for each in trainers if same_data(each.experiment, timeline.experiment))
            replay = Replay(timeline, next(same, None), self._device)
            trainers.append(replay.go_to(record.last_step + 1))
        self.base_dir = runs[0][0].base_dir
        self.dismiss()
        for number, (trainer, (timeline, record)) in enumerate(zip(trainers, runs, strict=True)):
            log = CheckpointLog(timeline)
            self._add_past(lane_after(record, log, number, trainer, self._is_judged))

    def branch_from_past(self, number: int, trainer: "Trainer") -> None:
        """Add a lane that goes on from a past step of another, after which a trainer stands.

        It makes its steps first, until it is where the others are. Where it cannot be, that is told.
        """
        free = min(set(range(MOST_LANES + 1)) - set(self._lanes))
        parent = self._lanes[number]
        reason = _reason_against(free, parent.experiment, trainer.experiment)
        if reason:
            self._tell(LaneRefused(self.run_id, reason))
        else:
            self._add_past(parent.back(free, trainer), number)

    def _add_past(self, lane: Lane, parent: int | None = None) -> None:
        changes = tuple(
            SpecChanged(
                self.run_id,
                edit.step,
                effect_of(before, edit.experiment),
                words(before, edit.experiment),
                lane.number,
            )
            for edit, before in lane.log.timeline().edits_before(lane.next_step)
        )
        self._add(lane, parent, changes)

    def _add(
        self, lane: Lane, parent: int | None = None, changes: tuple[SpecChanged, ...] | None = None
    ) -> None:
        """Have a lane. changes: its edits, where it goes on from a past step."""
        self._lanes[lane.number] = lane
        self._share_time()
        lane.choose_metrics(self._wanted)
        self._show(lane, parent, changes)

    def _share_time(self) -> None:
        for lane in self:
            lane.diagnosis.sharers = len(self._lanes)

    def _show(
        self, lane: Lane, parent: int | None = None, changes: tuple[SpecChanged, ...] | None = None
    ) -> None:
        """Tell of a lane's trainer, and let it be observed."""
        trainer = lane.trainer
        depth, split = len(trainer.network.layers), trainer.data.split
        step, experiment = trainer.global_step, trainer.experiment
        self._tell(
            RunStarted(
                self.run_id,
                experiment,
                lane.store,
                step,
                depth,
                split,
                self._threads,
                lane=lane.number,
                branched_from=parent,
                from_past=changes is not None,
                checkpoints=lane.log,
                changes=changes or (),
            )
        )
        self._observer.watch(trainer, lane.number)

    def step(self, is_last: bool) -> list[NonFiniteFound]:
        """Make one step of every lane that is not stopped; return which are stopped from now on.

        Lanes that are ahead wait for those that went on from a past step. is_last: the run pauses after it.
        """
        found = []
        behind = min((lane.next_step for lane in self if not lane.is_stopped), default=0)
        for lane in self:
            if lane.is_stopped or lane.next_step > behind:
                continue
            step, place = lane.next_step, lane.step(is_last)
            if place is not None:
                found.append(NonFiniteFound(self.run_id, step, place.layer, place.quantity, lane.number))
        return found

    def rest(self) -> None:
        """Keep the states in which the lanes pause."""
        for lane in self:
            lane.rest()

    def go_on(self) -> None:
        """Where all lanes are stopped, let those that came furthest make steps again."""
        for lane in () if self.is_alive else self:
            if lane.next_step == self.next_step:
                lane.go_on()

    def tell_findings(self, at_rest: bool) -> None:
        """Let the rules judge each lane where it is time for that, and tell what is new."""
        for lane in self:
            findings = lane.diagnosis.at_rest() if at_rest else lane.diagnosis.when_due()
            if findings is not None:
                self._tell(FindingsChanged(self.run_id, findings, lane.number))


def _reason_against(number: int, first: Experiment, other: Experiment) -> str:
    """Return why there cannot be such a lane beside the first, or nothing."""
    if number >= MOST_LANES:
        return Phrase("{count} lanes run at most; drop one before", count=MOST_LANES)
    different = not_shared(first, other)
    if not different:
        return ""
    return Phrase("all lanes have the same data, seed and batch size; here {what} differs", what=different)
