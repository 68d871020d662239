"""Every refusal there can be has a sentence."""

from __future__ import annotations

import pytest

from annotator.commands import problems, sentences
from annotator.errors import ClaimdeskError, FileProblem, OffsetError, ProjectError, Rule, SchemeError, UnknownId
from annotator.importers.base import Problem, ProblemCode
from annotator.scheme_files import SchemeFileFault


@pytest.mark.parametrize("problem", FileProblem)
def test_every_problem_of_a_file_has_a_sentence(problem: FileProblem) -> None:
    sentence = sentences.of(ProjectError(problem=problem, path="news.claimdesk", detail=""))

    assert sentence.startswith(("news.claimdesk", "The disk of news.claimdesk"))
    assert "{" not in sentence
    assert "()" not in sentence


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_of_the_scheme_has_a_sentence(rule: Rule) -> None:
    assert "{" not in sentences.of(SchemeError(rule=rule, subject="CLAIM"))


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_of_an_import_has_a_sentence(code: ProblemCode) -> None:
    assert "{" not in problems.of(Problem(path="a.txt", code=code))


def test_other_refusals_are_told_by_what_they_know() -> None:
    assert "5..9" in sentences.of(OffsetError(start=5, end=9, length=7))
    assert "span 17" in sentences.of(UnknownId(kind="span", id="17"))
    assert sentences.of(ClaimdeskError(colour="mauve")) == "ClaimdeskError: colour='mauve'"


@pytest.mark.parametrize("fault", SchemeFileFault)
def test_every_fault_of_a_scheme_file_has_a_sentence(fault: SchemeFileFault) -> None:
    assert fault in sentences.SCHEME_FILE
