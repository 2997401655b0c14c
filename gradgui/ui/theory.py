"""Theory of a run: what is predicted of its start, from the experiment and its data, in numbers and words."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import Split
from gradgui.engine.experiment import Experiment
from gradgui.engine.theory.predictions import Prediction, predict
from gradgui.engine.theory.stopping import GoOn
from gradgui.ui.engine_words import said
from gradgui.ui.numbers import power_text

STEADY = 0.005
"""|ln χ| up to which the gradient neither falls nor grows: e in 200 layers."""


@dataclass(frozen=True, eq=False)
class Theory:
    """A prediction of step 0; of an experiment whose network was changed meanwhile there is none.

    short_reason: why there is none, in few words, where that is not the network's kind.
    """

    prediction: Prediction
    short_reason: str = ""

    def words(self) -> str:
        """Return χ and the depth scale in a sentence, or why there is no theory."""
        found = self.prediction
        if not found.applies:
            return _tr("No theory: {reason}").format(reason=said(found.reason))
        notes = [said(note) for note in found.notes]
        return " · ".join([self._slope_words(), *notes])

    def short_words(self) -> str:
        """Return χ alone, or that there is no theory."""
        if not self.prediction.applies:
            return self.short_reason or _tr("No theory for this network")
        chi = self.prediction.chi
        return "" if math.isnan(chi) else _tr("Theory: χ = {chi} a layer").format(chi=power_text(chi, 3))

    def shortest_words(self) -> str:
        """Return χ with its sign alone; nothing where χ is not known; or that there is no theory."""
        if not self.prediction.applies:
            return _tr("No theory")
        chi = self.prediction.chi
        return "" if math.isnan(chi) else f"χ = {power_text(chi, 3)}"

    def _slope_words(self) -> str:
        chi, scale = self.prediction.chi, self.prediction.depth_scale
        if math.isnan(chi):
            return _tr("Theory at step 0")
        text = _tr("Theory at step 0: χ = {chi} a layer in squared norm: it grows by e in {layers} layers")
        if abs(math.log(chi)) <= STEADY:
            text = _tr("Theory at step 0: χ = {chi} a layer in squared norm: it neither falls nor grows")
        elif chi < 1:
            text = _tr(
                "Theory at step 0: χ = {chi} a layer in squared norm: it falls by e in {layers} layers"
            )
        return text.format(chi=power_text(chi, 3), layers=power_text(abs(scale)))


def theory_of(experiment: Experiment, data: Split, go_on: GoOn = lambda: True) -> Theory:
    """Return what is expected of an experiment's start on its data; raises StoppedError."""
    inputs = data.train_inputs
    sizes = np.square(inputs).mean(1)
    known = sizes[sizes > 0]
    uneven = float(known.mean() * (1 / known).mean()) - 1 if known.size else 0.0
    prediction = predict(
        experiment,
        inputs.shape[1],
        max(1, len(data.classes)),
        input_mean_square=float(sizes.mean()),
        uneven=uneven,
        batch=min(experiment.training.batch_size, len(inputs)),
        go_on=go_on,
    )
    return Theory(prediction)


def changed_on_the_way() -> Theory:
    """Return why there is no theory once the network is not the one that was started."""
    empty = np.empty(0)
    reason = _tr("the network was changed on the way, and theory is of a start")
    return Theory(Prediction(empty, empty, empty, empty, reason), _tr("Changed on the way: no theory"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Theory", text)
