"""What was typed into the data of a person and is not saved, and how it is told in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from branch_app.domain.field_source import Origin, Source, Verification
from branch_app.gui.told import flag, number, texts, words

NAMES = ("family_name", "given_name")


@dataclass(frozen=True, kw_only=True, slots=True)
class TypedData:
    """Values of the fields as typed; `raw` where the text differs from what the value shows.

    `version` is that of the record from which the editing began, 0 for a new person; `visited` and
    `shows_all` tell which problems were shown; `reasons` and `origins` as in `ApplicantDraft`;
    `edited` names the fields that differ from that version, None where that was not kept.
    """

    values: Mapping[str, str]
    raw: Mapping[str, str]
    version: int
    visited: tuple[str, ...]
    shows_all: bool
    reasons: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    edited: tuple[str, ...] | None = None

    @property
    def touched(self) -> Mapping[str, str]:
        """Return the values of the fields that somebody changed."""
        if self.edited is None:
            return self.values
        return {name: self.values[name] for name in self.edited if name in self.values}

    @property
    def label(self) -> str:
        """Return the name as typed, for the question after a crash."""
        return " ".join(part for name in NAMES if (part := self.values.get(name, "").strip()))

    def content(self) -> dict[str, object]:
        """Return it as JSON values; the service reads `values` of it."""
        return {
            "values": dict(self.values),
            "raw": dict(self.raw),
            "version": self.version,
            "visited": list(self.visited),
            "shows_all": self.shows_all,
            **({} if self.edited is None else {"edited": list(self.edited)}),
            "reasons": dict(self.reasons),
            "origins": told_origins(self.origins),
        }


def read_content(content: Mapping[str, object]) -> TypedData:
    """Return what `content` told; what is missing was empty."""
    return TypedData(
        values=texts(content, "values"),
        raw=texts(content, "raw"),
        version=number(content, "version"),
        visited=tuple(words(content, "visited")),
        shows_all=flag(content, "shows_all"),
        edited=tuple(words(content, "edited")) if "edited" in content else None,
        reasons=texts(content, "reasons"),
        origins=read_origins(content),
    )


def told_origins(origins: Mapping[str, Origin]) -> dict[str, str]:
    """Return sources and checks as JSON values, by field."""
    return {name: f"{one.source} {one.verification}" for name, one in origins.items()}


def read_origins(content: Mapping[str, object]) -> dict[str, Origin]:
    """Return the `origins` that were told; what is no such word is left out."""
    told = texts(content, "origins").items()
    return {name: one for name, text in told if (one := _origin(text)) is not None}


def _origin(text: str) -> Origin | None:
    source, _, check = text.partition(" ")
    if source not in set(Source) or check not in set(Verification):
        return None
    return Origin(source=Source(source), verification=Verification(check))
