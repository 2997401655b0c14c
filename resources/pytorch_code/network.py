ACTIVATIONS = {
    "identity": lambda: nn.Identity(),
    "sigmoid": lambda: nn.Sigmoid(),
    "tanh": lambda: nn.Tanh(),
    "relu": lambda: nn.ReLU(),
    "leaky_relu": lambda slope: nn.LeakyReLU(slope),
    "prelu": lambda slope: nn.PReLU(init=slope, dtype=torch.float64),
    "elu": lambda alpha: nn.ELU(alpha),
    "selu": lambda: nn.SELU(),
    "gelu": lambda: nn.GELU(),
    "silu": lambda: nn.SiLU(),
    "softplus": lambda: nn.Softplus(),
    "hardtanh": lambda: nn.Hardtanh(),
}
NORMALIZATIONS = {
    "batch": lambda units, eps, momentum: nn.BatchNorm1d(units, eps, momentum, dtype=torch.float64),
    "layer": lambda units, eps: nn.LayerNorm(units, eps, dtype=torch.float64),
    "rms": lambda units, eps: nn.RMSNorm(units, eps, dtype=torch.float64),
}


class Layer(nn.Module):
    """z = xW + b, u = N(z), v = βu + sp or u, a = φ(v), c = N(a), y = βc + sp or c; p is what the skip brings."""

    def __init__(self, number, spec, fan_in, skip_width):
        super().__init__()
        place = number if spec["hidden"] else "output"
        units, rule = spec["units"], spec["initialization"]
        self.skip, self.normalizes = spec["skip"], spec["normalization"]
        self.linear = nn.Linear(fan_in, units, bias=spec["bias"])
        self.linear.weight.data = draw_weights(rule, fan_in, units, generator("weights", place)).T.clone()
        if spec["bias"]:
            self.linear.bias.data = draw_biases(rule, fan_in, units, generator("biases", place))
        self.projection = None
        if self.skip and skip_width != units:
            self.projection = nn.Linear(skip_width, units, bias=False)
            drawn = draw_weights(rule, skip_width, units, generator("projection", place))
            self.projection.weight.data = drawn.T.clone()
        self.norm = None
        if self.normalizes:
            self.norm = NORMALIZATIONS[self.normalizes["kind"]](units, **self.normalizes["numbers"])
            nn.init.constant_(self.norm.weight, self.normalizes["scale_init"])
        self.activation = ACTIVATIONS[spec["activation"]["kind"]](**spec["activation"]["numbers"])
        self.kind, self.hidden, self.trainable = spec["activation"]["kind"], spec["hidden"], spec["trainable"]
        self.to(DTYPE)
        self.start = self.linear.weight.detach().clone()

    def forward(self, outputs):
        """outputs[k] is the output of layer k, outputs[0] the network's input."""
        self.x = outputs[-1]
        self.z = kept(self.linear(self.x))
        v = self.join("before", self.normalize("before", self.z), outputs)
        self.v = v
        self.y = kept(self.join("after", self.normalize("after", self.activation(v)), outputs))
        return self.y

    def normalize(self, place, value):
        return self.norm(value) if self.normalizes and self.normalizes["place"] == place else value

    def join(self, place, branch, outputs):
        if not self.skip or self.skip["join"] != place:
            return branch
        path = outputs[len(outputs) - self.skip["from"]]
        if self.projection is not None:
            path = self.projection(path)
        return self.skip["branch_scale"] * branch + self.skip["scale"] * path


class Network(nn.Module):
    """A list of layers; each may read what any layer before it has written."""

    def __init__(self, features):
        super().__init__()
        widths = [features, *(spec["units"] for spec in LAYERS)]
        self.layers = nn.ModuleList()
        for number, spec in enumerate(LAYERS, start=1):
            skip_width = widths[number - spec["skip"]["from"]] if spec["skip"] else None
            self.layers.append(Layer(number, spec, widths[number - 1], skip_width))

    def forward(self, inputs):
        outputs = [inputs]
        for layer in self.layers:
            outputs.append(layer(outputs))
        return outputs[-1]


def kept(value):
    """Keep the gradient of a tensor inside the network."""
    if value.requires_grad:
        value.retain_grad()
    return value


def data_loss_of(output, targets):
    if LOSS == "cross_entropy":
        return nn.functional.cross_entropy(output, targets)
    if CLASSES:
        targets = nn.functional.one_hot(targets, CLASSES).to(output.dtype)
    return nn.functional.mse_loss(output, targets)


def accuracy_of(output, targets):
    return (output.argmax(1) == targets).double().mean().item()
