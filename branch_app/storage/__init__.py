"""The encrypted databases of a workstation: records, history, journal, attachments, search.

Job: `branch.db` and `attachments.db` by SQLCipher, the sealed head file, migrations. Must not:
decide anything about people's data, seal by itself (functions are lent by bootstrap), talk to a
network or a window. May import: domain, protocol, the ports of services, SQLAlchemy, Alembic,
filelock; sqlcipher3 in `engine.py` only.
"""
