"""The units an article is at home in: what its portal, address, dateline and headline say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from extractor.gazetteer.finder import find_units
from extractor.gazetteer.spelling import name_key
from extractor.gazetteer.table import Entry, load_gazetteer
from extractor.gazetteer.words import unit_words
from extractor.normalisers.folding import fold, strip_tones
from extractor.normalisers.hosts import host_of
from extractor.records import Level
from extractor.resolvers.units.reading import read, standing, under

_RANK = {"commune": 0, "district": 1, "province": 2}
_HOST = re.compile(r"\b(?:https?://)?((?:[\w-]+\.)+(?:gov|com|org|net|edu)?\.?vn)\b")


@dataclass(slots=True)
class Home:
    """What the portal says: the province and, on a district's or commune's own pages, those too."""

    on: date | None = None
    entries: dict[Level, Entry] = field(default_factory=dict)
    _unsettled: list[list[Entry]] = field(default_factory=list)

    def admit(self, entries: Iterable[Entry]) -> None:
        """Take the one unit among `entries` that agrees with what is known already, and its parents."""
        fitting = [entry for entry in entries if self._agrees(entry)]
        if len(fitting) > 1:
            self._unsettled.append(fitting)
        if len(fitting) != 1 or fitting[0].level in self.entries:
            return
        gazetteer = load_gazetteer()
        for entry in (fitting[0], *gazetteer.parents(fitting[0], self.on)):
            self.entries.setdefault(entry.level, entry)

    def admit_again(self) -> None:
        """Try once more what was one of several before the province was known: a portal of `Huyện Châu Thành`."""
        waiting, self._unsettled = self._unsettled, []
        for entries in waiting:
            self.admit(entries)

    def _agrees(self, entry: Entry) -> bool:
        above = (known for known in self.entries.values() if _RANK[known.level] >= _RANK[entry.level])
        return all(under(entry, known) if known.level != entry.level else known == entry for known in above)


def home_of(place: str | None, site: str | None, hosts: Sequence[str], on: date | None) -> Home:
    """Dateline or portal name, site name and addresses to the units they name, surest first."""
    home = Home(on)
    named = [words for words in (place, site) if words]
    levels: tuple[Level, ...] = ("province", "district", "commune")
    for level in levels:
        for words in named:
            for mention in find_units(words, fold(words)):
                reading = read(mention, words, on)
                if reading and reading.level == level:
                    home.admit(reading.entries)
        for host in hosts:
            for label in host.lower().split("."):
                home.admit(_of_label(label, level, on))
    return home


def hosts_in(url: str | None, text: str) -> list[str]:
    """The article's own host, then those of government sites its text names: `dichvucong.tiengiang.gov.vn`."""
    own = [host_of(url) or ""] if url else []
    return [*own, *(host for host in _HOST.findall(text) if host.endswith(".gov.vn"))]


def _of_label(label: str, level: Level, on: date | None) -> list[Entry]:
    """A label of a host name to the units it spells without diacritics: `baodongthap` → Tỉnh Đồng Tháp."""
    for key in _label_keys(label):
        found = [entry for entry in _by_label().get(name_key(key), ()) if entry.level == level]
        if found := standing(found, on):
            return found
    return []


def _label_keys(label: str) -> Iterable[str]:
    lists = unit_words().lists
    bare = label.replace("-", "")
    yield bare
    for prefix in sorted(lists["host_prefixes"], key=len, reverse=True):
        if bare.startswith(prefix) and len(bare) - len(prefix) > 3:
            yield bare.removeprefix(prefix)
    for suffix in lists["host_suffixes"]:
        if bare.endswith(suffix) and len(bare) - len(suffix) > 3:
            yield bare.removesuffix(suffix)


@cache
def _by_label() -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    levels: tuple[Level, ...] = ("province", "district")
    for level in levels:
        for entry in load_gazetteer().of_level(level):
            found.setdefault(strip_tones(name_key(entry.name)), []).append(entry)
    return found
