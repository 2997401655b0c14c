"""What a plot of a metric of every layer shows, in a sentence for a screen reader."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.numbers import power_text, value_text
from gradgui.ui.views.metric_view import MetricSource, towards_output


def state_words(source: MetricSource, time: TimeAxis) -> str:
    """Return the newest values of the first and the last layer, how they change, and what is no number."""
    step, values = source.run.store.last(source.metric.name)
    name = source.metric.label
    if step < 0 or not len(values) or len(values) != len(source.layers):
        return _tr("{metric}: nothing is recorded yet").format(metric=name)
    texts = [
        value_text(float(values[index]), source.is_gradient, towards_output(values, index))
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
        *_no_number_words(values, source.metric.log_scale),
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


def _no_number_words(values: FloatArray, log: bool) -> list[str]:
    found = []
    for text, which in (
        (_tr("{count} layers have exactly 0"), (values == 0) & log),
        (_tr("{count} layers have NaN"), np.isnan(values)),
        (_tr("{count} layers are infinite"), np.isinf(values)),
    ):
        if count := int(np.count_nonzero(which)):
            found.append(text.format(count=count))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("MetricView", text)
