"""What the window's switches and the headless verbs share: how a wrong argument is told."""

import argparse
import os
import sys
from typing import NoReturn

BAD_INPUT = 2
"""Exit code for bad input."""


def core_count(text: str) -> int:
    """Return a number of threads: at least 1, at most one for each of the machine's cores."""
    most = os.cpu_count() or 1
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= most):
        raise argparse.ArgumentTypeError(f"found {text!r}; allowed: 1 to {most} on this machine")
    return int(text)


class OneLineParser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments, without the usage before it."""

    def error(self, message: str) -> NoReturn:
        """Name the fault on stderr and end with 2."""
        print(f"{self.prog}: {message}", file=sys.stderr)
        sys.exit(BAD_INPUT)
