def make_data(generator):
    """Points of a square; class 1 where exactly one coordinate is negative before the noise."""
    points = symmetric_uniform((DATA["samples"], 2), generator)
    targets = ((points[:, 0] < 0) != (points[:, 1] < 0)).long()
    return points + DATA["noise"] * standard_normal(points.shape, generator), targets
