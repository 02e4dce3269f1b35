"""A line's posts: their own words, what stands before and after them, and the body they are held in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.normalisers.organizations import spell_out_post
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.bodies.person_names import NameReader
from extractor.resolvers.bodies.reading import Body, BodyReader
from extractor.resolvers.bodies.words import Line

# How many words `do` may stand before a post that takes its body from there.
_FOUNDER_REACH = 24


@dataclass(slots=True)
class Post:
    """A post in a line: its words from `first` up to `last`, what it is, and the body it is held in.

    `shared` is the body that a post without one, just before it, is held in too.

    `void` posts give no record (companies, event boards); `weak` ones only where a fuller mention does.
    """

    first: int
    last: int
    span: Span
    rule: str
    position: str
    organization: str | None = None
    unit: Span | None = None
    body_head: str = ""
    shared: str | None = None
    kind: str = ""
    former: bool = False
    plural: bool = False
    of_other: bool = False
    void: bool = False
    weak: bool = False


@dataclass(slots=True)
class _Head:
    """A post's own words, before its body is read."""

    first: int
    last: int
    mention: Mention
    words_from: int
    former: bool = False
    plural: bool = False


class PostReader:
    """Reads the posts of a line."""

    def __init__(self, lexicon: OfficialsLexicon, names: NameReader, bodies: BodyReader) -> None:
        self._words = lexicon.words
        self._tables = lexicon.tables
        self._names = names
        self._bodies = bodies

    def posts(self, line: Line, mentions: Iterable[Mention]) -> list[Post]:
        """The line's posts from left to right, each with the body it is held in."""
        heads = [self._head(line, mention) for mention in self._true_posts(line, list(mentions))]
        stops = {head.first for head in heads}
        posts: list[Post] = []
        for head in heads:
            # «Đoàn đại biểu Quốc hội»: the word of a post inside a body already read.
            if not posts or head.mention.start >= posts[-1].span.end:
                posts.append(self._with_body(line, head, stops - {head.first}))
        return posts

    def _true_posts(self, line: Line, mentions: Sequence[Mention]) -> list[Mention]:
        """Without `vụ Phó` in `chức vụ Phó Chủ tịch` and `Bí thư` in `Ban Bí thư`, which is a body."""
        starts = {mention.start for mention in mentions}
        return [m for m in mentions if not self._in_other_words(line, m, starts)]

    def _in_other_words(self, line: Line, mention: Mention, starts: set[int]) -> bool:
        first, last = line.words_of(mention.span)
        if mention.end + 1 in starts and line.folded[last - 1] == "phó":
            return True
        return self._tables["bodies_like_posts"].length_before(line.folded, last, 4) > last - first

    def _head(self, line: Line, mention: Mention) -> _Head:
        """The post's words with those that belong to it on either side: `nguyên ⟦Phó Chủ tịch Thường trực⟧`."""
        first, last = line.words_of(mention.span)
        while length := self._tables["post_prefixes"].length_before(line.folded, first, 2):
            if line.folded[first - length] == "quyền" and first > 1 and line.folded[first - 2] == "chính":
                break
            first -= length
        head = _Head(first, self._past_suffixes(line, last), mention, first)
        while first:
            word = line.folded[first - 1]
            if word in self._words["former_prefixes"]:
                head.former = True
            elif word in self._words["plural_prefixes"]:
                head.plural = True
            elif word not in self._words["skipped_prefixes"]:
                break
            first -= 1
        head.first = first
        head.plural = head.plural or self._several_before(line, first)
        return head

    def _several_before(self, line: Line, first: int) -> bool:
        """True after `các đồng chí` or `các đồng chí là`: the post is that of several persons."""
        end = first - 1 if first and line.folded[first - 1] == "là" else first
        return bool(self._tables["plural_person_honorifics"].length_before(line.folded, end, 3))

    def _past_suffixes(self, line: Line, last: int) -> int:
        while length := self._tables["post_suffixes"].length_at(line.folded, last):
            after = last + length
            if line.folded[last] in self._words["post_suffixes_verbs"] | {"phụ"} and not self._may_follow(line, after):
                break
            last = after
        return last

    def _may_follow(self, line: Line, at: int) -> bool:
        """True where `phụ trách` ends a post's words: before a body, a name, a mark or the end."""
        if at >= len(line) or not line.words[at][0].isalnum() or line.is_capital(at):
            return True
        return self._bodies.read(line, at, ()) is not None or bool(self._names.called_at(line, at).length)

    def _with_body(self, line: Line, head: _Head, stops: set[int]) -> Post:
        data = head.mention.data
        post = Post(
            first=head.first,
            last=head.last,
            span=line.span(head.first, head.last),
            rule=head.mention.rule,
            position=str(data.get("position") or _position(line, head)),
            kind=str(data.get("kind", "")),
            former=head.former,
            plural=head.plural,
            of_other=bool(self._tables["posts_of_others_after"].length_before(line.folded, head.first, 2)),
            void=bool(data.get("void") or self._tables["played_parts"].length_before(line.folded, head.first, 4)),
        )
        if "organization" in data:
            post.organization = str(data["organization"])
        elif post.kind == "hamlet":
            self._give(line, post, Body(self._hamlet_end(line, head.last), "place"))
        elif post.kind == "complete":
            self._give(line, post, self._bodies.country_of(line, head.last))
        else:
            word = str(data["body"]) if "body" in data else None
            body = self._bodies.read(line, self._body_from(line, head.last, word), stops, word)
            self._give(line, post, body)
            post.weak = _is_weak(data.get("needs"), body)
        if post.weak and not post.void and data.get("body", "Ban") == "Ban":
            self._take_founder(line, post, fold(str(data.get("body", ""))))
        return post

    def _body_from(self, line: Line, at: int, word: str | None) -> int:
        """Past a table's bar, and past the comma of `Vụ trưởng, Vụ Cải cách hành chính`."""
        mark = line.folded[at : at + 1]
        own = fold(word or "").split()
        again = mark == [","] and bool(own) and line.folded[at + 1 : at + 1 + len(own)] == own
        return at + 1 if mark == ["|"] or (again and line.is_capital(at + 1)) else at

    def _take_founder(self, line: Line, post: Post, word: str) -> None:
        """The body before `do` in `Đoàn của Ban Dân vận Trung ương do ông A, Phó Trưởng ban làm trưởng đoàn`.

        Or the one that a person speaks for: `Lãnh đạo Sở Nội vụ, ông A (phó giám đốc)`.
        """
        for at in range(post.first - 1, max(-1, post.first - _FOUNDER_REACH), -1):
            glued = line.ends[at] == line.starts[at + 1]  # `TP.HCM`
            if line.folded[at] == ";" or (line.folded[at] == "." and not glued):
                return
            speaking = self._tables["speaking_for"].length_at(line.folded, at)
            if line.folded[at] != "do" and not speaking:
                continue
            body = self._spoken_for(line, at + speaking, word) if speaking else self._founder(line, at, word)
            if body:
                post.organization, post.unit, post.body_head, post.weak = body.name, body.unit, body.head, False
            return

    def _founder(self, line: Line, at: int, word: str) -> Body | None:
        return self._bodies.ending_at(line, at - 1 if line.folded[at - 1] == "," else at, word)

    def _spoken_for(self, line: Line, at: int, word: str) -> Body | None:
        body = self._bodies.read(line, at, ())
        if body is None or body.kind != "public" or not body.head.startswith(word):
            return None
        return body if line.folded[body.end : body.end + 1] in ([","], ["-"], ["–"]) else None

    def _give(self, line: Line, post: Post, body: Body | None) -> None:
        if body is None:
            return
        post.void = post.void or body.kind == "void"
        post.organization, post.unit, post.body_head, post.shared = body.name, body.unit, body.head, body.shared
        post.last = max(body.end, post.last)
        post.span = line.span(post.first, post.last)

    def _hamlet_end(self, line: Line, at: int) -> int:
        end = at
        if line.folded[end : end + 1] == ["số"]:
            end += 1
        while end < len(line) and (line.words[end].isdigit() or line.is_capital(end)) and end - at < 4:
            if self._names.starts_at(line, end) and not self._names_hamlet(line, end):
                break
            end += 1
        return end

    def _names_hamlet(self, line: Line, at: int) -> bool:
        """True at `Sín` in `Trưởng bản Sín Chải Hảng A Dơ`: two syllables on a whole name of three begins."""
        person = at + 2
        return (
            self._names.starts_at(line, person, sure=True) and line.is_capital(at + 1) and line.is_capital(person + 2)
        )


def _is_weak(needs: object, body: Body | None) -> bool:
    """True where a post that calls for a body, or at least for a place, has none."""
    if needs == "place":
        return body is None
    return needs == "body" and (body is None or body.name is None)


def _position(line: Line, head: _Head) -> str:
    """The post's words, spelled out; those of a line in capitals in normal case."""
    words = spell_out_post(line.said(head.words_from, head.last))
    return words.capitalize() if words.isupper() and len(words) > 3 else words
