"""A post and the article's units to the unit that the post's body belongs to, stated or understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.records import Unit
from extractor.resolvers.officials.drafts import Draft
from extractor.resolvers.officials.lexicon import OfficialsLexicon


class UnitsOfArticle(Protocol):
    """What officials ask about units: the one that stands at a place, and the article's own."""

    def at(self, span: Span) -> Unit | None:
        """The unit of the mention at a span."""

    def own(self, level: str | None = None) -> Unit | None:
        """The article's own unit of a level, or without one the unit that the article is about."""


class Places:
    """Finds the units of all posts of one article."""

    def __init__(self, drafts: Sequence[Draft], units: UnitsOfArticle, lexicon: OfficialsLexicon) -> None:
        self._drafts = drafts
        self._units = units
        self._lexicon = lexicon

    def unit(self, draft: Draft) -> tuple[Unit | None, list[str]]:
        """The unit in the body's name, else the one it is understood to be of, which is marked as inferred.

        `Sở Nội vụ` is of the article's own province, the `Ban Chỉ đạo` that a chairman of a thị xã heads of
        that thị xã.
        """
        if draft.unit is not None:
            unit = self._units.at(draft.unit)
            stated = unit is None or any(word[0].isupper() for word in unit.text.split()[1:])
            return unit, [] if stated else ["unit"]
        unit = self._of_level(draft) or self._of_general_body(draft)
        return unit, ["unit"] if unit else []

    def _of_level(self, draft: Draft) -> Unit | None:
        """The article's own unit for bodies of one level: `Sở`, `Huyện ủy`, and for members of such a body."""
        head = draft.body_head
        if draft.organization is None:
            head = " ".join(fold(draft.position).split()[:2])  # `Tỉnh ủy viên`
        if head in self._lexicon.words["city_bodies"]:
            own = (self._units.own(level) for level in ("district", "province"))
            return next((unit for unit in own if unit and unit.name.startswith("Thành phố")), None)
        level = self._lexicon.levels.get(head) or self._level_of_body(fold(draft.organization or "").split())
        return self._units.own(level) if level else None

    def _level_of_body(self, words: Sequence[str]) -> str | None:
        """`cục thuế`, `đoàn đại biểu quốc hội khóa …` by their first words."""
        begun = (" ".join(words[:length]) for length in range(len(words), 0, -1))
        return next((level for name in begun if (level := self._lexicon.levels.get(name))), None)

    def _of_general_body(self, draft: Draft) -> Unit | None:
        """The unit of the person's other posts or, if there are none, the one the article is about."""
        words = fold(draft.organization or "").split()
        if not self._lexicon.tables["bodies_of_any_level"].length_at(words, 0):
            return None
        if self._is_national(draft.organization or "", words):
            return None
        others = [other for other in self._drafts if other is not draft and fold(other.name) == fold(draft.name)]
        if not others:
            return self._units.own()
        found = (self._units.at(other.unit) if other.unit else self._of_level(other) for other in others)
        units = {unit.name: unit for unit in found if unit}
        return next(iter(units.values())) if len(units) == 1 else None

    def _is_national(self, organization: str, words: Sequence[str]) -> bool:
        """`Vụ Cải cách hành chính`, `Học viện …`, but not `Trung tâm Phục vụ hành chính công`, `Bộ phận một cửa`."""
        written = organization.split()
        for at in range(len(words)):
            length = self._lexicon.tables["national_bodies"].length_at(words, at)
            if length > 1 or (length == 1 and written[at][0].isupper() and words[at : at + 2] != ["bộ", "phận"]):
                return True
        return False
