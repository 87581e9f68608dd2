"""Employees of a branch in memory, and rules of work for tests that need some to be read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.change import Act
from branch_app.domain.form_template import StaffRules, TemplateBlock
from branch_app.domain.staff import Role, StaffMember
from tests.gui.counter_program import LOGIN, PASSWORD, MemoryProgram

SECOND_LOGIN = "bolat"
SECOND_PASSWORD = "tundik-uyk-kerege"
LIMIT = 10
ADMITTED = dt.datetime(2026, 1, 12, 4, tzinfo=dt.UTC)

NEW = {"must_change_password": True, "rules_edition": 0, "rules_read_at": None}

CLAUSES = (
    (
        "Мен дербес деректермен тек өз логинім бойынша жұмыс істеймін және құпиясөзімді ешкімге "
        "айтпаймын: басшыға да, АТ маманына да, бас кеңсеге де.",
        "Я работаю с персональными данными только под своим логином и никому не говорю пароль: "
        "ни руководителю, ни ИТ, ни головному офису.",
    ),
    (
        "Терезеден алыстағанда экранды құлыптаймын. Нөмірлерді көрсетпес бұрын экранды кезектен "
        "бұрамын.",
        "Отходя от окна, я блокирую экран. Прежде чем показать номер, отворачиваю экран от "
        "очереди.",
    ),
    (
        "Деректерді келісімге қол қойылғаннан кейін және тек бекітілген тізбе бойынша жинаймын. "
        "Жеке басты куәландыратын құжаттардың көшірмесін түсірмеймін.",
        "Я собираю данные после подписания согласия и только по утверждённому перечню. Копий "
        "удостоверений личности не снимаю.",
    ),
    (
        "Деректерді хабар алмасу құралдарына, жеке поштаға және сыртқы тасымалдағыштарға "
        "көшірмеймін, экранды суретке түсірмеймін.",
        "Я не переношу данные в мессенджеры, личную почту и на внешние носители и не "
        "фотографирую экран.",
    ),
    (
        "Деректердің таралып кетуі мүмкін екенін байқасам, жауапты тұлғаға бірден хабарлаймын.",
        "Заметив, что данные могли стать известны посторонним, я сразу сообщаю ответственному "
        "лицу.",
    ),
)  # fmt: skip


def rules(edition: int = 2, times: int = 4) -> StaffRules:
    """Return rules longer than any window."""
    blocks = tuple(
        TemplateBlock(
            kind="clause", id=f"r{number}", number=f"{number}.", text=Bilingual(kk=kk, ru=ru)
        )
        for number, (kk, ru) in enumerate(CLAUSES * times, start=1)
    )
    return StaffRules(
        edition=edition,
        title=Bilingual(
            kk="Дербес деректермен жұмыс істеу қағидалары",
            ru="Правила работы с персональными данными",
        ),
        in_force_on=dt.date(2026, 2, 1),
        clauses=blocks,
    )


def employ(program: MemoryProgram, limit: int = LIMIT) -> dict[str, StaffMember]:
    """Store who works here and four others, each in another state; return them by login."""
    desk = program.desk
    me = replace(
        desk.staff,
        post="Бөлімше басшысы",
        order_number="12-Қ",
        order_on=dt.date(2026, 1, 5),
        rules_edition=1,
        rules_read_at=ADMITTED,
    )
    others = (
        _other("bolat", "Болат Қасымов", Role.OFFICER, post="Дербес деректер маманы"),
        _other("dina", "Дина Ермекова", Role.CLERK, **NEW),
        _other("erlan", "Ерлан Сұлтанұлы", Role.CLERK, admitted_until=dt.date(2026, 1, 31)),
        _other("zarina", "Зарина Нұрмұхамбетова-Қосмағамбетова", Role.CLERK, is_active=False),
    )
    with desk.branch.begin_work() as work:
        for member in (me, *others):
            work.staff.save(member, Act.ADMIT_STAFF)
        work.packs.set_profile(replace(work.packs.profile(), access_limit=limit), b"")
        work.commit()
    desk.vault.add_employee(me.id, LOGIN, PASSWORD)
    desk.vault.add_employee("bolat-id", SECOND_LOGIN, SECOND_PASSWORD)
    return {member.login: member for member in (me, *others)}


def _other(login: str, name: str, role: Role, **changes: object) -> StaffMember:
    member = StaffMember(
        id=f"{login}-id",
        version=1,
        login=login,
        display_name=name,
        role=role,
        admitted_at=ADMITTED,
        post="Кассир-маман",
        order_number="14-Қ",
        order_on=dt.date(2026, 1, 10),
        rules_edition=2,
        rules_read_at=ADMITTED + dt.timedelta(days=30),
    )
    return replace(member, **changes)  # type: ignore[arg-type]
