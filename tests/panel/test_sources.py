from __future__ import annotations

from typing import Any

import pytest

from extractor.panel.articles import article_of, fingerprints, sentences_of
from extractor.panel.sources import independent_sources, sources_of_statements
from tests.panel.made import extraction

BODY = (
    "Sáng nay, bà con ấp Tân Thuận chèo xuồng ra bến từ lúc trời chưa tỏ để kịp chuyến tiếp dân lưu động. "
    "Anh công chức tư pháp trải chiếu dưới gốc gáo, đặt con dấu lên chiếc mâm nhôm rồi gọi từng người. "
    "Đến gần trưa, ba mươi hai giấy khai sinh đã được ký, chỉ còn hai hồ sơ đất phải hẹn lại tuần sau vì thiếu bản vẽ."
)
OTHER = (
    "Kho lưu trữ của huyện vừa thay toàn bộ kệ gỗ bằng kệ sắt sau trận ngập hồi tháng mười năm ngoái. "
    "Hai nữ viên chức trẻ dành trọn mùa hè để phơi, ủi và đánh số lại hơn bốn nghìn trang sổ bộ cũ. "
    "Nhờ vậy người dân tìm lại giấy tờ của ông bà chỉ mất chừng nửa buổi thay vì cả tuần như trước."
)
RELATED: list[tuple[str, dict[str, Any], dict[str, Any], bool]] = [
    ("the same text", extraction("a", text=BODY), extraction("b", text=BODY.upper()), True),
    ("another placement of tone marks", extraction("a", text=BODY.replace("hồ", "hoà")), extraction("b", text=BODY.replace("hồ", "hòa")), True),
    ("new furniture around it", extraction("a", text=BODY), extraction("b", text=f"Tin nhanh 24 giờ.\n{BODY}\nMời bạn đón xem."), True),
    ("half of it left out", extraction("a", text=BODY), extraction("b", text=BODY[:210]), True),
    ("other words", extraction("a", text=BODY), extraction("b", text=OTHER), False),
    ("one turn of phrase in common", extraction("a", text=BODY), extraction("b", text=f"{OTHER} Sáng nay, bà con ấp Tân Thuận chèo xuồng ra bến."), False),
    ("one id", extraction("a", text=BODY), extraction("a", text=OTHER), True),
    ("no text", extraction("a", text=""), extraction("b", text=""), False),
]  # fmt: skip


@pytest.mark.parametrize(("what", "one", "other", "same"), RELATED, ids=[row[0] for row in RELATED])
def test_which_articles_are_one_source(what: str, one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    numbers = independent_sources([article_of(one), article_of(other)])
    assert (numbers[0] == numbers[1]) == same


def test_what_an_earlier_step_called_a_duplicate_is_one_source() -> None:
    first, copy, third = (
        extraction("a", text=BODY),
        extraction("b", text=OTHER),
        extraction("c", text=BODY[:60] + OTHER[:90]),
    )
    copy["article"]["duplicate_of"] = "a.html"
    third["article"]["duplicate_of"] = "a.html"
    numbers = independent_sources([article_of(one) for one in (copy, first, third)])
    assert len(set(numbers)) == 1
    # The first copy may be outside of what is read.
    assert len(set(independent_sources([article_of(copy), article_of(third)]))) == 1


def test_sources_are_numbered_in_order_of_time_however_they_are_read() -> None:
    told = [article_of(extraction(name, text=f"{text} {name}", published=day)) for name, text, day in
            (("a", BODY, "2021-03-01"), ("b", OTHER, "2020-03-01"), ("c", BODY, "2019-03-01"))]  # fmt: skip
    assert independent_sources(told) == [1, 2, 1]
    assert independent_sources(told[::-1]) == [1, 2, 1]


def test_more_copies_than_are_compared_pair_by_pair_are_one_source() -> None:
    told = [article_of(extraction(f"a{n:03}", text=f"Bản tin số {n} của trang {n * 7}.\n{BODY}")) for n in range(60)]
    assert set(independent_sources(told)) == {1}


def test_a_long_sentence_word_for_word_is_one_source_for_what_it_says() -> None:
    long = "Năm 2020, huyện Thanh Bình xếp thứ 4/12 huyện, thành phố trong tỉnh về cải cách hành chính."
    assert sources_of_statements([(1, long), (2, long.upper()), (3, "Huyện xếp thứ 4.")]) == {
        (1, long): 1, (2, long.upper()): 1, (3, "Huyện xếp thứ 4."): 3}  # fmt: skip
    row = "4 | Huyện Thanh Bình | 91,43 | 89,20 | 90,11 | 4 | 12 | 3 | Tăng"
    assert sources_of_statements([(1, row), (2, row)]) == {(1, row): 1, (2, row): 2}


def test_fingerprints_find_a_shared_run_of_eight_words_wherever_it_stands() -> None:
    words = [f"w{n}" for n in range(200)]
    for start in range(0, 190, 7):
        run = words[start : start + 8]
        if len(run) == 8:
            assert fingerprints(words) & fingerprints(["x", "y", *run, "z"])


def test_the_sentence_of_a_record() -> None:
    text = "Mở đầu. Huyện xếp thứ 4/12. Kết thúc."
    at = text.index("thứ 4")
    assert sentences_of({"evidence": [{"start": at, "end": at + 5, "text": "thứ 4"}]}, text) == "Huyện xếp thứ 4/12."
    assert sentences_of({"evidence": [{"start": 0, "end": 3, "text": "khác"}]}, text) == "khác"
    assert sentences_of({}, text) == ""
