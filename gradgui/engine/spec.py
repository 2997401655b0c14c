"""Spec: the base of everything that an experiment file declares."""

from pydantic import BaseModel, ConfigDict


class Spec(BaseModel):
    """A frozen, strictly validated record: no unknown keys, no conversions, no NaN or infinity."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)
