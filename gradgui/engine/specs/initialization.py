"""Initialisations as an experiment names them."""

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field

from gradgui.engine.registry import Registry
from gradgui.engine.spec import Spec
from gradgui.engine.specs.union import kind_union

INITIALIZATION_SPECS: Registry[type["InitializationSpec"]] = Registry("initialization")


class InitializationSpec(Spec):
    """How weights (and under two kinds the biases) are drawn at the start."""

    kind: Any
    label: ClassVar[str]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        INITIALIZATION_SPECS.add(cls.model_fields["kind"].default, cls)


class KaimingNormal(InitializationSpec):
    """N(0, 2/fan_in) (He et al. 2015)."""

    kind: Literal["kaiming_normal"] = "kaiming_normal"
    label = "He normal"


class KaimingUniform(InitializationSpec):
    """Uniform with variance 2/fan_in (He et al. 2015)."""

    kind: Literal["kaiming_uniform"] = "kaiming_uniform"
    label = "He uniform"


class XavierNormal(InitializationSpec):
    """N(0, 2/(fan_in + fan_out)) (Glorot & Bengio 2010)."""

    kind: Literal["xavier_normal"] = "xavier_normal"
    label = "Xavier normal"


class XavierUniform(InitializationSpec):
    """Uniform with variance 2/(fan_in + fan_out) (Glorot & Bengio 2010)."""

    kind: Literal["xavier_uniform"] = "xavier_uniform"
    label = "Xavier uniform"


class LecunNormal(InitializationSpec):
    """N(0, 1/fan_in) (LeCun et al. 1998)."""

    kind: Literal["lecun_normal"] = "lecun_normal"
    label = "LeCun normal"


class Orthogonal(InitializationSpec):
    """A random orthogonal matrix times gain (Saxe et al. 2014)."""

    kind: Literal["orthogonal"] = "orthogonal"
    label = "Orthogonal"
    gain: float = Field(1.0, ge=0, le=1e6, title="Gain", description="factor on the orthogonal matrix")


class VarianceScaled(InitializationSpec):
    """Weights N(0, weight_variance/fan_in), biases N(0, bias_variance): mean-field theory's axes."""

    kind: Literal["variance"] = "variance"
    label = "By variance"
    weight_variance: float = Field(
        1.0, ge=0, le=1e12, title="Weight variance", description="fan-in · Var W; He is 2"
    )
    bias_variance: float = Field(0.0, ge=0, le=1e12, title="Bias variance", description="Var b; usual 0 to 1")


class Normal(InitializationSpec):
    """N(0, std²), whatever the width."""

    kind: Literal["normal"] = "normal"
    label = "Normal N(0, σ²)"
    std: float = Field(1.0, ge=0, le=1e6, title="Deviation σ", description="deviation of every weight")


class Uniform(InitializationSpec):
    """Uniform over [−bound, bound], whatever the width."""

    kind: Literal["uniform"] = "uniform"
    label = "Uniform"
    bound: float = Field(1.0, ge=0, le=1e6, title="Bound", description="weights lie in [−bound, bound]")


class Constant(InitializationSpec):
    """Every weight the same: units stay alike, so nothing useful is learned."""

    kind: Literal["constant"] = "constant"
    label = "Constant"
    value: float = Field(0.0, ge=-1e6, le=1e6, title="Value", description="of every weight")


class TorchDefault(InitializationSpec):
    """Weights and biases uniform over ±1/√fan_in, as nn.Linear."""

    kind: Literal["torch_default"] = "torch_default"
    label = "PyTorch's default"


if TYPE_CHECKING:
    AnyInitialization = InitializationSpec
else:
    AnyInitialization = kind_union(INITIALIZATION_SPECS.values(), default="kaiming_normal")
