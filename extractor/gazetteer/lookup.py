"""Words typed by a person to the unit they mean, or to the candidates: `H. Châu Thành, Đồng Tháp` → 877."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from extractor.gazetteer.table import Entry, load_gazetteer
from extractor.normalisers.folding import nfc

_PARTS = re.compile(r"\s*[,;()|]\s*|\s+(?:thuộc|của)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """One unit that may be meant, with its parents (nearest first) and those that hold its land today."""

    entry: Entry
    parents: tuple[Entry, ...]
    successors: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Lookup:
    """What some words may mean on a day; `unit` is set if only one unit is left."""

    words: str
    on: date | None
    candidates: tuple[Found, ...]

    @property
    def unit(self) -> Found | None:
        """The one unit meant, or None among namesakes and for names the gazetteer does not hold."""
        return self.candidates[0] if len(self.candidates) == 1 else None


def look_up(words: str, on: date | None = None) -> Lookup:
    """A unit's name and, after commas, those of its parents, to the units it may be on that day.

    Without a day a unit of both epochs is two candidates, for its code and parents may differ.
    """
    gazetteer = load_gazetteer()
    name, *parents = [part for part in _PARTS.split(nfc(words)) if part] or [""]
    entries = gazetteer.candidates(name, on=on)
    for parent in parents:
        above = gazetteer.candidates(parent)
        entries = [entry for entry in entries if any(_in(entry, other) for other in above)]
    found = (Found(entry, tuple(gazetteer.parents(entry, on)), tuple(gazetteer.successors(entry))) for entry in entries)
    return Lookup(words, on, tuple(found))


def _in(entry: Entry, parent: Entry) -> bool:
    if entry.epoch != parent.epoch:
        return False
    own = {"province": entry.province_code, "district": entry.district_code}.get(parent.level)
    return own is not None and own in parent.codes
