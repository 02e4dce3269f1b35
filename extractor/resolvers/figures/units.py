"""What a number counts: the noun after it, as short as it stands for itself, joined nouns together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.mention import Span
from extractor.normalisers.word_lists import word_pattern
from extractor.resolvers.context import Context

_JOINT = re.compile(r",\s|\s(?:và|hoặc)\s|,\svà\s|\s-\s")
_MOST_SMALL = 30  # `2 xã Tân Phú và An Nhơn` counts; `25/7 huyện Châu Thành` does not


class FigureUnits:
    """Reads counted nouns in one article."""

    def __init__(self, context: Context, named: Sequence[Span]) -> None:
        self._text, self._folded = context.text, context.folded
        self._named = sorted(named)
        self._starts = [span.start for span in self._named]

    def noun_at(self, start: int) -> Span | None:
        """The counted noun that starts at an offset: `hồ sơ`, `xã, thị trấn`, `cán bộ, công chức`."""
        found = word_pattern("figures", "figure_units").match(self._folded, start)
        if not found:
            return None
        end = found.end()
        joined = word_pattern("figures", "figure_joined")
        if joined.fullmatch(self._folded, start, end):
            while joint := _JOINT.match(self._folded, end):
                following = joined.match(self._folded, joint.end())
                if not following or self.names_unit(following.start()) or following.end() <= end:
                    break
                end = following.end()
        return Span(start, end)

    def whole_at(self, start: int) -> Span | None:
        """The noun that a percentage is of: a counted one, or one that has shares only (`thời gian giải quyết`)."""
        found = word_pattern("figures", "figure_wholes").match(self._folded, start)
        return Span(start, found.end()) if found else self.noun_at(start)

    def names_unit(self, start: int) -> bool:
        """True where a named unit starts: `huyện` of `huyện Châu Thành` is counted by no number."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] == start

    def is_frame(self, noun: Span) -> bool:
        """True for units and bodies, which are often the frame of a statement, not its result: `trong 9 huyện`."""
        return bool(word_pattern("figures", "figure_frames").match(self._folded, noun.start, noun.end))

    def is_part(self, noun: Span) -> bool:
        """True for what an index is made of: `10 chỉ số thành phần`, `8 lĩnh vực`."""
        return bool(word_pattern("figures", "figure_parts").match(self._folded, noun.start, noun.end))

    def is_stated(self, start: int) -> bool:
        """Whether the word before a number says that there are so many: `có 3 xã`, `hơn 20 thôn`."""
        before = self._folded[max(0, start - 20) : start].rstrip()
        return ends_with(before, "figure_states", "figure_about", "figure_over", "figure_under")

    def is_counted(self, noun: Span, number: int | float, plain: bool) -> bool:
        """Whether a number may count a noun that is also the first word of a unit's name."""
        return not self.names_unit(noun.start) or (plain and isinstance(number, int) and 2 <= number <= _MOST_SMALL)


def ends_with(before: str, *names: str) -> bool:
    """Whether folded words end with a whole word of the lists: `đã tiếp nhận gần` with one of `figure_about`."""
    return any(found.end() == len(before) for found in word_pattern("figures", *names).finditer(before))
