"""What the metrics read: the network's tensors at the present step, each reduced at most once."""

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.batch import Batch, MeanBatch, NormBatch, Prepare
from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.model.network import LayerSignals, Network
from gradgui.engine.model.operation import ParameterRole
from gradgui.engine.reductions import FINITE, CarefulRows, Means, Norms, leg
from gradgui.engine.stacks import as_rows, sorted_stacks, stacks

if TYPE_CHECKING:
    from gradgui.engine.clipping import Clipper


CENTRED = 0.7
"""|mean| over root mean square up to which √(mean square − mean²) keeps its digits."""

Read: TypeAlias = Callable[[], FloatArray]
"""Returns the present step's value; computed at most once a step."""


class Once:
    """A reduction that is computed at its first reading in a step and kept until the next step."""

    def __init__(self, measurement: "Measurement", compute: Read) -> None:
        self._measurement = measurement
        self._compute = compute
        self._stamp = -1
        self._value: FloatArray = np.zeros(0)

    def __call__(self) -> FloatArray:
        """Return the present step's value."""
        if self._stamp != self._measurement.stamp:
            self._value = self._compute()
            self._stamp = self._measurement.stamp
        return self._value


class Plan:
    """The batches of a run's measured steps.

    gradients: norms of the parameters' gradients, which unmeasured steps may need too; clipping uses them, so
    they do not depend on earlier steps. norms, means: all others. updates: norms read after the update.
    """

    def __init__(self, dtype: torch.dtype, device: torch.device) -> None:
        self.gradients, self.norms = NormBatch(dtype, device), NormBatch(dtype, device, scales=True)
        self.means = MeanBatch(dtype, device)
        self.updates = NormBatch(dtype, device)
        self.batches: tuple[Batch, ...] = (self.gradients, self.norms, self.means, self.updates)


class Measurement:
    """The present step of a run, for reading only.

    labels: class of each sample of the batch, None for regression. data_loss, penalty, lr, test_loss and
    test_accuracy are set by the trainer. stamp changes whenever tensors may have changed. What is asked for
    between ``begin_plan`` and ``end_plan`` is reduced in batches, in measured steps as soon as it is
    written; what is asked for later is reduced by itself when it is read.
    """

    def __init__(self, network: Network, labels: Tensor | None) -> None:
        self.network = network
        self.parameters = network.parameters
        self.labels = labels
        self.depth = len(network.layers)
        self.stamp = 0
        self.data_loss = self.penalty = self.lr = self.test_loss = self.test_accuracy = float("nan")
        self.clipper: Clipper | None = None
        self.before_clipping: FloatArray | None = None
        self.before_update: Tensor | None = None
        self._reductions: dict[str, Read] = {}
        self._plan: Plan | None = None
        self._watched_plan: Plan | None = None
        self._is_planning = False
        self._watched: tuple[Batch, ...] = ()

    def begin_plan(self, seldom: bool = False) -> None:
        """Forget what was asked for; what is asked for from now on is reduced together.

        seldom: keep what was asked for; what is asked for in addition is reduced when it is read.
        """
        values = self.parameters.values
        if seldom:
            self.end_plan()
        else:
            self._reductions = {}
            self.before_update = self.before_clipping = None
        self._plan = Plan(values.dtype, values.device)
        if not seldom:
            self._watched_plan = self._plan
        self._is_planning = True

    def end_plan(self) -> None:
        """Be done with asking."""
        assert self._plan is not None
        self._is_planning = False
        for batch in self._plan.batches:
            batch.seal()

    def watch(self, gradients_are_final: bool) -> None:
        """Let the passes reduce what they write; not the parameters' gradients where penalties come later."""
        assert self._watched_plan is not None
        plan = self._watched_plan
        self._watched = (plan.norms, plan.means, *((plan.gradients,) if gradients_are_final else ()))
        self.network.watch([task for batch in self._watched for task in batch.tasks])

    def tell_watched(self) -> None:
        """Take over that the passes of the present step have reduced what they were to."""
        for batch in self._watched:
            batch.ran = self.stamp

    @property
    def loss(self) -> float:
        """The loss of the batch with penalties."""
        return self.data_loss + self.penalty

    @property
    def hidden(self) -> list[LayerSignals]:
        """The signals of the hidden layers."""
        return self.network.layers[:-1]

    def signal_norms(self, letter: str, gradient: bool = False) -> Read:
        """Return the norms of a signal (x, z, u, v, a, c, y) or of its gradient, one a layer 1 … L."""
        key = f"{letter}.grad" if gradient else letter
        return self._norms(key, _tensors(self.network.layers, letter, gradient))

    def arriving_norms(self) -> Read:
        """Return ‖r_l‖ of the hidden layers: what the next layer's weights let through, δ_{l+1} W_{l+1}ᵀ."""
        return self._norms("x.grad", _tensors(self.network.layers[1:], "x", True))

    def weight_norms(self) -> Read:
        """Return ‖W_l‖ of the layers 1 … L."""
        return self._norms("weight", [p.value for p in self.parameters.of_role("weight")])

    def weight_grad_norms(self) -> Read:
        """Return ‖∂L/∂W_l‖ of the layers 1 … L, penalties included, before clipping."""
        return self._norms("weight.grad", self._grads("weight"), of_gradients=True)

    def bias_grad_norms(self) -> Read:
        """Return ‖∂L/∂b_l‖ of the layers that have a bias."""
        return self._norms("bias.grad", self._grads("bias"), of_gradients=True)

    def _grads(self, role: ParameterRole) -> list[Tensor]:
        return [parameter.grad for parameter in self.parameters.of_role(role)]

    def means(self, letter: str) -> Read:
        """Return the means of z of the layers 1 … L, or of another signal's values of the hidden layers."""
        layers = self.network.layers if letter == "z" else self.hidden
        key, tensors = f"{letter}.mean", _tensors(layers, letter, False)
        if key not in self._reductions:
            plan = self._plan if self._is_planning else None
            self._keep(key, Means(tensors) if plan is None else self._of(plan.means, plan.means.add(tensors)))
        return self._reductions[key]

    def deviations(self, letter: str) -> Read:
        """Return the population deviations of what ``means`` gives the means of."""
        layers = self.network.layers if letter == "z" else self.hidden
        key, tensors = f"{letter}.std", _tensors(layers, letter, False)
        if key not in self._reductions:
            careful = CarefulRows(tensors)
            means, norms = self.means(letter), self._norms(f"{letter}.hidden", tensors)
            roots = np.sqrt([tensor.numel() for tensor in tensors])

            def read() -> FloatArray:
                size, middle = norms() / roots, means()
                good = np.abs(middle) <= CENTRED * size
                good &= size <= FINITE
                if good.all():
                    return leg(size, np.abs(middle))
                return careful(good, size, middle)

            self._keep(key, read)
        return self._reductions[key]

    def slopes(self) -> list[Tensor]:
        """Return φ′(v) of each hidden layer at the present step, in tensors of its own."""
        found = []
        for layer in self.hidden:
            assert layer.activation is not None
            found.append(torch.empty_like(layer.v.value))
            layer.activation.slopes(layer.v.value, layer.a.value, found[-1])
        return found

    def slope_norms(self) -> Read:
        """Return ‖φ′(v)‖ of the hidden layers."""
        return self._made("slopes", lambda plan: self._slopes(plan.norms, self.hidden, None))

    def saturated(self, layers: Sequence[LayerSignals], share: float) -> Read:
        """Return of hidden layers that saturate the share of entries with |φ′(v)| < share · max |φ′|."""
        return self._made("saturated", lambda plan: self._slopes(plan.means, layers, share))

    def distances(self) -> Read:
        """Return ‖W_l − W_l(0)‖ of the layers 1 … L."""
        return self._made("distance", lambda plan: self._moves(plan.norms, self.parameters.starts))

    def updates(self) -> Read:
        """Return ‖ΔW_l‖ of the layers 1 … L, to be read after the update."""
        if self.before_update is None:
            self.before_update = self.parameters.values.clone()
        before = self.before_update
        return self._made("update", lambda plan: self._moves(plan.updates, before), updated=True)

    def _moves(self, batch: Batch, origin: Tensor) -> IntArray:
        """Let a batch reduce W_l − origin's W_l; return its rows."""
        weights = [parameter.value for parameter in self.parameters.of_role("weight")]
        rows = np.zeros(len(weights), np.int64)
        for places, stack in sorted_stacks(weights):
            other = origin.as_strided(stack.shape, stack.stride(), stack.storage_offset())
            chosen = [weights[place] for place in places]
            rows[places] = batch.add_made(chosen, partial(_difference, as_rows(stack), as_rows(other)))
        return rows

    def _slopes(self, batch: Batch, layers: Sequence[LayerSignals], share: float | None) -> IntArray:
        """Let a batch reduce φ′(v), or whether it is below a share of the largest; return its rows."""
        rows = [
            batch.add_made([layer.a.value for layer in run], partial(_slopes_of, run, share))
            for run in slope_runs(layers)
        ]
        return np.concatenate(rows) if rows else np.zeros(0, np.int64)

    def _made(self, key: str, add: Callable[["Plan"], IntArray], updated: bool = False) -> Read:
        if key not in self._reductions:
            plan = self._plan
            assert plan is not None and self._is_planning
            batch = plan.updates if updated else plan.means if key == "saturated" else plan.norms
            self._keep(key, self._of(batch, add(plan)))
        return self._reductions[key]

    def _norms(self, key: str, tensors: Sequence[Tensor], of_gradients: bool = False) -> Read:
        if key not in self._reductions:
            plan = self._plan if self._is_planning else None
            if plan is None:
                self._keep(key, Norms(tensors))
            else:
                batch = plan.gradients if of_gradients else plan.norms
                self._keep(key, self._of(batch, batch.add(tensors)))
        return self._reductions[key]

    def _keep(self, key: str, compute: Read) -> None:
        self._reductions[key] = Once(self, compute)

    def _of(self, batch: Batch, rows: IntArray) -> Read:
        """Return what reads rows of a batch."""
        first = int(rows[0]) if len(rows) else 0
        if np.array_equal(rows, np.arange(first, first + len(rows))):
            return lambda: batch.values(self.stamp)[first : first + len(rows)]
        return lambda: batch.values(self.stamp)[rows]

    def grad_norm(self) -> float:
        """Return the norm of all trainable parameters' gradients, before clipping."""
        return float(self.total_grad_norm()()[0])

    def total_grad_norm(self) -> Read:
        """Return what joins the norms of the weights' gradients with that of all the others, shape (1,)."""
        if "all.grad" not in self._reductions:
            trained = np.array([parameter.trainable for parameter in self.parameters.of_role("weight")])
            chosen = slice(None) if trained.all() else trained
            weights = self.weight_grad_norms()
            rest = self._norms("rest.grad", [self.parameters.trainable_rest(self.parameters.grads)], True)

            def read() -> FloatArray:
                parts = [*weights()[chosen].tolist(), *rest().tolist()]
                return np.array([math.nan if any(map(math.isnan, parts)) else math.hypot(*parts)])

            self._keep("all.grad", read)
        return self._reductions["all.grad"]

    def accuracy(self) -> float:
        """Return the share of the batch whose largest output is its class."""
        assert self.labels is not None
        return share_right(self.network.output.value, self.labels)

    def clip_factors(self) -> Callable[[], FloatArray]:
        """Return what reads ‖gradient after clipping‖ / ‖before‖ of each layer."""
        self.before_clipping = np.ones(self.depth)

        def read() -> FloatArray:
            assert self.clipper is not None and self.before_clipping is not None
            return self.clipper.factors(self.before_clipping)

        return read


def _tensors(layers: Sequence[LayerSignals], letter: str, gradient: bool) -> list[Tensor]:
    signals = [getattr(layer, letter) for layer in layers]
    return [signal.grad if gradient else signal.value for signal in signals]


def share_right(output: Tensor, labels: Tensor) -> float:
    """Return the share of rows of (batch, classes) whose largest entry is at their label."""
    right = output.numpy(force=True).argmax(1) == labels.numpy(force=True)
    return int(np.count_nonzero(right)) / len(labels)


def slope_runs(layers: Sequence[LayerSignals]) -> list[list[LayerSignals]]:
    """Cut layers into runs of neighbours with one activation whose v and a lie in one stack each."""
    runs = []
    for run in _runs(layers):
        joined = all(len(stacks([getattr(layer, letter).value for layer in run])) == 1 for letter in "va")
        runs += [run] if joined else [[layer] for layer in run]
    return runs


def _slopes_of(run: Sequence[LayerSignals], share: float | None, begin: int, end: int) -> Prepare:
    """Return what writes φ′(v) of some layers of a run, or 1 where it is below a share of the largest."""
    activation = run[0].activation
    assert activation is not None
    (v,), (a,) = (stacks([getattr(layer, letter).value for layer in run[begin:end]]) for letter in "va")
    limit = None if share is None else share * (activation.max_slope or 0.0)

    def write(out: Tensor) -> None:
        activation.slopes(v, a, out.view(v.shape))
        if limit is not None:
            torch.lt(out, limit, out=out)

    return write


def _difference(values: Tensor, origin: Tensor, begin: int, end: int) -> Prepare:
    """Return what writes values − origin of some rows."""
    chosen, other = values[begin:end], origin[begin:end]

    def write(out: Tensor) -> None:
        torch.sub(chosen, other, out=out)

    return write


def _runs(layers: Sequence[LayerSignals]) -> list[list[LayerSignals]]:
    runs: list[list[LayerSignals]] = []
    for layer in layers:
        if runs and _alike(runs[-1][-1], layer):
            runs[-1].append(layer)
        else:
            runs.append([layer])
    return runs


def _alike(first: LayerSignals, second: LayerSignals) -> bool:
    one, other = first.activation, second.activation
    if one is None or other is None or one.slope is not None or other.slope is not None:
        return False
    return one.spec == other.spec and first.v.value.shape == second.v.value.shape
