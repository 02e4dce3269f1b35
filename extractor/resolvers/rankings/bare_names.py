"""Unit names without a type word that no rule finds: right before a placing, or listed after `ba xã cuối bảng là`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.mention import Mention, Span
from extractor.normalisers.folding import CAPITAL_LETTERS, SMALL_LETTERS, fold
from extractor.normalisers.numbers import read_number
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues, field_cues
from extractor.resolvers.rankings.items import Item, Kind, Subject
from extractor.resolvers.units import Units

CAPITALISED = f"[{CAPITAL_LETTERS}][{SMALL_LETTERS}]*"
LISTED = "unit.listed_name"
_PLACING_LABELS = frozenset({"place", "place_list", "from_to", "top", "bottom", "change"})
_AFTER_A_MARK = frozenset({"place.bare_ordinal", "place.bare_word", "place.bare_fraction"})
_TAKEN_LABELS = frozenset({"unit", "unit_noun", "agency", "agency_field", "index", "component"})
_BARE_NAME = re.compile(rf"{CAPITALISED}(?:\s{CAPITALISED}){{1,3}}")
_NEXT_NAME = re.compile(rf"\s(?:là\s)?({_BARE_NAME.pattern})(?=[,;.]|\s\(|\svà\s)")
_BARE_NAMES = re.compile(
    rf"(?:{_BARE_NAME.pattern}(?:,\s|\svà\s))*{_BARE_NAME.pattern}\s"
    rf"(?:{cues.BEFORE_PLACING}\s)*(?:\((?:[^()]*\)\s)?)?$"
)
_ONE_WORD = re.compile(rf"[,;]\s(?:còn\s|riêng\s)?({CAPITALISED})\s(?:{cues.BEFORE_PLACING}\s)*$")
_KINDS = ("", "thành phố ", "thị xã ", "huyện ", "quận ")
_SHORT_NAME = re.compile(r"(?<![\w/-])([A-ZĐ]{3,8})\s(?:(?:đã|cũng|vẫn|lại|tiếp tục)\s)?$")  # `BIDV dẫn đầu`: a bank
# `Đam Rông 4`, `Ea Súp`: communes since July 2025 are often told apart by a number.
_LISTED_NAME = re.compile(rf"{CAPITALISED}(?:\s(?:-\s)?{CAPITALISED}){{0,3}}(?:\s\d{{1,2}}(?![\d/%]|[,.]\d))?")
_LIST_AFTER = re.compile(
    r"(?<!\w)(?P<kind>xã|phường|huyện|quận|thị xã)(?!\w)"
    r"(?:[^.;:]{0,60}?\s(?:là|gồm|gồm có|thuộc về|có)(?::|\s:)?|[^.;:]{0,70}:)\s"
    rf"(?P<names>{_LISTED_NAME.pattern}(?:\s?\([^()]*\))?(?:(?:,|\svà|\scùng)\s{_LISTED_NAME.pattern}(?:\s?\([^()]*\))?)+)"
)
_LIST_BEFORE = re.compile(
    rf"(?<![\w-])(?P<names>{_LISTED_NAME.pattern}(?:(?:,|\svà|\scùng)\s{_LISTED_NAME.pattern})+)"
    r"\s(?:đều\s)?là\s(?P<count>\w+)\s(?P<kind>xã|phường|huyện|quận|thị xã)(?!\w)"
)
_BRACKETS = re.compile(r"\([^()]*\)")


def bare_names(context: Context, units: Units, mentions: Sequence[Mention]) -> Iterator[Item]:
    """Subject items for names without a type word in one sentence's mentions; none overlaps a mention of a unit."""
    labels = _PLACING_LABELS | {"score"} if any(m.data.get("ordered") for m in mentions) else _PLACING_LABELS
    placings = [m for m in mentions if m.label in labels and m.rule not in _AFTER_A_MARK]
    if not placings:
        return
    sentence = context.sentence_at(placings[0].start)
    listed = list(_after_their_type(context, units, sentence, placings))
    yield from listed
    known = [m for m in mentions if m.label in _TAKEN_LABELS and not (m.label == "unit" and units.at(m.span) is None)]
    taken = [m.span for m in known] + [item.span for item in listed]
    yield from _before_placings(context, units, placings, taken)
    yield from _after_next(context, units, mentions, taken)


def _after_next(context: Context, units: Units, mentions: Sequence[Mention], taken: Sequence[Span]) -> Iterator[Item]:
    """`kế đó là Thượng Vũ; thị trấn Phú Thái xếp bét`: whoever takes the next place, known or not."""
    for mention in mentions:
        found = _NEXT_NAME.match(context.text, mention.end) if mention.label == "cue_next" else None
        span = Span(*found.span(1)) if found is not None else None
        if found is not None and span is not None and not any(span.overlaps(other) for other in taken):
            unit = units.named(found[1])
            who = Subject(unit, 3) if unit is not None else None
            yield Item(Kind.SUBJECT, span, "unit.bare_name", {"subject": who, "rival": False, "unknown": who is None})


def _before_placings(
    context: Context, units: Units, placings: Sequence[Mention], taken: Sequence[Span]
) -> Iterator[Item]:
    """Capitalised names right before a placing that no rule takes for a unit: `riêng Xín Chải đứng thứ 24/24`.

    Those the gazetteer knows below the article's own unit are subjects, with the names listed before
    them; of others it is only known that somebody else is meant.
    """
    seen: set[int] = set()
    for placing in placings:
        sentence = context.sentence_at(placing.start)
        before = context.text[sentence.start : placing.start]
        short = _SHORT_NAME.search(before)
        if short is not None and fold(short[1]) not in cues.NO_NAMES:
            span = Span(sentence.start + short.start(1), sentence.start + short.end(1))
            if not any(span.overlaps(other) for other in taken):
                yield Item(Kind.SUBJECT, span, "unit.bare_name", {"subject": None, "rival": False, "unknown": True})
        yield from _one_word(units, sentence.start, before, taken)
        found = _BARE_NAMES.search(before)
        if found is None or sentence.start + found.start() in seen:
            continue
        if field_cues.REGION.search(fold(before[: found.start()])[-14:]):
            continue
        seen.add(sentence.start + found.start())
        for name in _BARE_NAME.finditer(before, found.start()):
            span = Span(sentence.start + name.start(), sentence.start + name.end())
            if not any(span.overlaps(other) for other in taken):
                unit = units.named(name[0])
                who = Subject(unit, 3) if unit is not None else None
                yield Item(
                    Kind.SUBJECT, span, "unit.bare_name", {"subject": who, "rival": False, "unknown": who is None}
                )


def _one_word(units: Units, offset: int, before: str, taken: Sequence[Span]) -> Iterator[Item]:
    """`…; Pleiku xếp ba`: a name of one word at the head of its clause; whoever it is, nobody named before is meant."""
    found = _ONE_WORD.search(before)
    if found is None or len(found[1]) < 3 or fold(found[1]) in cues.NO_NAMES:
        return
    span = Span(offset + found.start(1), offset + found.end(1))
    if not any(span.overlaps(other) for other in taken):
        known = [
            unit for kind in _KINDS if (unit := units.named(kind + found[1])) is not None and unit.code is not None
        ]
        who = Subject(known[0], 3) if len({unit.code for unit in known}) == 1 else None
        yield Item(Kind.SUBJECT, span, "unit.bare_name", {"subject": who, "rival": False, "unknown": who is None})


def _after_their_type(context: Context, units: Units, sentence: Span, placings: Sequence[Mention]) -> Iterator[Item]:
    """`ba xã đứng cuối bảng là Đam Rông 4, Quảng Hòa và Tà Đùng`: the counted type is everybody's in the list.

    The list may stand before its type too: `Lý Nhân và Yên Khánh là hai xã có thứ hạng thấp nhất`.
    """
    words = sentence.of(context.text)
    for found in (*_LIST_AFTER.finditer(words), *_LIST_BEFORE.finditer(words)):
        kind = Span(sentence.start + found.start("kind"), sentence.start + max(found.start("names"), found.end("kind")))
        if not any(placing.span.overlaps(kind) for placing in placings):
            continue
        names = _BRACKETS.sub(lambda bracket: " " * len(bracket[0]), found["names"])
        listed = list(_LISTED_NAME.finditer(names))
        count = read_number(found["count"]) if "count" in found.re.groupindex else len(listed)
        for name in listed[-int(count or 0) :] if count else ():
            unit = units.named(f"{found['kind']} {name[0]}")
            if unit is not None:
                start = sentence.start + found.start("names") + name.start()
                values = {"subject": Subject(unit, 3), "rival": False}
                yield Item(Kind.SUBJECT, Span(start, start + len(name[0])), LISTED, values)
