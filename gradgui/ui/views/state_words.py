"""What a plot of a metric of every layer shows, in a sentence for a screen reader."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.number_marks import flushed, nearest_towards_output
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.engine_words import engine_text
from gradgui.ui.numbers import power_text, value_text
from gradgui.ui.views.metric_view import MetricSource


def state_words(source: MetricSource, time: TimeAxis) -> str:
    """Return the newest values of the first and the last layer, how they change, and what is no number."""
    step, values = source.run.store.last(source.metric.name)
    name = engine_text(source.metric.label)
    if step < 0 or not len(values) or len(values) != len(source.layers):
        return _tr("{metric}: nothing is recorded yet").format(metric=name)
    texts = [
        value_text(float(values[index]), source.is_gradient, nearest_towards_output(values, index))
        for index in (0, -1)
    ]
    parts = [
        _tr("{metric} per layer at {step}: layer {first} has {low}, layer {last} {high}").format(
            metric=name,
            step=time.words(step),
            first=source.layers[0],
            last=source.layers[-1],
            low=texts[0],
            high=texts[1],
        ),
        *_factor_words(source, values),
        *_no_number_words(source, values),
    ]
    return "; ".join(parts)


def _factor_words(source: MetricSource, values: FloatArray) -> list[str]:
    steps = source.layers[-1] - source.layers[0]
    known = np.isfinite(values[[0, -1]]).all() and (values[[0, -1]] > 0).all()
    if not (source.metric.log_scale and steps and known):
        return []
    factor = float(np.exp((np.log(values[0]) - np.log(values[-1])) / steps))
    words = _tr("times {factor} a layer towards the input")
    return [words.format(factor=power_text(factor))]


def _no_number_words(source: MetricSource, values: FloatArray) -> list[str]:
    found = []
    lost = flushed(values[np.newaxis])[0] & source.is_gradient
    for text, which in (
        (_tr("layers with exactly 0: {count}"), (values == 0) & ~lost & source.metric.log_scale),
        (_tr("layers with underflow: {count}"), lost),
        (_tr("layers with NaN: {count}"), np.isnan(values)),
        (_tr("infinite layers: {count}"), np.isinf(values)),
    ):
        if count := int(np.count_nonzero(which)):
            found.append(text.format(count=count))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("StateWords", text)
