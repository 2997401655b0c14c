"""LensPanel: the selected layer: formulas with its present numbers, activation, ledger, clipping."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gradgui.engine.events import ObservationMade, PastShown, RunFailed, RunStarted, RunState
from gradgui.engine.experiment import Experiment
from gradgui.engine.observations.lens import LensData
from gradgui.engine.observed import Request
from gradgui.engine.store import MetricStore
from gradgui.ui.builder.section import Section
from gradgui.ui.builder.settle import settle
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import said
from gradgui.ui.lane_record import NAMES
from gradgui.ui.lens.activation_section import ActivationSection
from gradgui.ui.lens.clip_section import NEEDS, ClipSection
from gradgui.ui.lens.clip_section import facts_of as clip_facts_of
from gradgui.ui.lens.factor_terms import factor_terms, factor_words
from gradgui.ui.lens.formula_terms import back_terms, back_words, weight_terms, weight_words
from gradgui.ui.lens.labels import body_label, show_words
from gradgui.ui.lens.layer_facts import LayerFacts, facts_of
from gradgui.ui.lens.lens_head import LensHead
from gradgui.ui.lens.terms_view import TermsView
from gradgui.ui.lens.typesetter import Typesetter
from gradgui.ui.numbers import step_text
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_words import failure_words, nonfinite_words
from gradgui.ui.selection import LayerSelection
from gradgui.ui.soon import Soon
from gradgui.ui.theme import GRID, State, Theme, scaled

USUAL_WIDTH, SMALLEST_WIDTH = 336, 240


class LensPanel(QScrollArea):
    """Asks for its layer's observation while it can be seen, and shows each that comes at once.

    needs_changed: something else is to be observed or recorded than before.
    """

    needs_changed = Signal()

    def __init__(
        self,
        document: DocumentController,
        controller: RunController,
        selection: LayerSelection,
        layer_color: Callable[[int, int], QColor],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._controller, self._selection = document, controller, selection
        self._layer_color = layer_color
        self._facts: LayerFacts | None = None
        self._past: PastShown | None = None
        self._needs: tuple[frozenset[Request], frozenset[str]] = (frozenset(), frozenset())
        self.data: LensData | None = None
        self._content = QWidget()
        self._settle_soon = Soon(self._settle, self)
        self.typesetter = Typesetter(self)
        self._make(theme)
        self._lay_out()
        self.set_theme(theme)
        selection.selected_changed.connect(self._on_layer_changed)
        document.experiment_changed.connect(self._on_layer_changed)
        controller.run_started.connect(self._on_run_started)
        controller.lanes_changed.connect(self._on_lanes_changed)
        controller.state_changed.connect(self._on_state_changed)
        controller.nonfinite_found.connect(self._on_state_changed)
        controller.run_failed.connect(self._on_state_changed)
        self._on_layer_changed()

    def _make(self, theme: Theme) -> None:
        typesetter = self.typesetter
        self.nothing = body_label()
        self.head = LensHead(theme)
        self.back = Section(self.tr("Formula 1: what goes back"))
        self.back_terms = TermsView(self.tr("Formula 1"), theme, typesetter)
        self.back_words = body_label()
        self.weights = Section(self.tr("Formula 2: what updates W"))
        self.weight_terms = TermsView(self.tr("Formula 2"), theme, typesetter)
        self.weight_words = body_label()
        self.activation = ActivationSection(theme, typesetter)
        self.ledger = Section(self.tr("Ledger: what makes the gain"))
        self.factor_terms = TermsView(self.tr("Ledger"), theme, typesetter)
        self.factor_words = body_label()
        self.clipping = ClipSection(self._document, theme, typesetter)
        for section, parts in (
            (self.back, (self.back_terms, self.back_words)),
            (self.weights, (self.weight_terms, self.weight_words)),
            (self.ledger, (self.factor_terms, self.factor_words)),
        ):
            for part in parts:
                section.content.addWidget(part)
        self.clipping.folded_changed.connect(self._on_folded)
        self._sections = (self.back, self.weights, self.activation, self.ledger, self.clipping)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Lens"))
        column = QVBoxLayout(self._content)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(2 * GRID)
        for widget in (self.nothing, self.head, *self._sections):
            column.addWidget(widget)
        for section in self._sections:
            section.heading.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column.addStretch(1)
        self.setWidget(self._content)

    def sizeHint(self) -> QSize:
        """Return the usual size (called by Qt)."""
        return QSize(scaled(USUAL_WIDTH), scaled(USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size, which no type enlarges: the window stays on its screen (called by Qt)."""
        return QSize(SMALLEST_WIDTH, SMALLEST_WIDTH // 2)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours, in type as large as it now is."""
        self.head.set_theme(theme)
        for terms in (self.back_terms, self.weight_terms, self.factor_terms):
            terms.set_theme(theme)
        self.activation.set_theme(theme)
        self.clipping.set_theme(theme)
        self._on_layer_changed()

    def requests(self) -> frozenset[Request]:
        """Return what is to be observed while the lens can be seen."""
        return frozenset() if self._facts is None else frozenset({Request("lens", self._facts.number)})

    def metrics(self) -> frozenset[str]:
        """Return what is to be recorded for it now."""
        if self._facts is None or self.clipping.body.isHidden() or not self.is_shown():
            return frozenset()
        return NEEDS[self._experiment.training.clipping.kind]

    def is_shown(self) -> bool:
        """Tell whether any of it can be seen."""
        return self.isVisible() and not self._content.visibleRegion().isEmpty()

    def take(self, event: ObservationMade) -> None:
        """Show an observation, if it is of the layer that is shown."""
        if event.request not in self.requests():
            return
        self.data = event.data if isinstance(event.data, LensData) else None
        self._show_data(event.step, said(event.problem))

    def show_past(self, past: PastShown | None) -> None:
        """Show a past step from now on, or the newest."""
        self._past = past
        self._on_layer_changed()

    def words(self) -> str:
        """Return what is shown, for those who do not see it."""
        if self._facts is None:
            return self.nothing.text()
        parts = [self.head.title.text(), self.head.sentence.text(), self.head.message.text()]
        for terms, label in (
            (self.back_terms, self.back_words),
            (self.weight_terms, self.weight_words),
            (self.factor_terms, self.factor_words),
        ):
            if not terms.isHidden():
                parts.append(terms.words())
            parts.append(label.text())
        parts.append(self.activation.words() if not self.activation.isHidden() else "")
        return "\n".join(part for part in parts if part)

    def shutdown(self) -> None:
        """Let nothing go on."""
        self.typesetter.shutdown()

    @Slot()
    def _on_layer_changed(self) -> None:
        """Show another layer, or the same as it was edited; its numbers come with the next observation."""
        experiment, number = self._experiment, self._selection.selected
        facts = None
        if number is not None and number <= experiment.network.depth() + 1:
            facts = facts_of(experiment, number)
        if facts != self._facts:
            self.data = None
        self._facts = facts
        self._show_facts()
        self._tell_needs()

    @Slot()
    def _on_lanes_changed(self) -> None:
        """Say which lane it is as soon as there are several."""
        self._show_head()

    def _tell_needs(self) -> None:
        needs = (self.requests(), self.metrics())
        if needs != self._needs:
            self._needs = needs
            self.needs_changed.emit()

    def _show_facts(self) -> None:
        facts = self._facts
        self.nothing.setVisible(facts is None)
        self.nothing.setText(
            self.tr(
                "Click a layer to see what happens to the gradient in it: its row in the builder, its curve, "
                "or its row of the heat map. By keyboard: the arrow keys in the list of layers."
            )
        )
        for part in (self.head, *self._sections):
            part.setVisible(facts is not None)
        if facts is None:
            return
        if self.isVisible():
            self.typesetter.start()
        self._show_head()
        self.activation.show_layer(facts, self._layer_color(facts.number, facts.depth))
        self._show_data(self._last_step)

    def _show_head(self) -> None:
        if (facts := self._facts) is not None:
            color = self._layer_color(facts.number, facts.depth)
            self.head.show_layer(facts, color, self._lane_words())

    def _lane_words(self) -> str:
        """Return which lane is shown, where there are several."""
        if len(self._controller.lanes) < 2:
            return ""
        return self.tr("lane {lane}").format(lane=NAMES[self._controller.shown_lane])

    @property
    def _experiment(self) -> Experiment:
        past = self._past.experiment if self._past is not None else None
        return past or self._document.experiment

    @property
    def _store(self) -> MetricStore | None:
        return self._past.store if self._past is not None else self._controller.store

    @property
    def _last_step(self) -> int:
        return self._store.last_step if self._store is not None else -1

    def _show_data(self, step: int, problem: str = "") -> None:
        facts = self._facts
        assert facts is not None
        data = self.data or LensData(facts.number)
        penalty = self._experiment.training.regularization
        is_first = facts.number == 1
        self.back_terms.show_terms(back_terms(data.norms, is_first))
        show_words(self.back_words, back_words(data.norms, is_first))
        self.weight_terms.show_terms(weight_terms(data.norms, penalty))
        show_words(self.weight_words, weight_words(data.norms, penalty))
        self.activation.show_passing(data.passing)
        self.factor_terms.setVisible(facts.spec is not None)
        if facts.spec is not None:
            self.factor_terms.show_terms(factor_terms(data.factors, facts))
        show_words(self.factor_words, factor_words(data.factors, facts))
        self._show_clipping(facts, data)
        show_words(self.head.step, self._step_words(step, data))
        self._show_message(problem)
        self._settle_soon.start()
        self.setAccessibleDescription(self.words())

    def _show_clipping(self, facts: LayerFacts, data: LensData) -> None:
        if self._store is not None:
            clipping = self._experiment.training.clipping
            self.clipping.show_facts(clip_facts_of(self._store, clipping, facts.number, data.clipped))

    def _step_words(self, step: int, data: LensData) -> str:
        if data.norms is None:
            return ""
        text = self.tr("Norms at step {step}, of its batch, before the update.")
        if data.norms.is_late:
            text = self.tr(
                "Norms at step {step}, of its batch; W is that after the update, until the next step."
            )
        return text.format(step=step_text(step))

    def _show_message(self, problem: str) -> None:
        trouble = self._controller.trouble
        if self._controller.state is RunState.FAILED:
            why = failure_words(trouble) if isinstance(trouble, RunFailed) else ""
            self.head.show_message(self.tr("Not running. {why}").format(why=why).strip(), State.ERROR)
        elif problem:
            self.head.show_message(problem, State.ERROR)
        elif trouble is not None and not isinstance(trouble, RunFailed):
            self.head.show_message(nonfinite_words(trouble), State.ERROR)
        elif self._last_step < 0:
            self.head.show_message(self.tr("Press Space to run: the numbers come with the first step."))
        elif self.data is not None and self.data.norms is None:
            self.head.show_message(self.tr("The numbers come with the next step."))
        else:
            self.head.show_message("")

    @Slot(object)
    def _on_run_started(self, event: RunStarted) -> None:
        self.data = None
        self._on_layer_changed()

    @Slot()
    def _on_state_changed(self) -> None:
        if self._facts is not None:
            self._show_message("")
            self._settle_soon.start()

    @Slot()
    def _on_folded(self) -> None:
        self._tell_needs()
        if self._facts is not None:
            self._show_clipping(self._facts, self.data or LensData(self._facts.number))

    def showEvent(self, event: QShowEvent) -> None:
        """Have the formulas typeset once they can be seen (called by Qt)."""
        super().showEvent(event)
        self._settle_soon.start()
        if self._facts is not None:
            self.typesetter.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every sentence the height that it needs in the new width (called by Qt)."""
        super().resizeEvent(event)
        self._settle_soon.start()

    def _settle(self) -> None:
        for label in self._content.findChildren(QLabel):
            settle(label)

    def follow_visibility(self) -> None:
        """Ask for what is recorded for it, or no longer, once it was shown or hidden."""
        self._tell_needs()
