"""The whole chain on articles: evidence holds, input of every kind ends well, the library's functions."""

from __future__ import annotations

import json

import pytest

import extractor
from extractor.page import Page
from extractor.pipeline import default_pipeline

TEXT = """HUYỆN TAM NÔNG: Tổng kết công tác cải cách hành chính năm 2021
Sáng ngày 12/01/2022, UBND huyện Tam Nông, tỉnh Đồng Tháp tổ chức hội nghị tổng kết công tác cải cách hành chính.
Về Chỉ số CCHC năm 2021, huyện Tam Nông xếp thứ 5/12 huyện, thành phố, tăng 2 bậc so với năm 2020.
Phát biểu tại hội nghị, ông Trần Minh Phú, Chủ tịch UBND huyện đề nghị thực hiện Kế hoạch số 12/KH-UBND.
Xã Phú Cường duy trì mô hình “Ngày thứ Sáu nghe dân nói”, giải quyết hơn 1.250 hồ sơ."""


def test_one_article_to_its_records() -> None:
    found = extractor.extract(TEXT, url="http://tamnong.dongthap.gov.vn/tin/1")
    (ranking,) = found.rankings
    assert ranking.subject is not None
    assert (ranking.subject.name, ranking.index, ranking.year) == ("Huyện Tam Nông", "PAR_INDEX", 2021)
    assert (ranking.rank, ranking.rank_of, ranking.change, ranking.previous_rank) == (5, 12, 2, 7)
    assert [(o.name, o.position, o.organization) for o in found.officials] == [
        ("Trần Minh Phú", "Chủ tịch", "Ủy ban nhân dân huyện")
    ]
    assert [(m.name, m.status) for m in found.models] == [("Ngày thứ Sáu nghe dân nói", "maintained")]
    assert [(d.type, d.number, d.symbol) for d in found.documents] == [("Kế hoạch", "12", "KH-UBND")]
    assert [(f.value, f.unit, f.qualifier) for f in found.figures] == [(1250, "hồ sơ", "over")]
    assert "2022-01-12" in [d.value for d in found.dates]


def test_an_address_that_is_none_costs_nothing() -> None:
    found = extractor.extract(TEXT, url="http://[tamnong].dongthap.gov.vn/tin/1")
    assert len(found.rankings) == 1


def test_every_record_stands_in_the_text_and_names_its_rule() -> None:
    found = extractor.extract(TEXT)
    found.check_evidence()
    assert all(record.rule for record in found.records())


def test_the_json_is_the_contract() -> None:
    found = json.loads(extractor.extract(TEXT).model_dump_json())
    assert list(found)[:3] == ["schema_version", "article", "rankings"]
    assert extractor.Extraction.model_validate(found).rankings[0].rank == 5


def test_the_same_page_gives_the_same_bytes() -> None:
    assert extractor.extract(TEXT).model_dump_json() == extractor.extract(TEXT).model_dump_json()


def test_many_pages_keep_their_order_and_none_ends_the_run() -> None:
    pages = [Page(TEXT), Page(b""), Page(TEXT)]
    found = list(extractor.extract_many(pages))
    assert [len(extraction.rankings) for extraction in found] == [1, 0, 1]
    assert [warning.code for warning in found[1].warnings] == ["empty"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n ",
        b"\x00\x01\x02PNG\xff\xfe" * 50,
        "<html><body><script>var a = 1</script></body></html>",
        "<html><head><title>x</title></head><body></body></html>",
        "The mayor opened a new bridge on Monday. It took three years to build and cost nine million.",
        "\ud800",
        "<" * 10_000,
    ],
    ids=["empty", "blank", "binary", "script", "no body", "English", "lone surrogate", "open brackets"],
)
def test_a_bad_page_ends_in_a_warning(content: bytes | str) -> None:
    found = default_pipeline().extract_or_warn(Page(content))
    assert found.warnings
    assert not found.rankings
    assert all(warning.message and "\n" not in warning.message for warning in found.warnings)


def test_text_that_only_looks_like_html_is_text() -> None:
    found = extractor.extract("Năm 2021 tỷ lệ < 5%, huyện Châu Thành xếp thứ 3 về Chỉ số CCHC năm 2021 & nhận cờ.")
    assert [ranking.rank for ranking in found.rankings] == [3]
