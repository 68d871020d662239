"""ZIP archives: read as folders are, laid out nowhere else, and gone afterwards."""

from __future__ import annotations

import stat
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.importers import archives
from annotator.importers.archives import Unpacked
from annotator.importers.reading import ImportOutcome, read_into
from tests.annotator.importers.conftest import ME

if TYPE_CHECKING:
    from annotator.store.project import Project

TEXT = "Стаття про {}, написана вчора.\n"


@pytest.fixture(autouse=True)
def own_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a folder for what is passing, and return it."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def zipped(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive with *members*."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def imported(project: Project, data: bytes, name: str = "архів.zip") -> ImportOutcome:
    """Return what comes of reading an archive."""
    path = project.path.parent / name
    path.write_bytes(data)
    return read_into(project, [path], by=ME)


def told(outcome: ImportOutcome, project: Project) -> list[tuple[str, str]]:
    """Return where the problems are, and what they are."""
    start = f"{project.path.parent}/"
    return [(problem.path.removeprefix(start), problem.code.value) for problem in outcome.problems]


def test_an_archive_is_read_as_a_folder_is(project: Project, own_temp: Path) -> None:
    page = "<html><body><p>Стаття на сторінці про все.</p></body></html>"
    data = zipped(
        {
            "тека/а.txt": TEXT.format("а"),
            "тека/глибше/б.html": page,
            "в.csv": "text\n" + TEXT.format("в") + TEXT.format("г"),
            "порожня.txt": "",
            "знімок.png": b"\x89PNG",
            "__MACOSX/._а.txt": b"\0\5\x16\7",
            "кінець/": "",
        }
    )

    outcome = imported(project, data)

    assert outcome.articles == 4
    assert told(outcome, project) == [("архів.zip/порожня.txt", "empty")]
    assert {Path(path).name for path in outcome.columns} == {"в.csv"}
    assert outcome.changes[0].entry is not None
    assert list(own_temp.iterdir()) == []
    assert len(outcome.changes) == 1


def test_archives_in_folders_are_read_and_only_once_nested(project: Project) -> None:
    inner = zipped({"внутрішня.txt": TEXT.format("в")})
    middle = zipped({"середня.txt": TEXT.format("с"), "в.zip": inner})
    outer = zipped({"зовнішня.txt": TEXT.format("з"), "с.zip": middle})
    folder = project.path.parent / "тека"
    folder.mkdir()
    (folder / "а.zip").write_bytes(outer)

    outcome = read_into(project, [folder], by=ME)

    assert outcome.articles == 2
    assert told(outcome, project) == [("тека/а.zip/с.zip/в.zip", "unsafe")]


@pytest.mark.parametrize(
    "name",
    ["../поза.txt", "тека/../../поза.txt", "/поза.txt", "C:\\поза.txt", "c:поза.txt", "..\\поза.txt", "\\поза.txt"],
)
def test_names_that_lead_out_are_refused_and_the_rest_is_read(project: Project, own_temp: Path, name: str) -> None:
    before = set(project.path.parent.rglob("*"))

    outcome = imported(project, zipped({name: TEXT.format("x"), "добра.txt": TEXT.format("д")}))

    assert outcome.articles == 1
    assert [(problem.code.value, problem.values["detail"]) for problem in outcome.problems] == [
        ("unsafe", "its name leads out of the archive")
    ]
    assert {path.name for path in set(project.path.parent.rglob("*")) - before} <= {
        "архів.zip",
        "new.claimdesk-wal",
        "new.claimdesk-shm",
    }
    assert list(own_temp.iterdir()) == []


def test_links_are_refused(project: Project) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("посилання.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")

    outcome = imported(project, out.getvalue())

    assert outcome.articles == 0
    assert ("архів.zip/посилання.txt", "unsafe") in told(outcome, project)


def test_members_with_a_password_are_told_of(project: Project) -> None:
    data = bytearray(zipped({"а.txt": TEXT.format("а"), "б.txt": TEXT.format("б")}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1

    outcome = imported(project, bytes(data))

    assert outcome.articles == 1
    assert told(outcome, project) == [("архів.zip/а.txt", "password")]


def test_an_archive_that_grows_without_reason_is_refused(project: Project, own_temp: Path) -> None:
    outcome = imported(project, zipped({"а.txt": "слово", "бомба.txt": b"0" * 30_000_000}))

    assert told(outcome, project) == [("архів.zip", "unsafe")]
    assert list(own_temp.iterdir()) == []


def test_archives_that_are_too_large_together_are_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_LARGEST_TOTAL", 1000)
    inner = zipped({"а.txt": "слово " * 50})

    outcome = imported(project, zipped({"перший.txt": TEXT.format("а"), **{f"{n}.zip": inner for n in range(5)}}))

    assert outcome.articles >= 1
    assert {code for _path, code in told(outcome, project)} == {"too_large"}


def test_too_many_members_are_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_MOST_MEMBERS", 3)

    assert told(imported(project, zipped({f"{n}.txt": "слово" for n in range(4)})), project) == [
        ("архів.zip", "too_large")
    ]


def test_broken_archives_are_one_problem(project: Project) -> None:
    whole = zipped({"а.txt": TEXT.format("а") * 100})
    spoilt = bytearray(zipped({"а.txt": TEXT.format("а") * 100}, zipfile.ZIP_STORED))
    spoilt[100] ^= 0xFF
    contents = {"обрізаний": (whole[:-30], "not_this_format"), "порожній": (b"", "not_this_format")}
    contents |= {"не архів": ("слово".encode(), "not_this_format"), "нема нічого": (zipped({}), "nothing_found")}

    for name, (data, code) in contents.items():
        assert told(imported(project, data, f"{name}.zip"), project) == [(f"{name}.zip", code)]
    assert ("зіпсований.zip/а.txt", "not_this_format") in told(
        imported(project, bytes(spoilt), "зіпсований.zip"), project
    )


def test_names_of_old_programs_are_read(project: Project) -> None:
    data = zipped({"ABCDEF.txt": TEXT.format("а")}).replace(b"ABCDEF.txt", "Стаття.txt".encode("cp866"))

    (incoming,) = imported(project, data).preview

    assert incoming.article is not None
    assert incoming.article.file_name == "Стаття.txt"


def test_names_that_no_disk_of_windows_has_are_laid_out_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"що: це?.txt": "слово", "що_ це_.txt": "інше"}))
    problems: list[str] = []

    with Unpacked() as unpacked:
        place = unpacked.unpack(path, lambda problem: problems.append(problem.path))
        assert place is not None
        (file,) = place.iterdir()
        assert unpacked.shown(str(file)) == f"{path}/що_ це_.txt"

    assert problems == [f"{path}/що_ це_.txt"]
    assert not place.exists()


def test_a_text_that_is_there_already_is_named_with_its_archive(project: Project) -> None:
    data = zipped({"тека/а.txt": TEXT.format("а"), "тека/ще раз.txt": TEXT.format("а")})

    outcome = imported(project, data)

    assert [each.path for each in outcome.duplicates] == [f"{project.path.parent}/архів.zip/тека/ще раз.txt"]
