"""One side of the benchmark: a process that makes steps when it is told to, and rests otherwise.

Orders and answers are lines of JSON on its standard input and output.
"""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gradgui.paths import own_command

Message = Mapping[str, Any]


class SideError(RuntimeError):
    """A side ended, or answered with an error."""


class Side:
    """A started side; ``ask`` waits for its answer."""

    def __init__(self, name: str, base_dir: Path, threads: int, platform: str = "") -> None:
        environment = {**os.environ, "OMP_NUM_THREADS": str(threads)}
        if platform:
            environment["QT_QPA_PLATFORM"] = platform
        arguments = ["bench", "--side", name, "--basedir", str(base_dir), "--threads", str(threads)]
        self._name = name
        self._process = subprocess.Popen(
            [*own_command(), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=environment,
        )

    def ask(self, order: str, **details: Any) -> dict[str, Any]:
        """Give an order and return the answer; raises SideError where there is none."""
        assert self._process.stdin is not None and self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps({"order": order, **details}) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except OSError as error:
            raise SideError(f"{self._name}: {error}") from error
        if not line:
            raise SideError(f"{self._name}: the process ended with {self._process.wait()}")
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise SideError(f"{self._name}: {answer['error']}")
        return answer

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def close(self) -> None:
        """Let it end."""
        if self._process.stdin is not None and not self._process.stdin.closed:
            self._process.stdin.close()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def __enter__(self) -> "Side":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def answer(message: Message) -> None:
    """Answer an order, in the side's process."""
    print(json.dumps(message), flush=True)
