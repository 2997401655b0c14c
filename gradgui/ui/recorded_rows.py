"""What a plot has in view as the rows of a table: every recorded value that the store still holds."""

from collections.abc import Iterator, Sequence

from gradgui.engine.dataset import FloatArray
from gradgui.engine.store import MetricStore

HEADER = ("step", "layer", "metric", "value", "steps")
"""steps: how many steps the value is the mean of, from ``step`` on; left out where each is a recorded one."""

Row = tuple[object, ...]


def recorded_table(rows: list[Row]) -> tuple[tuple[str, ...], list[Row]]:
    """Return rows under their names: those of `run --csv` where every value is a recorded one."""
    if all(row[-1] == 1 for row in rows):
        return HEADER[:-1], [row[:-1] for row in rows]
    return HEADER, rows


def recorded_rows(
    store: MetricStore, metric: str, first: int, last: int, shown: Sequence[int] | None = None
) -> list[Row]:
    """Return the rows of a metric for the steps first … last, in order; layer None where there is none.

    shown: of which layers; None: of all. Steps that the store no longer holds one by one are means.
    """
    layers = store.metrics().get(metric, ())
    recent = store.recent(metric, first)
    begin = int(recent.steps[0]) if len(recent.steps) else last + 1
    chosen = [(index, layer) for index, layer in enumerate(layers) if shown is None or layer in shown]
    places: list[tuple[int, object]] = list(chosen) if layers else [(0, None)]
    rows: list[Row] = []
    done = first - 1
    if first < begin:
        older = store.history(metric, first, min(last, begin - 1), last + 2)
        for start, stop, values in zip(older.starts, older.stops, older.mean, strict=True):
            rows += _rows(int(start), metric, values, places, int(stop - start) + 1)
            done = int(stop)
    for step, values in zip(recent.steps, recent.values, strict=True):
        if done < step <= last:
            rows += _rows(int(step), metric, values, places, 1)
    return rows


def _rows(
    step: int, metric: str, values: FloatArray, places: Sequence[tuple[int, object]], steps: int
) -> Iterator[Row]:
    for index, layer in places:
        yield step, layer, metric, float(values[index]), steps
