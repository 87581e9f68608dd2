<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>ActPanel</name>
    <message>
        <source>Ground</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Choose the ground</source>
        <translation>Выберите основание</translation>
    </message>
    <message>
        <source>Number of the paper that asks for it</source>
        <translation>Номер документа, который этого требует</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>From now on nobody but the personal-data officer opens, changes, prints or sends these data. They are kept, and the blocking can be lifted.</source>
        <translation>С этой минуты никто, кроме ответственного за персональные данные, не открывает, не изменяет, не печатает и не передаёт эти данные. Они хранятся, и блокирование можно снять.</translation>
    </message>
    <message>
        <source>Block this person&apos;s data</source>
        <translation>Заблокировать данные этого человека</translation>
    </message>
    <message>
        <source>Everybody admitted works with these data again. Do it only when the violation was not confirmed, or the applicant or a court asks for it.</source>
        <translation>С этими данными снова работают все допущенные работники. Снимайте блокирование, только если нарушение не подтвердилось либо этого требует заявитель или суд.</translation>
    </message>
    <message>
        <source>Lift the blocking</source>
        <translation>Снять блокирование</translation>
    </message>
    <message>
        <source>Everything of this person goes for ever: data with their history, consents, papers, scans, unsaved entries and what waits to be sent. Only the act with its number stays, without name and IIN. It cannot be undone.</source>
        <translation>Всё, что относится к этому человеку, исчезнет навсегда: данные и их история, согласия, бумаги, сканы, несохранённые записи и всё, что ждёт отправки. Останется только акт с номером, без имени и ИИН. Вернуть ничего нельзя.</translation>
    </message>
    <message>
        <source>Destroy this person&apos;s data</source>
        <translation>Уничтожить данные этого человека</translation>
    </message>
    <message>
        <source>Destroy for ever</source>
        <translation>Уничтожить навсегда</translation>
    </message>
    <message>
        <source>The number alone, such as 14/2: the journal holds no names.</source>
        <translation>Только номер, например 14/2: имён в журнале нет.</translation>
    </message>
</context>
<context>
    <name>AddCard</name>
    <message>
        <source>New carrier</source>
        <translation>Новый носитель</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What lies in it</source>
        <translation>Что в нём хранится</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>От кого получен</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Листов</translation>
    </message>
    <message>
        <source>Kinds of papers, without names of applicants</source>
        <translation>Виды бумаг, без имён заявителей</translation>
    </message>
    <message>
        <source>Safe, cabinet, shelf</source>
        <translation>Сейф, шкаф, полка</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Введите целое число.</translation>
    </message>
    <message>
        <source>Fill in this field in a few words.</source>
        <translation>Заполните это поле несколькими словами.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Зарегистрировать</translation>
    </message>
    <message>
        <source>Register the carrier under a new number (Ctrl+S)</source>
        <translation>Зарегистрировать носитель под новым номером (Ctrl+S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>AdmissionPage</name>
    <message>
        <source>Before the work begins, {name}</source>
        <translation>Прежде чем начать работу, {name}</translation>
    </message>
    <message>
        <source>Not now: lock</source>
        <translation>Не сейчас: закрыть доступ</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>Свой пароль</translation>
    </message>
    <message>
        <source>Rules of work</source>
        <translation>Правила работы</translation>
    </message>
    <message>
        <source>Somebody else chose the password that you came in with. Set one that only you know: the journal tells every act by your name.</source>
        <translation>Пароль, с которым вы вошли, выбрал другой человек. Задайте пароль, который знаете только вы: журнал записывает каждое действие под вашим именем.</translation>
    </message>
    <message>
        <source>The rules have a new edition. Read it to the end; the acknowledgement is kept.</source>
        <translation>У правил новая редакция. Прочтите её до конца; ознакомление записывается.</translation>
    </message>
    <message>
        <source>Nobody works with personal data before having read these rules. Read them to the end; the acknowledgement is kept.</source>
        <translation>Никто не работает с персональными данными, не прочитав этих правил. Прочтите их до конца; ознакомление записывается.</translation>
    </message>
    <message>
        <source>Next field, then set the password</source>
        <translation>Следующее поле, затем задать пароль</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Следующее поле</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Читать дальше</translation>
    </message>
    <message>
        <source>To the end of the rules</source>
        <translation>К концу правил</translation>
    </message>
    <message>
        <source>To the button, acknowledge</source>
        <translation>К кнопке, подтвердить</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Advice</source>
        <translation>Подсказки</translation>
    </message>
    <message>
        <source>Advice alone: a person decides. Nothing here keeps you from saving.</source>
        <translation>Это только подсказки: решает человек. Сохранить они не мешают.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Check the person against the list of persons; the check is journalled</source>
        <translation>Проверить человека по перечню лиц; проверка пишется в журнал</translation>
    </message>
    <message>
        <source>Debt-load sheet</source>
        <translation>Лист долговой нагрузки</translation>
    </message>
    <message>
        <source>Make the sheet of the debt load and print it</source>
        <translation>Сделать лист расчёта долговой нагрузки и напечатать его</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>No alerts in the last 30 days.</source>
        <translation>За последние 30 дней тревог не было.</translation>
    </message>
    <message>
        <source>All alerts</source>
        <translation>Все тревоги</translation>
    </message>
    <message>
        <source>Show every alert in the table</source>
        <translation>Показать все тревоги в таблице</translation>
    </message>
    <message>
        <source>count: {count}</source>
        <translation>количество: {count}</translation>
    </message>
</context>
<context>
    <name>ApplicantPage</name>
    <message>
        <source>Next field</source>
        <translation>Следующее поле</translation>
    </message>
    <message>
        <source>History of the datum</source>
        <translation>История значения</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation>Изменить данные</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>Actual address as registered</source>
        <translation>Фактический адрес как в регистрации</translation>
    </message>
    <message>
        <source>Source and check of the card</source>
        <translation>Источник и проверка раздела</translation>
    </message>
    <message>
        <source>What the datum is for</source>
        <translation>Для чего нужны данные</translation>
    </message>
    <message>
        <source>Show or mask the IIN</source>
        <translation>Показать или скрыть ИИН</translation>
    </message>
    <message>
        <source>Next and previous wrong field</source>
        <translation>Следующее и предыдущее поле с ошибкой</translation>
    </message>
</context>
<context>
    <name>ApplicationList</name>
    <message>
        <source>Applications</source>
        <translation>Заявления</translation>
    </message>
    <message>
        <source>No application yet.</source>
        <translation>Заявлений пока нет.</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Новое заявление</translation>
    </message>
    <message>
        <source>New application for a microcredit (Ctrl+N)</source>
        <translation>Новое заявление на микрокредит (Ctrl+N)</translation>
    </message>
    <message>
        <source>To the consents</source>
        <translation>К согласиям</translation>
    </message>
    <message>
        <source>To the tab of consents (Ctrl+B)</source>
        <translation>К вкладке согласий (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>ApplicationPane</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Сохранить (Ctrl+S)</translation>
    </message>
    <message>
        <source>Leave unchanged</source>
        <translation>Оставить без изменений</translation>
    </message>
    <message>
        <source>Enter status</source>
        <translation>Внести статус</translation>
    </message>
    <message>
        <source>Enter the status from its paper (Ctrl+E)</source>
        <translation>Внести статус с его документа (Ctrl+E)</translation>
    </message>
    <message>
        <source>Change the application</source>
        <translation>Изменить заявление</translation>
    </message>
    <message>
        <source>Change what was applied for (F2)</source>
        <translation>Изменить то, что запрошено (F2)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Расписка</translation>
    </message>
    <message>
        <source>Make the receipt of the application and print it</source>
        <translation>Создать расписку о приёме заявления и напечатать её</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>Make the questionnaire and print it</source>
        <translation>Создать анкету и напечатать её</translation>
    </message>
    <message>
        <source>Statement of the state</source>
        <translation>Справка о состоянии</translation>
    </message>
    <message>
        <source>Print how the application stands, step by step</source>
        <translation>Напечатать состояние заявления по шагам</translation>
    </message>
    <message>
        <source>Status history</source>
        <translation>История статусов</translation>
    </message>
    <message>
        <source>Enter what is owed</source>
        <translation>Внести задолженность</translation>
    </message>
    <message>
        <source>Enter debt and penalty as accounting tells them (F2)</source>
        <translation>Внести задолженность и неустойку по данным бухгалтерии (F2)</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Новое заявление</translation>
    </message>
    <message>
        <source>Application {number}</source>
        <translation>Заявление № {number}</translation>
    </message>
    <message>
        <source>Made on {day} under policy no {policy}</source>
        <translation>Подано {day} по политике № {policy}</translation>
    </message>
    <message>
        <source>paper no {number}</source>
        <translation>документ № {number}</translation>
    </message>
    <message>
        <source>contract no {number}</source>
        <translation>договор № {number}</translation>
    </message>
    <message>
        <source>entered {day}</source>
        <translation>внесено {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
</context>
<context>
    <name>ApplicationsPage</name>
    <message>
        <source>New application for a microcredit</source>
        <translation>Новое заявление на микрокредит</translation>
    </message>
    <message>
        <source>Enter the status from its paper</source>
        <translation>Внести статус с его документа</translation>
    </message>
    <message>
        <source>Save what is typed</source>
        <translation>Сохранить введённое</translation>
    </message>
</context>
<context>
    <name>BatchesCard</name>
    <message>
        <source>Batches: {count}</source>
        <translation>Пакеты: {count}</translation>
    </message>
    <message>
        <source>Batches of imports</source>
        <translation>Пакеты импорта</translation>
    </message>
    <message>
        <source>Nothing was imported here yet.</source>
        <translation>Здесь ещё ничего не импортировали.</translation>
    </message>
    <message>
        <source>Take the chosen one back</source>
        <translation>Отменить выбранный</translation>
    </message>
    <message>
        <source>Take back what this batch has made? Drafts are erased, people who consented get their earlier values. What something was built on stays.</source>
        <translation>Отменить то, что внёс этот пакет? Черновики стираются, давшим согласие возвращаются прежние значения. То, на чём уже что-то построено, остаётся.</translation>
    </message>
    <message>
        <source>Yes, take it back</source>
        <translation>Да, отменить</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>taken back: {count}</source>
        <translation>отменено: {count}</translation>
    </message>
    <message>
        <source>left: {count}</source>
        <translation>осталось: {count}</translation>
    </message>
    <message>
        <source>lines: {count}</source>
        <translation>строк: {count}</translation>
    </message>
</context>
<context>
    <name>BlanksPage</name>
    <message>
        <source>Back to the counter</source>
        <translation>Назад к приёму</translation>
    </message>
    <message>
        <source>Print numbered forms in advance. After a power cut key each one in, with the time that is written on it.</source>
        <translation>Напечатайте пронумерованные бланки заранее. После отключения света внесите каждый с временем, записанным на нём.</translation>
    </message>
    <message>
        <source>Make blank forms</source>
        <translation>Создать чистые бланки</translation>
    </message>
    <message>
        <source>Print all that are not printed yet</source>
        <translation>Напечатать все, что ещё не напечатаны</translation>
    </message>
    <message>
        <source>Blank forms that wait; Enter keys one in</source>
        <translation>Чистые бланки в ожидании; Enter вносит выбранный</translation>
    </message>
    <message>
        <source>Key a blank form in</source>
        <translation>Внести чистый бланк</translation>
    </message>
    <message>
        <source>Key in what is typed</source>
        <translation>Внести введённое</translation>
    </message>
    <message>
        <source>Spoiled papers</source>
        <translation>Испорченные бланки</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
</context>
<context>
    <name>BlockedBanner</name>
    <message>
        <source>Blocked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>с {moment}</translation>
    </message>
    <message>
        <source>paper no {number}</source>
        <translation>документ № {number}</translation>
    </message>
</context>
<context>
    <name>BothPart</name>
    <message>
        <source>What differs</source>
        <translation>Что отличается</translation>
    </message>
    <message>
        <source>Papers, consents, applications, scans and the history of both files stay, in this file. The other one is found no more. It cannot be undone.</source>
        <translation>Бланки, согласия, заявления, сканы и история обоих дел остаются в этом деле. Другое больше не находится. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Number of the paper on whose ground they are joined</source>
        <translation>Номер бумаги, на основании которой дела объединяются</translation>
    </message>
    <message>
        <source>Join the two files</source>
        <translation>Объединить два дела</translation>
    </message>
    <message>
        <source>This file: {name}</source>
        <translation>Это дело: {name}</translation>
    </message>
    <message>
        <source>The other: {name}</source>
        <translation>Другое: {name}</translation>
    </message>
    <message>
        <source>Stays as it is, told alike or by one file alone: {fields}</source>
        <translation>Остаётся как есть, одинаково в обоих или только в одном: {fields}</translation>
    </message>
    <message>
        <source>The number alone, such as 14/2: the journal holds no names.</source>
        <translation>Только номер, например 14/2: в журнале нет имён.</translation>
    </message>
</context>
<context>
    <name>BureauCard</name>
    <message>
        <source>Credit bureau to be told: {count}</source>
        <translation>Сообщить в кредитное бюро: {count}</translation>
    </message>
    <message>
        <source>Credit bureau not told within an hour: {count}</source>
        <translation>Не сообщено в кредитное бюро за час: {count}</translation>
    </message>
    <message>
        <source>Go to this list: Ctrl+U</source>
        <translation>Перейти к этому списку: Ctrl+U</translation>
    </message>
    <message>
        <source>to be told by {due}</source>
        <translation>сообщить до: {due}</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>What the camera sees</source>
        <translation>Что видит камера</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Сделать снимок</translation>
    </message>
    <message>
        <source>Close the camera</source>
        <translation>Закрыть камеру</translation>
    </message>
    <message>
        <source>Close the camera (Esc)</source>
        <translation>Закрыть камеру (Esc)</translation>
    </message>
    <message>
        <source>The camera is being opened.</source>
        <translation>Камера открывается.</translation>
    </message>
    <message>
        <source>The face within the frame, light from the front, nobody else in sight.</source>
        <translation>Лицо внутри рамки, свет спереди, посторонних в кадре нет.</translation>
    </message>
</context>
<context>
    <name>CarrierCard</name>
    <message>
        <source>Who takes it</source>
        <translation>Кто берёт</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Выдать</translation>
    </message>
    <message>
        <source>Hand the carrier out (Ctrl+H)</source>
        <translation>Выдать носитель (Ctrl+H)</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Новое место</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>Move the carrier there (Ctrl+M)</source>
        <translation>Переместить носитель туда (Ctrl+M)</translation>
    </message>
    <message>
        <source>It is found</source>
        <translation>Нашёлся</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Принять обратно</translation>
    </message>
    <message>
        <source>The carrier is here again (Ctrl+R)</source>
        <translation>Носитель снова здесь (Ctrl+R)</translation>
    </message>
    <message>
        <source>Number of a paper</source>
        <translation>Номер бумаги</translation>
    </message>
    <message>
        <source>Put it into the file</source>
        <translation>Вложить в дело</translation>
    </message>
    <message>
        <source>Number of the destruction act</source>
        <translation>Номер акта об уничтожении</translation>
    </message>
    <message>
        <source>It is destroyed</source>
        <translation>Уничтожен</translation>
    </message>
    <message>
        <source>No carrier chosen</source>
        <translation>Носитель не выбран</translation>
    </message>
    <message>
        <source>Choose one in the list, or scan its label.</source>
        <translation>Выберите в списке или отсканируйте метку.</translation>
    </message>
    <message>
        <source>{place}, since {day}</source>
        <translation>{place}, с {day}</translation>
    </message>
    <message>
        <source>Received from: {name}</source>
        <translation>Получен от: {name}</translation>
    </message>
    <message>
        <source>Sheets: {count}</source>
        <translation>Листов: {count}</translation>
    </message>
    <message>
        <source>Kept on paper by act № {number}</source>
        <translation>Хранится на бумаге по акту № {number}</translation>
    </message>
    <message>
        <source>Papers in it: {list}</source>
        <translation>Бумаги в деле: {list}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check of the chain</source>
        <translation>Проверка цепочки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close the outcome of the check</source>
        <translation>Закрыть результат проверки</translation>
    </message>
    <message>
        <source>The chain is being checked</source>
        <translation>Идёт проверка цепочки</translation>
    </message>
    <message>
        <source>What was done to the journal</source>
        <translation>Что сделали с журналом</translation>
    </message>
    <message>
        <source>Not whole: {count}</source>
        <translation>Не цела: {count}</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Цела</translation>
    </message>
    <message>
        <source>Rows checked: {rows}.</source>
        <translation>Проверено записей: {rows}.</translation>
    </message>
    <message>
        <source>Signed by head office up to No. {seq}; its key: {key}.</source>
        <translation>Подписано головным офисом до № {seq}; его ключ: {key}.</translation>
    </message>
    <message>
        <source>Head office has not signed any of them yet.</source>
        <translation>Головной офис пока не подписал ни одной из них.</translation>
    </message>
    <message>
        <source>Change nothing more here; tell the personal-data officer and head office.</source>
        <translation>Ничего здесь больше не меняйте; сообщите ответственному за персональные данные и головному офису.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Error: mark yes or no.</source>
        <translation>Ошибка: отметьте да или нет.</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>это дело</translation>
    </message>
    <message>
        <source>the other file</source>
        <translation>другое дело</translation>
    </message>
    <message>
        <source>Choose which value stays.</source>
        <translation>Выберите, какое значение останется.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Typed now</source>
        <translation>Введено сейчас</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Хранится здесь</translation>
    </message>
    <message>
        <source>same</source>
        <translation>совпадает</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>отличается</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Choose a paper at the left, or make a new one.</source>
        <translation>Выберите бланк слева или создайте новый.</translation>
    </message>
    <message>
        <source>Print the set</source>
        <translation>Распечатать комплект</translation>
    </message>
    <message>
        <source>What may be done today</source>
        <translation>Что можно делать сегодня</translation>
    </message>
    <message>
        <source>Make a new paper</source>
        <translation>Создать новый бланк</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>Напечатать бланк</translation>
    </message>
    <message>
        <source>Enter the answers as signed</source>
        <translation>Внести ответы с подписанного бланка</translation>
    </message>
    <message>
        <source>Record the answers, make the papers</source>
        <translation>Записать ответы, подготовить бланки</translation>
    </message>
    <message>
        <source>Larger, smaller, fit the width</source>
        <translation>Крупнее, мельче, по ширине</translation>
    </message>
</context>
<context>
    <name>ContactPart</name>
    <message>
        <source>Contact person</source>
        <translation>Контактное лицо</translation>
    </message>
    <message>
        <source>This paper is signed by the contact person, nobody else.</source>
        <translation>Этот бланк подписывает только само контактное лицо.</translation>
    </message>
    <message>
        <source>Full name of the contact person</source>
        <translation>Фамилия, имя, отчество (при наличии) контактного лица</translation>
    </message>
    <message>
        <source>Who this is to the applicant</source>
        <translation>Кем приходится заявителю</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>+7 7XX XXX XX XX</source>
        <translation>+7 7XX XXX XX XX</translation>
    </message>
    <message>
        <source>Place among the contact persons</source>
        <translation>Номер среди контактных лиц</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>IIN, name, telephone, document or paper number</source>
        <translation>ИИН, имя, телефон, номер документа или бланка</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>Новый заявитель</translation>
    </message>
    <message>
        <source>New applicant (Ctrl+N)</source>
        <translation>Новый заявитель (Ctrl+N)</translation>
    </message>
    <message>
        <source>Only names, years of birth and last digits are shown until a file is opened.</source>
        <translation>Пока дело не открыто, видны только имя, год рождения и последние цифры.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Papers on their way</source>
        <translation>Бланки в работе</translation>
    </message>
    <message>
        <source>No paper waits for its scan or its answers.</source>
        <translation>Нет бланков, которые ждут скана или ответов.</translation>
    </message>
    <message>
        <source>People from a file</source>
        <translation>Люди из файла</translation>
    </message>
    <message>
        <source>From the search box to the people found</source>
        <translation>Из строки поиска к найденным людям</translation>
    </message>
    <message>
        <source>Open the chosen file</source>
        <translation>Открыть выбранное дело</translation>
    </message>
    <message>
        <source>Credit bureau to be told</source>
        <translation>Сообщить в кредитное бюро</translation>
    </message>
    <message>
        <source>Requests with a term</source>
        <translation>Обращения со сроком</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>Консультации</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>Чистые бланки</translation>
    </message>
    <message>
        <source>Signed under an older edition</source>
        <translation>Подписали по прежней редакции</translation>
    </message>
    <message>
        <source>Found: {count} and more, type on</source>
        <translation>Найдено: {count} и больше, наберите точнее</translation>
    </message>
    <message>
        <source>The data of this person are blocked</source>
        <translation>Данные этого человека заблокированы</translation>
    </message>
    <message>
        <source>New applicant, with what stands in the search box</source>
        <translation>Новый заявитель с текстом из строки поиска</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Найдено: {count}</translation>
    </message>
    <message>
        <source>Last worked on</source>
        <translation>Последние дела</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Никто не найден.</translation>
    </message>
    <message>
        <source>Nobody found. Press Ctrl+N to begin a new file.</source>
        <translation>Никто не найден. Нажмите Ctrl+N, чтобы начать новое дело.</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Дел пока нет.</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year} г. р.</translation>
    </message>
    <message>
        <source>IIN …{tail}</source>
        <translation>ИИН …{tail}</translation>
    </message>
</context>
<context>
    <name>CropPane</name>
    <message>
        <source>Part of the picture that is kept</source>
        <translation>Часть снимка, которая сохранится</translation>
    </message>
    <message>
        <source>The photograph as it will be stored</source>
        <translation>Фотография в том виде, в каком она сохранится</translation>
    </message>
    <message>
        <source>Arrows move the frame, + and - resize it, 0 puts it back. Enter stores.</source>
        <translation>Стрелки двигают рамку, + и - меняют её размер, 0 возвращает на место. Enter сохраняет.</translation>
    </message>
    <message>
        <source>Smaller frame</source>
        <translation>Уменьшить рамку</translation>
    </message>
    <message>
        <source>Larger frame</source>
        <translation>Увеличить рамку</translation>
    </message>
    <message>
        <source>Store the photograph</source>
        <translation>Сохранить фотографию</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Отказаться (Esc)</translation>
    </message>
</context>
<context>
    <name>DataCounts</name>
    <message>
        <source>To fill in: {count}</source>
        <translation>Не заполнено: {count}</translation>
    </message>
    <message>
        <source>Warnings: {count}</source>
        <translation>Предупреждений: {count}</translation>
    </message>
</context>
<context>
    <name>DataPane</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Сохранить (Ctrl+S)</translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation>Изменить данные</translation>
    </message>
    <message>
        <source>Change the data; the showing is journalled (F2)</source>
        <translation>Изменить данные; показ записывается в журнал (F2)</translation>
    </message>
    <message>
        <source>Leave unchanged</source>
        <translation>Оставить без изменений</translation>
    </message>
    <message>
        <source>Applicant refuses</source>
        <translation>Заявитель отказался</translation>
    </message>
    <message>
        <source>Erase this draft and its papers for ever? Only an anonymous count stays.</source>
        <translation>Стереть черновик и его бланки навсегда? Останется только обезличенный счёт.</translation>
    </message>
    <message>
        <source>Yes, erase</source>
        <translation>Да, стереть</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>Нет, оставить</translation>
    </message>
    <message>
        <source>F8: next</source>
        <translation>F8: следующее</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Ground</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Choose the ground</source>
        <translation>Выберите основание</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Do it (Ctrl+Enter)</source>
        <translation>Выполнить (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Accept the withdrawal</source>
        <translation>Принять отзыв</translation>
    </message>
    <message>
        <source>The consents are taken back now. The acceptance is made to be printed and handed over, and a task is set to stop the processing within the term.</source>
        <translation>Согласия отзываются сейчас. Создаётся ответ о принятии, его нужно напечатать и вручить; ставится задача прекратить обработку в срок.</translation>
    </message>
    <message>
        <source>Yes, accept</source>
        <translation>Да, принять</translation>
    </message>
    <message>
        <source>Refuse the withdrawal</source>
        <translation>Отказать в отзыве</translation>
    </message>
    <message>
        <source>The consents stay in force. The reasoned refusal is made to be printed and handed over.</source>
        <translation>Согласия остаются в силе. Создаётся мотивированный отказ, его нужно напечатать и вручить.</translation>
    </message>
    <message>
        <source>Refuse with this ground</source>
        <translation>Отказать по этому основанию</translation>
    </message>
</context>
<context>
    <name>DetachPart</name>
    <message>
        <source>Is it a wrong scan?</source>
        <translation>Скан не от этого бланка?</translation>
    </message>
    <message>
        <source>The picture goes back to the inbox. What was agreed to by this paper no longer counts, and what stood before it stands again.</source>
        <translation>Снимок вернётся к неразобранным страницам. Согласие, данное этим бланком, больше не действует; вновь действует то, что было до него.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Detach this scan</source>
        <translation>Отсоединить этот скан</translation>
    </message>
</context>
<context>
    <name>DisablePanel</name>
    <message>
        <source>Disable {name}?</source>
        <translation>Отключить: {name}?</translation>
    </message>
    <message>
        <source>The key slot is dropped at once: the password opens nothing at this workstation any more. What this employee has done stays in the journal. Coming back needs a new admission by order.</source>
        <translation>Ячейка ключа удаляется сразу: пароль больше ничего не открывает на этом рабочем месте. Всё, что работник сделал, остаётся в журнале. Чтобы вернуться, нужен новый допуск по приказу.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер приказа</translation>
    </message>
    <message>
        <source>Order of</source>
        <translation>Дата приказа</translation>
    </message>
    <message>
        <source>Yes, disable</source>
        <translation>Да, отключить</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>Нет, оставить</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop signed papers here: PDF, JPEG, PNG, TIFF</source>
        <translation>Перетащите сюда подписанные бланки: PDF, JPEG, PNG, TIFF</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выбрать файлы</translation>
    </message>
    <message>
        <source>Choose files (Ctrl+O)</source>
        <translation>Выбрать файлы (Ctrl+O)</translation>
    </message>
    <message>
        <source>Files are being read</source>
        <translation>Файлы читаются</translation>
    </message>
    <message>
        <source>No scanner folder is watched.</source>
        <translation>Папка сканера не отслеживается.</translation>
    </message>
    <message>
        <source>The scanner folder is watched: {folder}</source>
        <translation>Папка сканера отслеживается: {folder}</translation>
    </message>
    <message>
        <source>Scans {kinds}</source>
        <translation>Сканы {kinds}</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>Подписанные бланки</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Requests with a term: {count}</source>
        <translation>Обращения со сроком: {count}</translation>
    </message>
    <message>
        <source>Requests with a term</source>
        <translation>Обращения со сроком</translation>
    </message>
    <message>
        <source>Go to this list: Ctrl+T</source>
        <translation>Перейти к этому списку: Ctrl+T</translation>
    </message>
</context>
<context>
    <name>EmployeePanel</name>
    <message>
        <source>New employee</source>
        <translation>Новый работник</translation>
    </message>
    <message>
        <source>Change the admission</source>
        <translation>Изменить допуск</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Small Latin letters and digits</source>
        <translation>Строчные латинские буквы и цифры</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Фамилия и имя</translation>
    </message>
    <message>
        <source>As in the order</source>
        <translation>Как в приказе</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер приказа</translation>
    </message>
    <message>
        <source>The order that admits</source>
        <translation>Приказ о допуске</translation>
    </message>
    <message>
        <source>Order of</source>
        <translation>Дата приказа</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Можно не заполнять</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>The own role is changed by another manager.</source>
        <translation>Свою роль меняет другой руководитель.</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Временный пароль</translation>
    </message>
    <message>
        <source>Show the password while I type</source>
        <translation>Показывать пароль при вводе</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>Допустить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Leave unchanged</source>
        <translation>Оставить без изменений</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>if any</source>
        <translation>при наличии</translation>
    </message>
    <message>
        <source>As registered</source>
        <translation>Как в регистрации</translation>
    </message>
    <message>
        <source>The registered address once more (F4)</source>
        <translation>Повторить адрес регистрации (F4)</translation>
    </message>
    <message>
        <source>by law</source>
        <translation>по закону</translation>
    </message>
    <message>
        <source>Stored now: {text}</source>
        <translation>Сейчас сохранено: {text}</translation>
    </message>
    <message>
        <source>{count} of {length}</source>
        <translation>{count} из {length}</translation>
    </message>
    <message>
        <source>Check digit fits</source>
        <translation>Контрольная цифра верна</translation>
    </message>
    <message>
        <source>Latin letters: check the layout</source>
        <translation>Латинские буквы: проверьте раскладку</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>File with people</source>
        <translation>Файл со списком людей</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Файл ещё не выбран.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Choose a file of JSON Lines (Ctrl+O)</source>
        <translation>Выбрать файл импорта (Ctrl+O)</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Пробный прогон</translation>
    </message>
    <message>
        <source>Tell what would become of it; change nothing (Ctrl+Y)</source>
        <translation>Показать, что получится; ничего не изменится (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Import the file, or go on with it (Ctrl+Enter)</source>
        <translation>Импортировать файл или продолжить (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop; the same file goes on later</source>
        <translation>Остановить; тот же файл продолжится позже</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Try out first: the report tells what would be refused.</source>
        <translation>Сначала сделайте пробный прогон: отчёт скажет, что будет отклонено.</translation>
    </message>
    <message>
        <source>Lines: {count}</source>
        <translation>Строк: {count}</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Файл для импорта</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl *.json)</source>
        <translation>JSON Lines (*.jsonl *.json)</translation>
    </message>
</context>
<context>
    <name>FileNotes</name>
    <message>
        <source>Former names: {names}</source>
        <translation>Прежние имена: {names}</translation>
    </message>
    <message>
        <source>Another file went into this one: {files}</source>
        <translation>К этому делу присоединено другое: {files}</translation>
    </message>
    <message>
        <source>Others with the same telephone, address or document</source>
        <translation>Другие люди с тем же телефоном, адресом или документом</translation>
    </message>
    <message>
        <source>{name} (until {day})</source>
        <translation>{name} (до {day})</translation>
    </message>
    <message>
        <source>{day}, paper № {number}</source>
        <translation>{day}, бумага № {number}</translation>
    </message>
</context>
<context>
    <name>FileTabs</name>
    <message>
        <source>Parts of the file</source>
        <translation>Разделы дела</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Consents and forms</source>
        <translation>Согласия и бланки</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Заявления</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Papers, scans, photograph</source>
        <translation>Бланки, сканы, фотография</translation>
    </message>
    <message>
        <source>No file is kept of this person yet.</source>
        <translation>Об этом человеке пока не хранится ни одного файла.</translation>
    </message>
    <message>
        <source>Look at the paper</source>
        <translation>Посмотреть документ</translation>
    </message>
    <message>
        <source>Show the scan</source>
        <translation>Показать скан</translation>
    </message>
    <message>
        <source>Show the scan; the journal tells that it was seen</source>
        <translation>Показать скан; просмотр записывается в журнал</translation>
    </message>
    <message>
        <source>Show the photograph</source>
        <translation>Показать фотографию</translation>
    </message>
    <message>
        <source>Show the photograph; the journal tells that it was seen</source>
        <translation>Показать фотографию; просмотр записывается в журнал</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Повернуть</translation>
    </message>
    <message>
        <source>Turn the picture by a quarter (Ctrl+T)</source>
        <translation>Повернуть изображение на четверть оборота (Ctrl+T)</translation>
    </message>
    <message>
        <source>Scanned page or photograph</source>
        <translation>Скан или фотография</translation>
    </message>
    <message>
        <source>Open the chosen file</source>
        <translation>Открыть выбранный файл</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Повернуть изображение</translation>
    </message>
    <message>
        <source>Larger, smaller, fit the width</source>
        <translation>Крупнее, мельче, по ширине</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить снова</translation>
    </message>
    <message>
        <source>scanned page {page}</source>
        <translation>отсканированная страница {page}</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>как напечатано</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>From day</source>
        <translation>С даты</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>По дату</translation>
    </message>
    <message>
        <source>Record or paper</source>
        <translation>Запись или бланк</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>Paper number or end of an id</source>
        <translation>Номер бланка или конец кода</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что сделал</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the rows (Enter)</source>
        <translation>Показать записи (Enter)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Take every filter away (Ctrl+U)</source>
        <translation>Снять все фильтры (Ctrl+U)</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>Все действия</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Set up this workstation</source>
        <translation>Настройка рабочего места</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Рабочее место</translation>
    </message>
    <message>
        <source>First manager</source>
        <translation>Первый руководитель</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Настроить</translation>
    </message>
    <message>
        <source>To the unlock page</source>
        <translation>Перейти ко входу</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Keys and database are being made...</source>
        <translation>Создаются ключи и база данных...</translation>
    </message>
    <message>
        <source>Next field, then next step</source>
        <translation>Следующее поле, затем следующий шаг</translation>
    </message>
    <message>
        <source>Recovery code of the workstation {branch}-{workstation}</source>
        <translation>Код восстановления рабочего места {branch}-{workstation}</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>What for: {purposes}.</source>
        <translation>Для чего: {purposes}.</translation>
    </message>
    <message>
        <source>Demanded by law: {law}.</source>
        <translation>Требует закон: {law}.</translation>
    </message>
</context>
<context>
    <name>FormPart</name>
    <message>
        <source>Choices to offer on the paper:</source>
        <translation>Какой выбор предложить на бланке:</translation>
    </message>
    <message>
        <source>{field}, if any</source>
        <translation>{field} (при наличии)</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>whole tenge</source>
        <translation>целые тенге</translation>
    </message>
</context>
<context>
    <name>GroundsPanel</name>
    <message>
        <source>These values stand on a signed paper</source>
        <translation>Эти данные стоят в подписанном документе</translation>
    </message>
    <message>
        <source>{fields}. They change on a supporting document only, within one working day. The earlier values stay in the history.</source>
        <translation>{fields}. Они меняются только на основании подтверждающего документа, в течение одного рабочего дня. Прежние значения остаются в истории.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Выберите причину</translation>
    </message>
    <message>
        <source>Supporting document, its number and date</source>
        <translation>Подтверждающий документ, его номер и дата</translation>
    </message>
    <message>
        <source>Store the correction</source>
        <translation>Сохранить исправление</translation>
    </message>
    <message>
        <source>Choose the reason first.</source>
        <translation>Сначала выберите причину.</translation>
    </message>
    <message>
        <source>Type the document that tells the new value.</source>
        <translation>Укажите документ, который подтверждает новое значение.</translation>
    </message>
    <message>
        <source>Such as: identity card № 000000000 of 01.11.2026</source>
        <translation>Например: удостоверение личности № 000000000 от 01.11.2026</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Закрыть доступ</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Эти клавиши</translation>
    </message>
    <message>
        <source>Put a notice away</source>
        <translation>Убрать сообщение</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>What became of the data</source>
        <translation>Что происходило с данными</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>Шаги, начиная с последнего</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Пока ничего не менялось.</translation>
    </message>
    <message>
        <source>Values before and after</source>
        <translation>Значения до и после</translation>
    </message>
    <message>
        <source>No value was changed by this step.</source>
        <translation>Этот шаг не изменил ни одного значения.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить снова</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Все данные</translation>
    </message>
    <message>
        <source>values: {count}</source>
        <translation>значений: {count}</translation>
    </message>
    <message>
        <source>of the file that went into this one</source>
        <translation>из дела, вошедшего в это</translation>
    </message>
    <message>
        <source>application {number}</source>
        <translation>заявление № {number}</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Второе лицо</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Supporting document</source>
        <translation>Подтверждающий документ</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Back to the counter</source>
        <translation>Назад к приёму</translation>
    </message>
    <message>
        <source>Whoever has not signed C1 enters as a draft that awaits consent: only what C1 needs is kept, and nothing else may be done with it.</source>
        <translation>Кто не подписал C1, вносится как черновик, ожидающий согласия: сохраняется только нужное для C1, и ничего другого с ним делать нельзя.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Try the file out</source>
        <translation>Пробный прогон файла</translation>
    </message>
    <message>
        <source>Import the file, or go on with it</source>
        <translation>Импортировать файл или продолжить</translation>
    </message>
    <message>
        <source>What is told of the lines; Enter opens a file that was left</source>
        <translation>Отчёт о строках; Enter открывает оставленное дело</translation>
    </message>
    <message>
        <source>Batches; Enter shows what is told of one</source>
        <translation>Пакеты; Enter показывает отчёт о нём</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Inbox: {count}</source>
        <translation>Неразобранные страницы: {count}</translation>
    </message>
    <message>
        <source>The inbox is empty: every page has found its paper.</source>
        <translation>Неразобранных страниц нет: каждая нашла свой бланк.</translation>
    </message>
    <message>
        <source>Waiting pages</source>
        <translation>Ожидающие страницы</translation>
    </message>
    <message>
        <source>Picture of the page</source>
        <translation>Изображение страницы</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Номер бланка</translation>
    </message>
    <message>
        <source>ALM1-01-0000042-K</source>
        <translation>ALM1-01-0000042-K</translation>
    </message>
    <message>
        <source>Error: no such number. Read it from the picture.</source>
        <translation>Ошибка: такого номера нет. Прочтите его на изображении.</translation>
    </message>
    <message>
        <source>It stands at the foot of every page</source>
        <translation>Он стоит внизу каждой страницы</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Error: this page cannot take the picture.</source>
        <translation>Ошибка: к этой странице нельзя прикрепить изображение.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Прикрепить</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Повернуть</translation>
    </message>
    <message>
        <source>Not our paper: erase</source>
        <translation>Не наш бланк: стереть</translation>
    </message>
</context>
<context>
    <name>InkPanel</name>
    <message>
        <source>What the scan shows</source>
        <translation>Что видно на скане</translation>
    </message>
    <message>
        <source>The scan is being read.</source>
        <translation>Скан читается.</translation>
    </message>
    <message>
        <source>This is advice: look yourself. Nothing is decided or held up by it.</source>
        <translation>Это совет: посмотрите сами. Он ничего не решает и не задерживает.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>InkRow</name>
    <message>
        <source>Page {page}: {place}</source>
        <translation>Страница {page}: {place}</translation>
    </message>
    <message>
        <source>Cut-out of the scan: {words}</source>
        <translation>Фрагмент скана: {words}</translation>
    </message>
    <message>
        <source>On the scan: {seen}</source>
        <translation>На скане: {seen}</translation>
    </message>
    <message>
        <source>On the scan: {seen}. Entered: {entered}</source>
        <translation>На скане: {seen}. Введено: {entered}</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>Another file of the same person</source>
        <translation>Другое дело того же человека</translation>
    </message>
    <message>
        <source>One person has one file. Two files of the same person are joined by two employees, on the ground of a paper.</source>
        <translation>У одного человека одно дело. Два дела одного человека объединяют два работника на основании бумаги.</translation>
    </message>
    <message>
        <source>Join with another file</source>
        <translation>Объединить с другим делом</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Who did what</source>
        <translation>Кто что сделал</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Проверить цепочку</translation>
    </message>
    <message>
        <source>Find rows that were changed, removed, put in or moved (F9)</source>
        <translation>Найти изменённые, удалённые, вставленные и переставленные записи (F9)</translation>
    </message>
    <message>
        <source>Rows of the journal</source>
        <translation>Записи журнала</translation>
    </message>
    <message>
        <source>No rows for this filter.</source>
        <translation>По этому фильтру записей нет.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что сделал</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Show the rows of the filter</source>
        <translation>Показать записи по фильтру</translation>
    </message>
    <message>
        <source>To the record or paper of the filter</source>
        <translation>К полю фильтра «запись или бланк»</translation>
    </message>
    <message>
        <source>Take every filter away</source>
        <translation>Снять все фильтры</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
</context>
<context>
    <name>KeyInCard</name>
    <message>
        <source>Key a blank form in</source>
        <translation>Внести чистый бланк</translation>
    </message>
    <message>
        <source>Number of the blank form</source>
        <translation>Номер чистого бланка</translation>
    </message>
    <message>
        <source>Who filled it in</source>
        <translation>Кто заполнил</translation>
    </message>
    <message>
        <source>Date written on it</source>
        <translation>Дата, записанная на нём</translation>
    </message>
    <message>
        <source>Time written on it</source>
        <translation>Время, записанное на нём</translation>
    </message>
    <message>
        <source>Carrier: the paper file where it lies, if any</source>
        <translation>Бумажное дело (носитель), если бланк в нём лежит</translation>
    </message>
    <message>
        <source>IIN, name or telephone</source>
        <translation>ИИН, имя или телефон</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>чч:мм</translation>
    </message>
    <message>
        <source>Its number, or scan its label</source>
        <translation>Номер дела; можно отсканировать метку</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Nobody found. Begin a file at the counter (Ctrl+N).</source>
        <translation>Никто не найден. Начните дело на приёме (Ctrl+N).</translation>
    </message>
    <message>
        <source>Key in</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>Key in (Ctrl+Enter)</source>
        <translation>Внести (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>To its answers</source>
        <translation>К ответам</translation>
    </message>
    <message>
        <source>№ {serial}: filled in {filled}, entered {keyed}.</source>
        <translation>№ {serial}: заполнен {filled}, внесён {keyed}.</translation>
    </message>
    <message>
        <source>Chosen: IIN …{tail}</source>
        <translation>Выбран: ИИН …{tail}</translation>
    </message>
</context>
<context>
    <name>LeadForm</name>
    <message>
        <source>New enquiry</source>
        <translation>Новая консультация</translation>
    </message>
    <message>
        <source>Read this out before you type anything</source>
        <translation>Прочитайте это вслух, прежде чем что-либо вводить</translation>
    </message>
    <message>
        <source>How the person is called</source>
        <translation>Как зовут человека</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>The person agrees</source>
        <translation>Согласие человека</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>Выберите, как</translation>
    </message>
    <message>
        <source>Keep the enquiry</source>
        <translation>Сохранить консультацию</translation>
    </message>
    <message>
        <source>Keep the enquiry (Ctrl+S)</source>
        <translation>Сохранить консультацию (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>LeadsPage</name>
    <message>
        <source>Back to the counter</source>
        <translation>Назад к приёму</translation>
    </message>
    <message>
        <source>An enquiry is no applicant: no search finds it, it never leaves this branch, and it erases itself when its term is over.</source>
        <translation>Кто пришёл за консультацией, ещё не заявитель: поиск его не находит, из отделения запись не уходит, а когда срок пройдёт, уничтожится сама.</translation>
    </message>
    <message>
        <source>Enquiries: {count}</source>
        <translation>Консультации: {count}</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>Консультации</translation>
    </message>
    <message>
        <source>Nobody has asked.</source>
        <translation>За консультацией никто не приходил.</translation>
    </message>
    <message>
        <source>Begin a file</source>
        <translation>Начать дело</translation>
    </message>
    <message>
        <source>A new file with this name; nothing is stored before it is saved</source>
        <translation>Новое дело с этим именем; до сохранения ничего не записывается</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Уничтожить…</translation>
    </message>
    <message>
        <source>Erase this enquiry for good</source>
        <translation>Уничтожить запись об этой консультации навсегда</translation>
    </message>
    <message>
        <source>Yes, erase for good</source>
        <translation>Да, уничтожить навсегда</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>New enquiry</source>
        <translation>Новая консультация</translation>
    </message>
    <message>
        <source>Keep the enquiry</source>
        <translation>Сохранить консультацию</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
    <message>
        <source>Erase the enquiry of {name} for good?</source>
        <translation>Уничтожить запись о консультации навсегда: {name}?</translation>
    </message>
    <message>
        <source>kept until {day}</source>
        <translation>хранится до {day}</translation>
    </message>
</context>
<context>
    <name>LikelyPart</name>
    <message>
        <source>Find the paper of anybody</source>
        <translation>Поиск бланка среди всех людей</translation>
    </message>
    <message>
        <source>Name, IIN or number of the paper</source>
        <translation>ФИО, ИИН или номер бланка</translation>
    </message>
    <message>
        <source>Papers found</source>
        <translation>Найденные бланки</translation>
    </message>
    <message>
        <source>Likely papers</source>
        <translation>Вероятные бланки</translation>
    </message>
    <message>
        <source>No paper found that lacks pages.</source>
        <translation>Бланков, которым не хватает страниц, не найдено.</translation>
    </message>
    <message>
        <source>No paper waits for this page.</source>
        <translation>Эту страницу не ждёт ни один бланк.</translation>
    </message>
    <message>
        <source>Missing pages: {pages}</source>
        <translation>Не хватает страниц: {pages}</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>чч:мм</translation>
    </message>
    <message>
        <source>+7 7XX XXX XX XX</source>
        <translation>+7 7XX XXX XX XX</translation>
    </message>
    <message>
        <source>12 digits</source>
        <translation>12 цифр</translation>
    </message>
    <message>
        <source>name@example.kz</source>
        <translation>name@example.kz</translation>
    </message>
    <message>
        <source>whole tenge</source>
        <translation>целые тенге</translation>
    </message>
    <message>
        <source>KZ and 18 characters</source>
        <translation>KZ и 18 знаков</translation>
    </message>
    <message>
        <source>4 digits</source>
        <translation>4 цифры</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>New carrier</source>
        <translation>Новый носитель</translation>
    </message>
    <message>
        <source>Register a file, a batch or a medium (Ctrl+N)</source>
        <translation>Зарегистрировать дело, пакет или накопитель (Ctrl+N)</translation>
    </message>
    <message>
        <source>Stock-taking</source>
        <translation>Инвентаризация</translation>
    </message>
    <message>
        <source>Scan the labels of everything that is here (Ctrl+T)</source>
        <translation>Отсканировать метки всего, что здесь есть (Ctrl+T)</translation>
    </message>
    <message>
        <source>Register J9</source>
        <translation>Реестр J9</translation>
    </message>
    <message>
        <source>Save the whole register J9 as a file (Ctrl+E)</source>
        <translation>Сохранить весь реестр J9 в файл (Ctrl+E)</translation>
    </message>
    <message>
        <source>Find, or scan a label</source>
        <translation>Найти или отсканировать метку</translation>
    </message>
    <message>
        <source>Number, contents, place, person</source>
        <translation>Номер, содержание, место, человек</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Носители</translation>
    </message>
    <message>
        <source>No carrier is registered so.</source>
        <translation>Таких носителей не зарегистрировано.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Labels as PDF</source>
        <translation>Метки в PDF</translation>
    </message>
    <message>
        <source>Carriers: {count}</source>
        <translation>Носители: {count}</translation>
    </message>
    <message>
        <source>Print labels: {count}</source>
        <translation>Печать меток: {count}</translation>
    </message>
    <message>
        <source>Print labels of what is listed (Ctrl+P)</source>
        <translation>Напечатать метки того, что в списке (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>Сохранить метки</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save register J9</source>
        <translation>Сохранить реестр J9</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>Look at the sheet, and say what you saw.</source>
        <translation>Посмотрите на лист и отметьте, что видите.</translation>
    </message>
    <message>
        <source>Was the answer entered wrongly? Detach the scan below, then enter it anew.</source>
        <translation>Ответ введён неверно? Отсоедините скан ниже и введите ответ заново.</translation>
    </message>
    <message>
        <source>It is as entered: I looked</source>
        <translation>Как введено, проверено мной</translation>
    </message>
    <message>
        <source>Signed, but not seen, because</source>
        <translation>Подписано, но не видно, потому что</translation>
    </message>
    <message>
        <source>It is signed: I looked</source>
        <translation>Подписано, проверено мной</translation>
    </message>
    <message>
        <source>Asked to sign again</source>
        <translation>Попросили подписать заново</translation>
    </message>
    <message>
        <source>As entered, but read otherwise, because</source>
        <translation>Как введено, но прочитано иначе, потому что</translation>
    </message>
    <message>
        <source>{day}: {seen}</source>
        <translation>{day}: {seen}</translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>To be looked at: {count}</source>
        <translation>Нужно посмотреть: {count}</translation>
    </message>
    <message>
        <source>Papers to be looked at</source>
        <translation>Бланки, на которые нужно посмотреть</translation>
    </message>
    <message>
        <source>Go to this list: Ctrl+T</source>
        <translation>Перейти к этому списку: Ctrl+T</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>locked</source>
        <translation>доступ закрыт</translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>Make blank forms for a power cut</source>
        <translation>Чистые бланки на случай отключения света</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Make numbered blank forms (Ctrl+M)</source>
        <translation>Создать пронумерованные чистые бланки (Ctrl+M)</translation>
    </message>
    <message>
        <source>Not printed yet: {count}</source>
        <translation>Ещё не напечатано: {count}</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>No printer found</source>
        <translation>Принтер не найден</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Экземпляров</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Печать всех</translation>
    </message>
    <message>
        <source>Print all that are not printed yet (Ctrl+P)</source>
        <translation>Напечатать все, что ещё не напечатаны (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save as PDF files</source>
        <translation>Сохранить в файлы PDF</translation>
    </message>
    <message>
        <source>Did all papers come out? Forms: {count}</source>
        <translation>Все бланки напечатались? Бланков: {count}</translation>
    </message>
    <message>
        <source>Yes, all are good</source>
        <translation>Да, все хорошие</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Save the blank forms</source>
        <translation>Сохранение чистых бланков</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ManagerStep</name>
    <message>
        <source>Login of the branch manager</source>
        <translation>Логин руководителя отделения</translation>
    </message>
    <message>
        <source>Small Latin letters and digits</source>
        <translation>Строчные латинские буквы и цифры</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Фамилия и имя</translation>
    </message>
    <message>
        <source>As it should stand on paper</source>
        <translation>Так, как должно стоять на бумаге</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>At least 12 characters. Four unusual words are good and easy to keep.</source>
        <translation>Не меньше 12 знаков. Четыре необычных слова надёжны и легко запоминаются.</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Пароль ещё раз</translation>
    </message>
    <message>
        <source>Show the passwords while I type</source>
        <translation>Показывать пароли при вводе</translation>
    </message>
</context>
<context>
    <name>MaySheet</name>
    <message>
        <source>What may be done today</source>
        <translation>Что можно делать сегодня</translation>
    </message>
    <message>
        <source>Ask here before you write, call or pass data on.</source>
        <translation>Проверяйте здесь, прежде чем писать, звонить или передавать данные.</translation>
    </message>
    <message>
        <source>Back to the papers</source>
        <translation>Назад к бланкам</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>Applicants who refused this month: {count}</source>
        <translation>Отказались в этом месяце: {count}</translation>
    </message>
    <message>
        <source>Signed under an older edition: {count}</source>
        <translation>Подписали по прежней редакции: {count}</translation>
    </message>
    <message>
        <source>Whose consent is to be asked for anew (Ctrl+G)</source>
        <translation>У кого просить согласие заново (Ctrl+G)</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>Консультации</translation>
    </message>
    <message>
        <source>Who asked and left name and telephone (Ctrl+I)</source>
        <translation>Кто спрашивал и оставил имя и телефон (Ctrl+I)</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>Чистые бланки</translation>
    </message>
    <message>
        <source>Numbered blank forms for a power cut (Ctrl+E)</source>
        <translation>Пронумерованные чистые бланки на случай отключения света (Ctrl+E)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>People from a file (Ctrl+Shift+I)</source>
        <translation>Люди из файла (Ctrl+Shift+I)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put the notice away</source>
        <translation>Убрать сообщение</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>Убрать (Esc)</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
    <message>
        <source>Attention.</source>
        <translation>Внимание.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Не удалось.</translation>
    </message>
    <message>
        <source>Note.</source>
        <translation>К сведению.</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Notice to the credit bureau</source>
        <translation>Уведомление кредитного бюро</translation>
    </message>
    <message>
        <source>Number of the bureau&apos;s answer</source>
        <translation>Номер ответа бюро</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>чч:мм</translation>
    </message>
    <message>
        <source>Record the notice</source>
        <translation>Записать уведомление</translation>
    </message>
    <message>
        <source>Record that the bureau was told; the alarm ends</source>
        <translation>Записать, что бюро уведомлено; тревога прекратится</translation>
    </message>
    <message>
        <source>The law gives one hour: the bureau must know by {due}.</source>
        <translation>Закон даёт один час: бюро должно узнать до: {due}.</translation>
    </message>
    <message>
        <source>Told {at}, № {number}</source>
        <translation>Сообщено: {at}, № {number}</translation>
    </message>
</context>
<context>
    <name>OlderEditionsPage</name>
    <message>
        <source>Back to the counter</source>
        <translation>Назад к приёму</translation>
    </message>
    <message>
        <source>These consents stay in force. Ask for a new one when the person comes.</source>
        <translation>Эти согласия действуют. Попросите новое, когда человек придёт.</translation>
    </message>
    <message>
        <source>Signed under an older edition: more than {count}</source>
        <translation>Подписали по прежней редакции: более {count}</translation>
    </message>
    <message>
        <source>Signed under an older edition: {count}</source>
        <translation>Подписали по прежней редакции: {count}</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Показать ещё</translation>
    </message>
    <message>
        <source>Signed under an older edition</source>
        <translation>Подписали по прежней редакции</translation>
    </message>
    <message>
        <source>Everybody has signed under the editions in force.</source>
        <translation>Все подписали по действующим редакциям.</translation>
    </message>
    <message>
        <source>Open the chosen file</source>
        <translation>Открыть выбранное дело</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
    <message>
        <source>C1 of edition {form}, policy no {policy}</source>
        <translation>C1 в редакции {form}, политика № {policy}</translation>
    </message>
    <message>
        <source>IIN …{tail}</source>
        <translation>ИИН …{tail}</translation>
    </message>
</context>
<context>
    <name>OrderForms</name>
    <message>
        <source>Due</source>
        <translation>Согласия на подпись</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Можно добавить</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Papers to make</source>
        <translation>Какие бланки подготовить</translation>
    </message>
    <message>
        <source>Language chosen by the applicant</source>
        <translation>Язык, выбранный заявителем</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Казахский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>The application it is about</source>
        <translation>По какому заявлению</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>Leave single choices out</source>
        <translation>Не предлагать отдельные пункты</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Make the papers: {count}</source>
        <translation>Подготовить бланки: {count}</translation>
    </message>
    <message>
        <source>What is due is marked. Leave out or add; each paper gets its own number.</source>
        <translation>Отмечено то, что пора запросить. Уберите или добавьте; у каждого бланка будет свой номер.</translation>
    </message>
    <message>
        <source>Nothing is due: what was asked before holds or was answered. Add papers.</source>
        <translation>Запрашивать нечего: прежние согласия действуют или ответ на них получен. При необходимости добавьте бланки.</translation>
    </message>
</context>
<context>
    <name>OrganisationStep</name>
    <message>
        <source>Whose workstation is this?</source>
        <translation>Чьё это рабочее место?</translation>
    </message>
    <message>
        <source>Operator profile</source>
        <translation>Паспорт оператора</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>No file: the sample profile is taken and every paper says SAMPLE.</source>
        <translation>Файла нет: берётся паспорт-образец, на каждом бланке будет слово ОБРАЗЕЦ.</translation>
    </message>
    <message>
        <source>Operator profile (*.toml)</source>
        <translation>Паспорт оператора (*.toml)</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>From where: {source}; {check}; {day}.</source>
        <translation>Откуда: {source}; {check}; {day}.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Where these data came from</source>
        <translation>Откуда получены эти данные</translation>
    </message>
    <message>
        <source>How these data were checked</source>
        <translation>Как проверены эти данные</translation>
    </message>
    <message>
        <source>various</source>
        <translation>разные</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>The applicant says that these data still hold</source>
        <translation>Заявитель подтвердил, что эти данные не изменились</translation>
    </message>
    <message>
        <source>Old: {days} days</source>
        <translation>Давность: {days} дн.</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>Did the paper come out?</source>
        <translation>Бланк напечатался?</translation>
    </message>
    <message>
        <source>Look at every page: text, code in the corner, four marks.</source>
        <translation>Посмотрите на каждую страницу: текст, код в углу, четыре метки.</translation>
    </message>
    <message>
        <source>Yes, it is good</source>
        <translation>Да, всё хорошо</translation>
    </message>
    <message>
        <source>No, print again</source>
        <translation>Нет, печатать снова</translation>
    </message>
    <message>
        <source>Spoiled: void it</source>
        <translation>Испорчен: аннулировать</translation>
    </message>
</context>
<context>
    <name>OwnPasswordForm</name>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>At least 12 characters. Four unusual words are good and easy to keep.</source>
        <translation>Не меньше 12 знаков. Четыре необычных слова надёжны и легко запоминаются.</translation>
    </message>
    <message>
        <source>Show the passwords while I type</source>
        <translation>Показывать пароли при вводе</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Задать пароль</translation>
    </message>
    <message>
        <source>The password is being set</source>
        <translation>Пароль задаётся</translation>
    </message>
</context>
<context>
    <name>PaperHead</name>
    <message>
        <source>The original lies in {number}</source>
        <translation>Оригинал хранится в {number}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Enter the answers as signed (Ctrl+T)</source>
        <translation>Внести ответы с подписанного бланка (Ctrl+T)</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Аннулировать</translation>
    </message>
    <message>
        <source>Void this paper</source>
        <translation>Аннулировать бланк</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>What the scan shows of signatures and answers</source>
        <translation>Какие подписи и ответы видны на скане</translation>
    </message>
    <message>
        <source>Nobody signs this paper: no scan is waited for and no answers are entered.</source>
        <translation>Этот бланк не подписывают: скан не ожидается, ответы не вносятся.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Напечатать ещё</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Печать (Ctrl+P)</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>All papers due, made and printed at one go (Ctrl+K)</source>
        <translation>Все нужные бланки сразу: подготовить и распечатать (Ctrl+K)</translation>
    </message>
    <message>
        <source>New paper</source>
        <translation>Новый бланк</translation>
    </message>
    <message>
        <source>Make a paper with a number of its own (Ctrl+M)</source>
        <translation>Создать бланк с собственным номером (Ctrl+M)</translation>
    </message>
    <message>
        <source>The set</source>
        <translation>Комплект</translation>
    </message>
    <message>
        <source>May I?</source>
        <translation>Можно ли?</translation>
    </message>
    <message>
        <source>What may be done with the data today (Ctrl+J)</source>
        <translation>Что можно делать с данными сегодня (Ctrl+J)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Бланки</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>No paper yet. Print the set, or begin with C1.</source>
        <translation>Бланков пока нет. Распечатайте комплект или начните с C1.</translation>
    </message>
    <message>
        <source>A consent counts once its paper is scanned and its answers are entered.</source>
        <translation>Согласие действует, когда бланк отсканирован и ответы внесены.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Preview of the paper</source>
        <translation>Просмотр бланка</translation>
    </message>
    <message>
        <source>Pages: {count}</source>
        <translation>Страниц: {count}</translation>
    </message>
</context>
<context>
    <name>PasswordLine</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Включён Caps Lock.</translation>
    </message>
    <message>
        <source>Cyrillic letters are being typed.</source>
        <translation>Вводятся кириллические буквы.</translation>
    </message>
    <message>
        <source>Keyboard layout: {name}</source>
        <translation>Раскладка: {name}</translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message>
        <source>Who works here</source>
        <translation>Кто здесь работает</translation>
    </message>
    <message>
        <source>What your role may do</source>
        <translation>Что может ваша роль</translation>
    </message>
    <message>
        <source>Own password</source>
        <translation>Свой пароль</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Это окно</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Enter moves to the next field</source>
        <translation>Enter переводит в следующее поле</translation>
    </message>
    <message>
        <source>The keypad&apos;s Enter too. Otherwise Enter stays in its field: Tab moves on.</source>
        <translation>Enter на цифровой клавиатуре тоже. Иначе Enter остаётся в своём поле: дальше ведёт Tab.</translation>
    </message>
    <message>
        <source>Locks by itself after minutes without a key: {minutes}</source>
        <translation>Закрывается сам, если не нажимать клавиш (минут): {minutes}</translation>
    </message>
    <message>
        <source>IT sets this for the workstation; it cannot be changed here.</source>
        <translation>Это задаёт ИТ для рабочего места; здесь изменить нельзя.</translation>
    </message>
    <message>
        <source>Next field, then set the password</source>
        <translation>Следующее поле, затем задать пароль</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Следующее поле</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Фамилия и имя</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Order of admission</source>
        <translation>Приказ о допуске</translation>
    </message>
    <message>
        <source>Admitted until</source>
        <translation>Допущен до</translation>
    </message>
    <message>
        <source>no last day</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>Rules acknowledged</source>
        <translation>Ознакомление с правилами</translation>
    </message>
</context>
<context>
    <name>PhotographCard</name>
    <message>
        <source>Photograph</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>To consent C7</source>
        <translation>К согласию C7</translation>
    </message>
    <message>
        <source>To the tab of consents (Ctrl+B)</source>
        <translation>К вкладке согласий (Ctrl+B)</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Из файла</translation>
    </message>
    <message>
        <source>From the camera</source>
        <translation>С камеры</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Erase the photograph, here and at head office?</source>
        <translation>Стереть фотографию здесь и в головном офисе?</translation>
    </message>
    <message>
        <source>Yes, erase</source>
        <translation>Да, стереть</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>Нет, оставить</translation>
    </message>
    <message>
        <source>Pictures {kinds}</source>
        <translation>Изображения {kinds}</translation>
    </message>
    <message>
        <source>The consent to this photograph is not in force any more: it is not shown and must be taken away.</source>
        <translation>Согласие на эту фотографию больше не действует: она не показывается, её нужно убрать.</translation>
    </message>
    <message>
        <source>Another picture takes its place; the one before is erased.</source>
        <translation>Новый снимок заменит её, прежний будет стёрт.</translation>
    </message>
    <message>
        <source>A picture can also be dropped here, or pasted (Ctrl+V).</source>
        <translation>Снимок можно также перетащить сюда или вставить (Ctrl+V).</translation>
    </message>
    <message>
        <source>Photograph of the applicant</source>
        <translation>Фотография заявителя</translation>
    </message>
    <message>
        <source>No photograph</source>
        <translation>Фотографии нет</translation>
    </message>
</context>
<context>
    <name>PlaceEditor</name>
    <message>
        <source>Begin to type</source>
        <translation>Начните вводить</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>Напечатать ещё раз</translation>
    </message>
    <message>
        <source>Real size, A4. One copy for the applicant, one for the file.</source>
        <translation>Настоящий размер, A4. Один экземпляр заявителю, один в дело.</translation>
    </message>
    <message>
        <source>Why once more</source>
        <translation>Причина повторной печати</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>Jam or spoiled sheet</source>
        <translation>Замятие или испорченный лист</translation>
    </message>
    <message>
        <source>The paper was lost</source>
        <translation>Бланк потерян</translation>
    </message>
    <message>
        <source>One more copy is asked for</source>
        <translation>Просят ещё один экземпляр</translation>
    </message>
    <message>
        <source>Bad print</source>
        <translation>Плохая печать</translation>
    </message>
    <message>
        <source>Save as a PDF file</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Printed before: {count}</source>
        <translation>Печатался раньше, раз: {count}</translation>
    </message>
    <message>
        <source>copies: {count}</source>
        <translation>экземпляров: {count}</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Сохранение бланка</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PrinterFields</name>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>No printer found</source>
        <translation>Принтер не найден</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Экземпляров</translation>
    </message>
</context>
<context>
    <name>ProofBar</name>
    <message>
        <source>Receipt for the applicant</source>
        <translation>Расписка</translation>
    </message>
    <message>
        <source>Make the paper that tells every answer with its number</source>
        <translation>Сделать бумагу, в которой указан каждый ответ с его номером</translation>
    </message>
    <message>
        <source>Proof of consent</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Save form, scan, answers and journal as one file that a court can check</source>
        <translation>Сохранить форму, скан, ответы и журнал одним файлом, который может проверить суд</translation>
    </message>
    <message>
        <source>Save the proof of consent</source>
        <translation>Сохранить подтверждение согласия</translation>
    </message>
    <message>
        <source>Proof of consent (*.zip)</source>
        <translation>Подтверждение согласия (*.zip)</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Counter</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Сканы</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Реестры</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Синхронизация</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Работники</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>ReaderLine</name>
    <message>
        <source>Document reader</source>
        <translation>Считыватель документа</translation>
    </message>
    <message>
        <source>Put the cursor here and read the document</source>
        <translation>Поставьте курсор сюда и считайте документ</translation>
    </message>
    <message>
        <source>Read. Type the names as in the document, in Cyrillic.</source>
        <translation>Считано. Имя введите как в документе, кириллицей.</translation>
    </message>
    <message>
        <source>Read in part: some check digits do not fit. Compare every field.</source>
        <translation>Считано частично: не сошлись контрольные цифры. Сверьте каждое поле.</translation>
    </message>
    <message>
        <source>Another person&apos;s document: nothing was taken from it.</source>
        <translation>Документ другого человека: из него ничего не взято.</translation>
    </message>
    <message>
        <source>Not a machine-readable zone. Read the document once more.</source>
        <translation>Это не машиночитаемая зона. Считайте документ ещё раз.</translation>
    </message>
</context>
<context>
    <name>ReadmitPanel</name>
    <message>
        <source>Admit {name} again</source>
        <translation>Допустить снова: {name}</translation>
    </message>
    <message>
        <source>What was done before stays in the journal. Tell the temporary password in person; it must be changed, and the rules read again, at the next login.</source>
        <translation>Сделанное прежде остаётся в журнале. Сообщите временный пароль лично; при следующем входе его нужно сменить, а правила прочесть снова.</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер приказа</translation>
    </message>
    <message>
        <source>Order of</source>
        <translation>Дата приказа</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Временный пароль</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>Допустить снова</translation>
    </message>
</context>
<context>
    <name>ReasonChoice</name>
    <message>
        <source>Choose why it stays so</source>
        <translation>Выберите, почему оставить так</translation>
    </message>
    <message>
        <source>Why the value stays so</source>
        <translation>Почему значение остаётся таким</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>State of the record</source>
        <translation>Состояние записи</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Lift the blocking</source>
        <translation>Снять блокирование</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Уничтожить</translation>
    </message>
    <message>
        <source>Nothing is signed yet. The data stay at this workstation, and a refusal erases them.</source>
        <translation>Ещё ничего не подписано. Данные не покидают это рабочее место, а отказ их стирает.</translation>
    </message>
    <message>
        <source>The data are in use. Blocking stops every use and keeps them; destroying cannot be undone.</source>
        <translation>Данные используются. Блокирование прекращает любое использование и сохраняет их; уничтожение необратимо.</translation>
    </message>
    <message>
        <source>The data are kept, but not used: nobody but the personal-data officer opens, changes, prints or sends them.</source>
        <translation>Данные хранятся, но не используются: никто, кроме ответственного за персональные данные, их не открывает, не изменяет, не печатает и не передаёт.</translation>
    </message>
    <message>
        <source>Nothing tells any more whose data these were.</source>
        <translation>Ничто больше не говорит, чьи это были данные.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>If every password is lost, this code opens the data once more. It is shown only now. Print it or write it down, put it into an envelope and lock it away.</source>
        <translation>Если все пароли утеряны, данные откроет этот код. Он показывается только сейчас. Напечатайте или запишите его, вложите в конверт и уберите в сейф.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>No printer found</source>
        <translation>Принтер не найден</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Сохранить в файл</translation>
    </message>
    <message>
        <source>The code is printed, saved or written down</source>
        <translation>Код напечатан, сохранён или записан</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Сохранение кода восстановления</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
</context>
<context>
    <name>RefusalPart</name>
    <message>
        <source>The applicant does not agree?</source>
        <translation>Заявитель не согласен?</translation>
    </message>
    <message>
        <source>These answers erase the draft and its papers for ever. Look at the sheet.</source>
        <translation>С такими ответами черновик и его бланки стираются навсегда. Посмотрите на лист.</translation>
    </message>
    <message>
        <source>These answers erase the draft for ever. Scan all pages of the sheet first: until then nothing can be compared with them.</source>
        <translation>Эти ответы навсегда сотрут черновик. Сначала отсканируйте все страницы бланка: до этого сравнить ответы не с чем.</translation>
    </message>
    <message>
        <source>Correct the answers</source>
        <translation>Исправить ответы</translation>
    </message>
    <message>
        <source>No consent: erase the draft</source>
        <translation>Нет согласия: стереть</translation>
    </message>
    <message>
        <source>On the scan: {seen}</source>
        <translation>На скане: {seen}</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>Find a carrier or scan a label</source>
        <translation>Найти носитель или отсканировать метку</translation>
    </message>
    <message>
        <source>New carrier</source>
        <translation>Новый носитель</translation>
    </message>
    <message>
        <source>Register the new carrier</source>
        <translation>Зарегистрировать новый носитель</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Выдать</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Принять обратно</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>Print labels of what is listed</source>
        <translation>Напечатать метки того, что в списке</translation>
    </message>
    <message>
        <source>Stock-taking</source>
        <translation>Инвентаризация</translation>
    </message>
    <message>
        <source>Save register J9 as a file</source>
        <translation>Сохранить реестр J9 в файл</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>What is told of the lines: {count}</source>
        <translation>Отчёт о строках: {count}</translation>
    </message>
    <message>
        <source>What is told of the lines</source>
        <translation>Отчёт о строках</translation>
    </message>
    <message>
        <source>Nothing is to be told of any line.</source>
        <translation>О строках сообщать нечего.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Строка {number}</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests and their terms</source>
        <translation>Обращения и сроки</translation>
    </message>
    <message>
        <source>This person has asked for nothing.</source>
        <translation>Обращений от этого человека нет.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказать</translation>
    </message>
    <message>
        <source>It was stopped everywhere</source>
        <translation>Везде прекращено</translation>
    </message>
    <message>
        <source>Look at the answer, print</source>
        <translation>Просмотр и печать ответа</translation>
    </message>
    <message>
        <source>Look at the answer and print it (Ctrl+P)</source>
        <translation>Просмотреть и напечатать ответ (Ctrl+P)</translation>
    </message>
    <message>
        <source>Paper that asks</source>
        <translation>Бланк обращения</translation>
    </message>
    <message>
        <source>From the list to what can be done</source>
        <translation>Из списка к действиям</translation>
    </message>
    <message>
        <source>Do what is asked about</source>
        <translation>Выполнить то, о чём спрошено</translation>
    </message>
    <message>
        <source>Look at the answer and print it</source>
        <translation>Просмотреть и напечатать ответ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>№ {serial}, received {day}</source>
        <translation>№ {serial}, получено {day}</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>contract {number} of {day}</source>
        <translation>договор № {number} от {day}</translation>
    </message>
    <message>
        <source>Unfulfilled obligations</source>
        <translation>Неисполненные обязательства</translation>
    </message>
    <message>
        <source>Answered or done</source>
        <translation>Ответ или исполнение</translation>
    </message>
    <message>
        <source>The branch manager or the personal-data officer</source>
        <translation>Руководитель отделения или ответственный за ПД</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кто решает</translation>
    </message>
</context>
<context>
    <name>ResetPanel</name>
    <message>
        <source>New password for {name}</source>
        <translation>Новый пароль: {name}</translation>
    </message>
    <message>
        <source>No data are lost. Tell the temporary password in person; it must be changed at the next login.</source>
        <translation>Данные не теряются. Сообщите временный пароль лично; при следующем входе его нужно сменить.</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Временный пароль</translation>
    </message>
    <message>
        <source>Show the password while I type</source>
        <translation>Показывать пароль при вводе</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Задать пароль</translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>I have read this and will follow it</source>
        <translation>Я прочёл и буду соблюдать</translation>
    </message>
    <message>
        <source>How much was read</source>
        <translation>Сколько прочитано</translation>
    </message>
    <message>
        <source>Text of the rules</source>
        <translation>Текст правил</translation>
    </message>
    <message>
        <source>Edition {edition}, in force since {day}</source>
        <translation>Редакция {edition}, действует с {day}</translation>
    </message>
</context>
<context>
    <name>RunSheet</name>
    <message>
        <source>Save the papers</source>
        <translation>Сохранить бланки</translation>
    </message>
    <message>
        <source>Did all papers come out?</source>
        <translation>Все бланки напечатались?</translation>
    </message>
    <message>
        <source>Print the papers</source>
        <translation>Печать бланков</translation>
    </message>
    <message>
        <source>Look at every page. Untick a paper that is not good: it is printed again.</source>
        <translation>Просмотрите каждую страницу. Снимите отметку с бракованного бланка: он будет напечатан снова.</translation>
    </message>
    <message>
        <source>One after the other, real size, A4. Usually two copies of each.</source>
        <translation>Один за другим, в натуральную величину, A4. Обычно по два экземпляра.</translation>
    </message>
    <message>
        <source>Print all: {count}</source>
        <translation>Распечатать все: {count}</translation>
    </message>
    <message>
        <source>Save as PDF files</source>
        <translation>Сохранить файлами PDF</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Record; print again: {count}</source>
        <translation>Записать; напечатать снова: {count}</translation>
    </message>
    <message>
        <source>Yes, all came out</source>
        <translation>Да, все напечатались</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Где бумага</translation>
    </message>
    <message>
        <source>How fine</source>
        <translation>Чёткость</translation>
    </message>
    <message>
        <source>Colour of the picture</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Стекло</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>Податчик</translation>
    </message>
    <message>
        <source>Feeder, both sides</source>
        <translation>Обе стороны</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Чёрно-белый</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} т/д</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Сканировать</translation>
    </message>
    <message>
        <source>Scan (F9)</source>
        <translation>Сканировать (F9)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Stop the scanner (Esc)</source>
        <translation>Остановить сканер (Esc)</translation>
    </message>
    <message>
        <source>The pages find their papers like files that are dropped.</source>
        <translation>Страницы сами найдут свои бланки, как и перетащенные файлы.</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Идёт поиск сканеров…</translation>
    </message>
    <message>
        <source>Scanning. Pages so far: {count}</source>
        <translation>Идёт сканирование. Страниц пока: {count}</translation>
    </message>
    <message>
        <source>The scanner is being stopped…</source>
        <translation>Сканер останавливается…</translation>
    </message>
    <message>
        <source>Pages scanned: {count}. They are being read and stored.</source>
        <translation>Отсканировано страниц: {count}. Они читаются и сохраняются.</translation>
    </message>
    <message>
        <source>The window was locked before the pages were stored: nothing of that pass was kept. Put the whole stack in and scan again.</source>
        <translation>Окно было заблокировано до сохранения страниц: из этого сканирования ничего не сохранено. Вложите всю пачку и отсканируйте снова.</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>Scan</source>
        <translation>Сканировать</translation>
    </message>
    <message>
        <source>Stop the scanner</source>
        <translation>Остановить сканер</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выбрать файлы</translation>
    </message>
    <message>
        <source>Look for scanners and into the scanner folder now</source>
        <translation>Найти сканеры и заглянуть в папку сканера сейчас</translation>
    </message>
    <message>
        <source>Papers to be looked at</source>
        <translation>Бланки, на которые нужно посмотреть</translation>
    </message>
    <message>
        <source>Waiting pages</source>
        <translation>Ожидающие страницы</translation>
    </message>
    <message>
        <source>Larger, smaller, fit the width</source>
        <translation>Крупнее, мельче, по ширине</translation>
    </message>
    <message>
        <source>Open the paper; attach the page to the number typed</source>
        <translation>Открыть бланк; привязать страницу к набранному номеру</translation>
    </message>
</context>
<context>
    <name>SearchPart</name>
    <message>
        <source>The other file: IIN, name, telephone or paper number</source>
        <translation>Другое дело: ИИН, имя, телефон или номер бумаги</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Choose the other file:</source>
        <translation>Выберите другое дело:</translation>
    </message>
    <message>
        <source>Alike:</source>
        <translation>Похожие:</translation>
    </message>
    <message>
        <source>No other file was found.</source>
        <translation>Другое дело не найдено.</translation>
    </message>
</context>
<context>
    <name>SecondPersonPanel</name>
    <message>
        <source>A second person confirms</source>
        <translation>Подтверждает второй человек</translation>
    </message>
    <message>
        <source>Another branch manager or the personal-data officer types own login and password here. The journal keeps both names.</source>
        <translation>Здесь вводит свои логин и пароль другой руководитель отделения или специалист по персональным данным. В журнале остаются оба.</translation>
    </message>
    <message>
        <source>Login of the second person</source>
        <translation>Логин второго человека</translation>
    </message>
    <message>
        <source>Password of the second person</source>
        <translation>Пароль второго человека</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>SignerPart</name>
    <message>
        <source>Who signs</source>
        <translation>Кто подписывает</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>A representative</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Somebody for an applicant who cannot sign</source>
        <translation>Другой человек за заявителя, который не может подписать</translation>
    </message>
    <message>
        <source>Full name of who signs</source>
        <translation>Фамилия, имя, отчество (при наличии) подписывающего</translation>
    </message>
    <message>
        <source>Identity document: kind, number, issued when and by whom</source>
        <translation>Документ, удостоверяющий личность: вид, номер, кем и когда выдан</translation>
    </message>
    <message>
        <source>Authority: power of attorney or other document, number, date</source>
        <translation>Полномочия: доверенность или иной документ, номер, дата</translation>
    </message>
    <message>
        <source>Why the applicant cannot sign</source>
        <translation>Почему заявитель не может подписать</translation>
    </message>
</context>
<context>
    <name>SpoiledCard</name>
    <message>
        <source>Spoiled papers (J17): {count}</source>
        <translation>Испорченные бланки (J17): {count}</translation>
    </message>
    <message>
        <source>Issued from</source>
        <translation>Созданы с</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Созданы по</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Spoiled papers</source>
        <translation>Испорченные бланки</translation>
    </message>
    <message>
        <source>No spoiled paper in these days.</source>
        <translation>За эти дни испорченных бланков нет.</translation>
    </message>
    <message>
        <source>issued {issued}, void {void}</source>
        <translation>создан {issued}, аннулирован {void}</translation>
    </message>
    <message>
        <source>blank {code}</source>
        <translation>чистый {code}</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Who is admitted to personal data</source>
        <translation>Кто допущен к персональным данным</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Новый работник</translation>
    </message>
    <message>
        <source>New employee (Ctrl+N)</source>
        <translation>Новый работник (Ctrl+N)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Post, role, order, dates (F2)</source>
        <translation>Должность, роль, приказ, сроки (F2)</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>New password (Ctrl+R)</source>
        <translation>Новый пароль (Ctrl+R)</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>Допустить снова</translation>
    </message>
    <message>
        <source>New order for who was disabled</source>
        <translation>Новый приказ для отключённого</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Отключить</translation>
    </message>
    <message>
        <source>Drop the key slot at once</source>
        <translation>Сразу удалить ячейку ключа</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Список работников</translation>
    </message>
    <message>
        <source>How many of those who may be admitted are</source>
        <translation>Сколько допущено из предельного числа</translation>
    </message>
    <message>
        <source>Change the chosen employee&apos;s admission</source>
        <translation>Изменить допуск выбранного работника</translation>
    </message>
    <message>
        <source>New password for the chosen employee</source>
        <translation>Новый пароль выбранному работнику</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Работник</translation>
    </message>
    <message>
        <source>Order and access</source>
        <translation>Приказ и сроки</translation>
    </message>
    <message>
        <source>Rules acknowledged</source>
        <translation>Ознакомление с правилами</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Admitted: {count} of {limit}</source>
        <translation>Допущено: {count} из {limit}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Status as its paper tells it</source>
        <translation>Статус по документу</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Choose the status</source>
        <translation>Выберите статус</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>Дата на документе</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Номер документа</translation>
    </message>
    <message>
        <source>Number of the contract</source>
        <translation>Номер договора</translation>
    </message>
    <message>
        <source>Enter the status</source>
        <translation>Внести статус</translation>
    </message>
    <message>
        <source>Enter the status (Ctrl+S)</source>
        <translation>Внести статус (Ctrl+S)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>StockCard</name>
    <message>
        <source>Stock-taking</source>
        <translation>Инвентаризация</translation>
    </message>
    <message>
        <source>Walk along the shelves and scan each label. What nobody has seen is listed.</source>
        <translation>Пройдите вдоль полок и отсканируйте каждую метку. Чего никто не видел, останется в списке.</translation>
    </message>
    <message>
        <source>Begin the stock-taking</source>
        <translation>Начать инвентаризацию</translation>
    </message>
    <message>
        <source>Label or number</source>
        <translation>Метка или номер</translation>
    </message>
    <message>
        <source>Seen: {number}</source>
        <translation>Отмечен: {number}</translation>
    </message>
    <message>
        <source>The reader types it; by hand end it with Enter</source>
        <translation>Сканер впишет сам; вручную завершите клавишей Enter</translation>
    </message>
    <message>
        <source>Seen: {seen}. Not seen yet: {unseen}.</source>
        <translation>Отмечено: {seen}. Ещё не отмечено: {unseen}.</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Ещё не отмечены</translation>
    </message>
    <message>
        <source>Every carrier was seen.</source>
        <translation>Все носители отмечены.</translation>
    </message>
    <message>
        <source>Finish? Not seen: {unseen}, of these confirmed as missing: {count}; each such one opens an incident, the others stay as they are.</source>
        <translation>Завершить? Не отмечено: {unseen}, из них пропажа подтверждена: {count}; по каждому такому открывается инцидент, остальные не меняются.</translation>
    </message>
    <message>
        <source>It is not missing</source>
        <translation>Он не пропал</translation>
    </message>
    <message>
        <source>Confirm that it is missing</source>
        <translation>Подтвердить пропажу</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>Завершить…</translation>
    </message>
    <message>
        <source>Yes, finish</source>
        <translation>Да, завершить</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>Продолжить сканирование</translation>
    </message>
</context>
<context>
    <name>SummaryStrip</name>
    <message>
        <source>Back to the counter</source>
        <translation>Назад к приёму</translation>
    </message>
    <message>
        <source>Back to the counter (Alt+1)</source>
        <translation>Назад к приёму (Alt+1)</translation>
    </message>
    <message>
        <source>Photograph of the applicant</source>
        <translation>Фотография заявителя</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Data for the consent</source>
        <translation>Данные для согласия</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>Бланк напечатан</translation>
    </message>
    <message>
        <source>Signed and scanned</source>
        <translation>Подписан, отсканирован</translation>
    </message>
    <message>
        <source>Answers entered</source>
        <translation>Ответы внесены</translation>
    </message>
    <message>
        <source>Mask the IIN</source>
        <translation>Скрыть ИИН</translation>
    </message>
    <message>
        <source>Show the IIN</source>
        <translation>Показать ИИН</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>Новый заявитель</translation>
    </message>
    <message>
        <source>Prepare consent C1</source>
        <translation>Подготовить согласие C1</translation>
    </message>
    <message>
        <source>Print consent C1</source>
        <translation>Напечатать согласие C1</translation>
    </message>
    <message>
        <source>Scan the signed paper</source>
        <translation>Сканировать подписанный</translation>
    </message>
    <message>
        <source>Enter the answers</source>
        <translation>Внести ответы</translation>
    </message>
    <message>
        <source>Fill in the questionnaire</source>
        <translation>Заполнить анкету</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Новое заявление</translation>
    </message>
</context>
<context>
    <name>SynchronisationPage</name>
    <message>
        <source>Head office</source>
        <translation>Головной офис</translation>
    </message>
    <message>
        <source>The journal of this workstation</source>
        <translation>Журнал рабочего места</translation>
    </message>
    <message>
        <source>The last run</source>
        <translation>Последний сеанс</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Синхронизировать сейчас</translation>
    </message>
    <message>
        <source>Synchronise now (F9)</source>
        <translation>Синхронизировать сейчас (F9)</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>Идёт сеанс связи</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Запечатать</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>Отправить и принять</translation>
    </message>
    <message>
        <source>Check the receipt</source>
        <translation>Проверить подтверждение</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Последнее подтверждение</translation>
    </message>
    <message>
        <source>Acts in the journal</source>
        <translation>Действий в журнале</translation>
    </message>
    <message>
        <source>Sealed for sending</source>
        <translation>Запечатано к отправке</translation>
    </message>
    <message>
        <source>Receipted by head office</source>
        <translation>Подтверждено головным офисом</translation>
    </message>
    <message>
        <source>Files waiting to be sent</source>
        <translation>Файлов ждёт отправки</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить заново</translation>
    </message>
    <message>
        <source>Receipted</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Head office has receipted every record and every file.</source>
        <translation>Головной офис подтвердил все записи и все файлы.</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Не подключено</translation>
    </message>
    <message>
        <source>This workstation does not know its head office yet. Everything is kept here.</source>
        <translation>Рабочее место ещё не подключено к головному офису. Всё хранится здесь.</translation>
    </message>
    <message>
        <source>Not sent: {count}</source>
        <translation>Не отправлено: {count}</translation>
    </message>
    <message>
        <source>What waits is safe here. The nightly job sends it, or send it now by yourself.</source>
        <translation>То, что ждёт, надёжно хранится здесь. Его отправит ночное задание, или отправьте сейчас сами.</translation>
    </message>
    <message>
        <source>What waits is safe here. The nightly job sends it.</source>
        <translation>То, что ждёт, здесь в сохранности. Это отправит ночное задание.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>не было</translation>
    </message>
    <message>
        <source>Receipted: {receipted} · on the way: {sealed} · not sealed: {rest}</source>
        <translation>Подтверждено: {receipted} · в пути: {sealed} · не запечатано: {rest}</translation>
    </message>
    <message>
        <source>Sent: {sent}. Receipted up to act {seq}. Still waiting: {waiting}.</source>
        <translation>Отправлено: {sent}. Подтверждено до действия {seq}. Ещё ждёт: {waiting}.</translation>
    </message>
    <message>
        <source>Verdicts: {verdicts}.</source>
        <translation>Решения: {verdicts}.</translation>
    </message>
    <message>
        <source>Orders of head office carried out: {count}.</source>
        <translation>Выполнено указаний головного офиса: {count}.</translation>
    </message>
</context>
<context>
    <name>TicksPanel</name>
    <message>
        <source>Answers as on the signed paper</source>
        <translation>Ответы, как на подписанном бланке</translation>
    </message>
    <message>
        <source>Enter what the applicant marked by hand, nothing else.</source>
        <translation>Вносите только то, что заявитель отметил рукой.</translation>
    </message>
    <message>
        <source>Record the answers</source>
        <translation>Записать ответы</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Printed, not scanned</source>
        <translation>Напечатаны, нет скана</translation>
    </message>
    <message>
        <source>Scanned, no answers</source>
        <translation>Есть скан, нет ответов</translation>
    </message>
    <message>
        <source>In the scan inbox</source>
        <translation>Неразобранные сканы</translation>
    </message>
    <message>
        <source>Not sent to head office</source>
        <translation>Не отправлено в офис</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Branch App</source>
        <translation>Branch App</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Клавиши этой страницы</translation>
    </message>
    <message>
        <source>Keys of this page (F1)</source>
        <translation>Клавиши этой страницы (F1)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Закрыть доступ</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Закрыть доступ (Ctrl+L)</translation>
    </message>
    <message>
        <source>not sent: {count}</source>
        <translation>не отправлено: {count}</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Доступ закрыт</translation>
    </message>
    <message>
        <source>Never sent; waiting: {count}</source>
        <translation>Ещё не отправляли; ждёт: {count}</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation>Отправлять пока нечего</translation>
    </message>
    <message>
        <source>All receipted, {moment}</source>
        <translation>Всё подтверждено, {moment}</translation>
    </message>
    <message>
        <source>Not sent: {count}</source>
        <translation>Не отправлено: {count}</translation>
    </message>
    <message>
        <source>{text}, receipt {moment}</source>
        <translation>{text}, связь {moment}</translation>
    </message>
</context>
<context>
    <name>TwinCard</name>
    <message>
        <source>Alike: {what}</source>
        <translation>Сходство: {what}</translation>
    </message>
    <message>
        <source>It is this person: open the file</source>
        <translation>Это тот же человек: открыть дело</translation>
    </message>
    <message>
        <source>Another person, because</source>
        <translation>Другой человек, потому что</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Выберите причину</translation>
    </message>
    <message>
        <source>Why {name} is another person</source>
        <translation>Почему {name} — другой человек</translation>
    </message>
    <message>
        <source>One number or document belongs to one person. Open the file; if it is another person, correct the number, here or in that file.</source>
        <translation>Один номер или документ принадлежит одному человеку. Откройте дело; если это другой человек, исправьте номер здесь или в том деле.</translation>
    </message>
    <message>
        <source>Open the file, or choose why it is another person.</source>
        <translation>Откройте дело или выберите, почему это другой человек.</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>Perhaps this person is known already</source>
        <translation>Возможно, этот человек уже записан</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Compare with the document in your hand. One person has one file: open it if it is the same person; say why if it is another one.</source>
        <translation>Пока ничего не сохранено. Сравните с документом в руках. У одного человека одно дело: если это он, откройте его дело; если другой — укажите, почему.</translation>
    </message>
    <message>
        <source>Not everything that is alike may be shown here. A branch manager or the personal-data officer looks at the document and confirms that this is a new person.</source>
        <translation>Не всё сходное можно показать здесь. Руководитель отделения или специалист по персональным данным, смотрит документ и подтверждает, что это новый человек.</translation>
    </message>
    <message>
        <source>Save as another person</source>
        <translation>Сохранить как другого человека</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Вернуться к полям</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock the workstation</source>
        <translation>Вход на рабочее место</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>Хранилище открывается</translation>
    </message>
    <message>
        <source>This takes longer than usual. After a new version of the program the data are brought up to it, which takes some minutes where there are many people: leave the computer on.</source>
        <translation>Это длится дольше обычного. После обновления программы данные приводятся к её новой версии. Если людей много, это занимает несколько минут: не выключайте компьютер.</translation>
    </message>
    <message>
        <source>From login to password, then unlock</source>
        <translation>От логина к паролю, затем вход</translation>
    </message>
    <message>
        <source>Lock the screen when you leave the counter: Ctrl+L.</source>
        <translation>Отходя от стойки, закрывайте доступ: Ctrl+L.</translation>
    </message>
    <message>
        <source>Nobody, not even IT or head office, may ask for your password.</source>
        <translation>Никто, даже ИТ или головной офис, не вправе спрашивать ваш пароль.</translation>
    </message>
    <message>
        <source>Work under your own login only: the journal tells every act by name.</source>
        <translation>Работайте только под своим логином: журнал записывает каждое действие поимённо.</translation>
    </message>
    <message>
        <source>Turn the screen away from the queue before you show a number.</source>
        <translation>Прежде чем показать номер, отверните экран от очереди.</translation>
    </message>
    <message>
        <source>Do not photograph the screen and do not copy data to messengers.</source>
        <translation>Не фотографируйте экран и не копируйте данные в мессенджеры.</translation>
    </message>
    <message>
        <source>Do not photocopy identity documents: the law forbids it.</source>
        <translation>Не снимайте копии документов, удостоверяющих личность: закон это запрещает.</translation>
    </message>
    <message>
        <source>Tell the responsible person at once if data may have got out.</source>
        <translation>Если данные могли утечь, сразу сообщите ответственному лицу.</translation>
    </message>
</context>
<context>
    <name>UnsavedStrip</name>
    <message>
        <source>Unsaved entries</source>
        <translation>Несохранённый ввод</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>The entries are kept; nothing is lost.</source>
        <translation>Ввод хранится, ничего не пропадёт.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Forget these entries for ever?</source>
        <translation>Удалить этот ввод безвозвратно?</translation>
    </message>
    <message>
        <source>Yes, forget them</source>
        <translation>Да, удалить</translation>
    </message>
    <message>
        <source>Who goes on with these entries?</source>
        <translation>Кто продолжит этот ввод?</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Unsaved entries: {count}</source>
        <translation>Несохранённый ввод: {count}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>{name} left: {page}</source>
        <translation>Осталось от сотрудника {name}: {page}</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <translation>Передать другому…</translation>
    </message>
</context>
<context>
    <name>VerdictsCard</name>
    <message>
        <source>What was scanned</source>
        <translation>Что отсканировано</translation>
    </message>
    <message>
        <source>Nothing was scanned since you unlocked.</source>
        <translation>После входа ещё ничего не сканировали.</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>{file}, page {page}</source>
        <translation>{file}, страница {page}</translation>
    </message>
    <message>
        <source>Waits in the inbox</source>
        <translation>Не разобрана</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>Paper {serial}, page {page}</source>
        <translation>Бланк {serial}, страница {page}</translation>
    </message>
    <message>
        <source>attached by hand</source>
        <translation>прикреплена вручную</translation>
    </message>
    <message>
        <source>Edition {old}, now in force: {new}</source>
        <translation>Редакция {old}, сейчас действует {new}</translation>
    </message>
    <message>
        <source>Matched; still missing: {pages}</source>
        <translation>Найдена; не хватает: {pages}</translation>
    </message>
    <message>
        <source>Matched, complete</source>
        <translation>Найдена, бланк полный</translation>
    </message>
</context>
<context>
    <name>VoidPanel</name>
    <message>
        <source>Void this paper</source>
        <translation>Аннулировать бланк</translation>
    </message>
    <message>
        <source>Its number is spent; destroy the sheets and make a new paper.</source>
        <translation>Его номер израсходован; уничтожьте листы и создайте новый бланк.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Void the paper</source>
        <translation>Аннулировать бланк</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Blank forms that wait: {count}</source>
        <translation>Чистых бланков в ожидании: {count}</translation>
    </message>
    <message>
        <source>Blank forms that wait</source>
        <translation>Чистые бланки в ожидании</translation>
    </message>
    <message>
        <source>No blank form waits.</source>
        <translation>Чистых бланков в ожидании нет.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Void the chosen one</source>
        <translation>Аннулировать выбранный</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатан</translation>
    </message>
</context>
<context>
    <name>WorkplaceStep</name>
    <message>
        <source>Branch code</source>
        <translation>Код отделения</translation>
    </message>
    <message>
        <source>As in the operator profile: ALM1</source>
        <translation>Как в паспорте оператора: ALM1</translation>
    </message>
    <message>
        <source>Workstation code</source>
        <translation>Код рабочего места</translation>
    </message>
    <message>
        <source>Differs on every counter: 01</source>
        <translation>Свой на каждом месте: 01</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>May stay empty for now</source>
        <translation>Пока можно не заполнять</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Одноразовый код</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>Головной офис</translation>
    </message>
    <message>
        <source>With address and code the workstation is enrolled now; it can be done later.</source>
        <translation>С адресом и кодом рабочее место подключится сейчас; это можно сделать и позже.</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Мельче (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Крупнее (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit the width (Ctrl+0)</source>
        <translation>По ширине (Ctrl+0)</translation>
    </message>
</context>
<context>
    <name>confirmed</name>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>Подтверждено: {reason}</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>Choose one.</source>
        <translation>Выберите одно.</translation>
    </message>
    <message>
        <source>2 to 32 small Latin letters, digits, dot or hyphen.</source>
        <translation>От 2 до 32 строчных латинских букв, цифр, точка или дефис.</translation>
    </message>
    <message>
        <source>Somebody has this login already.</source>
        <translation>Такой логин уже есть.</translation>
    </message>
    <message>
        <source>Letters and figures of the number only, such as 14-K; no words.</source>
        <translation>Только буквы и цифры номера, например 14-К; без слов.</translation>
    </message>
    <message>
        <source>Not a date. Type day, month, year: 05.03.2026.</source>
        <translation>Это не дата. Введите день, месяц, год: 05.03.2026.</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>Заполните это поле.</translation>
    </message>
    <message>
        <source>Too long: at most 300 characters.</source>
        <translation>Слишком длинно: не более 300 знаков.</translation>
    </message>
    <message>
        <source>Mark at least one paper.</source>
        <translation>Отметьте хотя бы один бланк.</translation>
    </message>
    <message>
        <source>Choose why it is printed once more.</source>
        <translation>Выберите причину повторной печати.</translation>
    </message>
    <message>
        <source>Not a telephone number: +7 7XX XXX XX XX.</source>
        <translation>Это не номер телефона: +7 7XX XXX XX XX.</translation>
    </message>
    <message>
        <source>Not an amount. Type whole tenge: 150 000.</source>
        <translation>Это не сумма. Введите целые тенге: 150 000.</translation>
    </message>
    <message>
        <source>The date has not come yet.</source>
        <translation>Эта дата ещё не наступила.</translation>
    </message>
    <message>
        <source>The date is over.</source>
        <translation>Эта дата уже прошла.</translation>
    </message>
    <message>
        <source>Earlier than the step before it.</source>
        <translation>Раньше предыдущего шага.</translation>
    </message>
    <message>
        <source>Not a time. Type hours and minutes: 14:30.</source>
        <translation>Это не время. Введите часы и минуты: 14:30.</translation>
    </message>
    <message>
        <source>Earlier than the blank form was made.</source>
        <translation>Раньше, чем создан чистый бланк.</translation>
    </message>
    <message>
        <source>Earlier than the application was registered.</source>
        <translation>Раньше, чем зарегистрировано заявление.</translation>
    </message>
    <message>
        <source>No blank form with this number waits.</source>
        <translation>Чистого бланка с таким номером в ожидании нет.</translation>
    </message>
    <message>
        <source>No paper file with this number or label is here.</source>
        <translation>Бумажного дела с таким номером или меткой здесь нет.</translation>
    </message>
    <message>
        <source>Find the person and choose the line.</source>
        <translation>Найдите человека и выберите строку.</translation>
    </message>
    <message>
        <source>Earlier than the first day.</source>
        <translation>Раньше первого дня.</translation>
    </message>
    <message>
        <source>A paper number, or 4 to 8 last signs of an id. No names, no IIN.</source>
        <translation>Номер бланка или последние 4–8 знаков кода. Ни имён, ни ИИН.</translation>
    </message>
    <message>
        <source>Too short: at least 12 characters.</source>
        <translation>Слишком коротко: не меньше 12 знаков.</translation>
    </message>
    <message>
        <source>Too easy to guess: take four unusual words instead.</source>
        <translation>Слишком легко угадать: возьмите вместо него четыре необычных слова.</translation>
    </message>
    <message>
        <source>The password must not be built on the login.</source>
        <translation>Пароль не должен строиться на логине.</translation>
    </message>
    <message>
        <source>Not the same as the first time.</source>
        <translation>Не совпадает с первым вводом.</translation>
    </message>
    <message>
        <source>The same as before. Take another one.</source>
        <translation>Такой же, как прежний. Возьмите другой.</translation>
    </message>
    <message>
        <source>Not your present password. Check Caps Lock and the keyboard layout.</source>
        <translation>Это не ваш нынешний пароль. Проверьте Caps Lock и раскладку.</translation>
    </message>
    <message>
        <source>Login and password do not match. Check Caps Lock and the keyboard layout.</source>
        <translation>Логин и пароль не подходят друг к другу. Проверьте Caps Lock и раскладку.</translation>
    </message>
    <message>
        <source>Another employee must confirm: neither you nor the one concerned.</source>
        <translation>Подтвердить должен другой работник: не вы и не тот, кого это касается.</translation>
    </message>
    <message>
        <source>Only a branch manager or the personal-data officer may confirm.</source>
        <translation>Подтвердить может только руководитель отделения или специалист по персональным данным.</translation>
    </message>
    <message>
        <source>This employee is no longer admitted.</source>
        <translation>Этот работник больше не допущен.</translation>
    </message>
    <message>
        <source>This employee still has a temporary password: first a login of his or her own.</source>
        <translation>У этого работника ещё временный пароль: сначала он должен войти сам и сменить его.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The next try is possible in {seconds} s.</source>
        <translation>Слишком много неверных паролей. Следующая попытка возможна через {seconds} с.</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>No. {rows}: changed after it was written</source>
        <translation>№ {rows}: изменено после внесения</translation>
    </message>
    <message>
        <source>No. {rows}: removed from the journal</source>
        <translation>№ {rows}: удалено из журнала</translation>
    </message>
    <message>
        <source>No. {rows}: put in from outside</source>
        <translation>№ {rows}: вставлено извне</translation>
    </message>
    <message>
        <source>No. {rows}: moved, stands as No. {at}</source>
        <translation>№ {rows}: переставлено, стоит под № {at}</translation>
    </message>
    <message>
        <source>No. {rows}: rewritten from some row on; the seal kept outside says otherwise</source>
        <translation>№ {rows}: с какой-то записи переписано заново; печать, хранимая отдельно, говорит иное</translation>
    </message>
    <message>
        <source>No. {rows}: missing, the end was cut off</source>
        <translation>№ {rows}: нет, конец отрезан</translation>
    </message>
    <message>
        <source>No. {rows}: the stored version of record {record} is not the one written then</source>
        <translation>№ {rows}: сохранённая версия записи {record} не та, что была внесена тогда</translation>
    </message>
    <message>
        <source>Record {record}: not as its last act left it (No. {rows})</source>
        <translation>Запись {record}: не такая, какой её оставило последнее действие (№ {rows})</translation>
    </message>
    <message>
        <source>Record {record}: marked as erased without an act (No. {rows})</source>
        <translation>Запись {record}: помечена стёртой без действия (№ {rows})</translation>
    </message>
    <message>
        <source>The sealed file beside the database is missing or was exchanged</source>
        <translation>Запечатанный файл рядом с базой пропал или подменён</translation>
    </message>
    <message>
        <source>No. {rows}: the receipt of head office is missing or was not signed by it</source>
        <translation>№ {rows}: квитанции головного офиса нет или она подписана не им</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Surname, other spelling</source>
        <translation>Фамилия на втором языке</translation>
    </message>
    <message>
        <source>Given name, other spelling</source>
        <translation>Имя на втором языке</translation>
    </message>
    <message>
        <source>Patronymic, other spelling</source>
        <translation>Отчество на втором языке</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Место рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Вид документа</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Номер документа</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действителен до</translation>
    </message>
    <message>
        <source>Mobile telephone</source>
        <translation>Мобильный телефон</translation>
    </message>
    <message>
        <source>Home telephone</source>
        <translation>Домашний телефон</translation>
    </message>
    <message>
        <source>Work telephone</source>
        <translation>Рабочий телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Region of registration</source>
        <translation>Регион регистрации</translation>
    </message>
    <message>
        <source>Registration address</source>
        <translation>Адрес регистрации</translation>
    </message>
    <message>
        <source>Basis of residence</source>
        <translation>Основание проживания</translation>
    </message>
    <message>
        <source>Country of residence</source>
        <translation>Страна проживания</translation>
    </message>
    <message>
        <source>Actual address</source>
        <translation>Фактический адрес</translation>
    </message>
    <message>
        <source>Lives there since</source>
        <translation>Проживает с</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Семейное положение</translation>
    </message>
    <message>
        <source>Dependants</source>
        <translation>Иждивенцы</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Образование</translation>
    </message>
    <message>
        <source>Place of study</source>
        <translation>Место учёбы</translation>
    </message>
    <message>
        <source>Address of the place of study</source>
        <translation>Адрес места учёбы</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Занятость</translation>
    </message>
    <message>
        <source>Line of work</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Работодатель</translation>
    </message>
    <message>
        <source>Employer&apos;s BIN</source>
        <translation>БИН работодателя</translation>
    </message>
    <message>
        <source>Employer&apos;s address</source>
        <translation>Адрес работодателя</translation>
    </message>
    <message>
        <source>Employer&apos;s telephone</source>
        <translation>Телефон работодателя</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Monthly income</source>
        <translation>Ежемесячный доход</translation>
    </message>
    <message>
        <source>Source of income</source>
        <translation>Источник дохода</translation>
    </message>
    <message>
        <source>Proof of income</source>
        <translation>Подтверждение дохода</translation>
    </message>
    <message>
        <source>Next pay day</source>
        <translation>Дата следующей зарплаты</translation>
    </message>
    <message>
        <source>Payments on credits a month</source>
        <translation>Платежи по кредитам в месяц</translation>
    </message>
    <message>
        <source>Relative 1: kinship</source>
        <translation>Степень родства 1</translation>
    </message>
    <message>
        <source>Relative 1: name</source>
        <translation>ФИО родственника 1</translation>
    </message>
    <message>
        <source>Relative 1: telephone</source>
        <translation>Телефон родственника 1</translation>
    </message>
    <message>
        <source>Relative 2: kinship</source>
        <translation>Степень родства 2</translation>
    </message>
    <message>
        <source>Relative 2: name</source>
        <translation>ФИО родственника 2</translation>
    </message>
    <message>
        <source>Relative 2: telephone</source>
        <translation>Телефон родственника 2</translation>
    </message>
    <message>
        <source>Relative 3: kinship</source>
        <translation>Степень родства 3</translation>
    </message>
    <message>
        <source>Relative 3: name</source>
        <translation>ФИО родственника 3</translation>
    </message>
    <message>
        <source>Relative 3: telephone</source>
        <translation>Телефон родственника 3</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>Номер сеанса</translation>
    </message>
    <message>
        <source>Time of the identification</source>
        <translation>Время идентификации</translation>
    </message>
    <message>
        <source>Monthly payment of the microcredit</source>
        <translation>Ежемесячный платёж по микрокредиту</translation>
    </message>
    <message>
        <source>Last 4 digits of the card</source>
        <translation>Последние 4 цифры карточки</translation>
    </message>
    <message>
        <source>Owed under the contract</source>
        <translation>Задолженность по договору</translation>
    </message>
    <message>
        <source>Date of the identification</source>
        <translation>Дата идентификации</translation>
    </message>
    <message>
        <source>Result of the identification</source>
        <translation>Результат идентификации</translation>
    </message>
    <message>
        <source>Public official</source>
        <translation>Публичное должностное лицо</translation>
    </message>
    <message>
        <source>Other information, voluntary</source>
        <translation>Иные сведения (добровольно)</translation>
    </message>
    <message>
        <source>Kind of microcredit</source>
        <translation>Вид микрокредита</translation>
    </message>
    <message>
        <source>Amount asked for</source>
        <translation>Запрашиваемая сумма</translation>
    </message>
    <message>
        <source>Term in months</source>
        <translation>Срок, месяцев</translation>
    </message>
    <message>
        <source>What the money is for</source>
        <translation>Цель микрокредита</translation>
    </message>
    <message>
        <source>How the money is paid out</source>
        <translation>Способ выдачи</translation>
    </message>
    <message>
        <source>Bank account (IBAN)</source>
        <translation>Банковский счёт (IBAN)</translation>
    </message>
    <message>
        <source>Kind of collateral</source>
        <translation>Вид залога</translation>
    </message>
    <message>
        <source>Description of the collateral</source>
        <translation>Описание залога</translation>
    </message>
    <message>
        <source>Number of the collateral</source>
        <translation>Номер предмета залога</translation>
    </message>
    <message>
        <source>Value of the collateral</source>
        <translation>Стоимость залога</translation>
    </message>
    <message>
        <source>Where the collateral is</source>
        <translation>Место нахождения залога</translation>
    </message>
    <message>
        <source>Months of card turnover</source>
        <translation>Период оборота, месяцев</translation>
    </message>
    <message>
        <source>Spent by card</source>
        <translation>Расходы по карточке</translation>
    </message>
    <message>
        <source>Put on the card</source>
        <translation>Пополнения карточки</translation>
    </message>
    <message>
        <source>As of the day</source>
        <translation>На какой день</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Сумма задолженности</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Неустойка (пеня)</translation>
    </message>
    <message>
        <source>Full name and IIN</source>
        <translation>ФИО и ИИН</translation>
    </message>
    <message>
        <source>Individual identification number</source>
        <translation>Индивидуальный идентификационный номер</translation>
    </message>
    <message>
        <source>Name in the other spelling</source>
        <translation>ФИО на втором языке</translation>
    </message>
    <message>
        <source>Birth and citizenship</source>
        <translation>Рождение и гражданство</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Документ, удостоверяющий личность</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Family and education</source>
        <translation>Семья и образование</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>Income and payments</source>
        <translation>Доход и платежи</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Родственники</translation>
    </message>
    <message>
        <source>Biometric identification</source>
        <translation>Биометрическая идентификация</translation>
    </message>
    <message>
        <source>Other facts</source>
        <translation>Прочие сведения</translation>
    </message>
    <message>
        <source>Microcredit</source>
        <translation>Микрокредит</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Выдача</translation>
    </message>
    <message>
        <source>Collateral</source>
        <translation>Залог</translation>
    </message>
    <message>
        <source>Turnover of the card</source>
        <translation>Оборот по карточке</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Folder:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Имя файла:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Тип файла:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Сохранить сюда</translation>
    </message>
    <message>
        <source>There is a file of this name. Replace it?</source>
        <translation>Файл с таким именем уже есть. Заменить его?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Awaits consent C1: what C1 does not need was not kept.</source>
        <translation>Ожидает согласия C1: то, что для C1 не нужно, не сохранено.</translation>
    </message>
    <message>
        <source>Was imported already.</source>
        <translation>Уже импортирована.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Строка слишком длинная.</translation>
    </message>
    <message>
        <source>Not written in UTF-8.</source>
        <translation>Записана не в UTF-8.</translation>
    </message>
    <message>
        <source>Not JSON.</source>
        <translation>Это не JSON.</translation>
    </message>
    <message>
        <source>Not a JSON object.</source>
        <translation>Это не объект JSON.</translation>
    </message>
    <message>
        <source>The same key stands twice.</source>
        <translation>Один ключ стоит дважды.</translation>
    </message>
    <message>
        <source>A key that means nothing here.</source>
        <translation>Ключ, который здесь ничего не значит.</translation>
    </message>
    <message>
        <source>A field that does not exist.</source>
        <translation>Такого поля нет.</translation>
    </message>
    <message>
        <source>The values are missing.</source>
        <translation>Нет значений.</translation>
    </message>
    <message>
        <source>The value is not a text.</source>
        <translation>Значение не является текстом.</translation>
    </message>
    <message>
        <source>There is no such source or check.</source>
        <translation>Такого источника или проверки нет.</translation>
    </message>
    <message>
        <source>There is no such reason for a warning.</source>
        <translation>Такой причины для предупреждения нет.</translation>
    </message>
    <message>
        <source>The consent is no number of a paper.</source>
        <translation>В согласии указан не номер бланка.</translation>
    </message>
    <message>
        <source>The external id is empty or too long.</source>
        <translation>Внешний идентификатор пуст или слишком длинный.</translation>
    </message>
    <message>
        <source>Looks wrong, and the line gives no reason why it stays.</source>
        <translation>Похоже на ошибку, а в строке не сказано, почему так остаётся.</translation>
    </message>
    <message>
        <source>A person with this IIN is here already.</source>
        <translation>Человек с этим ИИН уже есть.</translation>
    </message>
    <message>
        <source>Another person has this document: take the person in at the counter.</source>
        <translation>Этот документ записан за другим человеком: внесите человека на приёме.</translation>
    </message>
    <message>
        <source>Looks like somebody who is here already: take the person in at the counter.</source>
        <translation>Похож на уже внесённого человека: внесите человека на приёме.</translation>
    </message>
    <message>
        <source>An earlier line of the file is about the same person.</source>
        <translation>Об этом человеке уже говорит одна из строк выше.</translation>
    </message>
    <message>
        <source>Another person came in with this external id.</source>
        <translation>С этим внешним идентификатором внесён другой человек.</translation>
    </message>
    <message>
        <source>The person&apos;s data are blocked.</source>
        <translation>Данные этого человека заблокированы.</translation>
    </message>
    <message>
        <source>The consent&apos;s paper is not at this workstation.</source>
        <translation>Бланка согласия на этом рабочем месте нет.</translation>
    </message>
    <message>
        <source>The paper is not consent C1.</source>
        <translation>Этот бланк не согласие C1.</translation>
    </message>
    <message>
        <source>The consent is not signed.</source>
        <translation>Согласие не подписано.</translation>
    </message>
    <message>
        <source>The consent is not in force.</source>
        <translation>Согласие не действует.</translation>
    </message>
    <message>
        <source>The consent is another person&apos;s.</source>
        <translation>Согласие дал другой человек.</translation>
    </message>
    <message>
        <source>Differs from what is kept: an import fills in, it does not correct.</source>
        <translation>Отличается от сохранённого: импорт дополняет, а не исправляет.</translation>
    </message>
    <message>
        <source>Left: the file was changed since.</source>
        <translation>Оставлено: дело с тех пор изменено.</translation>
    </message>
    <message>
        <source>Left: papers were made since.</source>
        <translation>Оставлено: с тех пор оформлены бланки.</translation>
    </message>
    <message>
        <source>Left: there is an application.</source>
        <translation>Оставлено: есть заявление.</translation>
    </message>
    <message>
        <source>Left: somebody has entries that are not saved.</source>
        <translation>Оставлено: у кого-то есть несохранённые записи.</translation>
    </message>
    <message>
        <source>Left: the person&apos;s data are blocked.</source>
        <translation>Оставлено: данные человека заблокированы.</translation>
    </message>
    <message>
        <source>Not finished: import the file again</source>
        <translation>Не закончено: импортируйте файл ещё раз</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>awaiting consent: {count}</source>
        <translation>ожидают согласия: {count}</translation>
    </message>
    <message>
        <source>completed: {count}</source>
        <translation>дополнено: {count}</translation>
    </message>
    <message>
        <source>here already: {count}</source>
        <translation>уже есть: {count}</translation>
    </message>
    <message>
        <source>refused: {count}</source>
        <translation>отклонено: {count}</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Workstation set up</source>
        <translation>Рабочее место создано</translation>
    </message>
    <message>
        <source>Enrolled with head office</source>
        <translation>Зарегистрировано в головном офисе</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Unlocking failed</source>
        <translation>Неудачный вход</translation>
    </message>
    <message>
        <source>Workstation locked</source>
        <translation>Место заблокировано</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>Свой пароль изменён</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Пароль сброшен</translation>
    </message>
    <message>
        <source>Rules read and acknowledged</source>
        <translation>Ознакомлен с правилами</translation>
    </message>
    <message>
        <source>Unsaved entries handed over</source>
        <translation>Несохранённый ввод передан</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Тревога</translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation>В доступе отказано</translation>
    </message>
    <message>
        <source>Journal read</source>
        <translation>Журнал просмотрен</translation>
    </message>
    <message>
        <source>Data blocked</source>
        <translation>Данные заблокированы</translation>
    </message>
    <message>
        <source>Blocking lifted</source>
        <translation>Блокирование снято</translation>
    </message>
    <message>
        <source>Data destroyed</source>
        <translation>Данные уничтожены</translation>
    </message>
    <message>
        <source>Person recorded</source>
        <translation>Лицо внесено</translation>
    </message>
    <message>
        <source>Warning confirmed</source>
        <translation>Предупреждение подтверждено</translation>
    </message>
    <message>
        <source>Data said to still hold</source>
        <translation>Подтверждено: данные не изменились</translation>
    </message>
    <message>
        <source>Seen beside another person</source>
        <translation>Показано рядом с другим человеком</translation>
    </message>
    <message>
        <source>Said to be another person</source>
        <translation>Признан другим человеком</translation>
    </message>
    <message>
        <source>Files joined</source>
        <translation>Дела объединены</translation>
    </message>
    <message>
        <source>Data changed</source>
        <translation>Данные изменены</translation>
    </message>
    <message>
        <source>Photograph stored</source>
        <translation>Фотография сохранена</translation>
    </message>
    <message>
        <source>Photograph taken away</source>
        <translation>Фотография убрана</translation>
    </message>
    <message>
        <source>Record made active</source>
        <translation>Запись стала действующей</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>Показан номер</translation>
    </message>
    <message>
        <source>Paper made</source>
        <translation>Бланк создан</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>Saved to a file</source>
        <translation>Сохранено в файл</translation>
    </message>
    <message>
        <source>Signed paper stored</source>
        <translation>Подписанный бланк сохранён</translation>
    </message>
    <message>
        <source>Paper voided</source>
        <translation>Бланк аннулирован</translation>
    </message>
    <message>
        <source>Answers entered</source>
        <translation>Ответы внесены</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Согласие дано</translation>
    </message>
    <message>
        <source>Consent not given</source>
        <translation>Согласие не дано</translation>
    </message>
    <message>
        <source>Withdrawal asked</source>
        <translation>Подан отзыв</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>Consent replaced</source>
        <translation>Согласие заменено</translation>
    </message>
    <message>
        <source>Consent annulled: its scan was taken from the paper</source>
        <translation>Согласие аннулировано: его скан снят с документа</translation>
    </message>
    <message>
        <source>Consent stands again as before</source>
        <translation>Согласие восстановлено в прежнем виде</translation>
    </message>
    <message>
        <source>Scan taken from its paper</source>
        <translation>Скан снят с документа</translation>
    </message>
    <message>
        <source>Consent for one application used</source>
        <translation>Согласие на одно заявление использовано</translation>
    </message>
    <message>
        <source>Withdrawal refused</source>
        <translation>В отзыве отказано</translation>
    </message>
    <message>
        <source>Blank form keyed in</source>
        <translation>Чистый бланк внесён</translation>
    </message>
    <message>
        <source>Application for a microcredit</source>
        <translation>Заявление на микрокредит</translation>
    </message>
    <message>
        <source>Application changed</source>
        <translation>Заявление изменено</translation>
    </message>
    <message>
        <source>Status of an application entered</source>
        <translation>Внесён статус заявления</translation>
    </message>
    <message>
        <source>Credit bureau told of an application</source>
        <translation>О заявлении сообщено в кредитное бюро</translation>
    </message>
    <message>
        <source>Checked against the list of persons</source>
        <translation>Проверено по перечню лиц</translation>
    </message>
    <message>
        <source>List of persons installed</source>
        <translation>Установлен перечень лиц</translation>
    </message>
    <message>
        <source>Enquiry taken</source>
        <translation>Консультация записана</translation>
    </message>
    <message>
        <source>Enquiry erased</source>
        <translation>Запись о консультации уничтожена</translation>
    </message>
    <message>
        <source>Enquiries erased, term over</source>
        <translation>Записи о консультациях уничтожены, срок прошёл</translation>
    </message>
    <message>
        <source>Task set</source>
        <translation>Поставлена задача</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Задача выполнена</translation>
    </message>
    <message>
        <source>Doubtful scan looked at</source>
        <translation>Сомнительный скан просмотрен</translation>
    </message>
    <message>
        <source>Draft erased</source>
        <translation>Черновик стёрт</translation>
    </message>
    <message>
        <source>Lines of a file imported</source>
        <translation>Импортированы строки файла</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Импорт отменён</translation>
    </message>
    <message>
        <source>Imported draft erased</source>
        <translation>Импортированный черновик стёрт</translation>
    </message>
    <message>
        <source>Scanned page waits</source>
        <translation>Скан ждёт разбора</translation>
    </message>
    <message>
        <source>Scanned page matched</source>
        <translation>Скан присоединён</translation>
    </message>
    <message>
        <source>Scanned page erased</source>
        <translation>Скан стёрт</translation>
    </message>
    <message>
        <source>Employee admitted</source>
        <translation>Работник допущен</translation>
    </message>
    <message>
        <source>Admission changed</source>
        <translation>Допуск изменён</translation>
    </message>
    <message>
        <source>Employee disabled</source>
        <translation>Работник отключён</translation>
    </message>
    <message>
        <source>Pack installed</source>
        <translation>Пакет установлен</translation>
    </message>
    <message>
        <source>Sealed for head office</source>
        <translation>Запечатано для головного офиса</translation>
    </message>
    <message>
        <source>Receipt of head office</source>
        <translation>Квитанция головного офиса</translation>
    </message>
    <message>
        <source>Proof of consent made</source>
        <translation>Составлено подтверждение согласия</translation>
    </message>
    <message>
        <source>Carrier registered</source>
        <translation>Носитель зарегистрирован</translation>
    </message>
    <message>
        <source>Carrier moved</source>
        <translation>Носитель перемещён</translation>
    </message>
    <message>
        <source>Carrier handed out</source>
        <translation>Носитель выдан</translation>
    </message>
    <message>
        <source>Carrier returned</source>
        <translation>Носитель возвращён</translation>
    </message>
    <message>
        <source>Carrier destroyed</source>
        <translation>Носитель уничтожен</translation>
    </message>
    <message>
        <source>Paper put into a file</source>
        <translation>Бумага вложена в дело</translation>
    </message>
    <message>
        <source>Stock-taking begun</source>
        <translation>Инвентаризация начата</translation>
    </message>
    <message>
        <source>Carrier seen</source>
        <translation>Носитель отмечен</translation>
    </message>
    <message>
        <source>Carrier missing</source>
        <translation>Носитель пропал</translation>
    </message>
    <message>
        <source>Missing carrier found</source>
        <translation>Пропавший носитель найден</translation>
    </message>
    <message>
        <source>Stock-taking finished</source>
        <translation>Инвентаризация завершена</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Открыт инцидент</translation>
    </message>
    <message>
        <source>Incident: carrier is back</source>
        <translation>Инцидент: носитель нашёлся</translation>
    </message>
    <message>
        <source>Chain checked</source>
        <translation>Цепочка проверена</translation>
    </message>
    <message>
        <source>Seen, printed, saved to a file</source>
        <translation>Просмотр, печать, выгрузка</translation>
    </message>
    <message>
        <source>Unlocking and passwords</source>
        <translation>Вход и пароли</translation>
    </message>
    <message>
        <source>Data of people</source>
        <translation>Данные людей</translation>
    </message>
    <message>
        <source>Papers and scans</source>
        <translation>Бланки и сканы</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>Blocking and destruction</source>
        <translation>Блокирование и уничтожение</translation>
    </message>
    <message>
        <source>Admission of employees</source>
        <translation>Допуск работников</translation>
    </message>
    <message>
        <source>Alerts and checks</source>
        <translation>Тревоги и проверки</translation>
    </message>
    <message>
        <source>Workstation and head office</source>
        <translation>Рабочее место и головной офис</translation>
    </message>
    <message>
        <source>file</source>
        <translation>дело</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>бланк</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>scanned page</source>
        <translation>скан</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>работник</translation>
    </message>
    <message>
        <source>destruction act</source>
        <translation>акт уничтожения</translation>
    </message>
    <message>
        <source>application</source>
        <translation>заявление</translation>
    </message>
    <message>
        <source>task</source>
        <translation>задача</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>фотография</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>носитель</translation>
    </message>
    <message>
        <source>stock-taking</source>
        <translation>инвентаризация</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>инцидент</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>пакет</translation>
    </message>
    <message>
        <source>enquiry</source>
        <translation>консультация</translation>
    </message>
    <message>
        <source>workstation</source>
        <translation>рабочее место</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>код восстановления</translation>
    </message>
    <message>
        <source>Many files seen within an hour</source>
        <translation>За час просмотрено много дел</translation>
    </message>
    <message>
        <source>Work at night</source>
        <translation>Работа ночью</translation>
    </message>
    <message>
        <source>Work on a day off</source>
        <translation>Работа в выходной день</translation>
    </message>
    <message>
        <source>Many wrong passwords</source>
        <translation>Много неверных паролей</translation>
    </message>
    <message>
        <source>The journal was tampered with</source>
        <translation>В журнал вмешались</translation>
    </message>
    <message>
        <source>by key</source>
        <translation>клавишей</translation>
    </message>
    <message>
        <source>nobody worked</source>
        <translation>никто не работал</translation>
    </message>
    <message>
        <source>screen locked</source>
        <translation>экран заблокирован</translation>
    </message>
    <message>
        <source>user switched</source>
        <translation>смена пользователя</translation>
    </message>
    <message>
        <source>computer asleep</source>
        <translation>компьютер уснул</translation>
    </message>
    <message>
        <source>program closed</source>
        <translation>программа закрыта</translation>
    </message>
    <message>
        <source>next unlocking</source>
        <translation>следующий вход</translation>
    </message>
    <message>
        <source>admission ended</source>
        <translation>допуск закончился</translation>
    </message>
    <message>
        <source>not allowed to the role</source>
        <translation>роли не разрешено</translation>
    </message>
    <message>
        <source>second person not allowed to confirm</source>
        <translation>второму лицу не разрешено подтверждать</translation>
    </message>
    <message>
        <source>data blocked</source>
        <translation>данные заблокированы</translation>
    </message>
    <message>
        <source>no second person</source>
        <translation>нет второго лица</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>неверный пароль</translation>
    </message>
    <message>
        <source>too many wrong passwords</source>
        <translation>слишком много неверных паролей</translation>
    </message>
    <message>
        <source>password not changed yet</source>
        <translation>пароль ещё не сменён</translation>
    </message>
    <message>
        <source>copy lost</source>
        <translation>экземпляр утерян</translation>
    </message>
    <message>
        <source>a second person looked</source>
        <translation>посмотрело второе лицо</translation>
    </message>
    <message>
        <source>one more copy</source>
        <translation>ещё один экземпляр</translation>
    </message>
    <message>
        <source>bad quality</source>
        <translation>плохое качество</translation>
    </message>
    <message>
        <source>data destroyed</source>
        <translation>данные уничтожены</translation>
    </message>
    <message>
        <source>information of a violation</source>
        <translation>информация о нарушении</translation>
    </message>
    <message>
        <source>violation confirmed</source>
        <translation>нарушение подтвердилось</translation>
    </message>
    <message>
        <source>violation not confirmed</source>
        <translation>нарушение не подтвердилось</translation>
    </message>
    <message>
        <source>request of the applicant</source>
        <translation>обращение заявителя</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>согласие отозвано</translation>
    </message>
    <message>
        <source>purpose reached</source>
        <translation>цель достигнута</translation>
    </message>
    <message>
        <source>term of storage ended</source>
        <translation>срок хранения истёк</translation>
    </message>
    <message>
        <source>decision of a court</source>
        <translation>решение суда</translation>
    </message>
    <message>
        <source>from the camera</source>
        <translation>с камеры</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>из файла</translation>
    </message>
    <message>
        <source>found in the list</source>
        <translation>найдено в перечне</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>в перечне нет</translation>
    </message>
    <message>
        <source>no list installed</source>
        <translation>перечень не установлен</translation>
    </message>
    <message>
        <source>not in the list, which is too old</source>
        <translation>в перечне нет, но перечень устарел</translation>
    </message>
    <message>
        <source>list of {value}</source>
        <translation>перечень от {value}</translation>
    </message>
    <message>
        <source>last day {value}</source>
        <translation>последний день {value}</translation>
    </message>
    <message>
        <source>filled in {value}</source>
        <translation>заполнен {value}</translation>
    </message>
    <message>
        <source>fields: {value}</source>
        <translation>поля: {value}</translation>
    </message>
    <message>
        <source>beside {value}</source>
        <translation>рядом с {value}</translation>
    </message>
    <message>
        <source>took over {value}</source>
        <translation>присоединено {value}</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>теперь {value}</translation>
    </message>
    <message>
        <source>asked: {value}</source>
        <translation>запрошено: {value}</translation>
    </message>
    <message>
        <source>paper № {value}</source>
        <translation>документ № {value}</translation>
    </message>
    <message>
        <source>order № {value}</source>
        <translation>приказ № {value}</translation>
    </message>
    <message>
        <source>second person: {value}</source>
        <translation>второе лицо: {value}</translation>
    </message>
    <message>
        <source>page {value}</source>
        <translation>страница {value}</translation>
    </message>
    <message>
        <source>tied by hand</source>
        <translation>привязано вручную</translation>
    </message>
    <message>
        <source>found: {value}</source>
        <translation>найдено: {value}</translation>
    </message>
    <message>
        <source>yes: {value}</source>
        <translation>да: {value}</translation>
    </message>
    <message>
        <source>copies: {value}</source>
        <translation>экземпляров: {value}</translation>
    </message>
    <message>
        <source>count: {value}</source>
        <translation>количество: {value}</translation>
    </message>
    <message>
        <source>edition {value}</source>
        <translation>редакция {value}</translation>
    </message>
    <message>
        <source>rows: {value}</source>
        <translation>записей: {value}</translation>
    </message>
    <message>
        <source>faults: {value}</source>
        <translation>нарушений: {value}</translation>
    </message>
    <message>
        <source>from {value}</source>
        <translation>с {value}</translation>
    </message>
    <message>
        <source>to {value}</source>
        <translation>по {value}</translation>
    </message>
    <message>
        <source>acts: {value}</source>
        <translation>действия: {value}</translation>
    </message>
    <message>
        <source>digest {value}</source>
        <translation>дайджест {value}</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Consent in force</source>
        <translation>Согласие действует</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Depersonalised</source>
        <translation>Обезличено</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Уничтожено</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Ещё не напечатан</translation>
    </message>
    <message>
        <source>Waits for scan</source>
        <translation>Ждёт скана</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Аннулирован</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>Не запрашивалось</translation>
    </message>
    <message>
        <source>Paper on its way</source>
        <translation>Бланк в работе</translation>
    </message>
    <message>
        <source>Older edition: ask again</source>
        <translation>Старая редакция: запросить снова</translation>
    </message>
    <message>
        <source>Expired: ask again</source>
        <translation>Срок истёк: запросить снова</translation>
    </message>
    <message>
        <source>Used up: ask again</source>
        <translation>Использовано: запросить снова</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Дано</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Не дано</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Объединено</translation>
    </message>
    <message>
        <source>Withdrawal asked</source>
        <translation>Подан отзыв</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Rests: C1 is not in force</source>
        <translation>Приостановлено: C1 не действует</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истекло</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>Аннулировано</translation>
    </message>
    <message>
        <source>face image</source>
        <translation>изображение лица</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>фотография</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>электронная почта</translation>
    </message>
    <message>
        <source>telephone and SMS</source>
        <translation>телефон и SMS</translation>
    </message>
    <message>
        <source>post</source>
        <translation>почта</translation>
    </message>
    <message>
        <source>offers of partners</source>
        <translation>предложения партнёров</translation>
    </message>
    <message>
        <source>No code was found on the page</source>
        <translation>На странице не найден код</translation>
    </message>
    <message>
        <source>The code is not of this workstation</source>
        <translation>Код не этого рабочего места</translation>
    </message>
    <message>
        <source>No paper with this number is kept</source>
        <translation>Бланка с таким номером нет</translation>
    </message>
    <message>
        <source>The paper is void</source>
        <translation>Бланк аннулирован</translation>
    </message>
    <message>
        <source>The blank form is not keyed in yet</source>
        <translation>Чистый бланк ещё не внесён</translation>
    </message>
    <message>
        <source>This page is already scanned</source>
        <translation>Эта страница уже отсканирована</translation>
    </message>
    <message>
        <source>The paper has no such page</source>
        <translation>В бланке нет такой страницы</translation>
    </message>
    <message>
        <source>The person of this paper was destroyed: the picture is not kept</source>
        <translation>Данные лица, чья это бумага, уничтожены: изображение не сохранено</translation>
    </message>
    <message>
        <source>A blank page: nothing is written on it</source>
        <translation>Пустая страница: на ней ничего нет</translation>
    </message>
    <message>
        <source>Taken from the paper it was matched with</source>
        <translation>Снята с документа, с которым была сопоставлена</translation>
    </message>
    <message>
        <source>The person of this paper is blocked</source>
        <translation>Данные лица, чья это бумага, заблокированы</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>работник</translation>
    </message>
    <message>
        <source>branch manager</source>
        <translation>руководитель отделения</translation>
    </message>
    <message>
        <source>personal-data officer</source>
        <translation>специалист по персональным данным</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>аудитор</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Допущен</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Временный пароль</translation>
    </message>
    <message>
        <source>Admission ended</source>
        <translation>Срок допуска истёк</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Отключён</translation>
    </message>
    <message>
        <source>Work under an own login</source>
        <translation>Работать под своим логином</translation>
    </message>
    <message>
        <source>Find people and papers, masked</source>
        <translation>Искать людей и бланки со скрытыми номерами</translation>
    </message>
    <message>
        <source>Open a person&apos;s file</source>
        <translation>Открывать дело человека</translation>
    </message>
    <message>
        <source>Show masked numbers; each showing is journalled</source>
        <translation>Показывать скрытые номера; каждый показ записывается в журнал</translation>
    </message>
    <message>
        <source>Capture and correct the data of applicants</source>
        <translation>Вносить и исправлять данные заявителей</translation>
    </message>
    <message>
        <source>Import people from a file, and take it back</source>
        <translation>Импорт людей из файла и его отмена</translation>
    </message>
    <message>
        <source>Make, print and void papers</source>
        <translation>Составлять, печатать и аннулировать бланки</translation>
    </message>
    <message>
        <source>Enter the answers of signed papers</source>
        <translation>Вносить ответы с подписанных бланков</translation>
    </message>
    <message>
        <source>Take scans in and clear the inbox</source>
        <translation>Принимать сканы и разбирать входящие</translation>
    </message>
    <message>
        <source>See the register of carriers</source>
        <translation>Видеть реестр носителей</translation>
    </message>
    <message>
        <source>Keep the register of carriers, count them</source>
        <translation>Вести реестр носителей, проводить инвентаризацию</translation>
    </message>
    <message>
        <source>Note that a carrier is destroyed</source>
        <translation>Отмечать уничтожение носителя</translation>
    </message>
    <message>
        <source>Make the proof of a consent</source>
        <translation>Составлять подтверждение согласия</translation>
    </message>
    <message>
        <source>Accept or refuse withdrawals of consent</source>
        <translation>Принимать решения об отзыве согласия</translation>
    </message>
    <message>
        <source>Block a person&apos;s data</source>
        <translation>Блокировать данные человека</translation>
    </message>
    <message>
        <source>Unblock data, with a second person</source>
        <translation>Снимать блокирование вдвоём</translation>
    </message>
    <message>
        <source>Destroy data, with a second person</source>
        <translation>Уничтожать данные вдвоём</translation>
    </message>
    <message>
        <source>Join two files of one person, with a second person</source>
        <translation>Объединить два дела одного человека, со вторым лицом</translation>
    </message>
    <message>
        <source>Work with blocked data</source>
        <translation>Работать с заблокированными данными</translation>
    </message>
    <message>
        <source>Confirm acts of others as second person</source>
        <translation>Подтверждать действия других вторым лицом</translation>
    </message>
    <message>
        <source>Hand the unsaved entries of one employee to another</source>
        <translation>Передавать несохранённый ввод одного работника другому</translation>
    </message>
    <message>
        <source>See who is admitted</source>
        <translation>Видеть, кто допущен</translation>
    </message>
    <message>
        <source>Admit, change and disable employees</source>
        <translation>Допускать, изменять и отключать работников</translation>
    </message>
    <message>
        <source>Read the journal of acts</source>
        <translation>Читать журнал действий</translation>
    </message>
    <message>
        <source>See what waits for head office</source>
        <translation>Видеть, что ждёт отправки в головной офис</translation>
    </message>
    <message>
        <source>Send to head office and receive</source>
        <translation>Отправлять в головной офис и получать</translation>
    </message>
    <message>
        <source>Take and erase enquiries</source>
        <translation>Записывать консультации и уничтожать записи о них</translation>
    </message>
    <message>
        <source>Install the list of persons</source>
        <translation>Устанавливать перечень лиц</translation>
    </message>
    <message>
        <source>See what a check against the list of persons told</source>
        <translation>Видеть результат проверки по перечню лиц</translation>
    </message>
    <message>
        <source>Read the approved texts and lists</source>
        <translation>Читать утверждённые тексты и перечни</translation>
    </message>
    <message>
        <source>information of a violation</source>
        <translation>информация о нарушении</translation>
    </message>
    <message>
        <source>violation confirmed</source>
        <translation>нарушение подтвердилось</translation>
    </message>
    <message>
        <source>violation not confirmed</source>
        <translation>нарушение не подтвердилось</translation>
    </message>
    <message>
        <source>request of the applicant</source>
        <translation>обращение заявителя</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>согласие отозвано</translation>
    </message>
    <message>
        <source>purpose reached</source>
        <translation>цель достигнута</translation>
    </message>
    <message>
        <source>term of storage ended</source>
        <translation>срок хранения истёк</translation>
    </message>
    <message>
        <source>decision of a court</source>
        <translation>решение суда</translation>
    </message>
    <message>
        <source>data of an applicant</source>
        <translation>данные заявителя</translation>
    </message>
    <message>
        <source>application for a microcredit</source>
        <translation>заявление на микрокредит</translation>
    </message>
    <message>
        <source>a blank form to key in</source>
        <translation>внесение чистого бланка</translation>
    </message>
    <message>
        <source>answers of a paper</source>
        <translation>ответы на бумаге</translation>
    </message>
    <message>
        <source>an enquiry</source>
        <translation>консультация</translation>
    </message>
    <message>
        <source>a photograph not stored yet</source>
        <translation>несохранённая фотография</translation>
    </message>
    <message>
        <source>state of a record</source>
        <translation>состояние записи</translation>
    </message>
    <message>
        <source>a carrier not registered yet</source>
        <translation>ещё не зарегистрированный носитель</translation>
    </message>
    <message>
        <source>scans not stored yet</source>
        <translation>ещё не сохранённые сканы</translation>
    </message>
    <message>
        <source>admission of an employee</source>
        <translation>допуск сотрудника</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>уже есть</translation>
    </message>
    <message>
        <source>destroyed there</source>
        <translation>уничтожено там</translation>
    </message>
    <message>
        <source>to be decided by a person</source>
        <translation>решит человек</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>отложено</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Answers to be entered</source>
        <translation>Нужны ответы</translation>
    </message>
    <message>
        <source>Pages missing: {pages}</source>
        <translation>Нет страниц: {pages}</translation>
    </message>
    <message>
        <source>today {clock}</source>
        <translation>сегодня {clock}</translation>
    </message>
    <message>
        <source>yesterday {clock}</source>
        <translation>вчера {clock}</translation>
    </message>
    <message>
        <source>{number} of {day}</source>
        <translation>№ {number} от {day}</translation>
    </message>
    <message>
        <source>edition {edition}</source>
        <translation>редакция {edition}</translation>
    </message>
    <message>
        <source>Answer a withdrawal of consent</source>
        <translation>Ответить на отзыв согласия</translation>
    </message>
    <message>
        <source>Stop the processing</source>
        <translation>Прекратить обработку</translation>
    </message>
    <message>
        <source>Stop the advertising at once</source>
        <translation>Сразу прекратить рекламу</translation>
    </message>
    <message>
        <source>Look at a scanned paper</source>
        <translation>Посмотреть на отсканированный бланк</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принят</translation>
    </message>
    <message>
        <source>Refused with reasons</source>
        <translation>Мотивированный отказ</translation>
    </message>
    <message>
        <source>Looked at: signed</source>
        <translation>Просмотрено: подписано</translation>
    </message>
    <message>
        <source>Looked at: asked to sign again</source>
        <translation>Просмотрено: попросили подписать заново</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Taken back by the applicant</source>
        <translation>Отозвано заявителем</translation>
    </message>
    <message>
        <source>Microcredit refused</source>
        <translation>В микрокредите отказано</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрено</translation>
    </message>
    <message>
        <source>Microcredit granted</source>
        <translation>Микрокредит выдан</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочен</translation>
    </message>
    <message>
        <source>Repaid</source>
        <translation>Погашен</translation>
    </message>
    <message>
        <source>Claim assigned</source>
        <translation>Право требования уступлено</translation>
    </message>
    <message>
        <source>Bureau told</source>
        <translation>Бюро уведомлено</translation>
    </message>
    <message>
        <source>Bureau to be told</source>
        <translation>Сообщить в бюро</translation>
    </message>
    <message>
        <source>Late: the bureau was not told</source>
        <translation>Срок прошёл: бюро не уведомлено</translation>
    </message>
    <message>
        <source>Bureau was never told</source>
        <translation>Бюро не уведомляли</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>на бумаге</translation>
    </message>
    <message>
        <source>by the state service</source>
        <translation>через государственный сервис</translation>
    </message>
    <message>
        <source>by a non-state service</source>
        <translation>через негосударственный сервис</translation>
    </message>
    <message>
        <source>by another way</source>
        <translation>другим способом</translation>
    </message>
    <message>
        <source>jam or spoiled sheet</source>
        <translation>замятие или испорченный лист</translation>
    </message>
    <message>
        <source>bad print</source>
        <translation>плохая печать</translation>
    </message>
    <message>
        <source>data were wrong</source>
        <translation>данные были неверны</translation>
    </message>
    <message>
        <source>refused by the applicant</source>
        <translation>отказ заявителя</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>не использован</translation>
    </message>
    <message>
        <source>it is another person&apos;s</source>
        <translation>это бланк другого человека</translation>
    </message>
    <message>
        <source>it is another paper</source>
        <translation>это другой бланк</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>не подписан</translation>
    </message>
    <message>
        <source>Overdue, days: {count}</source>
        <translation>Просрочено, дней: {count}</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>Сегодня последний день</translation>
    </message>
    <message>
        <source>Working days left: {count}</source>
        <translation>Осталось рабочих дней: {count}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>the calendar of that year is preliminary</source>
        <translation>календарь того года предварительный</translation>
    </message>
    <message>
        <source>from the applicant</source>
        <translation>от заявителя</translation>
    </message>
    <message>
        <source>from a credit bureau</source>
        <translation>из кредитного бюро</translation>
    </message>
    <message>
        <source>from a state database</source>
        <translation>из государственной базы</translation>
    </message>
    <message>
        <source>from a third party</source>
        <translation>от третьего лица</translation>
    </message>
    <message>
        <source>told, not checked</source>
        <translation>со слов, не проверено</translation>
    </message>
    <message>
        <source>checked: identity document</source>
        <translation>проверено: удостоверяющий документ</translation>
    </message>
    <message>
        <source>checked: another document</source>
        <translation>проверено: другой документ</translation>
    </message>
    <message>
        <source>checked: state service</source>
        <translation>проверено: государственный сервис</translation>
    </message>
    <message>
        <source>So it stands in the document</source>
        <translation>Так указано в документе</translation>
    </message>
    <message>
        <source>Checked in a state database</source>
        <translation>Проверено в государственной базе</translation>
    </message>
    <message>
        <source>The applicant says so</source>
        <translation>Так сообщил заявитель</translation>
    </message>
    <message>
        <source>It was right when entered</source>
        <translation>Было верно на момент ввода</translation>
    </message>
    <message>
        <source>Typing error</source>
        <translation>Опечатка</translation>
    </message>
    <message>
        <source>The name was changed</source>
        <translation>Изменено имя</translation>
    </message>
    <message>
        <source>New identity document</source>
        <translation>Новый удостоверяющий документ</translation>
    </message>
    <message>
        <source>Request of the applicant</source>
        <translation>Обращение заявителя</translation>
    </message>
    <message>
        <source>Decision of a court</source>
        <translation>Решение суда</translation>
    </message>
    <message>
        <source>by word of mouth</source>
        <translation>устно</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>письменно</translation>
    </message>
    <message>
        <source>Call the manager</source>
        <translation>Позовите руководителя</translation>
    </message>
    <message>
        <source>Take a look</source>
        <translation>Обратите внимание</translation>
    </message>
    <message>
        <source>Still to be done</source>
        <translation>Ещё не сделано</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>К сведению</translation>
    </message>
    <message>
        <source>Everything is asked</source>
        <translation>Всё спрошено</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Ещё не полно</translation>
    </message>
    <message>
        <source>May be in the list of persons</source>
        <translation>Возможно, есть в перечне лиц</translation>
    </message>
    <message>
        <source>Entries to compare: {count}. Tell the applicant nothing.</source>
        <translation>Записей для сверки: {count}. Заявителю не сообщайте.</translation>
    </message>
    <message>
        <source>No list of persons is installed</source>
        <translation>Перечень лиц не установлен</translation>
    </message>
    <message>
        <source>The check told nothing. Install the list, then check again.</source>
        <translation>Проверка ничего не показала. Установите перечень и проверьте снова.</translation>
    </message>
    <message>
        <source>The list of persons is too old</source>
        <translation>Перечень лиц устарел</translation>
    </message>
    <message>
        <source>Install a newer list, then check again.</source>
        <translation>Установите новый перечень и проверьте снова.</translation>
    </message>
    <message>
        <source>Call the manager before you go on</source>
        <translation>Прежде чем продолжить, позовите руководителя</translation>
    </message>
    <message>
        <source>The manager looks at the file. Tell the applicant nothing.</source>
        <translation>Дело посмотрит руководитель. Заявителю не сообщайте.</translation>
    </message>
    <message>
        <source>Not checked against the list in force</source>
        <translation>Не проверено по действующему перечню</translation>
    </message>
    <message>
        <source>The list or the data are newer than the last check.</source>
        <translation>Перечень или данные новее последней проверки.</translation>
    </message>
    <message>
        <source>Checked against the list of persons</source>
        <translation>Проверено по перечню лиц</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>A public official</source>
        <translation>Публичное должностное лицо</translation>
    </message>
    <message>
        <source>Needs the manager&apos;s word and the source of the funds.</source>
        <translation>Нужны разрешение руководителя и источник средств.</translation>
    </message>
    <message>
        <source>The question about public officials is not answered</source>
        <translation>Нет ответа на вопрос о публичном должностном лице</translation>
    </message>
    <message>
        <source>Ask it and enter the answer among the data.</source>
        <translation>Спросите и введите ответ в данные.</translation>
    </message>
    <message>
        <source>The questionnaire of this application is not signed</source>
        <translation>Анкета этого заявления не подписана</translation>
    </message>
    <message>
        <source>Print it, let it be signed and scan it.</source>
        <translation>Напечатайте, дайте подписать и отсканируйте.</translation>
    </message>
    <message>
        <source>The debt load is above 0.5</source>
        <translation>Долговая нагрузка выше 0,5</translation>
    </message>
    <message>
        <source>The limit of a microfinance organisation.</source>
        <translation>Предельное значение для микрофинансовой организации.</translation>
    </message>
    <message>
        <source>The debt load is above 0.25</source>
        <translation>Долговая нагрузка выше 0,25</translation>
    </message>
    <message>
        <source>The limit for some categories of borrowers.</source>
        <translation>Предельное значение для некоторых категорий заёмщиков.</translation>
    </message>
    <message>
        <source>No confirmed income</source>
        <translation>Подтверждённого дохода нет</translation>
    </message>
    <message>
        <source>Without it there is no debt load. Enter income and proof.</source>
        <translation>Без него нагрузка не считается. Введите доход и его подтверждение.</translation>
    </message>
    <message>
        <source>There is no debt load here</source>
        <translation>Долговая нагрузка здесь не рассчитывается</translation>
    </message>
    <message>
        <source>The approved data list does not allow to ask for the income.</source>
        <translation>Утверждённый перечень данных не позволяет спрашивать о доходе.</translation>
    </message>
    <message>
        <source>Payments for other credits are not told</source>
        <translation>Платежи по другим кредитам не указаны</translation>
    </message>
    <message>
        <source>Ask and enter them; 0 if there are none.</source>
        <translation>Спросите и введите; если их нет, 0.</translation>
    </message>
    <message>
        <source>The monthly payment of the microcredit is not known</source>
        <translation>Ежемесячный платёж по микрокредиту не известен</translation>
    </message>
    <message>
        <source>Enter it, or amount and term, in the application.</source>
        <translation>Введите его или сумму и срок в заявление.</translation>
    </message>
    <message>
        <source>The monthly payment is estimated</source>
        <translation>Ежемесячный платёж оценён</translation>
    </message>
    <message>
        <source>Amount by months, without interest: the real one is higher.</source>
        <translation>Сумма на число месяцев, без вознаграждения: настоящий выше.</translation>
    </message>
    <message>
        <source>Others have the same telephone</source>
        <translation>Такой же телефон есть у других</translation>
    </message>
    <message>
        <source>Files: {count}. They stand below.</source>
        <translation>Дел: {count}. Они ниже.</translation>
    </message>
    <message>
        <source>Others have the same address</source>
        <translation>Такой же адрес есть у других</translation>
    </message>
    <message>
        <source>Others have the same document number</source>
        <translation>Такой же номер документа есть у других</translation>
    </message>
    <message>
        <source>Data are old</source>
        <translation>Данные устарели</translation>
    </message>
    <message>
        <source>Fields: {count}. Ask whether they still hold.</source>
        <translation>Полей: {count}. Спросите, верны ли они ещё.</translation>
    </message>
    <message>
        <source>Debt load {value}: {payments} a month to a confirmed income of {income}</source>
        <translation>Долговая нагрузка {value}: {payments} в месяц при подтверждённом доходе {income}</translation>
    </message>
    <message>
        <source>the new payment is estimated</source>
        <translation>новый платёж оценён</translation>
    </message>
    <message>
        <source>the same IIN</source>
        <translation>тот же ИИН</translation>
    </message>
    <message>
        <source>the same document</source>
        <translation>тот же документ</translation>
    </message>
    <message>
        <source>the same name and birth date</source>
        <translation>те же имя и дата рождения</translation>
    </message>
    <message>
        <source>an IIN that differs by one slip</source>
        <translation>ИИН отличается одной опиской</translation>
    </message>
    <message>
        <source>the same name and mobile phone</source>
        <translation>те же имя и мобильный телефон</translation>
    </message>
    <message>
        <source>a former name and the birth date</source>
        <translation>прежнее имя и дата рождения</translation>
    </message>
    <message>
        <source>A namesake: another IIN and document</source>
        <translation>Тёзка: другие ИИН и документ</translation>
    </message>
    <message>
        <source>A relative, such as a twin</source>
        <translation>Родственник, например близнец</translation>
    </message>
    <message>
        <source>Two people use one telephone</source>
        <translation>Двое пользуются одним телефоном</translation>
    </message>
    <message>
        <source>Both identity documents were compared</source>
        <translation>Сличены оба документа</translation>
    </message>
    <message>
        <source>Paper file</source>
        <translation>Бумажное дело</translation>
    </message>
    <message>
        <source>Batch of scans</source>
        <translation>Пакет сканов</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>USB-накопитель</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>На месте</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Пропал</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Отмечен</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Ещё не отмечен</translation>
    </message>
    <message>
        <source>Ink seen</source>
        <translation>Есть чернила</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Пусто</translation>
    </message>
    <message>
        <source>Unsure: look yourself</source>
        <translation>Неясно: посмотрите сами</translation>
    </message>
    <message>
        <source>Signature seen</source>
        <translation>Подпись видна</translation>
    </message>
    <message>
        <source>Signature not seen</source>
        <translation>Подпись не видна</translation>
    </message>
    <message>
        <source>Signature: look yourself</source>
        <translation>Подпись: посмотрите сами</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>Как введено</translation>
    </message>
    <message>
        <source>Not as entered</source>
        <translation>Не так, как введено</translation>
    </message>
    <message>
        <source>Not entered yet</source>
        <translation>Ещё не введено</translation>
    </message>
    <message>
        <source>Answers not as entered</source>
        <translation>Ответы не такие, как введено</translation>
    </message>
    <message>
        <source>the ink is pale</source>
        <translation>чернила бледные</translation>
    </message>
    <message>
        <source>it stands beside its place</source>
        <translation>она стоит мимо своего места</translation>
    </message>
    <message>
        <source>the scan is poor</source>
        <translation>скан плохого качества</translation>
    </message>
    <message>
        <source>the program misread it</source>
        <translation>программа прочитала неверно</translation>
    </message>
    <message>
        <source>Looked at: as entered</source>
        <translation>Просмотрено: как введено</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>both marked</source>
        <translation>отмечено и то и другое</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>ничего не отмечено</translation>
    </message>
    <message>
        <source>not readable for sure</source>
        <translation>не читается уверенно</translation>
    </message>
    <message>
        <source>Short signature</source>
        <translation>Краткая подпись</translation>
    </message>
    <message>
        <source>Employee: signature</source>
        <translation>Сотрудник: подпись</translation>
    </message>
    <message>
        <source>Employee: name</source>
        <translation>Сотрудник: ФИО</translation>
    </message>
    <message>
        <source>Employee: date and time</source>
        <translation>Сотрудник: дата и время</translation>
    </message>
    <message>
        <source>Entry by hand</source>
        <translation>Запись от руки</translation>
    </message>
    <message>
        <source>Choose its paper below, or type the number from the picture.</source>
        <translation>Выберите ниже её бланк или введите номер с картинки.</translation>
    </message>
    <message>
        <source>If another workstation printed it, scan it there and erase it here.</source>
        <translation>Если её напечатало другое рабочее место, отсканируйте её там, а здесь сотрите.</translation>
    </message>
    <message>
        <source>Keep the sheet, and ask the branch manager whose paper it is.</source>
        <translation>Сохраните лист и спросите у руководителя отделения, чей это бланк.</translation>
    </message>
    <message>
        <source>Let a new paper be signed; then erase this picture.</source>
        <translation>Дайте на подпись новый бланк, затем сотрите эту картинку.</translation>
    </message>
    <message>
        <source>Key the blank form in first; then press Attach here.</source>
        <translation>Сначала внесите чистый бланк, затем нажмите здесь «Прикрепить».</translation>
    </message>
    <message>
        <source>If the older scan is wrong, detach it beside the paper and press Attach here. If it is good, erase this picture.</source>
        <translation>Если прежний скан ошибочный, отсоедините его рядом с бланком и нажмите здесь «Прикрепить». Если он верный, сотрите эту картинку.</translation>
    </message>
    <message>
        <source>Look at the number of the page, and correct it below.</source>
        <translation>Посмотрите номер страницы и исправьте его ниже.</translation>
    </message>
    <message>
        <source>Choose the right paper below, or type the number from the picture.</source>
        <translation>Выберите ниже нужный бланк или введите номер с картинки.</translation>
    </message>
    <message>
        <source>Leave it here: the personal-data officer decides.</source>
        <translation>Оставьте её здесь: решит специалист по персональным данным.</translation>
    </message>
    <message>
        <source>IIN …{tail}</source>
        <translation>ИИН …{tail}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть дело</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>This is not possible now. Nothing was changed. Check the entries and try again.</source>
        <translation>Сейчас это невозможно. Ничего не изменилось. Проверьте введённое и попробуйте снова.</translation>
    </message>
    <message>
        <source>Not saved: some fields need correcting. Everything typed is kept. Press F8 to go from one to the next.</source>
        <translation>Не сохранено: некоторые поля нужно исправить. Всё введённое осталось. F8 переходит от одного к другому.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask the branch manager to do it.</source>
        <translation>Ваша роль этого не позволяет. Ничего не изменилось. Попросите руководителя отделения.</translation>
    </message>
    <message>
        <source>The second person&apos;s role may not confirm this. Nothing was changed. Ask another manager or the personal-data officer.</source>
        <translation>Роль второго лица не позволяет это подтвердить. Ничего не изменилось. Попросите другого руководителя или специалиста по персональным данным.</translation>
    </message>
    <message>
        <source>No such record is kept at this workstation; it may have been removed meanwhile. Nothing was changed. Check the number, or look for the person again.</source>
        <translation>На этом рабочем месте такой записи нет: возможно, её тем временем удалили. Ничего не изменилось. Проверьте номер или найдите человека снова.</translation>
    </message>
    <message>
        <source>Some values look wrong. Nothing was saved, your entries are still on the screen. Correct each value, or choose below it why it stays so.</source>
        <translation>Некоторые значения вызывают сомнение. Ничего не сохранено, введённое осталось на экране. Исправьте каждое значение или выберите под ним, почему оно остаётся таким.</translation>
    </message>
    <message>
        <source>Values on a signed paper change only with a reason, a supporting document and a second person. Nothing was saved, your entries are still on the screen. Tell all three above the fields and save.</source>
        <translation>Значения из подписанного документа меняются только с причиной, подтверждающим документом и вторым лицом. Ничего не сохранено, введённое осталось на экране. Укажите всё это над полями и сохраните.</translation>
    </message>
    <message>
        <source>Somebody saved a newer version of this file. Your entries are still on the screen, all else is as stored now; the stored value stands under each entry that differs. Check them and save again.</source>
        <translation>Кто-то сохранил более новую версию этого дела. Ваш ввод остался на экране, остальное показано как сохранено сейчас; под каждым отличающимся значением стоит сохранённое. Проверьте и сохраните снова.</translation>
    </message>
    <message>
        <source>A person with this IIN is already kept here. Nothing was saved, your entries are still on the screen. Open the existing file instead.</source>
        <translation>Человек с таким ИИН здесь уже есть. Ничего не сохранено, ваш ввод остался на экране. Откройте существующее дело.</translation>
    </message>
    <message>
        <source>Somebody alike is already kept here. Nothing was saved, your entries are still on the screen. Open that file, or say why this is another person.</source>
        <translation>Здесь уже записан похожий человек. Ничего не сохранено, введённое осталось на экране. Откройте то дело или укажите, почему это другой человек.</translation>
    </message>
    <message>
        <source>A second person must confirm that this person is new. Nothing was saved, your entries are still on the screen. Ask a branch manager or the personal-data officer.</source>
        <translation>Второе лицо должно подтвердить, что этот человек новый. Ничего не сохранено, введённое осталось на экране. Позовите руководителя отделения или специалиста по персональным данным.</translation>
    </message>
    <message>
        <source>This file was joined with another one of the same person. Nothing was changed. Find the person again and go on there.</source>
        <translation>Это дело объединено с другим делом того же человека. Ничего не изменено. Найдите человека снова и продолжайте там.</translation>
    </message>
    <message>
        <source>The name and the password do not match. Nothing was opened. Check Caps Lock and the keyboard layout and type the password again.</source>
        <translation>Логин и пароль не подходят друг к другу. Ничего не открыто. Проверьте Caps Lock и раскладку и введите пароль снова.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Nothing was opened. Wait {seconds} seconds, then try again.</source>
        <translation>Слишком много неверных паролей. Ничего не открыто. Подождите {seconds} с и попробуйте снова.</translation>
    </message>
    <message>
        <source>Your admission to personal data has ended. Nothing was opened. Ask the branch manager for an order that prolongs it.</source>
        <translation>Ваш допуск к персональным данным закончился. Ничего не открыто. Обратитесь к руководителю отделения за приказом о продлении.</translation>
    </message>
    <message>
        <source>As many employees are admitted as the operator allows: {count}. Nobody was added. Disable somebody who no longer works here first.</source>
        <translation>Допущено столько работников, сколько разрешил оператор: {count}. Никто не добавлен. Сначала отключите того, кто здесь больше не работает.</translation>
    </message>
    <message>
        <source>The rules of work with personal data have a new edition. Read and acknowledge it first.</source>
        <translation>У правил работы с персональными данными новая редакция. Сначала прочтите её и подтвердите ознакомление.</translation>
    </message>
    <message>
        <source>This password was given to you by somebody else. Set one that only you know first.</source>
        <translation>Этот пароль вам дал другой человек. Сначала задайте пароль, который знаете только вы.</translation>
    </message>
    <message>
        <source>This act needs two persons. Nothing was changed. Another employee must enter his or her own login and password.</source>
        <translation>Для этого действия нужны два человека. Ничего не изменено. Другой работник должен ввести свой логин и пароль.</translation>
    </message>
    <message>
        <source>This person&apos;s data are blocked. Nothing was shown, changed or printed. The personal-data officer can tell more.</source>
        <translation>Данные этого человека заблокированы. Ничего не показано, не изменено и не напечатано. Подробнее скажет ответственный за персональные данные.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Nothing was changed. Choose at least 12 characters that are not your name and not one repeated sign.</source>
        <translation>Этот пароль легко угадать. Ничего не изменилось. Выберите не меньше 12 знаков: не имя и не один повторённый знак.</translation>
    </message>
    <message>
        <source>These data may be taken only after the consent is signed. Nothing was saved. Print consent C1, have it signed and scan it first.</source>
        <translation>Эти данные можно брать только после подписания согласия. Ничего не сохранено. Сначала напечатайте согласие C1, дайте подписать и отсканируйте.</translation>
    </message>
    <message>
        <source>A contract of this person is not fulfilled, so the consent cannot be taken back (94-V Art. 8(2)). Nothing was changed. Answer with a reasoned refusal.</source>
        <translation>У этого человека есть неисполненное обязательство, поэтому согласие отозвать нельзя (закон 94-V, пункт 2 статьи 8). Ничего не изменено. Ответьте мотивированным отказом.</translation>
    </message>
    <message>
        <source>The state of this record does not allow it any more. Nothing was changed. Open the file again to see how it stands.</source>
        <translation>Состояние записи этого больше не допускает. Ничего не изменилось. Откройте дело снова, чтобы увидеть, как обстоит дело.</translation>
    </message>
    <message>
        <source>The organisation&apos;s pack breaks a rule and was not taken. Everything stays as it was. Give the file back to whoever made it: {file} {line}.</source>
        <translation>Пакет организации нарушает правило и не принят. Всё осталось как было. Верните файл тому, кто его сделал: {file} {line}.</translation>
    </message>
    <message>
        <source>A value or a file cannot be used. Nothing was changed, your entries are still on the screen. Correct it and try again.</source>
        <translation>Значение или файл не подходит. Ничего не изменилось, ваш ввод остался на экране. Исправьте и попробуйте снова.</translation>
    </message>
    <message>
        <source>This file cannot be read as PDF, JPEG, PNG or TIFF. It was left where it is, nothing was stored. Scan the paper again.</source>
        <translation>Этот файл не читается как PDF, JPEG, PNG или TIFF. Он остался на месте, ничего не сохранено. Отсканируйте бланк снова.</translation>
    </message>
    <message>
        <source>The scanner broke off. Nothing of this pass was stored. Look at the scanner, put the papers in again and scan once more.</source>
        <translation>Сканер прервал работу. Из этого прохода ничего не сохранено. Осмотрите сканер, вложите бумаги снова и отсканируйте ещё раз.</translation>
    </message>
    <message>
        <source>This picture cannot become a photograph. Nothing was stored. Take another one: JPEG or PNG, 300 x 400 pixels or more.</source>
        <translation>Это изображение не годится для фотографии. Ничего не сохранено. Возьмите другое: JPEG или PNG, не меньше 300 x 400 пикселей.</translation>
    </message>
    <message>
        <source>The photograph is still stored though its consent was taken back. The task stays open. Take the photograph away on the tab Data (Ctrl+Shift+P), then tell that it is done.</source>
        <translation>Согласие отозвано, а фотография ещё хранится. Задача остаётся открытой. Уберите фотографию на вкладке «Данные» (Ctrl+Shift+P), затем отметьте выполнение.</translation>
    </message>
    <message>
        <source>This data folder already holds a workstation. Nothing was changed. Restart the program and unlock it.</source>
        <translation>В этой папке данных уже есть рабочее место. Ничего не изменилось. Перезапустите программу и войдите.</translation>
    </message>
    <message>
        <source>This data folder holds no workstation yet. Nothing was changed. Restart the program and set the workstation up.</source>
        <translation>В этой папке данных ещё нет рабочего места. Ничего не изменилось. Перезапустите программу и настройте рабочее место.</translation>
    </message>
    <message>
        <source>Head office refused ({reason}). Everything stays safe at this workstation. Tell head office this word.</source>
        <translation>Головной офис отказал ({reason}). Всё надёжно хранится на этом рабочем месте. Назовите головному офису это слово.</translation>
    </message>
    <message>
        <source>The journal does not verify from row {seq} on. The data were not changed. Stop working and call the person responsible for personal data.</source>
        <translation>Журнал не проходит проверку со строки {seq}. Данные не изменены. Прекратите работу и позовите ответственного за персональные данные.</translation>
    </message>
    <message>
        <source>Something around the program failed. What was saved before is safe. Try again.</source>
        <translation>Произошёл сбой вне программы. Сохранённое ранее цело. Попробуйте снова.</translation>
    </message>
    <message>
        <source>The program already works with this data folder. Nothing was changed. Go to the open window or wait until the other job ends.</source>
        <translation>Программа уже работает с этой папкой данных. Ничего не изменилось. Перейдите в открытое окно или дождитесь конца другой работы.</translation>
    </message>
    <message>
        <source>Port {port} is used by another program. Nothing was changed. Close that program or choose another port.</source>
        <translation>Порт {port} занят другой программой. Ничего не изменилось. Закройте её или выберите другой порт.</translation>
    </message>
    <message>
        <source>The disk is full. This step was not saved, everything saved before is safe and your entries are still on the screen. Free some space and try again.</source>
        <translation>Диск переполнен. Этот шаг не сохранён, всё сохранённое ранее цело, ваш ввод остался на экране. Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The database cannot be read. The program changes nothing in it. Do not copy or remove files; call IT to restore the last backup.</source>
        <translation>База данных не читается. Программа ничего в ней не меняет. Не копируйте и не удаляйте файлы; позовите ИТ, чтобы восстановить последнюю резервную копию.</translation>
    </message>
    <message>
        <source>The database is older than what was last confirmed, so saved steps are missing. It was not opened and not changed. Call IT to restore the last backup.</source>
        <translation>База данных старше последнего подтверждённого состояния, то есть сохранённых шагов не хватает. Она не открыта и не изменена. Позовите ИТ, чтобы восстановить последнюю резервную копию.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of the program. It was not changed. Ask IT to update the program on this workstation.</source>
        <translation>Базу данных записала более новая версия программы. Она не изменена. Попросите ИТ обновить программу на этом рабочем месте.</translation>
    </message>
    <message>
        <source>Another job is writing to the database. This step was not saved, your entries are still on the screen. Wait a moment and try again.</source>
        <translation>В базу данных пишет другая работа. Этот шаг не сохранён, ваш ввод остался на экране. Подождите немного и попробуйте снова.</translation>
    </message>
    <message>
        <source>There is no connection to head office. Everything stays safe at this workstation and will be sent later. Check the network and try again.</source>
        <translation>Нет связи с головным офисом. Всё надёжно хранится на этом рабочем месте и будет отправлено позже. Проверьте сеть и попробуйте снова.</translation>
    </message>
    <message>
        <source>The line broke before everything was sent. What was sent is kept, the rest waits here. Try again to send the rest.</source>
        <translation>Связь прервалась раньше, чем всё было отправлено. Отправленное сохранено, остальное ждёт здесь. Повторите, чтобы отправить остальное.</translation>
    </message>
    <message>
        <source>Head office keeps some records aside for a person to look at: {count}. The others were taken. Ask head office which ones.</source>
        <translation>Головной офис отложил записи для просмотра человеком: {count}. Остальные приняты. Спросите головной офис, какие именно.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. The form and its number are kept. Check the printer or choose another one and try again.</source>
        <translation>Принтер не принял страницы. Бланк и его номер сохранены. Проверьте принтер или выберите другой и попробуйте снова.</translation>
    </message>
    <message>
        <source>The camera cannot be used: it may be switched off, forbidden by the system, or held by another program. Nothing was stored. Try again, or take the picture from a file.</source>
        <translation>Камерой нельзя воспользоваться: она может быть выключена, запрещена системой или занята другой программой. Ничего не сохранено. Повторите или возьмите снимок из файла.</translation>
    </message>
    <message>
        <source>Something that was sealed or signed does not verify. It was not taken, everything stays as it was. Tell IT and head office before you go on.</source>
        <translation>Запечатанное или подписанное не прошло проверку. Оно не принято, всё осталось как было. Прежде чем продолжать, сообщите ИТ и головному офису.</translation>
    </message>
    <message>
        <source>This combination of Python and Qt must not be used. Nothing was opened. Ask IT to install the program anew.</source>
        <translation>Это сочетание Python и Qt использовать нельзя. Ничего не открыто. Попросите ИТ установить программу заново.</translation>
    </message>
    <message>
        <source>Entries of another employee wait to be stored, so nobody else can unlock now. Nothing was opened. Free some disk space, or let that employee unlock.</source>
        <translation>Ввод другого сотрудника ждёт сохранения, поэтому сейчас никто другой войти не может. Ничего не открыто. Освободите место на диске или дайте войти тому сотруднику.</translation>
    </message>
    <message>
        <source>A person with this identity document is already kept here. Nothing was saved, your entries are still on the screen. Open the existing file, or correct the number.</source>
        <translation>Человек с этим документом уже записан здесь. Ничего не сохранено, введённое осталось на экране. Откройте существующее дело или исправьте номер.</translation>
    </message>
    <message>
        <source>Why it is another person was not told. Nothing was saved. Choose the reason.</source>
        <translation>Не указано, почему это другой человек. Ничего не сохранено. Выберите причину.</translation>
    </message>
    <message>
        <source>Both files tell a field differently and nobody chose. Nothing was joined. Choose which value stays.</source>
        <translation>В двух делах поле различается, а выбора нет. Ничего не объединено. Выберите, какое значение останется.</translation>
    </message>
    <message>
        <source>The values chosen do not fit together, such as IIN and birth date. Nothing was joined. Choose both of the same file.</source>
        <translation>Выбранные значения не согласуются, например ИИН и дата рождения. Ничего не объединено. Выберите оба из одного дела.</translation>
    </message>
    <message>
        <source>This is the same file. Nothing was joined. Choose another one.</source>
        <translation>Это то же самое дело. Ничего не объединено. Выберите другое.</translation>
    </message>
    <message>
        <source>This login cannot be used. Nothing was changed. Take 2 to 32 small Latin letters, digits, dots or hyphens.</source>
        <translation>Этот логин не подходит. Ничего не изменилось. Возьмите от 2 до 32 строчных латинских букв, цифр, точек или дефисов.</translation>
    </message>
    <message>
        <source>Somebody already has this login. Nothing was changed. Choose another one.</source>
        <translation>Этот логин уже занят. Ничего не изменилось. Выберите другой.</translation>
    </message>
    <message>
        <source>This employee cannot go on with these entries. Nothing was changed, the entries are kept. Choose somebody who works here now and whose role allows it.</source>
        <translation>Этот сотрудник не может продолжить этот ввод. Ничего не изменено, ввод хранится. Выберите того, кто сейчас работает здесь и чья роль это позволяет.</translation>
    </message>
    <message>
        <source>These entries are this employee&apos;s already. Nothing was changed. Choose somebody else.</source>
        <translation>Этот ввод и так принадлежит этому сотруднику. Ничего не изменено. Выберите другого.</translation>
    </message>
    <message>
        <source>The employee&apos;s name is missing. Nothing was changed. Type it as it should stand on paper.</source>
        <translation>Не указано имя работника. Ничего не изменилось. Введите его так, как оно должно стоять на бумаге.</translation>
    </message>
    <message>
        <source>The branch code cannot be used. Nothing was changed. Take a code of the operator profile, at most 4 Latin letters and digits.</source>
        <translation>Код отделения не подходит. Ничего не изменилось. Возьмите код из паспорта оператора, не больше 4 латинских букв и цифр.</translation>
    </message>
    <message>
        <source>The workstation code cannot be used. Nothing was changed. Take one or two Latin letters and digits.</source>
        <translation>Код рабочего места не подходит. Ничего не изменилось. Возьмите одну-две латинские буквы или цифры.</translation>
    </message>
    <message>
        <source>The operator profile has no such branch. Nothing was changed. Take a branch code of the profile or choose another profile.</source>
        <translation>В паспорте оператора нет такого отделения. Ничего не изменилось. Возьмите код отделения из паспорта или выберите другой паспорт.</translation>
    </message>
    <message>
        <source>The one-time code was issued for another branch or workstation. Nothing was changed. Take the codes that head office gave for this workstation.</source>
        <translation>Одноразовый код выдан для другого отделения или рабочего места. Ничего не изменилось. Возьмите коды, которые головной офис дал для этого места.</translation>
    </message>
    <message>
        <source>The address of head office cannot be used. Nothing was changed. Type it exactly as IT gave it to you.</source>
        <translation>Адрес головного офиса не подходит. Ничего не изменилось. Введите его точно так, как дал ИТ.</translation>
    </message>
    <message>
        <source>The law knows no such ground for this act. Nothing was changed. Choose another one.</source>
        <translation>Для этого действия закон такого основания не знает. Ничего не изменено. Выберите другое.</translation>
    </message>
    <message>
        <source>The number of the paper cannot be used. Nothing was changed. Type the number alone, without names and IIN.</source>
        <translation>Этот номер документа не подходит. Ничего не изменено. Введите только номер, без имён и ИИН.</translation>
    </message>
    <message>
        <source>The scanner&apos;s folder is not there. Nothing was lost. Check the network drive, or choose the scanned files by hand.</source>
        <translation>Папки сканера нет на месте. Ничего не потеряно. Проверьте сетевой диск или выберите файлы сканов вручную.</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was imported. Check the folder and choose it again.</source>
        <translation>Файл не читается. Ничего не импортировано. Проверьте папку и выберите его снова.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. What was imported is kept. Import the same file again to go on.</source>
        <translation>Файл не удалось прочитать до конца. Импортированное сохранено. Чтобы продолжить, импортируйте тот же файл ещё раз.</translation>
    </message>
    <message>
        <source>The file was changed while it was read. What was imported is kept. Look at the batch; take it back if the file was not meant to change.</source>
        <translation>Файл изменили во время чтения. Импортированное сохранено. Посмотрите пакет; отмените его, если файл не должен был меняться.</translation>
    </message>
    <message>
        <source>The file could not be read or written. Nothing was changed in the program. Check the folder and try again.</source>
        <translation>Файл не удалось прочитать или записать. В программе ничего не изменилось. Проверьте папку и попробуйте снова.</translation>
    </message>
    <message>
        <source>The applicant&apos;s consent to the photograph (C7) is not in force. Nothing was shown or stored. Have paper C7 signed with yes to the photograph first.</source>
        <translation>Согласие заявителя на фотографию (C7) не действует. Ничего не показано и не сохранено. Сначала пусть будет подписана форма C7 с «да» на фотографию.</translation>
    </message>
    <message>
        <source>This picture has more than 50 million pixels, so it was not opened. Nothing was stored. Make it smaller, or take another one.</source>
        <translation>В этом изображении больше 50 миллионов пикселей, поэтому оно не открыто. Ничего не сохранено. Уменьшите его или возьмите другое.</translation>
    </message>
    <message>
        <source>This file is larger than 32 MiB, so it was not opened. Nothing was stored. Take a smaller one.</source>
        <translation>Этот файл больше 32 МиБ, поэтому он не открыт. Ничего не сохранено. Возьмите файл меньше.</translation>
    </message>
    <message>
        <source>This picture is smaller than 300 x 400 pixels: a face could not be known by it. Nothing was stored. Take a larger one.</source>
        <translation>Это изображение меньше 300 x 400 пикселей: по нему не узнать лица. Ничего не сохранено. Возьмите побольше.</translation>
    </message>
    <message>
        <source>This is a HEIC picture, which this program cannot read. Nothing was stored. Save it as JPEG on the telephone and try again.</source>
        <translation>Это снимок HEIC, программа его не читает. Ничего не сохранено. Сохраните его на телефоне как JPEG и повторите.</translation>
    </message>
    <message>
        <source>This picture moves. Nothing was stored. Take a still one.</source>
        <translation>Это движущееся изображение. Ничего не сохранено. Возьмите неподвижное.</translation>
    </message>
    <message>
        <source>This picture is cut off or damaged. Nothing was stored. Copy the file again or take another one.</source>
        <translation>Это изображение обрезано или повреждено. Ничего не сохранено. Скопируйте файл заново или возьмите другой.</translation>
    </message>
    <message>
        <source>This is no picture that the program reads. Nothing was stored. Take JPEG, PNG, BMP, WebP or AVIF.</source>
        <translation>Такое изображение программа не читает. Ничего не сохранено. Возьмите JPEG, PNG, BMP, WebP или AVIF.</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was stored. Look whether it is still there.</source>
        <translation>Этот файл не читается. Ничего не сохранено. Проверьте, на месте ли он.</translation>
    </message>
    <message>
        <source>No camera is found at this workstation. Nothing was stored. Connect one and try again, or take the picture from a file.</source>
        <translation>На этом рабочем месте камера не найдена. Ничего не сохранено. Подключите камеру и повторите или возьмите снимок из файла.</translation>
    </message>
    <message>
        <source>This workstation was installed without support for a camera. Nothing was stored. Ask IT to add it, or take the picture from a file.</source>
        <translation>Это рабочее место установлено без поддержки камеры. Ничего не сохранено. Попросите ИТ-службу добавить её или возьмите снимок из файла.</translation>
    </message>
    <message>
        <source>No consent of this person is in force, so there is nothing to withdraw. No paper was made. Look at the list of consents.</source>
        <translation>У этого человека нет действующих согласий, отзывать нечего. Бланк не создан. Посмотрите список согласий.</translation>
    </message>
    <message>
        <source>The file {file} is closed by a password. It was left where it is, nothing was stored. Save it without the password, or scan the paper again.</source>
        <translation>Файл {file} закрыт паролем. Он остался на месте, ничего не сохранено. Сохраните его без пароля или отсканируйте документ снова.</translation>
    </message>
    <message>
        <source>The file {file} has more than 100 pages. It was left where it is, nothing was stored. Scan the papers in smaller stacks.</source>
        <translation>В файле {file} больше 100 страниц. Он остался на месте, ничего не сохранено. Сканируйте документы меньшими стопками.</translation>
    </message>
    <message>
        <source>The file {file} is larger than 64 MB. It was left where it is, nothing was stored. Scan the papers in smaller stacks, at 200 or 300 dots an inch.</source>
        <translation>Файл {file} больше 64 МБ. Он остался на месте, ничего не сохранено. Сканируйте документы меньшими стопками, 200 или 300 точек на дюйм.</translation>
    </message>
    <message>
        <source>A page of the file {file} is larger than can be read. It was left where it is, nothing was stored. Scan the paper at 200 or 300 dots an inch.</source>
        <translation>Страница файла {file} больше, чем можно прочитать. Файл остался на месте, ничего не сохранено. Отсканируйте документ, 200 или 300 точек на дюйм.</translation>
    </message>
    <message>
        <source>The file {file} took too long to read and was given up; perhaps it is no scan. It was left where it is, nothing was stored. Scan the paper itself at 200 or 300 dots an inch.</source>
        <translation>Файл {file} читается слишком долго, чтение прекращено; возможно, это не скан. Он остался на месте, ничего не сохранено. Отсканируйте сам документ, 200 или 300 точек на дюйм.</translation>
    </message>
    <message>
        <source>This is the last branch manager, without whom nobody could be admitted any more. Nothing was changed. Admit another manager first.</source>
        <translation>Это последний руководитель отделения, без него больше никого нельзя допустить. Ничего не изменилось. Сначала допустите другого руководителя.</translation>
    </message>
    <message>
        <source>There is nothing to prove yet: the paper is not signed, or its answers are not entered. Nothing was made. Scan the paper and enter the answers first.</source>
        <translation>Подтверждать пока нечего: документ не подписан или ответы не введены. Ничего не создано. Сначала отсканируйте документ и введите ответы.</translation>
    </message>
    <message>
        <source>A scan of this paper was taken off it, so it proves nothing until it is scanned and its answers are entered anew. Nothing was made. What stood until then is in the journal.</source>
        <translation>Скан этого документа снят с него, поэтому документ ничего не подтверждает, пока он не отсканирован и ответы не введены заново. Ничего не создано. Что действовало до этого, записано в журнале.</translation>
    </message>
    <message>
        <source>This paper is already signed or void, so it cannot be changed. Everything stays as it was. Issue a new paper if one is needed.</source>
        <translation>Этот бланк уже подписан или аннулирован, менять его нельзя. Всё осталось как было. Если нужно, создайте новый бланк.</translation>
    </message>
    <message>
        <source>This page cannot be attached there: its code names another paper or page, that page is scanned already, or the picture was dealt with. Nothing was changed. Check the number and the page.</source>
        <translation>Туда эту страницу прикрепить нельзя: её код называет другой бланк или страницу, та страница уже отсканирована или изображение уже разобрано. Ничего не изменилось. Проверьте номер бланка и страницу.</translation>
    </message>
    <message>
        <source>This was answered or done already. Everything stays as it was. Look at the answer in the list of requests.</source>
        <translation>На это уже ответили или это выполнено. Всё осталось как было. Посмотрите ответ в списке обращений.</translation>
    </message>
    <message>
        <source>The application has moved on, so this step is not possible. Nothing was changed. Look at its history and enter the step that follows.</source>
        <translation>Заявление уже в другом статусе, этот шаг невозможен. Ничего не изменено. Посмотрите его историю и внесите следующий шаг.</translation>
    </message>
    <message>
        <source>This paper answers a request to withdraw. No paper was made. Accept or refuse the request on the tab of requests: the paper comes of it.</source>
        <translation>Этот бланк отвечает на заявление об отзыве. Бланк не создан. Примите или отклоните заявление на вкладке «Обращения»: бланк создастся сам.</translation>
    </message>
    <message>
        <source>This paper speaks of an application, and none was chosen. No paper was made. Choose the application on its tab and make the paper there.</source>
        <translation>Этот бланк относится к заявлению, а оно не выбрано. Бланк не создан. Выберите заявление на вкладке «Заявления» и создайте бланк там.</translation>
    </message>
    <message>
        <source>The other person is not fully told. No paper was made. Enter name, kinship and a right telephone number.</source>
        <translation>О третьем лице сказано не всё. Бланк не создан. Укажите имя, родство и верный номер телефона.</translation>
    </message>
    <message>
        <source>This paper speaks of no other person. No paper was made. Take the other person out, or make the paper that is about one.</source>
        <translation>В этом бланке нет третьего лица. Бланк не создан. Уберите третье лицо или создайте бланк, который о нём.</translation>
    </message>
    <message>
        <source>Who signs for the applicant is not fully told. No paper was made. Enter name, document, and the authority or the reason.</source>
        <translation>О том, кто подписывает за заявителя, сказано не всё. Бланк не создан. Укажите имя, документ и полномочие или причину.</translation>
    </message>
    <message>
        <source>The paper does not ask for one of these entries. No paper was made. Open the form anew and fill in what it asks for.</source>
        <translation>Одного из этих значений бланк не требует. Бланк не создан. Откройте его заново и заполните то, что он требует.</translation>
    </message>
    <message>
        <source>Something that the paper asks for is not filled in. No paper was made. Fill in every field that is not marked as optional.</source>
        <translation>Заполнено не всё, что требует бланк. Бланк не создан. Заполните все поля, не отмеченные как необязательные.</translation>
    </message>
    <message>
        <source>An entry of the paper is too long: at most 300 characters. No paper was made. Make it shorter.</source>
        <translation>Одно из значений бланка слишком длинное: не больше 300 знаков. Бланк не создан. Сократите его.</translation>
    </message>
    <message>
        <source>An entry of the paper is not a date. No paper was made. Type day, month, year: 05.03.2026.</source>
        <translation>Одно из значений бланка не дата. Бланк не создан. Введите день, месяц, год: 05.03.2026.</translation>
    </message>
    <message>
        <source>An entry of the paper is not an amount. No paper was made. Type whole tenge, figures alone.</source>
        <translation>Одно из значений бланка не сумма. Бланк не создан. Введите целые тенге, только цифры.</translation>
    </message>
    <message>
        <source>So many blank forms are not made at once. No paper was made. Take a number from 1 to 50.</source>
        <translation>Столько чистых бланков сразу не создают. Бланк не создан. Укажите число от 1 до 50.</translation>
    </message>
    <message>
        <source>This form cannot be filled in by hand: it lists or answers what is stored. No paper was made. Choose another form.</source>
        <translation>Этот бланк от руки не заполняют: он перечисляет сохранённое или отвечает на него. Бланк не создан. Выберите другой бланк.</translation>
    </message>
    <message>
        <source>The time cannot be right: before the blank form was made, or still to come. Nothing was changed. Type the time that is written on the paper.</source>
        <translation>Время неверно: раньше, чем был создан чистый бланк, или ещё не наступило. Ничего не изменено. Введите время, записанное на бланке.</translation>
    </message>
    <message>
        <source>A paper is printed once more for a reason alone. Nothing was printed. Choose the reason.</source>
        <translation>Повторно бланк печатают только по причине. Ничего не напечатано. Выберите причину.</translation>
    </message>
    <message>
        <source>A paper is void for a reason of the list alone. Nothing was changed. Choose the reason.</source>
        <translation>Бланк аннулируют только по причине из списка. Ничего не изменено. Выберите причину.</translation>
    </message>
    <message>
        <source>The pack knows no such ground to refuse. Nothing was changed. Choose one of the list.</source>
        <translation>В пакете нет такого основания для отказа. Ничего не изменено. Выберите одно из списка.</translation>
    </message>
    <message>
        <source>No contract of this person is open, so that is no ground to refuse. Nothing was changed. Choose another ground, or accept.</source>
        <translation>Неисполненных обязательств у этого человека нет, поэтому это не основание для отказа. Ничего не изменено. Выберите другое основание или примите отзыв.</translation>
    </message>
    <message>
        <source>The day cannot be right: before the step before it, or still to come. Nothing was changed. Type the day that stands on the paper.</source>
        <translation>Дата неверна: она раньше предыдущего шага или ещё не наступила. Ничего не изменено. Введите дату, которая стоит в документе.</translation>
    </message>
    <message>
        <source>The number of the paper is missing. Nothing was changed. Type the number that stands on the paper.</source>
        <translation>Не указан номер документа. Ничего не изменено. Введите номер, который стоит в документе.</translation>
    </message>
    <message>
        <source>A microcredit that was granted has a contract. Nothing was changed. Type the number of the contract.</source>
        <translation>У выданного микрокредита есть договор. Ничего не изменено. Введите номер договора.</translation>
    </message>
    <message>
        <source>The time cannot be right: before the application was registered, or still to come. Nothing was changed. Type the time at which the bureau was told.</source>
        <translation>Время не может быть верным: до регистрации заявления или ещё не наступило. Ничего не изменено. Введите время, когда сообщили в бюро.</translation>
    </message>
    <message>
        <source>The name is missing or is no name. Nothing was stored. Type how the person is called.</source>
        <translation>Имени нет или это не имя. Ничего не сохранено. Введите, как зовут человека.</translation>
    </message>
    <message>
        <source>This is no telephone number. Nothing was stored. Type it with the code of the operator.</source>
        <translation>Это не номер телефона. Ничего не сохранено. Введите его с кодом оператора связи.</translation>
    </message>
    <message>
        <source>The approved texts hold no consent for enquiries, so none can be taken. Nothing was stored. Ask head office for a newer edition of the texts.</source>
        <translation>В утверждённых текстах нет согласия для консультаций, поэтому записать её нельзя. Ничего не сохранено. Попросите у головного офиса новую редакцию текстов.</translation>
    </message>
    <message>
        <source>A no to C1 erases the draft, and the sheet is not scanned yet. Nothing was changed. Scan all its pages first, then enter the answers.</source>
        <translation>Ответ «нет» в C1 стирает черновик, а бланк ещё не отсканирован. Ничего не изменилось. Сначала отсканируйте все страницы, потом внесите ответы.</translation>
    </message>
    <message>
        <source>A consent on paper is entered from its paper. Nothing was changed. Choose by which service it came.</source>
        <translation>Согласие на бумаге вносят с его бланка. Ничего не изменено. Выберите, через какой сервис оно пришло.</translation>
    </message>
    <message>
        <source>The reference that proves the consent is missing. Nothing was changed. Type it as the service shows it.</source>
        <translation>Не указан номер, подтверждающий согласие. Ничего не изменено. Введите его так, как показывает сервис.</translation>
    </message>
    <message>
        <source>The time of the consent has not come yet. Nothing was changed. Type the time that the service shows.</source>
        <translation>Время согласия ещё не наступило. Ничего не изменено. Введите время, которое показывает сервис.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>The two files are one now. Papers that came to this file: {count}.</source>
        <translation>Теперь два дела — одно. Бланков перешло в это дело: {count}.</translation>
    </message>
    <message>
        <source>Noted: these data still hold.</source>
        <translation>Отмечено: данные не изменились.</translation>
    </message>
    <message>
        <source>The document reader typed something that is no machine-readable zone, or not all of it. Read the document once more.</source>
        <translation>Считыватель документов набрал не машиночитаемую зону или не всю её. Считайте документ ещё раз.</translation>
    </message>
    <message>
        <source>This is another person&apos;s document: its IIN is not the one on the screen. Nothing was taken over. Save or leave these data first, then read the document again.</source>
        <translation>Это документ другого человека: его ИИН не тот, что на экране. Ничего не перенесено. Сначала сохраните или закройте эти данные, затем считайте документ ещё раз.</translation>
    </message>
    <message>
        <source>This is the file of the document&apos;s owner. To take over what the document tells, press F2 and read it again.</source>
        <translation>Это дело владельца документа. Чтобы внести сведения документа, нажмите F2 и считайте его ещё раз.</translation>
    </message>
    <message>
        <source>The photograph is stored.</source>
        <translation>Фотография сохранена.</translation>
    </message>
    <message>
        <source>The photograph is erased.</source>
        <translation>Фотография стёрта.</translation>
    </message>
    <message>
        <source>No paper was made: the data need correcting first. The fields are marked below.</source>
        <translation>Бланк не создан: сначала нужно исправить данные. Поля отмечены ниже.</translation>
    </message>
    <message>
        <source>The paper {serial} is ready. Look at it, then print it (Ctrl+P).</source>
        <translation>Бланк {serial} готов. Просмотрите его и напечатайте (Ctrl+P).</translation>
    </message>
    <message>
        <source>Paper {serial} is printed. Next: signature and scan.</source>
        <translation>Бланк {serial} напечатан. Дальше: подпись и скан.</translation>
    </message>
    <message>
        <source>Paper {serial} is printed. Nobody signs it: hand it out.</source>
        <translation>Бланк {serial} напечатан. Его не подписывают: отдайте заявителю.</translation>
    </message>
    <message>
        <source>Papers ready: {count}, each with a number of its own. Print them now.</source>
        <translation>Бланки готовы: {count}, у каждого свой номер. Теперь распечатайте их.</translation>
    </message>
    <message>
        <source>Papers printed: {count}. Next: signatures, then scan and answers.</source>
        <translation>Напечатано бланков: {count}. Дальше подписи, затем скан и ответы.</translation>
    </message>
    <message>
        <source>The others are kept as printed. To be printed again: {count}. A spoiled sheet is destroyed; the number of the paper stays.</source>
        <translation>Остальные записаны как напечатанные. Напечатать снова: {count}. Испорченный лист уничтожается, номер бланка остаётся.</translation>
    </message>
    <message>
        <source>Paper {serial} is void. Its number will not be used again.</source>
        <translation>Бланк {serial} аннулирован. Его номер больше не будет использован.</translation>
    </message>
    <message>
        <source>The proof of consent {serial} was saved; head office vouches for it.</source>
        <translation>Подтверждение согласия {serial} сохранено; головной офис его заверил.</translation>
    </message>
    <message>
        <source>The proof of consent {serial} was saved, but head office has not signed it yet. Make it again after the next synchronisation.</source>
        <translation>Подтверждение согласия {serial} сохранено, но головной офис его ещё не заверил. Составьте его снова после следующей синхронизации.</translation>
    </message>
    <message>
        <source>The paper was saved as a PDF file.</source>
        <translation>Бланк сохранён в файл PDF.</translation>
    </message>
    <message>
        <source>The answers are recorded. The consent counts once the signed paper is scanned.</source>
        <translation>Ответы записаны. Согласие начнёт действовать, когда будет отсканирован подписанный бланк.</translation>
    </message>
    <message>
        <source>Paper and answers are both here. The consents are in force as ticked.</source>
        <translation>Есть и бланк, и ответы. Согласия действуют так, как отмечено.</translation>
    </message>
    <message>
        <source>The consents are taken back. Print the acceptance and hand it over; the processing is to be stopped within the term.</source>
        <translation>Согласия отозваны. Напечатайте ответ о принятии и вручите его; обработку нужно прекратить в срок.</translation>
    </message>
    <message>
        <source>The consents stay in force. Print the reasoned refusal and hand it over.</source>
        <translation>Согласия остаются в силе. Напечатайте мотивированный отказ и вручите его.</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>Задача выполнена.</translation>
    </message>
    <message>
        <source>Application {number} is stored. Next: the receipt and the questionnaire.</source>
        <translation>Заявление № {number} сохранено. Дальше: расписка и анкета.</translation>
    </message>
    <message>
        <source>Application {number} is changed.</source>
        <translation>Заявление № {number} изменено.</translation>
    </message>
    <message>
        <source>The status of {number} is entered.</source>
        <translation>Статус заявления № {number} внесён.</translation>
    </message>
    <message>
        <source>The notice to the credit bureau about {number} is recorded.</source>
        <translation>Уведомление кредитного бюро о {number} записано.</translation>
    </message>
    <message>
        <source>The enquiry is kept until {day}, then it erases itself.</source>
        <translation>Запись о консультации хранится до {day}, затем уничтожится сама.</translation>
    </message>
    <message>
        <source>The enquiry is erased for good.</source>
        <translation>Запись о консультации уничтожена навсегда.</translation>
    </message>
    <message>
        <source>Carrier {number} is registered. Next: print its label and stick it on.</source>
        <translation>Носитель {number} зарегистрирован. Далее: напечатайте и наклейте метку.</translation>
    </message>
    <message>
        <source>Carrier {number} is handed out.</source>
        <translation>Носитель {number} выдан.</translation>
    </message>
    <message>
        <source>Carrier {number} is in its place.</source>
        <translation>Носитель {number} на месте.</translation>
    </message>
    <message>
        <source>Carrier {number} lies at its new place.</source>
        <translation>Носитель {number} на новом месте.</translation>
    </message>
    <message>
        <source>Carrier {number} is noted as destroyed; its line stays in the register.</source>
        <translation>Носитель {number} отмечен как уничтоженный; его строка остаётся в реестре.</translation>
    </message>
    <message>
        <source>The paper lies in the file {number} now.</source>
        <translation>Бумага теперь в деле {number}.</translation>
    </message>
    <message>
        <source>Labels printed: {count}.</source>
        <translation>Напечатано меток: {count}.</translation>
    </message>
    <message>
        <source>Register J9 is saved. Carriers: {count}.</source>
        <translation>Реестр J9 сохранён. Носителей: {count}.</translation>
    </message>
    <message>
        <source>Labels saved as a PDF file: {count}.</source>
        <translation>Сохранено меток в файл PDF: {count}.</translation>
    </message>
    <message>
        <source>Stock-taking finished. Seen: {seen}. Incidents opened: {missing}.</source>
        <translation>Инвентаризация завершена. Отмечено: {seen}. Открыто инцидентов: {missing}.</translation>
    </message>
    <message>
        <source>Blank forms made: {count}. Print them and keep them for a power cut.</source>
        <translation>Создано чистых бланков: {count}. Напечатайте и храните их на случай отключения света.</translation>
    </message>
    <message>
        <source>Blank forms printed: {count}.</source>
        <translation>Напечатано чистых бланков: {count}.</translation>
    </message>
    <message>
        <source>Blank forms saved as PDF files: {count}.</source>
        <translation>Чистых бланков сохранено в PDF: {count}.</translation>
    </message>
    <message>
        <source>Blank form {serial} is void. It stands in the list of spoiled papers.</source>
        <translation>Чистый бланк {serial} аннулирован. Он в списке испорченных бланков.</translation>
    </message>
    <message>
        <source>Blank form {serial} belongs to the person now. Next: its answers and its scan.</source>
        <translation>Чистый бланк {serial} теперь принадлежит этому человеку. Дальше: ответы и скан.</translation>
    </message>
    <message>
        <source>Tried out: lines {lines}, refused {refused}. Nothing was changed.</source>
        <translation>Пробный прогон: строк {lines}, отклонено {refused}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Imported: lines {lines}, refused {refused}. The report tells why.</source>
        <translation>Импортировано: строк {lines}, отклонено {refused}. Почему, скажет отчёт.</translation>
    </message>
    <message>
        <source>Stopped after {lines} lines. Import the same file again to go on.</source>
        <translation>Остановлено после {lines} строк. Чтобы продолжить, импортируйте тот же файл ещё раз.</translation>
    </message>
    <message>
        <source>Taken back: {count}. Left as it is: {left}.</source>
        <translation>Отменено: {count}. Оставлено как есть: {left}.</translation>
    </message>
    <message>
        <source>The applicant did not agree. The draft was erased; only an anonymous count stays.</source>
        <translation>Заявитель не согласился. Черновик стёрт; остался только обезличенный счёт.</translation>
    </message>
    <message>
        <source>The data are blocked: kept, but not used. Nobody but the personal-data officer opens them now.</source>
        <translation>Данные заблокированы: хранятся, но не используются. Теперь их открывает только ответственный за персональные данные.</translation>
    </message>
    <message>
        <source>The blocking is lifted. Everybody admitted may work with these data again.</source>
        <translation>Блокирование снято. С этими данными снова могут работать все допущенные.</translation>
    </message>
    <message>
        <source>Act no {number}. Everything of this person is destroyed and cannot be brought back. Write the number on the paper that asked for it.</source>
        <translation>Акт № {number}. Всё, что относилось к этому человеку, уничтожено без возможности восстановления. Запишите номер на документе, который этого требовал.</translation>
    </message>
    <message>
        <source>Entries on the screen are not saved. Save them with Ctrl+S, or do it again to leave without them.</source>
        <translation>Ввод на экране не сохранён. Сохраните его (Ctrl+S) или повторите действие, чтобы уйти без него.</translation>
    </message>
    <message>
        <source>Handed over. The colleague is asked about these entries at the next unlock.</source>
        <translation>Передано. При следующем входе коллегу спросят об этом вводе.</translation>
    </message>
    <message>
        <source>What was typed cannot be stored now: the disk may be full. Nothing is lost, the pages are only covered. Free some space and try again, or whoever typed it unlocks and saves it.</source>
        <translation>Введённое сейчас не удаётся сохранить: возможно, диск заполнен. Ничего не потеряно, страницы только скрыты. Освободите место и повторите, либо пусть войдёт тот, кто вводил, и сохранит сам.</translation>
    </message>
    <message>
        <source>Some choices have no answer yet. Mark yes or no for each, as on the paper.</source>
        <translation>Не на все пункты есть ответ. Отметьте да или нет для каждого, как на бланке.</translation>
    </message>
    <message>
        <source>Scanned pages matched: {matched}. Waiting in the inbox: {waiting}.</source>
        <translation>Нашли свой бланк страниц: {matched}. Не разобрано: {waiting}.</translation>
    </message>
    <message>
        <source>The scan is stored, but the original file could not be removed from the scanner&apos;s folder. Remove it by hand.</source>
        <translation>Скан сохранён, но исходный файл не удалось убрать из папки сканера. Уберите его вручную.</translation>
    </message>
    <message>
        <source>No signature was seen on the scan of paper {serial}. Look at the sheet; this is advice.</source>
        <translation>На скане документа {serial} подпись не видна. Посмотрите на лист; это совет.</translation>
    </message>
    <message>
        <source>The page now belongs to paper {serial}.</source>
        <translation>Страница теперь относится к бланку {serial}.</translation>
    </message>
    <message>
        <source>What you saw on paper {serial} is noted.</source>
        <translation>То, что вы увидели на бланке {serial}, записано.</translation>
    </message>
    <message>
        <source>The scan was taken from paper {serial}. It waits in the inbox of scans.</source>
        <translation>Скан отсоединён от бланка {serial}. Он ждёт среди неразобранных страниц.</translation>
    </message>
    <message>
        <source>The picture was erased from the inbox. The journal tells that it was there.</source>
        <translation>Изображение стёрто. Журнал помнит, что оно было.</translation>
    </message>
    <message>
        <source>Head office has receipted what was sent. Waiting: {waiting}.</source>
        <translation>Головной офис подтвердил отправленное. Ждёт: {waiting}.</translation>
    </message>
    <message>
        <source>This workstation does not know its head office yet. Everything is kept here. Ask IT to enrol it.</source>
        <translation>Рабочее место ещё не подключено к головному офису. Всё хранится здесь. Попросите ИТ подключить его.</translation>
    </message>
    <message>
        <source>The recovery code was saved. Move the file to a safe place, away from here.</source>
        <translation>Код восстановления сохранён. Перенесите файл в надёжное место, подальше отсюда.</translation>
    </message>
    <message>
        <source>The recovery code was sent to the printer. Seal the sheet in an envelope.</source>
        <translation>Код восстановления отправлен на принтер. Запечатайте лист в конверт.</translation>
    </message>
    <message>
        <source>Your password is changed. The old one opens nothing any more.</source>
        <translation>Ваш пароль изменён. Старый больше ничего не открывает.</translation>
    </message>
    <message>
        <source>The employee is admitted. Tell the temporary password in person; it must be changed at the first login.</source>
        <translation>Работник допущен. Сообщите временный пароль лично; при первом входе его нужно сменить.</translation>
    </message>
    <message>
        <source>The admission is changed.</source>
        <translation>Допуск изменён.</translation>
    </message>
    <message>
        <source>The employee is disabled; the key slot is gone from this workstation.</source>
        <translation>Работник отключён; ячейка ключа удалена с этого рабочего места.</translation>
    </message>
    <message>
        <source>The temporary password is set. Tell it in person; it must be changed at the next login.</source>
        <translation>Временный пароль задан. Сообщите его лично; при следующем входе его нужно сменить.</translation>
    </message>
    <message>
        <source>Alerts in the journal that you have not looked at: {count}.</source>
        <translation>В журнале есть тревоги, которые вы ещё не видели: {count}.</translation>
    </message>
    <message>
        <source>Something unexpected happened (incident {number}). What was saved is safe and your entries are still on the screen. Tell IT this number.</source>
        <translation>Произошло непредвиденное (инцидент {number}). Сохранённое цело, ваш ввод остался на экране. Сообщите ИТ этот номер.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть дело</translation>
    </message>
    <message>
        <source>Open the journal</source>
        <translation>Открыть журнал</translation>
    </message>
    <message>
        <source>Something about the carrier is missing or longer than 120 letters. Nothing was changed. Fill in the marked field in a few words.</source>
        <translation>Что-то о носителе не указано или длиннее 120 букв. Ничего не изменено. Заполните поле несколькими словами.</translation>
    </message>
    <message>
        <source>The count of sheets cannot be used. Nothing was changed. Type a whole number.</source>
        <translation>Число листов не подходит. Ничего не изменено. Введите целое число.</translation>
    </message>
    <message>
        <source>This is no number of a carrier of ours. Nothing was changed. Scan the label again, or type its number.</source>
        <translation>Это не номер нашего носителя. Ничего не изменено. Отсканируйте метку ещё раз или введите номер.</translation>
    </message>
    <message>
        <source>Between 1 and 480 labels are printed at once. Nothing was printed. Choose the carriers.</source>
        <translation>За один раз печатается от 1 до 480 меток. Ничего не напечатано. Выберите носители.</translation>
    </message>
    <message>
        <source>This is no number of a paper of ours. Nothing was changed. Type it as it stands at the foot of the page.</source>
        <translation>Это не номер нашей бумаги. Ничего не изменено. Введите его так, как он стоит внизу страницы.</translation>
    </message>
    <message>
        <source>One of these carriers was seen meanwhile. Nothing was finished. Look at the list again.</source>
        <translation>Один из этих носителей тем временем отмечен. Ничего не завершено. Посмотрите список ещё раз.</translation>
    </message>
    <message>
        <source>This workstation&apos;s register has no carrier with this number. Nothing was changed. Look whether the label is of another workstation.</source>
        <translation>В реестре этого рабочего места нет носителя с таким номером. Ничего не изменено. Проверьте, не с другого ли рабочего места метка.</translation>
    </message>
    <message>
        <source>The carrier is not where this would need it: somebody else has it, or it is missing or destroyed. Nothing was changed. Look at its line in the register.</source>
        <translation>Носитель не там, где нужно для этого: он у другого, пропал или уничтожен. Ничего не изменено. Посмотрите его строку в реестре.</translation>
    </message>
    <message>
        <source>There is no open stock-taking. Nothing was changed. Begin one first.</source>
        <translation>Открытой инвентаризации нет. Ничего не изменено. Сначала начните её.</translation>
    </message>
    <message>
        <source>A scan is taken from its paper for a reason of the list alone. Nothing was changed. Choose the reason.</source>
        <translation>Скан снимают с документа только по причине из списка. Ничего не изменено. Выберите причину.</translation>
    </message>
    <message>
        <source>What you saw is told by the list alone. Nothing was changed. Choose what you saw.</source>
        <translation>То, что вы увидели, указывается только по списку. Ничего не изменилось. Выберите, что вы увидели.</translation>
    </message>
    <message>
        <source>Why the signature was not seen is told by the list alone. Nothing was changed. Choose the reason.</source>
        <translation>Почему подпись не увидели, указывается только по списку. Ничего не изменилось. Выберите причину.</translation>
    </message>
    <message>
        <source>Answers of this paper are in force: a second person must confirm. Nothing was changed. Ask the manager or the personal-data officer.</source>
        <translation>Ответы этого документа действуют: нужно подтверждение второго человека. Ничего не изменено. Обратитесь к руководителю или ответственному за персональные данные.</translation>
    </message>
    <message>
        <source>A stored picture came back other than it was given. Nothing was matched, and the original stays where it is. Do not throw the paper away; call IT to check the disk.</source>
        <translation>Сохранённый снимок прочитался не таким, каким был записан. Ни с чем он не связан, исходный файл остался на месте. Не выбрасывайте бумагу; вызовите ИТ-специалиста проверить диск.</translation>
    </message>
    <message>
        <source>No scanner was found. Nothing was scanned. Switch it on, check the cable and look for scanners again, or choose files.</source>
        <translation>Сканер не найден. Ничего не отсканировано. Включите его, проверьте кабель и поищите сканер снова или выберите файлы.</translation>
    </message>
    <message>
        <source>This computer has nothing with which to use a scanner. Nothing was scanned. Scan into a folder and choose the files, or ask the administrator to set the scanner up.</source>
        <translation>На этом компьютере нет средств для работы со сканером. Ничего не отсканировано. Сканируйте в папку и выберите файлы или попросите администратора настроить сканер.</translation>
    </message>
    <message>
        <source>The scanner is busy, or you may not use it. Nothing was scanned. Close other scanning programs and try again.</source>
        <translation>Сканер занят, или вам нельзя им пользоваться. Ничего не отсканировано. Закройте другие программы сканирования и повторите.</translation>
    </message>
    <message>
        <source>Paper is jammed in the scanner. Nothing of this pass was stored. Take the paper out and scan the whole stack again.</source>
        <translation>В сканере застряла бумага. Из этого прохода ничего не сохранено. Выньте бумагу и отсканируйте всю стопку заново.</translation>
    </message>
    <message>
        <source>There is no paper in the feeder. Nothing was scanned. Put the papers in and scan again.</source>
        <translation>В податчике нет бумаги. Ничего не отсканировано. Вложите бумаги и отсканируйте снова.</translation>
    </message>
    <message>
        <source>The cover of the scanner is open. Nothing of this pass was stored. Close it and scan the whole stack again.</source>
        <translation>Крышка сканера открыта. Из этого прохода ничего не сохранено. Закройте её и отсканируйте всю стопку заново.</translation>
    </message>
    <message>
        <source>This scanner cannot take the paper from there. Nothing was scanned. Choose the glass or the feeder without backs.</source>
        <translation>Этот сканер не может взять бумагу оттуда. Ничего не отсканировано. Выберите стекло или податчик без оборота.</translation>
    </message>
    <message>
        <source>The scanning was cancelled. Nothing of this pass was stored. Put the whole stack in again when you are ready.</source>
        <translation>Сканирование отменено. Из этого прохода ничего не сохранено. Когда будете готовы, вложите всю стопку снова.</translation>
    </message>
</context>
<context>
    <name>photographs</name>
    <message>
        <source>Photograph stored</source>
        <translation>Фотография сохранена</translation>
    </message>
    <message>
        <source>Photograph replaced</source>
        <translation>Фотография заменена</translation>
    </message>
    <message>
        <source>Photograph taken away</source>
        <translation>Фотография убрана</translation>
    </message>
    <message>
        <source>Photograph went to the joined file</source>
        <translation>Фотография передана в объединённое дело</translation>
    </message>
    <message>
        <source>Photograph came with the joined file</source>
        <translation>Фотография пришла с объединённым делом</translation>
    </message>
    <message>
        <source>replaced on {at}, erased</source>
        <translation>заменена {at}, стёрта</translation>
    </message>
    <message>
        <source>taken away on {at}, erased</source>
        <translation>убрана {at}, стёрта</translation>
    </message>
    <message>
        <source>went to the joined file on {at}</source>
        <translation>передана в объединённое дело {at}</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>the picture is erased</source>
        <translation>снимок стёрт</translation>
    </message>
    <message>
        <source>the picture is kept there</source>
        <translation>снимок хранится там</translation>
    </message>
    <message>
        <source>kept now</source>
        <translation>хранится сейчас</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Fill this in.</source>
        <translation>Заполните.</translation>
    </message>
    <message>
        <source>The approved data list does not allow this field.</source>
        <translation>Утверждённый перечень данных не допускает этого поля.</translation>
    </message>
    <message>
        <source>This may be taken only after consent C1 is signed.</source>
        <translation>Это можно брать только после подписания согласия C1.</translation>
    </message>
    <message>
        <source>This may be taken only while consent {consent} is in force.</source>
        <translation>Эти данные берут, только пока действует согласие {consent}.</translation>
    </message>
    <message>
        <source>Too long: at most {longest} characters.</source>
        <translation>Слишком длинно: не больше {longest} знаков.</translation>
    </message>
    <message>
        <source>A character here cannot be right.</source>
        <translation>Здесь есть недопустимый знак.</translation>
    </message>
    <message>
        <source>Cyrillic and Latin letters are mixed. Compare with the document.</source>
        <translation>Смешаны кириллица и латиница. Сверьте с документом.</translation>
    </message>
    <message>
        <source>Written in Latin letters. Switch the layout if the document differs.</source>
        <translation>Написано латиницей. Если в документе иначе, смените раскладку.</translation>
    </message>
    <message>
        <source>Part is in Latin letters, part in Cyrillic ones. Compare with the document.</source>
        <translation>Часть написана латиницей, часть — кириллицей. Сверьте с документом.</translation>
    </message>
    <message>
        <source>Not a date. Type day, month, year: 05.03.1990.</source>
        <translation>Это не дата. Введите день, месяц, год: 05.03.1990.</translation>
    </message>
    <message>
        <source>Type the year with four digits.</source>
        <translation>Введите год четырьмя цифрами.</translation>
    </message>
    <message>
        <source>Not a time. Type hours and minutes: 14:05.</source>
        <translation>Это не время. Наберите часы и минуты: 14:05.</translation>
    </message>
    <message>
        <source>Both the day and the time are recorded.</source>
        <translation>Записываются и день, и время.</translation>
    </message>
    <message>
        <source>This date has not come yet.</source>
        <translation>Эта дата ещё не наступила.</translation>
    </message>
    <message>
        <source>It is not so late today yet.</source>
        <translation>Это время сегодня ещё не наступило.</translation>
    </message>
    <message>
        <source>Younger than {youngest}. Check the year.</source>
        <translation>Младше {youngest} лет. Проверьте год.</translation>
    </message>
    <message>
        <source>Older than {oldest}. Check the year.</source>
        <translation>Старше {oldest} лет. Проверьте год.</translation>
    </message>
    <message>
        <source>Earlier than the date of birth.</source>
        <translation>Раньше даты рождения.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Выберите из списка.</translation>
    </message>
    <message>
        <source>Choose a country of the list.</source>
        <translation>Выберите страну из списка.</translation>
    </message>
    <message>
        <source>Choose a region of the list.</source>
        <translation>Выберите регион из списка.</translation>
    </message>
    <message>
        <source>Not a telephone number: +7 7XX XXX XX XX.</source>
        <translation>Это не номер телефона: +7 7XX XXX XX XX.</translation>
    </message>
    <message>
        <source>No operator is known with this prefix. Ask once more.</source>
        <translation>Оператор с таким кодом неизвестен. Переспросите.</translation>
    </message>
    <message>
        <source>A number of another country. Ask once more.</source>
        <translation>Номер другой страны. Переспросите.</translation>
    </message>
    <message>
        <source>This looks like a fixed line.</source>
        <translation>Похоже на городской номер.</translation>
    </message>
    <message>
        <source>Not an e-mail address: name@example.kz.</source>
        <translation>Это не адрес электронной почты: name@example.kz.</translation>
    </message>
    <message>
        <source>Only digits are allowed.</source>
        <translation>Допустимы только цифры.</translation>
    </message>
    <message>
        <source>Exactly 12 digits are needed.</source>
        <translation>Нужно ровно 12 цифр.</translation>
    </message>
    <message>
        <source>A digit is wrong: the check digit does not fit.</source>
        <translation>Одна цифра неверна: не сходится контрольная.</translation>
    </message>
    <message>
        <source>A digit is wrong: no such IIN is issued.</source>
        <translation>Одна цифра неверна: такие ИИН не выдают.</translation>
    </message>
    <message>
        <source>The seventh digit is unusual. Compare with the document.</source>
        <translation>Необычная седьмая цифра. Сверьте с документом.</translation>
    </message>
    <message>
        <source>The first digits are no date. Compare with the document.</source>
        <translation>Первые цифры не дата. Сверьте с документом.</translation>
    </message>
    <message>
        <source>The first digits are a date to come. Compare with the document.</source>
        <translation>Первые цифры: будущая дата. Сверьте с документом.</translation>
    </message>
    <message>
        <source>Tells another date of birth. Compare with the document.</source>
        <translation>Указывает на другую дату рождения. Сверьте с документом.</translation>
    </message>
    <message>
        <source>Tells another century of birth. Compare with the document.</source>
        <translation>Указывает на другой век рождения. Сверьте с документом.</translation>
    </message>
    <message>
        <source>Tells the other sex. Compare with the document.</source>
        <translation>Указывает на другой пол. Сверьте с документом.</translation>
    </message>
    <message>
        <source>Not given. Leave it empty only if none was assigned to the person.</source>
        <translation>Не указан. Оставьте пустым, только если он не был присвоен.</translation>
    </message>
    <message>
        <source>Looks otherwise on this document: 9 digits on an identity card, residence permit or certificate, N and 8 digits on a passport.</source>
        <translation>В таком документе пишется иначе: в удостоверении, виде на жительство — 9 цифр, в паспорте — N и 8 цифр.</translation>
    </message>
    <message>
        <source>The document has expired. Ask for a valid one.</source>
        <translation>Срок документа истёк. Попросите действующий.</translation>
    </message>
    <message>
        <source>Such a document is usually valid for {years} years. Check both dates.</source>
        <translation>Такой документ обычно действует {years} лет. Проверьте обе даты.</translation>
    </message>
    <message>
        <source>Does not go with this citizenship.</source>
        <translation>Не подходит к этому гражданству.</translation>
    </message>
    <message>
        <source>It would expire before it was issued.</source>
        <translation>Истекает раньше, чем выдан.</translation>
    </message>
    <message>
        <source>This day is over. Ask for the next one.</source>
        <translation>Этот день уже прошёл. Спросите следующий.</translation>
    </message>
    <message>
        <source>Not an amount. Type whole tenge: 150 000.</source>
        <translation>Это не сумма. Введите целые тенге: 150 000.</translation>
    </message>
    <message>
        <source>More than zero is needed.</source>
        <translation>Нужно больше нуля.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Введите целое число.</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>От {least} до {most}.</translation>
    </message>
    <message>
        <source>A digit is wrong: the check digit of the BIN does not fit.</source>
        <translation>Одна цифра неверна: контрольная цифра БИН не сходится.</translation>
    </message>
    <message>
        <source>A digit is wrong: no such BIN is issued.</source>
        <translation>Одна цифра неверна: такой БИН не выдают.</translation>
    </message>
    <message>
        <source>Not a BIN: digits 3 and 4 are a month.</source>
        <translation>Это не БИН: цифры 3 и 4 означают месяц.</translation>
    </message>
    <message>
        <source>Not the BIN of an organisation: the fifth digit is 4, 5 or 6.</source>
        <translation>Это не БИН организации: пятая цифра бывает 4, 5 или 6.</translation>
    </message>
    <message>
        <source>Not a BIN: the sixth digit is 0, 1, 2 or 3.</source>
        <translation>Это не БИН: шестая цифра бывает 0, 1, 2 или 3.</translation>
    </message>
    <message>
        <source>Only Latin letters and digits are allowed.</source>
        <translation>Допустимы только латинские буквы и цифры.</translation>
    </message>
    <message>
        <source>It has to begin with KZ.</source>
        <translation>Должен начинаться с KZ.</translation>
    </message>
    <message>
        <source>Exactly 20 characters are needed.</source>
        <translation>Нужно ровно 20 знаков.</translation>
    </message>
    <message>
        <source>A character is wrong: characters 3 to 7 of an IBAN are digits.</source>
        <translation>Один знак неверен: знаки IBAN с 3-го по 7-й — цифры.</translation>
    </message>
    <message>
        <source>A character is wrong: the check digits do not fit.</source>
        <translation>Один знак неверен: контрольные цифры не сходятся.</translation>
    </message>
    <message>
        <source>Cyrillic letters were taken for Latin ones. Compare with the document.</source>
        <translation>Кириллические буквы заменены латинскими. Сверьте с документом.</translation>
    </message>
    <message>
        <source>The whole number of a card is never kept: only its last four digits.</source>
        <translation>Полный номер карточки не хранится, только её последние четыре цифры.</translation>
    </message>
    <message>
        <source>This choice is not on the paper.</source>
        <translation>Такого пункта на бланке нет.</translation>
    </message>
    <message>
        <source>Character {place} cannot be right.</source>
        <translation>Знак {place} здесь недопустим.</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>Ошибка:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Внимание:</translation>
    </message>
    <message>
        <source>Errors: {errors}, warnings: {warnings}</source>
        <translation>Ошибок: {errors}, предупреждений: {warnings}</translation>
    </message>
    <message>
        <source>Typed: {groups}.</source>
        <translation>Введено: {groups}.</translation>
    </message>
    <message>
        <source>Perhaps {groups}? Compare with the document.</source>
        <translation>Возможно, {groups}? Сверьте с документом.</translation>
    </message>
    <message>
        <source>Look at the first six digits: they are not the date of birth.</source>
        <translation>Посмотрите первые шесть цифр: это не дата рождения.</translation>
    </message>
    <message>
        <source>Look at the seventh digit: it does not tell this century and sex.</source>
        <translation>Посмотрите седьмую цифру: она не подходит к веку рождения и полу.</translation>
    </message>
    <message>
        <source>Look at the last five digits.</source>
        <translation>Посмотрите последние пять цифр.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Too many wrong passwords. The next try is possible in {seconds} s.</source>
        <translation>Слишком много неверных паролей. Следующая попытка возможна через {seconds} с.</translation>
    </message>
    <message>
        <source>Read the text to its end first.</source>
        <translation>Сначала прочтите текст до конца.</translation>
    </message>
    <message>
        <source>Your role reads this file. A clerk or the branch manager changes the data.</source>
        <translation>Ваша роль только читает это дело. Данные меняет работник или руководитель отделения.</translation>
    </message>
    <message>
        <source>The data are blocked: kept, but not used. The personal-data officer decides.</source>
        <translation>Данные заблокированы: хранятся, но не используются. Решает специалист по персональным данным.</translation>
    </message>
    <message>
        <source>The data are depersonalised: nothing of the person is left to work with.</source>
        <translation>Данные обезличены: о человеке не осталось ничего, с чем можно работать.</translation>
    </message>
    <message>
        <source>A draft is neither blocked nor destroyed: the applicant&apos;s refusal erases it.</source>
        <translation>Черновик не блокируют и не уничтожают: его стирает отказ заявителя.</translation>
    </message>
    <message>
        <source>Wait: the step before is still under way.</source>
        <translation>Подождите: предыдущий шаг ещё выполняется.</translation>
    </message>
    <message>
        <source>first C1 must be signed</source>
        <translation>сначала нужно подписать C1</translation>
    </message>
    <message>
        <source>Only with the applicant&apos;s consent: paper C7, yes to the photograph.</source>
        <translation>Только с согласия заявителя: форма C7, «да» на фотографию.</translation>
    </message>
    <message>
        <source>The applicant has said no to the photograph on paper C7.</source>
        <translation>В форме C7 заявитель ответил «нет» на фотографию.</translation>
    </message>
    <message>
        <source>The applicant has taken the consent to the photograph (C7) back.</source>
        <translation>Заявитель отозвал согласие на фотографию (C7).</translation>
    </message>
    <message>
        <source>The term of the consent to the photograph (C7) is over.</source>
        <translation>Срок согласия на фотографию (C7) истёк.</translation>
    </message>
    <message>
        <source>no consent is in force</source>
        <translation>нет действующего согласия</translation>
    </message>
    <message>
        <source>first an application must be registered</source>
        <translation>сначала нужно зарегистрировать заявление</translation>
    </message>
    <message>
        <source>A contract is not fulfilled, so the law forbids to take the consent back (94-V Art. 8(2)). Refuse with this ground.</source>
        <translation>Обязательство не исполнено, поэтому закон не позволяет отозвать согласие (закон 94-V, пункт 2 статьи 8). Откажите по этому основанию.</translation>
    </message>
    <message>
        <source>Consent C1 is not in force: first make it on the tab of consents (Ctrl+B).</source>
        <translation>Согласие C1 не действует: сначала оформите его на вкладке согласий (Ctrl+B).</translation>
    </message>
    <message>
        <source>No step follows this status.</source>
        <translation>После этого статуса шагов нет.</translation>
    </message>
    <message>
        <source>The application is decided: what was applied for stays as it is.</source>
        <translation>По заявлению принято решение: запрошенное больше не меняется.</translation>
    </message>
    <message>
        <source>The paper is signed: it is not voided any more.</source>
        <translation>Документ подписан: аннулировать его уже нельзя.</translation>
    </message>
    <message>
        <source>The paper is void. Make a new one.</source>
        <translation>Бланк аннулирован. Составьте новый.</translation>
    </message>
    <message>
        <source>The answers of this paper are entered.</source>
        <translation>Ответы с этого бланка внесены.</translation>
    </message>
    <message>
        <source>No printer is connected. Save the paper as a file, or ask IT for a printer.</source>
        <translation>Принтер не подключён. Сохраните бланк в файл или попросите у ИТ принтер.</translation>
    </message>
    <message>
        <source>Print or save the code, then say that it is kept.</source>
        <translation>Напечатайте или сохраните код, затем отметьте это.</translation>
    </message>
    <message>
        <source>This workstation is not enrolled yet. Ask IT to enrol it with head office.</source>
        <translation>Рабочее место ещё не подключено. Попросите ИТ подключить его к головному офису.</translation>
    </message>
    <message>
        <source>A run is under way.</source>
        <translation>Синхронизация идёт.</translation>
    </message>
    <message>
        <source>Choose an employee in the list first.</source>
        <translation>Сначала выберите работника в списке.</translation>
    </message>
    <message>
        <source>This is you. Another manager changes your admission; your password is in Preferences.</source>
        <translation>Это вы. Ваш допуск прекращает другой руководитель; свой пароль — на странице «Настройки».</translation>
    </message>
    <message>
        <source>Nobody can confirm as the second person. Admit another manager or the personal-data officer first.</source>
        <translation>Некому подтвердить вторым лицом. Сначала допустите другого руководителя или специалиста по персональным данным.</translation>
    </message>
    <message>
        <source>This employee is disabled already and gets in nowhere.</source>
        <translation>Этот работник уже отключён и никуда не войдёт.</translation>
    </message>
    <message>
        <source>This employee is not disabled.</source>
        <translation>Этот работник не отключён.</translation>
    </message>
    <message>
        <source>As many are admitted as the operator allows: {count}. Disable somebody first.</source>
        <translation>Допущено столько, сколько разрешил оператор: {count}. Сначала отключите кого-нибудь.</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>Choose the organisation.</source>
        <translation>Выберите организацию.</translation>
    </message>
    <message>
        <source>1 to 4 capital Latin letters and digits: ALM1.</source>
        <translation>От 1 до 4 заглавных латинских букв и цифр: ALM1.</translation>
    </message>
    <message>
        <source>1 or 2 capital Latin letters and digits: 01.</source>
        <translation>1 или 2 заглавные латинские буквы или цифры: 01.</translation>
    </message>
    <message>
        <source>Address and code of head office go together.</source>
        <translation>Адрес и код головного офиса вводятся вместе.</translation>
    </message>
    <message>
        <source>At least 2 small Latin letters or digits.</source>
        <translation>Не меньше 2 строчных латинских букв или цифр.</translation>
    </message>
    <message>
        <source>Type the name as it should stand on paper.</source>
        <translation>Введите имя так, как оно должно стоять на бумаге.</translation>
    </message>
    <message>
        <source>Too short: at least 12 characters.</source>
        <translation>Слишком коротко: не меньше 12 знаков.</translation>
    </message>
    <message>
        <source>Too easy to guess: use more different characters.</source>
        <translation>Слишком легко угадать: возьмите больше разных знаков.</translation>
    </message>
    <message>
        <source>Not the same as the first time.</source>
        <translation>Не совпадает с первым вводом.</translation>
    </message>
    <message>
        <source>The password must not be built on the login.</source>
        <translation>Пароль не должен строиться на логине.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>by consent</source>
        <translation>по согласию</translation>
    </message>
    <message>
        <source>by law: {law}</source>
        <translation>по закону: {law}</translation>
    </message>
    <message>
        <source>no consent was asked for</source>
        <translation>согласие не запрашивалось</translation>
    </message>
    <message>
        <source>the person said no</source>
        <translation>заявитель не согласился</translation>
    </message>
    <message>
        <source>the consent was withdrawn</source>
        <translation>согласие отозвано</translation>
    </message>
    <message>
        <source>the term of the consent is over</source>
        <translation>срок согласия истёк</translation>
    </message>
    <message>
        <source>the consent was for one application</source>
        <translation>согласие было на одно заявление</translation>
    </message>
    <message>
        <source>C1 is not signed yet</source>
        <translation>C1 ещё не подписано</translation>
    </message>
    <message>
        <source>the data are blocked</source>
        <translation>данные блокированы</translation>
    </message>
    <message>
        <source>the data are depersonalised or destroyed</source>
        <translation>данные обезличены или уничтожены</translation>
    </message>
    <message>
        <source>the approved lists do not know it</source>
        <translation>в утверждённых перечнях этого нет</translation>
    </message>
    <message>
        <source>the field is not for this purpose</source>
        <translation>эти данные не для этой цели</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>paper {serial}</source>
        <translation>бланк {serial}</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Можно</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Нельзя</translation>
    </message>
</context>
</TS>
