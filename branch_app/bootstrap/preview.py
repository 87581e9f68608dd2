"""A form of a pack's folder as a paper to look at: invented data, no database, no password."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from branch_app.bootstrap.packs import SAMPLE_PROFILE
from branch_app.bootstrap.system import SystemClock
from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.applicant import FieldValue
from branch_app.domain.errors import BadInput
from branch_app.domain.form_facts import FormFacts
from branch_app.domain.form_template import FormTemplate
from branch_app.domain.form_text import compose
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.domain.serials import PageCode, make_page_code, make_serial
from branch_app.domain.specimen import WORKSTATION, specimen_facts, specimen_values
from branch_app.packs import LintProblem, lint, pack_bytes, read_pack_bytes, read_profile

# Looked at before it is approved: so a text comes before those who approve it.
_MAY_BE_SEEN = frozenset({"no_approval"})
# No workstation has this key: a scan of a preview belongs nowhere.
_NO_KEY = b"preview"


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """A paper to look at, or the problems that forbid it; `pdf` is empty then."""

    problems: Sequence[LintProblem]
    edition: int = 0
    page_count: int = 0
    pdf: bytes = b""


def preview_form(directory: Path, code: str, *, is_blank: bool = False) -> Preview:
    """Render the newest edition of a form in a folder, marked SAMPLE, with invented data.

    Raises BadInput (no such form, no blank of it, no sample profile), BadPack (unreadable).
    """
    problems = lint(directory)
    if any(problem.reason not in _MAY_BE_SEEN for problem in problems):
        return Preview(problems=problems)
    pack = read_pack_bytes(pack_bytes(directory))
    template = _template(pack, code, is_blank=is_blank)
    return replace(
        _rendered(template, pack, _profile(directory), is_blank=is_blank), problems=problems
    )


def _template(pack: OrganisationPack, code: str, *, is_blank: bool) -> FormTemplate:
    if code not in pack.forms:
        raise BadInput(reason="form_not_in_pack", form=code)
    template = pack.forms[code]
    if is_blank and not template.may_be_blank:
        raise BadInput(reason="not_blank", form=code)
    return template


def _profile(directory: Path) -> OperatorProfile:
    try:
        data = (directory / SAMPLE_PROFILE).read_bytes()
    except OSError as error:
        raise BadInput(file=SAMPLE_PROFILE, reason="unreadable") from error
    return replace(read_profile(data, SAMPLE_PROFILE), is_sample=True)


def _rendered(
    template: FormTemplate, pack: OrganisationPack, profile: OperatorProfile, *, is_blank: bool
) -> Preview:
    now = SystemClock().now()
    branch = min(profile.branches)
    serial = make_serial(branch, WORKSTATION, 1)
    values: Mapping[str, FieldValue] = {} if is_blank else specimen_values(pack)
    invented = specimen_facts(template, pack, branch=branch, now=now)
    content = compose(
        template,
        pack,
        profile,
        values,
        serial=serial,
        branch=branch,
        issued_on=local_date(now),
        facts=FormFacts(is_blank=True) if is_blank else invented,
    )
    paper = PdfFormRenderer().render(
        content, lambda page: make_page_code(PageCode(serial=serial, page=page), _NO_KEY)
    )
    return Preview(
        problems=(), edition=template.edition, page_count=paper.page_count, pdf=paper.pdf
    )
