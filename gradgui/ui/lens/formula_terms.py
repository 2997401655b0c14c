"""The two formulas as terms: each symbol with its norm, and a sentence on what they come to."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gradgui.engine.observations.lens import FormulaNorms
from gradgui.engine.specs.training import Regularization
from gradgui.ui.drawing.number_marks import NumberState, state_of
from gradgui.ui.lens.terms_view import Term
from gradgui.ui.numbers import power_text, value_text
from gradgui.ui.theme import State

DIGITS = 3
NO_NUMBER = "–"

_MARKS = {
    NumberState.NUMBER: None,
    NumberState.ZERO: State.WARNING,
    NumberState.UNDERFLOW: State.WARNING,
    NumberState.NAN: State.ERROR,
    NumberState.INFINITE: State.ERROR,
    NumberState.MINUS_INFINITE: State.ERROR,
}


def number_term(symbol: str, value: float | None, operator: str = "", above: float = math.nan) -> Term:
    """Return a symbol with a number under it, or what it is instead of one; None: there is none yet.

    above: the next such number towards the output that is not zero.
    """
    if value is None:
        return Term(symbol, NO_NUMBER, operator)
    state = state_of(value, above)
    text = _tr("underflow") if state is NumberState.UNDERFLOW else power_text(value, DIGITS)
    return Term(symbol, text, operator, _MARKS[state])


def _row(names: Sequence[str], values: Sequence[float | None], above: Sequence[float]) -> list[Term]:
    """Return the left side, then the product on the right of the equality sign."""
    operators = ("", "=", "")
    return [number_term(*each) for each in zip(names, values, operators, above, strict=True)]


def back_terms(norms: FormulaNorms | None, is_first: bool) -> list[Term]:
    """Return formula 1: ∂L/∂X = ∂L/∂Z Wᵀ; the first layer's X is the data, which needs no gradient."""
    names = ("input_grad", "signal_grad", "weight_transposed")
    if norms is None:
        terms = _row(names, (None,) * 3, (math.nan,) * 3)
    else:
        values = (norms.back, norms.signal, norms.weight)
        terms = _row(names, values, (norms.signal or norms.above, norms.above, math.nan))
    return [Term("input_grad", _tr("not needed")), *terms[1:]] if is_first else terms


def weight_terms(norms: FormulaNorms | None, penalty: Regularization) -> list[Term]:
    """Return formula 2: ∂L/∂W = Xᵀ ∂L/∂Z, and the penalty's part where there is one."""
    names, symbol = ("weight_grad", "input_transposed", "signal_grad"), penalty_symbol(penalty)
    if norms is None:
        terms = _row(names, (None,) * 3, (math.nan,) * 3)
    else:
        values = (norms.weight_grad, norms.input, norms.signal)
        terms = _row(names, values, (norms.signal or norms.above, math.nan, norms.above))
    if symbol:
        terms.append(number_term(symbol, None if norms is None else norms.penalty_part, "+"))
    return terms


def penalty_symbol(penalty: Regularization) -> str:
    """Return the symbol of the penalties that are on; empty: none."""
    if penalty.l1 and penalty.l2:
        return "l1_and_l2"
    return "l1" if penalty.l1 else "l2" if penalty.l2 else ""


def back_words(norms: FormulaNorms | None, is_first: bool) -> str:
    """Return what formula 1 comes to in this layer, or what its gradient is instead of a number."""
    if norms is not None and state_of(norms.signal, norms.above) is not NumberState.NUMBER:
        text = _tr("‖∂L/∂Z‖ of this layer: {value}.")
        return text.format(value=value_text(norms.signal, is_gradient=True, nearest=norms.above))
    if is_first:
        return _tr("X is the data here, which needs no gradient.")
    if norms is None or norms.back is None:
        return ""
    text = _tr("W passes back {share} times ‖∂L/∂Z‖, to the layer before.")
    return text.format(share=power_text(norms.back / norms.signal, DIGITS))


def weight_words(norms: FormulaNorms | None, penalty: Regularization) -> str:
    """Return which part of ∂L/∂W the loss gives and which the penalty."""
    if norms is None or not penalty_symbol(penalty):
        return ""
    data, rest = (power_text(value, DIGITS) for value in (norms.data_part, norms.penalty_part))
    text = _tr("Of ∂L/∂W the loss gives ‖Xᵀ ∂L/∂Z‖ = {data}, the penalty {penalty}.")
    return text.format(data=data, penalty=rest)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lens", text)
