"""The items of one sentence, read from left to right, to the facts it states."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractor.records import Index, Qualifier
from extractor.resolvers import rankings_cues as cues
from extractor.resolvers.context import Context
from extractor.resolvers.rankings_facts import Fact, coordinate, place
from extractor.resolvers.rankings_items import Item, Kind, Subject

_PLACINGS = {Kind.PLACE, Kind.PLACES, Kind.FROM_TO, Kind.TOP, Kind.BOTTOM}
_BRACKETS = re.compile(r"\([^()]*\)|\(")


class SentenceReader:
    """Reads one sentence; `facts` holds what it stated, `index` and `year` what it leaves for the next."""

    def __init__(
        self, context: Context, items: Sequence[Item], before: Fact | None = None, carried_index: Index | None = None
    ) -> None:
        self.facts: list[Fact] = []
        self.indexes: list[Item] = []
        self.year: int | None = None
        self.group: list[Item] = []
        self.rank_of: int | None = None
        self.carried_index = carried_index
        self._context = context
        self._items = items
        self._last: list[Fact] = []
        self._open_list = False
        self._pending: list[Item] = []
        self._component: str | None = None
        self._respectively = False
        self._baseline: int | None = None
        self._successor: Fact | None = before
        self._head_of_list = Fact(rule="")
        self._target_from: int | None = None
        self._number = 0
        self._unit: str | None = None

    def read(self) -> SentenceReader:
        """Go through all items once."""
        handlers: dict[Kind, Callable[[Item], None]] = {
            Kind.SUBJECT: self._subject, Kind.INDEX: self._index, Kind.COMPONENT: self._on_component, Kind.YEAR: self._on_year,
            Kind.CHANGE: self._measure, Kind.SCORE: self._measure, Kind.FIELD: self._field, Kind.NEXT: self._next,
            Kind.TARGET: self._target,
        }  # fmt: skip
        for number, item in enumerate(self._items):
            self._number = number
            if item.kind is Kind.RESPECTIVELY:
                self._respectively = True
            elif item.kind in _PLACINGS:
                self._placing(item)
            elif item.kind in handlers:
                handlers[item.kind](item)
        self._flush()
        return self

    # — the text around an item —

    def _between(self, start: int, end: int) -> str:
        return self._context.folded[start:end]

    def _before(self, item: Item, width: int = 60) -> str:
        sentence = self._context.sentence_at(item.span.start)
        return self._between(max(sentence.start, item.span.start - width), item.span.start)

    def _previous(self) -> Item | None:
        return self._items[self._number - 1] if self._number else None

    def _in_brackets(self, item: Item) -> bool:
        before = self._before(item, 120)
        return before.rfind("(") > before.rfind(")")

    # — subjects —

    def _subject(self, item: Item) -> None:
        if item["rival"]:
            return
        if self._open_list and self._last and self._continues_list(item):
            self._list_member(item)
            return
        if self._follows_next(item):
            self._succeed(item)
            return
        if self.group and self._continues(self.group[-1], item):
            if self._is_parent(self.group[-1], item):
                return
            if _strength(self.group[-1]) == _strength(item):
                self.group.append(item)
                return
        self._flush()
        self._open_list = False
        self.group = [item]

    def _continues(self, previous: Item, item: Item) -> bool:
        gap = _BRACKETS.sub("", self._between(previous.span.end, item.span.start))
        return bool(cues.LIST_GAP.match(gap))

    def _is_parent(self, child: Item, item: Item) -> bool:
        """`huyện Châu Thành, tỉnh Đồng Tháp`: the second is where the first lies."""
        child_subject, subject = child["subject"], item["subject"]
        if child_subject is None or subject is None:
            return False
        levels = ["province", "district", "commune"]
        child_level = getattr(child_subject.who, "level", None)
        level = getattr(subject.who, "level", None)
        if child_level is None:
            return level == "province" and not self._between(child.span.end, item.span.start).strip(" ")
        return level is not None and levels.index(level) < levels.index(child_level)

    def _continues_list(self, item: Item) -> bool:
        previous = next((i for i in reversed(self._items[: self._number]) if i.kind is Kind.SUBJECT), None)
        return previous is not None and self._continues(previous, item)

    def _list_member(self, item: Item) -> None:
        """One more subject of a list that follows its placing: `dẫn đầu là A, B, C`."""
        if self._is_parent_of_last(item):
            return
        fact = self._last[-1].copy()
        fact.forget_measures()
        self._give(fact, item)
        fact.rank, fact.from_bottom, fact.top = self._head_of_list.rank, self._head_of_list.from_bottom, self._head_of_list.top
        self.facts.append(fact)
        self._last.append(fact)
        self._unordered()
        self.group.append(item)

    def _unordered(self) -> None:
        """`dẫn đầu là A, B, C` says of each that it is among the first three, not that it is first."""
        first, size = self._head_of_list, len(self._last)
        if self._respectively or first.top is not None or (first.rank != 1 and first.from_bottom != 1):
            return
        for fact in self._last:
            fact.top, fact.bottom = (size, None) if first.rank == 1 else (None, size)
            fact.rank = fact.from_bottom = None

    def _is_parent_of_last(self, item: Item) -> bool:
        previous = next((i for i in reversed(self._items[: self._number]) if i.kind is Kind.SUBJECT), None)
        return previous is not None and self._is_parent(previous, item)

    def _give(self, fact: Fact, item: Item) -> None:
        fact.subject = item["subject"]
        fact.subject_words = item.span.of(self._context.text)
        fact.add(item)

    def _chosen(self) -> list[Item]:
        """Who is placed: the group before the placing, unless it only names a place and a better one stands before."""
        strength = max((_strength(i) for i in self.group), default=-1)
        if strength >= 2:
            return self.group
        seen = [i for i in self._items[: self._number] if i.kind is Kind.SUBJECT and not i["rival"]]
        best = max(seen, key=lambda i: (_strength(i), i.span.start), default=None)
        if best is None or _strength(best) <= strength:
            return self.group if strength >= 0 else []
        return [best]

    # — placings —

    def _placing(self, item: Item) -> None:
        if self._denied(item) or not self._ranks(item) or (self._after_next and item.kind is Kind.TOP):
            return
        if self._names_group(item):
            return
        if self._is_baseline_place(item):
            for fact in self._last:
                fact.previous_rank = item["rank"]
                fact.add(item)
            return
        if self._adds_to_last(item):
            return
        fact = Fact(rule=item.rule, year=self.year, component=self._component, target=self._is_target(item))
        fact.indexes = list(self.indexes)
        fact.rank_of = self.rank_of
        subject_after = self._subject_after(item)
        if item.kind in (Kind.TOP, Kind.BOTTOM):
            fact.top, fact.bottom = item["top"], item["bottom"]
            fact.add(item)
        elif item.kind is Kind.PLACES:
            fact.add(item)
        else:
            place(fact, item)
        if subject_after is not None:
            self._open(fact)
        else:
            self._spread(fact, item)

    def _open(self, fact: Fact) -> None:
        """A placing whose subjects follow: the next subject items take it up."""
        self._flush()
        self._take_pending(fact)
        self._last = [fact]
        self._successor = None
        self._open_list = False
        self.group = []
        self._awaiting = fact
        self._successor = fact
        self._after_next = False

    def _spread(self, fact: Fact, item: Item) -> None:
        """A placing whose subjects stand before it: one fact for each of them, ranks dealt out if listed."""
        subjects = self._chosen()
        ranks = item["ranks"] or [] if item.kind is Kind.PLACES else []
        if item.kind is Kind.PLACES and not (
            self._respectively and len(ranks) == max(len(subjects), len(self.indexes))
        ):
            ranks = ranks[:1]
        made: list[Fact] = []
        if len(ranks) > 1 and len(subjects) <= 1 and len(self.indexes) == len(ranks):
            for index, rank in zip(self.indexes, ranks, strict=True):
                part = fact.copy()
                part.indexes, part.rank = [index], rank
                made.append(part)
                for subject in subjects:
                    self._give(part, subject)
        else:
            for number, subject in enumerate(subjects or [None]):
                part = fact.copy()
                if ranks:
                    part.rank = ranks[number] if len(ranks) > 1 else ranks[0]
                if subject is not None:
                    self._give(part, subject)
                made.append(part)
        self._after_next = False
        self._measures_of_members(made)
        self._last = made
        self.facts.extend(made)
        self._open_list = False
        self._successor = made[-1]

    def _measures_of_members(self, made: Sequence[Fact]) -> None:
        for item in self._pending:
            owner = item["owner"]
            targets = [f for f in made if owner is None or f.subject is owner] or list(made)
            for fact in targets:
                self._apply(fact, item)
        self._pending = []

    def _take_pending(self, fact: Fact) -> None:
        for item in self._pending:
            self._apply(fact, item)
        self._pending = []

    def _adds_to_last(self, item: Item) -> bool:
        """A group beside a rank, or a rank beside a group, of the same subjects is one fact."""
        if not self._last or len(self._last) > 1 or self._last[0].subject is None:
            return False
        last = self._last[0]
        between = self._between(last.span().end, item.span.start)
        if cues.CLAUSE_BREAK.search(between) or any(
            i.kind in (Kind.SUBJECT, Kind.INDEX, Kind.YEAR, Kind.COMPONENT) and i.span.start >= last.span().end
            for i in self._items[: self._number]
        ):
            return False
        if self._subject_after(item) is not None:
            return False
        if item.kind in (Kind.TOP, Kind.BOTTOM) and last.rank is not None:
            last.add(item)
            return True
        if item.kind is Kind.PLACE and last.rank is None and (last.top or last.bottom) and item["rank"]:
            place(last, item)
            last.top = last.bottom = None
            return True
        return item.kind is Kind.PLACE and last.rank is not None and last.rank == item["rank"]

    def _subject_after(self, item: Item) -> Item | None:
        """The subject that follows a placing (`dẫn đầu là A`, `thứ 3 tỉnh Hải Dương`), or None."""
        for other in self._items[self._number + 1 :]:
            if other.kind in _PLACINGS or other.kind is Kind.NEXT:
                return None
            if other.kind is not Kind.SUBJECT or other["rival"]:
                continue
            between = self._between(item.span.end, other.span.start)
            if ";" in between or len(between) > 110:
                return None
            if cues.LINK.search(between) and not cues.RELATIVE.search(between):
                return other
            bare = not between.strip() and _strength(other) == 3 and (not self.group or self._spent())
            return other if bare else None
        return None

    def _spent(self) -> bool:
        """True where the group before has its placing already."""
        return any(fact.subject is not None and fact.subject is self.group[-1]["subject"] for fact in self._last)

    def _denied(self, item: Item) -> bool:
        for other in self._items[: self._number]:
            gap = item.span.start - other.span.end
            if other.kind is Kind.NEGATION and gap <= 30 and "," not in self._between(other.span.end, item.span.start):
                return True
            if other.kind is Kind.CONDITION and gap <= 120:
                return True
            if other.kind is Kind.MANY_YEARS and gap <= 40 and self.year is None:
                return True
        return False

    def _ranks(self, item: Item) -> bool:
        """`cao nhất`, `thấp nhất` place somebody only where they are said of a score or an index."""
        return not item["extreme"] or bool(cues.MEASURED.search(self._before(item, 70)))

    def _is_baseline_place(self, item: Item) -> bool:
        """`so với năm 2020 (xếp thứ 12)`: where it stood before, no placing of its own."""
        previous = self._previous()
        if previous is None or not self._last or previous.kind is not Kind.YEAR or not previous["baseline"]:
            return False
        between = self._between(previous.span.end, item.span.start).strip()
        return between in ("", "(", "là", ",", "(là", "ở", "đứng", "(hạng", ":")

    def _names_group(self, item: Item) -> bool:
        """`nhóm 30 tỉnh, thành phố … dẫn đầu`: the group's description, not a first place."""
        previous = self._previous()
        if previous is None or previous.kind is not Kind.TOP or item["rank"] != 1:
            return False
        return bool(re.fullmatch(r"[^\d;.()]{0,60}", self._between(previous.span.end, item.span.start)))

    def _is_target(self, item: Item) -> bool:
        if self._target_from is None or item.span.start - self._target_from > 160:
            return False
        return ";" not in self._between(self._target_from, item.span.start)

    def _target(self, item: Item) -> None:
        if not cues.MET_TARGET.search(self._before(item, 20)):
            self._target_from = item.span.end

    # — lists that follow —

    _awaiting: Fact | None = None

    def _follows_next(self, item: Item) -> bool:
        return self._awaiting is not None or self._after_next

    _after_next = False

    def _next(self, item: Item) -> None:
        """`tiếp theo là B, C`: they take the ranks after the last one."""
        self._flush()
        if self._last:
            self._successor = self._last[-1]
        if self._awaiting is not None:
            return
        waiting = [i for i in self.group if not self._spent()]
        if waiting and not self._between(waiting[-1].span.end, item.span.start).strip():
            for subject in waiting:  # `Bắc Giang xếp sau`
                self._succeed(subject)
            self._after_next = False
            return
        self._after_next = True
        self._open_list = False
        self.group = []

    def _succeed(self, item: Item) -> None:
        if self._awaiting is not None:
            self._fill_awaiting(item)
            return
        before = self._successor
        if before is None:
            return
        fact = before.copy()
        fact.spans = []
        fact.forget_measures()
        if before.rank is not None and before.top is None:
            fact.rank = before.rank + 1
        elif before.from_bottom is not None:
            fact.from_bottom = before.from_bottom + 1
        fact.inferred.add("rank")
        self._give(fact, item)
        self.facts.append(fact)
        self._last = [fact]
        self._successor = fact
        self.group = [item]

    def _fill_awaiting(self, item: Item) -> None:
        fact = self._awaiting
        assert fact is not None
        self._give(fact, item)
        self.group = [item]
        self.facts.append(fact)
        self._last = [fact]
        self._awaiting = None
        if self._respectively and (fact.top or fact.bottom):
            fact.rank = 1 if fact.top else None
            fact.top = fact.bottom = None
            fact.inferred.add("rank")
            self._after_next, self._successor = True, fact
            return
        self._open_list, self._after_next, self._successor = True, False, fact
        self._head_of_list = fact.copy()

    # — indexes, components, years —

    def _index(self, item: Item) -> None:
        previous = self._previous()
        if self._last and all(self._open_to_index(f) for f in self._last) and self._belongs_after(item):
            for fact in self._last:
                fact.indexes = [item]
                fact.add(item)
            self.indexes = [item]
            return
        if previous is not None and previous.kind is Kind.INDEX and self._continues(previous, item):
            self.indexes = coordinate([*self.indexes, item])
            for fact in self._last:
                if previous in fact.indexes and fact.span().end >= previous.span.end:
                    fact.indexes = coordinate([*fact.indexes, item])
                    fact.add(item)
            return
        if item["weak"] and self.indexes and not self.indexes[-1]["weak"]:
            return
        if self.indexes:
            self._flush()
        self.indexes = [item]
        self._component = None
        self._last = []

    def _open_to_index(self, fact: Fact) -> bool:
        """True where the fact has no index of its own clause yet."""
        if not fact.indexes or fact.indexes[0]["weak"]:
            return True
        earlier = [f.span().end for f in self.facts if f not in self._last]
        return bool(earlier) and fact.indexes[0].span.end <= max(earlier)

    def _belongs_after(self, item: Item) -> bool:
        end = max(f.span().end for f in self._last)
        between = self._between(end, item.span.start)
        return bool(cues.POST_INDEX.match(between)) and not any(
            i.kind is Kind.SUBJECT and end <= i.span.start < item.span.start and _strength(i) == 3 and not i["rival"]
            for i in self._items
        )

    def _on_component(self, item: Item) -> None:
        if not self._is_component(item):
            return
        name = item["name"] or item.span.of(self._context.text)
        end = self._last[0].span().end if self._last else -1
        if (
            self._last
            and self._last[0].component is None
            and re.match(r"^[^;,.]{0,30}?(?:về|ở|trong)\s[^;,.]{0,40}$", self._between(end, item.span.start))
        ):
            for fact in self._last:
                fact.component = name
                fact.add(item)
            return
        self._flush()
        self._component = name

    def _is_component(self, item: Item) -> bool:
        """Its parent is the index spoken of, and a word says that a part is meant or the parent alone has such parts."""
        parent = item["index"]
        if parent is None:
            return True
        known = [i["index"] for i in self.indexes] or [self.carried_index]
        if parent not in known:
            return False
        return parent in cues.WITH_OWN_PARTS or bool(cues.PART.search(self._before(item, 80)))

    def _on_year(self, item: Item) -> None:
        if self._is_baseline(item):
            previous = self._previous()
            like = previous is not None and previous.span.of(self._context.folded) == "như"
            item.values["baseline"] = "same" if like else "than"
            if self._last:
                for fact in self._last:
                    self._compare(fact, item)
            else:
                self._baseline = item["year"]
            return
        previous = self._previous()
        if self._last and previous is not None and previous.kind is not Kind.SUBJECT and self._says_year_of_last(item):
            for fact in self._last:
                fact.year = item["year"]
                fact.add(item)
        self.year = item["year"]

    def _is_baseline(self, item: Item) -> bool:
        previous = self._previous()
        if previous is not None and previous.kind is Kind.BASELINE:
            between = self._between(previous.span.end, item.span.start)
            return len(between) <= 40 and ";" not in between
        return item["role"] == "compared"

    def _compare(self, fact: Fact, item: Item) -> None:
        if item["baseline"] == "same" and fact.rank is not None and fact.change in (None, 0):
            fact.change, fact.previous_rank = 0, fact.rank
        if fact.compared_to is None or fact.change is None:
            fact.compared_to = fact.compared_to or item["year"]
            fact.add(item)
            if item["leaning"]:
                fact.inferred.add("compared_to")

    def _says_year_of_last(self, item: Item) -> bool:
        end = max(f.span().end for f in self._last)
        between = self._between(end, item.span.start)
        return bool(
            re.match(r"^[\s(]*(?:trong|của|ở|vào|cho|index|cả nước|toàn quốc|toàn tỉnh|chỉ số|xếp hạng)*\s*$", between)
        )

    # — moves, scores, field sizes —

    def _measure(self, item: Item) -> None:
        """A change or score goes to the placing it stands beside, or waits for the one to come."""
        if item.kind is Kind.SCORE and not self._is_score(item):
            return
        if self._in_brackets(item) and self.group and not self._spent_by(self.group[-1]):
            item.values["owner"] = self.group[-1]["subject"]
            self._pending.append(item)
            return
        if self._last and self._awaiting is None and not self._new_subject_since() and not self._clause_over(item):
            for fact in self._last[-1:] if self._open_list or self._in_brackets(item) else self._last:
                self._apply(fact, item)
            return
        self._pending.append(item)

    def _clause_over(self, item: Item) -> bool:
        return ";" in self._between(max(f.span().end for f in self._last), item.span.start)

    def _spent_by(self, item: Item) -> bool:
        return any(fact.subject is item["subject"] for fact in self._last)

    def _new_subject_since(self) -> bool:
        if not self.group or not self._last:
            return False
        return (
            all(fact.subject is not self.group[-1]["subject"] for fact in self._last) and _strength(self.group[-1]) >= 2
        )

    def _is_score(self, item: Item) -> bool:
        before, after = self._before(item, 50), self._between(item.span.end, item.span.end + 24)
        if item["score"] is None or cues.COUNTED.match(after):
            return False
        return not (cues.NOT_ITS_SCORE.search(before) or cues.MEAN.search(before))

    def _apply(self, fact: Fact, item: Item) -> None:
        fact.add(item)
        before = self._before(item, 24)
        if item.kind is Kind.CHANGE:
            if fact.change is None and not (item["change"] == 0 and cues.GOING_ON.search(before)):
                fact.change = item["change"]
        elif cues.LOSS.search(before) or cues.GAIN.search(before):
            if fact.score_change is None:
                fact.score_change = -item["score"] if cues.LOSS.search(before) else item["score"]
        elif fact.score is None:
            fact.score, fact.score_unit = item["score"], item["unit"] or self._unit
            self._unit = fact.score_unit
            fact.score_qualifier = _qualifier(before)
        if fact.compared_to is None and self._baseline is not None:
            fact.compared_to, self._baseline = self._baseline, None

    def _field(self, item: Item) -> None:
        open_facts = [f for f in self._last if f.rank_of is None]
        if open_facts and not self._new_subject_since():
            for fact in open_facts:
                fact.rank_of = item["rank_of"]
                fact.add(item)
        else:
            self.rank_of = item["rank_of"]

    def _flush(self) -> None:
        """Moves and scores that no placing took: a record of their own where subject and index are named."""
        if not self._pending or not self.group:
            return
        pending, self._pending = self._pending, []
        if not self.indexes or self._awaiting is not None:
            return
        fact = Fact(
            rule=pending[0].rule, year=self.year, component=self._component, indexes=list(self.indexes), placed=False
        )
        self._give(fact, self._chosen()[-1] if self._chosen() else self.group[-1])
        for item in pending:
            self._apply(fact, item)
        if fact.score is not None or fact.change is not None:
            fact.target = self._is_target(pending[0])
            self.facts.append(fact)
            self._last = [fact]


def _strength(item: Item) -> int:
    subject: Subject | None = item["subject"]
    return subject.strength if subject is not None else 2


def _qualifier(before: str) -> Qualifier | None:
    if cues.OVER.search(before):
        return "over"
    if cues.ABOUT.search(before):
        return "about"
    return "under" if cues.UNDER.search(before) else None
