"""Steps of head office's schema, plain and forward-only."""
