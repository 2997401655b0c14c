"""Trainer: one step at a time: forward, loss, backward, measuring, update. No thread, no clock."""

import math
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias
from weakref import WeakSet

import torch

import gradgui.engine.metrics  # noqa: F401  fills METRICS
from gradgui.engine.clipping import Clipper
from gradgui.engine.dataset import FloatArray
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError, Fault
from gradgui.engine.kept_layer import KeptLayer
from gradgui.engine.measurement import Measurement, share_right
from gradgui.engine.memory import check_data_and_memory, check_memory
from gradgui.engine.metric import METRICS, Phase, Probe
from gradgui.engine.model.loss import LOSSES
from gradgui.engine.model.network import Network
from gradgui.engine.model.operation import Parameter
from gradgui.engine.nonfinite import BeforeNonfinite, Place, first_nonfinite
from gradgui.engine.optimizer import OPTIMIZERS, Optimizer
from gradgui.engine.penalty import Penalty
from gradgui.engine.phrase import Phrase
from gradgui.engine.run_data import BatchOrder, RunData, load

ALL_METRICS: tuple[str, ...] = tuple(METRICS)
DEFAULT_METRICS = (
    "signal_grad_norm",
    "output_grad_norm",
    "weight_grad_norm",
    "input_norm",
    "loss",
    "data_loss",
    "accuracy",
    "grad_norm",
    "lr",
    "test_loss",
    "test_accuracy",
)
"""What the window's first plots show."""


Values: TypeAlias = dict[str, FloatArray | float]
"""Numbers of one step: one of the step itself, or (layers,)."""


def prepare_thread(threads: int = 1) -> None:
    """Set what torch keeps for each thread: how many cores an operation takes, denormal numbers flushed."""
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)


def usable_device(name: str) -> torch.device:
    """Return the device of a name; raises ExperimentError if this machine cannot use it."""
    usable = [
        "cpu",
        *(["cuda"] if torch.cuda.is_available() else []),
        *(["mps"] if torch.backends.mps.is_available() else []),
    ]
    if name not in usable:
        allowed = Phrase("{devices} on this machine", devices=", ".join(usable))
        raise ExperimentError([Fault("--device", name, allowed)])
    return torch.device(name)


class Trainer:
    """An experiment in training.

    global_step: number of the next step. values: what the last measured step gave, by metric: a number or
    float64 (layers,) in the order of ``layers[metric]``, overwritten by the next step. seldom_values: those
    of the metrics that are measured in thorough steps alone; empty after any other. was_thorough: whether
    the last step was one. nonfinite: where the
    last step first had a NaN or an infinity before its update, looked for if ``watches_nonfinite``;
    before_nonfinite: where it stood before the first such update, None while there was none.
    Raises ExperimentError where data or memory are not to be had.
    """

    def __init__(
        self,
        experiment: Experiment,
        base_dir: Path | None = None,
        metrics: Iterable[str] = DEFAULT_METRICS,
        device: str = "cpu",
        data: RunData | None = None,
    ) -> None:
        self.experiment = experiment
        self.base_dir = base_dir or Path.cwd()
        if data is None:
            check_data_and_memory(experiment, self.base_dir)
        else:
            check_memory(experiment, data.shape)
        self.device = usable_device(device)
        self.data = data or load(experiment, self.base_dir, self.device)
        training = experiment.training
        samples, features = self.data.train_inputs.shape
        self.order = BatchOrder(samples, training.batch_size, experiment.seed, self.device)
        self.network = Network(experiment, features, self.data.outputs, self.order.batch, self.device)
        self.parameters = self.network.parameters
        self._labels = torch.zeros(self.order.batch, dtype=torch.int64, device=self.device)
        self._targets = torch.zeros_like(self.network.output.value)
        self._loss = LOSSES[training.loss](self.network.output, self._labels, self._targets)
        labels = None if self.data.train_labels is None else self._labels
        self.measurement = Measurement(self.network, labels)
        self.penalty = Penalty(training.regularization, self.parameters)
        self.clipper = Clipper(training.clipping, self.measurement)
        self.measurement.clipper = self.clipper
        self.optimizer = self._make_optimizer()
        self.global_step = 0
        self.watches_nonfinite = False
        self.nonfinite: Place | None = None
        self.before_nonfinite: BeforeNonfinite | None = None
        self.values: Values = {}
        self.seldom_values: Values = {}
        self.layers: dict[str, tuple[int, ...]] = {}
        self.seldom_layers: dict[str, tuple[int, ...]] = {}
        self._probes: dict[Phase, list[tuple[str, Probe]]] = {}
        self._seldom: dict[Phase, list[tuple[str, Probe]]] = {}
        self.was_thorough = False
        self._kept: WeakSet[KeptLayer] = WeakSet()
        self.choose_metrics(metrics)

    def _make_optimizer(self) -> Optimizer:
        spec = self.experiment.training.optimizer
        values, grads = self.parameters.values, self.parameters.grads
        return OPTIMIZERS[spec.kind](
            spec, self.parameters.trainable(values), self.parameters.trainable(grads)
        )

    def apply_live(self, experiment: Experiment) -> None:
        """Take over what may change between two steps: optimiser, penalties, clipping, skips' scales."""
        same_kind = experiment.training.optimizer.kind == self.experiment.training.optimizer.kind
        self.experiment = experiment
        if same_kind:
            self.optimizer.spec = experiment.training.optimizer
        else:
            self.optimizer = self._make_optimizer()
        self.penalty.spec = experiment.training.regularization
        self._watch()
        self.clipper.spec = experiment.training.clipping
        self.network.set_scales(experiment.hidden_layers())

    def carried(self, experiment: Experiment) -> "Trainer":
        """Return a new run of a changed experiment at the same step.

        Parameters and running statistics of the same name and shape are kept, others drawn fresh; the
        optimiser's state is kept for those; the order of the batches goes on.
        """
        successor = Trainer(experiment, self.base_dir, (), str(self.device), self.data)
        successor.choose_metrics(self.wanted, self.wanted_seldom)
        successor.global_step = self.global_step
        successor.order = self.order
        successor.watches_nonfinite = self.watches_nonfinite
        carry_over(self, successor)
        return successor

    def branched(self, experiment: Experiment) -> "Trainer":
        """Return a run of an experiment that goes on from here beside this one, with the same batches."""
        branch = self.carried(experiment)
        branch.order = self.order.copy()
        return branch

    def choose_metrics(self, names: Iterable[str], seldom: Iterable[str] = ()) -> None:
        """Measure these metrics from the next step on, some in thorough steps alone.

        Those that the network does not have are left out.
        """
        self.wanted, self.wanted_seldom = frozenset(names), frozenset(seldom)
        self.values, self.seldom_values = {}, {}
        self.measurement.begin_plan()
        self.layers, self._probes = self._prepare(self.wanted)
        self.measurement.begin_plan(seldom=True)
        self.seldom_layers, self._seldom = self._prepare(self.wanted_seldom - self.wanted)
        self.measurement.end_plan()
        self._watch()

    def _prepare(
        self, wanted: frozenset[str]
    ) -> tuple[dict[str, tuple[int, ...]], dict[Phase, list[tuple[str, Probe]]]]:
        """Return the layers of those metrics that there are, and what reads them in each phase."""
        found: dict[str, tuple[int, ...]] = {}
        probes: dict[Phase, list[tuple[str, Probe]]] = {
            "backward": [],
            "clipping": [],
            "update": [],
            "test": [],
        }
        for name, metric in METRICS.items():
            if name not in wanted or (metric.classification and self.measurement.labels is None):
                continue
            layers = tuple(metric.layers(self.measurement))
            if layers or not metric.per_layer:
                found[name] = layers
                probes[metric.phase].append((name, metric.probe(self.measurement)))
        return found, probes

    def _watch(self) -> None:
        self.measurement.watch(gradients_are_final=not self.penalty.is_on)

    def keep(self, layer: int) -> KeptLayer:
        """Have each step's parameters and gradients of a layer kept as long as the result is held."""
        kept = KeptLayer(self.parameters, layer)
        self._kept.add(kept)
        return kept

    def step(self, measure: bool = True, test: bool | None = None, thorough: bool = False) -> None:
        """Make one step; ``test`` says whether the test part is measured too (default: every test_every).

        thorough: whether the seldom metrics are measured too. A step whose loss is not finite always is.
        """
        measurement = self.measurement
        measurement.stamp += 1
        self._load_batch()
        self.network.forward(measure)
        measurement.data_loss = self._loss.forward().item()
        self._loss.backward()
        self.network.backward(measure)
        if measure:
            measurement.tell_watched()
        measurement.penalty = self.penalty.value()
        self.penalty.add_gradient()
        measurement.lr = self.optimizer.spec.lr
        self.values, self.seldom_values = {}, {}
        self.nonfinite = self._find_nonfinite()
        ends = not math.isfinite(measurement.loss)
        measure = measure or ends
        self.was_thorough = measure and (thorough or ends)
        if measure:
            self._test(self.test_due() if test is None else test)
            self._read("backward")
        self._update(measure)
        self.global_step += 1

    def test_due(self) -> bool:
        """Tell whether the next step is one at which the test part is measured."""
        return self.global_step % self.experiment.training.test_every == 0

    def _find_nonfinite(self) -> Place | None:
        measurement = self.measurement
        if not self.watches_nonfinite:
            return None
        if math.isfinite(measurement.loss) and math.isfinite(measurement.grad_norm()):
            return None
        if self.before_nonfinite is None:
            parameters = self.parameters.values.clone()
            self.before_nonfinite = BeforeNonfinite(self.global_step, self.order.last(), parameters)
        return first_nonfinite(self.network, measurement.loss)

    def _load_batch(self) -> None:
        chosen = self.order.next()
        torch.index_select(self.data.train_inputs, 0, chosen, out=self.network.input.value)
        torch.index_select(self.data.train_targets, 0, chosen, out=self._targets)
        if self.data.train_labels is not None:
            torch.index_select(self.data.train_labels, 0, chosen, out=self._labels)

    def _read(self, phase: Phase) -> None:
        for name, probe in self._probes[phase]:
            self.values[name] = probe()
        if self.was_thorough:
            for name, probe in self._seldom[phase]:
                self.seldom_values[name] = probe()

    def _reads(self, phase: Phase) -> bool:
        """Tell whether anything is measured in a phase of this step."""
        return bool(self._probes[phase] or (self.was_thorough and self._seldom[phase]))

    def _test(self, due: bool) -> None:
        if not due or not self._probes["test"] or not len(self.data.test_inputs):
            return
        output = self.network.evaluate(self.data.test_inputs)
        labels, targets = self.data.test_labels, self.data.test_targets
        loss = type(self._loss).evaluate(output, labels if labels is not None else targets, targets)
        self.measurement.test_loss = loss.item()
        if labels is not None:
            self.measurement.test_accuracy = share_right(output, labels)
        self._read("test")

    def _update(self, measure: bool) -> None:
        measurement = self.measurement
        for kept in self._kept:
            kept.take(measurement.stamp, self.penalty.spec, self.clipper.spec)
        clips = self.clipper.spec.kind != "none"
        factors_wanted = measure and self._reads("clipping")
        if factors_wanted and (clips or not math.isfinite(measurement.grad_norm())):
            measurement.before_clipping = self.clipper.layer_norms()
        if clips:
            measurement.grad_norm()
            self.clipper.clip()
        if measure:
            self._read("clipping")
            if measurement.before_update is not None and self._reads("update"):
                measurement.before_update.copy_(self.parameters.values)
                measurement.weight_norms()()
        self.optimizer.step()
        if measure:
            self._read("update")


def carry_over(old: Trainer, new: Trainer) -> None:
    """Copy what both runs have: parameters with their optimiser state, running statistics."""
    places = []
    for target in new.parameters.parameters:
        source = old.parameters.get(target.layer, target.role)
        if source is None or source.value.shape != target.value.shape:
            continue
        target.value.copy_(source.value)
        target.start.copy_(source.start)
        if source.trainable and target.trainable:
            places.append((_place(target), _place(source)))
    if type(old.optimizer) is type(new.optimizer):
        new.optimizer.carry_on(old.optimizer, places)
    kept = old.network.state()
    for name, tensor in new.network.state().items():
        if name in kept and kept[name].shape == tensor.shape:
            tensor.copy_(kept[name])


def _place(parameter: Parameter) -> slice:
    begin = int(parameter.value.storage_offset())
    return slice(begin, begin + parameter.value.numel())
