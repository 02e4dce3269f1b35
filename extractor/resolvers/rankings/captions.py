"""The lines over a table: index and year, whom it is about, of how many it shows the first, whether it is a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Agency, Index, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues, field_cues, table_cues
from extractor.resolvers.rankings.aims import published_year
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.columns import YEAR
from extractor.resolvers.rankings.items import Heading
from extractor.resolvers.rankings.subjects import SubjectReader

_OTHER_YEAR = re.compile(
    rf"{cues.BASELINE_YEAR.pattern}|(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)\d\d"
)
_LINES = 3  # over a table, of which one may name its index


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands over the first line of a table."""

    context: Context
    mentions: Sequence[Mention]
    who: SubjectReader
    first_line: Span

    @property
    def _first(self) -> int:
        return self.context.paragraph_number(self.first_line.start)

    @property
    def words(self) -> str:
        """The line right over the table, folded."""
        return self.context.paragraphs[self._first - 1].of(self.context.folded) if self._first else ""

    @property
    def ranks(self) -> bool:
        """True where it speaks of places."""
        return bool(table_cues.CAPTION_RANKS.search(self.words))

    def said(self, heading: Heading, carried: Carried) -> tuple[Index | None, int | None, str | None]:
        """Index and year from the nearest of the three lines above that names an index, else from the headline."""
        year: int | None = None
        for number in range(self._first - 1, max(-1, self._first - 1 - _LINES), -1):
            line = self.context.paragraphs[number]
            found = YEAR.findall(_OTHER_YEAR.sub(" ", line.of(self.context.folded)))
            year = year or (int(found[-1]) if found else None)
            for mention in self.mentions:
                if mention.label == "index" and line.start <= mention.start < line.end:
                    index: Index = mention.data["index"]  # type: ignore[assignment]
                    beside = int(found[-1]) if found else year
                    return index, beside or carried.year_of(index), mention.span.of(self.context.text)
        index_above = heading.index or carried.index
        return index_above, year or heading.year or carried.year_of(index_above), None

    def subjects(self) -> Iterator[Unit | Agency]:
        """Who the line above names, but not who announces: `Văn phòng UBND tỉnh tổng hợp …`."""
        line = self.context.paragraphs[self._first - 1] if self._first else self.first_line
        mentions = [m for m in self.mentions if self._first and m.span.overlaps(line)]
        for item in self.who.items(line, mentions):
            if item["subject"] is not None and item["subject"].named and item["subject"].strength:
                yield item["subject"].who

    def size(self) -> int | None:
        """`(8 đơn vị dẫn đầu trong tổng số 20 đơn vị)` over a table that shows the first of them."""
        found = field_cues.IN_ALL.search(self.words)
        return int(found[1]) if found else None

    def plans(self, rows: Sequence[Sequence[str]]) -> bool:
        """True under a line that sets targets; `Kết quả thực hiện mục tiêu …` tells what has been reached."""
        lead = cues.TARGET_LEAD.search(self.words)
        if lead is None or table_cues.HEADING_DONE.search(self.words, 0, lead.start()):
            return False
        published = published_year(self.context) or 9999
        later = any(int(year) > published for head in rows[0] for year in YEAR.findall(head))
        return later or any(table_cues.SAYS_PLANNED.search(fold(cell)) for row in rows for cell in row[1:])
