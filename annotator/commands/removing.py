"""Remove articles from a project, and say what goes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.commands.importing import annotator_named
from annotator.commands.outcome import Outcome, counted
from annotator.commands.sentences import Refused
from annotator.edits.articles import delete_articles
from annotator.places import project_called
from annotator.store import articles, hanging
from annotator.store.project import Project

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from annotator.model import ArticleId
    from annotator.store.hanging import Hanging
    from annotator.store.session import Session


def add_arguments(command: ArgumentParser) -> None:
    """Say what the command takes."""
    command.add_argument("project", type=project_called, metavar="PROJECT")
    command.add_argument("articles", nargs="+", metavar="ARTICLE", help="an id, or a title or file name that one has")
    command.add_argument("--annotator", metavar="NAME", default="", help="in whose name; default: yours")
    command.add_argument("--with-marks", action="store_true", help="also articles on which marks hang")
    command.add_argument("--dry-run", action="store_true", help="say what would go, and change nothing")


def remove(arguments: Namespace) -> Outcome:
    """Remove articles; those on which something hangs only if that is said. Undo in the window brings all back."""
    with Project.open(arguments.project, read_only=arguments.dry_run) as project:
        with project.reading() as session:
            found = [_found(session, words) for words in arguments.articles]
            told = hanging.on_articles(session, found)
        is_kept = bool(told.marks) and not (arguments.with_marks or arguments.dry_run)
        if not arguments.dry_run and not is_kept:
            by = annotator_named(project, arguments.annotator)
            with project.writing() as session:
                delete_articles(session, found, by=by)
    return _outcome(told, len(found), arguments, is_kept=is_kept)


def _found(session: Session, words: str) -> ArticleId:
    alike = articles.called(session, words)
    if len(alike) != 1:
        told = "has no article" if not alike else f"has {len(alike)} articles"
        raise Refused(sentence=f"The project {told} {words}; nothing was removed. Give an id, or a title that one has.")
    return alike[0]


def _outcome(told: Hanging, count: int, arguments: Namespace, *, is_kept: bool) -> Outcome:
    hangs = counted(spans=told.marks, relations=told.relations)
    where = f", {told.across:,} of them with other articles ({', '.join(told.articles)})" if told.across else ""
    alone = f" {told.entities:,} entities are left without a mention." if told.entities else ""
    verb = "Would remove" if arguments.dry_run else "Kept" if is_kept else "Removed"
    line = f"{verb} {counted(articles=count)}. With them go {hangs}{where}.{alone}"
    return Outcome(
        values={"removed": 0 if is_kept or arguments.dry_run else count, "articles": count, **told._asdict()},
        lines=() if is_kept else (line,),
        problems=(f"{line} Remove them all the same with --with-marks.",) if is_kept else (),
    )
