"""The plain loops train the same networks as the program does."""

import pytest
import torch

from gradgui.bench.nets import DENORMAL, DEPTHS, REFERENCE, Net, by_name
from gradgui.bench.plain import LOOPS, Loop
from gradgui.engine.trainer import Trainer


@pytest.mark.parametrize("net", (*REFERENCE, *DENORMAL), ids=lambda net: net.name)
def test_that_both_sides_have_the_same_parameters(net: Net) -> None:
    """Shapes and number; the plain one keeps its weights transposed."""
    ours = Trainer(net.experiment(), metrics=()).parameters.parameters
    theirs = list(Loop(net).net.parameters())
    assert sorted(p.value.numel() for p in ours) == sorted(p.numel() for p in theirs)
    assert len(ours) == len(theirs)


@pytest.mark.filterwarnings("ignore:Full backward hook is firing")
@pytest.mark.parametrize("kind", ("plain", "hooks"))
def test_that_a_plain_loop_learns(kind: str) -> None:
    torch.manual_seed(0)
    loop, losses = LOOPS[kind](Net(5, 32)), []
    loop.after = losses.append  # type: ignore[method-assign]
    for _ in range(60):
        loop()
    assert sum(losses[-10:]) < sum(losses[:10])


def test_that_nets_are_found_by_name() -> None:
    for net in (*REFERENCE, *DENORMAL, *(Net(depth, 32) for depth in DEPTHS)):
        assert by_name(net.name) == net
