"""Extractions into a database, a batch a transaction: what is stored is always a whole number of batches."""

from __future__ import annotations

import gc
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Self, TypeVar

import orjson

from extractor.errors import ExtractorError
from extractor.records import Extraction
from extractor.sinks.incoming import Incoming, Refused, incoming, line_of
from extractor.sinks.intake import Batch, Intake
from extractor.sinks.merging import merge
from extractor.sinks.patience import ConnectionGoneError, is_of_database, patiently
from extractor.sinks.report import Changes, LoadReport, Refusal
from extractor.sinks.stores.store import Store, StoreError, Trouble
from extractor.sinks.tables.articles import articles
from extractor.sinks.tables.loads import runs

T = TypeVar("T")
# Articles: keys are spread evenly, so a batch touches most pages of a database, and few large ones write less than
# many small; a killed load still has but a second's work to do again.
BATCH = 2000
_OLDEST = 10.0  # seconds: articles that arrive slowly, from a run that reads pages, are stored no later than this
PATIENCE = 60.0  # seconds in which a lost server may come back


@dataclass(frozen=True, slots=True)
class _Underway:
    """A batch on its way into the store, the items it was made of, and what waits for its end and gives the changes."""

    items: Sequence[Incoming]
    batch: Batch
    ended: Callable[[], Changes]


class DatabaseSink:
    """A context that takes extractions or lines of JSON and brings a database in step with them.

    Loading the same again changes nothing. What breaks the contract, or what the database does not take, is left
    out, with the reason in `report.refused`. Leaving the context with an error stores no further batch.
    Raises `StoreError` where the database cannot be used, or is lost for longer than `patience` seconds.
    Where the database is a server, it stores a batch while the next one is made ready: an error may then be raised
    one batch later.
    The store is closed at the end unless it is to be kept open for reading.
    """

    def __init__(
        self,
        store: Store,
        *,
        program: str,
        sources: Sequence[str] = (),
        batch: int = BATCH,
        patience: float = PATIENCE,
        keep_open: bool = False,
        say: Callable[[str], None] = lambda message: None,
    ) -> None:
        self._store, self._say, self._size, self._patience = store, say, batch, patience
        self._program, self._sources, self._keep_open = program, list(sources), keep_open
        self.report = LoadReport(store.name, uuid.uuid4().hex)
        self._intake = Intake(self.report.run_key)
        self._pending: list[Incoming] = []
        self._stored_at = time.monotonic()
        self._lost = False
        self._reader: Store | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._underway: _Underway | None = None

    def __enter__(self) -> Self:
        self._patiently(self._store, self._start)
        if (reader := self._store.aside()) is not None:
            self._reader, self._thread = reader, ThreadPoolExecutor(1, "load")
        return self

    def write(self, extraction: Extraction | bytes) -> None:
        """Take one extraction or line of JSON of the contract; a full batch is stored at once, a slow one in 10 s."""
        self.report.arrived += 1
        line = b""
        try:
            line = line_of(extraction)
            self._pending.append(incoming(self.report.arrived, line))
        except Refused as error:
            self.report.refused.append(Refusal(self.report.arrived, "", str(error), line))
        if len(self._pending) >= self._size or time.monotonic() - self._stored_at > _OLDEST:
            self._flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._flush()
                self._settle()
                self._patiently(self._store, lambda: self._finish("done"))
            else:
                with suppress(Exception):  # the first error says what happened
                    self._settle()
                    if not self._lost:
                        self._finish("failed")
        finally:
            if self._thread is not None:
                self._thread.shutdown()
            if self._reader is not None:
                self._reader.close()
            if not self._keep_open:
                self._store.close()

    def _patiently(self, store: Store, work: Callable[[], T]) -> T:
        try:
            return patiently(store, work, self._patience, self._say)
        except ConnectionGoneError as error:
            raise self._stopped(store, f"no connection for {self._patience:g} s ({error})") from error
        except ExtractorError:
            raise
        except Exception as error:
            if is_of_database(error) and store.judge(error) is Trouble.FATAL:
                raise self._stopped(store, f"{type(error).__name__}: {str(error).partition(chr(10))[0]}") from error
            raise

    def _stopped(self, store: Store, reason: str) -> StoreError:
        """The error that says why the load ends, and what was stored and what was not."""
        if store is self._reader:
            self._settle()  # what is under way may be stored yet
        self._lost = True
        done = self.report.stored + len(self.report.refused)
        return StoreError(
            f"{self._store.name}: {reason}; stored so far: {self.report.stored} objects, the first {done} of the load; "
            f"not stored: from object {done + 1} on. Load the same again when this is mended: what is stored will be "
            "recognised"
        )

    def _start(self) -> None:
        self._store.connect()
        self._store.prepare()
        sources = orjson.dumps(self._sources).decode()
        row = (self.report.run_key, _now(), None, "loading", sources, self._program, 0, 0, "{}")
        with self._store.transaction():
            self._store.insert_missing(runs, [row])

    def _finish(self, state: str) -> None:
        counts = orjson.dumps(self.report.changes.as_json()).decode()
        statement = "UPDATE runs SET finished = ?, state = ?, counts = ? WHERE run_key = ?"
        with self._store.transaction():
            self._store.execute(statement, (_now(), state, counts, self.report.run_key))

    def _flush(self) -> None:
        items, self._pending = self._pending, []
        if items:
            with _collector_resting():
                batch = self._sorted(items)
                if not self._settle(batch):
                    batch = self._sorted(items)
                self._begin(items, batch)
        self._stored_at = time.monotonic()

    def _sorted(self, items: Sequence[Incoming]) -> Batch:
        """Items to a batch, by what was stored before the batch that is under way, whose articles are remembered."""
        keys, store = [item.key for item in items if item.key], self._reader or self._store
        return self._intake.sort(items, self._patiently(store, lambda: store.digests(articles, keys)))

    def _begin(self, items: Sequence[Incoming], batch: Batch) -> None:
        """Store a batch, in the thread if there is one; nothing else is under way."""
        tried: list[Changes] = []

        def work() -> Changes:
            return self._patiently(self._store, lambda: self._attempt(batch, tried)) if batch else Changes()

        if self._thread is not None:
            self._underway = _Underway(items, batch, self._thread.submit(work).result)
        else:
            self._underway = _Underway(items, batch, work)
            self._settle()

    def _settle(self, later: Batch | None = None) -> bool:
        """Wait for the batch under way; where the database takes it not, store its halves, down to the one at fault.

        False after that: `later`, which was made on the belief that all of it is stored, is to be made again.
        """
        underway, self._underway = self._underway, None
        if underway is None:
            return True
        items, batch = underway.items, underway.batch
        try:
            changes = underway.ended()
        except ExtractorError:
            raise
        except Exception as error:
            if self._store.judge(error) is not Trouble.DATA:
                raise
            for made in (later, batch):
                if made is not None:
                    self._intake.forget(made)
            self._narrow(items, error)
            return False
        self._intake.stored(batch)
        self.report.batches += bool(batch)
        self.report.stored += len(items) - len(batch.refused)
        self.report.unchanged += batch.unchanged
        self.report.refused += batch.refused
        self.report.changes.add(changes)
        return True

    def _store_items(self, items: Sequence[Incoming]) -> None:
        """Store items as one batch."""
        self._begin(items, self._sorted(items))
        self._settle()

    def _attempt(self, batch: Batch, tried: list[Changes]) -> Changes:
        """Store a batch in one transaction, with the number of batches it makes.

        A connection lost while a transaction ended leaves open whether it was stored; that number tells.
        """
        number = self.report.batches + 1
        if tried and self._store.select("SELECT batches FROM runs WHERE run_key = ?", (batch.run,)) == [(number,)]:
            return tried[-1]
        with self._store.transaction():
            changes = merge(self._store, batch)
            tried.append(changes)
            self._store.execute(
                "UPDATE runs SET batches = ?, articles = articles + ? WHERE run_key = ?",
                (number, changes.added[articles.name], batch.run),
            )
        return changes

    def _narrow(self, items: Sequence[Incoming], error: Exception) -> None:
        if len(items) > 1:
            half = len(items) // 2
            self._store_items(items[:half])
            self._store_items(items[half:])
            return
        [item] = items
        reason = f"the database does not take it: {type(error).__name__}: {str(error).partition(chr(10))[0]}"
        self.report.refused.append(Refusal(item.number, item.key, reason, item.line))


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Parsed JSON and rows have no cycles; looking for them among a batch's objects took a third of the time."""
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            gc.enable()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
