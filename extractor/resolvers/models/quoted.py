"""A marker word to the names in quotation marks after it: one, a list, or one that a verb alone announces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.mention import Mention, Span
from extractor.normalisers.quotes import Quotation, quotations
from extractor.normalisers.word_lists import word_pattern, words
from extractor.resolvers.context import Context
from extractor.resolvers.models.bare import BareNames
from extractor.resolvers.models.places import Places
from extractor.resolvers.models.wording import LONGEST_NAME, Name, is_name, slogan, trimmed

_LONGEST_GAP = 22  # words between a marker and an announced name
_PLAIN_GAP = 5  # words between a marker and a name nothing announces
_LISTING_GAP = 6  # words between `Tiêu biểu` and the first name of the list it opens
_MEMBER_GAP = 16  # words between two quoted members of one list
_JOINS = re.compile(r"[\s,;&]*(?:(?:và|hay|hoặc|cùng|với|cùng với|đến|rồi)\s*)?(?:mô hình|sáng kiến)?[\s:]*")
_NUMBERED = re.compile(r"\(?(?<!\w)(?:\d{1,2}|[a-zđ])[).]\s*$")  # «(1) “…”; (2) “…”»
_COUNTED_ON = re.compile(r"[.;]\s(?:(?:hai|ba|bốn|năm)\slà|thứ\s(?:hai|ba|tư|năm)(?:\slà)?),?\s*$")  # «Hai là, “…”»
_COUNTED_GAP = 40  # words between `Một là, “…”` and `Hai là, “…”`
_PLURAL = re.compile(r"(?<!\w)(?:những|các|nhiều)\s")
_BRACKETS = re.compile(r"\s*\([^()]*\)")


class QuotedNames:
    """Reads `mô hình “Hẹn giờ làm thủ tục”`, `các mô hình như: “A” của xã X; “B”`, `ra mắt “…”`."""

    def __init__(self, context: Context, places: Places, bare: BareNames) -> None:
        self._context = context
        self._text, self._folded = context.text, context.folded
        self._places = places
        self._bare = bare

    def after(self, marker: Mention) -> Iterator[Name]:
        """The quotation that a marker announces, and those that go on its list."""
        line = self._context.paragraph_at(marker.start)
        sentence = self._context.sentence_at(marker.start)
        previous: Quotation | None = None
        for quotation in quotations(self._text, marker.end, line.end):
            if previous is None:
                gap = self._folded[marker.end : quotation.start]
                here = quotation.start < sentence.end and _announces(gap)
                if not here and not self._listed_next(marker, sentence.end, quotation):
                    return
            elif not self.continues(previous, quotation):
                return
            previous = quotation
            if self._is_remark(marker, quotation):
                return
            name = self.name(quotation, marker)
            if name:
                yield name

    def _listed_next(self, marker: Mention, end: int, quotation: Quotation) -> bool:
        """`… nhiều mô hình tự quản. Tiêu biểu là “Bản không khóa cửa”`: the next sentence lists the names."""
        following = self._context.sentence_at(quotation.start)
        named = self._text[quotation.inner_start].isupper() and not self._bare.after(marker)
        if not (marker.data.get("list") or named) or self._folded[end : following.start].strip():
            return False
        if self._does(following, quotation):
            return True
        if quotation.start == following.start and marker.data.get("list"):
            return self._places.owner_after(quotation.end, following.end) is not None
        start = word_pattern("models", "model_listing_starts").match(self._folded, following.start)
        gap = self._folded[start.end() : quotation.start] if start else ""
        return bool(start) and len(gap.split()) <= _LISTING_GAP and not slogan().search(gap)

    def _does(self, sentence: Span, quotation: Quotation) -> bool:
        """`Xã Tân Hưng đăng ký “Phiếu hẹn qua tin nhắn”`: a unit and a verb of having or doing before a name."""
        first = self._places.within(Span(sentence.start, quotation.start))[:1]
        if not first or first[0].start != sentence.start or not self._text[quotation.inner_start].isupper():
            return False
        gap = self._folded[first[0].end : quotation.start].strip(" :")
        return gap in words("models", "model_having")

    def called_next(self, marker: Mention) -> Iterator[Name]:
        """`đặt tên cho cách làm này là “Sổ vàng góp ý”`: the name that `mô hình này` is given right after it."""
        sentence = self._context.sentence_at(marker.start)
        first = next(iter(quotations(self._text, marker.end, sentence.end)), None)
        gap = self._folded[marker.end : first.start] if first else ""
        if first and len(gap.split()) <= _PLAIN_GAP and gap.rstrip(" :").endswith(words("models", "model_announcing")):
            name = self.name(first, marker)
            if name and not slogan().search(gap):
                yield name

    def beside(self, marker: Mention) -> bool:
        """True where a quotation follows the marker at once: `là mô hình “Công chức hộ tịch dự bị”`."""
        line = self._context.paragraph_at(marker.start)
        first = next(iter(quotations(self._text, marker.end, line.end)), None)
        return first is not None and not self._folded[marker.end : first.start].strip()

    def _is_remark(self, marker: Mention, quotation: Quotation) -> bool:
        """`những mô hình “sáng nắng chiều mưa”`: lower case in quotes right after a plural says what they are like."""
        plural = marker.data.get("list") or _PLURAL.search(self._folded, marker.start, marker.end)
        beside = self._folded[marker.end : quotation.start].strip() == ""
        placed = self._places.any_within(Span(marker.end, quotation.start))  # `mô hình phường A “đi từ dân”`
        return ((bool(plural) and beside) or placed) and self._text[quotation.inner_start].islower()

    def opened(self, marker: Mention) -> Iterator[Name]:
        """A name that a verb alone announces (`ra mắt “…”`) begins with a capital and says more than a word or two."""
        line = self._context.paragraph_at(marker.start)
        first = next(iter(quotations(self._text, marker.end - 1, line.end)), None)
        name = self.name(first, marker) if first and first.closed and first.start < marker.end else None
        if name and self.stands_alone(name, self_named=bool(marker.data.get("self_named"))):
            yield name

    def stands_alone(self, name: Name, *, self_named: bool) -> bool:
        """True where a quotation names a model without a marker right before it; `self_named` asks that it say so."""
        if not name.words(self._text)[0].isupper() or len(name.words(self._text).split()) < 3:
            return False
        if word_pattern("models", "model_other_things").match(self._folded, name.span.start):
            return False
        own = word_pattern("models", "model_self_named").match(self._folded, name.span.start)
        return bool(own) or not self_named

    def continues(self, previous: Quotation, quotation: Quotation) -> bool:
        """True where a second quotation is the next member of a list: a comma, or an owner, between them."""
        gap = _NUMBERED.sub("", self._folded[previous.end : quotation.start])
        if _JOINS.fullmatch(_BRACKETS.sub("", gap)):
            return bool(_BRACKETS.sub("", gap).strip()) or not previous.closed
        if _COUNTED_ON.search(gap) and len(gap.split()) <= _COUNTED_GAP:
            return True
        if len(gap.split()) > _MEMBER_GAP or re.search(r"\.\s|[?!]", gap) or slogan().search(gap):
            return False
        owned = self._places.owner_after(previous.end, quotation.start) is not None
        parted = re.search(r"[;,]|\svà\s", gap)
        return bool(parted) and (owned or self._places.any_within(_after_parting(previous, quotation, gap)))

    def name(self, quotation: Quotation, marker: Mention) -> Name | None:
        """The name inside a quotation, `None` where it is a mechanism of the law, a trade, or speech."""
        end = quotation.inner_end
        if not quotation.closed:
            end = self._bare.end(quotation.inner_start, end, keep=True)
        span = trimmed(self._text, quotation.inner_start, end)
        outer = Span(quotation.start, quotation.end if quotation.closed else span.end)
        folded = span.of(self._folded)
        if not is_name(folded) or len(folded.split()) > LONGEST_NAME or re.search(r"\.\s+\w", folded):
            return None
        return Name(span, outer, True, marker)


def _after_parting(previous: Quotation, quotation: Quotation, gap: str) -> Span:
    """The words after the last comma or semicolon between two quotations: `; xã B với`."""
    cut = max(gap.rfind(","), gap.rfind(";"), gap.rfind(" và "))
    return Span(previous.end + max(cut, 0), quotation.start)


def _announces(gap: str) -> bool:
    """Whether the words between a marker and a quotation say that the quotation is the name."""
    gap = _NUMBERED.sub("", gap)
    words_between = gap.strip(" :,–-(")
    if not words_between:
        return True
    if re.search(r"[.;?!]\s", gap) or slogan().search(words_between):
        return False
    if word_pattern("models", "model_kinds_of_trade").match(words_between):
        return False
    length = len(words_between.split())
    if gap.rstrip().endswith(":") or words_between.endswith(words("models", "model_announcing")):
        return length <= _LONGEST_GAP
    return length <= _PLAIN_GAP and not word_pattern("models", "model_name_ends").search(words_between)
