def make_data(generator):
    """A small circle within a large one: one a class."""
    first = DATA["samples"] // 2
    circles = []
    for radius, samples in ((1.0, first), (DATA["factor"], DATA["samples"] - first)):
        angle = 2 * math.pi * torch.arange(samples, dtype=torch.float64) / samples
        circles.append(torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], 1))
    points = torch.cat(circles)
    targets = (torch.arange(DATA["samples"]) >= first).long()
    return points + DATA["noise"] * standard_normal(points.shape, generator), targets
