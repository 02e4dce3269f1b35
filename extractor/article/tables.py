"""A table of a page → rows of text `STT | Đơn vị | Điểm`, or the finding that it only lays the page out."""

from __future__ import annotations

from lxml.html import HtmlElement

from extractor.article.cleaning import settled_line, settled_text

_MAX_CELL = 60
_MAX_SPAN = 60
_MAX_ROWS = 2000
_MAX_COLUMNS = 60
_SECTIONS = ("thead", "tbody", "tfoot")

_Grid = list[list[str]]


def is_data_table(table: HtmlElement) -> bool:
    """True where rows of short cells stand in columns: a ranking, not a page laid out by a table."""
    if table.find(".//table") is not None:
        return False
    rows = [[_text(cell) for cell in _cells(row)] for row in _rows(table)[:40]]
    wide = [row for row in rows if sum(map(bool, row)) >= 2]
    if len(wide) < 2 or len(wide) * 3 < len([row for row in rows if any(row)]):
        return False
    cells = [cell for row in wide for cell in row if cell]
    long = sum(cell.count(" ") >= _MAX_CELL for cell in cells)
    pictures = len(table.findall(".//img"))
    return long * 8 <= len(cells) and pictures * 2 <= len(cells)


def table_rows(table: HtmlElement) -> list[str]:
    """A data table to its lines: the caption, then the heading row, then a line for every row.

    Merged cells stand in every row and column they cover; a heading of two rows becomes one
    (`Năm 2021 Điểm`); a row of one cell over the whole width (`I. Khối sở, ngành`) is that cell alone.
    """
    caption = table.find("caption")
    lines = [text] if caption is not None and (text := _text(caption)) else []
    grid, headings = _grid(table)
    if headings > 1:
        grid[:headings] = [_merged(grid[:headings])]
    width = max((len(row) for row in grid), default=0)
    last = max((at for row in grid for at, cell in enumerate(row) if cell), default=-1)
    for row in grid:
        cells = (row + [""] * width)[: last + 1]
        if any(cells):
            alone = (len(set(cells)) == 1 and len(cells[0]) > 1) or not any(cells[1:])
            lines.append(cells[0] if alone else settled_line(" | ".join(cells)))
    return lines


def _grid(table: HtmlElement) -> tuple[_Grid, int]:
    """The cells in rows and columns, spans filled in, and how many rows the heading takes."""
    grid: _Grid = []
    hanging: dict[int, tuple[str, int]] = {}
    headings = 1
    for number, row in enumerate(_rows(table)):
        line: list[str] = []
        for cell in _cells(row):
            _hang(line, hanging)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            text = _text(cell).replace("|", "/")
            for _ in range(min(wide, _MAX_COLUMNS - len(line))):
                if high > 1:
                    hanging[len(line)] = (text, high - 1)
                line.append(text)
            if number == 0:
                headings = max(headings, high)
        _hang(line, hanging)
        grid.append(line[:_MAX_COLUMNS])
    return grid, _heading_rows(table, min(headings, 3, len(grid)))


def _heading_rows(table: HtmlElement, spanned: int) -> int:
    """Only a first row with both merged rows and merged columns heads a second row of headings."""
    rows = _rows(table)
    if not rows or spanned == 1:
        return 1
    wide = [_span(cell, "colspan") for cell in _cells(rows[0])]
    return spanned if any(span > 1 for span in wide) else 1


def _hang(line: list[str], hanging: dict[int, tuple[str, int]]) -> None:
    """Fill in the cells that hang down from rows above into this place of the row."""
    while (held := hanging.get(len(line))) is not None:
        text, left = held
        if left == 1:
            del hanging[len(line)]
        else:
            hanging[len(line)] = (text, left - 1)
        line.append(text)


def _merged(rows: _Grid) -> list[str]:
    width = max(map(len, rows))
    columns = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(width)]
    return [" ".join(dict.fromkeys(column)) for column in columns]


def _rows(table: HtmlElement) -> list[HtmlElement]:
    found: list[HtmlElement] = []
    for child in table:
        if child.tag == "tr":
            found.append(child)
        elif child.tag in _SECTIONS:
            found.extend(row for row in child if row.tag == "tr")
    return found[:_MAX_ROWS]


def _cells(row: HtmlElement) -> list[HtmlElement]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _span(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), _MAX_SPAN) if value.isascii() and value.isdigit() else 1


def _text(cell: HtmlElement) -> str:
    for gap in cell.iter("br", "p", "div", "li"):
        gap.tail = f" {gap.tail or ''}"
    return settled_line(settled_text("".join(cell.itertext())).replace("\n", " "))
