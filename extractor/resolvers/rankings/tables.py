"""Tables (`STT | Đơn vị | Điểm | Xếp hạng`) to one ranking a row, index and year from caption or heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Agency, Index, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues, field_cues
from extractor.resolvers.rankings.captions import Caption
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.columns import BAR, cells_of, read_columns, read_values
from extractor.resolvers.rankings.field_sizes import Field, field_kind, home_of
from extractor.resolvers.rankings.index_tables import Grid, read_index_table
from extractor.resolvers.rankings.items import Heading
from extractor.resolvers.rankings.part_tables import read_part_table
from extractor.resolvers.rankings.subjects import SubjectReader
from extractor.resolvers.units import Units

# A heading that types the names under it: `Xã` over `Tam Bình`, which is a district's name elsewhere.
_TYPES = frozenset({"xã", "phường", "thị trấn", "huyện", "thị xã", "thành phố", "quận", "tỉnh", "đặc khu"})


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
        table = _Table(self, lines, carried)
        found = list(table.rankings())
        for field, size, home in table.sizes:  # `Ở khối xã, xã Vĩnh Gia đứng cuối`, told below the table
            carried.keep_size(field, size, home)
        return found


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
        self.sizes: list[tuple[Field, int, str]] = []
        self._caption = Caption(reader.context, reader.mentions, reader.who, lines[0])
        self._index, self._year, self._index_name = self._caption.said(reader.heading, carried)
        rows = [cells_of(line.of(self._context.text)) for line in lines]
        self._columns = read_columns(
            rows, self._index_in, self._year, ranked=self._caption.ranks, part_in=self._part_in
        )

    def _index_in(self, head: str) -> Index | None:
        first = self._lines[0]
        at = first.of(self._context.text).find(head)
        return self._index_at(Span(first.start + at, first.start + at + len(head)))

    def _part_in(self, head: str) -> str | None:
        """`Kinh tế số` over the places of each in it."""
        if self._index is None:
            return None
        start = self._lines[0].start + self._lines[0].of(self._context.text).find(head)
        named = (m for m in self._mentions if m.label == "component" and m.span == Span(start, start + len(head)))
        return head if any(m.data.get("index") in (None, self._index) for m in named) else None

    def _index_at(self, span: Span) -> Index | None:
        for mention in self._mentions:
            if mention.label == "index" and mention.span.overlaps(span) and not mention.data.get("weak"):
                return mention.data["index"]  # type: ignore[return-value]
        return None

    def _by_index(self) -> Iterator[Ranking]:
        """Rows that are indexes or years; whose they are the caption says, the headline, or the article as a whole."""
        rows = [cells_of(line.of(self._context.text)) for line in self._lines]
        planned = self._caption.plans(rows)
        grid = Grid(rows, self._index_of_cell, self._subject_of_cell, self._index, self._caption.ranks, planned)
        if self._index is not None:
            for cell in read_part_table(grid, self._caption.words):
                line = self._lines[cell.row]
                yield self._ranking(line, cell.subject, self._index, cell.values, component=cell.part)
        told = list(read_index_table(grid))
        known = (*self._caption.subjects(), self._heading.subject, self._carried.subject(), self._carried.province)
        fits = (one for one in known if one and all(cues.may_be_ranked(placed.index, one) for placed in told))
        whose = next(fits, None)
        for placed in told:
            subject = placed.subject or whose
            if subject is not None and cues.may_be_ranked(placed.index, subject):
                lines = [self._lines[number] for number in placed.rows]
                yield self._ranking(lines[0], subject, placed.index, placed.values, also=lines[1:])

    def _index_of_cell(self, row: int, column: int) -> Index | None:
        span = self._cell(row, column)
        return self._index_at(span) if span is not None else None

    def _subject_of_cell(self, row: int, column: int) -> Unit | Agency | None:
        span = self._cell(row, column)
        found = self._who.items(span, [m for m in self._mentions if m.span.overlaps(span)]) if span is not None else ()
        return next((item["subject"].who for item in found if item["subject"] and item["subject"].named), None)

    def _cell(self, row: int, column: int) -> Span | None:
        line = self._lines[row]
        cells = cells_of(line.of(self._context.text))
        if column >= len(cells):
            return None
        start = line.start + len(BAR.join(cells[:column])) + (len(BAR) if column else 0)
        return Span(start, start + len(cells[column]))

    def _by_part(self) -> Iterator[Ranking]:
        """`Chỉ số thành phần | Điểm | Thứ hạng`: a row a part of the index, the subject in the lines above."""
        subject = self._heading.subject or next(self._caption.subjects(), None)
        if subject is None or self._index is None or not cues.may_be_ranked(self._index, subject):
            return
        part = next(number for number, column in self._columns.items() if column.role == "part")
        for line in self._lines[1:]:
            cells = cells_of(line.of(self._context.text))
            if len(cells) <= max(self._columns) or self._index_at(line) is not None:
                continue
            for (index, _), values in read_values(self._columns, cells, self._index).items():
                if index is not None and {"rank", "score"} & set(values):
                    yield self._ranking(line, subject, index, values, component=cells[part])

    def rankings(self) -> Iterator[Ranking]:
        roles = {column.role for column in self._columns.values()}
        if "name" not in roles:
            parts = list(self._by_part()) if "part" in roles else []
            yield from parts or self._by_index()
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
        for (index, part), values in read_values(self._columns, cells, self._index).items():
            if index is None or not {"rank", "score"} & set(values):
                continue
            yield self._ranking(line, subject, index, values, component=part)

    def _ranking(
        self,
        line: Span,
        subject: Unit | Agency,
        index: Index,
        values: Mapping[str, float],
        component: str | None = None,
        also: Sequence[Span] = (),
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
        size = size or (self._group_size(line) or self._caption.size() if component is None else None)
        if size is not None and component is None:
            self.sizes.append(((index, field_kind(subject), year), size, home_of(subject)))
        if size is None and component is None and not self._group_row(line):
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
            top=int(values["top"]) if "top" in values else None,
            change=change,
            previous_rank=previous,
            compared_to=int(values["compared_to"]) if "compared_to" in values else None,
            score=values.get("score"),
            score_unit="%" if "percent" in values else "điểm" if "points" in values else None,
            modality="target" if values.get("target") else "fact",
            rule="ranking.table_row",
            inferred=inferred,
            evidence=[self._context.evidence(one) for one in (line, *also)],
        )

    def _of_block(self, line: Span, name: str) -> Unit | None:
        """`Rạch Giá` under `B. Khối phường (14 đơn vị)` is a ward, whatever else was called so."""
        found = field_cues.BLOCK_OF_COMMUNES.search(fold(self._group_row(line)))
        if found is None or fold(name).split(" ", 1)[0] in _TYPES:
            return None
        meant = [self._units.named(f"{kind.strip()} {name}") for kind in found[1].split(",")]
        known = [unit for unit in meant if unit is not None and (len(meant) == 1 or unit.code)]
        return known[0] if len(known) == 1 else None

    def _group_size(self, line: Span) -> int | None:
        """`II. Khối sở, ngành (19 đơn vị)`: how many the rows under a group's own row are compared with."""
        found = field_cues.GROUP_OF.search(fold(self._group_row(line)))
        return int(found[1]) if found else None

    def _group_row(self, line: Span) -> str:
        """The row above this one that heads its group, its cells merged into one; "" where none does."""
        first = self._context.paragraph_number(self._lines[0].start)
        for number in range(self._context.paragraph_number(line.start) - 1, first, -1):
            words = self._context.paragraphs[number].of(self._context.text)
            if BAR not in words:
                return words
        return ""

    def _subject(self, line: Span, cells: Sequence[str]) -> Unit | Agency | None:
        number = next(n for n, column in self._columns.items() if column.role == "name")
        at = self._lines.index(line)
        if of_block := self._of_block(line, cells[number]):
            return of_block
        found = self._subject_of_cell(at, number)
        if found is not None:
            return found
        head = cells_of(self._lines[0].of(self._context.folded))[number]
        typed = self._units.named(f"{head} {cells[number]}") if head in _TYPES else None
        return typed or self._units.named(cells[number])
