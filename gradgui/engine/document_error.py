"""What is told when a document cannot be read or written."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from gradgui.engine.fault import ExperimentError, Fault, one_line
from gradgui.engine.phrase import Phrase


class DocumentError(ExperimentError):
    """A document that cannot be read or written, with every fault that was found."""


def document_error(found: str, allowed: str, place: str = "") -> DocumentError:
    """Return the error of one fault; place: table and row, empty for the file as a whole."""
    return DocumentError([Fault(place, found, allowed)])


def damaged(place: str, found: str) -> DocumentError:
    """Return the error of content that is not what was saved."""
    return document_error(found, Phrase("what GradGUI saved"), place)


def reason_of(error: DocumentError) -> str:
    """Return what was found, without what is allowed: the file and what is wrong with it."""
    return error.faults[0].found if error.faults else str(error)


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about a file that is read into a DocumentError."""
    with _told(Phrase("{file}, which cannot be read ({reason})"), Phrase("a readable document"), path):
        yield


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about a file that is written into a DocumentError."""
    allowed = Phrase("a place that can be written to, with room")
    with _told(Phrase("{file}, which cannot be written ({reason})"), allowed, path):
        yield


@contextlib.contextmanager
def _told(found: Phrase, allowed: str, path: Path) -> Iterator[None]:
    try:
        yield
    except ExperimentError:
        raise
    except (sqlite3.Error, sqlite3.Warning, OSError, OverflowError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        said = Phrase(found.pattern, file=one_line(str(path)), reason=one_line(reason))
        raise document_error(said, allowed) from error
