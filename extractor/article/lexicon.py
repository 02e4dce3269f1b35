"""The word lists of `lexicons/furniture.yaml`, read once, and their words as parts of a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import fold
from extractor.patterns_folder import patterns_folder


@cache
def word_lists() -> dict[str, Any]:
    """All lists of the file by name; a `RuleError` names the file where it cannot be read."""
    path = patterns_folder() / "lexicons" / "furniture.yaml"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise RuleError(f"{path}: the word lists of page furniture cannot be read ({error})") from error
    if not isinstance(data, dict):
        raise RuleError(f"{path}: a mapping of word lists is expected, not {type(data).__name__}")
    return data


def words(section: str, name: str | None = None) -> list[str]:
    """A list of the file in folded form: `words("bylines", "posts")`; a `RuleError` says which one is missing."""
    found = word_lists().get(section)
    if name is not None:
        found = found.get(name) if isinstance(found, dict) else None
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        where = f"{section}.{name}" if name else section
        raise RuleError(f"patterns/lexicons/furniture.yaml: {where} must be a list of words")
    return [fold(word) for word in found]


def any_of(listed: Iterable[str]) -> str:
    """Words as one alternative of a pattern, the longest tried first: `tin, ảnh` before `tin`."""
    longest_first = sorted(set(listed), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + ")"
