from __future__ import annotations

import pytest

from extractor.normalisers.hosts import host_of


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.dongthap.gov.vn/a", "dongthap.gov.vn"),
        ("www2.tanhong.dongthap.gov.vn", "tanhong.dongthap.gov.vn"),
        ("HTTP://BaoDongThap.vn:8080/a?b", "baodongthap.vn"),
    ],
)
def test_an_address_has_a_host(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize("url", [None, "", "http://[bad", "http://[abc/x.html", "http://"])
def test_what_is_no_address_has_none(url: str | None) -> None:
    assert host_of(url) is None
