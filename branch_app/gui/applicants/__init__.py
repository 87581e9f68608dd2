"""The applicant's file: summary, data, and the tab of consents and forms."""
