"""What all lanes of a comparison share, so that they see the same batches: data, seed, batch size."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase, listed


def not_shared(first: Experiment, other: Experiment) -> str:
    """Return what differs of what lanes share, in words; nothing where all is the same."""
    found: list[str] = []
    if first.dataset != other.dataset:
        found.append(Phrase("the data"))
    if first.seed != other.seed:
        found.append(Phrase("the seed"))
    if first.training.batch_size != other.training.batch_size:
        found.append(Phrase("the batch size"))
    return listed(found) if found else ""


def with_batches_of(first: Experiment, other: Experiment, with_data: bool = False) -> Experiment:
    """Return the other experiment with the seed and the batch size of the first; with its data if asked."""
    training = other.training.model_copy(update={"batch_size": first.training.batch_size})
    update = {"seed": first.seed, "training": training}
    if with_data:
        update["dataset"] = first.dataset
    return other.model_copy(update=update)
