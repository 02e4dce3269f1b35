"""Folded text to the type words, province and district names that stand in it, whole words only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Literal

from ahocorasick_rs import AhoCorasick

from extractor.gazetteer.spelling import name_key
from extractor.gazetteer.table import load_gazetteer
from extractor.gazetteer.words import TypeWord, unit_words
from extractor.normalisers.folding import fold

Kind = Literal["type", "numbered", "body", "province", "district", "any", "other"]
_I_AND_Y = dict(zip("iìíỉĩịyỳýỷỹỵ", "yỳýỷỹỵiìíỉĩị", strict=True))
_LAST_I = re.compile(r"(?<=[bcdđghklmnpqrstvx])[iìíỉĩịyỳýỷỹỵ]$|(?<=qu)[iìíỉĩịyỳýỷỹỵ]$")


@dataclass(frozen=True, slots=True)
class Hit:
    """One word or name of the vocabulary in a text; `word` says what a type word stands for."""

    start: int
    end: int
    kind: Kind
    word: TypeWord | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: Kind
    word: TypeWord | None = None
    key: str = ""


class Vocabulary:
    """All that the finder looks for, as one automaton."""

    def __init__(self) -> None:
        found: dict[str, _Entry] = {}
        for entry in load_gazetteer().of_level("province"):
            found.update((form, _Entry("province", key=name_key(entry.name))) for form in spellings(entry.name))
        for entry in load_gazetteer().of_level("district"):
            for form in spellings(entry.name) if " " in entry.name else ():
                found.setdefault(form, _Entry("district", key=name_key(entry.name)))
        words = unit_words()
        found.update((form, _Entry("province", key=name_key(form))) for form in words.lists["province_forms"])
        found.update((form, _Entry("any")) for form in words.lists["any_level"])
        found.update((form, _Entry("other")) for form in words.lists["other_words"] | words.lists["look_alikes"])
        found.update((form, _Entry("body", words.types[kind])) for form, kind in words.tables["bodies"].items())
        for form, kind in words.types.items():
            found[form] = _Entry("type", kind)
            if len(form) == 2 and form[1] == "." and fold(kind.type) in words.lists["numbered"]:
                found.update((f"{form[0]}{number}", _Entry("numbered", kind)) for number in range(1, 36))
        self._entries = list(found.values())
        self._automaton = AhoCorasick(list(found), store_patterns=False)

    def hits(self, folded: str) -> list[Hit]:
        """The hits from left to right; of those that overlap the leftmost, then the longest."""
        spans = [
            (start, -end, pattern)
            for pattern, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            if _whole_word(folded, start, end)
        ]
        spans.sort()
        chosen, free_from = [], 0
        for start, end, pattern in spans:
            if start >= free_from:
                entry, free_from = self._entries[pattern], -end
                chosen.append(Hit(start, free_from, entry.kind, entry.word, entry.key))
        return chosen


def _whole_word(folded: str, start: int, end: int) -> bool:
    if start and folded[start - 1].isalnum():
        return False
    return end == len(folded) or not folded[end].isalnum() or folded[end - 1] == "."


def spellings(name: str) -> set[str]:
    """A name to the folded forms it is written in: `Quy Nhơn` → `quy nhơn`, `qui nhơn`; hyphens come and go."""
    syllables = [_syllable_forms(word) for word in re.split(r"\s*[-–]\s*| ", fold(name))]
    forms = {" ".join(parts) for parts in product(*syllables)}
    if "-" in name:
        left = fold(name).split(" - ")
        forms |= {sign.join(left) for sign in (" - ", "-", " – ", "–", "- ", " -")}
    if "'" in name:
        forms |= {form.replace("'", "’") for form in forms} | {form.replace("'", "") for form in forms}
    return forms | _other_spellings().get(name_key(name), set())


@cache
def _other_spellings() -> dict[str, set[str]]:
    """Spellings of whole names by the key of the name; the shortest, `hcm`, are forms of their own."""
    found: dict[str, set[str]] = {}
    for form, name in unit_words().tables["whole_names"].items():
        if len(form) > 4:
            found.setdefault(name_key(name), set()).add(form)
    return found


@lru_cache(maxsize=2048)
def _syllable_forms(syllable: str) -> tuple[str, ...]:
    swapped = _LAST_I.sub(lambda found: _I_AND_Y[found[0]], syllable)
    others = [form for form, official in unit_words().tables["syllables"].items() if official == syllable]
    return tuple(dict.fromkeys((syllable, swapped, *others)))


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, built once."""
    return Vocabulary()
