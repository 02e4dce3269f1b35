"""How many are compared: field sizes by index, kind of subject and year, and by the block the text is about."""

from __future__ import annotations

from extractor.records import Index
from extractor.resolvers.rankings import cues

_HEAD = 30  # letters in which a sentence names its block
Field = tuple[Index, str, int | None]


class FieldSizes:
    """The field sizes an article states; `ở khối ngành dọc, …` begins a block with sizes of its own."""

    def __init__(self) -> None:
        self._block: str | None = None
        self._sizes: dict[tuple[Field, str | None], tuple[int, int]] = {}

    def enter(self, sentence: str) -> None:
        """Come to a sentence, given in folded words; `khối này` goes on with the block before."""
        found = cues.BLOCK_BEGINS.match(sentence) if cues.BLOCK_WORDS.search(sentence, 0, _HEAD) else None
        if found is not None and not cues.SAME_BLOCK.match(found[1]):
            self._block = found[1].strip()

    def here(self, field: Field) -> tuple[Field, str | None]:
        """The key a size stated here is kept under."""
        return field, self._block

    def state(self, field: Field, paragraph: int, size: int, *, anew: bool) -> None:
        """Keep a size; one that stands alone does not replace one stated with a rank, unless `anew`."""
        if anew or self.here(field) not in self._sizes:
            self._sizes[self.here(field)] = (paragraph, size)

    def of(self, key: tuple[Field, str | None]) -> tuple[int, int]:
        """Paragraph and size stated for a field in its block, else before any block; (-1, 0) where none is."""
        return self._sizes.get(key) or self._sizes.get((key[0], None)) or (-1, 0)
