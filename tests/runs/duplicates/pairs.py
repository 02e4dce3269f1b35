"""Five hundred pairs of texts, labelled by how they were made: the same on every machine, every run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from tests.runs.duplicates import republishing as copied
from tests.runs.duplicates import siblings as alike
from tests.runs.duplicates.bases import Base, bases, unmarked
from tests.runs.duplicates.republishing import Lines


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts as runs would see them; `held_out` pairs share no base article with the others."""

    kind: str
    first: str
    second: str
    duplicate: bool
    held_out: bool


Making = Callable[[Base, Random], tuple[Lines, Lines]]


def _copy(*steps: Callable[[Lines, Random], Lines], start: Callable[[Base], Lines] = lambda base: base.lines) -> Making:
    def made(base: Base, random: Random) -> tuple[Lines, Lines]:
        lines = start(base)
        for step in steps:
            lines = step(lines, random)
        return base.lines, lines

    return made


def _like(change: Callable[[Lines, Random], Lines], *steps: Callable[[Lines, Random], Lines]) -> Making:
    return _copy(change, *steps)


def _some(names: float, numbers: float) -> Callable[[Lines, Random], Lines]:
    return lambda lines, random: alike.sibling(lines, random, names=names, numbers=numbers)


def _year(numbers: float) -> Callable[[Lines, Random], Lines]:
    return lambda lines, random: alike.next_year(lines, random, numbers=numbers)


def _both_furnished(first: Lines, second: Lines, seed: float) -> tuple[Lines, Lines]:
    return copied.furnished(first, Random(seed)), copied.furnished(second, Random(seed))


def _another(base: Base, random: Random, *, notices: bool = False) -> Base:
    """Another base of the same half."""
    half = bases().index(base) % 2
    others = [other for n, other in enumerate(bases()) if n % 2 == half and other is not base]
    return random.choice([other for other in others if other.notice] if notices else others)


def _unrelated(base: Base, random: Random) -> tuple[Lines, Lines]:
    return _both_furnished(base.lines, _another(base, random, notices=base.notice).lines, random.random())


def _digest(base: Base, random: Random) -> tuple[Lines, Lines]:
    return base.lines, alike.digest(base, [_another(base, random) for _ in range(3)], random)


def _other_report(base: Base, random: Random) -> tuple[Lines, Lines]:
    return base.lines, [base.other_headline, *base.other_report]


def _other_report_same_portal(base: Base, random: Random) -> tuple[Lines, Lines]:
    return _both_furnished(*_other_report(base, random), random.random())


def _quoting(base: Base, random: Random) -> tuple[Lines, Lines]:
    return base.lines, alike.quoting(base, random)


def _sibling_same_portal(base: Base, random: Random) -> tuple[Lines, Lines]:
    return _both_furnished(base.lines, alike.sibling(base.lines, random, names=0.7), random.random())


def _two_portals(base: Base, random: Random) -> tuple[Lines, Lines]:
    """Both have captions and furniture of their own; the copy another headline and slips besides."""
    first, second = base.lines, copied.mistyped(copied.headed(base), random)
    return tuple(copied.furnished(copied.signed(lines, random), random) for lines in (first, second))  # type: ignore[return-value]


# How many pairs of each kind; the kinds of short notices are made of notices, the rest of articles.
COPIES: dict[str, tuple[int, Making]] = {
    "respelled": (16, _copy(copied.respelled)),
    "furniture": (20, _copy(copied.furnished)),
    "other headline": (14, _copy(start=copied.headed)),
    "author and captions": (16, _copy(copied.signed)),
    "typos": (18, _copy(copied.mistyped)),
    "abbreviations": (16, _copy(copied.shortened, copied.signed)),
    "copy-edited": (16, _copy(copied.edited, copied.signed)),
    "numbers rewritten": (16, _copy(copied.renumbered, start=copied.headed)),
    "last paragraph cut": (16, _copy(copied.last_cut)),
    "paragraphs reordered": (12, _copy(copied.reordered)),
    "third cut": (22, _copy(copied.third_cut, copied.signed)),
    "headline and lead rewritten": (20, _copy(start=copied.led)),
    "third cut, other lead, furniture": (20, _copy(copied.third_cut, copied.furnished, start=copied.led)),
    "two portals": (18, _two_portals),
    "notice: furniture": (10, _copy(copied.signed, copied.furnished)),
}
OTHERS: dict[str, tuple[int, Making]] = {
    "sibling": (30, _like(_some(1.0, 1.0))),
    "sibling, half the facts": (30, _like(_some(0.5, 0.6))),
    "sibling, another headline, typos": (20, _like(_some(1.0, 0.8), copied.mistyped, copied.signed)),
    "sibling on the same portal": (20, _sibling_same_portal),
    "next year": (34, _like(_year(1.0))),
    "next year, half the numbers": (20, _like(_year(0.5))),
    "other report": (8, _other_report),
    "other report, same portal": (12, _other_report_same_portal),
    "other report quoting a paragraph": (20, _quoting),
    "digest": (20, _digest),
    "unrelated, same portal": (16, _unrelated),
    "notice: another day": (10, _like(_some(0.0, 0.8))),
    "notice: another place": (5, _like(_some(1.0, 0.3))),
    "notice: unrelated, same portal": (5, _unrelated),
}


@cache
def pairs(series: str = "") -> list[Pair]:
    """The five hundred pairs, one kind after the other; another series draws the same kinds by other seeds."""
    return [*_made(COPIES, series, duplicate=True), *_made(OTHERS, series, duplicate=False)]


def _made(kinds: dict[str, tuple[int, Making]], series: str, *, duplicate: bool) -> Iterator[Pair]:
    for kind, (wanted, making) in kinds.items():
        for number in range(wanted):
            fitting = [(at, base) for at, base in enumerate(bases()) if _fits(kind, base)]
            # Halves take turns, so that each kind stands in both as often.
            mine = [(at, base) for at, base in fitting if at % 2 == number % 2]
            at, base = mine[(number // 2 + len(kind + series)) % len(mine)]
            first, second = making(base, Random(f"{kind} {number}{series}"))
            yield Pair(kind, _text(first), _text(second), duplicate, held_out=at % 2 == 1)


def _fits(kind: str, base: Base) -> bool:
    return base.notice == kind.startswith("notice") and bool("report" not in kind or base.other_report)


def _text(lines: Lines) -> str:
    return "\n".join(unmarked(line) for line in lines)
