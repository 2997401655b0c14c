"""What the fields of an experiment are called, by their class or by their place in the file."""

from collections.abc import Iterator

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.spec import Spec


def title_of(spec_class: type[Spec], name: str) -> Phrase:
    """Return the title of a field."""
    return Phrase(spec_class.model_fields[name].title or name)


def title_of_place(path: str) -> str:
    """Return the title of what stands at a dotted path such as ``training.optimizer.lr``, or the path."""
    keys = [key for key in path.split(".") if not key.isdigit() and key != "kind"]
    return _titles().get(keys[-1], path) if keys else path


def spec_classes() -> list[type[Spec]]:
    """Return every class of which an experiment file may be made."""
    return list(dict.fromkeys(_subclasses(Spec)))


def _titles() -> dict[str, Phrase]:
    classes: list[type[Spec]] = [Experiment, *spec_classes()]
    return {
        info.alias or name: Phrase(info.title)
        for spec_class in reversed(classes)
        for name, info in spec_class.model_fields.items()
        if info.title
    }


def _subclasses(spec_class: type[Spec]) -> Iterator[type[Spec]]:
    for subclass in spec_class.__subclasses__():
        yield subclass
        yield from _subclasses(subclass)
