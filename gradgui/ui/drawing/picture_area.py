"""PictureArea: an area that shows one picture or another, each with its own axes."""

from abc import ABC, abstractmethod
from typing import ClassVar

from PySide6.QtGui import QPainter

from gradgui.ui.drawing.area import Area, FrameClock
from gradgui.ui.drawing.axis import LEFT_WIDTH
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Tick, linear_ticks
from gradgui.ui.theme import Theme

Bounds = tuple[float, float, float, float]
"""Left, right, low, high."""


class Picture(ABC):
    """What can be drawn over two axes. square: one unit is equally long on both; classes: named at ticks."""

    square: ClassVar[bool] = False
    corner: str = ""
    left_words: str = ""
    left_width: float = LEFT_WIDTH
    classes: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[object, ...]:
        """What stands beside the axes."""
        return type(self), self.corner, self.left_words, self.left_width, self.classes

    def take_over(self, former: "Picture") -> None:  # noqa: B027  a picture may have nothing to keep
        """Keep what the picture before has drawn and is the same."""

    @abstractmethod
    def bounds(self) -> Bounds:
        """Return the part of the axes that shows everything."""

    @abstractmethod
    def draw(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        """Draw in pixels of the area."""

    @abstractmethod
    def words_at(self, x: float, y: float) -> str:
        """Return what stands at a place of the axes; empty: nothing."""

    def bottom_ticks(self, low: float, high: float, room: int) -> list[Tick]:
        """Return the labels of the level axis."""
        return linear_ticks(low, high, max(2, 2 * room))

    def left_ticks(self, low: float, high: float, room: int) -> list[Tick]:
        """Return the labels of the upright axis."""
        return linear_ticks(low, high, max(2, room))


class PictureArea(Area):
    """Shows a picture, or a line about why there is none."""

    def __init__(self, clock: FrameClock) -> None:
        super().__init__(clock, log=False, whole_x=False)
        self.picture: Picture | None = None
        self.message = ""
        self.hint = ""
        self.view.sigResized.connect(self._fit)

    def show_picture(self, picture: Picture | None) -> None:
        """Draw another picture; the view stays where the user moved it."""
        former, self.picture = self.picture, picture
        if picture is not None and type(picture) is not type(former):
            self.view.setAspectLocked(picture.square)
            self.set_follow(True)
        if picture is not None and former is not None:
            picture.take_over(former)
        if picture is None or former is None or picture.names != former.names:
            self._name_axes(picture)
        self._fit()
        self.update()

    def _name_axes(self, picture: Picture | None) -> None:
        self.set_blank(picture is None)
        for axis in (self.left, self.bottom):
            axis.repaint_ticks()
        if picture is None:
            return
        self.corner.text = picture.corner
        self.corner.update()
        self.left.set_least_width(picture.left_width)
        if picture.left_words != self.left.words:
            self.left.words = picture.left_words
            self.left.showLabel(bool(picture.left_words))
            self.left.set_theme(self.theme)
            self.left.resizeEvent()

    def say(self, message: str, hint: str = "") -> None:
        """Write a line into the area, or take it away."""
        self.message, self.hint = message, hint
        self.update()

    def reset_view(self) -> None:
        """Show the whole picture."""
        super().reset_view()
        self._fit()

    def follow_view(self, other: Area) -> None:
        """Show the part of both axes that another area shows."""
        self.set_follow(False)
        (left, right), (low, high) = other.view.viewRange()
        self.show_range(left, right, low, high)

    def _fit(self, *_: object) -> None:
        if self.picture is not None and self.follow:
            self.show_range(*self.picture.bounds())

    def draw(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the picture, or the line."""
        if self.picture is not None:
            self.picture.draw(painter, mapping, self.theme)
        elif self.message:
            self.draw_message(painter, self.message, self.hint)

    def _draw_grid(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw none: a picture is its own ground."""

    def _left_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        return ([] if self.picture is None else self.picture.left_ticks(low, high, room)), []

    def _bottom_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        return ([] if self.picture is None else self.picture.bottom_ticks(low, high, room)), []
