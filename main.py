"""Starts GradGUI: the window, or a verb without one."""

import sys

VERBS = ("run", "presets", "schema", "claims", "export-code", "lesson", "grade")

if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] in VERBS:
        from gradgui.cli import main
    elif sys.argv[1:2] == ["bench"]:
        from gradgui.bench.program import main
    else:
        from gradgui.app import main
    sys.exit(main(sys.argv[1:]))
