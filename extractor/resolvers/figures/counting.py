"""Whether a number counts what stands after it: not in names, orders, placings, habits, nor in what was told before."""

from __future__ import annotations

import re

from extractor.mention import Mention, Span
from extractor.normalisers.word_lists import lexicon, word_pattern
from extractor.resolvers.context import Context
from extractor.resolvers.figures.units import FigureUnits, ends_with

_TOTAL = re.compile(r"(?:tổng số|trong số|con số|với số|số lượng|đạt số|là)\s$")
_GLUED = re.compile(r"[\w/.,:-]$")
_PLACED = re.compile(r"(?:thứ|hạng|vị trí)\s\d+\s?(?:/|trên|trong)\s?(?:tổng số\s|tổng\s)?$")
_REACH = 40  # characters before a number that can say what it is
_FEW = 20  # more than so many were hardly told one by one just before
_MANY_DAYS = 30  # fewer days saved are a shortened term


def counts(mention: Mention, unit: Span, context: Context, units: FigureUnits, start: int, value: float | int) -> bool:
    """True where the number that starts at `start` counts the unit: `1.250 hồ sơ`, not `thứ 4 huyện`, `tổ 3 phường`.

    A share or range (`12/39 xã`) starts before the mention's own number.
    """
    before = context.folded[max(context.paragraph_at(start).start, start - _REACH) : start]
    after = context.folded[unit.end : unit.end + _REACH]
    if _GLUED.search(before):
        return False
    if mention.rule == "figure.percent":
        return True
    if not _TOTAL.search(before) and _names_rather(before, value):
        return False
    if mention.rule == "figure.measure":
        clause = before[max(before.rfind(mark) for mark in ",;.") + 1 :]
        return not (unit.of(context.folded) == "km" and word_pattern("figures", "figure_distance").search(clause))
    if mention.rule == "figure.money":
        return True
    joined = start < mention.start
    return (
        units.is_counted(_noun(mention, unit), value, not joined)
        and not _told_or_timed(mention, unit, before, after, context, value)
        and (joined or _may_frame(_noun(mention, unit), mention, before, after, units, value))
    )


def _noun(mention: Mention, unit: Span) -> Span:
    return Span(mention.parts["noun"].start, unit.end)


def _names_rather(before: str, value: float | int) -> bool:
    """True where the word before a number makes it a name or an order: `thứ 4`, `quý 2`, `Điều 5`, `tổ 3`."""
    if _PLACED.search(before):
        return True
    words = before.rstrip(" :")
    return ends_with(words, "figure_not_after") or words.endswith("số") or _up_to(words, value)


def _up_to(before: str, value: float | int) -> bool:
    """True for a small number after a word that such numbers name: `ngày 20`, but not `mỗi ngày 20`."""
    for word, most in lexicon("figures")["figure_names_up_to"].items():
        if value <= most and before.endswith(word) and not before[-len(word) - 1 : -len(word)].isalnum():
            return not ends_with(before[: -len(word)].rstrip(), "figure_each")
    return False


def _told_or_timed(mention: Mention, unit: Span, before: str, after: str, context: Context, value: float | int) -> bool:
    """True for what was told already (`hai mô hình này`), will be told (`ba việc:`), or is time (`2 buổi một tuần`)."""
    noun = _noun(mention, unit).of(context.folded)
    if word_pattern("figures", "figure_working_time").fullmatch(noun):
        return value <= _MANY_DAYS or not ends_with(before.rstrip(), "figure_saved")
    if word_pattern("figures", "figure_sessions").fullmatch(noun):
        habit = word_pattern("figures", "figure_habits").match(after.lstrip(" /"))
        return bool(habit) or ends_with(before.rstrip(), "figure_lasting")
    if value > _FEW:
        return False
    if word_pattern("figures", "figure_groups_after").match(after.lstrip()):
        return True
    worded = not mention.parts["number"].of(context.text)[0].isdigit()
    vague = word_pattern("figures", "figure_vague").fullmatch(noun)
    return (
        bool(vague)
        and worded
        and (after[:1] == ":" or bool(word_pattern("figures", "figure_to_tell").match(after[1:])))
    )


def _may_frame(noun: Span, mention: Mention, before: str, after: str, units: FigureUnits, value: float | int) -> bool:
    """False for units and bodies that only frame a statement: `trong 9 huyện`, `63 tỉnh, thành phố`, `10 chỉ số`.

    Of units of the country as many as there are, or have been, are a frame wherever they stand.
    """
    if units.is_part(noun):
        return units.is_stated(mention.start)
    if not units.is_frame(noun):
        return True
    if value in lexicon("figures")["figure_whole_country"]:
        return False
    if units.is_stated(mention.start):
        return True
    if ends_with(before.rstrip(), "figure_frame_after"):
        return False
    return bool(word_pattern("figures", "figure_predicates").match(after.lstrip())) or not _opens(before)


def _opens(before: str) -> bool:
    """True where a number opens a clause, so that nothing before says what its noun has to do with it."""
    return not before.rstrip() or before.rstrip()[-1] in '.,;:(–-“"|'
