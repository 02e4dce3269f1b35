"""Write units.csv and successors.csv from the installed package vietnamadminunits; no network.

Run as `pip install "vietnamadminunits==1.0.4" && python patterns/gazetteer/build.py`; the same package
gives the same bytes. The package (MIT) collects the register of the General Statistics Office: the
units as they stood on 30 June 2025 (63 provinces) and from 1 July 2025 (34 provinces), and which new
commune holds which old one. What it leaves out, units gone before that day, stands in `former.csv`,
which is kept by hand.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
LAST_OLD_DAY, FIRST_NEW_DAY = "2025-06-30", "2025-07-01"
# Units of the snapshot that an older article must not find; `former.csv` says what stood there before.
KNOWN_STARTS = {
    ("province", "46"): "2025-01-01",  # Thành phố Huế, with its two quận
    ("district", "474"): "2025-01-01",
    ("district", "475"): "2025-01-01",
    ("district", "374"): "2025-01-01",  # Thành phố Hoa Lư
    ("district", "753"): "2025-03-01",  # Huyện Long Đất
    ("district", "769"): "2021-01-01",  # Thành phố Thủ Đức
    ("district", "407"): "2020-06-01",  # Thị xã Nghi Sơn
    ("district", "049"): "2020-03-01",  # Huyện Quảng Hòa
    ("district", "019"): "2014-04-01",  # Quận Nam Từ Liêm
    ("district", "021"): "2014-04-01",  # Quận Bắc Từ Liêm
    ("district", "268"): "2009-05-08",  # Quận Hà Đông
    ("district", "269"): "2009-05-08",  # Thị xã Sơn Tây
    ("district", "476"): "2025-01-01",  # Thị xã Phong Điền; like the next two it was a huyện with a namesake
    ("district", "723"): "2014-04-01",  # Tân Uyên
    ("district", "887"): "2009-08-24",  # Thị xã Tân Châu
    ("district", "688"): "2009-08-11",  # Thị xã Phước Long
    ("district", "690"): "2009-08-11",  # Thị xã Bình Long
}


class Row(NamedTuple):
    """One line of units.csv."""

    code: str
    name: str
    type: str
    level: str
    province_code: str
    district_code: str
    valid_from: str
    valid_until: str
    epoch: str


def package_data() -> Path:
    """The data folder of the installed package, found without running the package."""
    spec = find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        raise SystemExit('vietnamadminunits is not installed: pip install "vietnamadminunits==1.0.4"')
    return Path(spec.origin).parent / "data"


def split(full: str, kinds: Iterable[str]) -> tuple[str, str]:
    """A full name to type and own name: `Thị trấn Cái Tàu Hạ` → (`Thị trấn`, `Cái Tàu Hạ`)."""
    for kind in kinds:
        if full.lower().startswith(kind.lower() + " "):  # the package also writes `Thành Phố Bắc Kạn`
            return kind, " ".join(capitalised(word) for word in full[len(kind) + 1 :].split())
    raise SystemExit(f"no known type word before {full!r}")


def capitalised(word: str) -> str:
    """A syllable of a name with its capital, which the package lost in `Đại áng` and `Ya ly`."""
    return word if word == "trường" else word[0].upper() + word[1:]


def old_row(code: str, full: str, level: str, province: str = "", district: str = "") -> Row:
    """A unit of the 63 provinces as a line, with the first day it is known to have existed."""
    start = KNOWN_STARTS.get((level, code), "")
    kinds = ("Tỉnh", "Thành phố", "Huyện", "Quận", "Thị xã", "Thị trấn", "Xã", "Phường")
    kind, name = split(full, kinds)
    return Row(code, name, kind, level, province, district, start, LAST_OLD_DAY, "63")


def new_row(code: str, full: str, level: str, province: str = "") -> Row:
    """A unit of the 34 provinces as a line."""
    kind, name = split(full, ("Tỉnh", "Thành phố", "Xã", "Phường", "Đặc khu"))
    return Row(code, name, kind, level, province, "", FIRST_NEW_DAY, "", "34")


def all_rows(database: sqlite3.Connection) -> Iterator[Row]:
    """Every unit, provinces first, old before new; five island districts have no communes."""
    old = database.execute(
        "select provinceCode, province, districtCode, district, wardCode, ward from admin_units_legacy"
    ).fetchall()
    new = database.execute("select provinceCode, province, wardCode, ward from admin_units").fetchall()
    yield from sorted({old_row(r[0], r[1], "province") for r in old})
    yield from sorted({old_row(r[2], r[3], "district", r[0]) for r in old})
    yield from sorted({old_row(r[4], r[5], "commune", r[0], r[2]) for r in old if r[5]})
    yield from sorted({new_row(r[0], r[1], "province") for r in new})
    yield from sorted({new_row(r[2], r[3], "commune", r[0]) for r in new})


def successor_pairs(data: Path) -> Iterator[tuple[str, str, str]]:
    """Level, old code and new code wherever a new unit holds land of an old one."""
    converter: dict[str, Any] = json.loads((data / "converter_2025.json").read_text("utf-8"))
    old = json.loads((data / "parser_legacy.json").read_text("utf-8"))
    new = json.loads((data / "parser_from_2025.json").read_text("utf-8"))
    for new_key, old_keys in converter["DICT_PROVINCE"].items():
        for key in old_keys:
            codes = old["DICT_PROVINCE"][key]["provinceCode"], new["DICT_PROVINCE"][new_key]["provinceCode"]
            yield "province", *codes
    for new_province, key, new_ward in commune_pairs(converter):
        wards = new["DICT_PROVINCE_WARD_NO_ACCENTED"].get(new_province, {})
        accented = new["DICT_PROVINCE_WARD_ACCENTED"].get(new_province, {})
        target = (wards.get(new_ward) or accented[new_ward])["wardCode"]
        level, code = old_code(old, *key.split("_"))
        yield level, code, target
        if level == "commune":
            yield "district", district_code(old, *key.split("_")[:2]), target


def commune_pairs(converter: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """New province, old commune and new commune by the package's keys, whole and divided communes alike."""
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        yield from ((province, key, ward) for ward, keys in wards.items() for key in keys)
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        yield from ((province, key, part["newWardKey"]) for key, parts in divided.items() for part in parts)


def district_code(old: dict[str, Any], province: str, district: str) -> str:
    """The code of an old district given by the package's keys."""
    code: str = old["DICT_PROVINCE_DISTRICT"][province][district]["districtCode"]
    return code


def old_code(old: dict[str, Any], province: str, district: str, ward: str) -> tuple[str, str]:
    """Level and code of an old unit; island districts without communes come with an empty ward."""
    if not ward:
        return "district", district_code(old, province, district)
    for table in ("DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED", "DICT_PROVINCE_DISTRICT_WARD_ACCENTED"):
        found = old[table].get(province, {}).get(district, {}).get(ward)
        if found:
            return "commune", found["wardCode"]
    raise SystemExit(f"no such commune in the package: {province} {district} {ward}")


def write(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A CSV with one comment line that says where it comes from."""
    source = (
        f"# vietnamadminunits {version('vietnamadminunits')} (MIT licence, Tran Ngoc Minh Hieu); "
        "snapshot 2025-06-30 (63 provinces) and 2025-07-01 (34 provinces); written by build.py"
    )
    lines = [tuple(header), *map(tuple, rows)]
    if any("," in field or '"' in field for line in lines for field in line):
        raise SystemExit(f"{path.name}: a field holds a comma or a quote, which its reader does not expect")
    path.write_text("\n".join([source, *map(",".join, lines)]) + "\n", encoding="utf-8")


def main() -> None:
    """Write both files and say how many lines each has."""
    data = package_data()
    with sqlite3.connect(f"file:{data / 'dataset.db'}?mode=ro", uri=True) as database:
        rows = list(all_rows(database))
    pairs = sorted(set(successor_pairs(data)))
    write(HERE / "units.csv", Row._fields, rows)
    write(HERE / "successors.csv", ("level", "code", "successor"), pairs)
    print(f"{len(rows)} units, {len(pairs)} successors")


if __name__ == "__main__":
    main()
