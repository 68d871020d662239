"""Sentences of the scheme editor: what is waiting, what will happen, what is wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.edits.scheme_differences import Kind
from annotator.errors import Rule
from annotator.scheme import AttributeType, Line
from annotator.scheme_files import SchemeFileFault
from annotator.scheme_rules import Fault, Part
from ui.words.errors import error_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.edits.scheme import SchemePreview
    from annotator.edits.scheme_differences import Difference
    from annotator.scheme import Scheme
    from annotator.scheme_files import SchemeFileError
    from ui.presenters.scheme_keys import Clash, Command

translate = QCoreApplication.translate
_SHOWN = 3


def summary(differences: Iterable[Difference]) -> str:
    """Return what kinds of changes wait: “2 names, 1 code”."""
    counts = Counter(each.kind for each in differences)
    return ", ".join(_counted(kind, count) for kind, count in counts.items())


def _counted(kind: Kind, count: int) -> str:  # noqa: C901, PLR0911 -- one phrase a kind
    match kind:
        case Kind.ADDED:
            return translate("SchemeEditor", "%n addition(s)", None, count)
        case Kind.GONE:
            return translate("SchemeEditor", "%n removal(s)", None, count)
        case Kind.CODE:
            return translate("SchemeEditor", "%n code(s)", None, count)
        case Kind.NAME:
            return translate("SchemeEditor", "%n name(s)", None, count)
        case Kind.KEY:
            return translate("SchemeEditor", "%n key(s)", None, count)
        case Kind.LOOK:
            return translate("SchemeEditor", "%n colour(s) or line(s)", None, count)
        case Kind.GUIDELINE:
            return translate("SchemeEditor", "%n guideline(s)", None, count)
        case Kind.RULE:
            return translate("SchemeEditor", "%n rule(s)", None, count)
        case Kind.MAPPING:
            return translate("SchemeEditor", "%n mapping(s)", None, count)
        case _:
            return translate("SchemeEditor", "%n order(s)", None, count)


def headline(differences: Iterable[Difference]) -> str:
    """Return the changes in a line: “Cue → Signal, CUE → SIGNAL”."""
    told = []
    for each in differences:
        if each.before and each.after and each.before != each.after and each.kind is not Kind.GUIDELINE:
            told.append(f"{each.before} → {each.after}")
        elif each.kind is Kind.ADDED:
            told.append(f"+ {each.subject}")
        elif each.kind is Kind.GONE:
            told.append(f"− {each.subject}")
    unique = list(dict.fromkeys(told))
    return ", ".join(unique[:_SHOWN]) + (" …" if len(unique) > _SHOWN else "")


def warnings(preview: SchemePreview, differences: Iterable[Difference]) -> list[str]:
    """Return what one should know before applying."""
    told = []
    if preview.voices_lost:
        told.append(
            translate("SchemeEditor", "%n mark(s) will no longer say “article’s own voice”.", None, preview.voices_lost)
        )
    if preview.deleted:
        told.append(translate("SchemeEditor", "%n mark(s) will be deleted.", None, preview.deleted))
    if preview.relations_deleted:
        told.append(translate("SchemeEditor", "%n relation(s) will be deleted.", None, preview.relations_deleted))
    if preview.values_lost:
        told.append(
            translate(
                "SchemeEditor", "%n property value(s) will be lost: no mark can keep them.", None, preview.values_lost
            )
        )
    told += [
        translate("SchemeEditor", "Files exported before hold {before}. New exports will write {after}.").format(
            before=each.before, after=each.after
        )
        for each in differences
        if each.kind is Kind.CODE and each.part in {Part.LABEL, Part.RELATION} and preview.spans + preview.relations
    ]
    return told


def fault_text(fault: Fault, scheme: Scheme, language: str) -> str:  # noqa: C901, PLR0911, PLR0912 -- one sentence a rule
    """Return what is wrong and therefore forbids to apply."""
    if fault.part in {Part.MAPPING, Part.SCHEME}:
        return _whole_fault_text(fault)
    name = _named(fault.part, fault.subject, scheme, language)
    match fault.rule:
        case Rule.DUPLICATE_KEY:
            others = ", ".join(f"“{each}”" for each in _holders(fault, scheme, language))
            sentence = translate("SchemeEditor", "Key {key} is given twice: “{name}” and {others}.")
            return sentence.format(key=fault.detail.upper(), name=name, others=others)
        case Rule.DUPLICATE_NAME if fault.detail == fault.subject.rpartition(".")[2]:
            return translate("SchemeEditor", "The code {code} is given twice.").format(code=fault.detail)
        case Rule.DUPLICATE_NAME:
            return translate("SchemeEditor", "The name “{name}” is given twice.").format(name=fault.detail)
        case Rule.BAD_NAME if not fault.detail:
            return translate("SchemeEditor", "“{name}” needs a name in one language at least.").format(name=name)
        case Rule.BAD_NAME if fault.detail == "entity":
            return translate("SchemeEditor", "A property with the code “entity” must be of the type entity.")
        case Rule.BAD_NAME:
            sentence = translate("SchemeEditor", "“{detail}” cannot be used here ({name}).")
            return sentence.format(detail=fault.detail, name=name)
        case Rule.UNKNOWN_LAYER:
            return translate("SchemeEditor", "“{name}” belongs to no layer.").format(name=name)
        case Rule.NO_VALUES:
            return translate("SchemeEditor", "The property “{name}” has no values to choose from.").format(name=name)
        case Rule.REQUIRED_ATTRIBUTE:
            sentence = translate("SchemeEditor", "The property “{name}” is required, so it needs a default value.")
            return sentence.format(name=name)
        case Rule.UNKNOWN_VALUE:
            sentence = translate("SchemeEditor", "“{detail}” is no value of “{name}”.")
            return sentence.format(detail=fault.detail, name=name)
        case Rule.RELATION_ENDS:
            return translate("SchemeEditor", "The relation “{name}” needs a label at both ends.").format(name=name)
        case _:
            sentence = translate("SchemeEditor", "“{name}” names “{detail}”, which the scheme does not have.")
            return sentence.format(name=name, detail=fault.detail)


def _whole_fault_text(fault: Fault) -> str:
    """Return what is wrong with the scheme's name or with a mapping."""
    match fault.part, fault.rule:
        case Part.SCHEME, _ if not fault.detail.strip():
            return translate("SchemeEditor", "The scheme needs a name.")
        case Part.SCHEME, _:
            return translate("SchemeEditor", "“{name}” cannot be the name of a scheme.").format(name=fault.detail)
        case _, Rule.BAD_NAME if not fault.detail:
            sentence = translate("SchemeEditor", "Mapping “{name}”: a tag has no name.")
        case _, Rule.BAD_NAME:
            sentence = translate("SchemeEditor", "Mapping “{name}”: “{detail}” cannot be a name.")
        case _ if not fault.detail:
            sentence = translate("SchemeEditor", "Mapping “{name}”: a tag leads to no label yet.")
        case _:
            sentence = translate("SchemeEditor", "Mapping “{name}”: the scheme has no “{detail}”.")
    return sentence.format(name=fault.subject, detail=fault.detail)


def clash_text(clash: Clash, scheme: Scheme, language: str) -> str:
    """Return that a key of the scheme starts a command of the window too."""
    name = _named(clash.part, clash.subject, scheme, language)
    if clash.part is Part.LABEL:
        sentence = translate(
            "SchemeEditor",
            "{key} is the key of “{command}” too. The label “{name}” gets it; the command needs another one.",
        )
    elif not clash.command:
        sentence = translate(
            "SchemeEditor",
            "{key} does not lead to the property “{name}”: U, I, O, P and L do, and K to what is typed.",
        )
    else:
        sentence = translate(
            "SchemeEditor", "{key} is the key of “{command}”, so it does not lead to the property “{name}”."
        )
    return sentence.format(key=clash.key.upper(), command=clash.command, name=name)


def key_text(key: str, commands: Mapping[str, Command]) -> str:
    """Return which command of the window *key* starts, if it starts one."""
    if key not in commands:
        return ""
    sentence = translate("SchemeEditor", "{key} is the key of “{command}” too.")
    return sentence.format(key=key.upper(), command=commands[key].name)


def refusal_text(error: Exception, scheme: Scheme, language: str) -> str:
    """Return why a change of the draft, or the draft itself, was refused."""
    values = getattr(error, "values", {})
    rule, subject, detail = values.get("rule"), str(values.get("subject") or ""), str(values.get("detail") or "")
    match rule:
        case Rule.OUTDATED:
            return translate(
                "SchemeEditor",
                "The scheme of the project has changed meanwhile. Discard these changes and begin again.",
            )
        case Rule.IN_USE:
            sentence = translate("SchemeEditor", "Marks have the label {code}, and nothing says where they go.")
            return sentence.format(code=subject)
        case Rule.BAD_NAME:
            sentence = translate("SchemeEditor", "“{code}” cannot be a code: a letter, then letters, digits, - or _.")
            return sentence.format(code=detail)
        case Rule.DUPLICATE_NAME:
            return translate("SchemeEditor", "The code {code} is taken.").format(code=detail)
        case Rule():
            return fault_text(Fault(rule=rule, part=Part.LABEL, subject=subject, detail=detail), scheme, language)
        case _:
            return error_text(error, scheme, language)


def file_fault_text(error: SchemeFileError) -> str:  # noqa: C901, PLR0911 -- one sentence a fault
    """Return why a file with a scheme cannot be used: what is wrong, in which line."""
    name, line, detail = error.path.name, error.line, error.detail
    match error.fault:
        case SchemeFileFault.MISSING:
            return translate("SchemeEditor", "“{name}” was not found.").format(name=name)
        case SchemeFileFault.UNREADABLE:
            sentence = translate("SchemeEditor", "“{name}” could not be read or written: {detail}")
            return sentence.format(name=name, detail=detail)
        case SchemeFileFault.NOT_TEXT:
            return translate("SchemeEditor", "“{name}” is not a text in UTF-8.").format(name=name)
        case SchemeFileFault.TOO_LARGE:
            return translate("SchemeEditor", "“{name}” is too large for a scheme.").format(name=name)
        case SchemeFileFault.SUFFIX:
            return translate("SchemeEditor", "A scheme’s file ends in .yaml or .toml.")
        case SchemeFileFault.UNKNOWN_FIELD | SchemeFileFault.DUPLICATE_FIELD:
            sentence = translate("SchemeEditor", "“{name}”, line {line}: “{field}” cannot stand there.")
            return sentence.format(name=name, line=line, field=error.field)
        case SchemeFileFault.MISSING_FIELD:
            sentence = translate("SchemeEditor", "“{name}”, line {line}: “{field}” is missing.")
            return sentence.format(name=name, line=line, field=error.field)
        case SchemeFileFault.RULE:
            sentence = translate("SchemeEditor", "“{name}”, line {line}: the scheme breaks a rule at {field}.")
            return sentence.format(name=name, line=line, field=error.field)
        case _:
            sentence = translate("SchemeEditor", "“{name}”, line {line}: this cannot be read. {detail}")
            return sentence.format(name=name, line=line, detail=detail)


def _named(part: Part, subject: str, scheme: Scheme, language: str) -> str:
    code, _, rest = subject.partition(".")
    if part in {Part.LABEL, Part.ATTRIBUTE, Part.VALUE} and scheme.has_label(code):
        label = scheme.label(code)
        attribute = label.attribute(rest.partition(".")[0]) if rest else None
        names = [label.name.best(language) or code]
        if attribute is not None:
            names.append(attribute.name.best(language) or attribute.code)
        return ": ".join(names)
    found = next((each for each in scheme.relations if part is Part.RELATION and each.code == code), None)
    return (found.name.best(language) if found else "") or subject


def _holders(fault: Fault, scheme: Scheme, language: str) -> list[str]:
    """Return the other things that have the key, by name."""
    key = fault.detail
    if fault.part is Part.RELATION:
        relations = [each for each in scheme.relations if each.key == key and each.code != fault.subject]
        return [each.name.best(language) or each.code for each in relations]
    code, _, attribute = fault.subject.partition(".")
    names = [each.name.best(language) or each.code for each in scheme.labels if each.key == key and each.code != code]
    if attribute and scheme.has_label(code):
        own = [each for each in scheme.label(code).attributes if each.key == key and each.code != attribute]
        names += [each.name.best(language) or each.code for each in own]
        if scheme.label(code).key == key:
            names.append(scheme.label(code).name.best(language) or code)
    return names


def line_name(line: Line) -> str:  # noqa: PLR0911 -- one name a line
    """Return the name of a way to draw marks."""
    match line:
        case Line.BRACKETS:
            return translate("SchemeEditor", "brackets")
        case Line.SOLID:
            return translate("SchemeEditor", "line")
        case Line.DASHED:
            return translate("SchemeEditor", "dashes")
        case Line.TICKS:
            return translate("SchemeEditor", "ticks")
        case Line.DOUBLE:
            return translate("SchemeEditor", "double")
        case Line.DOTTED:
            return translate("SchemeEditor", "dots")
        case _:
            return translate("SchemeEditor", "bar")


def type_name(attribute_type: AttributeType) -> str:
    """Return the name of a property's type."""
    match attribute_type:
        case AttributeType.CHOICE:
            return translate("SchemeEditor", "choice")
        case AttributeType.TEXT:
            return translate("SchemeEditor", "text")
        case _:
            return translate("SchemeEditor", "entity")
