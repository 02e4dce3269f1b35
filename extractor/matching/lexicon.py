"""patterns/lexicons/*.yaml to word lists (for `$name` in patterns) and phrase entries (found as they are)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import fold, nfc


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry of a phrase lexicon: every one of its terms, found in the text, is a mention of its label.

    `exact` terms must stand in the text letter for letter; others in any case and tone-mark placement.
    """

    id: str
    label: str
    file: str
    terms: tuple[str, ...]
    exact: bool = False
    priority: int = 0
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Lexicons:
    """All word lists by name and all phrase entries of one or more folders."""

    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)


def read_yaml(path: Path) -> Any:
    """A YAML file's content; raises `RuleError` naming file and line if it is not YAML."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise RuleError(f"{path}: not readable as YAML ({reason}); mend the file") from error


def load_lexicons(folders: Iterable[Path]) -> Lexicons:
    """The lexicons of all folders, a later folder's list of the same name adding to the earlier one's."""
    lexicons = Lexicons()
    for folder in folders:
        for path in sorted((folder / "lexicons").glob("*.yaml")):
            _add_file(lexicons, path)
    return lexicons


def _add_file(lexicons: Lexicons, path: Path) -> None:
    content = read_yaml(path)
    if not isinstance(content, dict):
        raise RuleError(f"{path}: a lexicon is a mapping of list names to lists; found {type(content).__name__}")
    for name, value in content.items():
        if name == "phrases":
            lexicons.phrases.extend(_phrase(path, entry) for entry in value)
        elif isinstance(value, list) and all(isinstance(item, str) for item in value):
            folded = (fold(nfc(item)) for item in value)
            lexicons.lists[name] = tuple(dict.fromkeys((*lexicons.lists.get(name, ()), *folded)))


def _phrase(path: Path, entry: Any) -> Phrase:
    if not isinstance(entry, dict) or not {"id", "label", "terms"} <= set(entry):
        raise RuleError(f"{path}: a phrase entry needs id, label and terms; found {entry!r}")
    unknown = set(entry) - {"id", "label", "terms", "exact", "priority", "data"}
    if unknown:
        raise RuleError(f"{path}: {entry['id']}: unknown key {sorted(unknown)[0]!r}")
    if not entry["terms"] or not all(isinstance(term, str) for term in entry["terms"]):
        raise RuleError(f"{path}: {entry['id']}: terms must be a list of words; quote bare numbers and yes/no")
    exact = bool(entry.get("exact", False))
    terms = tuple(nfc(term) if exact else fold(nfc(term)) for term in entry["terms"])
    return Phrase(
        id=entry["id"],
        label=entry["label"],
        file=path.name,
        terms=terms,
        exact=exact,
        priority=int(entry.get("priority", 0)),
        data=dict(entry.get("data", {})),
    )
