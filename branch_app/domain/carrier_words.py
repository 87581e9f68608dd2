"""Words of carriers in both languages of papers and registers: kinds, states, movements (J9)."""

from __future__ import annotations

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.carrier import CarrierKind, CarrierState, MovementKind

CARRIER_KINDS = {
    CarrierKind.PAPER_FILE: Bilingual(kk="Қағаз іс", ru="Бумажное дело"),
    CarrierKind.SCAN_BATCH: Bilingual(kk="Скандар топтамасы", ru="Пакет сканов"),
    CarrierKind.USB: Bilingual(kk="USB жинақтауыш", ru="USB-накопитель"),
    CarrierKind.DISK: Bilingual(kk="Диск", ru="Диск"),
    CarrierKind.BACKUP: Bilingual(kk="Сақтық көшірме", ru="Резервная копия"),
}

CARRIER_STATES = {
    CarrierState.IN_PLACE: Bilingual(kk="Орнында", ru="На месте"),
    CarrierState.ISSUED: Bilingual(kk="Берілді", ru="Выдан"),
    CarrierState.MISSING: Bilingual(kk="Жоқ", ru="Пропал"),
    CarrierState.DESTROYED: Bilingual(kk="Жойылды", ru="Уничтожен"),
}

MOVEMENTS = {
    MovementKind.REGISTERED: Bilingual(kk="тіркелді", ru="зарегистрирован"),
    MovementKind.PLACED: Bilingual(kk="орны ауысты", ru="перемещён"),
    MovementKind.ISSUED: Bilingual(kk="берілді", ru="выдан"),
    MovementKind.RETURNED: Bilingual(kk="қайтарылды", ru="возвращён"),
    MovementKind.MISSED: Bilingual(kk="табылмады", ru="не найден"),
    MovementKind.FOUND: Bilingual(kk="табылды", ru="найден"),
    MovementKind.DESTROYED: Bilingual(kk="жойылды", ru="уничтожен"),
}


def both(text: Bilingual) -> str:
    """Return a short text in both languages on one line, Kazakh first."""
    return text.kk if text.kk == text.ru else f"{text.kk} / {text.ru}"
