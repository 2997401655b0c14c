"""What is told from a picture of the window at 1440 × 900: curves, their spread, marks of a state."""

import numpy as np

from tests.end2end.framebuffer import Picture

PLOT = (slice(110, 545), slice(405, 1300))
"""Where the live curves are drawn: rows, columns."""

COLOURFUL = 50


def curves(picture: Picture) -> np.ndarray:
    """Return where the live plot has pixels of the layers' colours: bool (rows, columns)."""
    colours = picture[PLOT].astype(int)
    return np.asarray(colours.max(2) - colours.min(2) > COLOURFUL)


def newest_spread(picture: Picture) -> int:
    """Return over how many rows the curves lie in the newest columns drawn."""
    found = curves(picture)
    counts = found[:, :-120].sum(0)
    newest = np.flatnonzero(counts > 3)[-40:]
    rows = np.flatnonzero(found[:, newest].any(1))
    return int(rows[-1] - rows[0]) if len(rows) else 0


def has_colour(picture: Picture, place: tuple[slice, slice], colour: tuple[int, int, int]) -> bool:
    """Say whether some pixels of a place are nearly of that colour."""
    return bool((np.abs(picture[place].astype(int) - colour).max(2) < 12).sum() > 10)
