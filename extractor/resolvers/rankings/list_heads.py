"""The line above a list: what year its members are of, and whether they are aimed at."""

from __future__ import annotations

import re

from extractor.records import Index
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues

_HEAD_YEAR = re.compile(r"(?:năm|giai đoạn)\s+((?:19|20)\d\d)")
_BULLET = re.compile(r"\s*(?:[-–+*•]|\d+[.)]|[a-zđ]\))\s*|\s*(?:đến\s+)?năm\s+\d{4}\s*:")

# `(trong ngoặc là thứ hạng năm 2012)`
_IN_BRACKETS = re.compile(rf"\([^()]*?{cues.any_of('bracket_words')}[^()]*\)")
_PLACES_IN_BRACKETS = re.compile(
    rf"{cues.any_of('bracket_words')}\s+(?:\w+\s+){{1,3}}?{cues.any_of('rank_words')}[^().:;]*?"
    rf"(?:năm\s+((?:19|20)\d\d)|{cues.any_of('heading_years_before')})"
)

_AIMS = re.compile(rf"{cues.any_of('target_leads')}[^.;:?!]{{0,40}}?năm\s+20\d\d[^.;:?!\d]{{0,20}}")

# `2. Mục tiêu năm 2023`: a heading over a list, without its colon.
_SECTION = re.compile(r"(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)]\s[^.;:]{3,80}")


def year_of_list(context: Context, paragraph: int, *, before: int | None) -> int | None:
    """The year in the line that heads a list: `Năm 2022 của tỉnh Phú Thọ:`, `Mục tiêu giai đoạn 2021-2025:`.

    `before` is the year of the list the paragraph before was in; a further member keeps it.
    """
    here, above = _words(context, paragraph), _above(context, paragraph)
    if above.endswith(":") or _SECTION.fullmatch(above) or (_is_heading(above) and _BULLET.match(here)):
        years = _HEAD_YEAR.findall(cues.BASELINE_YEAR.sub(" ", _IN_BRACKETS.sub(" ", above)))
        return int(years[-1]) if years else None
    return before if above.endswith(";") or _BULLET.match(here) else None


def baseline_of_list(context: Context, paragraph: int, *, before: int | None) -> int | None:
    """The year that a list compares with: `Kết quả 10 chỉ số thành phần (so với năm 2014):`."""
    above = _above(context, paragraph)
    if above.endswith(":"):
        found = cues.BASELINE_YEAR.search(above)
        return int(found[0][-4:]) if found else None
    return before if above.endswith(";") or is_member(context, paragraph) else None


def index_of_list(context: Context, paragraph: int, spoken_of: Index | None, *, before: Index | None) -> Index | None:
    """The index that the line over a list was about: `PCI của tỉnh đứng thứ 38. Một số chỉ số thành phần như sau:`.

    `spoken_of` is the one that the paragraph before ended with, `before` the one of its list; None outside of lists.
    """
    if not is_member(context, paragraph):
        return None
    above = _above(context, paragraph)
    return spoken_of if above.endswith(":") else before


def is_member(context: Context, paragraph: int) -> bool:
    """True for a paragraph that begins with a bullet or a number."""
    return bool(_BULLET.match(_words(context, paragraph)))


def head_number(context: Context, paragraph: int) -> int | None:
    """The number of the line, with a colon at its end, over the list that a paragraph is a member of, if it is one."""
    while paragraph > 0 and is_member(context, paragraph):
        paragraph -= 1
    return paragraph if _words(context, paragraph).rstrip().endswith(":") else None


def head_of(context: Context, paragraph: int) -> str:
    """The line over the list that a paragraph is a member of, in folded words; "" where none ends with a colon."""
    number = head_number(context, paragraph)
    return _words(context, number).rstrip() if number is not None else ""


def former_places(context: Context, paragraph: int, *, before: int | None) -> int | None:
    """The year whose places stand in brackets in this list, as the line over it says; 0 for `năm trước`, else None."""
    above = _above(context, paragraph)
    if above.endswith(":"):
        found = _PLACES_IN_BRACKETS.search(above)
        return int(found[1] or 0) if found else None
    return before if above.endswith(";") or is_member(context, paragraph) else None


def is_of_targets(context: Context, paragraph: int, *, before: bool) -> bool:
    """True below a line such as `các mục tiêu cụ thể gồm:`; `before` says so of the paragraph before."""
    if paragraph == 0:
        return False
    above = _above(context, paragraph)
    if (above.endswith(":") or _SECTION.fullmatch(above)) and cues.TARGET_LEAD.search(above):
        return True
    if _is_heading(above) and is_member(context, paragraph):
        return True
    return before and (above.endswith(";") or is_member(context, paragraph))


def _is_heading(line: str) -> bool:
    """`Mục tiêu năm 2023`, a line by itself without a mark at its end."""
    return bool(_AIMS.fullmatch(line))


def _words(context: Context, paragraph: int) -> str:
    return context.paragraphs[paragraph].of(context.folded)


def _above(context: Context, paragraph: int) -> str:
    return _words(context, paragraph - 1).rstrip() if paragraph else ""
