"""The headline's mentions to what it says of a ranking: index, year and subject for a body that leaves them out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.mention import Mention
from extractor.normalisers.folding import fold
from extractor.records import Unit
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Heading
from extractor.resolvers.rankings.subjects import agency_in_title, ministry_in_title
from extractor.resolvers.units import Units

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def read_heading(mentions: Sequence[Mention], title: str, units: Units) -> Heading:
    """`Quảng Ninh dẫn đầu PAR Index 2022` gives PAR_INDEX, 2022 and Quảng Ninh; a weak index name gives none."""
    indexes = [m for m in mentions if m.label == "index" and not m.data.get("weak")]
    codes = {str(m.data["index"]) for m in indexes}
    years = {int(year) for year in _YEAR.findall(title)}
    plan = cues.PLANNED.search(fold(title))
    planned, years = (_the_only(years), set()) if plan else (None, years)
    named = [m for m in mentions if m.label == "unit"]
    place = _place(named[0].span.of(title), units) if len(named) == 1 else None
    subject = agency_in_title(mentions, title, place or units.own("province")) or place
    return Heading(
        index=indexes[0].data["index"] if len(codes) == 1 else None,  # type: ignore[arg-type]
        year=_the_only(years),
        subject=subject,
        planned=planned,
        ministry=ministry_in_title(mentions, title) if not named else None,
    )


def _the_only(years: set[int]) -> int | None:
    return next(iter(years)) if len(years) == 1 else None


def _place(words: str, units: Units) -> Unit | None:
    """A unit of the headline; `Gò Công Đông: Đẩy mạnh …` leaves the type word off, which one district only can."""
    unit = units.named(words)
    if unit is not None:
        return unit
    found = [units.named(f"{kind} {words}") for kind in ("huyện", "thị xã", "thành phố", "quận")]
    known = [unit for unit in found if unit is not None and unit.code is not None]
    return known[0] if len(known) == 1 else None
