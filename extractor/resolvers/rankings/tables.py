"""Tables (`STT | Đơn vị | Điểm | Xếp hạng`) to one ranking a row, index and year from caption or heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Agency, Index, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Heading
from extractor.resolvers.rankings.reading import read_score
from extractor.resolvers.rankings.subjects import SubjectReader
from extractor.resolvers.units import Units

_BAR = " | "
_FRACTION = re.compile(r"(\d{1,3})(?:\s*/\s*(\d{1,3}))?")
_NUMBER = re.compile(r"^[+-]?\d{1,3}(?:[.,]\d{1,4})?\s*%?$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(slots=True)
class TableRankings:
    """The rankings read from an article's tables, and the spans of those tables."""

    rankings: list[Ranking] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds: `name`, `rank`, `score` or `change`, with the index and year its heading names."""

    role: str
    index: Index | None = None
    year: int | None = None
    unit: str | None = None


def read_tables(
    context: Context, mentions: Sequence[Mention], units: Units, who: SubjectReader, heading: Heading
) -> TableRankings:
    """Every run of lines with cells that has a column of names and one of ranks or scores."""
    result = TableRankings()
    for lines in _runs(context):
        table = _Table(context, mentions, units, who, heading, lines)
        rows = list(table.rankings())
        result.spans.append(Span(lines[0].start, lines[-1].end))
        result.rankings.extend(rows)
    return result


def _runs(context: Context) -> Iterator[list[Span]]:
    run: list[Span] = []
    for line in context.paragraphs:
        if _BAR in line.of(context.text):
            run.append(line)
            continue
        if run and line.end > line.start and _is_group_row(line.of(context.text)):
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run


def _is_group_row(words: str) -> bool:
    """`I. Khối sở, ngành`: a heading inside a table, its cells merged into one."""
    return bool(re.match(r"^(?:[IVX]+|[A-Z])\s*[.)-]|^Khối\b|^Nhóm\b", words)) and len(words) < 80


class _Table:
    def __init__(
        self,
        context: Context,
        mentions: Sequence[Mention],
        units: Units,
        who: SubjectReader,
        heading: Heading,
        lines: list[Span],
    ) -> None:
        self._context = context
        self._units = units
        self._who = who
        self._lines = lines
        self._mentions = mentions
        self._index, self._year, self._index_name = self._caption(heading)
        self._columns = self._read_columns()

    def _caption(self, heading: Heading) -> tuple[Index | None, int | None, str | None]:
        """Index and year from the nearest of the three lines above that names an index, else from the headline."""
        first = self._context.paragraph_number(self._lines[0].start)
        year: int | None = None
        for number in range(first - 1, max(-1, first - 4), -1):
            line = self._context.paragraphs[number]
            found = _YEAR.findall(line.of(self._context.text))
            year = year or (int(found[-1]) if found else None)
            for mention in self._mentions:
                if mention.label == "index" and line.start <= mention.start < line.end:
                    return mention.data["index"], year, mention.span.of(self._context.text)  # type: ignore[return-value]
        return heading.index, year or heading.year, None

    def _read_columns(self) -> dict[int, Column]:
        """Column roles from the heading row; a second heading row (merged cells) is read with the first."""
        heads = _cells(self._lines[0].of(self._context.text))
        columns: dict[int, Column] = {}
        for number, head in enumerate(heads):
            column = self._column(head, taken=any(c.role == "name" for c in columns.values()))
            if column is not None:
                columns[number] = column
        return _with_index_of_left(columns)

    def _column(self, head: str, *, taken: bool) -> Column | None:
        words = fold(head)
        years = _YEAR.findall(words)
        year = int(years[-1]) if years else None
        index = self._index_in(head)
        if cues.HEADING_GRADE.search(words) and not cues.HEADING_RANK.search(words.replace("xếp loại", "")):
            return None
        if cues.HEADING_OWN.search(words):
            return None
        if cues.HEADING_CHANGE.search(words):
            return Column("change", index, year)
        if cues.HEADING_RANK.search(words):
            return Column("rank", index, year)
        if cues.HEADING_NUMBER.search(words):
            return None
        if not taken and cues.HEADING_NAME.search(words) and not cues.HEADING_SCORE.search(words):
            return Column("name")
        if cues.HEADING_SCORE.search(words):
            return Column(
                "score", index, year, "%" if "%" in words or "tỷ lệ" in words else "điểm" if "điểm" in words else None
            )
        return None

    def _index_in(self, head: str) -> Index | None:
        first = self._lines[0]
        at = first.of(self._context.text).find(head)
        return self._index_at(Span(first.start + at, first.start + at + len(head)))

    def _index_at(self, span: Span) -> Index | None:
        for mention in self._mentions:
            if mention.label == "index" and mention.span.overlaps(span) and not mention.data.get("weak"):
                return mention.data["index"]  # type: ignore[return-value]
        return None

    def _by_index(self) -> Iterator[Ranking]:
        """`Chỉ số | Xếp hạng`: a row an index, the subject in the caption."""
        ranks = [n for n, column in self._columns.items() if column.role == "rank"]
        subject = self._subject_of_caption()
        if subject is None or not ranks:
            return
        for line in self._lines[1:]:
            cells = _cells(line.of(self._context.text))
            index = self._index_at(Span(line.start, line.start + len(cells[0])))
            placed = _FRACTION.fullmatch(cells[ranks[0]]) if len(cells) > ranks[0] else None
            if index is not None and placed:
                values = {"rank": int(placed[1])} | ({"rank_of": int(placed[2])} if placed[2] else {})
                yield self._ranking(line, subject, index, values)

    def _by_year(self) -> Iterator[Ranking]:
        """`Năm | PAR INDEX | PCI`: a row a year, a column an index, the subject in the caption."""
        columns = {
            n: index
            for n, head in enumerate(_cells(self._lines[0].of(self._context.text)))
            if (index := self._index_in(head))
        }
        subject = self._subject_of_caption()
        if subject is None or not columns or not self._caption_ranks:
            return
        for line in self._lines[1:]:
            cells = _cells(line.of(self._context.text))
            if not re.fullmatch(r"(?:năm )?(?:19|20)\d\d", fold(cells[0])):
                continue
            for number, index in columns.items():
                if number < len(cells) and re.fullmatch(r"\d{1,3}", cells[number]):
                    yield self._ranking(line, subject, index, {"rank": int(cells[number]), "year": int(cells[0][-4:])})

    def _subject_of_caption(self) -> Unit | Agency | None:
        first = self._context.paragraph_number(self._lines[0].start)
        line = self._context.paragraphs[first - 1] if first else None
        for item in self._who.items([m for m in self._mentions if line is not None and m.span.overlaps(line)]):
            if item["subject"] is not None and item["subject"].named:
                who: Unit | Agency = item["subject"].who
                return who
        return None

    @property
    def _caption_ranks(self) -> bool:
        first = self._context.paragraph_number(self._lines[0].start)
        words = self._context.paragraphs[first - 1].of(self._context.folded) if first else ""
        return bool(cues.HEADING_RANK.search(words))

    def rankings(self) -> Iterator[Ranking]:
        roles = {column.role for column in self._columns.values()}
        if "name" not in roles:
            yield from self._by_year()
            yield from self._by_index()
            return
        if not roles & {"rank", "score"}:
            return
        for line in self._lines[1:]:
            cells = _cells(line.of(self._context.text))
            if len(cells) == max(self._columns) + 1 or len(cells) > max(self._columns):
                yield from self._row(line, cells)

    def _row(self, line: Span, cells: Sequence[str]) -> Iterator[Ranking]:
        subject = self._subject(line, cells)
        if subject is None:
            return
        for index, values in self._values(cells).items():
            if index is None or not {"rank", "score"} & set(values):
                continue
            yield self._ranking(line, subject, index, values)

    def _values(self, cells: Sequence[str]) -> dict[Index | None, dict[str, float]]:
        """The row's numbers by index; of several years the latest is the record, the year before its baseline."""
        by_index: dict[Index | None, dict[str, float]] = {}
        latest = max((c.year for c in self._columns.values() if c.year and c.role == "rank"), default=None)
        for number, column in self._columns.items():
            fraction = _FRACTION.fullmatch(cells[number])
            if column.role == "rank" and fraction and fraction[2]:
                by_index.setdefault(column.index or self._index, {})["rank_of"] = int(fraction[2])
            elif column.role == "name" or not _NUMBER.match(cells[number]):
                continue
            value = read_score(cells[number].split("/")[0].rstrip("% ").strip())
            if value is None:
                continue
            values = by_index.setdefault(column.index or self._index, {})
            former = column.year is not None and latest is not None and column.year < latest
            role = f"previous_{column.role}" if former else column.role
            values[role] = value
            if former or (role == "change" and column.year):
                values["compared_to"] = column.year or 0
            elif column.year:
                values["year"] = column.year
            if column.role == "score" and (column.unit == "%" or "%" in cells[number]):
                values["percent"] = 1
            elif column.role == "score" and column.unit:
                values["points"] = 1
        return by_index

    def _ranking(self, line: Span, subject: Unit | Agency, index: Index, values: Mapping[str, float]) -> Ranking:
        rank = int(values["rank"]) if "rank" in values else None
        previous = int(values["previous_rank"]) if "previous_rank" in values else None
        change = int(values["change"]) if "change" in values else None
        inferred = ["index"] if self._index == index else []
        if change is None and rank is not None and previous is not None:
            change = previous - rank
            inferred.append("change")
        year = int(values["year"]) if "year" in values else self._year
        if year is not None and "year" not in values:
            inferred.append("year")
        return Ranking(
            subject=subject,
            index=index,
            index_name=self._index_name,
            year=year,
            rank=rank,
            rank_of=int(values["rank_of"]) if "rank_of" in values else None,
            change=change,
            previous_rank=previous,
            compared_to=int(values["compared_to"]) if "compared_to" in values else None,
            score=values.get("score"),
            score_unit="%" if "percent" in values else "điểm" if "points" in values else None,
            rule="ranking.table_row",
            inferred=inferred,
            evidence=[self._context.evidence(line)],
        )

    def _subject(self, line: Span, cells: Sequence[str]) -> Unit | Agency | None:
        number = next(n for n, column in self._columns.items() if column.role == "name")
        words = cells[number]
        start = line.start + len(_BAR.join(cells[:number])) + (len(_BAR) if number else 0)
        span = Span(start, start + len(words))
        for item in self._who.items([m for m in self._mentions if m.span.overlaps(span)]):
            if item["subject"] is not None and item["subject"].named:
                who: Unit | Agency = item["subject"].who
                return who
        return self._units.named(words)


def _with_index_of_left(columns: dict[int, Column]) -> dict[int, Column]:
    """A column of ranks that names no index belongs to the index of the scores on its left."""
    index: Index | None = None
    known: dict[int, Column] = {}
    for number, column in sorted(columns.items()):
        index = column.index or index
        known[number] = replace(column, index=column.index or (index if column.role != "name" else None))
    return known


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split(_BAR)]
