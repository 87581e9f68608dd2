"""The pages of a role by name; those rarely opened are built when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Generic, Protocol, TypeVar

from branch_app.gui.page import Page

P = TypeVar("P", bound=Page)


class Shelf(Mapping[str, Page]):
    """All names from the beginning, in order; asking for a page builds it, for its name does not.

    What goes through all pages that exist, every second or at the lock, asks `built`. With
    `others`, their pages belong to this shelf too.
    """

    def __init__(self, others: Shelf | None = None) -> None:
        self._others = others
        self._built: dict[str, Page] = {}
        self._makers: dict[str, Callable[[], Page]] = {}

    def put(self, name: str, page: Page) -> None:
        """Take a page that exists."""
        self._makers[name] = lambda: page
        self._built[name] = page

    def offer(self, name: str, make: Callable[[], Page]) -> None:
        """Take a page that is made when it is first asked for."""
        self._makers[name] = make

    def take_away(self, name: str) -> None:
        """Forget a page."""
        del self._makers[name]
        self._built.pop(name, None)

    def built(self) -> dict[str, Page]:
        """Return the pages that exist."""
        others = self._others.built() if self._others is not None else {}
        return {**others, **self._built}

    def __getitem__(self, name: str) -> Page:
        """Return a page; raises KeyError for one that the role does not have."""
        if self._others is not None and name in self._others:
            return self._others[name]
        if name not in self._built:
            self._built[name] = self._makers[name]()
        return self._built[name]

    def __contains__(self, name: object) -> bool:
        """Tell whether the role has this page, built or not."""
        return name in self._makers or (self._others is not None and name in self._others)

    def __iter__(self) -> Iterator[str]:
        """Go through the names in order."""
        return chain(self._others or (), self._makers)

    def __len__(self) -> int:
        """Return how many pages the role has."""
        return len(self._makers) + len(self._others or ())


class HasPages(Protocol):
    """Who has a shelf."""

    @property
    def all_pages(self) -> Shelf:
        """The pages."""
        ...


class Shelved(Generic[P]):
    """An attribute that is the page of its name or of the name given, if the role has it."""

    def __init__(self, kind: type[P], name: str = "") -> None:
        self._kind = kind
        self._name = name

    def __set_name__(self, _owner: type, name: str) -> None:
        """Learn the name of the page."""
        self._name = self._name or name

    def __get__(self, place: HasPages, _owner: type | None = None) -> P:
        """Return the page."""
        if self._name not in place.all_pages:
            raise AttributeError(self._name)
        page = place.all_pages[self._name]
        if not isinstance(page, self._kind):
            raise TypeError(self._name)
        return page
