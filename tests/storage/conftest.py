"""The fixtures of `workstation` for this folder."""

from __future__ import annotations

from tests.storage.workstation import clock, ids, keys, lent, open_here, paths, store, template

__all__ = ["clock", "ids", "keys", "lent", "open_here", "paths", "store", "template"]
