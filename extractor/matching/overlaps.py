"""Overlapping mentions to the ones that stand: priority first, then length, then the earlier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.mention import Mention


def keep_best(mentions: Iterable[Mention], priorities: Mapping[str, int]) -> list[Mention]:
    """Mentions without overlaps among them, in the order of the text.

    Of two that overlap the one whose rule has the higher priority stays, then the longer (`6 tháng
    đầu năm` beats `6 tháng`), then the earlier in the text.
    """
    ranked = sorted(mentions, key=lambda m: (-priorities.get(m.rule, 0), m.start - m.end, m.start))
    taken: set[int] = set()
    kept = []
    for mention in ranked:
        # The two ends do for all shapes but one: a shorter one of higher priority in the middle.
        if (
            mention.start in taken
            or mention.end - 1 in taken
            or not taken.isdisjoint(range(mention.start, mention.end))
        ):
            continue
        taken.update(range(mention.start, mention.end))
        kept.append(mention)
    return sorted(kept, key=lambda m: m.span)
