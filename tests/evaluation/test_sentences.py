from __future__ import annotations

from typing import Any

import pytest

from extractor.evaluation.sentences import sentence_of
from extractor.normalisers.sentences import sentence_around

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
    assert sentence_around(bare.replace("⟦", "").replace("⟧", ""), start, end) == (first, last)


TEXT = "Mở đầu. Huyện xếp thứ 4/12. Sau đó họp.\nHết."
RECORDS: list[tuple[dict[str, Any], str]] = [
    ({"start": 14, "end": 26, "text": "xếp thứ 4/12"}, "Huyện xếp thứ 4/12."),
    ({"text": "XẾP THỨ 4/12"}, "Huyện xếp thứ 4/12."),
    ({"start": 0, "end": 3, "text": "họp"}, "Sau đó họp."),
    ({"text": "không có"}, "không có"),
    ({"text": ""}, ""),
]


@pytest.mark.parametrize(("evidence", "sentence"), RECORDS)
def test_a_record_stands_in_the_sentence_of_its_first_evidence(evidence: dict[str, Any], sentence: str) -> None:
    assert sentence_of({"evidence": [evidence]}, TEXT) == sentence
    assert sentence_of({}, TEXT) == ""
