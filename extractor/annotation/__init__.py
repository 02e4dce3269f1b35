"""Records to the files of annotation tools with pre-annotations, and what people corrected there back to records."""
