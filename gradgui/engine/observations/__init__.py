"""The observations: one file each, registered by being imported here."""

# ruff: noqa: F401, I001
from gradgui.engine.observations import boundary
from gradgui.engine.observations import confusion
from gradgui.engine.observations import fit
from gradgui.engine.observations import histograms
from gradgui.engine.observations import ledger
from gradgui.engine.observations import lens
