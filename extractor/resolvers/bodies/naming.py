"""The name of a body, read word by word: its field of work, the body above it, the unit it belongs to."""

from __future__ import annotations

import re
from collections.abc import Container

from extractor.mention import Span
from extractor.normalisers.names import is_vietnamese_syllable
from extractor.resolvers.bodies.body_words import NUMBER, BodyWords
from extractor.resolvers.bodies.words import Line

_DASHES = frozenset("-–—&/")
_MOST_LOWER = 6
_LONGEST_AREA = 4
# `UBND`, `HĐND`, `VKSND`: no word of the language.
_CONSONANTS = re.compile(r"u?[bcdđghklmnpqrstvx]{3,}")


class BodyName:
    """One name being read. `end` is the word after the name, `silent` the word after what else belongs to it.

    `head` is the type word of the body last read, the higher one of two: `sở` in `Phòng Tổ chức Sở Y tế`;
    `higher` is the word where that one begins.
    """

    def __init__(self, look: BodyWords, line: Line, first: int, stops: Container[int]) -> None:
        self.look, self.line, self.stops = look, line, stops
        self.first = self.end = self.silent = first
        self.unit: Span | None = None
        self.head = ""
        self.higher: int | None = None
        self._is_open = self._is_closed = False
        self._leads = False
        self._lower_run = -1
        self._head_end = first

    def read(self, length: int, kind: str, head: str | None = None) -> None:
        """Read on from a type word of that length and kind, or from `head`, which stands in the post before."""
        self._open(self.end, length, kind)
        self.head = head or self.head
        steps = (
            self._bracket,
            self._field,
            self._branch,
            self._nested,
            self._unit,
            self._closer,
            self._area,
            self._link,
        )
        while self.end < len(self.line) and self.end not in self.stops and self.unit is None:
            if not (any(step() for step in steps) or self._joined() or self._capital() or self._lower()):
                break
        self._higher_unit()
        self._higher_body()

    def _open(self, at: int, length: int, kind: str) -> None:
        """Go on with the body whose type word stands at `at`, past what leads to it."""
        self.end = at + length
        self.head = " ".join(self.line.folded[at : self.end])
        self._head_end = self.end
        self.higher = at if at > self.first or self.higher is not None else None
        self._is_open, self._leads, self._lower_run = kind == "open", False, -1

    def _take(self, length: int) -> bool:
        self.end += length
        return length > 0

    def _bracket(self) -> bool:
        """`(UBND)` after the words it stands for."""
        line, at = self.line, self.end
        if line.folded[at] != "(":
            return False
        close = next((i for i in range(at + 1, min(at + 7, len(line))) if line.folded[i] == ")"), 0)
        inside = [word for word in line.words[at + 1 : close] if word[0].isalnum()]
        return bool(close and inside) and all(word.isupper() for word in inside) and self._take(close + 1 - at)

    def _unit(self) -> bool:
        end = self.look.unit_end(self.line, self.end)
        if not end:
            return False
        end = self._second_unit(self.end, end)
        self.unit = self.line.span(self.end, end)
        self.end = end
        return True

    def _second_unit(self, first: int, end: int) -> int:
        """Past the second of two units that share a body, as in `VCCI ⟦Thanh Hóa - Ninh Bình⟧`, unless a person's."""
        line, at = self.line, end + 1
        joined = at < len(line) and line.folded[end] in _DASHES and line.is_capital(first) and at in line.units
        if not joined or self.look.words["body_unit_types"] & {line.folded[first], line.folded[at]}:
            return end
        last = line.units[at]
        return end if line.is_capital(last) and not self.look.names.starts_at(line, last) else last

    def _branch(self) -> bool:
        """`chi nhánh` after a bank's name, with or without a mark: the branch is the body, in its unit."""
        if self.head not in self.look.words["branch_bodies"]:
            return False
        marks = self.line.folded[self.end] in _DASHES | {","}
        length = self.look.length("body_branches", self.line, self.end + marks)
        return (
            length > 0 and self.look.unit_end(self.line, self.end + marks + length) > 0 and self._take(marks + length)
        )

    def _closer(self) -> bool:
        closer = self.look.length("body_closers", self.line, self.end)
        country = self.look.country(self.line, self.end)
        self._is_closed = self._is_closed or country > 0
        return self._take(max(closer, country))

    def _field(self) -> bool:
        """A known field of work; one in lower case after another one only where that calls for it."""
        if not self._is_open:
            return False
        length = self.look.plain_field(self.line, self.end)
        leading = self.look.length("leading_fields", self.line, self.end)
        if max(length, leading) < max(1, self.look.head(self.line, self.end)[0]):
            return False
        if not self.line.is_capital(self.end) and self._lower_run >= 0 and not self._leads:
            return False
        self._leads = leading >= length
        self._lower_run = 0
        return self._take(max(length, leading))

    def _nested(self) -> bool:
        """The body above: `Tỉnh ủy` in `Ban Tổ chức Tỉnh ủy`, `Sở Nội vụ` in `Phòng Tổ chức Sở Nội vụ`."""
        line, at = self.line, self.end
        length, kind = self.look.public_head(line, at)
        if not length or at in line.units or (length == 1 and not self._is_body_word(at)):
            return False
        # In lower case a type word is one only before a field: `phòng tổ chức sở nội vụ`.
        short = length < 2 and not _CONSONANTS.fullmatch(line.folded[at])
        doubtful = not line.is_capital(at) and (kind == "open" or short) and not self._is_named(at, length)
        if doubtful and not self.look.length("body_fields", line, at + length):
            return False
        self._open(at, length, kind)
        return True

    def _is_named(self, at: int, length: int) -> bool:
        """True for `trường THPT` in `Đoàn trường THPT Lê Lợi`: in lower case, but a proper name follows."""
        word = " ".join(self.line.folded[at : at + length])
        return word in self.look.words["named_bodies"] and length > 1 and self.line.is_capital(at + length)

    def _is_body_word(self, at: int) -> bool:
        """False for `Đoàn` in `Đoàn kết`, and for the family name in `Tỉnh đoàn Đoàn Thị Lan`."""
        if not self.look.stands_alone(self.line, at):
            return False
        known = self.look.field(self.line, at + 1) or self.look.length("body_areas", self.line, at + 1)
        return bool(known) or not self.look.names.starts_at(self.line, at)

    def _area(self) -> bool:
        """`khu vực III`, `ấp Tân Hòa`: a word and the number or name it calls for."""
        length = self.look.length("body_areas", self.line, self.end)
        if not length:
            return False
        at = start = self.end + length
        if length == 1 and self.line.is_capital(self.end) and not self._names_area(start):
            return False  # «Hiệp hội Làng nghề»
        while at < len(self.line) and at - start < _LONGEST_AREA and at not in self.stops and self._names_area(at):
            at += 1
        return self._take(at - self.end)

    def _names_area(self, at: int) -> bool:
        if at >= len(self.line):
            return False
        if NUMBER.fullmatch(self.line.words[at]):
            return True
        return self.line.is_capital(at) and not self.look.names.starts_at(self.line, at)

    def _link(self) -> bool:
        """`thuộc Sở Y tế`: the body above, named with a word between."""
        link = self.look.length("body_links", self.line, self.end)
        following, kind = self.look.public_head(self.line, self.end + link) if link else (0, "")
        if not following:
            return bool(link) and self.end > self._head_end and self._owner(self.end + link)
        self._open(self.end + link, following, kind)
        return True

    def _owner(self, at: int) -> bool:
        """`của tỉnh` after `Ban Chỉ đạo chuyển đổi số`: the unit it belongs to, by its type word or in full."""
        if not self.look.length("body_unit_types", self.line, at):
            return False
        self.end = at
        return self._unit()

    def _joined(self) -> bool:
        """`và Đào tạo`, `- Hạ tầng`: a field that a word or a mark ties to the one before."""
        line, mark, after = self.line, self.line.folded[self.end], self.end + 1
        if not self._is_open or self.end == self.first or not (mark in {"và", ","} or mark in _DASHES):
            return False
        if after in self.stops or self.look.names.called_at(line, after).length:
            return False
        length = self.look.field(line, after)
        if mark == ",":
            return length > 0 and self._series_goes_on(after + length) and self._take(1 + length)
        if length and self._may_join(mark, after):
            return self._take(1 + length)
        if self.look.head(line, after)[0] or not line.is_capital(after) or self.look.names.starts_at(line, after):
            return False
        self._lower_run = 0
        return self._take(2)

    def _may_join(self, mark: str, after: int) -> bool:
        """False for `và tổ chức` after `Sở Nội vụ`: the second field is a verb unless it is written as a name."""
        if mark != "và" or self.line.is_capital(after) or self.line.folded[after] == "các":
            return True
        return not self.line.is_capital(self.end - 1)

    def _series_goes_on(self, at: int) -> bool:
        """True where `và` and a last field close a series: `Hỗ trợ doanh nghiệp, Tư vấn và Xúc tiến đầu tư`."""
        if at + 1 >= len(self.line) or self.line.folded[at] != "và" or not self.line.is_capital(self.end + 1):
            return False
        return self.look.field(self.line, at + 1) > 0 and not self.look.head(self.line, at + 1)[0]

    def _capital(self) -> bool:
        """A word with a capital that no list knows: part of the name, unless a person's name begins there."""
        line, at = self.line, self.end
        if NUMBER.fullmatch(line.words[at]) and self._is_open and at > self.first:
            return self._take(1)
        if not line.is_capital(at):
            return False
        if self.look.names.starts_at(line, at):
            return self._named_after(at)
        if self.look.names.called_at(line, at).length or self.look.head(line, at)[1] in ("company", "event"):
            return False
        if (self._is_closed or not self._is_open) and not is_vietnamese_syllable(line.folded[at]):
            return False  # «Bộ trưởng Ngoại giao Mỹ Antony Blinken», «Liên hợp quốc António Guterres»
        self._lower_run = max(self._lower_run, 0)
        self._leads = True
        return self._take(1)

    def _named_after(self, at: int) -> bool:
        """The person a school bears the name of: `Trường THPT ⟦Lê Quý Đôn⟧`."""
        if self.head not in self.look.words["named_bodies"] or at != self._head_end:
            return False
        end = self.look.names.read(self.line, at, self.stops) or at
        # A second family name begins the person who holds the post: `Trường THCS Nguyễn Du Phan Thị Liên`.
        second = (word for word in range(at + 2, end - 1) if self.look.names.starts_at(self.line, word, sure=True))
        return self._take(next(second, end) - at)

    def _lower(self) -> bool:
        """`nông thôn` after `Phát triển` in a field no list knows; never a verb."""
        line, at = self.line, self.end
        if not (self._is_open and self._leads and 0 <= self._lower_run < _MOST_LOWER):
            return False
        if not line.words[at].islower() or self.look.length("official_verbs", line, at):
            return False
        self._lower_run += 1
        return self._take(1)

    def _higher_unit(self) -> None:
        """`, tỉnh Đồng Tháp` after `UBND huyện Châu Thành` belongs to the mention, not to the body's name."""
        self.silent = at = self.look.past_term(self.line, self.end)
        if self.unit is None or at >= len(self.line):
            return
        if self.line.folded[at] in {",", "-", "–", "("}:
            at += 1
        if at in self.line.units and self.line.folded[at] in self.look.words["body_unit_types"]:
            self.silent = self.line.units[at]
            if self.silent < len(self.line) and self.line.folded[self.silent] == ")":
                self.silent += 1

    def _higher_body(self) -> None:
        """`, Bộ Nội vụ` after `Vụ Cải cách hành chính` is part of the body's name as written."""
        line, at = self.line, self.end + 1
        if self.unit is not None or self.head not in self.look.words["lower_bodies"] or self.end == self.first:
            return
        if at >= len(line) or line.folded[self.end] not in {",", "-", "–"} or at in self.stops:
            return
        length, kind = self.look.public_head(line, at)
        if not length or not line.is_capital(at) or line.folded[at] == self.head:
            return
        self.end = at
        self.read(length, kind)
