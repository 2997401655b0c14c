"""The menus and shortcuts of the window, as data."""

from dataclasses import dataclass

CONTEXT = "MainWindow"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, under the name that Qt's tools look for."""
    return text


@dataclass(frozen=True)
class ActionSpec:
    """An entry of a menu or of the tool bar, and of everything else that lists what can be done.

    slot: ``receiver.method``; the window names the receivers.
    """

    name: str
    text: str
    slot: str
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""


SEPARATOR = None

STEP = ActionSpec(
    "step",
    QT_TRANSLATE_NOOP("MainWindow", "Step"),
    "run.step",
    ("F10",),
    QT_TRANSLATE_NOOP("MainWindow", "Make one step"),
    "step",
)
RESET = ActionSpec(
    "reset",
    QT_TRANSLATE_NOOP("MainWindow", "Reset"),
    "window.reset",
    ("Ctrl+R",),
    QT_TRANSLATE_NOOP("MainWindow", "Back to step 0, with the same random numbers"),
    "reset",
)

FLOAT64 = ActionSpec(
    "run_in_float64",
    QT_TRANSLATE_NOOP("MainWindow", "Run this step in &float64"),
    "float64.run",
    ("Ctrl+F10",),
    QT_TRANSLATE_NOOP("MainWindow", "Compute the last step again in float64, to tell underflow from zero"),
)

MENUS: tuple[tuple[str, tuple[ActionSpec | None, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("MainWindow", "&File"),
        (
            ActionSpec(
                "open_file", QT_TRANSLATE_NOOP("MainWindow", "&Open…"), "files.ask_and_open", ("Ctrl+O",)
            ),
            SEPARATOR,
            ActionSpec("save", QT_TRANSLATE_NOOP("MainWindow", "&Save"), "files.save", ("Ctrl+S",)),
            ActionSpec(
                "save_as",
                QT_TRANSLATE_NOOP("MainWindow", "Save &as…"),
                "files.ask_and_save",
                ("Ctrl+Shift+S",),
            ),
            SEPARATOR,
            ActionSpec("close", QT_TRANSLATE_NOOP("MainWindow", "&Quit"), "window.close", ("Ctrl+Q",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("MainWindow", "&Edit"),
        (
            ActionSpec("undo", QT_TRANSLATE_NOOP("MainWindow", "&Undo"), "document.undo", ("Ctrl+Z",)),
            ActionSpec(
                "redo", QT_TRANSLATE_NOOP("MainWindow", "&Redo"), "document.redo", ("Ctrl+Shift+Z", "Ctrl+Y")
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("MainWindow", "&Run"),
        (
            ActionSpec(
                "toggle_run", QT_TRANSLATE_NOOP("MainWindow", "&Run or pause"), "run.toggle", ("Space", "F5")
            ),
            STEP,
            RESET,
            SEPARATOR,
            FLOAT64,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("MainWindow", "&View"),
        (
            ActionSpec(
                "reset_views",
                QT_TRANSLATE_NOOP("MainWindow", "Reset all &views"),
                "views.reset_views",
                ("Ctrl+0",),
            ),
            ActionSpec(
                "toggle_epochs",
                QT_TRANSLATE_NOOP("MainWindow", "Steps or &epochs on the time axis"),
                "views.toggle_epochs",
                ("Ctrl+E",),
            ),
            ActionSpec(
                "deselect", QT_TRANSLATE_NOOP("MainWindow", "Select &no layer"), "window.deselect", ("Esc",)
            ),
            SEPARATOR,
            ActionSpec(
                "maximise_plot",
                QT_TRANSLATE_NOOP("MainWindow", "&Maximise the plot"),
                "stage.toggle_focused",
                ("F11",),
            ),
            ActionSpec(
                "next_plot", QT_TRANSLATE_NOOP("MainWindow", "Ne&xt plot"), "stage.show_next", ("F6",)
            ),
            ActionSpec(
                "previous_plot",
                QT_TRANSLATE_NOOP("MainWindow", "&Previous plot"),
                "stage.show_previous",
                ("Shift+F6",),
            ),
            ActionSpec("tile_plots", QT_TRANSLATE_NOOP("MainWindow", "&Tile the plots below"), "stage.tile"),
            ActionSpec(
                "stack_plots", QT_TRANSLATE_NOOP("MainWindow", "St&ack the plots below"), "stage.stack"
            ),
            ActionSpec(
                "reset_layout", QT_TRANSLATE_NOOP("MainWindow", "Reset &layout"), "window.reset_layout"
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("MainWindow", "&Help"),
        (ActionSpec("about", QT_TRANSLATE_NOOP("MainWindow", "&About GradGUI"), "window.about"),),
    ),
)

TOOLBAR: tuple[ActionSpec, ...] = (
    ActionSpec(
        "run",
        QT_TRANSLATE_NOOP("MainWindow", "Run"),
        "run.run",
        (),
        QT_TRANSLATE_NOOP("MainWindow", "Train, or go on training (Space)"),
        "run",
    ),
    ActionSpec(
        "pause",
        QT_TRANSLATE_NOOP("MainWindow", "Pause"),
        "run.pause",
        (),
        QT_TRANSLATE_NOOP("MainWindow", "Pause after the present step (Space)"),
        "pause",
    ),
    STEP,
    RESET,
)

THEMES: tuple[tuple[str, str], ...] = (
    ("system", QT_TRANSLATE_NOOP("MainWindow", "Theme of the &system")),
    ("light", QT_TRANSLATE_NOOP("MainWindow", "&Light theme")),
    ("dark", QT_TRANSLATE_NOOP("MainWindow", "&Dark theme")),
)

LANGUAGE = QT_TRANSLATE_NOOP("MainWindow", "&Language")
SYSTEM_LANGUAGE = QT_TRANSLATE_NOOP("MainWindow", "Language of the &system")
