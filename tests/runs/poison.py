"""Pipelines for tests: quick ones, and one in which the page itself says what goes wrong with it."""

from __future__ import annotations

import ctypes
import os
import re
import signal
import time
from dataclasses import dataclass

from extractor.errors import RuleError
from extractor.page import Page
from extractor.records import Article, Date, Evidence, Extraction


@dataclass(frozen=True)
class Quick:
    """Gives every page a date record that stands on its first word, after so many seconds; `word` stands for a rule."""

    seconds: float = 0.0
    word: str = "1"

    def extract_or_warn(self, page: Page) -> Extraction:
        text = page.content if isinstance(page.content, str) else page.content.decode()
        if self.seconds:
            time.sleep(self.seconds)
        first = text.split()[0]
        at = text.index(first)
        date = Date(
            text=first, value=self.word, start=None, end=None,
            evidence=[Evidence(start=at, end=at + len(first), text=first)],
        )  # fmt: skip
        article = Article(id=first, source=page.source, published=page.published, text=text)
        return Extraction(article=article, dates=[date])


class Poison(Quick):
    """Does what a page's second word says, and its work in between."""

    def extract_or_warn(self, page: Page) -> Extraction:
        words = str(page.content).split()
        if len(words) > 1 and words[1] in _DEEDS:
            _DEEDS[words[1]]()
        return super().extract_or_warn(page)


class Unloadable:
    """Stands for rules that cannot be used."""

    def __init__(self) -> None:
        raise RuleError("rules.yaml: a rule without a pattern")


class Stillborn:
    """Dies before it is ready, as a worker does where memory is short."""

    def __init__(self) -> None:
        os._exit(9)


def _loop() -> None:
    while True:
        pass


def _loop_in_c() -> None:
    re.match(r"(a+)+$", "a" * 40 + "b")  # the interpreter is locked all the while


def _allocate() -> None:
    bytearray(2 * 1024**3)


def _segfault() -> None:
    ctypes.string_at(0)


def _fail() -> None:
    raise ZeroDivisionError("không")


_DEEDS = {
    "loop": _loop,
    "loop_in_c": _loop_in_c,
    "allocate": _allocate,
    "segfault": _segfault,
    "exit": lambda: os._exit(3),
    "exit_well": lambda: os._exit(0),
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "fail": _fail,
}
