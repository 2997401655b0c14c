def penalty_of(network):
    """l1 · Σ|W| + l2 · Σ W² over weights and projections."""
    total = torch.zeros((), dtype=DTYPE)
    for layer in network.layers:
        for linear in (layer.linear, layer.projection):
            if linear is not None:
                total = total + L1 * linear.weight.abs().sum() + L2 * linear.weight.square().sum()
    return total


def clip(layers):
    """Clip the gradients of the trainable layers in place."""
    if CLIPPING == "value":
        for layer in layers:
            for grad in grads(layer):
                limit = min(THRESHOLD, torch.finfo(grad.dtype).max)
                grad.clamp_(-limit, limit)
    groups = {"norm": [layers], "norm_per_layer": [[layer] for layer in layers]}.get(CLIPPING, [])
    for group in groups:
        found = [grad for layer in group for grad in grads(layer)]
        factor = THRESHOLD / (norm(*found) + 1e-6)
        if not factor >= 1:
            for grad in found:
                grad.mul_(math.sqrt(factor)).mul_(math.sqrt(factor))


def test_row(network, inputs, targets):
    """The test part in evaluation mode, without gradients."""
    network.eval()
    with torch.no_grad():
        output = network(inputs)
    network.train()
    row = {"test_loss": data_loss_of(output, targets).item()}
    return row | {"test_accuracy": accuracy_of(output, targets)} if CLASSES else row


def clipped_rows(layers, rows):
    """Clip, and note for each layer what is left of its gradient."""
    before = [norm(*grads(layer)) for layer in layers]
    clip([layer for layer in layers if layer.trainable])
    for layer, row, size in zip(layers, rows, before):
        unchanged = not layer.trainable or size == 0
        row["clip_factor"] = 1.0 if unchanged else ratio(norm(*grads(layer)), size)


def updated_rows(layers, rows, optimizer):
    """Update, and note for each layer how far its weights moved."""
    weights = [layer.linear.weight.detach().clone() for layer in layers]
    optimizer.step()
    for layer, row, weight in zip(layers, rows, weights):
        row["update_ratio"] = ratio(norm(layer.linear.weight.detach() - weight), norm(weight))


def training_step(network, inputs, targets):
    """One step; returns the numbers of the step, and those of each layer."""
    network.zero_grad()
    output = network(inputs)
    data_loss, penalty = data_loss_of(output, targets), penalty_of(network)
    (data_loss + penalty).backward()
    layers = list(network.layers)
    moving = [grad for layer in layers if layer.trainable for grad in grads(layer)]
    step_row = {"loss": data_loss.item() + penalty.item(), "data_loss": data_loss.item()}
    step_row |= {"grad_norm": norm(*moving), "lr": OPTIONS["lr"]}
    if CLASSES:
        step_row["accuracy"] = accuracy_of(output, targets)
    rows = [layer_rows(layer) for layer in layers]
    for row, above in zip(rows, rows[1:]):
        row["gain"] = ratio(row["signal_grad_norm"], above["signal_grad_norm"])
    clipped_rows(layers, rows)
    return step_row, rows


def main(steps):
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    inputs, targets = make_data(generator("data", 0))
    train_inputs, train_targets, test_inputs, test_targets = split_and_standardise(inputs, targets)
    network = Network(inputs.shape[1])
    trainable = [layer for layer in network.layers if layer.trainable]
    optimizer = OPTIMIZER([parameter for layer in trainable for parameter in layer.parameters()], **OPTIONS)
    order = batches(len(train_inputs))
    print("step,layer,metric,value")
    for step in range(steps):
        chosen = next(order)
        step_row, rows = training_step(network, train_inputs[chosen], train_targets[chosen])
        if len(test_inputs) and (step % TEST_EVERY == 0 or step == steps - 1):
            step_row |= test_row(network, test_inputs, test_targets)
        updated_rows(network.layers, rows, optimizer)
        print_rows(step, step_row, rows)
        if not math.isfinite(step_row["loss"]):
            break


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else STEPS)
