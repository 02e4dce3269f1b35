"""A record's inferred fields to where context has them: another sentence, the title, the publication day, arithmetic.

The resolvers keep of an inferred field only that it is inferred; here the article is searched for the nearest
place that states the value, so that a reader can judge the inference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.gazetteer.finder import find_units
from extractor.gazetteer.table import load_gazetteer
from extractor.gazetteer.words import unit_words
from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.normalisers.numbers import read_number
from extractor.normalisers.sentences import sentence_around

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An article's JSON, the mentions in its text and in its title: all that an inference can rest on."""

    extraction: Record
    mentions: Sequence[Mention]
    of_title: Sequence[Mention]

    @property
    def article(self) -> Record:
        """The article itself."""
        article: Record = self.extraction["article"]
        return article

    @property
    def text(self) -> str:
        """The article's settled text."""
        return str(self.article["text"])


def origins(record: Record, around: Surroundings) -> Iterator[tuple[str, Any, str]]:
    """Each inferred field of a record with its value and the nearest place that has it, in words.

    `year`, 2020 and `“năm 2020” in: Năm 2020, huyện xếp thứ tư.`
    """
    for field in record.get("inferred") or ():
        value = record.get(field)
        find = _FINDERS.get(field, _worked_out)
        yield field, _name(value), find(record, around) or _worked_out(record, around)


def _worked_out(record: Record, around: Surroundings) -> str:
    return "the article as a whole, its site and the units it names: no one place states the value"


def _name(value: Any) -> Any:
    return value.get("name") if isinstance(value, Mapping) else value


def _place_of(record: Record) -> int:
    return min((int(item["start"]) for item in record.get("evidence") or ()), default=0)


def _nearest(spans: Iterable[Span], record: Record) -> Span | None:
    """The nearest span before the record's evidence, else the nearest after: context is read from the left."""
    at = _place_of(record)
    return min(spans, key=lambda span: (span.start > at, abs(span.start - at)), default=None)


def _said(span: Span | None, around: Surroundings) -> str | None:
    if span is None:
        return None
    first, last = sentence_around(around.text, span.start, span.end)
    return f"“{span.of(around.text)}” in: {around.text[first:last].strip()}"


def _in_title(found: Iterable[Mention], around: Surroundings) -> str | None:
    title = str(around.article.get("title") or "")
    words = next((mention.span.of(title) for mention in found), None)
    return f"“{words}” in the title: {title}" if words else None


def _index(record: Record, around: Surroundings) -> str | None:
    def same(mention: Mention) -> bool:
        return mention.data.get("index") == record.get("index")

    spans = (mention.span for mention in around.mentions if same(mention))
    return _said(_nearest(spans, record), around) or _in_title(filter(same, around.of_title), around)


def _date_of(wanted: str, record: Record, around: Surroundings, *, among: Iterable[Record]) -> str | None:
    spans = [
        Span(item["start"], item["end"])
        for date in among
        if date is not record and str(date.get("value") or "").startswith(wanted)
        for item in date["evidence"]
    ]
    return _said(_nearest(spans, record), around)


def _year(field: str) -> Callable[[Record, Surroundings], str | None]:
    def find(record: Record, around: Surroundings) -> str | None:
        wanted = str(record.get(field))
        if found := _date_of(wanted, record, around, among=around.extraction["dates"]):
            return found
        if wanted in str(around.article.get("title")):
            return f"the title: {around.article['title']}"
        return _publication(wanted[:4], around)

    return find


def _compared_to(record: Record, around: Surroundings) -> str | None:
    year, base = record.get("year"), record.get("compared_to")
    if isinstance(year, int) and base == year - 1:
        return f"the year before the year assessed, {year}"
    return _year("compared_to")(record, around)


def _date_value(record: Record, around: Surroundings) -> str | None:
    year = str(record.get("value") or "")[:4]
    stated = (date for date in around.extraction["dates"] if "value" not in (date.get("inferred") or ()))
    published = str(around.article.get("published") or "")
    if published.startswith(year):
        return _publication(year, around)
    return _date_of(year, record, around, among=stated) or _publication("", around)


def _publication(year: str, around: Surroundings) -> str | None:
    published = str(around.article.get("published") or "")
    near = bool(published) and (not year or abs(int(published[:4]) - int(year)) < 2)
    return f"the publication day, {published}" if near else None


def _unit(field: str) -> Callable[[Record, Surroundings], str | None]:
    def find(record: Record, around: Surroundings) -> str | None:
        unit = record.get(field) or {}
        name = str(unit.get("name") or "")
        for words in (name, str(unit.get("text") or "")):
            if found := _said(_nearest(_occurrences(words, around.text), record), around):
                return found
        for source in ("title", "place", "site", "author"):
            if name and _bare(name) in fold(str(around.article.get(source) or "")):
                return f"the article's {source}: {around.article[source]}"
        bare = _said(_nearest(_occurrences(_bare(name), around.text), record), around)
        return bare or _lies_in(name, record, around)

    return find


def _lies_in(name: str, record: Record, around: Surroundings) -> str | None:
    """The place, site or headline that names a unit in the one inferred: `Sở Nội vụ` on a page of Huyện Hương Sơn."""
    for source in ("place", "site", "title"):
        words = str(around.article.get(source) or "")
        for mention in find_units(words, fold(words)):
            if _may_lie_in(mention.span.of(words), name):
                return f"the article's {source}, which lies in {name}: {words}"
    spans = (m.span for m in around.mentions if m.label == "unit" and _may_lie_in(m.span.of(around.text), name))
    said = _said(_nearest(spans, record), around)
    return f"{said} – which lies in {name}" if said else None


def _may_lie_in(words: str, name: str) -> bool:
    gazetteer = load_gazetteer()
    return any(name in (up.full_name for up in gazetteer.parents(entry)) for entry in gazetteer.candidates(words))


def _bare(name: str) -> str:
    """A unit's name, folded, without the word for its type: `châu thành` of `Huyện Châu Thành`."""
    folded = fold(name)
    forms = sorted(unit_words().types, key=len, reverse=True)
    return next((folded[len(form) + 1 :] for form in forms if folded.startswith(f"{form} ")), folded)


def _occurrences(words: str, text: str) -> Iterator[Span]:
    folded, wanted, at = fold(text), fold(words), -1
    while wanted and (at := folded.find(wanted, at + 1)) >= 0:
        yield Span(at, at + len(wanted))


def _rank_of(record: Record, around: Surroundings) -> str | None:
    spans = (
        part
        for mention in around.mentions
        for slot, part in mention.parts.items()
        if slot in ("rank_of", "previous_of") and read_number(part.of(around.text)) == record.get("rank_of")
    )
    return _said(_nearest(spans, record), around)


def _rank(record: Record, around: Surroundings) -> str | None:
    rank, before, change = (record.get(name) for name in ("rank", "previous_rank", "change"))
    if rank is not None and rank == record.get("rank_of"):
        return f"the last of {rank}"
    if None not in (before, change) and "previous_rank" not in record["inferred"]:
        return f"previous_rank − change = {before} − ({change})"
    others = [
        Span(other["evidence"][0]["start"], other["evidence"][0]["end"])
        for other in around.extraction["rankings"]
        if other is not record and other.get("evidence") and other.get("rank") not in (None, rank)
    ]
    found = _said(_nearest(others, record), around)
    return f"its place in the order that begins with {found}" if found else None


def _difference(record: Record, around: Surroundings) -> str | None:
    rank, before, change = (record.get(name) for name in ("rank", "previous_rank", "change"))
    if None in (rank, before, change):
        return None
    if "previous_rank" in record["inferred"]:
        return f"rank + change = {rank} + ({change})"
    return f"previous_rank − rank = {before} − {rank}"


def _modality(record: Record, around: Surroundings) -> str | None:
    spans = (mention.span for mention in around.mentions if mention.label == "cue_target")
    return _said(_nearest(spans, record), around)


def _period(record: Record, around: Surroundings) -> str | None:
    return _date_of(str(record.get("period")), record, around, among=around.extraction["dates"])


_FINDERS: Mapping[str, Callable[[Record, Surroundings], str | None]] = {
    "index": _index,
    "year": _year("year"),
    "compared_to": _compared_to,
    "value": _date_value,
    "period": _period,
    "subject": _unit("subject"),
    "unit": _unit("unit"),
    "rank": _rank,
    "rank_of": _rank_of,
    "previous_rank": _difference,
    "change": _difference,
    "modality": _modality,
}
