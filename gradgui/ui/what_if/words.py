"""What the window says of an outcome: its number, its effect on the run, its trouble."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from gradgui.engine.edit import Effect
from gradgui.engine.what_if import Outcome, Profile, WhatIf, telling_metric
from gradgui.ui.engine_words import said
from gradgui.ui.numbers import power_text, step_text

SYMBOLS = {"signal_grad_norm": "‖∂L/∂Z‖", "output_grad_norm": "‖∂L/∂Y‖"}


def ratio_text(profile: Profile | None, metric: str) -> str:
    """Return the first layer's norm over the last one's."""
    ratio = math.nan if profile is None else profile.ratio(metric)
    return "–" if math.isnan(ratio) else power_text(ratio)


def change_text(outcome: Outcome, present: Profile) -> str:
    """Return the ratio now and then."""
    now, then = ratio_text(present, outcome.metric), ratio_text(outcome.profile, outcome.metric)
    return _tr("{now} → {then}").format(now=now, then=then)


def effect_text(effect: Effect) -> str:
    """Return what trying an edit does to the run."""
    if effect == "restart":
        return _tr("Restart at step 0: all parameters are drawn anew")
    if effect == "carried":
        return _tr("Carried: same step, parameters that fit are kept")
    return _tr("Live: from the next step on")


def note_text(outcome: Outcome, present: Profile) -> str:
    """Return what is not finite, why there is no profile, or what clipping leaves; else nothing."""
    if outcome.profile is None:
        return _tr("Cannot be computed: {problem}").format(problem=said(outcome.problem))
    if outcome.profile.nonfinite is not None:
        return nonfinite_text(outcome.profile)
    factors = outcome.profile.values["clip_factor"]
    if np.isfinite(factors).all() and float(factors.min()) < 1:
        text = _tr("Clipping leaves {factor} of the gradient; largest ‖ΔW‖/‖W‖ {now} → {then}")
        now, then = (float(np.nanmax(each.values["update_ratio"])) for each in (present, outcome.profile))
        factor = power_text(float(factors.min()))
        return text.format(factor=factor, now=power_text(now), then=power_text(then))
    if outcome.candidate.experiment.training.clipping.kind != "none":
        return _tr("Clips nothing: the gradient is below the threshold")
    return ""


def nonfinite_text(profile: Profile) -> str:
    """Return where a profile is not finite."""
    assert profile.nonfinite is not None
    layer, quantity = profile.nonfinite
    text = _tr("NaN or infinity in {quantity}")
    if layer is not None:
        text = _tr("NaN or infinity in {quantity} of layer {layer}")
    return text.format(quantity=said(quantity), layer=layer)


def present_text(result: WhatIf) -> str:
    """Return what the present network's profile is, in a sentence."""
    metric = telling_metric(result.experiment)
    if result.present.nonfinite is not None:
        return _tr("Now: {problem}.").format(problem=nonfinite_text(result.present))
    text = _tr("Now layer 1 receives {ratio} times layer {depth}'s gradient.")
    return text.format(ratio=ratio_text(result.present, metric), depth=result.present.depth)


def circumstances(result: WhatIf) -> str:
    """Return which batch was used, and what the numbers are."""
    batch = _tr("The first batch, before any step.")
    if result.step >= 0:
        text = _tr("The batch of step {step}, with the parameters after its update.")
        if result.before_update:
            text = _tr("The batch of step {step}, with the parameters before its update.")
        batch = text.format(step=step_text(result.step))
    numbers = _tr(
        "Numbers: ‖∂L/∂Z‖ of layer 1 over that of the output layer, now → then; with skips ‖∂L/∂Y‖. "
        "Grey: this network. All pictures have the same axis; the most even gradient comes first."
    )
    return f"{batch} {numbers}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhatIf", text)
