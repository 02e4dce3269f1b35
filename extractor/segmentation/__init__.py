"""An article's text to a spaCy Doc of sentences and syllables; the only room that knows underthesea."""
