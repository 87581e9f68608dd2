"""Verbs of the photograph: from a file, from the camera, pasted or dropped; stored, taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from branch_app.domain.change import RecordKind
from branch_app.domain.consent_ledger import Why
from branch_app.domain.crop import Crop
from branch_app.domain.errors import BranchError, PictureUnusable
from branch_app.domain.photograph import Photograph, PhotographSource, PhotographStanding
from branch_app.domain.record_state import RecordState
from branch_app.gui.applicants.why_not import why_not_change
from branch_app.gui.desk import Desk
from branch_app.gui.photographs.view import PhotographView, ShownPhotograph
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.ports import PictureToCrop

# One byte more than the services take, so that they say that it is too much.
MOST_READ = 32 * 1024 * 1024 + 1
WHY_NOT = {
    Why.REFUSED: "photo_refused",
    Why.WITHDRAWN: "photo_withdrawn",
    Why.EXPIRED: "photo_expired",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class ChosenPicture:
    """A picture that waits for its part to be chosen; `crop` is the part as it was kept."""

    person_id: str
    data: bytes = field(repr=False)
    source: PhotographSource
    picture: PictureToCrop = field(repr=False)
    crop: Crop | None = None

    def part_of(self, now: PictureToCrop) -> Crop | None:
        """Return the kept part on the picture as it is now: it may have been made smaller."""
        if self.crop is None or not self.picture.width:
            return None
        return self.crop.scaled(now.width / self.picture.width, now.width, now.height)


class PhotographPresenter:
    """`picture_told` hears which picture is to be seen, `standing_told` how it stands after an act.

    A picture that was chosen and not stored yet is kept like everything typed: encrypted, over a
    lock or a crash (`left_picture`). It goes when it is stored, given up, or another file opened.
    """

    def __init__(
        self,
        view: PhotographView,
        desk: Desk,
        picture_told: Callable[[bytes], object],
        standing_told: Callable[[PhotographStanding], object],
    ) -> None:
        self._view, self._desk = view, desk
        self._picture_told, self._standing_told = picture_told, standing_told
        self.file: ApplicantFile | None = None
        self.chosen: ChosenPicture | None = None
        self.is_storing = False
        self._is_under_way = False
        # Which picture is shown: reading it is told in the journal, so it is read once.
        self._shown = ""
        # Counts what was begun: a late answer to something given up is dropped.
        self._step = 0

    def show(self, file: ApplicantFile) -> None:
        """Show how it stands with this person."""
        if self.file is None or self.file.applicant.id != file.applicant.id:
            self.close()
        self.file = file
        if not (self._is_under_way and self._may_set()):
            self.leave()
        self._read_picture(file)

    def close(self) -> None:
        """Forget the file: nothing of the person stays on the card."""
        self.file = None
        self.leave()
        self._tell_picture("", b"")

    def leave(self) -> None:
        """Give up what is under way: the camera is closed, a chosen picture forgotten."""
        self._step += 1
        self._is_under_way, self.chosen = False, None
        self._view.set_busy(False)
        self._view.show_standing(self._standing())

    def hold(self) -> None:
        """Stand still under a cover: the camera is closed, a chosen picture stays to be kept."""
        if self.chosen is None:
            self.leave()

    def crop(self) -> Crop | None:
        """Return the part chosen now; None while the picture is not shown yet."""
        return self._view.crop()

    def resume(self, chosen: ChosenPicture) -> None:
        """Go on with a picture that was kept, if it is this file's and still allowed."""
        if self.file is not None and self.file.applicant.id == chosen.person_id:
            self._look(lambda: chosen.data, chosen.source, chosen)

    def open_camera(self) -> None:
        """Show what the camera sees; only under the consent (law 94-V Art. 7(12), C7)."""
        if self._may_set():
            self._begin()
            self._view.show_camera()

    def camera_failed(self, error: BranchError) -> None:
        """Say why there is no camera; a file does as well."""
        self.leave()
        self._desk.notices.report(error, again=self.open_camera)

    def taken(self, data: bytes) -> None:
        """Go on with the picture that the camera took."""
        self._look(lambda: data, PhotographSource.CAMERA)

    def take_file(self, file: Path) -> None:
        """Go on with the picture in a file."""
        self._look(lambda: _bytes_of(file), PhotographSource.FILE)

    def take_picture(self, data: bytes) -> None:
        """Go on with a picture that was pasted or dropped as such."""
        self._look(lambda: data, PhotographSource.FILE)

    def store(self, crop: Crop) -> None:
        """Store the chosen part."""
        file, chosen = self.file, self.chosen
        if file is None or chosen is None:
            return
        photographs = self._desk.services.photographs
        self.is_storing = True
        self._view.set_busy(True)
        self._desk.tasks.database(
            lambda: photographs.set(file.applicant.id, chosen.data, crop, source=chosen.source),
            lambda stored: self._done(file, stored, "photograph_stored"),
            self._failed,
        )

    def ask_removal(self) -> None:
        """Ask before the photograph is taken away."""
        shown = self._standing()
        if shown is not None and shown.is_kept and shown.may_change:
            self._begin()
            self._view.ask_removal()

    def take_away(self) -> None:
        """Erase the photograph."""
        file = self.file
        if file is None:
            return
        self._view.set_busy(True)
        self._desk.tasks.database(
            lambda: self._desk.services.photographs.take_away(file.applicant.id),
            lambda gone: self._done(file, gone, "photograph_taken_away"),
            self._failed,
        )

    def _begin(self) -> None:
        self.leave()
        self._is_under_way = True

    def _look(
        self,
        read: Callable[[], bytes],
        source: PhotographSource,
        kept: ChosenPicture | None = None,
    ) -> None:
        file = self.file
        if file is None or not self._may_set():
            return
        self._begin()
        self.chosen = kept
        step, photographs = self._step, self._desk.services.photographs
        self._view.set_busy(True)

        def job() -> tuple[bytes, PictureToCrop]:
            data = read()
            return data, photographs.look(data)

        def then(found: tuple[bytes, PictureToCrop]) -> None:
            if step == self._step:
                data, picture = found
                self.chosen = ChosenPicture(
                    person_id=file.applicant.id, data=data, source=source, picture=picture
                )
                self._view.set_busy(False)
                self._view.show_crop(picture, kept.part_of(picture) if kept else None)

        def otherwise(error: BranchError) -> None:
            if step == self._step:
                self.leave()
                self._desk.notices.report(error)

        self._desk.tasks.work(job, then, otherwise)

    def _done(self, file: ApplicantFile, record: Photograph, news: str) -> None:
        self.is_storing = False
        self._desk.notices.tell(news)
        self._desk.changes.tell({RecordKind.PHOTOGRAPH})
        if self.file is None or self.file.applicant.id != file.applicant.id:
            return
        standing = replace(self.file.photograph, photograph=record if record.is_kept else None)
        self.file = replace(self.file, photograph=standing)
        self._standing_told(standing)
        self.leave()
        self._read_picture(self.file)

    def _failed(self, error: BranchError) -> None:
        """Tell it; a picture that was chosen stays, to be tried again."""
        self.is_storing = False
        self._view.set_busy(False)
        self._desk.notices.report(error)

    def _read_picture(self, file: ApplicantFile) -> None:
        kept = file.photograph.photograph
        wanted = kept.attachment_id if kept is not None and file.photograph.is_allowed else ""
        if wanted == self._shown:
            return
        self._tell_picture(wanted, b"")
        if wanted:
            self._desk.tasks.database(
                lambda: self._desk.services.photographs.get(file.applicant.id),
                lambda data: self._take(wanted, data),
                self._not_read,
            )

    def _take(self, attachment_id: str, data: bytes) -> None:
        if self._shown == attachment_id:
            self._tell_picture(attachment_id, data)

    def _not_read(self, error: BranchError) -> None:
        self._shown = ""
        self._desk.notices.report(error)

    def _tell_picture(self, attachment_id: str, data: bytes) -> None:
        self._shown = attachment_id
        self._view.show_picture(data)
        self._picture_told(data)

    def _may_set(self) -> bool:
        shown = self._standing()
        return shown is not None and shown.may_change and not shown.why_not

    def _standing(self) -> ShownPhotograph | None:
        """Return what the card shows; None where nobody asks for a photograph."""
        file = self.file
        if file is None or file.applicant.state is RecordState.DRAFT:
            return None
        standing = file.photograph
        why_not_at_all = why_not_change(self._desk, file)
        may_be = standing.is_offered and not why_not_at_all
        if not may_be and standing.photograph is None:
            return None
        why_not = "" if standing.is_allowed else WHY_NOT.get(standing.why, "photo_no_consent")
        return ShownPhotograph(
            is_kept=standing.photograph is not None,
            must_go=standing.must_go,
            may_change=not why_not_at_all,
            why_not=why_not_at_all or why_not,
        )


def _bytes_of(file: Path) -> bytes:
    """Read the file, not more than can be a picture. Raises PictureUnusable."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_READ)
    except OSError as error:
        raise PictureUnusable(reason="unreadable") from error
