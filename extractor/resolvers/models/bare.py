"""A place in the text to the name without quotation marks that begins there, and where that name ends."""

from __future__ import annotations

import re

from extractor.mention import Mention
from extractor.normalisers.word_lists import word_pattern, words
from extractor.resolvers.context import Context
from extractor.resolvers.models.places import Places
from extractor.resolvers.models.wording import LONGEST_NAME, Name, counts_virtues, is_name, is_sign, trimmed

_HARD_END = re.compile(
    r"[;:!?()\[\]…|\n“”\"«»]|\.(?=\W|$)|\s[–—-]\s|\./|\s(?:(?:từ|trong|đến)\s)?(?:năm|giai đoạn)\s\d{4}"
)
_FIRST_OR_NUMBERED = re.compile(
    r"\s*(?:(?:số|thứ)\s+(?:\d+|[ivx]+|một|nhất|hai|nhì|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)(?!\w)\s*|còn lại,?\s*)?"
    r"(?::|,?\s?là\s)?\s*"
)
_CALLED = re.compile(
    r"\s(?:(?:có|với|được|đặt|lấy|chung|riêng|mới)\s){0,3}(?:gọi là|gọi tắt là|mang tên|tên gọi|tên là|tên)\s(?:là\s)?"
)
# `liên thông khai sinh - cư trú - bảo hiểm y tế`: short members with two dashes or more between them.
_JOINED = re.compile(
    r"[^;:!?()\[\]…|\n“”\"«».,–—-]{3,60}"
    r"(?:\s[–—-]\s[^\W\d_]+(?:\s[^\W\d_]+){0,3}(?=\s[–—-]\s)){1,4}\s[–—-]\s"
)
_WEEKDAY = " Thứ "  # `mô hình Thứ Tư lắng nghe` is no fourth model
_IN_GENERAL = re.compile(r"(?<!\w)(?:theo|về|kiểu|dạng) mô hình[^.;:“”\"]*,\s$")  # «về mô hình A, mô hình B»
_TIME = re.compile(r"\s(?:vào|từ)\s(?:các|mỗi|sáng|chiều|tối|ngày|tháng|đầu|cuối|giữa|dịp|thứ)(?!\w)")
_SHORT = 2  # words
_LONGEST_PIECE = 5  # words after a comma that may still be part of the name
_BESIDE = frozenset({"với", "giữa"})
_LONGEST_LED = 16  # words of an initiative without quotation marks
_LEAST_LED = 4
_LEAD = 30  # characters before a marker that tell whether a name follows it


class BareNames:
    """Reads the noun phrase after a marker word: `mô hình trả hồ sơ qua bưu tá của UBND xã An Nhơn`."""

    def __init__(self, context: Context, places: Places) -> None:
        self._context = context
        self._text, self._folded = context.text, context.folded
        self._places = places

    def after(self, marker: Mention) -> list[Name]:
        """The bare name after a marker, if one follows; an initiative in lower case must be led in by a verb."""
        sentence = self._context.sentence_at(marker.start)
        called = _CALLED.match(self._folded, marker.end, sentence.end)
        lead = called or _FIRST_OR_NUMBERED.match(self._folded, marker.end, sentence.end)
        if lead and self._text.startswith(_WEEKDAY, marker.end):
            lead = None
        start = lead.end() if lead else marker.end + 1
        if start >= sentence.end:
            return []
        capital = self._text[start].isupper() and not self._text[marker.start : marker.end].isupper()
        if not capital and (called or _IN_GENERAL.search(self._folded, sentence.start, marker.start)):
            return []
        if marker.data.get("names") == "capital" and not capital:
            return [] if marker.data.get("general") else self._led(start, sentence.end, marker)
        name = self.at(start, sentence.end, marker, least=2 if capital else 3)
        return [name] if name else []

    def announced(self, marker: Mention) -> bool:
        """True for `Nổi bật là mô hình …`: the name follows; `Đây là mô hình …` only tells of one."""
        sentence = self._context.sentence_at(marker.start)
        subject = word_pattern("models", "model_announcing_subjects").match(self._folded, sentence.start)
        return bool(subject) or self._follows(marker, "model_announcing_before")

    def _follows(self, marker: Mention, words_before: str) -> bool:
        lead = " " + self._folded[max(0, marker.start - _LEAD) : marker.start].rstrip(" ,:")
        return lead.endswith(tuple(f" {word}" for word in words("models", words_before)))

    def _led(self, start: int, limit: int, marker: Mention) -> list[Name]:
        """Lower case counts after a verb of having or doing, and at the head of a sentence that says whose it is."""
        first = self._context.sentence_at(marker.start).start == marker.start
        if not first and not self._follows(marker, "model_leading_in"):
            return []
        if word_pattern("models", "model_initiative_not_first").match(self._folded, start):
            return []
        name = self.at(start, limit, marker, least=_LEAST_LED)
        if not name or len(name.words(self._text).split()) > _LONGEST_LED:
            return []
        owned = self._places.owner_after(name.span.end, limit) is not None
        return [name] if owned or not first else []

    def at(self, start: int, limit: int, marker: Mention, least: int) -> Name | None:
        """The bare name that begins at `start`, `None` where the words there are no name of `least` words."""
        all_the_same = word_pattern("models", "model_named_all_the_same").match(self._folded, start)
        if all_the_same:
            least = 2
        elif self._is_other(start):
            return None
        span = trimmed(self._text, start, self.end(start, limit))
        folded = span.of(self._folded)
        least = 1 if is_sign(folded) else 2 if counts_virtues(folded) else least
        if not least <= len(folded.split()) <= LONGEST_NAME or not is_name(folded):
            return None
        return Name(span, span, False, marker)

    def _is_other(self, start: int) -> bool:
        """True where the words at `start` begin no name: a verb, a place, a general sense of the marker."""
        capital = self._text[start].isupper() and self._text[start + 1 : start + 2].islower()
        lists = ("model_not_bare",) if capital else ("model_not_bare", "model_not_first")
        if word_pattern("models", *lists).match(self._folded, start):
            return True
        return not self._text[start].isalnum() or self._places.starts_at(start)

    def end(self, start: int, limit: int, *, keep: bool = False) -> int:
        """Where a name without a closing mark ends; `keep` reads on over words that may be part of a quoted one."""
        end = self._hard_end(start, limit)
        end = self._soft_end(start, end) if not keep else self._time_end(start, end)
        owner = self._places.owner_from(start + 1, end)
        end = end if owner is None else owner
        return end if keep else self._comma_end(start, end)

    def _soft_end(self, start: int, end: int) -> int:
        """The first word that ends a bare name; `vào` ends none of two words: `tiếp dân vào sáng thứ Bảy`."""
        for soft in word_pattern("models", "model_name_ends").finditer(self._folded, start + 1, end):
            if not soft[0].startswith("vào") or len(self._folded[start : soft.start()].split()) > _SHORT:
                return soft.start()
        return end

    def _time_end(self, start: int, end: int) -> int:
        """Where words of time follow three words or more of a quoted name whose closing mark is missing."""
        for time in _TIME.finditer(self._folded, start, end):
            if len(self._folded[start : time.start()].split()) > _SHORT:
                return time.start()
        return end

    def _hard_end(self, start: int, limit: int) -> int:
        """The first mark that ends any name; dashes that join three short members do not."""
        joined = _JOINED.match(self._folded, start, limit)
        hard = _HARD_END.search(self._folded, joined.end() if joined else start, limit)
        return hard.start() if hard else limit

    def _comma_end(self, start: int, end: int) -> int:
        """The first comma that does not stand inside a coordination closed by `và`, or `end`."""
        comma = self._folded.find(",", start, end)
        while comma >= 0:
            if self._folded[comma - 1].isdigit() and self._folded[comma + 1 : comma + 2].isdigit():
                comma = self._folded.find(",", comma + 1, end)  # the decimal mark
                continue
            after = comma + 1 + (self._folded[comma + 1 : comma + 2] == " ")
            if self._is_cut(start, comma, after, end):
                return comma
            comma = self._folded.find(",", after, end)
        return end

    def _is_cut(self, start: int, comma: int, after: int, end: int) -> bool:
        if self._text[start].isupper() and word_pattern("models", "model_second_halves").match(self._folded, after):
            return False
        clause = word_pattern("models", "model_clause_starts").match(self._folded, after)
        if clause or self._places.starts_at(after):
            return True
        rest = self._folded[after:end]
        return not (" và " in rest or self._parallel(start, comma, rest))

    def _parallel(self, start: int, comma: int, rest: str) -> bool:
        """`đi từng ngõ, gõ từng nhà`, `cho người già, người bệnh`: a short piece built like the words before it."""
        piece, before = rest.partition(",")[0].split(), self._folded[start:comma].split()
        if len(piece) > 1 and len(before) > 1 and piece[1] == before[-1]:
            return True  # `thu hộ, chi hộ tại khu phố cho người cao tuổi`
        if not piece or len(piece) > _LONGEST_PIECE:
            return False
        before = before[-_LONGEST_PIECE:]
        if len(piece) <= _SHORT and "," not in rest and _BESIDE.intersection(before):
            return True  # `với cơ quan thuế, ngân hàng`
        served = before[before.index("cho") + 1 :] if "cho" in before else []
        same = [one == other for one, other in zip(before[-len(piece) :], piece, strict=False)]
        return any(same[1:]) or piece[0] in served
