"""The word lists of the officials' lexicons, ready to be looked up by syllables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import fold, nfc
from extractor.patterns_folder import patterns_folder

_FILES = ("posts", "honorifics", "names", "organizations", "officials", "event_roles")


class PhraseTable:
    """Phrases of a list, found at a place in a sequence of folded words, the longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(fold(nfc(phrase)).split())
            self._by_first.setdefault(words[0], []).append(words)
        for entries in self._by_first.values():
            entries.sort(key=len, reverse=True)

    @property
    def first_words(self) -> frozenset[str]:
        """The words with which the phrases begin."""
        return frozenset(self._by_first)

    def length_at(self, words: Sequence[str], at: int) -> int:
        """How many words the longest phrase that stands at `at` has, 0 where none does."""
        if at >= len(words):
            return 0
        for entry in self._by_first.get(words[at], ()):
            if tuple(words[at : at + len(entry)]) == entry:
                return len(entry)
        return 0

    def length_before(self, words: Sequence[str], end: int, longest: int = 5) -> int:
        """How many words the longest phrase that ends just before `end` has, 0 where none does."""
        for length in range(min(longest, end), 0, -1):
            if self.length_at(words, end - length) == length:
                return length
        return 0


@dataclass(frozen=True, slots=True)
class OfficialsLexicon:
    """Word sets and phrase tables by the names they have in `patterns/lexicons/`."""

    words: Mapping[str, frozenset[str]]
    tables: Mapping[str, PhraseTable]
    levels: Mapping[str, str]
    kinds: Mapping[str, str]
    levels_of_kinds: Mapping[str, str]
    roles: Mapping[str, Mapping[str, PhraseTable]]
    name_details: re.Pattern[str]


@cache
def officials_lexicon() -> OfficialsLexicon:
    """The lexicons that came with the package; raises `RuleError` naming the file that cannot be read."""
    data: dict[str, Any] = {}
    for name in _FILES:
        path = patterns_folder() / "lexicons" / f"{name}.yaml"
        try:
            content = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except (OSError, yaml.YAMLError) as error:
            raise RuleError(f"{path}: not readable: {error}; mend the file") from error
        data.update(content)
    lists = {name: value for name, value in data.items() if isinstance(value, list) and name != "phrases"}
    words = {name: frozenset(fold(nfc(item)) for item in value) for name, value in lists.items()}
    levels = {fold(body): level for level, bodies in data["level_by_body"].items() for body in bodies}
    roles = {role: {side: PhraseTable(cues) for side, cues in sides.items()} for role, sides in data["roles"].items()}
    kinds = {fold(word): kind for word, kind in data["kinds_by_word"].items()}
    tables = {name: PhraseTable(value) for name, value in lists.items()}
    return OfficialsLexicon(
        words, tables, levels, kinds, data["levels_of_kinds"], roles, re.compile("|".join(data["name_details"]))
    )
