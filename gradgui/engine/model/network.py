"""Turns an experiment's network into a flat list of operations with their buffers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from gradgui.engine.batch import Task
from gradgui.engine.experiment import Experiment, FlatLayer
from gradgui.engine.model.activations import ACTIVATIONS, Activation, Identity
from gradgui.engine.model.affine import Affine
from gradgui.engine.model.arena import Arena
from gradgui.engine.model.initializers import draw_biases, draw_weights
from gradgui.engine.model.normalizations import NORMALIZATIONS
from gradgui.engine.model.operation import Operation, ParameterRole, Signal, SignalRole
from gradgui.engine.model.parameters import ParameterPlan, ParameterStore
from gradgui.engine.model.skip import Join, Split
from gradgui.engine.model.watching import interleaved
from gradgui.engine.random import Place, Purpose, generator
from gradgui.engine.specs.activation import PReLU
from gradgui.engine.specs.initialization import InitializationSpec
from gradgui.engine.specs.layer import DenseSpec, SkipSpec


@dataclass(frozen=True)
class LayerSignals:
    """The signals of one layer in the contract's letters; those without an operation between are the same.

    x → z = xW + b → u = N(z) → v (skip joined before) → a = φ(v) → c = N(a) → y (skip joined after).
    path: what a skip brings, after its projection and before its scale.
    """

    number: int
    x: Signal
    z: Signal
    u: Signal
    v: Signal
    a: Signal
    c: Signal
    y: Signal
    path: Signal | None
    activation: Activation | None
    join: Join | None


@dataclass(frozen=True, eq=False)
class Reading:
    """One use of a layer's output (0: the network's input): who reads it, whether by a skip, which branch."""

    layer: int
    reader: int
    is_skip: bool
    branch: Signal


class Network:
    """The operations of a network in the order of its forward pass.

    operations: flat. layers: signals of the layers 1 … L, the last is the output layer. readings: who reads
    which layer's output. Runs at a fixed batch size; ``evaluate`` takes any.
    """

    def __init__(
        self, experiment: Experiment, features: int, outputs: int, batch: int, device: torch.device
    ) -> None:
        self.experiment = experiment
        self.hidden = experiment.hidden_layers()
        self.widths = [features, *(layer.spec.units for layer in self.hidden), outputs]
        self.dtype = getattr(torch, experiment.precision)
        self.parameters = ParameterStore(self._plans(), self.dtype, device)
        self._draw()
        self._arena = Arena(batch, dict(Counter(self.widths)), self.dtype, device)
        self._readers = Counter(_reads(self.hidden))
        self.operations: list[Operation] = []
        self.layers: list[LayerSignals] = []
        self.readings: list[Reading] = []
        self._branches: dict[int, list[Signal]] = {}
        self.input = Signal(0, "input", torch.empty(batch, features, dtype=self.dtype, device=device), None)
        self._build()
        self._forward = [operation.forward for operation in self.operations]
        self._backward = [operation.backward for operation in reversed(self.operations)]
        self._watched_forward, self._watched_backward = self._forward, self._backward

    @property
    def output(self) -> Signal:
        """The output layer's Z: what the loss sees."""
        return self.layers[-1].y

    def forward(self, watched: bool = False) -> None:
        """Run the training pass from the input buffer to the output; ``watched``: with the watching tasks."""
        for run in self._watched_forward if watched else self._forward:
            run()

    def backward(self, watched: bool = False) -> None:
        """Run back from the output's gradient to every signal's and parameter's."""
        for run in self._watched_backward if watched else self._backward:
            run()

    def watch(self, tasks: Sequence[Task]) -> None:
        """Let watched passes run each task as soon as all of its tensors are written."""
        self._watched_forward, self._watched_backward = interleaved(self.operations, tasks)

    def evaluate(self, inputs: Tensor) -> Tensor:
        """Return the output for inputs (any batch, features) in evaluation mode; changes nothing."""
        values = {self.input: inputs}
        last_read = {signal: op for op in self.operations for signal in op.inputs}
        for operation in self.operations:
            results = operation.evaluate(*(values[signal] for signal in operation.inputs))
            for signal in operation.inputs:
                if last_read[signal] is operation:
                    values.pop(signal, None)
            values.update(zip(operation.outputs, results, strict=True))
        return values[self.output]

    def state(self) -> Mapping[str, Tensor]:
        """Return what operations keep beyond the parameters, by ``layer.name``."""
        return {
            f"{operation.outputs[0].layer}.{name}": tensor
            for operation in self.operations
            for name, tensor in operation.state().items()
        }

    def set_scales(self, hidden: list[FlatLayer]) -> None:
        """Take the skips' and branches' scales from specs of the same structure."""
        for layer, signals in zip(hidden, self.layers, strict=False):
            if signals.join is not None and layer.spec.skip is not None:
                signals.join.scale = layer.spec.skip.scale
                signals.join.branch_scale = layer.spec.skip.branch_scale

    def _plans(self) -> list[ParameterPlan]:
        plans = [plan for layer in self.hidden for plan in self._layer_plans(layer)]
        last, outputs = len(self.widths) - 1, self.widths[-1]
        plans.append(ParameterPlan(last, "weight", (self.widths[-2], outputs), True))
        plans.append(ParameterPlan(last, "bias", (outputs,), True))
        return plans

    def _layer_plans(self, layer: FlatLayer) -> list[ParameterPlan]:
        spec, number, units = layer.spec, layer.number, layer.spec.units
        trainable = spec.trainable
        plans = [ParameterPlan(number, "weight", (self.widths[number - 1], units), trainable)]
        if spec.has_bias:
            plans.append(ParameterPlan(number, "bias", (units,), trainable))
        if spec.normalization.kind != "none":
            plans.append(ParameterPlan(number, "scale", (units,), trainable))
            if spec.normalization.kind != "rms":
                plans.append(ParameterPlan(number, "shift", (units,), trainable))
        if spec.activation.kind == "prelu":
            plans.append(ParameterPlan(number, "slope", (1,), trainable))
        if spec.skip is not None and self.widths[number - spec.skip.distance] != units:
            shape = (self.widths[number - spec.skip.distance], units)
            plans.append(ParameterPlan(number, "projection", shape, trainable))
        return plans

    def _draw(self) -> None:
        for number, spec in enumerate([layer.spec for layer in self.hidden] + [None], start=1):
            place: Place = number if spec is not None else "output"
            rule = self.experiment.network.initialization_of(spec)
            self._draw_matrix(number, place, "weight", "weights", rule)
            self._draw_matrix(number, place, "projection", "projection", rule)
            bias = self.parameters.get(number, "bias")
            if bias is not None:
                draws = self._generator("biases", place)
                bias.value.copy_(draw_biases(rule, self.widths[number - 1], bias.value.numel(), draws))
            self._fill_constants(number, spec)
        self.parameters.mark_start()

    def _draw_matrix(
        self, number: int, place: Place, role: ParameterRole, purpose: Purpose, rule: InitializationSpec
    ) -> None:
        parameter = self.parameters.get(number, role)
        if parameter is not None:
            fan_in, fan_out = parameter.value.shape
            parameter.value.copy_(draw_weights(rule, (fan_in, fan_out), self._generator(purpose, place)))

    def _fill_constants(self, number: int, spec: DenseSpec | None) -> None:
        scale, slope = self.parameters.get(number, "scale"), self.parameters.get(number, "slope")
        if spec is not None and scale is not None:
            scale.value.fill_(spec.normalization.scale_init)
        if spec is not None and slope is not None and isinstance(spec.activation, PReLU):
            slope.value.fill_(spec.activation.slope)

    def _generator(self, purpose: Purpose, place: Place) -> torch.Generator:
        return generator(self.experiment.seed, purpose, place)

    def _build(self) -> None:
        self._offer(0, self.input)
        for layer in self.hidden:
            signals = self._build_hidden(layer)
            self.layers.append(signals)
            self._offer(layer.number, signals.y)
        last = len(self.widths) - 1
        x = self._read(last - 1, last)
        z = self._affine(last, x, "preactivation")
        self.layers.append(LayerSignals(last, x, z, z, z, z, z, z, None, None, None))

    def _offer(self, number: int, source: Signal) -> None:
        """Make one branch of a layer's output for each reader; the first is the next layer's."""
        readers = self._readers[number]
        if readers == 1 or source.grad is None:
            self._branches[number] = [source] * readers
            return
        branches = [self._arena.alias(source, number, "path") for _ in range(readers)]
        self._branches[number] = branches
        self.operations.append(Split(source, tuple(branches)))

    def _read(self, layer: int, reader: int, is_skip: bool = False) -> Signal:
        """Return the branch of a layer's output that a reader gets: the next layer the first one."""
        branches = self._branches[layer]
        branch = branches.pop() if is_skip else branches.pop(0)
        self.readings.append(Reading(layer, reader, is_skip, branch))
        return branch

    def _build_hidden(self, layer: FlatLayer) -> LayerSignals:
        spec, number = layer.spec, layer.number
        x = self._read(number - 1, number)
        path = self._path(number, spec.skip) if spec.skip is not None else None
        z = self._affine(number, x, "preactivation")
        place = spec.normalization.place if spec.normalization.kind != "none" else ""
        u = self._normalize(layer, z) if place == "before" else z
        v, before = self._join(spec.skip, "before", u, path)
        a, activation = self._activate(layer, v)
        c = self._normalize(layer, a) if place == "after" else a
        y, after = self._join(spec.skip, "after", c, path)
        return LayerSignals(number, x, z, u, v, a, c, y, path, activation, before or after)

    def _affine(self, number: int, source: Signal, role: SignalRole) -> Signal:
        target = self._arena.signal(number, role, self.widths[number])
        weight, bias = self.parameters[number, "weight"], self.parameters.get(number, "bias")
        self.operations.append(Affine(source, target, weight, bias))
        return target

    def _path(self, number: int, skip: SkipSpec) -> Signal:
        source = self._read(number - skip.distance, number, is_skip=True)
        projection = self.parameters.get(number, "projection")
        if projection is None:
            return source
        target = self._arena.signal(number, "path", self.widths[number])
        self.operations.append(Affine(source, target, projection, None))
        return target

    def _normalize(self, layer: FlatLayer, source: Signal) -> Signal:
        spec, number = layer.spec.normalization, layer.number
        target = self._arena.signal(number, "normalized", self.widths[number])
        scale, shift = self.parameters[number, "scale"], self.parameters.get(number, "shift")
        self.operations.append(NORMALIZATIONS[spec.kind](spec, source, target, scale, shift))
        return target

    def _activate(self, layer: FlatLayer, source: Signal) -> tuple[Signal, Activation]:
        spec, number = layer.spec.activation, layer.number
        slope = self.parameters.get(number, "slope")
        if ACTIVATIONS[spec.kind] is Identity:
            return source, Identity(spec, source, source, None)
        target = self._arena.signal(number, "activated", self.widths[number])
        operation = ACTIVATIONS[spec.kind](spec, source, target, slope)
        self.operations.append(operation)
        return target, operation

    def _join(
        self, skip: SkipSpec | None, place: str, branch: Signal, path: Signal | None
    ) -> tuple[Signal, Join | None]:
        if skip is None or path is None or skip.join != place:
            return branch, None
        target = self._arena.signal(branch.layer, "joined", branch.value.shape[1])
        join = Join(branch, path, target, skip.branch_scale, skip.scale)
        self.operations.append(join)
        return target, join


def _reads(hidden: list[FlatLayer]) -> list[int]:
    """Return for each reading the number of the layer whose output is read (0 is the network's input)."""
    reads = list(range(len(hidden) + 1))
    reads += [layer.number - layer.spec.skip.distance for layer in hidden if layer.spec.skip is not None]
    return reads
