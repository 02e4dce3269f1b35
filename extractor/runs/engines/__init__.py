"""Other ways than this machine's processes to get pages answered: Arrow tables, Ray, Spark.

An engine is whatever has `answers(batches)`: batches of pages in, their answers out, in the same order. What
starts processes, moves data and tries again is the engine's own affair; what a page gives is the same on all.
"""

from extractor.runs.engines.arrow import extract_table
from extractor.runs.engines.batches import Engine, Settings, outcomes_by

__all__ = ["Engine", "Settings", "extract_table", "outcomes_by"]
