"""Which candidates all the evidence of an article leaves for each unit it names, and where it is at home.

Surest evidence first: parents the text states, the portal's own unit, provinces in the sentence, the
headline, the province the article's other units have in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from extractor.gazetteer.finder import find_units
from extractor.gazetteer.table import REFORM, Entry, load_gazetteer
from extractor.gazetteer.words import unit_words
from extractor.mention import Mention
from extractor.normalisers.folding import fold
from extractor.records import Level
from extractor.resolvers.context import Context
from extractor.resolvers.units.day import day_of
from extractor.resolvers.units.home import home_of, hosts_in
from extractor.resolvers.units.links import parent_links
from extractor.resolvers.units.reading import Reading, earlier, read, under
from extractor.resolvers.units.votes import clear_winner, common_province, named_most

_UPWARDS: tuple[Level, ...] = ("commune", "district", "province")
_FEW_PROVINCES = 2


class Settling:
    """The readings of one article's unit mentions, narrowed down together."""

    def __init__(self, context: Context, mentions: Sequence[Mention]) -> None:
        article = context.article
        self._context = context
        self.on = day_of(article.published, context.text, mentions)
        self.readings = self.read(mentions, context.text)
        self.links = parent_links(self.readings, context.text)
        self.title = self.read(find_units(article.title or "", fold(article.title or "")), article.title or "")
        self.title_links = parent_links(self.title, article.title or "")
        self._nouns = frozenset(str(m.data.get("type")) for m in mentions if m.label == "unit_noun")
        self._settled: dict[int, list[Entry]] = {}
        self._counted: dict[int, bool] = {}
        self._portal = home_of(article.place, article.site, hosts_in(article.url, context.text), self.on)
        self.sure_home = frozenset(self._portal.entries)
        self.home = self._portal.entries
        self._find_home()
        self.titled = frozenset(level for level in _UPWARDS if self.titled_number(level) is not None)
        self._settled.clear()  # what was settled before the home was known may now be settled better
        self._counted.clear()

    def read(self, mentions: Iterable[Mention], text: str) -> list[Reading]:
        """The readings of the `unit` mentions of a text on this article's day."""
        readings = (read(mention, text, self.on) for mention in mentions)
        return [reading for reading in readings if reading]

    def _find_home(self) -> None:
        """Add to what the portal says what headline and text say: province first, then district and commune."""
        if "province" not in self.home and (province := self._province_named()):
            self.home["province"] = earlier(province, self.on)
            self._portal.admit_again()
        lower: tuple[Level, ...] = ("district", "commune")
        for level in lower:
            if level not in self.home and (entry := self._titled(level)):
                self.home[level] = entry
        if "district" not in self.home and (number := self.own_number("district")) is not None:
            settled = self.entries(number)
            if len(settled) == 1:
                self.home["district"] = settled[0]

    def _province_named(self) -> Entry | None:
        """The province that headline and text are about; with many provinces named, none is for a few units' sake."""
        if province := named_most(self.readings, self.title, self.on):
            return province
        certain = [r for r in (*self.title, *self.readings) if not r.mention.data.get("support")]
        if len({r.key for r in certain if r.level == "province"}) > _FEW_PROVINCES:
            return None
        return common_province(certain, self.on)

    def _titled(self, level: Level) -> Entry | None:
        """The one unit of a level that the headline names, if it can be told apart."""
        at = self.titled_number(level)
        entries = [] if at is None else self.titled_entries(at)
        return entries[0] if len(entries) == 1 else None

    def titled_number(self, level: str) -> int | None:
        """The number among the headline's readings of the one that names a unit of a level, if only one does."""
        named = {reading.key: at for at, reading in reversed(list(enumerate(self.title))) if reading.level == level}
        if len(named) != 1:
            return None
        (at,) = named.values()
        doubtful = self.title[at].mention.data.get("support") and not self.supported(self.title[at], None)
        return None if doubtful else at

    def titled_entries(self, at: int) -> list[Entry]:
        """What the headline's other words and all else leave of the candidates of one of its readings."""
        parents = [self.title[parent].entries for parent in self.title_links.get(at, ())]
        return self.narrow(self.title[at], parents, None)

    def own_number(self, level: str) -> int | None:
        """The number of a reading that names the article's own unit of a level."""
        of_level = [at for at, reading in enumerate(self.readings) if self.counts(at) and reading.level == level]
        titled = {reading.key[2] for reading in self.title if reading.level == level}
        if len(titled) == 1:
            key = titled.pop()
            if (number := next((at for at in of_level if self.readings[at].key[2] == key), None)) is not None:
                return number
        count = Counter(self.readings[at].key[2] for at in of_level)
        most = clear_winner(count)
        return next((at for at in of_level if self.readings[at].key[2] == most), None)

    def counts(self, number: int) -> bool:
        """Whether a reading is believed at all: bare district names need support."""
        if number not in self._counted:
            reading = self.readings[number]
            self._counted[number] = not reading.mention.data.get("support") or self.supported(reading, number)
        return self._counted[number]

    def supported(self, reading: Reading, number: int | None) -> bool:
        """Whether a bare district name is the district: it has its type word elsewhere, a parent, or the home's."""
        if number is not None and self._alone_on_line(reading):
            return False
        key = reading.key[2]
        typed = (*self.readings, *self.title)
        if any(r.key[2] == key and r.level == "district" and not r.mention.data.get("support") for r in typed):
            return True
        parents = [self.readings[at].entries for at in self.links.get(number, ())] if number is not None else []
        if any(under(entry, parent) for entry in reading.entries for group in parents for parent in group):
            return True
        province = self.home.get("province")
        if province is None:
            return self._is_spoken_of(reading, number)
        return any(under(entry, province) for entry in reading.entries)

    def _is_spoken_of(self, reading: Reading, number: int | None) -> bool:
        """`Hậu Lộc: Lãnh đạo huyện …`, `ở Thạch Hà` where the text says `huyện` and names no other district.

        Only for names that one district of the country bears.
        """
        if len(reading.entries) != 1 or reading.entries[0].type not in self._nouns:
            return False
        others = (r.key[2] for r in (*self.readings, *self.title) if r.level == "district")
        if any(other != reading.key[2] for other in others):
            return False
        if number is None:
            return True
        before = self._context.folded[: reading.mention.start].rpartition("\n")[2].split()[-1:]
        return bool(before) and before[0] in unit_words().lists["before_bare"]

    def _alone_on_line(self, reading: Reading) -> bool:
        return self._context.paragraph_at(reading.mention.start) == reading.mention.span

    def entries(self, number: int) -> list[Entry]:
        """The candidates that are left for the reading of this number."""
        if number not in self._settled:
            parents = [self.entries(at) for at in self.links.get(number, ())]
            self._settled[number] = self.narrow(self.readings[number], parents, number)
        return self._settled[number]

    def narrow(self, reading: Reading, parents: Sequence[Sequence[Entry]], number: int | None) -> list[Entry]:
        """The candidates that all evidence leaves, each kind of evidence heard only while several are left."""
        entries, said = list(reading.entries), False
        for group in parents:
            if below := _below(entries, group) or _below(reading.old, group):
                entries, said = below, True
            elif reading.level == "commune" or (group and (len(entries) > 1 or _may_be_another(reading, group))):
                return []
        if said and len(entries) == 1:
            return entries
        for test in self._tests(reading, number):
            if len(entries) < 2:
                break
            entries = [entry for entry in entries if test(entry)] or entries
        if self.on is None and len({(entry.level, entry.code) for entry in entries}) == 1:
            entries = entries[:1]  # the same before and after the reform, as Hà Nội is
        if len(entries) == 1 and reading.level == "commune" and not self._plausible(entries[0]):
            return []
        return entries

    def _tests(self, reading: Reading, number: int | None) -> Iterable[Callable[[Entry], bool]]:
        """What context asks of a candidate, surest first: portal, sentence, headline and the rest of the text."""
        if reading.level == "province":
            return
        for home in (self.home[level] for level in _UPWARDS if level in self.sure_home):
            yield partial(_is_or_under, home)
        if number is not None:
            yield partial(_under_any, self._in_sentence(number))
        for home in (self.home[level] for level in _UPWARDS if level in self.home):
            yield partial(_is_or_under, home)
        if self.on is None:
            yield _stood_before_reform

    def _in_sentence(self, number: int) -> list[Entry]:
        span = self._context.sentence_at(self.readings[number].mention.start)
        near = [r for r in self.readings if r.level == "province" and r.mention.span.overlaps(span)]
        return [entry for reading in near for entry in reading.entries]

    def _plausible(self, entry: Entry) -> bool:
        """Whether the only commune of a name is the one meant: many namesakes were gone before the table's day."""
        if self.on and self.on >= REFORM:
            return True
        district, province = self.home.get("district"), self.home.get("province")
        if district and under(entry, district):
            return True
        named = (r.entries[0] for r in self.readings if r.level == "district" and len(r.entries) == 1)
        if any(under(entry, other) for other in named):
            return True
        if district:
            return False
        return province is not None and under(entry, province)


def _is_or_under(home: Entry, entry: Entry) -> bool:
    return entry == home or (entry.level != home.level and under(entry, home))


def _may_be_another(reading: Reading, parents: Sequence[Entry]) -> bool:
    """Whether a district of another type bears the name under the parents stated, where no candidate lies."""
    named = (entry for entry in load_gazetteer().by_key(reading.key[2]) if entry.level == "district")
    return bool(_below(named, parents))


def _below(entries: Iterable[Entry], parents: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if _under_any(parents, entry)]


def _under_any(parents: Sequence[Entry], entry: Entry) -> bool:
    return any(under(entry, parent) for parent in parents)


def _stood_before_reform(entry: Entry) -> bool:
    return entry.epoch == "63"
