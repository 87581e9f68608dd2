"""The page that lets an employee in."""
