"""Steps of attachments.db, oldest first."""
