"""LayerSelection: the layer that is selected and the one under the pointer, the same in every view."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal, Slot


class LayerSelection(QObject):
    """Numbers from 1 (nearest the input) to L (the output layer), or None.

    Assign to `selected` or `hovered`, or use the slots `select` and `hover`; a signal follows each change.
    """

    selected_changed = Signal(object)
    hovered_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selected: int | None = None
        self._hovered: int | None = None

    @property
    def selected(self) -> int | None:
        """The layer that is selected."""
        return self._selected

    @selected.setter
    def selected(self, number: int | None) -> None:
        self.select(number)

    @property
    def hovered(self) -> int | None:
        """The layer under the pointer."""
        return self._hovered

    @hovered.setter
    def hovered(self, number: int | None) -> None:
        self.hover(number)

    @Slot(object)
    def select(self, number: int | None) -> None:
        """Select a layer, or none."""
        if number != self._selected:
            self._selected = number
            self.selected_changed.emit(number)

    @Slot(object)
    def hover(self, number: int | None) -> None:
        """Name the layer under the pointer, or none."""
        if number != self._hovered:
            self._hovered = number
            self.hovered_changed.emit(number)

    @contextmanager
    def pointing_nowhere(self) -> Iterator[None]:
        """Let no layer be under the pointer for a while: for pictures, which show the selected one alone."""
        hovered = self._hovered
        self.hover(None)
        try:
            yield
        finally:
            self.hover(hovered)
