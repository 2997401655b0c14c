"""Ticks of an axis that counts layers."""

from gradgui.ui.drawing.scale import Tick, linear_ticks


def layer_ticks(depth: int, low: float, high: float, room: int) -> list[Tick]:
    """Return ticks at layers only, the first and the last among them; room: labels that fit."""
    if depth <= room:
        return [(float(number), str(number)) for number in range(1, depth + 1) if low <= number <= high]
    ticks = linear_ticks(low, high, room, whole=True)
    step = ticks[1][0] - ticks[0][0] if len(ticks) > 1 else (high - low) / room
    apart = [tick for tick in ticks if min(tick[0] - 1, depth - tick[0]) > 0.6 * step]
    ends = [(float(number), str(number)) for number in (1, depth) if low <= number <= high]
    return sorted([*apart, *ends])
