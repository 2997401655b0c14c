"""Icons: outline drawings under resources/icons, in the colour of the text beside them."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gradgui.paths import resource_dir
from gradgui.ui.typography import scaled

ICON_SIZE = 20
"""Pixels of an icon beside type of the usual size."""

MOST_KEPT = 256
"""Looks of icons that are kept; a theme has some forty."""

_RATIOS = (1, 2, 3)


def icon(name: str, color: QColor, disabled: QColor | None = None) -> QIcon:
    """Return the icon of a name in a colour, as large as the type is now, sharp on every screen."""
    return _icon(name, color.rgba(), (disabled or color).rgba(), scaled(ICON_SIZE))


@lru_cache(MOST_KEPT)
def _icon(name: str, color: int, disabled: int, side: int) -> QIcon:
    """Return the one icon of this look: Qt keeps drawings of every icon that is another one."""
    drawing = (resource_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for mode, rgba in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        ink = QColor.fromRgba(rgba)
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", ink.name()).encode()))
        for ratio in _RATIOS:
            result.addPixmap(_pixmap(renderer, side, ratio, ink.alphaF()), mode)
    return result


def _pixmap(renderer: QSvgRenderer, side: int, ratio: int, opacity: float) -> QPixmap:
    pixmap = QPixmap(side * ratio, side * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
