"""Date mentions to records: values, roles, warnings, and that the rules reach what the grammar reads."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.mention import Mention, Span
from extractor.pipeline import default_pipeline
from extractor.records import Article, Date
from extractor.resolvers.context import Context
from extractor.resolvers.dates import resolve_dates
from tests.normalisers.dates_rows import Row, lines, rows

TABLES = ["days.txt", "ranges.txt", "months_years.txt", "lunar.txt", "articles.txt", "portals.txt", "passages.txt"]
ROWS = [row for name in TABLES for row in rows(name)]


def resolved(
    text: str, published: str | None = "2022-07-25", title: str | None = None, rule: str | None = None
) -> tuple[list[Date], Context]:
    """The dates of a text, found by the shipped rules or by one mention that covers the whole text."""
    analysed = default_pipeline().analyse_text(text)
    text = analysed.article.text
    mentions = [Mention("date", rule, Span(0, len(text)))] if rule else analysed.mentions
    article = Article(id="", text=text, published=published, title=title)
    context = Context(article, analysed.sentences, analysed.folded)
    return resolve_dates(mentions, context), context


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_rules_reach_what_the_grammar_reads(row: Row) -> None:
    published = row.published.isoformat() if row.published else None
    records, _ = resolved(row.text, published)
    assert [(r.evidence[0].start, r.text, r.value) for r in records] == list(row.dates)


@pytest.mark.parametrize("sentence", lines("none.txt"))
def test_no_record(sentence: str) -> None:
    assert resolved(sentence)[0] == []


def test_record_says_what_it_leans_on() -> None:
    (record,), context = resolved("Ngày 25/7, Đoàn kiểm tra đến huyện.", "2022-07-25T22:09:11")
    assert record.value == record.start == record.end == "2022-07-25"
    assert record.inferred == ["value"]
    assert record.rule == "date.day_month"
    assert record.evidence[0].text == "25/7"
    assert context.text[record.evidence[0].start : record.evidence[0].end] == "25/7"


def test_stated_dates_are_not_inferred() -> None:
    (record,), _ = resolved("Ngày 19/3/2021 tỉnh công bố chỉ số.", None)
    assert (record.value, record.inferred) == ("2021-03-19", [])


def test_unknown_year_is_null() -> None:
    (record,), _ = resolved("Ngày 25/7, Đoàn kiểm tra đến huyện.", None)
    assert (record.value, record.start, record.end, record.inferred) == (None, None, None, [])


def test_headline_gives_the_year_where_the_page_gives_no_day() -> None:
    (record,), _ = resolved("Ngày 25/7, Đoàn kiểm tra đến huyện.", None, title="Kiểm tra cải cách hành chính năm 2019")
    assert (record.value, record.inferred) == ("2019-07-25", ["value"])


def test_a_month_of_publication_is_no_day_to_lean_on() -> None:
    (record,), _ = resolved("Hôm nay, huyện họp.", "2022-07")
    assert record.value is None


@pytest.mark.parametrize("words", ["31/02/2021", "35/13", "30/2"])
def test_impossible_days_give_a_warning_and_no_record(words: str) -> None:
    records, context = resolved(f"Ngày {words}, huyện họp.")
    assert records == []
    assert [warning.code for warning in context.warnings] == ["impossible_date"]
    assert words in context.warnings[0].message


def test_where_no_rule_fired_there_is_no_record() -> None:
    context = Context(Article(id="", text="Ngày 19/3/2021"), [Span(0, 14)])
    assert resolve_dates([], context) == []
    assert resolve_dates([Mention("unit", "unit.name", Span(0, 14))], context) == []
    assert resolve_dates([Mention("date", "own.rule", Span(5, 14))], context)[0].rule == "own.rule"


ROLES = [
    # one date a sentence, between ⟦ ⟧, and its role
    ("Ngày ⟦25/7⟧, Đoàn kiểm tra đến huyện", "event"),
    ("Hội thảo diễn ra ⟦từ ngày 3 đến 7/6⟧ tại tỉnh", "event"),
    ("Sáng ⟦19/3/2021⟧, tỉnh công bố kết quả", "event"),
    ("công bố Chỉ số cải cách hành chính ⟦năm 2020⟧ của các sở, ngành", "assessed"),
    ("Kết quả PAR Index ⟦2020⟧ của tỉnh", "assessed"),
    ("⟦Năm 2019⟧, huyện xếp thứ 5", "assessed"),
    ("tăng 8 bậc so với ⟦năm 2020⟧", "compared"),
    ("tăng 5% so với cùng kỳ ⟦năm 2021⟧", "compared"),
    ("cao hơn ⟦năm trước⟧ 2 điểm", "compared"),
    ("giảm so với mức của ⟦năm 2017⟧", "compared"),
    ("Quyết định số 06/QĐ-TTg ngày ⟦06/01/2022⟧ của Thủ tướng Chính phủ", "issued"),
    ("Kế hoạch số 12/KH-UBND, ngày ⟦5/1/2022⟧", "issued"),
    ("Luật Tổ chức chính quyền địa phương ⟦năm 2015⟧", "issued"),
    ("Ngày ⟦14/6⟧, Ủy ban nhân dân huyện ban hành Kế hoạch số 27 về kiểm tra", "issued"),
    ("thay thế Kế hoạch số 64 ⟦năm 2013⟧ của huyện", "issued"),
    ("khắc phục hạn chế nêu tại Thông báo số 77/TB-SNV trước ngày ⟦31/8/2022⟧", "deadline"),
    ("theo Sở Kế hoạch và Đầu tư, ⟦năm 2011⟧ tỉnh xếp thứ 24", "assessed"),
    ("phấn đấu ⟦năm 2023⟧ huyện vào nhóm 5 địa phương đứng đầu", "assessed"),
    ("kết quả đánh giá công tác CCHC ⟦năm 2020⟧ của phường", "assessed"),
    ("Năm | Chỉ số PCI\n⟦2019⟧ | 31", "assessed"),
    ("Đơn vị | Xếp hạng | Xếp hạng ⟦năm 2020⟧", "compared"),
    ("huyện Việt Yên (⟦năm ngoái⟧ hạng 4) và huyện Hiệp Hòa", "compared"),
    ("từ cuối bảng ⟦năm 2020⟧ nhảy vọt lên vị trí thứ 5", "compared"),
    ("giảm so với mức 59,3% của ⟦năm 2017⟧", "compared"),
    ("mô hình được duy trì từ ⟦năm 2021⟧", "other"),
    ("Tại buổi giao ban sáng ⟦26/7⟧, chủ tịch huyện nhắc các phòng", "event"),
    ("100% bộ phận một cửa ngay trong ⟦quý III⟧ phải lắp máy", "deadline"),
    ("100% đơn vị ban hành kế hoạch trước ngày ⟦15/01/2021⟧", "deadline"),
    ("hoàn thành trước ngày ⟦30/9/2022⟧", "deadline"),
    ("định hướng đến ⟦năm 2030⟧", "deadline"),
    ("chậm nhất đến hết ⟦quý III/2022⟧", "deadline"),
    ("các đơn vị phải hoàn thành trong ⟦quý IV/2022⟧", "deadline"),
    ("Tính đến ngày ⟦15/6/2022⟧, huyện đã cấp 120 giấy phép", "period"),
    ("kế hoạch cải cách hành chính ⟦giai đoạn 2021-2025⟧", "period"),
    ("triển khai nhiệm vụ ⟦năm 2022⟧", "period"),
    ("kiểm tra công tác cải cách hành chính ⟦6 tháng đầu năm⟧", "period"),
    ("⟦Từ đầu năm đến nay⟧, huyện tiếp nhận nhiều hồ sơ", "period"),
    ("⟦Từ ngày 1/1/2022 đến ngày 30/6/2022⟧, huyện tiếp nhận nhiều hồ sơ", "period"),
]


@pytest.mark.parametrize(("marked", "role"), ROLES)
def test_role(marked: str, role: str) -> None:
    words = marked[marked.index("⟦") + 1 : marked.index("⟧")]
    records, _ = resolved(marked.replace("⟦", "").replace("⟧", ""))
    assert [(record.text, record.role) for record in records] == [(words, role)]


def test_the_line_of_publication() -> None:
    text = "Huyện Châu Thành thực hiện tốt\nCập nhật ngày: 25/07/2022 22:09:11\nNgày 25/7/2022, Đoàn kiểm tra đến huyện"
    records, _ = resolved(text, "2022-07-25T22:09:11")
    assert [record.role for record in records] == ["published", "event"]


def test_without_a_known_value_the_role_is_other() -> None:
    assert [record.role for record in resolved("Ngày 25/7, huyện họp", None)[0]] == ["other"]


def test_resolving_needs_no_rule_names() -> None:
    records, _ = resolved("từ ngày 3 đến 7/6 và năm 2021", rule="own.rule")
    assert [(r.text, r.value) for r in records] == [
        ("từ ngày 3 đến 7/6", "2022-06-03/2022-06-07"),
        ("năm 2021", "2021"),
    ]


def test_every_day_of_the_anchor_is_read() -> None:
    assert date.fromisoformat(resolved("hôm qua", "2022-03-01T08:00")[0][0].value or "") == date(2022, 2, 28)


@pytest.mark.parametrize("text", ["Tổng đài Ngày Mai nhận cuộc gọi cả đêm.", "Vở kịch Hôm Qua của nhà hát huyện."])
def test_words_that_lean_on_today_are_no_date_as_a_name(text: str) -> None:
    assert resolved(text)[0] == []


@pytest.mark.parametrize("text", ["Hôm nay, đoàn lên đường.", "HÔM NAY, ĐOÀN LÊN ĐƯỜNG.", "Chiều qua trời mưa."])
def test_words_that_lean_on_today(text: str) -> None:
    assert len(resolved(text)[0]) == 1
