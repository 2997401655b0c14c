"""PageExport: all plots of the window on one page, with what was trained and how, as PDF or PNG."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from gradgui.engine.dataset import DatasetError, DatasetShape
from gradgui.engine.edit import words
from gradgui.engine.experiment import Experiment
from gradgui.engine.store import MetricStore
from gradgui.engine.whole_file import write_whole
from gradgui.ui.data_shape import shape_of
from gradgui.ui.engine_words import preset_text, said
from gradgui.ui.experiment_words import network_words, setting_lines
from gradgui.ui.files import file_name
from gradgui.ui.lane_record import NAMES
from gradgui.ui.numbers import power_text, step_text
from gradgui.ui.page_picture import Page, page_pdf, page_png
from gradgui.ui.plot import Plot
from gradgui.ui.plot_files import PlotFiles
from gradgui.ui.run_controller import RunController

DIGITS = 4


class PageExport(QObject):
    """Asks for a file and writes the page; says what came of it by signals."""

    saved = Signal(object)
    """The Path."""
    failed = Signal(str)
    """One line: what went wrong."""

    def __init__(
        self,
        controller: RunController,
        files: PlotFiles,
        plots: Callable[[], Iterable[Plot]],
        window: QWidget,
    ) -> None:
        """`plots`: returns all plots; those that can be seen come onto the page."""
        super().__init__(window)
        self._controller, self._files = controller, files
        self._plots = plots
        self._window = window

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the page."""
        page = self.page()
        if page is None:
            self.failed.emit(self.tr("There is no page: no plot is shown"))
            return
        suggestion = self._files.proposed_folder() / f"{file_name(page.heading)}.pdf"
        kinds = (self.tr("PDF pages (*.pdf)"), self.tr("PNG pictures (*.png)"))
        name, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the page"), str(suggestion), ";;".join(kinds)
        )
        self._window.activateWindow()
        if name:
            suffix = ".png" if kind == kinds[1] else ".pdf"
            path = Path(name)
            self.write(page, path if path.suffix.lower() in (".pdf", ".png") else Path(name + suffix))

    def write(self, page: Page, path: Path) -> None:
        """Write a page to a file, whole or not at all; the suffix says as what."""
        content = page_png(page) if path.suffix.lower() == ".png" else page_pdf(page)
        try:
            write_whole(content, path)
        except OSError as error:
            why = error.strerror or str(error)
            self.failed.emit(self.tr("Not saved to {path}: {why}").format(path=path, why=why))
        else:
            self.saved.emit(path)

    def page(self) -> Page | None:
        """Return the page of what is shown now; None where no plot is."""
        shown = [plot for plot in self._plots() if plot.is_shown()]
        lane = self._controller.shown
        if not shown or lane is None:
            return None
        caption = [self._result_words(lane.store), *setting_lines(lane.experiment), *self._lane_lines()]
        line = network_words(lane.experiment, self._shape(lane.experiment))
        return Page(preset_text(lane.experiment.name), line, shown, [each for each in caption if each])

    def _shape(self, experiment: Experiment) -> DatasetShape | None:
        try:
            return shape_of(experiment, self._controller.base_dir)
        except DatasetError:
            return None

    def _result_words(self, store: MetricStore) -> str:
        """Return step, loss and accuracy, of the batch and of the test part, where they were recorded."""
        if store.last_step < 0:
            return self.tr("Not trained yet.")
        names = {
            "loss": self.tr("loss {value}"),
            "accuracy": self.tr("accuracy {value}"),
            "test_loss": self.tr("test loss {value}"),
            "test_accuracy": self.tr("test accuracy {value}"),
        }
        known = [(text, store.last(metric)) for metric, text in names.items() if metric in store.metrics()]
        parts = [
            text.format(value=power_text(float(values[0]), DIGITS))
            for text, (_, values) in known
            if values.size
        ]
        return " · ".join([self.tr("Step {step}").format(step=step_text(store.last_step)), *parts])

    def _lane_lines(self) -> Sequence[str]:
        """Return what is other in the lanes beside the shown one."""
        lanes = {} if self._controller.shows_record else self._controller.lanes
        shown = self._controller.shown_lane
        others = [(number, lane) for number, lane in lanes.items() if number != shown]
        text = self.tr("Lane {lane} beside lane {shown}: {difference}")
        return [
            text.format(
                lane=NAMES[number],
                shown=NAMES[shown],
                difference=said(words(lanes[shown].experiment, lane.experiment)) or self.tr("the same"),
            )
            for number, lane in others
        ]
