"""A text → `vi`, or `None` where it is not Vietnamese, by its letters and commonest words; no model is asked."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 4000
# Letters no other language shares: plain á, à, â, é, ô would let French and Portuguese in.
_MARKED = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_COMMON_WORDS = "của và các có được cho trong với là không những một này đã đến tại người công năm dân xã"
_COMMON = frozenset(_COMMON_WORDS.split())
_WORDS = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """Settled text to its language: `Huyện Châu Thành vươn lên vị trí thứ nhất` → `vi`; English → `None`."""
    sample = text[:_SAMPLE].lower()
    counts = Counter(sample)
    letters = sum(count for letter, count in counts.items() if letter.isalpha())
    if not letters:
        return None
    marked = sum(count for letter, count in counts.items() if letter in _MARKED) / letters
    if marked > 0.10:
        return "vi"
    words = _WORDS.findall(sample)
    common = sum(word in _COMMON for word in words) / max(1, len(words))
    return "vi" if marked > 0.05 and common > 0.05 else None
