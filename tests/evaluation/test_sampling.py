"""What to annotate next: spread over strata, the most uncertain first, the same each time."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.errors import InputError
from extractor.evaluation.sampling import sample, worth_annotating


def article(number: int, year: int, **more: Any) -> dict[str, Any]:
    date = {"text": "5/3", "rule": "date.day", "inferred": [], "evidence": []}
    return {"article": {"id": str(number), "published": f"{year}-01-01", "site": "A"}, "dates": [date], **more}


def ids(drawn: list[Any]) -> list[str]:
    return [one.article["article"]["id"] for one in drawn]


def test_each_stratum_gives_in_turn_and_small_ones_all_they_have() -> None:
    articles = [article(n, 2020) for n in range(50)] + [article(50, 2021), article(51, 2022)]
    drawn = sample(articles, 10, ["year"])
    years = [one.stratum[0] for one in drawn]
    assert years.count("2021") == years.count("2022") == 1
    assert years.count("2020") == 8
    assert len(set(ids(drawn))) == 10


def test_the_uncertain_come_first_with_their_reasons() -> None:
    unit = {"name": "Huyện Châu Thành", "level": "district", "code": None}
    ranks = [{"subject": unit, "index": "PCI", "year": 2020, "rank": rank, "rule": "date.day"} for rank in (3, 4)]
    articles = [
        *(article(n, 2020) for n in range(20)),
        article(20, 2020, rankings=ranks),
        article(21, 2020, warnings=[{"code": "x", "message": "y"}]),
        article(22, 2020, models=[{"name": "m", "rule": "model.rare", "inferred": ["unit", "status"]}]),
    ]
    drawn = sample(articles, 3)
    assert ids(drawn) == ["20", "22", "21"]
    assert drawn[0].reasons == {"no code": 2, "conflict": 1}
    assert drawn[1].reasons == {"rare rule": 1, "inferred": 2}
    assert drawn[2].reasons == {"warning": 1}


def test_fewer_than_there_are_strata_come_from_the_most_uncertain_and_years_take_turns_before_sites() -> None:
    warned = {"warnings": [{"code": "x", "message": "y"}]}
    articles = [article(year, year, **(warned if year in (2005, 2011) else {})) for year in range(2000, 2020)]
    assert ids(sample(articles, 2, ["year"])) in (["2005", "2011"], ["2011", "2005"])
    several = [article(n, 2000 + n // 5) for n in range(20)]
    for one in several:
        one["article"]["site"] = f"site {one['article']['id']}"
    assert sorted(one.stratum[0] for one in sample(several, 4, ["year", "site"])) == ["2000", "2001", "2002", "2003"]


@pytest.mark.parametrize(
    ("kind", "values", "reasons"),
    [
        ("dates", ("2020", "2021"), 1),
        ("dates", ("2020", "2020"), 0),
        ("figures", (5, 50), 1),
        ("documents", (5, 50), 0),
    ],
)
def test_two_values_of_the_same_words_are_a_conflict(kind: str, values: tuple[Any, Any], reasons: int) -> None:
    evidence = [{"start": 3, "end": 9, "text": "gì đó"}]
    records = [{"value": value, "rule": "r", "evidence": evidence} for value in values]
    (drawn,) = sample([{"article": {"id": "1"}, kind: records}], 1)
    assert drawn.reasons.get("conflict", 0) == reasons


def test_the_same_sample_each_time_and_another_with_another_seed() -> None:
    articles = [article(n, 2020) for n in range(100)]
    assert ids(sample(articles, 20)) == ids(sample(articles, 20))
    assert ids(sample(articles, 20)) != ids(sample(articles, 20, seed=1))


def test_more_than_there_are_gives_all() -> None:
    assert len(sample([article(1, 2020)], 10)) == 1


def page(source: str, text: str = "Xã A", duplicate_of: str | None = None) -> dict[str, Any]:
    return {"article": {"id": source, "source": source, "text": text, "duplicate_of": duplicate_of}}


def test_empty_pages_and_copies_are_left_out_and_counted() -> None:
    pages = [
        page("copy", duplicate_of="first"),
        page("first"),
        page("empty", text=" \n"),
        page("of empty", duplicate_of="empty"),
        page("of empty too", duplicate_of="empty"),
        page("of what is not here", duplicate_of="elsewhere"),
        page("of that too", duplicate_of="elsewhere"),
    ]
    kept, empty, copies = worth_annotating(pages)
    assert ids_of(kept) == ["first", "of empty", "of what is not here"]
    assert (empty, copies) == (1, 3)


def ids_of(articles: list[Any]) -> list[str]:
    return [article["article"]["id"] for article in articles]


def test_an_unknown_stratum_is_refused() -> None:
    with pytest.raises(InputError, match="site, year, length"):
        sample([article(1, 2020)], 1, ["colour"])
