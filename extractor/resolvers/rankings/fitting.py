"""Whom an index can rank: a department that sets a target for PCI speaks of its province."""

from __future__ import annotations

import re

from extractor.records import Agency, Index, Unit
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.facts import Fact

# `vào nhóm 20 ⟦địa phương dẫn đầu⟧`, `xếp trong 15 ⟦tỉnh, thành⟧`: provinces are compared.
_AMONG_PROVINCES = re.compile(r"(?<!\w)\d{1,2}\s+(?:tỉnh|địa phương)(?!\w)")
_BESIDE = 24  # letters after a placing that can say who is compared


def fitting(
    subject: Unit | Agency, index: Index, fact: Fact, folded: str, province: Unit | None
) -> Unit | Agency | None:
    """The subject, or where the index never ranks such a one the article's own province; None where nobody fits."""
    if cues.may_be_ranked(index, subject) and not _is_told_of_provinces(subject, fact, folded):
        return subject
    if province is None or not cues.may_be_ranked(index, province):
        return None
    fact.inferred.add("subject")
    return province


def _is_told_of_provinces(subject: Unit | Agency, fact: Fact, folded: str) -> bool:
    """`Sở Nội vụ phấn đấu đưa PAR INDEX vào nhóm 20 địa phương dẫn đầu`: the province is placed."""
    if isinstance(subject, Unit) or not fact.target or not fact.placed or cues.CENTRAL.match(subject.name.lower()):
        return False
    span = fact.span()
    return bool(_AMONG_PROVINCES.search(folded, span.start, min(span.end + _BESIDE, len(folded))))
