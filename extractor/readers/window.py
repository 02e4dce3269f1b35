"""A binary stream to bytes that can be looked at ahead and, for some way, once more."""

from __future__ import annotations

from typing import BinaryIO

from extractor.readers.limits import LOOK_BACK, PIECE


class Window:
    """A stream, seekable or not, with a cursor: what lies `LOOK_BACK` bytes and more behind it can be read again.

    `position` is the cursor's offset in the file; `start` says where in the file the stream stands already.
    """

    def __init__(self, file: BinaryIO, start: int = 0) -> None:
        self._file = file
        self._buffer = bytearray()
        self._base = start  # the file offset of the buffer's first byte
        self._ended = False
        self.position = start

    def peek(self, size: int) -> bytes:
        """The next `size` bytes, fewer only where the stream ends; the cursor stays."""
        self._fill(size)
        begin = self.position - self._base
        return bytes(self._buffer[begin : begin + size])

    def advance(self, size: int) -> None:
        """Move the cursor on by bytes that were peeked at; a negative number gives bytes back."""
        self.position += size
        behind = self.position - self._base
        if behind > 2 * LOOK_BACK:  # seldom, for what is kept is moved
            del self._buffer[: behind - LOOK_BACK]
            self._base += behind - LOOK_BACK

    def rewind(self, position: int) -> None:
        """Move the cursor back to a file offset, or to the oldest byte that is still held."""
        self.position = max(position, self._base)

    def take(self) -> bytes:
        """The next bytes, none of them kept; empty at the end of the stream."""
        data = bytes(self._buffer[self.position - self._base :]) or self._file.read(PIECE)
        self._buffer.clear()
        self.position += len(data)
        self._base = self.position
        return data

    def find(self, mark: bytes) -> bool:
        """Move the cursor to the next place that holds `mark`; False, and the cursor at the end, where none does."""
        while True:
            begin = self.position - self._base
            found = self._buffer.find(mark, begin)
            if found >= 0:
                self.advance(found - begin)
                return True
            self.advance(max(0, len(self._buffer) - begin - len(mark) + 1))
            if self._ended:
                self.position = self._base + len(self._buffer)
                return False
            self._fill(len(mark) + PIECE)

    def _fill(self, size: int) -> None:
        while not self._ended and self._base + len(self._buffer) - self.position < size:
            data = self._file.read(PIECE)
            self._ended = not data
            self._buffer += data
