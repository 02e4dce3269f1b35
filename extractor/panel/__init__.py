"""Many extractions to one dataset: who ranked where in which year, who held which post, which model lived when."""
