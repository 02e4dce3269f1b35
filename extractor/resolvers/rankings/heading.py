"""The headline's mentions to what it says of a ranking: index, year and subject for a body that leaves them out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.mention import Mention
from extractor.resolvers.rankings.items import Heading
from extractor.resolvers.units import Units

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def read_heading(mentions: Sequence[Mention], title: str, units: Units) -> Heading:
    """`Quảng Ninh dẫn đầu PAR Index 2022` gives PAR_INDEX, 2022 and Quảng Ninh; a weak index name gives none."""
    indexes = [m for m in mentions if m.label == "index" and not m.data.get("weak")]
    codes = {str(m.data["index"]) for m in indexes}
    years = {int(year) for year in _YEAR.findall(title)}
    named = [m for m in mentions if m.label == "unit"]
    subject = units.named(named[0].span.of(title)) if len(named) == 1 else None
    return Heading(
        index=indexes[0].data["index"] if len(codes) == 1 else None,  # type: ignore[arg-type]
        year=years.pop() if len(years) == 1 else None,
        subject=subject,
    )
