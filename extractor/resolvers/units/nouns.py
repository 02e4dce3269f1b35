"""A bare word for a unit to the unit it means: `UBND ⟦huyện⟧`, `Chủ tịch UBND ⟦xã⟧`, by what was named before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from extractor.gazetteer.nouns import last_word
from extractor.gazetteer.words import unit_words
from extractor.records import Level, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.units.settling import Settling

_BEFORE = 14  # characters in which a word of comparison stands: `so với huyện Hoa Lư`
_LISTED = re.compile(r"(?: ?\([^()\n]*\))?(?:, và | và |, |; | cùng | - | – )(?:ubnd )?")


class Nouns:
    """Asks one article whom its bare words mean; what named words mean the rest of the room tells."""

    def __init__(
        self,
        context: Context,
        settling: Settling,
        unit: Callable[[int], Unit | None],
        own: Callable[[str], Unit | None],
    ) -> None:
        self._context = context
        self._settling = settling
        self._unit = unit
        self._own = own
        self._starts = [reading.mention.start for reading in settling.readings]

    def meant(self, level: Level, kind: str, at: int) -> Unit | None:
        """The portal's own unit of a level and type, else the one named last, else the article's own."""
        own = self.own(level, kind)
        if level == "province":
            return own or self._only_in_paragraph(level, kind, at)
        if own and level in self._settling.sure_home and own.level == level:
            return own
        line = self._context.paragraph_at(at)
        if own and own.level in self._settling.titled:
            return own
        near = self.last_before(at, kind, level, since=line.start)
        return near or (own if own and kind else None) or self.last_before(at, kind, level) or own

    def of_noun(self, level: Level, kind: str, at: int) -> Unit | None:
        """The unit meant by a body's noun, `UBND huyện`; by any other the own one, or the only one of its paragraph."""
        if last_word(self._context.folded, at) in unit_words().lists["office_ends"]:
            return self.meant(level, kind, at)
        return self.own(level, kind) or self._only_in_paragraph(level, kind, at)

    def _only_in_paragraph(self, level: Level, kind: str, at: int) -> Unit | None:
        line = self._context.paragraph_at(at)
        first, last = bisect_left(self._starts, line.start), bisect_left(self._starts, line.end)
        found = (self._unit(number) for number in range(first, last))
        units = {unit.name: unit for unit in found if unit and unit.level == level}
        only = next(iter(units.values())) if len(units) == 1 else None
        return only if only and only.name.startswith(kind) else None

    def own(self, level: str, kind: str) -> Unit | None:
        """The article's own unit of a level, if it is of a type; a `thành phố` may be a province."""
        for wanted in ("province", "district") if kind == "Thành phố" else (level,):
            unit = self._own(wanted)
            if unit and (not kind or unit.name.startswith(kind)):
                return unit
        return None

    def last_before(self, at: int, kind: str, level: str = "", *, since: int = 0) -> Unit | None:
        """The unit of a type named last before an offset; one that something is only compared with is passed over."""
        return next((unit for unit in self._backwards(at, since) if _fits(unit, kind, level)), None)

    def _backwards(self, at: int, since: int) -> Iterator[Unit]:
        for number in range(bisect_left(self._starts, at) - 1, -1, -1):
            if self._starts[number] < since:
                return
            unit = self._unit(number)
            if unit and self._is_listed(number, unit):
                return  # after `huyện A và huyện B` the word `huyện` means neither
            if unit and not self._is_compared(self._starts[number]):
                yield unit

    def _is_listed(self, number: int, unit: Unit) -> bool:
        """True for the last of several units of one level with nothing but list marks between them."""
        if not number:
            return False
        before, this = self._settling.readings[number - 1].mention.span, self._settling.readings[number].mention.span
        first = self._unit(number - 1)
        joined = before.end < this.start and _LISTED.fullmatch(self._context.folded, before.end, this.start)
        same_type = first is not None and first.name.split()[0] == unit.name.split()[0]
        return bool(joined and first and same_type and first.level == unit.level and first.name != unit.name)

    def _is_compared(self, start: int) -> bool:
        before = self._context.folded[max(0, start - _BEFORE) : start].rstrip()
        return before.endswith(tuple(f" {word}" for word in unit_words().lists["comparing"]))


def _fits(unit: Unit, kind: str, level: str) -> bool:
    city = kind == "Thành phố" and unit.level in ("province", "district")
    return (not kind or unit.name.startswith(kind)) and (not level or unit.level == level or city)
