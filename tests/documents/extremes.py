"""Contents that strain the layout: very long names, words, titles, lists; nothing at all."""

from __future__ import annotations

from dataclasses import replace

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.form_content import (
    Block,
    Choice,
    Clause,
    DataRow,
    DataTable,
    FormContent,
    Paragraphs,
)
from tests.documents.made_content import (
    CLAUSES,
    DATA,
    LETTERHEAD,
    SIGNING,
    both,
    consent,
    short_notice,
)

LONG_NAME = "Әбдіғаппар-Мұхаммедқожа Өтепбергенова-Құдайбергенқызы Ұлмекенжанияш Һибатуллақызы"
LONG_WORD = "https://derekter.example.kz/" + "kelisim-" * 20 + "0123456789" * 12


_NOTHING = both("")


def relatives(count: int, *, is_blank: bool = False) -> DataTable:
    """Return the subject's data and those of so many relatives, each under its own heading."""
    rows = [replace(row, is_blank=is_blank) for row in DATA.rows]
    for number in range(1, count + 1):
        rows.append(
            DataRow(
                label=both(f"{number}-туыс", f"Родственник {number}"),
                value=_NOTHING,
                is_heading=True,
            )
        )
        rows += [
            DataRow(
                label=both(f"{number}-туыс: {part}-мәлімет", f"{number}: сведение {part}"),
                value=_NOTHING if is_blank else both(f"{LONG_NAME} {number}.{part}"),
                is_blank=is_blank,
            )
            for part in range(1, 16)
        ]
    return DataTable(id="subject", rows=tuple(rows))


def policy(language: str = "ru") -> FormContent:
    """Return a sheet to hand out: a long text in one language, nothing to be signed."""
    texts = tuple(f"{number}. {'Политика оператора ' * number}" for number in range(1, 50))
    blocks: tuple[Block, ...] = (Paragraphs(id="policy", texts=texts, language=language),)
    approval = both("Бекітілді: 12.01.2026, № 1-Y", "Утверждена 12.01.2026, № 1-Y")
    return replace(consent(), blocks=blocks, approval=approval)


def _extremes() -> dict[str, FormContent]:
    plain = consent()
    row = DataRow(label=both("Тегі, аты, әкесінің аты", "ФИО"), value=both(f"{LONG_NAME} " * 3))
    wide = DataRow(label=both(LONG_WORD), value=both(LONG_WORD))
    forty = "; ".join(f"{number}-дерек түрі: мекенжайы мен тіркелуі" for number in range(1, 41))
    endless = Clause(id="endless", number="1.", text=both("өңдеу мақсаты " * 900, "цель " * 300))
    return {
        "usual": plain,
        "sample": consent(is_sample=True),
        "three_relatives": replace(plain, blocks=(relatives(3), *CLAUSES, *SIGNING)),
        "blank_form": replace(plain, blocks=(relatives(3, is_blank=True), *SIGNING)),
        "hand_out": policy(),
        "forty_items": replace(
            plain, blocks=(DATA, Clause(id="list", number="3", text=both(forty)), *SIGNING)
        ),
        "one_page": short_notice(),
        "nothing_but_title": replace(plain, blocks=()),
        "only_signing": replace(plain, blocks=SIGNING),
        "long_names": replace(
            plain, blocks=(DataTable(id="t", rows=(row,) * 6), *CLAUSES, *SIGNING)
        ),
        "long_words": replace(plain, blocks=(DataTable(id="t", rows=(wide,)), *CLAUSES, *SIGNING)),
        "long_title": replace(plain, title=both("Дербес деректерді өңдеуге келісім " * 8)),
        "long_operator": replace(
            plain, letterhead=replace(LETTERHEAD, name=both(f"«{LONG_NAME}» ЖШС " * 4))
        ),
        "empty_facts": replace(
            plain, letterhead=replace(LETTERHEAD, contacts="", branch=both(""), address=both(""))
        ),
        "endless_clause": replace(plain, blocks=(DATA, endless, *SIGNING)),
        "one_side_longer": replace(
            plain,
            blocks=(
                Clause(id="c", number="12.10.", text=Bilingual(kk="Иә.", ru="да " * 700)),
                *SIGNING,
            ),
        ),
        "many_choices": replace(
            plain,
            blocks=tuple(
                Choice(id=f"c{n}", text=both("Келісемін " * n, "Согласен " * 2 * n))
                for n in range(1, 30)
            ),
        ),
        "wide_numbers": replace(
            plain,
            blocks=(Clause(id="w", number="A-1234567890-B", text=both("мәтін " * 40)), *SIGNING),
        ),
    }


EXTREMES = _extremes()
