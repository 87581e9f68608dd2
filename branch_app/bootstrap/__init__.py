"""Puts the program together: the only constructor of adapters.

`process` outlives locking; `session` lives from unlock to lock; `window` alone knows Qt. May import
everything below it; only the front doors import it.
"""
