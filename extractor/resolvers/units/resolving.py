"""Unit mentions to records: which Châu Thành is meant, and which huyện where the text just says `huyện`.

What the evidence leaves one candidate of has a code; of two candidates both are named in a warning.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from extractor.gazetteer.finder import find_units
from extractor.gazetteer.table import REFORM, Entry, load_gazetteer
from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Level, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.units.links import parent_links
from extractor.resolvers.units.nouns import Nouns
from extractor.resolvers.units.reading import Reading, under, unit_of, unknown_unit
from extractor.resolvers.units.settling import Settling

_LEVELS: tuple[Level, ...] = ("province", "district", "commune")
_MOST_SHOWN = 12


class Units:
    """All units one article names; built once an article, asked by every resolver."""

    def __init__(self, context: Context, mentions: Sequence[Mention]) -> None:
        self._context = context
        found = sorted((m for m in mentions if m.label in ("unit", "unit_noun")), key=lambda m: m.span)
        self._nouns = [mention for mention in found if mention.label == "unit_noun"]
        self._noun_starts = [mention.start for mention in self._nouns]
        self._settling = Settling(context, found)
        self._on = self._settling.on
        self._readings = self._settling.readings
        self._starts = [reading.mention.start for reading in self._readings]
        self._nouns_of = Nouns(context, self._settling, self._unit, self.own)
        self._units: dict[int, Unit | None] = {}
        self._own: dict[str, Unit | None] = {}

    def resolve(self, mention: Mention) -> Unit | None:
        """A `unit` or `unit_noun` mention to its unit, or None if it names none: bare words without support."""
        if mention.label == "unit_noun":
            return self._of_noun(mention)
        at = bisect_left(self._starts, mention.start)
        while at < len(self._readings) and self._starts[at] == mention.start:
            if self._readings[at].mention.span == mention.span:
                return self._unit(at)
            at += 1
        return None

    def own(self, level: str | None = None) -> Unit | None:
        """The article's own unit at a level: `own("province")` on a page of Kiên Giang is Tỉnh Kiên Giang.

        Without a level the unit the article is about: the portal's or headline's, else the nearest above.
        """
        if level is None:
            return self._about()
        if level not in self._own:
            self._own[level] = self._find_own(level)
        return self._own[level]

    def at(self, span: Span) -> Unit | None:
        """The unit of the first mention that overlaps a span, named ones before bare nouns."""
        first = max(0, bisect_left(self._starts, span.start) - 1)  # mentions of units do not overlap one another
        for number in range(first, bisect_left(self._starts, span.end)):
            if self._readings[number].mention.span.overlaps(span) and (unit := self._unit(number)):
                return unit
        first = max(0, bisect_left(self._noun_starts, span.start) - 1)
        near = self._nouns[first : bisect_left(self._noun_starts, span.end)]
        nouns = (mention for mention in near if mention.span.overlaps(span))
        return next((unit for mention in nouns if (unit := self._of_noun(mention))), None)

    def named(self, words: str) -> Unit | None:
        """Words from anywhere to the unit they name in this article: `Ủy ban nhân dân xã Tân Phú` → the commune."""
        found = find_units(words, fold(words))
        readings = self._settling.read(found, words)
        links = parent_links(readings, words)
        for number, reading in enumerate(readings):
            same = [at for at, other in enumerate(self._readings) if other.key == reading.key]
            if same and number not in links:
                return self._unit(same[0])
            if reading.mention.data.get("support") and not self._settling.supported(reading, None):
                continue
            parents = [readings[parent] for parent in links.get(number, ())]
            left = self._settling.narrow(reading, [parent.entries for parent in parents], None)
            return self._record(reading, left, parents)
        nouns = (mention for mention in found if mention.label == "unit_noun")
        of_nouns = (unit for noun in nouns if (unit := self._of_noun(noun, words)))
        return next(of_nouns, None) or self._below_home(words)

    @cached_property
    def _types(self) -> dict[Entry, str]:
        """What the article calls a unit that has risen since: `thị xã Đông Triều` also where it says `Đông Triều`."""
        typed = (r for r in (*self._readings, *self._settling.title) if r.type and len(r.entries) == 1)
        return {reading.entries[0]: reading.type for reading in typed}

    def _find_own(self, level: str) -> Unit | None:
        home = next((entry for known, entry in self._settling.home.items() if known == level), None)
        if home:
            return self._of_entry(home)
        number = self._settling.own_number(level)
        return self._titled(level) if number is None else self._unit(number)

    def _titled(self, level: str) -> Unit | None:
        """The unit that only the headline names, with its parents where it states them: `Xã Mỹ Quý (Tháp Mười)`."""
        at = self._settling.titled_number(level)
        if at is None:
            return None
        title = self._settling.title
        parents = [title[parent] for parent in self._settling.title_links.get(at, ())]
        return self._record(title[at], self._settling.titled_entries(at), parents)

    def _about(self) -> Unit | None:
        said = {*self._settling.sure_home, *(reading.level for reading in self._settling.title)}
        for level in reversed(_LEVELS):
            if level in said and (unit := self.own(level)):
                return unit
        return self.own("district") or self.own("province")

    def _below_home(self, words: str) -> Unit | None:
        """A name without type word, as tables have them, to the one unit of that name in the article's own."""
        entries = load_gazetteer().candidates(words, on=self._on)
        levels: tuple[Level, ...] = ("district", "province")
        for level in levels:
            home = self._settling.home.get(level)
            below = [entry for entry in entries if home and entry.level != level and under(entry, home)]
            if len(below) == 1:
                return self._as_written(words, below[0])
        return None

    def _unit(self, number: int) -> Unit | None:
        if number not in self._units:
            self._units[number] = self._find_unit(number)
        return self._units[number]

    def _find_unit(self, number: int) -> Unit | None:
        if not self._settling.counts(number):
            return None
        reading = self._readings[number]
        if (commune := self._commune_meant(reading)) is not None:
            unit = self._unit(commune)
            return unit and unit.model_copy(update={"text": reading.text})
        parents = [self._readings[parent] for parent in self._settling.links.get(number, ())]
        return self._record(reading, self._settling.entries(number), parents)

    def _commune_meant(self, bare: Reading) -> int | None:
        """Since the reform a bare `Phan Thiết` is the commune of that name, if the article names one."""
        if not bare.mention.data.get("support") or self._on is None or self._on < REFORM:
            return None
        same = (at for at, r in enumerate(self._readings) if r.level == "commune" and r.key[2] == bare.key[2])
        return next(same, None)

    def _record(self, reading: Reading, entries: Sequence[Entry], parents: Sequence[Reading]) -> Unit:
        """A reading with what is left of its candidates to the record; stated parents stay if none is left."""
        if len(entries) == 1:
            return unit_of(reading, entries[0], self._on, self._types.get(entries[0], ""))
        if entries:
            self._warn(reading, entries)
        unit = unknown_unit(reading, entries)
        for parent in parents:
            if len(parent.entries) == 1 and parent.level == "district":
                unit.district = parent.entries[0].full_name
            elif len(parent.entries) == 1:
                unit.province = parent.entries[0].full_name
        return unit

    def _warn(self, reading: Reading, entries: Sequence[Entry]) -> None:
        places = []
        for entry in entries:
            parents = ", ".join(parent.full_name for parent in load_gazetteer().parents(entry, self._on))
            places.append(f"{parents or entry.full_name} ({entry.code or 'no code'})")
        more = f"; {len(places) - _MOST_SHOWN} more" if len(places) > _MOST_SHOWN else ""
        shown = "; ".join(places[:_MOST_SHOWN]) + more
        self._context.warn("unit.ambiguous", f"{reading.text!r} may be in any of: {shown}; its code is left out")

    def _of_entry(self, entry: Entry) -> Unit:
        """A unit of the article's home to the record, in the words of its first mention if it has one."""
        for number, reading in enumerate(self._readings):
            mine = reading.level == entry.level and self._settling.counts(number)
            if mine and self._settling.entries(number) == [entry]:
                return unit_of(reading, entry, self._on, self._types.get(entry, ""))
        return self._as_written(entry.full_name, entry)

    def _as_written(self, words: str, entry: Entry) -> Unit:
        span = Span(0, len(words))
        mention = Mention("unit", "unit.of_home", span, {"name": span}, {"level": entry.level})
        reading = Reading(mention, words, "", entry.name, entry.level, (entry,))
        return unit_of(reading, entry, self._on, self._types.get(entry, ""))

    def understood(self, level: Level, kind: str, at: int) -> Unit | None:
        """The unit that a bare word of a level and type means at an offset: `UBND huyện`, `Huyện ủy`.

        The portal's own; else the last one named before in the paragraph or, without a headline that says
        whom the article is about, in the article; else the article's own.
        """
        return self._nouns_of.meant(level, kind, at)

    def _of_noun(self, mention: Mention, words: str | None = None) -> Unit | None:
        """`huyện` to the article's own district if it is a huyện; `tỉnh này` to the province named last."""
        kind, level = str(mention.data.get("type", "")), mention.data["level"]
        if words is None and mention.data.get("pointing"):
            unit = self._nouns_of.last_before(mention.start, kind)
        elif words is None and kind and level in _LEVELS:
            unit = self._nouns_of.of_noun(level, kind, mention.start)
        else:
            unit = self._nouns_of.own(str(level), kind)
        text = mention.span.of(self._context.text if words is None else words)
        return unit.model_copy(update={"text": text}) if unit else None
