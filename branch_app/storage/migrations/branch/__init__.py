"""Steps of branch.db, oldest first."""
