"""Storage through the real SQLCipher."""
