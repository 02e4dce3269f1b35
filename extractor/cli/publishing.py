"""`extractor dataset`: JSON of the contract to a folder that can be published."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from extractor.cli.screen import say
from extractor.cli.stored import records_of
from extractor.cli.versions import versions
from extractor.dataset.publishing import About, publish
from extractor.dataset.splitting import Shares


def make_dataset(
    sources: Sequence[str], output: Path, *, name: str, licence: str, url: str, text: bool, shares: Shares
) -> None:
    """Predictions to a data set; says what each split holds."""
    logging.getLogger("absl").setLevel(logging.ERROR)  # mlcroissant recommends what a publisher may add
    about = About(name=name, versions=versions(), licence=licence, url=url, text=text)
    found = publish(records_of(sources), output, about, shares)
    for split, counts in found["splits"].items():
        say(f"{split}: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))
    if found["pages_without_text"]:
        say(f"{found['pages_without_text']} pages without a text were left out")
    say(f"{found['distinct_texts']} distinct texts: {output}")
