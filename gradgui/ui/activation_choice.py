"""ActivationChoice: chooses an activation, or that of the network."""

from PySide6.QtWidgets import QComboBox, QWidget

from gradgui.engine.specs.activation import ACTIVATION_SPECS, ActivationSpec
from gradgui.ui.engine_words import engine_text
from gradgui.ui.title_choice import TitleChoice

MOST_CHARACTERS = 17
NARROWEST = 64
"""Pixels of the choice where there is no room for the whole of it."""


class ActivationChoice(TitleChoice):
    """The first entry follows the network; the others are activations at their usual slopes."""

    def __init__(self, tip: str = "", parent: QWidget | None = None) -> None:
        """`tip` says what is chosen."""
        super().__init__(tip, NARROWEST, parent)
        self.setObjectName("")
        self.setFrame(True)
        self._own: ActivationSpec | None = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(MOST_CHARACTERS)
        self.addItem("", "")
        for kind, spec in ACTIVATION_SPECS.items():
            self.addItem(engine_text(spec.label), kind)
        self.follow(None)

    def follow(self, own: ActivationSpec | None) -> None:
        """Take over the network's activation; None: it has none."""
        self._own = own
        text = self.tr("As the network")
        if own is not None:
            text = self.tr("Network: {activation}").format(activation=engine_text(own.label))
        self.setItemText(0, text)

    @property
    def activation(self) -> ActivationSpec | None:
        """The chosen activation; of the network's kind with its slope or alpha."""
        if self._own is not None and self.kind in ("", self._own.kind):
            return self._own
        spec = ACTIVATION_SPECS[self.kind] if self.kind else None
        return spec.model_validate({}) if spec is not None else None

    @property
    def kind(self) -> str:
        """The chosen kind; empty: the network's."""
        return str(self.currentData() or "")

    def choose(self, kind: object) -> None:
        """Choose a kind; what makes no sense changes nothing."""
        place = self.findData(kind) if isinstance(kind, str) else -1
        if place >= 0:
            self.setCurrentIndex(place)
