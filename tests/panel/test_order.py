"""Whatever the order of articles, the panel is the same; a copy more changes no value."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.panel.building import build
from extractor.panel.laying_out import panel_tables
from extractor.panel.models import models_table
from extractor.panel.officials import officials_table
from extractor.panel.rows import PanelRow
from tests.panel.made import extraction, model, official, ranking

_NAMES = ["Thanh Bình", "Lai Vung", "Châu Thành"]
_DAYS = ["2020-03-01", "2021-03-01", "2021-03-01T08:00:00", "2021-06-01", "2021", None]
_maybe = st.none() | st.integers(1, 14)
rankings = st.builds(
    ranking,
    st.sampled_from(_NAMES),
    year=st.sampled_from([2018, 2019, 2020, 2021]),
    rank=_maybe,
    rank_of=st.sampled_from([None, 12, 12, 21]),
    top=st.sampled_from([None, None, 3, 5]),
    change=st.none() | st.integers(-9, 9),
    previous_rank=_maybe,
    compared_to=st.sampled_from([None, 2017, 2018, 2019]),
    score=st.sampled_from([None, 91.43, 91.4, 80.0, 914.3]),
    score_unit=st.just("%"),
    inferred=st.sampled_from([[], ["previous_rank"], ["subject"], ["rank_of"]]),
    modality=st.sampled_from(["fact", "fact", "fact", "target"]),
)


@st.composite
def corpora(draw: st.DrawFn) -> list[dict[str, Any]]:
    told = draw(st.lists(st.tuples(st.lists(rankings, max_size=3), st.sampled_from(_DAYS)), min_size=1, max_size=7))
    people = st.lists(
        st.sampled_from([official("Lê Văn Lý"), official("Lê Lí"), official("Lê Thị Lý", former=True)]), max_size=2
    )
    models = st.lists(
        st.sampled_from(
            [model("Ngày không hẹn", status="launched"), model("“Ngày không hẹn” sáng thứ năm", year=2020)]
        ),
        max_size=2,
    )
    return [
        extraction(f"bài{number}", *made, published=day, officials=draw(people), models=draw(models))
        for number, (made, day) in enumerate(told)
    ]


def told(extractions: list[dict[str, Any]]) -> list[Any]:
    tables = [*panel_tables(build(extractions)), officials_table(extractions), models_table(extractions)]
    return [list(table.rows) for table in tables]


@settings(max_examples=60, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(extractions: list[dict[str, Any]], random: Any) -> None:
    shuffled = list(extractions)
    random.shuffle(shuffled)
    assert told(shuffled) == told(extractions)


def values(row: PanelRow) -> PanelRow:
    """A row without what a copy may change: the lists and the number of its articles."""
    return replace(row, n_articles=0, articles=(), values=())


@settings(max_examples=60, deadline=None)
@given(corpora(), st.data())
def test_a_copy_changes_no_value(extractions: list[dict[str, Any]], data: st.DataObject) -> None:
    made = copy.deepcopy(data.draw(st.sampled_from(extractions)))
    article = made["article"]
    article["id"], article["url"], article["source"], article["title"] = (
        "bản sao",
        "https://khac.example/x",
        "x.html",
        "Tin lại",
    )
    day = article["published"]
    article["published"] = None if day is None else data.draw(st.sampled_from([day, "2023-01-01"]))
    before = [values(row) for row in panel_tables(build(extractions))[0].rows]
    assert [values(row) for row in panel_tables(build([*extractions, made]))[0].rows] == before
