"""Rules made ready to be looked at: texts and pages to readings, and which part of the rules is the user's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from extractor.cli.opening import extraction_of
from extractor.cli.screen import say
from extractor.errors import InputError
from extractor.gazetteer.finder import find_units
from extractor.matching.matcher import RuleMatcher
from extractor.matching.reading import Reading
from extractor.matching.rulebook import Rulebook
from extractor.patterns_folder import patterns_folder
from extractor.pipeline import Analysed, Pipeline
from extractor.readers.sources import read_sources
from extractor.records import Extraction


class Workbench:
    """The shipped rules, with a folder of the user's own where one is given, that have come to be judged."""

    def __init__(self, folder: Path | None = None) -> None:
        self.is_ours = folder is None or folder.resolve() == patterns_folder().resolve()
        self.pipeline = Pipeline(() if self.is_ours or folder is None else (folder,))
        self.vocab = self.pipeline.analyse_text("").doc.vocab
        self.matcher = RuleMatcher(self.pipeline.rulebook, self.vocab)
        self.own = self.pipeline.rulebook if self.is_ours or folder is None else self._own_part(folder)

    def _own_part(self, folder: Path) -> Rulebook:
        """What a user's folder adds: its rules and phrases may lean on ours, but only they are judged."""
        known = set(Pipeline().rulebook.ids)
        every = self.pipeline.rulebook
        return replace(
            every,
            rules=[rule for rule in every.rules if rule.id not in known],
            phrases=[phrase for phrase in every.phrases if phrase.id not in known],
            folders=(folder,),
        )

    def read(self, text: str) -> Reading:
        """A piece of text to its reading."""
        return self.reading_of(self.pipeline.analyse_text(text))

    def reading_of(self, analysed: Analysed) -> Reading:
        """An analysed text to its reading, in which also those mentions are that others took the place of."""
        text = analysed.article.text
        found = self.matcher.find(analysed.doc, text, analysed.folded, given=find_units(text, analysed.folded))
        return Reading(analysed.doc, found.fired, found.kept)

    def pages(self, paths: Sequence[Path]) -> Iterator[tuple[Reading, Extraction]]:
        """Pages and folders of them to readings with their records; what gave no article is warned of.

        Raises `InputError` where no page of them has a text.
        """
        texts = 0
        for page in read_sources(paths):
            extraction = extraction_of(self.pipeline, page)
            if not extraction.article.text:
                say(f"warning: {extraction.article.source}: no text, not counted")
                continue
            texts += 1
            yield self.read(extraction.article.text), extraction
        if not texts:
            raise InputError(f"{', '.join(map(str, paths))}: no page with a text; give pages (.html .htm .txt)")
