"""FindingsPanel: what is wrong with the run, under the plots, the most severe first."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QEnterEvent,
    QFontMetrics,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gradgui.engine.finding import Finding
from gradgui.ui.finding_row import FindingRow
from gradgui.ui.finding_words import sentence
from gradgui.ui.icons import icon
from gradgui.ui.theme import GRID, State, Theme, font, font_scale, scaled

VISIBLE = 2
"""Findings that are seen without scrolling where there is room."""

LARGEST_PART = 3
"""Of the window's height, the part that the first finding may take: a third."""

ICON = 16


class FindingsPanel(QFrame):
    """One row a finding; a finding of a kind that is there already is shown in its row.

    Where there is none it says so, in the words of `set_rest`.
    """

    remedy_chosen = Signal(str)
    branch_chosen = Signal(str)
    layer_chosen = Signal(int)
    step_chosen = Signal(int)
    closed = Signal()
    height_changed = Signal()
    let_go = Signal()
    """The pointer and the focus have left: rows may move again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._follows: QWidget | None = None
        self._is_pointed_at = self._was_held = False
        self.setAccessibleName(self.tr("Findings"))
        self.rows: dict[str, FindingRow] = {}
        self.rest_shape, self.rest = QLabel(), QLabel()
        self.rest.setTextFormat(Qt.TextFormat.PlainText)
        self.rest.setWordWrap(True)
        self.rest_row = QWidget()
        self.list = QWidget()
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(self.list)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.setAccessibleName(self.tr("Close the findings"))
        self.close_button.setToolTip(self.tr("Close, and look for nothing; View brings it back"))
        self.close_button.clicked.connect(self.closed)
        self._lay_out()
        self.set_theme(theme)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def follow(self, widget: QWidget) -> None:
        """Come after the last control of a part of the window on the way of the Tab key."""
        self._follows = widget
        self._chain()

    def _lay_out(self) -> None:
        words = QHBoxLayout(self.rest_row)
        words.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        words.setSpacing(GRID)
        words.addWidget(self.rest_shape)
        words.addWidget(self.rest, 1)
        self._column = QVBoxLayout(self.list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.rest_row)
        self._column.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, GRID // 2, 0)
        line.setSpacing(0)
        line.addWidget(self.scroll_area, 1)
        line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def set_rest(self, state: State, words: str) -> None:
        """Say this where there is no finding."""
        self.rest_shape.setText(state.shape)
        self.rest_shape.setStyleSheet(f"color: {self._theme.state_color(state).name()}")
        self.rest.setText(words)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, in this order; while the panel is held no row moves, comes or goes."""
        if self.rows and self.is_held():
            self._was_held = True
            self._keep_true({finding.kind: finding for finding in findings})
            return
        self._was_held = False
        takes_focus = self.hasFocus()
        kinds = {finding.kind for finding in findings}
        for kind in [kind for kind in self.rows if kind not in kinds]:
            row = self.rows.pop(kind)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        new = [finding for finding in findings if finding.kind not in self.rows]
        for place, finding in enumerate(findings):
            self._put(place, finding)
        self.rest_row.setVisible(not findings)
        self._fit_rows()
        if new:
            self._announce(new)
        self._chain()
        if takes_focus and self.rows:
            self.focus()
        self.height_changed.emit()

    def clear(self) -> None:
        """Show no finding, whoever holds the panel."""
        self._is_pointed_at = False
        if self.has_focus():
            self.setFocus()
        self.show_findings(())

    def is_held(self) -> bool:
        """Tell whether someone points at the panel, has the focus in a row, or has a menu of it open."""
        if not self.isVisible():
            return False
        menus = [row.remedies.menu for row in self.rows.values()]
        in_row = self.has_focus() and not self.hasFocus()
        return self._is_pointed_at or in_row or any(menu.isVisible() for menu in menus)

    def has_focus(self) -> bool:
        """Tell whether the focus is in the panel."""
        focused = self.window().focusWidget()
        return focused is self or (focused is not None and self.isAncestorOf(focused))

    def _keep_true(self, findings: Mapping[str, Finding]) -> None:
        """Say in rows that stay where they are what is not found any more, or again."""
        for kind, row in self.rows.items():
            if kind not in findings:
                row.show_gone()
            elif row.is_gone:
                row.show_finding(row.finding)

    def _let_go(self) -> None:
        if self._was_held and not self.is_held():
            self._was_held = False
            self.let_go.emit()

    def _chain(self) -> None:
        """Let Tab go through the rows in reading order, and to the closing button last."""
        controls = [control for row in self._ordered() for control in row.controls()]
        chain: list[QWidget] = [*controls, self.close_button]
        if self._follows is not None and self._follows.window() is self.window():
            chain[:0] = _controls(self._follows)[-1:]
        for before, control in pairwise(chain):
            QWidget.setTabOrder(before, control)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._let_go()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Keep rows where they are (called by Qt)."""
        super().enterEvent(event)
        self._is_pointed_at = True

    def leaveEvent(self, event: QEvent) -> None:
        """Let rows move (called by Qt)."""
        super().leaveEvent(event)
        self._is_pointed_at = False
        self._let_go()

    def _put(self, place: int, finding: Finding) -> None:
        row = self.rows.get(finding.kind)
        if row is None:
            row = self.rows[finding.kind] = FindingRow(finding, self._theme, self.list)
            row.remedy_chosen.connect(self.remedy_chosen)
            row.branch_chosen.connect(self.branch_chosen)
            row.layer_chosen.connect(self.layer_chosen)
            row.step_chosen.connect(self.step_chosen)
            row.changed_height.connect(self.height_changed)
            row.changed_buttons.connect(self._chain)
            row.menu_closed.connect(self._let_go, Qt.ConnectionType.QueuedConnection)
        else:
            row.show_finding(finding)
        if self._column.indexOf(row) != place + 1:
            self._column.removeWidget(row)
            self._column.insertWidget(place + 1, row)
            row.show()

    def _announce(self, findings: Sequence[Finding]) -> None:
        """Tell screen readers."""
        if QAccessible.isActive():
            for finding in findings:
                event = QAccessibleAnnouncementEvent(self, sentence(finding))
                QAccessible.updateAccessibility(event)

    def height_in(self, width: int, room: int) -> int:
        """Return the pixels of height in a panel of a width, where ``room`` can be spared.

        As many whole findings as there is room for, two at most; one at least, up to a third of the window.
        """
        heights = self._heights(width)
        shown = heights[:1]
        for height in heights[1:VISIBLE]:
            if sum(shown) + height <= room:
                shown.append(height)
        return max(
            min(sum(shown), self._whole_lines(self.window().height() // LARGEST_PART)), self._whole_lines(0)
        )

    def _heights(self, width: int) -> list[int]:
        """Return what each row needs, where a scroll bar may stand beside several."""
        inside = width - self.close_button.sizeHint().width() - GRID // 2
        if len(self.rows) > 1:
            inside -= self.scroll_area.verticalScrollBar().sizeHint().width()
        heights = [row.height_at(max(1, inside)) for row in self._ordered()]
        return heights or [self.rest_row.sizeHint().height()]

    def _whole_lines(self, height: int) -> int:
        """Return the pixels of the lines of text that fit into a height; of one at least."""
        line = QFontMetrics(font()).lineSpacing()
        return GRID // 2 + max(1, (height - GRID // 2) // line) * line

    def _ordered(self) -> list[FindingRow]:
        return sorted(self.rows.values(), key=self._column.indexOf)

    def focus(self) -> None:
        """Take the focus: the first remedy, as soon as there is one."""
        rows = self._ordered()
        offered = [*rows[0].remedies.buttons, rows[0].remedies.more] if rows else []
        target: QWidget = next((button for button in offered if not button.isHidden()), self)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.close_button.setIcon(icon("close", QColor(theme.quiet)))
        self.close_button.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        self.rest_shape.setFont(font(strong=True))
        for each in (self, self.list, self.scroll_area.viewport()):
            each.setAutoFillBackground(True)
            each.setBackgroundRole(QPalette.ColorRole.Base)
        for row in self.rows.values():
            row.set_theme(theme)

    def _fit_rows(self) -> None:
        for row in self.rows.values():
            row.fit(self.width() / font_scale())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let rows have as many buttons as there is room for (called by Qt)."""
        super().resizeEvent(event)
        self._fit_rows()
        if event.size().width() != event.oldSize().width():
            self.height_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the type (called by Qt)."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_rows()
            self.height_changed.emit()


def _controls(part: QWidget) -> list[QWidget]:
    """Return what the Tab key stops at in a part of the window."""
    return [each for each in part.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
