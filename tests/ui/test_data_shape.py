"""The sizes of the data decide how many steps make an epoch."""

from pathlib import Path

import pytest

from gradgui.engine.experiment_file import parse
from gradgui.ui.data_shape import epoch_steps

TEXT = (
    '{"gradgui": 1, "dataset": {"kind": "two_moons", "samples": %d, "test_fraction": %g}, '
    '"network": {"layers": [{"units": 4}]}, "training": {"batch_size": %d}}'
)


@pytest.mark.parametrize(
    ("samples", "test_fraction", "batch", "steps"),
    ((1000, 0.2, 128, 6), (1000, 0.0, 100, 10), (100, 0.2, 1000, 1), (101, 0.25, 19, 4)),
)
def test_that_an_epoch_is_the_full_batches_of_the_training_part(
    samples: int, test_fraction: float, batch: int, steps: int
) -> None:
    """What does not fill a batch is left out; a batch above the training part is all of it."""
    assert epoch_steps(parse(TEXT % (samples, test_fraction, batch)), Path()) == steps


def test_that_data_that_cannot_be_read_have_no_epochs(tmp_path: Path) -> None:
    """The axis then counts steps."""
    text = (
        '{"gradgui": 1, "dataset": {"kind": "csv", "path": "none.csv", "target": "y"}, '
        '"network": {"layers": [{"units": 4}]}}'
    )
    assert epoch_steps(parse(text), tmp_path) is None
