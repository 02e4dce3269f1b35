"""A text → `vi`, or `None` where it is not Vietnamese, by its letters and commonest words; no model is asked."""

from __future__ import annotations

import re

_SAMPLE = 6000
_LETTERS = re.compile(r"[^\W\d_]")
_MARKED = re.compile(
    "[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE
)  # letters no other language shares: plain á, à, â, é, ô would let French and Portuguese in
_COMMON = re.compile(
    r"\b(?:của|và|các|có|được|cho|trong|với|là|không|những|một|này|đã|đến|tại|người|công|năm|hành|chính|dân|xã)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """Settled text to its language: `Huyện Châu Thành vươn lên vị trí thứ nhất` → `vi`; English → `None`."""
    sample = text[:_SAMPLE]
    letters = len(_LETTERS.findall(sample))
    if not letters:
        return None
    marked = len(_MARKED.findall(sample)) / letters
    common = len(_COMMON.findall(sample)) / max(1, len(_WORDS.findall(sample)))
    return "vi" if marked > 0.10 or (marked > 0.05 and common > 0.05) else None
