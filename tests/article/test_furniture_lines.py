"""Lines of portals' furniture below and above an article's text are no part of it; lines of an article are."""

import pytest

from extractor.article.encodings import tcvn3, vni
from extractor.article.furniture import furniture
from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.conventions import HEADLINE, TEXT

PARAGRAPHS = [part.removeprefix("<p>") for part in TEXT.split("</p>") if part]
BELOW = """\
Lần xem: 123
Bạn là người thứ 218843
Đang trực tuyến: 12 khách
Thời tiết: 32 độ
Hôm nay, thứ ba ngày 12/3/2006
Xem tốt nhất với độ phân giải 1024x768
Bản quyền của UBND huyện Cần Giuộc
Thư ký biên tập: Nguyễn Văn An
Số lượt đọc: 12
Đã xem 123 lần
Số người đọc: 12
In bài viết này
Gửi bài viết cho bạn bè
Bản để in
Phiên bản in
Trang in
Quay về trang trước
[Trở về]
[In trang]
Về trang chủ
Xem bản in
Lưu bài viết này
Các tin đã đưa ngày:
Tin đã đăng:
Những tin đã đưa
Tin tiếp theo
Trở về đầu trang
▲ Lên trên
Bạn đọc quan tâm
Xem các tin khác
Xem theo ngày
Chọn ngày
Ngày cập nhật: 12/03/2006
Cập nhật lần cuối: 12/03/2006 08:00
Gửi cho bạn bè Bản in
Đánh giá bài viết (0)
Tổng số truy cập: 1234
Hôm nay: 12
Đọc tiếp »
Trang: 1 2 3
(Lượt đọc: 12)
Bài viết được xem 120 lần
Nguồn: http://cangiuoc.longan.gov.vn/tin/1
Theo dõi Báo Long An trên Google News
Chia sẻ bài viết qua
Từ khóa liên quan
Số lượt truy cập bài viết: 12
Gửi nhận xét
Nhận xét
Hãy là người bình luận đầu tiên
Bài viết chưa có bình luận
Liên hệ tòa soạn: 0272.3825001
Đường dây nóng: 0900123456
Bản quyền © 2012
Website được thiết kế bởi VNPT
Xem thêm tin khác
Tin, bài khác
Tin bài đã đăng
Bài viết mới nhất
Lượt truy cập: 12
Số lần đọc: 12
Bình luận (0)
Ý kiến bạn đọc (0)
In trang này
In tin này
Gửi tin này
Gửi trang này
Đóng cửa sổ
Đóng
Close window
Trang đầu
Xem nhiều nhất
Các bài đã đăng
Các tin khác:
Các thông tin khác
Các tin tức khác
Tin cùng thể loại
Tin cùng chủ đề
Các tin cùng chuyên mục
Các bài cùng chuyên mục
Những bài viết khác
Bài mới hơn
Bài cũ hơn
Tin tức cùng loại
Tin mới cập nhật
Tin tức mới nhất
Xem tin khác
Lên đầu
Top
Bài viết thuộc chuyên mục: Tin tức
Chuyên mục: Tin tức
Thể loại: Tin tức
Danh mục: Tin tức
Đăng trong: Tin tức
Người gửi: admin
Người đăng: Quản trị
Tác giả: Admin
Tweet
Facebook Twitter Zalo
Kích thước chữ: A A A
Xem với cỡ chữ
Thích 0
Chia sẻ 0
Like 0 Share
Bài này đã được đọc 12 lần
Có 12 lượt đọc
120 người đã xem
Số lượt xem: 1.203
Đã đọc : 12
Ngày đăng: 12/03/2006
[ Quay lại ]
<< Quay lại
Quay lại trang trước
Gửi Email
Gửi qua email
In nội dung
In bài này
Print this page
Send to friend
Email this
PDF
Báo lỗi nội dung
Phản ánh nội dung
Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây
Những tin mới hơn
Những tin cũ hơn
Click để đánh giá bài viết
Tổng số điểm của bài viết là: 0 trong 0 đánh giá
Xếp hạng: 5 - 1 phiếu bầu
Tags: cải cách, Cần Giuộc"""
ABOVE = [
    line
    for line in BELOW.splitlines()
    if not line.startswith("Thư ký") and (":" in line or line.startswith(("In ", "Gửi ", "Các ")))
]
KEPT = [
    "Tin tưởng vào sự chỉ đạo của huyện",
    "Bài học kinh nghiệm",
    "In 500 tờ rơi tuyên truyền",
    "Gửi trọn niềm tin",
    "Xem xét, quyết định các vấn đề quan trọng",
    "Đánh giá: 5 xã đạt loại tốt",
    "Xếp hạng: 5",
    "Về cải cách thể chế",
    "Các văn bản đã ban hành",
    "Thông tin liên hệ",
    "Trở lại Cần Giuộc",
    "Hôm nay: khởi công 12 công trình",
    "Thích ứng an toàn",
    "Tác giả của sáng kiến",
]


def page(below: str = "", above: str = "") -> Page:
    body = f'<h1>{HEADLINE}</h1><div class="content">{above}{TEXT}{below}</div>'
    return Page(f"<html><head><title>{HEADLINE}</title></head><body>{body}</body></html>", media_type="html")


@pytest.mark.parametrize("line", BELOW.splitlines())
def test_furniture_below_the_text_is_dropped(line: str) -> None:
    shown = line.replace("<", "&lt;")
    for tag in ("div", "p"):
        assert read_article(page(f"<{tag}>{shown}</{tag}>"))[0].text.split("\n") == PARAGRAPHS


@pytest.mark.parametrize("line", ABOVE)
def test_furniture_above_the_text_is_dropped(line: str) -> None:
    shown = line.replace("<", "&lt;")
    assert read_article(page(above=f"<div>{shown}</div>"))[0].text.split("\n") == PARAGRAPHS


@pytest.mark.parametrize("line", BELOW.splitlines())
def test_furniture_is_furniture_in_old_fonts_and_capitals(line: str) -> None:
    known = furniture()
    for shown in (line.upper(), tcvn3.decode(tcvn3.encode(line)), vni.decode(vni.encode(line))):
        assert known.is_furniture(shown) or known.ends_article(shown) or "»" in line or ": 12/03/2006" in line


@pytest.mark.parametrize(
    "line",
    [
        '<a href="/x">Xã Long An nhất khối xã</a> (12/3/2006)',
        '<a href="/x">Xã Long An nhất khối xã</a>',
        "Website UBND huyện Cần Giuộc",
        "Trang chủ | Tin tức | Liên hệ",
    ],
)
def test_links_and_names_of_the_site_below_the_text_are_dropped(line: str) -> None:
    assert read_article(page(f"<p>{line}</p>"))[0].text.split("\n") == PARAGRAPHS


@pytest.mark.parametrize("line", KEPT)
def test_an_articles_short_lines_are_kept(line: str) -> None:
    assert not furniture().is_furniture(line)
    assert not furniture().ends_article(line)
    assert line in read_article(page(f"<p>{line}</p>{TEXT.replace('hồ sơ', 'giấy tờ')}"))[0].text
