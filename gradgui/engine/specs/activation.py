"""Activation functions as an experiment names them."""

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field

from gradgui.engine.registry import Registry
from gradgui.engine.spec import Spec
from gradgui.engine.specs.union import kind_union

ACTIVATION_SPECS: Registry[type["ActivationSpec"]] = Registry("activation")


class ActivationSpec(Spec):
    """An elementwise function φ between a layer's pre-activation and its output."""

    kind: Any
    label: ClassVar[str]
    formula: ClassVar[str]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        ACTIVATION_SPECS.add(cls.model_fields["kind"].default, cls)


class Identity(ActivationSpec):
    """φ(v) = v."""

    kind: Literal["identity"] = "identity"
    label = "Identity"
    formula = "φ(v) = v, φ′ = 1"


class Sigmoid(ActivationSpec):
    """φ(v) = 1 / (1 + e^−v)."""

    kind: Literal["sigmoid"] = "sigmoid"
    label = "Sigmoid"
    formula = "φ(v) = 1 / (1 + e⁻ᵛ), φ′ ≤ 1/4"


class Tanh(ActivationSpec):
    """φ(v) = tanh v."""

    kind: Literal["tanh"] = "tanh"
    label = "Tanh"
    formula = "φ(v) = tanh v, φ′ ≤ 1"


class ReLU(ActivationSpec):
    """φ(v) = max(0, v)."""

    kind: Literal["relu"] = "relu"
    label = "ReLU"
    formula = "φ(v) = max(0, v), φ′ is 0 or 1"


class LeakyReLU(ActivationSpec):
    """φ(v) = v for v > 0, slope · v below."""

    kind: Literal["leaky_relu"] = "leaky_relu"
    label = "LeakyReLU"
    formula = "φ(v) = v, or slope · v below 0"
    slope: float = Field(0.01, ge=0, le=1, title="Slope", description="φ′ below zero; usual 0.01 to 0.3")


class PReLU(ActivationSpec):
    """φ(v) = v for v > 0, slope · v below, with a slope learned for the layer."""

    kind: Literal["prelu"] = "prelu"
    label = "PReLU"
    formula = "φ(v) = v, or slope · v below 0; the slope is learned"
    slope: float = Field(0.25, ge=-10, le=10, title="Start slope", description="φ′ below zero at the start")


class ELU(ActivationSpec):
    """φ(v) = v for v > 0, alpha · (e^v − 1) below."""

    kind: Literal["elu"] = "elu"
    label = "ELU"
    formula = "φ(v) = v, or α (eᵛ − 1) below 0"
    alpha: float = Field(1.0, gt=0, le=100, title="Alpha", description="−α is the value far below zero")


class SELU(ActivationSpec):
    """The self-normalising ELU of Klambauer et al. 2017."""

    kind: Literal["selu"] = "selu"
    label = "SELU"
    formula = "φ(v) = 1.0507 · ELU with α = 1.6733"


class GELU(ActivationSpec):
    """φ(v) = v · Φ(v), the erf form."""

    kind: Literal["gelu"] = "gelu"
    label = "GELU"
    formula = "φ(v) = v Φ(v)"


class SiLU(ActivationSpec):
    """φ(v) = v · σ(v)."""

    kind: Literal["silu"] = "silu"
    label = "SiLU"
    formula = "φ(v) = v σ(v)"


class Softplus(ActivationSpec):
    """φ(v) = ln(1 + e^v)."""

    kind: Literal["softplus"] = "softplus"
    label = "Softplus"
    formula = "φ(v) = ln(1 + eᵛ), φ′ = σ(v)"


class HardTanh(ActivationSpec):
    """φ(v) = v cut to [−1, 1]."""

    kind: Literal["hardtanh"] = "hardtanh"
    label = "Hard tanh"
    formula = "φ(v) = v cut to [−1, 1]"


if TYPE_CHECKING:
    AnyActivation = ActivationSpec
else:
    AnyActivation = kind_union(ACTIVATION_SPECS.values(), default="relu")
