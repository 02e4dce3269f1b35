"""Rankings of many articles to statements about cells: who in which index, component, field and year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from extractor.normalisers.folding import key
from extractor.normalisers.word_lists import word_pattern
from extractor.panel.articles import ArticleRef, Record, article_of, sentences_of
from extractor.panel.part_fields import part_field
from extractor.panel.subjects import Subject, subject_of

_MARKS = re.compile(r"[\"“”„‟«»″'‘’]+")
_SPACES = re.compile(r"\s+")
# A record whose subject only context gave is itself less sure than one that names it; index and year stand at the
# head of every list and are no worse for it.
_SUBJECT = frozenset({"subject", "unit"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One place in the panel: `name` tells indexes apart that the contract calls `OTHER`, `part` a smaller field.

    A rank among the provinces of one region is another thing than that among all 63: it has a cell of its own.
    """

    index: str
    name: str
    component: str | None
    part: str | None
    year: int
    subject: str

    def of_year(self, year: int) -> Cell:
        """The same cell in another year."""
        return Cell(self.index, self.name, self.component, self.part, year, self.subject)

    @property
    def series(self) -> tuple[str, str, str, str, str]:
        """What the cells of all years of one subject share; sorts."""
        return self.subject, self.index, self.name, self.component or "", self.part or ""

    @property
    def order(self) -> tuple[str, str, str, str, int, str]:
        """A key to sort by: index, component, field, year, subject."""
        return self.index, self.name, self.component or "", self.part or "", self.year, self.subject


@dataclass(frozen=True, slots=True)
class Statement:
    """What one record of one article says about a cell; values are the contract's."""

    cell: Cell
    subject: Subject
    article: ArticleRef
    sentence: str
    index_name: str | None = None
    component: str | None = None
    part: str | None = None
    scope: str | None = None
    rank: int | None = None
    rank_of: int | None = None
    top: int | None = None
    bottom: int | None = None
    change: int | None = None
    compared_to: int | None = None
    previous_rank: int | None = None
    score: float | None = None
    score_unit: str | None = None
    score_qualifier: str | None = None
    inferred: frozenset[str] = frozenset()

    def states(self, name: str) -> bool:
        """True where the article itself says this value of this subject."""
        return self.inferred.isdisjoint(_SUBJECT | {name})

    @property
    def order(self) -> tuple[Any, ...]:
        """A key that puts statements in one order, however the articles came."""
        values = [getattr(self, name) for name in _VALUES]
        return (*self.article.order, self.cell.order, self.sentence, str(values), sorted(self.inferred))


_VALUES = ("rank", "rank_of", "top", "bottom", "change", "compared_to", "previous_rank", "score", "score_unit",
           "score_qualifier", "index_name", "component", "part")  # fmt: skip


@dataclass(slots=True)
class Told:
    """Statements about cells with their articles, and counts of all that was read and found no place in the panel."""

    articles: list[ArticleRef] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    read: int = 0
    read_twice: int = 0
    targets: int = 0
    without_year: int = 0
    without_subject: int = 0


def tell(extractions: Iterable[Record]) -> Told:
    """JSON objects of the contract to statements; what is only aimed at, or has no year or subject, is counted."""
    told = Told()
    seen: set[tuple[str, str]] = set()
    for extraction in extractions:
        if isinstance(extraction.get("article"), Mapping) and not extraction.get("rankings"):
            told.read += 1  # most articles rank nobody: their text need not be looked at
            continue
        article = article_of(extraction)
        if article.identity in seen:
            told.read_twice += 1
            continue
        seen.add(article.identity)
        told.read += 1
        text = str(extraction["article"].get("text") or "")
        statements = list(_statements(extraction.get("rankings") or (), article, text, told))
        if statements:
            told.articles.append(article)
            told.statements.extend(statements)
    told.statements.sort(key=lambda statement: statement.order)
    return told


def _statements(rankings: Iterable[Record], article: ArticleRef, text: str, told: Told) -> Iterator[Statement]:
    for ranking in rankings:
        if ranking.get("modality") == "target":
            told.targets += 1
        elif ranking.get("year") is None:
            told.without_year += 1
        elif not ranking.get("subject") or not ranking.get("index"):
            told.without_subject += 1
        else:
            yield _statement(ranking, article, text)


def _statement(ranking: Record, article: ArticleRef, text: str) -> Statement:
    year = int(ranking["year"])
    subject = subject_of(ranking["subject"], year, article.published)
    name, component = ranking.get("index_name"), ranking.get("component")
    part = part_field(ranking, text)
    index = str(ranking["index"])
    cell = Cell(
        index,
        plain_name(name or "") if index == "OTHER" else "",
        component_key(component) if component else None,
        plain_name(part) if part else None,
        year,
        subject.key,
    )
    return Statement(
        cell=cell,
        subject=subject,
        article=article,
        sentence=sentences_of(ranking, text),
        index_name=name,
        component=component,
        part=part,
        scope=ranking.get("scope"),
        inferred=frozenset(ranking.get("inferred") or ()),
        **_numbers(ranking),
    )


def _numbers(ranking: Record) -> Mapping[str, Any]:
    own = {item.name for item in fields(Statement)} - {"index_name", "component", "part", "inferred"}
    return {name: ranking.get(name) for name in _VALUES if name in own}


def plain_name(words: str) -> str:
    """Words to a key without letter case, quotation marks and doubled spaces."""
    return _SPACES.sub(" ", _MARKS.sub(" ", key(words))).strip(" ,.;:")


def component_key(component: str) -> str:
    """A component to its key: `chỉ số thành phần “Công khai, minh bạch”` → `công khai, minh bạch`."""
    words = plain_name(component)
    lead = word_pattern("panel", "component_leads")
    while (found := lead.match(words)) and found.end() < len(words):
        words = words[found.end() :].strip(" ,.;:–-")
    return words
