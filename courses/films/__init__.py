"""Films: their files, words and consents. `delivery` is the door for the rest of the product."""
