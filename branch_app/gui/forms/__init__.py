"""Forms built from the catalogue of fields and the data list; no field has code of its own.

An editor shows and gives text as typed; whether it is right is always the domain's check. May
import the domain and `parts`; never services, never a page.
"""
