"""Vietnamese date expressions to first and last days, usable without spaCy.

The grammar reads words (`scan`), places what it read on the calendar (`place`), and leans on the
publication day, the years around and the tense where the words leave something open.
"""

from extractor.normalisers.dates.expression import Anchor, DateReading, Expression, Point, Shift
from extractor.normalisers.dates.finding import find_dates, read_dates
from extractor.normalisers.dates.leaning import is_assessed
from extractor.normalisers.dates.placing import place
from extractor.normalisers.dates.scan import scan

__all__ = [
    "Anchor",
    "DateReading",
    "Expression",
    "Point",
    "Shift",
    "find_dates",
    "is_assessed",
    "place",
    "read_dates",
    "scan",
]
