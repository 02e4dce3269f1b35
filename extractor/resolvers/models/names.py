"""A marker word (`mô hình`, `sáng kiến`, …) to the names that stand by it, in quotation marks or bare."""

from __future__ import annotations

from extractor.mention import Mention
from extractor.resolvers.context import Context
from extractor.resolvers.models.bare import BareNames
from extractor.resolvers.models.listed import ListedNames
from extractor.resolvers.models.places import Places
from extractor.resolvers.models.pointing import PointedNames
from extractor.resolvers.models.quoted import QuotedNames
from extractor.resolvers.models.tables import TabledNames
from extractor.resolvers.models.wording import Name

_BARE_KINDS = ("any", "capital")


class NameReader:
    """Reads names beside the marker words of one article; which forms it tries, the marker's rule says."""

    def __init__(self, context: Context, places: Places) -> None:
        self._bare = BareNames(context, places)
        self._quoted = QuotedNames(context, places, self._bare)
        self._pointed = PointedNames(context, self._quoted)
        self._tabled = TabledNames(context, self._quoted)
        self._listed = ListedNames(context, self._bare, self._quoted)

    def names(self, marker: Mention) -> list[Name]:
        """All names a marker word stands for, in the order of the text; a list gives each member.

        `duy trì mô hình “Hẹn giờ làm thủ tục”, “Trả kết quả tại nhà”` gives two.
        """
        kind = marker.data.get("names")
        if kind == "opened":
            return list(self._quoted.opened(marker))
        if kind == "before":
            return list(self._quoted.called_next(marker)) or self._pointed.told_of(marker)
        if kind == "either" and not self._quoted.beside(marker) and (before := self._pointed.before(marker)):
            return before
        quoted = list(self._quoted.after(marker))
        if quoted:
            return [*quoted, *(self._listed.last_of(marker, quoted) if marker.data.get("list") else [])]
        told = self._pointed.explained_list(marker) or self._pointed.explained(marker)
        return told or self._unquoted(marker)

    def _unquoted(self, marker: Mention) -> list[Name]:
        """The names of a marker that no quotation stands by: in lists, bare, or told of just before."""
        kind = marker.data.get("names")
        if marker.data.get("list"):
            return list(self._listed.below(marker)) or self._listed.here(marker) or list(self._tabled.names(marker))
        bare = self._bare.after(marker) if kind in _BARE_KINDS or self._announced(marker) else []
        told = bare or self._pointed.explained_later(marker) or self._pointed.goes_on(marker)
        return told or list(self._tabled.names(marker))

    def _announced(self, marker: Mention) -> bool:
        return marker.data.get("names") in ("either", "announced") and self._bare.announced(marker)
