"""What made the records of a run: this program, the contract, and the register behind the codes of units."""

from __future__ import annotations

from importlib.metadata import version

from extractor.gazetteer.table import load_gazetteer
from extractor.records import SCHEMA_VERSION


def versions() -> str:
    """Program, contract and register with its licence and snapshot days, as one line of a run's metadata.

    `extractor 0.1.0, records schema 1, units from vietnamadminunits 1.0.4 (MIT licence, …); snapshot …`.
    """
    return f"extractor {version('extractor')}, records schema {SCHEMA_VERSION}, units from {load_gazetteer().source}"
