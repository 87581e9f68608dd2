"""The wire format between a workstation and head office: frozen messages, canonical JSON, limits.

Pure: no socket, no file, no clock, no cryptography library; keys act through the callables of
`crypto.Crypto`, which bootstrap fills in. May import the domain only; both ends import it.
"""
