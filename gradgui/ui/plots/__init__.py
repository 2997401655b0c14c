"""The plots: one file each, registered by being imported here, in the order of the View menu."""

# ruff: noqa: F401, I001
from gradgui.ui.plots import live_curves
from gradgui.ui.plots import depth_profile
from gradgui.ui.plots import ledger
from gradgui.ui.plots import heat_map
from gradgui.ui.plots import loss_curves
from gradgui.ui.plots import predictions
from gradgui.ui.plots import histograms
from gradgui.ui.plots import phase_diagram
