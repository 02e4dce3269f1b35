"""Bodies that no lexicon lists whole, in sentences that place somebody: `Phòng Tư pháp huyện Ba Vì xếp thứ nhất`.

Without them the unit at the end of such a name would be taken for the one that is placed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from extractor.mention import Mention, Span
from extractor.resolvers.bodies import BodyReader, Line, NameReader, officials_lexicon
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues

BODY_RULE = "agency.body"
_HEAD = re.compile(rf"(?<!\w){cues.any_of('body_heads')}(?!\w)")
# Names that a list holds too short: `Ban Quản lý Khu kinh tế ⟦Đông Nam⟧`, `Cục Hải quan ⟦khu vực XI⟧`.
_GOES_ON = re.compile(cues.any_of("bodies_with_names"))
_NO_PART_OF_NAMES = frozenset({"place", "place_list", "from_to", "top", "bottom", "change", "score", "index", "date"})
_AREA = re.compile(r"\s+khu vực\s")


class NamedBodies:
    """Finds a sentence's bodies by the grammar of their names."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._reader = _body_reader()

    def mentions(self, sentence: Span, mentions: Sequence[Mention], known: Sequence[Span]) -> list[Mention]:
        """The bodies of a sentence whose units are among `mentions`; of `known` agencies only what goes on."""
        units = [mention for mention in mentions if mention.label in ("unit", "unit_noun")]
        taken = [*(unit.span for unit in units), *(span for span in known if not self._may_go_on(span))]
        heads = [head for head in self._heads(sentence) if not any(span.overlaps(head) for span in taken)]
        if not heads:
            return []
        line = Line(sentence.of(self._context.text), sentence.start)
        line.add_units(units)
        stops = {line.words_of(mention.span)[0] for mention in mentions if mention.label in _NO_PART_OF_NAMES}
        found: list[Mention] = []
        for head in heads:
            span = self._body(line, head, stops)
            inside = found and span is not None and span.start < found[-1].end
            if span is not None and not inside and self._is_new(span, known):
                found.append(Mention("agency", BODY_RULE, span, {}, {}))
        return found

    def _heads(self, sentence: Span) -> Iterator[Span]:
        text = self._context.text
        for found in _HEAD.finditer(self._context.folded, sentence.start, sentence.end):
            if text[found.start()].isupper() or text[found.end() + 1 : found.end() + 2].isupper():
                yield Span(found.start(), found.end())

    def _body(self, line: Line, head: Span, stops: Container[int]) -> Span | None:
        """The name that begins with a head; in small letters a head begins one only before a name: `phòng Tư pháp`."""
        first, last = line.words_of(head)
        if first >= len(line) or line.starts[first] != head.start:
            return None
        if not (line.is_capital(first) or line.is_capital(last)):
            return None
        body = self._reader.read(line, first, stops)
        if body is None or body.kind != "public" or body.end <= last:
            return None
        end = body.unit.end if body.unit is not None else line.ends[body.end - 1]
        return Span(head.start, end)

    def _is_new(self, span: Span, known: Sequence[Span]) -> bool:
        """True for a body no list holds, or holds without its name's end."""
        held = [other for other in known if other.overlaps(span)]
        longest = max(held, key=lambda other: other.end - other.start, default=None)
        return longest is None or (longest.end < span.end and longest.start >= span.start)

    def _may_go_on(self, known: Span) -> bool:
        """True for an agency of the lists whose name may be longer than they say."""
        said = known.of(self._context.folded)
        return bool(_GOES_ON.search(said) or _AREA.match(self._context.folded, known.end))


@cache
def _body_reader() -> BodyReader:
    lexicon = officials_lexicon()
    return BodyReader(lexicon, NameReader(lexicon))
