"""A picture that comes back other than it was stored is matched with nothing (K21)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from branch_app.services.stores import Attachments
from tests.fakes import InMemoryBranch, InMemoryUnitOfWork


@dataclass
class SpoilingDisc:
    """An attachment port whose disc turns one byte of each picture."""

    inner: Attachments

    def get(self, attachment_id: str) -> bytes:
        data = self.inner.get(attachment_id)
        return bytes([data[0] ^ 1]) + data[1:]

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)


class OnABadDisc(InMemoryUnitOfWork):
    """A unit of work over such a disc."""

    def __enter__(self) -> OnABadDisc:
        super().__enter__()
        self.attachments = cast(Attachments, SpoilingDisc(self.attachments))
        return self


class BadDisc(InMemoryBranch):
    """The same workstation as `good`, its disc gone bad."""

    def __init__(self, good: InMemoryBranch) -> None:
        super().__init__(good.clock, good.ids)
        self.state = good.state

    def begin_work(self, actor: str = "staff") -> InMemoryUnitOfWork:
        return OnABadDisc(self, actor)
