"""How much of anything is held at once, so that no archive decides how much memory its reading takes."""

from __future__ import annotations

# Nobody writes an article of this size. What is longer is cut here, and the article room refuses it by its length.
MOST_BYTES = 32 * 1024 * 1024
# Headers of records, members and rows: names, addresses, dates.
MOST_HEADER = 64 * 1024
# Bytes taken from a file, or given out by a decoder, at a time.
PIECE = 256 * 1024
# A decoder that lost its way notices within less than this; the search for the next member begins there.
LOOK_BACK = 4 * 1024 * 1024
# zstd and xz may ask for gigabytes to undo what they did; libzstd's own default limit.
MOST_DECODER_MEMORY = 128 * 1024 * 1024
