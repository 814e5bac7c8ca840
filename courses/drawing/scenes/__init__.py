"""The pictures themselves, one subject per file."""
