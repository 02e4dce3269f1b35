"""An article's settled text to a spaCy Doc whose text is exactly that text."""

from __future__ import annotations

from collections.abc import Sequence

import spacy
from spacy.attrs import LOWER
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor.errors import ContractError
from extractor.mention import Span
from extractor.normalisers.folding import fold_word
from extractor.segmentation import words as word_bounds
from extractor.segmentation.sentences import sentence_spans
from extractor.segmentation.tokenizer import tokenize


def make_vocab() -> Vocab:
    """A vocabulary whose `LOWER` is the folded form, so that rules match either tone-mark placement."""
    vocab = spacy.blank("xx").vocab
    vocab.lex_attr_getters[LOWER] = fold_word  # type: ignore[attr-defined]  # missing in spaCy's stub
    word_bounds.register()
    return vocab


def segment(text: str, vocab: Vocab) -> tuple[Doc, list[Span]]:
    """Settled text to its Doc of syllables with sentence starts set, and the sentences' spans.

    Raises `ContractError` if the Doc's text were to differ from the text: offsets would be wrong.
    """
    sentences = sentence_spans(text)
    tokens, spaces = tokenize(text)
    if "".join([token + " " if space else token for token, space in zip(tokens, spaces, strict=True)]) != text:
        raise ContractError("segmentation changed the text: offsets would be wrong; report this page")
    return Doc(vocab, words=tokens, spaces=spaces, sent_starts=_sentence_starts(tokens, spaces, sentences)), sentences


def _sentence_starts(
    tokens: Sequence[str], spaces: Sequence[bool], sentences: Sequence[Span]
) -> list[bool | int | None]:
    """For each token whether a sentence starts there; line ends belong to the sentence before."""
    starts = {span.start for span in sentences}
    flags: list[bool | int | None] = []
    at = 0
    for token, space in zip(tokens, spaces, strict=True):
        flags.append(at in starts)
        at += len(token) + space
    if flags:
        flags[0] = True
    return flags
