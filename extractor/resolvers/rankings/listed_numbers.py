"""Places told by a bare number where the words before say what it counts: `A đứng thứ 17, B 21 và C 36`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.mention import Span
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Item, Kind

RULE = "place.listed_number"
_NAMED = (Kind.SUBJECT, Kind.COMPONENT, Kind.INDEX)
_ENDS = r"(?=[,;.)]\s|[,;.)]?$|\s+(?:và|còn|rồi|cả nước|toàn quốc|toàn tỉnh|\())"
_AFTER_NAME = re.compile(rf"[”\"]?\s+(\d{{1,3}}){_ENDS}")
_IN_BRACKET = re.compile(r"[”\"]?\s*\((\d{1,2})\)")
_ABOUT = re.compile(
    r"(?:,|;|(?<!\w)và)\s+(\d{1,3})(?:/(\d{1,3}))?\s+(?:về|ở)\s+(?:(?:chỉ số|tiêu chí|lĩnh vực|trụ cột)\s+)?[“\"]?$"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_GOES_ON = re.compile(r"\s*[,;]?\s*(?:(?:và|còn|rồi)\s+)?[“\"]?")
_DIGIT = re.compile(r"\d")


def listed_numbers(folded: str, sentence: Span, items: Sequence[Item]) -> list[Item]:
    """The bare numbers of one sentence that are places, as items; `items` are what was read there so far."""
    named = [item for item in items if item.kind in _NAMED and not item["anaphor"]]
    if not named or not _DIGIT.search(folded, sentence.start, sentence.end):
        return []
    found: list[Item] = []
    for item in named:
        for number in _beside(folded, sentence, item, [*items, *found]):
            place = _place(number)
            if not any(place.span.overlaps(other.span) for other in items):
                found.append(place)
    return found


def _beside(folded: str, sentence: Span, item: Item, items: Sequence[Item]) -> Iterator[re.Match[str]]:
    if item.kind is not Kind.INDEX:
        number = _AFTER_NAME.match(folded, item.span.end, sentence.end)
        if number is not None and _goes_on(folded, item, items):
            yield number
        number = _IN_BRACKET.match(folded, item.span.end, sentence.end)
        if number is not None and _speaks_of_places(folded, sentence, item, items):
            yield number
    if item.kind is not Kind.SUBJECT:
        number = _ABOUT.search(folded, sentence.start, item.span.start)
        if number is not None and _numbered_before(items, number.start(1)) is not None:
            yield number


def _numbered_before(items: Sequence[Item], at: int) -> Item | None:
    """The placing nearest before an offset, if it was told by a number."""
    before = [item for item in items if item.kind in (Kind.PLACE, Kind.FROM_TO) and item.span.end <= at]
    last = max(before, key=lambda item: item.span.end, default=None)
    return last if last is not None and last["rank"] is not None and last["rank"] > 1 else None


def _goes_on(folded: str, item: Item, items: Sequence[Item]) -> bool:
    """`đứng thứ 17 (91,2 điểm), Nghệ An`: nothing but a comma and a bracket between the last place and the name."""
    last = _numbered_before(items, item.span.start)
    if last is None:
        return False
    between = _BRACKETS.sub(" ", folded[last.span.end : item.span.start]).lstrip(")")
    return bool(between.strip()) and _GOES_ON.fullmatch(between) is not None


def _speaks_of_places(folded: str, sentence: Span, item: Item, items: Sequence[Item]) -> bool:
    """`kéo tụt thứ hạng là Tác động của CCHC (51)`; of units only where each of several has its number."""
    if item.kind is Kind.COMPONENT:
        return cues.OF_PLACES.search(folded, sentence.start, sentence.end) is not None
    if cues.OF_PLACES.search(folded, sentence.start, item.span.start) is None:
        return False
    alike = [other for other in items if other.kind is item.kind]
    return sum(_IN_BRACKET.match(folded, other.span.end, sentence.end) is not None for other in alike) > 1


def _place(number: re.Match[str]) -> Item:
    values = {"rank": int(number[1]), "bare": True}
    if number.re.groups > 1 and number[2]:
        values["rank_of"] = int(number[2])
    return Item(Kind.PLACE, Span(number.start(1), number.end(number.lastindex or 1)), RULE, values)
