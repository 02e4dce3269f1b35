from __future__ import annotations

from typing import Any

from extractor.evaluation.diff import Difference, diff_article

TEXT = "Ngày 25/7 họp.\nHuyện xếp thứ 4/12."


def figure(value: int, unit: str, words: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {
        "value": value,
        "unit": unit,
        "evidence": [{"start": start, "end": start + len(words), "text": words}],
        **more,
    }


def differ(before: list[Any], after: list[Any]) -> Difference:
    difference = Difference()
    article = {"text": TEXT}
    diff_article(difference, "a", {"article": article, "figures": before}, {"article": article, "figures": after})
    return difference


def test_equal_records_are_the_same_in_any_order() -> None:
    one, two = figure(4, "xã", "4/12"), figure(25, "bản", "25/7")
    difference = differ([one, two], [two, one])
    assert (difference.same, difference.gained, difference.lost, difference.altered) == (2, [], [], [])


def test_a_changed_slot_is_an_alteration_with_its_sentence() -> None:
    (altered,) = differ([figure(4, "xã", "4/12")], [figure(4, "xã", "4/12", qualifier="over")]).altered
    assert altered.slots == (("qualifier", None, "over"),)
    assert altered.sentence == "Huyện xếp thứ 4/12."


def test_records_of_one_side_are_gained_or_lost() -> None:
    difference = differ([figure(4, "xã", "4/12")], [figure(25, "bản", "25/7")])
    assert [change.record["value"] for change in difference.lost] == [4]
    assert [(change.record["value"], change.sentence) for change in difference.gained] == [(25, "Ngày 25/7 họp.")]
