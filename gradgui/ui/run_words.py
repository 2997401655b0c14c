"""What is said of an event of the run: what happened, why, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gradgui.engine.events import NonFiniteFound, RunFailed, SpecChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import Fault
from gradgui.ui.builder.problem import fault_line
from gradgui.ui.builder.words import depth_words, kind_label
from gradgui.ui.engine_words import preset_text, said
from gradgui.ui.numbers import step_text


def change_words(event: SpecChanged) -> str:
    """Return what an edit did to the run."""
    step = step_text(event.step)
    if event.effect == "live":
        return _tr("{change}, from step {step} on (live)").format(change=said(event.words), step=step)
    if event.effect == "carried":
        text = _tr("{change}: new run at the same step {step}; parameters of the same name and shape kept")
        return text.format(change=said(event.words), step=step)
    return _tr("{change}: restart at step 0").format(change=said(event.words))


def nonfinite_words(event: NonFiniteFound) -> str:
    """Return where a NaN or infinity was found."""
    step = step_text(event.step)
    if event.layer is None:
        where = _tr("NaN or infinity in {quantity} at step {step}: paused.")
    else:
        where = _tr("NaN or infinity in {quantity} of layer {layer} at step {step}: paused.")
    found = where.format(quantity=said(event.quantity), layer=event.layer, step=step)
    remedy = _tr("Lower the learning rate, clip the gradient or change the initialisation.")
    return _tr("{sentence} {next_sentence}").format(sentence=found, next_sentence=remedy)


def nonfinite_mark(event: NonFiniteFound) -> str:
    """Return in a few words where a NaN or infinity was found."""
    text = _tr("NaN or ∞ in {quantity}")
    if event.layer is not None:
        text = _tr("NaN or ∞ in {quantity} of layer {layer}")
    return text.format(quantity=said(event.quantity), layer=event.layer)


def failure_words(event: RunFailed) -> str:
    """Return why a run failed."""
    return faults_words(event.faults) if event.faults else said(event.message)


def faults_words(faults: Sequence[Fault], exact: bool = False) -> str:
    """Return the first fault in a sentence, ``exact`` with its place, and how many more there are."""
    if not faults:
        return ""
    text = fault_line(faults[0], exact)
    if len(faults) == 1:
        return text
    return _tr("{fault} (and {count} more)").format(fault=text, count=len(faults) - 1)


def summary(experiment: Experiment) -> str:
    """Return an experiment in one line."""
    training = experiment.training
    text = _tr("{name} · {layers} · {data} · {optimizer}, learning rate {lr:g} · batch {batch}")
    return text.format(
        name=preset_text(experiment.name),
        layers=depth_words(experiment),
        data=kind_label(experiment.dataset).lower(),
        optimizer=kind_label(training.optimizer),
        lr=training.optimizer.lr,
        batch=training.batch_size,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("run_words", text)
