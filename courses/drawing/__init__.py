"""People and places drawn in code: one style for the whole site."""
