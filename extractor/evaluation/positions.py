"""Where the gold dates stand in the predicted text: gold evidence may have words only, and `năm 2021` occurs often."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.evaluation.slots import Record, is_optional
from extractor.normalisers.folding import fold, nfc

Place = tuple[int, int]
_REQUIRED, _OPTIONAL = 2, 1


def places_of_dates(dates: Sequence[Record], text: str) -> list[Place | None]:
    """Gold dates in the order of the article and its text to the place of each, `None` where it has none.

    A date whose evidence says its words at its offsets stands there. Of the others two `năm 2021` with a `năm 2022`
    between them are taken apart by their order: the dates are aligned with all occurrences of their words so that as
    many as possible keep their order. What stands only in the headline of a page (usually `optional`) finds no place
    rather than pushing the others away.
    """
    stated = [_stated(date, text) for date in dates]
    open_dates = [date for date, place in zip(dates, stated, strict=True) if place is None]
    if not open_dates:
        return stated
    searched = iter(_searched(open_dates, text, {place for place in stated if place}))
    return [place or next(searched) for place in stated]


def _stated(date: Record, text: str) -> Place | None:
    """The first place that evidence itself names and where the text says the words of the evidence."""
    for item in date.get("evidence") or ():
        start, end, words = item.get("start"), item.get("end"), item.get("text")
        if isinstance(start, int) and isinstance(end, int) and words and text[start:end] == words:
            return start, end
    return None


def _searched(dates: Sequence[Record], text: str, taken: set[Place]) -> list[Place | None]:
    """The places of dates without offsets, none of them among words that another date has."""
    folded = fold(nfc(text))
    words = [fold(nfc(_words(date))) for date in dates]
    found: dict[Place, set[str]] = {}
    for expression in dict.fromkeys(words):
        for match in _finder(expression).finditer(folded) if expression else ():
            if not any(match.start() < end and start < match.end() for start, end in taken):
                found.setdefault(match.span(), set()).add(expression)
    spans = sorted(found)
    weights = [_OPTIONAL if is_optional(date) else _REQUIRED for date in dates]
    allowed = [[expression in found[span] for span in spans] for expression in words]
    return _align(weights, spans, allowed)


def _words(date: Record) -> str:
    return str(date.get("text") or "").strip()


def _finder(expression: str) -> re.Pattern[str]:
    """A pattern for the expression however it is spaced (`n ăm 2021` is `năm 2021`), at bounds of its own kind."""
    letters = [re.escape(letter) for letter in expression if not letter.isspace()]
    before = r"(?<!\d)" if expression[0].isdigit() else r"(?<!\w)"
    after = r"(?!\d)" if expression[-1].isdigit() else r"(?!\w)"
    return re.compile(before + r"\s*".join(letters) + after)


def _align(weights: list[int], spans: list[Place], allowed: list[list[bool]]) -> list[Place | None]:
    """The heaviest choice of places, in order and without overlap, by dynamic programming from the end."""
    starts = [start for start, _ in spans]
    after = [bisect_left(starts, end) for _, end in spans]
    best = [[0] * (len(spans) + 1) for _ in range(len(weights) + 1)]
    for i in range(len(weights) - 1, -1, -1):
        for j in range(len(spans) - 1, -1, -1):
            taken = weights[i] + best[i + 1][after[j]] if allowed[i][j] else 0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    places: list[Place | None] = []
    j = 0
    for i, weight in enumerate(weights):
        place = None
        while j < len(spans) and place is None:
            if allowed[i][j] and best[i][j] == weight + best[i + 1][after[j]]:
                place, j = spans[j], after[j]
            elif best[i][j] == best[i][j + 1]:
                j += 1
            else:
                break  # only leaving this date without a place keeps the best
        places.append(place)
    return places
