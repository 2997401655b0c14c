"""Writing a file whole or not at all."""

import os
import secrets
from pathlib import Path


def write_whole(content: bytes, path: Path) -> None:
    """Write a file through a copy beside it that is synced, compared and put in place; OSError if it fails.

    Nothing is left behind where it fails, and a file that was there stays as it was.
    """
    copy = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with copy.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if copy.read_bytes() != content:
            raise OSError(f"the disk did not keep what was written to {path}")
        copy.replace(path)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
