"""Pictures of a plot with its title: pixels at twice the size, and SVG."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from gradgui.ui.plot import Plot
from gradgui.ui.theme import GRID, TITLE, font

RATIO = 2
"""Pixels of a picture for one of the screen's."""

TITLE_HEIGHT = 5 * GRID


def image(plot: Plot) -> QImage:
    """Return the plot as it is shown, with its title, at twice the size."""
    size = _size(plot)
    picture = QImage(size * RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(RATIO)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _paint(plot, painter, QSizeF(size))
    painter.end()
    return picture


def png(plot: Plot) -> bytes:
    """Return the picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image(plot))
    return bytes(buffer.data().data())


def svg(plot: Plot) -> bytes:
    """Return the plot as the bytes of an SVG file, its curves as lines."""
    buffer, size = QBuffer(), _size(plot)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(QPointF(0, 0), QSizeF(size)))
    generator.setResolution(plot.logicalDpiX())
    generator.setTitle(plot.title())
    generator.setDescription(plot.words())
    painter = QPainter(generator)
    _paint(plot, painter, QSizeF(size))
    painter.end()
    return bytes(buffer.data().data())


def _size(plot: Plot) -> QSize:
    drawn = plot.graphics.size()
    return QSize(max(1, drawn.width()), max(1, drawn.height()) + TITLE_HEIGHT)


def _paint(plot: Plot, painter: QPainter, size: QSizeF) -> None:
    theme = plot.context.theme
    painter.fillRect(QRectF(QPointF(0, 0), size), QColor(theme.ground))
    _paint_title(plot, painter, size.width())
    source = QRectF(plot.graphics.viewRect())
    target = QRectF(0, TITLE_HEIGHT, size.width(), size.height() - TITLE_HEIGHT)
    with _for_export(plot):
        plot.graphics.scene().render(painter, target, source)


def _paint_title(plot: Plot, painter: QPainter, width: float) -> None:
    """Write the title at the left, the experiment's name at the right where there is room."""
    theme = plot.context.theme
    line = QRectF(GRID, 0, width - 2 * GRID, TITLE_HEIGHT)
    middle = Qt.AlignmentFlag.AlignVCenter
    title_font = font(TITLE, strong=True)
    painter.setFont(title_font)
    painter.setPen(QColor(theme.ink))
    painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, plot.title())
    name = plot.run.experiment.name if plot.run is not None else ""
    free = line.width() - QFontMetricsF(title_font).horizontalAdvance(plot.title()) - 2 * GRID
    painter.setFont(font())
    painter.setPen(QColor(theme.quiet))
    shown = QFontMetricsF(font()).elidedText(name, Qt.TextElideMode.ElideRight, max(0.0, free))
    painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, shown)


@contextmanager
def _for_export(plot: Plot) -> Iterator[None]:
    for area in plot.areas:
        area.for_export = True
    try:
        yield
    finally:
        for area in plot.areas:
            area.for_export = False
