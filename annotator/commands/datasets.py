"""The words of the command line about a data set: how articles are divided, and what the folder is to hold."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.commands.sentences import Refused
from annotator.exporters.dataset import DataSet, kept_from
from annotator.formats import SPLITS
from annotator.splits.plan import Grouping, Method, Plan

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from annotator.model import ArticleId
    from annotator.splits.plan import Split

_PARTS = 3


def add_arguments(command: ArgumentParser) -> None:
    """Say what the command takes."""
    group = command.add_argument_group(
        "data set", "OUT becomes a folder with the parts, a manifest, a card and the report of losses."
    )
    group.add_argument("--dataset", action="store_true", help="write a data set; each of the following means it too")
    group.add_argument("--split", metavar="A/B/C", help="shares of train, dev and test; default: 80/10/10")
    group.add_argument(
        "--group",
        choices=[each.value for each in Grouping],
        help="what keeps articles together, besides being near copies; default: story (their marks are related)",
    )
    group.add_argument(
        "--balanced", action="store_true", help="even shares of every label; more articles may move some"
    )
    group.add_argument(
        "--date-cut", metavar="DATE,DATE", help="instead of shares: dev from the first date, test from the second"
    )
    group.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="a former data set: its articles stay in the parts they were in"
    )
    group.add_argument("--shard", type=int, metavar="N", help="articles a file at most; default: 10000")
    group.add_argument("--licence", metavar="ID", help="for the card, as cc-by-4.0; default: other")


def data_set_of(arguments: Namespace) -> DataSet | None:
    """Return the data set that is asked for; None if it is an ordinary export. Raises *Refused*."""
    asked = (arguments.split, arguments.group, arguments.date_cut, arguments.keep, arguments.shard, arguments.licence)
    if not (arguments.dataset or arguments.balanced or any(each is not None for each in asked)):
        return None
    if arguments.shard is not None and arguments.shard < 1:
        raise Refused(sentence=f"--shard {arguments.shard}: a file holds at least one article.")
    plan = Plan(
        shares=_shares(arguments.split),
        grouping=Grouping(arguments.group or Plan().grouping),
        method=Method.BALANCED if arguments.balanced else Method.HASH,
        seed=arguments.seed,
        cuts=_cuts(arguments.date_cut),
        kept=_kept(arguments.keep),
    )
    defaults = DataSet()
    return DataSet(plan=plan, shard=arguments.shard or defaults.shard, licence=arguments.licence or defaults.licence)


def _shares(words: str | None) -> tuple[float, float, float]:
    if words is None:
        return Plan().shares
    try:
        train, dev, test = (float(part) for part in words.split("/"))
    except ValueError:
        raise Refused(sentence=f"--split {words} is not three shares. Write them as 80/10/10.") from None
    if not (0 < train < math.inf and 0 <= dev < math.inf and 0 <= test < math.inf):
        raise Refused(sentence=f"--split {words}: train needs a share above 0, the others 0 or more, and all an end.")
    return train, dev, test


def _cuts(words: str | None) -> tuple[str, str] | None:
    if words is None:
        return None
    try:
        first, second = (date.fromisoformat(part.strip()).isoformat() for part in words.split(","))
    except ValueError:
        raise Refused(sentence=f"--date-cut {words} is not two dates. Write them as 2023-07-01,2023-10-01.") from None
    if second < first:
        raise Refused(sentence=f"--date-cut {words}: the earlier date comes first.")
    return first, second


def _kept(folder: Path | None) -> dict[ArticleId, Split]:
    if folder is None:
        return {}
    try:
        return kept_from(folder / SPLITS)
    except (OSError, ValueError) as error:
        raise Refused(
            sentence=f"{folder} is no data set of Claimdesk: {SPLITS} cannot be read ({error}). Check the folder."
        ) from error
