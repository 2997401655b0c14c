"""ATen's own kernels that the operations call, all names in one place."""

import torch

_ops = torch.ops.aten

leaky_relu_out = _ops.leaky_relu.out
elu_out = _ops.elu.out
gelu_out = _ops.gelu.out
silu_out = _ops.silu.out
softplus_out = _ops.softplus.out

threshold_backward = _ops.threshold_backward.grad_input
sigmoid_backward = _ops.sigmoid_backward.grad_input
tanh_backward = _ops.tanh_backward.grad_input
leaky_relu_backward = _ops.leaky_relu_backward.grad_input
elu_backward = _ops.elu_backward.grad_input
gelu_backward = _ops.gelu_backward.grad_input
silu_backward = _ops.silu_backward.grad_input
softplus_backward = _ops.softplus_backward.grad_input
hardtanh_backward = _ops.hardtanh_backward.grad_input

batch_norm_out = _ops.native_batch_norm.out
batch_norm_backward = _ops.native_batch_norm_backward.out
layer_norm_out = _ops.native_layer_norm.out
layer_norm_backward = _ops.native_layer_norm_backward.out

log_softmax_out = _ops._log_softmax.out
