"""More pages without an article: sections, searches, forms and errors of other software: name → HTML."""

from __future__ import annotations

from tests.article.listings import FOOT, ITEM, LEADS, MENU, NEWS, news, page

SECTIONS: dict[str, str] = {}
SECTIONS["NukeViet home"] = page(
    "Trang nhất - UBND xã Thái Trị",
    f'<div class="header">{MENU}</div><div class="row"><div class="col-md-16"><div class="news_column panel"><div class="panel-body"><h2><a href="/vi/news/a-1.html">{NEWS[2]}</a></h2><div class="text-justify">{LEADS[2]}</div></div></div>'
    + news(
        '<div class="news_column panel-default clearfix"><div class="panel-heading"><ul class="list-inline sub-list-icon"><li><h4><a href="/vi/news/cat"><span>Tin hoạt động</span></a></h4></li></ul></div><div class="panel-body"><h3><a title="{h}" href="/vi/news/{n}.html">{h}</a></h3><div class="text-justify">{t}</div></div></div>',
        4,
        3,
    )
    + f'</div><div class="col-md-8">Thống kê truy cập Đang truy cập 12 Hôm nay 340</div></div><footer>{FOOT}</footer>',
)
SECTIONS["weekly news digest section, bold heads"] = page(
    "Tin tức sự kiện",
    f"<table><tr><td>{MENU}</td><td>"
    + news('<p><a class="NewsTitle" href="?id={n}"><b>{h}</b></a></p><p class="NewsLead">{t}</p><hr>', 12)
    + f"</td></tr><tr><td>{FOOT}</td></tr></table>",
)
SECTIONS["React app list"] = page(
    "Tin tức | Cổng TTĐT tỉnh Long An",
    f'<div id="__next"><header>{MENU}</header><main>'
    + news(
        '<a href="/tin-tuc/{n}"><div class="card"><img><div class="card-body"><h5 class="card-title">{h}</h5><p class="card-text">{t}</p><small>{d}</small></div></div></a>',
        9,
    )
    + f"</main><footer>{FOOT}</footer></div>",
)
SECTIONS["document list in divs"] = page(
    "Văn bản pháp quy",
    f'{MENU}<div class="vanban-list">'
    + "".join(
        f'<div class="vb"><div><b>Số hiệu: {at}/2022/QĐ-UBND</b></div><div><a href="/vb/{at}">{t}</a></div><div>Ngày ban hành: 1{at}/05/2022 | Lĩnh vực: Nội vụ</div><div><a href="/f/{at}.pdf">Tải về</a></div></div>'
        for at, t in enumerate(
            [
                "Quyết định ban hành Quy định về phân cấp quản lý tổ chức bộ máy, biên chế",
                "Quyết định bãi bỏ một số văn bản quy phạm pháp luật do UBND tỉnh ban hành",
                "Quyết định quy định mức thu, nộp học phí năm học 2022-2023",
                "Quyết định sửa đổi Quy chế làm việc của UBND tỉnh nhiệm kỳ 2021-2026",
                "Quyết định quy định đơn giá bồi thường cây trồng, vật nuôi",
                "Quyết định ban hành Quy chế quản lý cụm công nghiệp trên địa bàn",
            ]
        )
    )
    + f"</div><footer>{FOOT}</footer>",
)
SECTIONS["calendar"] = page(
    "Lịch công tác tuần",
    f"{MENU}<h2>Lịch công tác của lãnh đạo</h2><p>Chọn tuần: Tuần 25 (từ 20/06/2022 đến 26/06/2022)</p><ul>"
    + "".join(
        f'<li><a href="/lich/{a}">Lịch công tác tuần {a} (từ ngày {a - 10:02}/06/2022)</a></li>' for a in range(20, 28)
    )
    + f"</ul><footer>{FOOT}</footer>",
)
SECTIONS["video page"] = page(
    "Truyền hình - Video",
    f'{MENU}<div class="video-main"><iframe></iframe><h3>{NEWS[3]}</h3></div><div class="video-list">'
    + news(
        '<div class="v"><a href="/v/{n}"><img></a><p><a href="/v/{n}">{h}</a></p><span>{d} - 123 lượt xem</span></div>',
        10,
        4,
    )
    + f"</div><footer>{FOOT}</footer>",
)
SECTIONS["topic page"] = page(
    "Chuyên đề: Cải cách hành chính - Báo Long An",
    f'<header>{MENU}</header><div class="chuyende"><h1>Chuyên đề: Cải cách hành chính</h1><p class="intro">Chuyên trang cập nhật những tin tức mới nhất về công tác cải cách hành chính, chuyển đổi số trên địa bàn tỉnh Long An.</p>'
    + news('<div class="bx"><h3><a href="/{n}.html">{h}</a></h3><p>{t}</p></div>', 10, 5)
    + f"</div><footer>{FOOT}</footer>",
)
SECTIONS["author page"] = page(
    "Tác giả: Kim Ngân - Báo Long An",
    f'<header>{MENU}</header><div class="author-box"><h1>Kim Ngân</h1><p>Phóng viên</p></div>'
    + news('<div class="bx"><a href="/{n}.html">{h}</a> <span>{d}</span></div>', 12, 1)
    + f"<footer>{FOOT}</footer>",
)
SECTIONS["e-paper issues"] = page(
    "Báo in - Báo Long An",
    f'<header>{MENU}</header><div class="epaper">'
    + "".join(
        f'<div><a href="/bao-in/{n}"><img></a><p><a href="/bao-in/{n}">Báo Long An số {n}, thứ {n % 5 + 2} ngày {n % 28 + 1:02}/06/2022</a></p></div>'
        for n in range(3700, 3712)
    )
    + f"</div><footer>{FOOT}</footer>",
)
SECTIONS["short home with four items"] = page(
    "UBND xã Hưng Điền A",
    f'{MENU}<div class="main">'
    + news('<div><a href="/{n}"><b>{h}</b></a><br>{t}</div>', 4)
    + f"</div><footer>{FOOT}</footer>",
)
SECTIONS["press review"] = page(
    "Điểm báo",
    f'{MENU}<div id="content"><h1>Điểm báo</h1>'
    + news('<p>- <a href="http://bao/{n}">{h}</a> (Báo Long An)</p>', 9, 6)
    + f"</div><footer>{FOOT}</footer>",
)
SECTIONS["empty category"] = page(
    "Chuyên mục: Hội đồng nhân dân",
    f'{MENU}<h1>Hội đồng nhân dân</h1><p>Chuyên mục hiện chưa có bài viết nào.</p><div class="sidebar"><ul>{news(ITEM, 4)}</ul></div><footer>{FOOT}</footer>',
)
SECTIONS["403"] = page("403 Forbidden", "<center><h1>403 Forbidden</h1></center><hr><center>nginx/1.14.0</center>")
SECTIONS["WP 404"] = page(
    "Không tìm thấy trang này - Huyện Mộc Hóa",
    f'<header>{MENU}</header><section class="error-404"><h1 class="page-title">Oops! Không tìm thấy trang này.</h1><p>Có vẻ như không có gì ở đây cả. Thử tìm kiếm xem sao?</p></section><footer>{FOOT}</footer>',
)
SECTIONS["ISA login"] = page(
    "Hệ thống quản lý văn bản và điều hành",
    '<div><img><h3>HỆ THỐNG QUẢN LÝ VĂN BẢN VÀ ĐIỀU HÀNH</h3><form><input placeholder="Tài khoản"><input type="password"><input type="submit" value="Đăng nhập"></form><p>Phiên bản 5.0 - Hỗ trợ kỹ thuật: 0272.3999999</p></div>',
)
SECTIONS["poll results"] = page(
    "Kết quả thăm dò",
    f"{MENU}<h2>Kết quả thăm dò ý kiến</h2><p>Bạn đánh giá thế nào về thái độ phục vụ của cán bộ một cửa?</p><table><tr><td>Rất hài lòng</td><td>62%</td></tr><tr><td>Hài lòng</td><td>30%</td></tr><tr><td>Chưa hài lòng</td><td>8%</td></tr></table><p>Tổng số phiếu: 1.204</p><footer>{FOOT}</footer>",
)
SECTIONS["guestbook"] = page(
    "Góp ý của công dân",
    f"{MENU}<h2>Ý kiến công dân</h2>"
    + "".join(
        f'<div class="gy"><b>{w}</b> <i>({a}/06/2022)</i><br><a href="/gy/{a}">{q}</a></div>'
        for a, (w, q) in enumerate(
            [
                ("Nguyễn Bảy", "Đường vào ấp 3 xuống cấp, đề nghị xã sớm sửa chữa"),
                ("Lê Tư", "Xin phản ánh việc thu gom rác thải chậm trễ"),
                ("Trần Lan", "Đèn đường khu dân cư hư hỏng nhiều tháng"),
                ("Võ Hà", "Đề nghị công khai danh sách hộ nghèo năm 2022"),
                ("Hồ Minh", "Cấp nước sạch yếu vào giờ cao điểm"),
            ],
            start=10,
        )
    )
    + f"<footer>{FOOT}</footer>",
)
