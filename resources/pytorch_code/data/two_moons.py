def make_data(generator):
    """Two half circles that reach into each other: one a class."""
    first = DATA["samples"] // 2
    upper = torch.linspace(0, math.pi, first, dtype=torch.float64)
    lower = torch.linspace(0, math.pi, DATA["samples"] - first, dtype=torch.float64)
    points = torch.cat(
        [
            torch.stack([torch.cos(upper), torch.sin(upper)], 1),
            torch.stack([1 - torch.cos(lower), 0.5 - torch.sin(lower)], 1),
        ]
    )
    targets = (torch.arange(DATA["samples"]) >= first).long()
    return points + DATA["noise"] * standard_normal(points.shape, generator), targets
