"""Packs: what ships, what the lint refuses, what is printed from them."""
