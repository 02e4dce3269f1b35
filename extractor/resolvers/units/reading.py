"""One unit mention read on its own: its type, name, and every unit of the gazetteer it may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.gazetteer.spelling import capitalised, full_name, name_key
from extractor.gazetteer.table import REFORM, Entry, Gazetteer, load_gazetteer, rose_from
from extractor.gazetteer.words import unit_words
from extractor.mention import Mention
from extractor.normalisers.folding import fold
from extractor.records import Level, Successor, Unit

_CITY_LEVELS: tuple[Level, ...] = ("province", "district")


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with the words it names and the units they may mean, before any context is asked.

    `old` are units before the reform that it may mean if the text gives it a parent of that time; of a
    xã also those that are a phường now.
    """

    mention: Mention
    text: str
    type: str
    name: str
    level: Level
    entries: tuple[Entry, ...]
    old: tuple[Entry, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What two mentions of the same words share: level, type and name key."""
        return self.level, self.type, name_key(self.name)


def read(mention: Mention, text: str, on: date | None) -> Reading | None:
    """A `unit` mention in `text` to its reading on a day: `huyện Châu Thành` → ten candidates."""
    level = _level_of(mention)
    if level is None:
        return None
    name = mention.parts["name"].of(text)
    kind = str(mention.data.get("type", ""))
    if "type" not in mention.parts and not kind and mention.rule == "unit.bare_province":
        levels: tuple[Level, ...] = ("province",)
    else:
        levels = _CITY_LEVELS if kind == "Thành phố" else (level,)
    after = text[mention.end : mention.end + 24]
    entries = standing(_of(name, kind, levels), None if _said_to_be_old(after) else on)
    if _said_to_be_old(after):
        entries = [entry for entry in entries if entry.epoch == "63"] or entries
    if entries and all(entry.level != level for entry in entries):
        level = entries[0].level
    return Reading(mention, mention.span.of(text), kind, name, level, tuple(entries), _old(name, kind, level, on))


def _level_of(mention: Mention) -> Level | None:
    level = mention.data["level"]
    if mention.label != "unit":
        return None
    return (
        "province"
        if level == "province"
        else "district"
        if level == "district"
        else "commune"
        if level == "commune"
        else None
    )


def _of(name: str, kind: str, levels: Sequence[Level]) -> list[Entry]:
    gazetteer = load_gazetteer()
    words = f"{kind} {name}" if kind else name
    return [entry for entry in gazetteer.candidates(words) if entry.level in levels]


def _old(name: str, kind: str, level: Level, on: date | None) -> tuple[Entry, ...]:
    if level != "commune":
        return ()
    before = [entry for entry in load_gazetteer().by_key(name_key(name)) if entry.epoch == "63"]
    same = [entry for entry in before if entry.level == level and entry.type == kind]
    rose = [entry for entry in before if rose_from(entry, kind)]
    day = on if on and on < REFORM else REFORM - timedelta(days=1)
    return tuple(entry for entry in (*same, *rose) if entry.stood_on(day))


def _said_to_be_old(after: str) -> bool:
    after = after.lstrip(" ,")
    words = unit_words().lists["old_after"]
    return any(after.startswith(word) and not after[len(word) : len(word) + 1].isalnum() for word in words)


def standing(entries: list[Entry], on: date | None) -> list[Entry]:
    """The units that stood on a day, or what stood in their place; after the reform else those before it."""
    if on is None:
        return entries
    found = [entry for entry in entries if entry.stood_on(on)]
    if found:
        return found
    if on >= REFORM:
        return [entry for entry in entries if entry.epoch == "63"]
    gazetteer = load_gazetteer()
    of_the_day = [gazetteer.earlier(entry, on) for entry in entries if entry.epoch == "63"]
    # `Thừa Thiên Huế` in spring 2025: nothing bears the name any more, so the unit that did is meant.
    standing_then = [entry for entry in of_the_day if entry.stood_on(on)]
    return standing_then or [entry for entry in entries if entry.level == "province" and entry.was_gone_by(on)]


def earlier(entry: Entry, on: date | None) -> Entry:
    """What stood in a unit's place on a day, or the unit itself."""
    return load_gazetteer().earlier(entry, on) if on and entry.epoch == "63" else entry


def under(entry: Entry, parent: Entry) -> bool:
    """True if `entry` lies in `parent`, also if only one of them is named by its name before the reform."""
    if parent.level == "district":
        return entry.epoch == parent.epoch and entry.district_code in parent.codes
    if entry.level == "province":
        return entry.epoch == parent.epoch and bool(set(entry.codes) & set(parent.codes))
    if entry.epoch == parent.epoch:
        return entry.province_code in parent.codes
    gazetteer = load_gazetteer()
    own = entry.province_code and gazetteer.unit(entry.province_code, "province", entry.epoch)
    if not own:
        return False
    old, new = (own, parent) if entry.epoch == "63" else (parent, own)
    return new in gazetteer.successors(old)


def province_of(entry: Entry) -> Entry | None:
    """The province a unit lies in; a province to itself."""
    if entry.level == "province":
        return entry
    return load_gazetteer().unit(entry.province_code or "", "province", entry.epoch)


def unit_of(reading: Reading, entry: Entry, on: date | None, kind: str = "") -> Unit:
    """A reading and the unit it means to the record: name as then, parents, code, successors.

    `kind` is the type another mention of the unit gives it, for a reading without one.
    """
    gazetteer: Gazetteer = load_gazetteer()
    parents = {parent.level: parent.full_name for parent in gazetteer.parents(entry, on)}
    written = capitalised(reading.name)
    part = entry.level == "commune" and entry.name.endswith(f" {written}")  # `Nông trường Việt Lâm`
    own_name = written if part or _spelt_otherwise(written, entry) else entry.name
    return Unit(
        text=reading.text,
        name=f"{reading.type or kind or entry.type} {own_name}",
        level=entry.level,
        province=parents.get("province"),
        district=parents.get("district"),
        code=entry.code,
        current=[Successor(name=new.full_name, code=new.code) for new in gazetteer.successors(entry) if new.code],
    )


def _spelt_otherwise(written: str, entry: Entry) -> bool:
    """`Mù Cang Chải`, `Đắk Glong`, which the register writes `Mù Căng Chải`, `Đăk Glong`: papers of state have both.

    Provinces have one spelling; words without marks are no spelling at all.
    """
    same = fold(written) == fold(entry.name) or len(written.split()) != len(entry.name.split())
    return not same and entry.level != "province" and written.isascii() is False


def unknown_unit(reading: Reading, entries: Sequence[Entry]) -> Unit:
    """A reading that context does not settle to a record without code, with the parents all candidates share."""
    kinds = {entry.type for entry in entries}
    names = {entry.name for entry in entries}
    kind = reading.type or (kinds.pop() if len(kinds) == 1 else "")
    name = names.pop() if len(names) == 1 else reading.name
    provinces = {province.full_name for entry in entries if (province := province_of(entry))}
    shared = provinces.pop() if len(provinces) == 1 and reading.level != "province" else None
    whole = full_name(kind, name) if kind else name
    return Unit(text=reading.text, name=whole, level=reading.level, province=shared)
