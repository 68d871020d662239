"""Where formats say which item of Wikidata an entity is, by their own words for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.edits.entities import create_entity
from annotator.exporters import by_id
from annotator.exporters.writing import write_from

if TYPE_CHECKING:
    from pathlib import Path

    from tests.annotator.desk import Desk


def _written(desk: Desk, folder: Path, name: str) -> str:
    exporter = by_id(name)
    assert exporter is not None
    out = folder / f"out{exporter.suffix}"
    desk.read(write_from, exporter, out)
    files = [out] if out.is_file() else sorted(path for path in out.rglob("*") if path.is_file())
    return "\n".join(path.read_text(encoding="utf-8-sig") for path in files)


def _agency(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 1), desk.mark("SOURCE", 9)
    desk.relate(claim, source, "attributed_to")
    desk.write(create_entity, "Reuters", "ORG", link=[source], external_id="Q130879")


def test_brat_has_a_reference_of_its_own_for_it(desk: Desk, tmp_path: Path) -> None:
    _agency(desk)

    lines = _written(desk, tmp_path, "brat").splitlines()

    (line,) = [line for line in lines if "Q130879" in line]
    assert line.startswith("N")
    assert "\tReference T" in line
    assert line.endswith(" Wikidata:Q130879\tReuters")


def test_linked_data_names_the_item_by_its_iri(desk: Desk, tmp_path: Path) -> None:
    _agency(desk)
    iri = "http://www.wikidata.org/entity/Q130879"

    assert f'"skos:exactMatch":{{"id":"{iri}"}}' in "".join(_written(desk, tmp_path, "web-annotation").split())
    review = json.loads(_written(desk, tmp_path, "claim-review"))
    assert f'"sameAs": "{iri}"' in json.dumps(review)


def test_tables_have_a_column_for_it(desk: Desk, tmp_path: Path) -> None:
    desk.write(create_entity, "Reuters", "ORG", link=[desk.mark("ORG", 9)], external_id="Q130879")

    head, *rows = _written(desk, tmp_path, "csv-spans").splitlines()

    assert "entity,entity_wikidata" in head
    assert any("Reuters,Q130879" in row for row in rows)


def test_lines_without_a_qid_are_as_they_were(desk: Desk, tmp_path: Path) -> None:
    desk.write(create_entity, "Reuters", "ORG")
    assert "external_id" not in _written(desk, tmp_path, "claimdesk-jsonl")

    desk.write(create_entity, "НАТО", "ORG", external_id="Q7184")
    assert '"external_id":"Q7184"' in _written(desk, tmp_path, "claimdesk-jsonl")
