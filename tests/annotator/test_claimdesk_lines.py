"""The line types and their public description agree."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from annotator.claimdesk_lines import json_schema, parse
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.sample import build_sample

HELP = Path(__file__).parents[2] / "resources" / "help"


def test_published_schema_is_that_of_the_classes() -> None:
    published = json.loads((HELP / "claimdesk-jsonl.schema.json").read_text(encoding="utf-8"))

    assert published == json_schema(), "run: PYTHONPATH=. python packaging/jsonl_schema.py"


def test_every_line_of_an_export_keeps_to_the_schema(tmp_path: Path) -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    with build_sample(tmp_path / "sample.claimdesk") as project, project.reading() as session:
        write_from(session, ClaimdeskJsonLines(), tmp_path / "sample.jsonl")

    for line in (tmp_path / "sample.jsonl").read_bytes().splitlines():
        validator.validate(json.loads(line))
        assert parse(line).type in {"claimdesk", "scheme", "annotator", "entity", "article", "end"}


def test_both_pages_tell_of_every_field() -> None:
    definitions = json_schema()["$defs"]
    fields = {
        field
        for name in ("HeaderLine", "EntityLine", "ArticleLine", "SpanPart", "RelationPart", "Metadata")
        for field in definitions[name]["properties"]
    }

    for page in ("claimdesk-jsonl.en.md", "claimdesk-jsonl.uk.md"):
        written = (HELP / page).read_text(encoding="utf-8")
        assert [field for field in sorted(fields) if f"`{field}`" not in written] == []
