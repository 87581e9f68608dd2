"""Measures the ink of a hand in a box: not the printed lines, not what others left there."""

from __future__ import annotations

from PIL import Image, ImageChops

from branch_app.domain.ink import CHOSEN, LEAST_SIGNED, NO_STROKES, Strokes
from branch_app.domain.issued_form import Box, BoxKind
from branch_app.scanning.arcs import along_arc
from branch_app.scanning.neighbours import brightest, darkest
from branch_app.scanning.paper_ground import SCALE, ink_masks, ink_on_rim
from branch_app.scanning.runs import Blob, blobs
from branch_app.scanning.stamps import Cover
from branch_app.scanning.strangers import Edges, without_strangers

# What is looked at around a box: a fold is told from a stroke by going on out there.
AROUND = 4.0
# Around a small box more, since letters of a stamp may be all that touches it.
_AROUND_CHOICE = 12.0
# A printer may shift all lines by this much against the corner marks.
_SHIFT = 1.8
_LINE = 0.5
_BAND = 6.0
_LEAST_BANDS = 0.6
_BAND_COVERED = 150
_LEAST_COUNT = 3
_END = 4
# Labels end where a line to write on begins; their lowest parts reach in by this much.
_BELOW_LABEL = 0.9
# A speck of dust is smaller across, a dot of an "i" may be: it does not count.
_LEAST_REACH = 1.2
# Where there are strokes crumbs tell nothing more.
_LEAST_TRAIL, _LITTLE = 2.5, 2.0
_LEAST_SPOT = 0.12
_LEAST_STRONG = 0.25
# The broadest felt tip leaves 1.5 mm and a little blur, the thinnest pen 0.4 mm; in pixels.
_BROADEST_PEN, _PEN = 13, 3
_NOTHING = Cover()


def around(box: Box) -> float:
    """Return how many millimetres around a box are looked at."""
    return _AROUND_CHOICE if box.kind in CHOSEN else AROUND


def measured(
    patch: Image.Image, box: Box, under: Cover = _NOTHING, *, is_bitonal: bool = False
) -> Strokes:
    """Return the strokes within a box; `patch` is it and what is `around`, SCALE pixels a mm.

    `under` is where stamps and rims are known to be: under a stamp nothing counts as a stroke, on
    a rim only what is far darker.

    Crumbs count on black and white pages alone: in grey a pale stroke stays whole.
    """
    weak, strong = ink_masks(patch)
    # A rim may hide much of a printed line, which then would not be found beside it.
    printed = weak.copy()
    wiped_rim = None
    if under.rimmed is not None:
        wiped_rim = _without_rims(patch, weak, strong, under.rimmed, is_bitonal=is_bitonal)
    rest, edges = _without_print(weak, printed, box)
    left, top, right, bottom = (round(edge) for edge in edges)
    frame = (left, top, right, bottom)
    if right <= left or bottom <= top or not rest.crop(frame).getbbox():
        return NO_STROKES
    hidden, share, reach, in_doubt, breadth = 0.0, 0.0, 0.0, 0.0, 0.0
    if under.stamped is not None:
        part = under.stamped.crop(frame)
        share = part.histogram()[255] / (part.width * part.height)
        letters = ImageChops.multiply(rest, under.stamped)
        if under.drawn is not None:
            letters.paste(0, (0, 0), under.drawn)
        spots = _inked(letters.crop(frame), strong.crop(frame))
        breadth = _broadest(spots) / SCALE
        below = _below(rest, strong, under.stamped, frame)
        hidden = sum(spot.area for spot in below) / SCALE**2
        reach = max((spot.extent for spot in below), default=0.0) / SCALE
    if under.doubtful is not None:
        below = _below(rest, strong, under.doubtful, frame)
        in_doubt = sum(spot.area for spot in below) / SCALE**2
    found = without_strangers(weak, rest, edges, looks_around=box.kind in CHOSEN)
    wiped = ImageChops.subtract(rest, found.rest).crop(frame).histogram()[255] / SCALE**2
    if wiped_rim is not None:
        wiped += wiped_rim.crop(frame).histogram()[255] / SCALE**2
    stamped = 0
    if found.stamped is not None:
        stamped = sum(spot.area for spot in _below(found.rest, strong, found.stamped, frame))
    left_over = found.rest.crop(frame)
    spots = _inked(left_over, strong.crop(frame))
    inked = sum(spot.area for spot in spots)
    specks = left_over.histogram()[255] - inked
    on_arc = 0
    if under.ground is not None and box.kind not in CHOSEN and inked >= LEAST_SIGNED * SCALE**2:
        on_arc = sum(spot.area for spot in along_arc(spots, frame, under.ground))
    has_crumbs = is_bitonal and inked <= _LITTLE * SCALE**2
    return Strokes(
        area=inked / SCALE**2,
        length=sum(spot.extent for spot in spots) / SCALE,
        stamped=stamped / SCALE**2,
        is_disturbed=bool(found.ways),
        hidden=hidden,
        covered=share,
        reach=reach,
        breadth=breadth,
        wiped=wiped,
        in_doubt=in_doubt,
        broad=_as_broad_as(left_over, _BROADEST_PEN) / SCALE**2,
        crumbs=_crumbs(left_over) / SCALE**2 if has_crumbs else 0.0,
        on_arc=on_arc / SCALE**2,
        specks=specks / SCALE**2,
        # Each is asked for there alone.
        tall=_broadest(spots) / SCALE if in_doubt else 0.0,
        solid=_as_broad_as(left_over, _PEN) / SCALE**2 if specks else 0.0,
    )


def _without_rims(
    patch: Image.Image,
    weak: Image.Image,
    strong: Image.Image,
    rimmed: Image.Image,
    *,
    is_bitonal: bool,
) -> Image.Image | None:
    """Leave on rims only what is far darker; return what was wiped where that cannot be told."""
    if is_bitonal:
        wiped = ImageChops.multiply(weak, rimmed)
        for mask in (weak, strong):
            mask.paste(0, (0, 0), rimmed)
        return wiped
    on_rim = ink_on_rim(patch)
    for mask in (weak, strong):
        mask.paste(on_rim, (0, 0), rimmed)
    return None


def _below(
    rest: Image.Image, strong: Image.Image, stamps: Image.Image, frame: tuple[int, int, int, int]
) -> list[Blob]:
    """Return the spots under stamps, and take them out."""
    below = _inked(ImageChops.multiply(rest, stamps).crop(frame), strong.crop(frame))
    rest.paste(0, (0, 0), stamps)
    return below


def _without_print(ink: Image.Image, mask: Image.Image, box: Box) -> tuple[Image.Image, Edges]:
    """Wipe the printed lines of a box where `mask` has them; return what lies between them too."""
    rest = ink.copy()
    left = top = around(box) * SCALE
    right, bottom = left + box.width * SCALE, top + box.height * SCALE
    half, inset = 0.15 * SCALE, _LINE * SCALE
    if box.kind is BoxKind.HANDWRITING:
        down = _wipe_lines(rest, mask, (bottom - half,), (left, right))
        return rest, (left, top + down + _BELOW_LABEL * SCALE, right, bottom + down - inset)
    down = _wipe_lines(rest, mask, (top + half, bottom - half), (left, right))
    sideways = Image.Transpose.TRANSPOSE
    turned = rest.transpose(sideways)
    sides = (left + half, right - half)
    across = _wipe_lines(turned, mask.transpose(sideways), sides, (top + down, bottom + down))
    edges = (left + across + inset, top + down + inset, right + across - inset)
    return turned.transpose(sideways), (*edges, bottom + down - inset)


def _wipe_lines(
    rest: Image.Image, mask: Image.Image, rows: tuple[float, ...], span: tuple[float, float]
) -> float:
    """Find printed lines near these rows, all moved alike, and wipe them; return how far.

    Where they are not found, nothing is wiped and 0 returned.
    """
    left, right = round(span[0]), round(span[1])
    count = max(_LEAST_COUNT, round((right - left) / (_BAND * SCALE)))
    most = round(_SHIFT * SCALE)
    bands = [_bands(mask, (left, round(row), right), most, count) for row in rows]
    scores = {}
    for shift in range(-most, most + 1):
        lines = [line[shift + most] for line in bands]
        if all(_covered(line) >= _LEAST_BANDS * count for line in lines):
            scores[shift] = sum(map(sum, lines))
    if not scores:
        return 0.0
    best = max(scores, key=lambda shift: scores[shift])
    # A line is several rows high: its middle counts.
    alike = [one for one in scores if scores[one] >= 0.8 * scores[best] and abs(one - best) <= 3]
    for row, line in zip(rows, bands, strict=True):
        for band in range(count):
            dark = [one for one in alike if line[one + most][band] >= _BAND_COVERED] or alike
            begin = left + (right - left) * band // count - (_END if band == 0 else 0)
            end = left + (right - left) * (band + 1) // count + (_END if band == count - 1 else 0)
            first, after = round(row) + min(dark) - 2, round(row) + max(dark) + 3
            rest.paste(0, (max(0, begin), max(0, first), end, after))
    return sum(alike) / len(alike)


def _bands(mask: Image.Image, line: tuple[int, int, int], most: int, count: int) -> list[bytes]:
    """Return for each row around a line (left, row, right) how dark it is, band by band."""
    left, row, right = line
    window = mask.crop((left, row - most, right, row + most + 1))
    narrow = window.resize((count, window.height), Image.Resampling.BOX).tobytes()
    return [narrow[at : at + count] for at in range(0, len(narrow), count)]


def _covered(line: bytes) -> int:
    return sum(1 for value in line if value >= _BAND_COVERED)


def _crumbs(mask: Image.Image) -> int:
    """Return how much ink lies in crumbs that together look like strokes, not strewn as dust."""
    near = round(0.7 * SCALE)
    joined = brightest(mask, near)
    data, width = mask.tobytes(), mask.width
    total = 0
    for spot in blobs(joined):
        if spot.extent >= _LEAST_TRAIL * SCALE + 2 * near:
            total += sum(
                data.count(255, row * width + first, row * width + after)
                for row, first, after in spot.runs
            )
    return total


def _broadest(spots: list[Blob]) -> float:
    """Return how broad the broadest spot is, in pixels; none is broader than it is long."""
    most = 0.0
    for spot in sorted(spots, key=lambda one: -one.extent):
        if spot.extent <= most:
            break
        most = max(most, spot.narrow)
    return most


def _as_broad_as(mask: Image.Image, breadth: int) -> int:
    """Return how much of the ink is as broad as this; both in pixels."""
    core = darkest(mask, breadth // 2)
    if core.getbbox() is None:
        return 0
    return brightest(core, breadth // 2).histogram()[255]


def _inked(mask: Image.Image, strong: Image.Image) -> list[Blob]:
    """Return the strokes: no specks, not the pale edge of a stain."""
    data, width = strong.tobytes(), strong.width
    spots = []
    for spot in blobs(mask):
        if spot.extent < _LEAST_REACH * SCALE or spot.area < _LEAST_SPOT * SCALE**2:
            continue
        dark = sum(
            data.count(255, row * width + first, row * width + after)
            for row, first, after in spot.runs
        )
        if dark >= _LEAST_STRONG * spot.area:
            spots.append(spot)
    return spots
