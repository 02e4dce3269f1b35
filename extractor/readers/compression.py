"""A file, compressed or not, to its bytes piece by piece; damage costs the member it is in and is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

import zstandard

from extractor.readers.decoders import DECODING_ERRORS, MAGIC, NAMES, STEP, Decoder, Zstd
from extractor.readers.failure import Code
from extractor.readers.limits import LOOK_BACK, MOST_BYTES, PIECE
from extractor.readers.window import Window

_SKIPPABLE = tuple(bytes((0x50 + low, 0x2A, 0x4D, 0x18)) for low in range(16))
_DICTIONARY = b"\x5d\x2a\x4d\x18"  # the frame in which .warc.zst files keep the dictionary of all the others
_ZSTD = b"\x28\xb5\x2f\xfd"
_SUFFIXES = {
    (".gz", ".tgz"): b"\x1f\x8b\x08",
    (".zst", ".tzst"): _ZSTD,
    (".bz2", ".tbz", ".tbz2"): b"BZh",
    (".xz", ".txz"): b"\xfd7zXZ\x00",
}
_TASTE = 512  # decoded bytes by which a member is told from bytes that look like the beginning of one


@dataclass(frozen=True, slots=True)
class Piece:
    """Decoded bytes: in which member (its offset in the file; None without compression) and where in it they stand."""

    data: bytes
    member: int | None
    position: int


@dataclass(frozen=True, slots=True)
class Gap:
    """From `start` to `end` the file gave nothing more than the pieces of that member that came before."""

    start: int
    end: int
    code: Code
    reason: str


def promised(name: str) -> bytes | None:
    """A file's name to the mark of the compression that its suffix promises: `.gz` is gzip."""
    suffix = PurePath(name).suffix.lower()
    return next((magic for suffixes, magic in _SUFFIXES.items() if suffix in suffixes), None)


def magic_of(head: bytes) -> bytes | None:
    """The first bytes of a file to the mark of its compression, or None: `1f 8b 08` is gzip."""
    if head.startswith(_SKIPPABLE):
        return _ZSTD
    return next((magic for magic in MAGIC if head.startswith(magic)), None)


def read_pieces(
    file: BinaryIO, begins: Callable[[bytes], bool], start: int = 0, otherwise: bytes | None = None
) -> Iterator[Piece | Gap]:
    """A file to its decoded bytes and the gaps in them, from the member (or the plain byte) at `start` on.

    `begins` tells from the first bytes of a decoded member whether one should begin so: behind damage, what does
    is a member even if it is damaged itself, and anything else only if it is whole. `otherwise` is the mark of the
    compression that the file's name promises, for one whose first bytes are damaged.
    """
    window = Window(file)
    head = window.peek(512)
    magic = magic_of(head) or (None if begins(head) else otherwise)
    dictionary = _dictionary(window) if magic == _ZSTD else None
    if start and start != window.position:
        file.seek(start)
        window = Window(file, start)
    if magic is None:
        yield from _plain(window)
        return
    make = (lambda: Zstd(dictionary)) if magic == _ZSTD else MAGIC[magic]
    yield from _Members(window, magic, make, begins).read()


def _plain(window: Window) -> Iterator[Piece | Gap]:
    while True:
        start = window.position
        try:
            data = window.take()
        except OSError as error:
            yield Gap(start, start, "unreadable", f"cannot be read on from here: {error.strerror}")
            return
        if not data:
            return
        yield Piece(data, None, start)


def _dictionary(window: Window) -> zstandard.ZstdCompressionDict | None:
    """The dictionary that the first frame holds, if it does; the cursor stays."""
    if window.peek(4) != _DICTIONARY:
        return None
    size = int.from_bytes(window.peek(8)[4:], "little")
    data = window.peek(8 + min(size, MOST_BYTES))[8:]
    try:
        if data.startswith(_ZSTD):
            data = zstandard.ZstdDecompressor().decompress(data, max_output_size=MOST_BYTES)
        return zstandard.ZstdCompressionDict(data)
    except zstandard.ZstdError:
        return None  # every frame will say that it is damaged


class _Members:
    """The members of one compressed file."""

    def __init__(
        self, window: Window, magic: bytes, make: Callable[[], Decoder], begins: Callable[[bytes], bool]
    ) -> None:
        self._window, self._magic, self._make, self._begins = window, magic, make, begins
        self._name = NAMES[magic]

    def read(self) -> Iterator[Piece | Gap]:
        """The pieces of all members, and a gap for each stretch that is none."""
        window = self._window
        while True:
            start = window.position
            code: Code = "truncated"
            reason = f"the file ends inside a {self._name} member"
            try:
                if self._at_end():
                    return
                start = window.position
                yield from self._member(start)
                continue
            except _TornError:
                pass
            except DECODING_ERRORS as error:
                code, reason = _told(error, self._name)
            gap = self._gap(start, code, reason)
            yield gap
            if gap.code == "unreadable":
                return

    def _member(self, start: int) -> Iterator[Piece]:
        head = self._window.peek(len(self._magic))
        if head != self._magic:
            if self._magic.startswith(head):
                raise _TornError
            raise ValueError(f"no {self._name} member begins here")
        position = 0
        for data in _decode(self._window, self._make()):
            yield Piece(data, start, position)
            position += len(data)

    def _at_end(self) -> bool:
        """True where nothing follows but padding; frames that hold no data are passed over."""
        window = self._window
        while head := window.peek(8):
            if self._magic == _ZSTD and head.startswith(_SKIPPABLE):
                self._skip(8 + int.from_bytes(head[4:], "little"))
            elif head[0] == 0:
                self._skip_zeros()
            else:
                return False
        return True

    def _skip(self, size: int) -> None:
        while size > 0:
            data = self._window.peek(min(size, PIECE))
            if not data:
                raise _TornError
            self._window.advance(len(data))
            size -= len(data)

    def _skip_zeros(self) -> None:
        while data := self._window.peek(PIECE):
            zeros = len(data) - len(data.lstrip(b"\0"))
            self._window.advance(zeros)
            if zeros < len(data):
                return

    def _gap(self, start: int, code: Code, reason: str) -> Gap:
        """Move on to where a member begins again, and say what lies between.

        The search goes back to just behind the beginning of the damaged member: a decoder that lost its way may
        have run over the beginnings of others.
        """
        window = self._window
        try:
            window.rewind(start + 1)
            while window.find(self._magic):
                if self._is_member():
                    return Gap(start, window.position, "damaged", reason)
                window.advance(1)
        except OSError as error:
            code, reason = "unreadable", f"cannot be read on from here: {error.strerror}"
        return Gap(start, window.position, code, reason)

    def _is_member(self) -> bool:
        """True where what begins at the cursor begins as it should, or is whole; the cursor stays."""
        start = self._window.position
        try:
            return self._tastes_right(start)
        except (_TornError, *DECODING_ERRORS):
            return False
        finally:
            self._window.rewind(start)

    def _tastes_right(self, start: int) -> bool:
        head = b""
        for data in _decode(self._window, self._make()):
            if len(head) < _TASTE:
                head += data
                if self._begins(head):
                    return True
            elif self._window.position - start > LOOK_BACK:
                return False
        return bool(head)


class _TornError(Exception):
    """The file ends inside a member."""


def _decode(window: Window, decoder: Decoder) -> Iterator[bytes]:
    idle = 0
    while not decoder.finished:
        data = window.peek(STEP)
        out, used = decoder.decode(data)
        window.advance(used)
        idle = 0 if out or used else idle + 1
        if out:
            yield out
        elif not data and not decoder.finished:
            raise _TornError
        if idle > 1:
            raise ValueError("its decoder takes no more")


def _told(error: Exception, name: str) -> tuple[Code, str]:
    if isinstance(error, OSError) and error.errno is not None:
        return "unreadable", f"cannot be read on from here: {error.strerror}"
    if isinstance(error, EOFError):
        return "damaged", f"the {name} member is damaged"
    return "damaged", f"the {name} member is damaged ({str(error) or type(error).__name__})"
