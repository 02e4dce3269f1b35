"""One number mention to an amount: its value, the range or share it is part of, and its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.numbers import read_number
from extractor.normalisers.word_lists import lexicon
from extractor.resolvers.context import Context
from extractor.resolvers.figures.units import FigureUnits, ends_with

_DIGITS = r"\d+(?:[.,]\d+)*"
_SHARE = re.compile(rf"(?P<part>{_DIGITS})\s?/\s?(?:tổng số\s|tổng\s)?$")
_OUT_OF = re.compile(rf"(?P<part>{_DIGITS})\s(?:trên|trong)\s(?:tổng số|tổng)\s$")
_RANGE = re.compile(rf"(?P<low>{_DIGITS})\s?(?:%\s?)?(?:[-–]|đến|tới)\s?$")
_UNIT_BETWEEN = re.compile(rf"(?P<low>{_DIGITS})\s?(?P<unit>[^\d,.;:()]{{1,24}}?)\s(?:đến|tới)\s$")
_PER = re.compile(r"/[^\W\d_]+(?:/[^\W\d_]+)?")
_TOTAL = re.compile(r"(?:tổng số|trong số|con số|với số|số lượng|đạt số|là)\s$")
_GLUED = re.compile(r"[\w/.,:-]$")
_REACH = 40  # characters before a number that can say what it is part of


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as a figure states it: `number` is its own span, `start` and `end` those of all its words."""

    value: float | int
    value_max: float | int | None
    unit: str
    of: str | None
    number: Span
    start: int
    end: int
    rule: str


def read_amount(mention: Mention, context: Context, units: FigureUnits) -> Amount | None:
    """The amount a number mention stands for, `None` where it counts nothing: `thứ 4/12 huyện`, `mức độ 3`."""
    number = mention.parts["number"]
    last = read_number(number.of(context.text))
    unit = _unit(mention, context, units)
    if last is None or unit is None:
        return None
    before = context.folded[max(context.paragraph_at(number.start).start, number.start - _REACH) : number.start]
    share = _SHARE.search(before) or _OUT_OF.search(before)
    reach = None if share else _RANGE.search(before) or _same_unit(before, unit.of(context.folded))
    first = share or reach
    start = number.start - len(before) + first.start(1) if first else number.start
    if _names_rather(context, start, last, mention.rule == "figure.percent") or not _may_count(
        mention, unit, units, last, bool(first)
    ):
        return None
    low = read_number(first[1]) if first else last
    if low is None or (reach and low >= last) or (share and low > last):
        return None
    words = unit.of(context.text)
    return Amount(
        value=low,
        value_max=last if reach else None,
        unit=words if words != "phần trăm" else "%",
        of=f"{number.of(context.text)} {words}" if share else _whole(mention, unit, context, units),
        number=Span(start, number.end),
        start=start,
        end=unit.end,
        rule=mention.rule,
    )


def _unit(mention: Mention, context: Context, units: FigureUnits) -> Span | None:
    """The span of the unit: the counted noun with its scale, the money, or the percent sign."""
    number, scale, noun = (mention.parts.get(slot) for slot in ("number", "scale", "noun"))
    if mention.rule == "figure.percent":
        start = mention.end - 1 if context.text[mention.end - 1] == "%" else mention.end - len("phần trăm")
        return Span(start, mention.end)
    if mention.rule == "figure.money":
        if context.folded.startswith("đồng chí", noun.start if noun else mention.end):
            return None
        per = _PER.match(context.folded, mention.end)
        return Span((number or mention.span).end + 1, per.end() if per else mention.end)
    counted = units.noun_at(noun.start) if noun else None
    if counted is None:
        return None
    return Span(scale.start, counted.end) if scale else counted


def _same_unit(before: str, unit: str) -> re.Match[str] | None:
    """The lower end of a range that has the unit twice: `từ 60% đến 65%`, `5 hồ sơ đến 7 hồ sơ`."""
    found = _UNIT_BETWEEN.search(before)
    return found if found and found["unit"].strip() == unit else None


def _names_rather(context: Context, start: int, value: float | int, percent: bool) -> bool:
    """True where the word before a number makes it a name or an order: `thứ 4`, `quý 2`, `Điều 5`, `tổ 3`."""
    before = context.folded[max(context.paragraph_at(start).start, start - _REACH) : start]
    if _GLUED.search(before):
        return True
    if _TOTAL.search(before) or percent:
        return False
    words = before.rstrip(" :")
    return ends_with(words, "figure_not_after") or words.endswith("số") or _up_to(words, value)


def _up_to(before: str, value: float | int) -> bool:
    """True for a small number after a word that such numbers name: `ngày 20`, but not `mỗi ngày 20`."""
    for word, most in lexicon("figures")["figure_names_up_to"].items():
        if value <= most and before.endswith(word) and not before[-len(word) - 1 : -len(word)].isalnum():
            return not ends_with(before[: -len(word)].rstrip(), "figure_each")
    return False


def _may_count(mention: Mention, unit: Span, units: FigureUnits, value: float | int, joined: bool) -> bool:
    if mention.rule != "figure.count":
        return True
    noun = Span(mention.parts["noun"].start, unit.end)
    if not joined and units.is_frame(noun) and not units.is_stated(mention.start):
        return False
    return units.is_counted(noun, value, not joined)


def _whole(mention: Mention, unit: Span, context: Context, units: FigureUnits) -> str | None:
    """What a percentage is of, where the noun follows it: `100% hồ sơ` is of `hồ sơ`."""
    if mention.rule != "figure.percent" or context.text[unit.end : unit.end + 1] != " ":
        return None
    noun = units.noun_at(unit.end + 1)
    return noun.of(context.text) if noun else None
