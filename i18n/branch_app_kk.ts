<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en">
<context>
    <name>ActPanel</name>
    <message>
        <source>Ground</source>
        <translation>Негіз</translation>
    </message>
    <message>
        <source>Choose the ground</source>
        <translation>Негізді таңдаңыз</translation>
    </message>
    <message>
        <source>Number of the paper that asks for it</source>
        <translation>Осыны талап ететін құжаттың нөмірі</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Бұғаттау</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>From now on nobody but the personal-data officer opens, changes, prints or sends these data. They are kept, and the blocking can be lifted.</source>
        <translation>Осы сәттен бастап бұл деректерді дербес деректер жөніндегі маманнан басқа ешкім ашпайды, өзгертпейді, басып шығармайды, жібермейді. Деректер сақталады, бұғаттауды алып тастауға болады.</translation>
    </message>
    <message>
        <source>Block this person&apos;s data</source>
        <translation>Бұл адамның деректерін бұғаттау</translation>
    </message>
    <message>
        <source>Everybody admitted works with these data again. Do it only when the violation was not confirmed, or the applicant or a court asks for it.</source>
        <translation>Рұқсаты бар қызметкерлердің бәрі бұл деректермен қайта жұмыс істейді. Мұны бұзушылық расталмаған кезде немесе өтініш берушінің не соттың талабы бойынша ғана жасаңыз.</translation>
    </message>
    <message>
        <source>Lift the blocking</source>
        <translation>Бұғаттауды алып тастау</translation>
    </message>
    <message>
        <source>Everything of this person goes for ever: data with their history, consents, papers, scans, unsaved entries and what waits to be sent. Only the act with its number stays, without name and IIN. It cannot be undone.</source>
        <translation>Бұл адамға қатысты барлығы біржола жойылады: деректер мен олардың тарихы, келісімдер, қағаздар, сканерленген беттер, сақталмаған жазбалар және жіберілуін күтіп тұрғандар. Тек нөмірі бар акт қалады, онда аты да, ЖСН-і де жоқ. Қайтару мүмкін емес.</translation>
    </message>
    <message>
        <source>Destroy this person&apos;s data</source>
        <translation>Бұл адамның деректерін жою</translation>
    </message>
    <message>
        <source>Destroy for ever</source>
        <translation>Біржола жою</translation>
    </message>
    <message>
        <source>The number alone, such as 14/2: the journal holds no names.</source>
        <translation>Тек нөмірдің өзі, мысалы, 14/2: журналда аты-жөн жазылмайды.</translation>
    </message>
</context>
<context>
    <name>AddCard</name>
    <message>
        <source>New carrier</source>
        <translation>Жаңа жеткізгіш</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>What lies in it</source>
        <translation>Ішінде не бар</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Кімнен алынды</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Қайда жатыр</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Парақ саны</translation>
    </message>
    <message>
        <source>Kinds of papers, without names of applicants</source>
        <translation>Қағаз түрлері, өтініш берушілердің атынсыз</translation>
    </message>
    <message>
        <source>Safe, cabinet, shelf</source>
        <translation>Сейф, шкаф, сөре</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Бүтін сан жазыңыз.</translation>
    </message>
    <message>
        <source>Fill in this field in a few words.</source>
        <translation>Бұл өрісті бірнеше сөзбен толтырыңыз.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Тіркеу</translation>
    </message>
    <message>
        <source>Register the carrier under a new number (Ctrl+S)</source>
        <translation>Жеткізгішті жаңа нөмірмен тіркеу (Ctrl+S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>AdmissionPage</name>
    <message>
        <source>Before the work begins, {name}</source>
        <translation>Жұмыс басталмас бұрын, {name}</translation>
    </message>
    <message>
        <source>Not now: lock</source>
        <translation>Қазір емес: құлыптау</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>Өз құпиясөзіңіз</translation>
    </message>
    <message>
        <source>Rules of work</source>
        <translation>Жұмыс қағидалары</translation>
    </message>
    <message>
        <source>Somebody else chose the password that you came in with. Set one that only you know: the journal tells every act by your name.</source>
        <translation>Кірген құпиясөзіңізді басқа адам таңдаған. Тек өзіңіз білетін құпиясөз қойыңыз: журналда әр әрекет сіздің атыңызбен жазылады.</translation>
    </message>
    <message>
        <source>The rules have a new edition. Read it to the end; the acknowledgement is kept.</source>
        <translation>Қағидалардың жаңа басылымы бар. Соңына дейін оқыңыз; танысқаныңыз тіркеледі.</translation>
    </message>
    <message>
        <source>Nobody works with personal data before having read these rules. Read them to the end; the acknowledgement is kept.</source>
        <translation>Осы қағидаларды оқымай, ешкім дербес деректермен жұмыс істемейді. Соңына дейін оқыңыз; танысқаныңыз тіркеледі.</translation>
    </message>
    <message>
        <source>Next field, then set the password</source>
        <translation>Келесі өріс, содан кейін құпиясөзді қою</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Келесі өріс</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Әрі қарай оқу</translation>
    </message>
    <message>
        <source>To the end of the rules</source>
        <translation>Қағидалардың соңына</translation>
    </message>
    <message>
        <source>To the button, acknowledge</source>
        <translation>Батырмаға өту, растау</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Advice</source>
        <translation>Кеңестер</translation>
    </message>
    <message>
        <source>Advice alone: a person decides. Nothing here keeps you from saving.</source>
        <translation>Бұл тек кеңес: шешімді адам қабылдайды. Сақтауға ештеңе кедергі болмайды.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Қайта тексеру</translation>
    </message>
    <message>
        <source>Check the person against the list of persons; the check is journalled</source>
        <translation>Адамды адамдар тізімі бойынша тексеру; тексеру журналға жазылады</translation>
    </message>
    <message>
        <source>Debt-load sheet</source>
        <translation>Борыштық жүктеме парағы</translation>
    </message>
    <message>
        <source>Make the sheet of the debt load and print it</source>
        <translation>Борыштық жүктемені есептеу парағын жасау және басып шығару</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>No alerts in the last 30 days.</source>
        <translation>Соңғы 30 күнде дабыл болған жоқ.</translation>
    </message>
    <message>
        <source>All alerts</source>
        <translation>Барлық дабыл</translation>
    </message>
    <message>
        <source>Show every alert in the table</source>
        <translation>Барлық дабылды кестеде көрсету</translation>
    </message>
    <message>
        <source>count: {count}</source>
        <translation>саны: {count}</translation>
    </message>
</context>
<context>
    <name>ApplicantPage</name>
    <message>
        <source>Next field</source>
        <translation>Келесі өріс</translation>
    </message>
    <message>
        <source>History of the datum</source>
        <translation>Деректің тарихы</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation>Деректерді өзгерту</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Фотосурет</translation>
    </message>
    <message>
        <source>Actual address as registered</source>
        <translation>Нақты мекенжайы тіркелгендей</translation>
    </message>
    <message>
        <source>Source and check of the card</source>
        <translation>Бөлімнің дереккөзі мен тексерілуі</translation>
    </message>
    <message>
        <source>What the datum is for</source>
        <translation>Деректің не үшін керектігі</translation>
    </message>
    <message>
        <source>Show or mask the IIN</source>
        <translation>ЖСН көрсету немесе жасыру</translation>
    </message>
    <message>
        <source>Next and previous wrong field</source>
        <translation>Келесі және алдыңғы қате өріс</translation>
    </message>
</context>
<context>
    <name>ApplicationList</name>
    <message>
        <source>Applications</source>
        <translation>Өтініштер</translation>
    </message>
    <message>
        <source>No application yet.</source>
        <translation>Әзірге өтініш жоқ.</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Жаңа өтініш</translation>
    </message>
    <message>
        <source>New application for a microcredit (Ctrl+N)</source>
        <translation>Микрокредитке жаңа өтініш (Ctrl+N)</translation>
    </message>
    <message>
        <source>To the consents</source>
        <translation>Келісімдерге өту</translation>
    </message>
    <message>
        <source>To the tab of consents (Ctrl+B)</source>
        <translation>Келісімдер қойындысына өту (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>ApplicationPane</name>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Сақтау (Ctrl+S)</translation>
    </message>
    <message>
        <source>Leave unchanged</source>
        <translation>Өзгеріссіз қалдыру</translation>
    </message>
    <message>
        <source>Enter status</source>
        <translation>Мәртебені енгізу</translation>
    </message>
    <message>
        <source>Enter the status from its paper (Ctrl+E)</source>
        <translation>Мәртебені құжатынан енгізу (Ctrl+E)</translation>
    </message>
    <message>
        <source>Change the application</source>
        <translation>Өтінішті өзгерту</translation>
    </message>
    <message>
        <source>Change what was applied for (F2)</source>
        <translation>Не сұралғанын өзгерту (F2)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Қолхат</translation>
    </message>
    <message>
        <source>Make the receipt of the application and print it</source>
        <translation>Өтініш қолхатын жасап, басып шығару</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Сауалнама</translation>
    </message>
    <message>
        <source>Make the questionnaire and print it</source>
        <translation>Сауалнаманы жасап, басып шығару</translation>
    </message>
    <message>
        <source>Statement of the state</source>
        <translation>Жай-күйі туралы анықтама</translation>
    </message>
    <message>
        <source>Print how the application stands, step by step</source>
        <translation>Өтініштің жай-күйін кезең-кезеңімен басып шығару</translation>
    </message>
    <message>
        <source>Status history</source>
        <translation>Мәртебелер тарихы</translation>
    </message>
    <message>
        <source>Enter what is owed</source>
        <translation>Берешекті енгізу</translation>
    </message>
    <message>
        <source>Enter debt and penalty as accounting tells them (F2)</source>
        <translation>Бухгалтерия хабарлаған берешек пен тұрақсыздық айыбын енгізу (F2)</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Жаңа өтініш</translation>
    </message>
    <message>
        <source>Application {number}</source>
        <translation>№ {number} өтініш</translation>
    </message>
    <message>
        <source>Made on {day} under policy no {policy}</source>
        <translation>{day} күні № {policy} саясат бойынша берілді</translation>
    </message>
    <message>
        <source>paper no {number}</source>
        <translation>құжат № {number}</translation>
    </message>
    <message>
        <source>contract no {number}</source>
        <translation>шарт № {number}</translation>
    </message>
    <message>
        <source>entered {day}</source>
        <translation>{day} енгізілді</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} бастап</translation>
    </message>
</context>
<context>
    <name>ApplicationsPage</name>
    <message>
        <source>New application for a microcredit</source>
        <translation>Микрокредитке жаңа өтініш</translation>
    </message>
    <message>
        <source>Enter the status from its paper</source>
        <translation>Мәртебені құжатынан енгізу</translation>
    </message>
    <message>
        <source>Save what is typed</source>
        <translation>Терілгенді сақтау</translation>
    </message>
</context>
<context>
    <name>BatchesCard</name>
    <message>
        <source>Batches: {count}</source>
        <translation>Топтамалар: {count}</translation>
    </message>
    <message>
        <source>Batches of imports</source>
        <translation>Импорт топтамалары</translation>
    </message>
    <message>
        <source>Nothing was imported here yet.</source>
        <translation>Мұнда әлі ештеңе импортталған жоқ.</translation>
    </message>
    <message>
        <source>Take the chosen one back</source>
        <translation>Таңдалғанын қайтару</translation>
    </message>
    <message>
        <source>Take back what this batch has made? Drafts are erased, people who consented get their earlier values. What something was built on stays.</source>
        <translation>Осы топтама енгізгенді қайтару керек пе? Қараламалар өшіріледі, келісім бергендердің бұрынғы мәндері қайтарылады. Содан кейін бірдеңе жасалғандары қалады.</translation>
    </message>
    <message>
        <source>Yes, take it back</source>
        <translation>Иә, қайтару</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>taken back: {count}</source>
        <translation>қайтарылды: {count}</translation>
    </message>
    <message>
        <source>left: {count}</source>
        <translation>қалды: {count}</translation>
    </message>
    <message>
        <source>lines: {count}</source>
        <translation>жолдар: {count}</translation>
    </message>
</context>
<context>
    <name>BlanksPage</name>
    <message>
        <source>Back to the counter</source>
        <translation>Қабылдауға қайту</translation>
    </message>
    <message>
        <source>Print numbered forms in advance. After a power cut key each one in, with the time that is written on it.</source>
        <translation>Нөмірленген бланкілерді алдын ала басып қойыңыз. Жарық келгенде әрқайсысын өзінде жазылған уақытымен енгізіңіз.</translation>
    </message>
    <message>
        <source>Make blank forms</source>
        <translation>Таза бланкілер жасау</translation>
    </message>
    <message>
        <source>Print all that are not printed yet</source>
        <translation>Әлі басылмағанның бәрін басып шығару</translation>
    </message>
    <message>
        <source>Blank forms that wait; Enter keys one in</source>
        <translation>Күтіп тұрған таза бланкілер; Enter біреуін енгізеді</translation>
    </message>
    <message>
        <source>Key a blank form in</source>
        <translation>Таза бланкіні енгізу</translation>
    </message>
    <message>
        <source>Key in what is typed</source>
        <translation>Терілгенді енгізу</translation>
    </message>
    <message>
        <source>Spoiled papers</source>
        <translation>Бүлінген бланкілер</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
</context>
<context>
    <name>BlockedBanner</name>
    <message>
        <source>Blocked</source>
        <translation>Бұғатталған</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>{moment} бастап</translation>
    </message>
    <message>
        <source>paper no {number}</source>
        <translation>құжат № {number}</translation>
    </message>
</context>
<context>
    <name>BothPart</name>
    <message>
        <source>What differs</source>
        <translation>Айырмашылығы</translation>
    </message>
    <message>
        <source>Papers, consents, applications, scans and the history of both files stay, in this file. The other one is found no more. It cannot be undone.</source>
        <translation>Екі істің де бланкілері, келісімдері, өтініштері, скандары мен тарихы осы істе қалады. Басқа іс енді табылмайды. Мұны кері қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>Number of the paper on whose ground they are joined</source>
        <translation>Біріктіруге негіз болған қағаздың нөмірі</translation>
    </message>
    <message>
        <source>Join the two files</source>
        <translation>Екі істі біріктіру</translation>
    </message>
    <message>
        <source>This file: {name}</source>
        <translation>Осы іс: {name}</translation>
    </message>
    <message>
        <source>The other: {name}</source>
        <translation>Басқасы: {name}</translation>
    </message>
    <message>
        <source>Stays as it is, told alike or by one file alone: {fields}</source>
        <translation>Өзгеріссіз қалады, екеуінде бірдей немесе біреуінде ғана бар: {fields}</translation>
    </message>
    <message>
        <source>The number alone, such as 14/2: the journal holds no names.</source>
        <translation>Тек нөмірі, мысалы 14/2: журналда аты-жөн болмайды.</translation>
    </message>
</context>
<context>
    <name>BureauCard</name>
    <message>
        <source>Credit bureau to be told: {count}</source>
        <translation>Кредиттік бюроға хабарлау керек: {count}</translation>
    </message>
    <message>
        <source>Credit bureau not told within an hour: {count}</source>
        <translation>Кредиттік бюроға бір сағатта хабарланбады: {count}</translation>
    </message>
    <message>
        <source>Go to this list: Ctrl+U</source>
        <translation>Осы тізімге өту: Ctrl+U</translation>
    </message>
    <message>
        <source>to be told by {due}</source>
        <translation>хабарлау мерзімі: {due}</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>What the camera sees</source>
        <translation>Камера көріп тұрған бейне</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Суретке түсіру</translation>
    </message>
    <message>
        <source>Close the camera</source>
        <translation>Камераны жабу</translation>
    </message>
    <message>
        <source>Close the camera (Esc)</source>
        <translation>Камераны жабу (Esc)</translation>
    </message>
    <message>
        <source>The camera is being opened.</source>
        <translation>Камера ашылып жатыр.</translation>
    </message>
    <message>
        <source>The face within the frame, light from the front, nobody else in sight.</source>
        <translation>Бет жақтаудың ішінде болсын, жарық алдынан түссін, бөгде адам көрінбесін.</translation>
    </message>
</context>
<context>
    <name>CarrierCard</name>
    <message>
        <source>Who takes it</source>
        <translation>Кім алады</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Беру</translation>
    </message>
    <message>
        <source>Hand the carrier out (Ctrl+H)</source>
        <translation>Жеткізгішті беру (Ctrl+H)</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Жаңа орны</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Move the carrier there (Ctrl+M)</source>
        <translation>Жеткізгішті сол жерге көшіру (Ctrl+M)</translation>
    </message>
    <message>
        <source>It is found</source>
        <translation>Табылды</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>The carrier is here again (Ctrl+R)</source>
        <translation>Жеткізгіш қайтадан осында (Ctrl+R)</translation>
    </message>
    <message>
        <source>Number of a paper</source>
        <translation>Қағаз нөмірі</translation>
    </message>
    <message>
        <source>Put it into the file</source>
        <translation>Іске тігу</translation>
    </message>
    <message>
        <source>Number of the destruction act</source>
        <translation>Жою актісінің нөмірі</translation>
    </message>
    <message>
        <source>It is destroyed</source>
        <translation>Жойылды</translation>
    </message>
    <message>
        <source>No carrier chosen</source>
        <translation>Жеткізгіш таңдалмаған</translation>
    </message>
    <message>
        <source>Choose one in the list, or scan its label.</source>
        <translation>Тізімнен таңдаңыз немесе белгісін сканерлеңіз.</translation>
    </message>
    <message>
        <source>{place}, since {day}</source>
        <translation>{place}, {day} бастап</translation>
    </message>
    <message>
        <source>Received from: {name}</source>
        <translation>Кімнен алынды: {name}</translation>
    </message>
    <message>
        <source>Sheets: {count}</source>
        <translation>Парақ саны: {count}</translation>
    </message>
    <message>
        <source>Kept on paper by act № {number}</source>
        <translation>Қағазда сақтау негізі: № {number} акт</translation>
    </message>
    <message>
        <source>Papers in it: {list}</source>
        <translation>Ішіндегі қағаздар: {list}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>және тағы {count}</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check of the chain</source>
        <translation>Тізбекті тексеру</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Close the outcome of the check</source>
        <translation>Тексеру нәтижесін жабу</translation>
    </message>
    <message>
        <source>The chain is being checked</source>
        <translation>Тізбек тексеріліп жатыр</translation>
    </message>
    <message>
        <source>What was done to the journal</source>
        <translation>Журналға не істелген</translation>
    </message>
    <message>
        <source>Not whole: {count}</source>
        <translation>Бүтін емес: {count}</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Бүтін</translation>
    </message>
    <message>
        <source>Rows checked: {rows}.</source>
        <translation>Тексерілген жазбалар: {rows}.</translation>
    </message>
    <message>
        <source>Signed by head office up to No. {seq}; its key: {key}.</source>
        <translation>Бас кеңсе № {seq} жазбаға дейін қол қойған; оның кілті: {key}.</translation>
    </message>
    <message>
        <source>Head office has not signed any of them yet.</source>
        <translation>Бас кеңсе олардың бірде-біріне әлі қол қойған жоқ.</translation>
    </message>
    <message>
        <source>Change nothing more here; tell the personal-data officer and head office.</source>
        <translation>Бұл жерде енді ештеңе өзгертпеңіз; дербес деректерге жауапты тұлғаға және бас кеңсеге хабарлаңыз.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose</source>
        <translation>Таңдаңыз</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Yes</source>
        <translation>Иә</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>Error: mark yes or no.</source>
        <translation>Қате: иә немесе жоқ деп белгілеңіз.</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>осы іс</translation>
    </message>
    <message>
        <source>the other file</source>
        <translation>басқа іс</translation>
    </message>
    <message>
        <source>Choose which value stays.</source>
        <translation>Қай мән қалатынын таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Typed now</source>
        <translation>Қазір терілгені</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Мұнда сақталғаны</translation>
    </message>
    <message>
        <source>same</source>
        <translation>бірдей</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>көрсетілмеген</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>өзгеше</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Choose a paper at the left, or make a new one.</source>
        <translation>Сол жақтан бланкіні таңдаңыз немесе жаңасын жасаңыз.</translation>
    </message>
    <message>
        <source>Print the set</source>
        <translation>Жинақты басып шығару</translation>
    </message>
    <message>
        <source>What may be done today</source>
        <translation>Бүгін не істеуге болады</translation>
    </message>
    <message>
        <source>Make a new paper</source>
        <translation>Жаңа бланкі жасау</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>Бланкіні басып шығару</translation>
    </message>
    <message>
        <source>Enter the answers as signed</source>
        <translation>Қол қойылған жауаптарды енгізу</translation>
    </message>
    <message>
        <source>Record the answers, make the papers</source>
        <translation>Жауаптарды жазу, бланкілерді дайындау</translation>
    </message>
    <message>
        <source>Larger, smaller, fit the width</source>
        <translation>Үлкейту, кішірейту, еніне сыйғызу</translation>
    </message>
</context>
<context>
    <name>ContactPart</name>
    <message>
        <source>Contact person</source>
        <translation>Байланыс тұлғасы</translation>
    </message>
    <message>
        <source>This paper is signed by the contact person, nobody else.</source>
        <translation>Бұл бланкіге тек байланыс тұлғасының өзі қол қояды.</translation>
    </message>
    <message>
        <source>Full name of the contact person</source>
        <translation>Байланыс тұлғасының тегі, аты, әкесінің аты (бар болса)</translation>
    </message>
    <message>
        <source>Who this is to the applicant</source>
        <translation>Өтініш берушіге кім болады</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдаңыз</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>+7 7XX XXX XX XX</source>
        <translation>+7 7XX XXX XX XX</translation>
    </message>
    <message>
        <source>Place among the contact persons</source>
        <translation>Байланыс тұлғалары арасындағы реті</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>IIN, name, telephone, document or paper number</source>
        <translation>ЖСН, аты-жөні, телефон, құжат немесе бланкі нөмірі</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>Жаңа өтініш беруші</translation>
    </message>
    <message>
        <source>New applicant (Ctrl+N)</source>
        <translation>Жаңа өтініш беруші (Ctrl+N)</translation>
    </message>
    <message>
        <source>Only names, years of birth and last digits are shown until a file is opened.</source>
        <translation>Іс ашылғанға дейін тек аты-жөні, туған жылы және соңғы цифрлар көрсетіледі.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Papers on their way</source>
        <translation>Жолдағы бланкілер</translation>
    </message>
    <message>
        <source>No paper waits for its scan or its answers.</source>
        <translation>Сканын немесе жауаптарын күтіп тұрған бланкі жоқ.</translation>
    </message>
    <message>
        <source>People from a file</source>
        <translation>Файлдан адамдарды енгізу</translation>
    </message>
    <message>
        <source>From the search box to the people found</source>
        <translation>Іздеу жолынан табылған адамдарға өту</translation>
    </message>
    <message>
        <source>Open the chosen file</source>
        <translation>Таңдалған істі ашу</translation>
    </message>
    <message>
        <source>Credit bureau to be told</source>
        <translation>Кредиттік бюроға хабарлау керек</translation>
    </message>
    <message>
        <source>Requests with a term</source>
        <translation>Мерзімі бар сұрау салулар</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>Консультациялар</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>Таза бланкілер</translation>
    </message>
    <message>
        <source>Signed under an older edition</source>
        <translation>Ескі редакция бойынша қол қойғандар</translation>
    </message>
    <message>
        <source>Found: {count} and more, type on</source>
        <translation>Табылғаны: {count} және одан көп, әрі қарай теріңіз</translation>
    </message>
    <message>
        <source>The data of this person are blocked</source>
        <translation>Бұл адамның деректері бұғатталған</translation>
    </message>
    <message>
        <source>New applicant, with what stands in the search box</source>
        <translation>Іздеу жолындағы мәтінмен жаңа өтініш беруші</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Табылды: {count}</translation>
    </message>
    <message>
        <source>Last worked on</source>
        <translation>Соңғы істер</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Ешкім табылмады.</translation>
    </message>
    <message>
        <source>Nobody found. Press Ctrl+N to begin a new file.</source>
        <translation>Ешкім табылмады. Жаңа іс бастау үшін Ctrl+N басыңыз.</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Әзірге істер жоқ.</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year} ж. туған</translation>
    </message>
    <message>
        <source>IIN …{tail}</source>
        <translation>ЖСН …{tail}</translation>
    </message>
</context>
<context>
    <name>CropPane</name>
    <message>
        <source>Part of the picture that is kept</source>
        <translation>Суреттің сақталатын бөлігі</translation>
    </message>
    <message>
        <source>The photograph as it will be stored</source>
        <translation>Фотосурет сақталатын түрінде</translation>
    </message>
    <message>
        <source>Arrows move the frame, + and - resize it, 0 puts it back. Enter stores.</source>
        <translation>Көрсеткілер жақтауды жылжытады, + және - өлшемін өзгертеді, 0 орнына қайтарады. Enter сақтайды.</translation>
    </message>
    <message>
        <source>Smaller frame</source>
        <translation>Жақтауды кішірейту</translation>
    </message>
    <message>
        <source>Larger frame</source>
        <translation>Жақтауды үлкейту</translation>
    </message>
    <message>
        <source>Store the photograph</source>
        <translation>Фотосуретті сақтау</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Бас тарту (Esc)</translation>
    </message>
</context>
<context>
    <name>DataCounts</name>
    <message>
        <source>To fill in: {count}</source>
        <translation>Толтырылмаған: {count}</translation>
    </message>
    <message>
        <source>Warnings: {count}</source>
        <translation>Ескертулер: {count}</translation>
    </message>
</context>
<context>
    <name>DataPane</name>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Сақтау (Ctrl+S)</translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation>Деректерді өзгерту</translation>
    </message>
    <message>
        <source>Change the data; the showing is journalled (F2)</source>
        <translation>Деректерді өзгерту; көрсетілгені журналға жазылады (F2)</translation>
    </message>
    <message>
        <source>Leave unchanged</source>
        <translation>Өзгеріссіз қалдыру</translation>
    </message>
    <message>
        <source>Applicant refuses</source>
        <translation>Өтініш беруші бас тартты</translation>
    </message>
    <message>
        <source>Erase this draft and its papers for ever? Only an anonymous count stays.</source>
        <translation>Осы қаралама мен оның бланкілерін біржола өшіру керек пе? Тек атаусыз сан қалады.</translation>
    </message>
    <message>
        <source>Yes, erase</source>
        <translation>Иә, өшіру</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>Жоқ, қалдыру</translation>
    </message>
    <message>
        <source>F8: next</source>
        <translation>F8: келесі</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Ground</source>
        <translation>Негіз</translation>
    </message>
    <message>
        <source>Choose the ground</source>
        <translation>Негізді таңдаңыз</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Do it (Ctrl+Enter)</source>
        <translation>Орындау (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Accept the withdrawal</source>
        <translation>Кері қайтарып алуды қабылдау</translation>
    </message>
    <message>
        <source>The consents are taken back now. The acceptance is made to be printed and handed over, and a task is set to stop the processing within the term.</source>
        <translation>Келісімдер қазір кері қайтарып алынады. Басып, қолға беретін қабылдау жауабы жасалады және өңдеуді мерзімінде тоқтату тапсырмасы қойылады.</translation>
    </message>
    <message>
        <source>Yes, accept</source>
        <translation>Иә, қабылдау</translation>
    </message>
    <message>
        <source>Refuse the withdrawal</source>
        <translation>Кері қайтарып алудан бас тарту</translation>
    </message>
    <message>
        <source>The consents stay in force. The reasoned refusal is made to be printed and handed over.</source>
        <translation>Келісімдер күшінде қалады. Басып, қолға беретін уәжді бас тарту жасалады.</translation>
    </message>
    <message>
        <source>Refuse with this ground</source>
        <translation>Осы негізбен бас тарту</translation>
    </message>
</context>
<context>
    <name>DetachPart</name>
    <message>
        <source>Is it a wrong scan?</source>
        <translation>Скан қате ме?</translation>
    </message>
    <message>
        <source>The picture goes back to the inbox. What was agreed to by this paper no longer counts, and what stood before it stands again.</source>
        <translation>Сурет кіріске қайтады. Осы бланкімен берілген келісім енді есепке алынбайды, оған дейінгісі қайта күшіне енеді.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Бет</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Detach this scan</source>
        <translation>Бұл сканды ажырату</translation>
    </message>
</context>
<context>
    <name>DisablePanel</name>
    <message>
        <source>Disable {name}?</source>
        <translation>{name}: рұқсатын тоқтату керек пе?</translation>
    </message>
    <message>
        <source>The key slot is dropped at once: the password opens nothing at this workstation any more. What this employee has done stays in the journal. Coming back needs a new admission by order.</source>
        <translation>Кілт ұясы бірден жойылады: құпиясөз бұл жұмыс орнында енді ештеңені ашпайды. Қызметкердің бұрынғы әрекеттері журналда қалады. Қайта оралу үшін бұйрықпен жаңа рұқсат керек.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Бұйрық нөмірі</translation>
    </message>
    <message>
        <source>Order of</source>
        <translation>Бұйрық күні</translation>
    </message>
    <message>
        <source>Yes, disable</source>
        <translation>Иә, тоқтату</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>Жоқ, қалдыру</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop signed papers here: PDF, JPEG, PNG, TIFF</source>
        <translation>Қол қойылған бланкілерді осында тастаңыз: PDF, JPEG, PNG, TIFF</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Файлдарды таңдау</translation>
    </message>
    <message>
        <source>Choose files (Ctrl+O)</source>
        <translation>Файлдарды таңдау (Ctrl+O)</translation>
    </message>
    <message>
        <source>Files are being read</source>
        <translation>Файлдар оқылуда</translation>
    </message>
    <message>
        <source>No scanner folder is watched.</source>
        <translation>Сканер қалтасы бақыланбайды.</translation>
    </message>
    <message>
        <source>The scanner folder is watched: {folder}</source>
        <translation>Сканер қалтасы бақылауда: {folder}</translation>
    </message>
    <message>
        <source>Scans {kinds}</source>
        <translation>Скандар {kinds}</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>Қол қойылған бланкілер</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Requests with a term: {count}</source>
        <translation>Мерзімі бар сұрау салулар: {count}</translation>
    </message>
    <message>
        <source>Requests with a term</source>
        <translation>Мерзімі бар сұрау салулар</translation>
    </message>
    <message>
        <source>Go to this list: Ctrl+T</source>
        <translation>Осы тізімге өту: Ctrl+T</translation>
    </message>
</context>
<context>
    <name>EmployeePanel</name>
    <message>
        <source>New employee</source>
        <translation>Жаңа қызметкер</translation>
    </message>
    <message>
        <source>Change the admission</source>
        <translation>Рұқсатты өзгерту</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Small Latin letters and digits</source>
        <translation>Кіші латын әріптері мен цифрлар</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>As in the order</source>
        <translation>Бұйрықтағыдай</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Бұйрық нөмірі</translation>
    </message>
    <message>
        <source>The order that admits</source>
        <translation>Рұқсат беретін бұйрық</translation>
    </message>
    <message>
        <source>Order of</source>
        <translation>Бұйрық күні</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Бос қалуы мүмкін</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>The own role is changed by another manager.</source>
        <translation>Өз рөлін басқа басшы өзгертеді.</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Уақытша құпиясөз</translation>
    </message>
    <message>
        <source>Show the password while I type</source>
        <translation>Терген кезде құпиясөзді көрсету</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>Рұқсат беру</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Leave unchanged</source>
        <translation>Өзгеріссіз қалдыру</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>if any</source>
        <translation>бар болса</translation>
    </message>
    <message>
        <source>As registered</source>
        <translation>Тіркелгендей</translation>
    </message>
    <message>
        <source>The registered address once more (F4)</source>
        <translation>Тіркелген мекенжайды көшіру (F4)</translation>
    </message>
    <message>
        <source>by law</source>
        <translation>заң бойынша</translation>
    </message>
    <message>
        <source>Stored now: {text}</source>
        <translation>Қазір сақталғаны: {text}</translation>
    </message>
    <message>
        <source>{count} of {length}</source>
        <translation>{count} / {length}</translation>
    </message>
    <message>
        <source>Check digit fits</source>
        <translation>Бақылау цифры дұрыс</translation>
    </message>
    <message>
        <source>Latin letters: check the layout</source>
        <translation>Латын әріптері: пернетақтаны тексеріңіз</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>File with people</source>
        <translation>Адамдар тізімі бар файл</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Файл әлі таңдалмаған.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>Choose a file of JSON Lines (Ctrl+O)</source>
        <translation>Импорт файлын таңдау (Ctrl+O)</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Байқап көру</translation>
    </message>
    <message>
        <source>Tell what would become of it; change nothing (Ctrl+Y)</source>
        <translation>Не болатынын айту; ештеңе өзгермейді (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>Import the file, or go on with it (Ctrl+Enter)</source>
        <translation>Файлды импорттау немесе жалғастыру (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Stop; the same file goes on later</source>
        <translation>Тоқтату; сол файл кейін жалғасады</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Орындалу барысы</translation>
    </message>
    <message>
        <source>Try out first: the report tells what would be refused.</source>
        <translation>Алдымен байқап көріңіз: есеп қай жолдар қабылданбайтынын айтады.</translation>
    </message>
    <message>
        <source>Lines: {count}</source>
        <translation>Жолдар: {count}</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Импортталатын файл</translation>
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
        <translation>Бұрынғы аты-жөні: {names}</translation>
    </message>
    <message>
        <source>Another file went into this one: {files}</source>
        <translation>Бұл іске басқа іс біріктірілген: {files}</translation>
    </message>
    <message>
        <source>Others with the same telephone, address or document</source>
        <translation>Телефоны, мекенжайы немесе құжаты бірдей басқа адамдар</translation>
    </message>
    <message>
        <source>{name} (until {day})</source>
        <translation>{name} ({day} дейін)</translation>
    </message>
    <message>
        <source>{day}, paper № {number}</source>
        <translation>{day}, № {number} қағаз</translation>
    </message>
</context>
<context>
    <name>FileTabs</name>
    <message>
        <source>Parts of the file</source>
        <translation>Істің бөлімдері</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Деректер</translation>
    </message>
    <message>
        <source>Consents and forms</source>
        <translation>Келісімдер мен бланкілер</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Өтініштер</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Сұрау салулар</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлдар</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Тарих</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Papers, scans, photograph</source>
        <translation>Бланкілер, скандар, фотосурет</translation>
    </message>
    <message>
        <source>No file is kept of this person yet.</source>
        <translation>Бұл адам туралы әзірге файл сақталмаған.</translation>
    </message>
    <message>
        <source>Look at the paper</source>
        <translation>Құжатты қарау</translation>
    </message>
    <message>
        <source>Show the scan</source>
        <translation>Сканерленген бетті көрсету</translation>
    </message>
    <message>
        <source>Show the scan; the journal tells that it was seen</source>
        <translation>Сканерленген бетті көрсету; журналға жазылады</translation>
    </message>
    <message>
        <source>Show the photograph</source>
        <translation>Фотосуретті көрсету</translation>
    </message>
    <message>
        <source>Show the photograph; the journal tells that it was seen</source>
        <translation>Фотосуретті көрсету; журналға жазылады</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Бұру</translation>
    </message>
    <message>
        <source>Turn the picture by a quarter (Ctrl+T)</source>
        <translation>Суретті ширек айналымға бұру (Ctrl+T)</translation>
    </message>
    <message>
        <source>Scanned page or photograph</source>
        <translation>Сканерленген бет немесе фотосурет</translation>
    </message>
    <message>
        <source>Open the chosen file</source>
        <translation>Таңдалған файлды ашу</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Суретті бұру</translation>
    </message>
    <message>
        <source>Larger, smaller, fit the width</source>
        <translation>Үлкейту, кішірейту, еніне сыйғызу</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
    <message>
        <source>scanned page {page}</source>
        <translation>сканерленген {page}-бет</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>басылып шыққан түрінде</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>From day</source>
        <translation>Қай күннен</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Қай күнге дейін</translation>
    </message>
    <message>
        <source>Record or paper</source>
        <translation>Жазба немесе бланкі</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>Paper number or end of an id</source>
        <translation>Бланкі нөмірі не белгі соңы</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Не істеді</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Show the rows (Enter)</source>
        <translation>Жазбаларды көрсету (Enter)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Тазалау</translation>
    </message>
    <message>
        <source>Take every filter away (Ctrl+U)</source>
        <translation>Барлық сүзгіні алып тастау (Ctrl+U)</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>Барлық әрекет</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Set up this workstation</source>
        <translation>Жұмыс орнын баптау</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Жұмыс орны</translation>
    </message>
    <message>
        <source>First manager</source>
        <translation>Бірінші басшы</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Қалпына келтіру коды</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Баптау</translation>
    </message>
    <message>
        <source>To the unlock page</source>
        <translation>Кіру бетіне</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Әрі қарай</translation>
    </message>
    <message>
        <source>Keys and database are being made...</source>
        <translation>Кілттер мен дерекқор жасалуда...</translation>
    </message>
    <message>
        <source>Next field, then next step</source>
        <translation>Келесі өріс, содан кейін келесі қадам</translation>
    </message>
    <message>
        <source>Recovery code of the workstation {branch}-{workstation}</source>
        <translation>{branch}-{workstation} жұмыс орнының қалпына келтіру коды</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>What for: {purposes}.</source>
        <translation>Не үшін: {purposes}.</translation>
    </message>
    <message>
        <source>Demanded by law: {law}.</source>
        <translation>Заң талап етеді: {law}.</translation>
    </message>
</context>
<context>
    <name>FormPart</name>
    <message>
        <source>Choices to offer on the paper:</source>
        <translation>Бланкіде ұсынылатын таңдаулар:</translation>
    </message>
    <message>
        <source>{field}, if any</source>
        <translation>{field} (бар болса)</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>whole tenge</source>
        <translation>бүтін теңге</translation>
    </message>
</context>
<context>
    <name>GroundsPanel</name>
    <message>
        <source>These values stand on a signed paper</source>
        <translation>Бұл деректер қол қойылған құжатта тұр</translation>
    </message>
    <message>
        <source>{fields}. They change on a supporting document only, within one working day. The earlier values stay in the history.</source>
        <translation>{fields}. Олар тек растайтын құжат негізінде, бір жұмыс күні ішінде өзгертіледі. Бұрынғы мәндер тарихта қалады.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Себебін таңдаңыз</translation>
    </message>
    <message>
        <source>Supporting document, its number and date</source>
        <translation>Растайтын құжат, оның нөмірі мен күні</translation>
    </message>
    <message>
        <source>Store the correction</source>
        <translation>Түзетуді сақтау</translation>
    </message>
    <message>
        <source>Choose the reason first.</source>
        <translation>Алдымен себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>Type the document that tells the new value.</source>
        <translation>Жаңа мәнді растайтын құжатты жазыңыз.</translation>
    </message>
    <message>
        <source>Such as: identity card № 000000000 of 01.11.2026</source>
        <translation>Мысалы: 01.11.2026 берілген № 000000000 жеке куәлік</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Осы пернелер</translation>
    </message>
    <message>
        <source>Put a notice away</source>
        <translation>Хабарламаны жабу</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>What became of the data</source>
        <translation>Деректер қалай өзгерді</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Дерек</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>Қадамдар, жаңасынан бастап</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Әзірге ештеңе өзгертілген жоқ.</translation>
    </message>
    <message>
        <source>Values before and after</source>
        <translation>Бұрынғы және жаңа мәндер</translation>
    </message>
    <message>
        <source>No value was changed by this step.</source>
        <translation>Бұл қадам бірде-бір мәнді өзгерткен жоқ.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Барлық деректер</translation>
    </message>
    <message>
        <source>values: {count}</source>
        <translation>мәндер: {count}</translation>
    </message>
    <message>
        <source>of the file that went into this one</source>
        <translation>осы іске қосылған істен</translation>
    </message>
    <message>
        <source>application {number}</source>
        <translation>№ {number} өтініш</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Қызметкер</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Екінші адам</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Supporting document</source>
        <translation>Растайтын құжат</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Back to the counter</source>
        <translation>Қабылдауға қайту</translation>
    </message>
    <message>
        <source>Whoever has not signed C1 enters as a draft that awaits consent: only what C1 needs is kept, and nothing else may be done with it.</source>
        <translation>C1-ге қол қоймаған адам келісім күтетін қаралама ретінде енгізіледі: тек C1 үшін қажеті сақталады, онымен басқа ештеңе жасауға болмайды.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>Try the file out</source>
        <translation>Файлды байқап көру</translation>
    </message>
    <message>
        <source>Import the file, or go on with it</source>
        <translation>Файлды импорттау немесе жалғастыру</translation>
    </message>
    <message>
        <source>What is told of the lines; Enter opens a file that was left</source>
        <translation>Жолдар туралы есеп; Enter қалдырылған құжатты ашады</translation>
    </message>
    <message>
        <source>Batches; Enter shows what is told of one</source>
        <translation>Топтамалар; Enter біреуінің есебін көрсетеді</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Inbox: {count}</source>
        <translation>Кіріс: {count}</translation>
    </message>
    <message>
        <source>The inbox is empty: every page has found its paper.</source>
        <translation>Кіріс бос: әр бет өз бланкісін тапты.</translation>
    </message>
    <message>
        <source>Waiting pages</source>
        <translation>Күтіп тұрған беттер</translation>
    </message>
    <message>
        <source>Picture of the page</source>
        <translation>Беттің суреті</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Бланкінің нөмірі</translation>
    </message>
    <message>
        <source>ALM1-01-0000042-K</source>
        <translation>ALM1-01-0000042-K</translation>
    </message>
    <message>
        <source>Error: no such number. Read it from the picture.</source>
        <translation>Қате: мұндай нөмір жоқ. Суреттен оқып жазыңыз.</translation>
    </message>
    <message>
        <source>It stands at the foot of every page</source>
        <translation>Ол әр беттің төменгі жағында тұр</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Бет</translation>
    </message>
    <message>
        <source>Error: this page cannot take the picture.</source>
        <translation>Қате: бұл бетке суретті тіркеуге болмайды.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Тіркеу</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Суретті бұру</translation>
    </message>
    <message>
        <source>Not our paper: erase</source>
        <translation>Біздің бланкі емес: өшіру</translation>
    </message>
</context>
<context>
    <name>InkPanel</name>
    <message>
        <source>What the scan shows</source>
        <translation>Сканда не көрінеді</translation>
    </message>
    <message>
        <source>The scan is being read.</source>
        <translation>Скан оқылып жатыр.</translation>
    </message>
    <message>
        <source>This is advice: look yourself. Nothing is decided or held up by it.</source>
        <translation>Бұл — кеңес: өзіңіз қараңыз. Ол ештеңені шешпейді және тоқтатпайды.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>InkRow</name>
    <message>
        <source>Page {page}: {place}</source>
        <translation>{page}-бет: {place}</translation>
    </message>
    <message>
        <source>Cut-out of the scan: {words}</source>
        <translation>Скан үзіндісі: {words}</translation>
    </message>
    <message>
        <source>On the scan: {seen}</source>
        <translation>Сканда: {seen}</translation>
    </message>
    <message>
        <source>On the scan: {seen}. Entered: {entered}</source>
        <translation>Сканда: {seen}. Енгізілген: {entered}</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>Another file of the same person</source>
        <translation>Сол адамның басқа ісі</translation>
    </message>
    <message>
        <source>One person has one file. Two files of the same person are joined by two employees, on the ground of a paper.</source>
        <translation>Бір адамның бір ғана ісі болады. Бір адамның екі ісін қағаз негізінде екі қызметкер біріктіреді.</translation>
    </message>
    <message>
        <source>Join with another file</source>
        <translation>Басқа іспен біріктіру</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Who did what</source>
        <translation>Кім не істеді</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Тізбекті тексеру</translation>
    </message>
    <message>
        <source>Find rows that were changed, removed, put in or moved (F9)</source>
        <translation>Өзгертілген, алып тасталған, қосылған немесе жылжытылған жазбаларды табу (F9)</translation>
    </message>
    <message>
        <source>Rows of the journal</source>
        <translation>Журнал жазбалары</translation>
    </message>
    <message>
        <source>No rows for this filter.</source>
        <translation>Бұл сүзгі бойынша жазба жоқ.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Не істеді</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Толығырақ</translation>
    </message>
    <message>
        <source>Show the rows of the filter</source>
        <translation>Сүзгі бойынша жазбаларды көрсету</translation>
    </message>
    <message>
        <source>To the record or paper of the filter</source>
        <translation>Сүзгінің «жазба немесе бланкі» өрісіне өту</translation>
    </message>
    <message>
        <source>Take every filter away</source>
        <translation>Барлық сүзгіні алып тастау</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
</context>
<context>
    <name>KeyInCard</name>
    <message>
        <source>Key a blank form in</source>
        <translation>Таза бланкіні енгізу</translation>
    </message>
    <message>
        <source>Number of the blank form</source>
        <translation>Таза бланкінің нөмірі</translation>
    </message>
    <message>
        <source>Who filled it in</source>
        <translation>Кім толтырды</translation>
    </message>
    <message>
        <source>Date written on it</source>
        <translation>Онда жазылған күн</translation>
    </message>
    <message>
        <source>Time written on it</source>
        <translation>Онда жазылған уақыт</translation>
    </message>
    <message>
        <source>Carrier: the paper file where it lies, if any</source>
        <translation>Ол тігілген қағаз іс (жеткізгіш), бар болса</translation>
    </message>
    <message>
        <source>IIN, name or telephone</source>
        <translation>ЖСН, аты-жөні немесе телефон</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>сс:мм</translation>
    </message>
    <message>
        <source>Its number, or scan its label</source>
        <translation>Істің нөмірі; белгісін сканерлеуге болады</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Nobody found. Begin a file at the counter (Ctrl+N).</source>
        <translation>Ешкім табылмады. Қабылдауда іс бастаңыз (Ctrl+N).</translation>
    </message>
    <message>
        <source>Key in</source>
        <translation>Енгізу</translation>
    </message>
    <message>
        <source>Key in (Ctrl+Enter)</source>
        <translation>Енгізу (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>To its answers</source>
        <translation>Жауаптарына өту</translation>
    </message>
    <message>
        <source>№ {serial}: filled in {filled}, entered {keyed}.</source>
        <translation>№ {serial}: {filled} толтырылды, {keyed} енгізілді.</translation>
    </message>
    <message>
        <source>Chosen: IIN …{tail}</source>
        <translation>Таңдалды: ЖСН …{tail}</translation>
    </message>
</context>
<context>
    <name>LeadForm</name>
    <message>
        <source>New enquiry</source>
        <translation>Жаңа консультация</translation>
    </message>
    <message>
        <source>Read this out before you type anything</source>
        <translation>Ештеңе енгізбес бұрын мынаны оқып беріңіз</translation>
    </message>
    <message>
        <source>How the person is called</source>
        <translation>Адамның аты</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>The person agrees</source>
        <translation>Адамның келісімі</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>Қалай екенін таңдаңыз</translation>
    </message>
    <message>
        <source>Keep the enquiry</source>
        <translation>Консультацияны сақтау</translation>
    </message>
    <message>
        <source>Keep the enquiry (Ctrl+S)</source>
        <translation>Консультацияны сақтау (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>LeadsPage</name>
    <message>
        <source>Back to the counter</source>
        <translation>Қабылдауға қайту</translation>
    </message>
    <message>
        <source>An enquiry is no applicant: no search finds it, it never leaves this branch, and it erases itself when its term is over.</source>
        <translation>Консультацияға келген адам әлі өтініш беруші емес: оны іздеу таппайды, жазба бөлімшеден тыс шықпайды, мерзімі өткенде өзі жойылады.</translation>
    </message>
    <message>
        <source>Enquiries: {count}</source>
        <translation>Консультациялар: {count}</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>Консультациялар</translation>
    </message>
    <message>
        <source>Nobody has asked.</source>
        <translation>Консультацияға ешкім келген жоқ.</translation>
    </message>
    <message>
        <source>Begin a file</source>
        <translation>Істі бастау</translation>
    </message>
    <message>
        <source>A new file with this name; nothing is stored before it is saved</source>
        <translation>Осы атпен жаңа іс; сақтағанша ештеңе жазылмайды</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Жою…</translation>
    </message>
    <message>
        <source>Erase this enquiry for good</source>
        <translation>Осы консультация жазбасын біржола жою</translation>
    </message>
    <message>
        <source>Yes, erase for good</source>
        <translation>Иә, біржола жою</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>New enquiry</source>
        <translation>Жаңа консультация</translation>
    </message>
    <message>
        <source>Keep the enquiry</source>
        <translation>Консультацияны сақтау</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
    <message>
        <source>Erase the enquiry of {name} for good?</source>
        <translation>Консультация жазбасын біржола жою керек пе: {name}?</translation>
    </message>
    <message>
        <source>kept until {day}</source>
        <translation>{day} дейін сақталады</translation>
    </message>
</context>
<context>
    <name>LikelyPart</name>
    <message>
        <source>Find the paper of anybody</source>
        <translation>Бланкіні барлық адам арасынан іздеу</translation>
    </message>
    <message>
        <source>Name, IIN or number of the paper</source>
        <translation>Аты-жөні, ЖСН немесе бланк нөмірі</translation>
    </message>
    <message>
        <source>Papers found</source>
        <translation>Табылған бланкілер</translation>
    </message>
    <message>
        <source>Likely papers</source>
        <translation>Ықтимал бланкілер</translation>
    </message>
    <message>
        <source>No paper found that lacks pages.</source>
        <translation>Беті жетіспейтін бланк табылмады.</translation>
    </message>
    <message>
        <source>No paper waits for this page.</source>
        <translation>Бұл бетті күтіп тұрған бланк жоқ.</translation>
    </message>
    <message>
        <source>Missing pages: {pages}</source>
        <translation>Жетіспейтін беттер: {pages}</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>сс:мм</translation>
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
        <translation>бүтін теңге</translation>
    </message>
    <message>
        <source>KZ and 18 characters</source>
        <translation>KZ және 18 таңба</translation>
    </message>
    <message>
        <source>4 digits</source>
        <translation>4 цифр</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>New carrier</source>
        <translation>Жаңа жеткізгіш</translation>
    </message>
    <message>
        <source>Register a file, a batch or a medium (Ctrl+N)</source>
        <translation>Істі, топтаманы немесе жинақтауышты тіркеу (Ctrl+N)</translation>
    </message>
    <message>
        <source>Stock-taking</source>
        <translation>Түгендеу</translation>
    </message>
    <message>
        <source>Scan the labels of everything that is here (Ctrl+T)</source>
        <translation>Осындағының бәрінің белгісін сканерлеу (Ctrl+T)</translation>
    </message>
    <message>
        <source>Register J9</source>
        <translation>J9 тізілімі</translation>
    </message>
    <message>
        <source>Save the whole register J9 as a file (Ctrl+E)</source>
        <translation>Бүкіл J9 тізілімін файл ретінде сақтау (Ctrl+E)</translation>
    </message>
    <message>
        <source>Find, or scan a label</source>
        <translation>Табу немесе белгіні сканерлеу</translation>
    </message>
    <message>
        <source>Number, contents, place, person</source>
        <translation>Нөмірі, мазмұны, орны, адам</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Барлық күйлер</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Жеткізгіштер</translation>
    </message>
    <message>
        <source>No carrier is registered so.</source>
        <translation>Мұндай жеткізгіш тіркелмеген.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Labels as PDF</source>
        <translation>Белгілер PDF-ке</translation>
    </message>
    <message>
        <source>Carriers: {count}</source>
        <translation>Жеткізгіштер: {count}</translation>
    </message>
    <message>
        <source>Print labels: {count}</source>
        <translation>Белгі басу: {count}</translation>
    </message>
    <message>
        <source>Print labels of what is listed (Ctrl+P)</source>
        <translation>Тізімдегінің белгілерін басып шығару (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>Белгілерді сақтау</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save register J9</source>
        <translation>J9 тізілімін сақтау</translation>
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
        <translation>Параққа қарап, не көргеніңізді айтыңыз.</translation>
    </message>
    <message>
        <source>Was the answer entered wrongly? Detach the scan below, then enter it anew.</source>
        <translation>Жауап қате енгізілді ме? Төменде сканды ажыратып, жауапты қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>It is as entered: I looked</source>
        <translation>Енгізілгендей: өзім қарадым</translation>
    </message>
    <message>
        <source>Signed, but not seen, because</source>
        <translation>Қол қойылған, бірақ көрінбеді, себебі</translation>
    </message>
    <message>
        <source>It is signed: I looked</source>
        <translation>Қол қойылған: өзім қарадым</translation>
    </message>
    <message>
        <source>Asked to sign again</source>
        <translation>Қайта қол қою сұралды</translation>
    </message>
    <message>
        <source>As entered, but read otherwise, because</source>
        <translation>Енгізілгендей, бірақ басқаша оқылды, себебі</translation>
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
        <translation>Қарау керек: {count}</translation>
    </message>
    <message>
        <source>Papers to be looked at</source>
        <translation>Қарау керек бланкілер</translation>
    </message>
    <message>
        <source>Go to this list: Ctrl+T</source>
        <translation>Осы тізімге өту: Ctrl+T</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>locked</source>
        <translation>құлыптаулы</translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>Make blank forms for a power cut</source>
        <translation>Жарық сөнген кезге таза бланкілер жасау</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Бланкі</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Жасау</translation>
    </message>
    <message>
        <source>Make numbered blank forms (Ctrl+M)</source>
        <translation>Нөмірленген таза бланкілер жасау (Ctrl+M)</translation>
    </message>
    <message>
        <source>Not printed yet: {count}</source>
        <translation>Әлі басылмаған: {count}</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>No printer found</source>
        <translation>Принтер табылмады</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Даналар саны</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Бәрін басу</translation>
    </message>
    <message>
        <source>Print all that are not printed yet (Ctrl+P)</source>
        <translation>Әлі басылмағанның бәрін басып шығару (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save as PDF files</source>
        <translation>PDF файлдары ретінде сақтау</translation>
    </message>
    <message>
        <source>Did all papers come out? Forms: {count}</source>
        <translation>Бланкілердің бәрі шықты ма? Саны: {count}</translation>
    </message>
    <message>
        <source>Yes, all are good</source>
        <translation>Иә, бәрі жақсы</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>Save the blank forms</source>
        <translation>Таза бланкілерді сақтау</translation>
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
        <translation>Бөлімше басшысының логині</translation>
    </message>
    <message>
        <source>Small Latin letters and digits</source>
        <translation>Кіші латын әріптері мен цифрлар</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>As it should stand on paper</source>
        <translation>Қағазда қалай тұруы керек болса, солай</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>At least 12 characters. Four unusual words are good and easy to keep.</source>
        <translation>Кемінде 12 таңба. Сирек кездесетін төрт сөз сенімді әрі есте сақтауға оңай.</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Құпиясөзді қайталаңыз</translation>
    </message>
    <message>
        <source>Show the passwords while I type</source>
        <translation>Терген кезде құпиясөздерді көрсету</translation>
    </message>
</context>
<context>
    <name>MaySheet</name>
    <message>
        <source>What may be done today</source>
        <translation>Бүгін не істеуге болады</translation>
    </message>
    <message>
        <source>Ask here before you write, call or pass data on.</source>
        <translation>Хат жазар, қоңырау шалар немесе деректерді берер алдында осында қараңыз.</translation>
    </message>
    <message>
        <source>Back to the papers</source>
        <translation>Бланкілерге оралу</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>Applicants who refused this month: {count}</source>
        <translation>Осы айда бас тартқан өтініш берушілер: {count}</translation>
    </message>
    <message>
        <source>Signed under an older edition: {count}</source>
        <translation>Ескі редакция бойынша қол қойғандар: {count}</translation>
    </message>
    <message>
        <source>Whose consent is to be asked for anew (Ctrl+G)</source>
        <translation>Кімнен келісім қайта сұралады (Ctrl+G)</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>Консультациялар</translation>
    </message>
    <message>
        <source>Who asked and left name and telephone (Ctrl+I)</source>
        <translation>Сұрап, аты мен телефонын қалдырғандар (Ctrl+I)</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>Таза бланкілер</translation>
    </message>
    <message>
        <source>Numbered blank forms for a power cut (Ctrl+E)</source>
        <translation>Жарық сөнген кезге нөмірленген таза бланкілер (Ctrl+E)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>People from a file (Ctrl+Shift+I)</source>
        <translation>Файлдан адамдарды енгізу (Ctrl+Shift+I)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put the notice away</source>
        <translation>Хабарламаны жабу</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>Жабу (Esc)</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Дайын.</translation>
    </message>
    <message>
        <source>Attention.</source>
        <translation>Назар аударыңыз.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Орындалмады.</translation>
    </message>
    <message>
        <source>Note.</source>
        <translation>Ескеріңіз.</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Notice to the credit bureau</source>
        <translation>Кредиттік бюроға хабарлама</translation>
    </message>
    <message>
        <source>Number of the bureau&apos;s answer</source>
        <translation>Бюро жауабының нөмірі</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>сс:мм</translation>
    </message>
    <message>
        <source>Record the notice</source>
        <translation>Хабарламаны жазу</translation>
    </message>
    <message>
        <source>Record that the bureau was told; the alarm ends</source>
        <translation>Бюроға хабарланғанын жазу; дабыл тоқтайды</translation>
    </message>
    <message>
        <source>The law gives one hour: the bureau must know by {due}.</source>
        <translation>Заң бір сағат береді: бюроға хабарлау мерзімі: {due}.</translation>
    </message>
    <message>
        <source>Told {at}, № {number}</source>
        <translation>Хабарланды: {at}, № {number}</translation>
    </message>
</context>
<context>
    <name>OlderEditionsPage</name>
    <message>
        <source>Back to the counter</source>
        <translation>Қабылдауға қайту</translation>
    </message>
    <message>
        <source>These consents stay in force. Ask for a new one when the person comes.</source>
        <translation>Бұл келісімдер күшінде. Адам келгенде жаңасын сұраңыз.</translation>
    </message>
    <message>
        <source>Signed under an older edition: more than {count}</source>
        <translation>Ескі редакция бойынша қол қойғандар: {count} адамнан көп</translation>
    </message>
    <message>
        <source>Signed under an older edition: {count}</source>
        <translation>Ескі редакция бойынша қол қойғандар: {count}</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Тағы көрсету</translation>
    </message>
    <message>
        <source>Signed under an older edition</source>
        <translation>Ескі редакция бойынша қол қойғандар</translation>
    </message>
    <message>
        <source>Everybody has signed under the editions in force.</source>
        <translation>Барлығы қолданыстағы редакциялар бойынша қол қойған.</translation>
    </message>
    <message>
        <source>Open the chosen file</source>
        <translation>Таңдалған істі ашу</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
    <message>
        <source>C1 of edition {form}, policy no {policy}</source>
        <translation>C1, {form}-редакция, № {policy} саясат</translation>
    </message>
    <message>
        <source>IIN …{tail}</source>
        <translation>ЖСН …{tail}</translation>
    </message>
</context>
<context>
    <name>OrderForms</name>
    <message>
        <source>Due</source>
        <translation>Қол қойылатын келісімдер</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Қосуға болатын бланкілер</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Papers to make</source>
        <translation>Дайындалатын бланкілер</translation>
    </message>
    <message>
        <source>Language chosen by the applicant</source>
        <translation>Өтініш беруші таңдаған тіл</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Қазақ тілі</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Орыс тілі</translation>
    </message>
    <message>
        <source>The application it is about</source>
        <translation>Қай өтініш бойынша</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдаңыз</translation>
    </message>
    <message>
        <source>Leave single choices out</source>
        <translation>Жекелеген таңдауларды ұсынбау</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Make the papers: {count}</source>
        <translation>Бланкілерді дайындау: {count}</translation>
    </message>
    <message>
        <source>What is due is marked. Leave out or add; each paper gets its own number.</source>
        <translation>Сұралуға тиіс келісімдер белгіленген. Алып тастаңыз немесе қосыңыз; әр бланкінің өз нөмірі болады.</translation>
    </message>
    <message>
        <source>Nothing is due: what was asked before holds or was answered. Add papers.</source>
        <translation>Қайта сұралатын келісім жоқ: бұрынғылары күшінде немесе жауабы алынған. Қажет болса, бланкі қосыңыз.</translation>
    </message>
</context>
<context>
    <name>OrganisationStep</name>
    <message>
        <source>Whose workstation is this?</source>
        <translation>Бұл кімнің жұмыс орны?</translation>
    </message>
    <message>
        <source>Operator profile</source>
        <translation>Оператор паспорты</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>No file: the sample profile is taken and every paper says SAMPLE.</source>
        <translation>Файл жоқ: үлгі паспорт алынады, әр бланкіде ҮЛГІ деп жазылады.</translation>
    </message>
    <message>
        <source>Operator profile (*.toml)</source>
        <translation>Оператор паспорты (*.toml)</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>From where: {source}; {check}; {day}.</source>
        <translation>Қайдан: {source}; {check}; {day}.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Дереккөзі</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Where these data came from</source>
        <translation>Бұл деректер қайдан алынды</translation>
    </message>
    <message>
        <source>How these data were checked</source>
        <translation>Бұл деректер қалай тексерілді</translation>
    </message>
    <message>
        <source>various</source>
        <translation>әртүрлі</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Өзгерген жоқ</translation>
    </message>
    <message>
        <source>The applicant says that these data still hold</source>
        <translation>Өтініш беруші бұл деректердің өзгермегенін айтты</translation>
    </message>
    <message>
        <source>Old: {days} days</source>
        <translation>Ескірген: {days} күн</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>Did the paper come out?</source>
        <translation>Бланкі шықты ма?</translation>
    </message>
    <message>
        <source>Look at every page: text, code in the corner, four marks.</source>
        <translation>Әр бетті қараңыз: мәтін, бұрыштағы код, төрт белгі.</translation>
    </message>
    <message>
        <source>Yes, it is good</source>
        <translation>Иә, жақсы шықты</translation>
    </message>
    <message>
        <source>No, print again</source>
        <translation>Жоқ, қайта басу</translation>
    </message>
    <message>
        <source>Spoiled: void it</source>
        <translation>Бүлінді: жарамсыз ету</translation>
    </message>
</context>
<context>
    <name>OwnPasswordForm</name>
    <message>
        <source>Present password</source>
        <translation>Қазіргі құпиясөз</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Жаңа құпиясөз тағы бір рет</translation>
    </message>
    <message>
        <source>At least 12 characters. Four unusual words are good and easy to keep.</source>
        <translation>Кемінде 12 таңба. Сирек кездесетін төрт сөз сенімді әрі есте сақтауға оңай.</translation>
    </message>
    <message>
        <source>Show the passwords while I type</source>
        <translation>Терген кезде құпиясөздерді көрсету</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Құпиясөзді қою</translation>
    </message>
    <message>
        <source>The password is being set</source>
        <translation>Құпиясөз қойылып жатыр</translation>
    </message>
</context>
<context>
    <name>PaperHead</name>
    <message>
        <source>The original lies in {number}</source>
        <translation>Түпнұсқасы {number} ішінде</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Жауаптар</translation>
    </message>
    <message>
        <source>Enter the answers as signed (Ctrl+T)</source>
        <translation>Қол қойылған жауаптарды енгізу (Ctrl+T)</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Жарамсыз ету</translation>
    </message>
    <message>
        <source>Void this paper</source>
        <translation>Бланкіні жарамсыз ету</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Қолтаңбалар</translation>
    </message>
    <message>
        <source>What the scan shows of signatures and answers</source>
        <translation>Сканда көрінетін қолтаңбалар мен жауаптар</translation>
    </message>
    <message>
        <source>Nobody signs this paper: no scan is waited for and no answers are entered.</source>
        <translation>Бұл бланкіге қол қойылмайды: сканы күтілмейді, жауаптары енгізілмейді.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Қайта басу</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Басып шығару (Ctrl+P)</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>All papers due, made and printed at one go (Ctrl+K)</source>
        <translation>Қажетті бланкілердің бәрін бірден дайындап, басып шығару (Ctrl+K)</translation>
    </message>
    <message>
        <source>New paper</source>
        <translation>Жаңа бланкі</translation>
    </message>
    <message>
        <source>Make a paper with a number of its own (Ctrl+M)</source>
        <translation>Өз нөмірі бар бланкі жасау (Ctrl+M)</translation>
    </message>
    <message>
        <source>The set</source>
        <translation>Жинақ</translation>
    </message>
    <message>
        <source>May I?</source>
        <translation>Болады ма?</translation>
    </message>
    <message>
        <source>What may be done with the data today (Ctrl+J)</source>
        <translation>Бүгін деректермен не істеуге болады (Ctrl+J)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Бланкілер</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Келісімдер</translation>
    </message>
    <message>
        <source>No paper yet. Print the set, or begin with C1.</source>
        <translation>Әзірге бланкі жоқ. Жинақты басып шығарыңыз немесе C1-ден бастаңыз.</translation>
    </message>
    <message>
        <source>A consent counts once its paper is scanned and its answers are entered.</source>
        <translation>Бланкі сканерленіп, жауаптары енгізілгенде ғана келісім күшіне енеді.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Preview of the paper</source>
        <translation>Бланкіні алдын ала қарау</translation>
    </message>
    <message>
        <source>Pages: {count}</source>
        <translation>Беттер: {count}</translation>
    </message>
</context>
<context>
    <name>PasswordLine</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock қосулы.</translation>
    </message>
    <message>
        <source>Cyrillic letters are being typed.</source>
        <translation>Кирилл әріптері терілуде.</translation>
    </message>
    <message>
        <source>Keyboard layout: {name}</source>
        <translation>Пернетақта: {name}</translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message>
        <source>Who works here</source>
        <translation>Мұнда кім жұмыс істейді</translation>
    </message>
    <message>
        <source>What your role may do</source>
        <translation>Рөліңіз не істей алады</translation>
    </message>
    <message>
        <source>Own password</source>
        <translation>Өз құпиясөзі</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Осы терезе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>Enter moves to the next field</source>
        <translation>Enter келесі өріске өткізеді</translation>
    </message>
    <message>
        <source>The keypad&apos;s Enter too. Otherwise Enter stays in its field: Tab moves on.</source>
        <translation>Сандық пернетақтадағы Enter де. Әйтпесе Enter өз өрісінде қалады: келесі өріске Tab өткізеді.</translation>
    </message>
    <message>
        <source>Locks by itself after minutes without a key: {minutes}</source>
        <translation>Перне басылмаса, өздігінен құлыпталады (минуттан кейін): {minutes}</translation>
    </message>
    <message>
        <source>IT sets this for the workstation; it cannot be changed here.</source>
        <translation>Мұны жұмыс орны үшін АТ бөлімі белгілейді; бұл жерде өзгерту мүмкін емес.</translation>
    </message>
    <message>
        <source>Next field, then set the password</source>
        <translation>Келесі өріс, содан кейін құпиясөзді қою</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Келесі өріс</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Order of admission</source>
        <translation>Рұқсат беру бұйрығы</translation>
    </message>
    <message>
        <source>Admitted until</source>
        <translation>Рұқсат мерзімі</translation>
    </message>
    <message>
        <source>no last day</source>
        <translation>мерзімі шектелмеген</translation>
    </message>
    <message>
        <source>Rules acknowledged</source>
        <translation>Танысқан қағидалары</translation>
    </message>
</context>
<context>
    <name>PhotographCard</name>
    <message>
        <source>Photograph</source>
        <translation>Фотосурет</translation>
    </message>
    <message>
        <source>To consent C7</source>
        <translation>C7 келісіміне өту</translation>
    </message>
    <message>
        <source>To the tab of consents (Ctrl+B)</source>
        <translation>Келісімдер қойындысына өту (Ctrl+B)</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Файлдан</translation>
    </message>
    <message>
        <source>From the camera</source>
        <translation>Камерадан</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Erase the photograph, here and at head office?</source>
        <translation>Фотосурет осы жерден де, бас кеңседен де өшірілсін бе?</translation>
    </message>
    <message>
        <source>Yes, erase</source>
        <translation>Иә, өшіру</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>Жоқ, қалдыру</translation>
    </message>
    <message>
        <source>Pictures {kinds}</source>
        <translation>Суреттер {kinds}</translation>
    </message>
    <message>
        <source>The consent to this photograph is not in force any more: it is not shown and must be taken away.</source>
        <translation>Осы фотосуретке берілген келісім енді қолданыста емес: ол көрсетілмейді, оны алып тастау қажет.</translation>
    </message>
    <message>
        <source>Another picture takes its place; the one before is erased.</source>
        <translation>Жаңа сурет оның орнын басады, бұрынғысы өшіріледі.</translation>
    </message>
    <message>
        <source>A picture can also be dropped here, or pasted (Ctrl+V).</source>
        <translation>Суретті осы жерге сүйреп әкелуге немесе қоюға да болады (Ctrl+V).</translation>
    </message>
    <message>
        <source>Photograph of the applicant</source>
        <translation>Өтініш берушінің фотосуреті</translation>
    </message>
    <message>
        <source>No photograph</source>
        <translation>Фотосурет жоқ</translation>
    </message>
</context>
<context>
    <name>PlaceEditor</name>
    <message>
        <source>Begin to type</source>
        <translation>Теріп бастаңыз</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>Қайта басып шығару</translation>
    </message>
    <message>
        <source>Real size, A4. One copy for the applicant, one for the file.</source>
        <translation>Нақты өлшемі, A4. Бір дана өтініш берушіге, бір дана іске.</translation>
    </message>
    <message>
        <source>Why once more</source>
        <translation>Қайта басып шығару себебі</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдаңыз</translation>
    </message>
    <message>
        <source>Jam or spoiled sheet</source>
        <translation>Қағаз тұрып қалды немесе бүлінді</translation>
    </message>
    <message>
        <source>The paper was lost</source>
        <translation>Бланкі жоғалған</translation>
    </message>
    <message>
        <source>One more copy is asked for</source>
        <translation>Тағы бір дана сұралды</translation>
    </message>
    <message>
        <source>Bad print</source>
        <translation>Сапасыз басылған</translation>
    </message>
    <message>
        <source>Save as a PDF file</source>
        <translation>PDF файлы ретінде сақтау</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Printed before: {count}</source>
        <translation>Бұрын басылды: {count} рет</translation>
    </message>
    <message>
        <source>copies: {count}</source>
        <translation>дана саны: {count}</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Бланкіні сақтау</translation>
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
        <translation>Принтер табылмады</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Даналар саны</translation>
    </message>
</context>
<context>
    <name>ProofBar</name>
    <message>
        <source>Receipt for the applicant</source>
        <translation>Қолхат</translation>
    </message>
    <message>
        <source>Make the paper that tells every answer with its number</source>
        <translation>Әр жауапты нөмірімен көрсететін қағаз жасау</translation>
    </message>
    <message>
        <source>Proof of consent</source>
        <translation>Дәлел</translation>
    </message>
    <message>
        <source>Save form, scan, answers and journal as one file that a court can check</source>
        <translation>Нысанды, сканды, жауаптар мен журналды сот тексере алатын бір файлға сақтау</translation>
    </message>
    <message>
        <source>Save the proof of consent</source>
        <translation>Келісімнің дәлелін сақтау</translation>
    </message>
    <message>
        <source>Proof of consent (*.zip)</source>
        <translation>Келісімнің дәлелі (*.zip)</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Counter</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Скандар</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Тізілімдер</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Синхрондау</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Қызметкерлер</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Баптаулар</translation>
    </message>
</context>
<context>
    <name>ReaderLine</name>
    <message>
        <source>Document reader</source>
        <translation>Құжат оқығыш</translation>
    </message>
    <message>
        <source>Put the cursor here and read the document</source>
        <translation>Курсорды осында қойып, құжатты оқытыңыз</translation>
    </message>
    <message>
        <source>Read. Type the names as in the document, in Cyrillic.</source>
        <translation>Оқылды. Аты-жөнін құжаттағыдай кириллицамен теріңіз.</translation>
    </message>
    <message>
        <source>Read in part: some check digits do not fit. Compare every field.</source>
        <translation>Ішінара оқылды: кейбір бақылау цифрлары сәйкес келмейді. Әр өрісті салыстырыңыз.</translation>
    </message>
    <message>
        <source>Another person&apos;s document: nothing was taken from it.</source>
        <translation>Басқа адамның құжаты: одан ештеңе алынған жоқ.</translation>
    </message>
    <message>
        <source>Not a machine-readable zone. Read the document once more.</source>
        <translation>Бұл машинамен оқылатын аймақ емес. Құжатты қайта оқытыңыз.</translation>
    </message>
</context>
<context>
    <name>ReadmitPanel</name>
    <message>
        <source>Admit {name} again</source>
        <translation>{name}: қайта рұқсат беру</translation>
    </message>
    <message>
        <source>What was done before stays in the journal. Tell the temporary password in person; it must be changed, and the rules read again, at the next login.</source>
        <translation>Бұрын жасалғанның бәрі журналда қалады. Уақытша құпиясөзді жеке айтыңыз; келесі кіргенде ол өзгертіледі, ережелер қайта оқылады.</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Бұйрық нөмірі</translation>
    </message>
    <message>
        <source>Order of</source>
        <translation>Бұйрық күні</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Уақытша құпиясөз</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>Қайта рұқсат беру</translation>
    </message>
</context>
<context>
    <name>ReasonChoice</name>
    <message>
        <source>Choose why it stays so</source>
        <translation>Неге осылай қалатынын таңдаңыз</translation>
    </message>
    <message>
        <source>Why the value stays so</source>
        <translation>Мәннің осылай қалу себебі</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>State of the record</source>
        <translation>Жазбаның күйі</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Бұғаттау</translation>
    </message>
    <message>
        <source>Lift the blocking</source>
        <translation>Бұғаттауды алып тастау</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Nothing is signed yet. The data stay at this workstation, and a refusal erases them.</source>
        <translation>Әлі ештеңеге қол қойылған жоқ. Деректер осы жұмыс орнынан шықпайды, бас тартқан жағдайда өшіріледі.</translation>
    </message>
    <message>
        <source>The data are in use. Blocking stops every use and keeps them; destroying cannot be undone.</source>
        <translation>Деректер пайдалануда. Бұғаттау кез келген пайдалануды тоқтатып, деректерді сақтайды; жоюды кері қайтару мүмкін емес.</translation>
    </message>
    <message>
        <source>The data are kept, but not used: nobody but the personal-data officer opens, changes, prints or sends them.</source>
        <translation>Деректер сақтаулы, бірақ пайдаланылмайды: дербес деректер жөніндегі маманнан басқа ешкім оларды ашпайды, өзгертпейді, басып шығармайды, жібермейді.</translation>
    </message>
    <message>
        <source>Nothing tells any more whose data these were.</source>
        <translation>Бұл деректердің кімдікі екенін енді ештеңе көрсетпейді.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>If every password is lost, this code opens the data once more. It is shown only now. Print it or write it down, put it into an envelope and lock it away.</source>
        <translation>Барлық құпиясөз жоғалса, деректерді осы код ашады. Ол тек қазір көрсетіледі. Басып шығарыңыз немесе жазып алыңыз, конвертке салып, сейфке қойыңыз.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Қалпына келтіру коды</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>No printer found</source>
        <translation>Принтер табылмады</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Файлға сақтау</translation>
    </message>
    <message>
        <source>The code is printed, saved or written down</source>
        <translation>Код басып шығарылды, сақталды немесе жазып алынды</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Қалпына келтіру кодын сақтау</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Мәтін (*.txt)</translation>
    </message>
</context>
<context>
    <name>RefusalPart</name>
    <message>
        <source>The applicant does not agree?</source>
        <translation>Өтініш беруші келіспей ме?</translation>
    </message>
    <message>
        <source>These answers erase the draft and its papers for ever. Look at the sheet.</source>
        <translation>Осы жауаптар қаралама мен оның бланкілерін біржола өшіреді. Параққа қараңыз.</translation>
    </message>
    <message>
        <source>These answers erase the draft for ever. Scan all pages of the sheet first: until then nothing can be compared with them.</source>
        <translation>Бұл жауаптар қараламаны біржола өшіреді. Алдымен парақтың барлық бетін сканерлеңіз: оған дейін жауаптарды ештеңемен салыстыру мүмкін емес.</translation>
    </message>
    <message>
        <source>Correct the answers</source>
        <translation>Жауаптарды түзету</translation>
    </message>
    <message>
        <source>No consent: erase the draft</source>
        <translation>Келісім жоқ: өшіру</translation>
    </message>
    <message>
        <source>On the scan: {seen}</source>
        <translation>Сканда: {seen}</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>Find a carrier or scan a label</source>
        <translation>Жеткізгішті табу немесе белгіні сканерлеу</translation>
    </message>
    <message>
        <source>New carrier</source>
        <translation>Жаңа жеткізгіш</translation>
    </message>
    <message>
        <source>Register the new carrier</source>
        <translation>Жаңа жеткізгішті тіркеу</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Беру</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Print labels of what is listed</source>
        <translation>Тізімдегінің белгілерін басып шығару</translation>
    </message>
    <message>
        <source>Stock-taking</source>
        <translation>Түгендеу</translation>
    </message>
    <message>
        <source>Save register J9 as a file</source>
        <translation>J9 тізілімін файл ретінде сақтау</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>What is told of the lines: {count}</source>
        <translation>Жолдар туралы есеп: {count}</translation>
    </message>
    <message>
        <source>What is told of the lines</source>
        <translation>Жолдар туралы есеп</translation>
    </message>
    <message>
        <source>Nothing is to be told of any line.</source>
        <translation>Жолдар туралы айтылатын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>{number}-жол</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests and their terms</source>
        <translation>Сұрау салулар мен мерзімдер</translation>
    </message>
    <message>
        <source>This person has asked for nothing.</source>
        <translation>Бұл адам ештеңе сұраған жоқ.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>It was stopped everywhere</source>
        <translation>Барлық жерде тоқтатылды</translation>
    </message>
    <message>
        <source>Look at the answer, print</source>
        <translation>Жауапты қарау, басу</translation>
    </message>
    <message>
        <source>Look at the answer and print it (Ctrl+P)</source>
        <translation>Жауапты қарап, басып шығару (Ctrl+P)</translation>
    </message>
    <message>
        <source>Paper that asks</source>
        <translation>Өтініш бланкісі</translation>
    </message>
    <message>
        <source>From the list to what can be done</source>
        <translation>Тізімнен әрекеттерге өту</translation>
    </message>
    <message>
        <source>Do what is asked about</source>
        <translation>Сұралған әрекетті орындау</translation>
    </message>
    <message>
        <source>Look at the answer and print it</source>
        <translation>Жауапты қарап, басып шығару</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>№ {serial}, received {day}</source>
        <translation>№ {serial}, {day} алынды</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>contract {number} of {day}</source>
        <translation>{day} жасалған № {number} шарт</translation>
    </message>
    <message>
        <source>Unfulfilled obligations</source>
        <translation>Орындалмаған міндеттемелер</translation>
    </message>
    <message>
        <source>Answered or done</source>
        <translation>Жауап берілді немесе орындалды</translation>
    </message>
    <message>
        <source>The branch manager or the personal-data officer</source>
        <translation>Бөлімше басшысы немесе дербес деректерге жауапты тұлға</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кім шешеді</translation>
    </message>
</context>
<context>
    <name>ResetPanel</name>
    <message>
        <source>New password for {name}</source>
        <translation>{name}: жаңа құпиясөз</translation>
    </message>
    <message>
        <source>No data are lost. Tell the temporary password in person; it must be changed at the next login.</source>
        <translation>Ешқандай дерек жоғалмайды. Уақытша құпиясөзді жеке айтыңыз; келесі кіргенде ол міндетті түрде өзгертіледі.</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Уақытша құпиясөз</translation>
    </message>
    <message>
        <source>Show the password while I type</source>
        <translation>Терген кезде құпиясөзді көрсету</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Құпиясөзді қою</translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>I have read this and will follow it</source>
        <translation>Оқып шықтым және орындаймын</translation>
    </message>
    <message>
        <source>How much was read</source>
        <translation>Қанша оқылды</translation>
    </message>
    <message>
        <source>Text of the rules</source>
        <translation>Қағидалар мәтіні</translation>
    </message>
    <message>
        <source>Edition {edition}, in force since {day}</source>
        <translation>{edition}-басылым, {day} бастап қолданылады</translation>
    </message>
</context>
<context>
    <name>RunSheet</name>
    <message>
        <source>Save the papers</source>
        <translation>Бланкілерді сақтау</translation>
    </message>
    <message>
        <source>Did all papers come out?</source>
        <translation>Барлық бланкі дұрыс шықты ма?</translation>
    </message>
    <message>
        <source>Print the papers</source>
        <translation>Бланкілерді басып шығару</translation>
    </message>
    <message>
        <source>Look at every page. Untick a paper that is not good: it is printed again.</source>
        <translation>Әр бетін қараңыз. Сапасыз шыққан бланкінің белгісін алып тастаңыз: ол қайта басылады.</translation>
    </message>
    <message>
        <source>One after the other, real size, A4. Usually two copies of each.</source>
        <translation>Бірінен соң бірі, нақты көлемде, A4. Әдетте әрқайсысы екі данадан.</translation>
    </message>
    <message>
        <source>Print all: {count}</source>
        <translation>Бәрін басып шығару: {count}</translation>
    </message>
    <message>
        <source>Save as PDF files</source>
        <translation>PDF файлдары түрінде сақтау</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Record; print again: {count}</source>
        <translation>Жазу; қайта басылады: {count}</translation>
    </message>
    <message>
        <source>Yes, all came out</source>
        <translation>Иә, бәрі дұрыс шықты</translation>
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
        <translation>Қағаз орны</translation>
    </message>
    <message>
        <source>How fine</source>
        <translation>Анықтығы</translation>
    </message>
    <message>
        <source>Colour of the picture</source>
        <translation>Түсі</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Шыны</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>Беру науасы</translation>
    </message>
    <message>
        <source>Feeder, both sides</source>
        <translation>Екі жағы</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Сұр</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Ақ-қара</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} н/д</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Сканер жоқ</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Сканерлеу</translation>
    </message>
    <message>
        <source>Scan (F9)</source>
        <translation>Сканерлеу (F9)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Stop the scanner (Esc)</source>
        <translation>Сканерді тоқтату (Esc)</translation>
    </message>
    <message>
        <source>The pages find their papers like files that are dropped.</source>
        <translation>Беттер тасталған файлдар сияқты өз бланкілерін өздері табады.</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Сканерлер ізделуде…</translation>
    </message>
    <message>
        <source>Scanning. Pages so far: {count}</source>
        <translation>Сканерленуде. Әзірге беттер: {count}</translation>
    </message>
    <message>
        <source>The scanner is being stopped…</source>
        <translation>Сканер тоқтатылуда…</translation>
    </message>
    <message>
        <source>Pages scanned: {count}. They are being read and stored.</source>
        <translation>Сканерленген беттер: {count}. Олар оқылып, сақталуда.</translation>
    </message>
    <message>
        <source>The window was locked before the pages were stored: nothing of that pass was kept. Put the whole stack in and scan again.</source>
        <translation>Терезе беттер сақталғанға дейін құлыпталды: бұл сканерлеуден ештеңе сақталмады. Бүкіл топтаманы қайта салып, тағы сканерлеңіз.</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>Scan</source>
        <translation>Сканерлеу</translation>
    </message>
    <message>
        <source>Stop the scanner</source>
        <translation>Сканерді тоқтату</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Файлдарды таңдау</translation>
    </message>
    <message>
        <source>Look for scanners and into the scanner folder now</source>
        <translation>Сканерлерді және сканер қалтасын қазір қарау</translation>
    </message>
    <message>
        <source>Papers to be looked at</source>
        <translation>Қарау керек бланкілер</translation>
    </message>
    <message>
        <source>Waiting pages</source>
        <translation>Күтіп тұрған беттер</translation>
    </message>
    <message>
        <source>Larger, smaller, fit the width</source>
        <translation>Үлкейту, кішірейту, еніне сыйғызу</translation>
    </message>
    <message>
        <source>Open the paper; attach the page to the number typed</source>
        <translation>Бланкіні ашу; бетті терілген нөмірге бекіту</translation>
    </message>
</context>
<context>
    <name>SearchPart</name>
    <message>
        <source>The other file: IIN, name, telephone or paper number</source>
        <translation>Басқа іс: ЖСН, аты-жөні, телефоны немесе қағаз нөмірі</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Табу</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Choose the other file:</source>
        <translation>Басқа істі таңдаңыз:</translation>
    </message>
    <message>
        <source>Alike:</source>
        <translation>Ұқсастары:</translation>
    </message>
    <message>
        <source>No other file was found.</source>
        <translation>Басқа іс табылмады.</translation>
    </message>
</context>
<context>
    <name>SecondPersonPanel</name>
    <message>
        <source>A second person confirms</source>
        <translation>Екінші адам растайды</translation>
    </message>
    <message>
        <source>Another branch manager or the personal-data officer types own login and password here. The journal keeps both names.</source>
        <translation>Мұнда басқа бөлімше басшысы немесе дербес деректер жөніндегі маман өз логині мен құпиясөзін тереді. Журналда екі адам да жазылады.</translation>
    </message>
    <message>
        <source>Login of the second person</source>
        <translation>Екінші адамның логині</translation>
    </message>
    <message>
        <source>Password of the second person</source>
        <translation>Екінші адамның құпиясөзі</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Растау</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
</context>
<context>
    <name>SignerPart</name>
    <message>
        <source>Who signs</source>
        <translation>Кім қол қояды</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>A representative</source>
        <translation>Өкілі</translation>
    </message>
    <message>
        <source>Somebody for an applicant who cannot sign</source>
        <translation>Қол қоя алмайтын өтініш беруші үшін басқа адам</translation>
    </message>
    <message>
        <source>Full name of who signs</source>
        <translation>Қол қоюшының тегі, аты, әкесінің аты (бар болса)</translation>
    </message>
    <message>
        <source>Identity document: kind, number, issued when and by whom</source>
        <translation>Жеке басын куәландыратын құжат: түрі, нөмірі, қашан және кім берген</translation>
    </message>
    <message>
        <source>Authority: power of attorney or other document, number, date</source>
        <translation>Өкілеттігі: сенімхат немесе басқа құжат, нөмірі, күні</translation>
    </message>
    <message>
        <source>Why the applicant cannot sign</source>
        <translation>Өтініш беруші неге қол қоя алмайды</translation>
    </message>
</context>
<context>
    <name>SpoiledCard</name>
    <message>
        <source>Spoiled papers (J17): {count}</source>
        <translation>Бүлінген бланкілер (J17): {count}</translation>
    </message>
    <message>
        <source>Issued from</source>
        <translation>Жасалған: қай күннен</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Қай күнге дейін</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Spoiled papers</source>
        <translation>Бүлінген бланкілер</translation>
    </message>
    <message>
        <source>No spoiled paper in these days.</source>
        <translation>Бұл күндерде бүлінген бланкі жоқ.</translation>
    </message>
    <message>
        <source>issued {issued}, void {void}</source>
        <translation>жасалған {issued}, жарамсыз {void}</translation>
    </message>
    <message>
        <source>blank {code}</source>
        <translation>таза {code}</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Who is admitted to personal data</source>
        <translation>Дербес деректерге кімге рұқсат берілген</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Жаңа қызметкер</translation>
    </message>
    <message>
        <source>New employee (Ctrl+N)</source>
        <translation>Жаңа қызметкер (Ctrl+N)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Post, role, order, dates (F2)</source>
        <translation>Лауазымы, рөлі, бұйрығы, мерзімі (F2)</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>New password (Ctrl+R)</source>
        <translation>Жаңа құпиясөз (Ctrl+R)</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>Қайта рұқсат беру</translation>
    </message>
    <message>
        <source>New order for who was disabled</source>
        <translation>Рұқсаты тоқтатылғанға жаңа бұйрық</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Рұқсатын тоқтату</translation>
    </message>
    <message>
        <source>Drop the key slot at once</source>
        <translation>Кілт ұясын бірден жою</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Қызметкерлер тізімі</translation>
    </message>
    <message>
        <source>How many of those who may be admitted are</source>
        <translation>Рұқсат берілгендердің шектен үлесі</translation>
    </message>
    <message>
        <source>Change the chosen employee&apos;s admission</source>
        <translation>Таңдалған қызметкердің рұқсатын өзгерту</translation>
    </message>
    <message>
        <source>New password for the chosen employee</source>
        <translation>Таңдалған қызметкерге жаңа құпиясөз</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Қызметкер</translation>
    </message>
    <message>
        <source>Order and access</source>
        <translation>Бұйрық және мерзім</translation>
    </message>
    <message>
        <source>Rules acknowledged</source>
        <translation>Танысқан қағидалары</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Admitted: {count} of {limit}</source>
        <translation>Рұқсат берілген: {limit} ішінен {count}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>әлі жоқ</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Status as its paper tells it</source>
        <translation>Құжаттағы мәртебе</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Мәртебе</translation>
    </message>
    <message>
        <source>Choose the status</source>
        <translation>Мәртебені таңдаңыз</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>Құжаттағы күн</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Құжаттың нөмірі</translation>
    </message>
    <message>
        <source>Number of the contract</source>
        <translation>Шарттың нөмірі</translation>
    </message>
    <message>
        <source>Enter the status</source>
        <translation>Мәртебені енгізу</translation>
    </message>
    <message>
        <source>Enter the status (Ctrl+S)</source>
        <translation>Мәртебені енгізу (Ctrl+S)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
</context>
<context>
    <name>StockCard</name>
    <message>
        <source>Stock-taking</source>
        <translation>Түгендеу</translation>
    </message>
    <message>
        <source>Walk along the shelves and scan each label. What nobody has seen is listed.</source>
        <translation>Сөрелерді аралап, әр белгіні сканерлеңіз. Ешкім көрмегені тізімде қалады.</translation>
    </message>
    <message>
        <source>Begin the stock-taking</source>
        <translation>Түгендеуді бастау</translation>
    </message>
    <message>
        <source>Label or number</source>
        <translation>Белгі немесе нөмір</translation>
    </message>
    <message>
        <source>Seen: {number}</source>
        <translation>Көрілді: {number}</translation>
    </message>
    <message>
        <source>The reader types it; by hand end it with Enter</source>
        <translation>Сканер өзі жазады; қолмен жазсаңыз, Enter басыңыз</translation>
    </message>
    <message>
        <source>Seen: {seen}. Not seen yet: {unseen}.</source>
        <translation>Көрілді: {seen}. Әлі көрілмегені: {unseen}.</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Әлі көрілмеген</translation>
    </message>
    <message>
        <source>Every carrier was seen.</source>
        <translation>Барлық жеткізгіш көрілді.</translation>
    </message>
    <message>
        <source>Finish? Not seen: {unseen}, of these confirmed as missing: {count}; each such one opens an incident, the others stay as they are.</source>
        <translation>Аяқталсын ба? Көрілмегені: {unseen}, оның ішінде жоқ деп расталғаны: {count}; әрқайсысы бойынша оқыс оқиға ашылады, қалғаны өзгермейді.</translation>
    </message>
    <message>
        <source>It is not missing</source>
        <translation>Жоғалмаған</translation>
    </message>
    <message>
        <source>Confirm that it is missing</source>
        <translation>Жоғалғанын растау</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>Аяқтау…</translation>
    </message>
    <message>
        <source>Yes, finish</source>
        <translation>Иә, аяқтау</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>Сканерлеуді жалғастыру</translation>
    </message>
</context>
<context>
    <name>SummaryStrip</name>
    <message>
        <source>Back to the counter</source>
        <translation>Қабылдауға қайту</translation>
    </message>
    <message>
        <source>Back to the counter (Alt+1)</source>
        <translation>Қабылдауға қайту (Alt+1)</translation>
    </message>
    <message>
        <source>Photograph of the applicant</source>
        <translation>Өтініш берушінің фотосуреті</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Data for the consent</source>
        <translation>Келісімге қажет деректер</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>Бланкі басылды</translation>
    </message>
    <message>
        <source>Signed and scanned</source>
        <translation>Қол қойылып, сканерленді</translation>
    </message>
    <message>
        <source>Answers entered</source>
        <translation>Жауаптар енгізілді</translation>
    </message>
    <message>
        <source>Mask the IIN</source>
        <translation>ЖСН жасыру</translation>
    </message>
    <message>
        <source>Show the IIN</source>
        <translation>ЖСН көрсету</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>Жаңа өтініш беруші</translation>
    </message>
    <message>
        <source>Prepare consent C1</source>
        <translation>C1 келісімін дайындау</translation>
    </message>
    <message>
        <source>Print consent C1</source>
        <translation>C1 келісімін басу</translation>
    </message>
    <message>
        <source>Scan the signed paper</source>
        <translation>Қол қойылғанын сканерлеу</translation>
    </message>
    <message>
        <source>Enter the answers</source>
        <translation>Жауаптарды енгізу</translation>
    </message>
    <message>
        <source>Fill in the questionnaire</source>
        <translation>Сауалнаманы толтыру</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Жаңа өтініш</translation>
    </message>
</context>
<context>
    <name>SynchronisationPage</name>
    <message>
        <source>Head office</source>
        <translation>Бас кеңсе</translation>
    </message>
    <message>
        <source>The journal of this workstation</source>
        <translation>Осы жұмыс орнының журналы</translation>
    </message>
    <message>
        <source>The last run</source>
        <translation>Соңғы сеанс</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Қазір синхрондау</translation>
    </message>
    <message>
        <source>Synchronise now (F9)</source>
        <translation>Қазір синхрондау (F9)</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>Сеанс жүріп жатыр</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Мөрлеу</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>Жіберу және қабылдау</translation>
    </message>
    <message>
        <source>Check the receipt</source>
        <translation>Растауды тексеру</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Соңғы растау</translation>
    </message>
    <message>
        <source>Acts in the journal</source>
        <translation>Журналдағы әрекеттер</translation>
    </message>
    <message>
        <source>Sealed for sending</source>
        <translation>Жіберуге мөрленген</translation>
    </message>
    <message>
        <source>Receipted by head office</source>
        <translation>Бас кеңсе растаған</translation>
    </message>
    <message>
        <source>Files waiting to be sent</source>
        <translation>Жіберуді күткен файлдар</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Қайта жүктеу</translation>
    </message>
    <message>
        <source>Receipted</source>
        <translation>Расталған</translation>
    </message>
    <message>
        <source>Head office has receipted every record and every file.</source>
        <translation>Бас кеңсе әр жазба мен әр файлды растады.</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Тіркелмеген</translation>
    </message>
    <message>
        <source>This workstation does not know its head office yet. Everything is kept here.</source>
        <translation>Бұл жұмыс орны бас кеңсеге әлі қосылмаған. Бәрі осында сақталады.</translation>
    </message>
    <message>
        <source>Not sent: {count}</source>
        <translation>Жіберілмеген: {count}</translation>
    </message>
    <message>
        <source>What waits is safe here. The nightly job sends it, or send it now by yourself.</source>
        <translation>Күтіп тұрғандар осында сенімді сақталған. Оларды түнгі тапсырма жібереді немесе қазір өзіңіз жіберіңіз.</translation>
    </message>
    <message>
        <source>What waits is safe here. The nightly job sends it.</source>
        <translation>Күтіп тұрғандар осында сенімді сақталған. Оларды түнгі тапсырма жібереді.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>болған жоқ</translation>
    </message>
    <message>
        <source>Receipted: {receipted} · on the way: {sealed} · not sealed: {rest}</source>
        <translation>Расталған: {receipted} · жолда: {sealed} · мөрленбеген: {rest}</translation>
    </message>
    <message>
        <source>Sent: {sent}. Receipted up to act {seq}. Still waiting: {waiting}.</source>
        <translation>Жіберілді: {sent}. {seq}-әрекетке дейін расталды. Күтуде: {waiting}.</translation>
    </message>
    <message>
        <source>Verdicts: {verdicts}.</source>
        <translation>Шешімдер: {verdicts}.</translation>
    </message>
    <message>
        <source>Orders of head office carried out: {count}.</source>
        <translation>Бас кеңсенің орындалған нұсқаулары: {count}.</translation>
    </message>
</context>
<context>
    <name>TicksPanel</name>
    <message>
        <source>Answers as on the signed paper</source>
        <translation>Қол қойылған бланкідегі жауаптар</translation>
    </message>
    <message>
        <source>Enter what the applicant marked by hand, nothing else.</source>
        <translation>Тек өтініш беруші қолымен белгілегенін енгізіңіз.</translation>
    </message>
    <message>
        <source>Record the answers</source>
        <translation>Жауаптарды жазу</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Drafts</source>
        <translation>Қараламалар</translation>
    </message>
    <message>
        <source>Printed, not scanned</source>
        <translation>Басылған, сканерленбеген</translation>
    </message>
    <message>
        <source>Scanned, no answers</source>
        <translation>Сканерленген, жауапсыз</translation>
    </message>
    <message>
        <source>In the scan inbox</source>
        <translation>Скан кірісінде</translation>
    </message>
    <message>
        <source>Not sent to head office</source>
        <translation>Бас кеңсеге жіберілмеген</translation>
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
        <translation>Осы беттің пернелері</translation>
    </message>
    <message>
        <source>Keys of this page (F1)</source>
        <translation>Осы беттің пернелері (F1)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Құлыптау (Ctrl+L)</translation>
    </message>
    <message>
        <source>not sent: {count}</source>
        <translation>жіберілмеген: {count}</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Құлыптаулы</translation>
    </message>
    <message>
        <source>Never sent; waiting: {count}</source>
        <translation>Әлі жіберілмеген; күтуде: {count}</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation>Жіберетін ештеңе жоқ</translation>
    </message>
    <message>
        <source>All receipted, {moment}</source>
        <translation>Бәрі расталған, {moment}</translation>
    </message>
    <message>
        <source>Not sent: {count}</source>
        <translation>Жіберілмеген: {count}</translation>
    </message>
    <message>
        <source>{text}, receipt {moment}</source>
        <translation>{text}, растау {moment}</translation>
    </message>
</context>
<context>
    <name>TwinCard</name>
    <message>
        <source>Alike: {what}</source>
        <translation>Ұқсастығы: {what}</translation>
    </message>
    <message>
        <source>It is this person: open the file</source>
        <translation>Бұл сол адам: ісін ашу</translation>
    </message>
    <message>
        <source>Another person, because</source>
        <translation>Басқа адам, себебі</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Себебін таңдаңыз</translation>
    </message>
    <message>
        <source>Why {name} is another person</source>
        <translation>{name} неге басқа адам</translation>
    </message>
    <message>
        <source>One number or document belongs to one person. Open the file; if it is another person, correct the number, here or in that file.</source>
        <translation>Бір нөмір немесе құжат бір ғана адамдікі. Істі ашыңыз; басқа адам болса, нөмірді осында немесе сол істе түзетіңіз.</translation>
    </message>
    <message>
        <source>Open the file, or choose why it is another person.</source>
        <translation>Істі ашыңыз немесе неге басқа адам екенін таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>Perhaps this person is known already</source>
        <translation>Бұл адам бұрын тіркелген болуы мүмкін</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Compare with the document in your hand. One person has one file: open it if it is the same person; say why if it is another one.</source>
        <translation>Әлі ештеңе сақталған жоқ. Қолыңыздағы құжатпен салыстырыңыз. Бір адамның бір ғана ісі болады: сол адам болса, ісін ашыңыз; басқа адам болса, себебін көрсетіңіз.</translation>
    </message>
    <message>
        <source>Not everything that is alike may be shown here. A branch manager or the personal-data officer looks at the document and confirms that this is a new person.</source>
        <translation>Ұқсас мәліметтің бәрін мұнда көрсетуге болмайды. Бөлімше басшысы немесе дербес деректер жөніндегі маман құжатты қарап, бұл жаңа адам екенін растайды.</translation>
    </message>
    <message>
        <source>Save as another person</source>
        <translation>Басқа адам ретінде сақтау</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Өрістерге оралу</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock the workstation</source>
        <translation>Жұмыс орнына кіру</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Кіру</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>Қойма ашылуда</translation>
    </message>
    <message>
        <source>This takes longer than usual. After a new version of the program the data are brought up to it, which takes some minutes where there are many people: leave the computer on.</source>
        <translation>Бұл әдеттегіден ұзаққа созылуда. Бағдарламаның жаңа нұсқасынан кейін деректер соған сәйкестендіріледі. Адам көп болса, бұл бірнеше минут алады: компьютерді өшірмеңіз.</translation>
    </message>
    <message>
        <source>From login to password, then unlock</source>
        <translation>Логиннен құпиясөзге, содан кейін кіру</translation>
    </message>
    <message>
        <source>Lock the screen when you leave the counter: Ctrl+L.</source>
        <translation>Орныңыздан тұрғанда экранды құлыптаңыз: Ctrl+L.</translation>
    </message>
    <message>
        <source>Nobody, not even IT or head office, may ask for your password.</source>
        <translation>Құпиясөзіңізді ешкім, тіпті АТ бөлімі мен бас кеңсе де сұрай алмайды.</translation>
    </message>
    <message>
        <source>Work under your own login only: the journal tells every act by name.</source>
        <translation>Тек өз логиніңізбен жұмыс істеңіз: журналда әр әрекет атымен жазылады.</translation>
    </message>
    <message>
        <source>Turn the screen away from the queue before you show a number.</source>
        <translation>Нөмірді көрсетпес бұрын экранды кезектен бұрыңыз.</translation>
    </message>
    <message>
        <source>Do not photograph the screen and do not copy data to messengers.</source>
        <translation>Экранды суретке түсірмеңіз, деректерді мессенджерлерге көшірмеңіз.</translation>
    </message>
    <message>
        <source>Do not photocopy identity documents: the law forbids it.</source>
        <translation>Жеке басты куәландыратын құжаттардың көшірмесін жасамаңыз: заң тыйым салады.</translation>
    </message>
    <message>
        <source>Tell the responsible person at once if data may have got out.</source>
        <translation>Деректер сыртқа шығып кетуі мүмкін болса, жауапты адамға бірден айтыңыз.</translation>
    </message>
</context>
<context>
    <name>UnsavedStrip</name>
    <message>
        <source>Unsaved entries</source>
        <translation>Сақталмаған енгізулер</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Кейінірек</translation>
    </message>
    <message>
        <source>The entries are kept; nothing is lost.</source>
        <translation>Енгізулер сақтаулы тұр, ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдаңыз</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>Forget these entries for ever?</source>
        <translation>Бұл енгізулерді біржола өшіру керек пе?</translation>
    </message>
    <message>
        <source>Yes, forget them</source>
        <translation>Иә, өшіру</translation>
    </message>
    <message>
        <source>Who goes on with these entries?</source>
        <translation>Бұл енгізулерді кім жалғастырады?</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Тапсыру</translation>
    </message>
    <message>
        <source>Unsaved entries: {count}</source>
        <translation>Сақталмаған енгізулер: {count}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>{name} left: {page}</source>
        <translation>{name} қалдырған: {page}</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <translation>Басқаға тапсыру…</translation>
    </message>
</context>
<context>
    <name>VerdictsCard</name>
    <message>
        <source>What was scanned</source>
        <translation>Сканерленгендер</translation>
    </message>
    <message>
        <source>Nothing was scanned since you unlocked.</source>
        <translation>Кіргеннен бері ештеңе сканерленген жоқ.</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Оқылмайды</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>{file}, page {page}</source>
        <translation>{file}, {page}-бет</translation>
    </message>
    <message>
        <source>Waits in the inbox</source>
        <translation>Кірісте күтуде</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Сақталмады</translation>
    </message>
    <message>
        <source>Paper {serial}, page {page}</source>
        <translation>{serial} бланкісі, {page}-бет</translation>
    </message>
    <message>
        <source>attached by hand</source>
        <translation>қолмен тіркелді</translation>
    </message>
    <message>
        <source>Edition {old}, now in force: {new}</source>
        <translation>{old}-басылым, қазір күшінде: {new}</translation>
    </message>
    <message>
        <source>Matched; still missing: {pages}</source>
        <translation>Табылды; жетпейтін беттер: {pages}</translation>
    </message>
    <message>
        <source>Matched, complete</source>
        <translation>Табылды, толық</translation>
    </message>
</context>
<context>
    <name>VoidPanel</name>
    <message>
        <source>Void this paper</source>
        <translation>Бланкіні жарамсыз ету</translation>
    </message>
    <message>
        <source>Its number is spent; destroy the sheets and make a new paper.</source>
        <translation>Оның нөмірі пайдаланылды; парақтарды жойып, жаңа бланкі жасаңыз.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Void the paper</source>
        <translation>Бланкіні жарамсыз ету</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Blank forms that wait: {count}</source>
        <translation>Күтіп тұрған таза бланкілер: {count}</translation>
    </message>
    <message>
        <source>Blank forms that wait</source>
        <translation>Күтіп тұрған таза бланкілер</translation>
    </message>
    <message>
        <source>No blank form waits.</source>
        <translation>Күтіп тұрған таза бланкі жоқ.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Void the chosen one</source>
        <translation>Таңдалғанын жарамсыз ету</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Басып шығарылған</translation>
    </message>
</context>
<context>
    <name>WorkplaceStep</name>
    <message>
        <source>Branch code</source>
        <translation>Бөлімше коды</translation>
    </message>
    <message>
        <source>As in the operator profile: ALM1</source>
        <translation>Оператор паспортындағыдай: ALM1</translation>
    </message>
    <message>
        <source>Workstation code</source>
        <translation>Жұмыс орнының коды</translation>
    </message>
    <message>
        <source>Differs on every counter: 01</source>
        <translation>Әр орында бөлек: 01</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжайы</translation>
    </message>
    <message>
        <source>May stay empty for now</source>
        <translation>Әзірге бос қалуы мүмкін</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Бір реттік код</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>Бас кеңсе</translation>
    </message>
    <message>
        <source>With address and code the workstation is enrolled now; it can be done later.</source>
        <translation>Мекенжай мен код енгізілсе, жұмыс орны қазір қосылады; мұны кейін де жасауға болады.</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Кішірейту (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Үлкейту (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit the width (Ctrl+0)</source>
        <translation>Еніне сыйғызу (Ctrl+0)</translation>
    </message>
</context>
<context>
    <name>confirmed</name>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>Расталды: {reason}</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>Choose one.</source>
        <translation>Біреуін таңдаңыз.</translation>
    </message>
    <message>
        <source>2 to 32 small Latin letters, digits, dot or hyphen.</source>
        <translation>2-ден 32-ге дейін кіші латын әріптері, цифрлар, нүкте немесе сызықша.</translation>
    </message>
    <message>
        <source>Somebody has this login already.</source>
        <translation>Бұл логин басқа біреуде бар.</translation>
    </message>
    <message>
        <source>Letters and figures of the number only, such as 14-K; no words.</source>
        <translation>Тек нөмірдің әріптері мен цифрлары, мысалы 14-Қ; сөз жазылмайды.</translation>
    </message>
    <message>
        <source>Not a date. Type day, month, year: 05.03.2026.</source>
        <translation>Бұл күн емес. Күнін, айын, жылын теріңіз: 05.03.2026.</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>Осы өрісті толтырыңыз.</translation>
    </message>
    <message>
        <source>Too long: at most 300 characters.</source>
        <translation>Тым ұзын: ең көбі 300 таңба.</translation>
    </message>
    <message>
        <source>Mark at least one paper.</source>
        <translation>Кемінде бір бланкіды белгілеңіз.</translation>
    </message>
    <message>
        <source>Choose why it is printed once more.</source>
        <translation>Қайта басып шығару себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>Not a telephone number: +7 7XX XXX XX XX.</source>
        <translation>Бұл телефон нөмірі емес: +7 7XX XXX XX XX.</translation>
    </message>
    <message>
        <source>Not an amount. Type whole tenge: 150 000.</source>
        <translation>Бұл сома емес. Бүтін теңгемен жазыңыз: 150 000.</translation>
    </message>
    <message>
        <source>The date has not come yet.</source>
        <translation>Бұл күн әлі келген жоқ.</translation>
    </message>
    <message>
        <source>The date is over.</source>
        <translation>Бұл күн өтіп кеткен.</translation>
    </message>
    <message>
        <source>Earlier than the step before it.</source>
        <translation>Алдыңғы қадамнан ерте.</translation>
    </message>
    <message>
        <source>Not a time. Type hours and minutes: 14:30.</source>
        <translation>Бұл уақыт емес. Сағат пен минутты теріңіз: 14:30.</translation>
    </message>
    <message>
        <source>Earlier than the blank form was made.</source>
        <translation>Таза бланкі жасалғаннан ерте.</translation>
    </message>
    <message>
        <source>Earlier than the application was registered.</source>
        <translation>Өтініш тіркелген уақыттан ерте.</translation>
    </message>
    <message>
        <source>No blank form with this number waits.</source>
        <translation>Мұндай нөмірлі таза бланкі күтіп тұрған жоқ.</translation>
    </message>
    <message>
        <source>No paper file with this number or label is here.</source>
        <translation>Мұндай нөмірі не белгісі бар қағаз іс мұнда жоқ.</translation>
    </message>
    <message>
        <source>Find the person and choose the line.</source>
        <translation>Адамды тауып, жолын таңдаңыз.</translation>
    </message>
    <message>
        <source>Earlier than the first day.</source>
        <translation>Бірінші күннен ерте.</translation>
    </message>
    <message>
        <source>A paper number, or 4 to 8 last signs of an id. No names, no IIN.</source>
        <translation>Бланкі нөмірі немесе белгінің соңғы 4–8 таңбасы. Аты-жөні мен ЖСН жазылмайды.</translation>
    </message>
    <message>
        <source>Too short: at least 12 characters.</source>
        <translation>Тым қысқа: кемінде 12 таңба.</translation>
    </message>
    <message>
        <source>Too easy to guess: take four unusual words instead.</source>
        <translation>Табу тым оңай: оның орнына сирек төрт сөз алыңыз.</translation>
    </message>
    <message>
        <source>The password must not be built on the login.</source>
        <translation>Құпиясөз логинге негізделмеуі керек.</translation>
    </message>
    <message>
        <source>Not the same as the first time.</source>
        <translation>Бірінші рет терілгенмен бірдей емес.</translation>
    </message>
    <message>
        <source>The same as before. Take another one.</source>
        <translation>Бұрынғыдай. Басқасын алыңыз.</translation>
    </message>
    <message>
        <source>Not your present password. Check Caps Lock and the keyboard layout.</source>
        <translation>Бұл қазіргі құпиясөзіңіз емес. Caps Lock пен пернетақта тілін тексеріңіз.</translation>
    </message>
    <message>
        <source>Login and password do not match. Check Caps Lock and the keyboard layout.</source>
        <translation>Логин мен құпиясөз сәйкес келмейді. Caps Lock пен пернетақта тілін тексеріңіз.</translation>
    </message>
    <message>
        <source>Another employee must confirm: neither you nor the one concerned.</source>
        <translation>Басқа қызметкер растауы тиіс: сіз де, әрекет қатысты қызметкер де емес.</translation>
    </message>
    <message>
        <source>Only a branch manager or the personal-data officer may confirm.</source>
        <translation>Тек бөлімше басшысы немесе дербес деректер жөніндегі маман растай алады.</translation>
    </message>
    <message>
        <source>This employee is no longer admitted.</source>
        <translation>Бұл қызметкердің рұқсаты тоқтатылған.</translation>
    </message>
    <message>
        <source>This employee still has a temporary password: first a login of his or her own.</source>
        <translation>Бұл қызметкердің құпиясөзі әлі уақытша: алдымен өзі кіріп, құпиясөзін ауыстыруы тиіс.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The next try is possible in {seconds} s.</source>
        <translation>Құпиясөз тым көп рет қате енгізілді. Келесі рет {seconds} секундтан кейін теруге болады.</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>No. {rows}: changed after it was written</source>
        <translation>№ {rows}: жазылғаннан кейін өзгертілген</translation>
    </message>
    <message>
        <source>No. {rows}: removed from the journal</source>
        <translation>№ {rows}: журналдан алып тасталған</translation>
    </message>
    <message>
        <source>No. {rows}: put in from outside</source>
        <translation>№ {rows}: сырттан қосылған</translation>
    </message>
    <message>
        <source>No. {rows}: moved, stands as No. {at}</source>
        <translation>№ {rows}: жылжытылған, қазір № {at} орнында</translation>
    </message>
    <message>
        <source>No. {rows}: rewritten from some row on; the seal kept outside says otherwise</source>
        <translation>№ {rows}: бір жазбадан бастап қайта жазылған; сыртта сақталған мөр басқаны көрсетеді</translation>
    </message>
    <message>
        <source>No. {rows}: missing, the end was cut off</source>
        <translation>№ {rows}: жоқ, соңы кесіп тасталған</translation>
    </message>
    <message>
        <source>No. {rows}: the stored version of record {record} is not the one written then</source>
        <translation>№ {rows}: {record} жазбасының сақталған нұсқасы сол кезде жазылғаннан өзгеше</translation>
    </message>
    <message>
        <source>Record {record}: not as its last act left it (No. {rows})</source>
        <translation>{record} жазбасы соңғы әрекеттен кейінгідей емес (№ {rows})</translation>
    </message>
    <message>
        <source>Record {record}: marked as erased without an act (No. {rows})</source>
        <translation>{record} жазбасы әрекетсіз өшірілген деп белгіленген (№ {rows})</translation>
    </message>
    <message>
        <source>The sealed file beside the database is missing or was exchanged</source>
        <translation>Дерекқор жанындағы мөрленген файл жоқ немесе ауыстырылған</translation>
    </message>
    <message>
        <source>No. {rows}: the receipt of head office is missing or was not signed by it</source>
        <translation>№ {rows}: бас кеңсенің түбіртегі жоқ немесе оған бас кеңсе қол қоймаған</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Surname, other spelling</source>
        <translation>Тегі (екінші тілде)</translation>
    </message>
    <message>
        <source>Given name, other spelling</source>
        <translation>Аты (екінші тілде)</translation>
    </message>
    <message>
        <source>Patronymic, other spelling</source>
        <translation>Әкесінің аты (екінші тілде)</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Туған жері</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Азаматтығы</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Құжаттың түрі</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Құжаттың нөмірі</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кім берген</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Берілген күні</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Қолданылу мерзімі</translation>
    </message>
    <message>
        <source>Mobile telephone</source>
        <translation>Ұялы телефон</translation>
    </message>
    <message>
        <source>Home telephone</source>
        <translation>Үй телефоны</translation>
    </message>
    <message>
        <source>Work telephone</source>
        <translation>Жұмыс телефоны</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электрондық пошта</translation>
    </message>
    <message>
        <source>Region of registration</source>
        <translation>Тіркелген өңірі</translation>
    </message>
    <message>
        <source>Registration address</source>
        <translation>Тіркелген мекенжайы</translation>
    </message>
    <message>
        <source>Basis of residence</source>
        <translation>Тұру негізі</translation>
    </message>
    <message>
        <source>Country of residence</source>
        <translation>Тұратын елі</translation>
    </message>
    <message>
        <source>Actual address</source>
        <translation>Нақты тұратын мекенжайы</translation>
    </message>
    <message>
        <source>Lives there since</source>
        <translation>Қай күннен бері тұрады</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Отбасы жағдайы</translation>
    </message>
    <message>
        <source>Dependants</source>
        <translation>Асырауындағы адамдар</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Білімі</translation>
    </message>
    <message>
        <source>Place of study</source>
        <translation>Оқу орны</translation>
    </message>
    <message>
        <source>Address of the place of study</source>
        <translation>Оқу орнының мекенжайы</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Жұмыспен қамтылуы</translation>
    </message>
    <message>
        <source>Line of work</source>
        <translation>Жұмыс саласы</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Жұмыс беруші</translation>
    </message>
    <message>
        <source>Employer&apos;s BIN</source>
        <translation>Жұмыс берушінің БСН-і</translation>
    </message>
    <message>
        <source>Employer&apos;s address</source>
        <translation>Жұмыс берушінің мекенжайы</translation>
    </message>
    <message>
        <source>Employer&apos;s telephone</source>
        <translation>Жұмыс берушінің телефоны</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Monthly income</source>
        <translation>Айлық табысы</translation>
    </message>
    <message>
        <source>Source of income</source>
        <translation>Табыс көзі</translation>
    </message>
    <message>
        <source>Proof of income</source>
        <translation>Табысты растау</translation>
    </message>
    <message>
        <source>Next pay day</source>
        <translation>Келесі жалақы күні</translation>
    </message>
    <message>
        <source>Payments on credits a month</source>
        <translation>Айлық кредит төлемдері</translation>
    </message>
    <message>
        <source>Relative 1: kinship</source>
        <translation>1-туысының туыстығы</translation>
    </message>
    <message>
        <source>Relative 1: name</source>
        <translation>1-туысының аты-жөні</translation>
    </message>
    <message>
        <source>Relative 1: telephone</source>
        <translation>1-туысының телефоны</translation>
    </message>
    <message>
        <source>Relative 2: kinship</source>
        <translation>2-туысының туыстығы</translation>
    </message>
    <message>
        <source>Relative 2: name</source>
        <translation>2-туысының аты-жөні</translation>
    </message>
    <message>
        <source>Relative 2: telephone</source>
        <translation>2-туысының телефоны</translation>
    </message>
    <message>
        <source>Relative 3: kinship</source>
        <translation>3-туысының туыстығы</translation>
    </message>
    <message>
        <source>Relative 3: name</source>
        <translation>3-туысының аты-жөні</translation>
    </message>
    <message>
        <source>Relative 3: telephone</source>
        <translation>3-туысының телефоны</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>Сеанс нөмірі</translation>
    </message>
    <message>
        <source>Time of the identification</source>
        <translation>Сәйкестендіру уақыты</translation>
    </message>
    <message>
        <source>Monthly payment of the microcredit</source>
        <translation>Микрокредит бойынша ай сайынғы төлем</translation>
    </message>
    <message>
        <source>Last 4 digits of the card</source>
        <translation>Карточканың соңғы 4 цифры</translation>
    </message>
    <message>
        <source>Owed under the contract</source>
        <translation>Шарт бойынша берешек</translation>
    </message>
    <message>
        <source>Date of the identification</source>
        <translation>Сәйкестендіру күні</translation>
    </message>
    <message>
        <source>Result of the identification</source>
        <translation>Сәйкестендіру нәтижесі</translation>
    </message>
    <message>
        <source>Public official</source>
        <translation>Жария лауазымды адам</translation>
    </message>
    <message>
        <source>Other information, voluntary</source>
        <translation>Өзге мәліметтер (ерікті)</translation>
    </message>
    <message>
        <source>Kind of microcredit</source>
        <translation>Микрокредит түрі</translation>
    </message>
    <message>
        <source>Amount asked for</source>
        <translation>Сұралатын сома</translation>
    </message>
    <message>
        <source>Term in months</source>
        <translation>Мерзімі, ай</translation>
    </message>
    <message>
        <source>What the money is for</source>
        <translation>Микрокредиттің мақсаты</translation>
    </message>
    <message>
        <source>How the money is paid out</source>
        <translation>Ақшаны беру тәсілі</translation>
    </message>
    <message>
        <source>Bank account (IBAN)</source>
        <translation>Банк шоты (IBAN)</translation>
    </message>
    <message>
        <source>Kind of collateral</source>
        <translation>Кепіл мүлкінің түрі</translation>
    </message>
    <message>
        <source>Description of the collateral</source>
        <translation>Кепіл мүлкінің сипаттамасы</translation>
    </message>
    <message>
        <source>Number of the collateral</source>
        <translation>Кепіл мүлкінің нөмірі</translation>
    </message>
    <message>
        <source>Value of the collateral</source>
        <translation>Кепіл мүлкінің құны</translation>
    </message>
    <message>
        <source>Where the collateral is</source>
        <translation>Кепіл мүлкінің орналасқан жері</translation>
    </message>
    <message>
        <source>Months of card turnover</source>
        <translation>Айналым кезеңі, ай</translation>
    </message>
    <message>
        <source>Spent by card</source>
        <translation>Карточкадан жұмсалғаны</translation>
    </message>
    <message>
        <source>Put on the card</source>
        <translation>Карточкаға салынғаны</translation>
    </message>
    <message>
        <source>As of the day</source>
        <translation>Қай күнгі жағдай бойынша</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Берешек сомасы</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Тұрақсыздық айыбы (өсімпұл)</translation>
    </message>
    <message>
        <source>Full name and IIN</source>
        <translation>Тегі, аты, әкесінің аты және ЖСН</translation>
    </message>
    <message>
        <source>Individual identification number</source>
        <translation>Жеке сәйкестендіру нөмірі</translation>
    </message>
    <message>
        <source>Name in the other spelling</source>
        <translation>Аты-жөнінің екінші тілдегі жазылуы</translation>
    </message>
    <message>
        <source>Birth and citizenship</source>
        <translation>Туған күні мен азаматтығы</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Жеке басты куәландыратын құжат</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Байланыс</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Мекенжайлар</translation>
    </message>
    <message>
        <source>Family and education</source>
        <translation>Отбасы және білімі</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Жұмысы</translation>
    </message>
    <message>
        <source>Income and payments</source>
        <translation>Табыс және төлемдер</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Туыстары</translation>
    </message>
    <message>
        <source>Biometric identification</source>
        <translation>Биометриялық сәйкестендіру</translation>
    </message>
    <message>
        <source>Other facts</source>
        <translation>Өзге мәліметтер</translation>
    </message>
    <message>
        <source>Microcredit</source>
        <translation>Микрокредит</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Ақша беру</translation>
    </message>
    <message>
        <source>Collateral</source>
        <translation>Кепіл</translation>
    </message>
    <message>
        <source>Turnover of the card</source>
        <translation>Карточка айналымы</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Folder:</source>
        <translation>Қалта:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Файл аты:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Файл түрі:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Осында сақтау</translation>
    </message>
    <message>
        <source>There is a file of this name. Replace it?</source>
        <translation>Мұндай атаумен файл бар. Оны алмастыру керек пе?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Алмастыру</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Awaits consent C1: what C1 does not need was not kept.</source>
        <translation>C1 келісімін күтеді: C1 үшін қажет еместері сақталған жоқ.</translation>
    </message>
    <message>
        <source>Was imported already.</source>
        <translation>Бұрын импортталған.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Жол тым ұзын.</translation>
    </message>
    <message>
        <source>Not written in UTF-8.</source>
        <translation>UTF-8-де жазылмаған.</translation>
    </message>
    <message>
        <source>Not JSON.</source>
        <translation>JSON емес.</translation>
    </message>
    <message>
        <source>Not a JSON object.</source>
        <translation>JSON нысаны емес.</translation>
    </message>
    <message>
        <source>The same key stands twice.</source>
        <translation>Бір кілт екі рет тұр.</translation>
    </message>
    <message>
        <source>A key that means nothing here.</source>
        <translation>Мұнда мағынасы жоқ кілт.</translation>
    </message>
    <message>
        <source>A field that does not exist.</source>
        <translation>Ондай өріс жоқ.</translation>
    </message>
    <message>
        <source>The values are missing.</source>
        <translation>Мәндер жоқ.</translation>
    </message>
    <message>
        <source>The value is not a text.</source>
        <translation>Мән мәтін емес.</translation>
    </message>
    <message>
        <source>There is no such source or check.</source>
        <translation>Ондай дереккөз немесе тексеру жоқ.</translation>
    </message>
    <message>
        <source>There is no such reason for a warning.</source>
        <translation>Ескертудің ондай себебі жоқ.</translation>
    </message>
    <message>
        <source>The consent is no number of a paper.</source>
        <translation>Келісім орнында қағаз нөмірі тұрған жоқ.</translation>
    </message>
    <message>
        <source>The external id is empty or too long.</source>
        <translation>Сыртқы белгі бос немесе тым ұзын.</translation>
    </message>
    <message>
        <source>Looks wrong, and the line gives no reason why it stays.</source>
        <translation>Қате сияқты, ал жолда неге солай қалатыны айтылмаған.</translation>
    </message>
    <message>
        <source>A person with this IIN is here already.</source>
        <translation>Осы ЖСН бар адам бұрыннан тіркелген.</translation>
    </message>
    <message>
        <source>Another person has this document: take the person in at the counter.</source>
        <translation>Бұл құжат басқа адамда тіркелген: адамды қабылдау орнында енгізіңіз.</translation>
    </message>
    <message>
        <source>Looks like somebody who is here already: take the person in at the counter.</source>
        <translation>Осында бар адамға ұқсайды: адамды қабылдау орнында енгізіңіз.</translation>
    </message>
    <message>
        <source>An earlier line of the file is about the same person.</source>
        <translation>Файлдың алдыңғы жолы да осы адам туралы.</translation>
    </message>
    <message>
        <source>Another person came in with this external id.</source>
        <translation>Бұл сыртқы белгімен басқа адам енгізілген.</translation>
    </message>
    <message>
        <source>The person&apos;s data are blocked.</source>
        <translation>Бұл адамның деректері бұғатталған.</translation>
    </message>
    <message>
        <source>The consent&apos;s paper is not at this workstation.</source>
        <translation>Келісім қағазы бұл жұмыс орнында жоқ.</translation>
    </message>
    <message>
        <source>The paper is not consent C1.</source>
        <translation>Бұл қағаз C1 келісімі емес.</translation>
    </message>
    <message>
        <source>The consent is not signed.</source>
        <translation>Келісімге қол қойылмаған.</translation>
    </message>
    <message>
        <source>The consent is not in force.</source>
        <translation>Келісім күшінде емес.</translation>
    </message>
    <message>
        <source>The consent is another person&apos;s.</source>
        <translation>Келісім басқа адамдікі.</translation>
    </message>
    <message>
        <source>Differs from what is kept: an import fills in, it does not correct.</source>
        <translation>Сақталғаннан өзгеше: импорт толықтырады, түзетпейді.</translation>
    </message>
    <message>
        <source>Left: the file was changed since.</source>
        <translation>Қалдырылды: содан кейін құжат өзгертілген.</translation>
    </message>
    <message>
        <source>Left: papers were made since.</source>
        <translation>Қалдырылды: содан кейін қағаздар жасалған.</translation>
    </message>
    <message>
        <source>Left: there is an application.</source>
        <translation>Қалдырылды: өтініш бар.</translation>
    </message>
    <message>
        <source>Left: somebody has entries that are not saved.</source>
        <translation>Қалдырылды: біреудің сақталмаған жазбалары бар.</translation>
    </message>
    <message>
        <source>Left: the person&apos;s data are blocked.</source>
        <translation>Қалдырылды: адамның деректері бұғатталған.</translation>
    </message>
    <message>
        <source>Not finished: import the file again</source>
        <translation>Аяқталмаған: файлды қайта импорттаңыз</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортталды</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Қайтарылды</translation>
    </message>
    <message>
        <source>awaiting consent: {count}</source>
        <translation>келісім күтеді: {count}</translation>
    </message>
    <message>
        <source>completed: {count}</source>
        <translation>толықтырылды: {count}</translation>
    </message>
    <message>
        <source>here already: {count}</source>
        <translation>бұрыннан бар: {count}</translation>
    </message>
    <message>
        <source>refused: {count}</source>
        <translation>қабылданбады: {count}</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Workstation set up</source>
        <translation>Жұмыс орны орнатылды</translation>
    </message>
    <message>
        <source>Enrolled with head office</source>
        <translation>Бас кеңседе тіркелді</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Құлып ашылды</translation>
    </message>
    <message>
        <source>Unlocking failed</source>
        <translation>Кіру сәтсіз аяқталды</translation>
    </message>
    <message>
        <source>Workstation locked</source>
        <translation>Жұмыс орны құлыпталды</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>Өз құпиясөзі өзгертілді</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Құпиясөз қайта орнатылды</translation>
    </message>
    <message>
        <source>Rules read and acknowledged</source>
        <translation>Қағидалармен танысты</translation>
    </message>
    <message>
        <source>Unsaved entries handed over</source>
        <translation>Сақталмаған деректер берілді</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Дабыл</translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation>Рұқсат берілмеді</translation>
    </message>
    <message>
        <source>Journal read</source>
        <translation>Журнал қаралды</translation>
    </message>
    <message>
        <source>Data blocked</source>
        <translation>Деректер бұғатталды</translation>
    </message>
    <message>
        <source>Blocking lifted</source>
        <translation>Бұғаттау алынды</translation>
    </message>
    <message>
        <source>Data destroyed</source>
        <translation>Деректер жойылды</translation>
    </message>
    <message>
        <source>Person recorded</source>
        <translation>Адам енгізілді</translation>
    </message>
    <message>
        <source>Warning confirmed</source>
        <translation>Ескерту расталды</translation>
    </message>
    <message>
        <source>Data said to still hold</source>
        <translation>Деректердің өзгермегені айтылды</translation>
    </message>
    <message>
        <source>Seen beside another person</source>
        <translation>Басқа адаммен қатар көрсетілді</translation>
    </message>
    <message>
        <source>Said to be another person</source>
        <translation>Басқа адам деп танылды</translation>
    </message>
    <message>
        <source>Files joined</source>
        <translation>Істер біріктірілді</translation>
    </message>
    <message>
        <source>Data changed</source>
        <translation>Деректер өзгертілді</translation>
    </message>
    <message>
        <source>Photograph stored</source>
        <translation>Фотосурет сақталды</translation>
    </message>
    <message>
        <source>Photograph taken away</source>
        <translation>Фотосурет алып тасталды</translation>
    </message>
    <message>
        <source>Record made active</source>
        <translation>Жазба қолданысқа енді</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ашылды</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Ізделді</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>Нөмір көрсетілді</translation>
    </message>
    <message>
        <source>Paper made</source>
        <translation>Бланкі жасалды</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Басып шығарылды</translation>
    </message>
    <message>
        <source>Saved to a file</source>
        <translation>Файлға сақталды</translation>
    </message>
    <message>
        <source>Signed paper stored</source>
        <translation>Қол қойылған бланкі сақталды</translation>
    </message>
    <message>
        <source>Paper voided</source>
        <translation>Бланкі жарамсыз етілді</translation>
    </message>
    <message>
        <source>Answers entered</source>
        <translation>Жауаптар енгізілді</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Келісім берілді</translation>
    </message>
    <message>
        <source>Consent not given</source>
        <translation>Келісім берілмеді</translation>
    </message>
    <message>
        <source>Withdrawal asked</source>
        <translation>Кері қайтарып алу сұралды</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Келісім кері қайтарып алынды</translation>
    </message>
    <message>
        <source>Consent replaced</source>
        <translation>Келісім ауыстырылды</translation>
    </message>
    <message>
        <source>Consent annulled: its scan was taken from the paper</source>
        <translation>Келісімнің күші жойылды: сканы қағаздан алынды</translation>
    </message>
    <message>
        <source>Consent stands again as before</source>
        <translation>Келісім бұрынғы күйіне қайтарылды</translation>
    </message>
    <message>
        <source>Scan taken from its paper</source>
        <translation>Скан қағазынан алынды</translation>
    </message>
    <message>
        <source>Consent for one application used</source>
        <translation>Бір өтінішке берілген келісім пайдаланылды</translation>
    </message>
    <message>
        <source>Withdrawal refused</source>
        <translation>Кері қайтарып алудан бас тартылды</translation>
    </message>
    <message>
        <source>Blank form keyed in</source>
        <translation>Таза бланкі енгізілді</translation>
    </message>
    <message>
        <source>Application for a microcredit</source>
        <translation>Микрокредитке өтініш</translation>
    </message>
    <message>
        <source>Application changed</source>
        <translation>Өтініш өзгертілді</translation>
    </message>
    <message>
        <source>Status of an application entered</source>
        <translation>Өтініштің мәртебесі енгізілді</translation>
    </message>
    <message>
        <source>Credit bureau told of an application</source>
        <translation>Өтініш туралы кредиттік бюроға хабарланды</translation>
    </message>
    <message>
        <source>Checked against the list of persons</source>
        <translation>Адамдар тізімі бойынша тексерілді</translation>
    </message>
    <message>
        <source>List of persons installed</source>
        <translation>Адамдар тізімі орнатылды</translation>
    </message>
    <message>
        <source>Enquiry taken</source>
        <translation>Консультация жазылды</translation>
    </message>
    <message>
        <source>Enquiry erased</source>
        <translation>Консультация жазбасы жойылды</translation>
    </message>
    <message>
        <source>Enquiries erased, term over</source>
        <translation>Мерзімі өткен консультация жазбалары жойылды</translation>
    </message>
    <message>
        <source>Task set</source>
        <translation>Тапсырма қойылды</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Тапсырма орындалды</translation>
    </message>
    <message>
        <source>Doubtful scan looked at</source>
        <translation>Күмәнді скан қаралды</translation>
    </message>
    <message>
        <source>Draft erased</source>
        <translation>Жоба өшірілді</translation>
    </message>
    <message>
        <source>Lines of a file imported</source>
        <translation>Файл жолдары импортталды</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Импорт қайтарылды</translation>
    </message>
    <message>
        <source>Imported draft erased</source>
        <translation>Импортталған қаралама өшірілді</translation>
    </message>
    <message>
        <source>Scanned page waits</source>
        <translation>Сканерленген бет күтіп тұр</translation>
    </message>
    <message>
        <source>Scanned page matched</source>
        <translation>Сканерленген бет тіркелді</translation>
    </message>
    <message>
        <source>Scanned page erased</source>
        <translation>Сканерленген бет өшірілді</translation>
    </message>
    <message>
        <source>Employee admitted</source>
        <translation>Қызметкер жіберілді</translation>
    </message>
    <message>
        <source>Admission changed</source>
        <translation>Рұқсат өзгертілді</translation>
    </message>
    <message>
        <source>Employee disabled</source>
        <translation>Қызметкер ажыратылды</translation>
    </message>
    <message>
        <source>Pack installed</source>
        <translation>Пакет орнатылды</translation>
    </message>
    <message>
        <source>Sealed for head office</source>
        <translation>Бас кеңсе үшін мөрленді</translation>
    </message>
    <message>
        <source>Receipt of head office</source>
        <translation>Бас кеңсенің түбіртегі</translation>
    </message>
    <message>
        <source>Proof of consent made</source>
        <translation>Келісімнің дәлелі жасалды</translation>
    </message>
    <message>
        <source>Carrier registered</source>
        <translation>Жеткізгіш тіркелді</translation>
    </message>
    <message>
        <source>Carrier moved</source>
        <translation>Жеткізгіш көшірілді</translation>
    </message>
    <message>
        <source>Carrier handed out</source>
        <translation>Жеткізгіш берілді</translation>
    </message>
    <message>
        <source>Carrier returned</source>
        <translation>Жеткізгіш қайтарылды</translation>
    </message>
    <message>
        <source>Carrier destroyed</source>
        <translation>Жеткізгіш жойылды</translation>
    </message>
    <message>
        <source>Paper put into a file</source>
        <translation>Қағаз іске тігілді</translation>
    </message>
    <message>
        <source>Stock-taking begun</source>
        <translation>Түгендеу басталды</translation>
    </message>
    <message>
        <source>Carrier seen</source>
        <translation>Жеткізгіш көрілді</translation>
    </message>
    <message>
        <source>Carrier missing</source>
        <translation>Жеткізгіш жоқ</translation>
    </message>
    <message>
        <source>Missing carrier found</source>
        <translation>Жоғалған жеткізгіш табылды</translation>
    </message>
    <message>
        <source>Stock-taking finished</source>
        <translation>Түгендеу аяқталды</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Оқыс оқиға ашылды</translation>
    </message>
    <message>
        <source>Incident: carrier is back</source>
        <translation>Оқыс оқиға: жеткізгіш табылды</translation>
    </message>
    <message>
        <source>Chain checked</source>
        <translation>Тізбек тексерілді</translation>
    </message>
    <message>
        <source>Seen, printed, saved to a file</source>
        <translation>Қаралды, басылды, файлға сақталды</translation>
    </message>
    <message>
        <source>Unlocking and passwords</source>
        <translation>Кіру және құпиясөздер</translation>
    </message>
    <message>
        <source>Data of people</source>
        <translation>Адамдардың деректері</translation>
    </message>
    <message>
        <source>Papers and scans</source>
        <translation>Бланкілер мен скандар</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Келісімдер</translation>
    </message>
    <message>
        <source>Blocking and destruction</source>
        <translation>Бұғаттау және жою</translation>
    </message>
    <message>
        <source>Admission of employees</source>
        <translation>Қызметкерлерді жіберу</translation>
    </message>
    <message>
        <source>Alerts and checks</source>
        <translation>Дабылдар мен тексерулер</translation>
    </message>
    <message>
        <source>Workstation and head office</source>
        <translation>Жұмыс орны және бас кеңсе</translation>
    </message>
    <message>
        <source>file</source>
        <translation>іс</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>бланкі</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>келісім</translation>
    </message>
    <message>
        <source>scanned page</source>
        <translation>сканерленген бет</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>қызметкер</translation>
    </message>
    <message>
        <source>destruction act</source>
        <translation>жою актісі</translation>
    </message>
    <message>
        <source>application</source>
        <translation>өтініш</translation>
    </message>
    <message>
        <source>task</source>
        <translation>тапсырма</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>фотосурет</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>жеткізгіш</translation>
    </message>
    <message>
        <source>stock-taking</source>
        <translation>түгендеу</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>оқыс оқиға</translation>
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
        <translation>жұмыс орны</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>бағдарлама</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>қалпына келтіру коды</translation>
    </message>
    <message>
        <source>Many files seen within an hour</source>
        <translation>Бір сағатта көп іс қаралды</translation>
    </message>
    <message>
        <source>Work at night</source>
        <translation>Түнгі жұмыс</translation>
    </message>
    <message>
        <source>Work on a day off</source>
        <translation>Демалыс күнгі жұмыс</translation>
    </message>
    <message>
        <source>Many wrong passwords</source>
        <translation>Қате құпиясөз көп терілді</translation>
    </message>
    <message>
        <source>The journal was tampered with</source>
        <translation>Журналға қол сұғылған</translation>
    </message>
    <message>
        <source>by key</source>
        <translation>пернемен</translation>
    </message>
    <message>
        <source>nobody worked</source>
        <translation>ешкім жұмыс істемеді</translation>
    </message>
    <message>
        <source>screen locked</source>
        <translation>экран құлыпталды</translation>
    </message>
    <message>
        <source>user switched</source>
        <translation>пайдаланушы ауысты</translation>
    </message>
    <message>
        <source>computer asleep</source>
        <translation>компьютер ұйқыға кетті</translation>
    </message>
    <message>
        <source>program closed</source>
        <translation>бағдарлама жабылды</translation>
    </message>
    <message>
        <source>next unlocking</source>
        <translation>келесі кіру</translation>
    </message>
    <message>
        <source>admission ended</source>
        <translation>рұқсат мерзімі бітті</translation>
    </message>
    <message>
        <source>not allowed to the role</source>
        <translation>рөлге рұқсат жоқ</translation>
    </message>
    <message>
        <source>second person not allowed to confirm</source>
        <translation>екінші адам растай алмайды</translation>
    </message>
    <message>
        <source>data blocked</source>
        <translation>деректер бұғатталған</translation>
    </message>
    <message>
        <source>no second person</source>
        <translation>екінші адам жоқ</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>құпиясөз қате</translation>
    </message>
    <message>
        <source>too many wrong passwords</source>
        <translation>қате құпиясөз тым көп</translation>
    </message>
    <message>
        <source>password not changed yet</source>
        <translation>құпиясөз әлі өзгертілмеген</translation>
    </message>
    <message>
        <source>copy lost</source>
        <translation>данасы жоғалды</translation>
    </message>
    <message>
        <source>a second person looked</source>
        <translation>екінші тұлға қарады</translation>
    </message>
    <message>
        <source>one more copy</source>
        <translation>тағы бір дана</translation>
    </message>
    <message>
        <source>bad quality</source>
        <translation>сапасы нашар</translation>
    </message>
    <message>
        <source>data destroyed</source>
        <translation>деректер жойылды</translation>
    </message>
    <message>
        <source>information of a violation</source>
        <translation>бұзушылық туралы ақпарат</translation>
    </message>
    <message>
        <source>violation confirmed</source>
        <translation>бұзушылық расталды</translation>
    </message>
    <message>
        <source>violation not confirmed</source>
        <translation>бұзушылық расталмады</translation>
    </message>
    <message>
        <source>request of the applicant</source>
        <translation>өтініш берушінің сұрау салуы</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>келісім қайтарып алынды</translation>
    </message>
    <message>
        <source>purpose reached</source>
        <translation>мақсатқа қол жеткізілді</translation>
    </message>
    <message>
        <source>term of storage ended</source>
        <translation>сақтау мерзімі аяқталды</translation>
    </message>
    <message>
        <source>decision of a court</source>
        <translation>сот шешімі</translation>
    </message>
    <message>
        <source>from the camera</source>
        <translation>камерадан</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>файлдан</translation>
    </message>
    <message>
        <source>found in the list</source>
        <translation>тізімде табылды</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>тізімде жоқ</translation>
    </message>
    <message>
        <source>no list installed</source>
        <translation>тізім орнатылмаған</translation>
    </message>
    <message>
        <source>not in the list, which is too old</source>
        <translation>тізімде жоқ, бірақ тізім ескірген</translation>
    </message>
    <message>
        <source>list of {value}</source>
        <translation>тізім күні: {value}</translation>
    </message>
    <message>
        <source>last day {value}</source>
        <translation>соңғы күні {value}</translation>
    </message>
    <message>
        <source>filled in {value}</source>
        <translation>толтырылған уақыты: {value}</translation>
    </message>
    <message>
        <source>fields: {value}</source>
        <translation>өрістер: {value}</translation>
    </message>
    <message>
        <source>beside {value}</source>
        <translation>{value} қасында</translation>
    </message>
    <message>
        <source>took over {value}</source>
        <translation>{value} қосылды</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>енді {value}</translation>
    </message>
    <message>
        <source>asked: {value}</source>
        <translation>сұралғаны: {value}</translation>
    </message>
    <message>
        <source>paper № {value}</source>
        <translation>құжат № {value}</translation>
    </message>
    <message>
        <source>order № {value}</source>
        <translation>бұйрық № {value}</translation>
    </message>
    <message>
        <source>second person: {value}</source>
        <translation>екінші тұлға: {value}</translation>
    </message>
    <message>
        <source>page {value}</source>
        <translation>{value}-бет</translation>
    </message>
    <message>
        <source>tied by hand</source>
        <translation>қолмен тіркелді</translation>
    </message>
    <message>
        <source>found: {value}</source>
        <translation>табылды: {value}</translation>
    </message>
    <message>
        <source>yes: {value}</source>
        <translation>иә: {value}</translation>
    </message>
    <message>
        <source>copies: {value}</source>
        <translation>даналар: {value}</translation>
    </message>
    <message>
        <source>count: {value}</source>
        <translation>саны: {value}</translation>
    </message>
    <message>
        <source>edition {value}</source>
        <translation>{value}-редакция</translation>
    </message>
    <message>
        <source>rows: {value}</source>
        <translation>жазбалар: {value}</translation>
    </message>
    <message>
        <source>faults: {value}</source>
        <translation>бұзылулар: {value}</translation>
    </message>
    <message>
        <source>from {value}</source>
        <translation>{value} бастап</translation>
    </message>
    <message>
        <source>to {value}</source>
        <translation>{value} дейін</translation>
    </message>
    <message>
        <source>acts: {value}</source>
        <translation>әрекеттер: {value}</translation>
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
        <translation>Қаралама</translation>
    </message>
    <message>
        <source>Consent in force</source>
        <translation>Келісім күшінде</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Бұғатталған</translation>
    </message>
    <message>
        <source>Depersonalised</source>
        <translation>Иесіздендірілген</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Жойылған</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Әлі басылмаған</translation>
    </message>
    <message>
        <source>Waits for scan</source>
        <translation>Сканды күтуде</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Қол қойылған</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Жарамсыз</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Күшінде</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>Сұралмаған</translation>
    </message>
    <message>
        <source>Paper on its way</source>
        <translation>Бланкісі жолда</translation>
    </message>
    <message>
        <source>Older edition: ask again</source>
        <translation>Ескі редакция: қайта сұрау</translation>
    </message>
    <message>
        <source>Expired: ask again</source>
        <translation>Мерзімі өткен: қайта сұрау</translation>
    </message>
    <message>
        <source>Used up: ask again</source>
        <translation>Пайдаланылған: қайта сұрау</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Берілген</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Берілмеген</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Біріктірілген</translation>
    </message>
    <message>
        <source>Withdrawal asked</source>
        <translation>Кері қайтарып алу сұралды</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Кері қайтарып алынған</translation>
    </message>
    <message>
        <source>Rests: C1 is not in force</source>
        <translation>Тоқтап тұр: C1 күшінде емес</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ауыстырылған</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>Күші жойылды</translation>
    </message>
    <message>
        <source>face image</source>
        <translation>бет бейнесі</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>фотосурет</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>электрондық пошта</translation>
    </message>
    <message>
        <source>telephone and SMS</source>
        <translation>телефон мен SMS</translation>
    </message>
    <message>
        <source>post</source>
        <translation>пошта</translation>
    </message>
    <message>
        <source>offers of partners</source>
        <translation>серіктестер ұсыныстары</translation>
    </message>
    <message>
        <source>No code was found on the page</source>
        <translation>Беттен код табылмады</translation>
    </message>
    <message>
        <source>The code is not of this workstation</source>
        <translation>Код осы жұмыс орнынікі емес</translation>
    </message>
    <message>
        <source>No paper with this number is kept</source>
        <translation>Мұндай нөмірлі бланкі жоқ</translation>
    </message>
    <message>
        <source>The paper is void</source>
        <translation>Бланкі жарамсыз</translation>
    </message>
    <message>
        <source>The blank form is not keyed in yet</source>
        <translation>Таза бланкі әлі енгізілмеген</translation>
    </message>
    <message>
        <source>This page is already scanned</source>
        <translation>Бұл бет сканерленіп қойған</translation>
    </message>
    <message>
        <source>The paper has no such page</source>
        <translation>Бланкіде мұндай бет жоқ</translation>
    </message>
    <message>
        <source>The person of this paper was destroyed: the picture is not kept</source>
        <translation>Бұл қағаз иесінің деректері жойылған: сурет сақталмады</translation>
    </message>
    <message>
        <source>A blank page: nothing is written on it</source>
        <translation>Бос бет: ештеңе жазылмаған</translation>
    </message>
    <message>
        <source>Taken from the paper it was matched with</source>
        <translation>Сәйкестендірілген қағазынан алынды</translation>
    </message>
    <message>
        <source>The person of this paper is blocked</source>
        <translation>Бұл қағаз иесінің деректері бұғатталған</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>қызметкер</translation>
    </message>
    <message>
        <source>branch manager</source>
        <translation>бөлімше басшысы</translation>
    </message>
    <message>
        <source>personal-data officer</source>
        <translation>дербес деректер жөніндегі маман</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>аудитор</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Рұқсат берілген</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Уақытша құпиясөз</translation>
    </message>
    <message>
        <source>Admission ended</source>
        <translation>Рұқсат мерзімі біткен</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Рұқсаты тоқтатылған</translation>
    </message>
    <message>
        <source>Work under an own login</source>
        <translation>Өз логинімен жұмыс істеу</translation>
    </message>
    <message>
        <source>Find people and papers, masked</source>
        <translation>Адамдар мен бланкілерді жасырын нөмірлермен іздеу</translation>
    </message>
    <message>
        <source>Open a person&apos;s file</source>
        <translation>Адамның ісін ашу</translation>
    </message>
    <message>
        <source>Show masked numbers; each showing is journalled</source>
        <translation>Жасырын нөмірлерді көрсету; әр көрсету журналға жазылады</translation>
    </message>
    <message>
        <source>Capture and correct the data of applicants</source>
        <translation>Өтініш берушілердің деректерін енгізу және түзету</translation>
    </message>
    <message>
        <source>Import people from a file, and take it back</source>
        <translation>Адамдарды файлдан импорттау және импортты қайтару</translation>
    </message>
    <message>
        <source>Make, print and void papers</source>
        <translation>Бланкілерді жасау, басып шығару, жарамсыз ету</translation>
    </message>
    <message>
        <source>Enter the answers of signed papers</source>
        <translation>Қол қойылған бланкілердегі жауаптарды енгізу</translation>
    </message>
    <message>
        <source>Take scans in and clear the inbox</source>
        <translation>Скандарды қабылдау және кірісті реттеу</translation>
    </message>
    <message>
        <source>See the register of carriers</source>
        <translation>Жеткізгіштер тізілімін көру</translation>
    </message>
    <message>
        <source>Keep the register of carriers, count them</source>
        <translation>Жеткізгіштер тізілімін жүргізу, оларды түгендеу</translation>
    </message>
    <message>
        <source>Note that a carrier is destroyed</source>
        <translation>Жеткізгіштің жойылғанын белгілеу</translation>
    </message>
    <message>
        <source>Make the proof of a consent</source>
        <translation>Келісімнің дәлелін жасау</translation>
    </message>
    <message>
        <source>Accept or refuse withdrawals of consent</source>
        <translation>Келісімді кері қайтарып алу туралы шешім қабылдау</translation>
    </message>
    <message>
        <source>Block a person&apos;s data</source>
        <translation>Адамның деректерін бұғаттау</translation>
    </message>
    <message>
        <source>Unblock data, with a second person</source>
        <translation>Екінші адаммен бірге бұғатты алып тастау</translation>
    </message>
    <message>
        <source>Destroy data, with a second person</source>
        <translation>Екінші адаммен бірге деректерді жою</translation>
    </message>
    <message>
        <source>Join two files of one person, with a second person</source>
        <translation>Бір адамның екі ісін екінші тұлғамен біріктіру</translation>
    </message>
    <message>
        <source>Work with blocked data</source>
        <translation>Бұғатталған деректермен жұмыс істеу</translation>
    </message>
    <message>
        <source>Confirm acts of others as second person</source>
        <translation>Екінші адам ретінде басқалардың әрекетін растау</translation>
    </message>
    <message>
        <source>Hand the unsaved entries of one employee to another</source>
        <translation>Бір қызметкердің сақталмаған жазбаларын басқасына беру</translation>
    </message>
    <message>
        <source>See who is admitted</source>
        <translation>Кімге рұқсат берілгенін көру</translation>
    </message>
    <message>
        <source>Admit, change and disable employees</source>
        <translation>Қызметкерлерге рұқсат беру, өзгерту, тоқтату</translation>
    </message>
    <message>
        <source>Read the journal of acts</source>
        <translation>Әрекеттер журналын оқу</translation>
    </message>
    <message>
        <source>See what waits for head office</source>
        <translation>Бас кеңсеге не күтіп тұрғанын көру</translation>
    </message>
    <message>
        <source>Send to head office and receive</source>
        <translation>Бас кеңсеге жіберу және одан алу</translation>
    </message>
    <message>
        <source>Take and erase enquiries</source>
        <translation>Консультацияларды жазу және жазбаларын жою</translation>
    </message>
    <message>
        <source>Install the list of persons</source>
        <translation>Адамдар тізімін орнату</translation>
    </message>
    <message>
        <source>See what a check against the list of persons told</source>
        <translation>Адамдар тізімі бойынша тексеру нәтижесін көру</translation>
    </message>
    <message>
        <source>Read the approved texts and lists</source>
        <translation>Бекітілген мәтіндер мен тізбелерді оқу</translation>
    </message>
    <message>
        <source>information of a violation</source>
        <translation>бұзушылық туралы ақпарат</translation>
    </message>
    <message>
        <source>violation confirmed</source>
        <translation>бұзушылық расталды</translation>
    </message>
    <message>
        <source>violation not confirmed</source>
        <translation>бұзушылық расталмады</translation>
    </message>
    <message>
        <source>request of the applicant</source>
        <translation>өтініш берушінің сұрау салуы</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>келісім қайтарып алынды</translation>
    </message>
    <message>
        <source>purpose reached</source>
        <translation>мақсатқа қол жеткізілді</translation>
    </message>
    <message>
        <source>term of storage ended</source>
        <translation>сақтау мерзімі аяқталды</translation>
    </message>
    <message>
        <source>decision of a court</source>
        <translation>сот шешімі</translation>
    </message>
    <message>
        <source>data of an applicant</source>
        <translation>өтініш берушінің деректері</translation>
    </message>
    <message>
        <source>application for a microcredit</source>
        <translation>микрокредитке өтініш</translation>
    </message>
    <message>
        <source>a blank form to key in</source>
        <translation>енгізілетін таза бланкі</translation>
    </message>
    <message>
        <source>answers of a paper</source>
        <translation>қағаздағы жауаптар</translation>
    </message>
    <message>
        <source>an enquiry</source>
        <translation>консультация</translation>
    </message>
    <message>
        <source>a photograph not stored yet</source>
        <translation>сақталмаған фотосурет</translation>
    </message>
    <message>
        <source>state of a record</source>
        <translation>жазбаның күйі</translation>
    </message>
    <message>
        <source>a carrier not registered yet</source>
        <translation>әлі тіркелмеген жеткізгіш</translation>
    </message>
    <message>
        <source>scans not stored yet</source>
        <translation>әлі сақталмаған скандар</translation>
    </message>
    <message>
        <source>admission of an employee</source>
        <translation>қызметкерге рұқсат беру</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>қабылданды</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>бұрыннан бар</translation>
    </message>
    <message>
        <source>destroyed there</source>
        <translation>онда жойылған</translation>
    </message>
    <message>
        <source>to be decided by a person</source>
        <translation>адам шешеді</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>бөлек қойылды</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Пайдалануда</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Берілді</translation>
    </message>
    <message>
        <source>Answers to be entered</source>
        <translation>Жауаптар енгізілмеген</translation>
    </message>
    <message>
        <source>Pages missing: {pages}</source>
        <translation>Жетпейтін беттер: {pages}</translation>
    </message>
    <message>
        <source>today {clock}</source>
        <translation>бүгін {clock}</translation>
    </message>
    <message>
        <source>yesterday {clock}</source>
        <translation>кеше {clock}</translation>
    </message>
    <message>
        <source>{number} of {day}</source>
        <translation>{day}, № {number}</translation>
    </message>
    <message>
        <source>edition {edition}</source>
        <translation>{edition}-басылым</translation>
    </message>
    <message>
        <source>Answer a withdrawal of consent</source>
        <translation>Келісімді кері қайтарып алуға жауап беру</translation>
    </message>
    <message>
        <source>Stop the processing</source>
        <translation>Өңдеуді тоқтату</translation>
    </message>
    <message>
        <source>Stop the advertising at once</source>
        <translation>Жарнаманы бірден тоқтату</translation>
    </message>
    <message>
        <source>Look at a scanned paper</source>
        <translation>Сканерленген бланкіге қарау</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>Refused with reasons</source>
        <translation>Уәжді бас тартылды</translation>
    </message>
    <message>
        <source>Looked at: signed</source>
        <translation>Қаралды: қол қойылған</translation>
    </message>
    <message>
        <source>Looked at: asked to sign again</source>
        <translation>Қаралды: қайта қол қою сұралды</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>Taken back by the applicant</source>
        <translation>Өтініш беруші қайтарып алды</translation>
    </message>
    <message>
        <source>Microcredit refused</source>
        <translation>Микрокредиттен бас тартылды</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Мақұлданды</translation>
    </message>
    <message>
        <source>Microcredit granted</source>
        <translation>Микрокредит берілді</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Repaid</source>
        <translation>Өтелді</translation>
    </message>
    <message>
        <source>Claim assigned</source>
        <translation>Талап ету құқығы берілді</translation>
    </message>
    <message>
        <source>Bureau told</source>
        <translation>Бюроға хабарланды</translation>
    </message>
    <message>
        <source>Bureau to be told</source>
        <translation>Бюроға хабарлау керек</translation>
    </message>
    <message>
        <source>Late: the bureau was not told</source>
        <translation>Мерзім өтті: бюроға хабарланбады</translation>
    </message>
    <message>
        <source>Bureau was never told</source>
        <translation>Бюроға хабарланбаған</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>қағазда</translation>
    </message>
    <message>
        <source>by the state service</source>
        <translation>мемлекеттік сервис арқылы</translation>
    </message>
    <message>
        <source>by a non-state service</source>
        <translation>мемлекеттік емес сервис арқылы</translation>
    </message>
    <message>
        <source>by another way</source>
        <translation>басқа жолмен</translation>
    </message>
    <message>
        <source>jam or spoiled sheet</source>
        <translation>қағаз кептеліп қалды немесе бүлінді</translation>
    </message>
    <message>
        <source>bad print</source>
        <translation>басылуы нашар</translation>
    </message>
    <message>
        <source>data were wrong</source>
        <translation>деректер қате болды</translation>
    </message>
    <message>
        <source>refused by the applicant</source>
        <translation>өтініш беруші бас тартты</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>пайдаланылмаған</translation>
    </message>
    <message>
        <source>it is another person&apos;s</source>
        <translation>басқа адамдікі</translation>
    </message>
    <message>
        <source>it is another paper</source>
        <translation>бұл басқа бланк</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>оқылмайды</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>қол қойылмаған</translation>
    </message>
    <message>
        <source>Overdue, days: {count}</source>
        <translation>Мерзімі өтті, күн: {count}</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>Бүгін соңғы күн</translation>
    </message>
    <message>
        <source>Working days left: {count}</source>
        <translation>Қалған жұмыс күні: {count}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>the calendar of that year is preliminary</source>
        <translation>сол жылдың күнтізбесі алдын ала жасалған</translation>
    </message>
    <message>
        <source>from the applicant</source>
        <translation>өтініш берушіден</translation>
    </message>
    <message>
        <source>from a credit bureau</source>
        <translation>кредиттік бюродан</translation>
    </message>
    <message>
        <source>from a state database</source>
        <translation>мемлекеттік дерекқордан</translation>
    </message>
    <message>
        <source>from a third party</source>
        <translation>үшінші тұлғадан</translation>
    </message>
    <message>
        <source>told, not checked</source>
        <translation>сөзінен, тексерілмеген</translation>
    </message>
    <message>
        <source>checked: identity document</source>
        <translation>тексерілді: жеке басты куәландыратын құжат</translation>
    </message>
    <message>
        <source>checked: another document</source>
        <translation>тексерілді: басқа құжат</translation>
    </message>
    <message>
        <source>checked: state service</source>
        <translation>тексерілді: мемлекеттік сервис</translation>
    </message>
    <message>
        <source>So it stands in the document</source>
        <translation>Құжатта осылай жазылған</translation>
    </message>
    <message>
        <source>Checked in a state database</source>
        <translation>Мемлекеттік дерекқордан тексерілді</translation>
    </message>
    <message>
        <source>The applicant says so</source>
        <translation>Өтініш беруші осылай айтты</translation>
    </message>
    <message>
        <source>It was right when entered</source>
        <translation>Енгізілген кезде дұрыс болған</translation>
    </message>
    <message>
        <source>Typing error</source>
        <translation>Теру қатесі</translation>
    </message>
    <message>
        <source>The name was changed</source>
        <translation>Тегі, аты немесе әкесінің аты өзгерді</translation>
    </message>
    <message>
        <source>New identity document</source>
        <translation>Жаңа жеке басты куәландыратын құжат</translation>
    </message>
    <message>
        <source>Request of the applicant</source>
        <translation>Өтініш берушінің сұрау салуы</translation>
    </message>
    <message>
        <source>Decision of a court</source>
        <translation>Сот шешімі</translation>
    </message>
    <message>
        <source>by word of mouth</source>
        <translation>ауызша</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>жазбаша</translation>
    </message>
    <message>
        <source>Call the manager</source>
        <translation>Басшыны шақырыңыз</translation>
    </message>
    <message>
        <source>Take a look</source>
        <translation>Назар аударыңыз</translation>
    </message>
    <message>
        <source>Still to be done</source>
        <translation>Әлі жасалмаған</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Мәлімет үшін</translation>
    </message>
    <message>
        <source>Everything is asked</source>
        <translation>Бәрі сұралды</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Әлі толық емес</translation>
    </message>
    <message>
        <source>May be in the list of persons</source>
        <translation>Адамдар тізімінде болуы мүмкін</translation>
    </message>
    <message>
        <source>Entries to compare: {count}. Tell the applicant nothing.</source>
        <translation>Салыстырылатын жазбалар: {count}. Өтініш берушіге айтпаңыз.</translation>
    </message>
    <message>
        <source>No list of persons is installed</source>
        <translation>Адамдар тізімі орнатылмаған</translation>
    </message>
    <message>
        <source>The check told nothing. Install the list, then check again.</source>
        <translation>Тексеру нәтиже бермеді. Тізімді орнатып, қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>The list of persons is too old</source>
        <translation>Адамдар тізімі ескірген</translation>
    </message>
    <message>
        <source>Install a newer list, then check again.</source>
        <translation>Жаңа тізімді орнатып, қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>Call the manager before you go on</source>
        <translation>Жалғастырмас бұрын басшыны шақырыңыз</translation>
    </message>
    <message>
        <source>The manager looks at the file. Tell the applicant nothing.</source>
        <translation>Істі басшы қарайды. Өтініш берушіге айтпаңыз.</translation>
    </message>
    <message>
        <source>Not checked against the list in force</source>
        <translation>Қолданыстағы тізім бойынша тексерілмеген</translation>
    </message>
    <message>
        <source>The list or the data are newer than the last check.</source>
        <translation>Тізім немесе деректер соңғы тексеруден жаңа.</translation>
    </message>
    <message>
        <source>Checked against the list of persons</source>
        <translation>Адамдар тізімі бойынша тексерілді</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ештеңе табылмады.</translation>
    </message>
    <message>
        <source>A public official</source>
        <translation>Жария лауазымды адам</translation>
    </message>
    <message>
        <source>Needs the manager&apos;s word and the source of the funds.</source>
        <translation>Басшының рұқсаты және қаражат көзі керек.</translation>
    </message>
    <message>
        <source>The question about public officials is not answered</source>
        <translation>Жария лауазымды адам туралы сұраққа жауап жоқ</translation>
    </message>
    <message>
        <source>Ask it and enter the answer among the data.</source>
        <translation>Сұрап, жауабын деректерге енгізіңіз.</translation>
    </message>
    <message>
        <source>The questionnaire of this application is not signed</source>
        <translation>Осы өтініштің сауалнамасына қол қойылмаған</translation>
    </message>
    <message>
        <source>Print it, let it be signed and scan it.</source>
        <translation>Басып шығарып, қол қойғызып, сканерлеңіз.</translation>
    </message>
    <message>
        <source>The debt load is above 0.5</source>
        <translation>Борыштық жүктеме 0,5-тен жоғары</translation>
    </message>
    <message>
        <source>The limit of a microfinance organisation.</source>
        <translation>Микроқаржы ұйымы үшін шекті мән.</translation>
    </message>
    <message>
        <source>The debt load is above 0.25</source>
        <translation>Борыштық жүктеме 0,25-тен жоғары</translation>
    </message>
    <message>
        <source>The limit for some categories of borrowers.</source>
        <translation>Қарыз алушылардың кейбір санаттары үшін шекті мән.</translation>
    </message>
    <message>
        <source>No confirmed income</source>
        <translation>Расталған табыс жоқ</translation>
    </message>
    <message>
        <source>Without it there is no debt load. Enter income and proof.</source>
        <translation>Онсыз борыштық жүктеме есептелмейді. Табысты және растауын енгізіңіз.</translation>
    </message>
    <message>
        <source>There is no debt load here</source>
        <translation>Мұнда борыштық жүктеме есептелмейді</translation>
    </message>
    <message>
        <source>The approved data list does not allow to ask for the income.</source>
        <translation>Бекітілген деректер тізбесі табысты сұрауға рұқсат бермейді.</translation>
    </message>
    <message>
        <source>Payments for other credits are not told</source>
        <translation>Басқа кредиттер бойынша төлемдер көрсетілмеген</translation>
    </message>
    <message>
        <source>Ask and enter them; 0 if there are none.</source>
        <translation>Сұрап енгізіңіз; жоқ болса 0.</translation>
    </message>
    <message>
        <source>The monthly payment of the microcredit is not known</source>
        <translation>Микрокредит бойынша ай сайынғы төлем белгісіз</translation>
    </message>
    <message>
        <source>Enter it, or amount and term, in the application.</source>
        <translation>Өтінішке оны немесе сома мен мерзімді енгізіңіз.</translation>
    </message>
    <message>
        <source>The monthly payment is estimated</source>
        <translation>Ай сайынғы төлем шамамен есептелді</translation>
    </message>
    <message>
        <source>Amount by months, without interest: the real one is higher.</source>
        <translation>Сома айларға бөлінді, сыйақысыз: нақтысы жоғары.</translation>
    </message>
    <message>
        <source>Others have the same telephone</source>
        <translation>Басқаларда да осы телефон бар</translation>
    </message>
    <message>
        <source>Files: {count}. They stand below.</source>
        <translation>Істер: {count}. Төменде көрсетілген.</translation>
    </message>
    <message>
        <source>Others have the same address</source>
        <translation>Басқаларда да осы мекенжай бар</translation>
    </message>
    <message>
        <source>Others have the same document number</source>
        <translation>Басқаларда да осы құжат нөмірі бар</translation>
    </message>
    <message>
        <source>Data are old</source>
        <translation>Деректер ескірген</translation>
    </message>
    <message>
        <source>Fields: {count}. Ask whether they still hold.</source>
        <translation>Өрістер: {count}. Әлі дұрыс па, сұраңыз.</translation>
    </message>
    <message>
        <source>Debt load {value}: {payments} a month to a confirmed income of {income}</source>
        <translation>Борыштық жүктеме {value}: айына {payments} төлем, расталған табыс {income}</translation>
    </message>
    <message>
        <source>the new payment is estimated</source>
        <translation>жаңа төлем шамамен есептелді</translation>
    </message>
    <message>
        <source>the same IIN</source>
        <translation>ЖСН бірдей</translation>
    </message>
    <message>
        <source>the same document</source>
        <translation>құжаты бірдей</translation>
    </message>
    <message>
        <source>the same name and birth date</source>
        <translation>аты-жөні мен туған күні бірдей</translation>
    </message>
    <message>
        <source>an IIN that differs by one slip</source>
        <translation>ЖСН бір қатемен ғана өзгеше</translation>
    </message>
    <message>
        <source>the same name and mobile phone</source>
        <translation>аты-жөні мен ұялы телефоны бірдей</translation>
    </message>
    <message>
        <source>a former name and the birth date</source>
        <translation>бұрынғы аты-жөні мен туған күні бірдей</translation>
    </message>
    <message>
        <source>A namesake: another IIN and document</source>
        <translation>Аттас адам: ЖСН мен құжаты басқа</translation>
    </message>
    <message>
        <source>A relative, such as a twin</source>
        <translation>Туысы, мысалы егізі</translation>
    </message>
    <message>
        <source>Two people use one telephone</source>
        <translation>Екі адам бір телефонды пайдаланады</translation>
    </message>
    <message>
        <source>Both identity documents were compared</source>
        <translation>Екі жеке куәлік те салыстырылды</translation>
    </message>
    <message>
        <source>Paper file</source>
        <translation>Қағаз іс</translation>
    </message>
    <message>
        <source>Batch of scans</source>
        <translation>Скандар топтамасы</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>USB жинақтауыш</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Backup copy</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Орнында</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Көрілді</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Әлі көрілмеді</translation>
    </message>
    <message>
        <source>Ink seen</source>
        <translation>Сия бар</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Бос</translation>
    </message>
    <message>
        <source>Unsure: look yourself</source>
        <translation>Анық емес: өзіңіз қараңыз</translation>
    </message>
    <message>
        <source>Signature seen</source>
        <translation>Қолтаңба көрінді</translation>
    </message>
    <message>
        <source>Signature not seen</source>
        <translation>Қолтаңба көрінбейді</translation>
    </message>
    <message>
        <source>Signature: look yourself</source>
        <translation>Қолтаңба: өзіңіз қараңыз</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>Енгізілгендей</translation>
    </message>
    <message>
        <source>Not as entered</source>
        <translation>Енгізілгеннен өзгеше</translation>
    </message>
    <message>
        <source>Not entered yet</source>
        <translation>Әлі енгізілмеген</translation>
    </message>
    <message>
        <source>Answers not as entered</source>
        <translation>Жауаптар енгізілгеннен өзгеше</translation>
    </message>
    <message>
        <source>the ink is pale</source>
        <translation>сиясы бозғылт</translation>
    </message>
    <message>
        <source>it stands beside its place</source>
        <translation>орнынан тыс қойылған</translation>
    </message>
    <message>
        <source>the scan is poor</source>
        <translation>скан сапасы нашар</translation>
    </message>
    <message>
        <source>the program misread it</source>
        <translation>бағдарлама қате оқыды</translation>
    </message>
    <message>
        <source>Looked at: as entered</source>
        <translation>Қаралды: енгізілгендей</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>both marked</source>
        <translation>екеуі де белгіленген</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>ештеңе белгіленбеген</translation>
    </message>
    <message>
        <source>not readable for sure</source>
        <translation>анық оқылмайды</translation>
    </message>
    <message>
        <source>Short signature</source>
        <translation>Қысқаша қолтаңба</translation>
    </message>
    <message>
        <source>Employee: signature</source>
        <translation>Қызметкер: қолтаңба</translation>
    </message>
    <message>
        <source>Employee: name</source>
        <translation>Қызметкер: аты-жөні</translation>
    </message>
    <message>
        <source>Employee: date and time</source>
        <translation>Қызметкер: күні мен уақыты</translation>
    </message>
    <message>
        <source>Entry by hand</source>
        <translation>Қолмен жазылған жазба</translation>
    </message>
    <message>
        <source>Choose its paper below, or type the number from the picture.</source>
        <translation>Оның бланкісін төменнен таңдаңыз немесе суреттегі нөмірді жазыңыз.</translation>
    </message>
    <message>
        <source>If another workstation printed it, scan it there and erase it here.</source>
        <translation>Оны басқа жұмыс орны басып шығарса, сонда сканерлеңіз де, мұнда өшіріңіз.</translation>
    </message>
    <message>
        <source>Keep the sheet, and ask the branch manager whose paper it is.</source>
        <translation>Парақты сақтап, оның кімдікі екенін бөлімше басшысынан сұраңыз.</translation>
    </message>
    <message>
        <source>Let a new paper be signed; then erase this picture.</source>
        <translation>Жаңа бланкіге қол қойдырыңыз, содан кейін бұл суретті өшіріңіз.</translation>
    </message>
    <message>
        <source>Key the blank form in first; then press Attach here.</source>
        <translation>Алдымен таза бланкіні енгізіңіз, содан кейін осында «Тіркеу» түймесін басыңыз.</translation>
    </message>
    <message>
        <source>If the older scan is wrong, detach it beside the paper and press Attach here. If it is good, erase this picture.</source>
        <translation>Бұрынғы скан қате болса, оны бланкінің жанында ажыратып, осында «Тіркеу» түймесін басыңыз. Дұрыс болса, бұл суретті өшіріңіз.</translation>
    </message>
    <message>
        <source>Look at the number of the page, and correct it below.</source>
        <translation>Бет нөмірін қарап, төменде түзетіңіз.</translation>
    </message>
    <message>
        <source>Choose the right paper below, or type the number from the picture.</source>
        <translation>Дұрыс бланкіні төменнен таңдаңыз немесе суреттегі нөмірді жазыңыз.</translation>
    </message>
    <message>
        <source>Leave it here: the personal-data officer decides.</source>
        <translation>Осында қалдырыңыз: дербес деректер жөніндегі маман шешеді.</translation>
    </message>
    <message>
        <source>IIN …{tail}</source>
        <translation>ЖСН …{tail}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Істі ашу</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>This is not possible now. Nothing was changed. Check the entries and try again.</source>
        <translation>Бұл қазір мүмкін емес. Ештеңе өзгерген жоқ. Енгізілгенді тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Not saved: some fields need correcting. Everything typed is kept. Press F8 to go from one to the next.</source>
        <translation>Сақталмады: кейбір өрістерді түзету керек. Терілгеннің бәрі сақталып тұр. Келесісіне өту үшін F8 басыңыз.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask the branch manager to do it.</source>
        <translation>Рөліңіз бұған рұқсат бермейді. Ештеңе өзгерген жоқ. Бөлімше басшысынан сұраңыз.</translation>
    </message>
    <message>
        <source>The second person&apos;s role may not confirm this. Nothing was changed. Ask another manager or the personal-data officer.</source>
        <translation>Екінші адамның рөлі мұны растай алмайды. Ештеңе өзгерген жоқ. Басқа басшыдан немесе дербес деректер жөніндегі маманнан сұраңыз.</translation>
    </message>
    <message>
        <source>No such record is kept at this workstation; it may have been removed meanwhile. Nothing was changed. Check the number, or look for the person again.</source>
        <translation>Бұл жұмыс орнында мұндай жазба жоқ, осы арада жойылған болуы мүмкін. Ештеңе өзгерген жоқ. Нөмірді тексеріңіз немесе адамды қайта іздеңіз.</translation>
    </message>
    <message>
        <source>Some values look wrong. Nothing was saved, your entries are still on the screen. Correct each value, or choose below it why it stays so.</source>
        <translation>Кейбір мәндер күмән тудырады. Ештеңе сақталған жоқ, енгізгендеріңіз экранда тұр. Әр мәнді түзетіңіз немесе астынан неге осылай қалатынын таңдаңыз.</translation>
    </message>
    <message>
        <source>Values on a signed paper change only with a reason, a supporting document and a second person. Nothing was saved, your entries are still on the screen. Tell all three above the fields and save.</source>
        <translation>Қол қойылған құжаттағы мәндер тек себебі, растайтын құжат және екінші адам болғанда өзгертіледі. Ештеңе сақталған жоқ, енгізгендеріңіз экранда тұр. Осының бәрін өрістердің үстінде көрсетіп, сақтаңыз.</translation>
    </message>
    <message>
        <source>Somebody saved a newer version of this file. Your entries are still on the screen, all else is as stored now; the stored value stands under each entry that differs. Check them and save again.</source>
        <translation>Біреу осы істің жаңарақ нұсқасын сақтап қойған. Сіз енгізген мәндер экранда тұр, қалғаны қазір сақталғандай; өзгеше әр мәннің астында сақталған мәні көрсетілген. Тексеріп, қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>A person with this IIN is already kept here. Nothing was saved, your entries are still on the screen. Open the existing file instead.</source>
        <translation>Осы ЖСН бар адам мұнда тіркелген. Ештеңе сақталған жоқ, енгізгеніңіз экранда тұр. Бар істі ашыңыз.</translation>
    </message>
    <message>
        <source>Somebody alike is already kept here. Nothing was saved, your entries are still on the screen. Open that file, or say why this is another person.</source>
        <translation>Мұнда ұқсас адам бұрыннан тіркелген. Ештеңе сақталған жоқ, енгізгеніңіз экранда тұр. Сол істі ашыңыз немесе бұл неге басқа адам екенін көрсетіңіз.</translation>
    </message>
    <message>
        <source>A second person must confirm that this person is new. Nothing was saved, your entries are still on the screen. Ask a branch manager or the personal-data officer.</source>
        <translation>Бұл адамның жаңа екенін екінші тұлға растауы керек. Ештеңе сақталған жоқ, енгізгеніңіз экранда тұр. Бөлімше басшысын немесе дербес деректер жөніндегі маманды шақырыңыз.</translation>
    </message>
    <message>
        <source>This file was joined with another one of the same person. Nothing was changed. Find the person again and go on there.</source>
        <translation>Бұл іс сол адамның басқа ісімен біріктірілген. Ештеңе өзгерген жоқ. Адамды қайта тауып, сол істе жалғастырыңыз.</translation>
    </message>
    <message>
        <source>The name and the password do not match. Nothing was opened. Check Caps Lock and the keyboard layout and type the password again.</source>
        <translation>Логин мен құпиясөз сәйкес келмейді. Ештеңе ашылған жоқ. Caps Lock пен пернетақта тілін тексеріп, құпиясөзді қайта теріңіз.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Nothing was opened. Wait {seconds} seconds, then try again.</source>
        <translation>Құпиясөз тым көп рет қате енгізілді. Ештеңе ашылған жоқ. {seconds} секунд күтіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Your admission to personal data has ended. Nothing was opened. Ask the branch manager for an order that prolongs it.</source>
        <translation>Дербес деректермен жұмысқа рұқсатыңыздың мерзімі аяқталды. Ештеңе ашылған жоқ. Оны ұзартатын бұйрық туралы бөлімше басшысына жүгініңіз.</translation>
    </message>
    <message>
        <source>As many employees are admitted as the operator allows: {count}. Nobody was added. Disable somebody who no longer works here first.</source>
        <translation>Рұқсат берілген қызметкерлер саны оператор белгілеген шекке жетті: {count}. Ешкім қосылған жоқ. Алдымен мұнда жұмыс істемейтін қызметкердің рұқсатын тоқтатыңыз.</translation>
    </message>
    <message>
        <source>The rules of work with personal data have a new edition. Read and acknowledge it first.</source>
        <translation>Дербес деректермен жұмыс істеу қағидаларының жаңа басылымы бар. Алдымен онымен танысып, растаңыз.</translation>
    </message>
    <message>
        <source>This password was given to you by somebody else. Set one that only you know first.</source>
        <translation>Бұл құпиясөзді сізге басқа адам берген. Алдымен тек өзіңіз білетін құпиясөз қойыңыз.</translation>
    </message>
    <message>
        <source>This act needs two persons. Nothing was changed. Another employee must enter his or her own login and password.</source>
        <translation>Бұл әрекетке екі адам керек. Ештеңе өзгертілген жоқ. Басқа қызметкер өз логині мен құпиясөзін енгізуі тиіс.</translation>
    </message>
    <message>
        <source>This person&apos;s data are blocked. Nothing was shown, changed or printed. The personal-data officer can tell more.</source>
        <translation>Бұл адамның деректері бұғатталған. Ештеңе көрсетілген, өзгертілген, басып шығарылған жоқ. Толығырақ дербес деректер жөніндегі маманнан сұраңыз.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Nothing was changed. Choose at least 12 characters that are not your name and not one repeated sign.</source>
        <translation>Бұл құпиясөзді табу оңай. Ештеңе өзгерген жоқ. Атыңыздан да, қайталанған бір таңбадан да тұрмайтын кемінде 12 таңба таңдаңыз.</translation>
    </message>
    <message>
        <source>These data may be taken only after the consent is signed. Nothing was saved. Print consent C1, have it signed and scan it first.</source>
        <translation>Бұл деректерді келісімге қол қойылғаннан кейін ғана алуға болады. Ештеңе сақталған жоқ. Алдымен C1 келісімін басып, қол қойғызып, сканерлеңіз.</translation>
    </message>
    <message>
        <source>A contract of this person is not fulfilled, so the consent cannot be taken back (94-V Art. 8(2)). Nothing was changed. Answer with a reasoned refusal.</source>
        <translation>Бұл адамның орындалмаған міндеттемесі бар, сондықтан келісім кері қайтарып алынбайды (94-V заңының 8-бабының 2-тармағы). Ештеңе өзгерген жоқ. Уәжді бас тартумен жауап беріңіз.</translation>
    </message>
    <message>
        <source>The state of this record does not allow it any more. Nothing was changed. Open the file again to see how it stands.</source>
        <translation>Жазбаның күйі бұған енді рұқсат бермейді. Ештеңе өзгерген жоқ. Қазіргі күйін көру үшін істі қайта ашыңыз.</translation>
    </message>
    <message>
        <source>The organisation&apos;s pack breaks a rule and was not taken. Everything stays as it was. Give the file back to whoever made it: {file} {line}.</source>
        <translation>Ұйым пакеті ережені бұзады, сондықтан қабылданбады. Бәрі бұрынғыдай қалды. Файлды жасаған адамға қайтарыңыз: {file} {line}.</translation>
    </message>
    <message>
        <source>A value or a file cannot be used. Nothing was changed, your entries are still on the screen. Correct it and try again.</source>
        <translation>Мән немесе файл жарамсыз. Ештеңе өзгерген жоқ, енгізгеніңіз экранда тұр. Түзетіп, қайталаңыз.</translation>
    </message>
    <message>
        <source>This file cannot be read as PDF, JPEG, PNG or TIFF. It was left where it is, nothing was stored. Scan the paper again.</source>
        <translation>Бұл файлды PDF, JPEG, PNG немесе TIFF ретінде оқу мүмкін емес. Файл орнында қалды, ештеңе сақталған жоқ. Бланкіні қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>The scanner broke off. Nothing of this pass was stored. Look at the scanner, put the papers in again and scan once more.</source>
        <translation>Сканер жұмысын үзді. Осы жолғы сканерден ештеңе сақталмады. Сканерді қарап, қағаздарды қайта салыңыз да, тағы бір рет сканерлеңіз.</translation>
    </message>
    <message>
        <source>This picture cannot become a photograph. Nothing was stored. Take another one: JPEG or PNG, 300 x 400 pixels or more.</source>
        <translation>Бұл сурет фотосурет бола алмайды. Ештеңе сақталған жоқ. Басқасын алыңыз: JPEG немесе PNG, 300 x 400 пиксель не одан көп.</translation>
    </message>
    <message>
        <source>The photograph is still stored though its consent was taken back. The task stays open. Take the photograph away on the tab Data (Ctrl+Shift+P), then tell that it is done.</source>
        <translation>Келісім кері қайтарып алынғанымен, фотосурет әлі сақтаулы. Тапсырма ашық қалады. «Деректер» қойындысында (Ctrl+Shift+P) фотосуретті алып тастап, содан кейін орындалғанын белгілеңіз.</translation>
    </message>
    <message>
        <source>This data folder already holds a workstation. Nothing was changed. Restart the program and unlock it.</source>
        <translation>Бұл деректер қалтасында жұмыс орны бар. Ештеңе өзгерген жоқ. Бағдарламаны қайта іске қосып, кіріңіз.</translation>
    </message>
    <message>
        <source>This data folder holds no workstation yet. Nothing was changed. Restart the program and set the workstation up.</source>
        <translation>Бұл деректер қалтасында жұмыс орны әлі жоқ. Ештеңе өзгерген жоқ. Бағдарламаны қайта іске қосып, жұмыс орнын баптаңыз.</translation>
    </message>
    <message>
        <source>Head office refused ({reason}). Everything stays safe at this workstation. Tell head office this word.</source>
        <translation>Бас кеңсе бас тартты ({reason}). Бәрі осы жұмыс орнында сенімді сақтаулы. Бас кеңсеге осы сөзді айтыңыз.</translation>
    </message>
    <message>
        <source>The journal does not verify from row {seq} on. The data were not changed. Stop working and call the person responsible for personal data.</source>
        <translation>Журнал {seq}-жолдан бастап тексерістен өтпеді. Деректер өзгертілген жоқ. Жұмысты тоқтатып, дербес деректерге жауапты адамды шақырыңыз.</translation>
    </message>
    <message>
        <source>Something around the program failed. What was saved before is safe. Try again.</source>
        <translation>Бағдарламадан тыс ақау болды. Бұрын сақталғаны бүтін. Қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The program already works with this data folder. Nothing was changed. Go to the open window or wait until the other job ends.</source>
        <translation>Бағдарлама осы деректер қалтасымен жұмыс істеп тұр. Ештеңе өзгерген жоқ. Ашық терезеге өтіңіз немесе басқа тапсырманың аяқталуын күтіңіз.</translation>
    </message>
    <message>
        <source>Port {port} is used by another program. Nothing was changed. Close that program or choose another port.</source>
        <translation>{port} портын басқа бағдарлама пайдаланып тұр. Ештеңе өзгерген жоқ. Ол бағдарламаны жабыңыз немесе басқа порт таңдаңыз.</translation>
    </message>
    <message>
        <source>The disk is full. This step was not saved, everything saved before is safe and your entries are still on the screen. Free some space and try again.</source>
        <translation>Диск толды. Бұл қадам сақталмады, бұрын сақталғаны бүтін, енгізгеніңіз экранда тұр. Орын босатып, қайталаңыз.</translation>
    </message>
    <message>
        <source>The database cannot be read. The program changes nothing in it. Do not copy or remove files; call IT to restore the last backup.</source>
        <translation>Дерекқор оқылмайды. Бағдарлама онда ештеңе өзгертпейді. Файлдарды көшірмеңіз, өшірмеңіз; соңғы резервтік көшірмені қалпына келтіру үшін АТ бөліміне хабарлаңыз.</translation>
    </message>
    <message>
        <source>The database is older than what was last confirmed, so saved steps are missing. It was not opened and not changed. Call IT to restore the last backup.</source>
        <translation>Дерекқор соңғы расталғаннан ескі, демек сақталған қадамдар жетіспейді. Ол ашылған да, өзгертілген де жоқ. Соңғы резервтік көшірмені қалпына келтіру үшін АТ бөліміне хабарлаңыз.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of the program. It was not changed. Ask IT to update the program on this workstation.</source>
        <translation>Дерекқорды бағдарламаның жаңарақ нұсқасы жазған. Ол өзгертілген жоқ. АТ бөлімінен осы жұмыс орнындағы бағдарламаны жаңартуды сұраңыз.</translation>
    </message>
    <message>
        <source>Another job is writing to the database. This step was not saved, your entries are still on the screen. Wait a moment and try again.</source>
        <translation>Дерекқорға басқа тапсырма жазып жатыр. Бұл қадам сақталмады, енгізгеніңіз экранда тұр. Сәл күтіп, қайталаңыз.</translation>
    </message>
    <message>
        <source>There is no connection to head office. Everything stays safe at this workstation and will be sent later. Check the network and try again.</source>
        <translation>Бас кеңсемен байланыс жоқ. Бәрі осы жұмыс орнында сенімді сақтаулы, кейін жіберіледі. Желіні тексеріп, қайталаңыз.</translation>
    </message>
    <message>
        <source>The line broke before everything was sent. What was sent is kept, the rest waits here. Try again to send the rest.</source>
        <translation>Бәрі жіберілгенше байланыс үзілді. Жіберілгені сақталды, қалғаны осында күтуде. Қалғанын жіберу үшін қайталаңыз.</translation>
    </message>
    <message>
        <source>Head office keeps some records aside for a person to look at: {count}. The others were taken. Ask head office which ones.</source>
        <translation>Бас кеңсе кейбір жазбаларды адам қарауы үшін бөлек қойды: {count}. Қалғандары қабылданды. Қайсысы екенін бас кеңседен сұраңыз.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. The form and its number are kept. Check the printer or choose another one and try again.</source>
        <translation>Принтер беттерді қабылдамады. Бланкі пен оның нөмірі сақталды. Принтерді тексеріңіз немесе басқасын таңдап, қайталаңыз.</translation>
    </message>
    <message>
        <source>The camera cannot be used: it may be switched off, forbidden by the system, or held by another program. Nothing was stored. Try again, or take the picture from a file.</source>
        <translation>Камераны пайдалану мүмкін емес: ол өшірулі, жүйе тыйым салған немесе басқа бағдарламада ашық болуы мүмкін. Ештеңе сақталған жоқ. Қайталап көріңіз немесе суретті файлдан алыңыз.</translation>
    </message>
    <message>
        <source>Something that was sealed or signed does not verify. It was not taken, everything stays as it was. Tell IT and head office before you go on.</source>
        <translation>Мөрленген немесе қол қойылған дерек тексерістен өтпеді. Ол қабылданған жоқ, бәрі бұрынғыдай қалды. Жалғастырмас бұрын АТ бөлімі мен бас кеңсеге хабарлаңыз.</translation>
    </message>
    <message>
        <source>This combination of Python and Qt must not be used. Nothing was opened. Ask IT to install the program anew.</source>
        <translation>Python мен Qt-дің бұл жұбын пайдалануға болмайды. Ештеңе ашылған жоқ. АТ бөлімінен бағдарламаны қайта орнатуды сұраңыз.</translation>
    </message>
    <message>
        <source>Entries of another employee wait to be stored, so nobody else can unlock now. Nothing was opened. Free some disk space, or let that employee unlock.</source>
        <translation>Басқа қызметкердің енгізулері сақталуын күтіп тұр, сондықтан қазір басқа ешкім кіре алмайды. Ештеңе ашылған жоқ. Дискіде орын босатыңыз немесе сол қызметкер кірсін.</translation>
    </message>
    <message>
        <source>A person with this identity document is already kept here. Nothing was saved, your entries are still on the screen. Open the existing file, or correct the number.</source>
        <translation>Осы жеке басты куәландыратын құжаты бар адам мұнда бұрыннан тіркелген. Ештеңе сақталған жоқ, енгізгеніңіз экранда тұр. Бар істі ашыңыз немесе нөмірді түзетіңіз.</translation>
    </message>
    <message>
        <source>Why it is another person was not told. Nothing was saved. Choose the reason.</source>
        <translation>Неге басқа адам екені көрсетілмеген. Ештеңе сақталған жоқ. Себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>Both files tell a field differently and nobody chose. Nothing was joined. Choose which value stays.</source>
        <translation>Екі істе өріс әртүрлі, ал таңдау жасалмаған. Ештеңе біріктірілген жоқ. Қай мән қалатынын таңдаңыз.</translation>
    </message>
    <message>
        <source>The values chosen do not fit together, such as IIN and birth date. Nothing was joined. Choose both of the same file.</source>
        <translation>Таңдалған мәндер бір-біріне сәйкес емес, мысалы ЖСН мен туған күні. Ештеңе біріктірілген жоқ. Екеуін де бір істен таңдаңыз.</translation>
    </message>
    <message>
        <source>This is the same file. Nothing was joined. Choose another one.</source>
        <translation>Бұл сол істің өзі. Ештеңе біріктірілген жоқ. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>This login cannot be used. Nothing was changed. Take 2 to 32 small Latin letters, digits, dots or hyphens.</source>
        <translation>Бұл логин жарамайды. Ештеңе өзгерген жоқ. 2-32 кіші латын әрпін, цифрын, нүктесін немесе дефисін алыңыз.</translation>
    </message>
    <message>
        <source>Somebody already has this login. Nothing was changed. Choose another one.</source>
        <translation>Бұл логин бос емес. Ештеңе өзгерген жоқ. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>This employee cannot go on with these entries. Nothing was changed, the entries are kept. Choose somebody who works here now and whose role allows it.</source>
        <translation>Бұл қызметкер осы енгізулерді жалғастыра алмайды. Ештеңе өзгерген жоқ, енгізулер сақтаулы. Осында қазір жұмыс істейтін, рөлі рұқсат ететін қызметкерді таңдаңыз.</translation>
    </message>
    <message>
        <source>These entries are this employee&apos;s already. Nothing was changed. Choose somebody else.</source>
        <translation>Бұл енгізулер онсыз да осы қызметкердікі. Ештеңе өзгерген жоқ. Басқа біреуді таңдаңыз.</translation>
    </message>
    <message>
        <source>The employee&apos;s name is missing. Nothing was changed. Type it as it should stand on paper.</source>
        <translation>Қызметкердің аты-жөні жоқ. Ештеңе өзгерген жоқ. Қағазда тұруы керек түрінде теріңіз.</translation>
    </message>
    <message>
        <source>The branch code cannot be used. Nothing was changed. Take a code of the operator profile, at most 4 Latin letters and digits.</source>
        <translation>Бөлімше коды жарамайды. Ештеңе өзгерген жоқ. Оператор паспортындағы кодты алыңыз, ең көбі 4 латын әрпі мен цифры.</translation>
    </message>
    <message>
        <source>The workstation code cannot be used. Nothing was changed. Take one or two Latin letters and digits.</source>
        <translation>Жұмыс орнының коды жарамайды. Ештеңе өзгерген жоқ. Бір-екі латын әрпі мен цифрын алыңыз.</translation>
    </message>
    <message>
        <source>The operator profile has no such branch. Nothing was changed. Take a branch code of the profile or choose another profile.</source>
        <translation>Оператор паспортында мұндай бөлімше жоқ. Ештеңе өзгерген жоқ. Паспорттағы бөлімше кодын алыңыз немесе басқа паспорт таңдаңыз.</translation>
    </message>
    <message>
        <source>The one-time code was issued for another branch or workstation. Nothing was changed. Take the codes that head office gave for this workstation.</source>
        <translation>Бір реттік код басқа бөлімшеге немесе жұмыс орнына берілген. Ештеңе өзгерген жоқ. Бас кеңсе осы жұмыс орнына берген кодтарды алыңыз.</translation>
    </message>
    <message>
        <source>The address of head office cannot be used. Nothing was changed. Type it exactly as IT gave it to you.</source>
        <translation>Бас кеңсенің мекенжайы жарамайды. Ештеңе өзгерген жоқ. Оны АТ бөлімі бергендей дәл теріңіз.</translation>
    </message>
    <message>
        <source>The law knows no such ground for this act. Nothing was changed. Choose another one.</source>
        <translation>Бұл әрекет үшін заңда мұндай негіз жоқ. Ештеңе өзгерген жоқ. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>The number of the paper cannot be used. Nothing was changed. Type the number alone, without names and IIN.</source>
        <translation>Құжаттың бұл нөмірін пайдалануға болмайды. Ештеңе өзгерген жоқ. Аты-жөн мен ЖСН-сіз, тек нөмірді теріңіз.</translation>
    </message>
    <message>
        <source>The scanner&apos;s folder is not there. Nothing was lost. Check the network drive, or choose the scanned files by hand.</source>
        <translation>Сканер қалтасы жоқ. Ештеңе жоғалған жоқ. Желілік дискіні тексеріңіз немесе сканерленген файлдарды қолмен таңдаңыз.</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was imported. Check the folder and choose it again.</source>
        <translation>Файл оқылмайды. Ештеңе импортталған жоқ. Қалтаны тексеріп, файлды қайта таңдаңыз.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. What was imported is kept. Import the same file again to go on.</source>
        <translation>Файл соңына дейін оқылмады. Импортталғаны сақталды. Жалғастыру үшін сол файлды қайта импорттаңыз.</translation>
    </message>
    <message>
        <source>The file was changed while it was read. What was imported is kept. Look at the batch; take it back if the file was not meant to change.</source>
        <translation>Файл оқылып жатқанда өзгертілді. Импортталғаны сақталды. Топтаманы қараңыз; файл өзгермеуі керек болса, оны қайтарыңыз.</translation>
    </message>
    <message>
        <source>The file could not be read or written. Nothing was changed in the program. Check the folder and try again.</source>
        <translation>Файлды оқу немесе жазу мүмкін болмады. Бағдарламада ештеңе өзгерген жоқ. Қалтаны тексеріп, қайталаңыз.</translation>
    </message>
    <message>
        <source>The applicant&apos;s consent to the photograph (C7) is not in force. Nothing was shown or stored. Have paper C7 signed with yes to the photograph first.</source>
        <translation>Өтініш берушінің фотосуретке келісімі (C7) қолданыста емес. Ештеңе көрсетілген де, сақталған да жоқ. Алдымен фотосуретке «иә» белгіленген C7 нысанына қол қойылсын.</translation>
    </message>
    <message>
        <source>This picture has more than 50 million pixels, so it was not opened. Nothing was stored. Make it smaller, or take another one.</source>
        <translation>Бұл суретте 50 миллионнан астам пиксель бар, сондықтан ол ашылмады. Ештеңе сақталған жоқ. Оны кішірейтіңіз немесе басқасын алыңыз.</translation>
    </message>
    <message>
        <source>This file is larger than 32 MiB, so it was not opened. Nothing was stored. Take a smaller one.</source>
        <translation>Бұл файл 32 МиБ-тан үлкен, сондықтан ол ашылмады. Ештеңе сақталған жоқ. Кішірегін алыңыз.</translation>
    </message>
    <message>
        <source>This picture is smaller than 300 x 400 pixels: a face could not be known by it. Nothing was stored. Take a larger one.</source>
        <translation>Бұл сурет 300 x 400 пиксельден кіші: ол бойынша бетті тану мүмкін емес. Ештеңе сақталған жоқ. Үлкенірегін алыңыз.</translation>
    </message>
    <message>
        <source>This is a HEIC picture, which this program cannot read. Nothing was stored. Save it as JPEG on the telephone and try again.</source>
        <translation>Бұл – HEIC суреті, бағдарлама оны оқи алмайды. Ештеңе сақталған жоқ. Телефонда JPEG түрінде сақтап, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>This picture moves. Nothing was stored. Take a still one.</source>
        <translation>Бұл сурет қозғалмалы. Ештеңе сақталған жоқ. Қозғалмайтынын алыңыз.</translation>
    </message>
    <message>
        <source>This picture is cut off or damaged. Nothing was stored. Copy the file again or take another one.</source>
        <translation>Бұл сурет үзілген немесе бүлінген. Ештеңе сақталған жоқ. Файлды қайта көшіріңіз немесе басқасын алыңыз.</translation>
    </message>
    <message>
        <source>This is no picture that the program reads. Nothing was stored. Take JPEG, PNG, BMP, WebP or AVIF.</source>
        <translation>Бұл – бағдарлама оқитын сурет емес. Ештеңе сақталған жоқ. JPEG, PNG, BMP, WebP немесе AVIF алыңыз.</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was stored. Look whether it is still there.</source>
        <translation>Бұл файл оқылмады. Ештеңе сақталған жоқ. Оның орнында екенін қараңыз.</translation>
    </message>
    <message>
        <source>No camera is found at this workstation. Nothing was stored. Connect one and try again, or take the picture from a file.</source>
        <translation>Бұл жұмыс орнында камера табылмады. Ештеңе сақталған жоқ. Камераны қосып, қайталап көріңіз немесе суретті файлдан алыңыз.</translation>
    </message>
    <message>
        <source>This workstation was installed without support for a camera. Nothing was stored. Ask IT to add it, or take the picture from a file.</source>
        <translation>Бұл жұмыс орны камера қолдауынсыз орнатылған. Ештеңе сақталған жоқ. АТ қызметінен оны қосуды сұраңыз немесе суретті файлдан алыңыз.</translation>
    </message>
    <message>
        <source>No consent of this person is in force, so there is nothing to withdraw. No paper was made. Look at the list of consents.</source>
        <translation>Бұл адамның күшіндегі келісімі жоқ, сондықтан кері қайтарып алатын ештеңе жоқ. Бланкі жасалған жоқ. Келісімдер тізімін қараңыз.</translation>
    </message>
    <message>
        <source>The file {file} is closed by a password. It was left where it is, nothing was stored. Save it without the password, or scan the paper again.</source>
        <translation>{file} файлы құпиясөзбен жабылған. Ол орнында қалды, ештеңе сақталмады. Оны құпиясөзсіз сақтаңыз немесе қағазды қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>The file {file} has more than 100 pages. It was left where it is, nothing was stored. Scan the papers in smaller stacks.</source>
        <translation>{file} файлында 100-ден көп бет бар. Ол орнында қалды, ештеңе сақталмады. Қағаздарды бөліп-бөліп, аз-аздан сканерлеңіз.</translation>
    </message>
    <message>
        <source>The file {file} is larger than 64 MB. It was left where it is, nothing was stored. Scan the papers in smaller stacks, at 200 or 300 dots an inch.</source>
        <translation>{file} файлы 64 МБ-тан үлкен. Ол орнында қалды, ештеңе сақталмады. Қағаздарды бөліп, дюймге 200 немесе 300 нүктемен сканерлеңіз.</translation>
    </message>
    <message>
        <source>A page of the file {file} is larger than can be read. It was left where it is, nothing was stored. Scan the paper at 200 or 300 dots an inch.</source>
        <translation>{file} файлының беті оқуға келмейтіндей үлкен. Ол орнында қалды, ештеңе сақталмады. Қағазды дюймге 200 немесе 300 нүктемен сканерлеңіз.</translation>
    </message>
    <message>
        <source>The file {file} took too long to read and was given up; perhaps it is no scan. It was left where it is, nothing was stored. Scan the paper itself at 200 or 300 dots an inch.</source>
        <translation>{file} файлы тым ұзақ оқылды, сондықтан оқу тоқтатылды; бәлкім, бұл скан емес. Ол орнында қалды, ештеңе сақталмады. Қағаздың өзін дюймге 200 немесе 300 нүктемен сканерлеңіз.</translation>
    </message>
    <message>
        <source>This is the last branch manager, without whom nobody could be admitted any more. Nothing was changed. Admit another manager first.</source>
        <translation>Бұл бөлімшенің соңғы басшысы, онсыз енді ешкімге рұқсат беруге болмайды. Ештеңе өзгерген жоқ. Алдымен басқа басшыға рұқсат беріңіз.</translation>
    </message>
    <message>
        <source>There is nothing to prove yet: the paper is not signed, or its answers are not entered. Nothing was made. Scan the paper and enter the answers first.</source>
        <translation>Әзірге дәлелдейтін ештеңе жоқ: қағазға қол қойылмаған немесе оның жауаптары енгізілмеген. Ештеңе жасалмады. Алдымен қағазды сканерлеп, жауаптарды енгізіңіз.</translation>
    </message>
    <message>
        <source>A scan of this paper was taken off it, so it proves nothing until it is scanned and its answers are entered anew. Nothing was made. What stood until then is in the journal.</source>
        <translation>Бұл қағаздың сканы одан алынған, сондықтан қағаз қайта сканерленіп, жауаптары қайта енгізілгенше ештеңені дәлелдемейді. Ештеңе жасалмады. Оған дейін не күшінде болғаны журналда тұр.</translation>
    </message>
    <message>
        <source>This paper is already signed or void, so it cannot be changed. Everything stays as it was. Issue a new paper if one is needed.</source>
        <translation>Бұл бланкіге қол қойылған немесе ол жарамсыз, сондықтан өзгертуге болмайды. Бәрі бұрынғыдай қалды. Қажет болса, жаңа бланкі жасаңыз.</translation>
    </message>
    <message>
        <source>This page cannot be attached there: its code names another paper or page, that page is scanned already, or the picture was dealt with. Nothing was changed. Check the number and the page.</source>
        <translation>Бұл бетті онда тіркеуге болмайды: бетіндегі код басқа бланкіні не бетті атайды, ол бет сканерленген немесе сурет өңделіп қойған. Ештеңе өзгерген жоқ. Бланкі нөмірі мен бетті тексеріңіз.</translation>
    </message>
    <message>
        <source>This was answered or done already. Everything stays as it was. Look at the answer in the list of requests.</source>
        <translation>Бұған жауап берілген немесе ол орындалған. Бәрі бұрынғыдай қалды. Жауапты сұрау салулар тізімінен қараңыз.</translation>
    </message>
    <message>
        <source>The application has moved on, so this step is not possible. Nothing was changed. Look at its history and enter the step that follows.</source>
        <translation>Өтініштің жағдайы өзгерген, бұл қадам енді мүмкін емес. Ештеңе өзгерген жоқ. Тарихын қарап, келесі қадамды енгізіңіз.</translation>
    </message>
    <message>
        <source>This paper answers a request to withdraw. No paper was made. Accept or refuse the request on the tab of requests: the paper comes of it.</source>
        <translation>Бұл бланкі келісімді кері қайтарып алу өтінішіне жауап береді. Бланкі жасалмады. «Сұрау салулар» қойындысында өтінішті қабылдаңыз не бас тартыңыз: бланкі содан шығады.</translation>
    </message>
    <message>
        <source>This paper speaks of an application, and none was chosen. No paper was made. Choose the application on its tab and make the paper there.</source>
        <translation>Бұл бланкі өтінішке қатысты, ал өтініш таңдалмаған. Бланкі жасалмады. «Өтініштер» қойындысында өтінішті таңдап, бланкіні сонда жасаңыз.</translation>
    </message>
    <message>
        <source>The other person is not fully told. No paper was made. Enter name, kinship and a right telephone number.</source>
        <translation>Үшінші тұлға туралы мәлімет толық емес. Бланкі жасалмады. Аты-жөнін, туыстығын және дұрыс телефон нөмірін енгізіңіз.</translation>
    </message>
    <message>
        <source>This paper speaks of no other person. No paper was made. Take the other person out, or make the paper that is about one.</source>
        <translation>Бұл бланкіде үшінші тұлға жоқ. Бланкі жасалмады. Үшінші тұлғаны алып тастаңыз немесе ол туралы бланкіні жасаңыз.</translation>
    </message>
    <message>
        <source>Who signs for the applicant is not fully told. No paper was made. Enter name, document, and the authority or the reason.</source>
        <translation>Өтініш беруші үшін кім қол қоятыны туралы мәлімет толық емес. Бланкі жасалмады. Аты-жөнін, құжатын және өкілеттігін не себебін енгізіңіз.</translation>
    </message>
    <message>
        <source>The paper does not ask for one of these entries. No paper was made. Open the form anew and fill in what it asks for.</source>
        <translation>Бланкі бұл мәндердің бірін сұрамайды. Бланкі жасалмады. Бланкіні қайта ашып, сұрағанын толтырыңыз.</translation>
    </message>
    <message>
        <source>Something that the paper asks for is not filled in. No paper was made. Fill in every field that is not marked as optional.</source>
        <translation>Бланкі сұрайтын бір нәрсе толтырылмаған. Бланкі жасалмады. Міндетті емес деп белгіленбеген әр өрісті толтырыңыз.</translation>
    </message>
    <message>
        <source>An entry of the paper is too long: at most 300 characters. No paper was made. Make it shorter.</source>
        <translation>Бланкіге енгізілген мән тым ұзын: ең көбі 300 таңба. Бланкі жасалмады. Қысқартыңыз.</translation>
    </message>
    <message>
        <source>An entry of the paper is not a date. No paper was made. Type day, month, year: 05.03.2026.</source>
        <translation>Бланкіге енгізілген мән күн емес. Бланкі жасалмады. Күнін, айын, жылын теріңіз: 05.03.2026.</translation>
    </message>
    <message>
        <source>An entry of the paper is not an amount. No paper was made. Type whole tenge, figures alone.</source>
        <translation>Бланкіге енгізілген мән сома емес. Бланкі жасалмады. Бүтін теңгені тек цифрмен теріңіз.</translation>
    </message>
    <message>
        <source>So many blank forms are not made at once. No paper was made. Take a number from 1 to 50.</source>
        <translation>Бірден мұнша таза бланкі жасалмайды. Бланкі жасалмады. 1-ден 50-ге дейінгі санды алыңыз.</translation>
    </message>
    <message>
        <source>This form cannot be filled in by hand: it lists or answers what is stored. No paper was made. Choose another form.</source>
        <translation>Бұл бланкі қолмен толтырылмайды: онда сақталған мәліметтер тізіледі немесе соған жауап беріледі. Бланкі жасалмады. Басқа бланкіні таңдаңыз.</translation>
    </message>
    <message>
        <source>The time cannot be right: before the blank form was made, or still to come. Nothing was changed. Type the time that is written on the paper.</source>
        <translation>Уақыт дұрыс емес: таза бланкі жасалғаннан бұрын немесе әлі келмеген. Ештеңе өзгерген жоқ. Бланкіде жазылған уақытты теріңіз.</translation>
    </message>
    <message>
        <source>A paper is printed once more for a reason alone. Nothing was printed. Choose the reason.</source>
        <translation>Бланкі тек себебі болса ғана қайта басылады. Ештеңе басылған жоқ. Себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>A paper is void for a reason of the list alone. Nothing was changed. Choose the reason.</source>
        <translation>Бланкі тек тізімдегі себеппен жарамсыз етіледі. Ештеңе өзгерген жоқ. Себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>The pack knows no such ground to refuse. Nothing was changed. Choose one of the list.</source>
        <translation>Топтамада бас тартудың мұндай негізі жоқ. Ештеңе өзгерген жоқ. Тізімнен біреуін таңдаңыз.</translation>
    </message>
    <message>
        <source>No contract of this person is open, so that is no ground to refuse. Nothing was changed. Choose another ground, or accept.</source>
        <translation>Бұл адамның орындалмаған міндеттемесі жоқ, сондықтан ол бас тартуға негіз болмайды. Ештеңе өзгерген жоқ. Басқа негізді таңдаңыз немесе қабылдаңыз.</translation>
    </message>
    <message>
        <source>The day cannot be right: before the step before it, or still to come. Nothing was changed. Type the day that stands on the paper.</source>
        <translation>Күн дұрыс емес: алдыңғы қадамнан ерте немесе әлі келмеген. Ештеңе өзгерген жоқ. Құжатта тұрған күнді теріңіз.</translation>
    </message>
    <message>
        <source>The number of the paper is missing. Nothing was changed. Type the number that stands on the paper.</source>
        <translation>Құжаттың нөмірі жоқ. Ештеңе өзгерген жоқ. Құжатта тұрған нөмірді теріңіз.</translation>
    </message>
    <message>
        <source>A microcredit that was granted has a contract. Nothing was changed. Type the number of the contract.</source>
        <translation>Берілген микрокредиттің шарты болады. Ештеңе өзгерген жоқ. Шарттың нөмірін теріңіз.</translation>
    </message>
    <message>
        <source>The time cannot be right: before the application was registered, or still to come. Nothing was changed. Type the time at which the bureau was told.</source>
        <translation>Уақыт дұрыс емес: өтініш тіркелгенге дейін немесе әлі келмеген. Ештеңе өзгерген жоқ. Бюроға хабарланған уақытты енгізіңіз.</translation>
    </message>
    <message>
        <source>The name is missing or is no name. Nothing was stored. Type how the person is called.</source>
        <translation>Аты жоқ немесе бұл ат емес. Ештеңе сақталған жоқ. Адамның атын енгізіңіз.</translation>
    </message>
    <message>
        <source>This is no telephone number. Nothing was stored. Type it with the code of the operator.</source>
        <translation>Бұл телефон нөмірі емес. Ештеңе сақталған жоқ. Байланыс операторының кодымен енгізіңіз.</translation>
    </message>
    <message>
        <source>The approved texts hold no consent for enquiries, so none can be taken. Nothing was stored. Ask head office for a newer edition of the texts.</source>
        <translation>Бекітілген мәтіндерде консультацияға арналған келісім жоқ, сондықтан оны жазуға болмайды. Ештеңе сақталған жоқ. Бас кеңседен мәтіндердің жаңа редакциясын сұраңыз.</translation>
    </message>
    <message>
        <source>A no to C1 erases the draft, and the sheet is not scanned yet. Nothing was changed. Scan all its pages first, then enter the answers.</source>
        <translation>C1 бланкісіндегі «жоқ» жауабы қараламаны өшіреді, ал бланк әлі сканерленбеген. Ештеңе өзгерген жоқ. Алдымен барлық бетін сканерлеп, содан кейін жауаптарды енгізіңіз.</translation>
    </message>
    <message>
        <source>A consent on paper is entered from its paper. Nothing was changed. Choose by which service it came.</source>
        <translation>Қағаздағы келісім өз бланкісінен енгізіледі. Ештеңе өзгерген жоқ. Келісім қай қызмет арқылы келгенін таңдаңыз.</translation>
    </message>
    <message>
        <source>The reference that proves the consent is missing. Nothing was changed. Type it as the service shows it.</source>
        <translation>Келісімді растайтын нөмір жоқ. Ештеңе өзгерген жоқ. Оны қызмет көрсеткендей теріңіз.</translation>
    </message>
    <message>
        <source>The time of the consent has not come yet. Nothing was changed. Type the time that the service shows.</source>
        <translation>Келісім уақыты әлі келген жоқ. Ештеңе өзгерген жоқ. Қызмет көрсеткен уақытты теріңіз.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сақталды.</translation>
    </message>
    <message>
        <source>The two files are one now. Papers that came to this file: {count}.</source>
        <translation>Екі іс енді біреу. Осы іске келген бланкілер: {count}.</translation>
    </message>
    <message>
        <source>Noted: these data still hold.</source>
        <translation>Белгіленді: деректер өзгерген жоқ.</translation>
    </message>
    <message>
        <source>The document reader typed something that is no machine-readable zone, or not all of it. Read the document once more.</source>
        <translation>Құжат оқығыш тергені машинада оқылатын аймақ емес немесе толық емес. Құжатты тағы бір рет оқытыңыз.</translation>
    </message>
    <message>
        <source>This is another person&apos;s document: its IIN is not the one on the screen. Nothing was taken over. Save or leave these data first, then read the document again.</source>
        <translation>Бұл басқа адамның құжаты: ЖСН экрандағы ЖСН-мен сәйкес келмейді. Ештеңе алынған жоқ. Алдымен осы деректерді сақтаңыз немесе жабыңыз, содан кейін құжатты қайта оқытыңыз.</translation>
    </message>
    <message>
        <source>This is the file of the document&apos;s owner. To take over what the document tells, press F2 and read it again.</source>
        <translation>Бұл — құжат иесінің ісі. Құжаттағы мәліметтерді енгізу үшін F2 басып, құжатты қайта оқытыңыз.</translation>
    </message>
    <message>
        <source>The photograph is stored.</source>
        <translation>Фотосурет сақталды.</translation>
    </message>
    <message>
        <source>The photograph is erased.</source>
        <translation>Фотосурет өшірілді.</translation>
    </message>
    <message>
        <source>No paper was made: the data need correcting first. The fields are marked below.</source>
        <translation>Бланкі жасалмады: алдымен деректерді түзету керек. Өрістер төменде белгіленген.</translation>
    </message>
    <message>
        <source>The paper {serial} is ready. Look at it, then print it (Ctrl+P).</source>
        <translation>{serial} бланкісі дайын. Қарап шығып, басып шығарыңыз (Ctrl+P).</translation>
    </message>
    <message>
        <source>Paper {serial} is printed. Next: signature and scan.</source>
        <translation>{serial} бланкісі басылды. Енді: қол қою және скан.</translation>
    </message>
    <message>
        <source>Paper {serial} is printed. Nobody signs it: hand it out.</source>
        <translation>{serial} бланкісі басылды. Оған қол қойылмайды: өтініш берушіге беріңіз.</translation>
    </message>
    <message>
        <source>Papers ready: {count}, each with a number of its own. Print them now.</source>
        <translation>Дайын бланкілер: {count}, әрқайсысының өз нөмірі бар. Енді басып шығарыңыз.</translation>
    </message>
    <message>
        <source>Papers printed: {count}. Next: signatures, then scan and answers.</source>
        <translation>Басылған бланкілер: {count}. Енді қол қою, содан кейін скан мен жауаптар.</translation>
    </message>
    <message>
        <source>The others are kept as printed. To be printed again: {count}. A spoiled sheet is destroyed; the number of the paper stays.</source>
        <translation>Қалғандары басылды деп жазылды. Қайта басылатыны: {count}. Бүлінген парақ жойылады, бланкінің нөмірі өзгермейді.</translation>
    </message>
    <message>
        <source>Paper {serial} is void. Its number will not be used again.</source>
        <translation>{serial} бланкісі жарамсыз. Оның нөмірі қайта қолданылмайды.</translation>
    </message>
    <message>
        <source>The proof of consent {serial} was saved; head office vouches for it.</source>
        <translation>Келісімнің дәлелі {serial} сақталды; оны бас кеңсе растайды.</translation>
    </message>
    <message>
        <source>The proof of consent {serial} was saved, but head office has not signed it yet. Make it again after the next synchronisation.</source>
        <translation>Келісімнің дәлелі {serial} сақталды, бірақ бас кеңсе оған әлі қол қойған жоқ. Келесі синхрондаудан кейін оны қайта жасаңыз.</translation>
    </message>
    <message>
        <source>The paper was saved as a PDF file.</source>
        <translation>Бланкі PDF файлы ретінде сақталды.</translation>
    </message>
    <message>
        <source>The answers are recorded. The consent counts once the signed paper is scanned.</source>
        <translation>Жауаптар жазылды. Қол қойылған бланкі сканерленгенде келісім күшіне енеді.</translation>
    </message>
    <message>
        <source>Paper and answers are both here. The consents are in force as ticked.</source>
        <translation>Бланкі та, жауаптар да бар. Келісімдер белгіленгеніндей күшіне енді.</translation>
    </message>
    <message>
        <source>The consents are taken back. Print the acceptance and hand it over; the processing is to be stopped within the term.</source>
        <translation>Келісімдер кері қайтарып алынды. Қабылдау жауабын басып, қолға беріңіз; өңдеу мерзімінде тоқтатылуы керек.</translation>
    </message>
    <message>
        <source>The consents stay in force. Print the reasoned refusal and hand it over.</source>
        <translation>Келісімдер күшінде қалады. Уәжді бас тартуды басып, қолға беріңіз.</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>Тапсырма орындалды.</translation>
    </message>
    <message>
        <source>Application {number} is stored. Next: the receipt and the questionnaire.</source>
        <translation>№ {number} өтініш сақталды. Енді қолхат пен сауалнаманы жасаңыз.</translation>
    </message>
    <message>
        <source>Application {number} is changed.</source>
        <translation>№ {number} өтініш өзгертілді.</translation>
    </message>
    <message>
        <source>The status of {number} is entered.</source>
        <translation>№ {number} өтініштің мәртебесі енгізілді.</translation>
    </message>
    <message>
        <source>The notice to the credit bureau about {number} is recorded.</source>
        <translation>{number} туралы кредиттік бюроға хабарлама жазылды.</translation>
    </message>
    <message>
        <source>The enquiry is kept until {day}, then it erases itself.</source>
        <translation>Консультация жазбасы {day} дейін сақталады, содан кейін өзі жойылады.</translation>
    </message>
    <message>
        <source>The enquiry is erased for good.</source>
        <translation>Консультация жазбасы біржола жойылды.</translation>
    </message>
    <message>
        <source>Carrier {number} is registered. Next: print its label and stick it on.</source>
        <translation>Жеткізгіш {number} тіркелді. Енді белгісін басып шығарып, жапсырыңыз.</translation>
    </message>
    <message>
        <source>Carrier {number} is handed out.</source>
        <translation>Жеткізгіш {number} берілді.</translation>
    </message>
    <message>
        <source>Carrier {number} is in its place.</source>
        <translation>Жеткізгіш {number} орнында.</translation>
    </message>
    <message>
        <source>Carrier {number} lies at its new place.</source>
        <translation>Жеткізгіш {number} жаңа орнында.</translation>
    </message>
    <message>
        <source>Carrier {number} is noted as destroyed; its line stays in the register.</source>
        <translation>Жеткізгіш {number} жойылды деп белгіленді; оның жолы тізілімде қалады.</translation>
    </message>
    <message>
        <source>The paper lies in the file {number} now.</source>
        <translation>Қағаз енді {number} ісінде.</translation>
    </message>
    <message>
        <source>Labels printed: {count}.</source>
        <translation>Басылған белгілер: {count}.</translation>
    </message>
    <message>
        <source>Register J9 is saved. Carriers: {count}.</source>
        <translation>J9 тізілімі сақталды. Жеткізгіштер: {count}.</translation>
    </message>
    <message>
        <source>Labels saved as a PDF file: {count}.</source>
        <translation>PDF файлына сақталған белгілер: {count}.</translation>
    </message>
    <message>
        <source>Stock-taking finished. Seen: {seen}. Incidents opened: {missing}.</source>
        <translation>Түгендеу аяқталды. Көрілді: {seen}. Ашылған оқыс оқиғалар: {missing}.</translation>
    </message>
    <message>
        <source>Blank forms made: {count}. Print them and keep them for a power cut.</source>
        <translation>Жасалған таза бланкілер: {count}. Басып шығарып, жарық сөнген кезге сақтап қойыңыз.</translation>
    </message>
    <message>
        <source>Blank forms printed: {count}.</source>
        <translation>Басып шығарылған таза бланкілер: {count}.</translation>
    </message>
    <message>
        <source>Blank forms saved as PDF files: {count}.</source>
        <translation>PDF файлы ретінде сақталған таза бланкілер: {count}.</translation>
    </message>
    <message>
        <source>Blank form {serial} is void. It stands in the list of spoiled papers.</source>
        <translation>{serial} таза бланкісі жарамсыз етілді. Ол бүлінген бланкілер тізімінде тұр.</translation>
    </message>
    <message>
        <source>Blank form {serial} belongs to the person now. Next: its answers and its scan.</source>
        <translation>{serial} таза бланкісі енді осы адамға тиесілі. Келесі қадам: жауаптары мен сканы.</translation>
    </message>
    <message>
        <source>Tried out: lines {lines}, refused {refused}. Nothing was changed.</source>
        <translation>Байқап көрілді: жолдар {lines}, қабылданбағаны {refused}. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Imported: lines {lines}, refused {refused}. The report tells why.</source>
        <translation>Импортталды: жолдар {lines}, қабылданбағаны {refused}. Себебін есеп айтады.</translation>
    </message>
    <message>
        <source>Stopped after {lines} lines. Import the same file again to go on.</source>
        <translation>{lines} жолдан кейін тоқтатылды. Жалғастыру үшін сол файлды қайта импорттаңыз.</translation>
    </message>
    <message>
        <source>Taken back: {count}. Left as it is: {left}.</source>
        <translation>Қайтарылды: {count}. Сол күйінде қалды: {left}.</translation>
    </message>
    <message>
        <source>The applicant did not agree. The draft was erased; only an anonymous count stays.</source>
        <translation>Өтініш беруші келіспеді. Қаралама өшірілді; тек атаусыз сан қалады.</translation>
    </message>
    <message>
        <source>The data are blocked: kept, but not used. Nobody but the personal-data officer opens them now.</source>
        <translation>Деректер бұғатталды: сақтаулы, бірақ пайдаланылмайды. Енді оларды дербес деректер жөніндегі маман ғана ашады.</translation>
    </message>
    <message>
        <source>The blocking is lifted. Everybody admitted may work with these data again.</source>
        <translation>Бұғаттау алып тасталды. Рұқсаты бар қызметкерлердің бәрі бұл деректермен қайта жұмыс істей алады.</translation>
    </message>
    <message>
        <source>Act no {number}. Everything of this person is destroyed and cannot be brought back. Write the number on the paper that asked for it.</source>
        <translation>Акт № {number}. Бұл адамға қатысты барлығы жойылды, қалпына келтіру мүмкін емес. Нөмірді осыны талап еткен құжатқа жазып қойыңыз.</translation>
    </message>
    <message>
        <source>Entries on the screen are not saved. Save them with Ctrl+S, or do it again to leave without them.</source>
        <translation>Экрандағы мәндер сақталмаған. Ctrl+S арқылы сақтаңыз немесе оларсыз шығу үшін әрекетті қайталаңыз.</translation>
    </message>
    <message>
        <source>Handed over. The colleague is asked about these entries at the next unlock.</source>
        <translation>Тапсырылды. Әріптес келесі рет кіргенде осы енгізулер туралы сұралады.</translation>
    </message>
    <message>
        <source>What was typed cannot be stored now: the disk may be full. Nothing is lost, the pages are only covered. Free some space and try again, or whoever typed it unlocks and saves it.</source>
        <translation>Терілген деректерді қазір сақтау мүмкін емес: дискіде орын болмауы мүмкін. Ештеңе жоғалған жоқ, беттер тек жасырылған. Орын босатып, қайталап көріңіз немесе терген қызметкер кіріп, өзі сақтасын.</translation>
    </message>
    <message>
        <source>Some choices have no answer yet. Mark yes or no for each, as on the paper.</source>
        <translation>Кейбір таңдауларға жауап жоқ. Әрқайсысына бланкідегідей иә немесе жоқ деп белгілеңіз.</translation>
    </message>
    <message>
        <source>Scanned pages matched: {matched}. Waiting in the inbox: {waiting}.</source>
        <translation>Бланкісін тапқан беттер: {matched}. Кірісте күтуде: {waiting}.</translation>
    </message>
    <message>
        <source>The scan is stored, but the original file could not be removed from the scanner&apos;s folder. Remove it by hand.</source>
        <translation>Скан сақталды, бірақ түпнұсқа файлды сканер қалтасынан өшіру мүмкін болмады. Оны қолмен өшіріңіз.</translation>
    </message>
    <message>
        <source>No signature was seen on the scan of paper {serial}. Look at the sheet; this is advice.</source>
        <translation>{serial} қағазының сканында қолтаңба көрінбеді. Параққа қараңыз; бұл — кеңес.</translation>
    </message>
    <message>
        <source>The page now belongs to paper {serial}.</source>
        <translation>Бет енді {serial} бланкісіне тиесілі.</translation>
    </message>
    <message>
        <source>What you saw on paper {serial} is noted.</source>
        <translation>{serial} бланкісінен көргеніңіз жазылды.</translation>
    </message>
    <message>
        <source>The scan was taken from paper {serial}. It waits in the inbox of scans.</source>
        <translation>Скан {serial} бланкісінен ажыратылды. Ол «Скандар» бетіндегі кірісте күтіп тұр.</translation>
    </message>
    <message>
        <source>The picture was erased from the inbox. The journal tells that it was there.</source>
        <translation>Сурет кірістен өшірілді. Оның болғаны журналда жазылған.</translation>
    </message>
    <message>
        <source>Head office has receipted what was sent. Waiting: {waiting}.</source>
        <translation>Бас кеңсе жіберілгенді растады. Күтуде: {waiting}.</translation>
    </message>
    <message>
        <source>This workstation does not know its head office yet. Everything is kept here. Ask IT to enrol it.</source>
        <translation>Бұл жұмыс орны бас кеңсеге әлі қосылмаған. Бәрі осында сақталады. АТ бөлімінен қосуды сұраңыз.</translation>
    </message>
    <message>
        <source>The recovery code was saved. Move the file to a safe place, away from here.</source>
        <translation>Қалпына келтіру коды сақталды. Файлды басқа сенімді жерге ауыстырыңыз.</translation>
    </message>
    <message>
        <source>The recovery code was sent to the printer. Seal the sheet in an envelope.</source>
        <translation>Қалпына келтіру коды принтерге жіберілді. Парақты конвертке салып жабыңыз.</translation>
    </message>
    <message>
        <source>Your password is changed. The old one opens nothing any more.</source>
        <translation>Құпиясөзіңіз өзгертілді. Ескісі енді ештеңені ашпайды.</translation>
    </message>
    <message>
        <source>The employee is admitted. Tell the temporary password in person; it must be changed at the first login.</source>
        <translation>Қызметкерге рұқсат берілді. Уақытша құпиясөзді жеке айтыңыз; бірінші кіргенде ол міндетті түрде өзгертіледі.</translation>
    </message>
    <message>
        <source>The admission is changed.</source>
        <translation>Рұқсат өзгертілді.</translation>
    </message>
    <message>
        <source>The employee is disabled; the key slot is gone from this workstation.</source>
        <translation>Қызметкердің рұқсаты тоқтатылды; кілт ұясы бұл жұмыс орнынан жойылды.</translation>
    </message>
    <message>
        <source>The temporary password is set. Tell it in person; it must be changed at the next login.</source>
        <translation>Уақытша құпиясөз қойылды. Оны жеке айтыңыз; келесі кіргенде ол міндетті түрде өзгертіледі.</translation>
    </message>
    <message>
        <source>Alerts in the journal that you have not looked at: {count}.</source>
        <translation>Журналда сіз әлі қарамаған дабылдар: {count}.</translation>
    </message>
    <message>
        <source>Something unexpected happened (incident {number}). What was saved is safe and your entries are still on the screen. Tell IT this number.</source>
        <translation>Күтпеген жағдай болды (оқиға {number}). Сақталғаны бүтін, енгізгеніңіз экранда тұр. АТ бөліміне осы нөмірді айтыңыз.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Істі ашу</translation>
    </message>
    <message>
        <source>Open the journal</source>
        <translation>Журналды ашу</translation>
    </message>
    <message>
        <source>Something about the carrier is missing or longer than 120 letters. Nothing was changed. Fill in the marked field in a few words.</source>
        <translation>Жеткізгіш туралы бірдеңе жазылмаған немесе 120 әріптен ұзын. Ештеңе өзгермеді. Өрісті бірнеше сөзбен толтырыңыз.</translation>
    </message>
    <message>
        <source>The count of sheets cannot be used. Nothing was changed. Type a whole number.</source>
        <translation>Парақ саны жарамайды. Ештеңе өзгермеді. Бүтін сан жазыңыз.</translation>
    </message>
    <message>
        <source>This is no number of a carrier of ours. Nothing was changed. Scan the label again, or type its number.</source>
        <translation>Бұл біздің жеткізгіштің нөмірі емес. Ештеңе өзгермеді. Белгіні қайта сканерлеңіз немесе нөмірін жазыңыз.</translation>
    </message>
    <message>
        <source>Between 1 and 480 labels are printed at once. Nothing was printed. Choose the carriers.</source>
        <translation>Бір жолы 1-ден 480-ге дейін белгі басылады. Ештеңе басылмады. Жеткізгіштерді таңдаңыз.</translation>
    </message>
    <message>
        <source>This is no number of a paper of ours. Nothing was changed. Type it as it stands at the foot of the page.</source>
        <translation>Бұл біздің қағаздың нөмірі емес. Ештеңе өзгермеді. Беттің төменінде тұрғандай жазыңыз.</translation>
    </message>
    <message>
        <source>One of these carriers was seen meanwhile. Nothing was finished. Look at the list again.</source>
        <translation>Бұл жеткізгіштердің бірі осы арада көрілді. Ештеңе аяқталмады. Тізімге қайта қараңыз.</translation>
    </message>
    <message>
        <source>This workstation&apos;s register has no carrier with this number. Nothing was changed. Look whether the label is of another workstation.</source>
        <translation>Бұл жұмыс орнының тізілімінде мұндай нөмірлі жеткізгіш жоқ. Ештеңе өзгермеді. Белгі басқа жұмыс орнынікі емес пе, қараңыз.</translation>
    </message>
    <message>
        <source>The carrier is not where this would need it: somebody else has it, or it is missing or destroyed. Nothing was changed. Look at its line in the register.</source>
        <translation>Жеткізгіш бұған керек жерде емес: ол басқа біреуде, жоғалған немесе жойылған. Ештеңе өзгермеді. Тізілімдегі жолына қараңыз.</translation>
    </message>
    <message>
        <source>There is no open stock-taking. Nothing was changed. Begin one first.</source>
        <translation>Ашық түгендеу жоқ. Ештеңе өзгермеді. Алдымен оны бастаңыз.</translation>
    </message>
    <message>
        <source>A scan is taken from its paper for a reason of the list alone. Nothing was changed. Choose the reason.</source>
        <translation>Скан қағазынан тек тізімдегі себеппен алынады. Ештеңе өзгертілмеді. Себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>What you saw is told by the list alone. Nothing was changed. Choose what you saw.</source>
        <translation>Көргеніңіз тек тізім бойынша айтылады. Ештеңе өзгерген жоқ. Көргеніңізді таңдаңыз.</translation>
    </message>
    <message>
        <source>Why the signature was not seen is told by the list alone. Nothing was changed. Choose the reason.</source>
        <translation>Қолтаңбаның неге көрінбегені тек тізім бойынша айтылады. Ештеңе өзгерген жоқ. Себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>Answers of this paper are in force: a second person must confirm. Nothing was changed. Ask the manager or the personal-data officer.</source>
        <translation>Бұл қағаздағы жауаптар күшінде: екінші адам растауы керек. Ештеңе өзгертілмеді. Басшыдан немесе дербес деректер жөніндегі жауаптыдан сұраңыз.</translation>
    </message>
    <message>
        <source>A stored picture came back other than it was given. Nothing was matched, and the original stays where it is. Do not throw the paper away; call IT to check the disk.</source>
        <translation>Сақталған сурет берілген күйінен өзгеше оқылды. Ештеңе байланыстырылған жоқ, түпнұсқа файл орнында қалды. Қағазды тастамаңыз; дискіні тексеру үшін IT маманын шақырыңыз.</translation>
    </message>
    <message>
        <source>No scanner was found. Nothing was scanned. Switch it on, check the cable and look for scanners again, or choose files.</source>
        <translation>Сканер табылмады. Ештеңе сканерленбеді. Оны қосыңыз, кабелін тексеріңіз де, сканерді қайта іздеңіз немесе файлдарды таңдаңыз.</translation>
    </message>
    <message>
        <source>This computer has nothing with which to use a scanner. Nothing was scanned. Scan into a folder and choose the files, or ask the administrator to set the scanner up.</source>
        <translation>Бұл компьютерде сканерді пайдаланатын құрал жоқ. Ештеңе сканерленбеді. Қалтаға сканерлеп, файлдарды таңдаңыз немесе әкімшіден сканерді баптауды сұраңыз.</translation>
    </message>
    <message>
        <source>The scanner is busy, or you may not use it. Nothing was scanned. Close other scanning programs and try again.</source>
        <translation>Сканер бос емес немесе оны пайдалануға рұқсатыңыз жоқ. Ештеңе сканерленбеді. Сканерлейтін басқа бағдарламаларды жауып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Paper is jammed in the scanner. Nothing of this pass was stored. Take the paper out and scan the whole stack again.</source>
        <translation>Сканерде қағаз тұрып қалды. Осы жолғы сканерден ештеңе сақталмады. Қағазды алып, бүкіл буманы қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>There is no paper in the feeder. Nothing was scanned. Put the papers in and scan again.</source>
        <translation>Беру науасында қағаз жоқ. Ештеңе сканерленбеді. Қағаздарды салып, қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>The cover of the scanner is open. Nothing of this pass was stored. Close it and scan the whole stack again.</source>
        <translation>Сканердің қақпағы ашық. Осы жолғы сканерден ештеңе сақталмады. Оны жауып, бүкіл буманы қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>This scanner cannot take the paper from there. Nothing was scanned. Choose the glass or the feeder without backs.</source>
        <translation>Бұл сканер қағазды ол жерден ала алмайды. Ештеңе сканерленбеді. Шыныны немесе сырт бетін алмайтын науаны таңдаңыз.</translation>
    </message>
    <message>
        <source>The scanning was cancelled. Nothing of this pass was stored. Put the whole stack in again when you are ready.</source>
        <translation>Сканерлеу тоқтатылды. Осы жолғы сканерден ештеңе сақталмады. Дайын болғанда бүкіл буманы қайта салыңыз.</translation>
    </message>
</context>
<context>
    <name>photographs</name>
    <message>
        <source>Photograph stored</source>
        <translation>Фотосурет сақталды</translation>
    </message>
    <message>
        <source>Photograph replaced</source>
        <translation>Фотосурет ауыстырылды</translation>
    </message>
    <message>
        <source>Photograph taken away</source>
        <translation>Фотосурет алып тасталды</translation>
    </message>
    <message>
        <source>Photograph went to the joined file</source>
        <translation>Фотосурет қосылған іске берілді</translation>
    </message>
    <message>
        <source>Photograph came with the joined file</source>
        <translation>Фотосурет қосылған іспен келді</translation>
    </message>
    <message>
        <source>replaced on {at}, erased</source>
        <translation>{at} ауыстырылды, өшірілді</translation>
    </message>
    <message>
        <source>taken away on {at}, erased</source>
        <translation>{at} алып тасталды, өшірілді</translation>
    </message>
    <message>
        <source>went to the joined file on {at}</source>
        <translation>{at} қосылған іске берілді</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Фотосурет</translation>
    </message>
    <message>
        <source>the picture is erased</source>
        <translation>сурет өшірілді</translation>
    </message>
    <message>
        <source>the picture is kept there</source>
        <translation>сурет сонда сақталады</translation>
    </message>
    <message>
        <source>kept now</source>
        <translation>қазір сақталып тұр</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Fill this in.</source>
        <translation>Толтырыңыз.</translation>
    </message>
    <message>
        <source>The approved data list does not allow this field.</source>
        <translation>Бекітілген деректер тізбесі бұл өріске рұқсат бермейді.</translation>
    </message>
    <message>
        <source>This may be taken only after consent C1 is signed.</source>
        <translation>Мұны C1 келісіміне қол қойылғаннан кейін ғана алуға болады.</translation>
    </message>
    <message>
        <source>This may be taken only while consent {consent} is in force.</source>
        <translation>Бұл деректер {consent} келісімі қолданыста болғанда ғана алынады.</translation>
    </message>
    <message>
        <source>Too long: at most {longest} characters.</source>
        <translation>Тым ұзын: ең көбі {longest} таңба.</translation>
    </message>
    <message>
        <source>A character here cannot be right.</source>
        <translation>Мұндағы бір таңба дұрыс емес.</translation>
    </message>
    <message>
        <source>Cyrillic and Latin letters are mixed. Compare with the document.</source>
        <translation>Кирилл мен латын әріптері араласқан. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Written in Latin letters. Switch the layout if the document differs.</source>
        <translation>Латын әріптерімен жазылған. Құжатта өзгеше болса, пернетақтаны ауыстырыңыз.</translation>
    </message>
    <message>
        <source>Part is in Latin letters, part in Cyrillic ones. Compare with the document.</source>
        <translation>Бір бөлігі латын, бір бөлігі кирилл әріптерімен жазылған. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Not a date. Type day, month, year: 05.03.1990.</source>
        <translation>Бұл күн емес. Күнін, айын, жылын теріңіз: 05.03.1990.</translation>
    </message>
    <message>
        <source>Type the year with four digits.</source>
        <translation>Жылды төрт цифрмен теріңіз.</translation>
    </message>
    <message>
        <source>Not a time. Type hours and minutes: 14:05.</source>
        <translation>Уақыт емес. Сағат пен минутты теріңіз: 14:05.</translation>
    </message>
    <message>
        <source>Both the day and the time are recorded.</source>
        <translation>Бірге жазылады: күні де, уақыты да.</translation>
    </message>
    <message>
        <source>This date has not come yet.</source>
        <translation>Бұл күн әлі келген жоқ.</translation>
    </message>
    <message>
        <source>It is not so late today yet.</source>
        <translation>Бұл уақыт бүгін әлі келген жоқ.</translation>
    </message>
    <message>
        <source>Younger than {youngest}. Check the year.</source>
        <translation>{youngest} жастан кіші. Жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>Older than {oldest}. Check the year.</source>
        <translation>{oldest} жастан үлкен. Жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>Earlier than the date of birth.</source>
        <translation>Туған күнінен бұрын.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Тізімнен біреуін таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose a country of the list.</source>
        <translation>Тізімнен елді таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose a region of the list.</source>
        <translation>Тізімнен өңірді таңдаңыз.</translation>
    </message>
    <message>
        <source>Not a telephone number: +7 7XX XXX XX XX.</source>
        <translation>Бұл телефон нөмірі емес: +7 7XX XXX XX XX.</translation>
    </message>
    <message>
        <source>No operator is known with this prefix. Ask once more.</source>
        <translation>Мұндай кодты оператор белгісіз. Қайта сұраңыз.</translation>
    </message>
    <message>
        <source>A number of another country. Ask once more.</source>
        <translation>Басқа елдің нөмірі. Қайта сұраңыз.</translation>
    </message>
    <message>
        <source>This looks like a fixed line.</source>
        <translation>Бұл қалалық нөмірге ұқсайды.</translation>
    </message>
    <message>
        <source>Not an e-mail address: name@example.kz.</source>
        <translation>Бұл электрондық пошта мекенжайы емес: name@example.kz.</translation>
    </message>
    <message>
        <source>Only digits are allowed.</source>
        <translation>Мұнда тек цифрлар жазылады.</translation>
    </message>
    <message>
        <source>Exactly 12 digits are needed.</source>
        <translation>Дәл 12 цифр болуы керек.</translation>
    </message>
    <message>
        <source>A digit is wrong: the check digit does not fit.</source>
        <translation>Бір цифр қате: бақылау цифры сәйкес келмейді.</translation>
    </message>
    <message>
        <source>A digit is wrong: no such IIN is issued.</source>
        <translation>Бір цифр қате: мұндай ЖСН берілмейді.</translation>
    </message>
    <message>
        <source>The seventh digit is unusual. Compare with the document.</source>
        <translation>Жетінші цифр ерекше. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>The first digits are no date. Compare with the document.</source>
        <translation>Алғашқы цифрлар күнді білдірмейді. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>The first digits are a date to come. Compare with the document.</source>
        <translation>Алғашқы цифрлар әлі келмеген күн. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Tells another date of birth. Compare with the document.</source>
        <translation>Басқа туған күнді көрсетеді. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Tells another century of birth. Compare with the document.</source>
        <translation>Басқа ғасырды көрсетеді. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Tells the other sex. Compare with the document.</source>
        <translation>Басқа жынысты көрсетеді. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Not given. Leave it empty only if none was assigned to the person.</source>
        <translation>Жазылмаған. Адамға берілмеген болса ғана бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>Looks otherwise on this document: 9 digits on an identity card, residence permit or certificate, N and 8 digits on a passport.</source>
        <translation>Мұндай құжатта басқаша жазылады: жеке куәлікте, ықтиярхатта, куәлікте — 9 цифр, паспортта — N әрпі мен 8 цифр.</translation>
    </message>
    <message>
        <source>The document has expired. Ask for a valid one.</source>
        <translation>Құжаттың мерзімі өткен. Жарамдысын сұраңыз.</translation>
    </message>
    <message>
        <source>Such a document is usually valid for {years} years. Check both dates.</source>
        <translation>Мұндай құжат әдетте {years} жыл жарамды. Екі күнді де тексеріңіз.</translation>
    </message>
    <message>
        <source>Does not go with this citizenship.</source>
        <translation>Осы азаматтыққа сай келмейді.</translation>
    </message>
    <message>
        <source>It would expire before it was issued.</source>
        <translation>Берілмей тұрып мерзімі өтеді.</translation>
    </message>
    <message>
        <source>This day is over. Ask for the next one.</source>
        <translation>Бұл күн өтіп кетті. Келесісін сұраңыз.</translation>
    </message>
    <message>
        <source>Not an amount. Type whole tenge: 150 000.</source>
        <translation>Бұл сома емес. Бүтін теңгемен теріңіз: 150 000.</translation>
    </message>
    <message>
        <source>More than zero is needed.</source>
        <translation>Нөлден артық болуы керек.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Бүтін сан теріңіз.</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>{least} мен {most} аралығында.</translation>
    </message>
    <message>
        <source>A digit is wrong: the check digit of the BIN does not fit.</source>
        <translation>Бір цифры қате: БСН-нің бақылау цифры сәйкес емес.</translation>
    </message>
    <message>
        <source>A digit is wrong: no such BIN is issued.</source>
        <translation>Бір цифры қате: мұндай БСН берілмейді.</translation>
    </message>
    <message>
        <source>Not a BIN: digits 3 and 4 are a month.</source>
        <translation>Бұл БСН емес: 3 және 4-цифрлар айды білдіреді.</translation>
    </message>
    <message>
        <source>Not the BIN of an organisation: the fifth digit is 4, 5 or 6.</source>
        <translation>Бұл ұйымның БСН-і емес: бесінші цифры 4, 5 немесе 6 болады.</translation>
    </message>
    <message>
        <source>Not a BIN: the sixth digit is 0, 1, 2 or 3.</source>
        <translation>Бұл БСН емес: алтыншы цифры 0, 1, 2 немесе 3 болады.</translation>
    </message>
    <message>
        <source>Only Latin letters and digits are allowed.</source>
        <translation>Мұнда тек латын әріптері мен цифрлар жазылады.</translation>
    </message>
    <message>
        <source>It has to begin with KZ.</source>
        <translation>KZ әріптерінен басталуы керек.</translation>
    </message>
    <message>
        <source>Exactly 20 characters are needed.</source>
        <translation>Дәл 20 таңба болуы керек.</translation>
    </message>
    <message>
        <source>A character is wrong: characters 3 to 7 of an IBAN are digits.</source>
        <translation>Бір таңбасы қате: IBAN-ның 3–7-таңбалары цифр болады.</translation>
    </message>
    <message>
        <source>A character is wrong: the check digits do not fit.</source>
        <translation>Бір таңбасы қате: бақылау цифрлары сәйкес емес.</translation>
    </message>
    <message>
        <source>Cyrillic letters were taken for Latin ones. Compare with the document.</source>
        <translation>Кирилл әріптері латын әріптеріне ауыстырылды. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>The whole number of a card is never kept: only its last four digits.</source>
        <translation>Нөмір толығымен ешқашан сақталмайды: карточканың тек соңғы төрт цифры жазылады.</translation>
    </message>
    <message>
        <source>This choice is not on the paper.</source>
        <translation>Бұл таңдау бланкіде жоқ.</translation>
    </message>
    <message>
        <source>Character {place} cannot be right.</source>
        <translation>{place}-таңба дұрыс емес.</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>Қате:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Ескерту:</translation>
    </message>
    <message>
        <source>Errors: {errors}, warnings: {warnings}</source>
        <translation>Қателер: {errors}, ескертулер: {warnings}</translation>
    </message>
    <message>
        <source>Typed: {groups}.</source>
        <translation>Терілгені: {groups}.</translation>
    </message>
    <message>
        <source>Perhaps {groups}? Compare with the document.</source>
        <translation>Мүмкін, {groups}? Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Look at the first six digits: they are not the date of birth.</source>
        <translation>Алғашқы алты цифрды қараңыз: олар туған күнге сәйкес емес.</translation>
    </message>
    <message>
        <source>Look at the seventh digit: it does not tell this century and sex.</source>
        <translation>Жетінші цифрды қараңыз: ол ғасыр мен жынысқа сәйкес емес.</translation>
    </message>
    <message>
        <source>Look at the last five digits.</source>
        <translation>Соңғы бес цифрды қараңыз.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Too many wrong passwords. The next try is possible in {seconds} s.</source>
        <translation>Құпиясөз тым көп рет қате енгізілді. Келесі рет {seconds} секундтан кейін теруге болады.</translation>
    </message>
    <message>
        <source>Read the text to its end first.</source>
        <translation>Алдымен мәтінді соңына дейін оқыңыз.</translation>
    </message>
    <message>
        <source>Your role reads this file. A clerk or the branch manager changes the data.</source>
        <translation>Рөліңіз бұл істі тек оқиды. Деректерді қызметкер немесе бөлімше басшысы өзгертеді.</translation>
    </message>
    <message>
        <source>The data are blocked: kept, but not used. The personal-data officer decides.</source>
        <translation>Деректер бұғатталған: сақталады, бірақ пайдаланылмайды. Дербес деректер жөніндегі маман шешеді.</translation>
    </message>
    <message>
        <source>The data are depersonalised: nothing of the person is left to work with.</source>
        <translation>Деректер иесіздендірілген: жұмыс істейтін ештеңе қалған жоқ.</translation>
    </message>
    <message>
        <source>A draft is neither blocked nor destroyed: the applicant&apos;s refusal erases it.</source>
        <translation>Қаралама бұғатталмайды да, жойылмайды да: өтініш берушінің бас тартуы оны өшіреді.</translation>
    </message>
    <message>
        <source>Wait: the step before is still under way.</source>
        <translation>Күтіңіз: алдыңғы қадам әлі аяқталған жоқ.</translation>
    </message>
    <message>
        <source>first C1 must be signed</source>
        <translation>алдымен C1-ге қол қойылуы керек</translation>
    </message>
    <message>
        <source>Only with the applicant&apos;s consent: paper C7, yes to the photograph.</source>
        <translation>Өтініш берушінің келісімімен ғана: C7 нысаны, фотосуретке «иә».</translation>
    </message>
    <message>
        <source>The applicant has said no to the photograph on paper C7.</source>
        <translation>Өтініш беруші C7 нысанында фотосуретке «жоқ» деген.</translation>
    </message>
    <message>
        <source>The applicant has taken the consent to the photograph (C7) back.</source>
        <translation>Өтініш беруші фотосуретке келісімін (C7) кері қайтарып алды.</translation>
    </message>
    <message>
        <source>The term of the consent to the photograph (C7) is over.</source>
        <translation>Фотосуретке келісімнің (C7) мерзімі аяқталды.</translation>
    </message>
    <message>
        <source>no consent is in force</source>
        <translation>күшінде тұрған келісім жоқ</translation>
    </message>
    <message>
        <source>first an application must be registered</source>
        <translation>алдымен өтініш тіркелуі керек</translation>
    </message>
    <message>
        <source>A contract is not fulfilled, so the law forbids to take the consent back (94-V Art. 8(2)). Refuse with this ground.</source>
        <translation>Міндеттеме орындалмаған, сондықтан заң келісімді кері қайтарып алуға жол бермейді (94-V заңының 8-бабының 2-тармағы). Осы негізбен бас тартыңыз.</translation>
    </message>
    <message>
        <source>Consent C1 is not in force: first make it on the tab of consents (Ctrl+B).</source>
        <translation>C1 келісімі қолданыста жоқ: алдымен оны «Келісімдер мен бланкілер» қойындысында жасаңыз (Ctrl+B).</translation>
    </message>
    <message>
        <source>No step follows this status.</source>
        <translation>Бұл мәртебеден кейін қадам жоқ.</translation>
    </message>
    <message>
        <source>The application is decided: what was applied for stays as it is.</source>
        <translation>Өтініш бойынша шешім қабылданған: сұралғаны өзгермейді.</translation>
    </message>
    <message>
        <source>The paper is signed: it is not voided any more.</source>
        <translation>Құжатқа қол қойылған: ол енді жарамсыз деп танылмайды.</translation>
    </message>
    <message>
        <source>The paper is void. Make a new one.</source>
        <translation>Бланкі жарамсыз. Жаңасын жасаңыз.</translation>
    </message>
    <message>
        <source>The answers of this paper are entered.</source>
        <translation>Бұл бланкінің жауаптары енгізілген.</translation>
    </message>
    <message>
        <source>No printer is connected. Save the paper as a file, or ask IT for a printer.</source>
        <translation>Принтер қосылмаған. Бланкіні файлға сақтаңыз немесе АТ бөлімінен принтер сұраңыз.</translation>
    </message>
    <message>
        <source>Print or save the code, then say that it is kept.</source>
        <translation>Кодты басып шығарыңыз немесе сақтаңыз, содан кейін белгі қойыңыз.</translation>
    </message>
    <message>
        <source>This workstation is not enrolled yet. Ask IT to enrol it with head office.</source>
        <translation>Жұмыс орны әлі тіркелмеген. АТ бөлімінен оны бас кеңсеге қосуды сұраңыз.</translation>
    </message>
    <message>
        <source>A run is under way.</source>
        <translation>Синхрондау жүріп жатыр.</translation>
    </message>
    <message>
        <source>Choose an employee in the list first.</source>
        <translation>Алдымен тізімнен қызметкерді таңдаңыз.</translation>
    </message>
    <message>
        <source>This is you. Another manager changes your admission; your password is in Preferences.</source>
        <translation>Бұл сіз. Рұқсатыңызды басқа басшы тоқтатады; өз құпиясөзіңіз «Баптаулар» бетінде.</translation>
    </message>
    <message>
        <source>Nobody can confirm as the second person. Admit another manager or the personal-data officer first.</source>
        <translation>Екінші адам ретінде растайтын ешкім жоқ. Алдымен басқа басшыға немесе дербес деректер жөніндегі маманға рұқсат беріңіз.</translation>
    </message>
    <message>
        <source>This employee is disabled already and gets in nowhere.</source>
        <translation>Бұл қызметкердің рұқсаты тоқтатылған, ол ешқайда кіре алмайды.</translation>
    </message>
    <message>
        <source>This employee is not disabled.</source>
        <translation>Бұл қызметкердің рұқсаты тоқтатылмаған.</translation>
    </message>
    <message>
        <source>As many are admitted as the operator allows: {count}. Disable somebody first.</source>
        <translation>Рұқсат берілгендер саны оператор белгілеген шекке жетті: {count}. Алдымен біреудің рұқсатын тоқтатыңыз.</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>Choose the organisation.</source>
        <translation>Ұйымды таңдаңыз.</translation>
    </message>
    <message>
        <source>1 to 4 capital Latin letters and digits: ALM1.</source>
        <translation>1-4 бас латын әрпі мен цифр: ALM1.</translation>
    </message>
    <message>
        <source>1 or 2 capital Latin letters and digits: 01.</source>
        <translation>1-2 бас латын әрпі мен цифр: 01.</translation>
    </message>
    <message>
        <source>Address and code of head office go together.</source>
        <translation>Бас кеңсенің мекенжайы мен коды бірге енгізіледі.</translation>
    </message>
    <message>
        <source>At least 2 small Latin letters or digits.</source>
        <translation>Кемінде 2 кіші латын әрпі немесе цифр.</translation>
    </message>
    <message>
        <source>Type the name as it should stand on paper.</source>
        <translation>Аты-жөнін қағазда тұруы керек түрінде теріңіз.</translation>
    </message>
    <message>
        <source>Too short: at least 12 characters.</source>
        <translation>Тым қысқа: кемінде 12 таңба.</translation>
    </message>
    <message>
        <source>Too easy to guess: use more different characters.</source>
        <translation>Табу тым оңай: әртүрлі таңбаларды көбірек қолданыңыз.</translation>
    </message>
    <message>
        <source>Not the same as the first time.</source>
        <translation>Бірінші рет терілгенмен бірдей емес.</translation>
    </message>
    <message>
        <source>The password must not be built on the login.</source>
        <translation>Құпиясөз логинге негізделмеуі керек.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>by consent</source>
        <translation>келісім бойынша</translation>
    </message>
    <message>
        <source>by law: {law}</source>
        <translation>заң бойынша: {law}</translation>
    </message>
    <message>
        <source>no consent was asked for</source>
        <translation>келісім сұралмаған</translation>
    </message>
    <message>
        <source>the person said no</source>
        <translation>өтініш беруші келіспеген</translation>
    </message>
    <message>
        <source>the consent was withdrawn</source>
        <translation>келісім кері қайтарып алынған</translation>
    </message>
    <message>
        <source>the term of the consent is over</source>
        <translation>келісімнің мерзімі өткен</translation>
    </message>
    <message>
        <source>the consent was for one application</source>
        <translation>келісім бір өтінішке ғана берілген</translation>
    </message>
    <message>
        <source>C1 is not signed yet</source>
        <translation>C1-ге әлі қол қойылмаған</translation>
    </message>
    <message>
        <source>the data are blocked</source>
        <translation>деректер бұғатталған</translation>
    </message>
    <message>
        <source>the data are depersonalised or destroyed</source>
        <translation>деректер иесіздендірілген немесе жойылған</translation>
    </message>
    <message>
        <source>the approved lists do not know it</source>
        <translation>бекітілген тізімдерде жоқ</translation>
    </message>
    <message>
        <source>the field is not for this purpose</source>
        <translation>бұл дерек мұндай мақсатқа арналмаған</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>paper {serial}</source>
        <translation>{serial} бланкісі</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Болады</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Болмайды</translation>
    </message>
</context>
</TS>
