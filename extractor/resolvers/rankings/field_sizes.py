"""How many are compared: field sizes by index, kind of subject and year, and by the block the text is about."""

from __future__ import annotations

import re

from extractor.normalisers.folding import fold
from extractor.records import Agency, Index, Unit
from extractor.resolvers.rankings import field_cues

_HEAD = 30  # letters in which a sentence names its block
_OF_PROVINCE = re.compile(r"\s(?:tỉnh|thành phố)\s.+$")
Field = tuple[Index, str, int | None]


def field_kind(who: Unit | Agency) -> str:
    """What field a subject is compared in: its level, or `agency`."""
    return who.level if isinstance(who, Unit) else "agency"


def home_of(who: Unit | Agency) -> str:
    """Whose bodies a subject is compared with: `tỉnh nghệ an` of `Sở Tư pháp tỉnh Nghệ An`; "" where nothing tells."""
    if isinstance(who, Agency):
        found = _OF_PROVINCE.search(fold(who.name))
        return found[0].strip() if found else ""
    return fold((who.district if who.level == "commune" else None) or who.province or "")


class FieldSizes:
    """The field sizes an article states; `ở khối ngành dọc, …` begins a block with sizes of its own."""

    def __init__(self) -> None:
        self._block: str | None = None
        self._sizes: dict[tuple[Field, str | None], tuple[int, int, str]] = {}

    def enter(self, sentence: str) -> None:
        """Come to a sentence, given in folded words; `khối này` goes on with the block before."""
        found = field_cues.BLOCK_BEGINS.match(sentence) if field_cues.BLOCK_WORDS.search(sentence, 0, _HEAD) else None
        if found is not None and not field_cues.SAME_BLOCK.match(found[1]):
            self._block = found[1].strip()

    def here(self, field: Field) -> tuple[Field, str | None]:
        """The key a size stated here is kept under."""
        return field, self._block

    def state(self, field: Field, paragraph: int, size: int, *, anew: bool, home: str = "") -> None:
        """Keep a size; one that stands alone does not replace one stated with a rank, unless `anew`."""
        if anew or self.here(field) not in self._sizes:
            self._sizes[self.here(field)] = (paragraph, size, home)

    def of(self, key: tuple[Field, str | None], home: str = "") -> tuple[int, int]:
        """Paragraph and size stated for a field in its block, else before any block; (-1, 0) where none is.

        A size stated with a body of one province says nothing of another's (`Sở Tư pháp tỉnh Hà Tĩnh xếp thứ 2/20`).
        """
        found = self._sizes.get(key) or self._sizes.get((key[0], None))
        if found is None or (found[2] and home and found[2] != home):
            return -1, 0
        return found[:2]
