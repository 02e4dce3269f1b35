"""A line's posts and names in order: a post with the body it is held in, a name with what it is called by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.names import normal_case
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.bodies.person_names import NameReader
from extractor.resolvers.bodies.reading import Body, BodyReader
from extractor.resolvers.bodies.words import Line
from extractor.resolvers.officials.posts import Post, PostReader

_LIST_MARKS = frozenset({";", ":"})
_POST_MARKS = ([","], ["-"], ["–"], ["("])
_LONGEST_NAME = 5


@dataclass(slots=True)
class Name:
    """A person's name in a line, in normal case; `span` takes in the honorific and titles it is `called` by."""

    first: int
    last: int
    span: Span
    name: str
    honorific: str | None = None
    called: bool = False
    plural: bool = False


Item = Post | Name


class ItemReader:
    """Reads the posts and names of a line."""

    def __init__(self, lexicon: OfficialsLexicon) -> None:
        self._words = lexicon.words
        self._tables = lexicon.tables
        self.names = NameReader(lexicon)
        self._bodies = BodyReader(lexicon, self.names)
        self._posts = PostReader(lexicon, self.names, self._bodies)

    def items(self, line: Line, mentions: Iterable[Mention]) -> list[Item]:
        """The line's posts and names from left to right."""
        posts = self._posts.posts(line, mentions)
        names = self._names_among(line, posts)
        return sorted([*posts, *names], key=lambda item: item.first)

    def body_at(self, line: Line, at: int) -> Body | None:
        """The public body that stands at a word: `ỦY BAN NHÂN DÂN` after `TM.`."""
        body = self._bodies.read(line, at, ())
        return body if body and body.kind == "public" else None

    def _names_among(self, line: Line, posts: Sequence[Post]) -> list[Name]:
        taken = {word for post in posts for word in range(post.first, post.last)}
        typed = [first for first in line.units if self._typed(line, first)]
        taken |= {word for first in typed for word in range(first, self._bodies.unit_end(line, first))}
        after_posts = {post.last for post in posts if not post.void}
        first_words = {post.first for post in posts}
        names: list[Name] = []
        at = 0
        while at < len(line):
            free = at not in taken and self.names.may_start_at(line, at)
            name = None
            if free and self._listed(line, at, first_words):
                name = self._plain_name(line, at, taken)
            elif free:
                name = self._name_at(line, at, taken, tight=at in after_posts)
            if name:
                names.append(name)
            at = name.last if name else at + 1
        return names

    def _plain_name(self, line: Line, at: int, taken: set[int]) -> Name | None:
        end = self.names.read(line, at, taken, free=True)
        return Name(at, end, line.span(at, end), normal_case(line.said(at, end))) if end else None

    def _listed(self, line: Line, at: int, posts: set[int]) -> bool:
        """True for a name that a list's mark and a post enclose, be it short: `; ⟦Thái Bảo⟧, Chủ tịch HĐND tỉnh`."""
        if not at or line.folded[at - 1] not in _LIST_MARKS or line.folded[at] not in self._words["family_names"]:
            return False
        if self.names.called_at(line, at).length:
            return False
        end = at
        while line.is_capital(end) and end - at < _LONGEST_NAME:
            end += 1
        return end - at > 1 and line.folded[end : end + 1] in _POST_MARKS and end + 1 in posts

    def _typed(self, line: Line, at: int) -> bool:
        return bool(self._tables["body_unit_types"].length_at(line.folded, at))

    def _name_at(self, line: Line, at: int, taken: set[int], *, tight: bool) -> Name | None:
        called = self.names.called_at(line, at)
        start = at + called.length
        if called.length and start < len(line) and line.folded[start] == ":":
            start += 1
        if start >= len(line) or (called.length and start in taken):
            return None
        end = self.names.read(line, start, taken, free=bool(called.length) or tight)
        if end is None or (tight and not called.length and not self.names.may_follow_post(line, start, end)):
            return None
        if not (called.length or tight) and self._of_a_place(line, at):
            return None
        if " ".join(line.folded[start:end]) in self._words["not_persons"]:
            return None
        name = normal_case(line.said(start, end))
        return Name(at, end, line.span(at, end), name, called.honorific, bool(called.length), called.plural)

    def _of_a_place(self, line: Line, at: int) -> bool:
        """True for the name of a street or school: `đường Nguyễn Huệ`, `Trường THPT Lê Quý Đôn`."""
        return bool(self._tables["not_persons_after"].length_before(line.folded, at, 3))
