"""Which syllables begin a word, by underthesea, looked up only for sentences where somebody asks.

Word segmentation takes nine tenths of the time a page could cost, so it is lazy: the first token of
a sentence that is asked for `token._.word_start` pays for the whole sentence.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

_KEY = "word_starts"


def register() -> None:
    """Give spaCy's tokens the attribute `_.word_start`; calling it again changes nothing."""
    if not Token.has_extension("word_start"):
        Token.set_extension("word_start", getter=_is_word_start)


def _is_word_start(token: Token) -> bool:
    known: dict[int, set[int]] = token.doc.user_data.setdefault(_KEY, {})
    sentence = token.sent
    if sentence.start not in known:
        known[sentence.start] = word_starts(sentence)
    return token.idx in known[sentence.start]


def word_starts(sentence: Span) -> set[int]:
    """The offsets in the document at which the words of one sentence begin.

    Aligned by letters, since underthesea's words hold one plain space where the text may have others.
    """
    from underthesea import word_tokenize

    text = sentence.text
    starts: set[int] = set()
    at = 0
    for word in word_tokenize(text, use_token_normalize=False):
        for number, piece in enumerate(word.split()):
            at = text.index(piece, at)
            if number == 0:
                starts.add(sentence.start_char + at)
            at += len(piece)
    return starts
