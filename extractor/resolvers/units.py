"""Unit mentions to records: which Châu Thành is meant, and which huyện where the text just says `huyện`.

Surest evidence first: parents the text states, the portal's own unit, provinces in the sentence, the
province the article's other units have in common. What two candidates are left of has no code.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from extractor.gazetteer.finder import find_units
from extractor.gazetteer.table import REFORM, Entry, load_gazetteer
from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Level, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.unit_day import day_of
from extractor.resolvers.unit_home import home_of, hosts_in
from extractor.resolvers.unit_links import parent_links
from extractor.resolvers.unit_reading import Reading, read, under, unit_of, unknown_unit
from extractor.resolvers.unit_votes import clear_winner, common_province, named_most

_LEVELS: tuple[Level, ...] = ("province", "district", "commune")


class Units:
    """All units one article names; built once an article, asked by every resolver."""

    def __init__(self, context: Context, mentions: Sequence[Mention]) -> None:
        self._context = context
        self._on = day_of(context.article.published, context.text, mentions)
        found = sorted((m for m in mentions if m.label in ("unit", "unit_noun")), key=lambda m: m.span)
        self._nouns = [mention for mention in found if mention.label == "unit_noun"]
        self._readings = self._read(found, context.text)
        self._starts = [reading.mention.start for reading in self._readings]
        self._links = parent_links(self._readings, context.text)
        self._settled: dict[int, list[Entry]] = {}
        self._title = self._title_readings()
        article = context.article
        hosts = hosts_in(article.url, context.text)
        self._home = dict(home_of(article.place, article.site, hosts, self._on).entries)
        self._sure_home = frozenset(self._home)
        self._find_home()

    def resolve(self, mention: Mention) -> Unit | None:
        """A `unit` or `unit_noun` mention to its unit, or None if it names none: bare words without support."""
        if mention.label == "unit_noun":
            return self._of_noun(mention)
        at = bisect_left(self._starts, mention.start)
        for number in range(at, len(self._readings)):
            if self._readings[number].mention.span == mention.span:
                return self._unit(number)
            if self._readings[number].mention.start > mention.start:
                break
        return None

    def own(self, level: str | None = None) -> Unit | None:
        """The article's own unit at a level: `own("province")` on a page of Kiên Giang is Tỉnh Kiên Giang.

        Without a level the unit the article is about: the portal's or headline's, else the nearest above.
        """
        if level is None:
            return self._about()
        for known in _LEVELS:
            if known == level and known in self._home:
                return self._of_entry(self._home[known])
        number = self._own_number(level)
        return None if number is None else self._unit(number)

    def _about(self) -> Unit | None:
        titled = {reading.level for reading in self._title}
        for level in reversed(_LEVELS):
            if (level in self._sure_home or level in titled) and (unit := self.own(level)):
                return unit
        return self.own("district") or self.own("province")

    def at(self, span: Span) -> Unit | None:
        """The unit of the first mention that overlaps a span, named ones before bare nouns."""
        for reading in self._readings:
            if reading.mention.span.overlaps(span) and (unit := self.resolve(reading.mention)):
                return unit
        nouns = (mention for mention in self._nouns if mention.span.overlaps(span))
        return next((unit for mention in nouns if (unit := self._of_noun(mention))), None)

    def named(self, words: str) -> Unit | None:
        """Words from anywhere to the unit they name in this article: `Ủy ban nhân dân xã Tân Phú` → the commune."""
        found = find_units(words, fold(words))
        readings = self._read(found, words)
        links = parent_links(readings, words)
        for number, reading in enumerate(readings):
            same = [at for at, other in enumerate(self._readings) if other.key == reading.key]
            if same and number not in links:
                return self._unit(same[0])
            if reading.mention.data.get("support") and not self._supported(reading, None):
                continue
            parents = [readings[parent].entries for parent in links.get(number, ())]
            return self._record(reading, self._narrow(reading, parents, None), readings, links.get(number, []))
        nouns = (mention for mention in found if mention.label == "unit_noun")
        return next((unit for noun in nouns if (unit := self._of_noun(noun, words))), None) or self._below_home(words)

    def _below_home(self, words: str) -> Unit | None:
        """A name without type word, as tables have them, to the one unit of that name in the article's own."""
        entries = [
            entry for entry in load_gazetteer().candidates(words) if self._on is None or entry.stood_on(self._on)
        ]
        levels: tuple[Level, ...] = ("district", "province")
        for level in levels:
            home = self._home.get(level)
            below = [entry for entry in entries if home and entry.level != level and under(entry, home)]
            if len(below) == 1:
                span = Span(0, len(words))
                mention = Mention("unit", "unit.bare_commune", span, {"name": span}, {"level": below[0].level})
                return unit_of(Reading(mention, words, "", words, below[0].level, (below[0],)), below[0], self._on)
        return None

    def _read(self, mentions: Iterable[Mention], text: str) -> list[Reading]:
        readings = (read(mention, text, self._on) for mention in mentions)
        return [reading for reading in readings if reading]

    def _title_readings(self) -> list[Reading]:
        title = self._context.article.title or ""
        return self._read(find_units(title, fold(title)), title)

    def _find_home(self) -> None:
        """Add to what the portal says what headline and text say: province first, then district and commune."""
        if "province" not in self._home:
            certain = [r for r in self._readings if not r.mention.data.get("support")]
            titled = [r for r in self._title if not r.mention.data.get("support")]
            province = named_most(self._readings, self._title, self._on)
            province = province or common_province([*titled, *certain], self._on)
            if province:
                self._home["province"] = province
        lower: tuple[Level, ...] = ("district", "commune")
        for level in lower:
            if level not in self._home and (entry := self._titled(level)):
                self._home[level] = entry
        if "district" not in self._home and (number := self._own_number("district")) is not None:
            settled = self._entries(number)
            if len(settled) == 1:
                self._home["district"] = settled[0]
        self._settled.clear()  # what was settled before the home was known may now be settled better

    def _titled(self, level: Level) -> Entry | None:
        """The one unit of a level that the headline names, if it can be told apart."""
        named = {reading.key: reading for reading in self._title if reading.level == level}
        if len(named) != 1:
            return None
        (reading,) = named.values()
        if reading.mention.data.get("support") and not self._supported(reading, None):
            return None
        entries = self._narrow(reading, [], None)
        return entries[0] if len(entries) == 1 else None

    def _own_number(self, level: str) -> int | None:
        """The number of a reading that names the article's own unit of a level."""
        of_level = [at for at, reading in enumerate(self._readings) if self._counts(at) and reading.level == level]
        titled = {reading.key[2] for reading in self._title if reading.level == level}
        if len(titled) == 1:
            key = titled.pop()
            if (number := next((at for at in of_level if self._readings[at].key[2] == key), None)) is not None:
                return number
        count = Counter(self._readings[at].key[2] for at in of_level)
        most = clear_winner(count)
        return next((at for at in of_level if self._readings[at].key[2] == most), None)

    def _counts(self, number: int) -> bool:
        reading = self._readings[number]
        return not reading.mention.data.get("support") or self._supported(reading, number)

    def _supported(self, reading: Reading, number: int | None) -> bool:
        """Whether a bare district name is the district: it has its type word elsewhere, a parent, or the home's."""
        if number is not None and self._alone_on_line(reading):
            return False
        key = reading.key[2]
        typed = (*self._readings, *self._title)
        if any(r.key[2] == key and r.level == "district" and not r.mention.data.get("support") for r in typed):
            return True
        parents = [self._readings[at].entries for at in self._links.get(number, ())] if number is not None else []
        if any(under(entry, parent) for entry in reading.entries for group in parents for parent in group):
            return True
        province = self._home.get("province")
        return province is not None and any(under(entry, province) for entry in reading.entries)

    def _alone_on_line(self, reading: Reading) -> bool:
        return self._context.paragraph_at(reading.mention.start) == reading.mention.span

    def _unit(self, number: int) -> Unit | None:
        if not self._counts(number):
            return None
        if (commune := self._commune_meant(number)) is not None:
            return self._unit_as(number, commune)
        return self._record(self._readings[number], self._entries(number), self._readings, self._links.get(number, []))

    def _commune_meant(self, number: int) -> int | None:
        """Since the reform a bare `Phan Thiết` is the commune of that name, if the article names one."""
        bare = self._readings[number]
        if not bare.mention.data.get("support") or self._on is None or self._on < REFORM:
            return None
        same = (at for at, r in enumerate(self._readings) if r.level == "commune" and r.key[2] == bare.key[2])
        return next(same, None)

    def _unit_as(self, number: int, other: int) -> Unit | None:
        unit = self._unit(other)
        return unit.model_copy(update={"text": self._readings[number].text}) if unit else None

    def _record(
        self, reading: Reading, entries: list[Entry], others: Sequence[Reading], parents: Sequence[int]
    ) -> Unit:
        if len(entries) == 1:
            return unit_of(reading, entries[0], self._on)
        if len(entries) > 1:
            self._warn(reading, entries)
        unit = unknown_unit(reading, entries)
        for number in parents:
            stated = others[number]
            if stated.level in ("province", "district") and len(stated.entries) == 1:
                setattr(unit, stated.level, stated.entries[0].full_name)
        return unit

    def _warn(self, reading: Reading, entries: list[Entry]) -> None:
        places = []
        for entry in entries:
            parents = ", ".join(parent.full_name for parent in load_gazetteer().parents(entry, self._on))
            places.append(f"{parents or entry.full_name} ({entry.code or 'no code'})")
        shown = "; ".join(places[:12]) + (f"; {len(places) - 12} more" if len(places) > 12 else "")
        self._context.warn("unit.ambiguous", f"{reading.text!r} may be in any of: {shown}; its code is left out")

    def _entries(self, number: int) -> list[Entry]:
        if number not in self._settled:
            parents = [self._entries(at) for at in self._links.get(number, ())]
            self._settled[number] = self._narrow(self._readings[number], parents, number)
        return self._settled[number]

    def _narrow(self, reading: Reading, parents: Sequence[Sequence[Entry]], number: int | None) -> list[Entry]:
        """The candidates that all evidence leaves, each kind of evidence heard only while several are left."""
        entries = list(reading.entries)
        for group in parents:
            below = [entry for entry in entries if any(under(entry, parent) for parent in group)]
            if not below and group and (reading.level == "commune" or len(entries) > 1):
                return []
            entries = below or entries
        if parents and len(entries) == 1:
            return entries
        for test in self._tests(reading, number):
            if len(entries) < 2:
                break
            entries = [entry for entry in entries if test(entry)] or entries
        if self._on is None and len({(entry.level, entry.code) for entry in entries}) == 1:
            entries = entries[:1]  # the same before and after the reform, as Hà Nội is
        if len(entries) == 1 and reading.level == "commune" and not self._plausible(entries[0]):
            return []
        return entries

    def _tests(self, reading: Reading, number: int | None) -> Iterable[Callable[[Entry], bool]]:
        """What context asks of a candidate, surest first: portal, sentence, headline and the rest of the text."""
        if reading.level == "province":
            return
        sure = [self._home[level] for level in ("district", "province") if level in self._sure_home]
        for home in sure:
            yield partial(_is_or_under, home)
        if number is not None:
            yield partial(_under_any, self._in_sentence(number))
        for home in (self._home[level] for level in ("district", "province") if level in self._home):
            yield partial(_is_or_under, home)
        if self._on is None:
            yield _stood_before_reform

    def _in_sentence(self, number: int) -> list[Entry]:
        span = self._context.sentence_at(self._readings[number].mention.start)
        near = [r for r in self._readings if r.level == "province" and r.mention.span.overlaps(span)]
        return [entry for reading in near for entry in reading.entries]

    def _plausible(self, entry: Entry) -> bool:
        """Whether the only commune of a name is the one meant: many namesakes were gone before the table's day."""
        if self._on and self._on >= REFORM:
            return True
        district, province = self._home.get("district"), self._home.get("province")
        if district and under(entry, district):
            return True
        if any(under(entry, other) for r in self._readings if r.level == "district" for other in r.entries[:1]):
            return True
        if district:
            return False
        return province is not None and under(entry, province)

    def _of_entry(self, entry: Entry) -> Unit:
        for number, reading in enumerate(self._readings):
            if reading.level == entry.level and self._counts(number) and self._entries(number) == [entry]:
                return unit_of(reading, entry, self._on)
        name = Span(len(entry.type) + 1, len(entry.full_name))
        mention = Mention("unit", "unit.typed", Span(0, name.end), {"name": name}, {"level": entry.level})
        return unit_of(Reading(mention, entry.full_name, "", entry.name, entry.level, (entry,)), entry, self._on)

    def _of_noun(self, mention: Mention, words: str | None = None) -> Unit | None:
        """`huyện` to the article's own district if it is a huyện; `tỉnh này` to the province named last."""
        text = (words or self._context.text)[mention.start : mention.end]
        kind, level = str(mention.data.get("type", "")), str(mention.data["level"])
        if mention.data.get("pointing") and words is None:
            unit = self._last_before(mention, kind)
        else:
            unit = self._own_of_type(kind, level)
            if unit is None and words is None:
                unit = self._only_in_paragraph(mention, kind)
        return unit.model_copy(update={"text": text}) if unit else None

    def _own_of_type(self, kind: str, level: str) -> Unit | None:
        levels = ("province", "district") if kind == "Thành phố" else (level,)
        for wanted in levels:
            unit = self.own(wanted)
            if unit and (not kind or unit.name.startswith(kind)):
                return unit
        return None

    def _last_before(self, mention: Mention, kind: str) -> Unit | None:
        at = bisect_left(self._starts, mention.start)
        for number in range(at - 1, -1, -1):
            unit = self._unit(number)
            if unit and (not kind or unit.name.startswith(kind)):
                return unit
        return None

    def _only_in_paragraph(self, mention: Mention, kind: str) -> Unit | None:
        line = self._context.paragraph_at(mention.start)
        near = [at for at, reading in enumerate(self._readings) if reading.mention.span.overlaps(line)]
        units = [unit for at in near if (unit := self._unit(at)) and unit.name.startswith(kind)]
        before = [unit for unit in units if kind]
        return before[0] if len({unit.name for unit in before}) == 1 else None


def _is_or_under(home: Entry, entry: Entry) -> bool:
    return entry == home or (entry.level != home.level and under(entry, home))


def _under_any(parents: Sequence[Entry], entry: Entry) -> bool:
    return any(under(entry, parent) for parent in parents)


def _stood_before_reform(entry: Entry) -> bool:
    return entry.epoch == "63"
