"""Words for twins: in what two people are alike, and why they are others."""

from __future__ import annotations

from branch_app.domain.likeness import ApartReason, Likeness
from branch_app.gui.language import QT_TRANSLATE_NOOP

LIKENESS: dict[str, str] = {
    Likeness.SAME_IIN: QT_TRANSLATE_NOOP("labels", "the same IIN"),
    Likeness.SAME_DOCUMENT: QT_TRANSLATE_NOOP("labels", "the same document"),
    Likeness.NAME_AND_BIRTH: QT_TRANSLATE_NOOP("labels", "the same name and birth date"),
    Likeness.NEAR_IIN: QT_TRANSLATE_NOOP("labels", "an IIN that differs by one slip"),
    Likeness.NAME_AND_PHONE: QT_TRANSLATE_NOOP("labels", "the same name and mobile phone"),
    Likeness.FORMER_NAME: QT_TRANSLATE_NOOP("labels", "a former name and the birth date"),
}

APART_REASONS: dict[str, str] = {
    ApartReason.NAMESAKE: QT_TRANSLATE_NOOP("labels", "A namesake: another IIN and document"),
    ApartReason.RELATIVE: QT_TRANSLATE_NOOP("labels", "A relative, such as a twin"),
    ApartReason.SHARED_PHONE: QT_TRANSLATE_NOOP("labels", "Two people use one telephone"),
    ApartReason.DOCUMENTS_COMPARED: QT_TRANSLATE_NOOP(
        "labels", "Both identity documents were compared"
    ),
}
