"""What a step in float64 says, in words."""

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QCoreApplication

from gradgui.engine.float64_step import BY_WEIGHT, Float64Step, Verdict
from gradgui.ui.numbers import step_text


def verdict_words() -> dict[Verdict, str]:
    """Return each verdict in a few words, for a table."""
    return {
        "same": _tr("the same"),
        "differs": _tr("differs by rounding"),
        "underflow": _tr("underflow"),
        "partial": _tr("underflow in part"),
        "lost": _tr("lost in rounding"),
        "zero": _tr("really zero"),
        "overflow": _tr("overflow"),
        "nonfinite": _tr("not finite in both"),
    }


def sentence(result: Float64Step) -> str:
    """Return what the comparison says of the layers."""
    if result.precision == "float64":
        return _tr("This run computes in float64 already; there is nothing finer to compare it with.")
    layers: dict[Verdict, list[int]] = {}
    for layer in range(1, result.depth + 1):
        layers.setdefault(result.verdict(layer), []).append(layer)
    if set(layers) == {"same"}:
        return _tr("Every layer has the same gradient in float64: what float32 shows is real.")
    texts = _sentences()
    found = [
        texts[verdict].format(layers=names(layers[verdict])) for verdict in BY_WEIGHT if verdict in layers
    ]
    both = _tr("{sentence} {next_sentence}")
    return reduce(lambda before, after: both.format(sentence=before, next_sentence=after), found)


def _sentences() -> dict[Verdict, str]:
    return {
        "nonfinite": _tr("{layers}: not finite in float64 either."),
        "overflow": _tr("{layers}: too large for float32, finite in float64."),
        "underflow": _tr("{layers}: underflow, a gradient too small for float32."),
        "partial": _tr("{layers}: some entries are too small for float32."),
        "lost": _tr("{layers}: zero in float32 alone, lost in rounding."),
        "zero": _tr("{layers}: really zero, no gradient arrives."),
        "differs": _tr("{layers}: differ by more than 1%, from rounding."),
        "same": _tr("{layers}: the same in both."),
    }


def circumstances(result: Float64Step) -> str:
    """Return what was computed: which batch, which parameters."""
    text = _tr("The batch of step {step}, with the parameters after its update.")
    if result.before_update:
        text = _tr("The batch of step {step}, with the parameters before its update.")
    return text.format(step=step_text(result.step))


def names(layers: list[int]) -> str:
    """Return ascending layers as the beginning of a sentence."""
    text = _tr("Layer {numbers}") if len(layers) == 1 else _tr("Layers {numbers}")
    return text.format(numbers=ranges(layers))


def ranges(numbers: Iterable[int]) -> str:
    """Return ascending numbers with neighbours joined: 1–3, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Float64Step", text)
