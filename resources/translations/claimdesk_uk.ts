<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>AcrossScreens</name>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Порівняння</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Сутності</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Сюжети</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New project…</source>
        <translation>Новий проєкт…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Відкрити проєкт…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Відкрити зразковий проєкт</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Закрити проєкт</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Додати статті…</translation>
    </message>
    <message>
        <source>Add a folder of articles…</source>
        <translation>Додати теку зі статтями…</translation>
    </message>
    <message>
        <source>Add the text on the clipboard…</source>
        <translation>Додати текст із буфера обміну…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експортувати…</translation>
    </message>
    <message>
        <source>Edit the scheme…</source>
        <translation>Змінити схему…</translation>
    </message>
    <message>
        <source>Rename project…</source>
        <translation>Перейменувати проєкт…</translation>
    </message>
    <message>
        <source>Annotator…</source>
        <translation>Анотатор…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію зараз</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>language, theme, text size, keys, backups, annotators</source>
        <translation>мова, тема, розмір тексту, клавіші, резервні копії, анотатори</translation>
    </message>
    <message>
        <source>Quit Claimdesk</source>
        <translation>Вийти з Claimdesk</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копіювати текст</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Знайти у статті</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Знайти далі</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Знайти раніше</translation>
    </message>
    <message>
        <source>Select all marks of this label</source>
        <translation>Вибрати всі позначки з цією міткою</translation>
    </message>
    <message>
        <source>Leave: disarm, unselect</source>
        <translation>Вийти: вимкнути мітку, зняти вибір</translation>
    </message>
    <message>
        <source>Claim, cue and source in one gesture</source>
        <translation>Твердження, маркер і джерело одним рухом</translation>
    </message>
    <message>
        <source>Add the selected text to the mark</source>
        <translation>Додати вибраний текст до позначки</translation>
    </message>
    <message>
        <source>Take this part out of the mark</source>
        <translation>Вилучити цю частину з позначки</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>Кінець на слово далі</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>Кінець на слово ближче</translation>
    </message>
    <message>
        <source>Start a word earlier</source>
        <translation>Початок на слово раніше</translation>
    </message>
    <message>
        <source>Start a word later</source>
        <translation>Початок на слово пізніше</translation>
    </message>
    <message>
        <source>End a character later</source>
        <translation>Кінець на символ далі</translation>
    </message>
    <message>
        <source>End a character earlier</source>
        <translation>Кінець на символ ближче</translation>
    </message>
    <message>
        <source>Start a character earlier</source>
        <translation>Початок на символ раніше</translation>
    </message>
    <message>
        <source>Start a character later</source>
        <translation>Початок на символ пізніше</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Зняти позначку</translation>
    </message>
    <message>
        <source>Label all occurrences…</source>
        <translation>Позначити всі появи…</translation>
    </message>
    <message>
        <source>the same name elsewhere, in every case, in all articles</source>
        <translation>та сама назва деінде, в усіх відмінках, в усіх статтях</translation>
    </message>
    <message>
        <source>Flag mark</source>
        <translation>Позначити прапорцем</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Entity or normalised text</source>
        <translation>Сутність або нормалізований текст</translation>
    </message>
    <message>
        <source>First property</source>
        <translation>Перша властивість</translation>
    </message>
    <message>
        <source>Second property</source>
        <translation>Друга властивість</translation>
    </message>
    <message>
        <source>Third property</source>
        <translation>Третя властивість</translation>
    </message>
    <message>
        <source>Fourth property</source>
        <translation>Четверта властивість</translation>
    </message>
    <message>
        <source>Fifth property</source>
        <translation>П’ята властивість</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Додати джерело</translation>
    </message>
    <message>
        <source>Add cue</source>
        <translation>Додати маркер</translation>
    </message>
    <message>
        <source>No source: article’s own voice</source>
        <translation>Без джерела: голос автора</translation>
    </message>
    <message>
        <source>Relate to another mark</source>
        <translation>Зв’язати з іншою позначкою</translation>
    </message>
    <message>
        <source>Remove a relation</source>
        <translation>Вилучити зв’язок</translation>
    </message>
    <message>
        <source>Finish the relation or the gesture</source>
        <translation>Завершити зв’язок або рух</translation>
    </message>
    <message>
        <source>Article screen</source>
        <translation>Екран статті</translation>
    </message>
    <message>
        <source>Compare articles</source>
        <translation>Порівняти статті</translation>
    </message>
    <message>
        <source>two articles side by side, same claim, contradicts, updates</source>
        <translation>дві статті поруч, те саме твердження, суперечить, оновлює</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Усі твердження</translation>
    </message>
    <message>
        <source>ledger, families, who said it first, origin, chain</source>
        <translation>таблиця тверджень, родини, хто сказав перший, першоджерело, ланцюжок</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Сутності</translation>
    </message>
    <message>
        <source>Search words and marks</source>
        <translation>Пошук слів і позначок</translation>
    </message>
    <message>
        <source>concordance, query, words in context, lemma, label, source</source>
        <translation>конкорданс, запит, слова в контексті, лема, мітка, джерело</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Сюжети</translation>
    </message>
    <message>
        <source>articles that report one event, similar articles, copies</source>
        <translation>статті про одну подію, схожі статті, копії</translation>
    </message>
    <message>
        <source>Story of the article…</source>
        <translation>Сюжет статті…</translation>
    </message>
    <message>
        <source>Take out of the story</source>
        <translation>Вилучити із сюжету</translation>
    </message>
    <message>
        <source>Next article of the story</source>
        <translation>Наступна стаття сюжету</translation>
    </message>
    <message>
        <source>Previous article of the story</source>
        <translation>Попередня стаття сюжету</translation>
    </message>
    <message>
        <source>Not a pair</source>
        <translation>Не пара</translation>
    </message>
    <message>
        <source>Remove the relation between two claims</source>
        <translation>Вилучити зв’язок між двома твердженнями</translation>
    </message>
    <message>
        <source>Only claims without a pair</source>
        <translation>Лише твердження без пари</translation>
    </message>
    <message>
        <source>Candidates in all articles of the story</source>
        <translation>Кандидати в усіх статтях сюжету</translation>
    </message>
    <message>
        <source>Show or fold paragraphs without a pair</source>
        <translation>Показати чи згорнути абзаци без пари</translation>
    </message>
    <message>
        <source>Show the claim in its article</source>
        <translation>Показати твердження в його статті</translation>
    </message>
    <message>
        <source>Differences of the two texts</source>
        <translation>Відмінності двох текстів</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Наступна позначка</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Попередня позначка</translation>
    </message>
    <message>
        <source>Marks under the caret</source>
        <translation>Позначки під курсором</translation>
    </message>
    <message>
        <source>Select the next mark too</source>
        <translation>Вибрати ще й наступну позначку</translation>
    </message>
    <message>
        <source>Select the previous mark too</source>
        <translation>Вибрати ще й попередню позначку</translation>
    </message>
    <message>
        <source>Next claim without a source</source>
        <translation>Наступне твердження без джерела</translation>
    </message>
    <message>
        <source>Previous claim without a source</source>
        <translation>Попереднє твердження без джерела</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Назад до статті</translation>
    </message>
    <message>
        <source>To the inspector</source>
        <translation>До інспектора</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>Знайти статтю</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Шукати в усіх статтях</translation>
    </message>
    <message>
        <source>Done, and next article</source>
        <translation>Готово, і наступна стаття</translation>
    </message>
    <message>
        <source>Skip, and next article</source>
        <translation>Пропустити, і наступна стаття</translation>
    </message>
    <message>
        <source>Nothing to mark</source>
        <translation>Немає що позначати</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Наступна стаття</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Попередня стаття</translation>
    </message>
    <message>
        <source>Status: new</source>
        <translation>Стан: нова</translation>
    </message>
    <message>
        <source>Status: in progress</source>
        <translation>Стан: у роботі</translation>
    </message>
    <message>
        <source>Status: done</source>
        <translation>Стан: готова</translation>
    </message>
    <message>
        <source>Status: skipped</source>
        <translation>Стан: пропущена</translation>
    </message>
    <message>
        <source>Flag article for review</source>
        <translation>Статтю на перегляд</translation>
    </message>
    <message>
        <source>Details of the article…</source>
        <translation>Відомості про статтю…</translation>
    </message>
    <message>
        <source>Copies of the article</source>
        <translation>Копії статті</translation>
    </message>
    <message>
        <source>differences of two texts, near copies, carry marks over</source>
        <translation>відмінності двох текстів, майже копії, перенести позначки</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>Вилучити статтю</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Key hints</source>
        <translation>Підказки клавіш</translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>Список статей</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Інспектор</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Настанова</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Рядок меню</translation>
    </message>
    <message>
        <source>Distraction-free</source>
        <translation>Лише стаття</translation>
    </message>
    <message>
        <source>Dim all marks but the selected</source>
        <translation>Приглушити всі позначки, крім вибраних</translation>
    </message>
    <message>
        <source>Only my marks</source>
        <translation>Лише мої позначки</translation>
    </message>
    <message>
        <source>Label names under lines</source>
        <translation>Назви міток під рядком</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Світла чи темна тема</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Більший текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Менший текст</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Звичайний розмір тексту</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Посібник</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Показати журнал помилок</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Скопіювати діагностику</translation>
    </message>
    <message>
        <source>versions, system and errors, without any text of articles</source>
        <translation>версії, система й помилки, без жодного тексту статей</translation>
    </message>
    <message>
        <source>Look for a newer version…</source>
        <translation>Шукати новішу версію…</translation>
    </message>
    <message>
        <source>About Claimdesk</source>
        <translation>Про Claimdesk</translation>
    </message>
</context>
<context>
    <name>AnnotatorRow</name>
    <message>
        <source>model</source>
        <translation>модель</translation>
    </message>
    <message>
        <source>import</source>
        <translation>імпорт</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ви</translation>
    </message>
    <message>
        <source>Work under this name</source>
        <translation>Працювати під цим іменем</translation>
    </message>
</context>
<context>
    <name>AnnotatorsPage</name>
    <message>
        <source>Annotators</source>
        <translation>Анотатори</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
    <message>
        <source>Another annotator</source>
        <translation>Інший анотатор</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>У цьому проєкті</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Or look at it here without changing anything.</source>
        <translation>Або подивитися його тут, нічого не змінюючи.</translation>
    </message>
    <message>
        <source>Look only</source>
        <translation>Лише подивитися</translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>Previous article</source>
        <translation>Попередня стаття</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Наступна стаття</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>Відомості про статтю</translation>
    </message>
    <message>
        <source>Nothing to mark</source>
        <translation>Немає що позначати</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Claims and sources</source>
        <translation>Твердження і джерела</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Властивості</translation>
    </message>
    <message>
        <source>story: {title}</source>
        <translation>сюжет: {title}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} із {total}</translation>
    </message>
    <message>
        <source>not in this list</source>
        <translation>поза списком</translation>
    </message>
</context>
<context>
    <name>ArticleListPresenter</name>
    <message>
        <source>That is the end of the list.</source>
        <translation>Це кінець списку.</translation>
    </message>
</context>
<context>
    <name>ArticleListView</name>
    <message>
        <source>Show all</source>
        <translation>Показати всі</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Готові статті</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} із {total} готово</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>Знайдено %n статтю</numerusform>
            <numerusform>Знайдено %n статті</numerusform>
            <numerusform>Знайдено %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>Жодна стаття не підходить.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Показати всі статті</translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation>Статей ще немає.</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Додати статті…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Choose an article at the left.</source>
        <translation>Виберіть статтю ліворуч.</translation>
    </message>
    <message>
        <source>No article is open. Drop files here, or add some.</source>
        <translation>Жодної статті не відкрито. Перетягніть сюди файли або додайте їх.</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Додати статті…</translation>
    </message>
</context>
<context>
    <name>ArticleRemoval</name>
    <message>
        <source>With “{title}” go: {what}. Ctrl+Z brings all of it back.</source>
        <translation>Зі статтею «{title}» зникне: {what}. Ctrl+Z поверне все.</translation>
    </message>
    <message>
        <source>Remove the article</source>
        <translation>Вилучити статтю</translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message>
        <source>(no title)</source>
        <translation>(без заголовка)</translation>
    </message>
    <message>
        <source>nothing to mark</source>
        <translation>немає що позначати</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n тверджень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Текст статті</translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message>
        <source>The article before</source>
        <translation>Попередня стаття</translation>
    </message>
    <message>
        <source>The next article</source>
        <translation>Наступна стаття</translation>
    </message>
    <message>
        <source>How it comes in</source>
        <translation>Як надійде</translation>
    </message>
    <message>
        <source>No article would come in.</source>
        <translation>Жодна стаття не надійде.</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>These two marks have this relation already.</source>
        <translation>Ці дві позначки вже мають такий зв’язок.</translation>
    </message>
</context>
<context>
    <name>AttributeDialog</name>
    <message>
        <source>Name in Ukrainian</source>
        <translation>Назва українською</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Назва англійською</translation>
    </message>
    <message>
        <source>Code in exports</source>
        <translation>Код в експорті</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Типове</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>Default with a source</source>
        <translation>За наявності джерела</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>те саме</translation>
    </message>
    <message>
        <source>What a claim that has a source gets instead, unless it has been set</source>
        <translation>Що натомість отримує твердження з джерелом, якщо значення не встановлено</translation>
    </message>
    <message>
        <source>Required: every mark has it; marks without it get the default</source>
        <translation>Обов’язкова: має кожна позначка; де її немає, буде типове значення</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Властивість</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Значення</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Українська</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Англійська</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Вище</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Нижче</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Вилучити</translation>
    </message>
</context>
<context>
    <name>AttributeTable</name>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Add a property</source>
        <translation>Додати властивість</translation>
    </message>
    <message>
        <source>Marks with this label have no properties.</source>
        <translation>Позначки з цією міткою не мають властивостей.</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Властивості</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Values, in the order of their digits</source>
        <translation>Значення, за порядком цифр</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Обов’язкова</translation>
    </message>
    <message>
        <source>Edit the property {name}</source>
        <translation>Змінити властивість {name}</translation>
    </message>
    <message>
        <source>English name is missing</source>
        <translation>Бракує назви англійською</translation>
    </message>
    <message>
        <source>Ukrainian name is missing</source>
        <translation>Бракує назви українською</translation>
    </message>
    <message>
        <source>Names are missing</source>
        <translation>Бракує назв</translation>
    </message>
    <message>
        <source>default: {text}</source>
        <translation>типове: {text}</translation>
    </message>
    <message>
        <source>{name} is required</source>
        <translation>{name}: обов’язкова</translation>
    </message>
    <message>
        <source>What to do with the property {name}</source>
        <translation>Що зробити з властивістю {name}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Пересунути вище</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Пересунути нижче</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>No default</source>
        <translation>Без типового</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Зробити типовим</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Перейменувати…</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>Пересунути вперед</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Пересунути назад</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Об’єднати з</translation>
    </message>
</context>
<context>
    <name>Attribution</name>
    <message>
        <source>Source and chain</source>
        <translation>Джерело й ланцюжок</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Додати джерело</translation>
    </message>
    <message>
        <source>No source: article’s own voice</source>
        <translation>Без джерела: голос автора</translation>
    </message>
    <message>
        <source>Chain: origin to outlet</source>
        <translation>Ланцюжок</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>успадковано</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n ланка</numerusform>
            <numerusform>%n ланки</numerusform>
            <numerusform>%n ланок</numerusform>
        </translation>
    </message>
    <message>
        <source>origin</source>
        <translation>першоджерело</translation>
    </message>
    <message>
        <source>relay</source>
        <translation>ретранслятор</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>видання</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>Restore…</source>
        <translation>Повернути…</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію зараз</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Відкрити теку</translation>
    </message>
    <message>
        <source>A backup is the whole project in one file. Restoring one keeps what is there now beside it.</source>
        <translation>Резервна копія — це весь проєкт в одному файлі. Якщо повернути її, теперішній стан лишиться поруч.</translation>
    </message>
    <message>
        <source>No backups of this project yet.</source>
        <translation>Резервних копій цього проєкту ще немає.</translation>
    </message>
    <message>
        <source>Open a project to see its backups.</source>
        <translation>Відкрийте проєкт, щоб побачити його резервні копії.</translation>
    </message>
</context>
<context>
    <name>BarFeed</name>
    <message>
        <source>Read-only</source>
        <translation>Лише читання</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Збережено</translation>
    </message>
    <message>
        <source>Scheme {name} {version}</source>
        <translation>Схема {name} {version}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>Скасувати: {deed}</translation>
    </message>
    <message>
        <source>Redo: {deed}</source>
        <translation>Повторити: {deed}</translation>
    </message>
    <message numerus="yes">
        <source>Selected: %n mark(s)</source>
        <translation>
            <numerusform>Вибрано: %n позначку</numerusform>
            <numerusform>Вибрано: %n позначки</numerusform>
            <numerusform>Вибрано: %n позначок</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: {name}, characters {start}–{end}</source>
        <translation>Вибрано: {name}, символи {start}–{end}</translation>
    </message>
    <message>
        <source>Selected: characters {start}–{end}</source>
        <translation>Вибрано: символи {start}–{end}</translation>
    </message>
    <message>
        <source>Here: {mark}</source>
        <translation>Тут: {mark}</translation>
    </message>
    <message>
        <source>There is nothing left to undo.</source>
        <translation>Більше немає чого скасовувати.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Немає чого повторювати.</translation>
    </message>
    <message>
        <source>{deed} (in another article)</source>
        <translation>{deed} (в іншій статті)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Записую…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Збережено {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не збережено</translation>
    </message>
</context>
<context>
    <name>Bounds</name>
    <message>
        <source>Select a mark, then more text, then add it.</source>
        <translation>Виберіть позначку, тоді ще текст, тоді додайте його.</translation>
    </message>
    <message>
        <source>This mark is in one piece.</source>
        <translation>Ця позначка має лише одну частину.</translation>
    </message>
    <message>
        <source>Select a mark first.</source>
        <translation>Спершу виберіть позначку.</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>In common</source>
        <translation>Спільне</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Різниця</translation>
    </message>
</context>
<context>
    <name>CarryPanel</name>
    <message>
        <source>Which way</source>
        <translation>Куди</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Праворуч</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Ліворуч</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>Чиї позначки</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Усі позначки</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Лише мої</translation>
    </message>
    <message>
        <source>Marks that stay</source>
        <translation>Позначки, що лишаються</translation>
    </message>
    <message numerus="yes">
        <source>Carry over %n</source>
        <translation>
            <numerusform>Перенести %n</numerusform>
            <numerusform>Перенести %n</numerusform>
            <numerusform>Перенести %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) will be carried</source>
        <translation>
            <numerusform>%n позначку буде перенесено</numerusform>
            <numerusform>%n позначки буде перенесено</numerusform>
            <numerusform>%n позначок буде перенесено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) with them</source>
        <translation>
            <numerusform>%n зв’язок разом із ними</numerusform>
            <numerusform>%n зв’язки разом із ними</numerusform>
            <numerusform>%n зв’язків разом із ними</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): {why}</source>
        <translation>
            <numerusform>%n лишається: {why}</numerusform>
            <numerusform>%n лишаються: {why}</numerusform>
            <numerusform>%n лишаються: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) stay(s): an end is not carried</source>
        <translation>
            <numerusform>%n зв’язок лишається: кінець не перенесено</numerusform>
            <numerusform>%n зв’язки лишаються: кінець не перенесено</numerusform>
            <numerusform>%n зв’язків лишаються: кінець не перенесено</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry marks over</source>
        <translation>Перенести позначки</translation>
    </message>
</context>
<context>
    <name>ChainBoxes</name>
    <message>
        <source>inherited from the article</source>
        <translation>успадковано від статті</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>першоджерело</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>видання</translation>
    </message>
    <message>
        <source>relay</source>
        <translation>ретранслятор</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>Difference</source>
        <translation>Різниця</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Examples after the change</source>
        <translation>Приклади після зміни</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Нічого не змінено</translation>
    </message>
    <message>
        <source>The scheme of the project has changed meanwhile. Discard these changes and begin again.</source>
        <translation>Схема проєкту тим часом змінилася. Відкиньте ці зміни й почніть знову.</translation>
    </message>
    <message>
        <source>Nothing is written yet. Once applied, the change can be undone in one step.</source>
        <translation>Ще нічого не змінено. Після застосування зміну можна скасувати однією дією.</translation>
    </message>
    <message>
        <source>Change a label, and see here what that touches before it happens.</source>
        <translation>Змініть мітку, і тут буде видно, чого це торкнеться, перш ніж воно станеться.</translation>
    </message>
    <message>
        <source>Relations {types}</source>
        <translation>Зв’язки {types}</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Mappings: {names}</source>
        <translation>Відповідності: {names}</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Відповідності</translation>
    </message>
    <message numerus="yes">
        <source>Marks in %n article(s)</source>
        <translation>
            <numerusform>Позначки в %n статті</numerusform>
            <numerusform>Позначки у %n статтях</numerusform>
            <numerusform>Позначки у %n статтях</numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions of relations</source>
        <translation>Визначення зв’язків</translation>
    </message>
    <message>
        <source>Entities of another type</source>
        <translation>Сутності іншого типу</translation>
    </message>
    <message>
        <source>Properties filled with their default</source>
        <translation>Властивості з типовим значенням</translation>
    </message>
    <message>
        <source>Version of the scheme</source>
        <translation>Версія схеми</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} із {all}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>вилучено</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>all</source>
        <translation>усі</translation>
    </message>
    <message>
        <source>{title}: all</source>
        <translation>{title}: усі</translation>
    </message>
</context>
<context>
    <name>ChoiceModel</name>
    <message>
        <source>Create “{name}”</source>
        <translation>Створити «{name}»</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>What to take</source>
        <translation>Що взяти</translation>
    </message>
    <message>
        <source>A row in which nothing is chosen means all of it; Space switches.</source>
        <translation>Рядок, у якому нічого не вибрано, означає «усе»; пробіл вмикає й вимикає.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Marks of</source>
        <translation>Чиї позначки</translation>
    </message>
    <message>
        <source>Left out of the text</source>
        <translation>Вирізати з тексту</translation>
    </message>
    <message>
        <source>Articles in which nothing has been marked yet</source>
        <translation>Статті, у яких ще нічого не позначено</translation>
    </message>
    <message>
        <source>Articles said to have nothing to mark</source>
        <translation>Статті, про які сказано, що позначати немає чого</translation>
    </message>
    <message>
        <source>Without names: annotator-1, annotator-2 …</source>
        <translation>Без імен: annotator-1, annotator-2…</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Мітки</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Claims from this source</source>
        <translation>Твердження з цього джерела</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Colour</source>
        <translation>Колір</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>синій</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>помаранчевий</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелений</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>рожевий</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>сірий</translation>
    </message>
    <message>
        <source>vermilion</source>
        <translation>кіноварний</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>фіолетовий</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>оливковий</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Which column is what</source>
        <translation>Що в якому стовпці</translation>
    </message>
    <message>
        <source>Guessed by their names; change what is wrong.</source>
        <translation>Розпізнано за назвами; виправте, що не так.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n ланка</numerusform>
            <numerusform>%n ланки</numerusform>
            <numerusform>%n ланок</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} against {other}</source>
        <translation>{one} проти {other}</translation>
    </message>
    <message>
        <source>linked: {relation}</source>
        <translation>зв’язано: {relation}</translation>
    </message>
    <message>
        <source>a pair after all</source>
        <translation>усе-таки пара</translation>
    </message>
    <message>
        <source>not a pair</source>
        <translation>не пара</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Unpaired only</source>
        <translation>Лише без пари</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Усі статті</translation>
    </message>
    <message>
        <source>Candidates in all articles of the story</source>
        <translation>Кандидати в усіх статтях сюжету</translation>
    </message>
</context>
<context>
    <name>CompareFeed</name>
    <message>
        <source>There is no other article to compare with. Add one.</source>
        <translation>Порівняти ні з чим: у проєкті одна стаття. Додайте ще одну.</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Спершу відкрийте статтю.</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n зв’язок</numerusform>
            <numerusform>%n зв’язки</numerusform>
            <numerusform>%n зв’язків</numerusform>
        </translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Кандидати</translation>
    </message>
    <message>
        <source>Pick a claim on either side: Tab goes through them.</source>
        <translation>Виберіть твердження ліворуч або праворуч: Tab веде від одного до іншого.</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} із {all}</translation>
    </message>
    <message>
        <source>Candidates for claim</source>
        <translation>Кандидати для твердження</translation>
    </message>
    <message>
        <source>No similar claims. Pick the partner yourself: press a claim on the other side.</source>
        <translation>Схожих тверджень немає. Виберіть пару самі: натисніть на твердження з іншого боку.</translation>
    </message>
    <message>
        <source>In all articles, for claim</source>
        <translation>В усіх статтях для твердження</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Шукаю…</translation>
    </message>
    <message>
        <source>No similar claims in the other articles.</source>
        <translation>В інших статтях схожих тверджень немає.</translation>
    </message>
    <message>
        <source>Already linked by {name}: {relation}. Keep it, or replace it by “{wanted}”?</source>
        <translation>Пару вже зв’язано ({name}): {relation}. Лишити чи замінити на «{wanted}»?</translation>
    </message>
    <message>
        <source>Already linked: {relation}. Keep it, or replace it by “{wanted}”?</source>
        <translation>Пару вже зв’язано: {relation}. Лишити чи замінити на «{wanted}»?</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n тверджень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) in teasers, not compared</source>
        <translation>
            <numerusform>у тизерах: %n, не порівнюється</numerusform>
            <numerusform>у тизерах: %n, не порівнюються</numerusform>
            <numerusform>у тизерах: %n, не порівнюються</numerusform>
        </translation>
    </message>
    <message>
        <source>There is one article in the story. Alt+6 looks for a similar one.</source>
        <translation>У сюжеті одна стаття. Alt+6 шукає схожу.</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Compare with</source>
        <translation>Порівняти з</translation>
    </message>
</context>
<context>
    <name>ComparePresenter</name>
    <message>
        <source>There is no other article to compare with.</source>
        <translation>Іншої статті для порівняння немає.</translation>
    </message>
    <message>
        <source>Every claim of this article has a pair.</source>
        <translation>Кожне твердження цієї статті має пару.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Keep (Esc)</source>
        <translation>Лишити (Esc)</translation>
    </message>
    <message>
        <source>Replace (Enter)</source>
        <translation>Замінити (Enter)</translation>
    </message>
    <message>
        <source>Compare articles</source>
        <translation>Порівняти статті</translation>
    </message>
</context>
<context>
    <name>ConcordanceBar</name>
    <message>
        <source>Saved queries</source>
        <translation>Збережені запити</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Зберегти запит</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
</context>
<context>
    <name>ConcordanceFeed</name>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>Вибрано %n</numerusform>
            <numerusform>Вибрано %n</numerusform>
            <numerusform>Вибрано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>over {number} matches</source>
        <translation>понад {number} збігів</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n збіг</numerusform>
            <numerusform>%n збіги</numerusform>
            <numerusform>%n збігів</numerusform>
        </translation>
    </message>
    <message>
        <source>in {claims}, {articles}</source>
        <translation>у {claims}, {articles}</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердженні</numerusform>
            <numerusform>%n твердженнях</numerusform>
            <numerusform>%n твердженнях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статтях</numerusform>
            <numerusform>%n статтях</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} мс</translation>
    </message>
    <message>
        <source>Searching… Esc stops</source>
        <translation>Шукаю… Esc зупиняє зупиняє</translation>
    </message>
    <message>
        <source>Type what to look for, or pick a query at the right.</source>
        <translation>Наберіть, що шукати, або виберіть запит праворуч.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Шукаю…</translation>
    </message>
    <message>
        <source>Nothing found. Try lemma: instead of the exact word.</source>
        <translation>Нічого не знайдено. Спробуйте lemma: замість точного слова.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Нічого не знайдено.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) made; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>Поставлено %n позначку; Ctrl+Z її скасує</numerusform>
            <numerusform>Поставлено %n позначки; Ctrl+Z їх скасує</numerusform>
            <numerusform>Поставлено %n позначок; Ctrl+Z їх скасує</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceScreen</name>
    <message>
        <source>matches</source>
        <translation>збіги</translation>
    </message>
    <message>
        <source>Matches as a table</source>
        <translation>Збіги таблицею</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) written to {path}</source>
        <translation>
            <numerusform>%n збіг записано: {path}</numerusform>
            <numerusform>%n збіги записано: {path}</numerusform>
            <numerusform>%n збігів записано: {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceView</name>
    <message>
        <source>as it is read</source>
        <translation>за порядком читання</translation>
    </message>
    <message>
        <source>by the word to the right</source>
        <translation>за правим словом</translation>
    </message>
    <message>
        <source>by the word to the left</source>
        <translation>за лівим словом</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Упорядкувати</translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation>Позначити…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Порівняти</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>У CSV…</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Зберегти запит</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Назва:</translation>
    </message>
    <message>
        <source>to the query</source>
        <translation>до запиту</translation>
    </message>
    <message>
        <source>match</source>
        <translation>збіг</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>check</source>
        <translation>вибрати</translation>
    </message>
    <message>
        <source>check all</source>
        <translation>вибрати все</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>у тексті</translation>
    </message>
    <message>
        <source>language of queries</source>
        <translation>мова запитів</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>скасувати</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Next conflict</source>
        <translation>Наступний конфлікт</translation>
    </message>
    <message>
        <source>{key} has two actions.</source>
        <translation>Клавіша {key} має дві дії.</translation>
    </message>
    <message>
        <source>{key} has several actions.</source>
        <translation>Клавіша {key} має кілька дій.</translation>
    </message>
    <message>
        <source>Until you change one, the first works: “{name}”.</source>
        <translation>Поки не виправите, працює перша: «{name}».</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Mark the text as</source>
        <translation>Позначити текст як</translation>
    </message>
    <message>
        <source>Change the label to</source>
        <translation>Змінити мітку на</translation>
    </message>
    <message>
        <source>Remove a relation</source>
        <translation>Вилучити зв’язок</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>той самий текст</translation>
    </message>
    <message>
        <source>one is a part of the other</source>
        <translation>один є частиною другого</translation>
    </message>
    <message>
        <source>{number} % the same</source>
        <translation>{number} % спільного</translation>
    </message>
    <message>
        <source>not in the copy</source>
        <translation>у копії немає</translation>
    </message>
    <message>
        <source>other words in the copy</source>
        <translation>у копії інші слова</translation>
    </message>
    <message>
        <source>would cut a character of the copy</source>
        <translation>розрізала б знак копії</translation>
    </message>
    <message>
        <source>the copy has it already</source>
        <translation>у копії вже є</translation>
    </message>
    <message>
        <source>the scheme no longer allows it</source>
        <translation>схема цього вже не дозволяє</translation>
    </message>
</context>
<context>
    <name>CopiesScreen</name>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Спершу відкрийте статтю.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {count} new articles nearly the same as articles that are there.</source>
        <translation>
            <numerusform>%n з {count} нових статей майже збігається з наявною.</numerusform>
            <numerusform>%n з {count} нових статей майже збігаються з наявними.</numerusform>
            <numerusform>%n з {count} нових статей майже збігаються з наявними.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new article is nearly the same as one that is there.</source>
        <translation>Нова стаття майже збігається з наявною.</translation>
    </message>
    <message>
        <source>Looking for near copies among the new articles: {number}…</source>
        <translation>Шукаю майже копії серед нових статей: {number}…</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) carried over; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>Перенесено %n позначку; Ctrl+Z її скасує</numerusform>
            <numerusform>Перенесено %n позначки; Ctrl+Z їх скасує</numerusform>
            <numerusform>Перенесено %n позначок; Ctrl+Z їх скасує</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>To the article</source>
        <translation>До статті</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копії</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n позначка</numerusform>
            <numerusform>%n позначки</numerusform>
            <numerusform>%n позначок</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts are the same</source>
        <translation>Тексти однакові</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n відмінність</numerusform>
            <numerusform>%n відмінності</numerusform>
            <numerusform>%n відмінностей</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference {number} of {count}</source>
        <translation>Відмінність {number} з {count}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читаю…</translation>
    </message>
    <message>
        <source>Nothing to compare with.</source>
        <translation>Немає з чим порівняти.</translation>
    </message>
    <message>
        <source>next difference</source>
        <translation>наступна відмінність</translation>
    </message>
    <message>
        <source>previous difference</source>
        <translation>попередня</translation>
    </message>
    <message>
        <source>another copy</source>
        <translation>інша копія</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>наступна частина</translation>
    </message>
    <message>
        <source>carry over</source>
        <translation>перенести</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>скасувати</translation>
    </message>
    <message>
        <source>to the article</source>
        <translation>до статті</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Copies</source>
        <translation>Копії</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>%n копія</numerusform>
            <numerusform>%n копії</numerusform>
            <numerusform>%n копій</numerusform>
        </translation>
    </message>
    <message>
        <source>No other article is the same or nearly the same.</source>
        <translation>Іншої такої самої чи майже такої самої статті немає.</translation>
    </message>
    <message>
        <source>Looking for copies… Esc stops</source>
        <translation>Шукаю копії… Esc зупиняє</translation>
    </message>
</context>
<context>
    <name>Crashes</name>
    <message>
        <source>Something unexpected happened. Your saved work is not touched. It could not be written down in {log}: make that folder writable.</source>
        <translation>Сталося щось неочікуване. Збережену роботу не зачеплено. Подробиці не вдалося записати в {log}: відкрийте цю теку для запису.</translation>
    </message>
    <message>
        <source>Something unexpected happened. Your saved work is not touched. It is written down in {log}.</source>
        <translation>Сталося щось неочікуване. Збережену роботу не зачеплено. Подробиці записано в {log}.</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>1  mark it too</source>
        <translation>1  позначити й тут</translation>
    </message>
    <message>
        <source>2  leave it</source>
        <translation>2  лишити як є</translation>
    </message>
    <message>
        <source>3  the same for all such</source>
        <translation>3  так само для всіх таких</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete the label “{name}”</source>
        <translation>Вилучити мітку «{name}»</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Вилучити</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n mark(s), with another label:</source>
        <translation>
            <numerusform>Залишити %n позначку, з іншою міткою:</numerusform>
            <numerusform>Залишити %n позначки, з іншою міткою:</numerusform>
            <numerusform>Залишити %n позначок, з іншою міткою:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n mark(s) with their relations</source>
        <translation>
            <numerusform>Вилучити %n позначку з її зв’язками</numerusform>
            <numerusform>Вилучити %n позначки з їхніми зв’язками</numerusform>
            <numerusform>Вилучити %n позначок з їхніми зв’язками</numerusform>
        </translation>
    </message>
    <message>
        <source>Label the marks get</source>
        <translation>Мітка, яку дістануть позначки</translation>
    </message>
    <message>
        <source>Type the entities get</source>
        <translation>Тип, який дістануть сутності</translation>
    </message>
    <message>
        <source>Nothing happens before you apply the changes, and undo brings everything back.</source>
        <translation>Нічого не станеться, доки ви не застосуєте зміни, а скасування поверне все.</translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies) of this type become:</source>
        <translation>
            <numerusform>%n сутність цього типу дістане тип:</numerusform>
            <numerusform>%n сутності цього типу дістануть тип:</numerusform>
            <numerusform>%n сутностей цього типу дістануть тип:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskCommands</name>
    <message>
        <source>That was the last article of the list.</source>
        <translation>Це була остання стаття списку.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Copy the report</source>
        <translation>Скопіювати звіт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Відкрити проєкт</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Новини</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Новий проєкт</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Додати статті</translation>
    </message>
    <message>
        <source>Add a folder of articles</source>
        <translation>Додати теку зі статтями</translation>
    </message>
    <message>
        <source>Claimdesk projects</source>
        <translation>Проєкти Claimdesk</translation>
    </message>
</context>
<context>
    <name>EncodingRow</name>
    <message>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитати знову</translation>
    </message>
    <message>
        <source>Read as {encoding}. Wrong letters? Choose another encoding.</source>
        <translation>Прочитано як {encoding}. Літери не ті? Виберіть інше кодування.</translation>
    </message>
    <message>
        <source>Choose the encoding they are in.</source>
        <translation>Виберіть, у якому вони кодуванні.</translation>
    </message>
</context>
<context>
    <name>EntityFacts</name>
    <message>
        <source>Forms in texts</source>
        <translation>Форми в текстах</translation>
    </message>
    <message>
        <source>Looked for as well</source>
        <translation>Шукаємо також</translation>
    </message>
    <message>
        <source>Wikidata</source>
        <translation>Вікідані</translation>
    </message>
    <message>
        <source>As a source</source>
        <translation>Як джерело</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>origin of %n claim(s)</source>
        <translation>
            <numerusform>першоджерело %n твердження</numerusform>
            <numerusform>першоджерело %n тверджень</numerusform>
            <numerusform>першоджерело %n тверджень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passes on %n claim(s) of others</source>
        <translation>
            <numerusform>передає %n чуже твердження</numerusform>
            <numerusform>передає %n чужі твердження</numerusform>
            <numerusform>передає %n чужих тверджень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>inherited by %n claim(s) without a source</source>
        <translation>
            <numerusform>успадковує %n твердження без джерела</numerusform>
            <numerusform>успадковують %n твердження без джерела</numerusform>
            <numerusform>успадковують %n тверджень без джерела</numerusform>
        </translation>
    </message>
    <message>
        <source>no source of any claim</source>
        <translation>не є джерелом жодного твердження</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>Name of the entity</source>
        <translation>Назва сутності</translation>
    </message>
</context>
<context>
    <name>EntityFields</name>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Інші назви</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>через крапку з комою</translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message>
        <source>rename</source>
        <translation>перейменувати</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Split off  S</source>
        <translation>Відокремити  S</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Згадки</translation>
    </message>
    <message>
        <source>Claims of which it is a source</source>
        <translation>Твердження, для яких це джерело</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>Нова сутність</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>No entity chosen</source>
        <translation>Сутність не вибрано</translation>
    </message>
    <message>
        <source>Mentions: {count}</source>
        <translation>Згадки: {count}</translation>
    </message>
    <message>
        <source>Claims of which it is a source: {count}</source>
        <translation>Твердження, для яких це джерело: {count}</translation>
    </message>
    <message>
        <source>name for the checked mentions, to split them off</source>
        <translation>назва для вибраних згадок, щоб їх відокремити</translation>
    </message>
</context>
<context>
    <name>EntitySection</name>
    <message>
        <source>Entity</source>
        <translation>Сутність</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) in this article</source>
        <translation>
            <numerusform>%n згадка в цій статті</numerusform>
            <numerusform>%n згадки в цій статті</numerusform>
            <numerusform>%n згадок у цій статті</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorStrip</name>
    <message>
        <source>correct</source>
        <translation>виправити</translation>
    </message>
</context>
<context>
    <name>ExampleLine</name>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ні</translation>
    </message>
</context>
<context>
    <name>ExampleTable</name>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Додати приклад</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Приклади</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>позначати</translation>
    </message>
    <message>
        <source>do not mark</source>
        <translation>не позначати</translation>
    </message>
    <message>
        <source>What the example shows</source>
        <translation>Що показує приклад</translation>
    </message>
    <message>
        <source>Text of the example</source>
        <translation>Текст прикладу</translation>
    </message>
    <message>
        <source>Delete the example</source>
        <translation>Вилучити приклад</translation>
    </message>
    <message>
        <source>Why, in Ukrainian</source>
        <translation>Чому, українською</translation>
    </message>
    <message>
        <source>Why, in English</source>
        <translation>Чому, англійською</translation>
    </message>
</context>
<context>
    <name>ExportHead</name>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Settings with a name</source>
        <translation>Налаштування з назвою</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>як минулого разу</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Зберегти як…</translation>
    </message>
</context>
<context>
    <name>ExportWizard</name>
    <message>
        <source>To the articles</source>
        <translation>До статей</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Зберегти налаштування</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Зберегти звіт</translation>
    </message>
    <message>
        <source>“{name}” exists already. Replace it?</source>
        <translation>«{name}» уже існує. Замінити?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Замінити</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>no source: article’s own voice</source>
        <translation>без джерела: голос автора</translation>
    </message>
    <message>
        <source>source not marked yet</source>
        <translation>джерело ще не позначено</translation>
    </message>
    <message>
        <source>inherited: {chain}</source>
        <translation>успадковано: {chain}</translation>
    </message>
    <message>
        <source>marked by {name}</source>
        <translation>позначено: {name}</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>Origins</source>
        <translation>Першоджерела</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Ретранслятори</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>No date; what updates stands after what it updates</source>
        <translation>Дати немає; що оновлює, стоїть після того, що оновлено</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>source inherited</source>
        <translation>джерело успадковано</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) in this family</source>
        <translation>
            <numerusform>%n твердження в цій родині</numerusform>
            <numerusform>%n твердження в цій родині</numerusform>
            <numerusform>%n тверджень у цій родині</numerusform>
        </translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Уперше</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Першоджерело</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Ланок</translation>
    </message>
    <message>
        <source>{outlet} alone: not yet confirmed elsewhere</source>
        <translation>лише {outlet}: більше ніхто не підтвердив</translation>
    </message>
    <message>
        <source>not known: no article has a date</source>
        <translation>невідомо: статті не мають дат</translation>
    </message>
    <message>
        <source>confirmed by another outlet</source>
        <translation>підтвердили інші видання</translation>
    </message>
    <message>
        <source>{relation} this</source>
        <translation>{relation} це</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>без дати</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>першоджерело</translation>
    </message>
    <message>
        <source>relay</source>
        <translation>ретранслятор</translation>
    </message>
</context>
<context>
    <name>FamilyBar</name>
    <message>
        <source>Ledger</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Сусіди</translation>
    </message>
    <message>
        <source>Draw the family with its neighbours</source>
        <translation>Малювати родину з її сусідами</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Умістити</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Зберегти картину</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG…</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>In the colours of the window</source>
        <translation>У кольорах вікна</translation>
    </message>
</context>
<context>
    <name>FamilyCanvas</name>
    <message>
        <source>Picture of the family</source>
        <translation>Картина родини</translation>
    </message>
</context>
<context>
    <name>FamilyScreen</name>
    <message>
        <source>Export picture</source>
        <translation>Зберегти картину</translation>
    </message>
    <message>
        <source>Picture written: {path}</source>
        <translation>Картину записано: {path}</translation>
    </message>
</context>
<context>
    <name>FamilySide</name>
    <message>
        <source>Who says what about it</source>
        <translation>Хто що про це каже</translation>
    </message>
    <message>
        <source>Claims in the picture</source>
        <translation>Твердження на картині</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Позначення</translation>
    </message>
    <message>
        <source>What changed since {outlet}</source>
        <translation>Що змінилося від {outlet}</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s) more</source>
        <translation>
            <numerusform>ще %n сусід</numerusform>
            <numerusform>ще %n сусіди</numerusform>
            <numerusform>ще %n сусідів</numerusform>
        </translation>
    </message>
    <message>
        <source>joins a family</source>
        <translation>єднає родину</translation>
    </message>
    <message>
        <source>head at the older claim</source>
        <translation>вістря біля давнішого</translation>
    </message>
    <message>
        <source>ticks</source>
        <translation>рисочки</translation>
    </message>
    <message>
        <source>zigzag</source>
        <translation>зигзаг</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>крапки</translation>
    </message>
    <message>
        <source>cites</source>
        <translation>посилається</translation>
    </message>
    <message>
        <source>head at the one cited</source>
        <translation>вістря біля того, на кого</translation>
    </message>
    <message>
        <source>in family</source>
        <translation>з родини</translation>
    </message>
    <message>
        <source>filled, thick frame</source>
        <translation>заповнене, товста рамка</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>сусід</translation>
    </message>
    <message>
        <source>hollow, thin frame</source>
        <translation>порожнє, тонка рамка</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>без часу</translation>
    </message>
    <message>
        <source>text gives none</source>
        <translation>у тексті його немає</translation>
    </message>
</context>
<context>
    <name>FamilyView</name>
    <message>
        <source>One claim, one outlet: nothing to draw yet.</source>
        <translation>Одне твердження, одне видання: картини ще немає.</translation>
    </message>
    <message>
        <source>Back to the ledger</source>
        <translation>До тверджень</translation>
    </message>
    <message>
        <source>earlier, later</source>
        <translation>раніше, пізніше</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>смуга</translation>
    </message>
    <message>
        <source>to the text</source>
        <translation>до тексту</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>порівняти</translation>
    </message>
    <message>
        <source>neighbours on, off</source>
        <translation>сусіди є, немає</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>умістити</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>масштаб</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>наступна частина</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>What would come in</source>
        <translation>Що надійде</translation>
    </message>
    <message>
        <source>Looking through the files…</source>
        <translation>Переглядаю файли…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файли</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>статей</translation>
    </message>
    <message>
        <source>Format of the chosen files</source>
        <translation>Формат вибраних файлів</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблеми</translation>
    </message>
    <message>
        <source>as found out</source>
        <translation>як розпізнано</translation>
    </message>
    <message>
        <source>{name}: in the project already</source>
        <translation>{name}: уже є в проєкті</translation>
    </message>
    <message>
        <source>{name}: nearly the same as an article that is there</source>
        <translation>{name}: майже збігається з наявною статтею</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n зауваження</numerusform>
            <numerusform>%n зауваження</numerusform>
            <numerusform>%n зауважень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n позначка</numerusform>
            <numerusform>%n позначки</numerusform>
            <numerusform>%n позначок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n зв’язок</numerusform>
            <numerusform>%n зв’язки</numerusform>
            <numerusform>%n зв’язків</numerusform>
        </translation>
    </message>
    <message>
        <source>Would come in: {counts}.</source>
        <translation>Надійде: {counts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in the project already.</source>
        <translation>
            <numerusform>%n стаття вже є в проєкті.</numerusform>
            <numerusform>%n статті вже є в проєкті.</numerusform>
            <numerusform>%n статей уже є в проєкті.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find an article</source>
        <translation>Знайти статтю</translation>
    </message>
    <message>
        <source>Filter by marks</source>
        <translation>Відібрати за позначками</translation>
    </message>
    <message>
        <source>Filter by story</source>
        <translation>Фільтр за сюжетом</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нові</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>У роботі</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готові</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущені</translation>
    </message>
    <message>
        <source>For review</source>
        <translation>На перегляд</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>by families</source>
        <translation>за родинами</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>ніяк</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Групувати</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Лише</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>Знайти у статті</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Знайти раніше</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Знайти далі</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>{current} of {count}</source>
        <translation>{current} із {count}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не знайдено</translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message numerus="yes">
        <source>%n paragraph(s) in which every claim has a pair</source>
        <translation>
            <numerusform>%n абзац, де все має пару, згорнуто</numerusform>
            <numerusform>%n абзаци, де все має пару, згорнуто</numerusform>
            <numerusform>%n абзаців, де все має пару, згорнуто</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) without a pair</source>
        <translation>
            <numerusform>%n абзац без пари згорнуто</numerusform>
            <numerusform>%n абзаци без пари згорнуто</numerusform>
            <numerusform>%n абзаців без пари згорнуто</numerusform>
        </translation>
    </message>
    <message>
        <source>claim {number}</source>
        <translation>твердження {number}</translation>
    </message>
    <message>
        <source>claims {first}–{last}</source>
        <translation>твердження {first}–{last}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>Позначити %n</numerusform>
            <numerusform>Позначити %n</numerusform>
            <numerusform>Позначити %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) will be made</source>
        <translation>
            <numerusform>Буде поставлено %n позначку</numerusform>
            <numerusform>Буде поставлено %n позначки</numerusform>
            <numerusform>Буде поставлено %n позначок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s), one step to undo</source>
        <translation>
            <numerusform>в %n статті, одним кроком скасування</numerusform>
            <numerusform>у %n статтях, одним кроком скасування</numerusform>
            <numerusform>у %n статтях, одним кроком скасування</numerusform>
        </translation>
    </message>
    <message>
        <source>All occurrences are marked</source>
        <translation>Усі появи вже позначено</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Відкинути</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Застосувати</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n mark(s)</source>
        <translation>
            <numerusform>Застосувати до %n позначки</numerusform>
            <numerusform>Застосувати до %n позначок</numerusform>
            <numerusform>Застосувати до %n позначок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting:</source>
        <translation>
            <numerusform>%n зміна чекає:</numerusform>
            <numerusform>%n зміни чекають:</numerusform>
            <numerusform>%n змін чекають:</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be applied yet:</source>
        <translation>Ще не можна застосувати:</translation>
    </message>
    <message>
        <source>No changes waiting</source>
        <translation>Жодна зміна не чекає</translation>
    </message>
    <message>
        <source>show</source>
        <translation>показати</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Назад</translation>
    </message>
</context>
<context>
    <name>FormatPage</name>
    <message>
        <source>In which format?</source>
        <translation>У якому форматі?</translation>
    </message>
    <message>
        <source>What a format cannot carry is shown before it is written.</source>
        <translation>Чого формат не передасть, видно ще до запису.</translation>
    </message>
    <message>
        <source>Search formats</source>
        <translation>Шукати формат</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Формати</translation>
    </message>
    <message>
        <source>Needs: pip install claimdesk[{extra}]</source>
        <translation>Потрібно: pip install claimdesk[{extra}]</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>тека</translation>
    </message>
    <message>
        <source>Carries everything.</source>
        <translation>Передає все.</translation>
    </message>
    <message>
        <source>Carries labels and words.</source>
        <translation>Передає мітки й слова.</translation>
    </message>
    <message>
        <source>Carries: {names}</source>
        <translation>Передає: {names}</translation>
    </message>
</context>
<context>
    <name>FormsPanel</name>
    <message>
        <source>Other names</source>
        <translation>Інші назви</translation>
    </message>
    <message>
        <source>Alike, but something else</source>
        <translation>Схоже, але не те</translation>
    </message>
    <message>
        <source>Link to the entity</source>
        <translation>Зв’язати з сутністю</translation>
    </message>
    <message>
        <source>In teasers too</source>
        <translation>У тизерах теж</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Мітка: {label}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the list.</source>
        <translation>До списку не входять.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Форми</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Що зробити</translation>
    </message>
</context>
<context>
    <name>GuidelineTexts</name>
    <message>
        <source>Guideline in Ukrainian</source>
        <translation>Настанова українською</translation>
    </message>
    <message>
        <source>Guideline in English</source>
        <translation>Настанова англійською</translation>
    </message>
    <message>
        <source>In Ukrainian</source>
        <translation>Українською</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Англійською</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Настанова</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>бракує</translation>
    </message>
</context>
<context>
    <name>GuidelineView</name>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ні</translation>
    </message>
    <message>
        <source>This label has no guideline yet.</source>
        <translation>Ця мітка ще не має настанови.</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Relations between the two articles</source>
        <translation>Зв’язки між двома статтями</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Flag for review</source>
        <translation>На перегляд</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Зняти позначку</translation>
    </message>
    <message>
        <source>A label key changes all of them, Delete removes them.</source>
        <translation>Клавіша мітки змінить їх усі, Delete зніме.</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Змінити мітку</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n позначка</numerusform>
            <numerusform>%n позначки</numerusform>
            <numerusform>%n позначок</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the label of all</source>
        <translation>Змінити мітку всіх</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>Nothing unexpected has happened: there is no log.</source>
        <translation>Нічого несподіваного не сталося: журналу помилок немає.</translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard. There is no text of articles in them.</source>
        <translation>Діагностика в буфері обміну. Тексту статей у ній немає.</translation>
    </message>
    <message>
        <source>Ask {page} for the newest version? Claimdesk asks only when you give this command, and sends nothing else.</source>
        <translation>Запитати {page} про найновішу версію? Claimdesk питає лише за цією командою й більше нічого не надсилає.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Запитати</translation>
    </message>
    <message>
        <source>Claimdesk {version}. Who claims what in the news: claims, sources, the links between them. All of it in one file on your computer; nothing is sent anywhere. Apache License 2.0.</source>
        <translation>Claimdesk {version}. Хто що стверджує в новинах: твердження, джерела, зв’язки між ними. Усе в одному файлі на вашому комп’ютері; нічого нікуди не надсилається. Ліцензія Apache 2.0.</translation>
    </message>
    <message>
        <source>Claimdesk {version} is the newest version.</source>
        <translation>Claimdesk {version} — найновіша версія.</translation>
    </message>
    <message>
        <source>Claimdesk {version} is there: {page}/releases</source>
        <translation>Є Claimdesk {version}: {page}/releases</translation>
    </message>
    <message>
        <source>{page} did not answer. Try again later, or look there in a browser.</source>
        <translation>{page} не відповідає. Спробуйте пізніше або погляньте туди в браузері.</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>To the articles</source>
        <translation>До статей</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Посібник</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Label the selected text</source>
        <translation>Позначити вибраний текст</translation>
    </message>
    <message>
        <source>Claim, cue and source in one gesture</source>
        <translation>Твердження, маркер і джерело одним рухом</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Наступна позначка</translation>
    </message>
    <message>
        <source>Relate to another mark</source>
        <translation>Зв’язати з іншою позначкою</translation>
    </message>
    <message>
        <source>Done, and next article</source>
        <translation>Готово, і наступна стаття</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Усі клавіші</translation>
    </message>
    <message>
        <source>Select some text and press a key, or press a mark to see it here.</source>
        <translation>Виберіть текст і натисніть клавішу або натисніть на позначку, щоб побачити її тут.</translation>
    </message>
</context>
<context>
    <name>HistoryFeed</name>
    <message numerus="yes">
        <source>%n mark(s) in one edit</source>
        <translation>
            <numerusform>%n позначка однією правкою</numerusform>
            <numerusform>%n позначки однією правкою</numerusform>
            <numerusform>%n позначок однією правкою</numerusform>
        </translation>
    </message>
    <message>
        <source>claim {number}</source>
        <translation>твердження {number}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>What to show</source>
        <translation>Що показувати</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Ця стаття</translation>
    </message>
    <message>
        <source>My edits</source>
        <translation>Мої правки</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Увесь проєкт</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Nothing has been done here yet.</source>
        <translation>Тут ще нічого не зроблено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>To this point</source>
        <translation>До цього місця</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <source>here</source>
        <translation>тут</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>скасовано</translation>
    </message>
</context>
<context>
    <name>HopLine</name>
    <message>
        <source>Remove this source</source>
        <translation>Вилучити це джерело</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add articles</source>
        <translation>Додати статті</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Перебіг</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Чого не вдалося прочитати</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Open the first one</source>
        <translation>Відкрити першу</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читаю…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) so far</source>
        <translation>
            <numerusform>Поки що %n стаття</numerusform>
            <numerusform>Поки що %n статті</numerusform>
            <numerusform>Поки що %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Нічого не додано</translation>
    </message>
    <message numerus="yes">
        <source>Added %n article(s)</source>
        <translation>
            <numerusform>Додано %n статтю</numerusform>
            <numerusform>Додано %n статті</numerusform>
            <numerusform>Додано %n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n article(s) were added before.</source>
        <translation>
            <numerusform>Зупинено. До того додано %n статтю.</numerusform>
            <numerusform>Зупинено. До того додано %n статті.</numerusform>
            <numerusform>Зупинено. До того додано %n статей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were in the project already</source>
        <translation>
            <numerusform>%n стаття вже була в проєкті</numerusform>
            <numerusform>%n статті вже були в проєкті</numerusform>
            <numerusform>%n статей уже було в проєкті</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) nearly the same as articles that are there</source>
        <translation>
            <numerusform>%n стаття майже збігається з наявною</numerusform>
            <numerusform>%n статті майже збігаються з наявними</numerusform>
            <numerusform>%n статей майже збігаються з наявними</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n зауваження</numerusform>
            <numerusform>%n зауваження</numerusform>
            <numerusform>%n зауважень</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: in the project already</source>
        <translation>{name}: уже є в проєкті</translation>
    </message>
    <message>
        <source>{name}: nearly the same as an article that is there</source>
        <translation>{name}: майже збігається з наявною статтею</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Відкрити її</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Зупиняю…</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>To the articles</source>
        <translation>До статей</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Додати статті</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. An import is one step of undo.</source>
        <translation>Ще нічого не змінено. Імпорт скасовується за один раз.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) so far</source>
        <translation>
            <numerusform>поки що %n стаття</numerusform>
            <numerusform>поки що %n статті</numerusform>
            <numerusform>поки що %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпортувати</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Далі ›</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файли</numerusform>
            <numerusform>%n файлів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>переглядаю…</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n не вирішено</numerusform>
            <numerusform>%n не вирішено</numerusform>
            <numerusform>%n не вирішено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n тег</numerusform>
            <numerusform>%n теги</numerusform>
            <numerusform>%n тегів</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файли</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>of tables</source>
        <translation>у таблицях</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) nobody knows</source>
        <translation>
            <numerusform>%n невідомий тег</numerusform>
            <numerusform>%n невідомі теги</numerusform>
            <numerusform>%n невідомих тегів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n проблема</numerusform>
            <numerusform>%n проблеми</numerusform>
            <numerusform>%n проблем</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Інспектор</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Властивості</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Настанова</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Pick a claim on either side.</source>
        <translation>Виберіть твердження ліворуч або праворуч.</translation>
    </message>
    <message>
        <source>These claims are linked already. Another relation: its key.</source>
        <translation>Ці твердження вже зв’язано. Для іншого зв’язку натисніть його клавішу.</translation>
    </message>
    <message>
        <source>Press the key of a relation.</source>
        <translation>Натисніть клавішу зв’язку.</translation>
    </message>
    <message>
        <source>These claims are linked so already.</source>
        <translation>Ці твердження так уже зв’язано.</translation>
    </message>
    <message>
        <source>These claims are not linked.</source>
        <translation>Ці твердження не зв’язано.</translation>
    </message>
    <message>
        <source>These claims are linked. Delete takes the relation away.</source>
        <translation>Ці твердження зв’язано. Зв’язок вилучає Delete.</translation>
    </message>
</context>
<context>
    <name>KeptRow</name>
    <message>
        <source>Keep the parts of a former data set…</source>
        <translation>Лишити частини попереднього набору даних…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of {folder} stay where they were</source>
        <translation>
            <numerusform>%n стаття з {folder} лишається там, де була</numerusform>
            <numerusform>%n статті з {folder} лишаються там, де були</numerusform>
            <numerusform>%n статей з {folder} лишаються там, де були</numerusform>
        </translation>
    </message>
    <message>
        <source>Former data set</source>
        <translation>Попередній набір даних</translation>
    </message>
    <message>
        <source>{folder} is no data set of Claimdesk: it has no table {file} that can be read.</source>
        <translation>{folder} не є набором даних Claimdesk: у ньому немає таблиці {file}, яку можна прочитати.</translation>
    </message>
</context>
<context>
    <name>KeyCell</name>
    <message>
        <source>Press the new key…</source>
        <translation>Натисніть нову клавішу…</translation>
    </message>
</context>
<context>
    <name>KeyFeed</name>
    <message>
        <source>side</source>
        <translation>бік</translation>
    </message>
    <message>
        <source>next claim</source>
        <translation>наступне твердження</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>кандидат</translation>
    </message>
    <message>
        <source>open beside</source>
        <translation>відкрити поруч</translation>
    </message>
    <message>
        <source>this article only</source>
        <translation>лише ця стаття</translation>
    </message>
    <message>
        <source>accept “{relation}”</source>
        <translation>прийняти «{relation}»</translation>
    </message>
    <message>
        <source>not a pair</source>
        <translation>не пара</translation>
    </message>
    <message>
        <source>with a key: the other way round</source>
        <translation>з клавішею: навпаки</translation>
    </message>
    <message>
        <source>remove the relation</source>
        <translation>вилучити зв’язок</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>згорнути</translation>
    </message>
    <message>
        <source>to the text</source>
        <translation>до тексту</translation>
    </message>
    <message>
        <source>differences of the texts</source>
        <translation>відмінності текстів</translation>
    </message>
    <message>
        <source>next article</source>
        <translation>наступна стаття</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>скасувати</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a digit or a letter; Backspace takes the key away</source>
        <translation>Натисніть цифру або літеру; Backspace прибирає клавішу</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>Key hints</source>
        <translation>Підказки клавіш</translation>
    </message>
    <message>
        <source>letters work on a Ukrainian keyboard too: Q = Й</source>
        <translation>літери діють і на українській розкладці: Q = Й</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>сховати</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Where it works</source>
        <translation>Де діє</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Типове</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
</context>
<context>
    <name>KeyboardName</name>
    <message>
        <source>UKR</source>
        <translation>УКР</translation>
    </message>
    <message>
        <source>ENG</source>
        <translation>АНГ</translation>
    </message>
    <message>
        <source>Layout: {name}</source>
        <translation>Розкладка: {name}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Знайти команду або клавішу</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Набір</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Повернути типові</translation>
    </message>
    <message>
        <source>Press a key in the table, then the new one. Letters work on both layouts: Q = Й.</source>
        <translation>Натисніть на клавішу в таблиці, тоді нову. Літери діють на обох розкладках: Q = Й.</translation>
    </message>
    <message>
        <source>Relation: {name}</source>
        <translation>Зв’язок: {name}</translation>
    </message>
    <message>
        <source>Label: {name}</source>
        <translation>Мітка: {name}</translation>
    </message>
    <message>
        <source>article and inspector</source>
        <translation>стаття й інспектор</translation>
    </message>
    <message>
        <source>article</source>
        <translation>стаття</translation>
    </message>
    <message>
        <source>article screen</source>
        <translation>екран статті</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>порівняння</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>усюди</translation>
    </message>
</context>
<context>
    <name>KnownArticles</name>
    <message>
        <source>Put marks of texts that are there onto the articles there are</source>
        <translation>Додати позначки до статей, які вже є</translation>
    </message>
    <message>
        <source>Articles that are nearly the same</source>
        <translation>Майже однакові статті</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Пропустити</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) stay(s) out</source>
        <translation>
            <numerusform>%n позначку пропущено</numerusform>
            <numerusform>%n позначки пропущено</numerusform>
            <numerusform>%n позначок пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) nearly the same as articles that are there</source>
        <translation>
            <numerusform>%n стаття майже збігається з наявною</numerusform>
            <numerusform>%n статті майже збігаються з наявними</numerusform>
            <numerusform>%n статей майже збігаються з наявними</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels</source>
        <translation>Мітки</translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message>
        <source>armed</source>
        <translation>увімкнено</translation>
    </message>
</context>
<context>
    <name>LabelFilter</name>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>Articles with marks of</source>
        <translation>Статті з позначками</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Name in Ukrainian</source>
        <translation>Назва українською</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Назва англійською</translation>
    </message>
    <message>
        <source>Short name in Ukrainian</source>
        <translation>Коротка назва українською</translation>
    </message>
    <message>
        <source>Short name in English</source>
        <translation>Коротка назва англійською</translation>
    </message>
    <message>
        <source>Code in exports</source>
        <translation>Код в експорті</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Шар</translation>
    </message>
    <message>
        <source>Ukrainian name is missing</source>
        <translation>Бракує назви українською</translation>
    </message>
    <message>
        <source>English name is missing</source>
        <translation>Бракує назви англійською</translation>
    </message>
    <message>
        <source>uk</source>
        <translation>укр</translation>
    </message>
    <message>
        <source>en</source>
        <translation>англ</translation>
    </message>
    <message>
        <source>Short, under the line</source>
        <translation>Коротка, під рядком</translation>
    </message>
    <message>
        <source>Plays the part of</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Colour and line</source>
        <translation>Колір і лінія</translation>
    </message>
    <message>
        <source>Line {line} : 1, name {name} : 1
on the light page; {dark_line} and {dark_name} on the dark one</source>
        <translation>Лінія {line} : 1, напис {name} : 1
на світлій сторінці; {dark_line} і {dark_name} на темній</translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>Labels</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Пересунути вище</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Пересунути нижче</translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>Merge…</source>
        <translation>Об’єднати…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Поділити…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Вилучити…</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>Міток ще немає</translation>
    </message>
    <message>
        <source>Label “{name}”</source>
        <translation>Мітка «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n позначка</numerusform>
            <numerusform>%n позначки</numerusform>
            <numerusform>%n позначок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message>
        <source>Find a label</source>
        <translation>Знайти мітку</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Нова мітка</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нова</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>змінено</translation>
    </message>
</context>
<context>
    <name>LayersPage</name>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Шари</translation>
    </message>
    <message>
        <source>Name in Ukrainian</source>
        <translation>Назва українською</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Назва англійською</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Пересунути вище</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Пересунути нижче</translation>
    </message>
    <message>
        <source>Delete the layer</source>
        <translation>Вилучити шар</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Новий шар</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>outlet not known</source>
        <translation>видання невідоме</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Збережені фільтри</translation>
    </message>
    <message>
        <source>with teasers</source>
        <translation>з тизерами</translation>
    </message>
    <message>
        <source>Parts of the text</source>
        <translation>Частини тексту</translation>
    </message>
    <message>
        <source>without teasers</source>
        <translation>без тизерів</translation>
    </message>
    <message>
        <source>+ Save this filter</source>
        <translation>+ Зберегти поточний</translation>
    </message>
    <message>
        <source>in no story</source>
        <translation>поза сюжетами</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Origin, number of hops</source>
        <translation>Першоджерело, кількість ланок</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Сюжет</translation>
    </message>
    <message>
        <source>with a source</source>
        <translation>із джерелом</translation>
    </message>
    <message>
        <source>the article’s own voice</source>
        <translation>голос автора</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>успадковано</translation>
    </message>
    <message>
        <source>without a source</source>
        <translation>без джерела</translation>
    </message>
    <message>
        <source>own voice</source>
        <translation>голос автора</translation>
    </message>
    <message>
        <source>inherited: {chain}</source>
        <translation>успадковано: {chain}</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n тверджень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n claim(s)</source>
        <translation>
            <numerusform>{shown} з %n твердження</numerusform>
            <numerusform>{shown} з %n тверджень</numerusform>
            <numerusform>{shown} з %n тверджень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n видання</numerusform>
            <numerusform>%n видання</numerusform>
            <numerusform>%n видань</numerusform>
        </translation>
    </message>
    <message>
        <source>first seen: {outlet}, {date}</source>
        <translation>уперше {outlet}, {date}</translation>
    </message>
    <message>
        <source>confirmed by {outlets}</source>
        <translation>підтвердження: {outlets}</translation>
    </message>
    <message>
        <source>{relation} this: {count}</source>
        <translation>{relation} це: {count}</translation>
    </message>
</context>
<context>
    <name>LedgerBar</name>
    <message>
        <source>Words of a claim, source, entity…</source>
        <translation>Текст твердження, джерело, сутність…</translation>
    </message>
    <message>
        <source>Family picture</source>
        <translation>Картина родини</translation>
    </message>
    <message>
        <source>What is shown as CSV…</source>
        <translation>Показане у CSV…</translation>
    </message>
</context>
<context>
    <name>LedgerFeed</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n тверджень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family(ies)</source>
        <translation>
            <numerusform>%n родина</numerusform>
            <numerusform>%n родини</numerusform>
            <numerusform>%n родин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside families</source>
        <translation>
            <numerusform>%n поза родинами</numerusform>
            <numerusform>%n поза родинами</numerusform>
            <numerusform>%n поза родинами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n claim(s)…</source>
        <translation>
            <numerusform>понад %n твердження…</numerusform>
            <numerusform>понад %n твердження…</numerusform>
            <numerusform>понад %n тверджень…</numerusform>
        </translation>
    </message>
    <message>
        <source>No claims yet. Open an article and press 1.</source>
        <translation>Ще немає тверджень. Відкрийте статтю й натисніть 1.</translation>
    </message>
    <message>
        <source>To the article</source>
        <translation>До статті</translation>
    </message>
    <message>
        <source>No claim fits.</source>
        <translation>Жодне твердження не підходить.</translation>
    </message>
    <message>
        <source>Take away the filter “{filter}”</source>
        <translation>Зняти фільтр «{filter}»</translation>
    </message>
</context>
<context>
    <name>LedgerLine</name>
    <message>
        <source>Outside families</source>
        <translation>Поза родинами</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n тверджень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerScreen</name>
    <message>
        <source>What is shown as CSV</source>
        <translation>Показане у CSV</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) written: {path}</source>
        <translation>
            <numerusform>Записано %n твердження: {path}</numerusform>
            <numerusform>Записано %n твердження: {path}</numerusform>
            <numerusform>Записано %n тверджень: {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Claims</source>
        <translation>Твердження</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Save filter</source>
        <translation>Зберегти фільтр</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>Перейменувати фільтр</translation>
    </message>
    <message>
        <source>line</source>
        <translation>рядок</translation>
    </message>
    <message>
        <source>fold or unfold the family</source>
        <translation>згорнути, розгорнути родину</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>перегляд</translation>
    </message>
    <message>
        <source>to the text</source>
        <translation>до тексту</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>порівняти</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>картина</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>наступна частина</translation>
    </message>
    <message>
        <source>save the filter</source>
        <translation>зберегти фільтр</translation>
    </message>
    <message>
        <source>rename it</source>
        <translation>перейменувати його</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
</context>
<context>
    <name>Leftover</name>
    <message>
        <source>What is not added goes, with its values on every mark.</source>
        <translation>Чого не додано, те зникне разом зі значеннями в усіх позначках.</translation>
    </message>
    <message>
        <source>Add to “{name}”</source>
        <translation>Додати до «{name}»</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>only here</source>
        <translation>лише тут</translation>
    </message>
    <message>
        <source>other words there</source>
        <translation>там інші слова</translation>
    </message>
    <message>
        <source>more there</source>
        <translation>там більше</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>Line</source>
        <translation>Лінія</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Select a mark first.</source>
        <translation>Спершу виберіть позначку.</translation>
    </message>
    <message>
        <source>Choose the other mark: click it, or Tab and Enter. Esc ends.</source>
        <translation>Виберіть іншу позначку: натисніть на неї або Tab і Enter. Esc — вийти.</translation>
    </message>
    <message>
        <source>That mark has another label. Select the text instead.</source>
        <translation>Та позначка має іншу мітку. Натомість виберіть текст.</translation>
    </message>
    <message>
        <source>The scheme joins “{first}” and “{second}” by no relation.</source>
        <translation>Схема не поєднує «{first}» і «{second}» жодним зв’язком.</translation>
    </message>
    <message>
        <source>Select a claim first.</source>
        <translation>Спершу виберіть твердження.</translation>
    </message>
    <message>
        <source>This claim has a source. Remove it first to say it is the article’s own voice.</source>
        <translation>Це твердження має джерело. Спершу вилучіть його, щоб сказати, що це голос автора.</translation>
    </message>
    <message>
        <source>The scheme has no label or relation for this.</source>
        <translation>У схемі немає мітки чи зв’язку для цього.</translation>
    </message>
    <message>
        <source>Select the text of the source, or click its mark. Esc ends.</source>
        <translation>Виберіть текст джерела або натисніть на його позначку. Esc — вийти.</translation>
    </message>
    <message>
        <source>Select the text of the cue, or click its mark. Esc ends.</source>
        <translation>Виберіть текст маркера або натисніть на його позначку. Esc — вийти.</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Ширина рядка</translation>
    </message>
    <message>
        <source>Label names under the line</source>
        <translation>Назви міток під рядком</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Зразок</translation>
    </message>
    <message numerus="yes">
        <source>%n pixel(s)</source>
        <translation>
            <numerusform>%n піксель</numerusform>
            <numerusform>%n пікселі</numerusform>
            <numerusform>%n пікселів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n символ</numerusform>
            <numerusform>%n символи</numerusform>
            <numerusform>%n символів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>On the light page</source>
        <translation>На світлій сторінці</translation>
    </message>
    <message>
        <source>On the dark page</source>
        <translation>На темній сторінці</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Looks the same</source>
        <translation>Виглядають однаково</translation>
    </message>
    <message>
        <source>light</source>
        <translation>світла</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>темна</translation>
    </message>
    <message>
        <source>{page}: line {line} : 1, name {name} : 1</source>
        <translation>{page}: лінія {line} : 1, напис {name} : 1</translation>
    </message>
    <message>
        <source>No other label has {line} in this colour.</source>
        <translation>Жодна інша мітка не має такого кольору з лінією «{line}».</translation>
    </message>
</context>
<context>
    <name>LossHead</name>
    <message>
        <source>Loss</source>
        <translation>Втрата</translation>
    </message>
    <message>
        <source>in 1st</source>
        <translation>у 1-й</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>разом</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Що робити</translation>
    </message>
</context>
<context>
    <name>LossPage</name>
    <message>
        <source>What {format} cannot carry</source>
        <translation>Чого не передасть {format}</translation>
    </message>
    <message>
        <source>Nothing is dropped in silence: choose what to do with each kind. By default the export stops.</source>
        <translation>Нічого не зникне мовчки: виберіть, що робити з кожним видом. Типово експорт зупиняється.</translation>
    </message>
    <message>
        <source>Looking through the articles…</source>
        <translation>Переглядаю статті…</translation>
    </message>
    <message>
        <source>It carries everything there is: nothing is lost.</source>
        <translation>Формат передає все, що є: нічого не губиться.</translation>
    </message>
</context>
<context>
    <name>LossRowView</name>
    <message>
        <source>Told in the report</source>
        <translation>Буде у звіті</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in all</source>
        <translation>
            <numerusform>%n раз загалом</numerusform>
            <numerusform>%n рази загалом</numerusform>
            <numerusform>%n разів загалом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing lost, %n file(s)</source>
        <translation>
            <numerusform>без втрат, %n файл</numerusform>
            <numerusform>без втрат, %n файли</numerusform>
            <numerusform>без втрат, %n файлів</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>втрата {count}</translation>
    </message>
</context>
<context>
    <name>LossTable</name>
    <message numerus="yes">
        <source>Only told in the report: %n kind(s)</source>
        <translation>
            <numerusform>Лише у звіті: %n вид</numerusform>
            <numerusform>Лише у звіті: %n види</numerusform>
            <numerusform>Лише у звіті: %n видів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No loss: %n kind(s)</source>
        <translation>
            <numerusform>Без втрат: %n вид</numerusform>
            <numerusform>Без втрат: %n види</numerusform>
            <numerusform>Без втрат: %n видів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Tags of the other set and our labels</source>
        <translation>Теги іншого набору й наші мітки</translation>
    </message>
    <message>
        <source>Their tag</source>
        <translation>Їхній тег</translation>
    </message>
    <message>
        <source>Our label</source>
        <translation>Наша мітка</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Словами</translation>
    </message>
    <message>
        <source>← Write a tag here to add it</source>
        <translation>← Щоб додати тег, напишіть його тут</translation>
    </message>
</context>
<context>
    <name>MappingsPage</name>
    <message>
        <source>Add a tag set</source>
        <translation>Додати набір тегів</translation>
    </message>
    <message>
        <source>Delete the set</source>
        <translation>Вилучити набір</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>Вилучити рядок</translation>
    </message>
    <message>
        <source>Name of the tag set</source>
        <translation>Назва набору тегів</translation>
    </message>
    <message>
        <source>No other tag set yet.</source>
        <translation>Інших наборів тегів ще немає.</translation>
    </message>
    <message>
        <source>What the tags of other corpora and programs are called here.</source>
        <translation>Як теги інших корпусів і програм називаються тут.</translation>
    </message>
    <message>
        <source>Mappings to other schemes</source>
        <translation>Відповідність іншим схемам</translation>
    </message>
    <message>
        <source>New tag set</source>
        <translation>Інший набір</translation>
    </message>
    <message>
        <source>There is a tag set “{name}” already.</source>
        <translation>Набір «{name}» уже є.</translation>
    </message>
    <message>
        <source>The tag “{tag}” is in the set already.</source>
        <translation>Тег «{tag}» тут уже є.</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>“{label}” is armed: each text you select gets it. Esc ends.</source>
        <translation>Увімкнено «{label}»: її отримає кожен вибраний текст. Esc — вийти.</translation>
    </message>
    <message>
        <source>This text is marked so already.</source>
        <translation>Цей текст уже так позначено.</translation>
    </message>
    <message>
        <source>Select a mark first.</source>
        <translation>Спершу виберіть позначку.</translation>
    </message>
    <message>
        <source>Removed with {what}. Ctrl+Z brings it back.</source>
        <translation>Вилучено; зникло також: {what}. Ctrl+Z поверне все.</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>Спершу виберіть текст.</translation>
    </message>
</context>
<context>
    <name>MatchHead</name>
    <message>
        <source>Outlet</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Зліва</translation>
    </message>
    <message>
        <source>Match and right</source>
        <translation>Збіг і справа</translation>
    </message>
    <message>
        <source>Claim · source</source>
        <translation>Твердження · джерело</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Matches</source>
        <translation>Збіги</translation>
    </message>
</context>
<context>
    <name>MatchRow</name>
    <message>
        <source>article’s own voice</source>
        <translation>голос автора</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>успадковано</translation>
    </message>
</context>
<context>
    <name>MenuButton</name>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Project</source>
        <translation>Проєкт</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Позначка</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перехід</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Довідка</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge “{name}” into another label</source>
        <translation>Об’єднати «{name}» з іншою міткою</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Label to merge into</source>
        <translation>Мітка, з якою об’єднати</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) get this label and keep the properties both labels have. Relations stay where it allows them.</source>
        <translation>
            <numerusform>%n позначка отримає цю мітку й збереже спільні властивості обох. Зв’язки лишаться, де мітка їх дозволяє.</numerusform>
            <numerusform>%n позначки отримають цю мітку й збережуть спільні властивості обох. Зв’язки лишаться, де мітка їх дозволяє.</numerusform>
            <numerusform>%n позначок отримають цю мітку й збережуть спільні властивості обох. Зв’язки лишаться, де мітка їх дозволяє.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Merge  Ctrl+M</source>
        <translation>Об’єднати  Ctrl+M</translation>
    </message>
    <message>
        <source>Different ones</source>
        <translation>Різні</translation>
    </message>
    <message>
        <source>Merge these two?</source>
        <translation>Об’єднати ці дві сутності?</translation>
    </message>
    <message>
        <source>Merge duplicates?</source>
        <translation>Об’єднати двійників?</translation>
    </message>
    <message>
        <source>likeness {score}</source>
        <translation>схожість {score}</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Після</translation>
    </message>
    <message>
        <source>The other name becomes another name. Relations of claims stay.</source>
        <translation>Друга назва стане іншою назвою. Зв’язки тверджень не зміняться.</translation>
    </message>
    <message>
        <source>Their types differ: that of the name that stays is kept.</source>
        <translation>Типи різні: лишиться той, що в назви, яка лишається.</translation>
    </message>
    <message>
        <source>Their QIDs differ: that of the name that stays is kept.</source>
        <translation>QID різні: лишиться той, що в канонічної назви.</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Згадки</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Форми</translation>
    </message>
    <message>
        <source>Source of claims</source>
        <translation>Джерело тверджень</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Name that stays</source>
        <translation>Назва, що лишиться</translation>
    </message>
</context>
<context>
    <name>MetadataDialog</name>
    <message>
        <source>Details of the article</source>
        <translation>Відомості про статтю</translation>
    </message>
    <message>
        <source>{file} · read as {encoding} · {count} characters</source>
        <translation>{file} · прочитано як {encoding} · символів: {count}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубліковано</translation>
    </message>
    <message>
        <source>for example 2023-07-11 or 2023-07-11T14:03</source>
        <translation>наприклад 2023-07-11 або 2023-07-11T14:03</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>for example uk, en</source>
        <translation>наприклад uk, en</translation>
    </message>
    <message>
        <source>Source line</source>
        <translation>Рядок джерела</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
</context>
<context>
    <name>NarrowTabs</name>
    <message>
        <source>Claims</source>
        <translation>Твердження</translation>
    </message>
</context>
<context>
    <name>NewLabelDialog</name>
    <message>
        <source>New label</source>
        <translation>Нова мітка</translation>
    </message>
    <message>
        <source>Add the label</source>
        <translation>Додати мітку</translation>
    </message>
    <message>
        <source>Name in Ukrainian</source>
        <translation>Назва українською</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Назва англійською</translation>
    </message>
    <message>
        <source>Code in exports</source>
        <translation>Код в експорті</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Шар</translation>
    </message>
    <message>
        <source>A label needs a name in one language at least.</source>
        <translation>Мітці потрібна назва хоча б однією мовою.</translation>
    </message>
    <message>
        <source>A code starts with a letter; letters, digits, - and _ follow.</source>
        <translation>Код починається з літери; далі літери, цифри, - та _.</translation>
    </message>
    <message>
        <source>The code {code} is taken.</source>
        <translation>Код {code} уже зайнято.</translation>
    </message>
</context>
<context>
    <name>NoteSection</name>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Додати нотатку</translation>
    </message>
</context>
<context>
    <name>OccurrenceCommands</name>
    <message>
        <source>Select a mark first.</source>
        <translation>Спершу виберіть позначку.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) made; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>Поставлено %n позначку; Ctrl+Z її скасує</numerusform>
            <numerusform>Поставлено %n позначки; Ctrl+Z їх скасує</numerusform>
            <numerusform>Поставлено %n позначок; Ctrl+Z їх скасує</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OccurrenceRow</name>
    <message>
        <source>Need a decision</source>
        <translation>Потребують рішення</translation>
    </message>
    <message>
        <source>not marked until you choose so</source>
        <translation>не буде позначено, доки не виберете</translation>
    </message>
    <message>
        <source>{count} · new: {fresh}</source>
        <translation>{count} · нових: {fresh}</translation>
    </message>
    <message>
        <source>✓ there</source>
        <translation>✓ є</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нова</translation>
    </message>
</context>
<context>
    <name>Occurrences</name>
    <message>
        <source>nom.</source>
        <translation>наз.</translation>
    </message>
    <message>
        <source>gen.</source>
        <translation>род.</translation>
    </message>
    <message>
        <source>dat.</source>
        <translation>дав.</translation>
    </message>
    <message>
        <source>acc.</source>
        <translation>знах.</translation>
    </message>
    <message>
        <source>ins.</source>
        <translation>ор.</translation>
    </message>
    <message>
        <source>loc.</source>
        <translation>місц.</translation>
    </message>
    <message>
        <source>voc.</source>
        <translation>кл.</translation>
    </message>
    <message>
        <source>marked already</source>
        <translation>уже позначено</translation>
    </message>
    <message>
        <source>marked by {name}</source>
        <translation>позначає {name}</translation>
    </message>
    <message>
        <source>is “{label}” ({name})</source>
        <translation>має мітку «{label}» ({name})</translation>
    </message>
    <message>
        <source>in “{text}”</source>
        <translation>усередині «{text}»</translation>
    </message>
    <message>
        <source>has “{text}” in it</source>
        <translation>містить «{text}»</translation>
    </message>
    <message>
        <source>crosses “{text}”</source>
        <translation>перетинає «{text}»</translation>
    </message>
    <message>
        <source>This mention is a part of “{label}”.</source>
        <translation>Ця згадка входить до позначки «{label}».</translation>
    </message>
    <message>
        <source>A mark “{label}” is a part of this mention.</source>
        <translation>Позначка «{label}» входить до цієї згадки.</translation>
    </message>
    <message>
        <source>A mark “{label}” begins or ends within this mention.</source>
        <translation>Позначка «{label}» починається чи закінчується всередині цієї згадки.</translation>
    </message>
    <message>
        <source>This mention has the label “{label}”.</source>
        <translation>Ця згадка має мітку «{label}».</translation>
    </message>
    <message>
        <source>{name} has marked this mention.</source>
        <translation>Цю згадку позначає {name}.</translation>
    </message>
</context>
<context>
    <name>OccurrencesView</name>
    <message>
        <source>To the article</source>
        <translation>До статті</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Де шукати</translation>
    </message>
    <message>
        <source>occurrence</source>
        <translation>поява</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>вибрати</translation>
    </message>
    <message>
        <source>mark one</source>
        <translation>позначити одну</translation>
    </message>
    <message>
        <source>show in the text</source>
        <translation>показати в тексті</translation>
    </message>
    <message>
        <source>forms / list</source>
        <translation>форми / список</translation>
    </message>
    <message>
        <source>mark all chosen</source>
        <translation>позначити вибрані</translation>
    </message>
    <message>
        <source>Label all occurrences</source>
        <translation>Позначити всі появи</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>Появи</translation>
    </message>
    <message>
        <source>Found in {seconds} s</source>
        <translation>Знайдено за {seconds} с</translation>
    </message>
    <message>
        <source>Stopped after {seconds} s</source>
        <translation>Зупинено через {seconds} с</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Ця стаття</translation>
    </message>
    <message>
        <source>This story</source>
        <translation>Цей сюжет</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Усі статті</translation>
    </message>
</context>
<context>
    <name>OnChip</name>
    <message>
        <source>Take away: {filter}</source>
        <translation>Зняти: {filter}</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Tokens</source>
        <translation>Токени</translation>
    </message>
    <message>
        <source>Claimdesk’s words</source>
        <translation>слова Claimdesk</translation>
    </message>
    <message>
        <source>spaCy’s rules</source>
        <translation>правила spaCy</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>Позиції рахувати в</translation>
    </message>
    <message>
        <source>No cell runs as a formula</source>
        <translation>жодна клітинка не стане формулою</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>Unrelated pairs for each related one</source>
        <translation>Непов’язаних пар на кожну пов’язану</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Таблиці</translation>
    </message>
    <message>
        <source>code points (Python)</source>
        <translation>кодах Юнікоду (Python)</translation>
    </message>
    <message>
        <source>UTF-16 units (Java, JavaScript)</source>
        <translation>одиницях UTF-16 (Java, JavaScript)</translation>
    </message>
    <message>
        <source>bytes of UTF-8</source>
        <translation>байтах UTF-8</translation>
    </message>
    <message>
        <source>graphemes (what is seen as one character)</source>
        <translation>графеми (те, що видно як один знак)</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Search all articles</source>
        <translation>Шукати в усіх статтях</translation>
    </message>
    <message>
        <source>Mark: {label}</source>
        <translation>Позначити: {label}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Сутності</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n згадка</numerusform>
            <numerusform>%n згадки</numerusform>
            <numerusform>%n згадок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>у %n статті</numerusform>
            <numerusform>у %n статтях</numerusform>
            <numerusform>у %n статтях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n місце</numerusform>
            <numerusform>%n місця</numerusform>
            <numerusform>%n місць</numerusform>
        </translation>
    </message>
    <message>
        <source>No mark names this entity yet.</source>
        <translation>Жодна позначка ще не називає цієї сутності.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Позначка</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Властивості</translation>
    </message>
    <message>
        <source>Moving and selecting</source>
        <translation>Рух і вибір</translation>
    </message>
    <message>
        <source>Relations and texts</source>
        <translation>Зв’язки й тексти</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Слово</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Речення</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Розширити</translation>
    </message>
    <message>
        <source>One character</source>
        <translation>Один символ</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type a command, an article or an entity</source>
        <translation>Пишіть команду, статтю або сутність</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Нічого не знайдено.</translation>
    </message>
    <message>
        <source>run</source>
        <translation>виконати</translation>
    </message>
    <message>
        <source>change key</source>
        <translation>змінити клавішу</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрити</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>вибрати</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрити</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n збіг</numerusform>
            <numerusform>%n збіги</numerusform>
            <numerusform>%n збігів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Add the text on the clipboard</source>
        <translation>Додати текст із буфера обміну</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Текст статті</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>Додати статтю</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n символ</numerusform>
            <numerusform>%n символи</numerusform>
            <numerusform>%n символів</numerusform>
        </translation>
    </message>
    <message>
        <source>A new article</source>
        <translation>Нова стаття</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where to write</source>
        <translation>Куди записати</translation>
    </message>
    <message>
        <source>What was there stays until everything is written.</source>
        <translation>Те, що там було, лишається, доки не записано все.</translation>
    </message>
    <message>
        <source>Data set: a folder with parts, manifest and card</source>
        <translation>Набір даних: тека з частинами, маніфестом і карткою</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Вибрати…</translation>
    </message>
    <message>
        <source>Articles a file at most</source>
        <translation>Статей у файлі щонайбільше</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Licence, for the card</source>
        <translation>Ліцензія для картки</translation>
    </message>
    <message>
        <source>What will lie there</source>
        <translation>Що там буде</translation>
    </message>
    <message>
        <source>One folder</source>
        <translation>Одна тека</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файли</numerusform>
            <numerusform>%n файлів</numerusform>
        </translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Один файл</translation>
    </message>
    <message>
        <source>manifest: every choice, every file with its SHA-256</source>
        <translation>маніфест: кожен вибір, кожен файл із SHA-256</translation>
    </message>
    <message>
        <source>report of losses, if there are any</source>
        <translation>звіт про втрати, якщо вони є</translation>
    </message>
    <message>
        <source>Choose a name.</source>
        <translation>Виберіть назву.</translation>
    </message>
    <message>
        <source>There is no folder “{name}”. Make it, or choose another place.</source>
        <translation>Теки «{name}» немає. Створіть її або виберіть інше місце.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Name a file.</source>
        <translation>«{name}» — це тека. Назвіть файл.</translation>
    </message>
    <message>
        <source>“{name}” is a file, and a folder will be written. Choose another name.</source>
        <translation>«{name}» — це файл, а записано буде теку. Виберіть іншу назву.</translation>
    </message>
    <message>
        <source>“{name}” is the project itself. Choose another name.</source>
        <translation>«{name}» — це сам проєкт. Виберіть іншу назву.</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>Експорт у теку</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{outlet}, line {number}</source>
        <translation>{outlet}, рядок {number}</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>У тексті</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрити</translation>
    </message>
    <message>
        <source>Where it comes from, and what it is related to</source>
        <translation>Звідки й що з ним пов’язано</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>How it comes out</source>
        <translation>Як вийде</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>The loss before</source>
        <translation>Попередня втрата</translation>
    </message>
    <message>
        <source>The next loss</source>
        <translation>Наступна втрата</translation>
    </message>
    <message>
        <source>The first article as it is written</source>
        <translation>Перша стаття, як її записано</translation>
    </message>
    <message>
        <source>Where it happens</source>
        <translation>Де це трапляється</translation>
    </message>
    <message>
        <source>Back to the preview</source>
        <translation>Назад до перегляду</translation>
    </message>
    <message>
        <source>Nothing is exported: choose more.</source>
        <translation>Нічого не вивантажується: виберіть більше.</translation>
    </message>
    <message>
        <source>1st article</source>
        <translation>1-ша стаття</translation>
    </message>
    <message>
        <source>the first {shown} of {count}</source>
        <translation>перші {shown} із {count}</translation>
    </message>
    <message>
        <source>{name} is not a text: {size} that only programs read.</source>
        <translation>{name} — не текст: {size}, які читають лише програми.</translation>
    </message>
    <message>
        <source>The beginning; {size} in all.</source>
        <translation>Початок; усього {size}.</translation>
    </message>
    <message>
        <source>loss {at} of {count}</source>
        <translation>втрата {at} із {count}</translation>
    </message>
</context>
<context>
    <name>ProjectCommands</name>
    <message>
        <source>Rename project</source>
        <translation>Перейменувати проєкт</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Анотатор</translation>
    </message>
    <message>
        <source>Marks are made in the name of</source>
        <translation>Позначки ставляться від імені</translation>
    </message>
    <message>
        <source>The last edits are not saved: the disk refused them. Close and lose them?</source>
        <translation>Останні правки не збережено: диск їх не прийняв. Закрити й утратити їх?</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Закрити й утратити</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the scheme were not applied. Close and lose them?</source>
        <translation>
            <numerusform>%n зміну схеми не застосовано. Закрити й утратити її?</numerusform>
            <numerusform>%n зміни схеми не застосовано. Закрити й утратити їх?</numerusform>
            <numerusform>%n змін схеми не застосовано. Закрити й утратити їх?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalPanel</name>
    <message>
        <source>Likely stories</source>
        <translation>Можливі сюжети</translation>
    </message>
    <message>
        <source>Articles of the likely story</source>
        <translation>Статті можливого сюжету</translation>
    </message>
    <message>
        <source>Reading articles… {done}</source>
        <translation>Читаю статті… {done}</translation>
    </message>
    <message>
        <source>Comparing… {done} of {number}</source>
        <translation>Порівнюю… {done} з {number}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Likely stories: {count}</source>
        <translation>Можливі сюжети: {count}</translation>
    </message>
    <message>
        <source>No likely stories</source>
        <translation>Схожих статей поза сюжетами немає</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Шукати ще раз</translation>
    </message>
    <message>
        <source>Enter accept · ⌫ not one story · → articles · Space choose · O open</source>
        <translation>Enter прийняти · ⌫ не один сюжет · → статті · Пробіл вибрати · O відкрити</translation>
    </message>
    <message>
        <source>most like “{title}”</source>
        <translation>найближча: «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Make a story of %n</source>
        <translation>
            <numerusform>Зробити сюжет із %n</numerusform>
            <numerusform>Зробити сюжет із %n</numerusform>
            <numerusform>Зробити сюжет із %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <translation>
            <numerusform>Додати %n</numerusform>
            <numerusform>Додати %n</numerusform>
            <numerusform>Додати %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>сьогодні о {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>учора о {time}</translation>
    </message>
    <message>
        <source>suggested by {name}</source>
        <translation>підказано: {name}</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>перенесено</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>імпортовано</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
</context>
<context>
    <name>QidDialog</name>
    <message>
        <source>QIDs from a file</source>
        <translation>QID з файлу</translation>
    </message>
    <message>
        <source>What comes of the table</source>
        <translation>Що вийде з таблиці</translation>
    </message>
    <message numerus="yes">
        <source>Set %n QID(s)</source>
        <translation>
            <numerusform>Вказати %n QID</numerusform>
            <numerusform>Вказати %n QID</numerusform>
            <numerusform>Вказати %n QID</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>One step, Ctrl+Z takes it back</source>
        <translation>Один крок, Ctrl+Z скасовує</translation>
    </message>
    <message>
        <source>Will be set: {count}</source>
        <translation>Буде вказано: {count}</translation>
    </message>
    <message>
        <source>Have it already: {count}</source>
        <translation>Уже мають: {count}</translation>
    </message>
    <message>
        <source>Contradict, left as they are: {count}</source>
        <translation>Суперечать, лишаться як є: {count}</translation>
    </message>
    <message>
        <source>the table says {said}, there is {other}</source>
        <translation>у таблиці {said}, є {other}</translation>
    </message>
    <message>
        <source>Names of several entities, left out: {count}</source>
        <translation>Назви кількох сутностей, пропущено: {count}</translation>
    </message>
    <message>
        <source>No QID (Q and digits, such as Q884): {count}</source>
        <translation>Не QID (Q і цифри, наприклад Q884): {count}</translation>
    </message>
    <message>
        <source>Nobody has such a name: {count}</source>
        <translation>Ніхто так не зветься: {count}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>рядок {line}</translation>
    </message>
</context>
<context>
    <name>QidField</name>
    <message>
        <source>QID of Wikidata</source>
        <translation>QID у Вікіданих</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Копіювати посилання</translation>
    </message>
    <message>
        <source>A QID is Q and digits, such as Q884</source>
        <translation>QID — це Q і цифри, наприклад Q884</translation>
    </message>
    <message>
        <source>Enter saves it</source>
        <translation>Enter зберігає</translation>
    </message>
    <message>
        <source>not given; type it or import it from a file</source>
        <translation>не вказано; введіть або імпортуйте з файлу</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>скопійовано</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Query</source>
        <translation>Запит</translation>
    </message>
    <message>
        <source>Words, label:CLAIM, source:Reuters, begin*</source>
        <translation>Слова, label:CLAIM, source:Reuters, почат*</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Unlinked mentions</source>
        <translation>Незв’язані згадки</translation>
    </message>
    <message>
        <source>Space choose · Enter link one · 1 2 pick · E the entity shown · ⌫ reject</source>
        <translation>Пробіл вибрати · Enter зв’язати одну · 1 2 котра · E показана сутність · ⌫ відхилити</translation>
    </message>
    <message>
        <source>Unlinked mentions: {count}</source>
        <translation>Незв’язані згадки: {count}</translation>
    </message>
    <message>
        <source>Every mention is linked</source>
        <translation>Усі згадки зв’язано</translation>
    </message>
    <message numerus="yes">
        <source>Link the %n checked</source>
        <translation>
            <numerusform>Зв’язати вибрану %n</numerusform>
            <numerusform>Зв’язати вибрані %n</numerusform>
            <numerusform>Зв’язати вибрані %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Locate…</source>
        <translation>Знайти…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Forget this project</source>
        <translation>Забути цей проєкт</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Файл не знайдено</translation>
    </message>
    <message>
        <source>Was it moved?</source>
        <translation>Файл перенесли?</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} із {total}</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Готові статті</translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n анотатор</numerusform>
            <numerusform>%n анотатори</numerusform>
            <numerusform>%n анотаторів</numerusform>
        </translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>сьогодні, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>учора, {time}</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>origin</source>
        <translation>першоджерело</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>передає</translation>
    </message>
    <message>
        <source>source</source>
        <translation>джер.</translation>
    </message>
    <message>
        <source>ment.</source>
        <translation>згад.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Сутність</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n мітка</numerusform>
            <numerusform>%n мітки</numerusform>
            <numerusform>%n міток</numerusform>
        </translation>
    </message>
    <message>
        <source>no entity has such a name</source>
        <translation>жодна сутність так не зветься</translation>
    </message>
    <message>
        <source>known name</source>
        <translation>відома назва</translation>
    </message>
    <message>
        <source>another case of a name</source>
        <translation>інший відмінок назви</translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation>частина назви</translation>
    </message>
    <message>
        <source>similar spelling</source>
        <translation>схожий запис</translation>
    </message>
</context>
<context>
    <name>RegistryScreen</name>
    <message>
        <source>Table of names and QIDs</source>
        <translation>Таблиця назв і QID</translation>
    </message>
</context>
<context>
    <name>RegistryView</name>
    <message>
        <source>Name, other name or QID</source>
        <translation>Назва, інша назва чи QID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Усі типи</translation>
    </message>
    <message>
        <source>QIDs from a file…</source>
        <translation>QID з файлу…</translation>
    </message>
    <message>
        <source>New  Ins</source>
        <translation>Нова  Ins</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Сутності</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>наступна панель</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нова</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>перейменувати</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>об’єднати</translation>
    </message>
    <message>
        <source>label all occurrences</source>
        <translation>позначити всі появи</translation>
    </message>
    <message>
        <source>link the checked</source>
        <translation>зв’язати вибрані</translation>
    </message>
    <message numerus="yes">
        <source>%n entit(ies)</source>
        <translation>
            <numerusform>%n сутність</numerusform>
            <numerusform>%n сутності</numerusform>
            <numerusform>%n сутностей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely double(s)</source>
        <translation>
            <numerusform>%n імовірний двійник</numerusform>
            <numerusform>%n імовірні двійники</numerusform>
            <numerusform>%n імовірних двійників</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+M merges the two</source>
        <translation>Ctrl+M об’єднає їх</translation>
    </message>
    <message>
        <source>Choose the entity that {name} is to be merged with, and press M</source>
        <translation>Виберіть сутність, з якою об’єднати «{name}», і натисніть M</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Name in Ukrainian</source>
        <translation>Назва українською</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Назва англійською</translation>
    </message>
    <message>
        <source>Code in exports</source>
        <translation>Код в експорті</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Both ways alike</source>
        <translation>В обидва боки однаково</translation>
    </message>
    <message>
        <source>Across articles</source>
        <translation>Між статтями</translation>
    </message>
    <message>
        <source>Guideline in Ukrainian</source>
        <translation>Настанова українською</translation>
    </message>
    <message>
        <source>Guideline in English</source>
        <translation>Настанова англійською</translation>
    </message>
    <message>
        <source>Ukrainian name is missing</source>
        <translation>Бракує назви українською</translation>
    </message>
    <message>
        <source>English name is missing</source>
        <translation>Бракує назви англійською</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Напрямок</translation>
    </message>
    <message>
        <source>Plays the part of</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>The chosen relation</source>
        <translation>Вибраний зв’язок</translation>
    </message>
</context>
<context>
    <name>RelationLine</name>
    <message>
        <source>Remove this relation</source>
        <translation>Вилучити цей зв’язок</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>Relations</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Relate to another mark</source>
        <translation>Зв’язати з іншою позначкою</translation>
    </message>
    <message>
        <source>other article</source>
        <translation>інша стаття</translation>
    </message>
</context>
<context>
    <name>RelationsOfLabel</name>
    <message>
        <source>Change in the list of relations</source>
        <translation>Змінити у списку зв’язків</translation>
    </message>
    <message>
        <source>Relations with this label</source>
        <translation>Зв’язки з цією міткою</translation>
    </message>
    <message>
        <source>No relation joins this label.</source>
        <translation>Жоден зв’язок не поєднує цієї мітки.</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>У проєкті</translation>
    </message>
</context>
<context>
    <name>RelationsPage</name>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Merge the relation into</source>
        <translation>Об’єднати зв’язок із</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>У проєкті</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Об’єднати з…</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Progress</source>
        <translation>Перебіг</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Прочитано назад</translation>
    </message>
    <message>
        <source>Files, and what was left out</source>
        <translation>Файли й те, що пропущено</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показати в теці</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Записую…</translation>
    </message>
    <message>
        <source>Nothing is in its place before all of it is written.</source>
        <translation>Нічого не стане на місце, доки не записано все.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Reading it back…</source>
        <translation>Читаю назад…</translation>
    </message>
    <message>
        <source>Written: {counts}.</source>
        <translation>Записано: {counts}.</translation>
    </message>
    <message>
        <source>Written and read back</source>
        <translation>Записано й звірено</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Не експортовано</translation>
    </message>
    <message>
        <source>Written, not read back</source>
        <translation>Записано, але не звірено</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Зупинено</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Нічого не записано.</translation>
    </message>
    <message>
        <source>Claimdesk does not read this format back; the files have their SHA-256.</source>
        <translation>Назад цього формату Claimdesk не читає; для файлів є SHA-256.</translation>
    </message>
    <message>
        <source>Reading back was stopped.</source>
        <translation>Читання назад зупинено.</translation>
    </message>
    <message>
        <source>Read back, each part by itself: all came back that was written to it. Each has only some of the marks, and nothing joins the parts again.</source>
        <translation>Прочитано назад, кожну частину окремо: повернулося все, що в неї записано. У кожній лише деякі з позначок, і назад частини ніщо не з’єднує.</translation>
    </message>
    <message>
        <source>Read back: all of it came back.</source>
        <translation>Прочитано назад: повернулося все.</translation>
    </message>
    <message>
        <source>Read back: {counts}.</source>
        <translation>Прочитано назад: {counts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n позначка</numerusform>
            <numerusform>%n позначки</numerusform>
            <numerusform>%n позначок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n зв’язок</numerusform>
            <numerusform>%n зв’язки</numerusform>
            <numerusform>%n зв’язків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) so far</source>
        <translation>
            <numerusform>поки що %n стаття</numerusform>
            <numerusform>поки що %n статті</numerusform>
            <numerusform>поки що %n статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleField</name>
    <message>
        <source>Plays the part of</source>
        <translation>Роль</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Load a scheme</source>
        <translation>Завантажити схему</translation>
    </message>
    <message>
        <source>Kept, because there are marks or relations of them: {codes}</source>
        <translation>Залишено, бо є такі позначки чи зв’язки: {codes}</translation>
    </message>
    <message>
        <source>Save the scheme as a file</source>
        <translation>Зберегти схему як файл</translation>
    </message>
    <message numerus="yes">
        <source>%n addition(s)</source>
        <translation>
            <numerusform>%n додавання</numerusform>
            <numerusform>%n додавання</numerusform>
            <numerusform>%n додавань</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s)</source>
        <translation>
            <numerusform>%n вилучення</numerusform>
            <numerusform>%n вилучення</numerusform>
            <numerusform>%n вилучень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n код</numerusform>
            <numerusform>%n коди</numerusform>
            <numerusform>%n кодів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n назва</numerusform>
            <numerusform>%n назви</numerusform>
            <numerusform>%n назв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n клавіша</numerusform>
            <numerusform>%n клавіші</numerusform>
            <numerusform>%n клавіш</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colour(s) or line(s)</source>
        <translation>
            <numerusform>%n колір чи лінія</numerusform>
            <numerusform>%n кольори чи лінії</numerusform>
            <numerusform>%n кольорів чи ліній</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guideline(s)</source>
        <translation>
            <numerusform>%n настанова</numerusform>
            <numerusform>%n настанови</numerusform>
            <numerusform>%n настанов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n правило</numerusform>
            <numerusform>%n правила</numerusform>
            <numerusform>%n правил</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation>
            <numerusform>%n відповідність</numerusform>
            <numerusform>%n відповідності</numerusform>
            <numerusform>%n відповідностей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n порядок</numerusform>
            <numerusform>%n порядки</numerusform>
            <numerusform>%n порядків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) will no longer say “article’s own voice”.</source>
        <translation>
            <numerusform>%n позначка більше не буде голосом автора.</numerusform>
            <numerusform>%n позначки більше не будуть голосом автора.</numerusform>
            <numerusform>%n позначок більше не будуть голосом автора.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) will be deleted.</source>
        <translation>
            <numerusform>%n позначку буде вилучено.</numerusform>
            <numerusform>%n позначки буде вилучено.</numerusform>
            <numerusform>%n позначок буде вилучено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) will be deleted.</source>
        <translation>
            <numerusform>%n зв’язок буде вилучено.</numerusform>
            <numerusform>%n зв’язки буде вилучено.</numerusform>
            <numerusform>%n зв’язків буде вилучено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n property value(s) will be lost: no mark can keep them.</source>
        <translation>
            <numerusform>%n значення властивості буде втрачено: жодна позначка не може його зберегти.</numerusform>
            <numerusform>%n значення властивостей буде втрачено: жодна позначка не може їх зберегти.</numerusform>
            <numerusform>%n значень властивостей буде втрачено: жодна позначка не може їх зберегти.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files exported before hold {before}. New exports will write {after}.</source>
        <translation>Раніше експортовані файли містять {before}. Новий експорт писатиме {after}.</translation>
    </message>
    <message>
        <source>Key {key} is given twice: “{name}” and {others}.</source>
        <translation>Клавішу {key} призначено двічі: «{name}» та {others}.</translation>
    </message>
    <message>
        <source>The code {code} is given twice.</source>
        <translation>Код {code} ужито двічі.</translation>
    </message>
    <message>
        <source>The name “{name}” is given twice.</source>
        <translation>Назву «{name}» ужито двічі.</translation>
    </message>
    <message>
        <source>“{name}” needs a name in one language at least.</source>
        <translation>«{name}» потребує назви хоча б однією мовою.</translation>
    </message>
    <message>
        <source>A property with the code “entity” must be of the type entity.</source>
        <translation>Властивість із кодом «entity» має бути типу «сутність».</translation>
    </message>
    <message>
        <source>“{detail}” cannot be used here ({name}).</source>
        <translation>«{detail}» тут вжити не можна ({name}).</translation>
    </message>
    <message>
        <source>“{name}” belongs to no layer.</source>
        <translation>«{name}» не належить до жодного шару.</translation>
    </message>
    <message>
        <source>The property “{name}” has no values to choose from.</source>
        <translation>Властивість «{name}» не має значень для вибору.</translation>
    </message>
    <message>
        <source>The property “{name}” is required, so it needs a default value.</source>
        <translation>Властивість «{name}» обов’язкова, тож їй потрібне типове значення.</translation>
    </message>
    <message>
        <source>“{detail}” is no value of “{name}”.</source>
        <translation>«{detail}» не є значенням «{name}».</translation>
    </message>
    <message>
        <source>The relation “{name}” needs a label at both ends.</source>
        <translation>Зв’язок «{name}» потребує мітки на обох кінцях.</translation>
    </message>
    <message>
        <source>“{name}” names “{detail}”, which the scheme does not have.</source>
        <translation>«{name}» називає «{detail}», а такого у схемі немає.</translation>
    </message>
    <message>
        <source>The scheme needs a name.</source>
        <translation>Схемі потрібна назва.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a scheme.</source>
        <translation>«{name}» не може бути назвою схеми.</translation>
    </message>
    <message>
        <source>Mapping “{name}”: a tag has no name.</source>
        <translation>Відповідність «{name}»: один із тегів не має назви.</translation>
    </message>
    <message>
        <source>Mapping “{name}”: “{detail}” cannot be a name.</source>
        <translation>Відповідність «{name}»: «{detail}» не може бути назвою.</translation>
    </message>
    <message>
        <source>Mapping “{name}”: a tag leads to no label yet.</source>
        <translation>Відповідність «{name}»: один із тегів ще нікуди не веде.</translation>
    </message>
    <message>
        <source>Mapping “{name}”: the scheme has no “{detail}”.</source>
        <translation>Відповідність «{name}»: у схемі немає «{detail}».</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}” too. The label “{name}” gets it; the command needs another one.</source>
        <translation>Клавішу {key} має й команда «{command}». Її дістане мітка «{name}», а команді потрібна інша.</translation>
    </message>
    <message>
        <source>{key} does not lead to the property “{name}”: U, I, O, P and L do, and K to what is typed.</source>
        <translation>Клавіша {key} не веде до властивості «{name}»: до властивостей ведуть U, I, O, P і L, а до того, що пишуть, — K.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”, so it does not lead to the property “{name}”.</source>
        <translation>Клавішу {key} має команда «{command}», тож до властивості «{name}» вона не веде.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}” too.</source>
        <translation>Клавішу {key} має й команда «{command}».</translation>
    </message>
    <message>
        <source>The scheme of the project has changed meanwhile. Discard these changes and begin again.</source>
        <translation>Схема проєкту тим часом змінилася. Відкиньте ці зміни й почніть знову.</translation>
    </message>
    <message>
        <source>Marks have the label {code}, and nothing says where they go.</source>
        <translation>Є позначки з міткою {code}, і не сказано, що з ними буде.</translation>
    </message>
    <message>
        <source>“{code}” cannot be a code: a letter, then letters, digits, - or _.</source>
        <translation>«{code}» не може бути кодом: літера, далі літери, цифри, - або _.</translation>
    </message>
    <message>
        <source>The code {code} is taken.</source>
        <translation>Код {code} уже зайнято.</translation>
    </message>
    <message>
        <source>“{name}” was not found.</source>
        <translation>«{name}» не знайдено.</translation>
    </message>
    <message>
        <source>“{name}” could not be read or written: {detail}</source>
        <translation>«{name}» не вдалося прочитати чи записати: {detail}</translation>
    </message>
    <message>
        <source>“{name}” is not a text in UTF-8.</source>
        <translation>«{name}» — не текст у UTF-8.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a scheme.</source>
        <translation>«{name}» завеликий як на схему.</translation>
    </message>
    <message>
        <source>A scheme’s file ends in .yaml or .toml.</source>
        <translation>Файл схеми має закінчення .yaml або .toml.</translation>
    </message>
    <message>
        <source>“{name}”, line {line}: “{field}” cannot stand there.</source>
        <translation>«{name}», рядок {line}: «{field}» тут не може бути.</translation>
    </message>
    <message>
        <source>“{name}”, line {line}: “{field}” is missing.</source>
        <translation>«{name}», рядок {line}: бракує «{field}».</translation>
    </message>
    <message>
        <source>“{name}”, line {line}: the scheme breaks a rule at {field}.</source>
        <translation>«{name}», рядок {line}: схема порушує правило в {field}.</translation>
    </message>
    <message>
        <source>“{name}”, line {line}: this cannot be read. {detail}</source>
        <translation>«{name}», рядок {line}: цього не вдається прочитати. {detail}</translation>
    </message>
    <message>
        <source>brackets</source>
        <translation>дужки</translation>
    </message>
    <message>
        <source>line</source>
        <translation>лінія</translation>
    </message>
    <message>
        <source>dashes</source>
        <translation>штрихи</translation>
    </message>
    <message>
        <source>ticks</source>
        <translation>засічки</translation>
    </message>
    <message>
        <source>double</source>
        <translation>подвійна</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>крапки</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>смуга</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>вибір</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>сутність</translation>
    </message>
</context>
<context>
    <name>SchemeName</name>
    <message>
        <source>Rename the scheme</source>
        <translation>Перейменувати схему</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>Назва схеми</translation>
    </message>
    <message>
        <source>Scheme {name} {version}</source>
        <translation>Схема {name} {version}</translation>
    </message>
</context>
<context>
    <name>SchemeRoles</name>
    <message>
        <source>a claim</source>
        <translation>твердження</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>джерело</translation>
    </message>
    <message>
        <source>a cue</source>
        <translation>маркер</translation>
    </message>
    <message>
        <source>an entity</source>
        <translation>сутність</translation>
    </message>
    <message>
        <source>a part of the text</source>
        <translation>частина тексту</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>без особливої ролі</translation>
    </message>
    <message>
        <source>“{name}” plays this part too and stands before it: the gesture for claim, cue and source makes marks of that.</source>
        <translation>Цю роль має й «{name}», що стоїть вище: рух «твердження, маркер, джерело» ставить саме її.</translation>
    </message>
    <message>
        <source>Numbered, with a card in the margin. It gets a source and a cue, or is the article’s own voice.</source>
        <translation>Має номер і картку на берегах. До нього додають джерело й маркер, або це голос автора.</translation>
    </message>
    <message>
        <source>Stands on the cards of its claims. Sources that cite sources form a chain.</source>
        <translation>Стоїть на картках своїх тверджень. Джерела, що посилаються одне на одне, утворюють ланцюжок.</translation>
    </message>
    <message>
        <source>Stands on the card of its claim, beside the source.</source>
        <translation>Стоїть на картці свого твердження поряд із джерелом.</translation>
    </message>
    <message>
        <source>Names somebody or something: its marks are linked to entities of this type.</source>
        <translation>Називає когось або щось: позначки пов’язують із сутностями цього типу.</translation>
    </message>
    <message>
        <source>Names somebody or something. With a property of the type entity, marks can be linked.</source>
        <translation>Називає когось або щось. Щоб пов’язувати позначки із сутностями, додайте властивість типу «сутність».</translation>
    </message>
    <message>
        <source>Its first property says which part of the text it is, beside the lines.</source>
        <translation>Перша властивість каже, яка це частина тексту; її видно збоку від рядків.</translation>
    </message>
    <message>
        <source>A mark like any other: nothing follows from it.</source>
        <translation>Звичайна позначка: нічого особливого з неї не випливає.</translation>
    </message>
    <message>
        <source>from a claim to its source</source>
        <translation>від твердження до його джерела</translation>
    </message>
    <message>
        <source>from a claim to its cue</source>
        <translation>від твердження до його маркера</translation>
    </message>
    <message>
        <source>from a source to the one it cites</source>
        <translation>від джерела до того, на яке воно посилається</translation>
    </message>
    <message>
        <source>from a cue to a source without a claim</source>
        <translation>від маркера до джерела без твердження</translation>
    </message>
    <message>
        <source>The source stands on the card of the claim; a claim that has one is not the article’s own voice.</source>
        <translation>Джерело стоїть на картці твердження; твердження з джерелом — не голос автора.</translation>
    </message>
    <message>
        <source>The cue stands on the card of the claim.</source>
        <translation>Маркер стоїть на картці твердження.</translation>
    </message>
    <message>
        <source>Sources joined by it form the chain from the outlet to the origin.</source>
        <translation>Поєднані ним джерела утворюють ланцюжок від видання до першоджерела.</translation>
    </message>
    <message>
        <source>The cue stands beside this source in the chain.</source>
        <translation>Маркер стоїть у ланцюжку поряд із цим джерелом.</translation>
    </message>
    <message>
        <source>Shown among the relations of a mark; nothing else follows from it.</source>
        <translation>Його видно серед зв’язків позначки; більше нічого з нього не випливає.</translation>
    </message>
    <message>
        <source>Nothing comes of it yet: no label at the end where it should stand plays the part “{part}”.</source>
        <translation>Поки що це нічого не дає: на потрібному кінці зв’язку немає мітки з роллю «{part}».</translation>
    </message>
    <message>
        <source>No relation leads from a claim to its source any more.</source>
        <translation>Жоден зв’язок більше не веде від твердження до його джерела.</translation>
    </message>
    <message>
        <source>No label plays the claim any more: the margin stays empty.</source>
        <translation>Жодна мітка більше не має ролі твердження: береги лишаться порожніми.</translation>
    </message>
    <message>
        <source>No label plays the source any more: claims cannot get one.</source>
        <translation>Жодна мітка більше не має ролі джерела: до тверджень не можна буде його додати.</translation>
    </message>
    <message>
        <source>No label plays the cue any more: claims cannot get one.</source>
        <translation>Жодна мітка більше не має ролі маркера: до тверджень не можна буде його додати.</translation>
    </message>
    <message>
        <source>No label plays the entity any more: new entities cannot be made.</source>
        <translation>Жодна мітка більше не має ролі сутності: нових сутностей не можна буде створити.</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Put back the project as it was on {moment}? What is there now is kept beside it.</source>
        <translation>Повернути проєкт до стану на {moment}? Теперішній стан лишиться поруч.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Backed up: {path}</source>
        <translation>Копію зроблено: {path}</translation>
    </message>
    <message>
        <source>No backup was made. {reason}</source>
        <translation>Копії не зроблено. {reason}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>To the articles</source>
        <translation>До статей</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>act at once</source>
        <translation>діють одразу</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Анотатори</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Saved</source>
        <translation>Збережені</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Нещодавні</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Уточнити</translation>
    </message>
    <message>
        <source>Language of queries</source>
        <translation>Мова запитів</translation>
    </message>
    <message>
        <source>cyber*</source>
        <translation>кібер*</translation>
    </message>
    <message>
        <source>beginning of a word</source>
        <translation>початок слова</translation>
    </message>
    <message>
        <source>"NATO summit"</source>
        <translation>"саміт НАТО"</translation>
    </message>
    <message>
        <source>just these words</source>
        <translation>точний вислів</translation>
    </message>
    <message>
        <source>lemma:Korea</source>
        <translation>lemma:співпраця</translation>
    </message>
    <message>
        <source>all forms of a word</source>
        <translation>усі відмінки</translation>
    </message>
    <message>
        <source>only in such marks</source>
        <translation>лише в мітці</translation>
    </message>
    <message>
        <source>source or link of a chain</source>
        <translation>джерело або ланка</translation>
    </message>
    <message>
        <source>no source marked: the article’s</source>
        <translation>без джерела: те, що в статті</translation>
    </message>
    <message>
        <source>entity:"Yoon Suk Yeol"</source>
        <translation>entity:"Юн Сок Йоль"</translation>
    </message>
    <message>
        <source>all its names</source>
        <translation>усі її назви</translation>
    </message>
    <message>
        <source>value of a property</source>
        <translation>значення властивості</translation>
    </message>
    <message>
        <source>has such a relation</source>
        <translation>має такий зв’язок</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>де стоїть</translation>
    </message>
    <message>
        <source>state of the article</source>
        <translation>стан статті</translation>
    </message>
    <message>
        <source>where it came out</source>
        <translation>видання статті</translation>
    </message>
    <message>
        <source>who marked it</source>
        <translation>хто позначив</translation>
    </message>
    <message>
        <source>or, without, brackets</source>
        <translation>або, без, дужки</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>What will change, or the look</source>
        <translation>Що зміниться, або вигляд</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Що зміниться</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вигляд</translation>
    </message>
</context>
<context>
    <name>SourceChains</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n тверджень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split the label “{name}”</source>
        <translation>Поділити мітку «{name}»</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Поділити</translation>
    </message>
    <message>
        <source>Property to split by</source>
        <translation>Властивість, за якою ділити</translation>
    </message>
    <message>
        <source>By the property</source>
        <translation>За властивістю</translation>
    </message>
    <message>
        <source>Give a code to each value that becomes a label. Marks with other values stay as they are.</source>
        <translation>Надайте код кожному значенню, яке стане міткою. Позначки з іншими значеннями лишаться такими, як є.</translation>
    </message>
    <message>
        <source>Give a code to one value at least.</source>
        <translation>Надайте код хоча б одному значенню.</translation>
    </message>
    <message>
        <source>Code of the label for {name}</source>
        <translation>Код мітки для {name}</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>лишається</translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Divide into train, dev and test</source>
        <translation>Поділити на train, dev і test</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Частки</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>за датою</translation>
    </message>
    <message>
        <source>What stays together</source>
        <translation>Що лишається разом</translation>
    </message>
    <message>
        <source>by story</source>
        <translation>за сюжетами</translation>
    </message>
    <message>
        <source>by outlet</source>
        <translation>за виданнями</translation>
    </message>
    <message>
        <source>only near copies</source>
        <translation>лише майже копії</translation>
    </message>
    <message>
        <source>even labels</source>
        <translation>рівно за мітками</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>dev from</source>
        <translation>dev від</translation>
    </message>
    <message>
        <source>test from</source>
        <translation>test від</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>зерно</translation>
    </message>
    <message>
        <source>Dividing…</source>
        <translation>Ділю…</translation>
    </message>
    <message>
        <source>shared groups {groups}, near copies in two parts {copies}.</source>
        <translation>спільних груп {groups}, майже копій у двох частинах {copies}.</translation>
    </message>
    <message>
        <source>One story cannot be divided without a leak: all of it goes into one part.</source>
        <translation>Один сюжет не можна поділити без витоку: він увесь іде в одну частину.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) without a date: in train.</source>
        <translation>
            <numerusform>%n стаття без дати: у train.</numerusform>
            <numerusform>%n статті без дати: у train.</numerusform>
            <numerusform>%n статей без дати: у train.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitTable</name>
    <message>
        <source>How labels are spread</source>
        <translation>Як розподілено мітки</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>груп</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>статей</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Повторити запис</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>What to take</source>
        <translation>Що взяти</translation>
    </message>
    <message>
        <source>Losses and split</source>
        <translation>Втрати й поділ</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>Куди записати</translation>
    </message>
    <message>
        <source>Writing and proof</source>
        <translation>Запис і перевірка</translation>
    </message>
    <message>
        <source>reading back</source>
        <translation>читання назад</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Зберегти звіт…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Далі ›</translation>
    </message>
    <message>
        <source>The report goes beside the data: {name}</source>
        <translation>Звіт про втрати ляже поруч із даними: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n позначка</numerusform>
            <numerusform>%n позначки</numerusform>
            <numerusform>%n позначок</numerusform>
        </translation>
    </message>
    <message>
        <source>everything</source>
        <translation>усе</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n мітка</numerusform>
            <numerusform>%n мітки</numerusform>
            <numerusform>%n міток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n анотатор</numerusform>
            <numerusform>%n анотатори</numerusform>
            <numerusform>%n анотаторів</numerusform>
        </translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>переглядаю…</translation>
    </message>
    <message>
        <source>nothing is lost</source>
        <translation>без втрат</translation>
    </message>
    <message>
        <source>{done} of {all} decided</source>
        <translation>{done} із {all} вирішено</translation>
    </message>
    <message>
        <source>{count} × {what} stop the export</source>
        <translation>{count} × {what}: зупинять експорт</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n вид</numerusform>
            <numerusform>і ще %n види</numerusform>
            <numerusform>і ще %n видів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>(no title)</source>
        <translation>(без назви)</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n твердження</numerusform>
            <numerusform>%n тверджень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new story of %n article(s)</source>
        <translation>
            <numerusform>новий сюжет із %n статті</numerusform>
            <numerusform>новий сюжет із %n статей</numerusform>
            <numerusform>новий сюжет із %n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more for “{story}”</source>
        <translation>
            <numerusform>ще %n до «{story}»</numerusform>
            <numerusform>ще %n до «{story}»</numerusform>
            <numerusform>ще %n до «{story}»</numerusform>
        </translation>
    </message>
    <message>
        <source>near copy</source>
        <translation>майже копія</translation>
    </message>
    <message>
        <source>words in common: {words}</source>
        <translation>спільні слова: {words}</translation>
    </message>
</context>
<context>
    <name>StoriesScreen</name>
    <message>
        <source>Story of the article</source>
        <translation>Сюжет статті</translation>
    </message>
    <message>
        <source>A story that is there, or a new one:</source>
        <translation>Наявний сюжет або новий:</translation>
    </message>
    <message>
        <source>There is no other article in the story.</source>
        <translation>У сюжеті немає іншої статті.</translation>
    </message>
</context>
<context>
    <name>StoriesView</name>
    <message>
        <source>Stories</source>
        <translation>Сюжети</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>наступна частина</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>перейменувати</translation>
    </message>
    <message>
        <source>open or accept</source>
        <translation>відкрити чи прийняти</translation>
    </message>
    <message>
        <source>take out or dissolve</source>
        <translation>вилучити чи розпустити</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>порівняти</translation>
    </message>
    <message>
        <source>Stories: {count}</source>
        <translation>Сюжети: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in stories</source>
        <translation>
            <numerusform>%n стаття в сюжетах</numerusform>
            <numerusform>%n статті в сюжетах</numerusform>
            <numerusform>%n статей у сюжетах</numerusform>
        </translation>
    </message>
    <message>
        <source>No stories yet</source>
        <translation>Сюжетів ще немає</translation>
    </message>
</context>
<context>
    <name>StoryFilter</name>
    <message>
        <source>Stand together by story</source>
        <translation>Групувати за сюжетами</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Сюжети</translation>
    </message>
    <message>
        <source>Articles of</source>
        <translation>Статті сюжету</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Усі сюжети</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Title of the story</source>
        <translation>Назва сюжету</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Розпустити</translation>
    </message>
    <message>
        <source>Articles of the story</source>
        <translation>Статті сюжету</translation>
    </message>
    <message>
        <source>There is one article in the story. Add a similar one?</source>
        <translation>У сюжеті одна стаття. Додати схожу?</translation>
    </message>
    <message>
        <source>Look for one</source>
        <translation>Пошукати схожу</translation>
    </message>
    <message>
        <source>Pick a story, or accept a likely one at the right.</source>
        <translation>Виберіть сюжет або прийміть можливий праворуч.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n стаття</numerusform>
            <numerusform>%n статті</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>relation</source>
        <translation>зв’язок</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>позначка</translation>
    </message>
    <message>
        <source>{tag} becomes</source>
        <translation>{tag} стає</translation>
    </message>
    <message>
        <source>+ add to the scheme as {code}</source>
        <translation>+ додати до схеми як {code}</translation>
    </message>
    <message>
        <source>— decide —</source>
        <translation>— вирішіть —</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>пропустити</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>розпізнано</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>не вирішено</translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message>
        <source>What their tags become</source>
        <translation>Чим стануть їхні теги</translation>
    </message>
    <message>
        <source>Guessed ones are known by code, name or mapping. Your decisions are remembered for these tags.</source>
        <translation>Розпізнані відомі за кодом, назвою чи відповідником. Ваші рішення для цих тегів запам’ятаються.</translation>
    </message>
    <message>
        <source>Add all undecided to the scheme</source>
        <translation>Додати всі невирішені до схеми</translation>
    </message>
    <message>
        <source>Leave all undecided out</source>
        <translation>Пропустити всі невирішені</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>Від чийого імені</translation>
    </message>
    <message>
        <source>the format</source>
        <translation>назва формату</translation>
    </message>
    <message numerus="yes">
        <source>%n more tag(s), less frequent</source>
        <translation>
            <numerusform>ще %n рідший тег</numerusform>
            <numerusform>ще %n рідші теги</numerusform>
            <numerusform>ще %n рідших тегів</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks of which a file does not say whose they are come in the name of</source>
        <translation>Позначки, про які файл не каже, чиї вони, надійдуть від імені</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message numerus="yes">
        <source>%n to mark</source>
        <translation>
            <numerusform>%n нова</numerusform>
            <numerusform>%n нові</numerusform>
            <numerusform>%n нових</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked already</source>
        <translation>
            <numerusform>%n уже позначено</numerusform>
            <numerusform>%n уже позначено</numerusform>
            <numerusform>%n уже позначено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a decision</source>
        <translation>
            <numerusform>%n потребує рішення</numerusform>
            <numerusform>%n потребують рішення</numerusform>
            <numerusform>%n потребують рішення</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching… Esc stops</source>
        <translation>Шукаю… Esc зупиняє</translation>
    </message>
</context>
<context>
    <name>TargetDelegate</name>
    <message>
        <source>Our label</source>
        <translation>Наша мітка</translation>
    </message>
</context>
<context>
    <name>TextSection</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>The scheme has no label or relation for this.</source>
        <translation>У схемі немає мітки чи зв’язку для цього.</translation>
    </message>
    <message>
        <source>Now select the cue. Enter: there is none. Esc: drop the claim.</source>
        <translation>Тепер виберіть маркер. Enter — його немає. Esc — відкинути твердження.</translation>
    </message>
    <message>
        <source>Now select the cue of this claim. Enter: there is none. Esc ends.</source>
        <translation>Тепер виберіть маркер цього твердження. Enter — його немає. Esc — вийти.</translation>
    </message>
    <message>
        <source>Now select the source. Enter: there is none. Esc: drop the claim.</source>
        <translation>Тепер виберіть джерело. Enter — його немає. Esc — відкинути твердження.</translation>
    </message>
    <message>
        <source>Now select the source of this claim. Enter: there is none. Esc ends.</source>
        <translation>Тепер виберіть джерело цього твердження. Enter — його немає. Esc — вийти.</translation>
    </message>
    <message>
        <source>Select the claim of this cue. Esc ends.</source>
        <translation>Виберіть твердження цього маркера. Esc — вийти.</translation>
    </message>
    <message>
        <source>Select the claim of this source. Esc ends.</source>
        <translation>Виберіть твердження цього джерела. Esc — вийти.</translation>
    </message>
    <message>
        <source>Select the claim. Esc ends.</source>
        <translation>Виберіть твердження. Esc — вийти.</translation>
    </message>
    <message>
        <source>This claim has its cue and its source already.</source>
        <translation>Це твердження вже має маркер і джерело.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>To the articles</source>
        <translation>До статей</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Шари</translation>
    </message>
    <message>
        <source>Mappings to other schemes</source>
        <translation>Відповідність іншим схемам</translation>
    </message>
    <message>
        <source>Load from file…</source>
        <translation>Завантажити з файлу…</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Зберегти як файл…</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n мітка</numerusform>
            <numerusform>%n мітки</numerusform>
            <numerusform>%n міток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n зв’язок</numerusform>
            <numerusform>%n зв’язки</numerusform>
            <numerusform>%n зв’язків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n шар</numerusform>
            <numerusform>%n шари</numerusform>
            <numerusform>%n шарів</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Шукати в усіх статтях</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>У буфері обміну немає тексту.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Вставлений текст</translation>
    </message>
    <message numerus="yes">
        <source>Added %n article(s)</source>
        <translation>
            <numerusform>Додано %n статтю</numerusform>
            <numerusform>Додано %n статті</numerusform>
            <numerusform>Додано %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}: they are in the list, {key} opens the next one</source>
        <translation>{told}: вони у списку, {key} відкриває наступну</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Save again</source>
        <translation>Повторити запис</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Зберегти копію…</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} копія</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Зберегти копію</translation>
    </message>
</context>
<context>
    <name>Untying</name>
    <message>
        <source>The relation “{name}” is selected. Delete removes it, Esc leaves it.</source>
        <translation>Вибрано зв’язок «{name}». Delete вилучає його, Esc знімає вибір.</translation>
    </message>
    <message>
        <source>Select a mark first.</source>
        <translation>Спершу виберіть позначку.</translation>
    </message>
    <message>
        <source>What is selected has no relation.</source>
        <translation>Вибране не має зв’язків.</translation>
    </message>
</context>
<context>
    <name>UntyingMenu</name>
    <message>
        <source>Which relation is to be removed?</source>
        <translation>Який зв’язок вилучити?</translation>
    </message>
</context>
<context>
    <name>ValueChip</name>
    <message>
        <source>name missing in one language</source>
        <translation>бракує назви однією мовою</translation>
    </message>
    <message>
        <source>{place} {name} (default)</source>
        <translation>{place} {name} (типове)</translation>
    </message>
    <message>
        <source>{place} {name} (default with a source)</source>
        <translation>{place} {name} (типове з джерелом)</translation>
    </message>
    <message>
        <source>{place} {name}</source>
        <translation>{place} {name}</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>This mark has no such property.</source>
        <translation>Ця позначка не має такої властивості.</translation>
    </message>
    <message>
        <source>Select a mark first.</source>
        <translation>Спершу виберіть позначку.</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>There is no mark under the caret.</source>
        <translation>Під курсором немає позначки.</translation>
    </message>
    <message>
        <source>Select a mark first.</source>
        <translation>Спершу виберіть позначку.</translation>
    </message>
    <message>
        <source>Nothing is marked in this article yet.</source>
        <translation>У цій статті ще нічого не позначено.</translation>
    </message>
    <message>
        <source>Every claim here has a source or is the article’s own voice.</source>
        <translation>Кожне твердження тут має джерело або є голосом автора.</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) in this article without a source</source>
        <translation>
            <numerusform>%n твердження в цій статті без джерела</numerusform>
            <numerusform>%n твердження в цій статті без джерела</numerusform>
            <numerusform>%n тверджень у цій статті без джерела</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Find a project</source>
        <translation>Знайти проєкт</translation>
    </message>
    <message>
        <source>Drag articles here</source>
        <translation>Перетягніть сюди статті</translation>
    </message>
    <message>
        <source>Files or a folder: plain text, web pages, Word, PDF, tables, and what other programs have marked. The files themselves do not change.</source>
        <translation>Файли або теку: тексти, вебсторінки, Word, PDF, таблиці й те, що розмічено в інших програмах. Самі файли не зміняться.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Вибрати файли…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Новий проєкт</translation>
    </message>
    <message>
        <source>Empty, with the scheme {scheme}</source>
        <translation>Порожній файл зі схемою {scheme}</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Відкрити…</translation>
    </message>
    <message>
        <source>A .claimdesk file</source>
        <translation>Файл .claimdesk</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Зразковий проєкт</translation>
    </message>
    <message>
        <source>2 articles, 213 marks, 87 relations</source>
        <translation>2 статті, 213 позначок, 87 зв’язків</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>Імпортувати анотації…</translation>
    </message>
    <message>
        <source>brat, CoNLL, Label Studio, doccano, JSONL and more</source>
        <translation>brat, CoNLL, Label Studio, doccano, JSONL та інші</translation>
    </message>
    <message>
        <source>Who claims what in the news: claims, sources, the relations between them. All in one file on your computer.</source>
        <translation>Хто що стверджує в новинах: твердження, джерела, зв’язки між ними. Усе в одному файлі на вашому комп’ютері.</translation>
    </message>
    <message>
        <source>Works without the internet: sends nothing, collects nothing.</source>
        <translation>Працює без інтернету: нічого не надсилає й не збирає.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версія {version}</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Нещодавні</translation>
    </message>
    <message>
        <source>Projects you open appear here.</source>
        <translation>Тут з’являтимуться проєкти, які ви відкриєте.</translation>
    </message>
    <message>
        <source>Not sure where to begin? The sample project shows every move in five minutes.</source>
        <translation>Не знаєте, з чого почати? Зразковий проєкт показує всі прийоми за п’ять хвилин.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проєкт</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Готові статті</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Анотатори</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Відкрито</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>To the projects</source>
        <translation>До проєктів</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message numerus="yes">
        <source>Only your marks are shown; %n of others are hidden</source>
        <translation>
            <numerusform>Показано лише ваші позначки; чужу приховано: %n</numerusform>
            <numerusform>Показано лише ваші позначки; чужі приховано: %n</numerusform>
            <numerusform>Показано лише ваші позначки; чужі приховано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks of all annotators are shown.</source>
        <translation>Показано позначки всіх анотаторів.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Looking through the articles</source>
        <translation>Переглядаю статті</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Видання</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>Скасовано: {deed}</translation>
    </message>
    <message>
        <source>Redone: {deed}</source>
        <translation>Повторено: {deed}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нова</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>у роботі</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готова</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущена</translation>
    </message>
    <message>
        <source>Marked “{label}”</source>
        <translation>Позначено «{label}»</translation>
    </message>
    <message>
        <source>Marked claim, cue and source</source>
        <translation>Позначено твердження, маркер і джерело</translation>
    </message>
    <message numerus="yes">
        <source>Marked “{label}” in %n place(s)</source>
        <translation>
            <numerusform>Позначено «{label}» в %n місці</numerusform>
            <numerusform>Позначено «{label}» у %n місцях</numerusform>
            <numerusform>Позначено «{label}» у %n місцях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried %n mark(s) over to a copy</source>
        <translation>
            <numerusform>Перенесено %n позначку на копію</numerusform>
            <numerusform>Перенесено %n позначки на копію</numerusform>
            <numerusform>Перенесено %n позначок на копію</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n mark(s) to “{label}”</source>
        <translation>
            <numerusform>%n позначку змінено на «{label}»</numerusform>
            <numerusform>%n позначки змінено на «{label}»</numerusform>
            <numerusform>%n позначок змінено на «{label}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n mark(s)</source>
        <translation>
            <numerusform>Знято %n позначку</numerusform>
            <numerusform>Знято %n позначки</numerusform>
            <numerusform>Знято %n позначок</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “{label}”</source>
        <translation>Знято «{label}»</translation>
    </message>
    <message>
        <source>Added a part to “{label}”</source>
        <translation>Додано частину до «{label}»</translation>
    </message>
    <message>
        <source>Took a part out of “{label}”</source>
        <translation>Вилучено частину з «{label}»</translation>
    </message>
    <message>
        <source>Moved the bounds of “{label}”</source>
        <translation>Пересунуто межі «{label}»</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Поставлено прапорець</translation>
    </message>
    <message>
        <source>Unflagged</source>
        <translation>Знято прапорець</translation>
    </message>
    <message>
        <source>No longer the article’s own voice</source>
        <translation>Більше не голос автора</translation>
    </message>
    <message>
        <source>Article’s own voice</source>
        <translation>Голос автора</translation>
    </message>
    <message>
        <source>{attribute}: {before} → {after}</source>
        <translation>{attribute}: {before} → {after}</translation>
    </message>
    <message>
        <source>{attribute}: {after}</source>
        <translation>{attribute}: {after}</translation>
    </message>
    <message>
        <source>Relation “{type}”</source>
        <translation>Зв’язок «{type}»</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n relation(s)</source>
        <translation>
            <numerusform>Вилучено %n зв’язок</numerusform>
            <numerusform>Вилучено %n зв’язки</numerusform>
            <numerusform>Вилучено %n зв’язків</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed relation “{type}”</source>
        <translation>Вилучено зв’язок «{type}»</translation>
    </message>
    <message>
        <source>Said: not a pair</source>
        <translation>Сказано: не пара</translation>
    </message>
    <message>
        <source>Said: a pair after all</source>
        <translation>Сказано: усе-таки пара</translation>
    </message>
    <message>
        <source>Entity taken off</source>
        <translation>Сутність відв’язано</translation>
    </message>
    <message>
        <source>Entity “{name}”</source>
        <translation>Сутність «{name}»</translation>
    </message>
    <message>
        <source>New entity “{name}”</source>
        <translation>Нова сутність «{name}»</translation>
    </message>
    <message>
        <source>Changed entity “{name}”</source>
        <translation>Змінено сутність «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>Linked %n mention(s)</source>
        <translation>
            <numerusform>Зв’язано %n згадку</numerusform>
            <numerusform>Зв’язано %n згадки</numerusform>
            <numerusform>Зв’язано %n згадок</numerusform>
        </translation>
    </message>
    <message>
        <source>Split “{after}” from “{name}”</source>
        <translation>Відокремлено «{after}» від «{name}»</translation>
    </message>
    <message>
        <source>Merged entities into “{name}”</source>
        <translation>Об’єднано сутності в «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>Gave QIDs to %n entit(ies)</source>
        <translation>
            <numerusform>Вказано QID для %n сутності</numerusform>
            <numerusform>Вказано QID для %n сутностей</numerusform>
            <numerusform>Вказано QID для %n сутностей</numerusform>
        </translation>
    </message>
    <message>
        <source>Said: “{name}” and “{after}” are different</source>
        <translation>Сказано: «{name}» і «{after}» — різні</translation>
    </message>
    <message>
        <source>Said: does not name what was suggested</source>
        <translation>Сказано: не називає підказаного</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n article(s)</source>
        <translation>
            <numerusform>Імпортовано %n статтю</numerusform>
            <numerusform>Імпортовано %n статті</numerusform>
            <numerusform>Імпортовано %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Стан: {status}</translation>
    </message>
    <message>
        <source>There is something to mark</source>
        <translation>Є що позначати</translation>
    </message>
    <message>
        <source>Nothing to mark</source>
        <translation>Немає що позначати</translation>
    </message>
    <message>
        <source>Article unflagged</source>
        <translation>Зі статті знято прапорець</translation>
    </message>
    <message>
        <source>Article flagged for review</source>
        <translation>Статтю — на перегляд</translation>
    </message>
    <message>
        <source>Changed details of the article</source>
        <translation>Змінено відомості про статтю</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n article(s)</source>
        <translation>
            <numerusform>Вилучено %n статтю</numerusform>
            <numerusform>Вилучено %n статті</numerusform>
            <numerusform>Вилучено %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>New story “{name}”</source>
        <translation>Новий сюжет «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) into story “{name}”</source>
        <translation>
            <numerusform>%n стаття — до сюжету «{name}»</numerusform>
            <numerusform>%n статті — до сюжету «{name}»</numerusform>
            <numerusform>%n статей — до сюжету «{name}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n article(s) out of their story</source>
        <translation>
            <numerusform>Вилучено із сюжету %n статтю</numerusform>
            <numerusform>Вилучено із сюжету %n статті</numerusform>
            <numerusform>Вилучено із сюжету %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Story “{before}” → “{after}”</source>
        <translation>Сюжет «{before}» → «{after}»</translation>
    </message>
    <message>
        <source>Dissolved story “{name}”</source>
        <translation>Розпущено сюжет «{name}»</translation>
    </message>
    <message>
        <source>Said: not one story</source>
        <translation>Сказано: не один сюжет</translation>
    </message>
    <message>
        <source>New annotator: {name}</source>
        <translation>Новий анотатор: {name}</translation>
    </message>
    <message>
        <source>Renamed annotator: {name}</source>
        <translation>Перейменовано анотатора: {name}</translation>
    </message>
    <message>
        <source>Changed the scheme</source>
        <translation>Змінено схему</translation>
    </message>
    <message>
        <source>Renamed project: {name}</source>
        <translation>Перейменовано проєкт: {name}</translation>
    </message>
    <message>
        <source>Only white space is selected. Select some text first.</source>
        <translation>Вибрано лише пробіли. Спершу виберіть текст.</translation>
    </message>
    <message>
        <source>A mark must lie within the text and not cut a character.</source>
        <translation>Позначка має лежати в межах тексту й не розрізати символу.</translation>
    </message>
    <message>
        <source>{package} is needed for this, and the installers lack it. Claimdesk with it: “pip install claimdesk[{extra}]”.</source>
        <translation>Для цього потрібен {package}, якого в інсталяторах немає. Claimdesk із ним: «pip install claimdesk[{extra}]».</translation>
    </message>
    <message>
        <source>The format cannot carry everything. Decide first what to do about each loss.</source>
        <translation>Формат не передасть усього. Спершу вирішіть, що робити з кожною втратою.</translation>
    </message>
    <message>
        <source>That is no longer there: it was removed in the meantime.</source>
        <translation>Цього вже немає: тим часом його вилучено.</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>Не вдалося: {detail}</translation>
    </message>
    <message>
        <source>Something unexpected happened. Your saved work is not touched.</source>
        <translation>Сталося щось неочікуване. Збережену роботу не зачеплено.</translation>
    </message>
    <message>
        <source>Not undone: {name} changed this mark at {time}.</source>
        <translation>Не скасовано: цю позначку змінено о {time} ({name}).</translation>
    </message>
    <message>
        <source>The scheme has no label “{subject}”.</source>
        <translation>У схемі немає мітки «{subject}».</translation>
    </message>
    <message>
        <source>“{subject}” has no property “{detail}”.</source>
        <translation>«{subject}» не має властивості «{detail}».</translation>
    </message>
    <message>
        <source>“{subject}” cannot be “{detail}”.</source>
        <translation>«{subject}» не може бути «{detail}».</translation>
    </message>
    <message>
        <source>“{subject}” needs a value for “{detail}”.</source>
        <translation>«{subject}» потребує значення для «{detail}».</translation>
    </message>
    <message>
        <source>The scheme has no relation “{subject}”.</source>
        <translation>У схемі немає зв’язку «{subject}».</translation>
    </message>
    <message>
        <source>“{subject}” cannot join these two marks.</source>
        <translation>«{subject}» не може поєднати ці дві позначки.</translation>
    </message>
    <message>
        <source>“{subject}” joins marks of one article only.</source>
        <translation>«{subject}» поєднує лише позначки однієї статті.</translation>
    </message>
    <message>
        <source>A mark cannot be related to itself.</source>
        <translation>Позначку не можна пов’язати з нею самою.</translation>
    </message>
    <message>
        <source>These two marks have this relation already.</source>
        <translation>Ці дві позначки вже мають такий зв’язок.</translation>
    </message>
    <message>
        <source>A QID is Q and digits, such as Q884</source>
        <translation>QID — це Q і цифри, наприклад Q884</translation>
    </message>
    <message>
        <source>This claim has a source. Remove it first to say it is the article’s own voice.</source>
        <translation>Це твердження має джерело. Спершу вилучіть його, щоб сказати, що це голос автора.</translation>
    </message>
    <message>
        <source>There are marks here. Remove them first to say there is nothing to mark.</source>
        <translation>Тут є позначки. Спершу зніміть їх, щоб сказати, що немає чого позначати.</translation>
    </message>
    <message>
        <source>The scheme does not allow this: {subject} {detail}</source>
        <translation>Схема цього не дозволяє: {subject} {detail}</translation>
    </message>
    <message>
        <source>You have no permission for “{name}”. Ask its owner, or choose another folder.</source>
        <translation>Ви не маєте дозволу на «{name}». Зверніться до власника або виберіть іншу теку.</translation>
    </message>
    <message>
        <source>“{name}” was not found.</source>
        <translation>«{name}» не знайдено.</translation>
    </message>
    <message>
        <source>The disk of “{name}” is full. Nothing was changed. Free some space and do it again.</source>
        <translation>Диск, на якому «{name}», заповнено. Нічого не змінено. Звільніть місце й спробуйте знову.</translation>
    </message>
    <message>
        <source>“{name}” could not be read or written: {detail}</source>
        <translation>«{name}» не вдалося прочитати чи записати: {detail}</translation>
    </message>
    <message>
        <source>The disk is full and the last edit is not saved. Free some space, then choose “Save again”.</source>
        <translation>Диск заповнено, останню дію не збережено. Звільніть місце й натисніть «Повторити запис».</translation>
    </message>
    <message>
        <source>“{name}” was moved, deleted or replaced while open; the last edit is not saved. Put it back in its place, then choose “Save again”, or save a copy.</source>
        <translation>«{name}» перенесено, вилучено чи замінено, поки він був відкритий; останню дію не збережено. Поверніть файл на місце й натисніть «Повторити запис» або збережіть копію.</translation>
    </message>
    <message>
        <source>“{name}” could not be written and the last edit is not saved. Check the disk, then choose “Save again”.</source>
        <translation>«{name}» не вдалося записати, останню дію не збережено. Перевірте диск і натисніть «Повторити запис».</translation>
    </message>
    <message>
        <source>Settings cannot be kept in “{path}”: they hold until you close the program. Make that folder writable.</source>
        <translation>Налаштувань не вдалося зберегти в «{path}»: вони діятимуть, доки не закриєте програму. Відкрийте цю теку для запису.</translation>
    </message>
    <message>
        <source>The settings in “{path}” could not be read. The usual ones are used; the file is kept as “{kept}”.</source>
        <translation>Налаштувань у «{path}» не вдалося прочитати. Діють типові; файл збережено як «{kept}».</translation>
    </message>
    <message>
        <source>computer {host}, process {pid}</source>
        <translation>комп’ютер {host}, процес {pid}</translation>
    </message>
    <message>
        <source>computer {host}, process {pid}, since {moment}</source>
        <translation>комп’ютер {host}, процес {pid}, від {moment}</translation>
    </message>
    <message>
        <source>“{name}” was not found. Was it moved?</source>
        <translation>«{name}» не знайдено. Файл перенесли?</translation>
    </message>
    <message>
        <source>“{name}” is not a Claimdesk project. It has not been touched.</source>
        <translation>«{name}» — не проєкт Claimdesk. Файл не змінено.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Open a backup, or make a new project.</source>
        <translation>«{name}» порожній. Відкрийте резервну копію або створіть новий проєкт.</translation>
    </message>
    <message>
        <source>“{name}” comes from a newer Claimdesk. Update the program to open it.</source>
        <translation>«{name}» створено новішим Claimdesk. Оновіть програму, щоб його відкрити.</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Open a backup, or run “claimdesk recover”. It has not been touched.</source>
        <translation>«{name}» пошкоджено. Відкрийте резервну копію або запустіть «claimdesk recover». Файл не змінено.</translation>
    </message>
    <message>
        <source>“{name}” holds tables or triggers that are not Claimdesk’s, so it stays closed and untouched. Ask its sender for an export.</source>
        <translation>«{name}» має таблиці чи тригери, яких Claimdesk не створював, тож файл не відкрито й не змінено. Попросіть у того, хто його надіслав, експортований файл.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window or program ({who}). Close it there first.</source>
        <translation>«{name}» відкрито в іншому вікні чи програмі ({who}). Спершу закрийте його там.</translation>
    </message>
    <message>
        <source>“{name}” is open to look at only. To change something, save a copy of it.</source>
        <translation>«{name}» відкрито лише для перегляду. Щоб щось змінити, збережіть його копію.</translation>
    </message>
    <message>
        <source>“{name}” was moved, deleted or replaced while open. Put it back in its place, or save a copy.</source>
        <translation>«{name}» перенесено, вилучено чи замінено, поки він був відкритий. Поверніть файл на місце або збережіть копію.</translation>
    </message>
    <message>
        <source>“{name}” exists already. Choose another name.</source>
        <translation>«{name}» уже є. Виберіть іншу назву.</translation>
    </message>
    <message>
        <source>“{name}” could not be written ({detail}). What was saved before is safe. Check the disk and do it again.</source>
        <translation>«{name}» не вдалося записати ({detail}). Збережене раніше — ціле. Перевірте диск і спробуйте знову.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n позначка</numerusform>
            <numerusform>%n позначки</numerusform>
            <numerusform>%n позначок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last mention of %n entit(ies)</source>
        <translation>
            <numerusform>остання згадка %n сутності</numerusform>
            <numerusform>остання згадка %n сутностей</numerusform>
            <numerusform>остання згадка %n сутностей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n зв’язок</numerusform>
            <numerusform>%n зв’язки</numerusform>
            <numerusform>%n зв’язків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other articles: {names}</source>
        <translation>
            <numerusform>%n з іншими статтями: {names}</numerusform>
            <numerusform>%n з іншими статтями: {names}</numerusform>
            <numerusform>%n з іншими статтями: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>Керівні знаки</translation>
    </message>
    <message>
        <source>Overlapping marks</source>
        <translation>Накладені позначки</translation>
    </message>
    <message>
        <source>Marks in several pieces</source>
        <translation>Розривні позначки</translation>
    </message>
    <message>
        <source>Ends inside words</source>
        <translation>Межа всередині слова</translation>
    </message>
    <message>
        <source>Properties of marks</source>
        <translation>Властивості позначок</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Flags of marks</source>
        <translation>Прапорці позначок</translation>
    </message>
    <message>
        <source>Relations in an article</source>
        <translation>Зв’язки в статті</translation>
    </message>
    <message>
        <source>Relations across articles</source>
        <translation>Зв’язки між статтями</translation>
    </message>
    <message>
        <source>Links to entities</source>
        <translation>Посилання на сутності</translation>
    </message>
    <message>
        <source>Wikidata items of entities</source>
        <translation>Елементи Вікіданих у сутностей</translation>
    </message>
    <message>
        <source>Who made which mark</source>
        <translation>Хто що позначив</translation>
    </message>
    <message>
        <source>Marks in zones left out</source>
        <translation>Позначки у вирізаних зонах</translation>
    </message>
    <message>
        <source>Relations without one end</source>
        <translation>Зв’язки без одного кінця</translation>
    </message>
    <message>
        <source>White space of the text</source>
        <translation>Пробіли тексту</translation>
    </message>
    <message>
        <source>Time and origin of marks</source>
        <translation>Час і походження позначок</translation>
    </message>
    <message>
        <source>Details of articles</source>
        <translation>Відомості про статті</translation>
    </message>
    <message>
        <source>Progress of articles</source>
        <translation>Стан роботи над статтями</translation>
    </message>
    <message>
        <source>Stories of articles</source>
        <translation>Сюжети статей</translation>
    </message>
    <message>
        <source>What is no pair, and who is different</source>
        <translation>Що не пара і хто різні</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Ідентифікатори</translation>
    </message>
    <message>
        <source>The scheme</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Зупинити експорт</translation>
    </message>
    <message>
        <source>One mark, with what lies between</source>
        <translation>Одна позначка разом із проміжком</translation>
    </message>
    <message>
        <source>Only the first piece</source>
        <translation>Лише перший фрагмент</translation>
    </message>
    <message>
        <source>Widen to whole words</source>
        <translation>Розширити до слів</translation>
    </message>
    <message>
        <source>By the order of labels</source>
        <translation>За порядком міток</translation>
    </message>
    <message>
        <source>A file a layer, the longest in it</source>
        <translation>Файл на шар, у ньому найдовша</translation>
    </message>
    <message>
        <source>A file for each level</source>
        <translation>Файл на кожен рівень</translation>
    </message>
    <message>
        <source>The longest stays</source>
        <translation>Лишити найдовшу</translation>
    </message>
    <message>
        <source>Leave these marks out</source>
        <translation>Пропустити такі позначки</translation>
    </message>
    <message>
        <source>Put � in their place</source>
        <translation>Поставити � замість них</translation>
    </message>
    <message>
        <source>Leave them out, keep the mark</source>
        <translation>Пропустити, лишити позначку</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустити</translation>
    </message>
    <message>
        <source>This stops the export until you decide what to do.</source>
        <translation>Це зупиняє експорт, доки ви не вирішите, що робити.</translation>
    </message>
    <message>
        <source>It becomes one mark, together with what lies between its pieces.</source>
        <translation>Стане однією позначкою разом із тим, що між фрагментами.</translation>
    </message>
    <message>
        <source>Only its first piece stays marked.</source>
        <translation>Позначеним лишиться тільки перший фрагмент.</translation>
    </message>
    <message>
        <source>It grows to the ends of the words it cuts.</source>
        <translation>Розшириться до меж слів, які розрізає.</translation>
    </message>
    <message>
        <source>Another mark covers the same words and stays; this one is left out.</source>
        <translation>Ті самі слова покриває інша позначка: вона лишається, цю пропущено.</translation>
    </message>
    <message>
        <source>A longer mark of its layer covers the same words; this one is left out.</source>
        <translation>Ті самі слова покриває довша позначка її шару; цю пропущено.</translation>
    </message>
    <message>
        <source>It goes into the file of its level; nothing is lost.</source>
        <translation>Іде у файл свого рівня; нічого не губиться.</translation>
    </message>
    <message>
        <source>This mark is left out.</source>
        <translation>Цю позначку пропущено.</translation>
    </message>
    <message>
        <source>The mark stays, a relation that starts at it is left out.</source>
        <translation>Позначка лишається, зв’язок від неї пропущено.</translation>
    </message>
    <message>
        <source>The mark stays, its properties are left out.</source>
        <translation>Позначка лишається, її властивості пропущено.</translation>
    </message>
    <message>
        <source>The mark stays, which entity it names is left out.</source>
        <translation>Позначка лишається, посилання на сутність пропущено.</translation>
    </message>
    <message>
        <source>The mark stays; that it is the article’s own voice is left out.</source>
        <translation>Позначка лишається; що це голос автора — пропущено.</translation>
    </message>
    <message>
        <source>The mark stays, its note is left out.</source>
        <translation>Позначка лишається, нотатку пропущено.</translation>
    </message>
    <message>
        <source>The mark stays, its flag is left out.</source>
        <translation>Позначка лишається, прапорець пропущено.</translation>
    </message>
    <message>
        <source>exact text</source>
        <translation>точний текст</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>накладання</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>фрагменти</translation>
    </message>
    <message>
        <source>properties</source>
        <translation>властивості</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>зв’язки</translation>
    </message>
    <message>
        <source>relations across articles</source>
        <translation>зв’язки між статтями</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>сутності</translation>
    </message>
    <message>
        <source>annotators</source>
        <translation>анотаторів</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>нотатки</translation>
    </message>
    <message>
        <source>details</source>
        <translation>відомості</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>схему</translation>
    </message>
    <message>
        <source>The file was not found. Was it moved?</source>
        <translation>Файл не знайдено. Файл перенесли?</translation>
    </message>
    <message>
        <source>You have no permission to read it. Ask its owner.</source>
        <translation>Ви не маєте дозволу його читати. Зверніться до власника.</translation>
    </message>
    <message>
        <source>It could not be read ({detail}). Check the disk.</source>
        <translation>Його не вдалося прочитати ({detail}). Перевірте диск.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>У ньому немає тексту.</translation>
    </message>
    <message>
        <source>It is not a text file{kind}. Save it as plain text first.</source>
        <translation>Це не текстовий файл{kind}. Спершу збережіть його як звичайний текст.</translation>
    </message>
    <message>
        <source>It is too large for one article. Split it first.</source>
        <translation>Він завеликий для однієї статті. Спершу поділіть його.</translation>
    </message>
    <message>
        <source>The folder has no file that can be read.</source>
        <translation>У теці немає файлів, які можна прочитати.</translation>
    </message>
    <message>
        <source>There are more problems; the first {shown} are shown.</source>
        <translation>Є ще проблеми; показано перші {shown}.</translation>
    </message>
    <message>
        <source>It is protected by a password. Save it without one, and add that.</source>
        <translation>Він захищений паролем. Збережіть його без пароля й додайте.</translation>
    </message>
    <message>
        <source>It is an old .{kind} file. Save it as .{instead}, and add that.</source>
        <translation>Це старий файл .{kind}. Збережіть його як .{instead} і додайте.</translation>
    </message>
    <message>
        <source>Its pages are pictures without text. Run text recognition over it first.</source>
        <translation>Його сторінки — зображення без тексту. Спершу розпізнайте текст.</translation>
    </message>
    <message>
        <source>It could not be fetched ({detail}). Save the page with a browser, and add that.</source>
        <translation>Його не вдалося отримати ({detail}). Збережіть сторінку браузером і додайте.</translation>
    </message>
    <message>
        <source>Read, but it does not end as it should. Look whether the article is whole.</source>
        <translation>Прочитано, але файл закінчується не так, як має. Перевірте, чи стаття ціла.</translation>
    </message>
    <message>
        <source>There is no column “{name}”; there are: {columns}.</source>
        <translation>Немає стовпця «{name}»; є такі: {columns}.</translation>
    </message>
    <message>
        <source>No column has QIDs, such as Q884, beside one with names; there are: {columns}.</source>
        <translation>Немає стовпця з QID, як-от Q884, поряд зі стовпцем назв; є: {columns}.</translation>
    </message>
    <message>
        <source>There is no text here; left out.</source>
        <translation>Тут немає тексту; пропущено.</translation>
    </message>
    <message>
        <source>{found} cells here, but {expected} columns: is a text not in quotes? Left out.</source>
        <translation>Тут клітинок {found}, а стовпців {expected}: може, текст не в лапках? Пропущено.</translation>
    </message>
    <message>
        <source>{count} dates are none, or can be read in two ways (“{example}”); they were left empty.</source>
        <translation>Дат, яких не розпізнано або які можна прочитати двояко (наприклад, «{example}»), лишено порожніми: {count}.</translation>
    </message>
    <message>
        <source>It is not in the encoding {encoding}. Choose another one.</source>
        <translation>Він не в кодуванні {encoding}. Виберіть інше.</translation>
    </message>
    <message>
        <source>Its encoding could not be found out. Choose it, or save the file as UTF-8.</source>
        <translation>Не вдалося визначити його кодування. Виберіть його або збережіть файл як UTF-8.</translation>
    </message>
    <message>
        <source>Read, but {count} characters that cannot be kept have been replaced.</source>
        <translation>Прочитано, але замінено символи, яких не можна зберегти: {count}.</translation>
    </message>
    <message>
        <source>Read, but it has {count} invisible characters that turn the direction of writing.</source>
        <translation>Прочитано, але є невидимі символи, що змінюють напрямок письма: {count}.</translation>
    </message>
    <message>
        <source>It cannot be read as {title}: {detail}. Nothing of the file was added.</source>
        <translation>Файл не читається як {title}: {detail}. З нього нічого не додано.</translation>
    </message>
    <message>
        <source>{package} is needed to read it, and the installers lack it. Claimdesk with it: “pip install claimdesk[{extra}]”.</source>
        <translation>Щоб це прочитати, потрібен {package}, якого в інсталяторах немає. Claimdesk із ним: «pip install claimdesk[{extra}]».</translation>
    </message>
    <message>
        <source>It was not read, because it may do harm: {detail}.</source>
        <translation>Файл не прочитано, бо він може зашкодити: {detail}.</translation>
    </message>
    <message>
        <source>It is not known what “{tag}” becomes ({count} times). Nothing of the file was added.</source>
        <translation>Невідомо, чим має стати «{tag}» (разів: {count}). З файлу нічого не додано.</translation>
    </message>
    <message>
        <source>“{tag}” is not in the scheme: left out {count} times.</source>
        <translation>«{tag}» немає у схемі: пропущено, разів: {count}.</translation>
    </message>
    <message>
        <source>No column is the text. Choose it; there are: {columns}.</source>
        <translation>Не видно, у якому стовпці текст. Виберіть його; є такі: {columns}.</translation>
    </message>
    <message>
        <source>Two articles are called “{key}”; only the first was added.</source>
        <translation>Дві статті мають назву «{key}»; додано лише першу.</translation>
    </message>
    <message>
        <source>Two marks are called “{key}”; only the first was added.</source>
        <translation>Дві позначки мають назву «{key}»; додано лише першу.</translation>
    </message>
    <message>
        <source>The mark {span} ({start}–{end}) does not fit the text; left out.</source>
        <translation>Позначка {span} ({start}–{end}) виходить за межі тексту; пропущено.</translation>
    </message>
    <message>
        <source>The mark {span} should be on “{expected}”, but “{found}” is there ({start}–{end}); left out.</source>
        <translation>Позначка {span} мала б стояти на «{expected}», а там «{found}» ({start}–{end}); пропущено.</translation>
    </message>
    <message>
        <source>The mark {span} covers only white space; left out.</source>
        <translation>Позначка {span} покриває самі пробіли; пропущено.</translation>
    </message>
    <message>
        <source>There is nothing like {what} here ({detail}); left out.</source>
        <translation>У програмі немає нічого схожого на {what} ({detail}); пропущено.</translation>
    </message>
    <message>
        <source>The relation {relation} leads to {end}, which is not there; left out.</source>
        <translation>Зв’язок {relation} веде до {end}, чого немає; пропущено.</translation>
    </message>
    <message>
        <source>The scheme does not allow the relation {relation} ({type}); left out.</source>
        <translation>Схема не дозволяє зв’язку {relation} ({type}); пропущено.</translation>
    </message>
    <message>
        <source>{count} more of the same.</source>
        <translation>Ще таких самих: {count}.</translation>
    </message>
    <message>
        <source>The mark {span} ({start}–{end}) was trimmed of white space.</source>
        <translation>У позначки {span} ({start}–{end}) прибрано пробіли з країв.</translation>
    </message>
    <message>
        <source>The mark {span} comes without “{attribute}: {value}”: in the scheme, “{label}” has no such property.</source>
        <translation>Позначка {span} надійде без «{attribute}: {value}»: у схемі «{label}» не має такої властивості.</translation>
    </message>
    <message>
        <source>The mark {span} comes without “{attribute}: {value}”: in the scheme, that property of “{label}” has no such value.</source>
        <translation>Позначка {span} надійде без «{attribute}: {value}»: у схемі ця властивість мітки «{label}» не має такого значення.</translation>
    </message>
    <message>
        <source>The mark {span} comes without its entity “{value}”: in the scheme, “{label}” has no property of the type entity.</source>
        <translation>Позначка {span} надійде без сутності «{value}»: у схемі «{label}» не має властивості типу «сутність».</translation>
    </message>
    <message>
        <source>Its places were counted otherwise ({unit}); they fit the text so.</source>
        <translation>Місця в ньому лічено інакше ({unit}); так вони збігаються з текстом.</translation>
    </message>
    <message>
        <source>Nothing tells what its places count; they were read as code points. In {count} articles, with emoji or combined letters, that makes a difference. If marks are shifted there, add it on the command line with --offsets utf-16 or --offsets graphemes.</source>
        <translation>Ніде не сказано, у чому пораховано місця позначок; їх прочитано як кодові точки. Для статей з емодзі чи складеними літерами ({count}) це має значення. Якщо там позначки зсунуто, додайте файл із командного рядка з --offsets utf-16 або --offsets graphemes.</translation>
    </message>
    <message>
        <source>{count} marks are placed by the elements of an HTML page, not in a text; left out. Mark the plain text instead.</source>
        <translation>Позначок, прив’язаних до елементів сторінки HTML, а не до тексту: {count}; пропущено. Позначайте натомість звичайний текст.</translation>
    </message>
    <message>
        <source>It is not a Claimdesk file. Export it again, or rename it to .txt to add it.</source>
        <translation>Це не файл Claimdesk. Експортуйте його знову або перейменуйте на .txt, щоб додати як текст.</translation>
    </message>
    <message>
        <source>It comes from a newer Claimdesk (version {version}). Update the program.</source>
        <translation>Його створено новішим Claimdesk (версія {version}). Оновіть програму.</translation>
    </message>
    <message>
        <source>It is not complete. Nothing of it was added; export or copy it again.</source>
        <translation>Він неповний. Із нього нічого не додано; експортуйте чи скопіюйте його ще раз.</translation>
    </message>
    <message>
        <source>The project’s scheme does not allow it: {subject} {detail}. Nothing of the file was added; change the scheme, or add it to a new project.</source>
        <translation>Схема проєкту цього не дозволяє: {subject} {detail}. Із файлу нічого не додано; змініть схему або додайте його до нового проєкту.</translation>
    </message>
    <message>
        <source>It names something that is not there, or twice: {kind} {id}. Nothing of the file was added.</source>
        <translation>Він називає те, чого немає, або двічі: {kind} {id}. Із файлу нічого не додано.</translation>
    </message>
    <message>
        <source>Marks and text do not fit each other. Nothing of the file was added; export it again.</source>
        <translation>Позначки й текст не відповідають одне одному. Із файлу нічого не додано; експортуйте його знову.</translation>
    </message>
    <message>
        <source>This line says nothing in this format ({detail}); left out.</source>
        <translation>Цей рядок у такому форматі нічого не означає ({detail}); пропущено.</translation>
    </message>
    <message>
        <source>This line is not quite right ({detail}), but could be read.</source>
        <translation>Цей рядок записано не зовсім правильно ({detail}), але його прочитано.</translation>
    </message>
    <message>
        <source>A line “{type}” may not stand here. Nothing of the file was added; export it again.</source>
        <translation>Рядок «{type}» тут стояти не може. Із файлу нічого не додано; експортуйте його знову.</translation>
    </message>
    <message>
        <source>This line is broken at “{field}”. Nothing of the file was added; mend the line or export again.</source>
        <translation>Цей рядок пошкоджено біля «{field}». Із файлу нічого не додано; виправте рядок або експортуйте знову.</translation>
    </message>
    <message>
        <source>Did you mean {query}?</source>
        <translation>Може, {query}?</translation>
    </message>
    <message>
        <source>No field “{subject}” (character {number}).</source>
        <translation>Поля «{subject}» немає (знак {number}).</translation>
    </message>
    <message>
        <source>This field is never “{subject}” (character {number}).</source>
        <translation>Це поле не буває «{subject}» (знак {number}).</translation>
    </message>
    <message>
        <source>Nothing stands after “{subject}:” (character {number}).</source>
        <translation>Після «{subject}:» нічого немає (знак {number}).</translation>
    </message>
    <message>
        <source>There are no letters or digits to look for at character {number}.</source>
        <translation>Тут немає ні літер, ні цифр, щоб їх шукати (знак {number}).</translation>
    </message>
    <message>
        <source>The quotation at character {number} does not end.</source>
        <translation>Лапки на знаку {number} не закрито.</translation>
    </message>
    <message>
        <source>The bracket at character {number} is not closed.</source>
        <translation>Дужку на знаку {number} не закрито.</translation>
    </message>
    <message>
        <source>The bracket at character {number} closes nothing.</source>
        <translation>Дужка на знаку {number} нічого не закриває.</translation>
    </message>
    <message>
        <source>Something is missing beside “{subject}” (character {number}).</source>
        <translation>Поруч із «{subject}» чогось бракує (знак {number}).</translation>
    </message>
    <message>
        <source>Say what to look for, not only what to leave out.</source>
        <translation>Скажіть, що шукати, а не лише чого не шукати.</translation>
    </message>
    <message>
        <source>There are too many brackets in one another at character {number}.</source>
        <translation>Забагато дужок одна в одній (знак {number}).</translation>
    </message>
    <message>
        <source>Type what to look for.</source>
        <translation>Наберіть, що шукати.</translation>
    </message>
</context>
</TS>
