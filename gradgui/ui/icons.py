"""Icons: outline drawings under resources/icons, in the colour of the text beside them."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gradgui.paths import resource_dir
from gradgui.ui.typography import scaled

ICON_SIZE = 20
"""Pixels of an icon beside type of the usual size."""

_RATIOS = (1, 2, 3)


def icon(name: str, color: QColor, disabled: QColor | None = None) -> QIcon:
    """Return the icon of a name in a colour, as large as the type is now, sharp on every screen."""
    drawing = (resource_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled or color)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", ink.name()).encode()))
        for ratio in _RATIOS:
            result.addPixmap(_pixmap(renderer, ratio, ink.alphaF()), mode)
    return result


def _pixmap(renderer: QSvgRenderer, ratio: int, opacity: float) -> QPixmap:
    side = scaled(ICON_SIZE) * ratio
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
