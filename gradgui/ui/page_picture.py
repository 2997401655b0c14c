"""Pictures of a page: all plots that are shown, as they are arranged, with a heading and a caption."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPageSize, QPainter
from PySide6.QtWidgets import QDockWidget

from gradgui.ui.plot import Plot
from gradgui.ui.plot_picture import RATIO, paint_plot, pdf_bytes, png_bytes, size_of
from gradgui.ui.theme import GRID, LARGE, Theme, font

MARGIN = 5 * GRID
GAP = 2 * GRID
INCHES = QPageSize.size(QPageSize.PageSizeId.A4, QPageSize.Unit.Inch).transposed()
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Page:
    """What stands on a page: a heading, a line below it, the plots, and a caption of several lines."""

    heading: str
    line: str
    plots: Sequence[Plot]
    caption: Sequence[str]


def page_pdf(page: Page) -> bytes:
    """Return a page of A4, across, as the bytes of a PDF file; curves are lines and text is text."""
    dots = page.plots[0].logicalDpiX()
    return pdf_bytes(page.heading, dots, INCHES, lambda painter: _paint(page, painter))


def page_png(page: Page) -> bytes:
    """Return the same page as the bytes of a PNG file, at twice the size of the screen."""
    picture = QImage((_page_size(page) * RATIO).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(RATIO)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _paint(page, painter)
    painter.end()
    return png_bytes(picture)


def _page_size(page: Page) -> QSizeF:
    return INCHES * page.plots[0].logicalDpiX()


def _paint(page: Page, painter: QPainter) -> None:
    theme = page.plots[0].context.theme
    whole = QRectF(QPointF(0, 0), _page_size(page))
    painter.fillRect(whole, QColor(theme.ground))
    inside = whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    top = _paint_heading(page, painter, inside, theme)
    bottom = _paint_caption(page, painter, inside, theme)
    _paint_plots(page.plots, painter, QRectF(inside.left(), top, inside.width(), bottom - top))


def _paint_heading(page: Page, painter: QPainter, inside: QRectF, theme: Theme) -> float:
    """Write heading and line; return where they end."""
    y = inside.top()
    painter.setPen(QColor(theme.ink))
    for text, face in ((page.heading, font(LARGE, strong=True)), (page.line, font())):
        painter.setFont(face)
        place = QRectF(inside.left(), y, inside.width(), inside.height() / 4)
        painter.drawText(place, WRAPPED, text)
        y += QFontMetricsF(face, painter.device()).boundingRect(place, WRAPPED, text).height() + GRID / 2
    return y + GRID


def _paint_caption(page: Page, painter: QPainter, inside: QRectF, theme: Theme) -> float:
    """Write the caption at the foot; return where it begins."""
    face, text = font(), "\n".join(page.caption)
    place = QRectF(inside.left(), 0, inside.width(), inside.height() / 2)
    height = QFontMetricsF(face, painter.device()).boundingRect(place, WRAPPED, text).height()
    painter.setFont(face)
    painter.setPen(QColor(theme.quiet))
    place.moveTop(inside.bottom() - height)
    painter.drawText(place, WRAPPED, text)
    return place.top() - GRID


def _paint_plots(plots: Sequence[Plot], painter: QPainter, room: QRectF) -> None:
    """Paint the plots row by row, all by one scale, in the middle of the room."""
    rows = rows_of(plots)
    widths = [sum(size_of(plot).width() for plot in row) + GAP * (len(row) - 1) for row in rows]
    heights = [max(size_of(plot).height() for plot in row) for row in rows]
    whole = QSizeF(max(widths), sum(heights) + GAP * (len(rows) - 1))
    scale = min(room.width() / whole.width(), room.height() / whole.height())
    painter.save()
    painter.translate(room.center() - QPointF(whole.width(), whole.height()) * scale / 2)
    painter.scale(scale, scale)
    y = 0.0
    for row, height in zip(rows, heights, strict=True):
        x = 0.0
        for plot in row:
            painter.save()
            painter.translate(x, y)
            paint_plot(plot, painter, QSizeF(size_of(plot)), with_name=False)
            painter.restore()
            x += size_of(plot).width() + GAP
        y += height + GAP
    painter.restore()


def rows_of(plots: Iterable[Plot]) -> list[list[Plot]]:
    """Return plots in rows from top to bottom, each from left to right, as they stand on the screen.

    A plot in a window of its own comes last, in a row of its own.
    """
    rows: list[list[Plot]] = []
    for plot in sorted(plots, key=lambda each: (_is_alone(each), _place(each).y(), _place(each).x())):
        above = rows[-1][0] if rows else None
        middle = _place(plot).y() + plot.height() / 2
        is_beside = above is not None and middle < _place(above).y() + above.height()
        if is_beside and not _is_alone(plot):
            rows[-1].append(plot)
        else:
            rows.append([plot])
    return [sorted(row, key=lambda each: _place(each).x()) for row in rows]


def _is_alone(plot: Plot) -> bool:
    return isinstance(plot.window(), QDockWidget)


def _place(plot: Plot) -> QPoint:
    return plot.mapToGlobal(QPoint(0, 0))
