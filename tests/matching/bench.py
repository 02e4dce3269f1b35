"""A small folder of rules written for a test, loaded and ready to be read, linted and counted."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from extractor.matching.checking import Problem
from extractor.matching.lint import lint
from extractor.matching.matcher import RuleMatcher
from extractor.matching.reading import Reading
from extractor.matching.rulebook import load_rulebook
from extractor.normalisers.folding import fold, nfc
from extractor.segmentation.segmenter import make_vocab, segment

LEXICON = "verbs: [xếp, đứng]\n"


class Bench:
    """Rules and a lexicon as text, written to a folder and loaded."""

    def __init__(self, folder: Path, rules: str, lexicon: str = LEXICON) -> None:
        for name, file, content in (("relations", "places.yaml", rules), ("lexicons", "words.yaml", lexicon)):
            (folder / name).mkdir(parents=True, exist_ok=True)
            (folder / name / file).write_text(content, encoding="utf-8")
        self.vocab = make_vocab()
        self.matcher = RuleMatcher(load_rulebook([folder]), self.vocab)

    def read(self, text: str) -> Reading:
        text = nfc(text)
        doc, _ = segment(text, self.vocab)
        found = self.matcher.find(doc, text, fold(text))
        return Reading(doc, found.fired, found.kept)

    def lint(self, *texts: str, words: bool = False, read_by_code: Container[str] = ()) -> list[Problem]:
        readings = [self.read(text) for text in texts]
        book = self.matcher.rulebook
        return lint(self.matcher, book, self.read, self.vocab, texts=readings, words=words, read_by_code=read_by_code)
