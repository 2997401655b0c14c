"""PlotOrders: hands what is asked of a plot to the part of the window that does it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from gradgui.ui.plot import Plot


class PlotOrders(QObject):
    """Calls ``receiver.method`` with the plot; the window names the receivers."""

    def __init__(self, receivers: Mapping[str, QObject], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._receivers = dict(receivers)

    @Slot(object, str)
    def carry_out(self, plot: Plot, order: str) -> None:
        """Do to a plot what its menu asks for."""
        receiver, _, method = order.partition(".")
        getattr(self._receivers[receiver], method)(plot)
