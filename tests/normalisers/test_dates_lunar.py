from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.normalisers.dates import Anchor, find_dates
from extractor.normalisers.lunar import lunar_to_solar

# First day of the lunar year in Việt Nam; 1985, 2007 and 2030 differ from China's.
WRITTEN = """
1985-01-21 1990-01-27 1995-01-31 1999-02-16 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29
2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28
2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2030-02-02
"""
NEW_YEARS = WRITTEN.split()

FEASTS = [
    (10, 3, 2021, "2021-04-21"),
    (10, 3, 2022, "2022-04-10"),
    (10, 3, 2023, "2023-04-29"),  # after the leap second month
    (5, 5, 2021, "2021-06-14"),
    (15, 7, 2017, "2017-09-05"),  # after the leap sixth month
    (15, 8, 2020, "2020-10-01"),  # after the leap fourth month
    (15, 8, 2021, "2021-09-21"),
    (15, 8, 2025, "2025-10-06"),  # after the leap sixth month
    (23, 12, 2021, "2022-01-25"),
    (15, 1, 2023, "2023-02-05"),
]


@pytest.mark.parametrize("day", NEW_YEARS)
def test_new_year(day: str) -> None:
    assert lunar_to_solar(1, 1, int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize(("day", "month", "year", "wanted"), FEASTS)
def test_feast(day: int, month: int, year: int, wanted: str) -> None:
    assert lunar_to_solar(day, month, year) == date.fromisoformat(wanted)


@pytest.mark.parametrize(
    ("day", "month", "year"), [(31, 1, 2021), (0, 1, 2021), (1, 13, 2021), (30, 12, 2021), (1, 1, 1850)]
)
def test_no_such_day(day: int, month: int, year: int) -> None:
    assert lunar_to_solar(day, month, year) is None


@given(st.integers(1950, 2060), st.integers(1, 12))
def test_months_have_29_or_30_days(year: int, month: int) -> None:
    first = lunar_to_solar(1, month, year)
    last = lunar_to_solar(30, month, year) or lunar_to_solar(29, month, year)
    assert first is not None
    assert last is not None
    assert last - first in (timedelta(days=28), timedelta(days=29))


UNPLACED = [
    "Mùng 4 tháng Giêng âm lịch, làng lại rước pháo",
    "mùng 5 Tết, bến đò đông khách",
    "Rằm tháng Bảy, nhà nào cũng nấu chè",
    "ngày 23 tháng Chạp tiễn ông Táo",
    "giỗ tổ ngày 10/3 âm lịch",
    "hội mở từ mùng 6 đến mùng 10 tháng Giêng",
]


@pytest.mark.parametrize("text", UNPLACED)
def test_a_day_of_the_moon_without_a_year_is_no_date(text: str) -> None:
    assert find_dates(text, Anchor()) == []
    assert find_dates(text, Anchor(year=2021)) != []
