"""The photograph of a person: one at a time, only under a consent of its own (R-078, R-193).

Biometric matching is not this: no template is made here and none is kept.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from branch_app.domain.consent import form_of
from branch_app.domain.consent_ledger import Why
from branch_app.domain.errors import MoveNotAllowed
from branch_app.domain.pack import OrganisationPack

# The choice on the paper C7 that lets a photograph be taken and kept.
PHOTOGRAPH_CONSENT = "C7.photo"
# Under which name the picture lies among the person's files, here and at head office.
PHOTOGRAPH_SLOT = "photograph"


class PhotographSource(StrEnum):
    """How the picture came: taken at the counter, or given as a file (dropped and pasted too)."""

    CAMERA = "camera"
    FILE = "file"


@dataclass(frozen=True, kw_only=True, slots=True)
class Photograph:
    """One version of a person's photograph; the person has one such record for ever.

    `attachment_id` is empty once the picture was taken away. `gone` are the pictures it has
    replaced: head office erases them too, in whatever order picture and record arrive there.
    """

    id: str
    version: int
    applicant_id: str
    attachment_id: str
    source: PhotographSource
    taken_by: str
    taken_at: dt.datetime
    changed_at: dt.datetime
    gone: tuple[str, ...] = ()

    @property
    def is_kept(self) -> bool:
        """Tell whether there is a picture now."""
        return bool(self.attachment_id)

    def replaced(
        self, attachment_id: str, source: PhotographSource, *, by: str, at: dt.datetime
    ) -> Photograph:
        """Return the next version with another picture; the one before is gone."""
        return replace(
            self._without_picture(at),
            attachment_id=attachment_id,
            source=source,
            taken_by=by,
            taken_at=at,
        )

    def taken_away(self, *, at: dt.datetime) -> Photograph:
        """Return the next version without a picture. Raises MoveNotAllowed when there is none."""
        if not self.is_kept:
            raise MoveNotAllowed(record="photograph", was="none", asked="taken_away")
        return self._without_picture(at)

    def _without_picture(self, at: dt.datetime) -> Photograph:
        gone = (*self.gone, self.attachment_id) if self.is_kept else self.gone
        return replace(self, version=self.version + 1, attachment_id="", gone=gone, changed_at=at)


@dataclass(frozen=True, kw_only=True, slots=True)
class PhotographStanding:
    """Whether the organisation asks for photographs, whether this person allows it, and what is.

    `why` tells on what the answer rests, `lacks` which consent is not in force: its own or C1;
    `photograph` is the one kept now, or None.
    """

    is_offered: bool = False
    is_allowed: bool = False
    why: Why = Why.NO_CONSENT
    lacks: str = ""
    photograph: Photograph | None = None

    @property
    def must_go(self) -> bool:
        """Tell whether a picture is kept that nothing allows any more (94-V Art. 8(7), 18)."""
        return self.photograph is not None and not self.is_allowed


def offers_photograph(pack: OrganisationPack, today: dt.date) -> bool:
    """Tell whether a paper in force asks the person for the photograph at all."""
    paper = pack.forms_on(today).get(form_of(PHOTOGRAPH_CONSENT))
    choices = paper.choices if paper is not None else ()
    return any(choice.granted == PHOTOGRAPH_CONSENT for choice in choices)
