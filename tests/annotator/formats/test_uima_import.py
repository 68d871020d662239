"""CAS XMI and CAS JSON as cassis, INCEpTION and others write them, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
import pytest

from annotator import importers
from annotator.importers.base import Options as ReadOptions
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.importers.uima_xmi import UimaXmi as UimaXmiReader
from annotator.offsets import Unit

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.base import Importer

DKPRO = "http:///de/tudarmstadt/ukp/dkpro/core/api"
FOREIGN = f"""<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore"
 xmlns:ner="{DKPRO}/ner/type.ecore" xmlns:pos="{DKPRO}/lexmorph/type/pos.ecore"
 xmlns:coref="{DKPRO}/coref/type.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="20" language="x-unspecified"/>
<ner:NamedEntity xmi:id="3" sofa="1" begin="3" end="6" value="PERSON" identifier="http://www.wikidata.org/entity/Q1"/>
<pos:POS xmi:id="4" sofa="1" begin="3" end="6" PosValue="NN"/>
<custom:CUE xmi:id="5" sofa="1" begin="7" end="11" type="speech" Roles="8"/>
<custom:CLAIM xmi:id="6" sofa="1" begin="12" end="20"/>
<custom:cued_by xmi:id="7" sofa="1" begin="7" end="11" Governor="6" Dependent="5"/>
<custom:CUERolesLink xmi:id="8" role="addressed_to" target="3"/>
<custom:CLAIM xmi:id="9" sofa="1" begin="0" end="2000"/>
<custom:CLAIM xmi:id="10" sofa="1" begin="1" end="6"/>
<custom:CLAIM xmi:id="11" sofa="1" begin="7" end="7"/>
<custom:CLAIM xmi:id="12" sofa="1" begin="3" end="6"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="📰 Bob says it is war"/>
<cas:View sofa="1" members="2 3 4 5 6 7 9 10 11"/>
</xmi:XMI>
"""


def _importer(name: str) -> Importer:
    importer = importers.by_id(name)
    assert importer is not None
    return importer


def test_other_type_systems_are_read(tmp_path: Path) -> None:
    path = tmp_path / "foreign.xmi"
    path.write_text(FOREIGN, encoding="utf-8")

    *problems, article = list(UimaXmiReader().read(path, ReadOptions()))

    assert isinstance(article, FoundArticle)
    assert [(each.tag, article.text[slice(*each.ranges[0])]) for each in article.spans] == [
        ("PERSON", "Bob"),
        ("CUE", "says"),
        ("CLAIM", "it is wa"),
    ]
    assert article.spans[0].entity == "http://www.wikidata.org/entity/Q1"
    assert article.entities[0].name == "Bob"
    assert [(each.type, each.source, each.target) for each in article.relations] == [
        ("addressed_to", "5", "3"),
        ("cued_by", "6", "5"),
    ]
    assert [each.code for each in problems if isinstance(each, Problem)] == [
        ProblemCode.MARK_OUTSIDE,
        ProblemCode.MARK_OUTSIDE,
        ProblemCode.MARK_EMPTY,
        ProblemCode.MARK_NOT_CARRIED,
    ]


def test_a_relation_between_words_is_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "words.xmi"
    ends = 'xmlns:seg="' + DKPRO + '/segmentation/type.ecore" xmi:version'
    tied = FOREIGN.replace("xmi:version", ends).replace('Governor="6" Dependent="5"', 'Governor="20" Dependent="5"')
    path.write_text(tied.replace("<cas:NULL", '<seg:Token xmi:id="20" sofa="1" begin="0" end="2"/><cas:NULL'), "utf-8")

    article = list(UimaXmiReader().read(path, ReadOptions()))[-1]

    assert isinstance(article, FoundArticle)
    assert "cued_by" not in {each.tag for each in article.spans}
    assert [(each.type, each.source) for each in article.relations][1] == ("cued_by", "20")


def test_offsets_can_be_said_to_count_code_points(tmp_path: Path) -> None:
    path = tmp_path / "points.xmi"
    path.write_text(FOREIGN, encoding="utf-8")

    article = list(UimaXmiReader().read(path, ReadOptions(offsets=Unit.CODE_POINTS)))[-1]

    assert isinstance(article, FoundArticle)
    assert article.text[slice(*article.spans[0].ranges[0])] == "ob "


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', ProblemCode.UNSAFE),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', ProblemCode.UNSAFE),
        (FOREIGN[:900], ProblemCode.NOT_THIS_FORMAT),
        (FOREIGN.replace("<cas:NULL", "<a><b><c><d/></c></b></a><cas:NULL"), ProblemCode.UNSAFE),
        ("<html/>", ProblemCode.NOT_THIS_FORMAT),
        ("", ProblemCode.NOT_THIS_FORMAT),
        ('<?xml version="1.0" encoding="nonsense"?><x/>', ProblemCode.NOT_THIS_FORMAT),
        (FOREIGN.replace("📰 Bob says it is war", ""), ProblemCode.EMPTY),
    ],
    ids=["entity", "external", "cut", "deep", "html", "empty", "encoding", "no text"],
)
def test_xmi_that_is_broken_or_hostile_gets_one_problem(content: str, code: ProblemCode, tmp_path: Path) -> None:
    path = tmp_path / "bad.xmi"
    path.write_text(content, encoding="utf-8")

    assert [each.code for each in UimaXmiReader().read(path, ReadOptions()) if isinstance(each, Problem)] == [code]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"%FEATURE_STRUCTURES": 3}', b"[" * 5000, b'{"a":' * 2000])
def test_json_that_is_no_cas_gets_one_problem(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)

    found = list(_importer("uima-json").read(path, ReadOptions()))

    assert [each.code for each in found if isinstance(each, Problem)] == [ProblemCode.NOT_THIS_FORMAT]


def test_json_as_the_specification_and_older_files_have_it(tmp_path: Path) -> None:
    sofa = {"%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": "📰 Bob"}
    mark = {"%TYPE": "custom.Span", "@sofa": 1, "^begin": 3, "^end": 6, "label": "PER", "#score": "NaN", "n": [[1]]}
    cas = {"%TYPES": {}, "%FEATURE_STRUCTURES": {"2": mark, "1": sofa}, "%VIEWS": {"_InitialView": {"%SOFA": 1}}}
    path = tmp_path / "old.json"
    path.write_bytes(b"\xef\xbb\xbf" + orjson.dumps(cas))

    (article,) = list(_importer("uima-json").read(path, ReadOptions()))

    assert isinstance(article, FoundArticle)
    assert [(each.tag, each.ranges) for each in article.spans] == [("PER", ((2, 5),))]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_xmi_in_other_encodings_is_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "wide.xmi"
    path.write_text(FOREIGN.replace("UTF-8", "UTF-16" if encoding == "utf-16" else "UTF-8"), encoding=encoding)

    assert importers.best(path) is _importer("uima-xmi")
    assert isinstance(list(UimaXmiReader().read(path, ReadOptions()))[-1], FoundArticle)
