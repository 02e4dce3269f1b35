"""Pages to try engines on, and what stands for the pipeline where only the engine is tried."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from extractor.errors import RuleError
from extractor.page import Page
from extractor.readers.sources import read_sources
from extractor.runs.answers import KINDS, Answer
from extractor.runs.engines.batches import Settings, answer_all

_CORPUS = Path(__file__).resolve().parents[3] / "corpus" / "dev"


@cache
def corpus_pages() -> list[Page]:
    """The first fifty pages of corpus/dev and four that give no article, among them text and broken bytes."""
    read = [page for page in read_sources([_CORPUS]) if isinstance(page, Page)][:50]
    odd = [
        Page("", source="empty"),
        Page(b"\xff\xfe\x00", source="bytes", media_type="html"),
        Page("Năm 2021, huyện Tân Hồng xếp hạng thứ 5/12 về Chỉ số CCHC.", source="text", published="2022-04-12"),
        Page("<html><body><p>Trang không tồn tại</p></body></html>", source="gone", url="https://a.vn/x"),
    ]
    return [*read, *odd]


@cache
def corpus_answers() -> list[Answer]:
    """What this process answers to them."""
    return answer_all(corpus_pages(), Settings())


def batches(pages: Sequence[Page], size: int) -> list[list[Page]]:
    return [list(pages[at : at + size]) for at in range(0, len(pages), size)]


def echo(pages: Sequence[Page], settings: Settings) -> list[Answer]:
    """Answers that repeat the content; a page may ask for a slow answer, an error or the end of its process."""
    answers = []
    for page in pages:
        if page.content == "slow":
            time.sleep(0.5)
        if page.content == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if page.content == "rules":
            raise RuleError("rules.yaml: a rule without a pattern")
        answers.append(Answer(str(page.content).encode(), "done", (0,) * len(KINDS), ()))
    return answers
