"""The claims of the subject: one file each, registered by being imported here, in this order."""

# ruff: noqa: F401, I001
from gradgui.engine.claims import c01_two_formulas
from gradgui.engine.claims import c02_exponential
from gradgui.engine.claims import c03_quarter
from gradgui.engine.claims import c04_chain
from gradgui.engine.claims import c05_near_the_output
from gradgui.engine.claims import c06_common_and_rare
from gradgui.engine.claims import c07_tanh
from gradgui.engine.claims import c08_clipping
from gradgui.engine.claims import c09_penalties
from gradgui.engine.claims import c10_deviation_one
from gradgui.engine.claims import c11_relu_passes
from gradgui.engine.claims import c12_dead_units
from gradgui.engine.claims import c13_leaky
from gradgui.engine.claims import c14_batchnorm
from gradgui.engine.claims import c15_skips
from gradgui.engine.claims import c16_root_cause
from gradgui.engine.claims import c17_relu_speed
from gradgui.engine.claims import c18_batchnorm_speed
from gradgui.engine.claims import c19_depth
from gradgui.engine.claims import c20_test_pass
