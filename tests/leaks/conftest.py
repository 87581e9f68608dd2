"""The same head office and workstation as in the end-to-end tests."""

from __future__ import annotations

from tests.end_to_end.conftest import answering, branch, office

__all__ = ["answering", "branch", "office"]
