"""The words of the proof of consent in both languages: of its page and of its record."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.consent import ConsentState
from branch_app.domain.form_template import WithdrawalRule
from branch_app.domain.look import Doubt
from branch_app.domain.task import TaskResult

TITLE = Bilingual(kk="Келісімнің дәлелі", ru="Подтверждение согласия")
YES = Bilingual(kk="иә", ru="да")
NO = Bilingual(kk="жоқ", ru="нет")

PAPER = Bilingual(kk="Қағаз", ru="Документ")
SERIAL = Bilingual(kk="Қағаздың нөмірі", ru="Номер документа")
EDITION = Bilingual(kk="Нысанның басылымы", ru="Редакция формы")
POLICY = Bilingual(kk="Саясат", ru="Политика")
SUBJECT = Bilingual(kk="Субъект", ru="Субъект")
SIGNER = Bilingual(kk="Қол қойған адам", ru="Подписал")
ISSUED = Bilingual(kk="Қағаз жасалды", ru="Документ изготовлен")
SIGNED = Bilingual(kk="Қол қойылған қағаз сақталды", ru="Подписанный документ сохранён")
FILLED = Bilingual(kk="Қағазда жазылған уақыт", ru="Время, указанное на бумаге")
WITNESS = Bilingual(kk="Қағазды жасаған қызметкер", ru="Документ изготовил сотрудник")
RECORDED_BY = Bilingual(kk="Жауаптар мен сканды енгізген", ru="Ответы и скан внёс")
PAGES = Bilingual(kk="Сканерленген беттер", ru="Отсканировано страниц")
TIED_BY_HAND = Bilingual(
    kk="Қағазға қолмен тіркелген бет", ru="Страница, привязанная к бумаге вручную"
)
FORM_DIGEST = Bilingual(kk="Нысанның SHA-256", ru="SHA-256 формы")
HEAD_OFFICE = Bilingual(kk="Бас кеңсенің қолы", ru="Подпись головного офиса")
HEAD_OFFICE_KEY = Bilingual(kk="Бас кеңсе кілтінің белгісі", ru="Отпечаток ключа головного офиса")
WORKSTATION_KEY = Bilingual(kk="Жұмыс орны кілтінің белгісі", ru="Отпечаток ключа рабочего места")
UNTIL = Bilingual(kk="мерзімі {until} дейін", ru="действует по {until}")

ABOUT_PAPER = Bilingual(kk="Қандай қағазбен", ru="Каким документом")
ABOUT_CHOICES = Bilingual(kk="Қағаздағы жауаптар", ru="Ответы на бумаге")
ABOUT_CONSENTS = Bilingual(kk="Келісімдердің қазіргі күйі", ru="Состояние согласий")
ABOUT_WITNESSES = Bilingual(kk="Кім және қашан", ru="Кто и когда")
ABOUT_SCAN = Bilingual(kk="Сканда не күмән тудырды", ru="Что на скане вызвало сомнение")
ABOUT_CHECK = Bilingual(kk="Қалай тексеруге болады", ru="Как проверить")

STATES: Mapping[ConsentState, Bilingual] = {
    ConsentState.GRANTED: Bilingual(kk="берілді", ru="дано"),
    ConsentState.REFUSED: Bilingual(kk="берілмеді", ru="не дано"),
    ConsentState.WITHDRAWAL_ASKED: Bilingual(kk="қайтарып алу сұралды", ru="запрошен отзыв"),
    ConsentState.WITHDRAWN: Bilingual(kk="қайтарып алынды", ru="отозвано"),
    ConsentState.EXPIRED: Bilingual(kk="мерзімі өтті", ru="срок истёк"),
    ConsentState.SUPERSEDED: Bilingual(kk="жаңасымен ауыстырылды", ru="заменено новым"),
    ConsentState.ANNULLED: Bilingual(kk="күші жойылды", ru="аннулировано"),
}

# States that began after the answer on the paper, when the consent changed last.
ENDED = frozenset(
    {
        ConsentState.WITHDRAWAL_ASKED,
        ConsentState.WITHDRAWN,
        ConsentState.SUPERSEDED,
        ConsentState.ANNULLED,
    }
)
ANSWERED_AT = Bilingual(kk="жауап {at} берілген", ru="ответ дан {at}")

# The program's measure is advice: what it doubted is told, with what a person saw.
DOUBTS: Mapping[Doubt, Bilingual] = {
    Doubt.NOT_SEEN: Bilingual(
        kk="қол қойылатын орын сканда бос", ru="место для подписи на скане пустое"
    ),
    Doubt.UNSURE: Bilingual(
        kk="сканда қолтаңба анық көрінбейді", ru="подпись на скане видна неясно"
    ),
    Doubt.DIFFERS: Bilingual(
        kk="скандағы жауап енгізілгеннен өзгеше", ru="ответ на скане отличается от внесённого"
    ),
}
NOT_LOOKED = Bilingual(kk="әлі ешкім қараған жоқ", ru="ещё никто не посмотрел")
LOOKED: Mapping[TaskResult, Bilingual] = {
    TaskResult.SEEN: Bilingual(
        kk="қызметкер қарап, күмән жоқ деп тапты", ru="сотрудник посмотрел и не сомневается"
    ),
    TaskResult.ASKED_AGAIN: Bilingual(kk="қайта қол қою сұралды", ru="попросили подписать заново"),
}

COUNTERSIGNED = Bilingual(
    kk="журналдың {seq}-жазбасына дейін расталды", ru="заверено до записи журнала {seq}"
)
NOT_COUNTERSIGNED = Bilingual(kk="бас кеңсе әлі растаған жоқ", ru="головным офисом ещё не заверено")
NOT_ENROLLED = Bilingual(
    kk="жұмыс орны бас кеңсеге қосылмаған", ru="рабочее место не подключено к головному офису"
)

_IN_WRITING = Bilingual(
    kk="оператордың кез келген бөлімшесінде жазбаша өтінішпен",
    ru="письменным заявлением в любом отделении оператора",
)
WITHDRAWAL_WAYS: Mapping[WithdrawalRule, Bilingual] = {
    WithdrawalRule.AT_ONCE: Bilingual(
        kk=f"{_IN_WRITING.kk}; өңдеу қол қойылған сәттен тоқтайды",
        ru=f"{_IN_WRITING.ru}; обработка прекращается с подписанием",
    ),
    WithdrawalRule.DECIDED: Bilingual(
        kk=f"{_IN_WRITING.kk}; жауап 15 жұмыс күні ішінде беріледі",
        ru=f"{_IN_WRITING.ru}; ответ даётся в течение 15 рабочих дней",
    ),
    WithdrawalRule.ELSEWHERE: Bilingual(
        kk="дербес деректерге қол жеткізуді бақылаудың мемлекеттік сервисі арқылы",
        ru="через государственный сервис контроля доступа к персональным данным",
    ),
}

HOW_TO_CHECK = (
    Bilingual(
        kk=(
            "Бұл бет контейнердің бір бөлігі. Контейнерде нысанның өзі, қол қойылған беттердің"
            " сканы, жауаптар, басылымның мәтіндері, журнал үзіндісі және бас кеңсенің қолы бар."
        ),
        ru=(
            "Эта страница — часть контейнера. В нём сама форма, скан подписанных страниц, ответы,"
            " тексты редакции, выписка из журнала и подпись головного офиса."
        ),
    ),
    Bilingual(
        kk=(
            "Бағдарламасыз тексеру: контейнер — кәдімгі ZIP; оны ашып, «sha256sum -c"
            " manifest.sha256» пәрменін орындап, manifest.json ішіндегі SHA-256 мәндерін"
            " файлдармен салыстырыңыз. Толығырақ: read_me.txt."
        ),
        ru=(
            "Проверка без программы: контейнер — обычный ZIP; распакуйте его, выполните «sha256sum"
            " -c manifest.sha256» и сравните значения SHA-256 из manifest.json с файлами."
            " Подробнее: read_me.txt."
        ),
    ),
    Bilingual(
        kk=(
            "Бағдарламамен тексеру: «branch-app evidence verify ФАЙЛ» дерекқорсыз және құпиясөзсіз"
            " жұмыс істейді, өзгертілген әр байтты атайды және кілттердің белгілерін көрсетеді."
            " Оларды бас кеңсе хабарлаған белгілермен салыстырыңыз."
        ),
        ru=(
            "Проверка программой: «branch-app evidence verify ФАЙЛ» работает без базы данных и без"
            " пароля, называет каждый изменённый байт и показывает отпечатки ключей. Сравните их с"
            " отпечатками, которые сообщает головной офис."
        ),
    ),
    Bilingual(
        kk=("Контейнер жасалған күнгі күйді дәлелдейді: одан кейінгі қайтарып алу онда жоқ."),
        ru=(
            "Контейнер подтверждает состояние на день составления: более поздний отзыв в нём не"
            " виден."
        ),
    ),
)

READ_ME = """\
PROOF OF CONSENT / КЕЛІСІМНІҢ ДӘЛЕЛІ / ПОДТВЕРЖДЕНИЕ СОГЛАСИЯ

KK
1. manifest.json барлық файлдың SHA-256 мәнін атайды; оның өзін тексеру:
   sha256sum -c manifest.sha256
2. manifest.sig: жұмыс орнының Ed25519 қолы (он алтылық), кілті manifest.json ішінде;
   дәл осы кілтті journal.json ішіндегі enrol жазбасы атайды (details.workstation_key).
3. journal.json: жазбаның hash мәні = SHA-256("branch-app journal 1" + 0x00 +
   алдыңғы hash (32 байт) + header канондық JSON түрінде);
   header.body_digest = SHA-256("branch-app body 1" + 0x00 + salt + records/ файлы).
4. records/ ішіндегі issued_form: pdf_digest = form.pdf файлының SHA-256 мәні,
   scans = скандардың SHA-256 мәндері, ticks = choices.json ішіндегі жауаптар.
5. receipts/: бас кеңсенің түбіртегі; Ed25519 қолы countersignature бос болғандағы
   JSON-ды растайды, кілті journal.json ішінде.
6. Бағдарламамен: branch-app evidence verify ФАЙЛ

RU
1. manifest.json называет SHA-256 каждого файла; сам он проверяется так:
   sha256sum -c manifest.sha256
2. manifest.sig: подпись рабочего места Ed25519 (шестнадцатеричная), ключ в manifest.json;
   тот же ключ называет запись enrol в journal.json (details.workstation_key).
3. journal.json: hash записи = SHA-256("branch-app journal 1" + 0x00 +
   предыдущий hash (32 байта) + header в каноническом JSON);
   header.body_digest = SHA-256("branch-app body 1" + 0x00 + salt + файл из records/).
4. issued_form в records/: pdf_digest = SHA-256 файла form.pdf,
   scans = SHA-256 сканов, ticks = ответы в choices.json.
5. receipts/: квитанция головного офиса; подпись Ed25519 заверяет её JSON с пустым
   countersignature, ключ в journal.json.
6. Программой: branch-app evidence verify ФАЙЛ

EN
1. manifest.json names the SHA-256 of every file; it is checked itself by:
   sha256sum -c manifest.sha256
2. manifest.sig: Ed25519 signature of the workstation in hex, its key in manifest.json;
   the row enrol in journal.json tells the same key (details.workstation_key).
3. journal.json: hash of a row = SHA-256("branch-app journal 1" + 0x00 +
   previous hash (32 bytes) + header as canonical JSON);
   header.body_digest = SHA-256("branch-app body 1" + 0x00 + salt + file in records/).
4. issued_form in records/: pdf_digest = SHA-256 of form.pdf,
   scans = SHA-256 of the scans, ticks = the answers in choices.json.
5. receipts/: head office's receipt; the Ed25519 signature covers its JSON with an empty
   countersignature, key in journal.json.
6. With the program: branch-app evidence verify FILE

Canonical JSON: UTF-8 (NFC), keys sorted, no blanks, no floats. An Ed25519 signature covers
"branch-app signed 1" + 0x00 + length of the context (4 bytes, big-endian) + context + data;
the context is receipt or evidence. Keys are 32 bytes in hex.
"""
