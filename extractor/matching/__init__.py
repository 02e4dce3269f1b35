"""A Doc to mentions by rules kept as data; knows spaCy and rules, nothing of rankings or officials."""
