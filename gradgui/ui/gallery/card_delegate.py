"""CardDelegate: draws a preset as a card: picture, name, one line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gradgui.engine.thumbnail import Thumbnail
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.gallery.picture import draw_picture
from gradgui.ui.gallery.preset_cards import Role
from gradgui.ui.theme import GRID, Theme, font, font_metrics

PICTURE_LINES, TEXT_LINES = 6.5, 4
WIDTH_LINES = 16.5
"""A card's width, in heights of a line, so that it grows with the type."""

RADIUS = 6
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)

Index = QModelIndex | QPersistentModelIndex


def card_size() -> QSize:
    """Return the size of a card with the gap around it."""
    line, strong = font_metrics().height(), font_metrics(strong=True).height()
    return QSize(round(WIDTH_LINES * line), round(picture_height() + TEXT_LINES * line + strong + 5 * GRID))


def picture_height() -> float:
    """Return the height of a card's picture."""
    return PICTURE_LINES * font_metrics().height()


def words_place(card: QRectF) -> QRectF:
    """Return where name and line stand in a card's frame."""
    return card.adjusted(1.5 * GRID, picture_height() + GRID / 2, -GRID, -GRID / 2)


class CardDelegate(QStyledItemDelegate):
    """All cards are of one size; the current one has a frame of the accent's colour."""

    def __init__(self, theme: Theme, layer_color: LayerColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layer_color = layer_color

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a card's size with the gap around it."""
        return card_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card at an index."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRectF = QRectF(option.rect).adjusted(GRID / 2, GRID / 2, -GRID / 2, -GRID / 2)
        self._draw_frame(painter, rect, option.state)
        picture = index.data(Role.PICTURE)
        place = QRectF(rect.x(), rect.y(), rect.width(), picture_height())
        if isinstance(picture, Thumbnail):
            draw_picture(painter, place, picture, self._theme, self._layer_color)
        else:
            self._draw_absence(painter, place)
        self._draw_words(painter, words_place(rect), index)
        painter.restore()

    def _draw_frame(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        color = self._theme.accent if chosen else self._theme.quiet if hovered else self._theme.line
        painter.setPen(QPen(QColor(color), 2 if chosen else 1))
        painter.setBrush(QColor(self._theme.ground))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _draw_absence(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QColor(self._theme.quiet))
        painter.setFont(font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tr("no picture"))

    def _draw_words(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        name, line = str(index.data()), str(index.data(Role.LINE))
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(font(strong=True))
        painter.drawText(rect, WRAPPED, name)
        used = font_metrics(strong=True).boundingRect(rect, WRAPPED, name).height() + 2
        painter.setPen(QColor(self._theme.quiet))
        painter.setFont(font())
        painter.drawText(rect.adjusted(0, used, 0, 0), WRAPPED, line)
