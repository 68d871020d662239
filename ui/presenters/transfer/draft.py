"""What somebody has chosen for an export so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from annotator import exporters
from annotator.exporters.base import Options, Shape
from annotator.exporters.dataset import DataSet
from annotator.exporters.exporting import Job
from annotator.exporters.policies import Policies, Policy, What
from annotator.exporters.selection import Selection
from annotator.model import Value
from annotator.splits.plan import Plan

if TYPE_CHECKING:
    from annotator.exporters.base import Exporter
    from annotator.scheme import Scheme

_DEFAULT = DataSet()


class Draft(Value):
    """The choices of one export; what is left alone is as the command line has it."""

    format: str
    selection: Selection | None = None
    """None: everything, without teasers unless the format is complete."""
    policies: Policies = Policies()
    options: Options = Options()
    divides: bool = False
    """Whether it becomes a data set: a folder with parts, a manifest and a card."""
    plan: Plan = Plan()
    shard: int = _DEFAULT.shard
    licence: str = _DEFAULT.licence
    out: str = ""

    @property
    def exporter(self) -> Exporter:
        """The format that is written."""
        return exporters.by_id(self.format) or exporters.ALL[0]

    @property
    def job(self) -> Job:
        """What the core is asked to do."""
        return Job(self.exporter, self.options, self.selection, self.policies)

    @property
    def chosen(self) -> Selection:
        """The selection that holds."""
        return self.job.chosen

    @property
    def data_set(self) -> DataSet | None:
        """How the data set is to be; None if it is an ordinary export."""
        return DataSet(plan=self.plan, shard=self.shard, licence=self.licence) if self.divides else None

    @property
    def shape(self) -> Shape:
        """What will lie on the disk."""
        return Shape.FOLDER if self.divides else self.exporter.shape

    @property
    def suffix(self) -> str:
        """The ending of what will lie on the disk; a folder has none."""
        return "" if self.shape is Shape.FOLDER else self.exporter.suffix

    @property
    def content(self) -> Draft:
        """All that what is written depends on, and nothing that only says where it goes."""
        return Draft(format=self.format, selection=self.selection, policies=self.policies, options=self.options)

    def decided(self, what: What, policy: Policy) -> Draft:
        """Return the draft with a decision about one kind of loss."""
        chosen = {**self.policies.chosen, what: policy}
        return self.model_copy(update={"policies": self.policies.model_copy(update={"chosen": chosen})})

    def fitted(self, scheme: Scheme) -> Draft:
        """Return the draft without labels and layers that *scheme* does not have."""
        if self.selection is None:
            return self
        labels = tuple(code for code in self.selection.labels if scheme.has_label(code))
        known = {layer.code for layer in scheme.layers}
        layers = tuple(code for code in self.selection.layers if code in known)
        selection = self.selection.model_copy(update={"labels": labels, "layers": layers})
        return self.model_copy(update={"selection": selection})

    def portable(self) -> Draft:
        """Return what another project can use of it too."""
        update: dict[str, Any] = {"out": ""}
        if self.selection is not None:
            update["selection"] = self.selection.model_copy(update={"annotators": ()})
        return self.model_copy(update=update)

    def written(self) -> dict[str, Any]:
        """Return the draft as settings keep it."""
        return self.model_dump(mode="json", exclude={"plan": {"kept"}})


def read(memory: object) -> Draft | None:
    """Return the draft that settings have kept; None if it is none, or its format is no longer there."""
    try:
        draft = Draft.model_validate(memory)
    except ValidationError:
        return None
    return draft if exporters.by_id(draft.format) is not None else None
