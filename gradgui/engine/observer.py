"""Observer: makes the observations that somebody looks at, between steps, for a small share of the time."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import gradgui.engine.observations  # noqa: F401  fills OBSERVATIONS
from gradgui.engine.observation import OBSERVATIONS, Look
from gradgui.engine.observed import ObservationData, Request

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer

SHARE = 0.05
"""Part of the training thread's time that observing may take while a run is on."""

SHORTEST = 0.2
"""Seconds between two observations of one kind, at least."""


@dataclass(frozen=True, eq=False)
class Made:
    """An observation; problem: why there is none."""

    request: Request
    step: int
    data: ObservationData | None
    problem: str = ""


class Observer:
    """Takes turns with the requests: one observation at a time, spaced out by what it cost."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._trainers: dict[int, Trainer] = {}
        self._requests: tuple[Request, ...] = ()
        self._looks: dict[Request, Look] = {}
        self._fresh: list[Request] = []
        self._rested: dict[Request, int] = {}
        self._turn = 0
        self._next_at = 0.0

    def watch(self, trainer: "Trainer | None", lane: int = 0) -> None:
        """Observe another trainer in a lane, or none."""
        self._trainers.pop(lane, None)
        if trainer is not None:
            self._trainers[lane] = trainer
        self._prepare({request: look for request, look in self._looks.items() if request.lane != lane})

    def choose(self, requests: Iterable[Request]) -> None:
        """Observe these from now on; nothing is computed for others."""
        self._requests = tuple(sorted(requests, key=_place))
        self._prepare(self._looks)

    def _prepare(self, known: dict[Request, Look]) -> None:
        self._rested = {request: step for request, step in self._rested.items() if request in known}
        self._looks = {}
        for request in self._requests:
            trainer = self._trainers.get(request.lane)
            look = known.get(request)
            if look is None and trainer is not None:
                look = OBSERVATIONS[request.name].look(trainer, request.layer)
            if look is not None:
                self._looks[request] = look
        self._fresh = [request for request in self._looks if request not in known]

    def outdate(self) -> None:
        """Let everything be observed again at rest: something was changed without a step."""
        self._rested.clear()

    def when_due(self) -> Made | None:
        """Make the next observation in turn if there is one and it is time; one never made is due at once."""
        if not self._looks or not (self._fresh or self._clock() >= self._next_at):
            return None
        self._turn += 1
        requests = tuple(self._looks)
        request = self._fresh.pop(0) if self._fresh else requests[self._turn % len(requests)]
        begin = self._clock()
        made = self._make(request, at_rest=False)
        end = self._clock()
        self._next_at = end + max(SHORTEST / len(requests), (end - begin) * (1 - SHARE) / SHARE)
        return made

    def at_rest(self) -> Made | None:
        """Make one that has not been made since the last step, at leisure; None when all have."""
        waiting = (request for request in self._looks if self._rested.get(request) != self._step(request))
        request = next(waiting, None)
        if request is None:
            return None
        self._rested[request] = self._step(request)
        self._fresh = [each for each in self._fresh if each != request]
        return self._make(request, at_rest=True)

    def _step(self, request: Request) -> int:
        return self._trainers[request.lane].global_step

    def _make(self, request: Request, at_rest: bool) -> Made:
        step = self._step(request) - 1
        try:
            return Made(request, step, self._looks[request](at_rest))
        except (RuntimeError, MemoryError, ValueError) as error:
            del self._looks[request]
            return Made(request, step, None, f"{type(error).__name__}: {error}")


def _place(request: Request) -> tuple[str, int, int]:
    return request.name, request.lane, request.layer or 0
