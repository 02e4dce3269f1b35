"""Sources to a finished run folder: the parts in the order of the sources, the ledger, the quarantine, the summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.readers.meter import Meter
from extractor.runs.choosing import Choice
from extractor.runs.engines.batches import Engine, outcomes_by
from extractor.runs.extent import Extent
from extractor.runs.files import SCRATCH, clear
from extractor.runs.fingerprint import made_by
from extractor.runs.ledger import LEDGER, Ledger
from extractor.runs.local import Work, outcomes
from extractor.runs.lock import LOCK, locked
from extractor.runs.options import RunOptions
from extractor.runs.recording import Outcome, Recorder, recover
from extractor.runs.stopping import Stop
from extractor.runs.summary import Summary
from extractor.runs.tally import Tally
from extractor.runs.workers import WorkerPool


def run_folder(
    folder: Path,
    options: RunOptions,
    watch: Callable[[Tally], None] | None = None,
    engine: AbstractContextManager[Engine] | None = None,
) -> Summary:
    """Do a run, or go on with it, in a folder; `watch` is shown the counts after every page.

    Without `engine` the pages are answered by processes of this machine.

    The same call continues a run that was stopped or killed. Raises `ExtractorError` where the folder is not a run
    folder, is in use, or holds a run over other pages, and `InputError` where a source is wrong. A first SIGINT or
    SIGTERM ends it after the pages that have been begun: the summary's `state` is then `stopped`.
    """
    meter = Meter()
    items = options.items(meter)
    _make(folder)
    with locked(folder), closing(Ledger(folder)) as ledger, Stop() as stop:
        recover(folder, ledger)
        clear(folder / SCRATCH)
        _check(folder, ledger, options)
        serial = ledger.begin_run(options.mode, options.choice.as_json())
        recorder = Recorder(
            folder, ledger, serial, search=options.search, drop=options.drop_duplicates, per_part=options.pages_per_part
        )
        summary = Summary.begin(folder, options, recorder.tally)
        with summary.ending_in_state():
            work = _work(ledger, serial, options, stop)
            extent = Extent(options.choice.sources, meter)
            with _outcomes(folder, options, extent.watched(items), work, recorder, engine) as found:
                _record(found, extent, options, recorder, summary, watch)
            summary.signal = stop.signal
            recorder.finish(complete=summary.signal is None)
            summary.parts = recorder.parts
            if summary.signal is None:
                ledger.end_run(serial)
        clear(folder / SCRATCH)
    return summary


@contextmanager
def _outcomes(
    folder: Path,
    options: RunOptions,
    items: Iterable[Page | PageFailure],
    work: Work,
    recorder: Recorder,
    engine: AbstractContextManager[Engine] | None,
) -> Iterator[Iterator[Outcome]]:
    """The outcomes of the items, in their order, while whatever answers them is running."""
    if engine is not None:
        with engine as running:
            yield _counted(outcomes_by(running, items, work), recorder.tally, lambda: 0)
        return
    with WorkerPool(options.answering(), options.workers, options.limits, folder / SCRATCH, recorder.expect) as pool:
        yield _counted(outcomes(items, work, pool), recorder.tally, lambda: pool.peak_kb)


def _counted(found: Iterable[Outcome], tally: Tally, peak_kb: Callable[[], int]) -> Iterator[Outcome]:
    """Outcomes as they come; those worked on are counted, with the memory of the workers where it is known."""
    for outcome in found:
        if outcome.answer is not None:
            tally.work(peak_kb())
        yield outcome


def _record(
    found: Iterable[Outcome],
    extent: Extent,
    options: RunOptions,
    recorder: Recorder,
    summary: Summary,
    watch: Callable[[Tally], None] | None,
) -> None:
    tally = recorder.tally
    for outcome in found:
        part_ended = recorder.add(outcome)
        tally.fraction = _fraction(extent.next_fraction(), tally, options.choice)
        if watch is not None:
            watch(tally)
        if part_ended:
            summary.write()


def _work(ledger: Ledger, serial: int, options: RunOptions, stop: Stop) -> Work:
    is_new = ledger.is_empty()  # then no page of this run is looked for, since none comes twice

    def is_kept(source: str, key: bytes) -> bool:
        if is_new:
            return False
        row = ledger.standing(source)
        if row is None or row[0] != key:
            return False
        again = options.force or (options.retry_quarantine and row[1] == "quarantined")
        return not again or row[2] >= serial  # done in this very run, before it was stopped

    return Work(made_by(options.versions(), options.since), is_kept, stop.wanted)


def _fraction(read: float | None, tally: Tally, choice: Choice) -> float | None:
    return max(read or 0.0, tally.pages / choice.limit) if choice.limit else read


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / LEDGER).exists() and any(file.name != LOCK for file in folder.iterdir()):
            raise ExtractorError(f"{folder}: is not empty and holds no run; give a new or empty folder with -o")
    except OSError as error:
        raise ExtractorError(f"{folder}: cannot be a run folder: {error.strerror}; give another with -o") from error


def _check(folder: Path, ledger: Ledger, options: RunOptions) -> None:
    """A run folder belongs to its sources: a command that would throw finished pages away has to say `--force`."""
    last = ledger.last_run()
    if last and not options.force and not options.choice.extends(Choice.of_json(last[2])):
        raise ExtractorError(
            f"{folder}: holds a run over other pages ({last[2]}), which this command would throw away; "
            "give another folder, or --force to do this one anew"
        )
