"""Extractions to storage: storage changes without touching extraction."""

from extractor.sinks.opening import open_sink, open_sinks
from extractor.sinks.sources import read_source

__all__ = ["open_sink", "open_sinks", "read_source"]
