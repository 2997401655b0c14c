"""The picture on a virtual screen, as numbers, and as a PNG file to look at."""

import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
HEADER_FIELDS = 25
HEADER_SIZE, WIDTH, HEIGHT, BITS_PER_PIXEL, BYTES_PER_LINE, COLORS = 0, 4, 5, 11, 12, 19
COLOR_ENTRY_BYTES = 12


def read_framebuffer(path: Path) -> Picture:
    """Return the pixels (height, width, red green blue) of the file that Xvfb keeps with -fbdir.

    The format is X's own window dump: a big-endian header, a colour table, then rows of blue green red.
    """
    raw = path.read_bytes()
    header = struct.unpack_from(f">{HEADER_FIELDS}I", raw)
    assert header[BITS_PER_PIXEL] == 32
    start = header[HEADER_SIZE] + header[COLORS] * COLOR_ENTRY_BYTES
    height, width, stride = header[HEIGHT], header[WIDTH], header[BYTES_PER_LINE]
    rows = np.frombuffer(raw, np.uint8, height * stride, start).reshape(height, stride // 4, 4)
    return rows[:, :width, 2::-1].copy()


def write_png(picture: Picture, path: Path) -> None:
    """Write `picture` (height, width, 3) as an 8-bit PNG file."""
    height, width, _ = picture.shape
    rows = np.zeros((height, 1 + 3 * width), np.uint8)
    rows[:, 1:] = picture.reshape(height, -1)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows.tobytes(), 6)), (b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
