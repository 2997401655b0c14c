"""Questions: what is asked of a lane beside its training, and leaves it as it is."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING
from weakref import ref

from gradgui.engine.comparison import Comparison
from gradgui.engine.events import Event, Float64StepMade, WhatIfMade
from gradgui.engine.fault import ExperimentError
from gradgui.engine.phrase import Phrase
from gradgui.engine.what_if import Candidate

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer
    from gradgui.engine.what_if_work import WhatIfWork


class Questions:
    """Answers by events: the float64 step at once, a what-if one profile between two steps."""

    def __init__(self, comparison: Comparison, tell: Callable[[Event], None]) -> None:
        self._comparison, self._tell = comparison, tell
        self._work: WhatIfWork | None = None
        self._number = 0
        self._asked: ref[Trainer] | None = None
        self.past: dict[int, Trainer] = {}
        """What is asked instead of a lane, where a past step of it is looked at."""

    def _trainer(self, number: int) -> "Trainer | None":
        lane = self._comparison.lane(number)
        return None if lane is None else self.past.get(number, lane.trainer)

    def run_in_float64(self, number: int) -> None:
        """Compute a lane's last step again in float64."""
        run_id, trainer = self._comparison.run_id, self._trainer(number)
        if trainer is None:
            self._tell(Float64StepMade(run_id, None, Phrase("there is no run"), number))
            return
        from gradgui.engine.float64_rerun import rerun

        try:
            self._tell(Float64StepMade(run_id, rerun(trainer), lane=number))
        except (ExperimentError, RuntimeError, MemoryError) as error:
            self._tell(Float64StepMade(run_id, None, str(error), number))

    def begin_what_if(self, candidates: Iterable[Candidate], number: int) -> None:
        """Take up the question what each candidate would do to a lane's gradient, in place of another."""
        self.forget()
        self._number = number
        trainer = self._trainer(number)
        if trainer is None:
            self._tell_what_if(problem=Phrase("there is no run"))
            return
        from gradgui.engine.what_if_work import WhatIfWork

        self._asked = ref(trainer)
        try:
            self._work = WhatIfWork(trainer, candidates)
        except (ExperimentError, RuntimeError, MemoryError) as error:
            self._tell_what_if(problem=str(error))

    def forget(self) -> None:
        """Give no answer any more."""
        self._work = None

    @property
    def is_open(self) -> bool:
        """Whether there is an answer to come; none of a lane that is gone or has another network."""
        trainer = self._trainer(self._number)
        if trainer is None or self._asked is None or self._asked() is not trainer:
            self.forget()
        return self._work is not None

    def advance(self) -> None:
        """Work on the answer for a while, where there is one to come."""
        if not self.is_open or self._work is None:
            return
        try:
            result = self._work.advance()
        except (ExperimentError, RuntimeError, MemoryError) as error:
            self.forget()
            self._tell_what_if(problem=str(error))
            return
        if result is not None:
            self.forget()
            self._tell(WhatIfMade(self._comparison.run_id, result, lane=self._number))

    def _tell_what_if(self, problem: str) -> None:
        self._tell(WhatIfMade(self._comparison.run_id, None, problem, self._number))
