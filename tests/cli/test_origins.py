"""Rows of (inferred field, record, where the article has it): what `explain --record` says of context."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.cli.origins import Surroundings, origins
from extractor.mention import Mention, Span

TEXT = "Năm 2020 tỉnh An Giang chấm PAR INDEX 11 huyện.\nHuyện xếp thứ 4. Xã A xếp thứ 5. Năm 2019 xếp thứ 6."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def evidence(words: str) -> list[dict[str, Any]]:
    span = at(words)
    return [{"start": span.start, "end": span.end, "text": words}]


YEARS = [{"text": words, "value": words[-4:], "evidence": evidence(words)} for words in ("Năm 2020", "Năm 2019")]
FOURTH = {"rank": 4, "evidence": evidence("xếp thứ 4")}
ARTICLE = {
    "text": TEXT,
    "title": "Xếp hạng DDCI huyện Chợ Mới",
    "published": "2021-03-19",
    "site": "Cổng thông tin Châu Phú",
}
AROUND = Surroundings(
    {"article": ARTICLE, "dates": YEARS, "rankings": [FOURTH]},
    [
        Mention("index", "index.par", at("PAR INDEX"), {}, {"index": "PAR_INDEX"}),
        Mention("field", "field.total", at("11 huyện"), {"rank_of": at("11")}),
    ],
    [Mention("index", "index.ddci", Span(9, 13), {}, {"index": "DDCI"})],
)
ROWS: list[tuple[str, dict[str, Any], str]] = [
    ("index", {"index": "PAR_INDEX"}, "“PAR INDEX” in: Năm 2020"),
    ("index", {"index": "DDCI"}, "“DDCI” in the title"),
    ("year", {"year": 2020}, "“Năm 2020” in: Năm 2020 tỉnh"),
    ("year", {"year": 2021}, "the publication day, 2021-03-19"),
    ("year", {"year": 1999}, "no one place"),
    ("compared_to", {"compared_to": 2018, "year": 2019}, "the year before the year assessed, 2019"),
    ("rank_of", {"rank_of": 11}, "“11” in: Năm 2020"),
    ("rank", {"rank": 5}, "order that begins with “xếp thứ 4” in: Huyện"),
    ("rank", {"rank": 12, "rank_of": 12}, "the last of 12"),
    ("rank", {"rank": 4, "previous_rank": 6, "change": 2}, "previous_rank − change = 6 − (2)"),
    ("previous_rank", {"rank": 4, "previous_rank": 6, "change": 2}, "rank + change = 4 + (2)"),
    ("change", {"rank": 4, "previous_rank": 6, "change": 2}, "previous_rank − rank = 6 − 4"),
    ("subject", {"subject": {"name": "Tỉnh An Giang", "text": "tỉnh An Giang"}}, "“tỉnh An Giang” in: Năm 2020"),
    ("subject", {"subject": {"name": "Huyện Chợ Mới", "text": "đơn vị này"}}, "the article's title"),
    ("unit", {"unit": {"name": "Huyện Châu Phú", "text": ""}}, "the article's site: Cổng"),
    ("unit", {"unit": {"name": "Tỉnh Bắc Kạn", "text": ""}}, "the article's title, which lies in Tỉnh Bắc Kạn"),
    ("value", {"value": "2021-04-12"}, "the publication day"),
    ("period", {"period": "2020"}, "“Năm 2020” in"),
    ("modality", {"modality": "target"}, "no one place"),
]


@pytest.mark.parametrize(("field", "record", "says"), ROWS)
def test_where_context_has_an_inferred_value(field: str, record: dict[str, Any], says: str) -> None:
    ((name, _, origin),) = origins({**record, "inferred": [field], "evidence": evidence("xếp thứ 5")}, AROUND)
    assert name == field and says in origin
