from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.errors import ExtractorError, InputError
from extractor.panel.building import build
from extractor.panel.charts import write_chart
from extractor.panel.choosing import rows_of
from extractor.panel.laying_out import panel_tables
from extractor.panel.rows import PanelRow
from tests.panel.made import extraction, ranking, unit

PROVINCE = unit(level="province", name="Tỉnh Đồng Tháp", code="87", province=None)
PROVINCE_NOW = unit(level="province", name="Tỉnh Đồng Tháp", code="82", province=None)
AGENCY = {"text": "Sở Nội vụ", "name": "Sở Nội vụ tỉnh Đồng Tháp"}


def rows(*rankings: dict[str, Any]) -> list[PanelRow]:
    told = [extraction(f"a{number}", one, published="2026-09-01") for number, one in enumerate(rankings)]
    return list(panel_tables(build(told))[0].rows)


MANY = rows(
    ranking(rank=3, rank_of=12, year=2018),
    ranking(rank=5, rank_of=12, year=2020),
    ranking(rank=6, year=2020, sentence="Huyện xếp thứ sáu."),
    ranking(rank=7, rank_of=12, year=2021, change=2, compared_to=2019, previous_rank=9),
    ranking(rank=1, index="OTHER", index_name="Chỉ số $x$ và $y$ “Ưỡn”", year=2021),
    ranking(rank=2, component="Công khai", year=2021),
    ranking(PROVINCE, rank=20, rank_of=63, index="PCI", year=2023),
    ranking(PROVINCE_NOW, rank=4, rank_of=34, index="PCI", year=2026),
    ranking(AGENCY, rank=2, rank_of=19, index="DDCI"),
    ranking("Châu Thành", rank=8),
    ranking(unit("Châu Thành", code="821", province="Tỉnh Tiền Giang"), rank=9),
)  # fmt: skip

CHOSEN = [
    ("Huyện Thanh Bình, Đồng Tháp", {"Huyện Thanh Bình"}),
    ("huyện thanh bình", {"Huyện Thanh Bình"}),
    ("Thanh Bình", {"Huyện Thanh Bình"}),
    ("H. Châu Thành, Tiền Giang", {"Huyện Châu Thành"}),
    ("Tỉnh Đồng Tháp", {"Tỉnh Đồng Tháp"}),
    ("Sở Nội vụ tỉnh Đồng Tháp", {"Sở Nội vụ tỉnh Đồng Tháp"}),
]


@pytest.mark.parametrize(("words", "names"), CHOSEN)
def test_words_to_the_rows_of_one_subject(words: str, names: set[str]) -> None:
    found = rows_of(words, MANY)
    assert {row.subject for row in found} == names
    assert len({(row.province, row.level) for row in found}) == 1


def test_a_province_that_kept_its_name_is_one() -> None:
    assert {row.code for row in rows_of("Đồng Tháp", MANY)} == {"87", "82"}


def test_namesakes_and_unknown_names_say_what_to_do() -> None:
    with pytest.raises(InputError, match=r"Tỉnh Tiền Giang.*Tỉnh Đồng Tháp.*name its province"):
        rows_of("Huyện Châu Thành", MANY)
    with pytest.raises(InputError, match=r"not in the panel.*Huyện Thanh Bình"):
        rows_of("Huyện Thanh Binh X", MANY)
    with pytest.raises(InputError, match="nothing"):
        rows_of("Huyện Thanh Bình", [])


DRAWN = [("Thanh Bình", ".svg", b"<?xml"), ("Thanh Bình", ".png", b"\x89PNG"), ("Thanh Bình", ".pdf", b"%PDF"),
         ("Tỉnh Đồng Tháp", ".svg", b"<?xml"), ("Sở Nội vụ tỉnh Đồng Tháp", ".svg", b"<?xml")]  # fmt: skip


@pytest.mark.parametrize(("words", "ending", "head"), DRAWN)
@pytest.mark.parametrize("english", [False, True])
def test_charts_are_drawn(words: str, ending: str, head: bytes, english: bool, tmp_path: Path) -> None:
    write_chart(rows_of(words, MANY), tmp_path / f"c{ending}", english=english)
    assert (tmp_path / f"c{ending}").read_bytes().startswith(head)


def test_the_same_rows_give_the_same_svg(tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg"):
        write_chart(rows_of("Thanh Bình", MANY), tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_what_the_axes_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from matplotlib.figure import Figure

    drawn: list[Figure] = []
    monkeypatch.setattr(Figure, "savefig", lambda self, *_, **__: drawn.append(self))
    write_chart(rows_of("Thanh Bình", MANY), tmp_path / "c.png")
    first, second = drawn[0].axes
    bottom, top = first.get_ylim()
    assert bottom > 12 > 1 > top  # the first place is at the top
    assert list(first.get_yticks()) == [1, 3, 6, 9, 12]
    line: Any = first.get_lines()[0]
    assert [str(rank) for rank in line.get_ydata()] == ["3.0", "9.0", "nan", "7.0"]  # a tie is a gap
    labels = {text.get_text() for text in first.texts}
    assert labels == {"3/12", "9", "?", "7/12"}
    marks: list[Any] = list(first.get_lines())
    hollow = {tuple(one.get_xdata()) for one in marks if one.get_markerfacecolor() == "white"}
    assert hollow == {(2019,)}
    assert second.get_title(loc="left") == "Chỉ số $x$ và $y$ “Ưỡn”"


def test_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.svg, \.png or \.pdf"):
        write_chart(MANY[:1], tmp_path / "c.gif")
    with pytest.raises(InputError, match="nothing to draw"):
        write_chart(rows(ranking(score=80.0)), tmp_path / "c.svg")
    with pytest.raises(ExtractorError, match="cannot be written"):
        write_chart(MANY[:1], tmp_path / "none" / "c.svg")
