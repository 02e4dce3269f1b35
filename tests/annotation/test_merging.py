"""What people did to spans becomes what they meant for records; what does not fit is listed and refused."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.annotation.merging import merge
from extractor.annotation.spans import Annotated, Labelled, annotated, name_of
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


def corrected(*spans: Labelled, text: str = TEXT, name: str = "", of: dict[str, Any] = ARTICLE) -> Annotated:
    return Annotated(name or name_of(of), text, spans)


MOVED = [
    (0, 13, "Ngày 5/3/2023", ("2023-03-05", "2023-03-05", "2023-03-05")),
    (7, 13, "3/2023", ("2023-03", "2023-03-01", "2023-03-31")),
    (9, 13, "2023", ("2023", "2023-01-01", "2023-12-31")),
    (15, 19, "xã A", (None, None, None)),
]


@pytest.mark.parametrize(("start", "end", "words", "days"), MOVED)
def test_a_moved_date_says_its_new_words_and_their_days(
    start: int, end: int, words: str, days: tuple[str | None]
) -> None:
    merged = merge([ARTICLE], [corrected(Labelled("dates", start, end, "dates:0:0"))])
    record = merged.articles[0]["dates"][0]
    assert record["evidence"] == [{"start": start, "end": end, "text": words}]
    assert record["text"] == words
    assert tuple(record[slot] for slot in ("value", "start", "end")) == days
    assert (merged.kept, merged.moved, merged.removed, merged.made) == (0, 1, 0, 0)
    assert merged.shifted == ["a1|a.html: dates:0"]


def test_a_moved_date_leans_on_the_day_of_publication() -> None:
    article = {**ARTICLE, "article": {**ARTICLE["article"], "text": "Sáng 12/4, hôm nay.", "published": "2022-04-12"}}
    article["dates"] = [{**date(0, 0), "evidence": [{"start": 11, "end": 18, "text": "hôm nay"}]}]
    spans = [Labelled("dates", 5, 9, "dates:0:0")]
    merged = merge([article], [corrected(*spans, text="Sáng 12/4, hôm nay.", of=article)])
    record = merged.articles[0]["dates"][0]
    assert (record["text"], record["value"], record["inferred"]) == ("12/4", "2022-04-12", ["value"])


def test_other_kinds_keep_their_slots_when_they_move() -> None:
    model = {"name": "xã A", "quoted": False, "evidence": [{"start": 15, "end": 19, "text": "xã A"}]}
    article = {**ARTICLE, "models": [model]}
    merged = merge([article], [corrected(Labelled("models", 18, 19, "models:0:0"), of=article)])
    assert merged.articles[0]["models"][0] == {**model, "evidence": [{"start": 18, "end": 19, "text": "A"}]}


def test_records_that_are_not_those_exported_are_refused() -> None:
    """The rules lose the first of two dates: the keys of the export would mean other records."""
    before = {**ARTICLE, "dates": [date(0, 4), date(5, 13)]}
    after = {**ARTICLE, "dates": [date(5, 13)]}
    back = annotated(before)
    assert merge([before], [back]).kept == 2
    with pytest.raises(ContractError, match=r"a1\|a\.html: its records are no longer those that were exported"):
        merge([after], [back])


def test_articles_without_id_and_source_are_told_apart_by_their_texts() -> None:
    articles = [{"article": {"text": text}, "dates": []} for text in ("Năm 2020", "Năm 2019")]
    assert merge(articles, map(annotated, articles)).articles == articles


def test_without_keys_one_span_stands_for_all_records_on_its_words() -> None:
    article = {**ARTICLE, "dates": [date(5, 13), {**date(5, 13), "role": "event"}]}
    merged = merge([article], [corrected(Labelled("dates", 5, 13), of=article)])
    assert merged.articles[0]["dates"] == article["dates"]
    assert (merged.kept, merged.removed, merged.made) == (2, 0, 0)


def test_evidence_that_lies_is_not_exported() -> None:
    lying = {**ARTICLE, "dates": [{**date(5, 13), "evidence": [{"start": 1, "end": 99, "text": "x"}]}]}
    with pytest.raises(ContractError, match=r"a\.html: evidence: 1–99 lies outside the text"):
        annotated(lying)


def test_what_comes_out_is_checked_by_the_contract() -> None:
    broken = {**ARTICLE, "dates": [{**date(5, 13), "value": "2023"}]}
    same = merge([broken], [annotated(broken)])
    assert same.articles == [broken], "what the rules had wrong before is not of the annotator's making"
    lying = {**ARTICLE, "dates": [{**date(5, 13), "evidence": [{"start": 5, "end": 13, "text": "6/3/2023"}]}]}
    with pytest.raises(ContractError, match=r"a\.html: dates\.0\.evidence: 5–13 says '5/3/2023', not '6/3/2023'"):
        merge([lying], [corrected(Labelled("dates", 5, 13, "dates:0:0"), of=lying)])


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
                corrected(Labelled("dates", 5, 99), Labelled("dates", 4, 4), Labelled("sport", 0, 4), of=other),
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
    assert merge([gold], [corrected(of=gold)]).articles[0]["dates"] == gold["dates"]


def test_gold_is_exported_where_its_words_stand_in_its_body() -> None:
    gold: dict[str, Any] = {
        "article": {"id": "g", "body": TEXT},
        "dates": [{"text": "5/3/2023", "value": "2023-03-05", "evidence": [{"text": "5/3/2023"}]}],
    }
    sent = annotated(gold)
    assert (sent.text, [(span.start, span.end) for span in sent.spans]) == (TEXT, [(5, 13)])
    assert merge([gold], [sent]).articles == [gold]
