"""Keys, seals, signatures and passwords: the only home of the cryptography and Argon2 libraries.

It makes and opens the vault, seals and signs bytes, judges passwords. It must not open the
database, write the mailbox, speak to the network, decide who may do what, or keep a secret alive
longer than its caller asks. It may import `domain` and `resource_files`; other adapters are
strangers to it and get its functions from `bootstrap`. Formats and claims: `docs/security.md`.
"""
