"""Pages to results on Spark: a frame through `mapInArrow`, or a run's batches through such frames.

On a cluster read pages with Spark and write results with Spark; `extract_frame` is all that lies between:

    extract_frame(spark.read.parquet("pages/")).write.parquet("results/")
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from types import TracebackType
from typing import Self

import pyarrow as pa

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.runs.answers import Answer
from extractor.runs.engines.arrow import RESULTS, answer_of_row, extract_table, pages_table
from extractor.runs.engines.batches import Settings

try:
    from pyspark.errors import PySparkException
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema
except ImportError as error:
    raise ExtractorError("--engine spark needs Spark: pip install 'extractor[spark]'") from error

# Pages of a run that go through Spark at once; their content and results are held by the driver.
_BATCHES_PER_JOB = 64
# Rows that Spark hands to Python together, whose pages the process then holds.
_ROWS = "spark.sql.execution.arrow.maxRecordsPerBatch"


def extract_frame(frame: DataFrame, settings: Settings | None = None) -> DataFrame:
    """A frame of pages (columns of `arrow.PAGES`) to a frame of results (`arrow.RESULTS`), in no promised order.

    Every machine must have this package. Tasks that die are tried again as Spark is told to (`spark.task.maxFailures`).
    """
    return frame.mapInArrow(partial(extract_batches, settings=settings), from_arrow_schema(RESULTS))


def extract_batches(batches: Iterator[pa.RecordBatch], settings: Settings | None = None) -> Iterator[pa.RecordBatch]:
    """Record batches of pages to record batches of results: what `mapInArrow` calls in each Python process."""
    for batch in batches:
        yield from extract_table(batch, settings).to_batches()


class SparkEngine:
    """A context in which Spark answers a run's batches: a session that is there is used, and left, as it is.

    `master` is Spark's own (`local[2]`, `spark://…`, `yarn`); a local one listens on this machine only.
    """

    def __init__(self, settings: Settings | None = None, *, master: str = "local[2]") -> None:
        self._settings, self._master = settings or Settings(), master
        self._session: SparkSession | None = None
        self._started = False

    def __enter__(self) -> Self:
        self._session = SparkSession.getActiveSession()
        if self._session is None:
            # The processes of a local master are to be this Python, with this package.
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
            self._session, self._started = _session(self._master), True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None and self._started:
            self._session.stop()

    def answers(self, batches: Iterable[Sequence[Page]]) -> Iterator[list[Answer]]:
        """Batches of pages to their answers, in order, so many batches as one Spark job."""
        source = iter(batches)
        while group := [list(batch) for batch in islice(source, _BATCHES_PER_JOB)]:
            answers = iter(self._job([page for batch in group for page in batch]))
            yield from (list(islice(answers, len(batch))) for batch in group)

    def _job(self, pages: Sequence[Page]) -> list[Answer]:
        if self._session is None:
            raise RuntimeError("SparkEngine answers inside its `with` block only")
        try:
            # A frame made of a table keeps its order through mapInArrow and collect.
            frame = extract_frame(self._session.createDataFrame(pages_table(pages)), self._settings)
            return [answer_of_row(row.asDict(recursive=True)) for row in frame.collect()]
        except PySparkException as error:
            first, last = pages[0].source, pages[-1].source
            raise ExtractorError(f"Spark gave up between {first} and {last}: {str(error)[:2000]}") from error


def _session(master: str) -> SparkSession:
    builder = SparkSession.builder.appName("extractor").master(master).config(_ROWS, 256)
    if master.startswith("local"):
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        for name, value in {
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
        }.items():
            builder = builder.config(name, value)
    try:
        session = builder.getOrCreate()
    except Exception as error:  # no Java, the wrong Java, no master there: each comes as another kind
        raise ExtractorError(f"Spark does not start (it needs Java 17 or newer): {error}") from error
    session.sparkContext.setLogLevel("ERROR")
    return session
