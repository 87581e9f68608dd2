"""Tests of the house itself: what may import what, and habits that a reader relies on."""
