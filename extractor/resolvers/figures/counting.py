"""Whether a number counts what stands after it: not in names, orders, placings, habits, nor in what was told before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.word_lists import lexicon, word_pattern
from extractor.resolvers.context import Context
from extractor.resolvers.figures.units import FigureUnits, ends_with

_TOTAL = re.compile(r"(?:tổng số|trong số|con số|với số|số lượng|đạt số|là)\s$")
_GLUED = re.compile(r"[\w/.,:-]$")
_PLACED = re.compile(r"(?:thứ|hạng|vị trí)\s\d+\s?(?:/|trên|trong)\s?(?:tổng số\s|tổng\s)?$")
_LISTED = re.compile(r"(?<![\d/.,-])\d+\s([^\d,.;:()]{2,30}),$")
_OPENING = frozenset('.,;:(–-“"|')
_REACH = 40  # characters before and after a number that can say what it is
_FEW = 20  # more than so many were hardly told one by one just before
_PAIR = 3  # so many bodies in words are oftener known than counted: `lãnh đạo hai sở`
_MANY_DAYS = 30  # fewer days saved are a shortened term


@dataclass(frozen=True, slots=True)
class _Place:
    """A number and its noun with the folded words around them; `worded` where the number is written in words."""

    value: float | int
    start: int
    noun: Span
    named: str
    before: str
    after: str
    worded: bool


def counts(mention: Mention, unit: Span, context: Context, units: FigureUnits, start: int, value: float | int) -> bool:
    """True where the number that starts at `start` counts the unit: `1.250 hồ sơ`, not `thứ 4 huyện`, `tổ 3 phường`.

    A share or range (`12/39 xã`) starts before the mention's own number.
    """
    before = context.folded[max(context.paragraph_at(start).start, start - _REACH) : start]
    if _GLUED.search(before):
        return False
    if mention.rule == "figure.percent":
        return True
    if mention.rule != "figure.count":
        return mention.rule == "figure.money" or not _is_distance(before, unit.of(context.folded))
    if not _TOTAL.search(before) and _names_rather(before, value):
        return False
    noun = Span(mention.parts["noun"].start, unit.end)
    after = context.folded[unit.end : unit.end + _REACH]
    worded = not context.text[start].isdigit()
    place = _Place(value, start, noun, noun.of(context.folded), before, after, worded)
    joined = start < mention.start
    if not units.is_counted(noun, value, not joined) or _is_time(place) or _is_told(place):
        return False
    return joined or _is_result(place, units)


def _names_rather(before: str, value: float | int) -> bool:
    """True where the word before a number makes it a name or an order: `thứ 4`, `quý 2`, `Điều 5`, `tổ 3`."""
    if _PLACED.search(before):
        return True
    words = before.rstrip(" :")
    if ends_with(words, "figure_counting_verbs"):
        return False
    return words.endswith("số") or _up_to(words, value) or ends_with(words, "figure_not_after")


def _up_to(before: str, value: float | int) -> bool:
    """True for a small number after a word that such numbers name: `ngày 20`, but not `mỗi ngày 20`."""
    for word, most in lexicon("figures")["figure_names_up_to"].items():
        if value <= most and before.endswith(word) and not before[-len(word) - 1 : -len(word)].isalnum():
            return not ends_with(before[: -len(word)].rstrip(), "figure_each")
    return False


def _is_distance(before: str, measure: str) -> bool:
    """True for a length that is only the way there: `cách trung tâm huyện 42 km`."""
    clause = before[max(before.rfind(mark) for mark in ",;.") + 1 :]
    return measure == "km" and bool(word_pattern("figures", "figure_distance").search(clause))


def _is_time(place: _Place) -> bool:
    """True for time at work unless much of it is saved, and for sessions that return: `2 buổi một tuần`."""
    if word_pattern("figures", "figure_working_time").fullmatch(place.named):
        return place.value <= _MANY_DAYS or not ends_with(place.before.rstrip(), "figure_saved")
    if not word_pattern("figures", "figure_sessions").fullmatch(place.named):
        return False
    habit = word_pattern("figures", "figure_habits").match(place.after.lstrip(" /"))
    often = word_pattern("figures", "figure_habits_before").search(place.before)
    return bool(habit or often) or ends_with(place.before.rstrip(), "figure_lasting")


def _is_told(place: _Place) -> bool:
    """True for few things told already (`hai mô hình này`), placed (`3 đơn vị dẫn đầu`), or told next (`ba việc:`)."""
    if place.value > _FEW:
        return False
    if word_pattern("figures", "figure_groups_after").match(place.after.lstrip()):
        return True
    if not (place.worded and word_pattern("figures", "figure_vague").fullmatch(place.named)):
        return False
    return place.after[:1] == ":" or bool(word_pattern("figures", "figure_to_tell").match(place.after[1:]))


def _is_result(place: _Place, units: FigureUnits) -> bool:
    """False for units and bodies that only frame a statement: `trong 9 huyện`, `63 tỉnh, thành phố`, `10 chỉ số`.

    Of units of the country as many as there are, or have been, are a frame wherever they stand.
    """
    if units.is_part(place.noun):
        return units.is_stated(place.start)
    if not units.is_frame(place.noun):
        return True
    whole = place.value in lexicon("figures")["figure_whole_country"]
    if whole and word_pattern("figures", "figure_provinces").match(place.named):
        return False
    if _is_field(place):
        return False
    if units.is_stated(place.start):
        return True
    before = place.before.rstrip()
    if ends_with(before, "figure_frame_after") or (place.worded and place.value <= _PAIR):
        return False
    opens = not before or before[-1] in _OPENING  # nothing says what the bodies have to do with it
    return (
        not opens or _goes_on(before) or bool(word_pattern("figures", "figure_predicates").match(place.after.lstrip()))
    )


def _is_field(place: _Place) -> bool:
    """True for how many are compared: `bảng khối sở, ngành có 19 đơn vị`, `danh sách 7 chi cục`, `một trong 5 xã`.

    What a block did or reached is a result: `khối huyện giảm 12 đơn vị`, `khối sở có 8 đơn vị đạt trên 80%`.
    """
    before = place.before.rstrip()
    if ends_with(before, "figure_members_of"):
        return True
    clause = before[max(before.rfind(mark) for mark in ".;:") + 1 :]
    listed = word_pattern("figures", "figure_field_leads").search(clause) and ends_with(before, "figure_field_verbs")
    return bool(listed) and not word_pattern("figures", "figure_outcomes").match(place.after.lstrip())


def _goes_on(before: str) -> bool:
    """True where one count follows another: `giảm 12 phòng, ⟦34 đơn vị sự nghiệp⟧`."""
    listed = _LISTED.search(before)
    return bool(listed) and bool(
        word_pattern("figures", "figure_units").match(before, listed.start(1) if listed else 0)
    )
