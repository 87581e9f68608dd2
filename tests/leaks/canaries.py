"""An invented person whose every value is easy to find again, in all the ways it can be written."""

from __future__ import annotations

from branch_app.demo.people import DemoPerson
from branch_app.demo.traces import spellings

FAMILY, GIVEN, PATRONYMIC = "Құмырсқабаев", "Шолпанқұл", "Жасұланұлы"
VALUES = {
    "family_name": FAMILY,
    "given_name": GIVEN,
    "patronymic": PATRONYMIC,
    "iin": "850101300005",
    "document_kind": "id_card",
    "document_number": "045678912",
    "document_issuer": "Көгершін ІІМ",
    "document_issued_on": "02.02.2024",
    "document_expires_on": "01.02.2034",
}
AFTER_CONSENT = {
    "birth_date": "01.01.1985",
    "birth_place": "Қарлығаш ауылы",
    "sex": "male",
    "citizenship": "KZ",
    "mobile_phone": "+77012345678",
    "home_phone": "+77272345670",
    "email": "sholpanqul.k@example.kz",
    "registration_region": "75",
    "registration_address": "Алматы, Бұлбұл көшесі 17, 4",
    "actual_address": "Almaty, Qarlygash kóshesi 5",
}
# Every way in which the values, and the names in other letters, may be written.
CANARIES = (
    *(FAMILY, GIVEN, PATRONYMIC, "Кумырскабаев", "Шолпанкул", "Жасуланулы"),
    *("Qumyrsqabaev", "Kumyrskabaev", "QUMYRSQABAEV", "Sholpanqul", "Jasulanuly"),
    *("850101300005", "850101 300005", "850101-300005", "045678912", "045 678 912", "N45678912"),
    *("+77012345678", "+7 701 234 56 78", "8 (701) 234-56-78", "7012345678", "+77272345670"),
    *("sholpanqul.k@example.kz", "SHOLPANQUL.K@EXAMPLE.KZ"),
    *("Көгершін", "Қарлығаш", "Бұлбұл", "Qarlygash"),
)


def canaries_in(data: bytes | str) -> list[str]:
    """Return each canary that can be read in it, in whatever letters' code or case."""
    text = data.encode("utf-8") if isinstance(data, str) else data
    lower = text.decode("utf-8", errors="replace").casefold()
    return [
        canary
        for canary in CANARIES
        if canary.casefold() in lower or any(form in text for form in spellings(canary).values())
    ]


def person_in(text: str, person: DemoPerson) -> list[str]:
    """Return each of the person's values that can be read in it; short ones say nothing."""
    lower = text.casefold()
    typed = {name: value for name, value in person.values.items() if name not in _ANYBODYS}
    return [name for name, value in typed.items() if len(value) > 3 and value.casefold() in lower]


# Codes and countries, which many people share.
_ANYBODYS = frozenset({"actual_country", "citizenship", "document_kind", "residence_basis", "sex"})
