"""Data tables as rows; tables that only lay a page out are told apart."""

import lxml.html
import pytest

from extractor.article.tables import is_data_table, table_rows

ROWS = [
    (
        "<tr><th>STT</th><th>Đơn vị</th><th>Điểm</th></tr><tr><td>1</td><td>Sở Nội vụ</td><td>91,5</td></tr>",
        ["STT | Đơn vị | Điểm", "1 | Sở Nội vụ | 91,5"],
    ),
    (
        "<caption>DDCI 2021</caption><tr><td>TT</td><td>Đơn vị</td></tr>"
        "<tr><td>1</td><td><p>Thanh</p><p>Bình</p></td></tr>",
        ["DDCI 2021", "TT | Đơn vị", "1 | Thanh Bình"],
    ),
    (
        '<tr><td rowspan="2">TT</td><td rowspan="2">Đơn vị</td><td colspan="2">Năm 2021</td></tr>'
        "<tr><td>Điểm</td><td>Hạng</td></tr><tr><td>1</td><td>Tam Nông</td><td>90</td><td>2</td></tr>",
        ["TT | Đơn vị | Năm 2021 Điểm | Năm 2021 Hạng", "1 | Tam Nông | 90 | 2"],
    ),
    (
        '<tr><td>TT</td><td>Đơn vị</td></tr><tr><td colspan="2">I. Khối sở, ngành</td></tr>'
        "<tr><td>1</td><td>Sở Y tế</td></tr>",
        ["TT | Đơn vị", "I. Khối sở, ngành", "1 | Sở Y tế"],
    ),
    (
        '<tr><td>Nhóm</td><td>Huyện</td></tr><tr><td rowspan="2">Tốt</td><td>A</td></tr><tr><td>B</td></tr>',
        ["Nhóm | Huyện", "Tốt | A", "Tốt | B"],
    ),
    (
        "<tr><td>TT</td><td>Huyện</td><td>Hạng</td></tr><tr><td>1</td><td></td><td>3</td></tr>",
        ["TT | Huyện | Hạng", "1 | | 3"],
    ),
]


@pytest.mark.parametrize(("inner", "lines"), ROWS)
def test_rows(inner: str, lines: list[str]) -> None:
    table = lxml.html.fromstring(f"<table>{inner}</table>")
    assert is_data_table(table)
    assert table_rows(table) == lines


LONG = "Ủy ban nhân dân huyện đã tổ chức hội nghị tổng kết công tác năm. " * 6


@pytest.mark.parametrize(
    "inner",
    [
        f"<tr><td>Menu</td><td>{LONG}</td></tr>",
        f"<tr><td>Menu</td><td>{LONG}</td></tr><tr><td>Trái</td><td>{LONG}</td></tr>",
        '<tr><td><img src="a.jpg"></td></tr><tr><td>Quang cảnh hội nghị</td></tr>',
        "<tr><td><table><tr><td>1</td><td>2</td></tr></table></td><td>x</td></tr><tr><td>a</td><td>b</td></tr>",
    ],
)
def test_layout_tables_are_no_data(inner: str) -> None:
    assert not is_data_table(lxml.html.fromstring(f"<table>{inner}</table>"))


def test_absurd_spans_end() -> None:
    table = lxml.html.fromstring('<table><tr><td rowspan="9999" colspan="9999">1</td><td>2</td></tr></table>')
    assert len(table_rows(table)[0]) < 500
