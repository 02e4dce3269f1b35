from __future__ import annotations

import pytest

from extractor.panel.articles import ArticleRef
from extractor.panel.deciding import Vote, decide
from extractor.panel.scores import Score, most_precise


def vote(value: object, source: int, day: str | None = "2021-01-01", *, stated: bool = True, fault: str | None = None,
         article: str | None = None) -> Vote:  # fmt: skip
    name = article or f"a{source}"
    return Vote(value, source, ArticleRef(name, None, None, None, day, None, name, frozenset()), stated, "", fault)


ROWS: list[tuple[str, list[Vote], object, str, float | None]] = [
    ("one article", [vote(4, 1)], 4, "only", 1.0),
    ("a copy of 2023 is later than an original of 2021", [vote(4, 1, "2021"), vote(5, 1, "2023-01-01", article="b")], 4, "only", 1.0),
    ("two of three sources", [vote(4, 1), vote(5, 2, "2021-09-09"), vote(4, 3)], 4, "majority", 2 / 3),
    ("a copy gives no second vote", [vote(4, 1), vote(5, 2), vote(5, 2, article="b")], None, "tie", None),
    ("stated before inferred", [vote(4, 1), vote(5, 2, "2022-01-01", stated=False)], 4, "stated", 0.5),
    ("the later one", [vote(4, 1, "2021-01-01"), vote(5, 2, "2021-02-01")], 5, "later", 0.5),
    ("of one day nothing tells", [vote(4, 1), vote(5, 2)], None, "tie", None),
    ("an undated one may be later or not", [vote(4, 1), vote(5, 2, None)], None, "tie", None),
    ("a month alone is no day", [vote(4, 1), vote(5, 2, "2021-03")], None, "tie", None),
    ("three of one each, the last", [vote(4, 1, "2021-01-01"), vote(5, 2, "2021-01-02"), vote(6, 3, "2021-01-03")], 6, "later", 1 / 3),
    ("a garbled copy does not outvote its original", [vote(4, 1), vote(14, 1, "2021-01-02", article="b")], 4, "only", 1.0),
    ("an article that says two things says nothing", [vote(4, 1), vote(5, 1, article="a1")], None, "tie", None),
    ("another source then decides", [vote(4, 1), vote(5, 1, article="a1"), vote(5, 2)], 5, "only", 0.5),
    ("impossible values do not vote", [vote(14, 1, fault="rank_above_field"), vote(4, 2)], 4, "only", 1.0),
    ("nor are they chosen alone", [vote(14, 1, fault="rank_above_field")], None, "tie", None),
]  # fmt: skip


@pytest.mark.parametrize(("what", "votes", "value", "reason", "agreement"), ROWS, ids=[row[0] for row in ROWS])
def test_decisions(what: str, votes: list[Vote], value: object, reason: str, agreement: float | None) -> None:
    for told in (votes, votes[::-1]):
        decision = decide(told)
        assert decision is not None
        assert (decision.value, decision.reason) == (value, reason)
        assert decision.agreement == (None if agreement is None else pytest.approx(agreement))
        assert {variant.value for variant in decision.variants} == {one.value for one in votes}
        assert sum(len(variant.votes) for variant in decision.variants) == len(votes)


def test_no_votes_no_decision() -> None:
    assert decide([]) is None


def test_what_others_bear_out_comes_before_the_date_and_after_the_majority() -> None:
    one_each = [vote(4, 1, "2021-01-01"), vote(5, 2, "2021-02-01")]
    supported = decide(one_each, {4: 1})
    assert supported is not None and (supported.value, supported.reason) == (4, "supported")
    objected = decide(one_each, {5: -1})
    assert objected is not None and objected.value == 4
    outvoted = decide([*one_each, vote(5, 3)], {4: 9})
    assert outvoted is not None and (outvoted.value, outvoted.reason) == (5, "majority")


SCORES: list[tuple[list[tuple[float, str | None]], dict[tuple[float, str | None], float]]] = [
    ([(91.43, None), (91.4, None)], {(91.4, None): 91.43}),
    ([(91.47, None), (91.4, None)], {(91.4, None): 91.47}),  # cut off, not rounded
    ([(91.43, None), (91.5, None)], {(91.5, None): 91.5}),
    ([(91.43, None), (91.0, "over")], {(91.0, "over"): 91.43}),
    ([(92.43, None), (91.0, "over")], {(91.0, "over"): 91.0}),
    ([(97.1, None), (90.0, "over")], {(90.0, "over"): 97.1}),
    ([(90.8, None), (91.0, "under")], {(91.0, "under"): 90.8}),
    ([(90.8, None), (91.0, "about")], {(91.0, "about"): 90.8}),
    ([(91.43, None), (91.41, None), (91.4, None)], {(91.4, None): 91.4}),  # which of the two nobody knows
]


@pytest.mark.parametrize(("told", "same"), SCORES)
def test_scores_of_less_precision(
    told: list[tuple[float, str | None]], same: dict[tuple[float, str | None], float]
) -> None:
    found = most_precise(Score(value, qualifier) for value, qualifier in told)
    for (value, qualifier), other in same.items():
        assert found[Score(value, qualifier)].value == other
