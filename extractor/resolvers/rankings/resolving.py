"""Mentions to rankings: each sentence's facts, completed from the sentences, lines and headline before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Agency, Date, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.aims import mark_planned
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.completing import Completer, again
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.index_names import year_beside
from extractor.resolvers.rankings.items import PLACINGS, Heading, Item, Kind, Subject
from extractor.resolvers.rankings.merging import merge
from extractor.resolvers.rankings.numbered_lists import NumberedListReader
from extractor.resolvers.rankings.reading import ItemReader
from extractor.resolvers.rankings.sentence import read_sentence
from extractor.resolvers.rankings.subjects import SubjectReader
from extractor.resolvers.rankings.tables import TableReader
from extractor.resolvers.units import Units

_FACTS = PLACINGS | {Kind.CHANGE, Kind.SCORE}


def resolve_rankings(
    mentions: Sequence[Mention], context: Context, units: Units, dates: Sequence[Date], heading: Heading
) -> list[Ranking]:
    """All rankings the article states, one record for each fact, in the order of the text."""
    own = heading.subject if isinstance(heading.subject, Agency) else None
    who = SubjectReader(context, units, own, heading.ministry)
    reader = ItemReader(context, mentions, dates, who)
    if not reader.acronyms_count:
        heading = replace(heading, index=None)
    tables = TableReader(context, mentions, units, who, heading)
    waiting = tables.tables()
    numbered = NumberedListReader(context, mentions, units, who)
    lists = numbered.lists()
    spans = [*(Span(lines[0].start, lines[-1].end) for lines in waiting), *(one.span for one in lists)]
    carried = Carried(context, units, heading)
    completer = Completer(
        context, carried, [m.span for m in mentions if m.label == "other_field" and not _in_compound(m.span, context)]
    )
    found: list[Ranking] = []
    for number, sentence in enumerate(context.sentences):
        while waiting and waiting[0][0].start <= sentence.start:
            listed = tables.rankings(waiting.pop(0), carried)
            carried.name_together([ranking.index for ranking in listed if ranking.index is not None])
            found.extend(listed)
        while lists and lists[0].span.start <= sentence.start:
            found.extend(numbered.rankings(lists.pop(0), carried))
        if not reader.speaks_of_placings(number):
            continue
        completer.read_off = reader.read_off(number) or completer.read_off
        completer.month_told = reader.month_told(number)
        if not any(table.overlaps(sentence) for table in spans):
            found.extend(_of_sentence(sentence, reader.items(number), context, carried, completer))
    for lines in waiting:
        found.extend(tables.rankings(lines, carried))
    for one in lists:
        found.extend(numbered.rankings(one, carried))
    completer.close()
    return merge(sorted(found, key=lambda ranking: ranking.evidence[0].start))


def _of_sentence(
    sentence: Span, items: Sequence[Item], context: Context, carried: Carried, completer: Completer
) -> Iterator[Ranking]:
    carried.enter(sentence)
    carried.hear_topic(items, context.folded)
    if not any(item.kind in _FACTS for item in items):
        items = [item for item in items if not (item.kind is Kind.INDEX and item["weak"]) or _is_result(item, context)]
    _refer(items, carried.named_last)
    items = _both(_service_parts(items, carried, context.folded), carried)
    read = read_sentence(context, items, carried.before())
    mark_planned(read.facts, context, carried)
    if read.stood_before is not None:
        completer.look_back(*read.stood_before)
    for fact in read.facts:
        for part in _by_index(fact):
            ranking = completer.complete(part, sentence, items)
            if ranking is not None:
                yield ranking
    last = next((item for item in reversed(items) if item.kind is Kind.INDEX), None)
    carried.leave(read, items, year_beside(last, items, context.folded) if last else None)


def _is_result(index: Item, context: Context) -> bool:
    """`đọc kết quả chuyển đổi số cấp xã năm 2022`: what was measured, though in everyday words."""
    before = context.folded[max(0, index.span.start - 30) : index.span.start]
    return bool(cues.RESULT_OF.search(before) and cues.RESULT_FOR.match(context.folded, index.span.end))


def _refer(items: Sequence[Item], named_last: Subject | None) -> None:
    """`tỉnh` after `tỉnh Khánh Hòa` in one sentence, `địa phương này` anywhere: the one last named."""
    named: Subject | None = None
    weak: Subject | None = None  # `Với Bắc Ninh, tỉnh này đứng thứ 7`
    for item in items:
        subject: Subject | None = item["subject"]
        if item.kind is not Kind.SUBJECT:
            continue
        if item["anaphor"]:
            meant = next(
                (one for one in (named, weak, named_last) if one is not None and _fits(one, item["kind"])), None
            )
            item.values["subject"] = again(meant)
        elif subject is not None and subject.named:
            named, weak = (subject, weak) if subject.strength >= 1 else (named, subject)
        elif subject is not None and named is not None and _level(named) == _level(subject):
            item.values["subject"] = Subject(named.who, subject.strength, named=False)


def _both(items: Sequence[Item], carried: Carried) -> Sequence[Item]:
    """`Dẫn đầu cả hai bảng xếp hạng là …`: the indexes named together before, where the sentence names none."""
    both = next((item for item in items if item.kind is Kind.BOTH), None)
    if both is None:
        return items
    named = any(item.kind is Kind.INDEX for item in items)
    meant = [] if named else carried.indexes_meant(both["count"] or 2)
    indexes = [Item(Kind.INDEX, both.span, both.rule, {"index": index, "both": True}) for index in meant]
    at = items.index(both)
    return [*items[:at], *indexes, *(item for item in items[at:] if item.kind is not Kind.BOTH)]


def _service_parts(items: Sequence[Item], carried: Carried, folded: str) -> Sequence[Item]:
    """`xã A đứng nhất về mức độ hài lòng`, where the index of service is spoken of: a part of that, no SIPAS."""
    if not carried.speaks_of_service or any(item.kind is Kind.INDEX and not item["weak"] for item in items):
        return items
    return [
        Item(Kind.COMPONENT, item.span, "component.service", {"index": "OTHER"})
        if item["index"] == "SIPAS" and cues.ABOUT_PART.search(folded[max(0, item.span.start - 16) : item.span.start])
        else item
        for item in items
    ]


def _fits(subject: Subject, kind: str | None) -> bool:
    """A bare `Bộ` or `Sở` takes up nobody but a ministry or department."""
    return kind is None or fold(subject.who.name).startswith(kind)


def _by_index(fact: Fact) -> list[Fact]:
    """A fact said of several indexes (`dẫn đầu cả PAR Index và SIPAS`) as one for each."""
    if len(fact.indexes) < 2:
        return [fact]
    parts = [fact.copy() for _ in fact.indexes]
    for part, index in zip(parts, fact.indexes, strict=True):
        part.indexes = [index]
    return parts


def _in_compound(span: Span, context: Context) -> bool:
    """`môi trường`, `thị trường` are no schools."""
    return bool(cues.COMPOUND.search(context.folded[max(0, span.start - 8) : span.start]))


def _level(subject: Subject) -> str | None:
    return subject.who.level if isinstance(subject.who, Unit) else None
