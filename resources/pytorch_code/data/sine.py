def make_data(generator):
    """y = sin x with noise on y."""
    x = symmetric_uniform((DATA["samples"], 1), generator) * math.pi * DATA["periods"]
    return x, torch.sin(x[:, 0]) + DATA["noise"] * standard_normal((DATA["samples"],), generator)
