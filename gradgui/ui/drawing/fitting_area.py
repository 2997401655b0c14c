"""FittingArea: an area whose view follows the range of what is drawn."""

from gradgui.ui.drawing.area import Area, FrameClock


class FittingArea(Area):
    """Keeps the range that is in view until what is drawn leaves it, or is much smaller.

    Subclasses fill `_fit`, which shows the range, and keep it in ``_range``.
    """

    def __init__(self, clock: FrameClock, log: bool = True) -> None:
        super().__init__(clock, log=log)
        self._range: tuple[float, float] | None = None

    def reset_view(self) -> None:
        """Show everything, and keep up with the data."""
        self._range = None
        super().reset_view()
        self._fit()

    def _fit(self) -> None:
        """Show what there is."""
        raise NotImplementedError


class LayersArea(FittingArea):
    """Has layers along its axis, of which two can be marked."""

    def __init__(self, clock: FrameClock) -> None:
        super().__init__(clock)
        self._chosen: tuple[int | None, int | None] = (None, None)

    def choose(self, selected: int | None, hovered: int | None) -> None:
        """Mark the selected layer and the one under the pointer."""
        self._chosen = (selected, hovered)
        self.update()
