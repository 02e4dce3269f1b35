"""Hand-made records to rows: cells, baselines, flags, gaps."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.errors import ContractError
from extractor.panel.building import build
from extractor.panel.columns import Table
from extractor.panel.laying_out import panel_tables
from extractor.panel.rows import ConflictRow, GapRow, PanelRow
from tests.panel.made import extraction, ranking, unit


def tables(*extractions: dict[str, Any]) -> dict[str, Table]:
    return {table.name: table for table in panel_tables(build(extractions))}


def rows(*extractions: dict[str, Any]) -> list[PanelRow]:
    return list(tables(*extractions)["panel"].rows)


def row(*extractions: dict[str, Any], year: int = 2020, subject: str = "Huyện Thanh Bình") -> PanelRow:
    (found,) = (one for one in rows(*extractions) if (one.year, one.subject) == (year, subject))
    return found


def conflicts(*extractions: dict[str, Any]) -> list[ConflictRow]:
    return list(tables(*extractions)["conflicts"].rows)


def gaps(*extractions: dict[str, Any]) -> list[GapRow]:
    return list(tables(*extractions)["gaps"].rows)


def others(size: int = 12, year: int = 2020) -> list[dict[str, Any]]:
    """Three sources that make the size of the field known."""
    return [
        extraction(f"o{rank}{year}", ranking(name, rank=rank, rank_of=size, year=year))
        for rank, name in ((9, "Lai Vung"), (10, "Tam Nông"), (11, "Lấp Vò"))
    ]


def test_all_fields_of_one_article() -> None:
    made = ranking(rank=4, rank_of=12, score=91.43, score_unit="%", change=8, compared_to=2019, previous_rank=12,
                   index_name="Chỉ số cải cách hành chính", inferred=["previous_rank"])  # fmt: skip
    found = row(extraction("a", made))
    assert (found.rank, found.rank_of, found.score, found.score_unit, found.change) == (4, 12, 91.43, "%", 8)
    assert (found.compared_to, found.previous_rank, found.code, found.epoch) == (2019, 12, "874", "63")
    assert (found.n_articles, found.n_sources, found.agreement, found.conflict, found.flags) == (1, 1, 1.0, False, ())
    assert found.inferred == ("previous_rank",) and found.articles == ("a",)
    assert [(value.field, value.value, value.articles) for value in found.values][:2] == [
        ("rank", "4", ("a",)), ("rank_of", "12", ("a",))]  # fmt: skip


def test_cells_are_parted_by_component_region_and_the_name_of_other_indexes() -> None:
    made = [
        ranking(rank=1),
        ranking(rank=2, component="chỉ số thành phần “Công khai, minh bạch”"),
        ranking(rank=2, component="Công khai, minh bạch"),
        ranking(rank=3, scope="13 tỉnh vùng Đồng bằng sông Cửu Long"),
        ranking(rank=3, scope="khu vực đồng bằng sông Cửu Long"),
        ranking(rank=4, index="OTHER", index_name="Chỉ số ABC"),
        ranking(rank=5, index="OTHER", index_name="Chỉ số XYZ"),
    ]
    found = rows(extraction("a", *made))
    assert sorted(str(one.rank) for one in found) == ["1", "2", "3", "4", "5"]
    assert not any(one.conflict for one in found)


def test_targets_and_what_has_no_year_or_subject_are_counted_and_left_out() -> None:
    made = [ranking(rank=1, modality="target"), ranking(rank=2, year=None), ranking({}, rank=3)]
    told = tables(extraction("a", *made))
    about = {one.item: one.value for one in told["about"].rows}
    assert told["panel"].rows == []
    assert (about["targets"], about["without_year"], about["without_subject"]) == ("1", "1", "1")


def test_an_article_read_twice_counts_once() -> None:
    one = extraction("a", ranking(rank=4))
    assert (row(one, one).n_articles, row(one, one).n_sources) == (1, 1)
    assert {r.item: r.value for r in tables(one, one)["about"].rows}["read_twice"] == "1"


def test_an_object_without_an_article_is_refused() -> None:
    with pytest.raises(ContractError, match="without `article`"):
        build([{"rankings": []}])


def test_contradictions_name_every_variant_and_article() -> None:
    told = [
        extraction("a", ranking(rank=4, sentence="Huyện xếp thứ tư.")),
        extraction("b", ranking(rank=5), published="2021-05-05"),
    ]
    found = row(*told)
    assert (found.rank, found.conflict, found.conflict_fields, found.decided_by) == (5, True, ("rank",), "later")
    listed = {(one.value, one.chosen, one.article, one.url, one.sentence) for one in conflicts(*told)}
    assert ("4", False, "a", "https://bao.example/a", "Huyện xếp thứ tư.") in listed
    assert {one.value for one in conflicts(*told)} == {"4", "5"}


def test_a_year_before_is_filled_and_marked() -> None:
    later = extraction("a", ranking(rank=4, change=8, compared_to=2019, previous_rank=12, inferred=["previous_rank"]))
    before = row(later, year=2019)
    assert (before.rank, before.rank_of, before.derived, before.articles) == (12, None, True, ("a",))
    assert not row(later).derived and not gaps(later)


@pytest.mark.parametrize(
    "made",
    [
        ranking(rank=4, change=8, previous_rank=12, inferred=["previous_rank"]),  # which year it is against is a guess
        ranking(rank=4, change=8, compared_to=2019),
        ranking(rank=4, change=8, compared_to=2019, previous_rank=12, modality="target"),
    ],
)
def test_a_year_before_is_not_filled_by_guess(made: dict[str, Any]) -> None:
    assert not [one for one in rows(extraction("a", made)) if one.year == 2019]


def test_a_baseline_of_an_article_that_was_outvoted_fills_nothing() -> None:
    wrong = extraction("a", ranking(rank=5, change=8, compared_to=2019, previous_rank=13, inferred=["previous_rank"]))
    told = [wrong, extraction("b", ranking(rank=4)), extraction("c", ranking(rank=4))]
    assert [one.year for one in rows(*told)] == [2020]


def test_a_move_that_the_year_before_belies_is_flagged_in_both_years() -> None:
    made = ranking(rank=4, rank_of=12, change=8, previous_rank=12, inferred=["previous_rank"])
    told = [extraction("a", made), extraction("b", ranking(rank=9, year=2019), published="2020-03-01")]
    assert row(*told).flags == ("change_disagrees",) and row(*told).conflict
    assert row(*told, year=2019).flags == ("baseline_disagrees",)
    agreed = extraction("b", ranking(rank=12, year=2019), published="2020-03-01")
    assert row(told[0], agreed).flags == () and row(told[0], agreed, year=2019).flags == ()


def test_the_year_before_settles_a_contradiction() -> None:
    made = ranking(rank=4, change=8, previous_rank=12, compared_to=2019, inferred=["previous_rank"])
    told = [extraction("a", made), extraction("b", ranking(rank=5), published="2021-09-01")]
    assert row(*told).rank == 5  # the later one, as nothing else tells
    before = extraction("c", ranking(rank=12, year=2019), published="2020-03-01")
    assert (row(*told, before).rank, row(*told, before).decided_by) == (4, "supported")


def test_a_place_that_another_holds_is_not_believed_in_a_contradiction() -> None:
    told = [extraction("a", ranking(rank=4)), extraction("b", ranking(rank=5), published="2021-09-01"),
            extraction("c", ranking("Lai Vung", rank=5))]  # fmt: skip
    assert (row(*told).rank, row(*told).decided_by, row(*told).conflict) == (4, "supported", True)


FLAGS: list[tuple[str, dict[str, Any], str, dict[str, Any]]] = [
    ("rank_above_field", {"rank": 14, "rank_of": 12}, "rank", {"rank": None}),
    ("rank_above_field", {"rank": 14}, "rank", {"rank": None}),
    ("field_unlike_group", {"rank": 4, "rank_of": 21}, "rank_of", {"rank": 4, "rank_of": None}),
    ("field_unlike_group", {"rank": 4, "rank_of": 2}, "rank_of", {"rank": 4, "rank_of": None}),
    ("score_out_of_range", {"rank": 4, "score": 914.3, "score_unit": "%"}, "score", {"rank": 4, "score": None}),
    ("score_out_of_range", {"rank": 4, "score": -1.0, "score_unit": "điểm"}, "score", {"score": None}),
    ("year_after_publication", {"rank": 4, "year": 2020}, "rank", {"rank": None}),
    ("previous_above_field", {"rank": 4, "change": 9, "previous_rank": 13, "inferred": ["previous_rank"]}, "change",
     {"rank": 4, "change": None, "previous_rank": None}),
    ("arithmetic", {"rank": 4, "change": 8, "previous_rank": 11}, "change", {"rank": 4, "change": None, "previous_rank": 11}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "values", "field", "left"), FLAGS)
def test_impossible_values_are_flagged_and_not_chosen(
    code: str, values: dict[str, Any], field: str, left: dict[str, Any]
) -> None:
    day = "2019-12-31" if code == "year_after_publication" else "2021-03-01"
    told = [extraction("a", ranking(**values), published=day), *others()]
    found = row(*told)
    assert code in found.flags
    assert {name: getattr(found, name) for name in left} == left
    assert code in {one.problem for one in conflicts(*told) if one.article == "a" and one.field == field}
    right = extraction("b", ranking(rank=4, rank_of=12), published="2021-06-01")
    assert row(*told, right).rank == 4 and code in row(*told, right).flags


@pytest.mark.parametrize("size", [12, 63])
def test_a_field_of_another_size_is_no_slip_where_it_is_far_off(size: int) -> None:
    found = row(extraction("a", ranking(rank=4, rank_of=size)), *others())
    assert found.rank_of == size and not found.flags


SAME_PLACE: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    ({"rank": 4}, {"rank": 4}, True),
    ({"rank": 4, "sentence": "Hai huyện đồng hạng tư."}, {"rank": 4}, False),
    ({"rank": 4, "score": 90.1}, {"rank": 4, "score": 90.1}, False),
    ({"rank": 4, "scope": "vùng Đồng bằng"}, {"rank": 4}, False),
]


@pytest.mark.parametrize(("one", "other", "flagged"), SAME_PLACE)
def test_two_at_one_place(one: dict[str, Any], other: dict[str, Any], flagged: bool) -> None:
    told = [extraction("a", ranking(**one)), extraction("b", ranking("Lai Vung", **other))]
    assert [bool(found.flags) for found in rows(*told)] == [flagged, flagged]


def test_scores_against_the_ranks_flag_the_one_that_is_off() -> None:
    scores = [("Thanh Bình", 1, 95.0), ("Lai Vung", 2, 94.0), ("Châu Thành", 3, 98.0), ("Tam Nông", 4, 92.0)]
    made = [ranking(name, rank=rank, score=score, score_unit="%") for name, rank, score in scores]
    flagged = {one.subject: one.flags for one in rows(extraction("a", *made)) if one.flags}
    assert flagged == {"Huyện Châu Thành": ("score_against_rank",)}


def test_a_score_that_lost_its_comma() -> None:
    scores = [("Thanh Bình", 65.1), ("Lai Vung", 64.2), ("Châu Thành", 639.0), ("Tam Nông", 62.0)]
    made = [ranking(name, score=score, score_unit="điểm") for name, score in scores]
    assert {one.subject for one in rows(extraction("a", *made)) if one.flags} == {"Huyện Châu Thành"}


PROVINCE = unit(level="province", name="Tỉnh Đồng Tháp", code="87", province=None)
ODD_ROWS: list[tuple[list[dict[str, Any]], str]] = [
    ([ranking(rank=8), ranking(top=5)], "rank_outside_group"),
    ([ranking(rank=4, rank_of=12), ranking(bottom=3)], "rank_outside_group"),
    ([ranking(rank=4, year=2012)], "year_far_from_publication"),
    ([ranking(PROVINCE, rank=4, index="PGI", year=2020)], "year_before_index"),
    ([ranking(rank=4, index="PCI")], "level_unlike_index"),
    ([ranking(unit("Đồng Tháp", level="province", name="Tỉnh Đồng Tháp", code="87", province=None), rank=4, scope="huyện, thành phố")],
     "level_unlike_index"),
]  # fmt: skip


@pytest.mark.parametrize(("made", "code"), ODD_ROWS)
def test_rows_that_look_odd(made: list[dict[str, Any]], code: str) -> None:
    told = [extraction(f"a{number}", one) for number, one in enumerate(made)]
    (found,) = rows(*told)
    assert code in found.flags
    assert {f"a{number}" for number in range(len(made))} <= {one.article for one in conflicts(*told)}


def test_gaps_are_years_without_a_row_or_without_a_rank() -> None:
    told = [extraction(f"a{year}", ranking(rank=rank, score=80.0, year=year), published=f"{year + 1}-03-01")
            for year, rank in ((2016, 3), (2018, None), (2020, 5))]  # fmt: skip
    assert [(one.year, one.reason) for one in gaps(*told)] == [
        (2017, "no_article"),
        (2018, "no_rank"),
        (2019, "no_article"),
    ]
    assert {(one.first_year, one.last_year, one.code) for one in gaps(*told)} == {(2016, 2020, "874")}
