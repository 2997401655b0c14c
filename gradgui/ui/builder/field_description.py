"""Reads from a spec class what a form needs to know of each field."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias, get_args, get_origin

import annotated_types
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication

from gradgui.engine.spec import Spec
from gradgui.ui.builder.field_examples import example_of
from gradgui.ui.builder.number_field import UNBOUNDED, NumberRange
from gradgui.ui.builder.number_text import format_number
from gradgui.ui.builder.words import choice_words
from gradgui.ui.engine_words import engine_text

Sort: TypeAlias = Literal["float", "int", "bool", "choice", "pair", "text", "path"]
Choice: TypeAlias = tuple[str, str, str]
_PLAIN: dict[Any, Sort] = {float: "float", int: "int", bool: "bool", str: "text"}
_SMALL_DEFAULT = 0.02
_LARGE_DEFAULT = 0.9


@dataclass(frozen=True)
class FieldDescription:
    """One field: its name in Python and its key in the file, its sort, and what its widget shows.

    choices: (key, label, tip) of each choice; usual: the default, None where there is none.
    """

    name: str
    key: str
    sort: Sort
    title: str
    tip: str
    allowed: NumberRange = UNBOUNDED
    step: float | None = None
    choices: tuple[Choice, ...] = ()
    usual: object = None


def describe_fields(
    spec_class: type[Spec], leave_out: frozenset[str] = frozenset()
) -> list[FieldDescription]:
    """Return the plain fields of a spec class in order; ``kind`` and nested specs are not among them."""
    names = [name for name in spec_class.model_fields if name != "kind" and name not in leave_out]
    found = (_describe(spec_class, name) for name in names)
    return [description for description in found if description is not None]


def describe_field(spec_class: type[Spec], name: str) -> FieldDescription:
    """Return the description of one field; ValueError if it is not a plain one."""
    description = _describe(spec_class, name)
    if description is None:
        raise ValueError(f"{spec_class.__name__}.{name} has no widget of its own")
    return description


def forget_descriptions() -> None:
    """Describe every field anew from now on, as a change of language asks for."""
    _describe.cache_clear()


@cache
def _describe(spec_class: type[Spec], name: str) -> FieldDescription | None:
    info = spec_class.model_fields[name]
    sort = _sort(info)
    if sort is None:
        return None
    bounds = info.metadata if sort != "pair" else get_args(get_args(info.annotation)[0])[1].metadata
    allowed = _range(bounds)
    title = engine_text(info.title or name)
    return FieldDescription(
        name=name,
        key=info.alias or name,
        sort=sort,
        title=title,
        tip="\n".join(
            line for line in (_tip(title, info, sort, allowed), example_of(spec_class.__name__, name)) if line
        ),
        allowed=allowed,
        step=_step(info, allowed) if sort in ("float", "pair") else None,
        choices=choices_of(info.annotation) if sort == "choice" else (),
        usual=None if info.is_required() else info.default,
    )


def _sort(info: FieldInfo) -> Sort | None:
    annotation = info.annotation
    if get_origin(annotation) is Literal:
        return "choice"
    if (
        get_origin(annotation) is tuple
        and len(get_args(annotation)) == 2
        and Ellipsis not in get_args(annotation)
    ):
        return "pair"
    if isinstance(info.json_schema_extra, dict) and info.json_schema_extra.get("format") == "path":
        return "path"
    return _PLAIN.get(annotation)


def choices_of(annotation: Any) -> tuple[Choice, ...]:
    """Return the choices of a Literal."""
    return tuple((key, *choice_words(key)) for key in get_args(annotation))


def _range(metadata: list[Any]) -> NumberRange:
    lower = upper = None
    lower_open = upper_open = False
    for bound in metadata:
        if isinstance(bound, annotated_types.Ge):
            lower = _number(bound.ge)
        elif isinstance(bound, annotated_types.Gt):
            lower, lower_open = _number(bound.gt), True
        elif isinstance(bound, annotated_types.Le):
            upper = _number(bound.le)
        elif isinstance(bound, annotated_types.Lt):
            upper, upper_open = _number(bound.lt), True
    return NumberRange(lower, upper, lower_open, upper_open)


def _number(bound: Any) -> float:
    if not isinstance(bound, int | float):
        raise TypeError(f"a bound that is no number: {bound!r}")
    return bound


def _step(info: FieldInfo, allowed: NumberRange) -> float | None:
    """Return the linear step of a bounded or signed field, None for one that spans decades."""
    default = info.default if isinstance(info.default, float) else 1.0
    if allowed.lower is not None and allowed.lower < 0:
        return 0.1
    if allowed.upper is None or allowed.upper > 1 or 0 < default < _SMALL_DEFAULT:
        return None
    return 0.05 if default < _LARGE_DEFAULT else 0.01


def _tip(title: str, info: FieldInfo, sort: Sort, allowed: NumberRange) -> str:
    """Return title, meaning, range and default, each on its line."""
    lines = [title]
    if info.description:
        lines.append(engine_text(info.description))
    if sort in ("int", "float", "pair") and str(allowed):
        lines.append(_tr("Range {range}").format(range=allowed))
    if isinstance(info.default, int | float) and not isinstance(info.default, bool):
        lines.append(_tr("Usual {default}").format(default=format_number(info.default)))
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
