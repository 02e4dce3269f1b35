"""Numbers of papers and the words that say what papers they are, joined to citations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractor.mention import Mention, Span
from extractor.normalisers.document_numbers import PaperNumber, paper_number_at, paper_numbers
from extractor.normalisers.word_lists import lexicon, word_pattern
from extractor.resolvers.context import Context

_SAID_NUMBER = re.compile(r"[\s(:\"“]*số\s*(?:hiệu\s*)?:?\s*")
_FOLLOWS = re.compile(r"\s*")
# Between a kind of paper and its number: nothing, `số`, an issuer (`của Thủ tướng Chính phủ số`), a bracket.
_ADJACENT = re.compile(
    r"[\s(:\"“”]*(?:(?:của|do)\s[^,;.()\d]{2,70}?\s|ngày\s[\d/.\s–-]{3,12}\s)?"
    r"(?:\(?\s*(?:ban hành\s)?số\s*(?:hiệu\s*)?:?)?\s*"
)
_NEXT_MEMBER = re.compile(r"\s*(?:,|;|và|hay|hoặc|,\s*và|cùng(?: với)?)\s*(?:số\s*:?\s*)?")
_DATED = re.compile(r"\s*(?:năm\s(?:19|20)\d\d|ngày\s\d)")
_END = re.compile(r"\s*(?:[.,;:)\]”\"»–(…|/-]|$)")
_YEARS = range(1945, 2100)


@dataclass(frozen=True, slots=True)
class Citation:
    """One number with its kind of paper; `start` is that word's, or the number's own in a list."""

    type: str
    number: PaperNumber
    start: int
    rule: str
    type_inferred: bool = False

    @property
    def end(self) -> int:
        """One past the number and symbol."""
        return self.number.end


class CitationReader:
    """Reads the citations of one article."""

    def __init__(self, context: Context, types: Sequence[Mention]) -> None:
        self._context = context
        self._text, self._folded = context.text, context.folded
        self._types = [mention for mention in types if not self._inside_symbol(mention) and not mention.data.get("law")]
        self._laws = [mention for mention in types if mention.data.get("law")]

    def _inside_symbol(self, mention: Mention) -> bool:
        """`KH` in `112/KH-UBND` names no paper of its own."""
        before = self._text[max(0, mention.start - 2) : mention.start].rstrip()[-1:]
        after = self._text[mention.end : mention.end + 1]
        return before in ("/", "-", "–") or after in ("-", "/") or (bool(before) and before.isdigit())

    def citations(self) -> list[Citation]:
        """All citations with a number, in the order of the text."""
        found = list(self._with_symbol())
        taken = [Span(citation.number.start, citation.number.end) for citation in found]
        found += [c for c in self._plain() if not any(Span(c.number.start, c.end).overlaps(span) for span in taken)]
        return sorted(found, key=lambda citation: citation.number.start)

    # With a symbol ----------------------------------------------------------------------------

    def _with_symbol(self) -> Iterator[Citation]:
        previous: Citation | None = None
        for number in paper_numbers(self._text):
            citation = self._named(number, previous)
            if citation:
                previous = citation
                yield citation

    def _named(self, number: PaperNumber, previous: Citation | None) -> Citation | None:
        """The number with its kind of paper: the word beside it, the letters of its symbol, the list it is in."""
        sentence = self._context.sentence_at(number.start)
        line = self._context.paragraph_at(number.start)
        before = [m for m in (*self._types, *self._laws) if line.start <= m.start and m.end <= number.start]
        nearest = max(before, key=lambda m: m.start, default=None)
        lettered = _letters().get(number.letters.lower())
        if nearest and nearest.start >= sentence.start - 1 and self._beside(nearest, number.start):
            return Citation(_type(nearest), number, nearest.start, nearest.rule)
        same = max((m for m in before if _type(m) == lettered), key=lambda m: m.start, default=None)
        if same and same.start >= sentence.start and not (previous and same.start < previous.start):
            return Citation(_type(same), number, self._said_from(number.start), same.rule)
        if previous and previous.start >= sentence.start and (not lettered or lettered == previous.type):
            return Citation(previous.type, number, self._said_from(number.start), previous.rule)
        if lettered:
            return Citation(lettered, number, self._said_from(number.start), "document.letters", type_inferred=True)
        if nearest and nearest.start >= sentence.start and self._said_from(number.start) < number.start:
            return Citation(_type(nearest), number, self._said_from(number.start), nearest.rule)
        return None

    def _beside(self, mention: Mention, start: int) -> bool:
        between = self._folded[mention.end : start]
        rest = word_pattern("documents", "document_qualifiers").sub(" ", between)
        return len(between) <= 90 and bool(_ADJACENT.fullmatch(rest))

    def _said_from(self, start: int) -> int:
        """Where the word `số` before a number starts, else the number itself."""
        found = re.search(r"số\s*(?:hiệu\s*)?:?\s*$", self._folded[max(0, start - 12) : start])
        return start - len(found[0]) if found else start

    # Without a symbol -------------------------------------------------------------------------

    def _plain(self) -> Iterator[Citation]:
        for mention in self._types:
            said = _SAID_NUMBER.match(self._folded, self._after_qualifiers(mention.end))
            start = said.end() if said else mention.end + 1
            if not said and (not mention.data.get("bare") or self._text[mention.end : start] != " "):
                continue
            if not said and mention.data.get("capital") and not self._text[mention.start].isupper():
                continue
            capital = self._text[mention.start].isupper()
            number = self._number_at(start, said=bool(said), capital=capital)
            at = mention.start
            while number is not None:
                yield Citation(_type(mention), number, at, mention.rule)
                following = _NEXT_MEMBER.match(self._folded, number.end)
                at = following.end() if following else number.end
                number = self._number_at(at, said=False) if following else None

    def _after_qualifiers(self, offset: int) -> int:
        found = re.compile(rf"(?:\s(?:{word_pattern('documents', 'document_qualifiers').pattern}))*").match(
            self._folded, offset
        )
        return found.end() if found else offset

    def _number_at(self, start: int, *, said: bool, capital: bool = False) -> PaperNumber | None:
        """A number at an offset that is a paper's: said to be one (`số 64`), or not followed by what it would count.

        After a kind of paper with a capital any word may follow that cannot be counted: `Kế hoạch 187 giao …`.
        """
        number = paper_number_at(self._text, start)
        if number is None or (number.symbol and not said and not self._is_decree_year(number)):
            return None
        after = self._folded[number.end : number.end + 40]
        if said:
            return number
        if number.symbol is None and number.number.isdigit() and int(number.number) in _YEARS:
            return None
        if re.match(r"\s*(?:,|đến|tới)\s*\d+\s+(?:năm|tháng|ngày)", after):
            return None
        if _END.match(after) or _DATED.match(after):
            return number
        following = after.lstrip()
        if word_pattern("documents", "document_after_number").match(following):
            return number
        return number if capital and len(number.number) > 1 and not _counted().match(following) else None

    def _is_decree_year(self, number: PaperNumber) -> bool:
        """`Nghị định 168/2024` is a decree, `quyết định 12/2020` may be a month."""
        return int(re.sub(r"\D", "", number.number)) > 12 or self._folded[: number.start].rstrip().endswith(
            ("nghị định", "thông tư")
        )


def _type(mention: Mention) -> str:
    return str(mention.data["type"])


@cache
def _counted() -> re.Pattern[str]:
    """What numbers count: nouns of figures, time, scales."""
    nouns = word_pattern("figures", "figure_units", "figure_scales", "figure_currencies").pattern
    times = word_pattern("documents", "document_times").pattern
    return re.compile(rf"{nouns}|{times}")


@cache
def _letters() -> dict[str, str]:
    return {letters.lower(): kind for letters, kind in lexicon("documents")["document_letters"].items()}
