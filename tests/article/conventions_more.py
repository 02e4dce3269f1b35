"""More headlines, bylines and times, plain copies, and the same in old fonts: small pages and what a reader finds in each."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractor.article.encodings import tcvn3, vni
from tests.article.conventions import BREAKS, HEADLINE, TEXT, UNIT, Convention, page, plain, signed

_TAG = re.compile(r"(<[^>]*>)")
PLAIN_TEXT = "\n".join(line for line in _TAG.sub("\n", TEXT).split("\n") if line)


def inside(name: str, text: str, author: str | None) -> Convention:
    """A page with a headline, a day and a body."""
    return Convention(
        name,
        page(HEADLINE, f'<h1>{HEADLINE}</h1><div class="date">14/06/2022</div>{text}'),
        HEADLINE,
        author,
        "2022-06-14",
    )


def _legacy(encode: Callable[[str], str], text: str) -> str:
    """A page whose texts, not its tags, are written for an old font."""
    return "".join(part if part.startswith("<") else encode(part) for part in _TAG.split(text))


MORE_TITLES = [
    Convention(
        "portlet's name as h2 above the headline",
        page(
            "Tin tức - Sở Tài chính tỉnh Long An",
            f'<div class="portlet"><h2 class="portlet-title-text">Tin hoạt động ngành</h2><div class="portlet-body"><div class="news-title"><b>{HEADLINE}</b></div><div class="news-body">{TEXT}</div></div></div>',
        ),
        HEADLINE,
    ),
    Convention(
        "h1 of the section, h2 of the headline",
        page(
            "Cải cách hành chính - Báo Long An",
            f'<h1 class="cate">Cải cách hành chính</h1><h2 class="tieude">{HEADLINE}</h2><div class="noidung">{TEXT}</div>',
        ),
        HEADLINE,
    ),
    Convention(
        "title in upper case in head",
        page(f"{HEADLINE.upper()} | LONG AN PORTAL", f"<h2>{HEADLINE}</h2><div>{TEXT}</div>"),
        HEADLINE,
    ),
    Convention(
        "no-break spaces and line ends",
        page(f"\n  {HEADLINE}\n - \n {UNIT} ", f"<h1>\n\t{HEADLINE.replace(' ', '&nbsp;', 3)}\n</h1><div>{TEXT}</div>"),
        HEADLINE,
    ),
    Convention("colon path", page(f"Tin tức: {HEADLINE}", f"<h3>{HEADLINE}</h3><div>{TEXT}</div>"), HEADLINE),
    Convention(
        "headline link to itself",
        page(UNIT, f'<h2 class="itemTitle"><a href="/tin/9">{HEADLINE}</a></h2><div class="itemBody">{TEXT}</div>'),
        HEADLINE,
    ),
    Convention(
        "title and lead both headings",
        page(
            f"{HEADLINE}",
            f'<h1>{HEADLINE}</h1><h2 class="sapo">Sáng 14/6, UBND huyện Cần Giuộc sơ kết công tác cải cách hành chính 6 tháng đầu năm.</h2><div class="detail">{TEXT}</div>',
        ),
        HEADLINE,
    ),
    Convention(
        "meta title alone",
        page("Default", f"<div><div>{TEXT}</div></div>", f'<meta name="title" content="{HEADLINE}">'),
        HEADLINE,
    ),
    Convention(
        "Drupal",
        page(
            f"{HEADLINE} | Cổng thông tin điện tử huyện Cần Giuộc",
            f'<h2 class="site-slogan">Dân giàu nước mạnh, xã hội công bằng</h2><h1 class="page-header">{HEADLINE}</h1><div class="field-name-body">{TEXT}</div>',
        ),
        HEADLINE,
    ),
    Convention(
        "headline in strong within a td class",
        page(
            "VNPT Portal",
            f'<table><tr><td class="TieuDeTin"><strong>{HEADLINE}</strong></td></tr><tr><td class="NoiDung">{BREAKS}</td></tr></table>',
        ),
        HEADLINE,
    ),
    Convention(
        "question as headline",
        page(
            "Vì sao hồ sơ đất đai còn trễ hẹn? - Báo Long An",
            f"<h1>Vì sao hồ sơ đất đai còn trễ hẹn?</h1><div>{TEXT}</div>",
        ),
        "Vì sao hồ sơ đất đai còn trễ hẹn?",
    ),
    Convention(
        "headline of two sentences",
        page(
            "Một cửa, một lòng... vì dân - Huyện Cần Giuộc",
            f'<div class="title_news">Một cửa, một lòng... vì dân</div><div>{TEXT}</div>',
        ),
        "Một cửa, một lòng... vì dân",
    ),
    Convention(
        "series name and dash",
        page(
            f"Chính trị - Xã hội - {HEADLINE} - Báo Long An điện tử",
            f'<p class="titledetail">{HEADLINE}</p><div>{TEXT}</div>',
        ),
        HEADLINE,
    ),
    Convention(
        "other headlines in h3 above",
        page(
            f"{HEADLINE} – Đài PT-TH Long An",
            f'<div class="hot"><h3><a href="/1">Khai mạc hội thi tuyên truyền viên giỏi</a></h3></div><h2 class="single-title">{HEADLINE}</h2><div class="single-content">{TEXT}</div>',
        ),
        HEADLINE,
    ),
    Convention(
        "breadcrumb repeats it",
        page(
            f"{HEADLINE}",
            f'<div class="bread">Trang chủ / Tin tức / {HEADLINE}</div><div class="tit">{HEADLINE}</div><div>{TEXT}</div>',
        ),
        HEADLINE,
    ),
]
MORE_BYLINES = [
    signed("text by, in italics and brackets", "<p><em>(Bài, ảnh: Hữu Lộc)</em></p>", "Hữu Lộc"),
    signed("labelled work in three", "<p>Tin, bài, ảnh: Mai Hạnh</p>", "Mai Hạnh"),
    signed("news with a stroke", "<p>Tin/Ảnh: Gia Bảo</p>", "Gia Bảo"),
    signed("news and video", "<p>Tin, Video: Gia Bảo - Hữu Lộc</p>", "Gia Bảo, Hữu Lộc"),
    signed("double colon spacing", "<p>Bài , ảnh :  Hữu Lộc</p>", "Hữu Lộc"),
    signed("abbreviated reporter with a dot", "<p>P.V Hữu Lộc</p>", "Hữu Lộc"),
    signed("desk's letters", "<p>P.V</p>", None),
    signed("source with according to, in brackets", "<p>(Theo chinhphu.vn)</p>", "chinhphu.vn"),
    signed("compiled from", "<p>Hữu Lộc (Theo Báo Chính phủ)</p>", "Hữu Lộc"),
    signed("mixed case initials", "<p>Ng.Hà</p>", "Ng.Hà"),
    signed("H' names", "<p>H’Mai Êban</p>", "H’Mai Êban"),
    signed("name and office with a bar", "<p>Hữu Lộc | Trung tâm VH-TT&TT huyện</p>", "Hữu Lộc"),
    signed("office before the name", "<p>Phòng Nội vụ huyện Cần Giuộc</p>", None),
    signed("commune's officer", "<p>Nguyễn Hữu Lộc - Công chức Văn phòng - Thống kê xã Phước Lý</p>", "Nguyễn Hữu Lộc"),
    signed("all capitals with bracketed desk", "<p>HỮU LỘC (TTVH-TT huyện)</p>", "HỮU LỘC"),
    signed("closing wish", "<p>Trân trọng cảm ơn!</p><p>Hữu Lộc</p>", "Hữu Lộc"),
    signed("thanks to the speaker", "<p>Xin cảm ơn ông!</p><p>Hữu Lộc (thực hiện)</p>", "Hữu Lộc"),
    signed("picture caption after the name", "<p>Hữu Lộc</p><p><i>Ảnh: Quang cảnh hội nghị</i></p>", "Hữu Lộc"),
    signed("a section heading as last line", "<p>Một số hình ảnh tại hội nghị</p>", None),
    signed("captions as last lines", "<p>Quang cảnh hội nghị</p>", None),
    signed("an official's signature", "<p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p><p>Nguyễn Tuấn Thanh</p>", None),
    signed("file attached", "<p>Hữu Lộc</p><p><a href='/f.pdf'>Báo cáo 112.pdf</a></p>", "Hữu Lộc"),
    signed("name then keywords", "<p>Hữu Lộc</p><p>Từ khóa: cải cách hành chính, Cần Giuộc</p>", "Hữu Lộc"),
    signed("reads after the name", "<p>Hữu Lộc</p><p>Lượt xem: 1.203</p>", "Hữu Lộc"),
    signed("trainees", "<p>Hữu Lộc - Thực tập sinh Mai Hạnh</p>", "Hữu Lộc, Mai Hạnh"),
    signed("by with ampersand", "<p>HỮU LỘC &amp; MAI HẠNH</p>", "HỮU LỘC, MAI HẠNH"),
    signed("comma between two", "<p>Hữu Lộc, Mai Hạnh</p>", "Hữu Lộc, Mai Hạnh"),
    signed("byline with a final stop", "<p>Bài, ảnh: Hữu Lộc.</p>", "Hữu Lộc"),
    signed("two lines of two people", "<p>Bài: Hữu Lộc</p><p>Ảnh: Mai Hạnh</p>", "Hữu Lộc"),
    signed("photos by the same", "<p>Hữu Lộc - Ảnh: TL</p>", "Hữu Lộc"),
    signed("a motto", "<p>Đoàn kết - Dân chủ - Kỷ cương - Phát triển</p>", None),
    signed("collaborator and place", "<p>CTV Hữu Lộc (Cần Giuộc)</p>", "Hữu Lộc"),
    signed("according to name and paper", "<p>Theo Hữu Lộc/TTXVN</p>", "Hữu Lộc"),
    Convention(
        "author above the lead",
        page(f"{HEADLINE}", f'<h1>{HEADLINE}</h1><p class="pub-date">Hữu Lộc | 14/06/2022</p><div>{TEXT}</div>'),
        HEADLINE,
        "Hữu Lộc",
        "2022-06-14",
    ),
    Convention(
        "author after the sapo",
        page(
            f"{HEADLINE}",
            f'<h1>{HEADLINE}</h1><p class="sapo">Huyện Cần Giuộc sơ kết công tác cải cách hành chính 6 tháng đầu năm 2022 sáng nay.</p><p class="auth">MAI HẠNH</p><div class="content">{TEXT}</div>',
        ),
        HEADLINE,
        "MAI HẠNH",
    ),
    Convention("account name in field", plain('<span class="author">canthuoc_admin</span>'), HEADLINE),
    Convention("Super User", plain('<dd class="createdby">Viết bởi <span>Super User</span></dd>'), HEADLINE),
    Convention(
        "posted by a person's account",
        plain('<div class="meta">Người đăng: Nguyễn Thị Hạnh Ngày đăng: 14/06/2022 Lượt xem: 20</div>'),
        HEADLINE,
        "Nguyễn Thị Hạnh",
        "2022-06-14",
    ),
    Convention(
        "both sender and byline",
        plain('<div class="meta">Người đăng: Nguyễn Thị Hạnh - 14/06/2022</div>', "<p align='right'>Hữu Lộc</p>"),
        HEADLINE,
        "Hữu Lộc",
        "2022-06-14",
    ),
    Convention(
        "byline outside the body",
        page(
            f"{HEADLINE}",
            f'<h1>{HEADLINE}</h1><div class="content">{TEXT}</div><div class="tac-gia">Hữu Lộc</div><div>Nguồn: Báo Long An</div>',
        ),
        HEADLINE,
        "Hữu Lộc",
    ),
    Convention(
        "source field",
        page(
            f"{HEADLINE}",
            f'<h1>{HEADLINE}</h1><div class="content">{TEXT}</div><div class="nguon">Nguồn: Báo Long An</div>',
        ),
        HEADLINE,
    ),
]

_BODY = '<div class="journal-content-article">%s</div>'
MORE_BYLINES += [
    inside("name at the end of the last paragraph, in brackets", _BODY % (TEXT[:-4] + " (Hữu Lộc)</p>"), "Hữu Lộc"),
    inside(
        "name after the last paragraph's mark",
        _BODY % (TEXT[:-4].rstrip(".") + "./. <strong>Hữu Lộc</strong></p>"),
        "Hữu Lộc",
    ),
    inside("name after a break", _BODY % (TEXT[:-4] + "<br><b>Hữu Lộc</b></p>"), "Hữu Lộc"),
    inside("label after a break", _BODY % (TEXT[:-4] + "<br>Tin, ảnh: <b>Hữu Lộc</b></p>"), "Hữu Lộc"),
    inside(
        "name in a table of its own",
        _BODY % (TEXT + '<table width="100%"><tr><td></td><td align="right"><b>Hữu Lộc</b></td></tr></table>'),
        "Hữu Lộc",
    ),
    inside(
        "name and office in two spans",
        _BODY
        % (TEXT + '<p style="text-align:right"><strong>Ngô Hồng Hạnh</strong> – <em>Văn phòng UBND tỉnh</em></p>'),
        "Ngô Hồng Hạnh",
    ),
    inside(
        "name in a div below, office below that",
        _BODY % TEXT + '<div class="signature"><div>Hữu Lộc</div><div>Trung tâm CNTT và Truyền thông</div></div>',
        "Hữu Lộc",
    ),
    inside("name then source", _BODY % (TEXT + "<p>Hữu Lộc</p><p>Nguồn: Sở Nội vụ</p>"), "Hữu Lộc"),
    inside("author and source in one line", _BODY % (TEXT + "<p>Tác giả: Hữu Lộc - Nguồn: Sở Nội vụ</p>"), "Hữu Lộc"),
    inside("author and source with bars", _BODY % TEXT + "<div>Tác giả: Hữu Lộc | Nguồn: Sở Nội vụ</div>", "Hữu Lộc"),
    inside("desk then name", _BODY % (TEXT + "<p>BBT: Hữu Lộc</p>"), "Hữu Lộc"),
    inside("edited by", _BODY % (TEXT + "<p>Biên tập: Hữu Lộc</p>"), "Hữu Lộc"),
    inside("gathered by, label", _BODY % (TEXT + "<p>Tổng hợp: Hữu Lộc</p>"), "Hữu Lộc"),
    inside("a group of reporters", _BODY % (TEXT + "<p>Nhóm PV</p>"), None),
    inside(
        "two and their office",
        _BODY % (TEXT + "<p>Hồng Nhung, Ngọc Minh - Trung tâm CNTT</p>"),
        "Hồng Nhung, Ngọc Minh",
    ),
    inside("office of abbreviations", _BODY % (TEXT + "<p>Hữu Lộc - VP HĐND&amp;UBND</p>"), "Hữu Lộc"),
    inside("office in brackets with signs", _BODY % (TEXT + "<p>Lò Văn Chiến (Sở TT&amp;TT)</p>"), "Lò Văn Chiến"),
    inside(
        "name followed by photo list",
        _BODY
        % (
            TEXT
            + "<p><strong>Hữu Lộc</strong></p><p><em>Một số hình ảnh hội nghị:</em></p><p><img src='a.jpg'></p><p><img src='b.jpg'></p>"
        ),
        "Hữu Lộc",
    ),
    inside(
        "name followed by captions",
        _BODY
        % (
            TEXT
            + "<p><strong>Hữu Lộc</strong></p><figure><img><figcaption>Đại biểu dự hội nghị tại điểm cầu huyện</figcaption></figure>"
        ),
        "Hữu Lộc",
    ),
    inside(
        "caption between text and name",
        _BODY % (TEXT + "<p><img></p><p><em>Đại biểu dự hội nghị</em></p><p>Hữu Lộc</p>"),
        "Hữu Lộc",
    ),
    inside("tiny label", _BODY % (TEXT + "<p>T/h: Hữu Lộc</p>"), "Hữu Lộc"),
    inside("ethnic name with an apostrophe", _BODY % (TEXT + "<p>Tin: H'Len Niê</p>"), "H'Len Niê"),
    inside("student of law as title", _BODY % (TEXT + "<p>Luật gia Hữu Lộc</p>"), "Hữu Lộc"),
    inside("doctor with dots", _BODY % (TEXT + "<p>PGS.TS. Trần Hữu Lộc</p>"), "Trần Hữu Lộc"),
    inside("post before the name", _BODY % (TEXT + "<p>Phó Trưởng phòng Nội vụ Nguyễn Hữu Lộc</p>"), None),
    inside(
        "capitals with the office in small letters",
        _BODY % (TEXT + "<p>NGUYỄN HỮU LỘC (Phòng Nội vụ)</p>"),
        "NGUYỄN HỮU LỘC",
    ),
    inside("by the hand of", _BODY % (TEXT + "<p>Bài viết và ảnh: Hữu Lộc</p>"), "Hữu Lộc"),
    inside("collaborators' group and name", _BODY % (TEXT + "<p>CTV: Hữu Lộc – Mai Hạnh</p>"), "Hữu Lộc, Mai Hạnh"),
    inside("name, comma, then gathered", _BODY % (TEXT + "<p>Hữu Lộc, tổng hợp</p>"), "Hữu Lộc"),
    inside("initials with blanks", _BODY % (TEXT + "<p>N. H. Lộc</p>"), "N. H. Lộc"),
    inside("single capital word", _BODY % (TEXT + "<p>LỘC</p>"), "LỘC"),
    inside("closing marks around", _BODY % (TEXT + "<p>- Hữu Lộc -</p>"), "Hữu Lộc"),
    inside(
        "four names",
        _BODY % (TEXT + "<p>Hữu Lộc - Mai Hạnh - Gia Bảo - Thu Thủy</p>"),
        "Hữu Lộc, Mai Hạnh, Gia Bảo, Thu Thủy",
    ),
]


PLAIN = [
    Convention(
        "copy with a byline in capitals",
        f"{HEADLINE}\n14/06/2022\n\n{PLAIN_TEXT}\n\nVĂN HÀO - TRẦN HỮU",
        HEADLINE,
        "VĂN HÀO, TRẦN HỮU",
        "2022-06-14",
    ),
    Convention(
        "copy with names above the time",
        f"Báo Long An\nThời sự\n{HEADLINE}\nVĂN HÀO - TRẦN HỮU 30/04/2016 11:39\n{PLAIN_TEXT}",
        HEADLINE,
        "VĂN HÀO, TRẦN HỮU",
        "2016-04-30T11:39",
    ),
    Convention(
        "copy of a page with counters",
        f"{UNIT}\nTrang chủ\nTin tức\n{HEADLINE}\nNgày đăng: 14/06/2022 Lượt xem: 123\nCỡ chữ: A- A A+\n{PLAIN_TEXT}\nTin, ảnh: Hữu Lộc\nTin khác\nBế giảng lớp bồi dưỡng (02/06/2022)",
        HEADLINE,
        "Hữu Lộc",
        "2022-06-14",
    ),
    Convention(
        "copy with the title twice",
        f"{HEADLINE} - {UNIT}\n{HEADLINE}\nThứ ba, 14/06/2022, 15:30\n{PLAIN_TEXT}\nHữu Lộc",
        HEADLINE,
        "Hữu Lộc",
        "2022-06-14T15:30",
    ),
    Convention("copy with a source", f"{HEADLINE}\n{PLAIN_TEXT}\nNguồn: Báo Long An", HEADLINE, None, None),
    Convention(
        "copy in capitals",
        f"{HEADLINE.upper()}\n(15:30 | 14/06/2022)\n{PLAIN_TEXT}\n(Hữu Lộc)",
        HEADLINE.upper(),
        "Hữu Lộc",
        "2022-06-14T15:30",
    ),
    Convention(
        "copy with a label below",
        f"{HEADLINE}\n{PLAIN_TEXT}\nHữu Lộc - Phòng Nội vụ\nCập nhật lúc: 15:30 14/06/2022",
        HEADLINE,
        "Hữu Lộc",
        "2022-06-14T15:30",
    ),
    Convention(
        "copy with a star", f"{HEADLINE}\n14-6-2022\n{PLAIN_TEXT}\n* Hữu Lộc", HEADLINE, "Hữu Lộc", "2022-06-14"
    ),
]


OLD_FONTS: list[Convention] = []
for nm, c in (("TCVN3", tcvn3.encode), ("VNI", vni.encode)):
    OLD_FONTS += [
        Convention(
            nm + " name with a toned capital",
            _legacy(c, page(HEADLINE, f"<h2>{HEADLINE}</h2><i>14/06/2022</i><div>{TEXT}<p>Nguyễn Thị Ánh</p></div>")),
            HEADLINE,
            "Nguyễn Thị Ánh",
            "2022-06-14",
        ),
        Convention(
            nm + " label",
            _legacy(
                c, page(HEADLINE, f"<h2>{HEADLINE}</h2><i>14/06/2022</i><div>{TEXT}<p>Tin, ảnh: Ánh Tuyết</p></div>")
            ),
            HEADLINE,
            "Ánh Tuyết",
            "2022-06-14",
        ),
        Convention(
            nm + " time in words",
            _legacy(
                c,
                page(
                    HEADLINE,
                    f"<h2>{HEADLINE}</h2><i>Thứ ba, ngày 14 tháng 6 năm 2022</i><div>{TEXT}<p>Hữu Lộc</p></div>",
                ),
            ),
            HEADLINE,
            "Hữu Lộc",
            "2022-06-14",
        ),
        Convention(
            nm + " Unicode title, old body",
            page(HEADLINE, f"<h2>{HEADLINE}</h2><i>14/06/2022</i><div>{_legacy(c, TEXT)}<p>{c('Hữu Lộc')}</p></div>"),
            HEADLINE,
            "Hữu Lộc",
            "2022-06-14",
        ),
        Convention(
            nm + " old title tag, Unicode body",
            page(c(HEADLINE), f"<i>14/06/2022</i><div>{TEXT}<p>Hữu Lộc</p></div>"),
            HEADLINE,
            "Hữu Lộc",
            "2022-06-14",
        ),
        Convention(
            nm + " short body",
            _legacy(
                c,
                page(
                    HEADLINE,
                    f"<h2>{HEADLINE}</h2><i>14/06/2022</i><div>{TEXT.split('</p>')[0]}</p><p>Hữu Lộc</p></div>",
                ),
            ),
            HEADLINE,
            "Hữu Lộc",
            "2022-06-14",
        ),
        Convention(
            nm + " capitals in the headline",
            _legacy(
                c,
                page(
                    "Tin",
                    f"<h2>HỘI NGHỊ SƠ KẾT CÔNG TÁC CẢI CÁCH HÀNH CHÍNH</h2><i>14/06/2022</i><div>{TEXT}<p>HỮU LỘC</p></div>",
                ),
            ),
            "HỘI NGHỊ SƠ KẾT CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
            "HỮU LỘC",
            "2022-06-14",
        ),
    ]
OLD_FONTS += [
    Convention(
        "TCVN3 capitals by a font",
        _legacy(
            tcvn3.encode,
            page(
                "Tin",
                f'<h2><font face=".VnTimeH">Hội nghị sơ kết công tác</font></h2><i>14/06/2022</i><div>{TEXT}<p><font face=".VnArialH">Hữu Lộc</font></p></div>',
            ),
        ),
        "HỘI NGHỊ SƠ KẾT CÔNG TÁC",
        "HỮU LỘC",
        "2022-06-14",
    ),
    Convention(
        "TCVN3 capitals by a class",
        _legacy(
            tcvn3.encode,
            page(
                "Tin",
                f'<h2 class="td">Hội nghị sơ kết công tác</h2><i>14/06/2022</i><div>{TEXT}<p>Hữu Lộc</p></div>',
                "<style>.td{font-family:.VnTimeH;font-size:14pt}</style>",
            ),
        ),
        "HỘI NGHỊ SƠ KẾT CÔNG TÁC",
        "Hữu Lộc",
        "2022-06-14",
    ),
    Convention(
        "TCVN3 capitals by style",
        _legacy(
            tcvn3.encode,
            page(
                "Tin",
                f'<h2 style="font-family: .VnAvantH">Hội nghị sơ kết công tác</h2><i>14/06/2022</i><div>{TEXT}<p>Hữu Lộc</p></div>',
            ),
        ),
        "HỘI NGHỊ SƠ KẾT CÔNG TÁC",
        "Hữu Lộc",
        "2022-06-14",
    ),
]
