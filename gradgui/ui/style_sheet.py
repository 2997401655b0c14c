"""The style sheet: the few rules that a palette cannot say."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gradgui.ui.theme import Theme


def style_sheet(theme: "Theme", grid: int) -> str:
    """Return flat bars and thin separators in a theme's colours; ``grid``: pixels of a distance."""
    return _bars(theme, grid) + _menus(theme, grid) + _sliding(theme) + _plots_and_tabs(theme, grid)


def _bars(theme: "Theme", grid: int) -> str:
    return f"""
    QMainWindow::separator {{ background: {theme.window}; width: {grid}px; height: {grid}px; }}
    QMainWindow::separator:hover {{ background: {theme.line}; }}
    QToolBar {{ border: none; padding: 4px {grid}px; spacing: 4px; background: {theme.window}; }}
    QToolBar::separator {{ background: {theme.line}; width: 1px; margin: 6px {grid}px; }}
    QToolBar QToolButton {{ padding: 5px 10px 5px 8px; border-radius: 4px; border: 1px solid transparent; }}
    QToolBar QToolButton:hover {{ background: {theme.line}; }}
    QToolBar QToolButton:focus {{ border-color: {theme.accent}; }}
    QToolBar QToolButton#run {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QToolBar QToolButton#run:disabled {{ background: transparent; color: {theme.quiet}; }}
    """


def _menus(theme: "Theme", grid: int) -> str:
    return f"""
    QMenuBar {{ background: {theme.window}; }}
    QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.line}; border-radius: 4px; }}
    QMenu {{ background: {theme.control}; border: 1px solid {theme.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QMenu::item:disabled {{ color: {theme.quiet}; }}
    QMenu::separator {{ background: {theme.line}; height: 1px; margin: 4px {grid}px; }}
    QToolTip {{ background: {theme.control}; color: {theme.ink}; border: 1px solid {theme.line}; }}
    QComboBox QAbstractItemView {{
        background: {theme.control}; color: {theme.ink};
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent};
    }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QDialog#command_palette {{ border: 1px solid {theme.outline}; }}
    """


def _sliding(theme: "Theme") -> str:
    return f"""
    QScrollBar {{ background: transparent; border: none; margin: 0; }}
    QScrollBar:vertical {{ width: 12px; }}
    QScrollBar:horizontal {{ height: 12px; }}
    QScrollBar::handle {{ background: {theme.outline}; border-radius: 3px; margin: 3px; }}
    QScrollBar::handle:vertical {{ min-height: 24px; }}
    QScrollBar::handle:horizontal {{ min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {theme.quiet}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSlider::groove:horizontal {{ height: 2px; background: {theme.outline}; }}
    QSlider::handle:horizontal {{
        background: {theme.ink}; border: 2px solid {theme.window}; border-radius: 6px;
        width: 8px; margin: -6px 0;
    }}
    QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {theme.accent}; }}
    """


def _plots_and_tabs(theme: "Theme", grid: int) -> str:
    return f"""
    QComboBox#title {{ border: none; background: transparent; padding: 2px {grid}px 2px 0; }}
    QComboBox#title:focus {{ color: {theme.accent}; }}
    QToolButton#more::menu-indicator {{ image: none; }}
    QToolButton#link {{ border: none; padding: 0 2px; background: transparent; color: {theme.accent}; }}
    QToolButton#link:hover, QToolButton#link:focus {{ text-decoration: underline; }}
    QFrame#focus_line {{ background: {theme.accent}; }}
    ProblemLabel {{ color: {theme.problem}; }}
    MarksLegend {{ background: {theme.control}; border: 1px solid {theme.line}; }}
    QTabBar {{ background: {theme.window}; }}
    QTabBar::tab {{
        background: transparent; color: {theme.quiet}; border: none;
        padding: 5px {grid}px 3px {grid}px; border-bottom: 2px solid transparent;
    }}
    QTabBar::tab:hover {{ color: {theme.ink}; }}
    QTabBar::tab:selected {{ color: {theme.ink}; border-bottom-color: {theme.accent}; }}
    QTabBar QToolButton {{ background: {theme.window}; border: none; }}
    """
