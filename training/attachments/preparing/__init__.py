"""Turns what a phone sent into one form that plays everywhere. The worker does it."""
