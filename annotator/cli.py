"""Claimdesk in a terminal: the same functions as the window's, for scripts and for work without a screen."""

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
from annotator.commands import exporting, formats, importing, projects, reports, sentences
from annotator.commands.outcome import shown
from annotator.errors import ClaimdeskError
from annotator.places import log_file
from annotator.screen import has_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.commands.outcome import Outcome

CANNOT_RUN = 2
WINDOW = frozenset({"open", "demo", "self-test"})
"""Commands that need Qt."""

_CODES = "Exit code 0: done. 1: it ran and found problems. 2: it could not run."


def parser() -> ArgumentParser:
    """Return what reads the command line, those commands included that open the window."""
    top = ArgumentParser(
        prog="claimdesk",
        description="Mark claims, their sources and the entities in news articles.",
        epilog=f"Without a command: open the window. {_CODES}",
    )
    top.add_argument("--version", action="version", version=f"claimdesk {__version__}")
    top.set_defaults(projects=[], json=False)
    commands = _Commands(top)
    _add_project_commands(commands)
    _add_transfer_commands(commands)
    _add_report_commands(commands)
    _add_window_commands(commands)
    return top


def parse(arguments: Sequence[str] | None = None) -> Namespace:
    """Return the command line as values; ``command`` names the command. Wrong usage ends the program with 2."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0].endswith(projects.SUFFIX):  # as the system's file manager calls us
        words.insert(0, "open")
    parsed = parser().parse_args(words)
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
    return parsed.command == "open" or (parsed.command == "demo" and parsed.headless is None)


class _Commands:
    """The commands of a parser, each with ``--json``."""

    def __init__(self, top: ArgumentParser) -> None:
        self._commands = top.add_subparsers(dest="command", title="commands", metavar="COMMAND")

    def add(self, name: str, about: str, act: Callable[[Namespace], Outcome] | None = None) -> ArgumentParser:
        """Add the command *name* and return its parser."""
        command: ArgumentParser = self._commands.add_parser(name, help=about, description=about, epilog=_CODES)
        command.add_argument("--json", action="store_true", help="print one JSON object instead of sentences")
        command.set_defaults(act=act)
        return command


def _add_project_commands(commands: _Commands) -> None:
    new = commands.add("new", "Make an empty project.", projects.new)
    new.add_argument("project", type=Path, metavar="PROJECT", help="the file to make, as a rule NAME.claimdesk")
    new.add_argument("--scheme", type=Path, metavar="FILE", help="YAML or TOML file; default: news-claims")
    new.add_argument("--name", default="", help="what the project is called; default: the file's name")

    copy = commands.add("backup", "Copy a project safely, even while it is open in a window.", projects.copy)
    copy.add_argument("project", type=Path, metavar="PROJECT")
    copy.add_argument("out", type=Path, metavar="COPY")

    recover = commands.add("recover", "Save what can be read of a damaged project into a new one.", projects.recover)
    recover.add_argument("project", type=Path, metavar="DAMAGED")
    recover.add_argument("out", type=Path, metavar="NEW_PROJECT")


def _add_transfer_commands(commands: _Commands) -> None:
    importing.add_arguments(commands.add("import", "Read articles, marked or not, into a project.", importing.read_in))
    exporting.add_arguments(
        commands.add(
            "export", "Write a project's articles and marks for a trainer or another program.", exporting.write
        )
    )
    commands.add("formats", "List the formats that can be read and written.", formats.formats)


def _add_report_commands(commands: _Commands) -> None:
    stats = commands.add("stats", "Count what is in a project.", reports.stats)
    stats.add_argument("project", type=Path, metavar="PROJECT")

    check = commands.add("check", "Look through a project for anything that is not as it must be.", reports.check)
    check.add_argument("project", type=Path, metavar="PROJECT")


def _add_window_commands(commands: _Commands) -> None:
    window = commands.add("open", "Open projects in the window.")
    window.add_argument("projects", type=Path, nargs="*", metavar="PROJECT")

    demo = commands.add("demo", "Open the sample project, or draw pictures of it.")
    demo.add_argument("--headless", type=Path, metavar="FOLDER", help="no window: leave pictures and files there")
    demo.add_argument("--quick", action="store_true", help="with --headless: a few pictures only")

    commands.add("self-test", "Mark, undo, save, reopen and export in a window nobody sees, and say whether it works.")


def _speak_utf8() -> None:
    """Write UTF-8 wherever the output goes: elsewhere than on a screen, Windows would take a code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _refuse(sentence: str) -> int:
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
