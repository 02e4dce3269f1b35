from __future__ import annotations

import io

import pytest
from rich.console import Console

from extractor.cli.labels import Language
from extractor.cli.showing import article_page, sentence_bounds

SENTENCES = [
    "⟦Huyện xếp ⟨thứ 4/12⟩ trong Tỉnh.⟧ Sau đó họp.",
    "Mở đầu. ⟦Huyện xếp ⟨thứ 4/12⟩…⟧ Sau đó họp.",
    "Tiêu đề\n⟦Huyện xếp ⟨thứ 4/12⟩⟧\nDòng sau.",
    "⟦⟨Năm 2021.⟩⟧ Năm 2022.",
    "A họp. ⟦Ở TP. Cao Lãnh, ⟨TX. Hồng Ngự⟩ xếp sau.⟧ Hết.",
    "A họp. ⟦Ngày ⟨19.3.2021⟩ đạt 91.43 điểm!⟧ B họp.",
    "⟦⟨Hai câu. Một bằng chứng⟩ dài.⟧ Hết.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_the_sentence_around_a_span_is_found(marked: str) -> None:
    bare = marked.replace("⟨", "").replace("⟩", "")
    first, last = bare.index("⟦"), bare.index("⟧") - 1
    inner = marked.replace("⟦", "").replace("⟧", "")
    start, end = inner.index("⟨"), inner.index("⟩") - 1
    assert sentence_bounds(bare.replace("⟦", "").replace("⟧", ""), start, end) == (first, last)


def test_a_page_shows_fields_rule_and_the_sentence_with_its_evidence_marked() -> None:
    text = "Mở đầu. Ngày 25/7 họp. Hết."
    date = {
        "text": "25/7", "value": "2022-07-25", "rule": "date.day_month", "inferred": ["value"],
        "evidence": [{"start": 13, "end": 17, "text": "25/7"}],
    }  # fmt: skip
    console = Console(file=io.StringIO(), width=120, force_terminal=True, color_system="standard")
    console.print(article_page({"article": {"title": "Họp", "text": text}, "dates": [date]}, Language.EN))
    assert isinstance(console.file, io.StringIO)
    shown = console.file.getvalue()
    assert "value = 2022-07-25 (inferred)" in shown and "rule: date.day_month" in shown
    assert "\x1b[30;43m25/7\x1b[0m" in shown
    assert "Mở đầu" not in shown


def test_gold_without_offsets_shows_its_words() -> None:
    console = Console(file=io.StringIO(), width=120)
    gold = {"models": [{"name": "Một cửa xanh", "evidence": [{"text": "mô hình “Một cửa xanh”"}]}]}
    console.print(article_page(gold, Language.VI))
    assert isinstance(console.file, io.StringIO)
    assert "mô hình “Một cửa xanh”" in console.file.getvalue()
    assert "Mô hình (1)" in console.file.getvalue()
