"""Journal: writes changes of documents one after the other, off the threads that make them."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from gradgui.engine.document_error import DocumentError, reason_of

INTERVAL = 1.0
"""Seconds until a change that failed is tried again."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class _Change:
    make: Callable[[], object]
    key: str = ""
    instead: Callable[[], object] | None = None


class Journal:
    """Keeps the order; what fails is tried again until it succeeds, and what follows waits for it.

    problem: why nothing can be written at present, told to ``on_problem`` on the journal's thread.
    """

    def __init__(self, on_problem: Callable[[str], None] = lambda problem: None) -> None:
        self.problem = ""
        self._on_problem = on_problem
        self._waiting: deque[_Change] = deque()
        self._wake = threading.Condition()
        self._is_closed = False
        self._failures = 0
        self._thread: threading.Thread | None = None

    def write(
        self, change: Callable[[], object], key: str = "", instead: Callable[[], object] | None = None
    ) -> None:
        """Make a change as soon as those before are made. One that waits and has the same key is dropped.

        instead: made in its place when what waits is given up, perhaps after the change itself.
        """
        with self._wake:
            if self._is_closed:
                return
            if key and self._waiting and self._waiting[-1].key == key and len(self._waiting) > 1:
                self._waiting.pop()
            self._waiting.append(_Change(change, key, instead))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="journal")
                self._thread.start()
            self._wake.notify_all()

    def drain(self, timeout: float) -> bool:
        """Wait until all is written; tell when something fails, or after some seconds, that it is not."""
        if threading.current_thread() is self._thread:
            return not self._waiting
        with self._wake:
            before = self._failures
            self._wake.wait_for(lambda: not self._waiting or self._failures > before, timeout)
            return not self._waiting

    def clear(self) -> None:
        """Give up what waits, but make what stands for it instead."""
        with self._wake:
            instead = [change.instead for change in self._waiting if change.instead is not None]
            self._waiting = deque(_Change(each, instead=each) for each in instead)
            self._wake.notify_all()

    def close(self) -> None:
        """Give up what waits as `clear` does, and end; may be called more than once."""
        with self._wake:
            self._is_closed = True
            self.clear()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while (change := self._next()) is not None:
            failed = self._make(change)
            with self._wake:
                if failed and not self._is_closed:
                    self._failures += 1
                    self._wake.notify_all()
                    self._wake.wait_for(lambda: self._is_closed or not self._waiting, INTERVAL)
                elif self._waiting and self._waiting[0] is change:
                    self._waiting.popleft()
                    self._wake.notify_all()

    def _next(self) -> _Change | None:
        with self._wake:
            self._wake.wait_for(lambda: self._waiting or self._is_closed)
            return self._waiting[0] if self._waiting else None

    def _make(self, change: _Change) -> bool:
        """Make a change and say how that went; return whether it is to be tried again."""
        problem = ""
        try:
            change.make()
        except DocumentError as error:
            problem = reason_of(error)
        except Exception:
            log.exception("a change of the document is lost")
        if problem != self.problem:
            log.warning("not written: %s", problem) if problem else log.info("written again")
            self.problem = problem
            self._on_problem(problem)
        return bool(problem)
