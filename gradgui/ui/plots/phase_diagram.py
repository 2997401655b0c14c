"""Phase diagram: χ over weight and bias variance, the network as a dot that sets the initialisation."""

import math
from collections.abc import Mapping as MappingOf

from PySide6.QtCore import QPointF, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gradgui.engine.theory.phase_diagram import PhaseRange
from gradgui.engine.theory.phase_points import PhaseNetwork, PhasePoint, phase_network
from gradgui.ui.activation_choice import ActivationChoice
from gradgui.ui.background import Background
from gradgui.ui.drawing.dot_grip import DotGrip
from gradgui.ui.drawing.phase_picture import Dot, PhasePicture
from gradgui.ui.drawing.picture_area import PictureArea
from gradgui.ui.engine_words import engine_text, said
from gradgui.ui.phase_work import PhaseAnswer, PhaseQuestion
from gradgui.ui.plot import PLOTS, Plot, PlotContext, Table
from gradgui.ui.plot_header import TitleLabel
from gradgui.ui.plots.phase_words import held_words, place_words, point_words
from gradgui.ui.theme import GRID

GRIP = 12.0
"""Pixels around the dot at which it can be taken hold of."""

STRIDES = 50
"""Strides of the keys that cross the view."""

PATIENCE = 300
"""Milliseconds of computing before the plot says that it computes."""


class PhaseDiagramPlot(Plot):
    """Computed in the background while it can be seen; asks for ``start.set_variances`` at the end of a drag.

    network: its place. wanted: σ_w² and σ_b² at which the dot is held while it is moved.
    """

    name = "phase_diagram"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        self.network = PhaseNetwork(None, (), ())
        self.wanted: tuple[float, float] | None = None
        self._range: PhaseRange | None = None
        self._answer: PhaseAnswer | None = None
        self._asked: PhaseQuestion | None = None
        super().__init__(context, parent)
        self.leave_out_log()
        self.area = PictureArea(context.clock)
        self.add_area(self.area)
        self.selector = self._make_selector()
        self._header.insertWidget(1, self.selector)
        self.background = Background(self)
        self.background.done.connect(self._on_done)
        self.background.failed.connect(self._on_failed)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._on_patience_ends)
        self.grip = DotGrip(self.graphics, self)
        self.set_theme(context.theme)
        self._show()
        self._show_waiting()

    def metrics(self) -> frozenset[str]:
        """Return none: theory needs no measurement."""
        return frozenset()

    def title(self) -> str:
        """Return what the plot shows."""
        return self.tr("Phase diagram of the initialisation")

    def short_title(self) -> str:
        """Return the title in few words."""
        return self.tr("Phase diagram")

    def _show_waiting(self) -> None:
        promise = self.tr("Where the gradient vanishes and where it explodes, by the variances at the start")
        self.area.set_absence(promise, self.tr("It comes with the run"))

    def _make_title(self) -> QWidget:
        tip = self.tr(
            "χ is the factor of the squared gradient norm from one layer to the one before, in wide random "
            "networks at the start; over ξ layers it falls by a factor e (below 0: grows). Drag the dot, or "
            "press Shift with the arrows and then Return, to set the initialisation."
        )
        return TitleLabel(self.title(), self.short_title(), tip)

    def _make_selector(self) -> ActivationChoice:
        selector = ActivationChoice(self.tr("The activation whose phases are shown"))
        selector.setAccessibleName(self.tr("Activation of the phase diagram"))
        selector.currentIndexChanged.connect(self._on_activation_chosen)
        return selector

    @Slot(int)
    def _on_activation_chosen(self, _index: int) -> None:
        self._range = None
        self.area.reset_view()
        self.stale.emit()

    def _on_run_set(self, goes_on: bool) -> None:
        run = self.run
        self.network = PhaseNetwork(None, (), ())
        if run is not None:
            self.network = phase_network(run.experiment, run.features, run.outputs)
        self.wanted = None
        self.grip.let_go()
        self.selector.follow(self.network.activation)
        main = self.network.main
        if main is not None and self._range is not None and not _has_inside(self._range, main):
            self._range = None
        self._show()

    def refresh(self) -> bool:
        """Ask for what is wanted now; return whether it was asked for."""
        question = self._question()
        if question == self._asked:
            return False
        self._asked = question
        if question is None:
            self.background.stop()
            self._show()
            return True
        self.background.ask(question.answer)
        if self._answer is None or not self._answer.fits(question):
            self._patience.start()
        return True

    def _question(self) -> PhaseQuestion | None:
        activation, main = self.selector.activation, self.network.main
        if activation is None or self.run is None:
            return None
        dot = (main.weight_variance, main.bias_variance) if main is not None else (1.0, 0.0)
        if self._range is None:
            return PhaseQuestion(activation, dot, depth=self.run.depth)
        if self.area.follow:
            return PhaseQuestion(activation, None, self._range, depth=self.run.depth)
        mapping = self.area.mapping()
        ends = (mapping.left, mapping.right, mapping.low, mapping.high)
        view = PhaseRange(*(max(0.0, end) for end in ends))
        return PhaseQuestion(activation, None, self._range, view, self.run.depth)

    @property
    def is_at_work(self) -> bool:
        """Whether the phases are still being computed."""
        return self.background.is_busy

    @Slot(object)
    def _on_done(self, answer: PhaseAnswer) -> None:
        self._patience.stop()
        self._answer = answer
        if self._range is None:
            self._range = answer.range
            self._asked = self._question()
        self._show()
        self.graphics.read_out_again()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._patience.stop()
        self._answer = None
        self.area.show_picture(None)
        self.area.say(self.tr("The phases cannot be computed"), str(error))

    @Slot()
    def _on_patience_ends(self) -> None:
        self._answer = None
        self.area.show_picture(None)
        self.area.say(self.tr("Computing the phases …"))

    def _show(self) -> None:
        """Draw the newest answer and the dots, or say why there is nothing."""
        activation = self.selector.activation
        if self.run is None or activation is None:
            self.area.show_picture(None)
            if self.run is None:
                self.area.say("")
            else:
                self.area.say(
                    self.tr("No hidden layer"), self.tr("Add layers, or choose an activation above")
                )
            return
        answer = self._answer
        if answer is None or answer.activation != activation:
            return
        points, main = self.network.points, self.network.main
        dots = [
            Dot(
                point.weight_variance,
                point.bias_variance,
                point_words(point, len(points) == 1),
                point is main,
            )
            for point in points
        ]
        notes = [said(note) for note in self.network.notes]
        shown = self._range or answer.range
        picture = PhasePicture(shown, answer.diagram, dots, notes)
        self.area.say("")
        self.area.show_picture(picture)
        picture.moved = self.wanted
        self.area.update()

    @property
    def can_move(self) -> bool:
        """Whether moving the dot would change the network: some layer has no initialisation of its own."""
        main = self.network.main
        return main is not None and main.follows and isinstance(self.area.picture, PhasePicture)

    def dot_is_at(self, place: QPointF) -> bool:
        """Tell whether the dot can be taken hold of at a place of the scene."""
        main = self.network.main
        if not self.can_move or main is None or not self.area.has_inside(place):
            return False
        mapping, pixel = self.area.mapping(), self.area.from_scene(place)
        x, y = self.wanted or (main.weight_variance, main.bias_variance)
        return math.hypot(mapping.x(x) - pixel.x(), mapping.y(y) - pixel.y()) <= GRIP

    def drag_to(self, place: QPointF) -> None:
        """Hold the dot at a place of the scene."""
        mapping, pixel = self.area.mapping(), self.area.from_scene(place)
        self._hold(mapping.x_place(pixel.x()), mapping.y_place(pixel.y()))

    def nudge(self, right: int, up: int) -> None:
        """Hold the dot some strides further."""
        main = self.network.main
        if not self.can_move or main is None:
            return
        mapping = self.area.mapping()
        x, y = self.wanted or (main.weight_variance, main.bias_variance)
        strides = (mapping.right - mapping.left) / STRIDES, (mapping.high - mapping.low) / STRIDES
        self._hold(x + right * strides[0], y + up * strides[1])
        self.graphics.setAccessibleDescription(self.readout.text())

    def _hold(self, x: float, y: float) -> None:
        mapping = self.area.mapping()
        x, y = min(max(x, 0.0), mapping.right), min(max(y, 0.0), mapping.high)
        fine = (mapping.right - mapping.left) / mapping.width, (mapping.high - mapping.low) / mapping.height
        self.wanted = _rounded(x, fine[0]), _rounded(y, fine[1])
        if isinstance(self.area.picture, PhasePicture):
            self.area.picture.moved = self.wanted
            self.area.picture.moved_words = held_words(self.selector.activation, *self.wanted)
        self.area.update()
        self._read_out(*self.wanted)

    def drop(self) -> None:
        """Set the initialisation to where the dot is held; it is drawn there until the run has followed."""
        main, wanted = self.network.main, self.wanted
        if wanted is None or main is None:
            return
        if wanted == (main.weight_variance, main.bias_variance):
            self.give_up()
        else:
            self.asked.emit(self, "start.set_variances")
            self.wanted = None
            self.set_readout("")

    def give_up(self) -> None:
        """Put the dot back to where the network is."""
        self.wanted = None
        if isinstance(self.area.picture, PhasePicture):
            self.area.picture.moved = None
        self.set_readout("")
        self.area.update()

    def set_readout(self, text: str, shorter: tuple[str, ...] = ()) -> None:
        """Write what is under the pointer; the choice of the activation gives way where there is no room."""
        super().set_readout(text, shorter)
        room = self.header.width() - self.more_button.width() - 4 * GRID
        fits = self.selector.sizeHint().width() + self.readout.sizeHint().width() <= room
        self.selector.setVisible(not text or fits or self.selector.hasFocus())

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out the theory at the pointer."""
        if self.wanted is not None:
            return
        if self.area.picture is None or not self.area.has_inside(scene_place):
            self.pointer_left()
            return
        mapping, pixel = self.area.mapping(), self.area.from_scene(scene_place)
        x, y = mapping.x_place(pixel.x()), mapping.y_place(pixel.y())
        self._read_out(max(0.0, x), max(0.0, y))

    def _read_out(self, weight_variance: float, bias_variance: float) -> None:
        short = held_words(self.selector.activation, weight_variance, bias_variance)
        self.set_readout(self._words(weight_variance, bias_variance), (short,) if short else ())

    def pointer_left(self) -> None:
        """Forget the pointer."""
        if self.wanted is None:
            self.set_readout("")

    def _words(self, weight_variance: float, bias_variance: float) -> str:
        return place_words(self.selector.activation, weight_variance, bias_variance)

    def table(self) -> Table:
        """Return q* and χ on the grid that is drawn."""
        header = ("activation", "weight_variance", "bias_variance", "q", "chi")
        answer = self._answer
        if answer is None or self.run is None:
            return header, []
        diagram, kind = answer.diagram, answer.activation.kind
        weights, biases = diagram.weight_variances.tolist(), diagram.bias_variances.tolist()
        return header, [
            (kind, weight, bias, float(diagram.q[row, column]), float(diagram.chi[row, column]))
            for row, bias in enumerate(biases)
            for column, weight in enumerate(weights)
        ]

    def words(self) -> str:
        """Return what the plot shows; it needs no recorded step."""
        if self.run is None:
            return super().words()
        return self.with_lane(f"{self.state_words()} {self._paused_words()}".strip())

    def state_words(self) -> str:
        """Return where the network stands, and what theory says of it."""
        main, activation = self.network.main, self.selector.activation
        if main is None or activation is None:
            return self.tr("The phase diagram has no place for this network.")
        parts = [f"{self.title()}, {engine_text(activation.label)}"]
        parts.append(self._words(main.weight_variance, main.bias_variance))
        parts += [said(note) for note in self.network.notes]
        return " ".join(f"{part}." for part in parts)

    def choices(self) -> dict[str, object]:
        """Return the chosen activation."""
        return {"activation": self.selector.kind}

    def take_choices(self, choices: MappingOf[str, object]) -> None:
        """Choose the activation again."""
        self.selector.choose(choices.get("activation"))

    def reset_view(self) -> None:
        """Show network and edge again."""
        self._range = None
        super().reset_view()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again for what was given up (called by Qt)."""
        super().showEvent(event)
        self.stale.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees (called by Qt)."""
        super().hideEvent(event)
        self._patience.stop()
        if self.background.is_busy:
            self._asked = None
        self.background.stop()
        if self.wanted is not None:
            self.give_up()


def _has_inside(shown: PhaseRange, point: PhasePoint) -> bool:
    return point.weight_variance <= shown.right and point.bias_variance <= shown.high


def _rounded(value: float, fine: float) -> float:
    """Return a number with as many decimals as a pixel tells apart."""
    return round(value, max(0, 1 - math.floor(math.log10(fine)))) if fine > 0 else value


PLOTS.add(PhaseDiagramPlot.name, PhaseDiagramPlot)
