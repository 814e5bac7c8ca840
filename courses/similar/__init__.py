"""A new lesson that begins as a copy of another one."""
