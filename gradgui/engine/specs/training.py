"""Training, optimisers, penalties and clipping as an experiment names them."""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Field

from gradgui.engine.registry import Registry
from gradgui.engine.spec import Spec
from gradgui.engine.specs.union import kind_union

OPTIMIZER_SPECS: Registry[type["OptimizerSpec"]] = Registry("optimizer")

TORCH_EPSILON = 1e-6
"""Added to the norm by clipping, as torch's clip_grad_norm_ does."""

Beta = Annotated[float, Field(ge=0, lt=1)]


class OptimizerSpec(Spec):
    """How gradients become updates; meanings and defaults are torch's."""

    kind: Any
    label: ClassVar[str]
    lr: float = Field(0.001, ge=0, le=1e12, title="Learning rate", description="0 measures without training")

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        OPTIMIZER_SPECS.add(cls.model_fields["kind"].default, cls)


class SGD(OptimizerSpec):
    """Stochastic gradient descent: W ← W − lr · ∂L/∂W, with momentum where asked for."""

    kind: Literal["sgd"] = "sgd"
    label = "SGD"
    lr: float = Field(0.1, ge=0, le=1e12, title="Learning rate", description="0 measures without training")
    momentum: float = Field(0.0, ge=0, le=1, title="Momentum", description="usual 0 or 0.9")
    dampening: float = Field(0.0, ge=0, le=1, title="Dampening", description="of the momentum")
    nesterov: bool = Field(False, title="Nesterov", description="needs momentum and no dampening")


class Adam(OptimizerSpec):
    """Adam (Kingma & Ba 2015)."""

    kind: Literal["adam"] = "adam"
    label = "Adam"
    betas: tuple[Beta, Beta] = Field((0.9, 0.999), strict=False, title="Betas")
    eps: float = Field(1e-8, ge=0, le=1, title="Epsilon", description="added to the root")


class AdamW(OptimizerSpec):
    """Adam with decoupled weight decay (Loshchilov & Hutter 2019)."""

    kind: Literal["adamw"] = "adamw"
    label = "AdamW"
    betas: tuple[Beta, Beta] = Field((0.9, 0.999), strict=False, title="Betas")
    eps: float = Field(1e-8, ge=0, le=1, title="Epsilon", description="added to the root")
    weight_decay: float = Field(0.01, ge=0, le=1e6, title="Weight decay", description="decoupled")


class RMSprop(OptimizerSpec):
    """RMSprop (Tieleman & Hinton 2012), torch's form."""

    kind: Literal["rmsprop"] = "rmsprop"
    label = "RMSprop"
    alpha: float = Field(0.99, ge=0, lt=1, title="Alpha", description="memory of the squared gradient")
    eps: float = Field(1e-8, ge=0, le=1, title="Epsilon", description="added to the root")
    momentum: float = Field(0.0, ge=0, le=1, title="Momentum", description="usual 0 or 0.9")


if TYPE_CHECKING:
    AnyOptimizer = OptimizerSpec
else:
    AnyOptimizer = kind_union(OPTIMIZER_SPECS.values(), default="sgd")


class Regularization(Spec):
    """Penalties l1 · Σ|W| + l2 · ΣW² over weights and projections."""

    l1: float = Field(0.0, ge=0, le=1e12, title="L1", description="adds l1 · sign(W) to the gradient")
    l2: float = Field(0.0, ge=0, le=1e12, title="L2", description="adds 2 · l2 · W to the gradient")


class Clipping(Spec):
    """What keeps a gradient below a threshold before the update."""

    kind: Literal["none", "value", "norm", "norm_per_layer"] = Field("none", title="Clipping")
    threshold: float = Field(1.0, gt=0, le=1e300, title="Threshold", description="of an entry or of the norm")


class Training(Spec):
    """How the network is trained."""

    steps: int = Field(1000, ge=0, le=10**9, title="Steps", description="of a run without the window")
    test_every: int = Field(50, ge=1, le=10**9, title="Test every", description="steps between test passes")
    loss: Literal["cross_entropy", "mse"] = Field("cross_entropy", title="Loss")
    batch_size: int = Field(
        128, ge=1, le=10**9, title="Batch size", description="above the training part: the full batch"
    )
    optimizer: AnyOptimizer = Field(SGD(), title="Optimiser")
    regularization: Regularization = Field(Regularization(), title="Penalties")
    clipping: Clipping = Field(Clipping(), title="Clipping")
