"""The engine's texts: English to everyone, a pattern with values to whoever translates."""

import copy
import pickle
from typing import Literal, get_args, get_origin

import pytest

from gradgui.engine.choices import CHOICES, choice_label
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.json_reader import read_json
from gradgui.engine.phrase import Phrase, listed
from gradgui.engine.titles import spec_classes, title_of, title_of_place


def test_that_a_phrase_is_its_english_text() -> None:
    """Equal to it, and of the same length, whatever is done with it."""
    phrase = Phrase("at most {limit:,} of {what}", limit=4096, what=Phrase("values"))
    assert phrase == "at most 4,096 of values"
    assert f"{phrase}." == "at most 4,096 of values."
    assert {phrase: 1}["at most 4,096 of values"] == 1


def test_that_a_phrase_keeps_its_pattern_when_copied() -> None:
    """The pattern is what is looked up; braces of a text without values are its own."""
    phrase = Phrase("at most {limit}", limit=3)
    for other in (copy.copy(phrase), copy.deepcopy(phrase), pickle.loads(pickle.dumps(phrase))):
        assert (other, other.pattern, dict(other.values)) == ("at most 3", "at most {limit}", {"limit": 3})
    assert Phrase("{braces}") == "{braces}"


def test_that_phrases_in_a_row_are_parted_by_commas() -> None:
    """None, one and three."""
    assert listed([]) == ""
    assert listed(["one"]) == "one"
    assert listed([Phrase("one"), Phrase("two"), Phrase("three")]) == "one, two, three"


def test_that_the_words_of_a_fault_can_be_looked_up() -> None:
    """Values are told apart from words."""
    with pytest.raises(ExperimentError) as raised:
        read_json('{"a": 1, "a": 2, "b": NaN}')
    patterns = [(fault.found, getattr(fault.allowed, "pattern", None)) for fault in raised.value.faults]
    assert patterns == [("the same key twice", "each key once"), ("NaN", "a finite number")]


@pytest.mark.parametrize(
    ("path", "title"),
    (
        ("training.batch_size", "Batch size"),
        ("training.optimizer.lr", "Learning rate"),
        ("training.optimizer.kind", "Optimiser"),
        ("network.layers", "Layers"),
        ("network.layers.1.layers.0.units", "Units"),
        ("network.layers.0.skip.from", "From"),
        ("seed", "Seed"),
        ("no.such.key", "no.such.key"),
        ("", ""),
    ),
)
def test_that_a_place_is_called_by_its_title(path: str, title: str) -> None:
    """What stands in no class is called by its path."""
    assert title_of_place(path) == title
    assert title_of(Experiment, "seed") == "Seed"


def test_that_every_choice_has_a_label() -> None:
    """Each key that a field of a file may have, but for kinds and the version."""
    keys = {
        key
        for spec_class in spec_classes()
        for info in spec_class.model_fields.values()
        if get_origin(info.annotation) is Literal and len(get_args(info.annotation)) > 1
        for key in get_args(info.annotation)
    }
    assert keys <= set(CHOICES)
    assert choice_label("cross_entropy") == "Cross-entropy"
    assert choice_label(7) == "7"
