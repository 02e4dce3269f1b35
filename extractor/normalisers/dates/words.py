"""Folded text to words with offsets, and the word lists by which dates are known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import fold
from extractor.patterns_folder import patterns_folder

_WORD = re.compile(r"[a-zà-ỹ]+|[0-9]+|\n|[^\w\s]|\w")
_PADDING = [""] * 8

# Typing slips that break a word in two, `n ăm 2021`: every cut leaves a piece that is no syllable.
_BROKEN = {
    f"{word[:cut]} {word[cut:]}": word for word in ("năm", "tháng", "ngày", "quý") for cut in range(1, len(word))
}
# Words a missing space may leave at the end of the one before, `tố cáonăm 1998`; no syllable ends like them.
_GLUED = ("năm", "tháng", "ngày")
# A day written over a line end: `ngày 21` and `tháng 11` on the next line.
_WRAPPED = re.compile(
    r"ngày \d{1,2}\n(?=tháng \d)|ngày \d{1,2} tháng\n(?=\d{1,2} năm \d{4})"
    r"|ngày \d{1,2} tháng \d{1,2}\n(?=năm \d{4}(?: của| về|[;)\n]|$))"
)
# Misplaced tone marks and older spellings, which folding does not know.
_SPELLINGS = {"qúy": "quý", "quí": "quý", "qúi": "quý", "đọan": "đoạn", "kì": "kỳ", "mồng": "mùng", "thàng": "tháng"}


class Words:
    """The words of a folded text, numbers and punctuation marks apart, each with its offsets.

    Eight empty words stand at the end, so that looking a little past either end finds nothing.
    """

    __slots__ = ("ends", "starts", "texts")

    def __init__(self, folded: str) -> None:
        found = list(_WORD.finditer(folded))
        wraps = {match.end() - 1 for match in _WRAPPED.finditer(folded)} if _may_wrap(folded) else ()
        if wraps:
            found = [match for match in found if match.start() not in wraps]
        self.texts = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        if not _SPELLINGS.keys().isdisjoint(self.texts):
            self.texts = [_SPELLINGS.get(word, word) for word in self.texts]
        if any(pieces in folded for pieces in _BROKEN):
            self._mend()
        if any(folded.count(word) != self.texts.count(word) for word in _GLUED):
            self._part()
        self.texts += _PADDING

    def __len__(self) -> int:
        return len(self.starts)

    def tight(self, index: int) -> bool:
        """True where no space stands between a word and the next one."""
        return 0 <= index < len(self.starts) - 1 and self.ends[index] == self.starts[index + 1]

    def _mend(self) -> None:
        """Join the halves of broken words: `n`, `ăm` becomes one word, `năm`, four code points long."""
        index = 0
        while index < len(self.texts) - 1:
            whole = _BROKEN.get(f"{self.texts[index]} {self.texts[index + 1]}")
            if whole and self.starts[index + 1] == self.ends[index] + 1:
                self.texts[index] = whole
                self.ends[index] = self.ends[index + 1]
                del self.texts[index + 1], self.starts[index + 1], self.ends[index + 1]
            index += 1

    def _part(self) -> None:
        """Part words that a missing space joined before a number: `cáonăm` becomes `cáo`, `năm`."""
        texts, starts, ends = self.texts, self.starts, self.ends
        for index in range(len(texts) - 2, -1, -1):
            word = next((word for word in _GLUED if texts[index].endswith(word)), None)
            if word is None or texts[index] == word or not texts[index + 1].isdecimal():
                continue
            cut = ends[index] - len(word)
            texts[index : index + 1] = [texts[index][: -len(word)], word]
            starts.insert(index + 1, cut)
            ends.insert(index, cut)


def _may_wrap(folded: str) -> bool:
    """True where a line may end inside a day: the cheap look before the dear one."""
    return "\ntháng " in folded or " tháng\n" in folded or "\nnăm " in folded


@cache
def word_lists() -> Mapping[str, frozenset[str]]:
    """The lists of patterns/lexicons/dates*.yaml by name."""
    lists: dict[str, frozenset[str]] = {}
    for path in sorted((patterns_folder() / "lexicons").glob("dates*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        if not isinstance(content, dict):
            raise RuleError(f"{path}: lists of words are expected, each under its name")
        lists |= {name: frozenset(fold(str(entry)) for entry in entries) for name, entries in content.items()}
    return lists


def word_list(name: str) -> frozenset[str]:
    """One list of patterns/lexicons/dates*.yaml: `word_list("date_parts_of_day")` holds `sáng`."""
    try:
        return word_lists()[name]
    except KeyError:
        raise RuleError(f"patterns/lexicons/dates*.yaml have no list {name!r}: restore it") from None
