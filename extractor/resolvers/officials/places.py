"""A post and the article's units to the unit that the post's body belongs to, stated or understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.records import Level, Unit
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.context import Context
from extractor.resolvers.officials.drafts import Draft

_CLAUSE = re.compile(r"[^,.;:()\n“”\"]{1,90}")


class UnitsOfArticle(Protocol):
    """What officials ask about units: which stands at a place, which words mean, and the article's own."""

    def at(self, span: Span) -> Unit | None:
        """The unit of the mention at a span."""

    def named(self, words: str) -> Unit | None:
        """The unit that words from anywhere name in this article."""

    def own(self, level: str | None = None) -> Unit | None:
        """The article's own unit of a level, or without one the unit that the article is about."""

    def understood(self, level: Level, kind: str, at: int) -> Unit | None:
        """The unit that a bare word of a level and type means at an offset."""


class Places:
    """Finds the units of all posts of one article."""

    def __init__(
        self, drafts: Sequence[Draft], context: Context, units: UnitsOfArticle, lexicon: OfficialsLexicon
    ) -> None:
        self._drafts = drafts
        self._context = context
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
        if unit := self._of_paper(draft.organization or ""):
            return unit, []
        unit = self._of_level(draft) or self._of_general_body(draft)
        return unit, ["unit"] if unit else []

    def _of_paper(self, organization: str) -> Unit | None:
        """`Báo Hòa Bình`, whose name the text gives as the paper's and not as the province's."""
        first, _, name = organization.partition(" ")
        if fold(first) not in self._lexicon.words["papers_of_provinces"]:
            return None
        return self._units.named(name) or self._units.named(f"tỉnh {name}")

    def _of_level(self, draft: Draft) -> Unit | None:
        """The unit of that level for bodies of one: `Sở`, `Huyện ủy`, and for members of such a body."""
        head = draft.body_head
        if draft.organization is None:
            head = " ".join(fold(draft.position).split()[:2])  # `Tỉnh ủy viên`
        words = fold(draft.organization or "").split()
        if head in self._lexicon.words["city_bodies"]:
            return self._understood(draft, "district", "Thành phố")
        level = self._lexicon.levels.get(head) or self._level_of_body(words)
        if level:
            return self._understood(draft, level, self._lexicon.kinds.get(head.split()[0], "") if head else "")
        kind = self._kind_at_end(words)
        return self._understood(draft, self._lexicon.levels_of_kinds[kind], kind) if kind else None

    def _kind_at_end(self, words: Sequence[str]) -> str:
        """`Ban Chỉ đạo chuyển đổi số huyện` names its unit by type alone."""
        for length in (2, 1):
            if len(words) > length and (kind := self._lexicon.kinds.get(" ".join(words[-length:]))):
                return kind
        return ""

    def _understood(self, draft: Draft, level: str, kind: str) -> Unit | None:
        """The unit meant at the post, or of its holder's other posts where the text names none before."""
        at = min((span.end for span in draft.evidence), default=0)
        unit = self._units.understood(level, kind, at)  # type: ignore[arg-type]
        if unit is not None or draft.organization is None:
            return unit
        of_others = (self._units.at(other.unit) for other in self._of_same_person(draft) if other.unit)
        fitting = {found.name: found for found in of_others if found and found.level == level}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _of_same_person(self, draft: Draft) -> list[Draft]:
        """The other posts that the holder of one has at the same time."""
        same = (other for other in self._drafts if other is not draft and fold(other.name) == fold(draft.name))
        return [other for other in same if other.former == draft.former]

    def _level_of_body(self, words: Sequence[str]) -> str | None:
        """`cục thuế`, `đoàn đại biểu quốc hội khóa …` by their first words."""
        begun = (" ".join(words[:length]) for length in range(len(words), 0, -1))
        return next((level for name in begun if (level := self._lexicon.levels.get(name))), None)

    def _of_general_body(self, draft: Draft) -> Unit | None:
        """The unit of the person's other posts or, if there are none, the one the article is about."""
        organization = draft.organization or ""
        words = fold(organization).split()
        if draft.organization and not self._lexicon.tables["bodies_of_any_level"].length_at(words, 0):
            return None
        if self._is_national(organization, words):
            return None
        others = self._of_same_person(draft)
        if not others:
            return (self._of_longer_name(draft) or self._units.own()) if draft.organization else None
        found = (self._units.at(other.unit) if other.unit else self._of_level(other) for other in others)
        units = {unit.name: unit for unit in found if unit}
        return next(iter(units.values())) if len(units) == 1 else None

    def _of_longer_name(self, draft: Draft) -> Unit | None:
        """`Phó Giám đốc Trung tâm` after `Trung tâm Phục vụ hành chính công phường Hồng Bàng` is of that."""
        short = fold(draft.organization or "")
        start = min((span.start for span in draft.evidence), default=0)
        at = self._context.folded.rfind(f"{short} ", 0, start)
        if at < 0 or not self._context.text[at].isupper():
            return None
        clause = _CLAUSE.match(self._context.text, at)
        return self._units.named(clause[0]) if clause else None

    def _is_national(self, organization: str, words: Sequence[str]) -> bool:
        """`Vụ Cải cách hành chính`, `Học viện …`, but not `Trung tâm Phục vụ hành chính công`, `Bộ phận một cửa`."""
        written = organization.split()
        for at in range(len(words)):
            length = self._lexicon.tables["national_bodies"].length_at(words, at)
            if length > 1 or (length == 1 and written[at][0].isupper() and words[at : at + 2] != ["bộ", "phận"]):
                return True
        return False
