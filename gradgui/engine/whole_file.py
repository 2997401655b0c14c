"""Writing a file whole or not at all."""

import errno
import os
import secrets
from pathlib import Path

LONGEST_NAME = 64
"""Characters of a file's name that its copy has in its own."""


def write_whole(content: bytes, path: Path) -> None:
    """Write a file through a copy beside it that is synced, compared and put in place; OSError if it fails.

    Nothing is left behind where it fails, and a file that was there stays as it was. A link is followed, and
    a file that is there keeps its permissions; one that is protected, a device or a folder is not replaced.
    """
    target = path.resolve()
    check_replaceable(target)
    copy = beside(target)
    try:
        with copy.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if copy.read_bytes() != content:
            raise OSError(f"the disk did not keep what was written to {path}")
        if target.exists():
            copy.chmod(target.stat().st_mode & 0o777)
        copy.replace(target)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise


def beside(target: Path) -> Path:
    """Return a free hidden name in a file's folder."""
    return target.with_name(f".{target.name[:LONGEST_NAME]}.{secrets.token_hex(4)}.tmp")


def check_replaceable(target: Path) -> None:
    """Raise OSError if what is there may not be replaced: a folder, a device, a protected file."""
    if not target.exists():
        return
    if not target.is_file():
        raise OSError(errno.EINVAL, "a folder or a device, not a file")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is write-protected")
