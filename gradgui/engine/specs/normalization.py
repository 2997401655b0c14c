"""Normalisations as an experiment names them."""

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field

from gradgui.engine.registry import Registry
from gradgui.engine.spec import Spec
from gradgui.engine.specs.union import kind_union

NORMALIZATION_SPECS: Registry[type["NormalizationSpec"]] = Registry("normalization")


class NormalizationSpec(Spec):
    """A normalisation before or after the activation, with a learned scale and (but for rms) shift."""

    kind: Any
    label: ClassVar[str]
    place: Literal["before", "after"] = Field(
        "before", title="Place", description="before or after the activation"
    )
    scale_init: float = Field(
        1.0, ge=-1e6, le=1e6, title="Start scale", description="start value of the learned scale γ"
    )

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        NORMALIZATION_SPECS.add(cls.model_fields["kind"].default, cls)


class NoNormalization(NormalizationSpec):
    """No normalisation; the other fields are kept for when one is chosen."""

    kind: Literal["none"] = "none"
    label = "None"


class BatchNormalization(NormalizationSpec):
    """Over the batch, unit by unit (Ioffe & Szegedy 2015)."""

    kind: Literal["batch"] = "batch"
    label = "BatchNorm"
    eps: float = Field(1e-5, gt=0, le=1, title="Epsilon", description="added to the variance")
    momentum: float = Field(
        0.1, ge=0, le=1, title="Momentum", description="share of the new batch in the running statistics"
    )


class LayerNormalization(NormalizationSpec):
    """Over a sample's units (Ba et al. 2016)."""

    kind: Literal["layer"] = "layer"
    label = "LayerNorm"
    eps: float = Field(1e-5, gt=0, le=1, title="Epsilon", description="added to the variance")


class RMSNormalization(NormalizationSpec):
    """By the root mean square of a sample's units, no shift (Zhang & Sennrich 2019)."""

    kind: Literal["rms"] = "rms"
    label = "RMSNorm"
    eps: float = Field(1e-6, gt=0, le=1, title="Epsilon", description="added to the mean square")


if TYPE_CHECKING:
    AnyNormalization = NormalizationSpec
else:
    AnyNormalization = kind_union(NORMALIZATION_SPECS.values(), default="none")
