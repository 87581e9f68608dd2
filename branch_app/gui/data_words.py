"""Words for where data came from, how they were checked, and why they stay or change."""

from __future__ import annotations

from branch_app.domain.correction import CorrectionReason, WarningReason
from branch_app.domain.field_source import Source, Verification
from branch_app.domain.lead import ConsentWay
from branch_app.gui.language import QT_TRANSLATE_NOOP

SOURCES: dict[str, str] = {
    Source.SUBJECT: QT_TRANSLATE_NOOP("labels", "from the applicant"),
    Source.CREDIT_BUREAU: QT_TRANSLATE_NOOP("labels", "from a credit bureau"),
    Source.STATE_DATABASE: QT_TRANSLATE_NOOP("labels", "from a state database"),
    Source.THIRD_PARTY: QT_TRANSLATE_NOOP("labels", "from a third party"),
}

CHECKS: dict[str, str] = {
    Verification.VERBAL: QT_TRANSLATE_NOOP("labels", "told, not checked"),
    Verification.IDENTITY_DOCUMENT: QT_TRANSLATE_NOOP("labels", "checked: identity document"),
    Verification.DOCUMENT: QT_TRANSLATE_NOOP("labels", "checked: another document"),
    Verification.STATE_SERVICE: QT_TRANSLATE_NOOP("labels", "checked: state service"),
}

WARNING_REASONS: dict[str, str] = {
    WarningReason.AS_IN_DOCUMENT: QT_TRANSLATE_NOOP("labels", "So it stands in the document"),
    WarningReason.CHECKED_IN_STATE_DATABASE: QT_TRANSLATE_NOOP(
        "labels", "Checked in a state database"
    ),
    WarningReason.SAID_BY_SUBJECT: QT_TRANSLATE_NOOP("labels", "The applicant says so"),
    WarningReason.PAST_EVENT: QT_TRANSLATE_NOOP("labels", "It was right when entered"),
}

CORRECTION_REASONS: dict[str, str] = {
    CorrectionReason.TYPING_ERROR: QT_TRANSLATE_NOOP("labels", "Typing error"),
    CorrectionReason.NAME_CHANGED: QT_TRANSLATE_NOOP("labels", "The name was changed"),
    CorrectionReason.NEW_DOCUMENT: QT_TRANSLATE_NOOP("labels", "New identity document"),
    CorrectionReason.SUBJECT_REQUEST: QT_TRANSLATE_NOOP("labels", "Request of the applicant"),
    CorrectionReason.COURT_ACT: QT_TRANSLATE_NOOP("labels", "Decision of a court"),
}

# How somebody who asks has agreed to be kept.
CONSENT_WAYS: dict[str, str] = {
    ConsentWay.VERBAL: QT_TRANSLATE_NOOP("labels", "by word of mouth"),
    ConsentWay.WRITTEN: QT_TRANSLATE_NOOP("labels", "in writing"),
}
