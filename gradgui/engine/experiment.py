"""The experiment: data, network and training, frozen and validated."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

import gradgui.engine.datasets  # noqa: F401  fills DATASETS
from gradgui.engine.dataset import DATASETS, DatasetSpec
from gradgui.engine.spec import Spec
from gradgui.engine.specs.initialization import AnyInitialization, InitializationSpec, KaimingNormal
from gradgui.engine.specs.layer import AnyLayer, DenseSpec, GroupSpec
from gradgui.engine.specs.training import Training
from gradgui.engine.specs.union import kind_union

if TYPE_CHECKING:
    AnyDataset = DatasetSpec
else:
    AnyDataset = kind_union(DATASETS.values())


@dataclass(frozen=True)
class FlatLayer:
    """One hidden layer after the groups are unrolled: its number from 1, its spec, its place in the file."""

    number: int
    spec: DenseSpec
    path: str


class NetworkSpec(Spec):
    """Hidden layers from the input on, and how they start; the output layer is not listed."""

    layers: tuple[AnyLayer, ...] = Field(strict=False, title="Layers")
    initialization: AnyInitialization = Field(KaimingNormal(), title="Initialisation")

    def hidden_layers(self) -> list[FlatLayer]:
        """Return the hidden layers in order with groups unrolled."""
        return [
            FlatLayer(number, spec, path)
            for number, (spec, path) in enumerate(_unroll(self.layers, "network.layers"), start=1)
        ]

    def depth(self) -> int:
        """Return the number of hidden layers without unrolling the groups."""
        return sum(_depth(layer) for layer in self.layers)

    def initialization_of(self, layer: DenseSpec | None) -> InitializationSpec:
        """Return the initialisation of a hidden layer, or of the output layer for None."""
        own = layer.initialization if layer is not None else None
        return own if own is not None else self.initialization


class Experiment(Spec):
    """Everything that decides a run: same experiment, same numbers."""

    gradgui: Literal[1] = Field(title="File format")
    name: str = Field("Untitled", max_length=200, title="Name")
    seed: int = Field(0, ge=0, le=2**63 - 1, title="Seed", description="of every random draw")
    precision: Literal["float32", "float64"] = Field("float32", title="Precision")
    dataset: AnyDataset = Field(title="Data")
    network: NetworkSpec = Field(title="Network")
    training: Training = Field(Training(), title="Training")

    def hidden_layers(self) -> list[FlatLayer]:
        """Return the network's hidden layers with groups unrolled."""
        return self.network.hidden_layers()

    def to_data(self) -> dict[str, Any]:
        """Return the experiment as the plain data of its file."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


def _unroll(layers: tuple[DenseSpec | GroupSpec, ...], path: str) -> Iterator[tuple[DenseSpec, str]]:
    for index, layer in enumerate(layers):
        place = f"{path}.{index}"
        if isinstance(layer, GroupSpec):
            for _ in range(layer.repeat):
                yield from _unroll(layer.layers, f"{place}.layers")
        else:
            yield layer, place


def _depth(layer: DenseSpec | GroupSpec) -> int:
    if isinstance(layer, GroupSpec):
        return layer.repeat * sum(_depth(inner) for inner in layer.layers)
    return 1
