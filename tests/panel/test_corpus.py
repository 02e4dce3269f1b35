"""Sixty-three articles about twelve districts over five years, fifteen copies, ten contradictions, eight misprints."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Any

import pytest

from extractor.panel.building import build
from extractor.panel.columns import Table
from extractor.panel.laying_out import panel_tables
from extractor.panel.rows import PanelRow
from tests.panel.corpus import Key, Saying, articles, extractions, key_of, planted, truth

_READ = ("rank", "rank_of", "top", "score", "change", "compared_to")


@cache
def tables() -> dict[str, Table]:
    return {table.name: table for table in panel_tables(build(extractions()))}


@cache
def rows() -> dict[Key, PanelRow]:
    found = {(row.index, row.year, row.code or ""): row for row in tables()["panel"].rows}
    assert len(found) == len(tables()["panel"].rows)
    return found


@cache
def tellers() -> dict[Key, set[str]]:
    """Every cell with the originals of the articles that speak of it."""
    found: dict[Key, set[str]] = defaultdict(set)
    for article in articles():
        for saying in article.says:
            found[saying.key].add(article.of or article.name)
    return found


def _told(extraction: dict[str, Any]) -> list[tuple[Key, dict[str, Any]]]:
    facts = [one for one in extraction["rankings"] if one["modality"] == "fact" and one["year"] is not None]
    return [((one["index"], one["year"], one["subject"].get("code") or ""), one) for one in facts]


def test_there_is_as_much_as_was_asked_for() -> None:
    originals = [article for article in articles() if article.of is None]
    assert len(originals) >= 60 and len(articles()) - len(originals) == 15
    assert len(planted()["contradictions"]) == 10 and len(planted()["misprints"]) == 8
    assert len({key[2] for key in truth()}) == 12 and len({key[1] for key in truth()}) == 5


def test_the_articles_are_read_as_they_are_written() -> None:
    for article, extraction in zip(articles(), extractions(), strict=True):
        assert extraction["article"]["published"] == article.published
        told = _told(extraction)
        assert sorted(_read(key, one) for key, one in told) == sorted(map(_written, article.says)), article.name


def _read(key: Key, record: dict[str, Any]) -> tuple[Key, str]:
    return key, str([record[name] for name in _READ])


def _written(saying: Saying) -> tuple[Key, str]:
    return saying.key, str([getattr(saying, name) for name in _READ])


def test_every_cell_is_right_or_flagged() -> None:
    wrong = []
    for key, row in rows().items():
        if row.conflict or row.flags:
            continue
        rank, score = truth()[key]
        right = row.rank in (rank, None) and row.rank_of in (12, None) and row.score in (score, None)
        before = truth().get((key[0], key[1] - 1, key[2]), (None,))[0]
        moved = row.change is None or (before is not None and row.change == before - rank)
        if not (right and moved and (row.top is None or rank <= row.top)):
            wrong.append(row)
    assert not wrong


def test_no_cell_that_an_article_tells_is_missing() -> None:
    assert not {key for key in tellers() if key not in rows()}
    assert len(rows()) > 90


def test_where_no_misprint_is_planted_the_chosen_rank_is_the_true_one() -> None:
    """Contradictions are not only listed: years and subjects beside them tell which is right, nearly always."""
    printed = {key_of(*one["cell"]) for one in planted()["misprints"]}
    known = {key: row for key, row in rows().items() if key in truth() and key not in printed}
    wrong = {key for key, row in known.items() if row.rank is not None and row.rank != truth()[key][0]}
    assert wrong == set()


@pytest.mark.parametrize("one", planted()["contradictions"], ids=lambda one: one["id"])
def test_every_contradiction_is_listed_with_both_articles(one: dict[str, Any]) -> None:
    index, year, code = key_of(*one["cell"])
    assert rows()[index, year, code].conflict
    listed = [row for row in tables()["conflicts"].rows if (row.index, row.year, row.code) == (index, year, code)]
    urls = {article.url for article in articles() if article.name in one["articles"]}
    assert urls <= {row.url for row in listed if row.field in (one["field"], "rank")}
    assert all(row.sentence and row.title and row.published for row in listed if row.url in urls)


@pytest.mark.parametrize("one", planted()["misprints"], ids=lambda one: one["id"])
def test_every_misprint_is_flagged_with_its_article(one: dict[str, Any]) -> None:
    index, year, code = key_of(*one["cell"])
    assert one["flag"] in rows()[index, year, code].flags
    (url,) = (article.url for article in articles() if article.name == one["article"])
    listed = [row for row in tables()["conflicts"].rows if (row.index, row.year, row.code) == (index, year, code)]
    assert url in {row.url for row in listed if one["flag"] == row.problem} or one["flag"] == "rank_shared"


def test_copies_are_one_source_with_their_original_and_with_nothing_else() -> None:
    numbers = {row.source: row.source_number for row in tables()["articles"].rows}
    for article in articles():
        if article.of:
            assert numbers[article.name] == numbers[article.of], article.name
    assert len(set(numbers.values())) == len([article for article in articles() if article.of is None])


def test_sources_are_counted_without_copies() -> None:
    for key, row in rows().items():
        if not row.derived:
            assert row.n_sources == len(tellers()[key]), key
    copied = rows()[key_of("DDCI", 2021, "TB")]
    assert (copied.n_sources, copied.n_articles, copied.rank, copied.agreement) == (3, 5, 4, 0.6667)


def test_years_before_are_filled_from_later_articles_and_marked() -> None:
    filled = {key: row for key, row in rows().items() if row.derived}
    assert key_of("PAR", 2020, "TM") in filled
    for key, row in filled.items():
        assert key not in tellers() and row.rank == truth()[key][0] and row.articles


def test_every_year_between_the_first_and_the_last_is_there_or_a_gap() -> None:
    gaps = {(row.index, row.year, row.code) for row in tables()["gaps"].rows}
    series: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, year, code in rows():
        series[index, code].append(year)
    for (index, code), years in series.items():
        for year in range(min(years), max(years) + 1):
            row = rows().get((index, year, code))
            ranked = any(rows()[index, other, code].rank is not None for other in years)
            open_rank = row is not None and row.rank is None and ranked
            assert ((index, year, code) in gaps) == (row is None or open_rank)


def test_targets_stay_out() -> None:
    assert not [key for key in rows() if key[1] == 2023]
    told = {row.item: row.value for row in tables()["about"].rows}
    assert int(told["targets"]) >= 2


def test_a_flag_is_rare_where_nothing_is_planted() -> None:
    """A planted error may touch another year or another district; few rows beside these are flagged."""
    touched = {key_of(*one["cell"]) for kind in planted().values() for one in kind}
    beside = [key for key, row in rows().items() if (row.flags or row.conflict) and key not in touched]
    assert len(beside) <= 6, beside
