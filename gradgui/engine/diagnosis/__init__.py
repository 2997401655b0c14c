"""The rules: one file each, registered by being imported here."""

# ruff: noqa: F401, I001
from gradgui.engine.diagnosis import nonfinite
from gradgui.engine.diagnosis import diverging
from gradgui.engine.diagnosis import symmetric
from gradgui.engine.diagnosis import vanishing
from gradgui.engine.diagnosis import exploding
from gradgui.engine.diagnosis import underflow
from gradgui.engine.diagnosis import dead
from gradgui.engine.diagnosis import saturated
from gradgui.engine.diagnosis import stuck
from gradgui.engine.diagnosis import no_progress
from gradgui.engine.diagnosis import rate_high
from gradgui.engine.diagnosis import rate_low
from gradgui.engine.diagnosis import always_clipped
