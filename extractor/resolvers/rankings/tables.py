"""Tables (`STT | Đơn vị | Điểm | Xếp hạng`) to one ranking a row, index and year from caption or heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Agency, Index, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.columns import BAR, FRACTION, YEAR, cells_of, read_columns, read_values
from extractor.resolvers.rankings.completing import field_kind
from extractor.resolvers.rankings.items import Heading
from extractor.resolvers.rankings.subjects import SubjectReader
from extractor.resolvers.units import Units

_OTHER_YEAR = re.compile(rf"{cues.BASELINE_YEAR.pattern}|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads an article's tables; what a caption leaves open comes from the headline and from the text before."""

    context: Context
    mentions: Sequence[Mention]
    units: Units
    who: SubjectReader
    heading: Heading

    def tables(self) -> list[Sequence[Span]]:
        """The lines of every run of lines with cells."""
        return list(_runs(self.context))

    def rankings(self, lines: Sequence[Span], carried: Carried) -> list[Ranking]:
        """One ranking a row and index, where the table has names and places or scores."""
        return list(_Table(self, lines, carried).rankings())


def _runs(context: Context) -> Iterator[list[Span]]:
    run: list[Span] = []
    for line in context.paragraphs:
        if BAR in line.of(context.text):
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
    def __init__(self, reader: TableReader, lines: Sequence[Span], carried: Carried) -> None:
        self._context = reader.context
        self._units = reader.units
        self._who = reader.who
        self._mentions = reader.mentions
        self._heading = reader.heading
        self._lines = lines
        self._carried = carried
        self._index, self._year, self._index_name = self._caption()
        rows = [cells_of(line.of(self._context.text)) for line in lines]
        self._columns = read_columns(rows, self._index_in, self._year, ranked=self._caption_ranks)

    def _caption(self) -> tuple[Index | None, int | None, str | None]:
        """Index and year from the nearest of the three lines above that names an index, else from the headline."""
        first = self._context.paragraph_number(self._lines[0].start)
        year: int | None = None
        for number in range(first - 1, max(-1, first - 4), -1):
            line = self._context.paragraphs[number]
            found = YEAR.findall(_OTHER_YEAR.sub(" ", line.of(self._context.folded)))
            year = year or (int(found[-1]) if found else None)
            for mention in self._mentions:
                if mention.label == "index" and line.start <= mention.start < line.end:
                    index: Index = mention.data["index"]  # type: ignore[assignment]
                    beside = int(found[-1]) if found else year
                    return index, beside or self._carried.year_of(index), mention.span.of(self._context.text)
        index_above = self._heading.index or self._carried.index
        return index_above, year or self._heading.year or self._carried.year_of(index_above), None

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
            cells = cells_of(line.of(self._context.text))
            index = self._index_at(Span(line.start, line.start + len(cells[0])))
            placed = FRACTION.fullmatch(cells[ranks[0]]) if len(cells) > ranks[0] else None
            if index is not None and placed:
                values = {"rank": int(placed[1])} | ({"rank_of": int(placed[2])} if placed[2] else {})
                yield self._ranking(line, subject, index, values)

    def _by_year(self) -> Iterator[Ranking]:
        """`Năm | PAR INDEX | PCI`: a row a year, a column an index, the subject in the caption."""
        columns = {
            n: index
            for n, head in enumerate(cells_of(self._lines[0].of(self._context.text)))
            if (index := self._index_in(head))
        }
        subject = self._subject_of_caption()
        if subject is None or not columns or not self._caption_ranks:
            return
        for line in self._lines[1:]:
            cells = cells_of(line.of(self._context.text))
            if not re.fullmatch(r"(?:năm )?(?:19|20)\d\d", fold(cells[0])):
                continue
            for number, index in columns.items():
                if number < len(cells) and re.fullmatch(r"\d{1,3}", cells[number]):
                    yield self._ranking(line, subject, index, {"rank": int(cells[number]), "year": int(cells[0][-4:])})

    def _by_part(self) -> Iterator[Ranking]:
        """`Chỉ số thành phần | Điểm | Thứ hạng`: a row a part of the index, the subject in the lines above."""
        subject = self._heading.subject or self._subject_of_caption()
        if subject is None or self._index is None or not cues.may_be_ranked(self._index, subject):
            return
        part = next(number for number, column in self._columns.items() if column.role == "part")
        for line in self._lines[1:]:
            cells = cells_of(line.of(self._context.text))
            if len(cells) <= max(self._columns) or self._index_at(line) is not None:
                continue
            for index, values in read_values(self._columns, cells, self._index).items():
                if index is not None and {"rank", "score"} & set(values):
                    yield self._ranking(line, subject, index, values, component=cells[part])

    def _subject_of_caption(self) -> Unit | Agency | None:
        first = self._context.paragraph_number(self._lines[0].start)
        if not first:
            return None
        line = self._context.paragraphs[first - 1]
        for item in self._who.items(line, [m for m in self._mentions if m.span.overlaps(line)]):
            if item["subject"] is not None and item["subject"].named:
                who: Unit | Agency = item["subject"].who
                return who
        return None

    @property
    def _caption_ranks(self) -> bool:
        first = self._context.paragraph_number(self._lines[0].start)
        words = self._context.paragraphs[first - 1].of(self._context.folded) if first else ""
        return bool(cues.CAPTION_RANKS.search(words))

    def rankings(self) -> Iterator[Ranking]:
        roles = {column.role for column in self._columns.values()}
        if "name" not in roles:
            yield from self._by_part() if "part" in roles else ()
            yield from self._by_year()
            yield from self._by_index()
            return
        if not roles & {"rank", "score"}:
            return
        for line in self._lines[1:]:
            cells = cells_of(line.of(self._context.text))
            if len(cells) > max(self._columns):
                yield from self._row(line, cells)

    def _row(self, line: Span, cells: Sequence[str]) -> Iterator[Ranking]:
        subject = self._subject(line, cells)
        if subject is None:
            return
        for index, values in read_values(self._columns, cells, self._index).items():
            if index is None or not {"rank", "score"} & set(values):
                continue
            yield self._ranking(line, subject, index, values)

    def _ranking(
        self,
        line: Span,
        subject: Unit | Agency,
        index: Index,
        values: Mapping[str, float],
        component: str | None = None,
    ) -> Ranking:
        rank = int(values["rank"]) if "rank" in values else None
        previous = int(values["previous_rank"]) if "previous_rank" in values else None
        change = int(values["change"]) if "change" in values else None
        inferred = ["index"] if self._index == index else []
        if change is None and rank is not None and previous is not None:
            change = previous - rank
            inferred.append("change")
        elif change is not None and rank is not None and previous is None:
            previous = rank + change
            inferred.append("previous_rank")
        year = int(values["year"]) if "year" in values else self._year
        if year is not None and "year" not in values:
            inferred.append("year")
        if rank is not None and 0 in self._columns and self._columns[0].role == "rank":
            inferred.append("rank")
        size = int(values["rank_of"]) if "rank_of" in values else None
        size = size or (self._group_size(line) if component is None else None)
        if size is None and component is None:
            size = self._carried.size((index, field_kind(subject), year), anywhere=True)
            size = size if size is not None and size >= (rank or 0) else None
            inferred += ["rank_of"] if size is not None else []
        return Ranking(
            subject=subject,
            index=index,
            index_name=self._index_name,
            component=component,
            year=year,
            rank=rank,
            rank_of=size,
            change=change,
            previous_rank=previous,
            compared_to=int(values["compared_to"]) if "compared_to" in values else None,
            score=values.get("score"),
            score_unit="%" if "percent" in values else "điểm" if "points" in values else None,
            rule="ranking.table_row",
            inferred=inferred,
            evidence=[self._context.evidence(line)],
        )

    def _group_size(self, line: Span) -> int | None:
        """`II. Khối sở, ngành (19 đơn vị)`: how many the rows under a group's own row are compared with."""
        first = self._context.paragraph_number(self._lines[0].start)
        for number in range(self._context.paragraph_number(line.start) - 1, first, -1):
            words = self._context.paragraphs[number].of(self._context.text)
            if BAR not in words:
                found = cues.GROUP_OF.search(fold(words))
                return int(found[1]) if found else None
        return None

    def _subject(self, line: Span, cells: Sequence[str]) -> Unit | Agency | None:
        number = next(n for n, column in self._columns.items() if column.role == "name")
        words = cells[number]
        start = line.start + len(BAR.join(cells[:number])) + (len(BAR) if number else 0)
        span = Span(start, start + len(words))
        for item in self._who.items(span, [m for m in self._mentions if m.span.overlaps(span)]):
            if item["subject"] is not None and item["subject"].named:
                who: Unit | Agency = item["subject"].who
                return who
        return self._units.named(words)
