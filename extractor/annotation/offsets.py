"""Code points to UTF-16 units and back: Python counts the former, JavaScript and Java tools the latter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Utf16:
    """The places of a text in UTF-16 units; where no character needs two units both counts are the same."""

    def __init__(self, text: str) -> None:
        self._astral = not text.isascii() and max(text, default="") > "\uffff"
        self._units = list(accumulate((2 if c > "\uffff" else 1 for c in text), initial=0)) if self._astral else []

    def from_code_points(self, offset: int) -> int:
        """A place counted in code points to the same place in UTF-16 units."""
        return self._units[offset] if self._astral else offset

    def to_code_points(self, offset: int) -> int:
        """A place counted in UTF-16 units to code points; one inside a character is moved before it."""
        return bisect_right(self._units, offset) - 1 if self._astral else offset


def counts_code_points(text: str, spans: Iterable[tuple[int, int, str]]) -> bool | None:
    """Which count made spans that quote their words: True for code points, False for UTF-16, None for neither.

    Versions of one tool differ in this; the quoted words tell. Where no span says a word code points are meant.
    """
    quoted = [(start, end, words) for start, end, words in spans if words]
    if all(text[start:end] == words for start, end, words in quoted):
        return True
    units = Utf16(text)
    said = (text[units.to_code_points(a) : units.to_code_points(b)] == words for a, b, words in quoted)
    return False if all(said) else None
