"""Stopping: how what takes long is given up on the way."""

from collections.abc import Callable

GoOn = Callable[[], bool]
"""Asked now and then by what takes long; False: stop."""


class StoppedError(Exception):
    """What was computed is not wanted any more."""


def stop_if_unwanted(go_on: GoOn) -> None:
    """Raise StoppedError where the answer to the question is no."""
    if not go_on():
        raise StoppedError
