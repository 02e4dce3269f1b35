"""The public body that follows a post: where its name ends, what it is, and the unit named in it."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.normalisers.organizations import spell_out
from extractor.resolvers.officials_lexicon import OfficialsLexicon
from extractor.resolvers.officials_names import NameReader
from extractor.resolvers.officials_words import Line

Kind = Literal["public", "place", "company", "event"]
_DASHES = frozenset("-–—&/")
_NUMBER = re.compile(r"\d+[a-z]?|[IVX]+")
_MOST_LOWER = 6
# Lists of words in lower case that may stand after a body's type word; after `Đoàn` another word makes `Đoàn kết`.
_KNOWN_AFTER = (
    "body_fields", "leading_fields", "body_unit_types", "body_closers", "official_verbs", "body_links", "body_areas",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Body:
    """A body read from a line: the words it takes, its name spelled out, the span of its unit's words."""

    end: int
    kind: Kind
    name: str | None = None
    unit: Span | None = None
    head: str = ""


class BodyReader:
    """Reads the name of a body word by word: its type word, its field of work, then unit or higher body."""

    def __init__(self, lexicon: OfficialsLexicon, names: NameReader) -> None:
        self._words = lexicon.words
        self._tables = lexicon.tables
        self._names = names

    def read(self, line: Line, at: int, stops: Container[int], body_word: str | None = None) -> Body | None:
        """The body at a word, or None; `body_word` is the one the post holds (`Trưởng phòng` holds `Phòng`).

        A unit alone (`Phó chủ tịch Hà Nội`) is a body of kind `place`, without a name.
        """
        if at < len(line) and line.folded[at] in self._words["body_links"] and self._head(line, at + 1)[0]:
            at += 1
        if body_word and not self._says_itself(line, at, body_word):
            return _Reading(self, line, at, stops).with_word(body_word)
        length, kind = self._head(line, at)
        if not length:
            return self._place(line, at)
        if kind in ("company", "event"):
            return Body(self._skip(line, at + length, stops), "event" if kind == "event" else "company")
        return _Reading(self, line, at, stops).from_head(length, kind)

    def _says_itself(self, line: Line, at: int, body_word: str) -> bool:
        """True before `Bộ Nội vụ` after `Bộ trưởng`, and before a body that needs no `Viện` or `Phòng` in front."""
        own = fold(body_word).split()
        if self._head(line, at, tuple(own))[0] > 0:
            return False
        if line.folded[at : at + len(own)] == own:
            return True
        length, kind = self._head(line, at)
        return bool(length) and kind != "open" and fold(body_word) not in self._words["direct_bodies"] | {"ban"}

    def _head(self, line: Line, at: int, before: tuple[str, ...] = ()) -> tuple[int, str]:
        """How many words the type word of a body at `at` has, and its kind; `before` is read as if it stood there."""
        words = [*before, *line.folded[at : at + 10]]
        found = [
            (self._tables[f"{kind}_bodies"].length_at(words, 0), order, kind)
            for order, kind in enumerate(("open", "whole", "company", "event"))
        ]
        length, _, kind = max(found)
        return (length - len(before), kind) if length > 0 else (0, "")

    def _place(self, line: Line, at: int) -> Body | None:
        country = self._country_end(line, at)
        if country > at:
            return Body(country, "place")
        end = self.unit_end(line, at)
        return Body(end, "place", unit=line.span(at, end)) if end else None

    def _country_end(self, line: Line, at: int) -> int:
        """The word after a country, with `tại Việt Nam` where that follows; `at` itself where none stands there."""
        end = at + self._tables["countries"].length_at(line.folded, at) if line.is_capital(at) else at
        return self.past_seat(line, end)

    def past_seat(self, line: Line, at: int) -> int:
        """Past `tại Việt Nam` after an international body and `khóa XV, nhiệm kỳ 2021-2026` after a council."""
        if line.folded[at : at + 3] == ["tại", "việt", "nam"]:
            return at + 3
        if line.folded[at : at + 1] == ["khóa"] and at + 1 < len(line) and _NUMBER.fullmatch(line.words[at + 1]):
            at += 2
        term = at + 1 if line.folded[at : at + 1] == [","] else at
        if line.folded[term : term + 2] == ["nhiệm", "kỳ"] and line.folded[term + 2 : term + 3] != []:
            years = line.folded[term + 2 : term + 5]
            return term + 5 if len(years) == 3 and years[0].isdigit() and years[2].isdigit() else at
        return at

    def ending_at(self, line: Line, end: int, word: str) -> Body | None:
        """The public body whose name ends before a word, if it begins with `word`: before `do` in `Ban X do ông A`."""
        for at in range(max(0, end - 14), end):
            if word and line.folded[at : at + len(word.split())] != word.split():
                continue
            body = self.read(line, at, ())
            if body and body.kind == "public" and body.end == end:
                return body
        return None

    def unit_end(self, line: Line, at: int) -> int:
        """The word after the unit at `at`, 0 where none stands there: `huyện Châu Thành`, `Hà Nội`, `tỉnh`."""
        if at in line.units:
            return line.units[at]
        if at in line.unit_nouns:
            return self._unknown_unit(line, at, line.unit_nouns[at])
        length = self._tables["body_unit_types"].length_at(line.folded, at)
        return self._unknown_unit(line, at, at + length) if length else 0

    def _unknown_unit(self, line: Line, at: int, end: int) -> int:
        """A unit that no gazetteer knows: the capitals after its type word, unless they are a person's name."""
        if end < len(line) and line.folded[end] == "." and line.folded[at] in self._words["short_unit_types"]:
            end += 1
        if end < len(line) and _NUMBER.fullmatch(line.words[end]) and not line.is_shouted(at):
            return end + 1
        if line.is_shouted(at) and line.is_shouted(end) and len(line.words[at]) > 2:
            return end
        start = end
        while end < len(line) and end - start < 4 and line.is_capital(end) and not self._names.starts_at(line, end):
            end += 1
        # The gazetteer knows every province; three syllables and more are a person, as are those nobody names after.
        if line.folded[at] == "tỉnh" or (end - start > 2 and not self._names.starts_at(line, end)):
            return start
        return end

    def _skip(self, line: Line, at: int, stops: Container[int]) -> int:
        """Past the name of a body that does not count, up to a mark, a verb or a person."""
        first = at
        while at < len(line) and at not in stops and line.words[at][0].isalnum() and at - first < 14:
            if self._tables["official_verbs"].length_at(line.folded, at) or self._names.starts_at(line, at):
                break
            at += 1
        return at


class _Reading:
    """One body being read: where it stands now and what has been seen of it."""

    def __init__(self, reader: BodyReader, line: Line, at: int, stops: Container[int]) -> None:
        self.reader, self.line, self.stops = reader, line, stops
        self.first = self.end = at
        self.head = ""
        self.is_open = False
        self.lead = False
        self.lower_run = -1
        self.unit: Span | None = None
        self.silent = at

    def with_word(self, body_word: str) -> Body | None:
        """A body whose type word stands in the post: `Trưởng phòng ⟦Nội vụ huyện⟧`."""
        reader, own = self.reader, fold(body_word)
        length, kind = reader._head(self.line, self.end, tuple(own.split()))
        if kind in ("company", "event"):
            return Body(reader._skip(self.line, self.end + length, self.stops), "event")
        self.head, self.is_open = own, kind == "open" or length <= 0
        nested, _ = reader._head(self.line, self.end)
        if own not in reader._words["direct_bodies"] and nested and length <= 0:
            return reader.read(self.line, self.end, self.stops)
        self.end += max(length, 0)
        self._go_on()
        if self.end == self.first:
            return Body(self.end, "public", body_word, head=own) if " " in body_word else None
        if self.unit is not None and self.line.starts[self.first] == self.unit.start and own in ("phòng", "ban", "bộ"):
            return Body(self.silent, "place", unit=self.unit)
        return self._body(f"{body_word} {self.line.said(self.first, self.end)}")

    def from_head(self, length: int, kind: str) -> Body:
        self.head = " ".join(self.line.folded[self.first : self.first + length])
        self.is_open = kind == "open"
        self.end += length
        self._go_on()
        return self._body(self.line.said(self.first, self.end))

    def _body(self, words: str) -> Body:
        return Body(max(self.end, self.silent), "public", spell_out(words), self.unit, self.head)

    def _go_on(self) -> None:
        steps = (self._bracket, self._field, self._nested, self._unit, self._closer, self._area, self._link)
        while self.end < len(self.line) and self.end not in self.stops:
            if any(step() for step in steps):
                if self.unit is not None:
                    break
                continue
            if not (self._joined() or self._capital() or self._lower()):
                break
        self._higher_unit()
        self._higher_body()

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
        return bool(close and inside) and all(w.isupper() for w in inside) and self._take(close + 1 - at)

    def _unit(self) -> bool:
        end = self.reader.unit_end(self.line, self.end)
        if not end:
            return False
        self.unit = self.line.span(self.end, end)
        self.end = end
        return True

    def _closer(self) -> bool:
        tables, folded = self.reader._tables, self.line.folded
        country = tables["countries"].length_at(folded, self.end) if self.line.is_capital(self.end) else 0
        return self._take(max(country, tables["body_closers"].length_at(folded, self.end)))

    def _field(self) -> bool:
        """A known field of work; one in lower case after another one only where that calls for it."""
        if not self.is_open:
            return False
        tables, folded = self.reader._tables, self.line.folded
        length = tables["body_fields"].length_at(folded, self.end)
        leading = tables["leading_fields"].length_at(folded, self.end)
        if max(length, leading) < max(1, self.reader._head(self.line, self.end)[0]):
            return False
        plain = not self.line.is_capital(self.end)
        if plain and self.lower_run >= 0 and not self.lead:
            return False
        self.lead = leading >= length
        self.lower_run = 0
        return self._take(max(length, leading))

    def _nested(self) -> bool:
        """The body above: `Tỉnh ủy` in `Ban Tổ chức Tỉnh ủy`, `Sở Nội vụ` in `Phòng Tổ chức Sở Nội vụ`."""
        length, kind = self.reader._head(self.line, self.end)
        if not length or kind in ("company", "event") or self.end in self.line.units:
            return False
        if not self.line.is_capital(self.end) and (length < 2 or kind == "open") and not self._lower_body(length):
            return False
        if length == 1 and not self._stands_alone(self.end):
            return False
        self.is_open, self.lead, self.lower_run = kind == "open", False, -1
        return self._take(length)

    def _stands_alone(self, at: int) -> bool:
        """False for `Đoàn` in `Đoàn kết`: a lower-case syllable follows that is neither field, unit nor verb."""
        after = at + 1
        if after >= len(self.line) or not self.line.words[after][0].islower():
            return True
        return any(self.reader._tables[name].length_at(self.line.folded, after) for name in _KNOWN_AFTER)

    def _lower_body(self, length: int) -> bool:
        """A body's word in lower case is one only before a field it can have: `phòng tổ chức sở nội vụ`."""
        after = self.end + length
        return bool(self.reader._tables["body_fields"].length_at(self.line.folded, after))

    def _area(self) -> bool:
        length = self.reader._tables["body_areas"].length_at(self.line.folded, self.end)
        if not length:
            return False
        at = self.end + length
        start = at
        while at < len(self.line) and at - start < 4 and at not in self.stops and self._names_area(at):
            at += 1
        return self._take(at - self.end)

    def _names_area(self, at: int) -> bool:
        if _NUMBER.fullmatch(self.line.words[at]):
            return True
        return self.line.is_capital(at) and not self.reader._names.starts_at(self.line, at)

    def _link(self) -> bool:
        """`thuộc Sở Y tế`: the body above, named with a word between."""
        if self.line.folded[self.end] not in self.reader._words["body_links"]:
            length = self.reader._tables["body_links"].length_at(self.line.folded, self.end)
        else:
            length = 1
        following, kind = self.reader._head(self.line, self.end + length) if length else (0, "")
        if not following or kind in ("company", "event"):
            return False
        self.is_open, self.lead, self.lower_run = kind == "open", False, -1
        return self._take(length + following)

    def _joined(self) -> bool:
        """`và Đào tạo`, `- Hạ tầng`: a field that a word or a dash ties to the one before."""
        line, at = self.line, self.end
        mark = line.folded[at]
        if not self.is_open or at == self.first or not (mark in {"và", ","} or mark in _DASHES):
            return False
        after = at + 1
        if after in self.stops or self.reader._names.called_at(line, after).length:
            return False
        length = self._field_length(after)
        if mark == ",":
            return length > 0 and self._series_goes_on(after + length) and self._take(1 + length)
        counted = after < len(line) and line.folded[after] == "các"
        if length and (line.is_capital(after) or mark != "và" or counted or not line.is_capital(at - 1)):
            return self._take(1 + length)
        head, _ = self.reader._head(line, after)
        if head or not line.is_capital(after) or self.reader._names.starts_at(line, after):
            return False
        self.lower_run = 0
        return self._take(2)

    def _field_length(self, at: int) -> int:
        tables, folded = self.reader._tables, self.line.folded
        leading = tables["leading_fields"].length_at(folded, at)
        follow = tables["body_fields"].length_at(folded, at + leading) if leading else 0
        return max(tables["body_fields"].length_at(folded, at), leading + follow if follow else 0)

    def _series_goes_on(self, at: int) -> bool:
        """True where `và` and a last field close a series: `Hỗ trợ doanh nghiệp, Tư vấn và Xúc tiến đầu tư`."""
        if at + 1 >= len(self.line) or self.line.folded[at] != "và" or not self.line.is_capital(self.end + 1):
            return False
        return self._field_length(at + 1) > 0 and not self.reader._head(self.line, at + 1)[0]

    def _capital(self) -> bool:
        """A word with a capital that no list knows: part of the name, unless a person's name begins there."""
        line, at = self.line, self.end
        if _NUMBER.fullmatch(line.words[at]) and self.is_open and at > self.first:
            return self._take(1)
        if not line.is_capital(at) or self._all_shouted(at):
            return False
        if self.reader._names.starts_at(line, at):
            named = self.head in self.reader._words["named_bodies"] and self.lower_run < 1
            end = self.reader._names.read(line, at, self.stops) if named else None
            if end is None:
                return False
            self.lower_run = 1
            return self._take(end - at)
        if self.reader._names.called_at(line, at).length:
            return False
        self.lower_run = 0 if self.lower_run < 0 else self.lower_run
        self.lead = True
        return self._take(1)

    def _all_shouted(self, at: int) -> bool:
        """In a line of capitals a capital says nothing; abbreviations in other lines are short."""
        return self.line.is_shouted(at) and self.line.is_shouted(self.first) and len(self.line.words[self.first]) > 2

    def _lower(self) -> bool:
        """`nông thôn` after `Phát triển` in a field no list knows; never a verb."""
        line, at = self.line, self.end
        if not (self.is_open and self.lead and 0 <= self.lower_run < _MOST_LOWER) or not line.words[at][0].isalpha():
            return False
        if self.reader._tables["official_verbs"].length_at(line.folded, at):
            return False
        self.lower_run += 1
        return self._take(1)

    def _higher_unit(self) -> None:
        """`, tỉnh Đồng Tháp` after `UBND huyện Châu Thành` belongs to the mention, not to the body's name."""
        self.silent = at = self.reader.past_seat(self.line, self.end)
        if self.unit is None or at >= len(self.line):
            return
        if self.line.folded[at] in {",", "-", "–", "("}:
            at += 1
        if at in self.line.units and self.line.folded[at] in self.reader._words["body_unit_types"]:
            self.silent = self.line.units[at]
            if self.silent < len(self.line) and self.line.folded[self.silent] == ")":
                self.silent += 1

    def _higher_body(self) -> None:
        """`, Bộ Nội vụ` after `Vụ Cải cách hành chính` is part of the body's name as written."""
        line, at = self.line, self.end
        if self.unit is not None or self.head not in self.reader._words["lower_bodies"]:
            return
        if at + 1 >= len(line) or line.folded[at] not in {",", "-", "–"} or at + 1 in self.stops:
            return
        length, kind = self.reader._head(line, at + 1)
        if not length or kind in ("company", "event") or not line.is_capital(at + 1) or at == self.first:
            return
        if line.folded[at + 1] == self.head:
            return
        self.end += 1
        self.is_open, self.lead, self.lower_run = kind == "open", False, -1
        self.head = " ".join(line.folded[at + 1 : at + 1 + length])
        self.end += length
        self._go_on()
