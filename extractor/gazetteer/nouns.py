"""Bare type words that stand for one unit: `UBND ⟦huyện⟧`, `⟦tỉnh này⟧`, but not `các huyện, thành phố`."""

from __future__ import annotations

import re
from functools import cache

from extractor.gazetteer.vocabulary import Hit
from extractor.gazetteer.words import TypeWord, unit_words
from extractor.mention import Mention, Span

_NEXT_WORDS = re.compile(r"[ ]([^\W_]+)(?: ([^\W_]+))?(?: ([^\W_]+))?")
# What parts the members of a series of types; `thị` alone is short for `thị xã` there.
_LINK = re.compile(r"(?:\s*(?:[,/–&-]|và|hoặc|hay|thị|thành)\s*){1,5}")
_LONGEST_LINK = 24
_LINK_AHEAD = re.compile(r"(?: ?[,/–&-] ?)(?:thị(?: ?[,/–&-] ?| và ))?(?:và )?")
_COUNT = re.compile(r"\d{1,3}(?:/\d{1,3})?")  # `12`, `4/12`, but not the year of `năm 2021 huyện đã`
_MARK = re.compile(r"[,/–-]")


@cache
def _spelled_out() -> list[str]:
    forms = (form for form, kind in unit_words().types.items() if not kind.abbreviated)
    return sorted(forms, key=len, reverse=True)


def last_word(folded: str, start: int) -> str:
    """The word before `start`, whatever bracket, quotation mark or colon stands between."""
    before = folded[max(0, start - 24) : start].rpartition("\n")[2].rstrip(' (“":')
    return before.rpartition(" ")[2]


class NounFinder:
    """Judges the bare type words of one text from left to right."""

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._folded = folded
        self._series_end = -1
        self._series_general = False

    def in_series(self, hit: Hit) -> bool:
        """True if other bare type words stand directly before: `các huyện, thị xã, ⟦thành phố⟧: A, B`."""
        if self._series_end < 0 or not 0 <= hit.start - self._series_end <= _LONGEST_LINK:
            return False
        between = self._folded[self._series_end : hit.start]
        return bool(_LINK.fullmatch(between)) and (self._series_general or bool(_MARK.search(between)))

    def noun(self, hit: Hit, kind: TypeWord) -> Mention | None:
        """The mention of a type word without a name, if it stands for one unit."""
        if kind.abbreviated:
            return None
        general = self.in_series(hit) or self._general(hit) or self._starts_series(hit)
        self._series_end, self._series_general = hit.end, general
        if general:
            return None
        data: dict[str, str | int | bool] = {"level": kind.level, "type": kind.type}
        end = hit.end
        if pointing := self._pointing(hit.end):
            data["pointing"] = True
            end += pointing
        return Mention("unit_noun", "unit.noun", Span(hit.start, end), {"type": Span(hit.start, hit.end)}, data)

    def any_level(self, hit: Hit) -> Mention:
        """The mention of `địa phương này`, which may be a unit of any level."""
        data: dict[str, str | int | bool] = {"level": "any", "type": "", "pointing": True}
        return Mention("unit_noun", "unit.noun", Span(hit.start, hit.end), {}, data)

    def _general(self, hit: Hit) -> bool:
        lists = unit_words().lists
        before = last_word(self._folded, hit.start)
        if _COUNT.fullmatch(before) or before in lists["general_before"]:
            return True
        after = _NEXT_WORDS.match(self._folded, hit.end)
        if not after:
            return False
        first, second, third = after[1], after[2] or "", after[3] or ""
        return bool({first, f"{first} {second}", f"{first} {second} {third}"} & lists["general_after"])

    def _starts_series(self, hit: Hit) -> bool:
        """True before a comma and another bare type word: `⟦huyện⟧, thành phố trong tỉnh`."""
        ahead = _LINK_AHEAD.match(self._folded, hit.end)
        if not ahead:
            return False
        for form in _spelled_out():
            if self._folded.startswith(form, ahead.end()):
                end = ahead.end() + len(form)
                return not self._text[end : end + 1].isalnum() and not self._text[end + 1 : end + 2].isupper()
        return False

    def _pointing(self, end: int) -> int:
        found = _NEXT_WORDS.match(self._folded, end)
        if not found:
            return 0
        words = unit_words().lists["pointing_after"]
        if found[1] in words:
            return len(found[1]) + 1
        two = f"{found[1]} {found[2]}"
        return len(two) + 1 if two in words else 0
