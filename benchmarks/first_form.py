"""What the first form of a process costs: run as a child by `consent_pdf`, prints milliseconds.

`python -m benchmarks.first_form` lays out and writes C1 in a process that has loaded nothing of it.
With `--warm-up` it first does what a running program does on a lane of its own after unlocking;
with `--forms` too it lays out what C1 says to everybody, from a content that holds no values.
Composing the content (reading the pack) comes before the clock: a running program has it.
"""

from __future__ import annotations

import json
import sys
import time

from tests.documents.made_content import page_codes
from tests.packs.filled import SERIAL, composed


def main() -> None:
    """Print what loading, warming up and the first form took."""
    content, nobody, codes = composed(), composed({}), page_codes(SERIAL)
    assert "reportlab" not in sys.modules
    begun = time.perf_counter()
    from branch_app.documents.form import PdfFormRenderer

    renderer = PdfFormRenderer()
    if "--warm-up" in sys.argv:
        renderer.warm_up([nobody] if "--forms" in sys.argv else ())
    ready = time.perf_counter()
    renderer.render(content, codes)
    done = time.perf_counter()
    print(json.dumps({"before": (ready - begun) * 1000, "form": (done - ready) * 1000}))


if __name__ == "__main__":
    main()
