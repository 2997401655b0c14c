"""The real program as a process of its own."""

import re
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from tests.end2end.waiting import wait_until

REPOSITORY = Path(__file__).resolve().parents[2]
COMPLAINT = re.compile(r"Traceback|Warning|QObject|QPaint|QWidget|QLayout|Fatal|Segmentation|aborted", re.I)
SECONDS_TO_END = 10.0


class Program:
    """A command started in `folder`, with the lines that it has printed so far."""

    def __init__(self, command: list[str], environment: Mapping[str, str], folder: Path) -> None:
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self.output: list[str] = []
        self.errors: list[str] = []
        assert self.process.stdout
        assert self.process.stderr
        self._readers = [
            self._read(self.process.stdout, self.output),
            self._read(self.process.stderr, self.errors),
        ]

    def _read(self, stream: IO[str], lines: list[str]) -> threading.Thread:
        thread = threading.Thread(target=_copy_lines, args=(stream, lines), daemon=True)
        thread.start()
        return thread

    def is_running(self) -> bool:
        """Say whether the process has not ended."""
        return self.process.poll() is None

    def wait_for_output(self, text: str, timeout: float = 20.0) -> str:
        """Return the first printed line that contains `text`, waiting for it."""
        return wait_until(
            lambda: next((line for line in self.output if text in line), ""), f"the line {text!r}", timeout
        )

    def wait(self, timeout: float = 20.0) -> int:
        """Return the exit code once the process has ended by itself."""
        code = self.process.wait(timeout)
        self._join()
        return code

    def end(self) -> None:
        """End the process if it still runs: terminate, then kill."""
        if self.is_running():
            self.process.terminate()
            try:
                self.process.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._join()

    def _join(self) -> None:
        for reader in self._readers:
            reader.join(SECONDS_TO_END)

    def complaints(self) -> list[str]:
        """Return the lines on stderr that a healthy program does not write."""
        return [line for line in self.errors if COMPLAINT.search(line)]


def _copy_lines(stream: IO[str], lines: list[str]) -> None:
    with stream:
        for line in stream:
            lines.append(line.rstrip("\n"))
