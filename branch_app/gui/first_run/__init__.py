"""A workstation's first start: organisation, workplace, first manager, recovery code."""
