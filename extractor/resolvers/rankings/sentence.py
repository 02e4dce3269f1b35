"""The items of one sentence, read from left to right, to the facts it states."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from extractor.records import Index
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.around import Around, strength
from extractor.resolvers.rankings.denials import denied
from extractor.resolvers.rankings.facts import Fact, coordinate, place
from extractor.resolvers.rankings.following import Following, give
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.measures import apply, is_score

_TO_COMPONENT = re.compile(r"^[^;,.]{0,30}?(?:về|ở|trong|cho)\s[^;,.]{0,40}$")
_CHAMPION = re.compile(r"quân$")
_TO_YEAR = re.compile(r"^[\s(]*(?:trong|của|ở|vào|cho|index|cả nước|toàn quốc|toàn tỉnh|chỉ số|xếp hạng|\s)*$")


class SentenceReader:
    """Reads one sentence; `facts` holds what it stated, `indexes`, `year` and `group` what it leaves behind."""

    def __init__(
        self, context: Context, items: Sequence[Item], before: Fact | None = None, carried_index: Index | None = None
    ) -> None:
        self.facts: list[Fact] = []
        self.indexes: list[Item] = []
        self.year: int | None = None
        self.group: list[Item] = []
        self._around = Around(context, items)
        self._following = Following(before)
        self._carried_index = carried_index
        self._last: list[Fact] = []
        self._pending: list[Item] = []
        self._component: str | None = None
        self._components: list[str] = []
        self._baseline: Item | None = None
        self._field_size: int | None = None
        self._target_from: int | None = None
        self._unit: str | None = None
        self._year_at = -1

    def read(self) -> SentenceReader:
        """Go through all items once."""
        readers: Mapping[Kind, Callable[[Item], None]] = {
            Kind.SUBJECT: self._read_subject,
            Kind.INDEX: self._read_index,
            Kind.COMPONENT: self._read_component,
            Kind.YEAR: self._read_year,
            Kind.CHANGE: self._read_measure,
            Kind.SCORE: self._read_measure,
            Kind.FIELD: self._read_field,
            Kind.NEXT: self._read_next,
            Kind.TARGET: self._read_target,
            Kind.RESPECTIVELY: self._read_respectively,
        } | dict.fromkeys(PLACINGS, self._read_placing)
        for number, item in enumerate(self._around.items):
            self._around.number = number
            if item.kind in readers:
                readers[item.kind](item)
        self._flush()
        return self

    # Subjects

    def _read_subject(self, item: Item) -> None:
        if item["rival"]:
            return
        previous = self._around.last_subject()
        if self._following.waits:
            self._add(give(self._following.first(), item), alone=True)
        elif self._following.open and previous is not None and self._goes_on(previous, item):
            if not self._around.is_parent(previous, item):
                self._add(give(self._following.another(), item), alone=False)
        elif self._following.counting and (previous is None or not self._placed_itself(previous, item)):
            fact = self._following.next()
            if fact is not None:
                self._add(give(fact, item), alone=True)
        elif not self._joins_group(item):
            self._flush()
            self._following.close()
            self.group = [item]
            return
        self.group.append(item)

    def _goes_on(self, previous: Item, item: Item) -> bool:
        """True for one more member of a list after its placing; after `;` not if it is placed itself."""
        if not self._around.continues(previous, item):
            return False
        return not self._placed_itself(previous, item)

    def _placed_itself(self, previous: Item, item: Item) -> bool:
        """True for a subject after `;` that has a placing of its own before the next one."""
        if ";" not in self._around.between(previous.span.end, item.span.start):
            return False
        following = self._around.items[self._around.number + 1 :]
        own = next((other for other in following if other.kind in PLACINGS or other.kind is Kind.SUBJECT), None)
        if own is None or own.kind is Kind.SUBJECT:
            return False
        return ";" not in self._around.between(item.span.end, own.span.start)

    def _joins_group(self, item: Item) -> bool:
        """True for one more of a list of equals, and for the unit a listed one lies in (which is not listed itself)."""
        if not self.group or not self._around.continues(self.group[-1], item):
            return False
        if ";" in self._around.between(self.group[-1].span.end, item.span.start):
            return False
        if self._around.is_parent(self.group[-1], item):
            item.values["parent"] = True
            return True
        return strength(self.group[-1]) == strength(item)

    def _add(self, fact: Fact, *, alone: bool) -> None:
        self.facts.append(fact)
        self._last = [fact] if alone else [*self._last, fact]

    def _placed_before(self) -> list[Item]:
        """Who is placed: the group before the placing, unless it only names a place and a better one stands before."""
        group = [item for item in self.group if not item["parent"]]
        best = max((strength(item) for item in group), default=-1)
        if best >= 2:
            return [item for item in group if strength(item) == best]
        seen = [i for i in self._around.items[: self._around.number] if i.kind is Kind.SUBJECT and not i["rival"]]
        stronger = max(seen, key=lambda item: (strength(item), item.span.start), default=None)
        if stronger is None or strength(stronger) <= best:
            return group
        return [stronger]

    def _group_is_spent(self) -> bool:
        return any(fact.subject is not None and fact.subject is self.group[-1]["subject"] for fact in self._last)

    # Placings

    def _read_placing(self, item: Item) -> None:
        hands_over = self._hands_over(item)
        if denied(self._around, item, year_known=self.year is not None, hands_over=hands_over):
            return
        if (self._following.counting and item.kind is Kind.TOP) or self._names_group(item):
            return
        if self._leaves(item) or self._states_previous(item) or self._adds_to_last(item, hands_over=hands_over):
            return
        fact = self._new_fact(item)
        if hands_over:
            self._flush()
            for measure in self._take_pending():
                self._apply([fact], measure)
            self.group, self._last = [], [fact]
            self._following.open_with(fact)
        else:
            self._spread(fact, item)

    def _new_fact(self, item: Item) -> Fact:
        fact = Fact(rule=item.rule, year=self.year, component=self._component, target=self._is_target(item))
        fact.year_at = self._year_at
        fact.indexes, fact.rank_of = list(self.indexes), self._field_size
        if item.kind in (Kind.PLACE, Kind.FROM_TO):
            place(fact, item)
        else:
            fact.top, fact.bottom = item["top"], item["bottom"]
            fact.add(item)
        return fact

    def _spread(self, fact: Fact, item: Item) -> None:
        """A placing whose subjects stand before it: one fact for each of them, ranks dealt out where they are listed."""
        subjects = self._bracket_owner(item) or self._placed_before()
        ranks: list[int] = item["ranks"] or []
        if len(ranks) > 1 and len(subjects) <= 1 and len(self.indexes) == len(ranks):
            made = [fact.copy() for _ in ranks]
            for part, index in zip(made, self.indexes, strict=True):
                part.indexes = [index]
        elif len(ranks) > 1 and len(subjects) <= 1 and len(self._components) == len(ranks):
            made = [fact.copy() for _ in ranks]
            for part, component in zip(made, self._components, strict=True):
                part.component = component
        else:
            made = [fact.copy() for _ in range(max(1, len(subjects)))]
        if not self._following.respectively or len(ranks) != len(made):
            ranks = ranks[:1] * len(made)
        for number, part in enumerate(made):
            if ranks:
                part.rank = ranks[number]
            if subjects:
                give(part, subjects[min(number, len(subjects) - 1)])
        for measure in self._take_pending():
            owner = measure["owner"]
            self._apply([f for f in made if owner is None or f.subject is owner] or made, measure)
        self._last = made
        self.facts.extend(made)
        self._following.placed(made[-1])

    def _bracket_owner(self, item: Item) -> list[Item]:
        """`trên cả phường Bắc Gia Nghĩa (thứ 40)`: whoever stands right before the bracket, rival or not."""
        previous = self._around.previous()
        if previous is None or previous.kind is not Kind.SUBJECT or not self._around.in_brackets(item):
            return []
        return [previous] if item.span.start - previous.span.end <= 2 else []

    def _hands_over(self, item: Item) -> bool:
        """True where the subject follows the placing: `dẫn đầu là A`, `thứ 3 tỉnh Hải Dương`."""
        for other in self._around.items[self._around.number + 1 :]:
            if other.kind in PLACINGS or other.kind is Kind.NEXT:
                return False
            if other.kind is not Kind.SUBJECT or other["rival"]:
                continue
            between = self._around.between(item.span.end, other.span.start)
            if ";" in between or len(between) > 110:
                return False
            if cues.LINK.search(between) and not cues.RELATIVE.search(between):
                return True
            noun = item.rule in ("place.second", "place.first") and bool(
                _CHAMPION.search(self._around.before(item, 0) + self._words(item))
            )
            return not between.strip() and strength(other) == 3 and (noun or not self.group or self._group_is_spent())
        return False

    def _words(self, item: Item) -> str:
        return self._around.between(item.span.start, item.span.end)

    def _names_group(self, item: Item) -> bool:
        """`nhóm 30 tỉnh, thành phố … dẫn đầu`: the group's description, not a first place."""
        seen = self._around.items[: self._around.number]
        top = next((i for i in reversed(seen) if i.kind not in (Kind.INDEX, Kind.COMPONENT)), None)
        if top is None or top.kind is not Kind.TOP or item["rank"] != 1 or item["bare"]:
            return False
        return bool(re.fullmatch(r"[^\d;.()]{0,60}", self._around.between(top.span.end, item.span.start)))

    def _leaves(self, item: Item) -> bool:
        """`từ cuối bảng năm 2022 nhảy vọt lên …`: the place left, and after it the baseline."""
        left = item.kind is Kind.PLACE and bool(re.search(r"(?<!\w)từ\s*$", self._around.before(item, 6)))
        item.values["left"] = left
        return left

    def _states_previous(self, item: Item) -> bool:
        """`so với năm 2020 (xếp thứ 12)`, `huyện Việt Yên (năm ngoái hạng 4)`: where it stood, no placing of its own."""
        year = self._around.previous()
        if year is None or year.kind is not Kind.YEAR or item["rank"] is None:
            return False
        if year["baseline"] and self._last:
            for fact in self._last:
                fact.stood_before(item["rank"])
                fact.add(item)
            return self._around.between(year.span.end, item.span.start).strip(" (,:") in ("", "là", "ở", "đứng", "hạng")
        if self._around.in_one_bracket(year, item) and year["leaning"]:
            item.values.update(
                owner=self.group[-1]["subject"] if self.group else None, previous_place=True, year=year["year"]
            )
            if self.group and self._group_is_spent():
                self._apply(self._last[-1:], item)
            else:
                self._pending.append(item)
            return True
        return False

    def _adds_to_last(self, item: Item, *, hands_over: bool) -> bool:
        """A group beside a rank, or a rank beside a group, of the same subject is one fact."""
        if len(self._last) != 1 or self._last[0].subject is None or hands_over:
            return False
        last = self._last[0]
        end = last.span().end
        apart = (Kind.SUBJECT, Kind.INDEX, Kind.YEAR, Kind.COMPONENT)
        seen = self._around.items[: self._around.number]
        if cues.CLAUSE_BREAK.search(self._around.between(end, item.span.start)) or any(
            other.kind in apart and other.span.start >= end for other in seen
        ):
            return False
        if item.kind in (Kind.TOP, Kind.BOTTOM) and last.rank is not None:
            last.add(item)
            return True
        if item.kind is Kind.PLACE and last.rank is None and (last.top or last.bottom) and item["rank"]:
            place(last, item)
            last.top = last.bottom = None
            return True
        return (
            item.kind is Kind.PLACE
            and last.rank is not None
            and last.rank == item["rank"]
            and not self._has_own_index(item)
        )

    def _has_own_index(self, item: Item) -> bool:
        """`… và bảo vệ vị trí số 1 về ICT Index`: the index that follows is this placing's."""
        following = self._around.items[self._around.number + 1 :]
        if not following or following[0].kind is not Kind.INDEX:
            return False
        return bool(cues.DIRECT_INDEX.match(self._around.between(item.span.end, following[0].span.start)))

    def _is_target(self, item: Item) -> bool:
        if self._target_from is None or item.span.start - self._target_from > 160:
            return False
        if cues.NOW.search(self._around.before(item, 20)):
            return False
        return ";" not in self._around.between(self._target_from, item.span.start)

    def _read_target(self, item: Item) -> None:
        if not cues.MET_TARGET.search(self._around.before(item, 20)):
            self._target_from = item.span.end

    # Lists

    def _read_respectively(self, item: Item) -> None:
        self._following.respectively = True

    def _read_next(self, item: Item) -> None:
        """`tiếp theo là B, C` takes the places after the last; `B xếp sau` too."""
        self._flush()
        if self._following.waits:
            return
        group, self.group = ([] if self._group_spent_or_none() else self.group), []
        self._following.count_on()
        if group and not self._around.between(group[-1].span.end, item.span.start).strip():
            for subject in group:
                fact = self._following.next()
                if fact is not None:
                    self._add(give(fact, subject), alone=True)
            self._following.close()

    def _group_spent_or_none(self) -> bool:
        return not self.group or self._group_is_spent()

    # Indexes, components, years

    def _read_index(self, item: Item) -> None:
        previous = self._around.previous()
        if self._last and self._belongs_to_last(item) and all(self._takes_index(fact, item) for fact in self._last):
            for fact in self._last:
                fact.indexes = [item]
                fact.add(item)
            self.indexes = [item]
        elif previous is not None and previous.kind is Kind.INDEX and self._is_coordinate(previous, item):
            for fact in self._last:
                if previous in fact.indexes and fact.span().end >= previous.span.end:
                    fact.indexes = coordinate([*fact.indexes, item])
                    fact.add(item)
            self.indexes = coordinate([*self.indexes, item])
        elif item["weak"] and self.indexes and not self.indexes[-1]["weak"]:
            if item["index"] != self.indexes[-1]["index"]:
                self._last = []  # what is measured next is not of the index before
        else:
            if self.indexes:
                self._flush()
            self.indexes, self._component, self._last = [item], None, []

    def _is_coordinate(self, previous: Item, item: Item) -> bool:
        if ";" in self._around.between(previous.span.end, item.span.start):
            return False
        return self._around.continues(previous, item)

    def _takes_index(self, fact: Fact, item: Item) -> bool:
        """True where the fact has no index of its own clause yet, or is directly said to be `về` this one."""
        if not fact.indexes or fact.indexes[0]["weak"]:
            return True
        if cues.DIRECT_INDEX.match(self._around.between(fact.span().end, item.span.start)):
            return True
        earlier = [f.span().end for f in self.facts if f not in self._last]
        return bool(earlier) and fact.indexes[0].span.end <= max(earlier)

    def _belongs_to_last(self, item: Item) -> bool:
        """`xếp thứ 3 về PAR Index`: no other subject between the placing and the index."""
        end = max(fact.span().end for fact in self._last)
        return bool(cues.POST_INDEX.match(self._around.between(end, item.span.start))) and not any(
            other.kind is Kind.SUBJECT
            and end <= other.span.start < item.span.start
            and strength(other) == 3
            and not other["rival"]
            for other in self._around.items
        )

    def _read_component(self, item: Item) -> None:
        if not self._is_component(item):
            return
        name = item["name"] or item.span.of(self._around.text)
        if self._component is not None and self._components_continue(item):
            self._components.append(name)
            self._component = name
            return
        self._components = [name]
        end = max((fact.span().end for fact in self._last), default=0)
        if (
            self._last
            and self._last[0].component in (None, self._component)
            and _TO_COMPONENT.match(self._around.between(end, item.span.start))
        ):
            for fact in self._last:
                fact.component = name
                fact.add(item)
            return
        self._flush()
        self._component, self._last = name, []

    def _components_continue(self, item: Item) -> bool:
        """`“A” và “B” lần lượt xếp hạng 38 và 29`: several parts before their places."""
        previous = self._around.previous()
        if previous is None or previous.kind is not Kind.COMPONENT:
            return False
        return bool(
            re.fullmatch(r"[\s”\"“,]*(?:và)?[\s”\"“]*", self._around.between(previous.span.end, item.span.start))
        )

    def _is_component(self, item: Item) -> bool:
        """Its parent is the index spoken of, and a word says that a part is meant, or the index is known by its parts."""
        parent = item["index"]
        if parent is None:
            return True
        if parent not in ([index["index"] for index in self.indexes] or [self._carried_index]):
            return False
        return parent in cues.WITH_OWN_PARTS or bool(cues.PART.search(self._around.before(item, 1000)))

    def _read_year(self, item: Item) -> None:
        previous = self._around.previous()
        if self._is_baseline(item):
            like = previous is not None and self._around.between(previous.span.start, previous.span.end) == "như"
            item.values["baseline"] = "same" if like else "than"
            if self._last:
                self._compare(item)
            else:
                self._baseline = item
        elif (
            self._last and previous is not None and previous.kind is not Kind.SUBJECT and self._says_year_of_last(item)
        ):
            for fact in self._last:
                fact.year = item["year"]
                fact.add(item)
            self.year = self.year or item["year"]
        elif not (item["leaning"] and self._around.in_brackets(item)):
            self.year, self._year_at = item["year"], item.span.start

    def _is_baseline(self, item: Item) -> bool:
        previous = self._around.previous()
        if previous is not None and previous["left"]:
            return not self._around.between(previous.span.end, item.span.start).strip()
        if previous is not None and previous.kind is Kind.BASELINE:
            between = self._around.between(previous.span.end, item.span.start)
            return len(between) <= 40 and ";" not in between
        kept = previous is not None and previous.kind is Kind.CHANGE and previous["change"] == 0
        if kept and previous is not None:
            return bool(
                re.fullmatch(r"\s*(?:của|như|so với)?\s*", self._around.between(previous.span.end, item.span.start))
            )
        return item["role"] == "compared" and not self._around.in_brackets(item)

    def _compare(self, item: Item) -> None:
        for fact in self._last:
            if item["baseline"] == "same" and fact.rank is not None and fact.change in (None, 0):
                fact.change, fact.previous_rank = 0, fact.rank
            if fact.compared_to is None:
                fact.compare(item["year"], leaning=item["leaning"])
                fact.add(item)

    def _says_year_of_last(self, item: Item) -> bool:
        end = max(fact.span().end for fact in self._last)
        return bool(_TO_YEAR.match(self._around.between(end, item.span.start)))

    # Moves, scores, field sizes

    def _read_measure(self, item: Item) -> None:
        """A change or score goes to the placing it stands beside, or waits for the one to come."""
        if item.kind is Kind.SCORE:
            if not is_score(self._around, item):
                return
            item.values["unit"] = item["unit"] or self._unit
            self._unit = item["unit"]
        bracketed = self._around.in_brackets(item)
        if item["change"] == 0 and self._belongs_to_next(item):
            self._pending.append(item)
            return
        if bracketed and self.group and not self._group_is_spent() and not self._following.waits:
            item.values["owner"] = self.group[-1]["subject"]
            self._pending.append(item)
        elif self._last and not self._following.waits and not self._new_subject_since() and not self._clause_over(item):
            together = item["change"] == 0 and bool(re.search(r"(?<!\w)đều\s*$", self._around.before(item, 6)))
            self._apply(self.facts if together else self._measured(item, bracketed=bracketed), item)
            self._last = self.facts[:] if together else self._last
        else:
            self._pending.append(item)

    def _belongs_to_next(self, item: Item) -> bool:
        """`bảo vệ vị trí số 1`: what is kept is the place named right after."""
        following = self._around.items[self._around.number + 1 :]
        return bool(following) and following[0].kind in PLACINGS and following[0].span.start - item.span.end <= 12

    def _measured(self, item: Item, *, bracketed: bool) -> list[Fact]:
        if self._following.respectively and len(self._last) > 1 and item.kind is Kind.SCORE:
            return [fact for fact in self._last if fact.score is None][:1]
        return self._last[-1:] if self._following.open or bracketed else self._last

    def _apply(self, facts: Sequence[Fact], item: Item) -> None:
        for fact in facts:
            if item["previous_place"]:
                fact.stood_before(item["rank"])
                fact.compare(item["year"], leaning=True)
                fact.add(item)
            else:
                apply(fact, item, self._around)
            if fact.compared_to is None and self._baseline is not None:
                fact.compare(self._baseline["year"], leaning=self._baseline["leaning"])
        self._baseline = None if facts else self._baseline

    def _clause_over(self, item: Item) -> bool:
        return ";" in self._around.between(max(fact.span().end for fact in self._last), item.span.start)

    def _new_subject_since(self) -> bool:
        if not self.group or not self._last or self._group_is_spent():
            return False
        return strength(self.group[-1]) >= 2

    def _read_field(self, item: Item) -> None:
        if item["with_index"] and not self.indexes:
            return
        if cues.REGION.search(self._around.after(item, 40)):
            item.values["region"] = True
        open_facts = [fact for fact in self._last if fact.rank_of is None]
        if open_facts and not self._new_subject_since():
            for fact in open_facts:
                fact.rank_of, fact.in_region = item["rank_of"], bool(item["region"])
                fact.add(item)
        else:
            self._field_size = item["rank_of"]

    def _take_pending(self) -> list[Item]:
        pending, self._pending = self._pending, []
        return pending

    def _flush(self) -> None:
        """Moves and scores that no placing took: a record of their own where somebody is named."""
        if not self._pending or not self.group or self._following.waits:
            return
        by_owner: dict[int, list[Item]] = {}
        for item in self._take_pending():
            by_owner.setdefault(id(item["owner"]), []).append(item)
        for items in by_owner.values():
            self._measured_alone(items)

    def _measured_alone(self, items: Sequence[Item]) -> None:
        owner = items[0]["owner"]
        subject = next((i for i in self.group if owner is not None and i["subject"] is owner), None)
        fact = Fact(rule=items[0].rule, year=self.year, component=self._component, placed=False)
        fact.indexes, fact.target = list(self.indexes), self._is_target(items[0])
        give(fact, subject or (self._placed_before() or self.group)[-1])
        for item in items:
            self._apply([fact], item)
        if fact.score is not None or fact.change:
            self._add(fact, alone=True)
