from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.readers.warc import read_warc
from tests.readers.archives import KINDS, body, members, offsets, packed, record


def read(data: bytes) -> tuple[list[Page], list[PageFailure]]:
    found = list(read_warc(io.BytesIO(data), "a", reopen=lambda: io.BytesIO(data)))
    return [item for item in found if isinstance(item, Page)], [item for item in found if isinstance(item, PageFailure)]


def numbers(pages: list[Page]) -> list[int]:
    return [int((page.url or "").rpartition("/")[2]) for page in pages]


def flipped(data: bytes, at: int, count: int = 8) -> bytes:
    return data[:at] + bytes(byte ^ 0xA5 for byte in data[at : at + count]) + data[at + count :]


def relengthed(number: int, kind: str, by: int) -> bytes:
    data = record(url=f"http://a.gov.vn/{number}", content=body(number))
    return packed(
        re.sub(rb"Content-Length: (\d+)", lambda found: b"Content-Length: %d" % (int(found[1]) + by), data), kind
    )


def without_status(number: int, kind: str) -> bytes:
    data = record(url=f"http://a.gov.vn/{number}", content=body(number), digests=False)
    return packed(data.replace(b"HTTP/1.1 200 OK", b"\x00\x91/1\xff1 2?0 OK"), kind)


# What befell a member of an archive, made from the member and what would make it anew.
DAMAGE: dict[str, Callable[[bytes, int, str], bytes]] = {
    "bytes flipped in its middle": lambda data, number, kind: flipped(data, len(data) // 2),
    "bytes flipped in its header": lambda data, number, kind: flipped(data, 0),
    "its end cut off": lambda data, number, kind: data[: len(data) * 2 // 3],
    "its beginning cut off": lambda data, number, kind: data[len(data) // 3 :],
    "a length too small": lambda data, number, kind: relengthed(number, kind, -700),
    "a length a little too great": lambda data, number, kind: relengthed(number, kind, 700),
    "a length beyond the next records": lambda data, number, kind: relengthed(number, kind, 30_000),
    "a length beyond what is held": lambda data, number, kind: relengthed(number, kind, 900_000_000),
    "a broken HTTP header": lambda data, number, kind: without_status(number, kind),
    "replaced by noise": lambda data, number, kind: bytes(7 + (at * 131 + at // 7) % 249 for at in range(len(data))),
}


@pytest.mark.parametrize("kind", KINDS)
def test_ten_damaged_records_of_a_thousand_and_a_cut_tail_cost_only_themselves(kind: str) -> None:
    parts = members(1000, kind)
    lost = [50 + 97 * step for step in range(10)]
    for number, damage in zip(lost, DAMAGE.values(), strict=True):
        parts[number] = damage(parts[number], number, kind)
    parts[999] = parts[999][:-400]
    pages, failures = read(b"".join(parts))
    assert numbers(pages) == [number for number in range(1000) if number not in {*lost, 999}]
    assert [failure.source for failure in failures] == [f"a#{offsets(parts)[number]}" for number in (*lost, 999)]
    assert [failure.code for failure in failures] == ["damaged"] * 10 + ["truncated"]
    assert all(page.content == body(number) for page, number in zip(pages, numbers(pages), strict=True))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("damage", DAMAGE)
def test_each_kind_of_damage_is_told_with_its_place(kind: str, damage: str) -> None:
    parts = members(7, kind)
    parts[3] = DAMAGE[damage](parts[3], 3, kind)
    pages, (failure,) = read(b"".join(parts))
    assert numbers(pages) == [0, 1, 2, 4, 5, 6]
    assert failure.source == f"a#{offsets(parts)[3]}"
    assert failure.code == "damaged" and failure.message.startswith(f"{failure.source}: ")


@pytest.mark.parametrize("kind", KINDS)
def test_noise_between_records_costs_none(kind: str) -> None:
    parts = members(4, kind)
    parts.insert(2, b"\x07noise that is no record" * 9)
    pages, failures = read(b"".join(parts))
    assert numbers(pages) == [0, 1, 2, 3]
    assert [failure.source for failure in failures] == [f"a#{offsets(parts)[2]}"]


@pytest.mark.parametrize("kind", KINDS)
def test_wherever_the_file_is_cut_the_whole_records_are_read_and_the_torn_one_is_told(kind: str) -> None:
    parts = members(3, kind)
    data, starts = b"".join(parts), offsets(parts)
    ends = [*starts[1:], len(data)]
    for cut in range(0, len(data), 61):
        pages, failures = read(data[:cut])
        torn = next((start for start, end in zip(starts, ends, strict=True) if start < cut < end - 4), None)
        blank = 4 if kind == "warc" else 0  # the empty lines behind a record, which it does not need
        assert len(pages) == sum(end - blank <= cut for end in ends)
        if torn is not None:
            assert [(failure.source, failure.code) for failure in failures] == [(f"a#{torn}", "truncated")]


def test_a_file_compressed_as_one_member_is_read_and_damage_costs_what_follows() -> None:
    data = b"".join(members(50, "warc"))
    whole = zlib.compressobj(wbits=31)
    packed_whole = whole.compress(data) + whole.flush()
    pages, failures = read(packed_whole)
    assert numbers(pages) == list(range(50)) and not failures
    assert len({page.source for page in pages}) == 50 and pages[1].source == f"a#0+{offsets(members(2, 'warc'))[1]}"
    pages, failures = read(flipped(packed_whole, len(packed_whole) // 2))
    assert 15 < len([page for page in pages if page.content in {body(number) for number in range(50)}]) < 50
    assert "may be damaged too" in failures[-1].message


def test_records_that_run_over_the_borders_of_members_are_whole() -> None:
    data = b"".join(members(40, "warc"))
    blocks = [packed(data[at : at + 5000], "warc.gz") for at in range(0, len(data), 5000)]
    pages, failures = read(b"".join(blocks))
    assert numbers(pages) == list(range(40)) and not failures
    blocks[3] = flipped(blocks[3], len(blocks[3]) // 2)
    pages, failures = read(b"".join(blocks))
    assert 35 <= len(pages) < 40 and 1 <= len(failures) <= 2


SMALL = {kind: b"".join(members(12, kind)) for kind in KINDS}
BODIES = {body(number) for number in range(12)}


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(KINDS), st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=30), st.integers(0, 40)), max_size=4)
)
def test_no_damage_raises_or_loses_a_page_without_a_word(kind: str, wounds: list[tuple[float, bytes, int]]) -> None:
    data = SMALL[kind]
    for where, put, taken in wounds:
        at = int(where * len(data))
        data = data[:at] + put + data[at + taken :]
    pages, failures = read(data)
    assert len(pages) == 12 or failures
    assert {page.content for page in pages} <= BODIES
    sources = [page.source for page in pages] + [failure.source for failure in failures]
    assert len(set(sources)) == len(sources)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([b"", b"WARC/1.0\r\n", b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", SMALL["warc"][:300]]),
    st.binary(max_size=3000),
)
def test_bytes_that_are_no_archive_raise_nothing(head: bytes, rest: bytes) -> None:
    pages, failures = read(head + rest)
    assert not pages and (failures or not (head + rest).strip(b"\r\n\0"))
