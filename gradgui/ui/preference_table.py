"""What can be preferred: one entry a setting, from which the dialog is made."""

import os
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

import gradgui.engine.metrics  # noqa: F401  fills METRICS
from gradgui.engine.metric import METRICS
from gradgui.ui.actions import CONTEXT, THEMES
from gradgui.ui.appearance import FONT_STEPS
from gradgui.ui.engine_words import metric_name
from gradgui.ui.menus import plain
from gradgui.ui.settings import MOST_THREADS, SIZE_CAPS


@dataclass(frozen=True)
class Preference:
    """A property of Settings, the words for it, and its choices: value, label.

    at_once: whether it applies as soon as it is chosen, not only when the dialog is accepted.
    """

    name: str
    section: str
    label: str
    tip: str
    choices: tuple[tuple[object, str], ...]
    at_once: bool = True


def preferences() -> tuple[Preference, ...]:
    """Return all preferences in the order of the dialog."""
    work = _tr("Work")
    return (*_looks(_tr("Looks")), *_watching(work), *_keeping(work))


def _looks(look: str) -> tuple[Preference, ...]:
    return (
        Preference("theme", look, _tr("Theme"), _tr("Colours of the window and of the plots"), _themes()),
        Preference(
            "font_percent",
            look,
            _tr("Size of type"),
            _tr("In the whole window, the plots' axes too"),
            tuple((step, f"{step} %") for step in FONT_STEPS),
        ),
        Preference(
            "layer_map",
            look,
            _tr("Layer colours"),
            _tr("Viridis is livelier; cividis keeps neighbours apart for whoever sees no blue or yellow"),
            (("viridis", "Viridis"), ("cividis", "Cividis")),
        ),
        Preference(
            "language",
            look,
            _tr("Language"),
            _tr("Taken when the dialog is accepted"),
            (("system", _tr("As the system")), ("en", "English"), ("zh_CN", "简体中文")),
            at_once=False,
        ),
    )


def _watching(work: str) -> tuple[Preference, ...]:
    return (
        Preference(
            "metric",
            work,
            _tr("Live curves show"),
            _tr("The metric of every layer that is drawn against the step"),
            (("", _tr("Usual metric")), *_metrics()),
        ),
        Preference(
            "most_frames",
            work,
            _tr("Frames a second"),
            _tr("At most; fewer leave more of the processor to the training"),
            tuple((frames, str(frames)) for frames in (10, 25, 50)),
        ),
        Preference(
            "lens_opens",
            work,
            _tr("Lens"),
            _tr(
                "Whether selecting a layer opens the lens. "
                "Once you close it, a click does not open it: choose anew"
            ),
            ((True, _tr("Opens when a layer is selected")), (False, _tr("Opens by its command alone"))),
        ),
    )


def _keeping(work: str) -> tuple[Preference, ...]:
    return (
        Preference(
            "threads",
            work,
            _tr("Threads of a run"),
            _tr("Taken at the next start; more than one pays for wide networks, and changes float32 curves"),
            tuple((count, str(count)) for count in _thread_counts()),
        ),
        Preference(
            "size_cap",
            work,
            _tr("Size of a document"),
            _tr(
                "Recorded numbers that a new document keeps at most. Beyond that the oldest steps are kept "
                "as minimum, maximum and mean of 16, 64, 256 … steps"
            ),
            tuple((size, _size(size)) for size in SIZE_CAPS),
        ),
        Preference(
            "ask_before_closing",
            work,
            _tr("Ask before closing"),
            _tr("Whether changes that are not saved may be lost without a word"),
            (
                ("edited", _tr("If changes are not saved")),
                ("never", _tr("Never")),
            ),
        ),
    )


def _themes() -> tuple[tuple[object, str], ...]:
    return tuple((name, plain(QCoreApplication.translate(CONTEXT, text))) for name, text in THEMES)


def _thread_counts() -> list[int]:
    """Return 1, 2, 4 … as far as there are cores."""
    cores = min(os.cpu_count() or 1, MOST_THREADS)
    return [2**power for power in range(cores.bit_length())]


def _size(count: int) -> str:
    if count >= 2**30:
        return _tr("{count} GiB").format(count=count >> 30)
    return _tr("{count} MiB").format(count=count >> 20)


def _metrics() -> tuple[tuple[object, str], ...]:
    return tuple((each.name, metric_name(each, "  ")) for each in METRICS.values() if each.per_layer)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preferences", text)
