"""Calendar expressions of the Vietnamese corpus of facebook/duckling (Duckling/Time/VI/Corpus.hs, BSD licence).

Expressions and their values are taken as facts, with that corpus's own clock, Thursday 2 February
2017, as publication day. What the contract counts as a date must come out right; the rest is listed
with the reason why it is none here.
"""

from datetime import date

import pytest

from extractor.normalisers.dates import Anchor, read_dates

CLOCK = Anchor(published=date(2017, 2, 2))

IN_SCOPE: dict[str, list[str]] = {
    "2017-02-02": ["hôm nay", "ngày hôm nay", "bữa nay", "tối nay", "tối hôm nay", "buổi sáng nay", "8 giờ tối nay"],
    "2017-02-01": ["hôm qua", "ngày hôm qua", "tối qua", "tối hôm qua"],
    "2017-02-03": ["ngày mai", "tối mai", "tối ngày mai", "trưa mai", "trưa ngày mai", "3 giờ chiều ngày mai"],
    "2017-01-31": ["hôm kia", "ngày hôm kia"],
    "2017-02-06": [
        "thứ 2 ngày 6 tháng 2",
        "thứ 2 mồng 6 tháng 2",
        "thứ hai ngày 6 tháng 2",
        "thứ 2 ngày mồng 6 tháng 2",
        "thứ hai ngày mồng 6 tháng 2",
    ],
    "2017-06": ["tháng 6", "tháng sáu"],
    "2017-03-03": [
        "mồng 3 tháng ba",
        "mồng 3 tháng 3",
        "ngày mồng 3 tháng 3 năm 2017",
        "ngày 3 tháng 3 năm 2017",
        "3/3/2017",
        "3/3/17",
        "03/03/2017",
    ],
    "2017-03-07": ["ngày mồng 7 tháng 3", "ngày 7 tháng ba", "7/3", "07/03"],
    "2017-10": ["tháng 10 năm 2017", "tháng mười năm 2017"],
    "1991-09-03": ["03/09/1991", "3/9/91", "3/9/1991"],
    "2017-10-12": ["12 tháng 10 năm 2017", "ngày 12 tháng 10 năm 2017"],
    "2017-02-09": ["thứ năm tuần tới", "thứ 5 tuần sau"],
    "2017-03": ["tháng 3 tới", "tháng sau"],
    "2017-04-09": ["chủ nhật ngày mồng 9 tháng 4", "chủ nhật ngày 9 tháng 4"],
    "2018-04-03": ["thứ 3 ngày 3 tháng 4 năm 2018"],
    "2017-01-30/2017-02-05": ["tuần này"],
    "2017-01-23/2017-01-29": ["tuần trước"],
    "2017-02-06/2017-02-12": ["tuần sau"],
    "2017-01": ["tháng trước"],
    "2017-01-01/2017-03-31": ["quý này", "quý nay", "quý hiện tại"],
    "2017-04-01/2017-06-30": ["quý sau", "quý tới", "quý tiếp"],
    "2017-07-01/2017-09-30": ["quý 3", "quý ba"],
    "2018-10-01/2018-12-31": ["quý 4 năm 2018", "quý 4 của năm 2018"],
    "2016": ["năm trước", "năm ngoái"],
    "2017": ["năm nay"],
    "2018": ["năm sau", "năm tiếp theo", "năm kế tiếp", "năm tới"],
    "2017-02-08": ["thứ tư tuần tới", "thứ tư của tuần tới"],
    "2017-02-03 ": ["thứ sáu tuần này", "thứ 6 tuần này", "thứ 6 của tuần này"],
    "2017-02-02 ": ["thứ năm tuần này", "thứ 5 của tuần này", "hôm nay lúc 2 giờ chiều"],
    "2017-04-20": ["vào lúc 7:30 chiều ngày 20 tháng 4 năm 2017", "7:30 chiều ngày 20/4/2017"],
    "2017-04-23": ["lúc 4:00 chiều ngày 23/4", "lúc 4 giờ chiều ngày 23 tháng 4"],
    "2017-04": ["tháng 4", "tháng tư"],
}

# Reason: what the other corpus counts and the contract does not.
OUT_OF_SCOPE: dict[str, list[str]] = {
    "an instant, no day": ["bây giờ", "ngay bây giờ", "ngay lúc này"],
    "a weekday alone reads like an ordinal": [
        "thứ 2",
        "thứ hai",
        "thứ 3",
        "thứ ba",
        "thứ ba tới",
        "thứ sáu tới",
        "thứ ba vừa rồi",
    ],
    "a weekday alone": ["chủ nhật", "sáng chủ nhật", "thứ hai tới", "thứ 2 tới"],
    "a time of day alone": [
        "vào lúc 2 giờ sáng",
        "1:18 sáng",
        "vào đúng 3 giờ chiều",
        "ba giờ rưỡi chiều",
        "15:23:24",
        "11 giờ kém 15",
        "10 giờ 45 phút",
        "10h45",
        "10g45",
        "4pm CET",
        "lúc 1 giờ 30 chiều",
        "sau bữa trưa",
    ],
    "a stretch of time counted from now": [
        "2 giây vừa rồi",
        "3 phút tới",
        "1 giờ vừa qua",
        "3 tiếng tiếp theo",
        "2 ngày vừa rồi",
        "2 ngày vừa qua",
        "3 ngày tới",
        "3 ngày tiếp theo",
        "2 tháng vừa rồi",
        "2 tháng qua",
        "3 tháng tới",
        "ba tháng tiếp theo",
        "2 năm vừa rồi",
        "3 năm tới",
        "3 năm tiếp theo",
    ],
    "a season": ["mùa hè này", "mùa đông này"],
}
# Counted inside a month or season: the contract's date is the month or year that is named.
NAMED_INSIDE = {
    "ngày đầu tiên của tháng ba": "2017-03",
    "tuần đầu tiên của tháng 9 năm 2017": "2017-09",
    "mùa hè năm nay": "2017",
}


@pytest.mark.parametrize(("value", "words"), [(value, words) for value, group in IN_SCOPE.items() for words in group])
def test_in_scope(value: str, words: str) -> None:
    assert [reading.value for reading in read_dates(words, CLOCK)] == [value.strip()]


@pytest.mark.parametrize("words", [words for group in OUT_OF_SCOPE.values() for words in group])
def test_out_of_scope(words: str) -> None:
    assert read_dates(words, CLOCK) == []


@pytest.mark.parametrize(("words", "value"), NAMED_INSIDE.items())
def test_named_inside(words: str, value: str) -> None:
    assert [reading.value for reading in read_dates(words, CLOCK)] == [value]
