"""Checks while writing: what could be easier to read, and what is missing."""
