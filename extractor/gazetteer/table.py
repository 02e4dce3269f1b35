"""The gazetteer: administrative units with their codes, parents, epochs and successors, by name in any spelling."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import cast

from extractor.errors import RuleError
from extractor.gazetteer.spelling import name_key, name_keys, split_type
from extractor.normalisers.folding import strip_tones
from extractor.patterns_folder import patterns_folder
from extractor.records import Level

# The first day of the 34 provinces and of two levels instead of three.
REFORM = date(2025, 7, 1)
# A unit that rises in type keeps its code: Huyện Thuận Thành and Thị xã Thuận Thành are both 262.
_RISES_TO = {
    "Huyện": ("Thị xã", "Thành phố", "Quận"),
    "Thị xã": ("Thành phố", "Quận"),
    # A xã that has the name of a thị trấn may as well have been merged into it.
    "Xã": ("Phường",),
    "Thị trấn": ("Phường",),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit in one epoch; `name` is without type, `code` is `None` for units gone before the snapshot.

    `epoch` is `63` or `34`, the number of provinces; `became` holds the codes of the units of the
    same epoch that took over a unit without a code. A unit that rose may be two entries of one code,
    one for each type: Huyện Phong Điền until 2024, Thị xã Phong Điền since.
    """

    code: str | None
    name: str
    type: str
    level: Level
    province_code: str | None
    district_code: str | None
    epoch: str
    valid_from: str = ""
    valid_until: str = ""
    became: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The official name with its type: `Huyện Châu Thành`."""
        return f"{self.type} {self.name}"

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes by which children and successors know this unit."""
        return (self.code,) if self.code else self.became

    def stood_on(self, day: date) -> bool:
        """True if the unit is known to have stood on that day, or nothing says otherwise."""
        iso = day.isoformat()
        return (not self.valid_from or self.valid_from <= iso) and (not self.valid_until or iso <= self.valid_until)

    def was_gone_by(self, day: date) -> bool:
        """True if the unit is known to have ended before that day."""
        return bool(self.valid_until) and self.valid_until < day.isoformat()


class Gazetteer:
    """All units of both epochs, found by name; `source` says where they come from.

    Of 14,000 units an article needs a few dozen, so entries are made when they are asked for.
    """

    def __init__(self, source: str, register: list[str], former: list[str], successors: Path) -> None:
        self.source = source
        self._lines = lines = [*register, *former]
        self._registered = len(register)
        self._made: dict[int, Entry] = {}
        self._successors_file = successors
        names = [line.split(",", 2)[1] for line in lines]
        distinct = list(dict.fromkeys(names))
        keys = dict(zip(distinct, name_keys(distinct), strict=True))
        self._by_key: dict[str, list[int]] = {}
        for at, name in enumerate(names):
            self._by_key.setdefault(keys[name], []).append(at)

    @property
    def entries(self) -> list[Entry]:
        """Every unit, provinces first, the old ones before the new ones."""
        return [self._entry(at) for at in range(len(self._lines))]

    def of_level(self, level: Level) -> list[Entry]:
        """Every unit of one level, of both epochs and gone ones too."""
        return [self._entry(at) for at, line in enumerate(self._lines) if f",{level}," in line]

    def candidates(
        self,
        name: str,
        *,
        level: Level | None = None,
        province: str | None = None,
        district: str | None = None,
        on: date | None = None,
    ) -> list[Entry]:
        """A name, with or without type word, to every unit it may mean: `H. Châu Thành` → ten districts.

        `province` and `district` are codes or names; `on` keeps the units that stood on that day. With
        a type word only units of that type are given or, if none is, those that rose from it.
        """
        provinces = self._codes(province, "province") if province else None
        districts = self._codes(district, "district") if district else None
        for plain in (False, True) if name.isascii() else (False,):
            found = [
                entry
                for entry in self._named(name, plain=plain)
                if (not level or entry.level == level)
                and (not on or entry.stood_on(on))
                and (provinces is None or (entry.epoch, entry.province_code) in provinces)
                and (districts is None or (entry.epoch, entry.district_code) in districts)
            ]
            if found:
                return found
        return []

    def by_key(self, key: str) -> list[Entry]:
        """The units whose `name_key` this is, of every type and epoch."""
        return [self._entry(at) for at in self._by_key.get(key, ())]

    def unit(self, code: str, level: Level, epoch: str) -> Entry | None:
        """The unit with this code: (`877`, district, 63) is Huyện Châu Thành of Đồng Tháp."""
        at = self._by_code.get(f"{epoch} {level} {code}")
        return None if at is None else self._entry(at)

    def parents(self, entry: Entry, on: date | None = None) -> list[Entry]:
        """A unit to its parents, the nearest first: a commune to its district and province.

        On a day before a parent bore its present name, the unit that stood there: a district of
        Thành phố Huế had Tỉnh Thừa Thiên Huế for a parent until 2024.
        """
        wanted: tuple[tuple[Level, str | None], ...]
        wanted = ("district", entry.district_code), ("province", entry.province_code)
        found = (self.unit(code, level, entry.epoch) for level, code in wanted if code)
        return [self.earlier(parent, on) if on else parent for parent in found if parent]

    def earlier(self, entry: Entry, on: date) -> Entry:
        """The unit that stood in the place of this one on that day: Thành phố Huế in 2020 → Tỉnh Thừa Thiên Huế."""
        if entry.code is None or entry.stood_on(on) or entry.valid_from <= on.isoformat():
            return entry
        gone = [old for old in self._former if old.level == entry.level and entry.code in old.codes]
        return next((old for old in gone if old.stood_on(on)), entry) if len(gone) == 1 else entry

    def successors(self, entry: Entry) -> list[Entry]:
        """A unit to those that hold its land since 1 July 2025; a unit of today is its own successor."""
        if entry.epoch == "34":
            return [entry]
        level: Level = "province" if entry.level == "province" else "commune"
        codes = dict.fromkeys(new for old in entry.codes for new in self._successors.get((entry.level, old), ()))
        found = (self.unit(code, level, "34") for code in codes)
        return [unit for unit in found if unit]

    @cached_property
    def _successors(self) -> dict[tuple[str, str], list[str]]:
        held: dict[tuple[str, str], list[str]] = {}
        for line in _lines(self._successors_file)[1]:
            level, old, new = line.split(",")
            held.setdefault((level, old), []).append(new)
        return held

    @cached_property
    def _by_code(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for at in range(self._registered):
            code, _, _, level, *_, epoch, _ = self._lines[at].split(",")
            found[f"{epoch} {level} {code}"] = at
        return found

    @cached_property
    def _former(self) -> list[Entry]:
        return [self._entry(at) for at in range(self._registered, len(self._lines))]

    @cached_property
    def _by_bare_key(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for key, rows in self._by_key.items():
            found.setdefault(strip_tones(key), []).extend(rows)
        return found

    def _named(self, words: str, *, plain: bool) -> list[Entry]:
        """The units of a name with or without type word; `plain` takes names without diacritics for any."""
        kind, rest = split_type(words)
        if kind:
            levels = ("province", "district") if kind.type == "Thành phố" else (kind.level,)
            of_level = [entry for entry in self._of_name(rest, plain=plain) if entry.level in levels]
            if found := _of_type(of_level, kind.type):
                return found
        # Some names begin with a type word, `Phường Đúc`, and some short forms look as if they did, `TT-Huế`.
        return self._of_name(words, plain=plain)

    def _of_name(self, name: str, *, plain: bool) -> list[Entry]:
        key = name_key(name)
        rows = self._by_bare_key.get(strip_tones(key)) if plain else self._by_key.get(key)
        return [self._entry(at) for at in rows or ()]

    def _codes(self, parent: str, level: Level) -> set[tuple[str, str | None]]:
        if parent.isdigit():
            return {("63", parent), ("34", parent)}
        return {(entry.epoch, code) for entry in self.candidates(parent, level=level) for code in entry.codes}

    def _entry(self, at: int) -> Entry:
        if at not in self._made:
            code, name, kind, level, province, district, start, end, epoch, became = self._lines[at].split(",")
            codes = tuple(became.split(";")) if became else ()
            self._made[at] = Entry(
                code or None,
                name,
                kind,
                cast(Level, level),
                province or None,
                district or None,
                epoch,
                start,
                end,
                codes,
            )
        return self._made[at]


def _of_type(entries: list[Entry], kind: str) -> list[Entry]:
    return [entry for entry in entries if entry.type == kind] or [entry for entry in entries if rose_from(entry, kind)]


def rose_from(entry: Entry, kind: str) -> bool:
    """True if a unit of the 63 provinces may once have been of this type: Phường An Bình a xã."""
    return entry.epoch == "63" and entry.type in _RISES_TO.get(kind, ())


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that came with this package, read once."""
    folder = patterns_folder() / "gazetteer"
    source, lines = _lines(folder / "units.csv")
    lines, former = [line + "," for line in lines], []
    for line in _lines(folder / "former.csv")[1]:
        code, name, kind, level, province, became, end = line.split(",")
        former.append(f"{code},{name},{kind},{level},{province},,,{end},63,{became}")
    return Gazetteer(source, lines, former, folder / "successors.csv")


def _lines(path: Path) -> tuple[str, list[str]]:
    """A table's source line and its rows as text, without the header; no field holds a comma or a quote."""
    try:
        source, _, *lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise RuleError(f"{path}: cannot be read ({error}); install the package anew") from error
    return source.removeprefix("# "), lines
