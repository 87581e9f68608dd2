"""The workstation's end of synchronisation: mailbox, envelopes, the unattended carrier.

Seals and carries; decides nothing about records and never needs the database key to carry. May
import `services.ports`, `protocol` and the domain; httpx has its home here. No Qt, no SQL.
"""
