"""Numbers and symbols of legal papers as written: `3632/UBND-KSTT`, `86-CTr/TU`, `61/2018/NĐ-CP`.

The number is what stands before the first slash (`30c`, `06`), the symbol all after it; in the
party's form `86-CTr/TU` the number ends at the hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.normalisers.folding import SMALL_LETTERS

# Symbols are capitals as a rule (`UBND`, `QĐ`), some with small letters (`TTg`, `CTr`) or a number (`QH15`).
_PART = r"[A-ZĐƯ][A-Za-zĐđƯư]{0,11}\d{0,3}"
_CAPITALS = rf"[A-ZĐƯ]{{2,12}}\d{{0,3}}(?![{SMALL_LETTERS}])"
# Inside a symbol a full stop or a spaced hyphen goes on only to capitals: `QĐ-UBND. Theo`, `QĐ-UBND - Sở`.
_TAIL = rf"(?:[-–&_/,]{_PART}|\.{_CAPITALS}|\s[-–]\s?(?:{_CAPITALS}|TTg\b)|[-–]\s(?:{_CAPITALS}|TTg\b))*"
_SMALL = r"(?:qđ|nq|nđ|tt|ct|kh|bc|tb|hd|kl|ubnd|ttr|ctr)[-–][a-zđ]{2,12}"
# `19-2017/NQ-CP`: in some years the government numbered its resolutions so.
_NUMBER = (
    r"(?<![\d/.,])(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,3}-(?:19|20)\d\d(?=/)|\d{1,6}(?:[a-zđA-ZĐƯ]{1,2}(?=\s?[/–-]))?)"
)
_SYMBOL = re.compile(
    rf"{_NUMBER}(?:"
    rf"\s?/\s?(?P<symbol>(?:(?:19|20)\d\d\s?[/-]?\s?)?(?:{_PART}{_TAIL}|{_SMALL}))"
    rf"|\s?[-–]\s?(?P<party>{_PART}(?:\s?[/–-]\s?{_PART})+)"
    r")(?![\wĐđ])"
)
_YEAR_ONLY = re.compile(rf"{_NUMBER}\s?/\s?(?P<symbol>(?:19|20)\d\d)(?![\d/])")
_PLAIN = re.compile(r"(?<![\d/.,])(?P<number>\d{1,5}[a-zđ]?)(?![\w%/]|[.,]\d|\s?[-–]\s?\d)")
_TWO_CAPITALS = re.compile(r"[A-ZĐƯ].*[A-ZĐƯ]|^[a-zđ]")


@dataclass(frozen=True, slots=True)
class PaperNumber:
    """A paper's number and symbol with the offsets of both together."""

    start: int
    end: int
    number: str
    symbol: str | None

    @property
    def letters(self) -> str:
        """The first letters of the symbol, which name the kind of paper: `QĐ` of `2003/QĐ-TTg`."""
        found = re.search(r"[A-Za-zĐđƯư]+", self.symbol or "")
        return found[0] if found else ""


def paper_numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[PaperNumber]:
    """All numbers with a symbol in a stretch of text: `Quyết định số 06/QĐ-TTg` gives `06` and `QĐ-TTg`."""
    for found in _SYMBOL.finditer(text, start, len(text) if end is None else end):
        symbol = found["symbol"] or found["party"]
        if not _TWO_CAPITALS.search(re.sub(r"^[\d\s/-]+", "", symbol)):
            continue
        yield PaperNumber(found.start(), found.end(), found["number"], _tidy(symbol))


def paper_number_at(text: str, start: int) -> PaperNumber | None:
    """The number without letters that starts at an offset: `64`, `30c`, or `61/2018`; `None` for years and shares."""
    found = _YEAR_ONLY.match(text, start) or _PLAIN.match(text, start)
    if not found:
        return None
    symbol = found.groupdict().get("symbol")
    return PaperNumber(found.start(), found.end(), found["number"], symbol)


def _tidy(symbol: str) -> str:
    """A symbol without the spaces typed around its marks: `HD -MTTQ - BTT` → `HD-MTTQ-BTT`."""
    return re.sub(r"\s*([-–/&_.,])\s*", r"\1", symbol)
