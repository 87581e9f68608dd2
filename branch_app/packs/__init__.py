"""Organisation packs as files: reads them, keeps them as bytes, refuses what may not be printed.

Knows TOML and the rules of a pack; must not lay out paper, store anything or talk to the network.
May import the domain and the locator of shipped files, no other adapter.
"""

from branch_app.packs.linting import lint, lint_bytes
from branch_app.packs.loading import admit_pack_bytes, pack_bytes, read_pack, read_pack_bytes
from branch_app.packs.profile import read_profile
from branch_app.packs.source import LintProblem

__all__ = [
    "LintProblem",
    "admit_pack_bytes",
    "lint",
    "lint_bytes",
    "pack_bytes",
    "read_pack",
    "read_pack_bytes",
    "read_profile",
]
