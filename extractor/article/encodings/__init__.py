"""Table-driven codecs for the fonts and code pages Vietnamese was written in before Unicode."""
