"""What stands at one word of a line that may be part of a body's name: a type word, a field, a unit, a country."""

from __future__ import annotations

import re

from extractor.normalisers.names import is_vietnamese_syllable
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.bodies.person_names import NameReader
from extractor.resolvers.bodies.words import Line

NUMBER = re.compile(r"\d+[a-z]?|[IVX]+")
_KINDS = ("open", "whole", "company", "event")
_LONGEST_HEAD = 10
_LONGEST_PERSON = 4
_LONGEST_UNIT = 3
# Lists of words in lower case that may stand after a body's type word; after `Đoàn` another word makes `Đoàn kết`.
_KNOWN_AFTER = (
    "body_fields", "leading_fields", "body_unit_types", "body_closers", "official_verbs", "body_links", "body_areas",
)  # fmt: skip


class BodyWords:
    """Looks up the lexicon of bodies at a place of a line; every answer is a number of words or a place."""

    def __init__(self, lexicon: OfficialsLexicon, names: NameReader) -> None:
        self.words = lexicon.words
        self.names = names
        self._tables = lexicon.tables

    def length(self, table: str, line: Line, at: int) -> int:
        """How many words the longest phrase of a list has that stands at a word, 0 where none does."""
        return self._tables[table].length_at(line.folded, at)

    def head(self, line: Line, at: int, before: tuple[str, ...] = ()) -> tuple[int, str]:
        """How many words the type word of a body has, and its kind; `before` is read as if it stood there.

        The kinds are `open` (`Sở`, a field follows), `whole` (`Huyện ủy`), `company` and `event`.
        """
        words = [*before, *line.folded[at : at + _LONGEST_HEAD]]
        found = [(self._tables[f"{kind}_bodies"].length_at(words, 0), order, kind) for order, kind in enumerate(_KINDS)]
        length, _, kind = max(found)
        if length == 2 and not before and self._starts_person(line, at):
            return 0, ""
        return (length - len(before), kind) if length > 0 else (0, "")

    def _starts_person(self, line: Line, at: int) -> bool:
        """True for `phường Đoàn` in `UBND phường Đoàn Trọng Nghĩa`: no Phường đoàn, but a unit and a person."""
        if line.words[at][0].isupper() or line.folded[at + 1] != "đoàn" or not line.is_capital(at + 1):
            return False
        return at + 2 not in line.units and self.names.starts_at(line, at + 1)

    def public_head(self, line: Line, at: int) -> tuple[int, str]:
        """`head`, but nothing for companies and events."""
        length, kind = self.head(line, at)
        return (0, "") if kind in ("company", "event") else (length, kind)

    def field(self, line: Line, at: int) -> int:
        """The length of a field of work with what leads to it: `cải cách hành chính`, `Xúc tiến đầu tư`."""
        leading = self.length("leading_fields", line, at)
        follow = self.plain_field(line, at + leading) if leading else 0
        return max(self.plain_field(line, at), leading + follow if follow else 0)

    def plain_field(self, line: Line, at: int) -> int:
        """The length of a field of the list; it never takes the first word of `Công ty` as `hành chính công` would."""
        length = self.length("body_fields", line, at)
        last = at + length - 1
        if length > 1 and self.head(line, last)[0] > 1:
            return self._tables["body_fields"].length_at(line.folded[:last], at)
        return length

    def country(self, line: Line, at: int) -> int:
        """The length of a country's name, written with a capital."""
        return self.length("countries", line, at) if line.is_capital(at) else 0

    def country_after_post(self, line: Line, at: int) -> int:
        """`country`, in lines of capitals too, but there not `ANH` and `Ý`, which are more often other words."""
        length = self.length("countries", line, at) if line.is_upper(at) else 0
        doubtful = length == 1 and line.shouted and line.folded[at] in self.words["shy_countries"]
        return 0 if doubtful else length

    def stands_alone(self, line: Line, at: int) -> bool:
        """False for `Đoàn` in `Đoàn kết`: a lower-case syllable follows that is neither field, unit nor verb."""
        after = at + 1
        if after >= len(line) or not line.words[after][0].islower():
            return True
        return any(self.length(table, line, after) for table in _KNOWN_AFTER)

    def past_term(self, line: Line, at: int) -> int:
        """Past `tại Việt Nam` after an international body and `khóa XV, nhiệm kỳ 2021-2026` after a council."""
        if line.folded[at : at + 3] == ["tại", "việt", "nam"]:
            return at + 3
        if line.folded[at : at + 1] == ["khóa"] and at + 1 < len(line) and NUMBER.fullmatch(line.words[at + 1]):
            at += 2
        term = at + 1 if line.folded[at : at + 1] == [","] else at
        years = line.folded[term + 2 : term + 5]
        if line.folded[term : term + 2] == ["nhiệm", "kỳ"] and len(years) == 3 and years[0].isdigit():
            return term + 5 if years[2].isdigit() else at
        return at

    def unit_end(self, line: Line, at: int) -> int:
        """The word after the unit at `at`, 0 where none stands there: `huyện Châu Thành`, `Hà Nội`, `tỉnh`."""
        if at in line.units:
            typed = self.length("body_unit_types", line, at)
            return at + typed if typed and self._holds_person(line, at + typed, line.units[at]) else line.units[at]
        if at in line.unit_nouns:
            return self._unknown_unit(line, at, line.unit_nouns[at])
        length = self.length("body_unit_types", line, at)
        return self._unknown_unit(line, at, at + length) if length else 0

    def _holds_person(self, line: Line, first: int, end: int) -> bool:
        """True for `Hồ` in `xã Hồ Thị Lam`: after the unit's name stands the rest of a person's, no name by itself."""
        if line.shouted or not line.is_capital(end) or not self.names.starts_at(line, first, sure=True):
            return False
        last = end
        while line.is_capital(last) and is_vietnamese_syllable(line.folded[last]):
            last += 1
        alone = last - end > 1 and self.names.starts_at(line, end)
        return last > end and last - first <= _LONGEST_PERSON and not alone

    def _unknown_unit(self, line: Line, at: int, end: int) -> int:
        """A unit that no gazetteer knows: the capitals after its type word, unless they are a person's name."""
        if end < len(line) and line.folded[end] == "." and line.folded[at] in self.words["short_unit_types"]:
            end += 1
        if end < len(line) and NUMBER.fullmatch(line.words[end]) and not line.is_shouted(at):
            return end + 1
        if line.shouted:
            return end
        start = end
        if named := self._named_with_higher(line, start):
            return named
        while end < len(line) and end - start < 4 and line.is_capital(end) and not self._is_called(line, end):
            end += 1
        # The gazetteer knows every province; of other units names of three syllables and more are rather persons.
        if line.folded[at] == "tỉnh" or (end - start > 2 and not self.names.starts_at(line, end)):
            return start
        return end

    def _named_with_higher(self, line: Line, start: int) -> int:
        """The word after a unit's name that the unit above it follows: `xã ⟦Cao Răm⟧, huyện Lương Sơn`; else 0."""
        end = start
        while end - start < _LONGEST_UNIT and line.is_capital(end):
            end += 1
        above = end + 1 in line.units and line.folded[end] == "," and self.length("body_unit_types", line, end + 1)
        return end if end > start and above else 0

    def _is_called(self, line: Line, at: int) -> bool:
        """True where a person begins, by name or by title: `Trưởng Công an xã ⟦Trung úy Hoàng A Páo⟧`."""
        return self.names.starts_at(line, at) or self.names.called_at(line, at).length > 0
