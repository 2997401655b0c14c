"""Starts processes that record, edit and save documents, and kills each at a random moment.

``python -m tests.engine.kill_documents FOLDER SEED COUNT`` writes FOLDER/N.log of each process: a line for
every step and every edit once it is made, with the time; and FOLDER/N.killed, when it was killed.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from gradgui.engine.document import Document
from gradgui.engine.recorder import Recorder
from gradgui.engine.store import MetricStore
from tests.engine.documents import LAYERS, values_at
from tests.engine.experiments import experiment

LONGEST = 3.5
"""Seconds that a process lives at most."""


def work(folder: Path, number: int, seed: int) -> None:
    """Record, edit and save until killed."""
    draw = random.Random(seed)
    log = os.open(folder / f"{number}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    document = Document.create(experiment(), folder, folder / "recovery")
    store = MetricStore()
    store.declare("gain", LAYERS)
    recorder = Recorder(document, document.start_run(1, number), store)
    recorder.start()
    step = edit = 0
    while True:
        for _ in range(10):
            store.append(step, {"gain": values_at(step)})
            step += 1
        os.write(log, f"step {step - 1} {time.monotonic()}\n".encode())
        chance = draw.random()
        if chance < 0.1:
            edit += 1
            document.set_note(f"edit {edit}")
            os.write(log, f"edit {edit} {time.monotonic()}\n".encode())
        elif chance < 0.13:
            document.save(folder / f"{number}.gradgui")
            os.write(log, f"save {edit} {time.monotonic()}\n".encode())
        time.sleep(0.004)


def main(folder: Path, seed: int, count: int) -> None:
    """Start all processes, kill each."""
    draw = random.Random(seed)
    now = time.monotonic()
    ends: dict[int, tuple[float, int]] = {}
    for number in range(count):
        process = os.fork()
        if process == 0:
            work(folder, number, draw.randrange(2**31) + number)
            os._exit(1)
        ends[process] = (now + draw.uniform(0.02, LONGEST), number)
    for process, (end, number) in sorted(ends.items(), key=lambda item: item[1]):
        time.sleep(max(0.0, end - time.monotonic()))
        os.kill(process, signal.SIGKILL)
        killed = time.monotonic()
        _, status = os.waitpid(process, 0)
        (folder / f"{number}.killed").write_text(f"{killed} {os.WTERMSIG(status)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
