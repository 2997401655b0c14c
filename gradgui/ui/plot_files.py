"""PlotFiles: copies plots and writes them to files, with the dialogs for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gradgui.engine.whole_file import write_whole
from gradgui.ui import plot_picture, plot_table
from gradgui.ui.actions import QT_TRANSLATE_NOOP
from gradgui.ui.files import file_name
from gradgui.ui.plot import Plot


@dataclass(frozen=True)
class Export:
    """A kind of file: its suffix, the words of its dialog, what makes its bytes."""

    suffix: str
    title: str
    kinds: str
    content: Callable[[Plot], bytes]


def _csv(plot: Plot) -> bytes:
    return plot_table.csv_bytes(plot.table())


PNG = Export(
    ".png",
    QT_TRANSLATE_NOOP("PlotFiles", "Save the plot as a picture"),
    QT_TRANSLATE_NOOP("PlotFiles", "PNG pictures (*.png)"),
    plot_picture.png,
)
SVG = Export(
    ".svg",
    QT_TRANSLATE_NOOP("PlotFiles", "Save the plot as a drawing"),
    QT_TRANSLATE_NOOP("PlotFiles", "SVG drawings (*.svg)"),
    plot_picture.svg,
)
PDF = Export(
    ".pdf",
    QT_TRANSLATE_NOOP("PlotFiles", "Save the plot as a page"),
    QT_TRANSLATE_NOOP("PlotFiles", "PDF pages (*.pdf)"),
    plot_picture.pdf,
)
CSV = Export(
    ".csv",
    QT_TRANSLATE_NOOP("PlotFiles", "Save the plot's numbers"),
    QT_TRANSLATE_NOOP("PlotFiles", "CSV tables (*.csv)"),
    _csv,
)


class PlotFiles(QObject):
    """Takes plots out of the window; says what came of it by signals."""

    saved = Signal(object)
    """The Path."""
    failed = Signal(str)
    """One line: what went wrong with which file."""
    said = Signal(str)
    """What was copied, or what a plot shows, in words."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder: Path | None = None

    def copy_picture(self, plot: Plot) -> None:
        """Put a picture of twice the size on the clipboard."""
        QGuiApplication.clipboard().setImage(plot_picture.image(plot))
        self.said.emit(self.tr("Picture of “{plot}” copied").format(plot=plot.title()))

    def copy_data(self, plot: Plot) -> None:
        """Put the numbers in view on the clipboard."""
        table = plot.table()
        QGuiApplication.clipboard().setText(plot_table.clipboard_text(table))
        self.said.emit(
            self.tr("{count} rows of “{plot}” copied").format(count=f"{len(table[1]):,}", plot=plot.title())
        )

    def describe(self, plot: Plot) -> None:
        """Say what a plot shows."""
        words = plot.words()
        plot.graphics.setAccessibleDescription(words)
        self.said.emit(words)

    def save_png(self, plot: Plot) -> None:
        """Ask for a file and save a picture of twice the size."""
        self._ask_and_save(plot, PNG)

    def save_svg(self, plot: Plot) -> None:
        """Ask for a file and save a drawing."""
        self._ask_and_save(plot, SVG)

    def save_pdf(self, plot: Plot) -> None:
        """Ask for a file and save a page of the plot's size."""
        self._ask_and_save(plot, PDF)

    def save_csv(self, plot: Plot) -> None:
        """Ask for a file and save the numbers in view."""
        self._ask_and_save(plot, CSV)

    def _ask_and_save(self, plot: Plot, export: Export) -> None:
        suggestion = self.proposed_folder() / (proposed_name(plot) + export.suffix)
        title, kinds = (
            QCoreApplication.translate("PlotFiles", text) for text in (export.title, export.kinds)
        )
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggestion), kinds)
        plot.activateWindow()
        if name:
            path = Path(name)
            self.save(plot, export, path if path.suffix else path.with_suffix(export.suffix))

    def save(self, plot: Plot, export: Export, path: Path) -> None:
        """Write a plot to a file, whole or not at all."""
        try:
            write_whole(export.content(plot), path)
        except OSError as error:
            why = error.strerror or str(error)
            self.failed.emit(self.tr("Not saved to {path}: {why}").format(path=path, why=why))
        else:
            self._folder = path.parent
            self.saved.emit(path)

    def proposed_folder(self) -> Path:
        """Return where the last file went, at first the user's documents."""
        if self._folder is not None and self._folder.is_dir():
            return self._folder
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()


def proposed_name(plot: Plot) -> str:
    """Return a file's name without suffix, from the experiment and what the plot shows."""
    words = [plot.run.experiment.name[:80]] if plot.run is not None else []
    return file_name(" - ".join([*words, plot.file_words()]))
