"""Claimdesk in a terminal: the same functions as the window's, for scripts and for work without a screen.

What a command needs is imported only when it is asked for: a window that opens needs none of it.
"""

from __future__ import annotations

import os
import sys
import traceback
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import __version__
from annotator.errors import ClaimdeskError
from annotator.places import PROJECT_SUFFIX, log_file, project_called
from annotator.screen import has_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.commands.outcome import Outcome

CANNOT_RUN = 2
WINDOW = frozenset({"open", "demo", "self-test"})
"""Commands that need Qt."""

_CODES = "Exit code 0: done. 1: it ran and found problems. 2: it could not run."


def parser(command: str | None = None) -> ArgumentParser:
    """Return what reads the command line, those commands included that open the window.

    If a *command* is named, it alone can be parsed; of the others there are only the names.
    """
    top = ArgumentParser(
        prog="claimdesk",
        description="Mark claims, their sources and the entities in news articles.",
        epilog=f"Without a command: open the window. {_CODES}",
    )
    top.add_argument("--version", action="version", version=f"claimdesk {__version__}")
    top.set_defaults(projects=[], json=False)
    commands = top.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    for name, (about, complete) in _COMMANDS.items():
        each: ArgumentParser = commands.add_parser(name, help=about, description=about, epilog=_CODES)
        each.add_argument("--json", action="store_true", help="print one JSON object instead of sentences")
        if command in (None, name):
            complete(each)
    return top


def parse(arguments: Sequence[str] | None = None) -> Namespace:
    """Return the command line as values; ``command`` names the command. Wrong usage ends the program with 2."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0].endswith(PROJECT_SUFFIX):  # as the system's file manager calls us
        words.insert(0, "open")
    parsed = parser(words[0] if words else "open").parse_args(words)
    parsed.command = parsed.command or "open"
    return parsed


def main(arguments: Sequence[str] | None = None, *, window: Callable[[Namespace], int] | None = None) -> int:
    """Carry out a command line and return the exit code; *window* is called for what needs Qt."""
    parsed = parse(arguments)
    _speak_utf8()
    try:
        if parsed.command in WINDOW:
            return _in_window(parsed, window)
        act: Callable[[Namespace], Outcome] = parsed.act
        return act(parsed).tell(as_json=parsed.json)
    except ClaimdeskError as error:
        from annotator.commands import sentences

        return _refuse(sentences.of(error))
    except BrokenPipeError:
        # The reader of our output has left: nothing more to say, and Python must not try at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT_RUN
    except KeyboardInterrupt:
        return _refuse("Stopped; nothing that had not been written is kept.")
    except Exception as error:  # noqa: BLE001 -- a traceback is never an answer: it goes to the log
        return _refuse(_unexpected(error))


def _in_window(parsed: Namespace, window: Callable[[Namespace], int] | None) -> int:
    if window is None:
        return _refuse(f"claimdesk {parsed.command} needs the window: run it with the program claimdesk.")
    if _is_shown(parsed) and not has_screen():
        return _refuse(
            "There is no screen to open a window on. Pictures of it: claimdesk demo --headless FOLDER. "
            "What works without one: claimdesk --help"
        )
    return window(parsed)


def _is_shown(parsed: Namespace) -> bool:
    match parsed.command:
        case "demo":
            return parsed.headless is None
        case "self-test":
            return bool(parsed.on_screen)
        case _:
            return True


def _new(command: ArgumentParser) -> None:
    from annotator.commands import projects

    command.set_defaults(act=projects.new)
    command.add_argument(
        "project", type=Path, metavar="PROJECT", help="the file to make; .claimdesk is put behind a name without it"
    )
    command.add_argument("--scheme", type=Path, metavar="FILE", help="YAML or TOML file; default: news-claims")
    command.add_argument("--name", default="", help="what the project is called; default: the file's name")


def _import(command: ArgumentParser) -> None:
    from annotator.commands import importing

    command.set_defaults(act=importing.read_in)
    importing.add_arguments(command)


def _export(command: ArgumentParser) -> None:
    from annotator.commands import exporting

    command.set_defaults(act=exporting.write)
    exporting.add_arguments(command)


def _formats(command: ArgumentParser) -> None:
    from annotator.commands import formats

    command.set_defaults(act=formats.formats)


def _stats(command: ArgumentParser) -> None:
    from annotator.commands import reports

    command.set_defaults(act=reports.stats)
    command.add_argument("project", type=project_called, metavar="PROJECT")


def _check(command: ArgumentParser) -> None:
    from annotator.commands import reports

    command.set_defaults(act=reports.check)
    command.add_argument("project", type=project_called, metavar="PROJECT")


def _backup(command: ArgumentParser) -> None:
    from annotator.commands import projects

    command.set_defaults(act=projects.copy)
    command.add_argument("project", type=project_called, metavar="PROJECT")
    command.add_argument("out", type=Path, metavar="COPY")


def _recover(command: ArgumentParser) -> None:
    from annotator.commands import projects

    command.set_defaults(act=projects.recover)
    command.add_argument("project", type=project_called, metavar="DAMAGED")
    command.add_argument("out", type=Path, metavar="NEW_PROJECT")


def _remove(command: ArgumentParser) -> None:
    from annotator.commands import removing

    command.set_defaults(act=removing.remove)
    removing.add_arguments(command)


def _identify(command: ArgumentParser) -> None:
    from annotator.commands import qids

    command.set_defaults(act=qids.identify)
    qids.add_arguments(command)


def _open(command: ArgumentParser) -> None:
    command.add_argument("projects", type=project_called, nargs="*", metavar="PROJECT")


def _demo(command: ArgumentParser) -> None:
    command.add_argument("--headless", type=Path, metavar="FOLDER", help="no window: leave pictures and files there")
    command.add_argument("--quick", action="store_true", help="with --headless: a few pictures only")


def _self_test(command: ArgumentParser) -> None:
    command.add_argument("--on-screen", action="store_true", help="in a window that everybody sees")


_COMMANDS: dict[str, tuple[str, Callable[[ArgumentParser], None]]] = {
    "new": ("Make an empty project.", _new),
    "backup": ("Copy a project safely, even while it is open in a window.", _backup),
    "recover": ("Save what can be read of a damaged project into a new one.", _recover),
    "import": ("Read articles, marked or not, into a project.", _import),
    "export": ("Write a project's articles and marks for a trainer or another program.", _export),
    "remove": ("Remove articles, and say what goes with them.", _remove),
    "identify": ("Say from a table which items of Wikidata entities are.", _identify),
    "formats": ("List the formats that can be read and written.", _formats),
    "stats": ("Count what is in a project.", _stats),
    "check": ("Look through a project for anything that is not as it must be.", _check),
    "open": ("Open projects in the window.", _open),
    "demo": ("Open the sample project, or draw pictures of it.", _demo),
    "self-test": ("Mark, undo, save, reopen and export in a window nobody sees, and say whether it works.", _self_test),
}
"""What each is about, and what completes its parser."""


def _speak_utf8() -> None:
    """Write UTF-8 wherever the output goes: elsewhere than on a screen, Windows would take a code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _refuse(sentence: str) -> int:
    from annotator.commands.outcome import shown

    print(f"claimdesk: {shown(sentence)}", file=sys.stderr)
    return CANNOT_RUN


def _unexpected(error: Exception) -> str:
    log = log_file()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat()} claimdesk {__version__}\n")
            file.writelines(traceback.format_exception(error))
    except OSError:
        return f"Something unexpected went wrong ({error}), and the log {log} could not be written."
    return f"Something unexpected went wrong ({error}). Details are in {log}; please report them."


if __name__ == "__main__":
    sys.exit(main())
