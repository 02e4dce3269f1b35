"""Outcomes in the order of their sources to parts and ledger; what already stands there as it should is left alone.

The output is always what a run over today's sources from nothing would give. Pages are dealt into parts by their
number; a part in which every page is as before keeps its file, any other is written anew, with the lines of
unchanged pages copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

from extractor.runs.answers import KINDS, Answer, State
from extractor.runs.files import OLD, Draft, Lines, clear, files_beyond, is_whole, part_file, settle, shelve
from extractor.runs.ledger import Entry, Ledger
from extractor.runs.marks import Finder, Search, marked, text_of
from extractor.runs.tally import Tally

_DUPLICATES, _QUARANTINE = "duplicates/", "quarantine/"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One page of the run in its turn: answered now, or kept (`answer` is None) as the ledger has it."""

    source: str
    hash: bytes
    key: bytes
    answer: Answer | None


class Recorder:
    """Takes outcomes one after another and writes parts of `per_part` pages; `finish` closes the last."""

    def __init__(
        self, folder: Path, ledger: Ledger, serial: int, *, search: Search | None, drop: bool, per_part: int
    ) -> None:
        self._folder, self._ledger, self._serial = folder, ledger, serial
        self._search, self._drop, self._per_part = search, drop, per_part
        self._finder: Finder | None = search.make_finder() if search else None
        self._lines = Lines(folder)
        self.tally = Tally()
        self.parts = 0
        self._begin_part(0)

    def expect(self, answers: Sequence[Answer]) -> None:
        """Answers of which outcomes will come soon."""
        if self._finder is not None:
            self._finder.expect([answer.signature for answer in answers if answer.signature])

    def add(self, outcome: Outcome) -> bool:
        """Record the next page; True where a part came to its end with it."""
        entry, line = self._entry(outcome)
        self._count(entry, outcome.answer)
        if self._draft is None and not self._stands(entry):
            self._begin_draft()
        if self._draft is not None:
            self._entries.append(self._write(self._draft, entry, line or self._read(entry)))
        self._position += 1
        if self._position < self._per_part:
            return False
        self._end_part()
        return True

    def finish(self, complete: bool) -> None:
        """Put down what there is; if all sources have been read, forget whatever is no longer in them."""
        if complete and self._draft is None and 0 < self._position < len(self._expected):
            self._begin_draft()
        if self._draft is not None:
            self._commit(self._draft)
        self.parts = self._number + (self._position > 0)
        if complete:
            beyond = files_beyond(self._folder, self.parts)
            self.tally.gone = self._ledger.drop_from(self.parts, dict.fromkeys(beyond))
            self._settle()
            clear(self._folder / OLD)
        self._lines.forget()

    def _begin_part(self, number: int) -> None:
        self._number, self._position = number, 0
        self._draft: Draft | None = None
        self._entries: list[Entry] = []
        expected = self._ledger.part(number)
        lengths = {part_file(number): 0} if expected else {}
        for entry in expected:
            if entry.file is not None:
                lengths[entry.file] = lengths.get(entry.file, 0) + entry.length
        self._expected = expected if is_whole(self._folder, lengths) else []

    def _end_part(self) -> None:
        if self._draft is not None:
            self._commit(self._draft)
        self._begin_part(self._number + 1)

    def _stands(self, entry: Entry) -> bool:
        """True where the page already stands in its place, as it should."""
        return self._position < len(self._expected) and self._expected[self._position] == entry

    def _begin_draft(self) -> None:
        """Write the part anew, beginning with the pages that stood in their place."""
        self._draft = Draft(self._folder, self._number)
        for entry in self._expected[: self._position]:
            self._entries.append(self._write(self._draft, entry, self._read(entry)))

    def _write(self, draft: Draft, entry: Entry, line: bytes) -> Entry:
        if entry.trouble is not None:
            about = {"source": entry.source, **orjson.loads(entry.trouble), "hash": entry.hash.hex()}
            draft.append(_QUARANTINE, orjson.dumps(about))
        if entry.state == "skipped":
            return entry
        shelf = _DUPLICATES if entry.state == "duplicate" else ""
        file, start, length = draft.append(shelf, marked(line, entry.duplicate_of))
        return entry._replace(file=file, start=start, length=length)

    def _commit(self, draft: Draft) -> None:
        """Bytes on the disk, then the ledger, then the names: a crash in between is made good at the next start."""
        renames = draft.close()
        self._ledger.write_part(self._number, self._entries, shelve(self._folder, self._number), renames)
        self._settle()

    def _settle(self) -> None:
        self._lines.forget()
        recover(self._folder, self._ledger)

    def _entry(self, outcome: Outcome) -> tuple[Entry, bytes]:
        """An outcome to its row in this place, and its line where that had to be looked at."""
        answer = outcome.answer
        if answer is None:
            entry, line = self._kept(outcome), b""
        else:
            entry, line = self._fresh(outcome, answer), answer.line
        if self._search is None or self._finder is None or entry.state not in ("done", "duplicate"):
            return entry, line
        signature = entry.signature
        if signature is None:  # the page was worked on when nobody looked for duplicates
            line = line or self._read(entry)
            signature = self._search.signature(text_of(line))
        earlier = self._finder.add(entry.source, signature)
        state: State = "duplicate" if earlier is not None and self._drop else "done"
        return entry._replace(signature=signature, duplicate_of=earlier, state=state), line

    def _kept(self, outcome: Outcome) -> Entry:
        entry = self._ledger.find(outcome.source)
        if entry is None:
            raise RuntimeError(f"{outcome.source} was to be kept and is not in the ledger")
        if self._finder is None and entry.duplicate_of is not None:
            entry = entry._replace(duplicate_of=None, state="done")
        return entry._replace(part=self._number, position=self._position)

    def _fresh(self, outcome: Outcome, answer: Answer) -> Entry:
        return Entry(
            source=outcome.source,
            hash=outcome.hash,
            key=outcome.key,
            serial=self._serial,
            state=answer.state,
            part=self._number,
            position=self._position,
            file=None,
            start=0,
            length=0,
            records=orjson.dumps(answer.records).decode(),
            warnings=orjson.dumps([code for code, _ in answer.warnings]).decode(),
            duplicate_of=None,
            signature=answer.signature,
            trouble=orjson.dumps(asdict(answer.trouble)).decode() if answer.trouble else None,
        )

    def _read(self, entry: Entry) -> bytes:
        return b"" if entry.file is None else self._lines.read(entry.file, entry.start, entry.length)

    def _count(self, entry: Entry, answer: Answer | None) -> None:
        records = answer.records if answer else orjson.loads(entry.records)
        self.tally.add(
            entry.state,
            records if entry.state != "duplicate" else (0,) * len(KINDS),
            [code for code, _ in answer.warnings] if answer else orjson.loads(entry.warnings),
            orjson.loads(entry.trouble) if entry.trouble else None,
            entry.duplicate_of is not None,
        )


def recover(folder: Path, ledger: Ledger) -> None:
    """Do the renames that the ledger has put down as due."""
    settle(folder, ledger.renames())
    ledger.renamed()
