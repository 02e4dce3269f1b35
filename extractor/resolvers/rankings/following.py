"""Subjects that follow their placing: `dẫn đầu là A, B, C`, `tiếp theo là D`, `lần lượt thuộc về E và F`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.records import Unit
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.items import Item, Subject


class Following:
    """Keeps the placing that waits for its subject and deals out the places after it."""

    def __init__(self, before: Fact | None) -> None:
        self.respectively = False
        self.members: list[Fact] = []
        self._waiting: Fact | None = None
        self.before = before
        self._after: Fact | None = before
        self._counting = False
        self._open = False
        self._head: Fact | None = None
        self._ranks: list[int] = []
        self._ordered = False
        self._upwards = False

    @property
    def waits(self) -> bool:
        """True where a placing has been read and its subject not yet."""
        return self._waiting is not None

    @property
    def counting(self) -> bool:
        """True after `tiếp theo`: the next subject takes the next place."""
        return self._counting

    @property
    def open(self) -> bool:
        """True while more members of the list may come."""
        return self._open

    def open_with(self, fact: Fact, ranks: Sequence[int] = (), *, ordered: bool = False) -> None:
        """A placing whose subject is still to come; `xếp thứ nhì và thứ ba lần lượt là` gives each its place.

        After `xếp từ trên xuống:` the list is `ordered`: each takes the place after the one before.
        """
        self._waiting, self._counting, self._open = fact, False, False
        self._ranks, self._ordered = list(ranks), ordered

    def placed(self, fact: Fact) -> None:
        """A placing whose subject stood before it; `tiếp theo` counts on from here."""
        self._after, self._counting, self._open = fact, False, False

    def count_on(self, *, upwards: bool = False) -> None:
        """`tiếp theo`: from the last placing on, down the list; `ngay trên là` goes up."""
        self._counting, self._open, self._upwards = self._waiting is None, False, upwards

    def close(self) -> None:
        """A subject that belongs to no list: the list is over."""
        self._open = self._counting = False

    def first(self) -> Fact:
        """The waiting placing, as it takes its first subject."""
        fact = self._waiting
        assert fact is not None
        self._waiting, self.members = None, [fact]
        if self._ranks:
            fact.rank = self._ranks.pop(0)
        if self.respectively and fact.top:  # of the last it is not told from which end they are named
            fact.rank, fact.top = 1, None
            fact.inferred.add("rank")
            self._counting = True
        elif self._ordered:
            self._counting = True
        else:
            self._open = True
        self._after, self._head = fact, fact.copy()
        return fact

    def another(self) -> Fact:
        """One more member of the list, with the same placing."""
        assert self._head is not None
        fact = self._head.copy()
        fact.subject, fact.spans = None, fact.spans[:1]
        fact.forget_measures()
        self.members.append(fact)
        if self._ranks:
            fact.rank = self._ranks.pop(0)
            return fact
        self._unordered()
        return fact

    def next(self, item: Item) -> Fact | None:
        """The place after the last one, for the subject that takes it; none after somebody of another kind."""
        if self._after is None or not _alike(self._after.subject, item["subject"]):
            return None
        if self._after.rank is None and self._after.from_bottom is None:
            return None  # `trong nhóm đầu có A; tiếp theo là B`
        fact = self._after.copy()
        fact.spans = []
        fact.forget_measures()
        if fact.rank is not None:
            self._upwards = self._upwards or fact.rank == fact.rank_of  # whoever comes next to the last stands above
            fact.rank += -1 if self._upwards else 1
        elif fact.from_bottom is not None:
            fact.from_bottom += 1
        fact.inferred.add("rank")
        self._after = fact
        return fact

    def _unordered(self) -> None:
        """`dẫn đầu là A, B, C` says of each that it is among the first three, not that it is first."""
        head, size = self._head, len(self.members)
        if head is None or self.respectively or head.top is not None or (head.rank != 1 and head.from_bottom != 1):
            return
        for fact in self.members:
            if (fact.rank, fact.from_bottom) not in ((head.rank, head.from_bottom), (None, None)):
                continue  # `thấp nhất là A (hạng 16) và B (hạng 17)`: each has its own place beside it
            fact.top, fact.bottom = (size, None) if head.rank == 1 else (None, size)
            fact.rank = fact.from_bottom = None


def _alike(one: Subject | None, other: Subject | None) -> bool:
    """Ministries and departments are not in one list with units."""
    return one is None or other is None or isinstance(one.who, Unit) == isinstance(other.who, Unit)


def give(fact: Fact, item: Item) -> Fact:
    """A fact with the subject an item names."""
    fact.subject = item["subject"]
    fact.unknown = bool(item["unknown"])
    fact.add(item)
    return fact


def stands_up(item: Item) -> None:
    """After `thuộc về`, `là`, or right before its own bracket a unit is who is placed, whatever the word before it."""
    if item["subject"] is not None:
        item.values["subject"] = replace(item["subject"], strength=3)
