"""Lines about somebody who may be here already under another number: nobody enters beside a twin.

Who looks alike is decided about at the counter, by somebody who sees person and document.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.errors import DuplicateApplicant, LikelyDuplicate, TwinHidden
from branch_app.domain.former_name import FormerName
from branch_app.domain.import_batch import LineReason
from branch_app.domain.import_line import BadLine
from branch_app.domain.likeness import document_keys, likeness_keys, traits_of
from branch_app.domain.staff import StaffMember
from branch_app.services.ports import UnitOfWork
from branch_app.services.telling_apart import refuse_twins, twins_of


def refuse_alike(
    work: UnitOfWork,
    staff: StaffMember,
    values: Mapping[str, FieldValue],
    was: Applicant | None,
    seen: Set[str],
) -> None:
    """Raise BadLine (duplicate_document, likely_duplicate) or RecordBlocked for a twin.

    `seen` are the marks of the lines before, in a dry run, which stores nobody; there an IIN that
    is off by one digit from another line's is not told.
    """
    former: tuple[FormerName, ...] = was.former_names if was else ()
    try:
        refuse_twins(work, staff, twins_of(work, values, former, was.id if was else ""), {}, "")
    except DuplicateApplicant:
        raise BadLine(LineReason.DUPLICATE_DOCUMENT) from None
    except (LikelyDuplicate, TwinHidden):
        raise BadLine(LineReason.LIKELY_DUPLICATE) from None
    traits = traits_of(values, former)
    if not seen.isdisjoint(document_keys(traits)):
        raise BadLine(LineReason.DUPLICATE_DOCUMENT)
    if not seen.isdisjoint(likeness_keys(traits)):
        raise BadLine(LineReason.LIKELY_DUPLICATE)


def marks_of(one: Applicant) -> frozenset[str]:
    """Return by what a later line of the same file is known to be like this person."""
    return likeness_keys(traits_of(one.values, one.former_names))
