"""Who runs a model where no unit's name stands by it, and whether who runs it is public at all."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.normalisers.word_lists import word_pattern
from extractor.resolvers.context import Context
from extractor.resolvers.models.owner import Owner
from extractor.resolvers.models.places import Places

_OWNED = re.compile(r"\s*(?:\([^()]*\)\s*)?,?\s*(?:của|do|được|\(|–|—|-)\s?")
_CLAUSE_HEAD = re.compile(r"(?:^|[;:.,]\s|\s(?:còn|nay|và|ở|tại)\s)(?:riêng|còn|nay|trước đó|tiếp đó)?\s?$")
_HERE = re.compile(r"(?<!\w)(?:(?:tại|ở) (?:đây|nơi này)|nơi đây)(?!\w)")
_INTO = re.compile(r"(?<!\w)(?:tại|ở|đến|tới|về|thăm|qua)\s$")
_BACK = 900  # characters in which the place that `tại đây` means was named


class Runners:
    """Asks an article who runs a model: by the body's own level, or by the place where one is."""

    def __init__(self, context: Context, places: Places) -> None:
        self._folded = context.folded
        self._places = places

    def runs_publicly(self, end: int) -> bool:
        """True where the words after a name give it to a unit or a public body: `do UBND tỉnh Đồng Tháp khởi xướng`."""
        lead = _OWNED.match(self._folded, end)
        return bool(lead) and self._is_public(lead.end() if lead else end)

    def is_public_subject(self, stretch: Span) -> bool:
        """True where a clause before a name begins with a unit or a public body: `Phường 5 có ba sáng kiến: …`."""
        for mention in self._places.within(stretch):
            if self._begins_clause(mention.start, stretch.start):
                return True
        bodies = word_pattern("models", "model_bodies").finditer(self._folded, stretch.start, stretch.end)
        return any(self._is_public(b.start()) and self._begins_clause(b.start(), stretch.start) for b in bodies)

    def subject_body(self, stretch: Span, start: int) -> Owner | None:
        """A body without a unit's name that a clause before a name begins with: `Cục Hành chính tư pháp áp dụng …`."""
        end = min(stretch.end, start)
        found = [
            body.start()
            for body in word_pattern("models", "model_bodies").finditer(self._folded, stretch.start, end)
            if self._is_public(body.start()) and self._begins_clause(body.start(), stretch.start)
        ]
        return self._places.body_from(found[-1], end) if found else None

    def _begins_clause(self, start: int, sentence: int) -> bool:
        return bool(_CLAUSE_HEAD.search(self._folded[max(sentence, start - 14) : start]) or start == sentence)

    def _is_public(self, start: int) -> bool:
        """True for a unit's name or a body of the state or its organisations at an offset."""
        if word_pattern("models", "model_private_bodies").match(self._folded, start):
            return False
        return self._places.starts_at(start) or self._places.body_at(start)

    def at_home(self, owner: Owner) -> Owner:
        """The owner with the unit its body belongs to: `Huyện đoàn` runs it for the article's district."""
        if owner.unit is not None or owner.organization is None:
            return owner
        body = fold(owner.organization).replace("xã hội", "")
        if word_pattern("models", "model_private_bodies", "model_central_bodies").match(body):
            return owner
        for level in ("commune", "district", "province"):
            if word_pattern("models", f"model_{level}_bodies").search(body):
                return replace(owner, unit=self._places.own_of(level) or self._places.own(), inferred=True)
        return replace(owner, unit=self._places.own(), inferred=True)

    def here(self, sentence: Span, start: int) -> Owner | None:
        """The place that `tại đây` means, the last one the text came to: `đến học tập tại thành phố Thủ Dầu Một`."""
        if not _HERE.search(self._folded, sentence.start, start):
            return None
        for mention in reversed(self._places.within(Span(max(0, sentence.start - _BACK), sentence.start))):
            before = self._folded[max(0, mention.start - 8) : mention.start]
            unit = self._places.unit_of(mention) if _INTO.search(before) else None
            if unit is not None:
                return Owner(unit, None, mention.span)
        return None
