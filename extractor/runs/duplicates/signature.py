"""A text to the few hundred bytes that tell its copies: a hash, a minhash of its shingles, its facts in context.

Portals that take over a release change its head, cut its end, add captions and furniture, but seldom a number or a
name inside a sentence they keep. The next use of a template changes just these. So a signature holds, beside the
minhash, facts: a run of numbers or capitalised words (`4/12`, `Tân Hồng`) under the words around it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from struct import Struct

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from extractor.errors import ExtractorError
from extractor.normalisers.folding import fold, nfc

# Changes with everything that changes a signature's bytes; stored signatures of another version are refused.
VERSION = 1
PERMUTATIONS = 192
_SEED = 7
_SHINGLE = 4  # words
_FEWEST_WORDS = 8  # `Trang bạn tìm không tồn tại` says nothing that could be copied
_MOST_FACTS = 48
_HEAD = Struct("<B8sIB")  # version, hash of the folded words, number of shingles, number of facts
_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"[^\W_]+|[.!?:\n]")
_ENDS = frozenset('.!?:;…"”)')
_LONG_LINE = 14  # spaces


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature taken apart: `facts` are hashed contexts, sorted, and `values` what stands in each."""

    exact: bytes
    shingles: int
    minima: NDArray[np.uint16]
    facts: NDArray[np.uint32]
    values: NDArray[np.uint16]


def signature(text: str) -> bytes:
    """A settled text to its signature, at most 686 bytes, the same on every machine; empty if it has under 8 words."""
    text = nfc(text)
    every = _WORD.findall(fold(text))
    if len(every) < _FEWEST_WORDS:
        return b""
    exact = blake2b(" ".join(every).encode(), digest_size=8).digest()
    folded, kinds = _words(_prose(text))
    shingles = {" ".join(folded[at : at + _SHINGLE]) for at in range(len(folded) - _SHINGLE + 1)}
    minhash = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    minhash.update(shingles)  # in any order: it keeps the smallest of each permutation
    # The low halves tell as much as the whole: two of 65,536 values agree by chance once in as many comparisons.
    minima = np.array(minhash.digest(), dtype=np.uint32).astype("<u2")
    # The smallest hashes, so that two texts keep the same facts of what they share, however long they are.
    facts = sorted(set(_facts(folded, kinds)))[:_MOST_FACTS]
    contexts = np.array([context for context, _ in facts], dtype="<u4")
    values = np.array([value for _, value in facts], dtype="<u2")
    head = _HEAD.pack(VERSION, exact, len(shingles), len(facts))
    return head + minima.tobytes() + contexts.tobytes() + values.tobytes()


def parsed(stored: bytes) -> Signature:
    """The bytes of `signature` taken apart; raises `ExtractorError` for bytes of another version or length."""
    if len(stored) < _HEAD.size or stored[0] != VERSION:
        raise ExtractorError("a stored signature is not of this version; do the run again with --force")
    _, exact, shingles, count = _HEAD.unpack_from(stored)
    start = _HEAD.size + 2 * PERMUTATIONS
    if len(stored) != start + 6 * count:
        raise ExtractorError(f"a stored signature has {len(stored)} bytes, not {start + 6 * count}; run with --force")
    minima = np.frombuffer(stored, "<u2", PERMUTATIONS, _HEAD.size)
    facts = np.frombuffer(stored, "<u4", count, start)
    values = np.frombuffer(stored, "<u2", count, start + 4 * count)
    return Signature(exact, shingles, minima, facts, values)


def _prose(text: str) -> str:
    """The lines that say something: sentences, long lines and table rows, or all where these are too few.

    Menus, headlines of other articles and buttons stand in short lines that nothing ends.
    """
    lines = text.split("\n")
    said = [line for line in lines if line[-1:] in _ENDS or "|" in line or line.count(" ") >= _LONG_LINE]
    return "\n".join(said if 2 * sum(map(len, said)) >= len(text) else lines)


def _words(text: str) -> tuple[list[str], list[str | None]]:
    """The folded words of a text and their kinds: `N` of a number, `C` of a capitalised word, None of the rest.

    The first word of a sentence is capitalised whatever it is, so it is none of these.
    """
    words: list[str] = []
    kinds: list[str | None] = []
    starts = True
    for written, folded in zip(_TOKEN.findall(text), _TOKEN.findall(fold(text)), strict=True):
        if folded.isalpha():
            kinds.append(None if starts or written[0] == folded[0] else "C")
        elif folded in ".!?:\n":
            starts = True
            continue
        else:
            kinds.append("N")
        words.append(folded)
        starts = False
    return words, kinds


def _facts(words: Sequence[str], kinds: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Hashes of (three words before and one after, the run between): `xếp hạng thứ _ huyện` and `5 12`.

    A run beside another stands in its context as its kind only, so that one changed name changes one fact.
    """
    shown = ["", "", ""]  # the words, each run as its kind
    runs: list[tuple[int, str]] = []  # where in `shown` a run stands, and its words
    for word, kind in zip(words, kinds, strict=True):
        if kind is None:
            shown.append(word)
            continue
        value = (word.lstrip("0") or "0") if kind == "N" else word
        if shown[-1] == kind:
            runs[-1] = (runs[-1][0], f"{runs[-1][1]} {value}")
        else:
            runs.append((len(shown), value))
            shown.append(kind)
    shown.append("")
    for at, value in runs:
        context = " ".join(shown[at - 3 : at + 2])
        yield zlib.crc32(context.encode()), zlib.crc32(value.encode()) & 0xFFFF
