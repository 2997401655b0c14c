"""ClaimProcess: measures claims in a process of its own, so that window and training go on undisturbed."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from gradgui.engine.claim import outcome_from_data
from gradgui.paths import own_command

MILLISECONDS_TO_END = 2000


class ClaimProcess(QObject):
    """Runs the verb ``claims``, one process for all that is asked at once."""

    measured = Signal(str, object)
    """A claim's id and its Outcome."""
    failed = Signal(str, str)
    """A claim's id, and why it could not be measured."""
    ended = Signal()

    def __init__(self, command: Sequence[str] = (), parent: QObject | None = None) -> None:
        """`command`: what starts the program."""
        super().__init__(parent)
        self._command = tuple(command) or own_command()
        self._process: QProcess | None = None
        self.waiting: list[str] = []

    @property
    def is_running(self) -> bool:
        """Whether claims are being measured."""
        return self._process is not None

    def start(self, ids: Sequence[str]) -> None:
        """Measure claims in this order; nothing where it measures already."""
        if self._process is not None or not ids:
            return
        self.waiting = list(ids)
        program, *arguments = self._command
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._on_output)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(program, [*arguments, "claims", *ids, "--json", "--background"])

    @Slot()
    def cancel(self) -> None:
        """End the measuring; what is measured stays."""
        process = self._end()
        if process is not None:
            process.kill()
            process.waitForFinished(MILLISECONDS_TO_END)
            self.ended.emit()

    def _end(self) -> QProcess | None:
        """Listen no more to the process, which is returned."""
        process, self._process = self._process, None
        self.waiting = []
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._on_output)
            process.finished.disconnect(self._on_finished)
            process.errorOccurred.disconnect(self._on_error)
            process.deleteLater()
        return process

    @Slot()
    def _on_output(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._take(bytes(self._process.readLine().data()))

    def _take(self, line: bytes) -> None:
        try:
            data = json.loads(line)
            name = str(data["id"])
            outcome = None if "error" in data else outcome_from_data(data)
        except (KeyError, TypeError, ValueError, AttributeError):
            return
        if name not in self.waiting:
            return
        self.waiting.remove(name)
        if outcome is None:
            self.failed.emit(name, str(data["error"]))
        else:
            self.measured.emit(name, outcome)

    @Slot(int, QProcess.ExitStatus)
    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        if self._process is None:
            return
        self._on_output()
        lines = bytes(self._process.readAllStandardError().data()).decode(errors="replace").split("\n")
        told = [line.strip() for line in lines if line.strip()]
        words = self.tr("the process ended with code {code}").format(code=code)
        self._fail(told[-1] if told else words)

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if self._process is not None and error is QProcess.ProcessError.FailedToStart:
            self._fail(self._process.errorString())

    def _fail(self, why: str) -> None:
        """End; the claim whose turn it was has failed, those after it are as they were."""
        left = self.waiting[:1]
        self._end()
        for name in left:
            self.failed.emit(name, why)
        self.ended.emit()
