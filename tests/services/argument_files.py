"""What is typed or given to a method that takes more than words and numbers."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping

from PIL import Image

from branch_app.domain.unsaved_form import FormEntries
from branch_app.services.import_source import ImportSource
from branch_app.services.second_person import Signatory

APPLICATION = {
    "product": "unsecured",
    "amount": "150000",
    "term_months": "6",
    "payout_channel": "branch",
}


def entries(unsaved_id: str) -> FormEntries:
    return FormEntries(id=unsaved_id, page="preferences", person_id="", label="", content="{}")


def file_of(values: Mapping[str, str]) -> ImportSource:
    """Return an import file of one line."""
    line = json.dumps({"values": dict(values)}, ensure_ascii=False)
    return ImportSource(io.BytesIO(line.encode()), "people.jsonl")


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (300, 400), 200).save(buffer, "PNG")
    return buffer.getvalue()


def taken_off(serial: str, second: Signatory) -> dict[str, object]:
    """Return what takes the first page's scan from a paper."""
    return {"serial": serial, "page": 1, "reason": "unreadable", "second": second}
