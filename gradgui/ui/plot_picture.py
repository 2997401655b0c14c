"""Pictures of a plot with its title: pixels at twice the size, SVG and PDF."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from gradgui.ui.lane_words import lane_words
from gradgui.ui.plot import Plot
from gradgui.ui.theme import GRID, TITLE, font

RATIO = 2
"""Pixels of a picture for one of the screen's."""

TITLE_HEIGHT = 5 * GRID


def image(plot: Plot) -> QImage:
    """Return the plot as it is shown, with its title, at twice the size."""
    size = size_of(plot)
    picture = QImage(size * RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(RATIO)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paint_plot(plot, painter, QSizeF(size))
    painter.end()
    return picture


def png(plot: Plot) -> bytes:
    """Return the picture as the bytes of a PNG file."""
    return png_bytes(image(plot))


def png_bytes(picture: QImage) -> bytes:
    """Return any picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


def svg(plot: Plot) -> bytes:
    """Return the plot as the bytes of an SVG file, its curves as lines."""
    buffer, size = QBuffer(), size_of(plot)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(QPointF(0, 0), QSizeF(size)))
    generator.setResolution(plot.logicalDpiX())
    generator.setTitle(plot.title())
    generator.setDescription(plot.words())
    painter = QPainter(generator)
    paint_plot(plot, painter, QSizeF(size))
    painter.end()
    return bytes(buffer.data().data())


def pdf(plot: Plot) -> bytes:
    """Return the plot as the bytes of a PDF file of its size, its curves as lines and its words as text."""
    size, dots = QSizeF(size_of(plot)), plot.logicalDpiX()
    inches = size / dots
    return pdf_bytes(plot.title(), dots, inches, lambda painter: paint_plot(plot, painter, size))


def pdf_bytes(title: str, dots: int, inches: QSizeF, paint: Callable[[QPainter], None]) -> bytes:
    """Return a page without margins as the bytes of a PDF file; a length of 1 is one of ``dots`` an inch."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(dots)
    size = QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator("GradGUI")
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    paint(painter)
    painter.end()
    return bytes(buffer.data().data())


def size_of(plot: Plot) -> QSize:
    """Return the size of a picture of the plot, in pixels of the screen."""
    drawn = plot.graphics.size()
    return QSize(max(1, drawn.width()), max(1, drawn.height()) + TITLE_HEIGHT)


def paint_plot(plot: Plot, painter: QPainter, size: QSizeF, with_name: bool = True) -> None:
    """Paint a plot with its title into a rectangle at the origin; with_name: the experiment's too."""
    theme = plot.context.theme
    painter.fillRect(QRectF(QPointF(0, 0), size), QColor(theme.ground))
    _paint_title(plot, painter, size.width(), with_name)
    source = QRectF(plot.graphics.viewRect())
    target = QRectF(0, TITLE_HEIGHT, size.width(), size.height() - TITLE_HEIGHT)
    with _for_export(plot), plot.context.selection.pointing_nowhere():
        plot.graphics.scene().render(painter, target, source)


def _name(plot: Plot) -> str:
    """Return the experiment's name, and which lane is shown where there are several."""
    if plot.run is None:
        return ""
    name = plot.run.experiment.name
    return f"{name} · {lane_words(plot.run)}" if plot.run.others() else name


def _paint_title(plot: Plot, painter: QPainter, width: float, with_name: bool) -> None:
    """Write the title at the left, the experiment's name at the right where there is room."""
    theme = plot.context.theme
    line = QRectF(GRID, 0, width - 2 * GRID, TITLE_HEIGHT)
    middle = Qt.AlignmentFlag.AlignVCenter
    title_font = font(TITLE, strong=True)
    painter.setFont(title_font)
    painter.setPen(QColor(theme.ink))
    title = QFontMetricsF(title_font).elidedText(plot.title(), Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, title)
    name = _name(plot) if with_name else ""
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
