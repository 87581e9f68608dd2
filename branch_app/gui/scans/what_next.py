"""What a person can do about a page that waits, for each reason why it does."""

from __future__ import annotations

from branch_app.domain.scan import InboxReason
from branch_app.gui.language import QT_TRANSLATE_NOOP

WHAT_NEXT: dict[str, str] = {
    InboxReason.NO_CODE: QT_TRANSLATE_NOOP(
        "labels", "Choose its paper below, or type the number from the picture."
    ),
    InboxReason.FOREIGN_CODE: QT_TRANSLATE_NOOP(
        "labels", "If another workstation printed it, scan it there and erase it here."
    ),
    InboxReason.UNKNOWN_SERIAL: QT_TRANSLATE_NOOP(
        "labels", "Keep the sheet, and ask the branch manager whose paper it is."
    ),
    InboxReason.VOID_FORM: QT_TRANSLATE_NOOP(
        "labels", "Let a new paper be signed; then erase this picture."
    ),
    InboxReason.NOT_KEYED_IN: QT_TRANSLATE_NOOP(
        "labels", "Key the blank form in first; then press Attach here."
    ),
    InboxReason.ALREADY_SCANNED: QT_TRANSLATE_NOOP(
        "labels",
        "If the older scan is wrong, detach it beside the paper and press Attach here. If it is "
        "good, erase this picture.",
    ),
    InboxReason.NO_SUCH_PAGE: QT_TRANSLATE_NOOP(
        "labels", "Look at the number of the page, and correct it below."
    ),
    InboxReason.DETACHED: QT_TRANSLATE_NOOP(
        "labels", "Choose the right paper below, or type the number from the picture."
    ),
    InboxReason.BLOCKED: QT_TRANSLATE_NOOP(
        "labels", "Leave it here: the personal-data officer decides."
    ),
}
