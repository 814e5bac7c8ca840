"""What is written beside a film: captions, descriptions, chapters and the transcript. Pure."""
