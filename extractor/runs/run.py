"""Sources to a finished run folder: the parts in the order of the sources, the ledger, the quarantine, the summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.readers.folder import PageFailure, read_paths
from extractor.runs.answers import Answer, Answering, answer_of
from extractor.runs.choosing import Choice
from extractor.runs.extent import Extent
from extractor.runs.extracting import Extracting, failed
from extractor.runs.files import SCRATCH, clear
from extractor.runs.fingerprint import code_version, made_by, rules_version
from extractor.runs.ledger import LEDGER, Ledger
from extractor.runs.local import Work, outcomes
from extractor.runs.lock import LOCK, locked
from extractor.runs.recording import Finder, Recorder, recover
from extractor.runs.stopping import Stop
from extractor.runs.summary import Summary
from extractor.runs.tally import Tally
from extractor.runs.worker import Limits
from extractor.runs.workers import WorkerPool

PAGES_PER_PART = 500
Reader = Callable[[Sequence[str]], Iterable[Page | PageFailure]]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a run is done; what of it shapes the records is part of every page's key.

    `make_pipeline`, `read` and `make_finder` stand for the shipped rules, readers and no search for duplicates unless
    others are given; `make_pipeline` travels to other processes and must be picklable.
    """

    choice: Choice
    patterns: tuple[Path, ...] = ()
    workers: int = 1
    since: str | None = None
    limits: Limits = field(default_factory=Limits)
    force: bool = False
    retry_quarantine: bool = False
    drop_duplicates: bool = False
    pages_per_part: int = PAGES_PER_PART
    make_pipeline: Callable[[], Extracting] | None = None
    read: Reader | None = None
    make_finder: Callable[[], Finder] | None = None

    @property
    def mode(self) -> str:
        """What is done again of what has been done: nothing (`continue`), the quarantine, everything."""
        return "force" if self.force else "retry_quarantine" if self.retry_quarantine else "continue"

    def answering(self) -> Answering:
        """How the workers come to their answers."""
        if self.make_pipeline is not None:
            return Answering(self.make_pipeline, self.since, modules=())
        return Answering(partial(_pipeline, self.patterns), self.since)

    def versions(self) -> dict[str, str]:
        """The versions of code and rules, which are part of every page's key."""
        return {"code": code_version(), "rules": rules_version(self.patterns)}


def run_folder(folder: Path, options: RunOptions, watch: Callable[[Tally], None] | None = None) -> Summary:
    """Do a run, or go on with it, in a folder; `watch` is shown the counts after every page.

    The same call continues a run that was stopped or killed. Raises `ExtractorError` where the folder is not a run
    folder, is in use, or holds a run over other pages, and `InputError` where a source is wrong. A first SIGINT or
    SIGTERM ends it after the pages that have been begun: the summary's `state` is then `stopped`.
    """
    items = (options.read or _read_sources)(options.choice.sources)
    _make(folder)
    with locked(folder), closing(Ledger(folder)) as ledger, Stop() as stop:
        recover(folder, ledger)
        clear(folder / SCRATCH)
        _check(folder, ledger, options)
        serial = ledger.begin_run(options.mode, options.choice.as_json())
        finder = options.make_finder() if options.make_finder else None
        recorder = Recorder(
            folder, ledger, serial, finder=finder, drop=options.drop_duplicates, per_part=options.pages_per_part
        )
        summary = Summary.begin(folder, options, recorder.tally)
        with summary.ending_in_state():
            _record(folder, options, recorder, _work(ledger, serial, options, stop), items, summary, watch)
            summary.signal = stop.signal
            recorder.finish(complete=summary.signal is None)
            summary.parts = recorder.parts
        if summary.signal is None:
            ledger.end_run(serial)
        clear(folder / SCRATCH)
    return summary


def _record(
    folder: Path,
    options: RunOptions,
    recorder: Recorder,
    work: Work,
    items: Iterable[Page | PageFailure],
    summary: Summary,
    watch: Callable[[Tally], None] | None,
) -> None:
    extent, tally = Extent(options.choice.sources), recorder.tally
    with WorkerPool(options.answering(), options.workers, options.limits, folder / SCRATCH) as pool:
        for outcome in outcomes(options.choice.of(items), work, pool):
            part_ended = recorder.add(outcome)
            if outcome.answer is not None:
                tally.work(pool.peak_kb)
            tally.fraction = _fraction(extent, outcome.source, tally, options.choice)
            if watch is not None:
                watch(tally)
            if part_ended:
                summary.write()


def _work(ledger: Ledger, serial: int, options: RunOptions, stop: Stop) -> Work:
    def is_kept(source: str, key: bytes) -> bool:
        entry = ledger.find(source)
        if entry is None or entry.key != key:
            return False
        again = options.force or (options.retry_quarantine and entry.state == "quarantined")
        return not again or entry.serial >= serial  # done in this very run, before it was stopped

    return Work(made_by(options.versions(), options.since), is_kept, _answer_failure, stop.wanted)


def _answer_failure(failure: PageFailure) -> Answer:
    return answer_of(failed(failure), None)


def _fraction(extent: Extent, source: str, tally: Tally, choice: Choice) -> float | None:
    read = extent.fraction(source)
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


def _pipeline(patterns: Sequence[Path]) -> Extracting:
    from extractor.pipeline import Pipeline

    return Pipeline(patterns)


def _read_sources(sources: Sequence[str]) -> Iterable[Page | PageFailure]:
    """The one place that knows the readers."""
    return read_paths([Path(source) for source in sources])
