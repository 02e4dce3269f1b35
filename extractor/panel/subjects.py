"""The unit or agency of a record to one subject of the panel, the same however the article spells it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from extractor.gazetteer.spelling import name_key
from extractor.gazetteer.table import REFORM, Entry, load_gazetteer
from extractor.normalisers.folding import key
from extractor.normalisers.organizations import spell_out
from extractor.panel.articles import day_of
from extractor.records import Level

_OF_PROVINCE = re.compile(r"(?:^|\s)((?:tỉnh|thành phố|tp\.?)\s+\S.*)$")
_CENTRAL = "central"


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is ranked: a unit, known by its code or else by name, level and province, or an agency by its name.

    `epoch` is `63` for a unit of the provinces until 30 June 2025 and `34` for one of those since, as one code may
    mean two territories. `field` names those that are ranked together: the districts of one province.
    """

    key: str
    kind: str
    name: str
    field: str
    level: str | None = None
    province: str | None = None
    district: str | None = None
    code: str | None = None
    epoch: str | None = None
    current_names: tuple[str, ...] = ()
    current_codes: tuple[str, ...] = ()


def subject_of(record: Mapping[str, Any], year: int | None, published: str | None) -> Subject:
    """A record's `subject` or `unit` to the panel's subject; the year and the day of publication tell its epoch."""
    if "level" in record:
        return _unit(record, year, published)
    name = spell_out(str(record["name"]))
    folded = key(name)
    found = _OF_PROVINCE.search(folded)
    return Subject(key=f"agency {folded}", kind="agency", name=name, field=f"agency {found[1] if found else _CENTRAL}")


def _unit(unit: Mapping[str, Any], year: int | None, published: str | None) -> Subject:
    level, code, name = str(unit["level"]), unit.get("code"), str(unit["name"])
    epoch = epoch_of(level, code, name, year, published) if code else None
    province, district = unit.get("province"), unit.get("district")
    current: Sequence[Mapping[str, str]] = unit.get("current") or ()
    words = (name_key(part) for part in (name, district or "", province or "") if part)
    return Subject(
        key=f"{level} {epoch} {code}" if code else f"{level} {' '.join(words)}",
        kind="unit",
        name=name,
        field=f"{level} {epoch} {_above(level, code, epoch, province, district)}",
        level=level,
        province=province,
        district=district,
        code=code,
        epoch=epoch,
        current_names=tuple(item["name"] for item in current),
        current_codes=tuple(item["code"] for item in current),
    )


def _above(level: str, code: str | None, epoch: str | None, province: str | None, district: str | None) -> str:
    """The unit in which those of this level are ranked: a district's province; of a commune the district, if any."""
    if level == "province":
        return ""
    entry = load_gazetteer().unit(code, cast(Level, level), epoch) if code and epoch else None
    if entry is not None:
        return entry.district_code or entry.province_code or ""
    return name_key(district or province or "")


@lru_cache(maxsize=16384)
def epoch_of(level: str, code: str, name: str, year: int | None, published: str | None) -> str:
    """Which unit a code means, that of the 63 provinces or that of the 34: by its name, else by the time.

    A year before 2025 was measured on the old units; 2025 itself on those of the day it was written about.
    """
    gazetteer = load_gazetteer()
    known = {epoch: gazetteer.unit(code, cast(Level, level), epoch) for epoch in ("63", "34")}
    held = [epoch for epoch, entry in known.items() if entry is not None]
    named = [epoch for epoch in held if _is(known[epoch], name)]
    if len(named or held) == 1:
        return (named or held)[0]
    if year is not None and year != REFORM.year:
        return "63" if year < REFORM.year else "34"
    day = day_of(published)
    return "34" if day and day >= REFORM.isoformat() else "63"


def _is(entry: Entry | None, name: str) -> bool:
    return entry is not None and name_key(entry.full_name) == name_key(name)
