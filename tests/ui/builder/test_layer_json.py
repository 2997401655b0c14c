"""Layers go through the clipboard as a file has them; what is no layer is refused with its place."""

import pytest

from gradgui.engine import experiment_file
from gradgui.engine.fault import ExperimentError
from gradgui.ui.builder import layer_json
from tests.ui.builder.conftest import experiment_data


def test_that_layers_come_back_as_they_were() -> None:
    layers = experiment_file.validate(experiment_data()).to_data()["network"]["layers"]
    assert layer_json.from_text(layer_json.to_text(layers)).layers == layers


def test_that_a_whole_experiment_gives_its_layers_and_its_name() -> None:
    experiment = experiment_file.validate(experiment_data())
    pasted = layer_json.from_text(experiment_file.dump(experiment))
    assert pasted.layers == experiment.to_data()["network"]["layers"]
    assert pasted.experiment == "Sigmoid, ten layers"


@pytest.mark.parametrize(
    "text",
    [
        '{"units": 7}',
        '[{"units": 7}]',
        '{"layers": [{"units": 7}]}',
        '{"network": {"layers": [{"units": 7}]}}',
    ],
)
def test_that_a_layer_a_list_and_a_network_are_taken(text: str) -> None:
    assert [layer["units"] for layer in layer_json.from_text(text).layers] == [7]


def test_that_a_group_is_taken_as_one() -> None:
    text = '{"kind": "group", "repeat": 3, "layers": [{"units": 7}]}'
    assert [layer["kind"] for layer in layer_json.from_text(text).layers] == ["group"]


@pytest.mark.parametrize(
    ("text", "place", "allowed"),
    [
        ("hello", "", "JSON text"),
        ("3", "", "a list of layers"),
        ('{"a": 1}', "", "a list of layers"),
        ("[]", "", "at least one layer"),
        ('[{"units": 3}, {"units": 0}]', "1.units", "at least 1"),
        ('{"units": "wide"}', "units", "whole number"),
        (
            '{"network": {"layers": [{"activation": {"kind": "swish"}}]}}',
            "network.layers.0.activation.kind",
            "'",
        ),
        ('[{"units": NaN}]', "0.units", "finite"),
        ('{"layers": {"units": 3}}', "layers", "a list"),
        ("[" * 100, "", "levels"),
    ],
)
def test_that_what_is_wrong_is_named_with_its_place(text: str, place: str, allowed: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        layer_json.from_text(text)
    fault = caught.value.faults[0]
    assert fault.path == place
    assert allowed in fault.allowed
