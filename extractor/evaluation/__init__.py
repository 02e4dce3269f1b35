"""Gold and extractions to scores: judges any JSON of the contract, so it never runs the pipeline."""
