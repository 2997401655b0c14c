"""Layers and groups of layers as an experiment names them."""

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from gradgui.engine.spec import Spec
from gradgui.engine.specs.activation import ActivationSpec, AnyActivation, ReLU
from gradgui.engine.specs.initialization import AnyInitialization, InitializationSpec
from gradgui.engine.specs.normalization import AnyNormalization, NoNormalization, NormalizationSpec
from gradgui.engine.specs.union import kind_union

MAX_UNITS = 65_536
MAX_LAYERS = 1_000


class SkipSpec(Spec):
    """A path from an earlier layer's output that is added to this layer's: y = β·branch + s·path."""

    distance: int = Field(
        1,
        alias="from",
        ge=1,
        le=MAX_LAYERS,
        title="From",
        description="layers before; the layer's own number reaches the network's input",
    )
    scale: float = Field(1.0, ge=-1e6, le=1e6, title="Path scale s", description="factor on the path")
    branch_scale: float = Field(
        1.0, ge=-1e6, le=1e6, title="Branch scale β", description="factor on the layer's own branch"
    )
    join: Literal["before", "after"] = Field(
        "after", title="Join", description="before or after the activation"
    )


class DenseSpec(Spec):
    """A fully connected layer Z = X W + b with its normalisation, activation and skip."""

    kind: Literal["dense"] = "dense"
    units: int = Field(32, ge=1, le=MAX_UNITS, title="Units", description="width of the layer")
    activation: AnyActivation = Field(ReLU(), title="Activation")
    bias: bool = Field(True, title="Bias", description="BatchNorm before the activation takes its place")
    trainable: bool = Field(True, title="Trainable", description="off: the parameters stay as they are")
    normalization: AnyNormalization = Field(NoNormalization(), title="Normalisation")
    skip: SkipSpec | None = Field(None, title="Skip connection")
    initialization: AnyInitialization | None = Field(
        None, title="Initialisation", description="the network's where none is given"
    )

    @property
    def has_bias(self) -> bool:
        """Whether the layer learns a bias of its own."""
        norm = self.normalization
        return self.bias and not (norm.kind == "batch" and norm.place == "before")


class GroupSpec(Spec):
    """A list of layers that is repeated."""

    kind: Literal["group"] = "group"
    repeat: int = Field(8, ge=1, le=MAX_LAYERS, title="Repeat", description="times the group stands in a row")
    layers: "tuple[AnyLayer, ...]" = Field(min_length=1, title="Layers", strict=False)


if TYPE_CHECKING:
    AnyLayer = DenseSpec | GroupSpec
else:
    AnyLayer = kind_union((DenseSpec, GroupSpec), default="dense")

GroupSpec.model_rebuild()

__all__ = [
    "MAX_LAYERS",
    "MAX_UNITS",
    "ActivationSpec",
    "AnyLayer",
    "DenseSpec",
    "GroupSpec",
    "InitializationSpec",
    "NormalizationSpec",
    "SkipSpec",
]
