"""Sentences of the notice bar about carriers and stock-takings: part of `exact_sentences`."""

from __future__ import annotations

from branch_app.gui.language import QT_TRANSLATE_NOOP

CARRIERS: dict[str, str] = {
    "bad_input:carrier_words": QT_TRANSLATE_NOOP(
        "notices",
        "Something about the carrier is missing or longer than 120 letters. Nothing was changed. "
        "Fill in the marked field in a few words.",
    ),
    "bad_input:carrier_sheets": QT_TRANSLATE_NOOP(
        "notices",
        "The count of sheets cannot be used. Nothing was changed. Type a whole number.",
    ),
    "bad_input:label": QT_TRANSLATE_NOOP(
        "notices",
        "This is no number of a carrier of ours. Nothing was changed. "
        "Scan the label again, or type its number.",
    ),
    "bad_input:label_count": QT_TRANSLATE_NOOP(
        "notices",
        "Between 1 and 480 labels are printed at once. Nothing was printed. Choose the carriers.",
    ),
    "bad_input:paper_serial": QT_TRANSLATE_NOOP(
        "notices",
        "This is no number of a paper of ours. Nothing was changed. "
        "Type it as it stands at the foot of the page.",
    ),
    "bad_input:stock_missing": QT_TRANSLATE_NOOP(
        "notices",
        "One of these carriers was seen meanwhile. Nothing was finished. Look at the list again.",
    ),
    "not_found:carrier": QT_TRANSLATE_NOOP(
        "notices",
        "This workstation's register has no carrier with this number. Nothing was changed. "
        "Look whether the label is of another workstation.",
    ),
    "move_not_allowed:carrier": QT_TRANSLATE_NOOP(
        "notices",
        "The carrier is not where this would need it: somebody else has it, or it is missing or "
        "destroyed. Nothing was changed. Look at its line in the register.",
    ),
    "move_not_allowed:stocktaking": QT_TRANSLATE_NOOP(
        "notices",
        "There is no open stock-taking. Nothing was changed. Begin one first.",
    ),
}
