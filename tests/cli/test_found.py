from __future__ import annotations

import io
from collections import Counter
from typing import Any

import pytest
from rich.console import Console, RenderableType

from extractor.cli.found import count_table, found_table, one_line
from extractor.cli.labels import Language

LINES: list[tuple[str, dict[str, Any], str]] = [
    (
        "rankings",
        {
            "subject": {"name": "Huyện Thanh Bình"}, "index": "PAR_INDEX", "year": 2021, "rank": 4, "rank_of": 12,
            "change": 8, "compared_to": 2020, "modality": "fact",
        },
        "4/12 · Huyện Thanh Bình · PAR_INDEX 2021 · +8 (2020)",
    ),
    (
        "rankings",
        {
            "subject": None, "index": "PCI", "component": "Gia nhập thị trường", "top": 10, "score": 82.1,
            "score_unit": "điểm", "change": 0, "modality": "target",
        },
        "top 10 · ? · PCI Gia nhập thị trường · 82.1 điểm · +0 · target",
    ),
    ("dates", {"text": "25/7", "value": "2022-07-25", "role": "event"}, "25/7 → 2022-07-25 · event"),
    ("dates", {"text": "25/7", "value": None}, "25/7 → ?"),
    (
        "officials",
        {"name": "Phạm Thiện Nghĩa", "position": "Chủ tịch", "organization": "UBND Tỉnh", "former": True},
        "Phạm Thiện Nghĩa · Chủ tịch, UBND Tỉnh · former",
    ),
    (
        "models",
        {"name": "Công sở thân thiện", "unit": {"name": "Xã Tân Phú"}, "status": "launched", "year": 2021},
        "Công sở thân thiện · Xã Tân Phú · launched 2021",
    ),
    ("documents", {"type": "Công văn", "number": "3632", "symbol": "UBND-KSTT"}, "Công văn 3632/UBND-KSTT"),
    ("figures", {"value": 25000, "unit": "hồ sơ", "qualifier": "about"}, "about 25000 hồ sơ"),
    ("figures", {"value": 0, "value_max": 5, "unit": "%", "of": "hồ sơ"}, "0–5 % · hồ sơ"),
]  # fmt: skip


def printed(what: RenderableType) -> str:
    console = Console(file=io.StringIO(), width=160)
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize(("kind", "record", "line"), LINES)
def test_a_record_is_one_line(kind: str, record: dict[str, Any], line: str) -> None:
    assert one_line(kind, record) == line


@pytest.mark.parametrize(("language", "label"), [(Language.EN, "Dates"), (Language.VI, "Ngày tháng")])
def test_the_table_of_an_article_names_its_kinds_in_the_reader_s_language(language: Language, label: str) -> None:
    extraction = {
        "article": {"title": "[b]Tổng kết[/b]", "source": "a.txt"},
        "dates": [{"text": "năm 2021", "value": "2021"}, {"text": "năm 2022", "value": "2022"}],
    }
    shown = printed(found_table(extraction, language))
    assert "[b]Tổng kết[/b]" in shown and "a.txt" in shown and "năm 2022 → 2022" in shown
    assert shown.count(label) == 1


def test_an_article_without_records_says_so_and_why() -> None:
    warning = {"code": "no_text", "message": "a.html: \x1b[2J không có chữ"}
    shown = printed(found_table({"article": {}, "warnings": [warning]}, Language.EN))
    assert "No records found" in shown and "không có chữ" in shown and "\x1b" not in shown


def test_the_count_names_every_kind() -> None:
    shown = printed(count_table(Counter(dates=3), 2, Language.EN))
    assert "Dates" in shown and "3" in shown and "Figures" in shown
