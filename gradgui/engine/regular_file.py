"""Reading a file that an experiment names, and nothing but a regular file."""

import os
import stat
from pathlib import Path

from gradgui.engine.dataset import DatasetError
from gradgui.engine.fault import shown
from gradgui.engine.phrase import Phrase

MAX_BYTES = 64 * 2**20


def read_regular_file(path: str, base_dir: Path) -> bytes:
    """Return the bytes of a regular file of at most MAX_BYTES; relative paths start from `base_dir`.

    DatasetError for anything else. Nothing else is opened: no device, pipe or network share.
    """
    if not path.strip():
        raise _fault(Phrase("no path"), Phrase("the path of a CSV file"))
    if len(path) > 1 and path[0] in "/\\" and path[1] in "/\\":
        found = Phrase("the network path {path}", path=shown(path))
        raise _fault(found, Phrase("a path on this computer"))
    try:
        return _read(base_dir / path, path)
    except DatasetError:
        raise
    except FileNotFoundError:
        found = Phrase("no file {file} in {folder}", file=shown(path), folder=shown(str(base_dir)))
        raise _fault(found, Phrase("an existing CSV file")) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        found = Phrase("{file}, which cannot be read ({reason})", file=shown(path), reason=reason)
        raise _fault(found, Phrase("a readable CSV file")) from None


def _read(path: Path, name: str) -> bytes:
    _check_status(path.stat(), name)
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        _check_status(os.fstat(descriptor), name)
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise _too_large(name, len(content))
    return content


def _check_status(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise _fault(Phrase("{file}, a folder", file=shown(name)), Phrase("a CSV file"))
    if not stat.S_ISREG(status.st_mode):
        found = Phrase("{file}, a device or pipe", file=shown(name))
        raise _fault(found, Phrase("a regular CSV file"))
    if status.st_size == 0:
        found = Phrase("{file}, an empty file", file=shown(name))
        raise _fault(found, Phrase("a CSV file with a header and rows"))
    if status.st_size > MAX_BYTES:
        raise _too_large(name, status.st_size)


def _too_large(name: str, size: int) -> DatasetError:
    found = Phrase("{file} of {size:,} bytes", file=shown(name), size=size)
    return _fault(found, Phrase("at most {limit:,} bytes", limit=MAX_BYTES))


def _fault(found: str, allowed: str) -> DatasetError:
    return DatasetError("dataset.path", found, allowed)
