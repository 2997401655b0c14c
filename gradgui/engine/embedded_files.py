"""The files that experiments read, kept inside of a document so that it opens anywhere."""

import errno
import hashlib
from pathlib import Path

from gradgui.engine.database import Database
from gradgui.engine.dataset import DatasetError
from gradgui.engine.datasets.csv_file import CsvFile
from gradgui.engine.document_error import damaged, writing
from gradgui.engine.document_schema import EXPERIMENT, FILE
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.whole_file import write_whole

LONGEST_NAME = 64


def embed(database: Database, experiment: Experiment, base_dir: Path) -> int | None:
    """Keep the file that an experiment reads; return its number, None where it reads none or has none yet."""
    dataset = experiment.dataset
    if not isinstance(dataset, CsvFile):
        return None
    try:
        content = dataset.read(base_dir)
    except DatasetError:
        return None
    digest = hashlib.sha256(content).digest()
    same = database.rows(FILE, "sha256 = ?", (digest,))
    if same:
        return int(same[0]["id"])
    used = {row["embedded_file"] for row in database.rows(EXPERIMENT)}
    for row in database.rows(FILE):
        if row["id"] not in used:
            database.delete(FILE, "id = ?", (row["id"],))
    return database.insert(FILE, content, path=dataset.path)


def unpacked(
    database: Database, experiment: Experiment, number: int, folder: Path
) -> tuple[Experiment, Path]:
    """Write an embedded file into a folder; return the experiment that names it there, and where it lies."""
    rows = database.rows(FILE, "id = ?", (number,))
    dataset = experiment.dataset
    if not rows or not isinstance(dataset, CsvFile):
        raise damaged(f"embedded_file.{number}", Phrase("no file of the experiment"))
    content = database.content(FILE, rows[0])
    place = folder / rows[0]["sha256"].hex()[:16]
    name = _plain_name(dataset.path)
    with writing(place):
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(content)
    named = dataset.model_copy(update={"path": name})
    return experiment.model_copy(update={"dataset": named}), place


def put_beside(experiment: Experiment, base_dir: Path, folder: Path) -> None:
    """Copy the file that an experiment reads by a relative path, so that it finds it from another folder.

    OSError if it cannot be, or if another file of that name is there. What cannot be read is left out, as is
    what lies above of ``base_dir``.
    """
    dataset = experiment.dataset
    if not isinstance(dataset, CsvFile) or Path(dataset.path).is_absolute() or ".." in dataset.path:
        return
    target = folder / dataset.path
    try:
        content = dataset.read(base_dir)
    except DatasetError:
        return
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(content, target)
    elif target.read_bytes() != content:
        raise FileExistsError(errno.EEXIST, f"another {target.name} is there", str(target))


def _plain_name(path: str) -> str:
    """Return a file's name without folders and without characters that mean something to a system."""
    last = path.replace("\\", "/").rpartition("/")[2]
    stem = last.removesuffix(".csv")[:LONGEST_NAME]
    safe = "".join(char if char.isalnum() or char in "-_" else "_" for char in stem)
    return f"{safe or 'data'}.csv"
