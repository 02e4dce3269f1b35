"""The same release on five portals, marked: `signature` in the worker, `Duplicates` in the parent, in source order."""

from extractor.runs.duplicates.marking import Duplicates
from extractor.runs.duplicates.signature import signature

__all__ = ["Duplicates", "signature"]
