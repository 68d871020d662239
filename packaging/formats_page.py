"""Write the table of formats into resources/help/formats.*.md, from what the formats say of themselves.

`python packaging/formats_page.py` writes; `table(language)` is what a test compares the pages with.
"""

from __future__ import annotations

from pathlib import Path

from annotator.commands.formats import table as formats
from annotator.formats import Capabilities

HELP = Path(__file__).parents[1] / "resources" / "help"
BEGINNING = {"en": "## What each format carries\n", "uk": "## Що передає кожен формат\n"}
HEADS = {
    "en": ("format", "read", "written", "carries", "does not carry"),
    "uk": ("формат", "читає", "пише", "передає", "не передає"),
}
WORDS = {
    "text": ("the text to the letter", "текст до літери"),
    "controls": ("control characters", "керівні символи"),
    "overlap": ("overlapping marks", "накладені позначки"),
    "fragments": ("marks in several parts", "розривні позначки"),
    "inside_words": ("ends within words", "межі всередині слів"),
    "attributes": ("properties", "властивості"),
    "own_voice": ("the article’s own voice", "голос автора"),
    "notes": ("notes", "нотатки"),
    "flags": ("flags", "прапорці"),
    "relations": ("relations", "зв’язки"),
    "relations_across": ("relations across articles", "зв’язки між статтями"),
    "entities": ("entities", "сутності"),
    "external_ids": ("Wikidata items", "об’єкти Вікіданих"),
    "annotators": ("annotators", "анотаторів"),
    "times": ("times and origin of marks", "час і походження позначок"),
    "metadata": ("details of articles", "відомості про статтю"),
    "status": ("status of articles", "стан статті"),
    "stories": ("stories of articles", "сюжети статей"),
    "denials": ("what is no pair", "що не пара"),
    "ids": ("identities", "ідентифікатори"),
    "scheme": ("the scheme", "схему"),
    "other_marks": ("marks besides claims, sources and cues", "позначки, крім тверджень, джерел і маркерів"),
    "unrelated": ("marks without a relation", "позначки без зв’язків"),
    "other_marks": (
        "marks that say neither what is claimed nor by whom",
        "позначки, що не кажуть, що і ким стверджено",
    ),
    "unrelated": ("marks that no relation joins", "позначки без зв’язків"),
}
USUAL = frozenset(name for name, field in Capabilities.model_fields.items() if field.default)
"""What is told only of formats that do not carry it."""
ARTICLES = ("articles without marks", "статті без позначок")
EVERYTHING = ("everything", "усе")
NOTHING = ("—", "—")
LANGUAGES = ("en", "uk")


def table(language: str) -> str:
    """Return the table as Markdown."""
    number = LANGUAGES.index(language)
    rows = [HEADS[language], *(_row(row, number) for row in formats())]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"|{'---|' * len(HEADS[language])}")
    return "\n".join(lines) + "\n"


def _row(row: dict, number: int) -> tuple[str, ...]:
    mark = {True: "✓", False: "—"}
    extra = f", claimdesk[{row['extra']}]" if row["extra"] else ""
    carried = [WORDS[name][number] for name, is_carried in row["carries"].items() if is_carried and name not in USUAL]
    lost = [WORDS[name][number] for name, is_carried in row["carries"].items() if not is_carried]
    if not row["writes"] and not row["carries"]["overlap"] and row["carries"]["text"]:
        carried, lost = [ARTICLES[number]], []
    return (
        f"{row['title']} (`{row['id']}`{extra})",
        mark[row["reads"]],
        mark[row["writes"]],
        EVERYTHING[number] if all(row["carries"].values()) else ", ".join(carried),
        ", ".join(lost) or NOTHING[number],
    )


def page(language: str) -> str:
    """Return the page with the table as it has to be."""
    text = (HELP / f"formats.{language}.md").read_text(encoding="utf-8")
    head, beginning, _old = text.partition(BEGINNING[language])
    return f"{head}{beginning}\n{table(language)}"


if __name__ == "__main__":
    for each in LANGUAGES:
        (HELP / f"formats.{each}.md").write_text(page(each), encoding="utf-8", newline="\n")
