"""Branch App: bilingual consent capture for the counters of microfinance organisations.

A clerk captures an applicant, prints a Kazakh-Russian consent form, the signed scan finds its own
record, everything lies in an encrypted local database and travels to head office at night.
"""

__version__ = "0.1.0"
