"""The factor a layer that theory expects of a run's gradient at its start."""

import math

import numpy as np

from gradgui.engine.records import Records
from gradgui.engine.theory.predictions import predict


def expected_factor(records: Records) -> float:
    """Return the geometric mean of the gains that mean-field theory predicts, of norms.

    NaN where it predicts none (skips, constant weights), or where the data's sizes are not known.
    """
    if records.data is None or records.depth < 2:
        return math.nan
    with np.errstate(all="ignore"):
        prediction = predict(records.experiment, records.data.features, records.data.outputs)
        if not prediction.applies or not (prediction.gains > 0).all():
            return math.nan
        return float(np.exp(np.log(prediction.gains).mean()))
