"""A text in the two languages of every paper (law 151-I Art. 15, 21)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Bilingual:
    """The same thing said in Kazakh and in Russian."""

    kk: str
    ru: str

    def side(self, language: str) -> str:
        """Return the Kazakh text for `kk`, else the Russian one."""
        return self.kk if language == "kk" else self.ru


UNTOLD = Bilingual(kk="", ru="")
