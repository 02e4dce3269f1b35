"""Word lists of patterns/lexicons by file and list name, as words or as one compiled pattern.

Resolvers read with them what stands around a mention: `word_pattern("models", "model_name_ends")`
finds the words that end a name without quotation marks.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import fold, nfc
from extractor.patterns_folder import patterns_folder


@cache
def lexicon(file: str) -> dict[str, Any]:
    """The content of `patterns/lexicons/<file>.yaml`; raises `RuleError` where it cannot be read."""
    path = patterns_folder() / "lexicons" / f"{file}.yaml"
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: no readable lexicon: {error}") from error
    if not isinstance(content, dict):
        raise RuleError(f"{path}: a lexicon is a mapping of list names to lists; found {type(content).__name__}")
    return content


@cache
def words(file: str, name: str) -> tuple[str, ...]:
    """One list of a lexicon, folded; raises `RuleError` where the file has none of that name."""
    listed = lexicon(file).get(name)
    if not isinstance(listed, list):
        raise RuleError(f"patterns/lexicons/{file}.yaml: no list {name!r}")
    return tuple(fold(nfc(str(word))) for word in listed)


@cache
def word_pattern(file: str, *names: str) -> re.Pattern[str]:
    """The words of one or more lists as one pattern for folded text, whole words, the longest first."""
    listed = sorted({word for name in names for word in words(file, name)}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in listed)})(?!\w)")
