"""The steps of an application as papers tell them, in both languages (R-095)."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.application import MicrocreditStatus, StatusRow
from branch_app.domain.bilingual import Bilingual

_S = MicrocreditStatus
STATUS_NAMES: Mapping[MicrocreditStatus, Bilingual] = {
    _S.RECEIVED: Bilingual(kk="Өтініш қабылданды", ru="Заявление принято"),
    _S.TAKEN_BACK: Bilingual(
        kk="Өтініш берушінің өзі қайтарып алды", ru="Отозвано самим заявителем"
    ),
    _S.REFUSED: Bilingual(kk="Бас тартылды", ru="Отказано"),
    _S.APPROVED: Bilingual(kk="Мақұлданды", ru="Одобрено"),
    _S.ISSUED: Bilingual(kk="Микрокредит берілді", ru="Микрокредит выдан"),
    _S.OVERDUE: Bilingual(kk="Төлем мерзімі өтіп кетті", ru="Платёж просрочен"),
    _S.REPAID: Bilingual(kk="Толық өтелді", ru="Погашен полностью"),
    _S.ASSIGNED: Bilingual(kk="Талап ету құқығы берілді", ru="Право требования уступлено"),
}


def told_status(row: StatusRow) -> Bilingual:
    """Return the status with the numbers of its paper and contract, as far as there are any."""
    name = STATUS_NAMES[row.status]
    kk, ru = [name.kk], [name.ru]
    if row.paper_number:
        kk.append(f"құжат № {row.paper_number}")
        ru.append(f"документ № {row.paper_number}")
    if row.contract_number:
        kk.append(f"шарт № {row.contract_number}")
        ru.append(f"договор № {row.contract_number}")
    return Bilingual(kk=", ".join(kk), ru=", ".join(ru))
