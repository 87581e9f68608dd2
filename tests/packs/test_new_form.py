"""A pack author adds a whole new form by files alone, as `docs/packs.md` tells; it is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.documents.form import PdfFormRenderer
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.form_content import Clause, FormContent
from branch_app.domain.form_facts import FormFacts, Signer
from branch_app.domain.form_template import Sort
from branch_app.domain.form_text import compose
from branch_app.domain.issued_form import BoxKind
from branch_app.packs import lint, read_pack
from tests.documents.made_content import page_codes
from tests.documents.reading_back import column_texts, said_by
from tests.packs.copies import PACKS, copied
from tests.packs.filled import PERSON, SERIAL, TODAY, profile
from tests.packs.made_facts import HELPER, REPRESENTATIVE, USUAL_APPLICATION, application

CODE = "PAYMENT_DELAY"
GUIDE = Path(__file__).parents[2] / "docs/packs.md"
CONDITIONAL = """
[[block]]
kind = "clause"
id = "account"
number = "2"
when = ["to_account"]
kk = "Ақша шотқа берілген өтініш: {application}."
ru = "Заявление, по которому деньги выданы на счёт: {application}."

[[block]]
kind = "clause"
id = "cash"
number = "2"
when = ["in_branch"]
kk = "Ақша бөлімшеде берілген өтініш: {application}."
ru = "Заявление, по которому деньги выданы в отделении: {application}."

[[block]]
kind = "choice"
id = "partly"
effect = "note"
kk = "Ай сайынғы төлемнің бір бөлігін өз уақытында төлеуге дайынмын."
ru = "Часть ежемесячного платежа готов(а) внести в срок."
"""


def _steps() -> tuple[str, str]:
    """Return the TOML of the guide: head, input, blocks and end of the new form."""
    guide = GUIDE.read_text(encoding="utf-8")
    steps = guide[guide.index("## Add a form") : guide.index("7. Count")]
    lines = [line[7:] for line in steps.splitlines() if line.startswith(" " * 7) or not line]
    pieces = "\n".join(lines).split('[[block]]\nkind = "part"')
    return pieces[0], '[[block]]\nkind = "part"' + pieces[1]


def _pack_with_form(name: str, to: Path) -> Path:
    folder = copied(name, to)
    (folder / f"forms/{CODE}").mkdir()
    beginning, end = _steps()
    text = f"{beginning}\n{CONDITIONAL}\n{end}"
    (folder / f"forms/{CODE}/1.toml").write_text(text, encoding="utf-8")
    return folder


def _paper(folder: Path, name: str, facts: FormFacts) -> FormContent:
    pack = read_pack(folder)
    values = {field: value for field, value in PERSON.items() if pack.entry(field)}
    return compose(
        pack.forms[CODE],
        pack,
        profile(name),
        values,
        serial=SERIAL,
        branch="AST1",
        issued_on=TODAY,
        facts=facts,
    )


@pytest.mark.parametrize("name", PACKS)
def test_a_form_of_files_alone_is_admitted_and_knows_what_it_is(name: str, tmp_path: Path) -> None:
    folder = _pack_with_form(name, tmp_path)
    assert lint(folder) == []
    form = read_pack(folder).forms[CODE]
    assert (form.sort, form.is_signed, form.grants) == (Sort.STATEMENT, True, ())
    assert [(one.id, one.kind.value, one.is_required) for one in form.inputs] == [
        ("new_date", "date", True)
    ]
    assert form.title == Bilingual(
        kk="Төлем мерзімін ұзарту туралы өтініш", ru="Заявление об отсрочке платежа"
    )


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize(("channel", "clause"), [("account", "на счёт"), ("branch", "в отделении")])
def test_it_is_filled_in_laid_out_and_read_back(
    name: str, channel: str, clause: str, tmp_path: Path
) -> None:
    paid = application({**USUAL_APPLICATION, "payout_channel": channel})
    facts = FormFacts(application=paid, inputs={"new_date": "15.01.2027"})
    content = _paper(_pack_with_form(name, tmp_path), name, facts)
    numbered = [block for block in content.blocks if isinstance(block, Clause) and block.number]
    assert [block.number for block in numbered] == ["1", "2"]
    assert "15.01.2027" in numbered[0].text.kk
    assert clause in numbered[1].text.ru
    rendered = PdfFormRenderer().render(content, page_codes(SERIAL))
    for language, text in column_texts(rendered.pdf, tmp_path, content).items():
        for block in content.blocks:
            assert [said for said in said_by(block, language) if said not in text] == []
    kinds = [box.kind for box in rendered.boxes]
    assert [kinds.count(kind) for kind in (BoxKind.YES, BoxKind.NO)] == [1, 1]
    assert kinds.count(BoxKind.SIGNATURE) == rendered.page_count


@pytest.mark.parametrize("signer", [REPRESENTATIVE, HELPER], ids=lambda signer: signer.kind.value)
def test_the_shared_part_brings_whoever_signs(signer: Signer, tmp_path: Path) -> None:
    content = _paper(_pack_with_form("lft", tmp_path), "lft", FormFacts(signer=signer))
    told = " ".join(block.text.kk for block in content.blocks if isinstance(block, Clause))
    assert signer.name in told
    assert signer.document in told
    # Nothing typed and no application: the lines are for a hand, the bound blocks are not there.
    assert "____" in told
    assert not {"account", "cash"} & {block.id for block in content.blocks}
