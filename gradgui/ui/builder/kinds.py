"""Changing the kind of a part of an experiment while keeping what both kinds have."""

from typing import Any

from gradgui.engine.spec import Spec


def changed_kind(old: Spec | None, kind: str, new_class: type[Spec]) -> dict[str, Any]:
    """Return the data of a spec of another kind.

    Fields of the same name are carried where they were not at their default, so that a noise or a gain
    that somebody chose stays, and an optimiser's usual learning rate becomes the other's usual one.
    """
    if old is None:
        return {"kind": kind}
    data = old.model_dump(mode="json", by_alias=True)
    fields = type(old).model_fields
    kept = {
        info.alias or name: data[info.alias or name]
        for name, info in fields.items()
        if name != "kind" and name in new_class.model_fields and getattr(old, name) != info.default
    }
    return {"kind": kind, **kept}
