"""Text decoded from TCVN3 → the same with the capitals that its table could not hold.

TCVN3 has no capital with a tone: `Ủy ban` was stored as `ủy ban` unless a `.Vn…H` font was set for one letter.
"""

from __future__ import annotations

import re
from functools import cache

from extractor.article.lexicon import any_of, words
from extractor.normalisers.folding import fold

_SMALL = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_BEGINS = re.compile(rf"[\s“\"(]*[{_SMALL}]")
_SENTENCE = re.compile(rf"(?<=[a-zà-ỹ0-9)”][.!?] )[{_SMALL}]")
_WORD = re.compile(rf"(?<![^\W\d_])[{_SMALL}][^\W\d_]*")
_BEFORE = re.compile(r"(?:[^\W\d_]+ )?[^\W\d_]+ $")


@cache
def _kept() -> re.Pattern[str]:
    return re.compile(any_of(words("old_fonts", "small_words")))


@cache
def _types() -> re.Pattern[str]:
    return re.compile(any_of(words("old_fonts", "unit_types")) + r"\s+$")


def with_first_capital(text: str) -> str:
    """A paragraph to the same with a capital at its head: `ủy ban nhân dân họp` → `Ủy ban nhân dân họp`."""
    found = _BEGINS.match(text)
    return text[: found.end() - 1] + text[found.end() - 1].upper() + text[found.end() :] if found else text


def with_capitals(text: str) -> str:
    """A text to the same with capitals after full stops and in names: `Nguyễn Thị ánh, huyện ứng Hòa` has two."""
    text = _SENTENCE.sub(lambda found: found[0].upper(), text)
    return _WORD.sub(lambda found: _capital(found, text), text)


def _capital(found: re.Match[str], text: str) -> str:
    """A word within a name stands between its capitals, or at its end behind two of them, or after `huyện`."""
    word = found[0]
    if _kept().fullmatch(fold(word)):
        return word
    before, after = text[max(0, found.start() - 30) : found.start()], text[found.end() : found.end() + 2]
    named = _BEFORE.search(before)
    earlier = named[0].split() if named else []
    large_after = len(after) == 2 and after[0] == " " and after[1].isupper()
    large_before = [part for part in earlier if part[0].isupper()]
    if large_after and (not earlier or earlier[-1][0].isupper() or _types().search(fold(before))):
        return word[0].upper() + word[1:]
    ends = not after or after[0] in ",.;)\n" or (after[0] == " " and after[1:] in ("-", "–", "("))
    return word[0].upper() + word[1:] if ends and len(large_before) == 2 else word
