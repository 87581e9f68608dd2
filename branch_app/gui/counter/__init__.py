"""The counter: search, what waits today, papers on their way."""
