"""The years an article gives its indexes: spoken of last, the latest measured, and those results came out for."""

from __future__ import annotations

from extractor.records import Index

_NEAR = 2  # paragraphs


class IndexYears:
    """What years each index was given, in the order of the text."""

    def __init__(self) -> None:
        self._spoken_of: dict[Index, int] = {}
        self._latest: dict[Index, int] = {}
        self._published: dict[Index, int] = {}
        self._told: list[tuple[Index, int, int]] = []

    def speak(self, index: Index, year: int, *, measured: bool) -> None:
        """Go on with an index and its year; a year aimed at is not `measured`."""
        self._spoken_of[index] = year
        if measured:
            self._latest[index] = max(year, self._latest.get(index, 0))

    def publish(self, index: Index, year: int, paragraph: int) -> None:
        """`VCCI công bố PCI và PGI năm 2023`: the year of each."""
        self._published[index] = year
        self._told.append((index, paragraph, year))

    def keep(self, index: Index, year: int) -> None:
        """The year of an index that a baseline gave away, unless it has one."""
        self._spoken_of.setdefault(index, year)

    def of(self, index: Index | None) -> int | None:
        """The year an index was spoken of last."""
        return self._spoken_of.get(index) if index is not None else None

    def published(self, index: Index) -> int:
        """The year of the results that came out, 0 where none is told."""
        return self._published.get(index, 0)

    def latest(self, index: Index | None) -> int:
        """The latest year an index was said to be measured for, 0 where none."""
        return self._latest.get(index, 0) if index is not None else 0

    @property
    def latest_of_all(self) -> int:
        """The latest year that any index was said to be measured for, 0 where none was."""
        return max(self._latest.values(), default=0)

    @property
    def only(self) -> int | None:
        """The one year that all indexes spoken of have."""
        return next(iter(self._spoken_of.values())) if len(set(self._spoken_of.values())) == 1 else None

    def told_after(self, index: Index | None, paragraph: int) -> int | None:
        """The year that this paragraph or one of the next two gives the index first."""
        after = (year for named, at, year in self._told if named == index and 0 <= at - paragraph <= _NEAR)
        return next(after, None)
