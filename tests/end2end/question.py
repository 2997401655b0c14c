"""The question that a window asks before unsaved changes are lost."""

from tests.end2end.display import Display

TITLE = "Unsaved changes"
SAVE, DISCARD, CANCEL = ("Return",), ("Tab", "space"), ("Escape",)


def answer(display: Display, keys: tuple[str, ...]) -> None:
    """Wait for the question and press the keys of an answer."""
    display.focus(display.wait_for_window(TITLE))
    display.key(*keys)
