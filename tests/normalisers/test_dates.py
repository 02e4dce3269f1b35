import time
import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.matching.checking import disguises
from extractor.mention import Span
from extractor.normalisers.dates import Anchor, find_dates, read_dates

JULY = Anchor(published=date(2022, 7, 25))
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31))
FORMS = [
    "{d}/{m}/{y}",
    "{d:02}/{m:02}/{y}",
    "{d}-{m}-{y}",
    "{d:02}.{m:02}.{y}",
    "{d} tháng {m} năm {y}",
    "{d} tháng {m:02}, năm {y}",
    "{d} tháng {m}/{y}",
    "{d}/{m} năm {y}",
]
LEADS = ["ngày ", "Sáng ", "từ ngày ", "lúc 8h30 ngày ", "Thứ hai, ngày ", "Họp ngày"]
MONTH_FORMS = ["tháng {m}/{y}", "tháng {m:02}-{y}", "tháng {m} năm {y}", "tháng {m}, năm {y}"]


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(LEADS), st.sampled_from(["", ",", ".", " tại xã", ")"]))
def test_any_day_comes_back(day: date, form: str, lead: str, end: str) -> None:
    written = form.format(d=day.day, m=day.month, y=day.year)
    readings = find_dates(lead + written + end, JULY)
    assert [(reading.value, reading.inferred) for reading in readings] == [(day.isoformat(), False)]
    assert readings[0].span == Span(len(lead), len(lead + written))


@given(DAYS, st.sampled_from(MONTH_FORMS))
def test_any_month_comes_back(day: date, form: str) -> None:
    readings = find_dates(form.format(m=day.month, y=day.year), JULY)
    assert [reading.value for reading in readings] == [f"{day.year}-{day.month:02}"]


@given(DAYS, st.integers(min_value=1, max_value=400))
def test_any_range_comes_back(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    text = f"từ ngày {first.day}/{first.month}/{first.year} đến ngày {last.day}/{last.month}/{last.year}"
    assert [reading.value for reading in find_dates(text, JULY)] == [f"{first}/{last}"]


@given(st.integers(1990, 2060), st.integers(1, 40), st.sampled_from(["-", " - ", "–", " – ", "- ", " đến "]))
def test_any_period_comes_back(first: int, length: int, joined: str) -> None:
    last = first + length
    for word in ("giai đoạn", "nhiệm kỳ"):
        readings = find_dates(f"{word} {first}{joined}{last}", JULY)
        assert [reading.value for reading in readings] == [f"{first}-01-01/{last}-12-31"]


@given(
    DAYS.filter(lambda day: (day.day, day.month) != (29, 2)),
    DAYS,
    st.sampled_from(["ngày {d}/{m}", "sáng {d}-{m}", "ngày {d} tháng {m}"]),
)
def test_a_day_without_year_falls_near_the_publication_day(day: date, published: date, form: str) -> None:
    readings = find_dates(form.format(d=day.day, m=day.month), Anchor(published=published))
    assert len(readings) == 1
    first = readings[0].first
    assert first is not None
    assert (first.day, first.month) == (day.day, day.month)
    assert abs((first - published).days) <= 366 * 2
    assert readings[0].inferred


WORDS = (
    "ngày tháng năm quý từ đến và , . / - ( ) 3 7 12 31 35 2020 2021 2025 nay đầu cuối hết trước sau hôm qua sáng "
    "thứ hai giai đoạn nhiệm kỳ học tuần nửa mùng rằm âm lịch tết sẽ đã 6 một mười I IV 19/3 5/6/2021 huyện hồ sơ"
)
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=25), st.one_of(st.none(), DAYS))
def test_whatever_is_read_begins_before_it_ends(pieces: list[str], published: date | None) -> None:
    text = " ".join(pieces)
    end = 0
    for reading in find_dates(text, Anchor(published=published)):
        assert end <= reading.span.start < reading.span.end <= len(text)
        end = reading.span.end
        assert (reading.first is None) == (reading.last is None) == (reading.value is None)
        if reading.first and reading.last:
            assert reading.first <= reading.last


@given(st.text(max_size=60))
def test_no_text_breaks_the_grammar(text: str) -> None:
    normal = unicodedata.normalize("NFC", text)
    for reading in find_dates(text, JULY):
        assert reading.span.of(normal)


@given(st.lists(PIECES, max_size=20))
def test_no_form_changes_in_disguise(pieces: list[str]) -> None:
    text = " ".join(pieces)
    plain = [(reading.span, reading.value) for reading in find_dates(text, JULY)]
    for _, disguised in disguises(text, capitals=True):  # NFD, the other tone-mark placement, capitals
        assert [(reading.span, reading.value) for reading in find_dates(disguised, JULY)] == plain


EXPRESSIONS: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("25/7", [("25/7", "2022-07-25")]),
    ("2-5", [("2-5", "2022-05-02")]),
    ("20, 22 và 25/3", [("20", "2022-03-20"), ("22", "2022-03-22"), ("25/3", "2022-03-25")]),
    ("5 và 6/10", [("5 và 6/10", "2022-10-05/2022-10-06")]),
    ("3-7/6", [("3-7/6", "2022-06-03/2022-06-07")]),
    ("ngày 19/3/2021", [("19/3/2021", "2021-03-19")]),
    ("6 tháng đầu năm", [("6 tháng đầu năm", "2022-01-01/2022-06-30")]),
    ("2020", [("2020", "2020")]),
    ("2016-2020", [("2016-2020", "2016-01-01/2020-12-31")]),
    ("sáng nay (12/4)", [("12/4", "2022-04-12")]),
    ("từ đầu năm đến nay", [("từ đầu năm đến nay", "2022-01-01/2022-07-25")]),
    ("năm2021", [("năm2021", "2021")]),
    ("huyện", []),
]


@pytest.mark.parametrize(("words", "wanted"), EXPRESSIONS)
def test_one_expression_needs_no_cue(words: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(reading.span.of(words), reading.value) for reading in read_dates(words, JULY)] == wanted


IMPOSSIBLE = [
    "ngày 31/02/2021",
    "ngày 35/13",
    "ngày 30/2",
    "ngày 31/4/2022",
    "ngày 29/2/2021",
    "ngày 32 tháng 1 năm 2021",
    "ngày 12 tháng 13",
    "Cập nhật 31/11/2020",
]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_impossible_days_are_said_to_be(text: str) -> None:
    (reading,) = find_dates(text, JULY)
    assert reading.impossible
    assert (reading.value, reading.first, reading.last) == (None, None, None)


YEARS_AROUND: list[tuple[str, date | None, int | None, str | None]] = [
    # text with one leaning date last, publication day, headline year, value of that date
    ("Ngày 25/7, đoàn kiểm tra", date(2022, 7, 26), None, "2022-07-25"),
    ("Ngày 25/7, đoàn kiểm tra", None, 2019, "2019-07-25"),
    ("Ngày 25/7, đoàn kiểm tra", None, None, None),
    ("Năm 2018 đã qua. Ngày 25/7", None, 2019, "2018-07-25"),
    ("Năm 2018 đã qua.\nNgày 25/7", None, 2019, "2019-07-25"),
    ("Năm 2018 đã qua.\nNgày 25/7", None, None, None),
    ("Năm 2017, năm 2018 và ngày 25/7", None, None, "2018-07-25"),
    ("Năm 2018 đạt 80 điểm, cao hơn năm trước", date(2022, 7, 25), None, "2017"),
    ("Năm 2018 đạt 80 điểm. Kết quả cao hơn năm trước", date(2022, 7, 25), None, "2017"),
    ("Kết quả cao hơn năm trước", date(2022, 7, 25), None, "2021"),
    ("Năm 2018 đạt 80 điểm. Mục tiêu của năm sau", date(2022, 7, 25), None, "2023"),
]


@pytest.mark.parametrize(("text", "published", "headline", "value"), YEARS_AROUND)
def test_year_comes_from_the_nearest_that_states_one(
    text: str, published: date | None, headline: int | None, value: str | None
) -> None:
    assert find_dates(text, Anchor(published=published, year=headline))[-1].value == value


def test_only_what_leans_is_inferred() -> None:
    text = "Ngày 25/7 và ngày 1/8/2022, năm 2021, năm ngoái, từ đầu năm 2020 đến nay, từ ngày 3 đến 7/6/2022"
    assert [reading.inferred for reading in find_dates(text, JULY)] == [False, False, False, True, True, False]


HOSTILE = [
    "1/2/3/4-5/2021/",
    "ngày 1/2, năm 2020, năm trước, ",
    "ngày 1, 2, 3, ",
    "từ ngày từ tháng ",
    "năm 2020, 2021 và ",
    "31/12-",
    "(((1/1",
]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_time_is_linear(pattern: str) -> None:
    def seconds(size: int) -> float:
        text = (pattern * (size // len(pattern) + 1))[:size]
        best = float("inf")
        for _ in range(5):
            begin = time.perf_counter()
            find_dates(text, JULY)
            best = min(best, time.perf_counter() - begin)
        return best

    small, large = seconds(20_000), seconds(80_000)
    assert large < 4 * small * 2.5 + 0.05
