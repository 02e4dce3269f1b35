"""The bodies that posts without one borrow: from the same post beside them, from the board the article names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.normalisers.word_lists import word_pattern
from extractor.resolvers.bodies.reading import Body
from extractor.resolvers.bodies.words import Line
from extractor.resolvers.context import Context
from extractor.resolvers.officials.assignment import Holding
from extractor.resolvers.officials.items import ItemReader
from extractor.resolvers.officials.posts import Post

_RULE = "posts.head_of_committee"


def give_boards(
    holdings: Sequence[Holding], context: Context, items: ItemReader, line_of: Callable[[int], Line]
) -> None:
    """Complete in place the heads of a `ban` without a name, where the article names one standing board.

    After `kiện toàn Ban Chỉ đạo cải cách hành chính tỉnh`, the `Trưởng ban` of `Ông A - Chủ tịch UBND tỉnh, Trưởng
    ban` is its head. Only those who hold another post beside are: the heads of a ceremony are called no more than that.
    """
    others = {id(holding.name) for holding in holdings if not holding.post.weak and not holding.post.void}
    nameless = [h for h in holdings if h.post.rule == _RULE and h.post.weak and h.post.organization is None]
    heads = [h for h in nameless if id(h.name) in others and not h.post.void]
    board = _only_board(context, items, line_of) if heads else None
    for holding in heads:
        if board:
            post = holding.post
            post.organization, post.unit, post.body_head, post.weak = board.name, board.unit, board.head, False


def share_bodies(holdings: Sequence[Holding]) -> None:
    """Give in place the body of the same post beside it to a post without one.

    `A - Trưởng phòng và B - Phó phòng Nội vụ` names it once, and so does `Giám đốc Sở Nội vụ A cùng Phó Giám đốc B`.
    """
    for one, other in pairwise(holdings):
        if one.post.rule == other.post.rule and one.chain_start == other.chain_start:
            _share(one.post, other.post)
            _share(other.post, one.post)


def _share(post: Post, shared: Post) -> None:
    if post.weak and post.organization is None and shared.organization and not (post.void or shared.void):
        post.organization, post.unit, post.body_head, post.weak = _body_of(shared)


def _body_of(post: Post) -> tuple[str | None, Span | None, str, bool]:
    return post.organization, post.unit, post.body_head, post.weak


def _only_board(context: Context, items: ItemReader, line_of: Callable[[int], Line]) -> Body | None:
    """The longest name of the one board with a field of work, `None` where the article names two."""
    boards = sorted(_boards(context, items, line_of), key=lambda board: -len(board.name or ""))
    if not boards or any(not fold(boards[0].name or "").startswith(fold(board.name or "")) for board in boards):
        return None
    return boards[0]


def _boards(context: Context, items: ItemReader, line_of: Callable[[int], Line]) -> Iterator[Body]:
    for found in word_pattern("organizations", "standing_boards").finditer(context.folded):
        line = line_of(context.paragraph_number(found.start()))
        body = None if line.shouted else items.body_at(line, line.starts.index(found.start()))
        if body and len(fold(body.name or "").split()) > len(body.head.split()) + (body.unit is not None):
            yield body
