"""Days of the Vietnamese lunar calendar to days of the civil one, by astronomy for the meridian of Hà Nội.

A lunar month begins on the day of a new moon, the month that holds the winter solstice is the
eleventh, and in a year of thirteen months the first one without a major solar term is the leap one.
Positions of moon and sun follow the truncated series of J. Meeus, Astronomical Algorithms (1991).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from math import floor, pi, sin

_HANOI = 7 / 24
_SYNODIC_MONTH = 29.530588853
_EPOCH = 2415021.076998695  # the new moon of 1 January 1900
_ORDINAL_OF_JULIAN_DAY = 1721425  # the Julian day whose noon begins ordinal 1 of datetime.date
_RADIANS = pi / 180


def lunar_to_solar(day: int, month: int, year: int) -> date | None:
    """A lunar day to its civil date, `None` where there is no such day: 1, 1, 2021 → 12 February 2021.

    A month's name means the ordinary month, not the leap month of the same number.
    """
    if not (1 <= day <= 30 and 1 <= month <= 12 and 1900 <= year <= 2100):
        return None
    first = _month_start(month, year)
    following = _new_moon_day(round((first - _EPOCH) / _SYNODIC_MONTH) + 1)
    return _civil(first + day - 1) if first + day <= following else None


def _civil(julian_day: int) -> date:
    return date(1, 1, 1) + timedelta(days=julian_day - _ORDINAL_OF_JULIAN_DAY - 1)


@lru_cache(maxsize=512)
def _month_start(month: int, year: int) -> int:
    """The Julian day on which an ordinary lunar month begins; months 11 and 12 end the lunar year."""
    if month >= 11:
        eleventh, following = _eleventh_month(year), _eleventh_month(year + 1)
    else:
        eleventh, following = _eleventh_month(year - 1), _eleventh_month(year)
    steps = (month + 1) % 12
    if following - eleventh > 365:
        leap = _leap_step(eleventh)
        steps += steps >= leap
    number = floor(0.5 + (eleventh - _EPOCH) / _SYNODIC_MONTH)
    return _new_moon_day(number + steps)


@lru_cache(maxsize=512)
def _eleventh_month(year: int) -> int:
    """The Julian day on which the month of the winter solstice of a civil year begins."""
    last_day = date(year, 12, 31).toordinal() + _ORDINAL_OF_JULIAN_DAY
    number = floor((last_day - 2415021) / _SYNODIC_MONTH)
    start = _new_moon_day(number)
    return _new_moon_day(number - 1) if _solar_term(start) >= 9 else start


def _leap_step(eleventh: int) -> int:
    """How many months after the eleventh the leap month comes: the first in which no major term falls."""
    number = floor(0.5 + (eleventh - _EPOCH) / _SYNODIC_MONTH)
    step, term = 1, _solar_term(_new_moon_day(number + 1))
    while step < 14:
        step += 1
        following = _solar_term(_new_moon_day(number + step))
        if following == term:
            break
        term = following
    return step - 1


@lru_cache(maxsize=2048)
def _new_moon_day(number: int) -> int:
    """The Julian day, in Hà Nội, of a new moon counted from that of 1 January 1900."""
    t = number / 1236.85
    t2, t3 = t * t, t * t * t
    mean = 2415020.75933 + 29.53058868 * number + 0.0001178 * t2 - 0.000000155 * t3
    mean += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * _RADIANS)
    sun = (359.2242 + 29.10535608 * number - 0.0000333 * t2 - 0.00000347 * t3) * _RADIANS
    moon = (306.0253 + 385.81691806 * number + 0.0107306 * t2 + 0.00001236 * t3) * _RADIANS
    node = (21.2964 + 390.67050646 * number - 0.0016528 * t2 - 0.00000239 * t3) * _RADIANS
    shift = (
        (0.1734 - 0.000393 * t) * sin(sun)
        + 0.0021 * sin(2 * sun)
        - 0.4068 * sin(moon)
        + 0.0161 * sin(2 * moon)
        - 0.0004 * sin(3 * moon)
        + 0.0104 * sin(2 * node)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2 * node + sun)
        - 0.0004 * sin(2 * node - sun)
        - 0.0006 * sin(2 * node + moon)
        + 0.0010 * sin(2 * node - moon)
        + 0.0005 * sin(2 * moon + sun)
    )
    if t < -11:
        delay = 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
    else:
        delay = -0.000278 + 0.000265 * t + 0.000262 * t2
    return floor(mean + shift - delay + 0.5 + _HANOI)


def _solar_term(julian_day: int) -> int:
    """The twelfth of its yearly path, 0 to 11 from the spring equinox, in which the sun begins a day."""
    t = (julian_day - 2451545.5 - _HANOI) / 36525
    anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t) * _RADIANS
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    return floor((longitude % 360) / 30)
