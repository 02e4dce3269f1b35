"""Addresses of pages to the names of their hosts."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_WWW = re.compile(r"^www\d?\.")


def host_of(url: str | None) -> str | None:
    """The host of an address without `www.`: `https://www.dongthap.gov.vn/a` → `dongthap.gov.vn`.

    `None` for what is no address: archives hold `http://[tinh].gov.vn/…` too.
    """
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return _WWW.sub("", host) if host else None
