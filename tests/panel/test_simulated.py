"""Panels with slips strewn in by chance: what is wrong in them is marked, and what is right is mostly left alone."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from extractor.panel.building import build
from extractor.panel.laying_out import panel_tables
from tests.panel.corpus import CODES
from tests.panel.made import extraction, ranking, unit

_YEARS = range(2016, 2022)
_SLIPS = 0.04


@dataclass(slots=True)
class Strewn:
    """Articles about twelve districts with the true ranks, and how many ranks were written wrong."""

    extractions: list[dict[str, Any]]
    truth: dict[tuple[int, str], int]
    slips: int = 0


def strewn(seed: int) -> Strewn:
    """One to three sources for each district and year; each states the rank, some the move, a few with a slip."""
    chance = random.Random(seed)
    codes = list(CODES.values())
    truth = {(year, code): rank for year in _YEARS for rank, code in enumerate(chance.sample(codes, 12), start=1)}
    made = Strewn([], truth)
    for (year, code), rank in truth.items():
        for source in range(chance.choice((1, 1, 2, 3))):
            told = rank
            if chance.random() < _SLIPS:
                told = chance.choice([other for other in range(1, 20) if other != rank])
                made.slips += 1
            values: dict[str, Any] = {"rank": told, "rank_of": 12, "year": year, "inferred": ["previous_rank"]}
            before = truth.get((year - 1, code))
            if before is not None and chance.random() < 0.5:
                change = before - rank
                values |= {"change": change, "compared_to": year - 1, "previous_rank": told + change}
            district = unit(code, name=f"Huyện {code}", code=code)
            day = f"{year + 1}-{chance.randint(1, 9):02}-{chance.randint(1, 28):02}"
            made.extractions.append(extraction(f"{year}-{code}-{source}", ranking(district, **values), published=day))
    return made


def test_what_is_wrong_is_marked_and_most_contradictions_are_settled_rightly() -> None:
    silent = wrong = contradicted = settled = clean = marked = slips = 0
    for seed in range(12):
        made = strewn(seed)
        slips += made.slips
        for row in panel_tables(build(made.extractions))[0].rows:
            right = made.truth[row.year, row.code or ""]
            doubtful = row.conflict or bool(row.flags)
            silent += row.rank not in (right, None) and not doubtful
            wrong += row.rank not in (right, None)
            if "rank" in row.conflict_fields:
                contradicted += 1
                settled += row.rank == right
            else:
                clean += 1
                marked += doubtful and row.rank == right
    print(f"{slips} slips: {wrong} wrong ranks, {silent} unmarked; {settled} of {contradicted} contradictions settled "
          f"rightly; {marked} of {clean} rows marked for another's slip")  # fmt: skip
    assert slips > 40 and silent == 0
    assert settled >= 0.85 * contradicted
    assert marked <= 0.12 * clean
