"""The `run` command: sources to a run folder, or to one file, the standard output or a table."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from enum import StrEnum
from pathlib import Path

import orjson
import typer

from extractor.cli.labels import KINDS, Language, label
from extractor.cli.progress import Progress
from extractor.cli.screen import print_result, say
from extractor.cli.versions import versions
from extractor.errors import ContractError, ExtractorError
from extractor.readers.columns import Columns
from extractor.runs.answers import Answer
from extractor.runs.choosing import Choice, Shard
from extractor.runs.duplicates import Duplicates, signature
from extractor.runs.engines.batches import Engine, Settings
from extractor.runs.marks import Search
from extractor.runs.options import RunOptions
from extractor.runs.run import run_folder
from extractor.runs.stream import stream
from extractor.runs.summary import Summary
from extractor.runs.tally import Tally
from extractor.runs.worker import Limits
from extractor.sinks.jsonl import JsonlWriter


class EngineName(StrEnum):
    """What answers the pages: processes of this machine, or a Ray cluster."""

    LOCAL = "local"
    RAY = "ray"


def engine_named(name: str) -> EngineName:
    """`ray` to its engine; another word is wrong use of the command."""
    if name not in list(EngineName):
        raise typer.BadParameter(f"{name}: --engine is one of {', '.join(EngineName)}")
    return EngineName(name)


# A name that ends otherwise is that of a run folder.
FILE_SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})


def options_of(
    sources: Sequence[str],
    *,
    columns: Columns,
    patterns: Sequence[Path],
    workers: int | None,
    shard: str | None,
    limit: int | None,
    since: date | None,
    page_timeout: float | None,
    page_memory: int | None,
    retry_quarantine: bool,
    force: bool,
    drop_duplicates: bool,
    ignore_duplicates: bool,
) -> RunOptions:
    """The command's words to the options of a run; without `workers` it takes every core it may use."""
    if drop_duplicates and ignore_duplicates:
        raise typer.BadParameter("--drop-duplicates and --ignore-duplicates exclude each other")
    usual = Limits()
    return RunOptions(
        choice=Choice(tuple(sources), Shard.parse(shard) if shard else None, limit),
        columns=columns,
        patterns=tuple(patterns),
        workers=workers or _cores(),
        since=since.isoformat() if since else None,
        limits=Limits(page_timeout or usual.seconds, page_memory or usual.megabytes),
        force=force,
        retry_quarantine=retry_quarantine,
        drop_duplicates=drop_duplicates,
        search=None if ignore_duplicates else Search(signature, Duplicates),
    )


def _cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_run_folder(output: str) -> bool:
    """Whether `-o` names a run folder: `out/`, a folder that is there, or a name that is no JSONL file's."""
    path = Path(output)
    if is_stored_elsewhere(output):
        return False
    if output.endswith("/") or path.is_dir():
        return True
    return path.suffix.lower() not in FILE_SUFFIXES and not path.exists()


def is_stored_elsewhere(output: str) -> bool:
    """Whether `-o` names a database, Parquet or compressed lines, which the sinks write."""
    return "://" in output or output.endswith((".parquet", ".jsonl.gz", ".jsonl.zst"))


def run_to_sinks(targets: Sequence[str], options: RunOptions, *, language: Language, in_process: bool) -> None:
    """Every page to every target, databases brought in step as `extractor load` does; says what changed in each."""
    from extractor.cli.loading import print_reports
    from extractor.sinks.opening import open_sinks

    tally = Tally()
    with open_sinks(targets, program=versions(), sources=options.choice.sources, say=say) as sinks:
        for answer in _told(stream(options, in_process), tally):
            sinks.write(answer.line)
    print_reports(sinks.reports, None, language)
    say(f"{tally.pages} pages, {_records(tally)}{_set_aside(tally)}")
    say(versions())
    _raise_faults(tally)


def run_to_folder(
    folder: Path, options: RunOptions, progress_every: float, engine: EngineName, address: str | None
) -> None:
    """Do or continue a run in a folder, showing how far it is; ends with the stopping signal's code if stopped."""
    with Progress(progress_every, options.choice.limit) as progress:
        summary = run_folder(folder, options, progress.show, _engine(engine, address, options))
    _report_folder(folder, summary)
    say(versions())
    if summary.signal is not None:
        raise typer.Exit(128 + summary.signal)


def _engine(name: EngineName, address: str | None, options: RunOptions) -> AbstractContextManager[Engine] | None:
    """What answers the pages instead of this machine's own processes, if anything."""
    if name is EngineName.LOCAL:
        if address is not None:
            raise typer.BadParameter("--address is for --engine ray")
        return None
    from extractor.runs.engines.ray_engine import RayEngine

    return RayEngine(Settings.of(options), address=address, cores=options.workers)


def run_to_file(output: Path | None, options: RunOptions, *, table: bool, language: Language, in_process: bool) -> None:
    """Every page to one JSON object, warnings to standard error, and a table if asked for.

    The last line on standard error says which versions made the records. Without a file and without a table
    the objects go to standard output. Raises at the end, when all pages are done, if a page had no records
    through a fault of this program.
    """
    if options.force or options.retry_quarantine:
        raise typer.BadParameter("--force and --retry-quarantine are for run folders; give -o FOLDER")
    tally = Tally()
    answers = stream(options, in_process)
    with _writer(output, table) as writer:
        for answer in _told(answers, tally):
            _give(answer, writer, table, language)
    _report_file(tally, output, table, language)
    say(versions())
    _raise_faults(tally)


def _told(answers: Iterable[tuple[str, Answer, str | None]], tally: Tally) -> Iterator[Answer]:
    """Answers that are to be written; all are counted, and their warnings said."""
    for source, answer, earlier in answers:
        tally.add(answer.state, answer.records, [code for code, _ in answer.warnings], marked=earlier is not None)
        for _, message in answer.warnings:
            say(f"warning: {message if source in message else f'{source}: {message}'}")
        if answer.state not in ("duplicate", "skipped"):
            yield answer


def _give(answer: Answer, writer: JsonlWriter | None, table: bool, language: Language) -> None:
    if writer is not None:
        writer.write_line(answer.line)
    if table:
        from extractor.cli.found import found_table

        print_result(found_table(orjson.loads(answer.line), language))


def _writer(output: Path | None, table: bool) -> AbstractContextManager[JsonlWriter | None]:
    if output is None and table:
        return nullcontext()
    return JsonlWriter(sys.stdout.buffer if output is None else output)


def _raise_faults(tally: Tally) -> None:
    plea = "the warnings above say which; please report them with the page"
    broken = tally.warnings["contract"]
    if broken:
        raise ContractError(f"{broken} pages gave records that break the contract; {plea}")
    if tally.states["quarantined"]:
        raise ExtractorError(f"{tally.states['quarantined']} pages could not be worked on; {plea}")


def _report_file(tally: Tally, output: Path | None, table: bool, language: Language) -> None:
    if table:
        from extractor.cli.found import count_table

        print_result(count_table(tally.records, tally.pages, language))
        if output is not None:
            print(f"{label('written', language)}: {output}")
    elif output is not None:
        say(f"{tally.pages} pages, {_records(tally)}{_set_aside(tally)}: {output}")


def _report_folder(folder: Path, summary: Summary) -> None:
    tally = summary.tally
    kept = f" ({tally.pages - tally.fresh} of them done before)" if tally.pages > tally.fresh else ""
    say(f"{tally.pages} pages{kept}, {_records(tally)}{_set_aside(tally)}: {folder}")
    if tally.gone:
        say(f"{tally.gone} pages of an earlier run are no longer in the sources; they have been left out")
    if tally.states["quarantined"]:
        count = tally.states["quarantined"]
        say(f"{count} pages are in quarantine: {folder / 'quarantine'} says why; --retry-quarantine tries them again")
    if summary.signal is not None:
        say("stopped before the end; the same command goes on from here")


def _records(tally: Tally) -> str:
    return ", ".join(f"{tally.records[kind]} {kind}" for kind in KINDS)


def _set_aside(tally: Tally) -> str:
    """How many pages are duplicates or were skipped, if any."""
    counts = {
        "marked as duplicates": tally.marked,
        "published too early and skipped": tally.states["skipped"],
    }
    return "".join(f", {count} {what}" for what, count in counts.items() if count)
