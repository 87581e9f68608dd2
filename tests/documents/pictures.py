"""`python -m tests.documents.pictures`: every shipped paper as pictures, for the eye.

Writes `build/forms/<pack>/<code>-<case>-<page>.png` for usual and extreme data, or for the cases
named on the command line (`all` for each of them). No test opens them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from branch_app.documents.form import PdfFormRenderer
from tests.documents.made_content import page_codes
from tests.documents.reading_back import pictures
from tests.packs.cases import CASES, every_paper, filled
from tests.packs.filled import SERIAL

OUT = Path(__file__).resolve().parents[2] / "build" / "forms"
USUAL = ("typical", "extreme")
DOTS_PER_INCH = 100


def written(out: Path, cases: Sequence[str]) -> Iterator[Path]:
    """Draw the papers of these cases and yield the files as they come."""
    renderer = PdfFormRenderer()
    for name, code, case in every_paper():
        if case not in cases:
            continue
        rendered = renderer.render(filled(name, code, CASES[case]), page_codes(SERIAL))
        (out / name).mkdir(parents=True, exist_ok=True)
        for page, picture in enumerate(pictures(rendered.pdf, DOTS_PER_INCH), start=1):
            file = out / name / f"{code}-{case}-{page}.png"
            picture.save(file)
            yield file


def main(asked: Sequence[str]) -> None:
    """Draw the cases that are asked for."""
    cases = tuple(CASES) if "all" in asked else tuple(asked) or USUAL
    unknown = set(cases) - set(CASES)
    if unknown:
        sys.exit(f"unknown case: {', '.join(sorted(unknown))}; known: all, {', '.join(CASES)}")
    count = sum(1 for _ in written(OUT, cases))
    sys.stdout.write(f"{count} pictures in {OUT}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
