"""Typesetter: makes drawings of the symbols once, with ziamath, beside the window's work."""

import logging
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from gradgui.ui.lens.symbols import SYMBOLS, Symbol

log = logging.getLogger(__name__)

SIZE = 24
"""Of the type in the drawings' own units."""

INK = "#010203"
"""A colour that stands in the drawings for the one that they get."""

_VIEW_BOX = re.compile(r'viewBox="([^"]*)"')


@dataclass(frozen=True)
class Drawing:
    """A symbol as SVG, with its width and what stands above and below the base line, in sizes of type."""

    svg: str
    left: float
    width: float
    ascent: float
    descent: float

    def draw(self, painter: QPainter, place: QPointF, size: float, color: QColor) -> None:
        """Draw it with its base line's left end at a place, in type of ``size`` pixels."""
        top_left = QPointF(place.x(), place.y() - self.ascent * size)
        height = (self.ascent + self.descent) * size
        _renderer(self.svg, color.name()).render(
            painter, QRectF(top_left.x(), top_left.y(), self.width * size, height)
        )


@lru_cache(maxsize=128)
def _renderer(svg: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg.replace(INK, color).encode()))


def typeset(symbol: Symbol) -> Drawing:
    """Return the drawing of a symbol; loads ziamath, which takes a while the first time."""
    from ziamath.config import config
    from ziamath.zmath import Latex

    config.svg2 = False
    svg = Latex(symbol.tex, size=SIZE, color=INK).svg()
    found = _VIEW_BOX.search(svg)
    if found is None:
        raise ValueError(f"no size in the drawing of {symbol.tex}")
    left, top, width, height = (float(number) / SIZE for number in found.group(1).split())
    return Drawing(svg, left, width, -top, height + top)


class Typesetter(QObject):
    """Has every symbol typeset on a thread of its own, which ends by itself; `done` tells on the window's."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawings: Mapping[str, Drawing] = {}
        self._thread: threading.Thread | None = None
        self._open = True

    def start(self) -> None:
        """Begin, unless that was done."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="typesetting")
            self._thread.start()

    def drawing(self, name: str) -> Drawing | None:
        """Return the drawing of a symbol, None while it is not typeset or where it is none."""
        return self._drawings.get(name)

    def wait(self) -> None:
        """Return once everything is typeset."""
        if self._thread is not None:
            self._thread.join()

    def shutdown(self) -> None:
        """Tell of nothing more, and wait for the thread."""
        self._open = False
        self.wait()

    def _run(self) -> None:
        try:
            self._drawings = {name: typeset(symbol) for name, symbol in SYMBOLS.items()}
        except Exception:
            log.exception("the formulas stay in plain type: ziamath could not draw them")
        if self._open:
            self.done.emit()
