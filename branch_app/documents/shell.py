"""What is the same in every PDF: embedded fonts, colour profile, language; made once per process.

reportlab makes the subsets of the typeface, pikepdf the rest. A paper is a copy of the shell with
its pages put in, see `archive`.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import pikepdf
from pikepdf import Array, Dictionary, Name
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from branch_app.documents.fonts import EmbeddedFace, Weight, embed, faces
from branch_app.resource_files import resource_path

LANGUAGES = {"kk": "kk-KZ", "ru": "ru-KZ"}
COLOUR_PROFILE = "colour/sRGB.icc"
_COLOURS = "sRGB IEC61966-2.1"
_ONE_AT_A_TIME = Lock()  # Making a subset moves a cursor in the file of the typeface.
_RESOURCES = {weight: f"/F{number}" for number, weight in enumerate(Weight, start=1)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Shell:
    """A PDF without pages; its catalogue holds the resources that each page is to name."""

    pdf: bytes
    faces: Mapping[Weight, EmbeddedFace]


@lru_cache(maxsize=1)
def usual_shell() -> Shell:
    """Return the shell for the usual alphabet."""
    return _made("")


def shell_with(extra: str) -> Shell:
    """Return a shell that has these letters too; it is not kept: they may be those of a name."""
    return _made(extra) if extra else usual_shell()


def _made(extra: str) -> Shell:
    with _ONE_AT_A_TIME:
        drawn, embedded = _with_fonts(extra)
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        fonts = pdf.pages[0].obj.Resources.Font
        for font in fonts.values():
            del font.Name
        named = {_RESOURCES[weight]: fonts[face.resource] for weight, face in embedded.items()}
        pdf.trailer.Root = pdf.make_indirect(
            Dictionary(
                Type=Name.Catalog,
                Pages=pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array(), Count=0)),
                Resources=pdf.make_indirect(Dictionary(Font=Dictionary(named))),
                Lang=LANGUAGES["kk"],
                ViewerPreferences=Dictionary(DisplayDocTitle=True),
                OutputIntents=Array([_output_intent(pdf)]),
            )
        )
        del pdf.trailer.Info
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True)
    found = {weight: face.named(_RESOURCES[weight]) for weight, face in embedded.items()}
    return Shell(pdf=target.getvalue(), faces=found)


def _with_fonts(extra: str) -> tuple[bytes, Mapping[Weight, EmbeddedFace]]:
    """Return an empty page with the typeface embedded."""
    rl_config.useA85 = 0
    target = io.BytesIO()
    regular = faces()[Weight.REGULAR].font.fontName
    canvas = Canvas(target, invariant=1, pageCompression=1, initialFontName=regular)
    embedded = {weight: embed(canvas._doc, weight, extra) for weight in Weight}
    canvas.showPage()
    canvas.save()
    return target.getvalue(), embedded


def _output_intent(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Say which colours the numbers mean, as an archive file must (ISO 19005-2, 6.2.3)."""
    profile = pdf.make_stream(resource_path(COLOUR_PROFILE).read_bytes(), N=3)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=_COLOURS,
            Info=_COLOURS,
            RegistryName="http://www.color.org",
            DestOutputProfile=profile,
        )
    )
