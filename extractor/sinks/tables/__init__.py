"""The relational schema, a file a topic: articles, records, units and the book of loads."""
