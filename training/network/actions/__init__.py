"""Agree, show, apply, decide, pause, renew and leave."""
