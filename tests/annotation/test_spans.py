"""What people did to spans becomes what they meant for records; what does not fit is listed and refused."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.annotation.spans import Annotated, Labelled, annotated, merge
from extractor.errors import ContractError

TEXT = "Ngày 5/3/2023, xã A đứng đầu."


def date(start: int, end: int) -> dict[str, Any]:
    evidence = [{"start": start, "end": end, "text": TEXT[start:end]}]
    return {
        "text": TEXT[start:end],
        "value": "2023-03-05",
        "start": "2023-03-05",
        "end": "2023-03-05",
        "evidence": evidence,
    }


ARTICLE: dict[str, Any] = {
    "article": {"id": "a1", "source": "a.html", "text": TEXT},
    "rankings": [],
    "dates": [date(5, 13)],
    "models": [],
}


def corrected(*spans: Labelled, text: str = TEXT, name: str = "a1|a.html") -> Annotated:
    return Annotated(name, text, spans)


def test_a_moved_span_moves_its_evidence_and_keeps_its_record() -> None:
    merged = merge([ARTICLE], [corrected(Labelled("dates", 0, 13, "dates:0:0"))])
    record = merged.articles[0]["dates"][0]
    assert record["evidence"] == [{"start": 0, "end": 13, "text": "Ngày 5/3/2023"}]
    assert record["value"] == "2023-03-05"
    assert (merged.kept, merged.moved, merged.removed, merged.made) == (0, 1, 0, 0)


def test_tools_without_keys_are_followed_by_place_and_then_by_overlap() -> None:
    same = merge([ARTICLE], [corrected(Labelled("dates", 5, 13))])
    assert (same.kept, same.made) == (1, 0)
    moved = merge([ARTICLE], [corrected(Labelled("dates", 0, 13))])
    assert (moved.moved, moved.made) == (1, 0)


def test_a_removed_span_removes_its_record() -> None:
    merged = merge([ARTICLE], [corrected()])
    assert merged.articles[0]["dates"] == []
    assert merged.removed == 1


def test_another_kind_is_another_record() -> None:
    merged = merge([ARTICLE], [corrected(Labelled("models", 15, 19), Labelled("rankings", 5, 13, "dates:0:0"))])
    assert merged.articles[0]["dates"] == []
    assert merged.articles[0]["models"][0]["name"] == "xã A"
    assert merged.articles[0]["rankings"][0]["rule"] is None
    assert (merged.removed, merged.made) == (1, 2)


def test_everything_that_does_not_fit_is_listed_and_nothing_imported() -> None:
    other = {**ARTICLE, "article": {**ARTICLE["article"], "id": "a2"}}
    with pytest.raises(ContractError) as refused:
        merge(
            [ARTICLE, other],
            [
                corrected(text=TEXT.replace("5/3", "6/3")),
                corrected(Labelled("dates", 5, 99), Labelled("dates", 4, 4), Labelled("sport", 0, 4), name="a2|a.html"),
                corrected(name="nobody|"),
            ],
        )
    message = str(refused.value)
    assert "5 things do not fit, nothing was imported" in message
    assert (
        "a1|a.html: its text has changed, first at 5: '5/3/2023, xã A đứng ' is now '6/3/2023, xã A đứng '" in message
    )
    assert "5–99 lies outside" in message and "4–4 lies outside" in message
    assert "'sport' is no kind of record" in message
    assert "nobody|: no such article" in message


def test_evidence_without_offsets_stays_as_it_is() -> None:
    gold = {**ARTICLE, "dates": [{"text": "năm 2023", "evidence": [{"text": "năm 2023"}]}]}
    assert annotated(gold).spans == []
    assert merge([gold], [corrected()]).articles[0]["dates"] == gold["dates"]
