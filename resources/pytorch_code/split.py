def split_and_standardise(inputs, targets):
    """The first entries of one permutation are the test part; the training part decides mean and deviation."""
    order = torch.randperm(len(inputs), generator=generator("split", 0))
    test, train = order[:TEST_SIZE], order[TEST_SIZE:]
    mean = inputs[train].mean(0)
    deviation = inputs[train].std(0, correction=0)
    constant = (inputs[train] == inputs[train][0]).all(0) | (deviation == 0)
    mean = torch.where(constant, inputs[train][0], mean)
    inputs = ((inputs - mean) / torch.where(constant, 1.0, deviation)).to(DTYPE)
    targets = targets if CLASSES else targets[:, None].to(DTYPE)
    return inputs[train], targets[train], inputs[test], targets[test]


def batches(samples):
    """Batches without replacement, a new order each epoch; what does not fill a batch is left out."""
    order_generator = generator("order", 0)
    size = min(BATCH_SIZE, samples)
    while True:
        order = torch.randperm(samples, generator=order_generator)
        for begin in range(0, samples - size + 1, size):
            yield order[begin : begin + size]
