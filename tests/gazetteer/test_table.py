from __future__ import annotations

import resource
import subprocess
import sys
from datetime import date

import pytest

from extractor.gazetteer.table import Entry, load_gazetteer

OLD, NEW = date(2021, 3, 19), date(2025, 9, 1)


@pytest.mark.parametrize(
    ("name", "wanted", "codes"),
    [
        ("huyện Châu Thành", {"province": "Đồng Tháp"}, ["877"]),
        ("H. Châu Thành", {"province": "tỉnh Kiên Giang"}, ["905"]),
        ("Châu Thành", {"level": "district", "province": "82"}, ["821"]),
        ("xã Tân Phú", {"district": "877"}, ["30274"]),
        ("xã Tân Phú", {"district": "huyện Châu Thành", "province": "Đồng Tháp"}, ["30274"]),
        ("Thừa Thiên Huế", {"on": OLD}, ["46"]),
        ("thành phố Huế", {"on": NEW}, ["46"]),
        ("Đồng Tháp", {"level": "province", "on": OLD}, ["87"]),
        ("Đồng Tháp", {"level": "province", "on": NEW}, ["82"]),
        ("huyện Châu Thành", {"on": NEW}, []),
        ("huyện Không Hề Có", {}, []),
        ("thị xã Hương Thủy", {"province": "Thừa Thiên Huế"}, ["479"]),
        ("Phường Đúc", {"district": "Thuận Hóa"}, ["19780"]),
        ("Huyen Thanh Binh", {}, ["874"]),
        ("huyện Việt Yên", {}, ["222"]),
    ],
)
def test_a_name_leads_to_its_candidates(name: str, wanted: dict[str, object], codes: list[str | None]) -> None:
    found = load_gazetteer().candidates(name, **wanted)  # type: ignore[arg-type]
    assert [entry.code for entry in found] == codes


def test_ten_provinces_have_a_huyen_chau_thanh() -> None:
    assert len(load_gazetteer().candidates("huyện Châu Thành")) == 10


def test_the_table_holds_every_unit_of_both_epochs() -> None:
    count: dict[tuple[str, str], int] = {}
    gazetteer = load_gazetteer()
    for entry in gazetteer.entries:
        if entry.code and gazetteer.unit(entry.code, entry.level, entry.epoch) == entry:
            count[entry.epoch, entry.level] = count.get((entry.epoch, entry.level), 0) + 1
    assert count == {
        ("63", "province"): 63,
        ("63", "district"): 696,
        ("63", "commune"): 10_035,  # with the five island districts that have none, 10,040 ends of the tree
        ("34", "province"): 34,
        ("34", "commune"): 3_321,
    }


def one(name: str, **wanted: object) -> Entry:
    (entry,) = load_gazetteer().candidates(name, **wanted)  # type: ignore[arg-type]
    return entry


def test_parents_are_given_nearest_first_and_named_as_on_the_day() -> None:
    gazetteer = load_gazetteer()
    commune = one("thị trấn Cái Tàu Hạ")
    assert [parent.full_name for parent in gazetteer.parents(commune)] == ["Huyện Châu Thành", "Tỉnh Đồng Tháp"]
    district = one("huyện Quảng Điền")
    assert [parent.full_name for parent in gazetteer.parents(district, OLD)] == ["Tỉnh Thừa Thiên Huế"]
    assert [parent.full_name for parent in gazetteer.parents(district, date(2025, 3, 1))] == ["Thành phố Huế"]


def test_a_unit_that_rose_has_one_code_and_each_type_its_time() -> None:
    gazetteer = load_gazetteer()
    before = gazetteer.candidates("Phong Điền", level="district", province="46", on=OLD)
    after = gazetteer.candidates("Phong Điền", level="district", province="46", on=date(2025, 2, 1))
    assert [(entry.full_name, entry.code) for entry in before] == [("Huyện Phong Điền", "476")]
    assert [(entry.full_name, entry.code) for entry in after] == [("Thị xã Phong Điền", "476")]
    assert gazetteer.parents(one("phường Phong Thu"), OLD)[0].full_name == "Huyện Phong Điền"


@pytest.mark.parametrize(
    ("name", "wanted", "successors"),
    [
        ("tỉnh Kiên Giang", {}, ["Tỉnh An Giang 91"]),
        ("thị trấn Cái Tàu Hạ", {}, ["Xã Phú Hựu 30244"]),
        ("huyện Côn Đảo", {}, ["Đặc khu Côn Đảo 26732"]),
        ("tỉnh Hà Tây", {}, ["Thành phố Hà Nội 01"]),
        ("tỉnh Đồng Tháp", {"on": NEW}, ["Tỉnh Đồng Tháp 82"]),
    ],
)
def test_successors_hold_the_land_today(name: str, wanted: dict[str, object], successors: list[str]) -> None:
    found = load_gazetteer().successors(one(name, **wanted))
    assert [f"{entry.full_name} {entry.code}" for entry in found] == successors


def test_every_old_unit_has_a_successor() -> None:
    gazetteer = load_gazetteer()
    assert [entry for entry in gazetteer.entries if not gazetteer.successors(entry)] == []


def test_the_source_names_package_licence_and_snapshot() -> None:
    source = load_gazetteer().source
    assert all(word in source for word in ("vietnamadminunits 1.0.4", "MIT", "2025-06-30"))


MEASURE = """
import time
from pathlib import Path
import extractor.gazetteer.table as table
held = lambda: int(Path("/proc/self/statm").read_text().split()[1])  # the peak would begin with the parent's
before, start = held(), time.process_time()
table.load_gazetteer()
print(time.process_time() - start, held() - before)
"""


def test_loading_is_quick_and_small() -> None:
    runs = []
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True)
        runs.append([float(number) for number in done.stdout.split()])
    assert min(seconds for seconds, _ in runs) < 0.150
    assert 0 < max(pages for _, pages in runs) * resource.getpagesize() < 60 * 2**20
