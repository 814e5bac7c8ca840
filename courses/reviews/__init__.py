"""Reading by peers: who may do what with pages, and what readers of the site are told of it."""
