"""Names in their cases, as a reader would write them."""

from __future__ import annotations

import pytest

from annotator.case_forms import of_name, unseen
from annotator.declension import Case

PERSONS = (
    "Юн Сок Йоль|Юна Сока Йоля|Юну Соку Йолю|Юном Соком Йолем|Юнові Сокові Йолеві",
    "Єнс Столтенберг|Єнса Столтенберга|Єнсу Столтенбергу|Єнсом Столтенбергом|Єнсові Столтенбергові",
    (
        "Володимир Зеленський|Володимира Зеленського|Володимиру Зеленському|Володимиром Зеленським|"
        "Володимирові Зеленському"
    ),
    "Сергій Тараканов|Сергія Тараканова|Сергію Тараканову|Сергієм Таракановим|Сергієві Тараканову",
    "Ганна Маляр|Ганни Маляр|Ганні Маляр|Ганну Маляр|Ганною Маляр",
    "Олена Петрова|Олени Петрової|Олені Петровій|Олену Петрову|Оленою Петровою",
    "Мар’яна Ткач|Мар’яни Ткач|Мар’яні Ткач|Мар’яну Ткач|Мар’яною Ткач",
)
OTHERS = (
    "Південна Корея|Південної Кореї|Південній Кореї|Південну Корею|Південною Кореєю",
    "Київ|Києва|Києву|Києвом|Києві",
    "Кременець|Кременця|Кременцю|Кременцем|Кременці",
    "Черкаси|Черкас|Черкасам|Черкасами|Черкасах",
    "саміт НАТО у Вільнюсі|саміту НАТО у Вільнюсі|самітом НАТО у Вільнюсі|саміті НАТО у Вільнюсі",
    (
        "Індо-Тихоокеанський регіон|Індо-Тихоокеанського регіону|Індо-Тихоокеанському регіону|"
        "Індо-Тихоокеанським регіоном|Індо-Тихоокеанському регіоні"
    ),
    (
        "Служба безпеки України|Служби безпеки України|Службі безпеки України|Службу безпеки України|"
        "Службою безпеки України"
    ),
    (
        "Індивідуальна програма партнерства (ITPP)|Індивідуальної програми партнерства (ITPP)|"
        "Індивідуальній програмі партнерства (ITPP)|Індивідуальну програму партнерства (ITPP)|"
        "Індивідуальною програмою партнерства (ITPP)"
    ),
    "Львівська область|Львівської області|Львівській області|Львівську область|Львівською областю",
    "Чорне море|Чорного моря|Чорному морю|Чорним морем|Чорному морі",
    "НАТО",
    "Reuters",
)


@pytest.mark.parametrize("line", PERSONS)
def test_every_word_of_a_person_s_name_is_declined(line: str) -> None:
    assert {form.text for form in of_name(line.partition("|")[0], is_person=True)} == set(line.split("|"))


@pytest.mark.parametrize("line", OTHERS)
def test_of_other_names_the_noun_is_declined_with_its_adjectives(line: str) -> None:
    assert {form.text for form in of_name(line.partition("|")[0], is_person=False)} == set(line.split("|"))


def test_forms_know_their_cases() -> None:
    cases = {form.text: form.cases for form in of_name("Сеул", is_person=False)}

    assert cases["Сеул"] == {Case.NOMINATIVE, Case.ACCUSATIVE}
    assert cases["Сеулу"] == {Case.DATIVE}
    assert Case.VOCATIVE not in frozenset().union(*cases.values())


def test_what_stands_in_texts_already_is_not_looked_for_anew() -> None:
    found = unseen(["Юн", "Юну", "НАТО"], ["Юн", "ЮНА"], is_person=True)

    assert found == ("Юном", "Юнові")
