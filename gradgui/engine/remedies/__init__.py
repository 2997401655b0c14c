"""The remedies: one file each, registered by being imported here, the most usual first."""

# ruff: noqa: F401, I001
from gradgui.engine.remedies import relu_kaiming
from gradgui.engine.remedies import batch_normalization
from gradgui.engine.remedies import skip_connections
from gradgui.engine.remedies import kaiming_normal
from gradgui.engine.remedies import xavier_normal
from gradgui.engine.remedies import tanh_xavier
from gradgui.engine.remedies import selu_lecun
from gradgui.engine.remedies import leaky_relu
from gradgui.engine.remedies import prelu
from gradgui.engine.remedies import layer_normalization
from gradgui.engine.remedies import rms_normalization
from gradgui.engine.remedies import orthogonal
from gradgui.engine.remedies import lecun_normal
from gradgui.engine.remedies import scaled_skips
from gradgui.engine.remedies import lower_rate
from gradgui.engine.remedies import raise_rate
from gradgui.engine.remedies import clip_norm
from gradgui.engine.remedies import clip_value
from gradgui.engine.remedies import clip_per_layer
from gradgui.engine.remedies import raise_threshold
from gradgui.engine.remedies import adam
from gradgui.engine.remedies import float64
