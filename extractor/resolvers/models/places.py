"""Who runs a model: the body and the unit named after it, before it, or by the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.mention import Mention, Span
from extractor.normalisers.folding import CAPITAL_LETTERS, SMALL_LETTERS, key
from extractor.normalisers.organizations import spell_out
from extractor.normalisers.word_lists import word_pattern, words
from extractor.records import Unit
from extractor.resolvers.context import Context
from extractor.resolvers.models.owner import Owner, UnitFinder

_NOT_ONE_UNIT = re.compile(r"(?:cấp|các|những|mỗi|từng|nhiều|số|toàn|\d+)\s+$")
_OWNER_LEAD = re.compile(
    r"\s*,?\s*(?:(?:vừa\s|mới\s|đã\s|đang\s)?được\s(?:\w+\s){0,5}?)?(?:của|tại|ở|do|thuộc|nơi|trên địa bàn)\s"
    r"|\s*[(–—|-]\s*|\s*,?\s*mà\s"
)
_RUN_BY = re.compile(r"\s*,?\s*(?:đã\s|vừa\s|mới\s|đang\s)?được\s")
_DO = re.compile(r"\sdo\s")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_OWNER_END = re.compile(r"[;\n“”\"«»]|,\s(?!huyện|thị xã|thành phố|tỉnh|quận|tp)|\s(?:được|đã|đang|vừa|phải)\s")
_PERSON_END = re.compile(r"[;\n“”\"«»]|\s(?:được|đã|đang|là|giúp)\s")
_PARENTS = re.compile(r"(?:,\s(?:huyện|quận|thị xã|thành phố|tp|tỉnh)\s[^,.;()]{2,25}?(?=,|\s\())*(?:\s\([^()]*\)|,)?")
# `tại hai huyện`, `ở 6/9 phường`: counted units name no one of them.
_COUNT = re.compile(r"(?:\d+(?:/\d+|%)?|cả|toàn|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s")
_FIRST_OF = re.compile(r"(?:đầu tiên|duy nhất|sớm nhất|tiên phong|đi đầu)\s(?:của|trong|ở|tại)\s(?:toàn\s|cả\s)?$")
_PART = rf"[{CAPITAL_LETTERS}][{SMALL_LETTERS}]*"
_BARE_NAME = re.compile(rf"{_PART}(?:\s{_PART}){{1,3}}(?!\w)")
_LEAD = 400  # characters in which an article says whom it is about
_TOGETHER = re.compile(r" (?:và|cùng|với|cùng với|phối hợp (?:với|cùng)) ")
_BODY_WORDS = 7
_APPOSED = re.compile(r",\s(?:tức|hay còn gọi là|còn gọi là|nghĩa là|hay)\s[^,.;\n]{3,70},(?=\s)")
_LONGEST_BODY = 60  # characters of a body from its first word to its unit
_OWNER_REACH = 90  # characters between a name and the unit of its owner


class Places:
    """The units and bodies of one article, asked by their place in the text."""

    def __init__(self, mentions: Sequence[Mention], context: Context, units: UnitFinder) -> None:
        self._context = context
        self._text, self._folded = context.text, context.folded
        self._units = units
        self._mentions = sorted(
            (m for m in mentions if m.label in ("unit", "unit_noun") and not self._is_plural(m)),
            key=lambda m: m.span,
        )
        self._starts = [m.start for m in self._mentions]

    def _is_plural(self, mention: Mention) -> bool:
        before = self._folded[max(0, mention.start - 12) : mention.start]
        whole = self._text[max(0, mention.start - 5) : mention.start] == "Toàn "  # «Toàn huyện có …» is the article's
        return mention.label == "unit_noun" and not whole and bool(_NOT_ONE_UNIT.search(before))

    def within(self, span: Span) -> list[Mention]:
        """The unit mentions inside a span, in order."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [m for m in self._mentions[first:last] if m.end <= span.end]

    def any_within(self, span: Span) -> bool:
        """True where a unit or a body is named inside the span."""
        return bool(self.within(span)) or bool(_bodies().search(self._folded, span.start, span.end))

    def starts_at(self, offset: int) -> bool:
        """True where a unit's name starts at the offset."""
        at = bisect_left(self._starts, offset)
        return at < len(self._starts) and self._starts[at] == offset

    def body_at(self, offset: int) -> bool:
        """True where the name of a body starts at the offset."""
        return bool(_bodies().match(self._folded, offset)) and not _not_bodies().match(self._folded, offset)

    def owner_from(self, start: int, end: int) -> int | None:
        """Where in a stretch of text an owner phrase begins: `của UBND xã`, `tại các phường`, not `của người dân`."""
        for found in word_pattern("models", "model_owner_words", "model_reach_words").finditer(
            self._folded, start, end
        ):
            reaches = found[0] in words("models", "model_reach_words")
            if self._counts_places(found.end() + 1, end) or (not reaches and self._owns(found[0], found.end() + 1)):
                return found.start()
        return None

    def _counts_places(self, offset: int, end: int) -> bool:
        """`tại 7 bệnh viện`, `tới 100% thôn`: how many places have it is no part of the name."""
        count = _COUNT.match(self._folded, offset, end)
        return bool(count and word_pattern("models", "model_counted_places").match(self._folded, count.end()))

    def _owns(self, word: str, offset: int) -> bool:
        """True where a unit, a body, or a place or person that may run a model is named at the offset."""
        if self.starts_at(offset) or self.body_at(offset):
            return True
        if word_pattern("models", "model_places").match(self._folded, offset):
            return True
        if word == "do" and word_pattern("models", "model_persons").match(self._folded, offset):
            return True
        small = word_pattern("models", "model_named_places").match(self._folded, offset)
        return bool(small and re.match(rf"\s(?:\d|[{CAPITAL_LETTERS}])", self._text[small.end() : small.end() + 2]))

    def owner_after(self, start: int, limit: int) -> Owner | None:
        """The owner named just after a name: `của UBND xã Tân Phú`, `(thị trấn Cái Tàu Hạ)`, `do Công an huyện lập`."""
        if apposed := _APPOSED.match(self._folded, start, limit):
            start = apposed.end()  # `“Cây xanh lấy số”, tức trạm lấy số tự động, của Đoàn phường …`
        lead = _OWNER_LEAD.match(self._folded, start, limit)
        run_by = None if lead else _RUN_BY.match(self._folded, start, limit)
        found = lead or run_by
        owner = self._owner_at(found.end(), limit) if found else None
        if owner and ((run_by and not self._says_running(owner)) or self._is_desk(owner)):
            return None
        if owner and found and self._is_gloss(owner, found.end()):
            owner = None
        if owner is None and (bracket := _BRACKET.match(self._folded, start, limit)):
            return self.owner_after(bracket.end(), limit)
        return owner

    def _is_desk(self, owner: Owner) -> bool:
        """`đặt tại bộ phận một cửa` tells where, not whose."""
        at = owner.span.start if owner.span and owner.unit is None else None
        return at is not None and bool(word_pattern("models", "model_desks").match(self._folded, at))

    def several(self, owner: Owner) -> bool:
        """`ở các xã Minh Tân, Bạch Đích` tells where a model is met, not surely whose it is."""
        return owner.span is not None and self._folded[: owner.span.start].endswith((" ở các ", " tại các "))

    def _is_gloss(self, owner: Owner, start: int) -> bool:
        """`“Smart office” (văn phòng thông minh)` says the name again, not whose it is."""
        return owner.unit is None and self._text[start - 1] == "(" and self._text[start].islower()

    def past_praise(self, offset: int) -> int:
        """Past `mới` in `là cách làm mới của phường Chiềng Lề`."""
        praise = word_pattern("models", "model_praise").match(self._folded, offset + 1)
        return praise.end() if praise else offset

    def runner_after(self, start: int, limit: int) -> Owner | None:
        """The body that a later clause of the sentence says runs it: `… do UBND xã Mỹ Hương triển khai`."""
        for found in _DO.finditer(self._folded, start, limit):
            owner = self._owner_at(found.end(), limit)
            if owner and self._says_running(owner):
                return owner
        return None

    def subject_after(self, start: int, limit: int) -> Owner | None:
        """The unit that a clause after the name is about: `Từ mô hình “3 giảm”, xã Phú Điền đã …`."""
        last = limit
        for mention in self.within(Span(start, limit)):
            parent = self._folded[last : mention.start] == ", "  # `xã Thuận Hạnh, huyện Đắk Song`
            last = mention.end
            head = self._folded.rfind(", ", start, mention.start) + 2
            body = head > 1 and head < mention.start and self.body_at(head)
            if not parent and (head == mention.start or (body and mention.start - head < _LONGEST_BODY)):
                unit = self.unit_of(mention)
                words_of = spell_out(self._text[head : mention.end]) if body else None
                return Owner(unit, words_of, mention.span) if unit else None
        return None

    def owner_in_row(self, name: Span) -> Owner | None:
        """The unit in another cell of the table row that holds a name: `2 | “Loa báo” | Xã Hòa An | 2022`."""
        line = self._context.paragraph_at(name.start)
        cell = self._folded.find(" | ", name.end, line.end)
        named = self.within(Span(cell, line.end)) if cell >= 0 else []
        unit = self.unit_of(named[0]) if named else None
        if unit is None:
            return None
        head = self._folded.rfind("|", cell, named[0].start) + 2
        body = spell_out(self._text[head : named[0].end]) if self.body_at(head) else None
        return Owner(unit, body, Span(head, named[0].end))

    def _owner_at(self, start: int, limit: int) -> Owner | None:
        """The body or unit that an owner phrase names, its own words from `start` on."""
        person = word_pattern("models", "model_persons").match(self._folded, start)
        limit = self._phrase_end(start, limit, _PERSON_END if person else _OWNER_END)
        named = self.within(Span(start, min(limit, start + _OWNER_REACH)))
        body = self._body(start, limit, named)
        if not named and body is None:
            return self._bare(start, limit)
        unit = next((u for u in map(self.unit_of, named) if u is not None), None)
        end = max([m.end for m in named[:1]] + ([body.end] if body else []))
        return Owner(unit, spell_out(body.of(self._text)) if body else None, Span(start, end))

    def _bare(self, start: int, limit: int) -> Owner | None:
        """A unit below the article's own, named without its type: `“Phường điện tử” ở ⟦Tân An⟧`."""
        name = _BARE_NAME.match(self._text, start, limit)
        unit = self._units.named(name[0]) if name else None
        if name is None or unit is None or unit.level == "province" or self._units.own(unit.level) == unit:
            return None
        return Owner(unit, None, Span(start, name.end()))

    def bare_before(self, sentence: Span, start: int) -> Owner | None:
        """Such a unit at the head of a name's sentence: `⟦Long Sơn⟧ bứt phá nhờ mô hình “Thuyền một cửa”`."""
        owner = self._bare(sentence.start, start)
        verb = owner is not None and owner.span is not None and self._text[owner.span.end : owner.span.end + 2]
        return owner if verb and verb[0] == " " and verb[1:].islower() else None

    def _phrase_end(self, start: int, limit: int, end: re.Pattern[str]) -> int:
        """Where an owner phrase ends: with its clause, its sentence, or the bracket it stands in."""
        limit = min(limit, self._context.sentence_at(start).end)
        bracket = self._folded.find(")", start, limit) if self._folded[start - 1] == "(" else -1
        stop = end.search(self._folded, start, limit if bracket < 0 else bracket)
        return stop.start() if stop else limit if bracket < 0 else bracket

    def _says_running(self, owner: Owner) -> bool:
        """`được UBND xã triển khai` names an owner, `được UBND tỉnh khen` none."""
        if owner.span is None:
            return False
        parents = _PARENTS.match(self._folded, owner.span.end)
        after = parents.end() if parents else owner.span.end
        return bool(word_pattern("models", "model_run_by").match(self._folded[after : after + 30].lstrip()))

    def _body(self, start: int, limit: int, named: Sequence[Mention]) -> Span | None:
        """The body at the head of an owner phrase, up to the end of its unit's name."""
        if not self.body_at(start):
            return None
        end = named[0].end if named else self._plain_body_end(start, limit)
        return Span(start, end) if len(self._text[start:end].split()) <= 14 else None

    def body_from(self, start: int, limit: int) -> Owner | None:
        """The body whose name, without a unit in it, starts at an offset and ends before a verb."""
        end = self._plain_body_end(start, limit)
        named = self._text[start:end]
        if end >= limit or not 2 <= len(named.split()) <= _BODY_WORDS or named.islower():
            return None
        return Owner(None, spell_out(named), Span(start, end))

    def _plain_body_end(self, start: int, limit: int) -> int:
        stop = word_pattern("models", "model_name_ends", "model_body_ends").search(self._folded, start, limit)
        bracket = re.compile(r"[():,]").search(self._folded, start, limit)
        ends = [limit, *(found.start() for found in (stop, bracket) if found)]
        return start + len(self._text[start : min(ends)].rstrip(" ./"))

    def owner_before(self, sentence: Span, start: int) -> Owner | None:
        """The nearest unit before a name in its sentence, with its body; of `xã A, huyện B` the first unit."""
        named = self.within(Span(sentence.start, start))
        for number in range(len(named) - 1, -1, -1):
            first = number
            while first and self._goes_on(named[first - 1].end, named[first].start):
                first -= 1
            since = named[first - 1].end if first else sentence.start
            lead = self._folded[since : named[first].start]
            if first and ("phối hợp" in lead or _FIRST_OF.search(lead)):
                continue
            unit = next((u for u in map(self.unit_of, named[first : number + 1]) if u is not None), None)
            if unit is not None:
                return Owner(unit, self._body_of(named[first], sentence.start), named[first].span)
        return None

    def _goes_on(self, end: int, start: int) -> bool:
        """True between a unit and its parent, and between two that run a model together: `xã A và Bưu điện huyện`."""
        between = self._folded[end:start]
        if between in (", ", " - ", " (", " ", " và ", " cùng "):
            return True
        joined = _TOGETHER.match(between)
        return (
            bool(joined) and self.body_at(end + (joined.end() if joined else 0)) and len(between.split()) <= _BODY_WORDS
        )

    def _body_of(self, unit: Mention, start: int) -> str | None:
        """The body whose name a unit's name ends: `Công an xã Hà Lộc`, up to the unit."""
        for found in _bodies().finditer(self._folded, max(start, unit.start - 60), unit.start):
            between = self._folded[found.end() : unit.start]
            if self.body_at(found.start()) and not re.search(r"[,;:.()]", between):
                if word_pattern("models", "model_body_ends").search(between):
                    continue
                return spell_out(self._text[found.start() : unit.end])
        return None

    def own(self) -> Unit | None:
        """The unit the article itself is about: of its own units the one that headline or lead name first."""
        article = self._context.article
        lead = key(f"{article.title or ''}\n{self._text[:_LEAD]}")
        own = [unit for level in ("commune", "district", "province") if (unit := self._units.own(level))]
        headline = key(article.title or self._text.partition("\n")[0])
        named = {lead.find(key(unit.name)): unit for unit in reversed(own) if key(unit.name) in lead}
        local = [unit for unit in reversed(own) if unit.level != "province"]  # «Gia Lai: công an xã …» is the xã's
        named |= {at - _LEAD: unit for unit in local if (at := headline.find(_bare(unit))) >= 0}
        return named[min(named)] if named else next(iter(own[-2:]), None)

    def own_of(self, level: str) -> Unit | None:
        """The article's own unit of a level."""
        return self._units.own(level)

    def unit_of(self, mention: Mention) -> Unit | None:
        """The unit that a mention names."""
        return self._units.at(mention.span)


def _bare(unit: Unit) -> str:
    """A unit's name without its type, as headlines give it: `tân uyên` of Huyện Tân Uyên."""
    return re.sub(r"^(?:thành phố|thị xã|thị trấn|huyện|quận|phường|xã|tỉnh|đặc khu)\s", "", key(unit.name))


def _bodies() -> re.Pattern[str]:
    return word_pattern("models", "model_bodies")


def _not_bodies() -> re.Pattern[str]:
    return word_pattern("models", "model_not_bodies")
