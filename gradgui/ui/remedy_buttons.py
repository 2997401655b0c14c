"""RemedyButtons: what can be tried against a finding, the most fitting first, the rest in a menu."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

import gradgui.engine.remedies  # noqa: F401  fills REMEDIES
from gradgui.engine.remedy import REMEDIES
from gradgui.ui.engine_words import said
from gradgui.ui.theme import GRID

MOST = 3
"""Buttons beside the menu."""


class RemedyButtons(QWidget):
    """A button for each of the first remedies; its tooltip says why, and who found it."""

    chosen = Signal(str)
    """The name of the remedy to try in place."""
    branch_chosen = Signal(str)
    """The name of the remedy with which to branch: the run goes on beside it as it is."""
    changed = Signal()
    """There are other buttons."""
    menu_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._most = MOST
        self.buttons: list[QPushButton] = []
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.menu.triggered.connect(self._on_triggered)
        self.menu.aboutToHide.connect(self.menu_closed)
        self.branches = QMenu(self.tr("Branch with"), self)
        self.branches.setToolTipsVisible(True)
        self.branches.triggered.connect(self._on_branch_triggered)
        self.more = QToolButton()
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(GRID // 2)
        self.row.addStretch(1)
        self.row.addWidget(self.more)

    def set_remedies(self, names: Sequence[str]) -> None:
        """Offer these; what is there already stays as it is."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._fill()

    def set_most(self, most: int) -> None:
        """Have room for so many buttons."""
        if most != self._most:
            self._most = most
            self._fill()

    def _fill(self) -> None:
        had_focus = any(button.hasFocus() for button in self.buttons)
        for button in self.buttons:
            self.row.removeWidget(button)
            button.hide()
            button.deleteLater()
        shown, rest = self._names[: self._most], self._names[self._most :]
        self.buttons = [self._button(name) for name in shown]
        for place, button in enumerate(self.buttons, start=1):
            self.row.insertWidget(place, button)
        self.menu.clear()
        _add_entries(self.menu, rest)
        self.branches.clear()
        _add_entries(self.branches, self._names)
        if rest:
            self.menu.addSeparator()
        self.menu.addMenu(self.branches)
        self.more.setText(self.tr("More") if shown else self.tr("Remedies"))
        self.more.setAccessibleName(self.tr("More remedies") if shown else self.tr("Remedies"))
        self.more.setVisible(bool(self._names))
        if had_focus and self.buttons:
            self.buttons[0].setFocus()
        self.changed.emit()

    def _button(self, name: str) -> QPushButton:
        label = said(REMEDIES[name].label)
        button = QPushButton(label, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip(name))
        button.setAccessibleName(self.tr("Try {remedy}").format(remedy=label))
        button.setAccessibleDescription(said(REMEDIES[name].why))
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(button.objectName())

    def _on_triggered(self, action: QAction) -> None:
        if action.menu() is None and action not in self.branches.actions():
            self.chosen.emit(str(action.data()))

    def _on_branch_triggered(self, action: QAction) -> None:
        self.branch_chosen.emit(str(action.data()))


def _add_entries(menu: QMenu, names: Sequence[str]) -> None:
    for name in names:
        action = QAction(said(REMEDIES[name].label), menu)
        action.setToolTip(tip(name))
        action.setData(name)
        menu.addAction(action)


def tip(name: str) -> str:
    """Return why a remedy helps, and its source."""
    remedy = REMEDIES[name]
    return f"{said(remedy.why)}\n{remedy.reference}"
