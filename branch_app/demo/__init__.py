"""The demonstration: invented people go the whole way through the real parts, and both ends agree.

A front door, so it may use any layer. Everybody in it is invented; the identification numbers are
synthetic. Nothing here is imported by the program itself.
"""
