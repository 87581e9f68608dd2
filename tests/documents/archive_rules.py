"""What ISO 19005-2, level B, asks of a file like ours: each rule broken gives a sentence.

The file may use less than the standard allows (simple TrueType fonts, no images, no annotations,
no transparency at all): whatever is not expected here is called a fault.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from xml.etree import ElementTree

import pikepdf
from pikepdf import Name

from tests.documents.embedded_font import EmbeddedFont, read_font

_CATALOGUE = {
    *("/Type", "/Pages", "/Metadata", "/OutputIntents", "/Lang", "/ViewerPreferences"),
    "/Outlines",
}
_PAGE = {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"}
_OPERATORS = {
    *("q", "Q", "cm", "BT", "ET", "Tf", "TL", "Td", "Tm", "Tj", "'"),
    *("g", "G", "rg", "w", "re", "f", "B", "BDC", "EMC"),
}
_FORBIDDEN_KEYS = {
    *("/AA", "/A", "/OpenAction", "/Annots", "/AcroForm", "/Names", "/Requirements", "/Perms"),
    *("/NeedsRendering", "/OCProperties", "/EmbeddedFiles", "/AF", "/EF", "/UF", "/URI", "/JS"),
    *("/Group", "/SMask", "/CA", "/ca", "/BM", "/TR", "/HTP", "/PresSteps", "/Trans", "/Ref"),
    *("/OPI", "/PS", "/Alternates", "/FFilter", "/FDecodeParms", "/XObject", "/ExtGState"),
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_PDF = "{http://ns.adobe.com/pdf/1.3/}"
_SAID_TWICE = {
    "/Title": f"{_DC}title",
    "/Author": f"{_DC}creator",
    "/Subject": f"{_DC}description",
    "/Creator": f"{_XMP}CreatorTool",
    "/Producer": f"{_PDF}Producer",
}
_OWN = {f"{_PDFAID}part", f"{_PDFAID}conformance", f"{_DC}format", f"{_DC}language"}
_PROFILE_TAGS = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"}


def faults(data: bytes) -> list[str]:
    """Return a sentence for each rule that the file breaks."""
    found = list(_of_the_file(data))
    if "encrypted" in found:
        return found
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for checked in (_of_objects, _of_the_catalogue, _of_pages, _of_metadata, _of_colours):
            found += checked(pdf)
        found += _of_text(pdf)
    return found


def _of_the_file(data: bytes) -> Iterator[str]:
    """6.1.2 to 6.1.4, 6.1.7: header, trailer, cross-references, streams."""
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4,}\n", data):
        yield "header"
    if not re.search(rb"startxref\n\d+\n%%EOF\n?\Z", data) or data.count(b"%%EOF") != 1:
        yield "end of file"
    trailer = data[data.rindex(b"trailer") :]
    if not re.search(rb"/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\]", trailer):
        yield "identifier"
    if b"/Encrypt" in trailer:
        yield "encrypted"
    if not re.search(rb"\nxref\n0 \d+\n0000000000 65535 f \n", data):
        yield "cross-references"
    for found in re.finditer(rb"/Length (\d+)[^\n]*>>\nstream(\r?\n)", data):
        end = found.end() + int(found[1])
        if found[2] != b"\n" or data[end : end + 10] != b"\nendstream":
            yield "length of a stream"


def _parts(thing: pikepdf.Object, depth: int = 0) -> Iterator[pikepdf.Object]:
    """Yield an object and what it holds directly."""
    yield thing
    if depth and thing.is_indirect:
        return
    if isinstance(thing, pikepdf.Array):
        inner = list(thing.as_list())
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        inner = [value for _, value in thing.items()]
    else:
        return
    for value in inner:
        if isinstance(value, pikepdf.Object):
            yield from _parts(value, depth + 1)


def _of_objects(pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.1.7, 6.1.8, 6.1.13, 6.2.4 to 6.2.10, 6.3, 6.5: limits, filters, what must not be there."""
    for number in pdf.objects:
        for thing in _parts(number):
            if isinstance(thing, pikepdf.Stream):
                filters = thing.get("/Filter")
                if filters is not None and filters != Name.FlateDecode:
                    yield f"filter {filters}"
            if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
                keys = set(thing.keys())
                yield from (f"key {key}" for key in sorted(keys & _FORBIDDEN_KEYS))
                if isinstance(thing, pikepdf.Stream) and "/F" in keys:
                    yield "external stream"
                if thing.get("/Type") in {Name.Action, Name.Annot, Name.Filespec, Name.Sig}:
                    yield f"object {thing.Type}"
            if isinstance(thing, pikepdf.String) and len(bytes(thing)) > 32767:
                yield "string too long"
            if isinstance(thing, pikepdf.Name) and len(str(thing).encode()) > 128:
                yield "name too long"


def _of_the_catalogue(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    yield from (f"catalogue has {key}" for key in sorted(set(root.keys()) - _CATALOGUE))
    if str(root.get("/Lang", "")) != "kk-KZ":
        yield "language"
    if not root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle"):
        yield "title is not shown"


def _of_pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.1.13, 6.2.2: sizes and resources of each page, its instructions."""
    for page in pdf.pages:
        yield from (f"page has {key}" for key in sorted(set(page.obj.keys()) - _PAGE))
        sides = [float(side) for side in page.obj.get("/MediaBox", [])]
        if len(sides) != 4 or sides[:2] != [0, 0] or not all(3 <= n <= 14400 for n in sides[2:]):
            yield "page box"
        if set(page.obj.get("/Resources", pikepdf.Dictionary()).keys()) != {"/Font"}:
            yield "resources"
        depth = {"q": 0, "BDC": 0}
        for step in pikepdf.parse_content_stream(page):
            operator = str(step.operator)
            if operator not in _OPERATORS:
                yield f"operator {operator}"
            depth["q"] += (operator == "q") - (operator == "Q")
            depth["BDC"] += (operator == "BDC") - (operator == "EMC")
            if not all(0 <= level <= 2 for level in depth.values()):
                yield "nesting"
        if any(depth.values()):
            yield "unbalanced"


def _of_metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.6: an unfiltered packet that says what the Info dictionary says, and part 2 level B."""
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        yield "no metadata"
        return
    if set(stream.keys()) != {"/Type", "/Subtype", "/Length"} or stream.Subtype != Name.XML:
        yield "metadata is filtered"
    text = stream.read_raw_bytes().decode("utf-8")
    if not text.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'):
        yield "packet header"
    rdf = ElementTree.fromstring(text).find(f"{_RDF}RDF/{_RDF}Description")  # noqa: S314
    told = {child.tag: "".join(child.itertext()).strip() for child in rdf or ()}
    if set(told) != {*_SAID_TWICE.values(), *_OWN}:
        yield "properties"
    if (told.get(f"{_PDFAID}part"), told.get(f"{_PDFAID}conformance")) != ("2", "B"):
        yield "part and level"
    info = {key: str(value) for key, value in pdf.trailer.get("/Info", {}).items()}
    if info != {key: told.get(tag) for key, tag in _SAID_TWICE.items()}:
        yield "Info says something else"


def _of_colours(pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.2.3: one output intent with a valid profile; 6.2.4.3: it is RGB as the pages' colours."""
    intents = list(pdf.Root.get("/OutputIntents", pikepdf.Array()).as_list())
    if len(intents) != 1 or intents[0].S != Name.GTS_PDFA1:
        yield "output intent"
        return
    stream = intents[0].DestOutputProfile
    profile = stream.read_bytes()
    size, version = struct.unpack_from(">I4xB", profile)
    if stream.N != 3 or size != len(profile) or version > 4 or profile[36:40] != b"acsp":
        yield "profile"
    if profile[12:16] not in {b"mntr", b"prtr", b"scnr", b"spac"} or profile[16:20] != b"RGB ":
        yield "profile of another kind"
    (count,) = struct.unpack_from(">I", profile, 128)
    tags = [struct.unpack_from(">4sII", profile, 132 + 12 * number) for number in range(count)]
    if not {tag.decode() for tag, _, _ in tags} >= _PROFILE_TAGS:
        yield "tags of the profile"
    if any(offset + length > len(profile) or offset % 4 for _, offset, length in tags):
        yield "tags beyond the profile"


def _of_text(pdf: pikepdf.Pdf) -> Iterator[str]:
    """6.2.11: fonts embedded, symbolic ones without encoding, each letter there, its width."""
    for page in pdf.pages:
        fonts = {name: font for name, font in page.obj.Resources.get("/Font", {}).items()}
        embedded = {name: read_font(_font_file(font)) for name, font in fonts.items()}
        for name, font in fonts.items():
            yield from _of_font(font, embedded[name])
        current = ""
        for step in pikepdf.parse_content_stream(page):
            if str(step.operator) == "Tf":
                current = str(step.operands[0])
            elif str(step.operator) in {"Tj", "'"}:
                yield from _of_codes(bytes(step.operands[0]), fonts[current], embedded[current])


def _font_file(font: pikepdf.Object) -> bytes:
    return font.FontDescriptor.FontFile2.read_bytes()


def _of_font(font: pikepdf.Object, embedded: EmbeddedFont) -> Iterator[str]:
    if font.Type != Name.Font or font.Subtype != Name.TrueType or "/Encoding" in font:
        yield "kind of font"
    if not re.fullmatch(r"/[A-Z]{6}\+[A-Za-z-]+", str(font.BaseFont)):
        yield "name of a subset"
    if font.FontDescriptor.FontName != font.BaseFont:
        yield "names of a font"
    if int(font.FontDescriptor.Flags) & 0b100100 != 0b100 or len(embedded.encodings) != 1:
        yield "symbolic font"
    if len(font.Widths) != font.LastChar - font.FirstChar + 1:
        yield "number of widths"
    if font.FontDescriptor.FontFile2.Length1 != len(_font_file(font)):
        yield "length of a font"


def _of_codes(codes: bytes, font: pikepdf.Object, embedded: EmbeddedFont) -> Iterator[str]:
    for code in set(codes):
        if not font.FirstChar <= code <= font.LastChar:
            yield f"code {code} has no width"
        elif not 0 < embedded.glyphs.get(code, 0) < embedded.glyph_count:
            yield f"code {code} has no glyph"
        elif abs(float(font.Widths[code - int(font.FirstChar)]) - embedded.width(code)) > 1:
            yield f"width of code {code}"
