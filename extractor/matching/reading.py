"""A text as lint and statistics see it: its Doc, all that fired in it and what of that stood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractor.mention import Mention


@dataclass(frozen=True, slots=True)
class Reading:
    """A Doc whose entities are set, the mentions that fired in it and those kept of them."""

    doc: Doc
    fired: Sequence[Mention]
    kept: Sequence[Mention]

    def kept_of(self, rule: str) -> list[Mention]:
        """What one rule found and did not lose to another."""
        return [mention for mention in self.kept if mention.rule == rule]


Read = Callable[[str], Reading]
