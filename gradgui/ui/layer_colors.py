"""Colours of layers: a part of viridis or cividis that stands out from the ground."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtGui import QColor

from gradgui.ui.contrast import contrast

_STOPS = {
    "viridis": (
        "440154 460c5f 481769 482273 472c7a 453681 423f85 3e4889 3b518b 375a8c 33628d 2f6a8e 2c718e 29798e "
        "26818e 23888e 21908c 1f978b 1f9f88 21a685 27ad80 31b57a 3dbc73 4cc26b 5cc862 6ece57 81d34c 95d83f "
        "aadc31 c0df24 d5e219 eae51a fde725"
    ),
    "cividis": (
        "00204d 002559 002b68 00306f 05366e 1e3b6d 2c416c 37476b 404d6b 49526b 51586c 595e6d 60646f 676970 "
        "6e6f73 757575 7c7b78 848179 8b8779 938e78 9b9477 a39a76 aca174 b4a871 bcaf6f c5b56b cebc67 d7c463 "
        "e0cb5d e9d357 f2da4f fbe247 ffea46"
    ),
}
LAYER_MAPS = tuple(_STOPS)
DEFAULT_MAP = LAYER_MAPS[0]
_PARTS = 512
"""Places of a map at which its contrast is looked at."""

Rgb = tuple[int, int, int]


class LayerColors:
    """Gives layer ``number`` of ``depth`` its colour; darker at the input, lighter at the output.

    Of the map only what has contrast ``least`` against every ground is used, so that the colours are the
    same on all of them.
    """

    def __init__(self, grounds: Sequence[str], least: float, name: str = DEFAULT_MAP) -> None:
        self.choose(grounds, least, name)

    def choose(self, grounds: Sequence[str], least: float, name: str) -> None:
        """Take another map, or another part of it; ValueError where none of it has the contrast."""
        self._name = name
        self._begin, self._end = _part(name, tuple(grounds), least)

    def __call__(self, number: int, depth: int) -> QColor:
        """Return the colour of a layer."""
        share = min(max((number - 1) / (depth - 1), 0.0), 1.0) if depth > 1 else 1.0
        return _color_at(self._name, self._begin + (self._end - self._begin) * share)


@cache
def _part(name: str, grounds: tuple[str, ...], least: float) -> tuple[float, float]:
    """Return where the part of a map with a contrast begins and ends, 0 to 1."""
    against = [QColor(ground) for ground in grounds]
    shares = [part / _PARTS for part in range(_PARTS + 1)]
    seen = [
        share for share in shares if all(contrast(_color_at(name, share), each) >= least for each in against)
    ]
    if not seen:
        raise ValueError(f"no colour of {name} has a contrast of {least} on {grounds}")
    return seen[0], seen[-1]


def _color_at(name: str, share: float) -> QColor:
    stops = _stops(name)
    place = share * (len(stops) - 1)
    first = min(int(place), len(stops) - 2)
    pair = zip(stops[first], stops[first + 1], strict=True)
    return QColor(*(round(a + (b - a) * (place - first)) for a, b in pair))


@cache
def _stops(name: str) -> tuple[Rgb, ...]:
    colors = [QColor(f"#{text}") for text in _STOPS[name].split()]
    return tuple((color.red(), color.green(), color.blue()) for color in colors)
