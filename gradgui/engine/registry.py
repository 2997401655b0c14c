"""Registry: a table from names to things that refuses a double name."""

from collections.abc import ItemsView, Iterator, ValuesView
from typing import Generic, TypeVar

T = TypeVar("T")


class Registry(Generic[T]):
    """A table of named things of one sort, in the order in which they were added."""

    def __init__(self, what: str) -> None:
        """Make an empty table; `what` is the singular noun used in messages, such as "dataset"."""
        self.what = what
        self._things: dict[str, T] = {}

    def add(self, name: str, thing: T) -> T:
        """Add a thing under a new name and return it; ValueError if the name is taken."""
        if name in self._things:
            raise ValueError(f"there is already a {self.what} named {name!r}")
        self._things[name] = thing
        return thing

    def __getitem__(self, name: str) -> T:
        """Return the thing of that name; KeyError, naming the known ones, if there is none."""
        try:
            return self._things[name]
        except KeyError:
            raise KeyError(f"no {self.what} named {name!r}; known: {', '.join(self._things)}") from None

    def __contains__(self, name: object) -> bool:
        """Tell whether a thing of that name was added."""
        return name in self._things

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names, in the order of adding."""
        return iter(self._things)

    def __len__(self) -> int:
        """Return the number of things."""
        return len(self._things)

    def values(self) -> ValuesView[T]:
        """Return the things, in the order of adding."""
        return self._things.values()

    def items(self) -> ItemsView[str, T]:
        """Return (name, thing) pairs, in the order of adding."""
        return self._things.items()
