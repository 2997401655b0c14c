"""Dock: a panel that moves, floats and closes, under one thin title."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from gradgui.ui.icons import icon
from gradgui.ui.plot import Plot
from gradgui.ui.theme import GRID, TITLE, Theme, font, scaled

ICON = 16
"""Pixels of the sign that closes."""


class Dock(QDockWidget):
    """A dock whose title bar is a plot's own header, or a plain title."""

    closed = Signal(object)
    """The dock, closed by its user."""

    def __init__(
        self, name: str, title: str, content: QWidget, parent: QWidget, header: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setWidget(content)
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0 if header is not None else GRID, GRID // 2, GRID // 2, 0)
        row.setSpacing(GRID // 2)
        self._title = QLabel(title, bar)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setVisible(header is None)
        row.addWidget(header if header is not None else self._title, 1)
        self._close_button = QToolButton(bar)
        self._close_button.setAutoRaise(True)
        self._close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close_button.clicked.connect(self.close)
        row.addWidget(self._close_button)
        self.setTitleBarWidget(bar)
        self.set_title(title)
        self.set_close_tip(self.tr("Close; View brings it back"))
        self.toggleViewAction().triggered.disconnect()
        self.toggleViewAction().triggered.connect(self._on_chosen)

    @property
    def is_behind(self) -> bool:
        """Whether another tab hides it."""
        return not self.isHidden() and self.visibleRegion().isEmpty()

    @Slot(bool)
    def _on_chosen(self, wanted: bool) -> None:
        """Come to the front of the tabs, with the focus on the plot; close only what is seen."""
        if not (wanted or self.is_behind):
            self.close()
            return
        self.toggleViewAction().setChecked(True)
        self.show()
        self.raise_()
        content = self.widget()
        if isinstance(content, Plot):
            content.graphics.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_title(self, title: str) -> None:
        """Give the dock another title, for its tab and its entry of the View menu."""
        self.setWindowTitle(title)
        self._close_button.setAccessibleName(self.tr("Close {panel}").format(panel=title))

    def set_close_tip(self, text: str) -> None:
        """Say what closing means."""
        self._close_button.setToolTip(text)

    def show_as_tab(self, is_tab: bool) -> None:
        """Leave the title to the tab, where the dock is one."""
        content = self.widget()
        if isinstance(content, Plot):
            content.show_title(not is_tab)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._title.setFont(font(TITLE, strong=True))
        self._close_button.setIcon(icon("close", QColor(theme.quiet)))
        self._close_button.setIconSize(QSize(scaled(ICON), scaled(ICON)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the dock was closed (called by Qt)."""
        super().closeEvent(event)
        self.closed.emit(self)
