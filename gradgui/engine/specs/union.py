"""Makes one discriminated union out of a table of spec classes."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from gradgui.engine.spec import Spec


def kind_union(classes: Iterable[type[Spec]], default: str | None = None) -> Any:
    """Return the union of spec classes told apart by their ``kind``.

    A mapping without ``kind`` reads as ``default`` where one is given, so that a file may leave it out.
    """
    members = tuple(classes)
    union = reduce(or_, members)
    tagged = Annotated[union, Field(discriminator="kind")] if len(members) > 1 else union
    if default is None:
        return tagged

    def with_kind(value: Any) -> Any:
        if isinstance(value, dict) and "kind" not in value:
            return {"kind": default, **value}
        return value

    return Annotated[tagged, BeforeValidator(with_kind)]
