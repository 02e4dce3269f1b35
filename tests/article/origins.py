"""How portals and papers say whose they are: name, page and the unit; then plain copies."""

from __future__ import annotations

from tests.article.conventions import HEADLINE as H
from tests.article.conventions import TEXT


def portal(title: str, head: str = "", foot: str = "", banner: str = "") -> str:
    """A page of a title and what stands around its article."""
    return f'<html><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{banner}<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/t">Tin tức</a></li></ul><h1>{H}</h1><div class="date">14/06/2022</div><div class="content">{TEXT}</div>{foot}</body></html>'


PLACES: list[tuple[str, str, str | None]] = [
    ("paper in title", portal(f"{H} - Báo Quảng Ninh điện tử"), "Tỉnh Quảng Ninh"),
    (
        "paper in title, caps",
        portal(f"{H} | BAOHUNGYEN.VN", '<link rel="canonical" href="https://baohungyen.vn/a-1.html">'),
        "Tỉnh Hưng Yên",
    ),
    (
        "paper og:site_name host",
        portal(H, '<meta property="og:site_name" content="baocantho.com.vn">'),
        "Thành phố Cần Thơ",
    ),
    (
        "og:url",
        portal(
            H,
            '<meta property="og:url" content="https://halong.gov.vn/tin/1">',
            '<div id="footer">© Cổng thông tin điện tử thành phố Hạ Long</div>',
        ),
        "Thành phố Hạ Long",
    ),
    (
        "footer: copyright",
        portal(H, "", '<div class="footer"><p>Bản quyền thuộc về UBND huyện Mỹ Tú, tỉnh Sóc Trăng</p></div>'),
        "Huyện Mỹ Tú",
    ),
    (
        "footer: keeper",
        portal(
            H,
            "",
            '<div class="footer"><p>Cơ quan chủ quản: Ủy ban nhân dân huyện Mỹ Tú</p><p>Chịu trách nhiệm: Ông A</p></div>',
        ),
        "Huyện Mỹ Tú",
    ),
    (
        "footer: upper case office",
        portal(
            H,
            "",
            '<div class="footer"><p>ỦY BAN NHÂN DÂN HUYỆN MỸ TÚ - TỈNH SÓC TRĂNG</p><p>Địa chỉ: thị trấn Huỳnh Hữu Nghĩa</p></div>',
        ),
        "Huyện Mỹ Tú",
    ),
    ("banner alt", portal(H, banner='<img alt="Trang thông tin điện tử huyện Mỹ Tú" src="b.jpg">'), "Huyện Mỹ Tú"),
    (
        "banner text",
        portal(
            H, banner='<div class="top"><span>CỔNG THÔNG TIN ĐIỆN TỬ</span><b>HUYỆN MỸ TÚ - TỈNH SÓC TRĂNG</b></div>'
        ),
        "Huyện Mỹ Tú",
    ),
    (
        "banner two lines",
        portal(H, banner='<div id="header"><h2>TRANG THÔNG TIN ĐIỆN TỬ</h2><h3>THÀNH PHỐ HẠ LONG</h3></div>'),
        "Thành phố Hạ Long",
    ),
    ("TTĐT", portal(f"{H} - Cổng TTĐT TP. Cần Thơ"), "Thành phố Cần Thơ"),
    ("department", portal(f"{H} - Sở Tài chính Hưng Yên"), "Tỉnh Hưng Yên"),
    (
        "department in banner",
        portal(H, banner='<div id="banner"><p>SỞ TÀI CHÍNH TỈNH HƯNG YÊN</p></div>'),
        "Tỉnh Hưng Yên",
    ),
    ("dateline", portal(H).replace("<p>Sáng", "<p>(BQN) - Sáng"), None),
    ("dateline of a known paper", portal(H).replace("<p>Sáng", "<p>ĐTO - Sáng"), "Tỉnh Đồng Tháp"),
    ("dateline province name", portal(H).replace("<p>Sáng", "<p>(Quảng Ninh) - Sáng"), None),
    ("national paper", portal(f"{H} - Báo Nhân Dân"), None),
    ("ministry", portal(f"{H} - Bộ Nội vụ"), None),
    (
        "vnexpress",
        portal(
            f"{H} - VnExpress",
            '<meta property="og:site_name" content="vnexpress.net"><link rel="canonical" href="https://vnexpress.net/a">',
        ),
        None,
    ),
    ("broadcaster", portal(f"{H} - Đài PT-TH Hưng Yên"), "Tỉnh Hưng Yên"),
    (
        "broadcaster long",
        portal(H, foot="<footer>Đài Phát thanh và Truyền hình Hưng Yên. Giấy phép số 12</footer>"),
        "Tỉnh Hưng Yên",
    ),
    ("commune 2025", portal(f"{H} - Xã Long Cang, tỉnh Tây Ninh"), "Xã Long Cang"),
    (
        "newspaper footers",
        portal(H, foot="<footer><p>BÁO HƯNG YÊN ĐIỆN TỬ</p><p>Tổng Biên tập: A</p></footer>"),
        "Tỉnh Hưng Yên",
    ),
    (
        "newspaper footers 2",
        portal(
            H,
            foot="<footer><p>Cơ quan của Đảng bộ tỉnh Hưng Yên - Tiếng nói của Đảng bộ, chính quyền và nhân dân tỉnh</p></footer>",
        ),
        "Tỉnh Hưng Yên",
    ),
    (
        "footer sentence",
        portal(
            H, foot='<footer><p>Ghi rõ nguồn "Báo Quảng Ninh" khi phát hành lại thông tin từ website này</p></footer>'
        ),
        "Tỉnh Quảng Ninh",
    ),
]

COPIES: list[tuple[str, str, str]] = [
    ("plain portal", f"UBND huyện Mỏ Cày Nam\nTrang chủ\n{H}\n14/06/2022\n", "Huyện Mỏ Cày Nam"),
    ("plain portal 2", f"CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN MAI SƠN\nTin tức\n{H}\n14/06/2022\n", "Huyện Mai Sơn"),
    (
        "plain two lines",
        f"TRANG THÔNG TIN ĐIỆN TỬ\nHUYỆN MAI SƠN - TỈNH SƠN LA\nTin tức\n{H}\n14/06/2022\n",
        "Huyện Mai Sơn",
    ),
    ("plain paper", f"Báo Sơn La\n{H}\n14/06/2022\n", "Tỉnh Sơn La"),
]
