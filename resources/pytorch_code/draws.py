def generator(purpose, place):
    """One generator for each purpose and place, so that a change of one layer leaves the others' draws alone."""
    digest = hashlib.sha256(f"{SEED}/{purpose}/{place}".encode()).digest()
    return torch.Generator().manual_seed(int.from_bytes(digest[:8], "big") % 2**63)


def standard_normal(shape, generator):
    return torch.randn(shape, generator=generator, dtype=torch.float64)


def symmetric_uniform(shape, generator):
    return 2 * torch.rand(shape, generator=generator, dtype=torch.float64) - 1
