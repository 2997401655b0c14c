"""The kernels that are called by name exist in this torch."""

import ast
import inspect

import pytest
import torch

from gradgui.engine.model import aten

NAMES = [name for name in vars(aten) if not name.startswith("_") and name != "torch"]


@pytest.mark.parametrize("name", NAMES)
def test_that_every_name_is_an_overload(name: str) -> None:
    """Not a packet that picks one at each call: the schema is fixed."""
    overload = getattr(aten, name)
    assert isinstance(overload, torch._ops.OpOverload)
    assert "(" in str(overload._schema)


def test_that_all_kernels_stand_in_one_file() -> None:
    """Each assignment of the file is one of the names tested."""
    tree = ast.parse(inspect.getsource(aten))
    assigned = [node.targets[0].id for node in tree.body if isinstance(node, ast.Assign)]  # type: ignore[attr-defined]
    assert [name for name in assigned if not name.startswith("_")] == NAMES
    assert len(NAMES) >= 15


def test_that_no_other_file_calls_a_kernel_by_name() -> None:
    from pathlib import Path

    engine = Path(inspect.getfile(aten)).parent.parent
    users = [path.name for path in engine.rglob("*.py") if "torch.ops" in path.read_text(encoding="utf-8")]
    assert users == ["aten.py"]
