"""Every declared field of every kind has a widget with a name, a tip and a value."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gradgui.engine.dataset import DATASETS
from gradgui.engine.spec import Spec
from gradgui.engine.specs.activation import ACTIVATION_SPECS
from gradgui.engine.specs.initialization import INITIALIZATION_SPECS
from gradgui.engine.specs.layer import DenseSpec, GroupSpec, SkipSpec
from gradgui.engine.specs.normalization import NORMALIZATION_SPECS
from gradgui.engine.specs.training import OPTIMIZER_SPECS, Clipping, Regularization, Training
from gradgui.ui.builder.field_description import describe_field, describe_fields
from gradgui.ui.builder.form import Form, spec_items

TABLES: list[Any] = [DATASETS, ACTIVATION_SPECS, INITIALIZATION_SPECS, NORMALIZATION_SPECS, OPTIMIZER_SPECS]
KINDS: list[type[Spec]] = [spec_class for table in TABLES for spec_class in table.values()]
PARTS: list[type[Spec]] = [DenseSpec, GroupSpec, SkipSpec, Clipping, Regularization, Training]


@pytest.mark.parametrize("spec_class", [*KINDS, *PARTS])
def test_that_every_field_is_described(spec_class: type[Spec]) -> None:
    for description in describe_fields(spec_class):
        assert description.title
        assert description.title in description.tip
        info = spec_class.model_fields[description.name]
        if description.sort in ("int", "float"):
            assert info.default in description.allowed
            assert "≥" in description.tip or ">" in description.tip


@pytest.mark.parametrize("spec_class", KINDS)
def test_that_every_kind_has_a_form(qtbot: QtBot, spec_class: type[Spec]) -> None:
    spec = spec_class()
    form = Form()
    qtbot.addWidget(form)
    items = spec_items([spec], "part")
    form.show_items(items)
    for item in items:
        editor: QWidget = form.cell(item.path).editor
        assert editor.accessibleName()
        assert editor.toolTip()


def test_that_the_key_of_the_file_is_used() -> None:
    assert describe_field(SkipSpec, "distance").key == "from"


def test_that_parts_are_no_plain_field() -> None:
    with pytest.raises(ValueError, match="no widget"):
        describe_field(DenseSpec, "activation")
