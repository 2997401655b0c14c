"""All parameters in one flat tensor: who lies where."""

from itertools import pairwise

import pytest
import torch

from gradgui.engine.model.parameters import ParameterPlan, ParameterStore

PLANS = [
    ParameterPlan(1, "weight", (2, 5), True),
    ParameterPlan(1, "bias", (5,), True),
    ParameterPlan(2, "weight", (5, 5), False),
    ParameterPlan(2, "bias", (5,), False),
    ParameterPlan(2, "projection", (2, 5), False),
    ParameterPlan(3, "weight", (5, 5), True),
    ParameterPlan(3, "projection", (2, 5), True),
    ParameterPlan(3, "scale", (5,), True),
    ParameterPlan(3, "shift", (5,), True),
    ParameterPlan(3, "slope", (1,), True),
    ParameterPlan(4, "weight", (5, 5), True),
    ParameterPlan(5, "weight", (5, 2), True),
    ParameterPlan(5, "bias", (2,), True),
]


@pytest.fixture
def store() -> ParameterStore:
    return ParameterStore(PLANS, torch.float64, torch.device("cpu"))


def test_that_every_number_belongs_to_one_parameter(store: ParameterStore) -> None:
    store.values.zero_()
    for parameter in store.parameters:
        parameter.value.add_(1)
        parameter.grad.add_(2)
        parameter.start.add_(3)
    assert store.values.eq(1).all() and store.grads.eq(2).all() and store.starts.eq(3).all()
    assert len(store.parameters) == len(PLANS)
    assert len({parameter.key for parameter in store.parameters}) == len(PLANS)


def test_that_shapes_and_roles_are_those_planned(store: ParameterStore) -> None:
    for plan in PLANS:
        parameter = store[plan.layer, plan.role]
        assert tuple(parameter.value.shape) == tuple(parameter.grad.shape) == plan.shape
        assert parameter.trainable is plan.trainable
        assert parameter.key == f"{plan.layer}.{plan.role}"
    assert store.get(1, "slope") is None and store.get(9, "weight") is None
    with pytest.raises(KeyError):
        store[9, "weight"]


def test_that_the_trainable_part_is_all_that_an_update_sees(store: ParameterStore) -> None:
    store.trainable(store.values).fill_(7)
    for parameter in store.parameters:
        assert parameter.value.eq(7).all() if parameter.trainable else not parameter.value.any()
    assert store.trainable(store.grads).numel() == sum(
        p.value.numel() for p in store.parameters if p.trainable
    )


def test_that_penalties_see_weights_and_projections_frozen_or_not(store: ParameterStore) -> None:
    for part in store.penalized(store.grads):
        part.fill_(7)
    for parameter in store.parameters:
        penalized = parameter.role in ("weight", "projection")
        assert parameter.grad.eq(7).all() if penalized else not parameter.grad.any()


def test_that_equal_shapes_lie_side_by_side(store: ParameterStore) -> None:
    """So that a norm over all layers is one reduction."""
    offsets = [p.value.storage_offset() for p in store.of_role("weight") if p.trainable]
    inner = [p.value.storage_offset() for p in store.of_role("weight") if p.layer in (3, 4)]
    assert all(b - a == 25 for a, b in pairwise(inner))
    assert len(set(offsets)) == 4


def test_that_lists_are_in_the_order_of_the_layers(store: ParameterStore) -> None:
    assert [p.layer for p in store.of_role("weight")] == [1, 2, 3, 4, 5]
    assert {p.role for p in store.of_layer(3)} == {"weight", "projection", "scale", "shift", "slope"}
    assert store.of_layer(9) == []


def test_that_the_start_is_marked(store: ParameterStore) -> None:
    store.values.uniform_()
    store.mark_start()
    kept = store.values.clone()
    store.values.zero_()
    assert torch.equal(store.starts, kept)


def test_that_a_store_without_frozen_or_penalized_parts_works() -> None:
    store = ParameterStore([ParameterPlan(1, "bias", (3,), True)], torch.float32, torch.device("cpu"))
    assert store.penalized(store.grads) == []
    assert store.trainable(store.values).numel() == 3
