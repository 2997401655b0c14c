def draw_weights(rule, fan_in, fan_out, generator):
    """Weights in float64, shape (fan_in, fan_out) for Z = X W + b."""
    kind, shape = rule["kind"], (fan_in, fan_out)
    if kind == "constant":
        return torch.full(shape, rule["value"], dtype=torch.float64)
    if kind == "orthogonal":
        empty = torch.empty(shape, dtype=torch.float64)
        return nn.init.orthogonal_(empty, rule["gain"], generator)
    variance = {
        "normal": lambda: rule["std"] ** 2,
        "uniform": lambda: rule["bound"] ** 2 / 3,
        "xavier_normal": lambda: 2 / (fan_in + fan_out),
        "xavier_uniform": lambda: 2 / (fan_in + fan_out),
        "kaiming_normal": lambda: 2 / fan_in,
        "kaiming_uniform": lambda: 2 / fan_in,
        "lecun_normal": lambda: 1 / fan_in,
        "variance": lambda: rule["weight_variance"] / fan_in,
        "torch_default": lambda: 1 / (3 * fan_in),
    }[kind]()
    if kind in ("uniform", "xavier_uniform", "kaiming_uniform", "torch_default"):
        return symmetric_uniform(shape, generator) * math.sqrt(3 * variance)
    return standard_normal(shape, generator) * math.sqrt(variance)


def draw_biases(rule, fan_in, size, generator):
    if rule["kind"] == "variance":
        return standard_normal((size,), generator) * math.sqrt(rule["bias_variance"])
    if rule["kind"] == "torch_default":
        return symmetric_uniform((size,), generator) / math.sqrt(fan_in)
    return torch.zeros(size, dtype=torch.float64)
