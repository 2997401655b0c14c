def norm(*tensors):
    """L2 norm over all entries, in float64; scaled so that no square over- or underflows."""
    if not tensors:
        return 0.0
    flat = torch.cat([tensor.detach().double().flatten() for tensor in tensors])
    largest = flat.abs().max().item()
    if largest == 0 or not math.isfinite(largest):
        return largest
    return (flat / largest).norm().item() * largest


def ratio(above, below):
    """0/0 is nan, x/0 is inf."""
    if below == 0:
        return math.nan if above == 0 or math.isnan(above) else math.inf
    return above / below


def mean_and_deviation(tensor):
    """Mean and population deviation over all entries."""
    values = tensor.detach().double()
    mean = values.mean().item()
    return mean, norm(values - mean) / math.sqrt(values.numel())


def grads(layer):
    return [parameter.grad for parameter in layer.parameters()]


def activation_rows(layer):
    """What only hidden layers have."""
    v = layer.v.detach().requires_grad_()
    with torch.enable_grad():
        (derivative,) = torch.autograd.grad(layer.activation(v).sum(), v)
    mean, deviation = mean_and_deviation(layer.y)
    rows = {"activation_mean": mean, "activation_std": deviation}
    rows["derivative_rms"] = norm(derivative) / math.sqrt(derivative.numel())
    largest = {"sigmoid": 0.25, "tanh": 1.0, "hardtanh": 1.0}.get(layer.kind)
    if largest:
        rows["saturated_fraction"] = (derivative.abs() < 0.05 * largest).double().mean().item()
    if layer.kind in ("relu", "leaky_relu", "prelu"):
        rows["dead_fraction"] = (v <= 0).all(0).double().mean().item()
    if layer.kind == "hardtanh":
        rows["dead_fraction"] = (v.abs() >= 1).all(0).double().mean().item()
    return rows


def layer_rows(layer):
    """What is measured of one layer between backward and update."""
    weight = layer.linear.weight.detach()
    rows = {
        "signal_grad_norm": norm(layer.z.grad),
        "output_grad_norm": norm(layer.y.grad),
        "weight_grad_norm": norm(layer.linear.weight.grad),
        "input_norm": norm(layer.x),
        "weight_norm": norm(weight),
        "distance_from_init": ratio(norm(weight - layer.start), norm(layer.start)),
    }
    if layer.linear.bias is not None:
        rows["bias_grad_norm"] = norm(layer.linear.bias.grad)
    rows["preactivation_mean"], rows["preactivation_std"] = mean_and_deviation(layer.z)
    return {**rows, **activation_rows(layer)} if layer.hidden else rows


def print_rows(step, step_row, rows):
    """Metrics in the order of the program's table, layers ascending."""
    for metric in METRICS:
        if metric in step_row:
            print(f"{step},,{metric},{step_row[metric]!r}")
        for number, row in enumerate(rows, start=1):
            if metric in row:
                print(f"{step},{number},{metric},{row[metric]!r}")
