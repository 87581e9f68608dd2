"""Sentences of the notice bar about photographs and twins: part of `exact_sentences`."""

from __future__ import annotations

from branch_app.gui.language import QT_TRANSLATE_NOOP

PICTURES: dict[str, str] = {
    "consent_missing:C7.photo": QT_TRANSLATE_NOOP(
        "notices",
        "The applicant's consent to the photograph (C7) is not in force. Nothing was shown or "
        "stored. Have paper C7 signed with yes to the photograph first.",
    ),
    "move_not_allowed:photograph_kept": QT_TRANSLATE_NOOP(
        "notices",
        "The photograph is still stored though its consent was taken back. The task stays open. "
        "Take the photograph away on the tab Data (Ctrl+Shift+P), then tell that it is done.",
    ),
    "picture_unusable:too_many_pixels": QT_TRANSLATE_NOOP(
        "notices",
        "This picture has more than 50 million pixels, so it was not opened. Nothing was stored. "
        "Make it smaller, or take another one.",
    ),
    "picture_unusable:too_large": QT_TRANSLATE_NOOP(
        "notices",
        "This file is larger than 32 MiB, so it was not opened. Nothing was stored. Take a "
        "smaller one.",
    ),
    "picture_unusable:too_small": QT_TRANSLATE_NOOP(
        "notices",
        "This picture is smaller than 300 x 400 pixels: a face could not be known by it. Nothing "
        "was stored. Take a larger one.",
    ),
    "picture_unusable:heic": QT_TRANSLATE_NOOP(
        "notices",
        "This is a HEIC picture, which this program cannot read. Nothing was stored. Save it as "
        "JPEG on the telephone and try again.",
    ),
    "picture_unusable:animated": QT_TRANSLATE_NOOP(
        "notices", "This picture moves. Nothing was stored. Take a still one."
    ),
    "picture_unusable:damaged": QT_TRANSLATE_NOOP(
        "notices",
        "This picture is cut off or damaged. Nothing was stored. Copy the file again or take "
        "another one.",
    ),
    "picture_unusable:unknown_format": QT_TRANSLATE_NOOP(
        "notices",
        "This is no picture that the program reads. Nothing was stored. Take JPEG, PNG, BMP, WebP "
        "or AVIF.",
    ),
    "picture_unusable:unreadable": QT_TRANSLATE_NOOP(
        "notices", "This file cannot be read. Nothing was stored. Look whether it is still there."
    ),
    "camera_unavailable:absent": QT_TRANSLATE_NOOP(
        "notices",
        "No camera is found at this workstation. Nothing was stored. Connect one and try again, "
        "or take the picture from a file.",
    ),
    "camera_unavailable:not_installed": QT_TRANSLATE_NOOP(
        "notices",
        "This workstation was installed without support for a camera. Nothing was stored. Ask IT "
        "to add it, or take the picture from a file.",
    ),
}
TWINS: dict[str, str] = {
    "duplicate_applicant:document": QT_TRANSLATE_NOOP(
        "notices",
        "A person with this identity document is already kept here. Nothing was saved, your "
        "entries are still on the screen. Open the existing file, or correct the number.",
    ),
    "bad_input:apart_reason": QT_TRANSLATE_NOOP(
        "notices",
        "Why it is another person was not told. Nothing was saved. Choose the reason.",
    ),
    "bad_input:choice": QT_TRANSLATE_NOOP(
        "notices",
        "Both files tell a field differently and nobody chose. Nothing was joined. "
        "Choose which value stays.",
    ),
    "bad_input:choice_unfitting": QT_TRANSLATE_NOOP(
        "notices",
        "The values chosen do not fit together, such as IIN and birth date. Nothing was joined. "
        "Choose both of the same file.",
    ),
    "bad_input:same_file": QT_TRANSLATE_NOOP(
        "notices", "This is the same file. Nothing was joined. Choose another one."
    ),
}
