"""What arrives in a load → a batch of rows: articles, further copies of them, and pages without an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractor.sinks.incoming import Incoming, Refused
from extractor.sinks.keys import content_key
from extractor.sinks.report import Refusal
from extractor.sinks.rows import Row, RowMaker, Rows


@dataclass(slots=True)
class Batch:
    """What one transaction stores, and what need not or cannot be stored of the same items."""

    run: str
    articles: list[Rows] = field(default_factory=list)
    copies: list[Row] = field(default_factory=list)
    pages: list[Row] = field(default_factory=list)
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)  # what is noted of it, to be forgotten if it is not stored

    def __bool__(self) -> bool:
        return bool(self.articles or self.copies or self.pages)


class Intake:
    """Sorts one load's items and remembers which articles it has had.

    The first item of an id is the article; a later one is a copy, so that a crawl that holds an article under
    several dates gives the same rows whenever it is loaded. It takes some 100 bytes of memory an article.
    """

    def __init__(self, run: str) -> None:
        self._run = run
        self._maker = RowMaker()
        self._seen: set[str] = set()
        self._repeats: Counter[str] = Counter()

    def sort(self, items: Sequence[Incoming], stored: Mapping[str, str]) -> Batch:
        """Items to a batch; `stored` are the digests of articles that the database has."""
        batch = Batch(self._run)
        for item in items:
            try:
                self._sort(item, stored, batch)
            except Refused as error:
                batch.refused.append(Refusal(item.number, item.key, str(error), item.line))
            item.release()
        return batch

    def forget(self, batch: Batch) -> None:
        """Undo what was noted about a batch, since it was not stored as it is."""
        self._seen.difference_update(batch.keys)
        self._repeats.subtract(batch.keys)

    def stored(self, batch: Batch) -> None:
        """Note that a batch is stored for good: its units need not be given again."""
        self._maker.units.stored.update(row[0] for rows in batch.articles for row in rows.get("units", ()))

    def _sort(self, item: Incoming, stored: Mapping[str, str], batch: Batch) -> None:
        if not item.key:
            batch.pages.append(self._page(item, batch))
        elif item.key in self._seen:
            batch.copies.append(self._copy(item, batch))
        else:
            if stored.get(item.key) == item.digest:
                batch.unchanged += 1
            else:
                batch.articles.append(self._maker.rows(item, self._run))
            self._seen.add(item.key)
            batch.keys.append(item.key)

    def _page(self, item: Incoming, batch: Batch) -> Row:
        rows = self._maker.rows(item, self._run)
        article = item.object["article"]
        if set(rows) - {"articles", "article_warnings"} or article.get("text"):
            raise Refused("has text or records but an empty article.id; give each article an id of its own")
        source, url = article.get("source"), article.get("url")
        _, _, code, message = next(iter(rows["article_warnings"]), (None, None, None, None))
        key = self._numbered(content_key(source, url), batch)
        return (key, source, url, code, message, item.line.decode(), item.digest, self._run)

    def _copy(self, item: Incoming, batch: Batch) -> Row:
        self._maker.rows(item, self._run)  # it has to keep the contract like any other
        source = item.object["article"].get("source")
        key = self._numbered(content_key(item.key, source), batch)
        return (key, item.key, source, item.line.decode(), item.digest, self._run)

    def _numbered(self, key: str, batch: Batch) -> str:
        """A key of its own for each of several rows of one load that would have the same."""
        self._repeats[key] += 1
        batch.keys.append(key)
        return key if self._repeats[key] == 1 else content_key(key, str(self._repeats[key]))
