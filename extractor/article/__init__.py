"""A page to its article: the text is settled here for good, with the page's own metadata."""
