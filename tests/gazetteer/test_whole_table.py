"""Every unit of the register, named with its parents in several spellings, is found as itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest

from extractor.gazetteer.finder import find_units
from extractor.gazetteer.lookup import look_up
from extractor.gazetteer.table import REFORM, Entry, load_gazetteer
from extractor.normalisers.folding import fold, strip_tones
from extractor.records import Level

SHORT = {
    "Huyện": "H.", "Thành phố": "TP.", "Thị xã": "TX.", "Quận": "Q.", "Tỉnh": "tỉnh", "Xã": "X.", "Phường": "P.",
    "Thị trấn": "TT.", "Đặc khu": "đặc khu",
}  # fmt: skip
SPELLINGS: dict[str, Callable[[str, str], str]] = {
    "official": lambda kind, name: f"{kind} {name}",
    "abbreviated": lambda kind, name: f"{SHORT[kind]} {name}",
    "shouted, decomposed": lambda kind, name: unicodedata.normalize("NFD", f"{kind} {name}".upper()),
    "without diacritics": lambda kind, name: strip_tones(f"{kind} {name}"),
}
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


def register(level: Level, epoch: str) -> list[Entry]:
    gazetteer = load_gazetteer()
    of_epoch = (entry for entry in gazetteer.of_level(level) if entry.epoch == epoch and entry.code)
    return [entry for entry in of_epoch if entry.code and gazetteer.unit(entry.code, level, epoch) == entry]


def lost(entries: list[Entry], spell: Callable[[str, str], str], day: date) -> list[str]:
    wrong = []
    for entry in entries:
        line = (entry, *load_gazetteer().parents(entry))
        words = ", ".join(spell(unit.type, unit.name) for unit in line)
        found = look_up(words, day)
        if found.unit is None or found.unit.entry != entry:
            wrong.append(words)
    return wrong


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_district_with_its_province_is_itself(spelling: str) -> None:
    districts = register("district", "63")
    assert len(districts) == 696
    assert lost(districts, SPELLINGS[spelling], BEFORE) == []


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(("epoch", "day", "count"), [("63", BEFORE, 63), ("34", AFTER, 34)])
def test_every_province_is_itself(spelling: str, epoch: str, day: date, count: int) -> None:
    provinces = register("province", epoch)
    assert len(provinces) == count
    assert lost(provinces, SPELLINGS[spelling], day) == []


@pytest.mark.parametrize(("epoch", "day", "count"), [("63", BEFORE, 10_035), ("34", REFORM, 3_321)])
def test_every_commune_with_its_parents_is_itself(epoch: str, day: date, count: int) -> None:
    communes = register("commune", epoch)
    assert len(communes) == count
    assert lost(communes, SPELLINGS["official"], day) == []


@pytest.mark.parametrize("lower", [False, True])
def test_every_district_is_found_whole_in_a_sentence(lower: bool) -> None:
    missed = []
    for entry in register("district", "63"):
        text = f"Chiều qua, UBND {entry.type.lower()} {entry.name} đã họp."
        text = text.lower() if lower else text
        named = [mention.span.of(text).lower() for mention in find_units(text, fold(text))]
        if named != [entry.full_name.lower()]:
            missed.append(entry.name)
    # Without capitals a name of one syllable or one that is a verb is not believed.
    assert missed == (["Chũ", "Vinh", "Pleiku", "KBang", "M'Đrắk", "Lắk", "Thống Nhất"] if lower else [])


def test_every_commune_is_found_whole_in_a_sentence() -> None:
    missed = []
    for entry in register("commune", "63"):
        text = f"Chiều qua, UBND {entry.type.lower()} {entry.name} đã họp."
        named = [mention.span.of(text) for mention in find_units(text, fold(text))]
        if named != [f"{entry.type.lower()} {entry.name}"]:
            missed.append(text)
    assert missed == []
