from __future__ import annotations

import io
import re

from rich.console import Console

from extractor.cli.labels import Language
from extractor.cli.showing import article_page


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
    assert "dates[1] " in re.sub(r"\x1b\[\d*m", "", shown)
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
