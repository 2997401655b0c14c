def make_data(generator):
    """Two spirals, half a turn apart: one arm a class."""
    first = DATA["samples"] // 2
    arms = []
    for arm, samples in enumerate((first, DATA["samples"] - first)):
        share = (torch.arange(samples, dtype=torch.float64) + 0.5) / samples
        radius = torch.sqrt(0.15**2 + (1 - 0.15**2) * share)
        angle = 2 * math.pi * DATA["turns"] * radius + math.pi * arm
        arms.append(torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], 1))
    points = torch.cat(arms)
    targets = (torch.arange(DATA["samples"]) >= first).long()
    return points + DATA["noise"] * standard_normal(points.shape, generator), targets
