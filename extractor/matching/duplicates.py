"""A rulebook to what is written in it twice: patterns, terms, words; and to the lists that nobody reads."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.matching.checking import Problem
from extractor.matching.lexicon import Phrase, read_yaml
from extractor.matching.rule import Rule
from extractor.normalisers.folding import fold, nfc


def repeated_patterns(rules: Iterable[Rule]) -> Iterator[Problem]:
    """Rules of one label and stage to the patterns that stand in two of them, or twice in one."""
    seen: dict[tuple[str, str, str], str] = {}
    for rule in rules:
        for number, pattern in enumerate(rule.patterns, start=1):
            written = json.dumps(pattern.tokens, sort_keys=True, ensure_ascii=False)
            here = f"{rule.id} (pattern {number})"
            first = seen.setdefault((rule.stage, rule.label, written), here)
            if first != here:
                message = f"pattern {number} is the same as that of {first}; remove one of them"
                yield Problem(rule.file, rule.id, "duplicate", message)


def repeated_terms(phrases: Iterable[Phrase]) -> Iterator[Problem]:
    """Phrase entries to the terms that two entries of one label both have, or one has twice."""
    seen: dict[tuple[str, str], str] = {}
    for phrase in phrases:
        written = Counter(_as_compared(phrase, term) for term in phrase.terms)
        for term, times in written.items():
            first = seen.setdefault((phrase.label, term), phrase.id)
            if first != phrase.id or times > 1:
                where = f"is a term of {first} too" if first != phrase.id else "stands here twice"
                message = f"{term!r} {where}; keep it once"
                yield Problem(f"lexicons/{phrase.file}", phrase.id, "duplicate", message)


def _as_compared(phrase: Phrase, term: str) -> str:
    # Terms that count letter for letter (`Hà` and `hà`) are not the same; a folded one is all of them.
    return term if phrase.exact else fold(term)


def list_problems(folders: Iterable[Path], rules: Iterable[Rule], read_by_code: Container[str]) -> Iterator[Problem]:
    """Lexicon folders to the words that a list has twice, and the lists that no pattern and no code reads.

    `read_by_code` holds the names the program speaks of.
    """
    used = {name for rule in rules for pattern in rule.patterns for names in pattern.lists.values() for name in names}
    for folder in folders:
        for path in sorted((folder / "lexicons").glob("*.yaml")):
            for name, value in _entries(path):
                where = f"lexicons/{path.name}"
                for word in _twice(value):
                    yield Problem(where, name, "duplicate", f"{word!r} stands twice in this list; keep it once")
                if name not in used and name not in read_by_code:
                    message = "no pattern and no code reads this list; use it or remove it"
                    yield Problem(where, name, "unused", message)


def _entries(path: Path) -> Iterator[tuple[str, Any]]:
    content = read_yaml(path)
    if isinstance(content, Mapping):
        yield from ((str(name), value) for name, value in content.items() if name != "phrases")


def _twice(value: Any) -> Sequence[str]:
    """The words of a plain list that it has more than once, letter for letter."""
    if not isinstance(value, list):
        return ()
    words = Counter(nfc(item) for item in value if isinstance(item, str))
    return sorted(word for word, times in words.items() if times > 1)
