"""One number mention to an amount: its value, the range or share it is part of, and its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from extractor.mention import Mention, Span
from extractor.normalisers.numbers import read_number
from extractor.normalisers.word_lists import lexicon
from extractor.resolvers.context import Context
from extractor.resolvers.figures.counting import counts
from extractor.resolvers.figures.units import FigureUnits

_DIGITS = r"\d+(?:[.,]\d+)*"
_SHARE = re.compile(rf"(?P<part>{_DIGITS})\s?/\s?(?:tổng số\s|tổng\s)?$")
_OUT_OF = re.compile(rf"(?P<part>{_DIGITS})\s(?:trên|trong)\s(?:tổng số|tổng)\s$")
_RANGE = re.compile(rf"(?P<low>{_DIGITS})\s?(?:%\s?)?(?:[-–]|đến|tới)\s?$")
_UNIT_BETWEEN = re.compile(rf"(?P<low>{_DIGITS})\s?(?P<unit>[^\d,.;:()]{{1,24}}?)\s(?:đến|tới)\s$")
_HIGHER = re.compile(rf"(?P<high>{_DIGITS})\s(?P<scale>[^\W\d_]+)\s$")
_PER = re.compile(r"[^\W\d_]+")
_MOST_PER = 2  # `triệu đồng/người/năm`
_OF_ALL = re.compile(r"\s(?:tổng\s)?(?:số\s|các\s)?")
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
    higher = None if share or reach else _higher(before, mention, context)
    first = share or reach or higher
    start = number.start - len(before) + first.start(1) if first else number.start
    if not counts(mention, unit, context, units, start, last):
        return None
    low = read_number(first[1]) if first else last
    if low is None or (reach and low >= last) or (share and low > last):
        return None
    words = unit.of(context.text)
    value = low if higher is None else _joined_scales(low, higher, last, mention, context)
    factor = _factor(mention, context)
    return Amount(
        value=_times(value, factor),
        value_max=_times(last, factor) if reach else None,
        unit=words if words != "phần trăm" else "%",
        of=f"{number.of(context.text)} {words}" if share else _whole(mention, unit, context, units),
        number=Span(start, number.end),
        start=start,
        end=unit.end,
        rule=mention.rule,
    )


def _unit(mention: Mention, context: Context, units: FigureUnits) -> Span | None:
    """The span of the unit: the counted noun, the money or measure with its scale, or the percent sign."""
    number, noun = (mention.parts.get(slot) for slot in ("number", "noun"))
    if mention.rule == "figure.percent":
        start = mention.end - 1 if context.text[mention.end - 1] == "%" else mention.end - len("phần trăm")
        return Span(start, mention.end)
    if mention.rule in ("figure.money", "figure.measure"):
        if context.folded.startswith("đồng chí", noun.start if noun else mention.end):
            return None
        words = (number or mention.span).end
        words += context.text[words] == " "
        return Span(words, _past_per(context, mention.end, units))
    return units.noun_at(noun.start) if noun else None


def _factor(mention: Mention, context: Context) -> int:
    """What the scale before a counted noun multiplies by: `1,1 triệu hồ sơ` is 1,100,000; money keeps its scale."""
    scale = mention.parts.get("scale")
    if mention.rule != "figure.count" or scale is None:
        return 1
    worth = lexicon("figures")["figure_scale_worth"]
    return prod(worth.get(word, 1) for word in scale.of(context.folded).split())


def _times(value: float | int, factor: int) -> float | int:
    """The product without what a binary fraction adds: 2,19 million are 2190000."""
    exact = Decimal(str(value)) * factor
    return int(exact) if factor > 1 and exact == int(exact) else value if factor == 1 else float(exact)


def _past_per(context: Context, end: int, units: FigureUnits) -> int:
    """Past what money or a yield is for each of: `đồng⟦/hồ sơ⟧`, `triệu đồng⟦/người/năm⟧`, `tạ⟦/ha⟧`."""
    for _ in range(_MOST_PER):
        if context.text[end : end + 1] != "/":
            break
        noun = units.noun_at(end + 1)
        word = _PER.match(context.folded, end + 1)
        if not (noun or word):
            break
        end = max(noun.end if noun else 0, word.end() if word else 0)
    return end


def _same_unit(before: str, unit: str) -> re.Match[str] | None:
    """The lower end of a range that has the unit twice: `từ 60% đến 65%`, `5 hồ sơ đến 7 hồ sơ`."""
    found = _UNIT_BETWEEN.search(before)
    return found if found and found["unit"].strip() == unit else None


def _higher(before: str, mention: Mention, context: Context) -> re.Match[str] | None:
    """The higher part of an amount said in two scales: `1 tỷ` of `1 tỷ 150 triệu đồng`."""
    found, scale = _HIGHER.search(before), mention.parts.get("scale")
    worth = lexicon("figures")["figure_scale_worth"]
    if not found or scale is None or worth.get(found["scale"], 0) <= worth.get(scale.of(context.folded), 0):
        return None
    return found


def _joined_scales(
    high: float | int, higher: re.Match[str], low: float | int, mention: Mention, context: Context
) -> float | int:
    worth = lexicon("figures")["figure_scale_worth"]
    ratio: int = worth[higher["scale"]] // worth[mention.parts["scale"].of(context.folded)]
    return high * ratio + low


def _whole(mention: Mention, unit: Span, context: Context, units: FigureUnits) -> str | None:
    """What a percentage is of, where the noun follows it: `100% hồ sơ` is of `hồ sơ`, `47% số xã` of `số xã`."""
    if mention.rule != "figure.percent" or context.text[unit.end : unit.end + 1] != " ":
        return None
    lead = _OF_ALL.match(context.folded, unit.end)
    noun = units.whole_at(lead.end() if lead else unit.end + 1)
    return context.text[unit.end + 1 : noun.end] if noun else None
