"""C20: the test pass beside the training pass: what it computes, keeps and changes."""

from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.trial import preset, ready

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.trainer import Trainer

ROUNDS, REPEATS = 25, 4
WARM_UP = 20
EQUAL = 1e-5
"""Difference of float32 outputs that are the same but for rounding."""


@claim(
    "C20",
    Phrase("In testing no gradient is propagated."),
    Phrase(
        "Exact: a test pass keeps nothing for a way back and changes nothing; BatchNorm uses the statistics "
        "it has stored."
    ),
    ("sigmoid_batchnorm",),
    seconds=0.4,
)
def test_pass() -> Outcome:
    """Time test pass and training step in turn on one batch; compare all tensors before and after."""
    trainer = ready(preset("sigmoid_batchnorm"), ())
    for _ in range(WARM_UP):
        trainer.step(measure=False)
    share = _time_share(trainer)
    before = _everything(trainer)
    inputs = trainer.network.input.value
    output = trainer.network.evaluate(inputs)
    alone = float((trainer.network.evaluate(inputs[:1]) - output[:1]).abs().max())
    changed_by_test = _changed(before, _everything(trainer))
    trainer.step(measure=False)
    changed_by_training = _changed(before, _everything(trainer))
    no_graph = output.grad_fn is None and not output.requires_grad
    kept = _bytes_kept(trainer)
    return Outcome(
        verdict(
            changed_by_test == 0 and no_graph and alone < EQUAL and changed_by_training > 0 and share < 1
        ),
        float(changed_by_test),
        Phrase("numbers changed by a test pass"),
        Phrase(
            "A test pass of ten layers with BatchNorm takes {share} of a training step on the same batch. "
            "It changes {test} of {all} parameters, gradients and stored statistics and keeps no graph, and "
            "a sample gets the same output alone as in the batch; a training step changes {training} of "
            "them and keeps {kept} kB of signals and gradients for the way back.",
            share=f"{share:.0%}",
            test=changed_by_test,
            all=f"{sum(tensor.numel() for tensor in before):,}",
            training=f"{changed_by_training:,}",
            kept=f"{kept / 1000:,.0f}",
        ),
        evidence={
            "changed_by_test": float(changed_by_test),
            "changed_by_training": float(changed_by_training),
            "time_share": share,
            "alone_against_batch": alone,
            "bytes_kept_by_training": float(kept),
        },
    )


def _everything(trainer: "Trainer") -> "list[Tensor]":
    """Return copies of all that a pass could change: parameters, gradients, stored statistics."""
    tensors = [trainer.parameters.values, trainer.parameters.grads, *trainer.network.state().values()]
    return [tensor.clone() for tensor in tensors]


def _changed(before: "list[Tensor]", after: "list[Tensor]") -> int:
    return sum(int((one != other).sum()) for one, other in zip(before, after, strict=True))


def _time_share(trainer: "Trainer") -> float:
    inputs = trainer.network.input.value
    shares = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        for _ in range(REPEATS):
            trainer.network.evaluate(inputs)
        middle = perf_counter()
        for _ in range(REPEATS):
            trainer.step(measure=False)
        shares.append((middle - begin) / (perf_counter() - middle))
    return float(np.median(shares))


def _bytes_kept(trainer: "Trainer") -> int:
    """Return the size of all signals and their gradients, each storage once."""
    signals = {s for operation in trainer.network.operations for s in (*operation.inputs, *operation.outputs)}
    tensors = [t for signal in signals for t in (signal.value, signal.grad) if t is not None]
    sizes = {t.data_ptr(): t.numel() * t.element_size() for t in tensors}
    return sum(sizes.values())
