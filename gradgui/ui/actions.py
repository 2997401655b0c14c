"""The menus and shortcuts of the window, as data."""

from dataclasses import dataclass

CONTEXT = "MainWindow"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, under the name that Qt's tools look for."""
    return text


@dataclass(frozen=True)
class ActionSpec:
    """An entry of a menu or of the tool bar, and of everything else that lists what can be done.

    slot: ``receiver.method``; the window names the receivers. why_not: what to say where it is disabled.
    """

    name: str
    text: str
    slot: str
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    why_not: str = ""
    checkable: bool = False


SEPARATOR = None

STEP = ActionSpec(
    "step",
    QT_TRANSLATE_NOOP("MainWindow", "Step"),
    "run.step",
    ("F10",),
    QT_TRANSLATE_NOOP("MainWindow", "Make one step"),
    "step",
    QT_TRANSLATE_NOOP("MainWindow", "possible while paused"),
)
RESET = ActionSpec(
    "reset",
    QT_TRANSLATE_NOOP("MainWindow", "Reset"),
    "window.reset",
    ("Ctrl+R",),
    QT_TRANSLATE_NOOP("MainWindow", "Back to step 0, with the same random numbers"),
    "reset",
)

BRANCH = ActionSpec(
    "branch",
    QT_TRANSLATE_NOOP("MainWindow", "Branch"),
    "lanes.branch",
    ("Ctrl+B",),
    QT_TRANSLATE_NOOP(
        "MainWindow", "Train a second network beside this one, from here on; the builder then changes it"
    ),
    "branch",
)

COMPARE = ActionSpec(
    "compare",
    QT_TRANSLATE_NOOP("MainWindow", "&Compare with…"),
    "compare.show",
    ("Ctrl+Alt+B",),
    QT_TRANSLATE_NOOP(
        "MainWindow", "Train up to three more experiments beside this one, from files or presets, from step 0"
    ),
)

FLOAT64 = ActionSpec(
    "run_in_float64",
    QT_TRANSLATE_NOOP("MainWindow", "Run this step in &float64"),
    "float64.run",
    ("Ctrl+F10",),
    QT_TRANSLATE_NOOP("MainWindow", "Compute the last step again in float64, to tell underflow from zero"),
)

WHAT_IF = ActionSpec(
    "what_if",
    QT_TRANSLATE_NOOP("MainWindow", "&What if …"),
    "what_if.run",
    ("F9",),
    QT_TRANSLATE_NOOP(
        "MainWindow", "Show what each remedy does to the present gradient, before any is tried"
    ),
)

PLAY_BACK = ActionSpec(
    "play_back",
    QT_TRANSLATE_NOOP("MainWindow", "&Play back"),
    "travel.toggle_play",
    ("Shift+F5",),
    QT_TRANSLATE_NOOP("MainWindow", "Show one recorded step after the other; again to stop"),
    "run",
    QT_TRANSLATE_NOOP("MainWindow", "possible after some steps"),
)
PRESENT = ActionSpec(
    "present",
    QT_TRANSLATE_NOOP("MainWindow", "Newe&st step"),
    "travel.look_at_present",
    ("Alt+End",),
    QT_TRANSLATE_NOOP("MainWindow", "Look at the newest step again"),
    "",
    QT_TRANSLATE_NOOP("MainWindow", "it is what is shown"),
)
GO_BACK = ActionSpec(
    "go_back",
    QT_TRANSLATE_NOOP("MainWindow", "&Continue from here"),
    "travel.go_back",
    (),
    QT_TRANSLATE_NOOP("MainWindow", "Let the run go on from the past step that is shown, in its own lane"),
    "",
    QT_TRANSLATE_NOOP("MainWindow", "possible while a past step is shown"),
)
BRANCH_FROM_PAST = ActionSpec(
    "branch_from_past",
    QT_TRANSLATE_NOOP("MainWindow", "Branch fro&m here"),
    "travel.branch",
    (),
    QT_TRANSLATE_NOOP(
        "MainWindow", "Train a second network from the past step that is shown on, beside this one"
    ),
    "",
    QT_TRANSLATE_NOOP("MainWindow", "possible while a past step is shown"),
)
MENUS: tuple[tuple[str, tuple[ActionSpec | None, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("MainWindow", "&File"),
        (
            ActionSpec("new", QT_TRANSLATE_NOOP("MainWindow", "&New"), "files.new", ("Ctrl+N",)),
            ActionSpec(
                "open_file", QT_TRANSLATE_NOOP("MainWindow", "&Open…"), "files.ask_and_open", ("Ctrl+O",)
            ),
            ActionSpec(
                "gallery",
                QT_TRANSLATE_NOOP("MainWindow", "&Presets…"),
                "help.show_gallery",
                ("Ctrl+Shift+O",),
            ),
            SEPARATOR,
            ActionSpec("save", QT_TRANSLATE_NOOP("MainWindow", "&Save"), "files.save", ("Ctrl+S",)),
            ActionSpec(
                "save_as",
                QT_TRANSLATE_NOOP("MainWindow", "Save &as…"),
                "files.ask_and_save",
                ("Ctrl+Shift+S",),
            ),
            ActionSpec(
                "revert",
                QT_TRANSLATE_NOOP("MainWindow", "Re&vert all changes"),
                "files.revert",
                (),
                QT_TRANSLATE_NOOP("MainWindow", "Back to what was opened or saved last; can be undone"),
            ),
            ActionSpec(
                "export_page",
                QT_TRANSLATE_NOOP("MainWindow", "&Export page…"),
                "page.export",
                ("Ctrl+Shift+E",),
                QT_TRANSLATE_NOOP(
                    "MainWindow",
                    "All plots that are shown on one page, with what was trained and how: PDF or PNG",
                ),
            ),
            SEPARATOR,
            ActionSpec("close", QT_TRANSLATE_NOOP("MainWindow", "&Quit"), "window.close", ("Ctrl+Q",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("MainWindow", "&Edit"),
        (
            ActionSpec(
                "undo",
                QT_TRANSLATE_NOOP("MainWindow", "&Undo"),
                "document.undo",
                ("Ctrl+Z",),
                why_not=QT_TRANSLATE_NOOP("MainWindow", "nothing to undo"),
            ),
            ActionSpec(
                "redo",
                QT_TRANSLATE_NOOP("MainWindow", "&Redo"),
                "document.redo",
                ("Ctrl+Shift+Z", "Ctrl+Y"),
                why_not=QT_TRANSLATE_NOOP("MainWindow", "nothing to redo"),
            ),
            SEPARATOR,
            ActionSpec(
                "paste",
                QT_TRANSLATE_NOOP("MainWindow", "P&aste"),
                "paste.paste",
                ("Ctrl+V",),
                QT_TRANSLATE_NOOP(
                    "MainWindow", "Open the experiment whose text is on the clipboard, or add its layers"
                ),
            ),
            SEPARATOR,
            ActionSpec(
                "find_command",
                QT_TRANSLATE_NOOP("MainWindow", "&Find a command…"),
                "dialogs.show_palette",
                ("Ctrl+K", "Ctrl+Shift+P"),
                QT_TRANSLATE_NOOP("MainWindow", "Type a few letters of what you want to do"),
            ),
            SEPARATOR,
            ActionSpec(
                "preferences",
                QT_TRANSLATE_NOOP("MainWindow", "&Preferences…"),
                "dialogs.show_preferences",
                ("Ctrl+,",),
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
            PLAY_BACK,
            ActionSpec(
                "step_back",
                QT_TRANSLATE_NOOP("MainWindow", "Look one step &back"),
                "travel.step_back",
                ("Alt+Left",),
                why_not=QT_TRANSLATE_NOOP("MainWindow", "possible after some steps"),
            ),
            ActionSpec(
                "step_forward",
                QT_TRANSLATE_NOOP("MainWindow", "Look one step &ahead"),
                "travel.step_forward",
                ("Alt+Right",),
                why_not=QT_TRANSLATE_NOOP("MainWindow", "possible while a past step is shown"),
            ),
            PRESENT,
            GO_BACK,
            BRANCH_FROM_PAST,
            SEPARATOR,
            WHAT_IF,
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
                ("Ctrl+Shift+0", "Alt+Home"),
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
            ActionSpec(
                "lens",
                QT_TRANSLATE_NOOP("MainWindow", "Lens of the selecte&d layer"),
                "lens.toggle",
                ("F8",),
                QT_TRANSLATE_NOOP(
                    "MainWindow",
                    "What happens to the gradient in the selected layer, in numbers and pictures",
                ),
                checkable=True,
            ),
            SEPARATOR,
            ActionSpec(
                "maximise_plot",
                QT_TRANSLATE_NOOP("MainWindow", "&Maximise the plot"),
                "stage.toggle_focused",
                ("Ctrl+M",),
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
            ActionSpec(
                "findings",
                QT_TRANSLATE_NOOP("MainWindow", "F&indings"),
                "findings.toggle",
                ("Ctrl+J",),
                QT_TRANSLATE_NOOP("MainWindow", "What is wrong with the run, and what may help"),
            ),
            ActionSpec("tile_plots", QT_TRANSLATE_NOOP("MainWindow", "&Tile the plots below"), "stage.tile"),
            ActionSpec(
                "stack_plots", QT_TRANSLATE_NOOP("MainWindow", "St&ack the plots below"), "stage.stack"
            ),
            ActionSpec(
                "reset_layout", QT_TRANSLATE_NOOP("MainWindow", "Reset &layout"), "window.reset_layout"
            ),
            SEPARATOR,
            ActionSpec(
                "larger",
                QT_TRANSLATE_NOOP("MainWindow", "La&rger type"),
                "looks.larger",
                ("Ctrl++", "Ctrl+="),
            ),
            ActionSpec(
                "smaller", QT_TRANSLATE_NOOP("MainWindow", "&Smaller type"), "looks.smaller", ("Ctrl+-",)
            ),
            ActionSpec(
                "usual_size",
                QT_TRANSLATE_NOOP("MainWindow", "&Usual size of type"),
                "looks.usual_size",
                ("Ctrl+0",),
            ),
            SEPARATOR,
            ActionSpec(
                "projector",
                QT_TRANSLATE_NOOP("MainWindow", "For a pro&jector"),
                "audience.toggle_projector",
                ("Ctrl+Shift+F5",),
                QT_TRANSLATE_NOOP(
                    "MainWindow", "Larger type, thicker curves, no side panels; again to get everything back"
                ),
                checkable=True,
            ),
            ActionSpec(
                "full_screen",
                QT_TRANSLATE_NOOP("MainWindow", "&Full screen"),
                "audience.toggle_full_screen",
                ("F11",),
                checkable=True,
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("MainWindow", "&Compare"),
        (
            COMPARE,
            BRANCH,
            SEPARATOR,
            ActionSpec(
                "next_lane",
                QT_TRANSLATE_NOOP("MainWindow", "Show the ne&xt lane"),
                "lanes.show_next",
                ("Ctrl+Shift+B",),
            ),
            ActionSpec("drop_lane", QT_TRANSLATE_NOOP("MainWindow", "&Drop this lane"), "lanes.drop"),
            SEPARATOR,
            ActionSpec(
                "lanes_over",
                QT_TRANSLATE_NOOP("MainWindow", "Lanes &over each other"),
                "lanes.show_over",
                (),
                QT_TRANSLATE_NOOP("MainWindow", "In all plots; what is drawn in colours stays side by side"),
            ),
            ActionSpec(
                "lanes_side_by_side",
                QT_TRANSLATE_NOOP("MainWindow", "Lanes &side by side"),
                "lanes.show_side_by_side",
                ("Ctrl+Shift+L",),
                QT_TRANSLATE_NOOP(
                    "MainWindow", "Each in a panel of its own, with linked axes; again to leave"
                ),
            ),
            ActionSpec(
                "lane_ratio",
                QT_TRANSLATE_NOOP("MainWindow", "R&atio of lanes"),
                "lanes.show_ratio",
                ("Ctrl+Shift+D",),
                QT_TRANSLATE_NOOP(
                    "MainWindow", "The shown lane over the one it came from, layer by layer; again to leave"
                ),
            ),
            SEPARATOR,
            ActionSpec(
                "runs",
                QT_TRANSLATE_NOOP("MainWindow", "&Runs of the document…"),
                "runs.show_runs",
                ("Ctrl+Shift+R",),
                QT_TRANSLATE_NOOP(
                    "MainWindow", "All recorded runs: what differs, what came of each, and your notes"
                ),
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("MainWindow", "&Help"),
        (
            ActionSpec(
                "shortcuts",
                QT_TRANSLATE_NOOP("MainWindow", "&Keyboard shortcuts"),
                "dialogs.show_shortcuts",
                ("F1", "Ctrl+/"),
            ),
            ActionSpec(
                "claims",
                QT_TRANSLATE_NOOP("MainWindow", "&Claims…"),
                "claims.show_claims",
                (),
                QT_TRANSLATE_NOOP(
                    "MainWindow", "What is said of gradients, claim by claim, measured on running networks"
                ),
            ),
            SEPARATOR,
            ActionSpec("about", QT_TRANSLATE_NOOP("MainWindow", "&About GradGUI"), "help.about"),
        ),
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
        QT_TRANSLATE_NOOP("MainWindow", "it runs, or has failed"),
    ),
    ActionSpec(
        "pause",
        QT_TRANSLATE_NOOP("MainWindow", "Pause"),
        "run.pause",
        (),
        QT_TRANSLATE_NOOP("MainWindow", "Pause after the present step (Space)"),
        "pause",
        QT_TRANSLATE_NOOP("MainWindow", "it does not run"),
    ),
    STEP,
    RESET,
    BRANCH,
)

THEME_MENU = QT_TRANSLATE_NOOP("MainWindow", "T&heme")
THEMES: tuple[tuple[str, str], ...] = (
    ("system", QT_TRANSLATE_NOOP("MainWindow", "As the &system")),
    ("light", QT_TRANSLATE_NOOP("MainWindow", "&Light")),
    ("dark", QT_TRANSLATE_NOOP("MainWindow", "&Dark")),
    ("contrast", QT_TRANSLATE_NOOP("MainWindow", "&High contrast, light on dark")),
    ("contrast_light", QT_TRANSLATE_NOOP("MainWindow", "High contrast, dark &on light")),
)

LANGUAGE = QT_TRANSLATE_NOOP("MainWindow", "Lan&guage")
SYSTEM_LANGUAGE = QT_TRANSLATE_NOOP("MainWindow", "Language of the &system")
