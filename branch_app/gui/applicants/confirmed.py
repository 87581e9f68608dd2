"""Which warnings of a file are confirmed for the values that stand in its fields now."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.applicant import FieldValue
from branch_app.domain.confirming import ConfirmedWarning, confirmed_warnings, upheld
from branch_app.services.applicant_files import ApplicantFile


def confirmed_of(
    file: ApplicantFile, values: Mapping[str, FieldValue]
) -> dict[str, ConfirmedWarning]:
    """Return the reasons that hold for these values, with who and when if the file tells it."""
    held = upheld(file.applicant.confirmations, file.applicant.values, values)
    told = confirmed_warnings(held)
    known = {
        key: file.confirmed[key]
        for key, one in told.items()
        if key in file.confirmed and file.confirmed[key].reason == one.reason
    }
    return {**told, **known}
