"""Lines to their outermost quotations, whatever marks they use."""

from __future__ import annotations

import pytest

from extractor.normalisers.quotes import quotations

CLOSED = [
    ("mô hình “Ngày không hẹn” của xã", ["Ngày không hẹn"]),
    ('mô hình "Ngày không hẹn" của xã', ["Ngày không hẹn"]),
    ("mô hình «Ngày không hẹn» của xã", ["Ngày không hẹn"]),
    ("mô hình „Ngày không hẹn” của xã", ["Ngày không hẹn"]),
    ("mô hình ‘Ngày không hẹn’ của xã", ["Ngày không hẹn"]),
    ("mô hình 'Ngày không hẹn' của xã", ["Ngày không hẹn"]),
    ("mô hình ''Ngày không hẹn'' của xã", ["Ngày không hẹn"]),
    ('mô hình “Ngày không hẹn" của xã', ["Ngày không hẹn"]),
    ('mô hình "Ngày không hẹn” của xã', ["Ngày không hẹn"]),
    ("mô hình ”Ngày không hẹn” của xã", ["Ngày không hẹn"]),
    ("mô hình “Ngày không hẹn“ của xã", ["Ngày không hẹn"]),
    ("mô hình:“Ngày không hẹn”.", ["Ngày không hẹn"]),
    ("(“Ngày không hẹn”)", ["Ngày không hẹn"]),
    ("mô hình ″Ngày không hẹn″ của xã", ["Ngày không hẹn"]),
    ('"Ngày không hẹn", "Tuần không họp"', ["Ngày không hẹn", "Tuần không họp"]),
    ("“Ngày không hẹn”,“Tuần không họp”", ["Ngày không hẹn", "Tuần không họp"]),
    ("‘Ngày không hẹn’ và “Tuần không họp”", ["Ngày không hẹn", "Tuần không họp"]),
    ("“Ngày ‘không’ hẹn” của xã", ["Ngày ‘không’ hẹn"]),
    ("Y H’Hen nói: “K'Ré là bạn”", ["K'Ré là bạn"]),
    ("không có dấu nào", []),
    ("“”", []),
    ("chiều cao 5' và rộng 6\" mỗi tấm", []),
]

NESTED = [
    ("“Xây dựng “Tổ số” kiểu mẫu” của xã", ["Xây dựng “Tổ số” kiểu mẫu"]),
    ("“Xây dựng “Tổ số”” và “Ngày không hẹn”", ["Xây dựng “Tổ số”", "Ngày không hẹn"]),
    ("“Xây dựng sổ tay “Nộp hồ sơ” của xã", ["Xây dựng sổ tay “Nộp hồ sơ"]),
]

UNCLOSED = [
    ("mô hình “Ngày không hẹn; mô hình “Tuần không họp” của xã", ["Ngày không hẹn", "Tuần không họp"]),
    ("mô hình “Ngày không hẹn", ["Ngày không hẹn"]),
    ("mô hình “Ngày không hẹn. Người dân vui.", ["Ngày không hẹn"]),
    ("mô hình “Ngày không hẹn và mô hình “Tuần không họp”", ["Ngày không hẹn", "Tuần không họp"]),
    ("“Ngày không hẹn”, “Tuần không họp, “Tháng không nợ”", ["Ngày không hẹn", "Tuần không họp", "Tháng không nợ"]),
]


@pytest.mark.parametrize(("text", "wanted"), CLOSED + NESTED + UNCLOSED)
def test_quotations(text: str, wanted: list[str]) -> None:
    assert [quotation.inner(text) for quotation in quotations(text)] == wanted


@pytest.mark.parametrize(("text", "_"), UNCLOSED)
def test_an_unclosed_quotation_says_so(text: str, _: list[str]) -> None:
    assert not all(quotation.closed for quotation in quotations(text))


@pytest.mark.parametrize(("text", "_"), CLOSED)
def test_a_closed_quotation_ends_after_its_mark(text: str, _: list[str]) -> None:
    for quotation in quotations(text):
        assert quotation.closed
        assert quotation.start < quotation.inner_start <= quotation.inner_end < quotation.end
        assert text[quotation.end - 1] in "“”„‟«»\"″‘’'"


def test_only_the_stretch_asked_for_is_read() -> None:
    text = 'Ông nói: "Mô hình "Ngày không hẹn" giúp dân đỡ đi lại".'
    start = text.index("hình ") + 4
    assert quotations(text, start)[0].inner(text) == "Ngày không hẹn"
