"""The word lists around unit names, read once: `unit_words.yaml` to a typed object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import fold, nfc
from extractor.patterns_folder import patterns_folder
from extractor.records import Level


@dataclass(frozen=True, slots=True, eq=False)
class TypeWord:
    """One way to write a type: `tx.` stands for `Thị xã`, a district. Each form is one object."""

    form: str
    type: str
    level: Level
    name_must_be_known: bool = False

    @property
    def abbreviated(self) -> bool:
        """True for `tp.` and `h.`, false for `thành phố`."""
        return self.form != fold(self.type)


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The content of `unit_words.yaml`, folded; keys are the file's without `unit_`."""

    types: Mapping[str, TypeWord]
    lists: Mapping[str, frozenset[str]]
    tables: Mapping[str, Mapping[str, str]]
    groups: Mapping[str, Mapping[str, frozenset[str]]]


@cache
def unit_words() -> UnitWords:
    """The words of `patterns/lexicons/unit_words.yaml`; a broken file is named in the error."""
    path = patterns_folder() / "lexicons" / "unit_words.yaml"
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        return _sorted_by_shape({name.removeprefix("unit_"): value for name, value in content.items()})
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise RuleError(f"{path}: not usable as the word lists of units ({error!r}); mend the file") from error


def _sorted_by_shape(content: dict[str, Any]) -> UnitWords:
    types = {entry["form"]: TypeWord(**entry) for entry in content.pop("types")}
    lists, tables, groups = {}, {}, {}
    for name, value in content.items():
        if isinstance(value, list):
            lists[name] = _folded(value)
        elif all(isinstance(item, str) for item in value.values()):
            tables[name] = {fold(nfc(left)): fold(nfc(right)) for left, right in value.items()}
        else:
            groups[name] = {fold(nfc(key)): _folded(items) for key, items in value.items()}
    return UnitWords(types, lists, tables, groups)


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(fold(nfc(word)) for word in words)
