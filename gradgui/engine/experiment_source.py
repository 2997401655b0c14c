"""Where an experiment comes from: an experiment file, or the current experiment of a document."""

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from gradgui.engine import experiment_file
from gradgui.engine.contents import Contents
from gradgui.engine.database import Database
from gradgui.engine.document_error import document_error
from gradgui.engine.document_file import is_document, open_read_only, read_version
from gradgui.engine.document_schema import VERSION
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.working_copy import WorkingCopy, migrated


class SavedDocument(Contents):
    """A document that is only read, from its file; an older version from a copy of it."""

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        """Open a file, whoever it is from; raises DocumentError. folder: where a copy may lie."""
        self._working: WorkingCopy | None = None
        if folder is not None and read_version(path) < VERSION:
            self._working = migrated(path, folder)
            self._database = self._working.database
        else:
            self._database = open_read_only(path)

    @property
    def database(self) -> Database:
        """The file, or its copy."""
        return self._database

    def begin_writing(self) -> Database:
        """Refuse."""
        raise document_error(Phrase("a document opened to be read"), Phrase("one opened to be changed"))

    def close(self) -> None:
        """Close the file."""
        if self._working is not None:
            self._working.close()
        else:
            self._database.close()


@contextlib.contextmanager
def open_experiment(path: Path, overrides: Sequence[str] = ()) -> Iterator[tuple[Experiment, Path]]:
    """Give the experiment of a file and the folder its relative paths start from; raises ExperimentError.

    overrides: ``PATH=VALUE`` each. What a document embeds lies in a temporary folder meanwhile.
    """
    if not is_document(path):
        yield experiment_file.read(path, overrides), path.resolve().parent
        return
    with tempfile.TemporaryDirectory(prefix="gradgui-") as folder:
        with contextlib.closing(SavedDocument(path, Path(folder) / "older")) as document:
            experiment, base_dir = document.usable_experiment(Path(folder))
        yield experiment_file.parse(experiment_file.dump(experiment), overrides), base_dir
