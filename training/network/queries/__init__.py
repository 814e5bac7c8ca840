"""What is known of people, and who waits for what."""
