"""Pieces of a file to reads of a given size and to lines, up to the first gap or through all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.readers.compression import Gap, Piece
from extractor.readers.limits import MOST_BYTES, PIECE


class Flow:
    """Decoded bytes up to the first gap, read by size; `gap` says what ended them, None for the file's end."""

    def __init__(self, pieces: Iterable[Piece | Gap]) -> None:
        self._pieces = iter(pieces)
        self._buffer = bytearray()
        self._ended = False
        self.gap: Gap | None = None
        self.position = 0

    def read(self, size: int) -> bytes:
        """The next `size` bytes, fewer only where they end."""
        while len(self._buffer) < size and not self._ended:
            item = next(self._pieces, None)
            if isinstance(item, Piece):
                self._buffer += item.data
            else:
                self._ended, self.gap = True, item
        data = bytes(self._buffer[:size])
        del self._buffer[:size]
        self.position += len(data)
        return data

    def give_back(self, data: bytes) -> None:
        """Let bytes that were read be read again."""
        self._buffer[:0] = data
        self.position -= len(data)

    def skip(self, size: int) -> bool:
        """Pass over bytes without holding them; False where they end before."""
        while size > 0:
            data = self.read(min(size, PIECE))
            if not data:
                return False
            size -= len(data)
        return True


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end: its number from 1 on, its bytes, and whether they were cut as too many."""

    number: int
    data: bytes
    is_cut: bool = False


def read_lines(pieces: Iterable[Piece | Gap], most: int = MOST_BYTES) -> Iterator[Line | Gap]:
    """Pieces to lines and the gaps between them; what a gap tears is no line, and lines are counted on behind it."""
    held = bytearray()
    number, is_cut = 1, False
    for item in pieces:
        if isinstance(item, Gap):
            number += bool(held)
            held.clear()
            is_cut = False
            yield item
            continue
        *whole, rest = item.data.split(b"\n")
        for data in whole:
            held += data
            yield Line(number, bytes(held[:most]).removesuffix(b"\r"), is_cut or len(held) > most)
            held.clear()
            number, is_cut = number + 1, False
        held += rest
        if len(held) > most:
            del held[most:]
            is_cut = True
    if held:
        yield Line(number, bytes(held).removesuffix(b"\r"), is_cut)
