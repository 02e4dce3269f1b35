"""Scores that say the same with more or less precision: `91,4%`, `hơn 91%` and `91,43%` are one variant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Score:
    """A score with its decimals as written; `qualifier` is `over`, `about`, `under` or `None`."""

    value: float
    qualifier: str | None = None

    @property
    def number(self) -> Decimal:
        """The score as a decimal number, without the noise of binary fractions."""
        return Decimal(str(self.value)).normalize()

    @property
    def decimals(self) -> int:
        """Digits behind the comma: 2 of 91,43."""
        exponent = self.number.as_tuple().exponent
        return max(-exponent, 0) if isinstance(exponent, int) else 0

    def __str__(self) -> str:
        sign = {"over": ">", "about": "≈", "under": "<"}.get(self.qualifier or "", "")
        return f"{sign}{self.value:g}"


def most_precise(scores: Iterable[Score]) -> Mapping[Score, Score]:
    """Scores each to the one more precise score that says the same, or to itself where there is none or several."""
    distinct = list(dict.fromkeys(scores))
    return {score: _finest(score, distinct) for score in distinct}


def _finest(score: Score, others: Iterable[Score]) -> Score:
    finer = [other for other in others if _says_same(score, other)]
    finest = [one for one in finer if not any(_says_same(one, other) for other in finer)]
    return finest[0] if len(finest) == 1 else score


def _says_same(coarse: Score, fine: Score) -> bool:
    """True where the first is the second with less precision: rounded, cut off, or said with `hơn`, `gần`."""
    if fine.qualifier is not None or coarse == fine:
        return False
    step = Decimal(1).scaleb(-coarse.decimals)
    if coarse.qualifier is None:
        shorter = coarse.decimals < fine.decimals
        return shorter and coarse.number in {
            fine.number.quantize(step, ROUND_HALF_UP),
            fine.number.quantize(step, ROUND_DOWN),
        }
    # `hơn 90%` may be 97: a round number leaves more room than a crooked one.
    room = step * 10 if coarse.decimals == 0 and coarse.number % 10 == 0 else step
    above = fine.number - coarse.number
    return {"over": 0 <= above < room, "under": 0 <= -above < room, "about": abs(above) <= room / 2}[coarse.qualifier]
