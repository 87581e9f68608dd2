"""Sentences of the notice bar about scanners: part of `exact_sentences`."""

from __future__ import annotations

from branch_app.gui.language import QT_TRANSLATE_NOOP

SCANNERS: dict[str, str] = {
    "bad_input:detach_reason": QT_TRANSLATE_NOOP(
        "notices",
        "A scan is taken from its paper for a reason of the list alone. Nothing was changed. "
        "Choose the reason.",
    ),
    "bad_input:look_result": QT_TRANSLATE_NOOP(
        "notices",
        "What you saw is told by the list alone. Nothing was changed. Choose what you saw.",
    ),
    "bad_input:look_reason": QT_TRANSLATE_NOOP(
        "notices",
        "Why the signature was not seen is told by the list alone. Nothing was changed. Choose "
        "the reason.",
    ),
    "bad_input:detach_second": QT_TRANSLATE_NOOP(
        "notices",
        "Answers of this paper are in force: a second person must confirm. Nothing was changed. "
        "Ask the manager or the personal-data officer.",
    ),
    "database_damaged:read_back": QT_TRANSLATE_NOOP(
        "notices",
        "A stored picture came back other than it was given. Nothing was matched, and the "
        "original stays where it is. Do not throw the paper away; call IT to check the disk.",
    ),
    "scanner_failed:no_scanner": QT_TRANSLATE_NOOP(
        "notices",
        "No scanner was found. Nothing was scanned. Switch it on, check the cable and look for "
        "scanners again, or choose files.",
    ),
    "scanner_failed:no_program": QT_TRANSLATE_NOOP(
        "notices",
        "This computer has nothing with which to use a scanner. Nothing was scanned. Scan into "
        "a folder and choose the files, or ask the administrator to set the scanner up.",
    ),
    "scanner_failed:busy": QT_TRANSLATE_NOOP(
        "notices",
        "The scanner is busy, or you may not use it. Nothing was scanned. Close other scanning "
        "programs and try again.",
    ),
    "scanner_failed:jammed": QT_TRANSLATE_NOOP(
        "notices",
        "Paper is jammed in the scanner. Nothing of this pass was stored. Take the paper out and "
        "scan the whole stack again.",
    ),
    "scanner_failed:no_paper": QT_TRANSLATE_NOOP(
        "notices",
        "There is no paper in the feeder. Nothing was scanned. Put the papers in and scan again.",
    ),
    "scanner_failed:cover_open": QT_TRANSLATE_NOOP(
        "notices",
        "The cover of the scanner is open. Nothing of this pass was stored. Close it and scan the "
        "whole stack again.",
    ),
    "scanner_failed:not_offered": QT_TRANSLATE_NOOP(
        "notices",
        "This scanner cannot take the paper from there. Nothing was scanned. Choose the glass or "
        "the feeder without backs.",
    ),
    "scanner_failed:cancelled": QT_TRANSLATE_NOOP(
        "notices",
        "The scanning was cancelled. Nothing of this pass was stored. Put the whole stack in "
        "again when you are ready.",
    ),
}
