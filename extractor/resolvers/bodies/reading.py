"""The public body that follows a post, or the word in its place: a unit, a company, the board of an event."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Literal

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.normalisers.organizations import spell_out
from extractor.resolvers.bodies.body_words import BodyWords
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.bodies.naming import BodyName
from extractor.resolvers.bodies.person_names import NameReader
from extractor.resolvers.bodies.words import Line

Kind = Literal["public", "place", "void"]
_LONGEST_NAME = 14
_FIELD_OF_OWN_WORD = 2  # `Khoa học hành chính` after `Trưởng Khoa` is a field, no second `Khoa`
_LINKS = frozenset({",", "-", "–", "của", "thuộc"})


@dataclass(frozen=True, slots=True)
class Body:
    """A body read from a line: the word after it, its name spelled out, the span of its unit's words.

    A unit or country alone (`Phó chủ tịch Hà Nội`) is a `place`; companies and event boards are `void`.
    `shared` is what a post before it may be held in too: of `Ban Pháp chế VCCI` with `Trưởng ban` that is `VCCI`.
    """

    end: int
    kind: Kind
    name: str | None = None
    unit: Span | None = None
    head: str = ""
    shared: str | None = None


class BodyReader:
    """Reads the body after a post; some posts hold its first word (`Trưởng phòng` holds `Phòng`)."""

    def __init__(self, lexicon: OfficialsLexicon, names: NameReader) -> None:
        self._look = BodyWords(lexicon, names)

    def read(self, line: Line, at: int, stops: Container[int], body_word: str | None = None) -> Body | None:
        """The body at a word, or None; `body_word` is the one that stands in the post, `stops` are other posts."""
        link = self._look.length("body_links", line, at)
        if link and self._look.head(line, at + link)[0]:
            at += link
        if at in stops:
            return None
        if body_word and not self._says_itself(line, at, body_word):
            return self._with_word(line, at, stops, body_word)
        length, kind = self._look.head(line, at)
        if not length:
            return self._place(line, at)
        if kind in ("company", "event"):
            return Body(self._skip(line, at + length, stops), "void")
        name = BodyName(self._look, line, at, stops)
        name.read(length, kind)
        if name.head in self._look.words["doubtful_bodies"] and self._is_unheard_of(name, line, at + length):
            return Body(name.end, "void")
        body = self._public(name, line, line.said(at, name.end))
        return replace(body, shared=body.name)

    def ending_at(self, line: Line, end: int, word: str) -> Body | None:
        """The public body whose name ends before a word, if it begins with `word`: before `do` in `Ban X do ông A`."""
        first = word.split()
        for at in range(max(0, end - _LONGEST_NAME), end):
            if line.folded[at : at + len(first)] != first:
                continue
            body = self.read(line, at, ())
            if body and body.kind == "public" and body.end == end:
                return body
        return None

    def unit_end(self, line: Line, at: int) -> int:
        """The word after the unit that stands at a word; after its type where a person's name follows that."""
        return self._look.unit_end(line, at)

    def country_of(self, line: Line, at: int) -> Body | None:
        """The country whose head of state a post names: `Tổng thống ⟦Hàn Quốc⟧ Yoon Suk Yeol`."""
        country = self._look.country_after_post(line, at)
        return Body(at + country, "place") if country else None

    def _says_itself(self, line: Line, at: int, body_word: str) -> bool:
        """True before `Bộ Nội vụ` after `Bộ trưởng`, and before a body that needs no `Viện` or `Phòng` in front."""
        own = fold(body_word).split()
        if self._look.head(line, at, tuple(own))[0] > 0:
            return False
        if line.folded[at : at + len(own)] == own:
            return self._look.field(line, at) < _FIELD_OF_OWN_WORD
        length, kind = self._look.head(line, at)
        holds_above = fold(body_word) in self._look.words["direct_bodies"]
        return bool(length) and not holds_above and (kind != "open" or not self._look.field(line, at))

    def _is_unheard_of(self, name: BodyName, line: Line, at: int) -> bool:
        """True for `đội`, `quỹ Dragon`: no number, field, unit or body above says that it is the public's.

        A unit alone says nothing of a team: `đội Đắk Lắk` plays a game.
        """
        if name.unit and name.head in self._look.words["doubtful_bodies_of_places"]:
            return name.higher is None and name.unit.start == line.starts[at]
        if name.unit is not None or name.higher is not None:
            return False
        known = self._look.field(line, at) or self._look.length("leading_fields", line, at)
        return not known and not (name.end > at and line.words[at].isdigit())

    def _with_word(self, line: Line, at: int, stops: Container[int], body_word: str) -> Body | None:
        """A body whose type word stands in the post: `Trưởng phòng ⟦Nội vụ huyện⟧`."""
        own = fold(body_word)
        length, kind = self._look.head(line, at, tuple(own.split()))
        if kind in ("company", "event"):
            return Body(self._skip(line, at + max(length, 0), stops), "void")
        name = BodyName(self._look, line, at, stops)
        name.read(max(length, 0), kind if length > 0 else "open", own)
        alone = name.unit is None and name.higher is None
        if alone and own in self._look.words["doubtful_bodies"] and self._look.length("private_fields", line, at):
            return Body(name.end, "void")
        if name.end == at:
            return Body(at, "public", body_word, head=own) if " " in body_word else None
        if name.unit and name.unit.start == line.starts[at] and own not in self._look.words["direct_bodies"]:
            return Body(name.silent, "place", unit=name.unit)
        return self._public(name, line, f"{body_word} {line.said(at, name.end)}")

    def _public(self, name: BodyName, line: Line, words: str) -> Body:
        """The body that was read; void if it is part of a company: `Phòng Hành chính Công ty Sao Mai`."""
        above = end = max(name.end, name.silent)
        if name.head in self._look.words["lower_bodies"] and end < len(line) and line.folded[end] in _LINKS:
            above += 1
        if name.unit is None and self._look.head(line, above)[1] in ("company", "event"):
            return Body(end, "void")
        higher = spell_out(line.said(name.higher, name.end)) if name.higher is not None else None
        return Body(end, "public", spell_out(words), name.unit, name.head, higher)

    def _place(self, line: Line, at: int) -> Body | None:
        country = self._look.country_after_post(line, at)
        if country:
            return Body(self._look.past_term(line, at + country), "place")
        end = self._look.unit_end(line, at)
        return Body(end, "place", unit=line.span(at, end)) if end else None

    def _skip(self, line: Line, at: int, stops: Container[int]) -> int:
        """Past the name of a body that does not count, up to a mark, a verb or a person."""
        first = at
        while at < len(line) and at not in stops and line.words[at][0].isalnum() and at - first < _LONGEST_NAME:
            if self._look.length("official_verbs", line, at) or self._look.names.starts_at(line, at):
                break
            at += 1
        return at
