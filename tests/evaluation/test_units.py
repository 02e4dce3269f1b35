from __future__ import annotations

from typing import Any

import pytest

from extractor.evaluation.agreement import Counts
from extractor.evaluation.scoring import empty_scores, score_article
from extractor.evaluation.units import UnitScore

CHAU_THANH = {"name": "Huyện Châu Thành", "level": "district", "code": "877"}


def model(unit: Any, **more: Any) -> dict[str, Any]:
    return {"name": "Một cửa thân thiện", "unit": unit, **more}


def scored(gold: list[Any], predicted: list[Any], kind: str = "models") -> UnitScore:
    scores = empty_scores()
    score_article(scores, "a", {kind: gold}, {kind: predicted, "article": {"text": ""}})
    return scores.units


# what is predicted of CHAU_THANH: names, codes
PAIRED = [
    ({"name": "Huyện Châu Thành", "level": "district", "code": "877"}, (1, 0, 0), (1, 0, 0)),
    ({"name": "huyện Châu Thành", "level": "district", "code": None}, (1, 0, 0), (0, 1, 0)),
    ({"name": "Huyện Châu Thành", "level": "district", "code": "905"}, (1, 0, 0), (0, 1, 1)),
    ({"name": "Huyện Lấp Vò", "level": "district", "code": "875"}, (0, 1, 1), (0, 0, 0)),
    (None, (0, 1, 0), (0, 0, 0)),
]


@pytest.mark.parametrize(("unit", "names", "codes"), PAIRED)
def test_names_and_codes_of_paired_records(unit: Any, names: tuple[int, int, int], codes: tuple[int, int, int]) -> None:
    units = scored([model(CHAU_THANH)], [model(unit)])
    assert (units.names, units.codes) == (Counts(*names), Counts(*codes))


def test_a_code_where_gold_leaves_it_open_is_wrong_and_null_is_not() -> None:
    open_in_gold = model({**CHAU_THANH, "code": None})
    assert scored([open_in_gold], [model(CHAU_THANH)]).wrong_codes == 1
    assert scored([open_in_gold], [open_in_gold]).codes == Counts()
    assert scored([model(CHAU_THANH)], [open_in_gold]).wrong_codes == 0


def test_an_accepted_other_unit_has_a_right_name_and_no_code_to_compare() -> None:
    other = {"name": "Xã Tân Phú", "level": "commune", "code": "30274"}
    units = scored([model(CHAU_THANH, accept={"unit.name": ["Xã Tân Phú"]})], [model(other)])
    assert (units.names, units.codes) == (Counts(right=1), Counts())


def test_records_without_a_partner_count_for_all_names_only() -> None:
    units = scored([model(CHAU_THANH)], [])
    assert (units.names, units.names_of_all) == (Counts(), Counts(missed=1))
    assert scored([], [model(CHAU_THANH)]).names_of_all == Counts(spurious=1)


def test_optional_records_and_agencies_do_not_count() -> None:
    assert scored([model(CHAU_THANH, optional=True)], [model(None)]) == UnitScore()
    agency = {"subject": {"name": "Sở Nội vụ"}, "index": "DDCI", "year": 2021, "rank": 1}
    assert scored([agency], [agency], "rankings") == UnitScore()
