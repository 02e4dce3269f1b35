"""Reads archived Vietnamese government news and says, as structured records, what the articles state.

`extract` takes one page, `extract_many` any number; both give `Extraction`, whose JSON is the contract.
"""

from extractor.extraction import extract, extract_many
from extractor.page import Page
from extractor.records import Extraction

__all__ = ["Extraction", "Page", "extract", "extract_many"]
