"""The line above a list: what year its members are of, and whether they are aimed at."""

from __future__ import annotations

import re

from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues

_HEAD_YEAR = re.compile(r"(?:năm|giai đoạn)\s+((?:19|20)\d\d)")
_BULLET = re.compile(r"\s*(?:[-–+*•]|\d+[.)]|[a-zđ]\))\s*|\s*(?:đến\s+)?năm\s+\d{4}\s*:")

# `2. Mục tiêu năm 2023`: a heading over a list, without its colon.
_SECTION = re.compile(r"(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)]\s[^.;:]{3,80}")


def year_of_list(context: Context, paragraph: int, *, before: int | None) -> int | None:
    """The year in the line that heads a list: `Năm 2022 của tỉnh Phú Thọ:`, `Mục tiêu giai đoạn 2021-2025:`.

    `before` is the year of the list the paragraph before was in; a further member keeps it.
    """
    here, above = _words(context, paragraph), _above(context, paragraph)
    if above.endswith(":") or _SECTION.fullmatch(above):
        years = _HEAD_YEAR.findall(cues.BASELINE_YEAR.sub(" ", above))
        return int(years[-1]) if years else None
    return before if above.endswith(";") or _BULLET.match(here) else None


def is_member(context: Context, paragraph: int) -> bool:
    """True for a paragraph that begins with a bullet or a number."""
    return bool(_BULLET.match(_words(context, paragraph)))


def is_of_targets(context: Context, paragraph: int, *, before: bool) -> bool:
    """True below a line such as `các mục tiêu cụ thể gồm:`; `before` says so of the paragraph before."""
    if paragraph == 0:
        return False
    above = _above(context, paragraph)
    if (above.endswith(":") or _SECTION.fullmatch(above)) and cues.TARGET_LEAD.search(above):
        return True
    return before and (above.endswith(";") or is_member(context, paragraph))


def _words(context: Context, paragraph: int) -> str:
    return context.paragraphs[paragraph].of(context.folded)


def _above(context: Context, paragraph: int) -> str:
    return _words(context, paragraph - 1).rstrip() if paragraph else ""
