"""Lines for a hand on blank forms: under a clause that names the person, one line for each fact.

A gap within a clause is too low and too short to write in (`domain.md` 5.2 asks for 8 mm).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.form_content import DataRow, DataTable
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.domain.standing_facts import PLACEHOLDER

# What stands within the clause instead of the fact.
BELOW = Bilingual(kk="(төменде жазылады)", ru="(указывается ниже)")
UNDATED = Bilingual(kk="«____» ______________ 20____ ж.", ru="«____» ______________ 20____ г.")

_LABELS: Mapping[str, Bilingual] = {
    "subject": Bilingual(
        kk="Тегі, аты, әкесінің аты (бар болса)", ru="Фамилия, имя, отчество (при наличии)"
    ),
    "iin": Bilingual(kk="ЖСН", ru="ИИН"),
    "document": Bilingual(
        kk="Жеке басты куәландыратын құжат: түрі, нөмірі, кім және қашан берген, мерзімі",
        ru="Документ, удостоверяющий личность: вид, номер, кем и когда выдан, срок действия",
    ),
    "representative": Bilingual(
        kk="Өкілдің тегі, аты, әкесінің аты, құжаты",
        ru="Фамилия, имя, отчество представителя, его документ",
    ),
    "authority": Bilingual(kk="Өкілеттікті растайтын құжат", ru="Документ о полномочиях"),
    "helper": Bilingual(
        kk="Көмектескен адамның тегі, аты, әкесінің аты, құжаты",
        ru="Фамилия, имя, отчество помогающего лица, его документ",
    ),
    "helper_reason": Bilingual(kk="Көмектің себебі", ru="Причина помощи"),
    "application": Bilingual(kk="Өтініштің нөмірі мен күні", ru="Номер и дата заявления"),
    "obligation": Bilingual(kk="Шарттың нөмірі мен күні", ru="Номер и дата договора"),
    "contact_person": Bilingual(
        kk="Байланыс тұлғасының тегі, аты, әкесінің аты",
        ru="Фамилия, имя, отчество контактного лица",
    ),
    "contact_kind": Bilingual(kk="Туыстығы", ru="Степень родства"),
    "contact_phone": Bilingual(kk="Телефоны", ru="Телефон"),
}
# On the paper of another person the subject is the one who named that person.
_APPLICANT = Bilingual(
    kk="Өтініш берушінің тегі, аты, әкесінің аты", ru="Фамилия, имя, отчество заявителя"
)
_INPUT = "input."


class HandLines:
    """Asks for each fact once on a paper; a table of the person's data asks for them itself."""

    def __init__(self, template: FormTemplate) -> None:
        texts = " ".join(block.text.kk for block in template.blocks)
        own = {"subject": _APPLICANT} if "{contact_person}" in texts else {}
        inputs = {f"{_INPUT}{one.id}": one.label for one in template.inputs}
        self._labels = {**_LABELS, **own, **inputs}
        has_table = any(block.kind == "data_table" for block in template.blocks)
        self._asked = {"subject", "iin", "document"} if has_table else set()

    def after(self, block: TemplateBlock) -> Iterator[DataTable]:
        """Yield the lines that belong under a block, if it names anything that is not known."""
        if block.kind not in {"clause", "heading"}:
            return
        labels = self._labels
        names = dict.fromkeys(PLACEHOLDER.findall(block.text.kk))
        wanted = [name for name in names if name in labels and name not in self._asked]
        self._asked.update(wanted)
        if wanted:
            rows = tuple(DataRow(label=labels[name], is_blank=True) for name in wanted)
            yield DataTable(id=f"{block.id}.by_hand", rows=rows)


def is_by_hand(name: str) -> bool:
    """Tell whether a fact is written on a line of its own on blank forms."""
    return name in _LABELS or name.startswith(_INPUT)
