"""StartEdits: sets the document's initialisation to what is chosen in a plot."""

from PySide6.QtCore import QObject

from gradgui.engine.specs.initialization import VarianceScaled
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.numbers import power_text
from gradgui.ui.plot import Plot
from gradgui.ui.plots.phase_diagram import PhaseDiagramPlot


class StartEdits(QObject):
    """One undo step for each time a dot is let go."""

    def __init__(self, document: DocumentController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    def set_variances(self, plot: Plot) -> None:
        """Start with the variances at which the dot of the phase diagram is held."""
        if not isinstance(plot, PhaseDiagramPlot) or plot.wanted is None:
            return
        weights, biases = plot.wanted
        rule = VarianceScaled(weight_variance=weights, bias_variance=biases)
        experiment = self._document.experiment
        network = experiment.network.model_copy(update={"initialization": rule})
        text = self.tr("initialisation by variance {weights}, {biases}").format(
            weights=power_text(weights, 3), biases=power_text(biases, 3)
        )
        if self._document.apply(experiment.model_copy(update={"network": network}), text):
            plot.give_up()
