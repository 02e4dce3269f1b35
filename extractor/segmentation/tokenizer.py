"""Text to tokens: syllables, numbers and single marks, whose joined text is the text itself."""

from __future__ import annotations

import re

# A number keeps its inner dots and commas (`25.000`, `91,43`); every other mark stands alone, so that
# rules can see `4/12` as three tokens and `ngày19/3` as four.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_")


def tokenize(text: str) -> tuple[list[str], list[bool]]:
    """Text to words and, for each, whether a single space follows; other white space is a token of its own.

    `"Ngày 19/3, họp"` gives `Ngày 19 / 3 , họp` with spaces after `Ngày` and `,`.
    """
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            _gap(text[at : found.start()], words, spaces)
        words.append(found[0])
        spaces.append(False)
        at = found.end()
    if at < len(text):
        _gap(text[at:], words, spaces)
    return words, spaces


def _gap(gap: str, words: list[str], spaces: list[bool]) -> None:
    if gap[0] == " " and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)
