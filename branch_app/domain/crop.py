"""The part of a picture that becomes the photograph: a box of 3 to 4, moved and resized."""

from __future__ import annotations

from dataclasses import dataclass, replace

# The shape of a photograph in a document, and the least that a face can be known by on paper.
RATIO = (3, 4)
LEAST_WIDTH, LEAST_HEIGHT = 300, 400


@dataclass(frozen=True, kw_only=True, slots=True)
class Crop:
    """A box in pixels of the upright picture, counted from its upper left corner."""

    left: int
    top: int
    width: int
    height: int

    def problem(self, width: int, height: int) -> str:
        """Return what is wrong with the box on a picture of that size, as a code, or nothing."""
        if min(self.left, self.top) < 0 or min(self.width, self.height) < 1:
            return "crop_outside"
        if self.left + self.width > width or self.top + self.height > height:
            return "crop_outside"
        # By less than a pixel of height: whoever types a box rounds.
        if abs(self.width * RATIO[1] - self.height * RATIO[0]) >= RATIO[1]:
            return "crop_not_3_to_4"
        if self.width < LEAST_WIDTH or self.height < LEAST_HEIGHT:
            return "crop_too_small"
        return ""

    def moved(self, right: int, down: int, width: int, height: int) -> Crop:
        """Return the box moved by that much, kept on the picture."""
        return replace(
            self,
            left=min(max(0, self.left + right), width - self.width),
            top=min(max(0, self.top + down), height - self.height),
        )

    def scaled(self, share: float, width: int, height: int) -> Crop:
        """Return the box on the same picture in another size, 3 to 4 and large enough."""
        units = _units(round(self.width * share), width, height)
        box = Crop(
            left=max(0, round(self.left * share)),
            top=max(0, round(self.top * share)),
            width=RATIO[0] * units,
            height=RATIO[1] * units,
        )
        return box.moved(0, 0, width, height)

    def resized(self, wider: int, width: int, height: int) -> Crop:
        """Return the box about as much wider, about its middle, kept on the picture."""
        units = _units(self.width + wider, width, height)
        new_width, new_height = RATIO[0] * units, RATIO[1] * units
        middle = replace(
            self,
            left=self.left + (self.width - new_width) // 2,
            top=self.top + (self.height - new_height) // 2,
            width=new_width,
            height=new_height,
        )
        return middle.moved(0, 0, width, height)


def centred_crop(width: int, height: int) -> Crop:
    """Return the largest box in the middle; the picture must be large enough for one."""
    units = _units(width, width, height)
    crop = Crop(left=0, top=0, width=RATIO[0] * units, height=RATIO[1] * units)
    return crop.moved((width - crop.width) // 2, (height - crop.height) // 2, width, height)


def _units(wanted: int, width: int, height: int) -> int:
    """Return how many times 3 to 4 pixels the box is: large enough, and on the picture."""
    most = min(width // RATIO[0], height // RATIO[1])
    return min(max(wanted // RATIO[0], LEAST_WIDTH // RATIO[0]), most)
