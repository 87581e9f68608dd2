"""Records, rules and vocabulary of personal data at a microfinance counter.

Pure: frozen dataclasses and functions. Imports the standard library and value libraries only
(phonenumbers, email-validator); never a layer above.
"""
