"""Sentences and the rankings they state, written by reading; each row is a text and all its rankings."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.pipeline import default_pipeline
from extractor.records import Article
from tests.resolvers.ranking_rows import ROWS, Row
from tests.resolvers.ranking_rows_bodies import BODIES
from tests.resolvers.ranking_rows_clauses import CLAUSES
from tests.resolvers.ranking_rows_forms import FORMS
from tests.resolvers.ranking_rows_language import ONCE_GAPS, STATED
from tests.resolvers.ranking_rows_lists import LISTED_ASIDE, LISTS, LOOKALIKES, SHAPES
from tests.resolvers.ranking_rows_parts import AIMS, PARTS
from tests.resolvers.ranking_rows_silent import SILENT
from tests.resolvers.ranking_rows_tables import TABLES
from tests.resolvers.ranking_rows_years import YEARS

SLOTS = (
    "index", "component", "year", "rank", "rank_of", "top", "bottom", "change", "compared_to", "previous_rank",
    "score", "score_unit", "modality",
)  # fmt: skip


def stated(row: Row) -> list[dict[str, Any]]:
    article = Article(id="row", text=row.text, title=row.title, published=row.published)
    found = []
    for ranking in default_pipeline().extract_article(article).rankings:
        slots = {slot: getattr(ranking, slot) for slot in SLOTS}
        slots = {slot: value for slot, value in slots.items() if value is not None}
        found.append({"subject": ranking.subject.name if ranking.subject else None, **slots})
    return sorted(found, key=str)


def found_and_wanted(row: Row) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    wanted = [{"modality": "fact", **ranking} for ranking in row.rankings]
    looked_at = {slot for ranking in wanted for slot in ranking} | set(row.exact)
    found = [{slot: value for slot, value in ranking.items() if slot in looked_at} for ranking in stated(row)]
    return sorted(found, key=_in_order), sorted(wanted, key=_in_order)


def _in_order(ranking: dict[str, Any]) -> str:
    return str(sorted(ranking.items()))


EVERY_ROW = [
    *ROWS,
    *STATED,
    *ONCE_GAPS,
    *CLAUSES,
    *FORMS,
    *BODIES,
    *TABLES,
    *YEARS,
    *PARTS,
    *AIMS,
    *LISTS,
    *SHAPES,
    *LOOKALIKES,
    *LISTED_ASIDE,
    *SILENT,
]


@pytest.mark.parametrize("row", EVERY_ROW, ids=lambda row: row.text[:60])
def test_rankings_of_a_text(row: Row) -> None:
    found, wanted = found_and_wanted(row)
    assert found == wanted
