"""The decoded bytes of a web archive to its records: whole ones, and what was lost between them.

fastwarc stops at the first record it cannot read and warcio ends there without a word, so where records begin
and end is found here; what a record says is left to fastwarc.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.readers.compression import Gap, Piece
from extractor.readers.failure import Code
from extractor.readers.forms import Form
from extractor.readers.limits import MOST_BYTES, MOST_HEADER, PIECE

_NEWLINES = b"\r\n"
_USUAL_HEADER = 4096


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file decoded bytes stand: their member's offset, None without compression, and their place in it."""

    member: int | None
    position: int

    def __str__(self) -> str:
        """As it stands behind `#` in a source: `512`; in a member of many records `512+2048`."""
        if self.member is None:
            return str(self.position)
        return f"{self.member}+{self.position}" if self.position else str(self.member)


@dataclass(frozen=True, slots=True)
class Framed:
    """One record: its bytes, header first, and whether they stop short because the block is too large to be held."""

    place: Place
    data: bytes
    header: int
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """A stretch that gave no record."""

    place: Place
    code: Code
    reason: str


def frame(pieces: Iterable[Piece | Gap], form: Form) -> Iterator[Framed | Lost]:
    """The pieces of an archive to its records in order, with one `Lost` for each stretch between sound records."""
    source = iter(pieces)
    while True:
        run = _Run(source)
        yield from _Framer(run, form).records()
        if run.gap is None:
            return


class _Run:
    """Decoded bytes without a gap, held from the cursor on; `gap` is what ended them, None for the file's end."""

    def __init__(self, source: Iterator[Piece | Gap]) -> None:
        self._source = source
        self._begins: deque[tuple[int, Place]] = deque()  # where in the run members begin
        self._base = 0  # where in the run the buffer begins
        self.buffer = bytearray()
        self.ended = False
        self.gap: Gap | None = None

    def fill(self, size: int) -> bool:
        """Hold at least `size` bytes from the cursor on; False where the run ends before."""
        while len(self.buffer) < size and not self.ended:
            item = next(self._source, None)
            if isinstance(item, Piece):
                if not self._begins or self._begins[-1][1].member != item.member:
                    self._begins.append((self._base + len(self.buffer), Place(item.member, item.position)))
                self.buffer += item.data
            else:
                self.ended, self.gap = True, item
        return len(self.buffer) >= size

    def drop(self, size: int) -> None:
        """Move the cursor on."""
        del self.buffer[:size]
        self._base += size
        while len(self._begins) > 1 and self._begins[1][0] <= self._base:
            self._begins.popleft()

    @property
    def place(self) -> Place:
        """Where the cursor stands."""
        if not self._begins:
            return Place(self.gap.start if self.gap else 0, 0)
        begin, place = self._begins[0]
        return Place(place.member, place.position + self._base - begin)

    def members(self, size: int) -> Iterator[int]:
        """How far ahead, within `size` bytes, members begin."""
        return (begin - self._base for begin, _ in self._begins if 0 < begin - self._base < size)

    def is_in_gap(self, place: Place) -> bool:
        """True where what stands at a place is in the member whose damage ended this run."""
        return self.gap is not None and self.gap.start == place.member and self.gap.code != "unreadable"


class _Framer:
    """The records of one run."""

    def __init__(self, run: _Run, form: Form) -> None:
        self._run, self._form = run, form
        self._told = False  # that of the gap at the run's end a record has spoken already
        self._last: Place | None = None  # of the records given

    def records(self) -> Iterator[Framed | Lost]:
        """The records of the run, the losses in it, and the gap that ends it if no lost record has told of it."""
        run = self._run
        while self._skip_newlines():
            yield self._next()
        gap = run.gap
        if gap is not None and not self._told:
            yield Lost(Place(gap.start, 0), gap.code, self._spelt(gap))

    def _skip_newlines(self) -> bool:
        """Move on to the next record; False at the end of the run."""
        run = self._run
        while run.fill(1):
            newlines = 0
            while newlines < len(run.buffer) and run.buffer[newlines] in _NEWLINES:
                newlines += 1
            run.drop(newlines)
            if run.buffer:
                return True
        return False

    def _measures(self) -> tuple[int, int] | None:
        """The lengths of header and block at the cursor; few headers are long."""
        run, form = self._run, self._form
        run.fill(MOST_HEADER)
        return form.measure(bytes(run.buffer[:_USUAL_HEADER])) or form.measure(bytes(run.buffer[:MOST_HEADER]))

    def _is_cut_header(self) -> bool:
        """True where the run ends inside what may be a header."""
        run = self._run
        if run.fill(MOST_HEADER):
            return False
        opening = self._form.opening
        return opening.startswith(bytes(run.buffer[: len(opening)])) if opening else 10 not in run.buffer

    def _next(self) -> Framed | Lost:
        run, form = self._run, self._form
        measures = self._measures()
        if measures is None:
            what = "no header of a record can be read here"
            return self._lost(None if self._is_cut_header() else what, what)
        header, block = measures
        if block > MOST_BYTES:
            return self._large(header, block)
        size = header + block
        is_whole = run.fill(size)
        run.fill(size + MOST_HEADER)  # what follows tells whether the length is right
        begun = next((ahead for ahead in run.members(size) if form.begin.match(run.buffer, ahead)), None)
        if begun is None and not is_whole:
            return self._lost(None, "the record is longer than what is left")
        if begun is not None or not self._ends_at(size):
            return self._lost(f"the record's length of {block:,} bytes is not where it ends", "")
        if self._is_torn(size):
            return self._lost(None, "")
        place, data = run.place, bytes(run.buffer[:size])
        run.drop(size)
        self._last = place
        return Framed(place, data, header)

    def _ends_at(self, size: int) -> bool:
        """True where a record may end: something that parts records follows, or a record, or nothing."""
        run = self._run
        if len(run.buffer) == size or run.buffer.startswith(self._form.delimiter, size):
            return True
        rest = bytes(run.buffer[size : size + MOST_HEADER])
        follows = rest.lstrip(_NEWLINES)
        return not follows or self._form.begin.match(follows) is not None

    def _is_torn(self, size: int) -> bool:
        """True where the run ends behind this record because the member that the record is in is damaged."""
        run = self._run
        return run.ended and run.is_in_gap(run.place) and not run.buffer[size:].strip(_NEWLINES)

    def _large(self, header: int, block: int) -> Framed | Lost:
        """A record too large to be held: passed over, unless its length is wrong and others begin inside."""
        run = self._run
        place, data = run.place, bytes(run.buffer[:MOST_HEADER])
        run.drop(header)
        left = block
        while left > 0 and run.fill(1):
            run.fill(min(left, PIECE) + MOST_HEADER)
            ahead = self._find(min(left, PIECE), start=0)
            if ahead is not None:
                run.drop(ahead)
                return Lost(place, "damaged", f"the record's length of {block:,} bytes is not where it ends")
            step = min(left, PIECE, len(run.buffer))
            run.drop(step)
            left -= step
        if left:
            return self._ended(place, "the record is longer than what is left")
        return Framed(place, data, header, is_cut=True)

    def _lost(self, reason: str | None, at_end: str) -> Lost:
        """Move on to where a record begins again and say what was lost; no reason: it is what ended the run."""
        run = self._run
        place = run.place
        start = 1
        while True:
            run.fill(start + PIECE + MOST_HEADER)
            ahead = self._find(start + PIECE, start)
            if ahead is not None:
                run.drop(ahead)
                return Lost(place, "damaged", f"{reason or at_end or 'the record is damaged'}; lost up to #{run.place}")
            if run.ended and len(run.buffer) <= start + PIECE:
                run.drop(len(run.buffer))
                if reason is not None and not run.is_in_gap(place):
                    return Lost(place, "damaged", f"{reason}; lost up to the end of the file")
                return self._ended(place, at_end)
            run.drop(PIECE)

    def _ended(self, place: Place, reason: str) -> Lost:
        gap = self._run.gap
        if gap is None:
            return Lost(place, "truncated", f"the file ends inside a record: {reason or 'it is not whole'}")
        self._told = True
        return Lost(place, gap.code, self._spelt(gap))

    def _find(self, size: int, start: int) -> int | None:
        """How far ahead, from `start` to `size`, a record begins."""
        buffer, form = self._run.buffer, self._form
        for found in form.again.finditer(buffer, start, min(len(buffer), size + MOST_HEADER)):
            at = found.start()
            if at > size:
                return None
            if form.measure(bytes(buffer[at : at + MOST_HEADER])):
                return at
        return None

    def _spelt(self, gap: Gap) -> str:
        size = f"{gap.reason}; {gap.end - gap.start:,} bytes lost, up to #{gap.end}"
        if self._last is not None and self._last.member == gap.start:
            return f"{size}; what was read from the same member before may be damaged too"
        return size
