from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from extractor.errors import ExtractorError, InputError
from extractor.panel.building import build
from extractor.panel.columns import Table, column
from extractor.panel.laying_out import panel_tables
from extractor.panel.models import models_table
from extractor.panel.officials import officials_table
from extractor.panel.writing import defused, shown, write_tables
from tests.panel.made import extraction, model, official, ranking

NAMES = ("panel", "conflicts", "gaps", "articles", "about")


def told(title: str = "Bài") -> list[dict[str, Any]]:
    one = extraction("a", ranking(rank=4, rank_of=12, score=91.43, score_unit="%", change=-3))
    one["article"]["title"] = title
    return [one, extraction("b", ranking(rank=5, year=2018))]


def made(title: str = "Bài") -> list[Table]:
    return panel_tables(build(told(title)))


def test_csv_files_lie_beside_each_other_and_pandas_reads_them(tmp_path: Path) -> None:
    written = write_tables(made(), tmp_path / "panel.csv")
    assert [path.name for path in written] == ["panel.csv", *(f"panel.{name}.csv" for name in NAMES[1:])]
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in written}
    frame = pd.read_csv(tmp_path / "panel.csv", dtype={"code": str})
    assert list(frame["rank"]) == [5, 4] and list(frame["code"]) == ["874", "874"]
    assert frame["change"].dropna().tolist() == [-3] and frame["score"].dropna().tolist() == [91.43]
    assert json.loads(frame["values"][1])[0] == {
        "field": "rank",
        "value": "4",
        "sources": 1,
        "chosen": True,
        "articles": ["a"],
    }
    assert pd.read_csv(tmp_path / "panel.gaps.csv")["year"].tolist() == [2019]


def test_a_byte_order_mark_for_excel_only_where_asked_for(tmp_path: Path) -> None:
    for bom in (False, True):
        write_tables(made(), tmp_path / "p.csv", bom=bom)
        assert (tmp_path / "p.csv").read_bytes().startswith(b"\xef\xbb\xbf") == bom
        assert pd.read_csv(tmp_path / "p.csv").columns[0] == "index"


def test_parquet_is_typed_nested_and_described(tmp_path: Path) -> None:
    write_tables(made(), tmp_path / "panel.parquet")
    schema = pq.read_schema(tmp_path / "panel.parquet")
    kinds = {name: str(schema.field(name).type) for name in ("rank", "score", "derived", "flags", "code")}
    assert kinds == {
        "rank": "int32",
        "score": "double",
        "derived": "bool",
        "flags": "list<element: string>",
        "code": "string",
    }
    assert schema.field("rank").metadata[b"en"].startswith(b"the rank") and b"vi" in schema.field("rank").metadata
    query = f"select year, rank, values[1].articles[1] from '{tmp_path / 'panel.parquet'}' order by year"
    rows = duckdb.connect().execute(query).fetchall()
    assert rows == [(2018, 5, "b"), (2020, 4, "a")]


def test_excel_has_a_sheet_for_each_table_with_a_frozen_head(tmp_path: Path) -> None:
    write_tables(made(), tmp_path / "panel.xlsx")
    book = openpyxl.load_workbook(tmp_path / "panel.xlsx")
    assert book.sheetnames == list(NAMES)
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref and sheet["A1"].font.bold
        assert all(sheet.column_dimensions[letter].width > 5 for letter in "ABC")
    sheet = book["panel"]
    heads = [cell.value for cell in sheet[1]]
    row = dict(zip(heads, [cell.value for cell in sheet[3]], strict=True))
    assert (row["rank"], row["score"], row["code"], row["derived"]) == (4, 91.43, "874", False)


EVIL = ['=HYPERLINK("http://x";"y")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "＝1+1", " =1"]


@pytest.mark.parametrize("text", EVIL)
def test_no_cell_is_a_formula(text: str, tmp_path: Path) -> None:
    write_tables(made(text), tmp_path / "p.csv")
    with (tmp_path / "p.articles.csv").open(encoding="utf-8", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert any(title.startswith("'") for title in titles) and not any(
        title.lstrip().startswith(tuple("=+-@＝")) for title in titles
    )
    write_tables(made(text), tmp_path / "p.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx")["articles"]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


CELLS = [
    ("Huyện A", "Huyện A"), (-3, -3), (91.43, 91.43), (None, None), (True, True), ("-3", "-3"), ("+4,5", "+4,5"),
    ("-3 bậc", "'-3 bậc"), ("a\nb\tc", "a b c"), ("a\x00b", "a\ufffdb"), ("a\u202eb", "a\ufffdb"), ("a\ud800", "a\ufffd"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "cell"), CELLS)
def test_cells(value: Any, cell: Any) -> None:
    assert defused(value) == cell


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".xlsx"])
def test_texts_of_any_signs_are_written(ending: str, tmp_path: Path) -> None:
    text = "".join(map(chr, range(0x20))) + "\u202e\ud800\ufffe“Đồng Tháp” 😀"
    write_tables(made(text), tmp_path / f"p{ending}")
    bad = "\ufffd"
    assert shown(text) == f"{bad * 9} {bad * 2} {bad * 18}{bad * 3}“Đồng Tháp” 😀"


def test_a_text_too_long_for_excel_is_cut_with_a_sign(tmp_path: Path) -> None:
    write_tables(made("dài " * 10_000), tmp_path / "p.xlsx")
    (title, *_) = [
        cell.value for cell in openpyxl.load_workbook(tmp_path / "p.xlsx")["articles"]["E"] if "dài" in str(cell.value)
    ]
    assert len(title) == 32_767 and title.endswith("…")


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".xlsx"])
def test_officials_and_models_and_empty_tables_are_written(ending: str, tmp_path: Path) -> None:
    one = extraction("a", officials=[official("Lê Văn Lý")], models=[model("Ngày không hẹn", status="launched")])
    for table in (officials_table([one]), models_table([one]), officials_table([]), panel_tables(build([]))[0]):
        (path,) = write_tables([table], tmp_path / f"{table.name}{ending}")
        assert path.stat().st_size


def test_what_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.csv, \.parquet or \.xlsx"):
        write_tables(made(), tmp_path / "panel.ods")
    with pytest.raises(ExtractorError, match="cannot be written"):
        write_tables(made(), tmp_path / "none" / "panel.csv")
    assert not list(tmp_path.iterdir())


def test_an_older_file_stays_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tables(made(), tmp_path / "panel.csv")
    before = (tmp_path / "panel.csv").read_bytes()
    monkeypatch.setattr(
        "extractor.panel.writing.flat", lambda row, item: (_ for _ in ()).throw(OSError(28, "disk full"))
    )
    with pytest.raises(ExtractorError, match="disk full"):
        write_tables(made("anders"), tmp_path / "panel.csv")
    assert (tmp_path / "panel.csv").read_bytes() == before and len(list(tmp_path.iterdir())) == len(NAMES)


def test_every_column_says_what_it_means_in_both_languages() -> None:
    for table in [*made(), officials_table([]), models_table([])]:
        for item in table.columns:
            assert item.vietnamese and item.english and item.vietnamese != item.english
    assert column("a", "b").metadata == {"vi": "a", "en": "b"}
