"""Finds what does not fit in a window: clipped text, widgets over each other, children outside of parents."""

from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolBar,
    QWidget,
)

SLACK = 1
"""Pixels of rounding that nobody sees."""

AIR = 4
"""Pixels of a button's width that are air around its text."""

FIELD_MARGIN = 2
"""Pixels that QLineEdit keeps free at either side of its text."""


def layout_faults(window: QWidget) -> list[str]:
    """Return a line for each fault among the visible widgets of a window."""
    faults = []
    for widget in visible_widgets(window):
        faults += [f"{name_of(widget)}: {fault}" for fault in (*text_faults(widget), *child_faults(widget))]
    return faults


def visible_widgets(window: QWidget) -> list[QWidget]:
    """Return the window and what is visible in it, without Qt's own parts of its widgets."""
    parked = [each for each in window.findChildren(QDockWidget) if is_parked(each)]
    inside = [each for each in window.findChildren(QWidget) if each.isVisible() and each.window() is window]
    seen = [each for each in inside if not any(dock is each or dock.isAncestorOf(each) for dock in parked)]
    return [each for each in (window, *seen) if not each.objectName().startswith("qt_")]


def is_parked(widget: QWidget) -> bool:
    """Tell whether a main window keeps a panel outside of itself: one that stands behind another as a tab."""
    parent = widget.parentWidget()
    return isinstance(parent, QMainWindow) and not parent.rect().intersects(widget.geometry())


def name_of(widget: QWidget) -> str:
    """Return a widget as a person finds it: its class, its name, its text, and what it is in."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    words = [
        type(widget).__name__,
        widget.objectName() or widget.accessibleName(),
        repr(text) if text else "",
    ]
    parent = widget.parentWidget()
    around = f" in {type(parent).__name__} {parent.objectName()}".rstrip() if parent is not None else ""
    return " ".join(word for word in words if word) + around


def text_faults(widget: QWidget) -> Iterator[str]:
    """Yield what of a widget's text is cut off and not told by its tooltip."""
    for kind, check in _TEXT_CHECKS.items():
        if isinstance(widget, kind):
            yield from check(widget)


def child_faults(parent: QWidget) -> Iterator[str]:
    """Yield children that lie over each other or stick out."""
    if isinstance(parent, QComboBox | QLineEdit | QAbstractScrollArea):
        return
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not child.size().isEmpty()
    ]
    children = [child for child in children if not (child.objectName().startswith("qt_") or is_parked(child))]
    for child in children:
        if not _is_scrolled(parent) and not _grown(parent.rect()).contains(child.geometry()):
            yield f"{name_of(child)} sticks out: {_words(child.geometry())} of {_words(parent.rect())}"
    for first, second in combinations(children, 2):
        shared = first.geometry().intersected(second.geometry())
        if shared.width() > SLACK and shared.height() > SLACK:
            yield f"{name_of(first)} lies over {name_of(second)} by {_words(shared)}"


def _is_scrolled(parent: QWidget) -> bool:
    return isinstance(parent.parentWidget(), QAbstractScrollArea)


def _grown(rect: QRect) -> QRect:
    return rect.adjusted(-SLACK, -SLACK, SLACK, SLACK)


def _words(rect: QRect) -> str:
    return f"({rect.x()}, {rect.y()}) {rect.width()}×{rect.height()}"


def _too_small(widget: QWidget, text: str, needed: QSize, given: QSize) -> Iterator[str]:
    parent = widget.parentWidget()
    teller = parent if parent is not None and not given.width() else widget
    if (
        text
        and text not in teller.toolTip()
        and (needed.width() > given.width() + SLACK or needed.height() > given.height() + SLACK)
    ):
        size = f"{needed.width()}×{needed.height()}, has {given.width()}×{given.height()}"
        yield f"text {text!r} is clipped: needs {size}"


def _label(label: QLabel) -> Iterator[str]:
    """The text must fit into the label without its margins; a wrapped one at the label's width."""
    metrics, given = label.fontMetrics(), label.contentsRect().size()
    if label.wordWrap():
        flags = Qt.TextFlag.TextWordWrap.value
        needed = metrics.boundingRect(QRect(0, 0, given.width(), 10_000), flags, label.text()).size()
    else:
        needed = metrics.size(0, label.text())
        needed.setHeight(metrics.height() * (label.text().count("\n") + 1))
    yield from _too_small(label, label.text(), needed, given)


def _button(button: QAbstractButton) -> Iterator[str]:
    if not isinstance(button.parentWidget(), QTabBar):
        yield from _too_small(button, button.text(), button.sizeHint() - QSize(AIR, 0), button.size())


def _box(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    text = box.currentText() if box.currentIndex() >= 0 else box.placeholderText()
    needed = QSize(box.fontMetrics().horizontalAdvance(text), box.fontMetrics().height())
    yield from _too_small(box, text, needed, QSize(room.width(), max(room.height(), box.height() - 4)))


def _field(field: QLineEdit) -> Iterator[str]:
    text = field.text() or field.placeholderText()
    margins, metrics = field.textMargins(), field.fontMetrics()
    room = field.contentsRect().width() - margins.left() - margins.right() - 2 * FIELD_MARGIN
    needed = QSize(metrics.horizontalAdvance(text), metrics.height())
    yield from _too_small(field, text, needed, QSize(room, field.height()))


def _tabs(tabs: QTabBar) -> Iterator[str]:
    for place in range(tabs.count()):
        text, rect = tabs.tabText(place), tabs.tabRect(place)
        needed = tabs.fontMetrics().horizontalAdvance(text)
        given = rect.intersected(tabs.rect()).width()
        if text not in tabs.tabToolTip(place) and needed > given:
            yield f"tab {text!r} is clipped: needs {needed}, has {given} pixels"


def _menus(bar: QMenuBar) -> Iterator[str]:
    for action in bar.actions():
        if action.isVisible() and not bar.rect().contains(bar.actionGeometry(action)):
            yield f"menu {action.text()!r} has no room: {_words(bar.actionGeometry(action))}"


def _tools(bar: QToolBar) -> Iterator[str]:
    for action in bar.actions():
        widget = bar.widgetForAction(action)
        if action.isVisible() and widget is not None and not widget.isVisible():
            yield f"{name_of(widget)} has no room in the tool bar"


def _dock(dock: QDockWidget) -> Iterator[str]:
    if dock.titleBarWidget() is None:
        needed = QFontMetrics(dock.font()).horizontalAdvance(dock.windowTitle())
        if needed > dock.width():
            yield f"title {dock.windowTitle()!r} is clipped: needs {needed}, has {dock.width()}"


_TEXT_CHECKS: dict[type[QWidget], Callable[..., Iterator[str]]] = {
    QLabel: _label,
    QAbstractButton: _button,
    QComboBox: _box,
    QLineEdit: _field,
    QTabBar: _tabs,
    QMenuBar: _menus,
    QToolBar: _tools,
    QDockWidget: _dock,
}
