def make_data(generator):
    """Round clouds about centres on a circle: one a class."""
    targets = torch.arange(DATA["samples"]) % DATA["classes"]
    angle = 2 * math.pi * targets.double() / DATA["classes"]
    centres = torch.stack([torch.cos(angle), torch.sin(angle)], 1) / math.sin(math.pi / DATA["classes"])
    return centres + DATA["noise"] * standard_normal(centres.shape, generator), targets
