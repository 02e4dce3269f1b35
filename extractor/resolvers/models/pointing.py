"""A marker word to the name that stands before it: `“Cà phê sáng với dân” là mô hình …`, `“…”. Sáng kiến này …`."""

from __future__ import annotations

import re

from extractor.mention import Mention
from extractor.normalisers.quotes import Quotation, quotations
from extractor.normalisers.word_lists import word_pattern
from extractor.resolvers.context import Context
from extractor.resolvers.models.quoted import QuotedNames
from extractor.resolvers.models.wording import Name, slogan

_EXPLAINS = re.compile(r"\s*(?:[,–—-]|là)\s*(?:(?:một|tên)\s(?:trong\s(?:(?:những|các|số)\s)?)?)?")
_POINTS = re.compile(r"(?<!\w)(?:đây|đó|nó|đấy)\s(?:chính\s|cũng\s|còn\s|vẫn\s)?$")  # «Đây là mô hình …»
# `“Cà phê sáng thứ Năm” với doanh nhân, mô hình chạy từ năm 2019`
_EXPLAINS_LATER = re.compile(r"\s(?:với|cho|dành cho|của|ở|tại)\s[^,.;:“”\"()]{1,40},\s(?:một\s|cũng là\s)?")
_SUMS_UP = re.compile(r"(?:\s[–—-]|,|\slà)\s(?:đều\slà\s)?$")
_NEAR = 8  # words between a quotation and `là mô hình`
_LONGEST = 20  # words of a name that a later word points back to
_SENTENCES_BACK = 2
_NUMBERED_REST = re.compile(r"\s*(?:số|thứ)\s|\s*(?:khác|mới)\s")


class PointedNames:
    """Reads the quotation that a later marker word speaks of."""

    def __init__(self, context: Context, quoted: QuotedNames) -> None:
        self._context = context
        self._text, self._folded = context.text, context.folded
        self._quoted = quoted

    def before(self, marker: Mention) -> list[Name]:
        """The quotation just before `là mô hình`, or the one that `đây là mô hình` points back to."""
        if _POINTS.search(self._folded[max(0, marker.start - 14) : marker.start]):
            return [name for name in self.told_of(marker) if self._quoted.stands_alone(name, self_named=False)]
        last = self._last(marker)
        if last is None:
            return []
        gap = self._folded[last.end : marker.start]
        lead = self._lead(last).rstrip()
        spoken = not gap.strip() and lead.endswith(("rằng", "hay"))  # «nói rằng “…” là mô hình» speaks of a name
        if len(gap.split()) > _NEAR or slogan().search(gap) or (slogan().search(lead) and not spoken):
            return []
        return self._named(last, marker)

    def explained(self, marker: Mention) -> list[Name]:
        """The quotation that a marker explains: `“Chuyến tàu số” - mô hình đưa tổ hướng dẫn lên tàu`."""
        last = self._last(marker)
        if last is None or not _EXPLAINS.fullmatch(self._folded, last.end, marker.start):
            return []
        return [] if slogan().search(self._lead(last)) else self._named(last, marker)

    def explained_list(self, marker: Mention) -> list[Name]:
        """All members of a list that a plural marker sums up: `“A” ở xã X, “B” ở xã Y - những mô hình …`."""
        line = self._context.paragraph_at(marker.start)
        before = [q for q in quotations(self._text, line.start, marker.start) if q.closed]
        if not marker.data.get("list") or not before or not self._sums_up(before[-1], marker):
            return []
        first = len(before) - 1
        while first and self._quoted.continues(before[first - 1], before[first]):
            first -= 1
        if slogan().search(self._lead(before[first])):
            return []
        return [name for quotation in before[first:] for name in self._named(quotation, marker)]

    def _sums_up(self, last: Quotation, marker: Mention) -> bool:
        gap = self._folded[last.end : marker.start]
        return bool(_SUMS_UP.search(gap)) and len(gap.split()) <= _NEAR and not re.search(r"[.;!?]\s", gap)

    def explained_later(self, marker: Mention) -> list[Name]:
        """The quotation with a few words between it and a marker that no name follows."""
        last = self._last(marker)
        if last is None or not _EXPLAINS_LATER.fullmatch(self._folded, last.end, marker.start):
            return []
        return self._named(last, marker)

    def told_of(self, marker: Mention) -> list[Name]:
        """The last quotation that reads like a name in the sentences before `mô hình này`."""
        line = self._context.paragraph_at(marker.start)
        number = self._context.sentence_number(marker.start)
        for quotation in reversed(quotations(self._text, line.start, marker.start)):
            if self._context.sentence_number(quotation.start) < number - _SENTENCES_BACK:
                return []
            if quotation.closed and self._reads_like_a_name(quotation):
                return self._named(quotation, marker)
        return []

    def goes_on(self, marker: Mention) -> list[Name]:
        """`Xã nghĩ ra “Chuyến xe hồ sơ”. Mô hình được …`: a sentence that begins with the bare marker and a verb."""
        sentence = self._context.sentence_at(marker.start)
        if marker.start != sentence.start or _NUMBERED_REST.match(self._folded, marker.end):
            return []
        if not word_pattern("models", "model_going_on").match(self._folded, marker.end + 1):
            return []
        return [name for name in self.told_of(marker) if self._quoted.stands_alone(name, self_named=False)]

    def _last(self, marker: Mention) -> Quotation | None:
        line = self._context.paragraph_at(marker.start)
        last = next(reversed(quotations(self._text, line.start, marker.start)), None)
        return last if last and last.closed else None

    def _reads_like_a_name(self, quotation: Quotation) -> bool:
        """A capital, and nothing before it that makes it speech or a slogan."""
        if not self._text[quotation.inner_start].isupper() or slogan().search(self._lead(quotation)):
            return False
        return not self._lead(quotation).rstrip().endswith(":")

    def _lead(self, quotation: Quotation) -> str:
        line = self._context.paragraph_at(quotation.start)
        return self._folded[max(line.start, quotation.start - 25) : quotation.start]

    def _named(self, quotation: Quotation, marker: Mention) -> list[Name]:
        name = self._quoted.name(quotation, marker)
        return [name] if name and len(name.words(self._text).split()) <= _LONGEST else []
