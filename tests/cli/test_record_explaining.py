from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from extractor.cli.record_explaining import UnknownRecordError, explain_records

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "corpus" / "dev").glob("*/page.html"))
PLAIN = (
    "Huyện Tân Hồng tăng ba bậc\n\nUBND tỉnh Đồng Tháp công bố Chỉ số cải cách hành chính năm 2021. Huyện Tân Hồng "
    "xếp hạng thứ 5/12, tăng 3 bậc. Ông Nguyễn Văn Minh, Chủ tịch UBND huyện Tân Hồng, dự.\n"
)


def printed(what: RenderableType) -> str:
    console = Console(file=io.StringIO(), width=200)
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "bai.txt"
    path.write_text(PLAIN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("rankings[1]", "rule: place.ordinal_of, pattern 1, in patterns/relations/rankings.yaml"),
        ("rankings[1]", "│ 12    │ rank_of │"),
        ("rankings[1]", "year = 2021: “năm 2021” in: UBND tỉnh Đồng Tháp công bố"),
        ("rankings[1]", "previous_rank = 8: rank + change = 5 + (3)"),
        ("ranking", "│ change.gain"),
        ("Officials[1]", "rule: posts.chair, a list of"),
        ("all", "dates[1]  năm 2021 → 2021"),
    ],
)
def test_a_record_says_rule_file_tokens_slots_and_context(page: Path, asked: str, says: str) -> None:
    assert says in printed(explain_records(page, asked, []))


@pytest.mark.parametrize(
    ("asked", "says"),
    [("rankings[2]", "1 rankings"), ("rankings[0]", "1 rankings"), ("rank", "one of"), ("rankings 1", "one of")],
)
def test_a_record_that_is_not_there_is_an_error(page: Path, asked: str, says: str) -> None:
    with pytest.raises(UnknownRecordError, match=says):
        explain_records(page, asked, [])


def test_a_row_of_a_table_says_what_its_columns_are() -> None:
    shown = printed(explain_records(ROOT / "corpus/dev/angiang-ddci-2021/page.html", "rankings[1]", []))
    assert "extractor/resolvers/rankings/tables.py" in shown
    assert "│ 84,17                 │ Điểm số" in shown


@pytest.mark.parametrize("page", PAGES[::8], ids=lambda page: page.parent.name)
def test_every_record_of_an_article_explains_itself(page: Path) -> None:
    shown = printed(explain_records(page, "all", []))
    parts = shown.split("\nrule: ")
    assert len(parts) - 1 >= shown.count("\nevidence:\n")
    for part in parts[1:]:
        table = part.split("evidence:")[0]
        assert "│" in table, part
