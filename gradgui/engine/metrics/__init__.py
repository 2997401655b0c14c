"""The metrics: one file each, registered by being imported here, in the order of menus and files."""

# ruff: noqa: F401, I001
from gradgui.engine.metrics import signal_grad_norm
from gradgui.engine.metrics import output_grad_norm
from gradgui.engine.metrics import weight_grad_norm
from gradgui.engine.metrics import bias_grad_norm
from gradgui.engine.metrics import gain
from gradgui.engine.metrics import input_norm
from gradgui.engine.metrics import preactivation_mean
from gradgui.engine.metrics import preactivation_std
from gradgui.engine.metrics import activation_mean
from gradgui.engine.metrics import activation_std
from gradgui.engine.metrics import derivative_rms
from gradgui.engine.metrics import saturated_fraction
from gradgui.engine.metrics import dead_fraction
from gradgui.engine.metrics import weight_norm
from gradgui.engine.metrics import update_ratio
from gradgui.engine.metrics import distance_from_init
from gradgui.engine.metrics import clip_factor
from gradgui.engine.metrics import loss
from gradgui.engine.metrics import data_loss
from gradgui.engine.metrics import accuracy
from gradgui.engine.metrics import grad_norm
from gradgui.engine.metrics import lr
from gradgui.engine.metrics import test_loss
from gradgui.engine.metrics import test_accuracy
