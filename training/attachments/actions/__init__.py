"""Keep, show, share and delete files of people."""
