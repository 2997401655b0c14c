"""What the window's switches and the headless verbs share: how a wrong argument is told."""

import argparse
import sys
from typing import NoReturn

BAD_INPUT = 2
"""Exit code for bad input."""


class OneLineParser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments, without the usage before it."""

    def error(self, message: str) -> NoReturn:
        """Name the fault on stderr and end with 2."""
        print(f"{self.prog}: {message}", file=sys.stderr)
        sys.exit(BAD_INPUT)
