"""What is said of recorded runs: what differs, how far each came, what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gradgui.engine.edit import changes, words
from gradgui.engine.phrase import listed
from gradgui.engine.run_summary import RunSummary
from gradgui.ui.actions import QT_TRANSLATE_NOOP
from gradgui.ui.engine_words import preset_text, said
from gradgui.ui.lane_record import NAMES
from gradgui.ui.numbers import power_text, step_text

DIGITS = 3

KINDS: dict[str, str] = {
    "vanishing": QT_TRANSLATE_NOOP("summary_words", "Vanishing"),
    "exploding": QT_TRANSLATE_NOOP("summary_words", "Exploding"),
    "saturated": QT_TRANSLATE_NOOP("summary_words", "Saturated"),
    "dead": QT_TRANSLATE_NOOP("summary_words", "Dead units"),
    "stuck": QT_TRANSLATE_NOOP("summary_words", "Stuck"),
    "diverging": QT_TRANSLATE_NOOP("summary_words", "Diverging"),
    "nonfinite": QT_TRANSLATE_NOOP("summary_words", "Not finite"),
    "always_clipped": QT_TRANSLATE_NOOP("summary_words", "Always clipped"),
    "rate_high": QT_TRANSLATE_NOOP("summary_words", "Learning rate high"),
    "rate_low": QT_TRANSLATE_NOOP("summary_words", "Learning rate low"),
    "no_progress": QT_TRANSLATE_NOOP("summary_words", "No progress"),
    "symmetric": QT_TRANSLATE_NOOP("summary_words", "Symmetric units"),
    "underflow": QT_TRANSLATE_NOOP("summary_words", "Underflow"),
}
"""Findings in a word or two, by their kind in the file."""


def kind_words(kind: str) -> str:
    """Return what a kind of finding is called; one that is not known stays as it is."""
    return _tr(KINDS[kind]) if kind in KINDS else kind


def name_of(summary: RunSummary) -> str:
    """Return a run's number, with its lane where it was not the first."""
    lane = summary.run.lane
    return f"{summary.run.id} · {NAMES[lane]}" if 0 < lane < len(NAMES) else str(summary.run.id)


def difference_words(summary: RunSummary, before: RunSummary | None) -> str:
    """Return what a run has other than the one before it, or than the one it branched from, and its edits."""
    if before is None:
        text = preset_text(summary.begun.name)
    else:
        text = said(words(before.begun, summary.begun)) or _tr("the same")
        if summary.run.parent == before.run.id and summary.run.branch_step is not None:
            step = step_text(summary.run.branch_step)
            text = said(words(before.lasting, summary.begun)) or _tr("the same")
            text = _tr("from {run} at step {step}: {difference}").format(
                run=before.run.id, step=step, difference=text
            )
    edits = [
        _tr("from step {step} on {change}").format(step=step_text(each.step), change=change)
        for each in summary.edits
        if (change := said(words(each.before, each.after)))
    ]
    return "; ".join([text, *edits])


def comparison_words(first: RunSummary, second: RunSummary) -> str:
    """Return all that differs between two runs as they ended, and what came of it."""
    different = list(dict.fromkeys(text for text, _ in changes(first.lasting, second.lasting)))
    what = said(listed(different)) if different else _tr("nothing in the experiment")
    head = _tr("Run {second} beside run {first}: {what}.").format(
        first=first.run.id, second=second.run.id, what=what
    )
    pairs = (
        (_tr("steps {before} → {after}"), first.last_step + 1.0, second.last_step + 1.0),
        (_tr("loss {before} → {after}"), first.loss, second.loss),
        (_tr("accuracy {before} → {after}"), first.accuracy, second.accuracy),
        (_tr("test accuracy {before} → {after}"), first.test_accuracy, second.test_accuracy),
        (_tr("worst gain {before} → {after}"), _gain(first), _gain(second)),
    )
    results = [
        text.format(before=power_text(before, DIGITS), after=power_text(after, DIGITS))
        for text, before, after in pairs
        if before is not None and after is not None
    ]
    found = _found_words(first, second)
    return "\n".join(filter(None, (head, " · ".join(results), found)))


def _found_words(first: RunSummary, second: RunSummary) -> str:
    before, after = ([each.kind for each in summary.findings] for summary in (first, second))
    gone, new = _kinds(before, after), _kinds(after, before)
    parts = [_tr("no longer found: {kinds}").format(kinds=gone)] if gone else []
    parts += [_tr("newly found: {kinds}").format(kinds=new)] if new else []
    return " · ".join(parts)


def _kinds(kinds: Sequence[str], others: Sequence[str]) -> str:
    return ", ".join(kind_words(kind) for kind in kinds if kind not in others)


def _gain(summary: RunSummary) -> float | None:
    return None if summary.worst_gain is None else summary.worst_gain.value


def _tr(text: str) -> str:
    return QCoreApplication.translate("summary_words", text)
