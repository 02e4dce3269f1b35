"""Public bodies as texts name them, read word by word: `Phòng Tư pháp huyện Ba Vì`."""

from extractor.resolvers.bodies.lexicon import officials_lexicon
from extractor.resolvers.bodies.person_names import NameReader
from extractor.resolvers.bodies.reading import Body, BodyReader
from extractor.resolvers.bodies.words import Line

__all__ = ["Body", "BodyReader", "Line", "NameReader", "officials_lexicon"]
