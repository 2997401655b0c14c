"""What can be done with every plot, as data: its menu, its keys, its context menu."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from gradgui.ui.actions import QT_TRANSLATE_NOOP

CONTEXT = "Plot"


@dataclass(frozen=True)
class PlotActionSpec:
    """An entry of a plot's menu.

    slot: ``receiver.method``; ``plot`` is the plot itself, the others are the window's and get the plot.
    shortcuts hold while the plot's drawing has the focus. A checkable entry's method takes a bool.
    short: for a button.
    """

    name: str
    text: str
    slot: str
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    short: str = ""


SEPARATOR = None

PLOT_ACTIONS: tuple[PlotActionSpec | None, ...] = (
    PlotActionSpec(
        "reset_view",
        QT_TRANSLATE_NOOP("Plot", "Reset view"),
        "plot.reset_view",
        ("Home",),
        QT_TRANSLATE_NOOP("Plot", "Show everything again and follow the run"),
    ),
    PlotActionSpec(
        "log",
        QT_TRANSLATE_NOOP("Plot", "Logarithmic axis"),
        "plot.set_log",
        ("L",),
        QT_TRANSLATE_NOOP("Plot", "Logarithmic axis: equal distances are equal factors"),
        checkable=True,
        short=QT_TRANSLATE_NOOP("Plot", "Log"),
    ),
    PlotActionSpec(
        "pause",
        QT_TRANSLATE_NOOP("Plot", "Pause this plot"),
        "plot.set_paused",
        ("P",),
        QT_TRANSLATE_NOOP("Plot", "Keep what is shown while the run goes on"),
        checkable=True,
    ),
    SEPARATOR,
    PlotActionSpec(
        "copy_picture",
        QT_TRANSLATE_NOOP("Plot", "Copy picture"),
        "files.copy_picture",
        ("Ctrl+C",),
        QT_TRANSLATE_NOOP("Plot", "Put a picture of twice the size on the clipboard"),
    ),
    PlotActionSpec(
        "copy_data",
        QT_TRANSLATE_NOOP("Plot", "Copy data"),
        "files.copy_data",
        ("Ctrl+Shift+C",),
        QT_TRANSLATE_NOOP("Plot", "Put the numbers in view on the clipboard as text"),
    ),
    PlotActionSpec(
        "save_png",
        QT_TRANSLATE_NOOP("Plot", "Save as PNG…"),
        "files.save_png",
        (),
        QT_TRANSLATE_NOOP("Plot", "A picture of twice the size"),
    ),
    PlotActionSpec(
        "save_svg",
        QT_TRANSLATE_NOOP("Plot", "Save as SVG…"),
        "files.save_svg",
        (),
        QT_TRANSLATE_NOOP("Plot", "A picture that stays sharp in every size"),
    ),
    PlotActionSpec(
        "save_pdf",
        QT_TRANSLATE_NOOP("Plot", "Save as PDF…"),
        "files.save_pdf",
        (),
        QT_TRANSLATE_NOOP("Plot", "A page of the plot's own size that stays sharp in print"),
    ),
    PlotActionSpec(
        "save_csv",
        QT_TRANSLATE_NOOP("Plot", "Save data as CSV…"),
        "files.save_csv",
        (),
        QT_TRANSLATE_NOOP("Plot", "The numbers in view, one in a row"),
    ),
    SEPARATOR,
    PlotActionSpec(
        "describe",
        QT_TRANSLATE_NOOP("Plot", "Say what is shown"),
        "files.describe",
        ("D",),
        QT_TRANSLATE_NOOP("Plot", "Describe the plot in a sentence, for screen readers too"),
    ),
    PlotActionSpec(
        "explain_marks",
        QT_TRANSLATE_NOOP("Plot", "What the marks mean"),
        "plot.explain_marks",
        ("Shift+F1",),
        QT_TRANSLATE_NOOP("Plot", "How zero, underflow, NaN and infinity are drawn"),
    ),
    PlotActionSpec(
        "maximise",
        QT_TRANSLATE_NOOP("Plot", "Maximise or bring back"),
        "stage.toggle",
        ("Return", "Enter"),
        QT_TRANSLATE_NOOP("Plot", "Fill the window with this plot; again, or Esc, brings the others back"),
    ),
    PlotActionSpec(
        "float",
        QT_TRANSLATE_NOOP("Plot", "Own window or back"),
        "stage.float",
        ("W",),
        QT_TRANSLATE_NOOP("Plot", "Take the plot out of the window, or put it back"),
    ),
)


def build_plot_actions(owner: QWidget, focus: QWidget) -> tuple[QActionGroup, list[QAction]]:
    """Return the actions of a plot in the order of its menu, separators among them.

    The group's ``triggered`` tells of each; an action's data is its entry of the table. The keys work while
    ``focus`` has the focus.
    """
    group = QActionGroup(owner)
    group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
    return group, [_action(group, focus, spec) for spec in PLOT_ACTIONS]


def _action(group: QActionGroup, focus: QWidget, spec: PlotActionSpec | None) -> QAction:
    if spec is None:
        separator = QAction(group.parent())
        separator.setSeparator(True)
        return separator
    action = QAction(_tr(spec.text), group)
    action.setObjectName(spec.name)
    if spec.short:
        action.setIconText(_tr(spec.short))
    action.setData(spec)
    action.setCheckable(spec.checkable)
    keys = [QKeySequence(key) for key in spec.shortcuts]
    shown = f" ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})" if keys else ""
    action.setToolTip(_tr(spec.tip) + shown)
    action.setShortcuts(keys)
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    focus.addAction(action)
    return action


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
