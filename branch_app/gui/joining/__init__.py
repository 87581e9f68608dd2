"""Joining two files of one person, below the state of the record (`services.merging`)."""
