"""Sentences of the notice bar about consents that came by a service: part of `exact_sentences`."""

from __future__ import annotations

from branch_app.gui.language import QT_TRANSLATE_NOOP

CONSENTS: dict[str, str] = {
    "bad_input:refusal_unscanned": QT_TRANSLATE_NOOP(
        "notices",
        "A no to C1 erases the draft, and the sheet is not scanned yet. Nothing was changed. Scan "
        "all its pages first, then enter the answers.",
    ),
    "bad_input:consent_channel": QT_TRANSLATE_NOOP(
        "notices",
        "A consent on paper is entered from its paper. Nothing was changed. Choose by which "
        "service it came.",
    ),
    "bad_input:consent_reference": QT_TRANSLATE_NOOP(
        "notices",
        "The reference that proves the consent is missing. Nothing was changed. Type it as "
        "the service shows it.",
    ),
    "bad_input:consent_time": QT_TRANSLATE_NOOP(
        "notices",
        "The time of the consent has not come yet. Nothing was changed. Type the time that "
        "the service shows.",
    ),
}
