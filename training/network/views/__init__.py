"""Pages of members, of those who decide, and of who leads the network."""
