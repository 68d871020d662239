"""Figures as a table for people, and as JSON for programs."""

from __future__ import annotations

import os
import platform
import sqlite3
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.figures import Figure

_HEADS = ("subject", "what", "", "wall", "CPU", "budget", "", "plainly", "ratio", "CPU ratio", "runs")
_RIGHT = frozenset({3, 4, 5, 7, 8, 9, 10})


def machine() -> dict[str, Any]:
    """Return on what and when it was measured."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": [round(load, 1) for load in os.getloadavg()],
        "python": platform.python_version(),
        "qt": f"{qVersion()} (PySide6 {PySide6.__version__}), {QGuiApplication.platformName()}",
        "sqlite": sqlite3.sqlite_version,
    }


def cells(figure: Figure) -> tuple[str, ...]:
    """Return a figure as a row of the table."""
    base = figure.yardstick
    verdict = "" if figure.budget is None else "OVER" if figure.is_over else "ok"
    return (
        figure.subject,
        figure.name,
        figure.statistic,
        f"{_number(figure.value)} {figure.unit}".rstrip(),
        "" if figure.cpu is None else _number(figure.cpu),
        "" if figure.budget is None else f"< {figure.budget:g}",
        verdict,
        "" if base is None else f"{_number(base.value)}: {base.name}",
        "" if figure.ratio is None else f"{figure.ratio:.1f} ×",
        "" if figure.cpu_ratio is None else f"{figure.cpu_ratio:.1f} ×",
        str(figure.runs),
    )


def table(figures: Sequence[Figure]) -> str:
    """Return figures as a table in Markdown, which reads well as it is."""
    rows = [_HEADS, *map(cells, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = [_line(row, widths) for row in rows]
    rules = [("-" * (width - 1) + ":") if column in _RIGHT else "-" * width for column, width in enumerate(widths)]
    return "\n".join([lines[0], f"| {' | '.join(rules)} |", *lines[1:]])


def as_json(figures: Sequence[Figure]) -> dict[str, Any]:
    """Return everything that was found."""
    return {
        "machine": machine(),
        "figures": [
            asdict(figure) | {"ratio": figure.ratio, "cpu_ratio": figure.cpu_ratio, "is_over": figure.is_over}
            for figure in figures
        ],
    }


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        cell.rjust(width) if column in _RIGHT else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return f"| {' | '.join(padded)} |"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:  # noqa: PTH123 -- a file of the system
            return next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), "")
    except OSError:
        return platform.processor()
